//! Where the timeline's columns, labels and bin are on screen.

use egui::{Rect, pos2};

use crate::model::Axis;

/// The widest that a column is, in points.
const WIDEST: f32 = 120.0;
/// Height of the years' labels below the columns.
const LABELS: f32 = 18.0;
/// Width of the bin.
const BIN: f32 = 56.0;
/// Between the axis and the bin.
const APART: f32 = 28.0;
/// The part of a column's width that its bar takes, and the most of it in points.
const BAR: f32 = 0.8;
const WIDEST_BAR: f32 = 64.0;

/// The columns and the bin.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chart {
    /// What the columns stand in.
    pub(super) plot: Rect,
    /// What the bin stands in.
    pub(super) bin: Rect,
    first: i64,
    columns: usize,
    /// Width of a column.
    column: f32,
}

impl Chart {
    /// A chart in a rectangle, with so much room on the left for the labels of the scale.
    pub(super) fn new(rect: Rect, gutter: f32, axis: &Axis) -> Self {
        let bottom = rect.bottom() - LABELS;
        let left = rect.left() + gutter;
        let columns = axis.len();
        let room = (rect.right() - BIN - APART - left).max(1.0);
        let column = (room / real(columns)).min(WIDEST);
        let right = column.mul_add(real(columns), left);
        let plot = Rect::from_min_max(pos2(left, rect.top()), pos2(right, bottom));
        let bin_left = right + APART;
        let bin =
            Rect::from_min_max(pos2(bin_left, rect.top()), pos2(bin_left + BIN, rect.bottom()));
        Self { plot, bin, first: *axis.years.start(), columns, column }
    }

    /// The year whose column is at a place, or is nearest to it.
    pub(super) fn year_at(&self, x: f32) -> i64 {
        let last = self.columns.saturating_sub(1);
        let column = ((x - self.plot.left()) / self.column).max(0.0);
        self.first + whole(column).min(last).try_into().unwrap_or(0_i64)
    }

    /// The column of a year.
    pub(super) fn column(&self, year: i64) -> Rect {
        let place = usize::try_from((year - self.first).max(0)).unwrap_or_default();
        let left = self.column.mul_add(real(place), self.plot.left());
        self.plot.with_min_x(left).with_max_x(left + self.column)
    }

    /// The bar of a year, which is `height` points high and stands `above` the ground.
    pub(super) fn bar(&self, year: i64, above: f32, height: f32) -> Rect {
        let column = self.column(year);
        let bar = if self.column < 3.0 { self.column } else { (self.column * BAR).min(WIDEST_BAR) };
        let gap = (self.column - bar) / 2.0;
        let bottom = self.plot.bottom() - above;
        Rect::from_min_max(
            pos2(column.left() + gap, bottom - height),
            pos2(column.right() - gap, bottom),
        )
    }

    /// Every how many years a label of this width has room.
    pub(super) fn label_step(&self, label: f32) -> i64 {
        let steps = [1_u16, 2, 5, 10, 20, 25, 50, 100];
        let has_room = |step: &u16| f32::from(*step) * self.column >= label + 8.0;
        i64::from(steps.into_iter().find(has_room).unwrap_or(200))
    }

    /// Points for each fact, where a year has at most so many.
    pub(super) fn scale(&self, most: usize) -> f32 {
        self.plot.height() / real(most.max(1))
    }
}

/// The lines across a scale up to `most`: round numbers, at most three.
pub(super) fn grid(most: usize) -> Vec<usize> {
    let powers = std::iter::successors(Some(1_usize), |power| power.checked_mul(10));
    let mut steps = powers.flat_map(|power| [1, 2, 5].map(|step| power.saturating_mul(step)));
    let step = steps.find(|step| most / step <= 3).unwrap_or(most).max(1);
    (1..=most / step).map(|line| line * step).collect()
}

/// A count as points are counted.
#[expect(clippy::cast_precision_loss, reason = "nobody counts 2^24 facts in a year")]
pub(super) const fn real(count: usize) -> f32 {
    count as f32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates; NaN is 0")]
const fn whole(value: f32) -> usize {
    value as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(years: std::ops::RangeInclusive<i64>, width: f32) -> Chart {
        let rect = Rect::from_min_max(pos2(10.0, 10.0), pos2(10.0 + width, 110.0));
        Chart::new(rect, 40.0, &Axis { open_until: *years.end(), years })
    }

    #[test]
    fn each_year_is_found_in_its_own_column_and_those_at_the_ends_beside_them() {
        for chart in [chart(2003..=2014, 900.0), chart(1860..=2014, 500.0)] {
            for year in chart.first..=2014 {
                assert_eq!(chart.year_at(chart.column(year).center().x), year);
            }
            assert_eq!(chart.year_at(0.0), chart.first);
            assert_eq!(chart.year_at(5000.0), 2014);
            assert!(chart.bin.left() > chart.plot.right() && chart.bin.right() <= 910.0);
        }
    }

    #[test]
    fn labels_of_years_never_overlap() {
        for (years, width) in [(2003..=2014, 900.0), (1900..=2014, 900.0), (1860..=2014, 300.0)] {
            let chart = chart(years, width);
            let step = chart.label_step(30.0);
            let apart = chart.column(2010).left() - chart.column(2010 - step).left();
            assert!(apart >= 38.0 || step == 200, "{step}: {apart}");
        }
        assert_eq!(chart(2003..=2014, 900.0).label_step(30.0), 1);
    }

    #[test]
    fn a_scale_has_few_lines_at_round_numbers() {
        assert_eq!(grid(0), [0; 0]);
        assert_eq!(grid(1), [1]);
        assert_eq!(grid(7), [2, 4, 6]);
        assert_eq!(grid(23), [10, 20]);
        assert_eq!(grid(16_000), [5000, 10_000, 15_000]);
    }
}
