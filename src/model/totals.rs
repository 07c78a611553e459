//! How much a country has, in a sentence that never says more than the claims do.
//!
//! A total is the place where hedges get lost: "six deals" hides that four of them are hearsay. So
//! facts are counted by what the document itself asserts of them, stage by stage; what is hedged,
//! reported or somebody else's word is counted apart, and so is what is denied. A fact that is told
//! more than once counts once, as its least firm telling has it.

use std::collections::BTreeMap;

use super::Assertion;
use crate::{
    domain::{Basis, Claim, Stage},
    words::Words,
};

/// Facts by what the document says of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    counts: BTreeMap<Telling, usize>,
}

/// What the document says of a fact. The order is firmest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Telling {
    /// The author asserts it, without a qualifier, at this stage.
    Asserted(Stage),
    /// The author judges so.
    Judged,
    /// Hedged, inferred, reported, attributed or quoted, or merely possible.
    Alleged,
    /// One claim of its group denies it and another does not.
    Contested,
    /// The document says that it is not so, or was refused.
    Denied,
}

impl Telling {
    /// What one claim says.
    pub fn of(claim: &Claim) -> Self {
        let is_own_judgment = claim.stage == Stage::None
            && claim.hedge.is_none()
            && matches!(claim.basis, Basis::Flat | Basis::Inferred);
        match Assertion::of(claim) {
            Assertion::Denied => Self::Denied,
            _ if is_own_judgment => Self::Judged,
            Assertion::Asserted => Self::Asserted(claim.stage),
            Assertion::Hedged => Self::Alleged,
        }
    }

    /// What two claims that tell the same fact say together: no more than the weaker one.
    fn and(self, other: Self) -> Self {
        let denials = [self, other].into_iter().filter(|it| *it == Self::Denied).count();
        if denials == 1 { Self::Contested } else { self.max(other) }
    }

    /// So many facts, for example `2 delivered`.
    fn counted(self, words: &Words, count: usize) -> String {
        let id = match self {
            Self::Asserted(Stage::Delivered) => "totals-delivered",
            Self::Asserted(Stage::Occurred) => "totals-occurred",
            Self::Asserted(Stage::Ongoing) => "totals-ongoing",
            Self::Asserted(Stage::Signed) => "totals-signed",
            Self::Asserted(Stage::Planned) => "totals-planned",
            Self::Asserted(Stage::Discussed) => "totals-discussed",
            Self::Asserted(Stage::Offered) => "totals-offered",
            Self::Asserted(Stage::Sought) => "totals-sought",
            Self::Asserted(Stage::None) | Self::Judged => "totals-judged",
            Self::Asserted(Stage::Possible) | Self::Alleged => "totals-alleged",
            Self::Asserted(Stage::Refused) | Self::Denied => "totals-denied",
            Self::Contested => "totals-contested",
        };
        words.say_with(id, &[("count", count.into())])
    }
}

impl Totals {
    /// The totals of some claims.
    #[expect(single_use_lifetimes, reason = "`impl Trait` arguments cannot leave it out")]
    pub fn of<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Self {
        let mut groups: BTreeMap<&str, Telling> = BTreeMap::new();
        let mut counts: BTreeMap<Telling, usize> = BTreeMap::new();
        for claim in claims {
            let telling = Telling::of(claim);
            match claim.group.as_deref() {
                Some(group) => {
                    let known = groups.entry(group).or_insert(telling);
                    *known = known.and(telling);
                }
                None => *counts.entry(telling).or_default() += 1,
            }
        }
        for telling in groups.into_values() {
            *counts.entry(telling).or_default() += 1;
        }
        Self { counts }
    }

    /// How many facts there are of this kind.
    pub fn count(&self, telling: Telling) -> usize {
        self.counts.get(&telling).copied().unwrap_or_default()
    }

    /// How many facts there are.
    pub fn facts(&self) -> usize {
        self.counts.values().sum()
    }

