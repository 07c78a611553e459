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

    /// All that are left with the numbers of their groups, those of a group next to each other; 0
    /// without one.
    pub(in crate::model) fn in_groups(self) -> impl Iterator<Item = (u32, &'a Claim)> {
        let positions = self.matches.in_groups.iter();
        positions
            .filter_map(move |at| Some((self.matches.group(*at), self.dossier.claims().get(*at)?)))
    }

    /// The same of those that concern a country, each with its place in the dossier's list.
    pub(in crate::model) fn claims_of_in_groups(
        self,
        country: CountryCode,
    ) -> impl Iterator<Item = (u32, usize, &'a Claim)> {
        let positions = self.matches.by_country.get(&country).into_iter().flatten();
        let mut grouped: Vec<(u32, usize)> =
            positions.map(|at| (self.matches.group(*at), *at)).collect();
        grouped.sort_unstable();
        let claims = self.dossier.claims();
        grouped.into_iter().filter_map(|(group, at)| Some((group, at, claims.get(at)?)))
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
