//! A class of the scale: its rule, the passages it rests on, and the countries in it. The two
//! absences have their own words.

use egui::{RichText, Ui};

use super::{heading, passage, title};
use crate::{
    domain::{ClassId, CountryCode, Reading, Standing},
    model::{Action, Target},
    ui::{Scope, theme::size, widgets},
};

pub(super) fn standing_ui(ui: &mut Ui, scope: &mut Scope<'_>, standing: &Standing) {
    match standing {
        Standing::Rated(id) => class_ui(ui, scope, id),
        Standing::Named => {
            title(ui, scope.say("standing-named"));
            ui.label(scope.say("standing-named-rule"));
        }
        Standing::Unmentioned => {
            title(ui, scope.say("standing-unmentioned"));
            ui.label(scope.say("standing-unmentioned-rule"));
        }
    }
    countries_ui(ui, scope, standing);
    readings_ui(ui, scope);
}

fn class_ui(ui: &mut Ui, scope: &mut Scope<'_>, id: &ClassId) {
    let dossier = scope.model.dossier();
    let Some(class) = dossier.class(id) else {
        title(ui, scope.say("class-unknown"));
        return;
    };
    title(ui, &class.label);
    heading(ui, scope.say("class-rule"));
    ui.label(&class.rule);
    heading(ui, scope.say("class-passages"));
    for id in &class.passages {
        passage::passage_ui(ui, scope, id);
    }
}

fn countries_ui(ui: &mut Ui, scope: &mut Scope<'_>, standing: &Standing) {
    let codes = scope.model.territories_standing(standing);
    heading(ui, scope.say_with("panel-countries", &[("count", codes.len().into())]));
    if codes.is_empty() {
        ui.label(scope.say("class-empty"));
    }
    ui.horizontal_wrapped(|ui| {
        for code in codes {
            if widgets::link(ui, scope.model.country_name(code)).clicked() {
                scope.push(Action::show_country(code));
            }
            why_ui(ui, scope, code);
        }
    });
}

/// A way from a country of the class to what speaks for its shade.
fn why_ui(ui: &mut Ui, scope: &mut Scope<'_>, code: CountryCode) {
    if scope.model.dossier().assessment(code).is_none() {
        return;
    }
    let link = widgets::link(ui, RichText::new(scope.say("why-link")).size(size::SMALL));
    let country = scope.model.country_name(code).into();
    let called = scope.words.say_with("why-link-of", &[("country", country)]);
    link.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &called));
    if link.clicked() {
        scope.push(Action::show(Target::Why(code)));
    }
}

/// How the source can be read; the present reading first named.
pub(super) fn readings_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let dossier = scope.model.dossier();
    let readings = &dossier.scale().readings;
    if readings.len() < 2 {
        return;
    }
    heading(ui, scope.say("class-readings"));
    for reading in readings {
        let present = scope.model.session().reading.as_ref() == Some(&reading.id);
        let label = format!("{}: {}", reading.id, reading.label);
        let response = ui.radio(present, label);
        if response.clicked() {
            let action = crate::model::ViewAction::SetReading(reading.id.clone());
            scope.push(Action::View(action));
        }
        if widgets::link(ui, RichText::new(reading_link(scope, reading)).size(size::SMALL))
            .clicked()
        {
            scope.push(Action::show(Target::Reading(reading.id.clone())));
        }
        let text = RichText::new(&reading.explanation).size(size::SMALL);
        ui.add(egui::Label::new(text.color(scope.theme.colors.ink_weak)).wrap());
    }
}

fn reading_link(scope: &Scope<'_>, reading: &Reading) -> String {
    scope.words.say_with("why-reading-of", &[("reading", reading.id.as_str().into())])
}
