//! Keys to commands: the one place that reads the keyboard for the whole window.
//!
//! Views read only keys that mean something in them alone, such as those that turn pages, and ask
//! here whether the keys are theirs.

use egui::{
    Context, Event, Id, Key, KeyboardShortcut, Popup, Ui, text_selection::LabelSelectionState,
};

use super::{Scope, command::COMMANDS, focus::Escape, map};
use crate::model::Model;

/// Whether a dialog, an open menu or list, or a field in which somebody types has all keys.
pub(super) fn are_taken(ctx: &Context, model: &Model) -> bool {
    model.session().dialog.is_some() || Popup::is_any_open(ctx) || ctx.text_edit_focused()
}

/// Whether the keys are a view's: nothing has taken them, and what has the focus is that view's own
/// place for it, the map, or nothing.
pub(super) fn are_for(ctx: &Context, model: &Model, own: Option<Id>) -> bool {
    let is_own = own.is_some_and(|id| ctx.memory(|memory| memory.has_focus(id)));
    !are_taken(ctx, model) && (is_own || !map::focus_is_elsewhere(ctx))
}

/// Whether nothing has the keys, so that the view on screen may take them.
pub(super) fn are_free(ctx: &Context, model: &Model) -> bool {
    !are_taken(ctx, model) && ctx.memory(|memory| memory.focused().is_none())
}

/// Takes the word that something is to be copied, unless it is for text of labels that is selected.
pub(super) fn take_copy(ui: &Ui) -> bool {
    if ui.ctx().plugin::<LabelSelectionState>().lock().has_selection() {
        return false;
    }
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !matches!(event, Event::Copy));
        input.events.len() < before
    })
}

/// No text of labels is selected any more: something else is.
pub(super) fn clear_selected_text(ui: &Ui) {
    ui.ctx().plugin::<LabelSelectionState>().lock().clear_selection();
}

/// Does what the keys say, unless something has taken them.
pub(super) fn handle_keys(ui: &Ui, scope: &mut Scope<'_>, escape: Escape) {
    let ctx = ui.ctx();
    if are_taken(ctx, scope.model) {
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
