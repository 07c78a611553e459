//! Readings: what another one changes is told over the map, fades in, and goes again.

use cartouche::domain::ReadingId;
use cartouche::drawing::Inset;
use cartouche::model::{Action, Target};
use cartouche::store::bundled_dossier;
use egui::{Id, Key, Modifiers, Rect, Role, pos2, vec2};
use egui_kittest::kittest::Queryable as _;

use crate::desk::{Window, country, reduced_motion};

fn reading(id: &str) -> Target {
    Target::Reading(ReadingId::new(id))
}

#[test]
fn another_reading_tells_what_it_changes_and_takes_nothing_away() {
    let mut window = Window::bundled();
    window.apply(Action::show(country("PER")));
    window.press(Key::R);
    assert_eq!(window.target(), &country("PER"));
    window.must_show(&["Reading B instead of A", "Increasingly receptive"]);
    window.press(Key::R);
    window.must_show(&["Reading C instead of A", "Bolivia"]);
    window.click_on(Role::Link, "Ecuador");
    assert_eq!(window.target(), &country("ECU"));
    assert!(!window.shows("Reading C instead of A"), "the next thing was done");
}

/// The third question of the README, by the keys that are written there.
#[test]
fn the_third_reading_lists_both_countries_that_it_reads_otherwise_than_the_first() {
    let mut window = Window::bundled();
    window.press(Key::R);
    window.press(Key::R);
    window.must_show(&["Reading C instead of A", "Ecuador", "Bolivia"]);
    let changed = |country: &str| {
        let link = window.harness.query_by_role_and_label(Role::Link, country);
        assert!(link.is_some(), "{country}");
    };
    changed("Ecuador");
    changed("Bolivia");
    // And once about: from the last the first comes again, with nothing to tell.
    window.press(Key::R);
    window.press(Key::R);
    assert!(!window.shows("instead of"));
}

#[test]
fn the_strip_goes_by_itself_by_its_button_and_by_escape() {
    let mut window = Window::bundled();
    let strip = "Reading B instead of A";
    window.press(Key::R);
    window.harness.run_steps(9 * 60);
    assert!(window.shows(strip));
    window.harness.run_steps(2 * 60);
    assert!(!window.shows(strip));
    window.press(Key::R);
    window.click_on(Role::Button, "Dismiss what the reading changed");
    assert_eq!(window.model().reading_before(), None);
    window.press(Key::R);
    assert!(window.model().reading_before().is_some());
    window.press(Key::Escape);
    assert_eq!(window.model().reading_before(), None);
}

#[test]
fn the_page_of_a_reading_lists_what_is_otherwise_under_each_other() {
    let mut window = Window::bundled();
    window.press_with(Modifiers::SHIFT, Key::R);
    assert_eq!(window.target(), &reading("A"));
    window.must_show(&["The map shows this reading.", "Instead of D: All six most supportive"]);
    window.apply(Action::show(reading("C")));
    window.click_on(Role::Button, "Read it so");
    assert_eq!(window.model().session().reading, Some(ReadingId::new("C")));
    window.press(Key::R);
    window.click_on(Role::Link, "Reading D instead of A");
    assert_eq!(window.target(), &reading("D"));
}

#[test]
fn the_page_of_a_reading_is_reached_from_the_legend_and_from_a_country() {
    let mut window = Window::bundled();
    window.click_on(Role::Button, "Stripes: class under another reading");
    assert_eq!(window.target(), &reading("A"));
    window.apply(Action::show(country("BOL")));
    window.click_on(Role::Link, "What it changes");
    assert_eq!(window.target(), &reading("A"));
}

#[test]
fn shades_fade_over_several_frames_and_then_nothing_is_repainted() {
    let mut window = Window::bundled();
    let frames = |window: &mut Window| {
        window.harness.key_press_modifiers(Modifiers::NONE, Key::R);
        window.harness.run()
    };
    let faded = frames(&mut window);
    assert!((20..45).contains(&faded), "{faded} frames");
    window.apply(reduced_motion());
    let at_once = frames(&mut window);
    assert!(at_once < 10, "{at_once} frames");
    assert_eq!(window.harness.get_all_by_label_contains("instead of").count(), 1);
}

/// The rectangle of a floating part of the window.
fn area(window: &Window, name: &'static str) -> Rect {
    let area = window.harness.ctx.memory(|memory| memory.area_rect(Id::unique(name)));
    area.expect(name)
}

#[test]
fn the_strip_lies_on_the_south_atlantic_clear_of_all_else_on_the_map() {
    for size in [vec2(1280.0, 800.0), vec2(1920.0, 1080.0)] {
        let mut window = Window::of(bundled_dossier().unwrap().0, size);
        let map = window.map();
        let viewport = window.model().session().viewport;
        let inset = Inset::of(&window.view(), viewport, window.model().camera().km_per_px);
        let inset = inset.expect("this map has room for it");
        let corners = [inset.corner, inset.corner.plus(inset.size)].map(|at| window.on_screen(at));
        // Scale bar and credit are painted: 140 points at most, in the lower right beside the zoom.
        let bar = Rect::from_min_max(map.max - vec2(196.0, 46.0), map.max - vec2(56.0, 8.0));
        let others = [
            ("the inset", Rect::from_min_max(corners[0], corners[1])),
            ("the scale bar", bar),
            ("the zoom controls", area(&window, "zoom controls")),
            ("the cartouche", area(&window, "cartouche")),
        ];
        for reading in ["B", "C", "D"] {
            window.press(Key::R);
            window.must_show(&[&format!("Reading {reading} instead of")]);
            let strip = area(&window, "reading strip");
            assert!(map.contains_rect(strip), "{strip} leaves the map of {size}");
            assert!(strip.center().x > map.center().x && strip.center().y > map.center().y);
            for (name, other) in others {
                assert!(!strip.intersects(other), "{strip} lies on {name}, {other}: {size}");
            }
        }
        let free = pos2(map.center().x, map.top() + 4.0);
        assert!(!area(&window, "reading strip").contains(free));
    }
}
