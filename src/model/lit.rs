//! What lights up with what the pointer rests on: from a passage to all that rests on it, and from
//! a mark, a card or a country to its passages.
//!
//! Worked out once when the pointer comes to rest on something else, so that no view looks through
//! the dossier for each of its marks and frames.

use std::{collections::BTreeSet, sync::Arc};

use super::{Entity, Matches, Model, Shown, Target};
use crate::domain::{Claim, CountryCode, PassageId, ReadingId, Standing};

/// What is lit, and by what.
#[derive(Debug, Clone, Default)]
pub struct Lit {
    /// What the pointer rests on.
    by: Option<Target>,
    reading: Option<ReadingId>,
    matches: Arc<Matches>,
    /// Claims, stacks, topics, countries and classes that rest on the passage that the pointer is
    /// on, or claims and stacks of the year; empty where it is on something else.
    pub targets: BTreeSet<Target>,
    /// The countries whose assessments rest on that passage.
    pub countries: Vec<CountryCode>,
    /// The passages of what the pointer rests on.
    pub passages: BTreeSet<PassageId>,
}

impl Lit {
    fn new(model: &Model) -> Self {
        let session = model.session();
        let mut lit = Self {
            by: session.hovered.clone(),
            reading: session.reading.clone(),
            matches: Arc::clone(model.matches()),
            ..Self::default()
        };
        match &session.hovered {
            Some(Target::Passage(id)) => lit.light_what_rests_on(model.shown(), id.clone()),
            Some(Target::Dated(year)) => lit.light_what_is_dated(model, *year),
            Some(target) => lit.passages = passages_of(model.shown(), target),
            None => {}
        }
        lit
    }

    fn light_what_is_dated(&mut self, model: &Model, year: Option<i64>) {
        for claim in model.claims_dated(year) {
            self.targets.insert(Target::Claim(claim.id.clone()));
            let stacks = claim.countries.iter().map(|code| Target::Stack(*code, claim.topic));
            self.targets.extend(stacks);
            self.passages.extend(claim.passages.iter().cloned());
        }
    }

    fn light_what_rests_on(&mut self, shown: Shown<'_>, id: PassageId) {
        let dossier = shown.dossier();
        for claim in shown.claims_on(&id) {
            self.targets.insert(Target::Claim(claim.id.clone()));
            self.targets.insert(Target::Topic(claim.topic));
            let stacks = claim.countries.iter().map(|code| Target::Stack(*code, claim.topic));
            self.targets.extend(stacks);
        }
        for assessment in dossier.assessments().iter().filter(|a| a.passages.contains(&id)) {
            self.countries.push(assessment.country);
            self.targets.insert(Target::Country(assessment.country));
            let standing = dossier.standing(assessment.country, self.reading.as_ref());
            self.targets.insert(Target::Standing(standing));
        }
        let ruled = dossier.scale().classes.iter().filter(|class| class.passages.contains(&id));
        self.targets.extend(ruled.map(|class| Target::Standing(Standing::Rated(class.id.clone()))));
        self.passages.insert(id);
    }

    fn holds(&self, model: &Model) -> bool {
        self.by == model.session.hovered
            && self.reading == model.session.reading
            && Arc::ptr_eq(&self.matches, model.matches())
    }
}

/// The passages that something rests on, as far as claims are shown.
pub fn passages_of(shown: Shown<'_>, target: &Target) -> BTreeSet<PassageId> {
    let dossier = shown.dossier();
    let of = |claim: &Claim| claim.passages.clone();
    match target {
        Target::Passage(id) => [id.clone()].into(),
        Target::Claim(id) => dossier.claim(id).into_iter().flat_map(of).collect(),
        Target::Stack(country, topic) => {
            shown.claims_of(*country).filter(|claim| claim.topic == *topic).flat_map(of).collect()
        }
        Target::Why(country) => {
            let assessed = dossier.assessment(*country).into_iter();
            assessed.flat_map(|assessment| assessment.passages.clone()).collect()
        }
        Target::Party(who) => {
            shown.claims().filter(|claim| Entity::has(who, claim)).flat_map(of).collect()
        }
        Target::Country(country) => {
            let assessed = dossier.assessment(*country).into_iter();
            let assessed = assessed.flat_map(|assessment| assessment.passages.clone());
            shown.claims_of(*country).flat_map(of).chain(assessed).collect()
        }
        Target::Topic(topic) => shown.claims_about(*topic).flat_map(of).collect(),
        Target::Standing(Standing::Rated(class)) => {
            let rule = dossier.class(class).into_iter().flat_map(|class| class.passages.clone());
            rule.collect()
        }
        Target::Standing(Standing::Named | Standing::Unmentioned)
        | Target::Overview
        | Target::Tier(..)
        | Target::Dated(_)
        | Target::Paragraph(_)
        | Target::Reading(_) => BTreeSet::new(),
    }
}

impl Model {
    /// What lights up with what the pointer rests on.
    pub const fn lit(&self) -> &Arc<Lit> {
        &self.lit
    }

    /// Brings what is lit up to date, if an input of it has changed.
    pub(super) fn light(&mut self) {
        if !self.lit.holds(self) {
            self.lit = Arc::new(Lit::new(self));
        }
    }
}
