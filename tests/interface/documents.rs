//! Opening and attaching by a typed path, where no system dialog is to be had.

use cartouche::model::{Dialog, Effect};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Window;

fn type_path(window: &mut Window, path: &str) {
    window.harness.get_by_role(Role::TextInput).type_text(path);
    window.settle();
}

#[test]
fn a_typed_path_attaches_a_document() {
    let mut window = Window::own();
    window.press_with(Modifiers::COMMAND, Key::D);
    assert_eq!(window.model().session().dialog, Some(Dialog::Document));
    type_path(&mut window, "a folder/report.txt");
    window.press(Key::Enter);
    let effect = Effect::ReadDocument { path: "a folder/report.txt".into(), remembered: None };
    assert_eq!(window.effects(), [effect]);
    assert_eq!(window.model().session().dialog, None);
}

#[test]
fn a_typed_path_opens_a_dossier() {
    let mut window = Window::own();
    window.press_with(Modifiers::COMMAND, Key::O);
    type_path(&mut window, "other.json");
    window.click_on(Role::Button, "Open");
    assert_eq!(window.effects(), [Effect::ReadDossier("other.json".into())]);
}

#[test]
fn the_buttons_of_the_panel_and_the_menu_ask_as_well() {
    let mut window = Window::own();
    window.click_on(Role::Button, "Attach document…");
    assert_eq!(window.model().session().dialog, Some(Dialog::Document));
    window.click_on(Role::Button, "Choose a file…");
    assert_eq!(window.effects(), [Effect::PickDocument]);
    window.click_on(Role::Button, "Cancel");
    assert_eq!(window.model().session().dialog, None);
    window.click_on(Role::Button, "File");
    window.click_on(Role::Button, "Open dossier… Ctrl+O");
    assert_eq!(window.model().session().dialog, Some(Dialog::Dossier));
}

#[test]
fn escape_and_an_empty_path_ask_for_nothing() {
    let mut window = Window::own();
    window.press_with(Modifiers::COMMAND, Key::D);
    window.press(Key::Enter);
    assert_eq!(window.effects(), []);
    window.press(Key::Escape);
    assert_eq!(window.model().session().dialog, None);
    assert_eq!(window.effects(), []);
}

#[test]
fn keys_that_are_typed_do_not_move_the_map() {
    let mut window = Window::own();
    let framing = window.model().session().framing;
    window.press_with(Modifiers::COMMAND, Key::D);
    for key in [Key::Plus, Key::Num1, Key::Tab, Key::ArrowLeft] {
        window.press(key);
    }
    assert_eq!(window.model().session().framing, framing);
    assert_eq!(window.model().session().overlays.len(), 3);
    assert_eq!(window.target(), &cartouche::model::Target::Overview);
}
