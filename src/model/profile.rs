//! All that stands behind the page of a country but the claims themselves: worked out once for what
//! the filter leaves, since a page is drawn many times.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{Entity, Matches, Model, Shown, Totals, entities};
use crate::domain::{Claim, CountryCode, Dossier, PassageId, When, count_once};

/// The most bars of a small timeline; more years than that share bars.
const MOST_BARS: i64 = 48;

/// A country, as far as the filter shows it.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// The facts by what the document says of them.
    pub totals: Totals,
    /// The claims that the filter leaves, and all that the dossier has.
    pub claims: (usize, usize),
    /// How many passages class and claims rest on, whatever the filter.
    pub passages: usize,
    /// Who else is in the claims, most facts first.
    pub parties: Vec<Entity>,
    /// The entries of the framework that its claims illustrate or share a passage with, by their
    /// places in the dossier's list.
    pub framework: Vec<usize>,
    /// When.
    pub years: YearBars,
    matches: Arc<Matches>,
    country: Option<CountryCode>,
}

/// Facts by year, in bars of equal width.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YearBars {
    /// The first year of the first bar.
    pub first: i64,
    /// How many years a bar has.
    pub step: i64,
    /// The bars.
    pub bars: Vec<YearBar>,
    /// Facts of which no claim has a date.
    pub undated: usize,
}

/// The facts of a bar.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct YearBar {
    /// Those that are surely of these years.
    pub certain: usize,
    /// Those that can be, but not surely.
    pub possible: usize,
}

impl Profile {
    /// The profile of a country in what is shown.
    pub fn of(shown: Shown<'_>, country: CountryCode) -> Self {
        let dossier = shown.dossier();
        let claims: Vec<&Claim> = shown.claims_of(country).collect();
        Self {
            totals: Totals::of(claims.iter().copied()),
            claims: (claims.len(), dossier.claims_of(country).count()),
            passages: evidence(dossier, country).len(),
            parties: entities(claims.iter().copied()),
            framework: framework(dossier, &claims),
            years: YearBars::of(dossier, &claims),
            matches: Arc::default(),
            country: Some(country),
        }
    }

    /// Brings it up to date with what a model shows of a country; works only where that changed.
    pub fn refresh(&mut self, model: &Model, country: CountryCode) {
        let holds = self.country == Some(country) && Arc::ptr_eq(&self.matches, model.matches());
        if !holds {
            *self = Self::of(model.shown(), country);
            self.matches = Arc::clone(model.matches());
        }
    }
}

/// The passages that a country's class and claims rest on.
fn evidence(dossier: &Dossier, country: CountryCode) -> BTreeSet<&PassageId> {
    let assessed = dossier.assessment(country).into_iter().flat_map(|it| &it.passages);
    dossier.claims_of(country).flat_map(|claim| &claim.passages).chain(assessed).collect()
}

fn framework(dossier: &Dossier, claims: &[&Claim]) -> Vec<usize> {
    let ids: BTreeSet<_> = claims.iter().map(|claim| &claim.id).collect();
    let passages: BTreeSet<_> = claims.iter().flat_map(|claim| &claim.passages).collect();
    let entries = dossier.framework().iter().enumerate();
    entries
        .filter(|(_, entry)| {
            entry.claims.iter().any(|id| ids.contains(id))
                || entry.passages.iter().any(|id| passages.contains(id))
        })
        .map(|(at, _)| at)
        .collect()
}

/// The years of a fact: those that are sure, and those that are possible.
#[derive(Default)]
struct Dated {
    certain: BTreeSet<i64>,
    possible: BTreeSet<i64>,
}

impl YearBars {
    /// The bars of some claims. Open ends reach to the first or last year that any of them or the
    /// dossier's own date names.
    pub fn of(dossier: &Dossier, claims: &[&Claim]) -> Self {
        let spans: Vec<_> =
            claims.iter().filter_map(|claim| claim.date.as_ref()).map(When::span).collect();
        let as_of = dossier.header().as_of.as_ref().and_then(When::last_year);
        let ends = spans.iter().flat_map(|span| [span.first, span.last]).flatten();
        let (Some(first), Some(last)) = (ends.clone().min(), ends.chain(as_of).max()) else {
            return Self { undated: count_once(claims.iter().copied()), ..Self::default() };
        };
        let years = last.saturating_sub(first).saturating_add(1);
        let step = years.saturating_add(MOST_BARS - 1) / MOST_BARS;
        let bar = |year: i64| year.saturating_sub(first) / step;
        let (facts, undated) = dated(claims, |from, to| {
            bar(from.unwrap_or(first))..=bar(to.unwrap_or(last).min(last))
        });
        let count = (years + step - 1) / step;
        let in_bar = |at: i64| {
            let certain = facts.iter().filter(|fact| fact.certain.contains(&at)).count();
            let all = facts.iter().filter(|fact| fact.possible.contains(&at)).count();
            YearBar { certain, possible: all - certain }
        };
        Self { first, step, bars: (0..count).map(in_bar).collect(), undated }
    }

