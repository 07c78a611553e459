//! Claims by year: how many facts a year has surely and how many possibly, and those without date.
//!
//! Counted are the claims that the filter leaves whatever their date, so that years beside those
//! that are looked at stay visible. Claims that tell the same fact count once in each year, as
//! everywhere: choosing a year leaves as many facts as its column shows.

mod axis;
mod bars;
#[cfg(test)]
mod tests;

use std::{ops::RangeInclusive, sync::Arc};

pub use axis::{Axis, MOST_YEARS};
pub use bars::YearBars;

use super::{Facets, Model};
use crate::domain::{Claim, Span};

/// How many facts a year has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct YearCount {
    /// Those that are surely of it.
    pub certain: usize,
    /// Those that are only possibly.
    pub possible: usize,
}

impl YearCount {
    /// All of them.
    pub const fn all(self) -> usize {
        self.certain + self.possible
    }
}

/// Whether a date surely covers a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sureness {
    /// It does.
    Certain,
    /// It can.
    Possible,
}

/// Claims by year, with what they were counted from.
#[derive(Debug, Default)]
pub struct Timeline {
    facets: Arc<Facets>,
    whenever: Vec<usize>,
    axis: Option<Arc<Axis>>,
    /// The claims with a date, ascending.
    dated: Vec<Dated>,
    /// The claims without one, as places in the dossier's list.
    undated: Vec<usize>,
    /// The facts of each year of the axis.
    years: Vec<YearCount>,
    /// The facts without a date.
    pub undated_facts: usize,
    /// The facts that lie before the first year of the axis.
    pub earlier: usize,
    /// Those that lie after the last.
    pub later: usize,
}

/// A claim with a date.
#[derive(Debug)]
struct Dated {
    /// Its place in the list that it is from.
    at: usize,
    /// Its group, counted from 1; 0 without one.
    group: u32,
    certain: Option<RangeInclusive<i64>>,
    possible: RangeInclusive<i64>,
}

impl Dated {
    fn new(at: usize, group: u32, span: &Span, axis: &Axis) -> Self {
        Self { at, group, certain: span.certain.clone(), possible: axis.closed(span) }
    }
}

impl Timeline {
    fn new(model: &Model) -> Self {
        let facets = Arc::clone(model.facets());
        let old = &model.timeline;
        let axis = if Arc::ptr_eq(&old.facets, &facets) && old.axis.is_some() {
            old.axis.clone()
        } else {
            Axis::of(model.dossier()).map(Arc::new)
        };
        let mut all = Self {
            whenever: model.matches().whenever().to_vec(),
            facets: Arc::clone(&facets),
            axis,
            ..Self::default()
        };
        let mut undated_groups = Vec::new();
        for &at in &all.whenever {
            let group = facets.group(at);
            if let Some((span, axis)) = facets.span(at).zip(all.axis.as_ref()) {
                all.dated.push(Dated::new(at, group, span, axis));
            } else {
                all.undated.push(at);
                undated_groups.push(group);
            }
        }
        all.undated_facts = facts(undated_groups);
        all.count();
        all
    }

    /// Whether it is still that of a model.
    fn holds(&self, model: &Model) -> bool {
        Arc::ptr_eq(&self.facets, model.facets()) && self.whenever == model.matches().whenever()
    }

    fn count(&mut self) {
        let Some(axis) = &self.axis else { return };
        let counter = Counter::of(axis, 1, &self.dated);
        (self.earlier, self.later) = (counter.earlier, counter.later);
        self.years = counter.counts();
    }

    /// The years that have a column; `None` where no claim of the dossier has a date.
    pub fn axis(&self) -> Option<&Axis> {
        self.axis.as_deref()
    }

    /// The years of the axis with their facts.
    pub fn years(&self) -> impl Iterator<Item = (i64, YearCount)> {
        let years = self.axis.iter().flat_map(|axis| axis.years.clone());
        years.zip(self.years.iter().copied())
    }

    /// The facts of a year.
    pub fn count_of(&self, year: i64) -> YearCount {
        let at = self.axis.as_ref().and_then(|axis| axis.places(&(year..=year)).next());
        at.and_then(|at| self.years.get(at)).copied().unwrap_or_default()
    }

    /// The most facts of any year.
    pub fn most(&self) -> usize {
        self.years.iter().map(|count| count.all()).max().unwrap_or_default()
    }

