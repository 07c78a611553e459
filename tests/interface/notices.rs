//! What the program tells, and how it is put away.

use cartouche::model::{Action, Notice};
use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Window;

const FAILURE: &str = "report.txt: is empty; expected a document with text";

#[test]
fn a_notice_is_shown_until_it_is_dismissed() {
    let mut window = Window::own();
    window.apply(Action::tell(Notice::failure(FAILURE)));
    window.must_show(&[FAILURE]);
    window.click_on(Role::Button, "Dismiss notice");
    assert!(!window.shows(FAILURE));
}

#[test]
fn the_same_notice_twice_is_one_and_escape_puts_all_away() {
    let mut window = Window::own();
    for notice in [Notice::failure(FAILURE), Notice::done("Saved"), Notice::failure(FAILURE)] {
        window.apply(Action::tell(notice));
    }
    assert_eq!(window.harness.get_all_by_label(FAILURE).count(), 1);
    window.press(Key::Escape);
    assert!(!window.shows(FAILURE) && !window.shows("Saved"));
}
