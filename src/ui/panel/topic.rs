//! A topic: how much there is of it where, and its claims on the region as a whole, which no
//! country carries on the map.

use std::collections::BTreeMap;

use egui::Ui;

use super::{CardHeights, heading, title};
use crate::{
    domain::{Claim, CountryCode, Topic, count_once},
    model::{Action, Target},
    ui::{Scope, widgets},
};

pub(super) fn topic_ui(ui: &mut Ui, scope: &mut Scope<'_>, cards: &mut CardHeights, topic: Topic) {
    let model = scope.model;
    title(ui, scope.words.topic(topic));
    let claims: Vec<&Claim> = model.shown().claims_about(topic).collect();
    let facts = count_once(claims.iter().copied());
    ui.label(scope.say_with("topic-counted", &[("count", facts.into())]));

    let mut by_country: BTreeMap<CountryCode, Vec<&Claim>> = BTreeMap::new();
    for claim in &claims {
        for country in &claim.countries {
            by_country.entry(*country).or_default().push(claim);
        }
    }
    heading(ui, scope.say("topic-by-country"));
    ui.horizontal_wrapped(|ui| {
        for (country, claims) in &by_country {
            let count = count_once(claims.iter().copied());
            let text = format!("{} {count}", model.country_name(*country));
            if widgets::link(ui, text).clicked() {
                scope.push(Action::show(Target::Stack(*country, topic)));
            }
        }
    });
    let regional: Vec<&Claim> = claims.into_iter().filter(|claim| claim.is_regional()).collect();
    let count = count_once(regional.iter().copied());
    heading(ui, scope.say_with("topic-regional", &[("count", count.into())]));
    if regional.is_empty() {
        ui.label(scope.say("topic-regional-none"));
    } else {
        widgets::note(ui, scope.say("topic-regional-note"), scope.theme.colors.ink_weak);
    }
    cards.list_ui(ui, scope, regional);
}
