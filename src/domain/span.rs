//! The years that a date covers, surely and possibly: what a timeline draws solid and open, and
//! what a filter by year asks for.

use std::ops::RangeInclusive;

use edtf_core::{Bound, Date, Edtf, IntervalEndpoint};

/// The years of a date: those that it surely covers, and those that it can cover.
///
/// From the bounds of EDTF (ISO 8601-2:2019). An approximate or uncertain date covers no year
/// surely; of an open interval only its known end is sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The years that are surely covered.
    pub certain: Option<RangeInclusive<i64>>,
    /// The first year that can be, or `None` where the date is open at the start.
    pub first: Option<i64>,
    /// The last year that can be, or `None` where the date is open at the end.
    pub last: Option<i64>,
}

impl Span {
    pub(super) fn of(edtf: &Edtf) -> Self {
        let bounds = edtf.bounds();
        let certain = match edtf {
            Edtf::Date(date) => sure(date).map(|year| year..=year),
            Edtf::DateTime(time) => sure(&time.date).map(|year| year..=year),
            Edtf::Interval(interval) => match (end(&interval.start), end(&interval.end)) {
                (Some(first), Some(last)) => (first <= last).then_some(first..=last),
                (Some(year), None) | (None, Some(year)) => Some(year..=year),
                (None, None) => None,
            },
            // One of its members, or some that need not follow each other.
            Edtf::Set(_) => None,
        };
        Self { certain, first: year(&bounds.earliest), last: year(&bounds.latest) }
    }

    /// Whether any of these years can be covered; `None` is an open end.
    pub fn can_meet(&self, from: Option<i64>, to: Option<i64>) -> bool {
        !is_before(self.last, from) && !is_before(to, self.first)
    }

    /// Whether any of these years is surely covered; `None` is an open end.
    pub fn surely_meets(&self, from: Option<i64>, to: Option<i64>) -> bool {
        self.certain.as_ref().is_some_and(|certain| {
            let (first, last) = (Some(*certain.start()), Some(*certain.end()));
            !is_before(last, from) && !is_before(to, first)
        })
    }
}

/// Whether an end that may be open lies before a beginning that may be.
fn is_before(end: Option<i64>, start: Option<i64>) -> bool {
    end.zip(start).is_some_and(|(end, start)| end < start)
}

/// The year of a date without doubt.
fn sure(date: &Date) -> Option<i64> {
    let doubt = date.is_approximate() || date.is_uncertain();
    let rounded = date.year.significant_digits.is_some();
    date.year.value().filter(|_| !doubt && !rounded)
}

fn end(endpoint: &IntervalEndpoint) -> Option<i64> {
    if let IntervalEndpoint::Date(date) = endpoint { sure(date) } else { None }
}

pub(super) const fn year(bound: &Bound) -> Option<i64> {
    if let Bound::Date(date) = bound { Some(date.year) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::When;

    type Years = Option<(i64, i64)>;

    fn span(edtf: &str) -> (Years, Option<i64>, Option<i64>) {
        let Span { certain, first, last } = When::parse(edtf).unwrap().span();
        (certain.map(|years| (*years.start(), *years.end())), first, last)
    }

    #[test]
    fn what_is_sure_and_what_is_possible_follow_from_the_expression() {
        for (edtf, expected) in [
            ("2009", (Some((2009, 2009)), Some(2009), Some(2009))),
            ("2009-03", (Some((2009, 2009)), Some(2009), Some(2009))),
            ("2008~", (None, Some(2008), Some(2008))),
            ("2008?", (None, Some(2008), Some(2008))),
            ("200X", (None, Some(2000), Some(2009))),
            ("2011/2013", (Some((2011, 2013)), Some(2011), Some(2013))),
            ("2004/..", (Some((2004, 2004)), Some(2004), None)),
            ("../2004", (Some((2004, 2004)), None, Some(2004))),
            ("2008~/..", (None, Some(2008), None)),
            ("2008~/2009~", (None, Some(2008), Some(2009))),
            ("2008/2009~", (Some((2008, 2008)), Some(2008), Some(2009))),
            ("[2004,2006]", (None, Some(2004), Some(2006))),
        ] {
            assert_eq!(span(edtf), expected, "{edtf}");
        }
    }

    #[test]
    fn open_ends_reach_any_year_and_only_sure_years_are_met_surely() {
        let since = When::parse("2004/..").unwrap().span();
        assert!(since.can_meet(Some(2020), None) && !since.can_meet(None, Some(2003)));
        assert!(since.surely_meets(Some(2004), Some(2004)));
        assert!(!since.surely_meets(Some(2005), None));
        let about = When::parse("2008~").unwrap().span();
        assert!(about.can_meet(Some(2008), Some(2008)) && !about.can_meet(Some(2009), None));
        assert!(!about.surely_meets(None, None));
    }
}
