//! The bundled briefing presented by a clicker's keys, and scenes made and ordered.

use std::sync::Arc;

use cartouche::domain::{Dossier, Scene, Topic};
use cartouche::model::{
    Action, BriefAction, Effect, Framing, PresentAction, Screen, Target, Thumbnail, ViewAction,
    Workspace,
};
use cartouche::ui::WALL_HEIGHT;
use egui::{Event, Key, Modifiers, Rect, Role, Vec2, vec2};
use egui_kittest::kittest::Queryable as _;

use crate::desk::{Window, country};
use crate::own;

/// What a screen of 16:9 and one of 4:3 have for the audience, in points.
const SCREENS: [Vec2; 2] =
    [vec2(WALL_HEIGHT * 16.0 / 9.0, WALL_HEIGHT), vec2(WALL_HEIGHT * 4.0 / 3.0, WALL_HEIGHT)];

fn bundled() -> Dossier {
    cartouche::store::bundled_dossier().unwrap().0
}

/// The bundled briefing on a screen, presented.
fn presented(size: Vec2) -> Window {
    let mut window = Window::of(bundled(), size);
    window.press(Key::F5);
    assert_eq!(window.effects(), [Effect::FillScreen]);
    window
}

fn at(window: &Window) -> (usize, usize) {
    (window.model().briefing().at(), window.model().presenting().unwrap().step)
}

fn typed(window: &mut Window, text: &str) {
    window.harness.event(Event::Text(text.to_owned()));
    window.settle();
}

/// Where the headline of the scene is on screen.
fn headline(window: &Window) -> Rect {
    let headline = window.model().briefing().here().unwrap().headline.clone();
    window.harness.get_by_role_and_label(Role::Heading, &headline).rect()
}

/// Asserts that the headline, the source and the map are there whole, and no button is.
fn for_the_audience_alone(window: &Window, scene: &Scene) {
    let screen = window.harness.ctx.content_rect();
    let top = headline(window);
    assert!(screen.contains_rect(top), "{}: {top:?}", scene.id);
    assert!(top.height() < screen.height() * 0.2, "{}: {top:?}", scene.id);
    assert!(window.map().height() > screen.height() * 0.55, "{}", scene.id);
    let briefing = window.model().briefing();
    let place = format!("{} of {}", briefing.at() + 1, briefing.scenes().len());
    window.must_show(&[place.as_str(), "Source: "]);
    for chrome in ["File", "View", "Zoom in", "Capture scene"] {
        let found = window.harness.query_by_role_and_label(Role::Button, chrome);
        assert!(found.is_none(), "{}: {chrome}", scene.id);
    }
}

#[test]
fn a_whole_briefing_goes_by_with_the_clicker_and_nothing_else_is_on_screen() {
    for size in SCREENS {
        let mut window = presented(size);
        let scenes = window.model().briefing().scenes().to_vec();
        assert!((8..=12).contains(&scenes.len()));
        let mut seen = Vec::new();
        for (number, scene) in scenes.iter().enumerate() {
            for step in 0..scene.steps.len().max(1) {
                assert_eq!(at(&window), (number, step));
                for_the_audience_alone(&window, scene);
                let shown = window.model().topics_drawn().clone();
                if let Some(revealed) = scene.revealed(step) {
                    assert_eq!(shown, revealed);
                }
                seen.push((number, step));
                window.press(Key::PageDown);
            }
        }
        // The last one stays, and the way back is the way there.
        assert_eq!(Some(&at(&window)), seen.last());
        for place in seen.iter().rev() {
            assert_eq!(at(&window), *place);
            window.press(Key::PageUp);
        }
        window.press(Key::Escape);
        assert!(window.model().presenting().is_none());
        assert_eq!(window.effects(), [Effect::LeaveScreen]);
        window.must_show(&["File"]);
    }
}

