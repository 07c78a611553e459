//! A document that is being read: said after a moment, stopped by a button.

use std::path::PathBuf;

use cartouche::model::{Action, DocumentAction, Effect};
use egui::Role;

use crate::desk::Window;

fn start(window: &mut Window, name: &str) -> PathBuf {
    let path = PathBuf::from("/there").join(name);
    let since = window.harness.ctx.input(|input| input.time);
    window.apply(Action::Document(DocumentAction::ImportStarted { path: path.clone(), since }));
    path
}

#[test]
fn a_document_that_takes_a_while_is_shown_until_it_is_read() {
    let mut window = Window::own();
    let path = start(&mut window, "report.pdf");
    assert!(!window.shows("Reading report.pdf"), "most are read in a moment");
    window.harness.run_steps(20);
    window.must_show(&["Reading report.pdf"]);
    window.apply(Action::Document(DocumentAction::ImportEnded(path)));
    assert!(!window.shows("Reading report.pdf"));
}

#[test]
fn reading_can_be_cancelled_and_only_that_document_is() {
    let mut window = Window::own();
    let path = start(&mut window, "report.pdf");
    start(&mut window, "other.docx");
    window.harness.run_steps(20);
    window.click_on(Role::Button, "Cancel reading report.pdf");
    assert_eq!(window.effects(), [Effect::CancelImport(path)]);
}
