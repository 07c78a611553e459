//! The rows of the command table that hand a view or the claims on, and the last of the File menu.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{
    Command, Menu,
    table::{always, ctrl},
};
use crate::model::{Action, Dialog, Effect, Link, Model, ViewAction, ViewState};

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

/// A link to what is looked at, for the clipboard.
fn link(model: &Model) -> String {
    let dossier = Some(model.dossier().header().id.clone());
    let state = ViewState::to_hand_on(model);
    Link { dossier, state, unknown: Vec::new() }.to_string()
}

/// The commands in the order in which they stand in the menu; what has Shift before what has not,
/// since keys are asked for in this order.
pub(super) const ROWS: &[Command] = &[
    Command {
        id: "command-open-link",
        menu: Menu::File,
        keys: &[ctrl_shift(Key::L)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Link))),
    },
    Command {
        id: "command-copy-link",
        menu: Menu::File,
        keys: &[ctrl(Key::L)],
        enabled: always,
        action: |model| Action::Effect(Effect::Copy(link(model))),
    },
    Command {
        id: "command-export-claims",
        menu: Menu::File,
        keys: &[],
        enabled: |model| model.matches().claims() > 0,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Table))),
    },
    Command {
        id: "command-quit",
        menu: Menu::File,
        keys: &[ctrl(Key::Q)],
        enabled: always,
        action: |_| Action::Effect(Effect::Quit),
    },
];
