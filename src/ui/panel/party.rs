//! Somebody who is in claims: what they do, whom it concerns, and the claims.

use egui::Ui;

use super::{CardHeights, country, heading, title};
use crate::{
    domain::Claim,
    model::{Action, Choice, Entity, FilterAction, Target, ViewAction, Workspace, entities},
    ui::{Scope, widgets},
};

pub(super) fn party_ui(ui: &mut Ui, scope: &mut Scope<'_>, cards: &mut CardHeights, who: &Choice) {
    let model = scope.model;
    title(ui, model.party_name(who));
    let claims: Vec<&Claim> =
        model.shown().claims().filter(|claim| Entity::has(who, claim)).collect();
    let all = entities(claims.iter().copied());
    let weak = scope.theme.colors.ink_weak;
    if let Some(entity) = all.iter().find(|entity| entity.who == *who) {
        widgets::note(ui, roles(entity), weak);
    }
    ui.horizontal_wrapped(|ui| {
        let is_filtered = model.filter().choices.contains(who);
        let filter = egui::Button::new(scope.say("party-filter")).selected(is_filtered);
        if ui.add(filter).clicked() {
            scope.push(Action::Filter(FilterAction::Toggle(who.clone())));
        }
        let is_there = model.session().workspace == Workspace::Parties;
        if !is_there && ui.button(scope.say("party-links")).clicked() {
            scope.push(Action::View(ViewAction::SetWorkspace(Workspace::Parties)));
        }
    });
    if claims.is_empty() {
        ui.label(scope.say("party-no-claim"));
    }
    if let Some(entity) = all.iter().find(|entity| entity.who == *who) {
        countries_ui(ui, scope, entity);
    }
    for (topic, claims) in country::by_topic(claims.into_iter()) {
        country::topic_heading(ui, scope, topic, &claims);
        cards.list_ui(ui, scope, claims);
    }
}

/// The most roles that are told in a line.
const MOST_ROLES: usize = 5;

/// What somebody does, most first: `seller 12 · actor 8`.
pub(in crate::ui) fn roles(entity: &Entity) -> String {
    let some = entity.roles.iter().take(MOST_ROLES);
    let some = some.map(|(role, facts)| format!("{role} {facts}"));
    let rest = (entity.roles.len() > MOST_ROLES).then(|| "…".to_owned());
    some.chain(rest).collect::<Vec<_>>().join(" · ")
}

fn countries_ui(ui: &mut Ui, scope: &mut Scope<'_>, entity: &Entity) {
    heading(ui, scope.say("party-countries"));
    ui.horizontal_wrapped(|ui| {
        for link in &entity.links {
            let name = link.country.map_or_else(
                || scope.say("parties-region").to_owned(),
                |country| scope.model.country_name(country),
            );
            let text = format!("{name} {}", link.facts);
            match link.country {
                None => {
                    widgets::note(ui, text, scope.theme.colors.ink_weak);
                }
                Some(country) => {
                    if widgets::link(ui, text).clicked() {
                        scope.push(Action::show(Target::Country(country)));
                    }
                }
            }
        }
    });
}
