//! Claims by topic: those of a stack, and the order in which every page lists them.

use egui::Ui;

use super::{CardHeights, heading, title, why};
use crate::{
    domain::{Claim, CountryCode, Topic, count_once},
    model::Action,
    ui::{Scope, widgets},
};

/// A country's claims about one topic: what a stack of marks stands for.
pub(super) fn stack_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    cards: &mut CardHeights,
    code: CountryCode,
    topic: Topic,
) {
    let model = scope.model;
    title(ui, scope.words.topic(topic));
    ui.horizontal(|ui| {
        if widgets::link(ui, model.country_name(code)).clicked() {
            scope.push(Action::show_country(code));
        }
    });
    why::chip_ui(ui, scope, code);
    let claims = sorted(model.shown().claims_of(code).filter(|claim| claim.topic == topic));
    topic_heading(ui, scope, topic, &claims);
    cards.list_ui(ui, scope, claims);
}

pub(super) fn topic_heading(ui: &mut Ui, scope: &Scope<'_>, topic: Topic, claims: &[&Claim]) {
    let facts = count_once(claims.iter().copied());
    let topic = scope.words.topic(topic);
    let counted = if facts == claims.len() {
        format!("{topic}  {facts}")
    } else {
        let (facts, claims) = (facts.into(), claims.len().into());
        let values = [("topic", topic.into()), ("facts", facts), ("claims", claims)];
        scope.say_with("topic-groups", &values)
    };
    heading(ui, counted);
}

/// Claims by topic in the order of the topics; within one, firmest first.
pub(super) fn by_topic<'a>(
    claims: impl Iterator<Item = &'a Claim>,
) -> Vec<(Topic, Vec<&'a Claim>)> {
    let claims = sorted(claims);
    Topic::ALL
        .into_iter()
        .map(|topic| {
            (topic, claims.iter().copied().filter(|claim| claim.topic == topic).collect::<Vec<_>>())
        })
        .filter(|(_, claims)| !claims.is_empty())
        .collect()
}

/// Claims firmest first, then oldest first, the undated last.
fn sorted<'a>(claims: impl Iterator<Item = &'a Claim>) -> Vec<&'a Claim> {
    let mut claims: Vec<&Claim> = claims.collect();
    claims.sort_by_key(|claim| {
        let year = claim.date.as_ref().and_then(crate::domain::When::first_year);
        (claim.denies, claim.stage, year.is_none(), year)
    });
    claims
}
