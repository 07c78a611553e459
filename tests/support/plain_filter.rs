//! What a choice means, said in the plainest way: from the claim and its dossier alone. Tests compare
//! with it what the program says.
//!
//! It is used in the package and outside, so what it speaks of is named by who includes it.

use std::collections::BTreeSet;

use serde_json::json;

use super::{
    Ambiguity, AnomalyKind, Assertion, Basis, Choice, Claim, Dossier, Oddity, ReadingId, Stage,
    Standing, Topic, dossier_from_json, dossier_to_json,
};

/// A dossier with every third passage moved to a source of its own.
pub(super) fn of_two_sources(dossier: &Dossier) -> Dossier {
    let mut json = dossier_to_json(dossier).unwrap();
    let mut annex = json["sources"][0].clone();
    annex["id"] = json!("annex");
    json["sources"].as_array_mut().unwrap().push(annex);
    for passage in json["passages"].as_array_mut().unwrap().iter_mut().step_by(3) {
        passage["source"] = json!("annex");
    }
    let (dossier, problems) = dossier_from_json(json.to_string().as_bytes()).unwrap();
    assert!(problems.is_empty() && dossier.sources().len() == 2, "{problems:?}");
    dossier
}

/// The choices that any claim has, and the classes of the scale, which need not be anybody's.
pub(super) fn choices(dossier: &Dossier) -> BTreeSet<Choice> {
    let claims = dossier.claims();
    let mut all: BTreeSet<Choice> = [
        Choice::Region,
        Choice::Assertion(Assertion::Asserted),
        Choice::Assertion(Assertion::Hedged),
        Choice::Assertion(Assertion::Denied),
        Choice::Reading(Ambiguity::Depends),
        Choice::Reading(Ambiguity::Settled),
        Choice::Anomaly(Oddity::Internal),
        Choice::Anomaly(Oddity::Outside),
        Choice::Anomaly(Oddity::Nothing),
    ]
    .into();
    all.extend(Topic::ALL.map(Choice::Topic));
    all.extend(Stage::ALL.map(Choice::Stage));
    all.extend(Basis::ALL.map(Choice::Basis));
    all.extend(claims.iter().flat_map(|claim| &claim.countries).copied().map(Choice::Country));
    all.extend(dossier.sources().iter().map(|source| Choice::Source(source.id.clone())));
    for party in claims.iter().flat_map(|claim| &claim.parties) {
        all.extend(party.code.map(Choice::State));
        all.extend(party.name.clone().map(Choice::Party));
    }
    all.retain(|choice| claims.iter().any(|claim| is(claim, choice, None, dossier)));
    let classes = dossier.scale().classes.iter().map(|class| Standing::Rated(class.id.clone()));
    all.extend(classes.chain([Standing::Named]).map(Choice::Standing));
    all
}

/// Whether a claim has what is chosen.
pub(super) fn is(
    claim: &Claim,
    choice: &Choice,
    reading: Option<&ReadingId>,
    dossier: &Dossier,
) -> bool {
    match choice {
        Choice::Topic(topic) => claim.topic == *topic,
        Choice::Stage(stage) => claim.stage == *stage,
        Choice::Basis(basis) => claim.basis == *basis,
        Choice::Assertion(assertion) => asserted(claim) == *assertion,
        Choice::Country(country) => claim.countries.contains(country),
        Choice::Region => claim.countries.is_empty(),
        Choice::Standing(standing) => {
            claim.countries.iter().any(|code| dossier.standing(*code, reading) == *standing)
        }
        Choice::Reading(ambiguity) => claim.countries.iter().any(|code| {
            let ratings = dossier.assessment(*code).map(|it| it.classes.values().collect());
            let ratings: Vec<_> = ratings.unwrap_or_default();
            let depends = ratings.iter().any(|a| ratings.iter().any(|b| a != b));
            depends == (*ambiguity == Ambiguity::Depends)
        }),
        Choice::State(code) => claim.parties.iter().any(|party| party.code == Some(*code)),
        Choice::Party(name) => claim
            .parties
            .iter()
            .any(|party| party.code.is_none() && party.name.as_ref() == Some(name)),
        Choice::Source(source) => {
            let passages = claim.passages.iter().filter_map(|id| dossier.passage(id));
            passages.map(|passage| &passage.source).any(|other| other == source)
        }
        Choice::Anomaly(oddity) => {
            let is_of = |id| claim.passages.contains(id);
            let all = dossier.anomalies().iter();
            let mine: Vec<AnomalyKind> = all
                .filter(|anomaly| anomaly.passages.iter().any(is_of))
                .map(|anomaly| anomaly.kind)
                .collect();
            match oddity {
                Oddity::Internal => mine.contains(&AnomalyKind::Internal),
                Oddity::Outside => mine.contains(&AnomalyKind::OutsideKnowledge),
                Oddity::Nothing => mine.is_empty(),
            }
        }
    }
}

fn asserted(claim: &Claim) -> Assertion {
    if claim.denies || claim.stage == Stage::Refused {
        return Assertion::Denied;
    }
    let is_firm = claim.basis == Basis::Flat && claim.stage != Stage::Possible;
    if is_firm && claim.hedge.is_none() { Assertion::Asserted } else { Assertion::Hedged }
}
