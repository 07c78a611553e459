//! What the rows of a document have in common: type, width, leading, indents.

use std::collections::BTreeMap;

use super::{
    page::{Page, note_number},
    rows::Row,
};
use crate::text::lines::{bullet, is_counted};

/// A note's type is at most so large, in parts of the text's.
const SMALLER: f64 = 0.93;

/// A first line is set in by so much, in parts of its size.
const INDENT_FROM: f64 = 0.8;
const INDENT_TO: f64 = 5.0;

/// How many first lines it takes to learn their indent from them.
const FEW_INDENTS: usize = 4;

/// What the rows of a document have in common.
#[derive(Debug)]
pub(super) struct Measures {
    /// The size of most of the text.
    pub(super) size: f64,
    /// The width of an average character at that size.
    character: f64,
    /// The width of a full row.
    pub(super) width: f64,
    /// The usual distance of lines, by their size in half points.
    leading: BTreeMap<usize, f64>,
    /// Most of the text is bold.
    pub(super) bold: bool,
    /// How far first lines are set in, in half points, where they are.
    indent: Option<usize>,
}

impl Measures {
    pub(super) fn of(pages: &[Page]) -> Option<Self> {
        let rows = || pages.iter().flat_map(|page| &page.regions).flatten();
        let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
        for row in rows() {
            *sizes.entry(half_points(row.size)).or_default() += row.text.len();
        }
        let (&key, _) = sizes.iter().max_by_key(|&(_, count)| count)?;
        let same = || rows().filter(|row| half_points(row.size) == key);
        let characters: usize = same().map(|row| row.text.chars().count()).sum();
        let width: f64 = same().map(|row| row.right - row.left).sum();
        let size = same().map(|row| row.size).next()?;
        let mut widths: Vec<f64> = same().map(|row| row.right - row.left).collect();
        widths.sort_by(f64::total_cmp);
        let full = widths.get(widths.len() * 9 / 10).copied()?;
        let bold = same().filter(|row| row.bold).count() * 2 > same().count();
        let character = (width / number(characters.max(1))).max(size / 10.0);
        Some(Self {
            size,
            character,
            width: full,
            leading: leading(pages),
            bold,
            indent: indent(pages),
        })
    }

    fn leading(&self, row: &Row) -> f64 {
        self.leading.get(&half_points(row.size)).copied().unwrap_or(row.size * 1.2)
    }

    /// Columns of average characters that a distance spans.
    pub(super) fn columns(&self, distance: f64) -> usize {
        whole(distance / self.character)
    }

    /// How a row's distance from the one above compares with the usual one.
    pub(super) fn distance(&self, above: &Row, row: &Row) -> f64 {
        let usual = if above.size > row.size { self.leading(above) } else { self.leading(row) };
        (row.baseline - above.baseline) / usual
    }

    /// Whether a row is set in as first lines are.
    pub(super) fn is_first_line(&self, rows: &[Row], index: usize, left: f64) -> bool {
        let set_in = set_in(rows, index, left).map(half_points);
        set_in.zip(self.indent).is_some_and(|(own, usual)| own.abs_diff(usual) <= 1)
    }

    pub(super) fn is_small(&self, row: &Row) -> bool {
        row.size < SMALLER * self.size
    }
}

/// How far a row is set in, if it is no second line of an item or a note.
fn set_in(rows: &[Row], index: usize, left: f64) -> Option<f64> {
    let row = rows.get(index)?;
    let above = index.checked_sub(1).and_then(|above| rows.get(above));
    let hangs = above.is_some_and(|above| {
        let is_item = bullet(&above.text).is_some() || is_counted(&above.text);
        is_item || above.head.is_some() || note_number(above).is_some()
    });
    let by = row.left - left;
    let fits = (INDENT_FROM * row.size..INDENT_TO * row.size).contains(&by);
    (fits && !hangs).then_some(by)
}

/// The indent that first lines have, if they have one: rows set in between rows that are not.
fn indent(pages: &[Page]) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for rows in pages.iter().flat_map(|page| &page.regions) {
        let left = rows.iter().map(|row| row.left).reduce(f64::min)?;
        let is_out = |index: usize| {
            rows.get(index).is_some_and(|row: &Row| row.left - left < 0.2 * row.size)
        };
        for index in 1..rows.len() {
            if let Some(by) = set_in(rows, index, left)
                && is_out(index - 1)
                && is_out(index + 1)
            {
                *counts.entry(half_points(by)).or_default() += 1;
            }
        }
    }
    let (&by, &count) = counts.iter().max_by_key(|&(_, count)| count)?;
    (count >= FEW_INDENTS).then_some(by)
}

/// The least of the distances that are common between rows of one size.
fn leading(pages: &[Page]) -> BTreeMap<usize, f64> {
    const FEW: usize = 3;
    const COMMON: usize = 5;
    let mut counts: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
    for rows in pages.iter().flat_map(|page| &page.regions) {
        for (above, row) in rows.iter().zip(rows.iter().skip(1)) {
            let (size, distance) = (half_points(row.size), row.baseline - above.baseline);
            let near = (0.8 * row.size..2.5 * row.size).contains(&distance);
            if near && half_points(above.size) == size {
                *counts.entry(size).or_default().entry(half_points(distance)).or_default() += 1;
            }
        }
    }
    let least = |distances: BTreeMap<usize, usize>| {
        let all: usize = distances.values().sum();
        let common = |count: usize| all >= FEW && count * COMMON >= all;
        distances.into_iter().find(|&(_, count)| common(count))
    };
    counts
        .into_iter()
        .filter_map(|(size, distances)| Some((size, number(least(distances)?.0) / 2.0)))
        .collect()
}

pub(super) fn half_points(distance: f64) -> usize {
    whole(distance * 2.0)
}

/// A distance in whole units; what is negative is none.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to a page's size first"
)]
pub(super) fn whole(distance: f64) -> usize {
    distance.round().clamp(0.0, 100_000.0) as usize
}

#[expect(clippy::cast_precision_loss, reason = "counts of characters and half points")]
const fn number(count: usize) -> f64 {
    count as f64
}
