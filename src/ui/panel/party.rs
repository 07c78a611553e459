//! Somebody who is in claims: what they do, whom it concerns, and the claims.

use std::sync::Arc;

use egui::Ui;

use super::{CardHeights, country, heading, title};
use crate::{
    domain::{Claim, Topic},
    model::{
        Action, Choice, Entity, FilterAction, Matches, Model, Target, ViewAction, Workspace,
        entities,
    },
    ui::{Scope, widgets},
};

/// What the page tells, kept until somebody else is looked at or other claims are left.
#[derive(Debug, Default)]
pub(super) struct PartyPage {
    holds_for: Option<(Choice, Arc<Matches>)>,
    /// Their entity, where any claim of theirs is left.
    entity: Option<Entity>,
    /// Their claims' places in the dossier, by topic.
    claims: Vec<(Topic, Vec<usize>)>,
}

impl PartyPage {
    fn refresh(&mut self, model: &Model, who: &Choice) {
        let matches = model.matches();
        let is_same = |(of, from): &(Choice, Arc<Matches>)| of == who && Arc::ptr_eq(from, matches);
        if self.holds_for.as_ref().is_some_and(is_same) {
            return;
        }
        let claims: Vec<&Claim> =
            model.shown().claims().filter(|claim| Entity::has(who, claim)).collect();
        let all = entities(claims.iter().copied());
        self.entity = all.into_iter().find(|entity| entity.who == *who);
        let place = |claim: &Claim| model.dossier().position(&claim.id);
        self.claims = country::by_topic(claims.into_iter())
            .into_iter()
            .map(|(topic, claims)| (topic, claims.into_iter().filter_map(place).collect()))
            .collect();
        self.holds_for = Some((who.clone(), Arc::clone(matches)));
    }
}

pub(super) fn party_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    (cards, page): (&mut CardHeights, &mut PartyPage),
    who: &Choice,
) {
    let model = scope.model;
    page.refresh(model, who);
    title(ui, model.party_name(who));
    let weak = scope.theme.colors.ink_weak;
    if let Some(entity) = &page.entity {
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
    if page.claims.is_empty() {
        ui.label(scope.say("party-no-claim"));
    }
    if let Some(entity) = &page.entity {
        countries_ui(ui, scope, entity);
    }
    for (topic, places) in &page.claims {
        let all = model.dossier().claims();
        let claims: Vec<&Claim> = places.iter().filter_map(|at| all.get(*at)).collect();
        country::topic_heading(ui, scope, *topic, &claims);
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
