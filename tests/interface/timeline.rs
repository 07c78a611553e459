//! The timeline: brushed, keyed and played, with the map following.

use cartouche::model::{Action, Filter, FilterAction, Playing, Speed, Target, ViewAction, Years};
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, Role, ViewportId, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::Window;

/// A window on the bundled dossier with the timeline open.
fn window() -> Window {
    let mut window = Window::bundled();
    window.press(Key::T);
    window.pause();
    window
}

fn columns(window: &Window) -> Rect {
    window.harness.get_by_role_and_label(Role::Slider, "Years").rect()
}

/// The middle of a year's column.
fn year(window: &Window, year: i64) -> Pos2 {
    let axis = window.model().timeline().axis().unwrap().years.clone();
    let rect = columns(window);
    let part = |year: i64| f32::from(u16::try_from(year - axis.start()).unwrap());
    let width = rect.width() / part(axis.end() + 1);
    pos2(rect.left() + width * (part(year) + 0.5), rect.center().y - 20.0)
}

/// The left edge of a year's column.
fn start(window: &Window, of: i64) -> Pos2 {
    year(window, of - 1).lerp(year(window, of), 0.5)
}

fn years(window: &Window) -> Option<(i64, i64)> {
    window.model().filter().years.and_then(|years| years.from.zip(years.to))
}

fn value(window: &Window) -> String {
    let slider = window.harness.get_by_role_and_label(Role::Slider, "Years");
    slider.accesskit_node().value().unwrap_or_default()
}

fn look_at(window: &mut Window, from: i64, to: i64) {
    let years = Years { from: Some(from), to: Some(to), certain: false };
    window.apply(Action::Filter(FilterAction::SetYears(Some(years))));
}

#[test]
fn a_drag_chooses_years_which_its_ends_and_its_middle_then_change() {
    let mut window = window();
    window.drag(year(&window, 2006), year(&window, 2009));
    assert_eq!(years(&window), Some((2006, 2009)));
    window.drag(start(&window, 2010), year(&window, 2011));
    assert_eq!(years(&window), Some((2006, 2011)), "by its right end");
    window.drag(start(&window, 2006), year(&window, 2008));
    assert_eq!(years(&window), Some((2008, 2011)), "by its left end");
    window.drag(year(&window, 2009), year(&window, 2007));
    assert_eq!(years(&window), Some((2006, 2009)), "as a whole");
    let facts = window.model().matches().facts();
    assert_eq!(value(&window), format!("2006 to 2009, {facts} claims"));
    window.must_show(&[&value(&window)]);
    window.pause();
    window.double_click(year(&window, 2004));
    assert_eq!(window.model().filter(), &Filter::default());
}

#[test]
fn a_click_chooses_a_year_or_the_undated_and_a_second_one_no_more() {
    let mut window = window();
    window.click(year(&window, 2008));
    assert_eq!(years(&window), Some((2008, 2008)));
    let facts = window.model().timeline().count_of(2008).all();
    assert_eq!(value(&window), format!("2008, {facts} claims"));
    let undated = window.model().timeline().undated_facts;
    window.click_on(Role::CheckBox, &format!("Undated: {undated} claims"));
    let both = window.model().matches().facts();
    // A group can have claims with a date and without.
    assert!(both > facts && both <= facts + undated);
    assert_eq!(value(&window), format!("2008 and undated, {both} claims"));
    window.pause();
    window.click(year(&window, 2008));
    assert_eq!(value(&window), format!("Undated only, {undated} claims"));
    window.click_on(Role::Button, "All dates");
    assert!(value(&window).starts_with("All years and undated, "));
}

#[test]
fn certain_only_leaves_what_the_solid_bars_show() {
    let mut window = window();
    window.click(year(&window, 2008));
    window.click_on(Role::CheckBox, "Certain only");
    let certain = window.model().timeline().count_of(2008).certain;
    assert_eq!(value(&window), format!("2008, certain only, {certain} claims"));
    assert_eq!(window.model().matches().facts(), certain);
    window.click_on(Role::CheckBox, "Certain only");
    assert!(!window.model().filter().years.unwrap().certain);
}

#[test]
fn keys_move_grow_clear_and_play_while_the_timeline_has_the_focus() {
    let mut window = window();
    let framing = window.model().session().framing;
    window.click(year(&window, 2008));
    for (modifiers, key, expected) in [
        (Modifiers::NONE, Key::ArrowRight, Some((2009, 2009))),
        (Modifiers::SHIFT, Key::ArrowRight, Some((2009, 2010))),
        (Modifiers::ALT, Key::ArrowLeft, Some((2009, 2010))),
        (Modifiers::ALT, Key::ArrowRight, Some((2009, 2010))),
        (Modifiers::NONE, Key::ArrowLeft, Some((2008, 2009))),
        (Modifiers::SHIFT, Key::ArrowLeft, Some((2008, 2008))),
        (Modifiers::NONE, Key::Home, Some((2003, 2003))),
        (Modifiers::NONE, Key::End, Some((2014, 2014))),
        (Modifiers::NONE, Key::Delete, None),
        (Modifiers::NONE, Key::ArrowRight, Some((2003, 2003))),
    ] {
        window.press_with(modifiers, key);
        assert_eq!(years(&window), expected, "{modifiers:?} {key:?}");
    }
    assert_eq!(window.model().session().framing, framing, "the map does not pan with them");
    window.press(Key::Enter);
    assert_eq!(window.target(), &Target::Dated(Some(2003)));
    window.press(Key::Space);
    assert!(window.model().session().playing.is_some());
    window.press(Key::Space);
    assert_eq!(window.model().session().playing, None);
}

