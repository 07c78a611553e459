//! The rows of the command table for the analyst's tools.

use egui::Key;

use super::{
    Command, Menu,
    table::{always, key, shift},
};
use crate::{
    export,
    model::{
        Action, Dialog, Effect, FilterAction, Model, PlayAction, Target, ViewAction, Workspace,
    },
};

const fn to(workspace: Workspace) -> Action {
    Action::View(ViewAction::SetWorkspace(workspace))
}

/// The reading after the present one, and after the last the first.
fn next_reading(model: &Model) -> Option<Action> {
    let readings = &model.dossier().scale().readings;
    let present = model.session().reading.as_ref();
    let at = readings.iter().position(|reading| Some(&reading.id) == present);
    let next = readings.iter().cycle().nth(at.map_or(0, |at| at + 1))?;
    Some(Action::View(ViewAction::SetReading(next.id.clone())))
}

/// The page of the reading that holds.
fn about_reading(model: &Model) -> Action {
    let reading = model.session().reading.clone();
    Action::show(reading.map_or(Target::Overview, Target::Reading))
}

/// From a country to what speaks for its shade, and from there back.
fn why(model: &Model) -> Action {
    let is_why = matches!(model.target(), Target::Why(_));
    let way = if is_why { Target::Country } else { Target::Why };
    Action::show(model.country_looked_at().map_or(Target::Overview, way))
}

fn copied_profile(model: &Model) -> Action {
    let account = export::Account::of(model);
    let profile = model.country_looked_at().map(|code| export::profile_as_text(&account, code));
    Action::Effect(Effect::Copy(profile.unwrap_or_default()))
}

/// The commands in the order in which they stand in the menu.
pub(super) const ROWS: &[Command] = &[
    Command {
        id: "command-matrix",
        menu: Menu::Analyse,
        keys: &[key(Key::F6)],
        enabled: always,
        action: |_| to(Workspace::Matrix),
    },
    Command {
        id: "command-table-of-claims",
        menu: Menu::Analyse,
        keys: &[key(Key::F7)],
        enabled: always,
        action: |_| to(Workspace::Table),
    },
    Command {
        id: "command-compare-countries",
        menu: Menu::Analyse,
        keys: &[key(Key::C)],
        enabled: always,
        action: |_| to(Workspace::Compare),
    },
    Command {
        id: "command-parties",
        menu: Menu::Analyse,
        keys: &[key(Key::P)],
        enabled: always,
        action: |_| to(Workspace::Parties),
    },
    Command {
        id: "command-filters",
        menu: Menu::Analyse,
        keys: &[key(Key::F)],
        enabled: always,
        action: |model| Action::View(ViewAction::ShowFilters(!model.session().filters_shown)),
    },
    Command {
        id: "command-clear-the-filter",
        menu: Menu::Analyse,
        keys: &[shift(Key::F)],
        enabled: |model| !model.filter().is_empty(),
        action: |_| Action::Filter(FilterAction::Clear),
    },
    Command {
        id: "command-timeline",
        menu: Menu::Analyse,
        keys: &[key(Key::T)],
        enabled: always,
        action: |model| Action::View(ViewAction::ShowTimeline(!model.session().timeline_shown)),
    },
    Command {
        id: "command-play-the-timeline",
        menu: Menu::Analyse,
        keys: &[shift(Key::T)],
        enabled: |model| model.session().timeline_shown && model.timeline().axis().is_some(),
        action: |model| Action::Play(PlayAction::toggled(model)),
    },
    Command {
        id: "command-next-reading",
        menu: Menu::Analyse,
        keys: &[key(Key::R)],
        enabled: |model| model.dossier().scale().readings.len() > 1,
        action: |model| next_reading(model).unwrap_or_else(|| to(Workspace::Explore)),
    },
    Command {
        id: "command-about-the-reading",
        menu: Menu::Analyse,
        keys: &[shift(Key::R)],
        enabled: |model| model.dossier().scale().readings.len() > 1,
        action: about_reading,
    },
    Command {
        id: "command-why-this-shade",
        menu: Menu::Analyse,
        keys: &[key(Key::Y)],
        enabled: |model| model.country_looked_at().is_some(),
        action: why,
    },
    Command {
        id: "command-copy-profile",
        menu: Menu::Analyse,
        keys: &[],
        enabled: |model| model.country_looked_at().is_some(),
        action: copied_profile,
    },
    Command {
        id: "command-export-profile",
        menu: Menu::Analyse,
        keys: &[],
        enabled: |model| model.country_looked_at().is_some(),
        action: |model| {
            let dialog = model.country_looked_at().map(Dialog::Profile);
            Action::View(ViewAction::SetDialog(dialog))
        },
    },
];
