//! What a lens counts in each country, and the tiers that the counts are shaded by.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{Lens, Matches, Model, Session, Shown};
use crate::{
    domain::{CountryCode, PassageId, SourceId, Topic, count_once},
    text::Mention,
};

/// At most this many passages are thin evidence.
pub const THIN: usize = 2;

/// The most tiers that are told apart by their shades.
const MOST_TIERS: usize = 5;

/// What a lens counts in each country, kept until one of its inputs changes.
#[derive(Debug, Clone, Default)]
pub struct Tabulation {
    /// The lens.
    pub lens: Lens,
    /// Countries with at least one.
    pub counts: BTreeMap<CountryCode, usize>,
    /// The ranges that the counts fall in.
    pub tiers: Tiers,
    topics: BTreeSet<Topic>,
    mentions: BTreeMap<SourceId, Arc<[Mention]>>,
    matches: Arc<Matches>,
}

/// Ranges of counts, from the least.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tiers {
    /// The least count of each tier, ascending.
    floors: Vec<usize>,
    /// The largest count of all.
    most: usize,
}

impl Tiers {
    /// Tiers for counts up to `most`.
    ///
    /// Counts of this kind are many small and few large, so the tiers grow: each integer, else by
    /// 1-2-5, else by 1-3-10, else by ten (a geometric progression; Slocum et al., *Thematic
    /// Cartography and Geovisualization*, 2009, chapter 4), whichever is the finest with no more
    /// tiers than shades.
    fn new(most: usize) -> Self {
        let floors = [&[1, 2, 5][..], &[1, 3], &[1]].map(|steps| progression(steps, most));
        let floors = std::iter::once((1..=most.min(MOST_TIERS + 1)).collect())
            .chain(floors)
            .find(|floors: &Vec<usize>| floors.len() <= MOST_TIERS)
            .unwrap_or_else(|| vec![1]);
        Self { floors, most }
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.floors.len()
    }

    /// Whether nothing was counted.
    pub const fn is_empty(&self) -> bool {
        self.floors.is_empty()
    }

    /// The tier of a count, from 0; `None` for no count.
    pub fn of(&self, count: usize) -> Option<usize> {
        self.floors.partition_point(|floor| *floor <= count).checked_sub(1)
    }

    /// The range of a tier: `3–9`.
    pub fn range(&self, tier: usize) -> String {
        let low = self.floors.get(tier).copied().unwrap_or_default();
        let high = self.floors.get(tier + 1).map_or(self.most, |next| next - 1);
        if high <= low { low.to_string() } else { format!("{low}–{high}") }
    }
}

/// Steps within each power of ten, up to `most`.
fn progression(steps: &[usize], most: usize) -> Vec<usize> {
    let powers = std::iter::successors(Some(1_usize), |power| power.checked_mul(10));
    powers
        .flat_map(|power| steps.iter().filter_map(move |step| step.checked_mul(power)))
        .take_while(|floor| *floor <= most)
        .collect()
}

impl Tabulation {
    /// The tabulation of what a model looks at.
    fn new(model: &Model) -> Self {
        let (session, shown) = (model.session(), model.shown());
        let lens = session.lens;
        let counts = match lens {
            Lens::Receptivity => BTreeMap::new(),
            Lens::Claims => claims(shown, model.topics_drawn()),
            Lens::Evidence => evidence(shown),
            Lens::Mentions => mentions(session),
        };
        // Who is not on the map, such as the subject of it all, stretches no tier.
        let shown = model.atlas().territories.iter();
        let shown = shown.filter_map(|land| counts.get(&land.code));
        let most = shown.copied().max().unwrap_or_default();
        Self {
            lens,
            tiers: Tiers::new(most),
            counts,
            topics: model.topics_drawn().clone(),
            mentions: session.mentions.clone(),
            matches: Arc::clone(model.matches()),
        }
    }

    /// Whether it is still that of a model.
    fn holds(&self, model: &Model) -> bool {
        let is_of_claims = matches!(self.lens, Lens::Claims | Lens::Evidence);
        self.lens == model.session().lens
            && (!is_of_claims || Arc::ptr_eq(&self.matches, model.matches()))
            && (self.lens != Lens::Claims || self.topics == *model.topics_drawn())
            && (self.lens != Lens::Mentions || self.is_of(model.session()))
    }