#[test]
fn the_map_draws_what_is_brushed() {
    let mut window = window();
    let before = window.drawing().marks.len();
    look_at(&mut window, 2003, 2003);
    let after = window.drawing().marks.len();
    assert!(after < before, "{before} marks, then {after}");
}

#[test]
fn a_year_under_the_pointer_lights_its_claims_everywhere() {
    let mut window = window();
    window.harness.hover_at(year(&window, 2009));
    window.settle();
    assert_eq!(window.model().session().hovered, Some(Target::Dated(Some(2009))));
    let lit = window.model().lit();
    let claims: Vec<_> = window.model().claims_dated(Some(2009)).collect();
    assert!(claims.len() > 10);
    for claim in &claims {
        assert!(lit.targets.contains(&Target::Claim(claim.id.clone())), "{}", claim.id);
        assert!(claim.passages.iter().all(|id| lit.passages.contains(id)), "{}", claim.id);
    }
    let count = window.model().timeline().count_of(2009);
    window.pause();
    window.must_show(&[&format!("{} certain, {} possible", count.certain, count.possible)]);
    window.harness.hover_at(window.map().center());
    window.settle();
    assert_ne!(window.model().session().hovered, Some(Target::Dated(Some(2009))));
}

#[test]
fn playing_steps_by_the_clock_and_then_rests() {
    let mut window = window();
    look_at(&mut window, 2011, 2012);
    window.click_on(Role::Button, "Play");
    // The window is drawn 60 times a second.
    window.harness.run_steps(30);
    assert_eq!(years(&window), Some((2011, 2012)));
    window.harness.run_steps(40);
    assert_eq!(years(&window), Some((2012, 2013)));
    window.click_on(Role::Button, "Pause");
    window.harness.run_steps(120);
    assert_eq!(years(&window), Some((2012, 2013)));
    window.click_on(Role::RadioButton, "Two years a second");
    assert_eq!(window.model().session().speed, Speed::Two);
    window.press_with(Modifiers::SHIFT, Key::T);
    window.harness.run_steps(40);
    assert_eq!(years(&window), Some((2013, 2014)));
    assert_eq!(window.model().session().playing, None, "there is no year after");
    window.actions();
    window.harness.run_steps(120);
    assert!(window.actions().is_empty(), "nothing happens any more");
}

#[test]
fn playing_wakes_the_window_for_its_steps_alone() {
    let mut window = window();
    window.apply(Action::View(ViewAction::ReduceMotion(true)));
    window.click_on(Role::Button, "Play");
    window.harness.remove_cursor();
    // `run` returns once no frame is asked for at once: until the next step there is none.
    assert!(window.harness.run() < 5);
    let Some(Playing { since: Some(_) }) = window.model().session().playing else {
        panic!("it does not play");
    };
    let delay = window.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay;
    assert!((0.3..=1.0).contains(&delay.as_secs_f64()), "{delay:?}");
}

#[test]
fn the_page_of_a_year_lists_its_claims_from_the_timeline_and_from_the_palette() {
    let mut window = window();
    let at = year(&window, 2008);
    window.harness.hover_at(at);
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::COMMAND);
        let event = Event::PointerButton { pos: at, button, pressed, modifiers };
        window.harness.event_modifiers(event, modifiers);
    }
    window.harness.event(Event::ModifiersChanged(Modifiers::NONE));
    window.settle();
    assert_eq!(window.target(), &Target::Dated(Some(2008)));
    assert_eq!(years(&window), None, "to list is not to choose");
    let count = window.model().timeline().count_of(2008);
    assert!(count.possible > 0);
    window.must_show(&["Surely in this year", "Before: 2007"]);
    window.click_on(Role::Link, "After: 2009");
    assert_eq!(window.target(), &Target::Dated(Some(2009)));
    window.press_with(Modifiers::COMMAND, Key::K);
    window.harness.get_by_role(Role::TextInput).type_text("what happened in 2004");
    window.settle();
    window.press(Key::Enter);
    assert_eq!(window.target(), &Target::Dated(Some(2004)));
}

#[test]
fn years_beside_the_axis_are_said_as_well() {
    let mut window = window();
    window.apply(Action::Filter(FilterAction::Set("years=..1950".parse().unwrap())));
    assert_eq!(value(&window), "until 1950, no claim");
}

#[test]
fn the_legend_and_the_controls_of_playing_wrap_as_wholes() {
    let dossier = || cartouche::store::bundled_dossier().unwrap().0;
    // Each of these widths once parted the one or the other.
    for width in (700..1180).step_by(60) {
        let size = egui::vec2(f32::from(u16::try_from(width).unwrap()), 700.0);
        let mut window = Window::of(dossier(), size);
        window.press(Key::T);
        let row = |role: Role, name: &str| {
            window.harness.get_by_role_and_label(role, name).rect().center().y
        };
        let speeds = [(Role::Button, "Play"), (Role::RadioButton, "Half a year a second")];
        let speeds = speeds.into_iter().chain([
            (Role::RadioButton, "A year a second"),
            (Role::RadioButton, "Two years a second"),
            (Role::Label, "years/s"),
        ]);
        let legend = ["certain", "possible", "undated"].map(|name| (Role::Label, name));
        for group in [speeds.collect::<Vec<_>>(), legend.to_vec()] {
            let rows: Vec<f32> = group.iter().map(|(role, name)| row(*role, name)).collect();
            let same = rows.iter().all(|y| (y - rows[0]).abs() < 6.0);
            assert!(same, "{group:?} part at {width}: {rows:?}");
        }
    }
}
