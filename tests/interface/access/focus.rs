//! The keyboard goes everywhere, is seen everywhere and is stuck nowhere.

use std::collections::BTreeMap;

use cartouche::model::{Action, Dialog, Effect, Target, ViewAction, Workspace};
use egui::accesskit::Role;
use egui::{Id, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{WORKSPACES, described, filled, name, nodes};
use crate::desk::{Window, country, reduced_motion};

/// More steps than any window has widgets.
const MOST_STEPS: usize = 600;

fn focused(window: &Window) -> Option<Id> {
    window.harness.ctx.memory(egui::Memory::focused)
}

/// The role and the name of what has the keyboard; the map itself where a thing on it is selected.
fn here(window: &Window) -> (Role, String) {
    let id = focused(window).map(|id| id.accesskit_id());
    let node = nodes(window).find(|node| Some(node.locate().0) == id);
    node.map_or((Role::Unknown, String::new()), |node| (node.role(), name(&node)))
}

/// Steps with Tab until it comes round; returns all that had the keyboard.
fn round(window: &mut Window, modifiers: Modifiers) -> Vec<Id> {
    let mut seen = BTreeMap::new();
    loop {
        assert!(seen.len() < MOST_STEPS, "Tab does not come round");
        window.harness.key_press_modifiers(modifiers, Key::Tab);
        window.harness.run_steps(2);
        let id = focused(window).expect("something has the keyboard");
        let (role, name) = here(window);
        assert!(!name.is_empty(), "{role:?} {id:?} has no name");
        if seen.insert(id.value(), id).is_some() {
            return seen.into_values().collect();
        }
    }
}

#[test]
fn tab_goes_round_every_workspace_both_ways_and_passes_only_what_has_a_name() {
    for workspace in WORKSPACES {
        let mut window = filled(Window::own(), workspace);
        window.apply(reduced_motion());
        let there = round(&mut window, Modifiers::NONE);
        let back = round(&mut window, Modifiers::SHIFT);
        assert_eq!(there, back, "{workspace:?}");
        let more = nodes(&window)
            .filter(|node| super::can(node, egui::accesskit::Action::Focus))
            .filter(|node| !there.iter().any(|id| id.accesskit_id() == node.locate().0))
            .map(|node| described(&node));
        assert_eq!(more.collect::<Vec<_>>(), Vec::<String>::new(), "{workspace:?}: never reached");
    }
}

#[test]
fn tab_stays_in_a_dialog() {
    let mut window = Window::own();
    window.apply(Action::View(ViewAction::SetDialog(Some(Dialog::Document))));
    let seen = round(&mut window, Modifiers::NONE);
    assert_eq!(seen.len(), 3, "choose, path, cancel");
    window.press(Key::Escape);
    assert_eq!(window.model().session().dialog, None);
    assert_eq!(here(&window).0, Role::Canvas, "the map has the keyboard again");
}

#[test]
fn f10_goes_to_the_menus_and_escape_comes_back_without_losing_the_selection() {
    let mut window = Window::own();
    window.apply(Action::show(country("PER")));
    window.press(Key::F10);
    assert_eq!(here(&window), (Role::Button, "File".to_owned()));
    window.press(Key::Escape);
    assert_eq!(here(&window).0, Role::Canvas);
    assert_eq!(window.target(), &country("PER"));
    window.press(Key::Escape);
    assert_eq!(window.target(), &Target::Overview);
}

#[test]
fn tab_reaches_the_menus_from_the_map() {
    let mut window = Window::own();
    assert_eq!(here(&window).0, Role::Canvas);
    for _ in 0..MOST_STEPS {
        if here(&window).1 == "File" {
            return;
        }
        window.press(Key::Tab);
    }
    panic!("Tab does not reach the menus");
}

#[test]
fn a_command_without_keys_is_run_from_its_menu_by_keyboard_alone() {
    let mut window = Window::own();
    window.press(Key::F10);
    window.press(Key::Enter);
    for _ in 0..20 {
        if here(&window).1.starts_with("Library") {
            break;
        }
        window.press(Key::ArrowDown);
    }
    assert!(here(&window).1.starts_with("Library"), "{:?}", here(&window));
    window.press(Key::Enter);
    assert_eq!(window.effects(), [Effect::ListLibrary]);
    assert_eq!(window.model().session().dialog, Some(Dialog::Library));
}

#[test]
fn escape_closes_an_open_menu_and_leaves_the_selection() {
    let mut window = Window::own();
    window.apply(Action::show(country("PER")));
    window.press(Key::F10);
    window.press(Key::Enter);
    window.must_show(&["Open dossier…"]);
    window.press(Key::Escape);
    assert!(!window.shows("Open dossier…"));
    assert_eq!(window.target(), &country("PER"));
}

#[test]
fn what_has_the_keyboard_is_scrolled_in_sight() {
    let mut window = filled(Window::own(), Workspace::Explore);
    window.apply(reduced_motion());
    let screen = window.harness.ctx.content_rect();
    for _ in 0..50 {
        window.press(Key::Tab);
        let id = focused(&window).unwrap();
        let shown = window.harness.ctx.read_response(id).unwrap();
        let seen = shown.interact_rect.intersect(screen);
        assert!(seen.is_positive(), "{:?} at {:?} is out of sight", here(&window), shown.rect);
    }
}

#[test]
fn the_ring_about_what_has_the_keyboard_is_seen() {
    let mut window = Window::own();
    window.harness.remove_cursor();
    window.settle();
    let zoom = window.harness.get_by_role_and_label(Role::Button, "Zoom in").rect();
    let focus = window.focus_color().to_array();
    let count = |window: &Window, part: egui::Rect| {
        let pixels = window.pixels(part).into_iter();
        u16::try_from(pixels.filter(|pixel| *pixel == focus).count()).map_or(f32::MAX, f32::from)
    };
    let (about, map) = (zoom.expand(3.0), window.map());
    assert!(count(&window, about) < 1.0);
    assert!(count(&window, map) < 1.0, "nobody has touched a key");
    window.press(Key::Num4);
    let edge = 2.0 * (map.width() + map.height());
    assert!(count(&window, map) > edge, "the map has the keyboard");
    while here(&window).1 != "Zoom in" {
        window.press(Key::Tab);
    }
    let edge = 2.0 * (zoom.width() + zoom.height());
    assert!(count(&window, about) > edge, "two points wide all around");
}
