//! What the program tells, and how it is put away.

use std::time::Duration;

use cartouche::model::{Action, Notice};
use egui::{Key, Rect, Role, ViewportId};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Window;
use crate::panel::with_report;

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

/// Lets so many seconds go by in which nothing happens.
fn wait(window: &mut Window, seconds: f64) {
    let now = window.harness.ctx.input(|input| input.time);
    window.harness.input_mut().time = Some(now + seconds);
    window.harness.step();
    window.harness.input_mut().time = None;
    window.settle();
}

/// How long the program sleeps if nothing happens.
fn sleeps(window: &Window) -> Duration {
    window.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay
}

fn place(window: &Window, words: &str) -> Rect {
    window.harness.get_by_label_contains(words).rect()
}

#[test]
fn a_word_of_success_goes_after_six_seconds_and_the_program_sleeps_until_then() {
    let mut window = Window::own();
    assert_eq!(sleeps(&window), Duration::MAX);
    window.apply(Action::tell(Notice::done("Saved")));
    window.apply(Action::tell(Notice::failure(FAILURE)));
    window.apply(Action::tell(Notice::warning("Odd")));
    let left = sleeps(&window);
    assert!(left > Duration::from_secs(5) && left <= Duration::from_secs(6), "{left:?}");
    wait(&mut window, 5.0);
    assert!(window.shows("Saved"));
    wait(&mut window, 1.0);
    assert!(!window.shows("Saved"));
    window.must_show(&[FAILURE, "Odd"]);
    assert_eq!(sleeps(&window), Duration::MAX, "what stays needs no frames");
}

#[test]
fn a_word_of_success_under_the_pointer_stays_until_the_pointer_has_left_it() {
    let mut window = Window::own();
    window.apply(Action::tell(Notice::done("Saved")));
    let at = place(&window, "Saved").center();
    window.harness.hover_at(at);
    window.settle();
    wait(&mut window, 20.0);
    assert!(window.shows("Saved"));
    window.harness.hover_at(at + egui::vec2(0.0, 200.0));
    window.settle();
    wait(&mut window, 5.0);
    assert!(window.shows("Saved"));
    wait(&mut window, 1.5);
    assert!(!window.shows("Saved"));
}

#[test]
fn notices_cover_no_first_line_of_a_document() {
    let mut window = with_report();
    window.press(Key::F3);
    window.apply(Action::tell(Notice::failure(FAILURE)));
    let (notice, first) = (place(&window, FAILURE), place(&window, "This report was made up"));
    assert!(notice.top() > first.bottom(), "{notice:?} over {first:?}");
    let window_height = window.harness.ctx.content_rect().height();
    assert!(notice.bottom() < window_height && notice.top() > window_height - 120.0, "{notice:?}");
    window.press(Key::F4);
    let notice = place(&window, FAILURE);
    assert!(window.map().contains_rect(notice), "{notice:?}");
}
