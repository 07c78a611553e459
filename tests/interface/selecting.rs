//! Text in the reader, selected by dragging and copied by key or button.

use cartouche::model::{Action, Effect, Target, ViewAction, Workspace};
use egui::{Event, Key, Pos2, Rect, Role, vec2};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Window;
use crate::own;
use crate::panel::attach_report;

fn reading() -> Window {
    let mut window = attach_report(Window::of(own::dossier().0, vec2(1280.0, 1300.0)));
    window.apply(Action::View(ViewAction::SetWorkspace(Workspace::Read)));
    window
}

/// The letters of a paragraph, by its first words.
fn paragraph(window: &Window, words: &str) -> Rect {
    let found = window.harness.query_all_by_label_contains(words);
    let boxes = found.map(|node| node.rect()).filter(|rect| rect.width() > 150.0);
    boxes.max_by(|a, b| a.area().total_cmp(&b.area())).expect(words)
}

/// What was copied since this was last asked.
fn copied(window: &mut Window) -> Option<String> {
    window
        .effects()
        .into_iter()
        .find_map(|effect| if let Effect::Copy(text) = effect { Some(text) } else { None })
}

/// The first line of the second paragraph's beginning to that of the third's.
fn over_two(window: &Window) -> (Pos2, Pos2) {
    let (from, to) = (paragraph(window, "Iceland has sold"), paragraph(window, "Three works"));
    (from.left_top() + vec2(1.0, 12.0), to.left_top() + vec2(90.0, 12.0))
}

#[test]
fn what_is_dragged_over_is_copied_without_numerals_and_over_paragraphs() {
    let mut window = reading();
    let (from, to) = over_two(&window);
    window.drag(from, to);
    assert_eq!(window.target(), &Target::Overview, "a drag is no click");
    window.harness.event(Event::Copy);
    window.harness.step();
    let text = copied(&mut window).expect("nothing was copied");
    assert!(text.starts_with("Iceland has sold Peru"), "{text}");
    assert!(text.contains("2006. Lima") && text.contains("so far.\n\nThree w"), "{text}");
}

#[test]
fn the_button_by_the_selection_copies_with_source_and_paragraph() {
    let mut window = reading();
    let (from, to) = over_two(&window);
    window.drag(from, to);
    window.must_show(&["Copy"]);
    window.harness.get_by_role_and_label(Role::Button, "Copy with citation").click();
    window.harness.step();
    let text = copied(&mut window).expect("nothing was copied");
    assert!(text.starts_with("“Iceland has") && text.ends_with(" (Offers from the North, ¶2–3)"));
    window.settle();
    window.harness.get_by_role_and_label(Role::Button, "Copy").click();
    window.harness.step();
    assert!(copied(&mut window).is_some_and(|text| text.starts_with("Iceland")));
}

#[test]
fn a_click_lets_go_and_opens_the_passage_and_escape_lets_go() {
    let mut window = reading();
    let (from, to) = over_two(&window);
    let passage = from + vec2(30.0, 0.0);
    window.drag(from, to);
    assert!(window.shows("Copy with citation"));
    window.pause();
    window.click(passage);
    assert!(!window.shows("Copy with citation"));
    assert!(matches!(window.target(), Target::Passage(_)), "{:?}", window.target());
    window.pause();
    window.drag(from, to);
    assert!(window.shows("Copy with citation"));
    let target = window.target().clone();
    window.press(Key::Escape);
    assert!(!window.shows("Copy with citation"));
    assert_eq!(window.target(), &target, "the key did more than one thing");
}

#[test]
fn a_drag_below_the_edge_scrolls_and_selects_what_comes_into_view() {
    let mut window = attach_report(Window::of(own::dossier().0, vec2(1280.0, 420.0)));
    window.apply(Action::View(ViewAction::SetWorkspace(Workspace::Read)));
    assert!(!window.shows("Across the region"));
    let from = paragraph(&window, "This report was").left_top() + vec2(1.0, 12.0);
    window.drag(from, egui::pos2(from.x + 300.0, 640.0));
    window.harness.event(Event::Copy);
    window.harness.step();
    let text = copied(&mut window).expect("nothing was copied");
    assert!(text.starts_with("This report") && text.contains("Boats, Steam and Quays"), "{text}");
    assert!(text.contains("Uruguay was offered"), "{text}");
}
