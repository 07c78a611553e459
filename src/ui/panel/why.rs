//! Why a country has its shade, with what speaks for it apart: the rule is the scale's, the readings
//! are ways to take a sentence, the passages are the source's, and the note is the coder's.
//!
//! They are four voices. Run together they would read as one, and the coder's as the source's.

use egui::{Frame, Margin, RichText, Sense, Stroke, Ui, vec2};

use super::{heading, passage, title};
use crate::{
    domain::{CountryCode, PassageId, Standing},
    drawing::Shade,
    model::{Action, Target, ViewAction},
    ui::{
        Scope, symbol,
        theme::{size, space, strong},
        widgets,
    },
};

/// The class as the map shows it; a click on it tells why.
pub(super) fn chip_ui(ui: &mut Ui, scope: &mut Scope<'_>, code: CountryCode) {
    let model = scope.model;
    if model.dossier().scale().classes.is_empty() {
        return;
    }
    let standing = model.standing(code);
    ui.horizontal_wrapped(|ui| {
        let swatch = swatch_ui(ui, scope, &standing, Sense::click());
        let name = model.standing_in_words(&standing);
        let class =
            ui.add(egui::Label::new(RichText::new(name).family(strong())).sense(Sense::click()));
        let why = widgets::link(ui, scope.say(question(&standing)));
        let is_hovered = swatch.hovered() || class.hovered();
        if is_hovered {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        if swatch.clicked() || class.clicked() || why.clicked() {
            scope.push(Action::show(Target::Why(code)));
        }
    });
}

const fn question(standing: &Standing) -> &'static str {
    match standing {
        Standing::Rated(_) => "country-why",
        Standing::Named | Standing::Unmentioned => "country-what",
    }
}

/// A patch of a standing's shade.
pub(super) fn swatch_ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    standing: &Standing,
    sense: Sense,
) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(vec2(26.0, 16.0), sense);
    let shade = Shade::of(standing, scope.model.dossier());
    symbol::paint_swatch(ui.painter(), rect, shade, scope.theme);
    let name = scope.model.standing_in_words(standing);
    let (role, called) = if sense.senses_click() {
        // The legend has a button of the class's name.
        let values = [("class", name.into())];
        (egui::Role::Button, scope.say_with("why-chip", &values))
    } else {
        (egui::Role::Image, name)
    };
    response.widget_info(|| egui::WidgetInfo::labeled(role, true, &called));
    response
}

pub(super) fn why_ui(ui: &mut Ui, scope: &mut Scope<'_>, code: CountryCode) {
    let model = scope.model;
    let standing = model.standing(code);
    title(ui, scope.say(question(&standing)));
    if widgets::link(ui, model.country_name(code)).clicked() {
        scope.push(Action::show_country(code));
    }
    ui.horizontal_wrapped(|ui| {
        swatch_ui(ui, scope, &standing, Sense::hover());
        let name = model.standing_in_words(&standing);
        if widgets::link(ui, RichText::new(name).family(strong())).clicked() {
            scope.push(Action::show(Target::Standing(standing.clone())));
        }
    });
    heading(ui, scope.say("why-rule"));
    ui.add(egui::Label::new(rule(scope, &standing)).wrap());
    readings_ui(ui, scope, code);
    passages_ui(ui, scope, code, &standing);
    note_ui(ui, scope, code);
}

/// What puts a country into its class, or what its absence means.
pub(super) fn rule(scope: &Scope<'_>, standing: &Standing) -> String {
    match standing {
        Standing::Rated(id) => {
            scope.model.dossier().class(id).map(|class| class.rule.clone()).unwrap_or_default()
        }
        Standing::Named => scope.say("why-named").to_owned(),
        Standing::Unmentioned => scope.say("why-unmentioned").to_owned(),
    }
}

/// Which class each reading gives the country.
fn readings_ui(ui: &mut Ui, scope: &mut Scope<'_>, code: CountryCode) {
    let model = scope.model;
    let dossier = model.dossier();
    let readings = &dossier.scale().readings;
    if readings.len() < 2 || dossier.assessment(code).is_none() {
        return;
    }
    heading(ui, scope.say("why-readings"));
    let present = model.session().reading.as_ref();
    let here = model.standing(code);
    for reading in readings {
        let standing = dossier.standing(code, Some(&reading.id));
        ui.horizontal_wrapped(|ui| {
            let is_present = present == Some(&reading.id);
            let label = format!("{}: {}", reading.id, reading.label);
            let chosen = ui.radio(is_present, label).on_hover_text(&reading.explanation);
            if chosen.clicked() {
                scope.push(Action::View(ViewAction::SetReading(reading.id.clone())));
            }
        });
        ui.horizontal_wrapped(|ui| {
            ui.add_space(space::L);
            swatch_ui(ui, scope, &standing, Sense::hover());
            let name = RichText::new(model.standing_in_words(&standing));
            ui.label(if standing == here { name } else { name.family(strong()) });
            let more = RichText::new(scope.say("why-reading")).size(size::SMALL);
            let link = widgets::link(ui, more);
            let called =
                scope.words.say_with("why-reading-of", &[("reading", reading.id.as_str().into())]);
            link.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &called));
            if link.clicked() {
                scope.push(Action::show(Target::Reading(reading.id.clone())));
            }
        });
    }
}

/// The sentences that the class rests on: the country's, then those of the rule.
fn passages_ui(ui: &mut Ui, scope: &mut Scope<'_>, code: CountryCode, standing: &Standing) {
    let dossier = scope.model.dossier();
    let of_country = dossier.assessment(code).map_or(&[][..], |it| it.passages.as_slice());
    let class = match standing {
        Standing::Rated(id) => dossier.class(id),
        Standing::Named | Standing::Unmentioned => None,
    };
    let of_rule: Vec<&PassageId> = class
        .into_iter()
        .flat_map(|class| &class.passages)
        .filter(|id| !of_country.contains(id))
        .collect();
    heading(ui, scope.say("why-passages"));
    if of_country.is_empty() && of_rule.is_empty() {
        ui.label(scope.say("why-no-passage"));
    }
    for id in of_country {
        passage::passage_ui(ui, scope, id);
        ui.add_space(space::XS);
    }
    if !of_rule.is_empty() {
        widgets::note(ui, scope.say("why-rule-passages"), scope.theme.colors.ink_weak);
    }
    for id in of_rule {
        passage::passage_ui(ui, scope, id);
        ui.add_space(space::XS);
    }
}

/// The coder's note, marked as the coder's: nobody shall take it for the source's.
fn note_ui(ui: &mut Ui, scope: &Scope<'_>, code: CountryCode) {
    let note = scope.model.dossier().assessment(code).and_then(|it| it.note.as_ref());
    let Some(note) = note else { return };
    let colors = scope.theme.colors;
    heading(ui, scope.say("why-note"));
    Frame::new()
        .fill(colors.card)
        .stroke(Stroke::new(1.0, colors.rule))
        .corner_radius(6)
        .inner_margin(Margin::same(10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            widgets::note(ui, scope.say("why-note-whose"), colors.ink_weak);
            ui.add(egui::Label::new(RichText::new(note).italics()).wrap());
        });
}
