//! Things in words, for those who hear the window instead of seeing it: what a country or a mark is
//! called, and what is said when it is selected.

use std::collections::BTreeSet;

use crate::{
    domain::{Claim, CountryCode, Stage, Topic, count_once},
    model::{Choice, Model, Target},
};

/// More stages than these are not told one by one: a list is forgotten before it ends.
const MOST_STAGES: usize = 3;

/// What something on the map is called: "Venezuela, most supportive, 98 claims".
pub(super) fn name(model: &Model, target: &Target) -> String {
    let words = model.session().words();
    match target {
        Target::Country(code) => {
            let claims = count_once(model.shown().claims_of(*code));
            let values = [
                ("country", model.country_name(*code).into()),
                ("standing", standing(model, *code).into()),
                ("claims", counted(model, claims).into()),
            ];
            words.say_with("spoken-country", &values)
        }
        Target::Stack(code, topic) => stack(model, *code, *topic),
        Target::Claim(id) => model.dossier().claim(id).map_or_else(
            || id.to_string(),
            |claim| {
                let values = [
                    ("topic", words.topic(claim.topic).into()),
                    ("stage", words.stage(claim.stage).into()),
                    ("basis", words.basis(claim.basis).into()),
                    ("summary", claim.summary.as_str().into()),
                ];
                words.say_with("spoken-claim", &values)
            },
        ),
        Target::Standing(standing) => model.standing_in_words(standing),
        Target::Tier(lens, _) => words.say(lens.id()).to_owned(),
        Target::Topic(topic) => words.topic(*topic).to_owned(),
        Target::Passage(id) => {
            let passage = model.dossier().passage(id);
            passage.map_or_else(|| id.to_string(), |passage| words.locator(passage))
        }
        Target::Paragraph(shown) => format!("¶{}", shown.paragraph),
        Target::Dated(year) => {
            year.map_or_else(|| words.say("filters-undated").to_owned(), |year| year.to_string())
        }
        Target::Why(code) => {
            format!("{}: {}", words.say("command-why-this-shade"), model.country_name(*code))
        }
        Target::Reading(id) => {
            let reading = model.dossier().reading(id);
            reading.map_or_else(|| id.to_string(), |reading| reading.label.clone())
        }
        Target::Party(Choice::State(code)) => model.country_name(*code),
        Target::Party(Choice::Party(name)) => name.clone(),
        Target::Party(_) => words.say("parties-title").to_owned(),
        Target::Overview => words.say("spoken-nothing").to_owned(),
    }
}

/// What is said when something is selected.
pub(super) fn selected(model: &Model, target: &Target) -> String {
    let words = model.session().words();
    if *target == Target::Overview {
        return name(model, target);
    }
    let Target::Country(code) = target else {
        return words.say_with("spoken-selected", &[("what", name(model, target).into())]);
    };
    let claims: Vec<&Claim> = model.shown().claims_of(*code).collect();
    let topics: BTreeSet<Topic> = claims.iter().map(|claim| claim.topic).collect();
    let values = [
        ("country", model.country_name(*code).into()),
        ("standing", standing(model, *code).into()),
        ("claims", counted(model, count_once(claims.iter().copied())).into()),
        ("topics", topics.len().into()),
    ];
    words.say_with("spoken-country-selected", &values)
}

/// How much of the claims a filter leaves.
pub(super) fn tally(model: &Model) -> String {
    let all = model.facets().facts();
    let words = model.session().words();
    if model.filter().is_empty() {
        return words.say_with("spoken-tally-all", &[("claims", counted(model, all).into())]);
    }
    let values = [("shown", model.matches().facts().into()), ("all", all.into())];
    words.say_with("filters-tally", &values)
}

/// How the lens sees a country: its class, or what is counted.
pub(super) fn standing(model: &Model, code: CountryCode) -> String {
    let lens = model.session().lens;
    if lens.counts() {
        return lens.counted(model.session().words(), model.tabulation().count(code));
    }
    model.standing_in_words(&model.standing(code))
}

fn counted(model: &Model, claims: usize) -> String {
    model.session().words().say_with("n-claims", &[("count", claims.into())])
}

/// "Arms sales in Venezuela, 46 claims: delivered, signed, planned".
fn stack(model: &Model, code: CountryCode, topic: Topic) -> String {
    let words = model.session().words();
    let claims: Vec<&Claim> =
        model.shown().claims_of(code).filter(|claim| claim.topic == topic).collect();
    let stages: BTreeSet<Stage> = claims.iter().map(|claim| claim.stage).collect();
    // Firmest first.
    let mut told: Vec<&str> =
        stages.iter().take(MOST_STAGES).map(|stage| words.stage(*stage)).collect();
    if stages.len() > MOST_STAGES {
        told.push("…");
    }
    let values = [
        ("topic", words.topic(topic).into()),
        ("country", model.country_name(code).into()),
        ("claims", counted(model, count_once(claims.iter().copied())).into()),
        ("stages", told.join(", ").into()),
    ];
    words.say_with("spoken-stack", &values)
}
