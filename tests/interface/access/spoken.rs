//! What those hear who do not see the window.

use cartouche::model::{Action, FilterAction, Notice, NoticeAction, Target, Workspace};
use egui::Key;
use egui::accesskit::{Live, Role};

use egui_kittest::kittest::AccessKitNode;

use super::{full, name, nodes};
use crate::desk::{Window, country};

/// The lines that are said when they change, of this urgency.
fn said(window: &Window, live: Live) -> Vec<String> {
    let lines = nodes(window).filter(|node| node.live() == live);
    lines.map(|node| name(&node)).filter(|line| !line.is_empty()).collect()
}

/// The names of what is on the map, and whether they are selected.
fn on_the_map(window: &Window) -> Vec<(String, bool)> {
    let map = nodes(window).find(|node| node.role() == Role::Canvas).unwrap();
    let options = nodes(window).filter(|node| node.role() == Role::ListBoxOption);
    let within = options.filter(|node| node.is_descendant_of(&map));
    within.map(|node| (name(&node), node.is_selected() == Some(true))).collect()
}

#[test]
fn a_selection_is_announced_with_its_class_and_claims() {
    let mut window = Window::bundled();
    assert_eq!(said(&window, Live::Polite), [""; 0], "nothing has happened");
    window.apply(Action::show(country("VEN")));
    let line = said(&window, Live::Polite).remove(0);
    assert!(line.starts_with("Venezuela selected: "), "{line}");
    assert!(line.contains(" claims in ") && line.ends_with(" topics"), "{line}");
    window.press(Key::Escape);
    assert_eq!(said(&window, Live::Polite), ["Nothing selected"]);
}

#[test]
fn what_a_filter_leaves_is_announced() {
    let mut window = Window::bundled();
    window.apply(Action::Filter(FilterAction::Set("stage=delivered".parse().unwrap())));
    let left = window.model().matches().facts();
    let line = said(&window, Live::Polite).remove(0);
    assert!(line.starts_with(&format!("{left} of ")), "{line}");
    window.apply(Action::Filter(FilterAction::Clear));
    let line = said(&window, Live::Polite).remove(0);
    assert!(line.starts_with("No filter: "), "{line}");
}

#[test]
fn a_failure_is_said_at_once_and_a_success_politely() {
    let mut window = Window::own();
    window.apply(Action::Notice(NoticeAction::Tell(Notice::failure("It broke."))));
    window.apply(Action::Notice(NoticeAction::Tell(Notice::done("It went well."))));
    assert_eq!(said(&window, Live::Assertive), ["It broke."]);
    assert_eq!(said(&window, Live::Polite), ["It went well."]);
}

#[test]
fn countries_and_marks_in_sight_are_named_and_the_selected_one_says_so() {
    let mut window = Window::bundled();
    let all = on_the_map(&window);
    assert!(all.iter().any(|(name, _)| name.starts_with("Venezuela, ")), "{all:?}");
    assert!(all.iter().any(|(name, _)| name.starts_with("Arms sales in ")), "{all:?}");
    assert!(all.iter().all(|(_, is_selected)| !is_selected));
    window.apply(Action::show(country("VEN")));
    let selected: Vec<String> =
        on_the_map(&window).into_iter().filter(|(_, on)| *on).map(|(name, _)| name).collect();
    assert!(matches!(selected.as_slice(), [one] if one.starts_with("Venezuela, ")), "{selected:?}");
    let focused = nodes(&window).find(AccessKitNode::is_focused).unwrap();
    assert_eq!(name(&focused), selected[0], "the map hands the keyboard on to it");
}

#[test]
fn what_is_not_in_sight_is_not_named() {
    let mut window = Window::bundled();
    window.apply(Action::show(country("URY")));
    window.press(Key::Enter);
    let all = on_the_map(&window);
    assert!(all.iter().any(|(name, _)| name.starts_with("Uruguay, ")), "{all:?}");
    assert!(!all.iter().any(|(name, _)| name.starts_with("Mexico, ")), "{all:?}");
}

#[test]
fn a_thing_on_the_map_is_selected_by_its_name() {
    let mut window = Window::bundled();
    let request = {
        let mut options = nodes(&window).filter(|node| node.role() == Role::ListBoxOption);
        let peru = options.find(|node| name(node).starts_with("Peru, ")).unwrap();
        egui::accesskit::ActionRequest {
            action: egui::accesskit::Action::Click,
            target_tree: egui::accesskit::TreeId::ROOT,
            target_node: peru.locate().0,
            data: None,
        }
    };
    window.harness.event(egui::Event::AccessKitActionRequest(request));
    window.settle();
    assert_eq!(window.target(), &country("PER"));
}

#[test]
fn where_no_map_is_shown_a_selection_is_still_announced() {
    let mut window = full(Workspace::Table);
    window.apply(Action::show(Target::Topic(cartouche::domain::Topic::Arms)));
    assert!(said(&window, Live::Polite).contains(&"Arms sales selected".to_owned()));
}

#[test]
fn the_names_on_the_map_follow_filter_lens_reading_and_language() {
    use cartouche::model::{Lens, ViewAction};
    use cartouche::words::Language;
    let mut window = Window::bundled();
    let ecuador = |window: &Window| {
        let is_it = |name: &String| name.starts_with("Ecuador, ");
        on_the_map(window).into_iter().map(|(name, _)| name).find(is_it).unwrap()
    };
    let mut heard = vec![ecuador(&window)];
    for action in [
        Action::View(ViewAction::SetReading(cartouche::domain::ReadingId::new("C"))),
        Action::View(ViewAction::SetLens(Lens::Claims)),
        Action::Filter(FilterAction::Set("topic=arms".parse().unwrap())),
        Action::View(ViewAction::SetLanguage(Language::Spanish)),
    ] {
        window.apply(action.clone());
        let now = ecuador(&window);
        assert_ne!(heard.last(), Some(&now), "after {action:?}");
        heard.push(now);
    }
}
