//! The rows of the command table, by menu in the order in which they stand there.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{Command, Menu};
use crate::{
    domain::Topic,
    model::{
        Action, Background, BackgroundAction, Dialog, DocumentAction, Effect, Lens, Model,
        NavigateAction, NoticeAction, Room, Target, ViewAction, Workspace,
    },
    words::Language,
};

pub(super) const fn key(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

pub(super) const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

pub(super) const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

pub(super) const fn always(_: &Model) -> bool {
    true
}

/// A part of the map's size that a key moves it by.
const PAN: f64 = 0.18;

const fn pan(right: f64, down: f64) -> Action {
    Action::View(ViewAction::Pan { right, down })
}

fn toggled(model: &Model, topic: Topic) -> Action {
    let shown = model.session().overlays.contains(&topic);
    Action::View(ViewAction::SetOverlay(topic, !shown))
}

const fn drawn_on(background: Background) -> Action {
    Action::Background(BackgroundAction::Set(background))
}

/// The commands but those of the analyst's tools, by menu in the order in which they stand there.
pub(super) const ROWS: &[Command] = &[
    Command {
        id: "command-open-dossier",
        menu: Menu::File,
        keys: &[ctrl(Key::O)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Dossier))),
    },
    Command {
        id: "command-attach-document",
        menu: Menu::File,
        keys: &[ctrl(Key::D)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Document))),
    },
    Command {
        id: "command-new-dossier-from-document",
        menu: Menu::File,
        keys: &[ctrl(Key::N)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Beginning))),
    },
    Command {
        id: "command-save-dossier-as",
        menu: Menu::File,
        keys: &[],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Saving))),
    },
    Command {
        id: "command-export",
        menu: Menu::File,
        keys: &[ctrl(Key::E)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Export))),
    },
    Command {
        id: "command-library",
        menu: Menu::File,
        keys: &[],
        enabled: always,
        action: |_| Action::Document(DocumentAction::OpenLibrary),
    },
    Command {
        id: "command-search-or-command",
        menu: Menu::Go,
        keys: &[ctrl(Key::K)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Palette))),
    },
    Command {
        id: "command-back",
        menu: Menu::Go,
        keys: &[alt(Key::ArrowLeft)],
        enabled: |model| model.trail().can_go_back(),
        action: |_| Action::Navigate(NavigateAction::Back),
    },
    Command {
        id: "command-forward",
        menu: Menu::Go,
        keys: &[alt(Key::ArrowRight)],
        enabled: |model| model.trail().can_go_forward(),
        action: |_| Action::Navigate(NavigateAction::Forward),
    },
    Command {
        id: "command-overview",
        menu: Menu::Go,
        keys: &[key(Key::Escape)],
        enabled: |model| {
            let session = model.session();
            *model.target() != Target::Overview
                || !session.notices.is_empty()
                || session.finding
                || model.reading_before().is_some()
        },
        action: |model| {
            if model.session().finding {
                Action::View(ViewAction::Find(false))
            } else if model.reading_before().is_some() {
                Action::View(ViewAction::ForgetReadingBefore)
            } else if *model.target() == Target::Overview {
                Action::Notice(NoticeAction::DismissAll)
            } else {
                Action::Navigate(NavigateAction::Clear)
            }
        },
    },
    Command {
        id: "command-next-country",
        menu: Menu::Go,
        keys: &[key(Key::N)],
        enabled: always,
        action: |_| Action::Navigate(NavigateAction::NextCountry),
    },
    Command {
        id: "command-previous-country",
        menu: Menu::Go,
        keys: &[shift(Key::N)],
        enabled: always,
        action: |_| Action::Navigate(NavigateAction::PreviousCountry),
    },
    Command {
        id: "command-fly-to-selection",
        menu: Menu::Go,
        keys: &[key(Key::Enter)],
        enabled: |model| !model.countries_in_view().is_empty() || model.first_claim().is_some(),
        action: |model| {
            let is_passage = matches!(model.target(), Target::Passage(_));
            let (follow, approach) = (NavigateAction::Follow, NavigateAction::Approach);
            Action::Navigate(if is_passage { follow } else { approach })
        },
    },
    Command {
        id: "command-find-in-document",
        menu: Menu::Go,
        keys: &[ctrl(Key::F)],
        enabled: |model| {
            let session = model.session();
            session.workspace.has_reader() && session.reading().is_some()
        },
        action: |_| Action::View(ViewAction::Find(true)),
    },
    Command {
        id: "command-explore",
        menu: Menu::View,
        keys: &[key(Key::F2)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetWorkspace(Workspace::Explore)),
    },
    Command {
        id: "command-read",
        menu: Menu::View,
        keys: &[key(Key::F3)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetWorkspace(Workspace::Read)),
    },
    Command {
        id: "command-map-and-reader",
        menu: Menu::View,
        keys: &[key(Key::F4)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetWorkspace(Workspace::Both)),
    },
    Command {
        id: "command-zoom-in",
        menu: Menu::View,
        keys: &[key(Key::Plus), key(Key::Equals), shift(Key::Plus), shift(Key::Equals)],
        enabled: always,
        action: |_| Action::View(ViewAction::StepZoom { steps: 1 }),
    },
    Command {
        id: "command-zoom-out",
        menu: Menu::View,
        keys: &[key(Key::Minus)],
        enabled: always,
        action: |_| Action::View(ViewAction::StepZoom { steps: -1 }),
    },
    Command {
        id: "command-fit-the-region",
        menu: Menu::View,
        keys: &[key(Key::Num0), key(Key::Home)],
        enabled: always,
        action: |_| Action::View(ViewAction::Fit),
    },
    Command {
        id: "command-pan-left",
        menu: Menu::View,
        keys: &[shift(Key::ArrowLeft)],
        enabled: always,
        action: |_| pan(-PAN, 0.0),
    },
    Command {
        id: "command-pan-right",
        menu: Menu::View,
        keys: &[shift(Key::ArrowRight)],
        enabled: always,
        action: |_| pan(PAN, 0.0),
    },
    Command {
        id: "command-pan-up",
        menu: Menu::View,
        keys: &[shift(Key::ArrowUp)],
        enabled: always,
        action: |_| pan(0.0, -PAN),
    },
    Command {
        id: "command-pan-down",
        menu: Menu::View,
        keys: &[shift(Key::ArrowDown)],
        enabled: always,
        action: |_| pan(0.0, PAN),
    },
    Command {
        id: "command-arms-sales",
        menu: Menu::View,
        keys: &[key(Key::Num1)],
        enabled: always,
        action: |model| toggled(model, Topic::Arms),
    },
    Command {
        id: "command-energy-projects",
        menu: Menu::View,
        keys: &[key(Key::Num2)],
        enabled: always,
        action: |model| toggled(model, Topic::Energy),
    },
    Command {
        id: "command-basing-talks",
        menu: Menu::View,
        keys: &[key(Key::Num3)],
        enabled: always,
        action: |model| toggled(model, Topic::Basing),
    },
    Command {
        id: "command-shade-by-receptivity",
        menu: Menu::View,
        keys: &[key(Key::Num5)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetLens(Lens::Receptivity)),
    },
    Command {
        id: "command-shade-by-claims",
        menu: Menu::View,
        keys: &[key(Key::Num6)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetLens(Lens::Claims)),
    },
    Command {
        id: "command-shade-by-evidence",
        menu: Menu::View,
        keys: &[key(Key::Num7)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetLens(Lens::Evidence)),
    },
    Command {
        id: "command-shade-by-mentions",
        menu: Menu::View,
        keys: &[key(Key::Num8)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetLens(Lens::Mentions)),
    },
    Command {
        id: "command-graticule",
        menu: Menu::View,
        keys: &[key(Key::G)],
        enabled: always,
        action: |model| Action::View(ViewAction::ShowGraticule(!model.session().graticule)),
    },
    Command {
        id: "command-side-panel",
        menu: Menu::View,
        keys: &[key(Key::F9)],
        enabled: always,
        action: |model| Action::View(ViewAction::ShowPanel(!model.session().panel_shown)),
    },
    Command {
        id: "command-projector-theme",
        menu: Menu::View,
        keys: &[key(Key::F8)],
        enabled: always,
        action: |model| {
            Action::View(ViewAction::SetRoom(match model.session().room {
                Room::Day => Room::Projector,
                Room::Projector => Room::Day,
            }))
        },
    },
    Command {
        id: "command-background-none",
        menu: Menu::View,
        keys: &[],
        enabled: |model| model.session().background != Background::None,
        action: |_| drawn_on(Background::None),
    },
    Command {
        id: "command-background-openstreetmap",
        menu: Menu::View,
        keys: &[],
        enabled: |model| model.session().background != Background::OpenStreetMap,
        action: |_| drawn_on(Background::OpenStreetMap),
    },
    Command {
        id: "command-background-pmtiles-file",
        menu: Menu::View,
        keys: &[],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Tiles))),
    },
    Command {
        id: "command-reduce-motion",
        menu: Menu::View,
        keys: &[],
        enabled: always,
        action: |model| Action::View(ViewAction::ReduceMotion(!model.session().reduced_motion)),
    },
    Command {
        id: "command-full-screen",
        menu: Menu::View,
        keys: &[key(Key::F11)],
        enabled: always,
        action: |_| Action::Effect(Effect::ToggleFullscreen),
    },
    Command {
        id: "command-language-english",
        menu: Menu::Language,
        keys: &[],
        enabled: |model| model.session().language != Language::English,
        action: |_| Action::View(ViewAction::SetLanguage(Language::English)),
    },
    Command {
        id: "command-language-spanish",
        menu: Menu::Language,
        keys: &[],
        enabled: |model| model.session().language != Language::Spanish,
        action: |_| Action::View(ViewAction::SetLanguage(Language::Spanish)),
    },
    Command {
        id: "command-language-portuguese",
        menu: Menu::Language,
        keys: &[],
        enabled: |model| model.session().language != Language::Portuguese,
        action: |_| Action::View(ViewAction::SetLanguage(Language::Portuguese)),
    },
    Command {
        id: "command-keys-and-about",
        menu: Menu::Help,
        keys: &[key(Key::F1), shift(Key::Questionmark), key(Key::Questionmark)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Help))),
    },
];