    /// The totals in words, firmest first: `2 delivered, 3 planned, 4 alleged`.
    pub fn in_words(&self, words: &Words) -> String {
        let parts = self.counts.iter().map(|(telling, count)| telling.counted(words, *count));
        parts.collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::words::Language;

    fn claim(fields: Value) -> Claim {
        let mut claim = json!({
            "id": "a", "topic": "arms", "stage": "delivered", "basis": "flat",
            "passages": ["p"], "summary": "It is so.",
        });
        let Value::Object(fields) = fields else { panic!("no fields") };
        claim.as_object_mut().unwrap().extend(fields);
        serde_json::from_value(claim).unwrap()
    }

    fn sentence(claims: &[Value]) -> String {
        let claims: Vec<Claim> = claims.iter().cloned().map(claim).collect();
        Totals::of(&claims).in_words(Language::English.words())
    }

    #[test]
    fn what_is_asserted_is_counted_by_stage_and_the_rest_apart() {
        let all = [
            json!({}),
            json!({ "stage": "planned" }),
            json!({}),
            json!({ "stage": "signed", "basis": "reported" }),
            json!({ "basis": "quoted" }),
            json!({ "basis": "attributed" }),
            json!({ "basis": "inferred" }),
            json!({ "hedge": "perhaps" }),
            json!({ "stage": "possible" }),
            json!({ "stage": "refused" }),
            json!({ "denies": true, "basis": "attributed" }),
            json!({ "stage": "none" }),
            json!({ "stage": "none", "basis": "inferred" }),
        ];
        assert_eq!(sentence(&all), "2 delivered, 1 planned, 2 judgments, 6 alleged, 2 denied");
    }

    #[test]
    fn somebody_elses_judgment_is_not_the_documents() {
        assert_eq!(sentence(&[json!({ "stage": "none", "basis": "quoted" })]), "1 alleged");
        let hedged = json!({ "stage": "none", "basis": "hedged", "hedge": "supposedly" });
        assert_eq!(sentence(&[hedged]), "1 alleged");
    }

    #[test]
    fn a_group_counts_once_as_its_least_firm_telling_whatever_the_order() {
        let tellings = [
            (json!({ "stage": "delivered" }), json!({ "stage": "signed" }), "1 signed"),
            (json!({ "stage": "delivered" }), json!({ "basis": "reported" }), "1 alleged"),
            (json!({ "stage": "planned" }), json!({ "stage": "possible" }), "1 alleged"),
            (json!({ "stage": "none" }), json!({ "stage": "sought" }), "1 judgment"),
            (json!({ "stage": "delivered" }), json!({ "denies": true }), "1 contested"),
            (json!({ "stage": "refused" }), json!({ "denies": true }), "1 denied"),
        ];
        for (mut a, mut b, words) in tellings {
            for telling in [&mut a, &mut b] {
                telling["group"] = json!("g");
            }
            assert_eq!(sentence(&[a.clone(), b.clone()]), words);
            assert_eq!(sentence(&[b.clone(), a.clone(), b, a]), words);
        }
    }

    #[test]
    fn a_contested_fact_stays_contested_however_often_it_is_told() {
        let (yes, no) = (json!({ "group": "g" }), json!({ "group": "g", "denies": true }));
        assert_eq!(sentence(&[yes.clone(), no.clone(), yes.clone()]), "1 contested");
        assert_eq!(sentence(&[no.clone(), yes, no.clone(), no]), "1 contested");
    }

    #[test]
    fn totals_add_up_to_the_facts_that_are_counted_everywhere() {
        let (dossier, _) = crate::store::bundled_dossier().unwrap();
        for assessment in dossier.assessments() {
            let facts = crate::domain::count_once(dossier.claims_of(assessment.country));
            assert_eq!(Totals::of(dossier.claims_of(assessment.country)).facts(), facts);
        }
    }

    #[test]
    fn each_kind_has_its_words_in_each_language() {
        for language in Language::ALL {
            let words = language.words();
            let stages = Stage::ALL.map(Telling::Asserted);
            let others = [Telling::Judged, Telling::Alleged, Telling::Contested, Telling::Denied];
            for telling in stages.into_iter().chain(others) {
                let one = telling.counted(words, 1);
                assert!(one.starts_with("1 ") && one.len() > 4, "{language:?}: {one}");
            }
        }
    }
}
