//! What a filter leaves of a dossier's claims, and what each further choice would leave.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    Filter, Years,
    choice::{Choice, Facet},
    facets::{At, Facets, Having, folded_words},
};
use crate::{
    domain::{CountryCode, Dossier, PassageId, ReadingId, Topic},
    model::{Session, gist::Once},
};

/// The claims that a filter leaves. Facts are counted: claims that tell the same one count once.
#[derive(Debug, Default)]
pub struct Matches {
    facets: Arc<Facets>,
    filter: Filter,
    is_whole: bool,
    reading: Option<ReadingId>,
    topics: Option<BTreeSet<Topic>>,
    /// Places in the dossier's list of claims, ascending.
    pub(super) positions: Vec<usize>,
    /// The same with the claims of a group next to each other.
    pub(super) in_groups: Vec<usize>,
    /// The same by the countries that they concern.
    pub(super) by_country: BTreeMap<CountryCode, Vec<usize>>,
    /// The claims that only the date keeps from passing, and those that pass.
    whenever: Vec<usize>,
    passages: BTreeSet<PassageId>,
    facts: usize,
    counts: Vec<usize>,
    without: BTreeMap<Facet, usize>,
}

impl Matches {
    pub(super) fn new(dossier: &Dossier, facets: &Arc<Facets>, session: &Session) -> Self {
        let (filter, reading) = (session.filter.clone(), session.reading.clone());
        let standings = facets.standings(reading.as_ref());
        let sieve = Sieve::new(facets, &filter);
        let mut counts = vec![Once::default(); facets.bits.len()];
        let mut without: BTreeMap<Facet, Once> = BTreeMap::new();
        let (mut left, mut positions, mut whenever) = (Once::default(), Vec::new(), Vec::new());
        for &at in &facets.in_groups {
            let at = at as usize;
            let Some(claim) = facets.claims.get(at) else { continue };
            let of_standing = standings.get(at).map_or(&[][..], Vec::as_slice);
            let failed = sieve.failed(claim, of_standing);
            // What fails in two facets is left by no single choice.
            if failed.count_ones() > 1 {
                continue;
            }
            for choice in claim.choices.iter().chain(of_standing) {
                let choice = *choice as usize;
                let bit = facets.bits.get(choice).copied().unwrap_or_default();
                if failed & !bit == 0
                    && let Some(count) = counts.get_mut(choice)
                {
                    count.add(claim.group);
                }
            }
            for facet in Facet::ALL.into_iter().filter(|facet| failed & !facet.bit() == 0) {
                without.entry(facet).or_default().add(claim.group);
            }
            if failed & !Facet::Date.bit() == 0 {
                whenever.push(at);
            }
            if failed == 0 {
                left.add(claim.group);
                positions.push(at);
            }
        }
        let in_groups = positions.clone();
        positions.sort_unstable();
        whenever.sort_unstable();
        let mut all = Self {
            facets: Arc::clone(facets),
            topics: filter.topics(),
            is_whole: filter.is_empty(),
            filter,
            reading,
            positions,
            in_groups,
            whenever,
            facts: left.count,
            counts: counts.into_iter().map(|once| once.count).collect(),
            without: without.into_iter().map(|(facet, once)| (facet, once.count)).collect(),
            ..Self::default()
        };
        all.gather(dossier);
        all
    }

    /// What a filter leaves of a dossier under its first reading.
    pub fn of(dossier: &Arc<Dossier>, filter: Filter) -> Self {
        let session = Session { filter, ..Session::new(dossier) };
        Self::new(dossier, &Arc::new(Facets::new(dossier)), &session)
    }

    fn gather(&mut self, dossier: &Dossier) {
        for &at in &self.positions {
            let Some(claim) = dossier.claims().get(at) else { continue };
            for code in &claim.countries {
                let of_country = self.by_country.entry(*code).or_default();
                // A claim may name a country twice.
                if of_country.last() != Some(&at) {
                    of_country.push(at);
                }
            }
            for passage in &claim.passages {
                if !self.passages.contains(passage) {
                    self.passages.insert(passage.clone());
                }
            }
        }
    }

