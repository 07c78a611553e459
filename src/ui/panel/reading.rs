//! A reading of the source: what it takes the source to say, and which countries stand otherwise
//! under it than under each other reading.

use egui::{RichText, Ui};

use super::{heading, title, why};
use crate::{
    domain::{Reading, ReadingId},
    model::{Action, Change, ViewAction, changes},
    ui::{
        Scope,
        theme::{space, strong},
        widgets,
    },
};

pub(super) fn reading_ui(ui: &mut Ui, scope: &mut Scope<'_>, id: &ReadingId) {
    let dossier = scope.model.dossier();
    let Some(reading) = dossier.reading(id) else {
        title(ui, scope.say("reading-unknown"));
        return;
    };
    title(ui, called(scope, reading));
    if scope.model.session().reading.as_ref() == Some(id) {
        widgets::note(ui, scope.say("reading-present"), scope.theme.colors.ink_weak);
    } else if ui.button(scope.say("reading-take")).clicked() {
        scope.push(Action::View(ViewAction::SetReading(id.clone())));
    }
    ui.add(egui::Label::new(&reading.explanation).wrap());
    for other in dossier.scale().readings.iter().filter(|other| other.id != *id) {
        let values = [("reading", format!("{}: {}", other.id, other.label).into())];
        heading(ui, scope.words.say_with("reading-instead", &values));
        let all = changes(dossier, &other.id, id);
        if all.is_empty() {
            ui.label(scope.say("reading-same"));
        }
        for change in all {
            change_ui(ui, scope, &change);
        }
    }
}

fn called(scope: &Scope<'_>, reading: &Reading) -> String {
    let (id, label) = (reading.id.as_str().into(), reading.label.as_str().into());
    scope.words.say_with("reading-title", &[("id", id), ("label", label)])
}

/// A country with both of its shades, from one to the other.
pub(in crate::ui) fn change_ui(ui: &mut Ui, scope: &mut Scope<'_>, change: &Change) {
    let model = scope.model;
    ui.horizontal_wrapped(|ui| {
        let name = RichText::new(model.country_name(change.country)).family(strong());
        if widgets::link(ui, name).clicked() {
            scope.push(Action::show_country(change.country));
        }
        why::swatch_ui(ui, scope, &change.from, egui::Sense::hover());
        ui.label(model.standing_in_words(&change.from));
        ui.label("→");
        why::swatch_ui(ui, scope, &change.to, egui::Sense::hover());
        ui.label(model.standing_in_words(&change.to));
        ui.add_space(space::XS);
    });
}
