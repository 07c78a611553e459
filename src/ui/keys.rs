//! Keys to commands: the one place that reads the keyboard for the whole window.
//!
//! Views read only keys that mean something in them alone, such as those that turn pages.

use egui::{Key, KeyboardShortcut};

use super::{Scope, command::COMMANDS, focus::Escape, map};

/// Does what the keys say, unless somebody is typing or a dialog is open.
pub(super) fn handle_keys(ui: &egui::Ui, scope: &mut Scope<'_>, escape: Escape) {
    let ctx = ui.ctx();
    // In an open menu or list the keys are its own.
    let in_popup = egui::Popup::is_any_open(ctx);
    if scope.model.session().dialog.is_some() || in_popup || ctx.text_edit_focused() {
        return;
    }
    // On a button Enter presses it and arrows go on; the map, or nothing at all, leaves them to us.
    let on_widget = map::focus_is_elsewhere(ctx);
    let is_pressed = |keys: &KeyboardShortcut| {
        let is_spent = keys.logical_key == Key::Escape && escape == Escape::Spent;
        let is_widgets = on_widget
            && (keys.logical_key == Key::Enter
                || (is_arrow(keys.logical_key) && !keys.modifiers.alt));
        !is_spent && !is_widgets && ctx.input_mut(|input| input.consume_shortcut(keys))
    };
    // A plain key is also pressed where Shift or Alt are held, so those with them come first.
    for plain in [false, true] {
        for command in COMMANDS.iter() {
            let mut keys = command.keys.iter().filter(|keys| keys.modifiers.is_none() == plain);
            if keys.any(is_pressed) && (command.enabled)(scope.model) {
                scope.push((command.action)(scope.model));
            }
        }
    }
}

const fn is_arrow(key: Key) -> bool {
    matches!(key, Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp)
}
