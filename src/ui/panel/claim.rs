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
        title(ui, "No such claim");
        ui.label(format!("The dossier has no claim “{id}”."));
        return;
    };
    title(ui, claim.topic.label());
    ui.horizontal_wrapped(|ui| {
        if claim.is_regional() {
            if widgets::link(ui, "The region as a whole").clicked() {
                scope.push(Action::show(Target::Topic(claim.topic)));
            }
            widgets::note(ui, "listed, drawn on no country", scope.theme.colors.ink_weak);
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
    widgets::note(ui, placed(claim.place.precision), scope.theme.colors.ink_weak);
    heading(ui, if claim.passages.len() == 1 { "Its passage" } else { "Its passages" });
    for id in &claim.passages {
        passage::passage_ui(ui, scope, id);
        ui.add_space(space::XS);
    }
    widgets::note(ui, format!("Claim {id}"), scope.theme.colors.ink_weak);
}

/// What the place of a mark is worth.
const fn placed(precision: Precision) -> &'static str {
    match precision {
        Precision::None => "The document gives no place; the mark stands in the country only.",
        Precision::Region => "The document speaks of the region.",
        Precision::Country => "Placed in the country, no closer.",
        Precision::Pair => "Between two countries: the link is no route.",
        Precision::Area => "The document names an area; the mark stands in the country only.",
        Precision::Point => "The document names a place; the mark stands in the country only.",
    }
}
