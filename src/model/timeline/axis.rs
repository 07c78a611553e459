//! The years that a timeline has room for.

use std::ops::RangeInclusive;

use crate::{
    domain::{Dossier, Span},
    model::Years,
};

/// The most years that can be told apart as columns.
pub const MOST_YEARS: u64 = 160;

/// The years of a dossier from the first to the last, and where its open dates end.
///
/// It is the dossier's, whatever the filter: columns stay where they are while the claims in them
/// change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// The years that have a column.
    pub years: RangeInclusive<i64>,
    /// The last year that a date with an open end is taken to reach: that of the dossier, or of
    /// the last date in it where that is later. No column lies after it: what is open can be of
    /// each, as the filter has it.
    pub open_until: i64,
}

impl Axis {
    /// The axis of a dossier; `None` where no claim has a date.
    ///
    /// Years that lie too far from the others for one readable picture are left out: the axis is
    /// where most dates are.
    pub fn of(dossier: &Dossier) -> Option<Self> {
        let spans: Vec<Span> =
            dossier.claims().iter().filter_map(|claim| Some(claim.date.as_ref()?.span())).collect();
        let as_of = dossier.header().as_of.as_ref();
        Self::new(&spans, as_of.and_then(|as_of| as_of.last_year().or_else(|| as_of.first_year())))
    }

    fn new(spans: &[Span], as_of: Option<i64>) -> Option<Self> {
        let mut known: Vec<i64> = spans.iter().flat_map(known_ends).collect();
        known.sort_unstable();
        let is_open = spans.iter().any(|span| span.last.is_none());
        let open_until = as_of.max(known.last().copied())?;
        // What is open reaches the year of the dossier from a date before.
        if let Some(as_of) = as_of.filter(|_| is_open)
            && known.first().is_none_or(|first| *first <= as_of)
        {
            let at = known.partition_point(|year| *year <= as_of);
            known.insert(at, as_of);
        }
        let crowded = most_crowded(&known);
        let (first, last) = (crowded.first()?, crowded.last()?);
        Some(Self { years: *first..=*last, open_until })
    }

    /// How many years have a column.
    pub fn len(&self) -> usize {
        usize::try_from(self.years.end().abs_diff(*self.years.start()) + 1).unwrap_or_default()
    }

    /// Never: an axis has at least a year.
    pub fn is_empty(&self) -> bool {
        self.years.is_empty()
    }

    /// The first and the last of the years that have a column, of those that are looked at; those
    /// beside it are taken to be its first or last one.
    pub fn clamped(&self, years: Years) -> (i64, i64) {
        let (first, last) = (*self.years.start(), *self.years.end());
        let from = years.from.unwrap_or(first).clamp(first, last);
        (from, years.to.unwrap_or(last).clamp(from, last))
    }

    /// The years that a date can cover, with its open ends closed: until [`Self::open_until`], and
    /// from the first year of the axis.
    pub(super) fn closed(&self, span: &Span) -> RangeInclusive<i64> {
        let (start, end) = (*self.years.start(), self.open_until);
        match (span.first, span.last) {
            (Some(first), Some(last)) => first..=last,
            (Some(first), None) => first..=end.max(first),
            (None, Some(last)) => start.min(last)..=last,
            (None, None) => start..=end.max(start),
        }
    }

    /// The part of some years that has columns, as places from the first.
    pub(super) fn places(&self, years: &RangeInclusive<i64>) -> std::ops::Range<usize> {
        let (first, last) = (*self.years.start(), *self.years.end());
        let (from, to) = (*years.start().max(&first), *years.end().min(&last));
        if from > to {
            return 0..0;
        }
        let place = |year: i64| usize::try_from(year.abs_diff(first)).unwrap_or_default();
        place(from)..place(to) + 1
    }
}

/// The ends of a date that are known, each once.
fn known_ends(span: &Span) -> impl Iterator<Item = i64> + use<> {
    span.first.into_iter().chain(span.last.filter(|last| span.first != Some(*last)))
}

/// The part with the most of ascending years that has room on an axis; the earliest of several.
fn most_crowded(known: &[i64]) -> &[i64] {
    let mut best = 0..0;
    let mut to = 0;
    for (from, first) in known.iter().enumerate() {
        while known.get(to).is_some_and(|year| year.abs_diff(*first) < MOST_YEARS) {
            to += 1;
        }
        if to - from > best.len() {
            best = from..to;
        }
    }
    known.get(best).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::When;

    fn axis(dates: &[&str], as_of: Option<i64>) -> Option<(RangeInclusive<i64>, i64)> {
        let spans: Vec<Span> = dates.iter().map(|date| When::parse(date).unwrap().span()).collect();
        Axis::new(&spans, as_of).map(|axis| (axis.years, axis.open_until))
    }

    #[test]
    fn it_goes_from_the_first_date_to_the_last_and_open_ones_reach_the_year_of_the_dossier() {
        assert_eq!(axis(&["2004", "2008~", "2011/2013"], Some(2014)), Some((2004..=2013, 2014)));
        assert_eq!(axis(&["2004/..", "2008"], Some(2014)), Some((2004..=2014, 2014)));
        assert_eq!(axis(&["2004/..", "2008"], None), Some((2004..=2008, 2008)));
        assert_eq!(axis(&["../2006", "2008"], Some(2014)), Some((2006..=2008, 2014)));
        assert_eq!(axis(&["2016/.."], Some(2014)), Some((2016..=2016, 2016)));
        assert_eq!(axis(&["2012/..", "2015"], Some(2014)), Some((2012..=2015, 2015)));
        assert_eq!(axis(&[], Some(2014)), None);
    }

    #[test]
    fn years_far_from_most_dates_have_no_column() {
        let years = |dates: &[&str]| axis(dates, Some(2014)).unwrap().0;
        assert_eq!(years(&["-0500", "2004", "2008", "9999"]), 2004..=2008);
        assert_eq!(years(&["1900", "2008"]), 1900..=2008);
        assert_eq!(years(&["0100/2005", "2008"]), 2005..=2008);
        assert_eq!(years(&["Y-170000000", "Y170000000"]), -170_000_000..=-170_000_000);
    }

    #[test]
    fn parts_of_dates_outside_have_no_place() {
        let axis = Axis { years: 2004..=2008, open_until: 2014 };
        assert_eq!(axis.len(), 5);
        assert_eq!(axis.places(&(2005..=2006)), 1..3);
        assert_eq!(axis.places(&(i64::MIN..=i64::MAX)), 0..5);
        assert_eq!(axis.places(&(2009..=2012)), 0..0);
        assert_eq!(axis.places(&(1990..=2003)), 0..0);
    }
}