#[test]
fn every_key_of_clickers_means_what_it_says() {
    let mut window = presented(SCREENS[0]);
    let next = [Key::ArrowRight, Key::ArrowDown, Key::Space, Key::PageDown];
    let back = [Key::ArrowLeft, Key::ArrowUp, Key::PageUp];
    for (number, key) in next.into_iter().enumerate() {
        window.press(key);
        assert_eq!(at(&window).0, number + 1, "{key:?}");
    }
    for (number, key) in back.into_iter().enumerate() {
        window.press(key);
        assert_eq!(at(&window).0, next.len() - number - 1, "{key:?}");
    }
    let last = window.model().briefing().scenes().len() - 1;
    window.press(Key::End);
    assert_eq!(at(&window).0, last);
    window.press(Key::Home);
    assert_eq!(at(&window).0, 0);
    typed(&mut window, "1");
    typed(&mut window, "0");
    window.must_show(&["Scene 10"]);
    window.press(Key::Enter);
    assert_eq!(at(&window).0, 9);
    window.press_with(Modifiers::SHIFT, Key::F5);
    assert_eq!(at(&window).0, 0, "from the start, where one presents already");
}

#[test]
fn the_screen_goes_black_or_white_and_the_next_key_brings_the_scene_back() {
    let mut window = presented(SCREENS[0]);
    let whole = window.harness.ctx.content_rect();
    for (key, screen, color) in [
        (Key::B, Screen::Black, [0, 0, 0, 255]),
        (Key::Period, Screen::Black, [0, 0, 0, 255]),
        (Key::W, Screen::White, [255, 255, 255, 255]),
    ] {
        window.press(key);
        assert_eq!(window.model().presenting().unwrap().screen, screen);
        assert!(window.pixels(whole).iter().all(|pixel| *pixel == color), "{key:?}");
        window.press(Key::PageDown);
        assert_eq!(at(&window), (0, 0));
        assert!(headline(&window).is_positive());
    }
}

#[test]
fn evidence_on_cue_fills_a_third_with_the_passage_and_goes_again() {
    for size in SCREENS {
        let mut window = presented(size);
        let before = window.map();
        window.press(Key::E);
        let evidence = window.model().evidence();
        let (digest, locator) = (evidence[0].digest.clone(), format!("¶{}", evidence[0].paragraph));
        let text = window.harness.get_by_label(&digest).rect();
        let screen = window.harness.ctx.content_rect();
        assert!(text.left() > screen.width() * 0.6, "{text:?}");
        let part = (screen.right() - window.map().right()) / screen.width();
        assert!((0.3..0.37).contains(&part), "{part}");
        assert!(screen.contains_rect(text), "{text:?}");
        window.must_show(&["Digest", locator.as_str()]);
        window.press(Key::E);
        assert_eq!(window.map(), before);
        // Of what is clicked instead, all of it, one after the other.
        window.apply(Action::show(country("CUB")));
        window.press(Key::E);
        let count = window.model().evidence().len();
        window.must_show(&[format!("Passage 1 of {count}").as_str()]);
        window.press(Key::ArrowDown);
        window.must_show(&[format!("Passage 2 of {count}").as_str()]);
        assert_eq!(at(&window), (0, 0));
        window.press(Key::PageDown);
        assert_eq!(window.model().presenting().unwrap().evidence, None);
        assert_eq!(at(&window), (0, 0));
    }
}

#[test]
fn a_country_is_typed_visited_and_left() {
    let mut window = presented(SCREENS[0]);
    let scene = window.model().session().framing;
    // B is black, so that a name with it begins with a stroke.
    typed(&mut window, "/");
    typed(&mut window, "bol");
    window.must_show(&["bol → Bolivia"]);
    window.press(Key::Enter);
    assert_eq!(window.target(), &country("BOL"));
    // The scene's words are not said of another picture.
    window.harness.get_by_role_and_label(Role::Heading, "Bolivia");
    assert_ne!(window.model().session().framing, scene);
    window.press(Key::PageDown);
    assert_eq!((window.model().session().framing, at(&window)), (scene, (0, 0)));
    typed(&mut window, "p");
    typed(&mut window, "x");
    window.must_show(&["px → no such country"]);
    window.press(Key::Backspace);
    window.must_show(&["p → Panama"]);
    window.press(Key::Escape);
    assert!(window.model().presenting().is_some(), "Escape leaves the name first");
    assert!(!window.shows("→ Panama"));
}