    /// The claims of a year, or those without a date: their places in the dossier's list, ascending.
    pub fn claims_of(&self, year: Option<i64>) -> Vec<(usize, Sureness)> {
        let Some(year) = year else {
            return self.undated.iter().map(|at| (*at, Sureness::Possible)).collect();
        };
        let of_year = self.dated.iter().filter(|dated| dated.possible.contains(&year));
        let with_sureness = |dated: &Dated| {
            let is_sure = dated.certain.as_ref().is_some_and(|certain| certain.contains(&year));
            (dated.at, if is_sure { Sureness::Certain } else { Sureness::Possible })
        };
        of_year.map(with_sureness).collect()
    }
}

/// How many facts claims of these groups tell; 0 is none.
fn facts(mut groups: Vec<u32>) -> usize {
    groups.sort_unstable();
    groups.dedup_by(|a, b| a == b && *a != 0);
    groups.len()
}

/// Where a fact lies that is in no year of the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outside {
    Earlier,
    Later,
}

/// Counts facts, one after the other.
struct Counter<'a> {
    axis: &'a Axis,
    /// How many years a column has.
    step: usize,
    columns: Vec<Column>,
    /// The fact that is counted, from 1.
    fact: usize,
    /// The facts before the axis, and those after it.
    earlier: usize,
    later: usize,
}

/// A column while its facts are counted.
#[derive(Debug, Clone, Copy, Default)]
struct Column {
    count: YearCount,
    /// The fact that was counted in it last.
    fact: usize,
}

impl<'a> Counter<'a> {
    /// Counts the facts that claims tell, so many years a column.
    fn of(axis: &'a Axis, step: usize, dated: &[Dated]) -> Self {
        let columns = vec![Column::default(); axis.len().div_ceil(step)];
        let mut counter = Self { axis, step, columns, fact: 0, earlier: 0, later: 0 };
        let (mut grouped, alone): (Vec<&Dated>, Vec<&Dated>) =
            dated.iter().partition(|dated| dated.group != 0);
        grouped.sort_by_key(|dated| dated.group);
        let alone = alone.chunks(1);
        for fact in alone.chain(grouped.chunk_by(|a, b| a.group == b.group)) {
            let outside = counter.add(fact);
            counter.earlier += usize::from(outside == Some(Outside::Earlier));
            counter.later += usize::from(outside == Some(Outside::Later));
        }
        counter
    }

    fn counts(self) -> Vec<YearCount> {
        self.columns.into_iter().map(|column| column.count).collect()
    }

    /// Counts a fact that these claims tell; tells if it lies outside of the axis.
    fn add(&mut self, claims: &[&Dated]) -> Option<Outside> {
        self.fact += 1;
        // A column that one of them covers surely is sure, whatever the others say.
        for certain in claims.iter().filter_map(|claim| claim.certain.as_ref()) {
            self.mark(certain, |count| &mut count.certain);
        }
        let mut is_inside = false;
        for claim in claims {
            is_inside |= self.mark(&claim.possible, |count| &mut count.possible);
        }
        let is_later = claims.iter().any(|claim| claim.possible.start() > self.axis.years.end());
        (!is_inside).then_some(if is_later { Outside::Later } else { Outside::Earlier })
    }

    /// Counts the fact in these years, unless it is already; tells if any has a column.
    fn mark(
        &mut self,
        years: &RangeInclusive<i64>,
        kind: impl Fn(&mut YearCount) -> &mut usize,
    ) -> bool {
        let places = self.axis.places(years);
        let places = places.start / self.step..places.end.div_ceil(self.step);
        let columns = self.columns.get_mut(places).unwrap_or_default();
        for column in columns.iter_mut().filter(|column| column.fact != self.fact) {
            column.fact = self.fact;
            *kind(&mut column.count) += 1;
        }
        !columns.is_empty()
    }
}

impl Model {
    /// Claims by year.
    pub const fn timeline(&self) -> &Arc<Timeline> {
        &self.timeline
    }

    /// Claims by year, counted whether that is needed or not: for those who measure it.
    pub fn timeline_made_anew(&self) -> Timeline {
        Timeline::new(self)
    }

    /// The claims of a year that the filter leaves, or those without a date.
    pub fn claims_dated(&self, year: Option<i64>) -> impl Iterator<Item = &Claim> {
        let dated = self.timeline.claims_of(year).into_iter().map(|(at, _)| at);
        dated.filter(|at| self.matches.has(*at)).filter_map(|at| self.dossier.claims().get(at))
    }

    /// Counts by year anew where an input of the counts has changed.
    pub(super) fn date(&mut self) {
        if !self.timeline.holds(self) {
            self.timeline = Arc::new(Timeline::new(self));
        }
    }
}
