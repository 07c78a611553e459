//! The rows of the command table for making and presenting a briefing.

use std::sync::Arc;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{
    Command, Menu,
    table::{always, ctrl, key, shift},
};
use crate::{
    domain::{Scene, SceneId},
    model::{Action, BriefAction, Model, Notice, NoticeKind, PresentAction, ViewAction, Workspace},
};

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

fn any(model: &Model) -> bool {
    model.briefing().here().is_some()
}

/// Does something with a scene; where there is none, says so.
fn with(scene: Option<&Arc<Scene>>, action: impl FnOnce(SceneId) -> BriefAction) -> Action {
    match scene {
        Some(scene) => Action::Brief(action(scene.id.clone())),
        None => Action::tell(Notice::say(NoticeKind::Warning, "brief-none", Vec::new())),
    }
}

fn with_here(model: &Model, action: impl FnOnce(SceneId) -> BriefAction) -> Action {
    with(model.briefing().here(), action)
}

/// Looks at the scene so many places on.
fn beside(model: &Model, by: isize) -> Action {
    let briefing = model.briefing();
    let last = briefing.scenes().len().saturating_sub(1);
    let at = briefing.at().saturating_add_signed(by).min(last);
    with(briefing.scenes().get(at), BriefAction::Show)
}

fn moved(model: &Model, by: isize) -> Action {
    let to = model.briefing().at().saturating_add_signed(by);
    with_here(model, |id| BriefAction::Move(id, to))
}

/// The commands in the order in which they stand in the menu; what has Shift before what has not,
/// since keys are asked for in this order.
pub(super) const ROWS: &[Command] = &[
    Command {
        id: "command-present-from-here",
        menu: Menu::Brief,
        keys: &[shift(Key::F5)],
        enabled: any,
        action: |_| Action::Present(PresentAction::StartHere),
    },
    Command {
        id: "command-present",
        menu: Menu::Brief,
        keys: &[key(Key::F5)],
        enabled: always,
        action: |_| Action::Present(PresentAction::Start),
    },
    Command {
        id: "command-briefing",
        menu: Menu::Brief,
        keys: &[key(Key::F12)],
        enabled: always,
        action: |model| {
            let is_there = model.session().workspace == Workspace::Brief;
            let to = if is_there { Workspace::Explore } else { Workspace::Brief };
            Action::View(ViewAction::SetWorkspace(to))
        },
    },
    Command {
        id: "command-update-scene",
        menu: Menu::Brief,
        keys: &[shift(Key::K)],
        enabled: any,
        action: |_| Action::Brief(BriefAction::Recapture),
    },
    Command {
        id: "command-capture-scene",
        menu: Menu::Brief,
        keys: &[key(Key::K)],
        enabled: always,
        action: |_| Action::Brief(BriefAction::Capture),
    },
    Command {
        id: "command-move-scene-up",
        menu: Menu::Brief,
        keys: &[ctrl_shift(Key::PageUp)],
        enabled: |model| model.briefing().at() > 0,
        action: |model| moved(model, -1),
    },
    Command {
        id: "command-move-scene-down",
        menu: Menu::Brief,
        keys: &[ctrl_shift(Key::PageDown)],
        enabled: |model| model.briefing().at() + 1 < model.briefing().scenes().len(),
        action: |model| moved(model, 1),
    },
    Command {
        id: "command-previous-scene",
        menu: Menu::Brief,
        keys: &[ctrl(Key::PageUp)],
        enabled: any,
        action: |model| beside(model, -1),
    },
    Command {
        id: "command-next-scene",
        menu: Menu::Brief,
        keys: &[ctrl(Key::PageDown)],
        enabled: any,
        action: |model| beside(model, 1),
    },
    Command {
        id: "command-duplicate-scene",
        menu: Menu::Brief,
        keys: &[],
        enabled: any,
        action: |model| with_here(model, BriefAction::Duplicate),
    },
    Command {
        id: "command-remove-scene",
        menu: Menu::Brief,
        keys: &[],
        enabled: any,
        action: |model| with_here(model, BriefAction::Remove),
    },
    Command {
        id: "command-redo",
        menu: Menu::Brief,
        keys: &[ctrl_shift(Key::Z), ctrl(Key::Y)],
        enabled: |model| model.briefing().can_redo(),
        action: |_| Action::Brief(BriefAction::Redo),
    },
    Command {
        id: "command-undo",
        menu: Menu::Brief,
        keys: &[ctrl(Key::Z)],
        enabled: |model| model.briefing().can_undo(),
        action: |_| Action::Brief(BriefAction::Undo),
    },
    Command {
        id: "command-presenter-window",
        menu: Menu::Brief,
        keys: &[],
        enabled: always,
        action: |model| {
            let shown = model.session().presenter_shown;
            Action::Present(PresentAction::ShowPresenter(!shown))
        },
    },
];