#[test]
fn a_spot_of_light_follows_the_pointer_and_dims_the_rest() {
    let mut window = presented(SCREENS[0]);
    let at = window.map().center();
    window.harness.hover_at(at);
    window.settle();
    let far = Rect::from_center_size(window.map().right_top() + vec2(-60.0, 60.0), vec2(4.0, 4.0));
    let near = Rect::from_center_size(at + vec2(3.0, 3.0), vec2(2.0, 2.0));
    let (plain_far, plain_near) = (window.pixels(far), window.pixels(near));
    window.press(Key::S);
    assert_eq!(window.pixels(near), plain_near);
    let brightness = |pixels: &[[u8; 4]]| pixels.iter().map(|p| u32::from(p[1])).sum::<u32>();
    assert!(brightness(&window.pixels(far)) * 2 < brightness(&plain_far));
    window.press(Key::S);
    assert_eq!(window.pixels(far), plain_far);
}

#[test]
fn the_magnifier_shows_what_is_about_the_pointer_larger() {
    let mut window = presented(SCREENS[0]);
    let at = window.label_point("BRA");
    window.harness.hover_at(at);
    window.settle();
    let lens = Rect::from_center_size(at, Vec2::splat(120.0));
    let plain = window.pixels(lens);
    window.press(Key::Z);
    let magnified = window.pixels(lens);
    let differ = plain.iter().zip(&magnified).filter(|(a, b)| a != b).count();
    assert!(differ * 10 > plain.len(), "{differ} of {} pixels differ", plain.len());
    window.press(Key::Z);
    let again = window.pixels(lens);
    let differ = plain.iter().zip(&again).filter(|(a, b)| a != b).count();
    assert!(differ * 50 < plain.len(), "{differ} of {} pixels differ", plain.len());
}

#[test]
fn presenting_rests_once_the_pointer_does() {
    let mut window = presented(SCREENS[0]);
    let brazil = window.label_point("BRA");
    window.harness.hover_at(brazil);
    window.harness.run_steps(4);
    assert_eq!(window.model().session().hovered, Some(country("BRA")));
    for _ in 0..200 {
        window.harness.step();
    }
    // What is under a pointer that nobody sees is not lit.
    assert_eq!(window.model().session().hovered, None);
    let output = window.harness.output();
    assert_eq!(output.platform_output.cursor_icon, egui::CursorIcon::None);
    let viewport = &output.viewport_output[&egui::ViewportId::ROOT];
    assert_eq!(viewport.repaint_delay, std::time::Duration::MAX);
}