    /// Whether they are still those of a session.
    pub(super) fn holds(&self, facets: &Arc<Facets>, session: &Session) -> bool {
        Arc::ptr_eq(&self.facets, facets)
            && self.filter == session.filter
            && self.reading == session.reading
    }

    /// How many facts are left.
    pub const fn facts(&self) -> usize {
        self.facts
    }

    /// How many claims are left.
    pub const fn claims(&self) -> usize {
        self.positions.len()
    }

    /// Whether the filter lets all pass.
    pub const fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Places in the dossier's list of claims, ascending.
    pub fn positions(&self) -> &[usize] {
        &self.positions
    }

    /// The same of the claims that pass whatever their date: what a timeline shows.
    pub fn whenever(&self) -> &[usize] {
        &self.whenever
    }

    /// Whether the claim at this place is left.
    pub fn has(&self, at: usize) -> bool {
        self.positions.binary_search(&at).is_ok()
    }

    /// The group of the claim at this place, counted from 1; 0 without one.
    pub(super) fn group(&self, at: usize) -> u32 {
        self.facets.group(at)
    }

    /// The passages that the claims which are left rest on.
    pub const fn passages(&self) -> &BTreeSet<PassageId> {
        &self.passages
    }

    /// How many facts would be left if this were the only choice in its facet.
    pub fn count(&self, choice: &Choice) -> usize {
        self.facets.at(choice).and_then(|at| self.counts.get(at)).copied().unwrap_or_default()
    }

    /// How many facts would be left if nothing were chosen in a facet.
    pub fn without(&self, facet: Facet) -> usize {
        self.without.get(&facet).copied().unwrap_or_default()
    }

    /// The facet to drop where nothing is left: that which leaves most.
    pub fn to_drop(&self) -> Option<Facet> {
        let used = Facet::ALL.into_iter().filter(|facet| self.filter.has(*facet));
        let leaving =
            used.map(|facet| (self.without(facet), facet)).filter(|(count, _)| *count > 0);
        leaving.max_by_key(|(count, _)| *count).map(|(_, facet)| facet)
    }

    /// The topics that are filtered by, if any are.
    pub(super) const fn topics(&self) -> Option<&BTreeSet<Topic>> {
        self.topics.as_ref()
    }
}

/// A filter made ready to look at many claims.
struct Sieve {
    /// The facets in which something is chosen.
    used: u16,
    chosen: Vec<bool>,
    bits: Vec<u16>,
    years: Option<Years>,
    undated: bool,
    words: Vec<String>,
}

impl Sieve {
    fn new(facets: &Facets, filter: &Filter) -> Self {
        let mut chosen = vec![false; facets.bits.len()];
        for at in filter.choices.iter().filter_map(|choice| facets.at(choice)) {
            if let Some(chosen) = chosen.get_mut(at) {
                *chosen = true;
            }
        }
        let used = Facet::ALL.into_iter().filter(|facet| filter.has(*facet));
        Self {
            used: used.map(Facet::bit).sum(),
            chosen,
            bits: facets.bits.clone(),
            years: filter.years,
            undated: filter.undated,
            words: folded_words(&filter.words)
                .split(' ')
                .skip(1)
                .map(|w| format!(" {w}"))
                .collect(),
        }
    }

    /// The facets in which a claim has nothing that is chosen.
    fn failed(&self, claim: &Having, standings: &[At]) -> u16 {
        let mut met = 0;
        for choice in claim.choices.iter().chain(standings) {
            let choice = *choice as usize;
            if self.chosen.get(choice) == Some(&true) {
                met |= self.bits.get(choice).copied().unwrap_or_default();
            }
        }
        if self.used & Facet::Date.bit() != 0 && self.dated(claim) {
            met |= Facet::Date.bit();
        }
        if self.words.iter().all(|word| claim.words.contains(word.as_str())) {
            met |= Facet::Words.bit();
        }
        self.used & !met
    }

    fn dated(&self, claim: &Having) -> bool {
        match (&claim.span, self.years) {
            (None, _) => self.undated,
            (Some(_), None) => false,
            (Some(span), Some(Years { from, to, certain: true })) => span.surely_meets(from, to),
            (Some(span), Some(Years { from, to, certain: false })) => span.can_meet(from, to),
        }
    }
}