    /// The last year of the last bar.
    pub fn last(&self) -> i64 {
        let bars = i64::try_from(self.bars.len()).unwrap_or(MOST_BARS);
        self.first + self.step * bars - 1
    }
}

/// The facts with the bars of their dates, and how many have no date.
fn dated<'a>(
    claims: &[&'a Claim],
    bars: impl Fn(Option<i64>, Option<i64>) -> std::ops::RangeInclusive<i64>,
) -> (Vec<Dated>, usize) {
    let mut facts: BTreeMap<&'a str, Option<Dated>> = BTreeMap::new();
    for claim in claims {
        // Groups and claims have ids of their own; what they share is only the map's key.
        let fact = claim.group.as_deref().unwrap_or_else(|| claim.id.as_str());
        let fact = facts.entry(fact).or_default();
        let Some(date) = &claim.date else { continue };
        let (span, dated) = (date.span(), fact.get_or_insert_default());
        dated.possible.extend(bars(span.first, span.last));
        if let Some(certain) = &span.certain {
            let sure = bars(Some(*certain.start()), Some(*certain.end()));
            dated.possible.extend(sure.clone());
            dated.certain.extend(sure);
        }
    }
    let all = facts.len();
    let facts: Vec<Dated> = facts.into_values().flatten().collect();
    let undated = all - facts.len();
    (facts, undated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::bundled_dossier;

    fn claim(id: &str, date: Option<&str>, group: Option<&str>) -> Claim {
        let mut claim = bundled_dossier().unwrap().0.claims()[0].clone();
        claim.id = crate::domain::ClaimId::new(id);
        claim.date = date.map(|date| When::parse(date).unwrap());
        claim.group = group.map(str::to_owned);
        claim
    }

    /// The first year, sure and possible facts by bar, and the undated.
    type Counts = (i64, Vec<(usize, usize)>, usize);

    fn bars(claims: &[Claim]) -> Counts {
        // As of about 2014.
        let (dossier, _) = bundled_dossier().unwrap();
        let bars = YearBars::of(&dossier, &claims.iter().collect::<Vec<_>>());
        let counts = bars.bars.iter().map(|bar| (bar.certain, bar.possible)).collect();
        (bars.first, counts, bars.undated)
    }

    #[test]
    fn sure_years_stand_apart_from_possible_ones_and_open_ends_reach_the_dossiers_date() {
        let claims = [claim("a", Some("2010/.."), None), claim("b", Some("2012~"), None)];
        let (first, counts, undated) = bars(&claims);
        assert_eq!((first, undated), (2010, 0));
        assert_eq!(counts, [(1, 0), (0, 1), (0, 2), (0, 1), (0, 1)]);
    }

    #[test]
    fn a_fact_told_twice_is_once_in_a_year_and_undated_only_without_any_date() {
        let claims = [
            claim("a", Some("2013"), Some("g")),
            claim("b", Some("2013~"), Some("g")),
            claim("c", None, Some("g")),
            claim("d", None, None),
        ];
        assert_eq!(bars(&claims), (2013, vec![(1, 0), (0, 0)], 1));
        assert_eq!(bars(&[claim("d", None, None)]), (0, Vec::new(), 1));
    }

    #[test]
    fn however_many_years_there_are_the_bars_are_few_and_leave_none_out() {
        let claims = [claim("a", Some("0500"), None), claim("b", Some("2014"), None)];
        let (_, counts, _) = bars(&claims);
        assert!(counts.len() <= 48, "{}", counts.len());
        assert_eq!(counts.iter().map(|bar| bar.0).sum::<usize>(), 2);
    }

    #[test]
    fn the_filter_narrows_claims_and_totals_but_not_what_the_evidence_is() {
        let (dossier, _) = bundled_dossier().unwrap();
        let venezuela = CountryCode::parse("VEN").unwrap();
        let model = |filter: &str| {
            let atlas = crate::geo::Atlas::bundled(
                crate::geo::Resolution::Medium,
                crate::geo::Plane::EqualArea,
            );
            let dossier = Arc::new(dossier.clone());
            let mut model = Model::new(dossier, "", Vec::new(), Arc::new(atlas.unwrap()));
            let filter = filter.parse().unwrap();
            model.apply(super::super::Action::Filter(super::super::FilterAction::Set(filter)));
            let mut profile = Profile::default();
            profile.refresh(&model, venezuela);
            profile
        };
        let (whole, arms) = (model(""), model("topic=arms"));
        assert_eq!(whole.claims.0, whole.claims.1);
        assert!(arms.claims.0 < arms.claims.1 && arms.claims.0 > 0);
        assert_eq!(whole.passages, arms.passages);
        assert!(arms.totals.facts() < whole.totals.facts());
        assert!(!whole.framework.is_empty() && !whole.parties.is_empty());
    }
}
