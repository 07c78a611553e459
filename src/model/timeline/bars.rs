//! A timeline of some claims in few bars, for a page: the years and the rules are the timeline's.

use std::collections::BTreeMap;

use super::{Axis, Counter, Dated, YearCount, facts};
use crate::domain::Claim;

/// The most bars; more years than that share bars.
const MOST_BARS: usize = 48;

/// Facts by year, in bars of equal width on the axis of a dossier.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YearBars {
    /// The first year of the first bar.
    pub first: i64,
    /// The last year of the last bar.
    pub last: i64,
    /// How many years a bar has; the last one may have fewer.
    pub step: i64,
    /// The facts of each bar; no bars where nothing has a date.
    pub bars: Vec<YearCount>,
    /// The facts of which no claim has a date.
    pub undated: usize,
    /// The facts that lie before the first bar.
    pub earlier: usize,
    /// Those that lie after the last.
    pub later: usize,
}

impl YearBars {
    /// The bars of some claims on the axis of their dossier.
    pub fn of(axis: Option<&Axis>, claims: &[&Claim]) -> Self {
        let (mut dated, mut undated) = (Vec::new(), Vec::new());
        let mut groups: BTreeMap<&str, u32> = BTreeMap::new();
        for (at, claim) in claims.iter().enumerate() {
            let next = u32::try_from(groups.len() + 1).unwrap_or(u32::MAX);
            let group = claim.group.as_deref();
            let group = group.map_or(0, |group| *groups.entry(group).or_insert(next));
            match claim.date.as_ref().zip(axis) {
                Some((date, axis)) => dated.push(Dated::new(at, group, &date.span(), axis)),
                None => undated.push(group),
            }
        }
        // A fact has a date where any of its claims has one.
        let has_date = |group: u32| dated.iter().any(|dated: &Dated| dated.group == group);
        undated.retain(|group| *group == 0 || !has_date(*group));
        let undated = facts(undated);
        let Some(axis) = axis.filter(|_| !dated.is_empty()) else {
            return Self { undated, ..Self::default() };
        };
        let step = axis.len().div_ceil(MOST_BARS);
        let counter = Counter::of(axis, step, &dated);
        let (earlier, later) = (counter.earlier, counter.later);
        Self {
            first: *axis.years.start(),
            last: *axis.years.end(),
            step: i64::try_from(step).unwrap_or(i64::MAX),
            bars: counter.counts(),
            undated,
            earlier,
            later,
        }
    }

    /// The first and the last year of a bar.
    pub fn years(&self, at: usize) -> (i64, i64) {
        let at = i64::try_from(at).unwrap_or(i64::MAX);
        let first = self.first.saturating_add(self.step.saturating_mul(at));
        (first, first.saturating_add(self.step - 1).min(self.last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{ClaimId, Dossier, When},
        store::bundled_dossier,
    };

    fn claim(id: &str, date: Option<&str>, group: Option<&str>) -> Claim {
        let mut claim = bundled_dossier().unwrap().0.claims()[0].clone();
        claim.id = ClaimId::new(id);
        claim.date = date.map(|date| When::parse(date).unwrap());
        claim.group = group.map(str::to_owned);
        claim
    }

    fn bars(years: std::ops::RangeInclusive<i64>, claims: &[Claim]) -> YearBars {
        let axis = Axis { open_until: *years.end(), years };
        YearBars::of(Some(&axis), &claims.iter().collect::<Vec<_>>())
    }

    fn counts(bars: &YearBars) -> Vec<(usize, usize)> {
        bars.bars.iter().map(|bar| (bar.certain, bar.possible)).collect()
    }

    #[test]
    fn sure_years_stand_apart_from_possible_ones_and_open_ends_reach_the_end() {
        let claims = [claim("a", Some("2010/.."), None), claim("b", Some("2012~"), None)];
        let bars = bars(2010..=2014, &claims);
        assert_eq!(counts(&bars), [(1, 0), (0, 1), (0, 2), (0, 1), (0, 1)]);
        assert_eq!((bars.first, bars.last, bars.undated), (2010, 2014, 0));
    }

    #[test]
    fn a_fact_told_twice_is_once_in_a_year_and_a_claim_may_be_called_as_a_group_is() {
        let claims = [
            claim("a", Some("2013"), Some("g")),
            claim("b", Some("2013~"), Some("g")),
            claim("g", Some("2013"), None),
            claim("c", None, Some("h")),
            claim("d", None, Some("h")),
            claim("e", None, Some("g")),
        ];
        let bars = bars(2012..=2013, &claims);
        assert_eq!((counts(&bars), bars.undated), (vec![(0, 0), (2, 0)], 1));
    }

    #[test]
    fn however_many_years_there_are_the_bars_are_few_and_what_lies_beside_them_is_told() {
        let dates = ["1860", "1861~", "2014", "0500", "Y-9223372036854775807", "3000"];
        let claims = dates.map(|date| claim(date, Some(date), None));
        let bars = bars(1860..=2014, &claims);
        assert!(bars.bars.len() <= MOST_BARS && bars.step == 4, "{bars:?}");
        assert_eq!((bars.years(0), bars.years(38)), ((1860, 1863), (2012, 2014)));
        assert_eq!((bars.bars[0].all(), bars.bars[38].all()), (2, 1));
        assert_eq!((bars.earlier, bars.later), (2, 1));
    }

    #[test]
    fn a_country_has_the_years_of_the_timeline() {
        let dossier: Dossier = bundled_dossier().unwrap().0;
        let axis = Axis::of(&dossier).unwrap();
        let claims: Vec<&Claim> = dossier.claims().iter().collect();
        let bars = YearBars::of(Some(&axis), &claims);
        let atlas = crate::geo::Atlas::bundled(
            crate::geo::Resolution::Medium,
            crate::geo::Plane::EqualArea,
        );
        let model = crate::model::Model::new(
            std::sync::Arc::new(dossier.clone()),
            "",
            Vec::new(),
            std::sync::Arc::new(atlas.unwrap()),
        );
        let years: Vec<YearCount> = model.timeline().years().map(|(_, count)| count).collect();
        assert_eq!((bars.step, bars.bars), (1, years));
    }
}