#[test]
fn scenes_are_captured_edited_and_ordered_beside_the_map() {
    let mut window = Window::own();
    window.press(Key::F12);
    assert_eq!(window.model().session().workspace, Workspace::Brief);
    window.must_show(&["No scene yet"]);
    window.press(Key::K);
    window.apply(Action::show(country("PER")));
    window.press(Key::K);
    assert_eq!(window.model().briefing().scenes().len(), 2);
    window.must_show(&["2 scenes, not saved", "Scene 2: Peru"]);

    let name = "Headline, with the passages it rests on in brackets";
    window.harness.get_by_role_and_label(Role::MultilineTextInput, name).focus();
    window.settle();
    window.press_with(Modifiers::COMMAND, Key::A);
    typed(&mut window, "Ports first. [p1-1]");
    window.press(Key::Tab);
    let scene = window.model().briefing().here().unwrap();
    assert_eq!(scene.headline, "Ports first.");
    assert_eq!(scene.passages.len(), 1);
    window.click_on(Role::Button, "Undo");
    assert_eq!(window.model().briefing().here().unwrap().headline, "Peru");
    // What is typed is there at once, whatever is clicked next, and is one edit.
    window.harness.get_by_role_and_label(Role::MultilineTextInput, name).focus();
    window.settle();
    window.press_with(Modifiers::COMMAND, Key::A);
    for letters in ["Ships ", "sail", " "] {
        typed(&mut window, letters);
    }
    let first = window.model().briefing().scenes()[0].id.clone();
    window.apply(Action::Brief(BriefAction::Show(first)));
    assert_eq!(window.model().briefing().scenes()[1].headline, "Ships sail");
    window.click_on(Role::Button, "Undo");
    assert_eq!(window.model().briefing().scenes()[1].headline, "Peru");

    let order = |window: &Window| {
        window.model().briefing().scenes().iter().map(|s| s.id.to_string()).collect::<Vec<_>>()
    };
    let first = order(&window);
    window.press_with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::PageUp);
    assert_eq!(order(&window), [first[1].clone(), first[0].clone()]);
    let row = |window: &Window, number: usize| {
        let label = format!("Scene {number}:");
        window
            .harness
            .get_by(|node| node.label().is_some_and(|name| name.starts_with(&label)))
            .rect()
    };
    let (from, to) = (row(&window, 1).center(), row(&window, 2).center_bottom());
    window.drag(from, to + vec2(0.0, 4.0));
    assert_eq!(order(&window), first);
    window.click(row(&window, 1).center());
    assert_eq!(window.model().briefing().at(), 0);
}

#[test]
fn the_presenter_has_a_window_of_their_own_from_which_the_same_keys_go_on() {
    // Where the toolkit has one window alone it lies inside.
    let mut window = presented(vec2(1600.0, 900.0));
    window.press(Key::F6);
    let here = Arc::clone(window.model().briefing().here().unwrap());
    let scenes = window.model().briefing().scenes();
    let (next, place) = (scenes[1].headline.clone(), format!("1 of {}", scenes.len()));
    window.must_show(&[here.notes[0].text.as_str(), next.as_str(), "in all", place.as_str()]);
    window.click_on(Role::Button, "Black");
    window.settle();
    assert_eq!(window.model().presenting().unwrap().screen, Screen::Black);
    window.click_on(Role::Button, "Black");
    window.settle();
    let third = format!("3  {}", window.model().briefing().scenes()[2].headline);
    window.click_on(Role::Button, &third);
    window.settle();
    assert_eq!(at(&window).0, 2);
    // The list rolls to where one is.
    let top = |window: &Window| {
        let first = format!("1  {}", window.model().briefing().scenes()[0].headline);
        window.harness.get_by_role_and_label(Role::Button, &first).rect().top()
    };
    let before = top(&window);
    window.press(Key::End);
    window.settle();
    assert!(top(&window) < before - 50.0, "{} after {before}", top(&window));
    window.press(Key::F6);
    assert!(!window.shows("in all"));
}

#[test]
fn the_bundled_briefing_shows_what_it_says_and_rests_on_passages_throughout() {
    let mut window = Window::of(bundled(), SCREENS[0]);
    let scenes = window.model().briefing().scenes().to_vec();
    for scene in &scenes {
        assert_eq!(cartouche::model::view_problems(window.model(), scene), []);
        assert!(!scene.passages.is_empty() && scene.pulled.is_some(), "{}", scene.id);
        assert!((2..=6).contains(&scene.notes.len()), "{}", scene.id);
        let dossier = window.model().dossier();
        assert!(scene.rests_on().iter().all(|id| dossier.passage(id).is_some()), "{}", scene.id);
        window.apply(Action::Brief(BriefAction::Show(scene.id.clone())));
        let drawing = window.drawing();
        let signs = drawing.marks.len() + drawing.links.len();
        let promised = scene.view.overlays.as_ref().is_some_and(|overlays| !overlays.is_empty());
        assert_eq!(signs > 0, promised, "{}: {signs} signs", scene.id);
    }
    let untraced: usize =
        scenes.iter().flat_map(|s| &s.notes).filter(|l| l.passages.is_empty()).count();
    assert!(untraced <= 2, "{untraced} lines rest on nothing");
}

