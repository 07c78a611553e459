//! What a choice means, said in the plainest way: from the claim and its dossier alone. Tests compare
//! with it what the program says.
//!
//! It is used in the package and outside, so what it speaks of is named by who includes it.

use super::{
    Ambiguity, AnomalyKind, Assertion, Basis, Choice, Claim, Dossier, Oddity, ReadingId, Stage,
};

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
