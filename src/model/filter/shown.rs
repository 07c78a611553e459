//! The claims that a filter leaves, asked for as a dossier is asked for all of them.

use super::Matches;
use crate::domain::{Claim, ClaimId, CountryCode, Dossier, Passage, PassageId, Topic};

/// A dossier seen through a filter.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    dossier: &'a Dossier,
    matches: &'a Matches,
}

impl<'a> Shown<'a> {
    /// What these matches leave of a dossier, which they must be of.
    pub const fn new(dossier: &'a Dossier, matches: &'a Matches) -> Self {
        Self { dossier, matches }
    }

    /// The dossier as a whole.
    pub const fn dossier(self) -> &'a Dossier {
        self.dossier
    }

    /// Whether that is all.
    pub fn is_whole(self) -> bool {
        self.matches.is_whole()
    }

    /// All claims that are left, in the dossier's order.
    pub fn claims(self) -> impl Iterator<Item = &'a Claim> {
        self.matches.positions.iter().filter_map(move |at| self.dossier.claims().get(*at))
    }

    /// Those that concern a country.
    pub fn claims_of(self, country: CountryCode) -> impl Iterator<Item = &'a Claim> {
        let positions = self.matches.by_country.get(&country).into_iter().flatten();
        positions.filter_map(move |at| self.dossier.claims().get(*at))
    }

    /// The countries that any of them concerns.
    pub fn countries(self) -> impl Iterator<Item = CountryCode> + use<'a> {
        self.matches.by_country.keys().copied()
    }

    /// Those that concern the region as a whole.
    pub fn regional_claims(self) -> impl Iterator<Item = &'a Claim> {
        self.claims().filter(|claim| claim.is_regional())
    }

    /// Those of a topic.
    pub fn claims_about(self, topic: Topic) -> impl Iterator<Item = &'a Claim> {
        self.claims().filter(move |claim| claim.topic == topic)
    }

    /// The passages that they rest on, in the dossier's order; all where nothing is filtered.
    pub fn passages(self) -> impl Iterator<Item = &'a Passage> {
        let rested_on = self.matches.passages();
        let passages = self.dossier.passages().iter();
        passages.filter(move |passage| self.is_whole() || rested_on.contains(&passage.id))
    }

    /// Those that rest on a passage.
    pub fn claims_on(self, passage: &PassageId) -> impl Iterator<Item = &'a Claim> + use<'a> {
        let passage = passage.clone();
        self.claims().filter(move |claim| claim.passages.contains(&passage))
    }

    /// Whether a claim is left.
    pub fn has(self, id: &ClaimId) -> bool {
        self.dossier.position(id).is_some_and(|at| self.matches.has(at))
    }
}
