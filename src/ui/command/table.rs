//! The rows of the command table, by menu in the order in which they stand there.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{Command, Menu};
use crate::{
    domain::Topic,
    model::{
        Action, Background, BackgroundAction, Dialog, DocumentAction, Effect, Lens, Model,
        NavigateAction, NoticeAction, Room, Target, ViewAction, Workspace,
    },
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

/// A part of the map's size that an arrow key moves it by.
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
        title: "Open dossier…",
        help: "Read another dossier (JSON) and show it.",
        menu: Menu::File,
        keys: &[ctrl(Key::O)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Dossier))),
    },
    Command {
        title: "Attach document…",
        help: "Put the source document behind its passages, to read the original wording.",
        menu: Menu::File,
        keys: &[ctrl(Key::D)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Document))),
    },
    Command {
        title: "New dossier from document…",
        help: "Make a dossier of a document, shaded by the countries that it mentions.",
        menu: Menu::File,
        keys: &[ctrl(Key::N)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Beginning))),
    },
    Command {
        title: "Library…",
        help: "List the documents that were attached, to attach them again or remove them.",
        menu: Menu::File,
        keys: &[],
        enabled: always,
        action: |_| Action::Document(DocumentAction::OpenLibrary),
    },
    Command {
        title: "Quit",
        help: "Close the window.",
        menu: Menu::File,
        keys: &[ctrl(Key::Q)],
        enabled: always,
        action: |_| Action::Effect(Effect::Quit),
    },
    Command {
        title: "Search or command…",
        help: "Look for countries, claims, passages, words of documents and commands.",
        menu: Menu::Go,
        keys: &[ctrl(Key::K)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Palette))),
    },
    Command {
        title: "Back",
        help: "Return to what was looked at before.",
        menu: Menu::Go,
        keys: &[alt(Key::ArrowLeft)],
        enabled: |model| model.trail().can_go_back(),
        action: |_| Action::Navigate(NavigateAction::Back),
    },
    Command {
        title: "Forward",
        help: "Undo going back.",
        menu: Menu::Go,
        keys: &[alt(Key::ArrowRight)],
        enabled: |model| model.trail().can_go_forward(),
        action: |_| Action::Navigate(NavigateAction::Forward),
    },
    Command {
        title: "Overview",
        help: "Select nothing and show the overview.",
        menu: Menu::Go,
        keys: &[key(Key::Escape)],
        enabled: |model| {
            let session = model.session();
            *model.target() != Target::Overview || !session.notices.is_empty() || session.finding
        },
        action: |model| {
            if model.session().finding {
                Action::View(ViewAction::Find(false))
            } else if *model.target() == Target::Overview {
                Action::Notice(NoticeAction::DismissAll)
            } else {
                Action::Navigate(NavigateAction::Clear)
            }
        },
    },
    Command {
        title: "Next country",
        help: "Select the next country by name.",
        menu: Menu::Go,
        keys: &[key(Key::Tab)],
        enabled: always,
        action: |_| Action::Navigate(NavigateAction::NextCountry),
    },
    Command {
        title: "Previous country",
        help: "Select the country before by name.",
        menu: Menu::Go,
        keys: &[shift(Key::Tab)],
        enabled: always,
        action: |_| Action::Navigate(NavigateAction::PreviousCountry),
    },
    Command {
        title: "Fly to selection",
        help: "Bring the selected country close; from a passage, open its first claim.",
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
        title: "Find in document",
        help: "Look for words in the document that is read.",
        menu: Menu::Go,
        keys: &[ctrl(Key::F)],
        enabled: |model| {
            let session = model.session();
            session.workspace.has_reader() && session.reading().is_some()
        },
        action: |_| Action::View(ViewAction::Find(true)),
    },
    Command {
        title: "Explore",
        help: "Show the map with the side panel.",
        menu: Menu::View,
        keys: &[key(Key::F2)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetWorkspace(Workspace::Explore)),
    },
    Command {
        title: "Read",
        help: "Show the document alone.",
        menu: Menu::View,
        keys: &[key(Key::F3)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetWorkspace(Workspace::Read)),
    },
    Command {
        title: "Map and reader",
        help: "Show the document beside the map.",
        menu: Menu::View,
        keys: &[key(Key::F4)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetWorkspace(Workspace::Both)),
    },
    Command {
        title: "Zoom in",
        help: "Make the map larger.",
        menu: Menu::View,
        keys: &[key(Key::Plus), key(Key::Equals), shift(Key::Plus), shift(Key::Equals)],
        enabled: always,
        action: |_| Action::View(ViewAction::StepZoom { steps: 1 }),
    },
    Command {
        title: "Zoom out",
        help: "Make the map smaller.",
        menu: Menu::View,
        keys: &[key(Key::Minus)],
        enabled: always,
        action: |_| Action::View(ViewAction::StepZoom { steps: -1 }),
    },
    Command {
        title: "Fit the region",
        help: "Show all of Latin America and the Caribbean.",
        menu: Menu::View,
        keys: &[key(Key::Num0), key(Key::Home)],
        enabled: always,
        action: |_| Action::View(ViewAction::Fit),
    },
    Command {
        title: "Pan left",
        help: "Move west.",
        menu: Menu::View,
        keys: &[key(Key::ArrowLeft)],
        enabled: always,
        action: |_| pan(-PAN, 0.0),
    },
    Command {
        title: "Pan right",
        help: "Move east.",
        menu: Menu::View,
        keys: &[key(Key::ArrowRight)],
        enabled: always,
        action: |_| pan(PAN, 0.0),
    },
    Command {
        title: "Pan up",
        help: "Move north.",
        menu: Menu::View,
        keys: &[key(Key::ArrowUp)],
        enabled: always,
        action: |_| pan(0.0, -PAN),
    },
    Command {
        title: "Pan down",
        help: "Move south.",
        menu: Menu::View,
        keys: &[key(Key::ArrowDown)],
        enabled: always,
        action: |_| pan(0.0, PAN),
    },
    Command {
        title: "Arms sales",
        help: "Show the marks of arms sales or do not.",
        menu: Menu::View,
        keys: &[key(Key::Num1)],
        enabled: always,
        action: |model| toggled(model, Topic::Arms),
    },
    Command {
        title: "Energy projects",
        help: "Show the marks of energy projects or do not.",
        menu: Menu::View,
        keys: &[key(Key::Num2)],
        enabled: always,
        action: |model| toggled(model, Topic::Energy),
    },
    Command {
        title: "Basing talks",
        help: "Show the marks of basing talks or do not.",
        menu: Menu::View,
        keys: &[key(Key::Num3)],
        enabled: always,
        action: |model| toggled(model, Topic::Basing),
    },
    Command {
        title: "Shade by receptivity",
        help: Lens::Receptivity.help(),
        menu: Menu::View,
        keys: &[key(Key::Num5)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetLens(Lens::Receptivity)),
    },
    Command {
        title: "Shade by claims",
        help: Lens::Claims.help(),
        menu: Menu::View,
        keys: &[key(Key::Num6)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetLens(Lens::Claims)),
    },
    Command {
        title: "Shade by evidence",
        help: Lens::Evidence.help(),
        menu: Menu::View,
        keys: &[key(Key::Num7)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetLens(Lens::Evidence)),
    },
    Command {
        title: "Shade by mentions",
        help: Lens::Mentions.help(),
        menu: Menu::View,
        keys: &[key(Key::Num8)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetLens(Lens::Mentions)),
    },
    Command {
        title: "Graticule",
        help: "Draw a meridian and a parallel every ten degrees or do not.",
        menu: Menu::View,
        keys: &[key(Key::G)],
        enabled: always,
        action: |model| Action::View(ViewAction::ShowGraticule(!model.session().graticule)),
    },
    Command {
        title: "Side panel",
        help: "Show the panel beside the map or do not.",
        menu: Menu::View,
        keys: &[key(Key::F9)],
        enabled: always,
        action: |model| Action::View(ViewAction::ShowPanel(!model.session().panel_shown)),
    },
    Command {
        title: "Projector theme",
        help: "Dark for a dark room, or light again.",
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
        title: "Background: none",
        help: "Draw the map in plain colours with true areas, without tiles.",
        menu: Menu::View,
        keys: &[],
        enabled: |model| model.session().background != Background::None,
        action: |_| drawn_on(Background::None),
    },
    Command {
        title: "Background: OpenStreetMap",
        help: "Draw the map on tiles fetched from OpenStreetMap, in Web Mercator.",
        menu: Menu::View,
        keys: &[],
        enabled: |model| model.session().background != Background::OpenStreetMap,
        action: |_| drawn_on(Background::OpenStreetMap),
    },
    Command {
        title: "Background: PMTiles file…",
        help: "Draw the map on tiles of a local file, in Web Mercator.",
        menu: Menu::View,
        keys: &[],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Tiles))),
    },
    Command {
        title: "Reduce motion",
        help: "Jump instead of flying, or fly again.",
        menu: Menu::View,
        keys: &[],
        enabled: always,
        action: |model| Action::View(ViewAction::ReduceMotion(!model.session().reduced_motion)),
    },
    Command {
        title: "Full screen",
        help: "Fill the screen, or return to the window.",
        menu: Menu::View,
        keys: &[key(Key::F11)],
        enabled: always,
        action: |_| Action::Effect(Effect::ToggleFullscreen),
    },
    Command {
        title: "Keys and about",
        help: "List the keys and say what this program is.",
        menu: Menu::Help,
        keys: &[key(Key::F1), shift(Key::Questionmark), key(Key::Questionmark)],
        enabled: always,
        action: |_| Action::View(ViewAction::SetDialog(Some(Dialog::Help))),
    },
];