#[test]
fn the_scene_that_is_looked_at_is_in_sight_in_the_strip() {
    let mut window = Window::of(bundled(), vec2(1280.0, 800.0));
    window.press(Key::F12);
    let last = window.model().briefing().scenes().len();
    let row = |window: &Window, number: usize| {
        let label = format!("Scene {number}:");
        let row = window
            .harness
            .query_by(|node| node.label().is_some_and(|name| name.starts_with(&label)));
        row.map(|row| row.rect())
    };
    let screen = window.harness.ctx.content_rect();
    let is_seen = |row: Option<Rect>| row.is_some_and(|row| screen.contains_rect(row));
    assert!(is_seen(row(&window, 1)) && !is_seen(row(&window, last)));
    window.press(Key::F5);
    window.press(Key::End);
    window.press(Key::Escape);
    assert!(is_seen(row(&window, last)));
}

#[test]
fn without_scenes_f5_says_what_to_do() {
    let mut window = Window::of(own::dossier().0, SCREENS[0]);
    window.press(Key::F5);
    assert!(window.model().presenting().is_none());
    window.must_show(&["Capture a scene first"]);
}

#[test]
fn after_presenting_the_window_is_as_it_was() {
    let mut window = Window::of(bundled(), vec2(1280.0, 800.0));
    window.apply(Action::View(ViewAction::SetOverlay(Topic::Energy, false)));
    window.apply(Action::show(country("PER")));
    let before = window.model().session().overlays.clone();
    window.press(Key::F5);
    window.apply(Action::Present(PresentAction::GoTo(3)));
    window.press(Key::Escape);
    assert_eq!(window.model().session().overlays, before);
    assert_eq!(window.target(), &country("PER"));
    assert_ne!(window.target(), &Target::Overview);
}

#[test]
fn each_scene_has_its_picture_in_the_strip_as_soon_as_it_is_made() {
    let mut window = Window::of(bundled(), vec2(1280.0, 800.0));
    window.press(Key::F12);
    let effects = window.effects();
    let [Effect::PictureScenes(sittings)] = &effects[..] else { panic!("{effects:?}") };
    let scenes = window.model().briefing().scenes();
    assert!(sittings.iter().map(|sitting| &sitting.scene).eq(scenes));
    let row = |window: &Window| {
        let first = &window.model().briefing().scenes()[0];
        let name = format!("Scene 1: {}", first.headline);
        window.harness.get_by_role_and_label(Role::Button, &name).rect()
    };
    let red = [255, 0, 0, 255];
    let count = |window: &Window| {
        window.pixels(row(window)).into_iter().filter(|pixel| *pixel == red).count()
    };
    assert_eq!(count(&window), 0);
    let picture = Thumbnail { size: [2, 1], rgb: [255, 0, 0, 255, 0, 0].into() };
    window.apply(Action::Brief(BriefAction::Pictured(sittings[0].clone(), picture)));
    assert!(count(&window) > 100 * 50, "{} pixels", count(&window));
    assert_eq!(window.effects(), []);
}

#[test]
fn the_legend_covers_nothing_that_a_scene_frames() {
    for size in SCREENS {
        let mut window = presented(size);
        window.apply(crate::desk::reduced_motion());
        for (number, scene) in bundled().scenes().iter().enumerate() {
            window.apply(Action::Present(PresentAction::GoTo(number)));
            window.settle();
            let id = egui::Id::unique("scene-legend");
            let legend = window.harness.ctx.memory(|memory| memory.area_rect(id)).unwrap();
            let framed = match window.model().session().framing {
                Framing::Region => window.model().atlas().territories.clone(),
                Framing::Territory(_) | Framing::At(_) | Framing::Around { .. } => Vec::new(),
            };
            let codes = framed.iter().map(|land| land.code);
            for code in codes.chain(window.model().countries_in_view()) {
                let at = window.label_point(code.as_str());
                assert!(!legend.contains(at), "{} at {size:?}: {code} is covered", scene.id);
                assert!(window.map().contains(at), "{} at {size:?}: {code} is outside", scene.id);
            }
        }
    }
}