    /// Whether the same documents are counted in.
    fn is_of(&self, session: &Session) -> bool {
        let (old, new) = (&self.mentions, &session.mentions);
        let same = |source: &SourceId| {
            old.get(source).zip(new.get(source)).is_some_and(|(old, new)| Arc::ptr_eq(old, new))
        };
        old.len() == new.len() && old.keys().all(same)
    }

    /// How many a country has.
    pub fn count(&self, country: CountryCode) -> usize {
        self.counts.get(&country).copied().unwrap_or_default()
    }

    /// Whether so few passages are behind a country that its picture is thin.
    pub fn is_thin(&self, country: CountryCode) -> bool {
        self.lens == Lens::Evidence && (1..=THIN).contains(&self.count(country))
    }

    /// The countries of a tier, or those without any count, most first.
    pub fn countries_of(
        &self,
        tier: Option<usize>,
        all: impl IntoIterator<Item = CountryCode>,
    ) -> Vec<(CountryCode, usize)> {
        let counted = all.into_iter().map(|country| (country, self.count(country)));
        let mut of_tier: Vec<_> =
            counted.filter(|(_, count)| self.tiers.of(*count) == tier).collect();
        of_tier.sort_by_key(|(country, count)| (std::cmp::Reverse(*count), *country));
        of_tier
    }
}

/// Claims about the topics shown; about all where none is.
fn claims(shown: Shown<'_>, topics: &BTreeSet<Topic>) -> BTreeMap<CountryCode, usize> {
    let is_meant = |topic: &Topic| topics.is_empty() || topics.contains(topic);
    let count =
        |country| count_once(shown.claims_of(country).filter(|claim| is_meant(&claim.topic)));
    counted(shown.countries(), count)
}

/// Passages behind the class and the claims of a country, each once; through a filter only those
/// behind the claims that it leaves.
fn evidence(shown: Shown<'_>) -> BTreeMap<CountryCode, usize> {
    let (dossier, classes_too) = (shown.dossier(), shown.is_whole());
    let assessed = dossier.assessments().iter().filter(|_| classes_too).map(|a| a.country);
    counted(shown.countries().chain(assessed), |country| {
        let claimed = shown.claims_of(country).flat_map(|claim| &claim.passages);
        let assessed = dossier.assessment(country).into_iter().filter(|_| classes_too);
        let assessed = assessed.flat_map(|assessment| &assessment.passages);
        claimed.chain(assessed).collect::<BTreeSet<&PassageId>>().len()
    })
}

fn mentions(session: &Session) -> BTreeMap<CountryCode, usize> {
    let mut all = BTreeMap::new();
    for mention in session.mentions.values().flat_map(|mentions| mentions.iter()) {
        *all.entry(mention.country).or_default() += 1;
    }
    all
}

fn counted(
    countries: impl Iterator<Item = CountryCode>,
    count: impl Fn(CountryCode) -> usize,
) -> BTreeMap<CountryCode, usize> {
    let counts = countries.collect::<BTreeSet<_>>().into_iter().map(|code| (code, count(code)));
    counts.filter(|(_, count)| *count > 0).collect()
}

impl Model {
    /// What the lens counts.
    pub const fn tabulation(&self) -> &Arc<Tabulation> {
        &self.tabulation
    }

    /// Counts anew where an input of the counts has changed.
    pub(super) fn tabulate(&mut self) {
        if !self.tabulation.holds(self) {
            self.tabulation = Arc::new(Tabulation::new(self));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranges(most: usize) -> Vec<String> {
        let tiers = Tiers::new(most);
        (0..tiers.len()).map(|tier| tiers.range(tier)).collect()
    }

    #[test]
    fn tiers_grow_with_the_counts_and_there_are_never_more_than_shades() {
        assert_eq!(ranges(0), [""; 0]);
        assert_eq!(ranges(3), ["1", "2", "3"]);
        assert_eq!(ranges(12), ["1", "2–4", "5–9", "10–12"]);
        assert_eq!(ranges(98), ["1–2", "3–9", "10–29", "30–98"]);
        for most in 1..3000 {
            let tiers = Tiers::new(most);
            assert!((1..=MOST_TIERS).contains(&tiers.len()), "{most}: {tiers:?}");
            assert_eq!(tiers.of(0), None);
            assert_eq!(tiers.of(1), Some(0));
            assert_eq!(tiers.of(most), Some(tiers.len() - 1));
        }
    }
}
