//! One claim, whole.

use egui::{RichText, Ui};

use super::{card, heading, passage, title};
use crate::{
    domain::{ClaimId, Precision},
    model::{Action, Target},
    ui::{
        Scope,
        theme::{size, space},
        widgets,
    },
};

pub(super) fn claim_ui(ui: &mut Ui, scope: &mut Scope<'_>, id: &ClaimId) {
    let model = scope.model;
    let Some(claim) = model.dossier().claim(id) else {
        title(ui, scope.say("claim-unknown"));
        ui.label(scope.say_with("claim-unknown-id", &[("id", id.as_str().into())]));
        return;
    };
    title(ui, scope.words.topic(claim.topic));
    ui.horizontal_wrapped(|ui| {
        if claim.is_regional() {
            if widgets::link(ui, scope.say("claim-regional")).clicked() {
                scope.push(Action::show(Target::Topic(claim.topic)));
            }
            let listed = scope.say("claim-regional-note");
            widgets::note(ui, listed, scope.theme.colors.ink_weak);
        }
        for country in &claim.countries {
            if widgets::link(ui, model.country_name(*country)).clicked() {
                scope.push(Action::show_country(*country));
            }
        }
    });
    card::head_ui(ui, scope, claim);
    ui.label(RichText::new(&claim.summary).size(size::HEADING));
    card::facts_ui(ui, scope, claim);
    let placed = scope.say(placed(claim.place.precision));
    widgets::note(ui, placed, scope.theme.colors.ink_weak);
    let count = claim.passages.len();
    heading(ui, scope.say_with("claim-passages", &[("count", count.into())]));
    for id in &claim.passages {
        passage::passage_ui(ui, scope, id);
        ui.add_space(space::XS);
    }
    let id = scope.say_with("claim-id", &[("id", id.as_str().into())]);
    widgets::note(ui, id, scope.theme.colors.ink_weak);
}

/// What the place of a mark is worth.
const fn placed(precision: Precision) -> &'static str {
    match precision {
        Precision::None => "claim-placed-none",
        Precision::Region => "claim-placed-region",
        Precision::Country => "claim-placed-country",
        Precision::Pair => "claim-placed-pair",
        Precision::Area => "claim-placed-area",
        Precision::Point => "claim-placed-point",
    }
}
