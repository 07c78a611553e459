//! From fragments to rows of text: baselines, spaces, raised numerals.

use super::{
    glyphs::{Fragment, WORD_GAP},
    spaced::closed_up,
};
use crate::text::marks::{Raised, push_mark, raised};

/// Fragments on one baseline differ by no more than this, in parts of the size.
const SAME_BASELINE: f64 = 0.15;

/// A raised or lowered fragment is at most this large, in parts of its row's size.
const SMALLER: f64 = 0.86;

/// And at most this far above or below, in parts of its row's size.
const RAISED_BY: f64 = 0.75;
const LOWERED_BY: f64 = 0.4;

/// A line of a page or of a column.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// Its words, with marked note numerals.
    pub(super) text: String,
    /// A raised numeral before its first word: a note's text begins so, or a note's mark was
    /// pushed to the next line.
    pub(super) head: Option<String>,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) baseline: f64,
    /// The size of most of its glyphs.
    pub(super) size: f64,
    /// All of it is bold.
    pub(super) bold: bool,
    /// Which way it runs, in degrees.
    pub(super) angle: i32,
}

/// Fragments on one baseline, left to right.
#[derive(Debug)]
struct Band {
    baseline: f64,
    size: f64,
    fragments: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    fragment: Fragment,
    raised: bool,
}

/// Fragments on one baseline, as they come.
struct Level {
    baseline: f64,
    size: f64,
    fragments: Vec<Fragment>,
}

impl Level {
    fn band(mut self) -> Band {
        self.fragments.sort_by(|a, b| a.left.total_cmp(&b.left));
        self.fragments.dedup_by(|a, b| a.repeats(b));
        let pieces = closed_up(self.fragments).into_iter();
        let pieces = pieces.map(|fragment| Piece { fragment, raised: false });
        Band { baseline: self.baseline, size: self.size, fragments: pieces.collect() }
    }
}

/// The rows of a region, top to bottom.
pub(super) fn rows(fragments: Vec<Fragment>) -> Vec<Row> {
    let bands = joined(bands(fragments));
    bands.into_iter().filter_map(Band::row).collect()
}

/// Fragments by their baselines, top to bottom.
fn bands(mut fragments: Vec<Fragment>) -> Vec<Band> {
    fragments.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut bands: Vec<Level> = Vec::new();
    for fragment in fragments {
        let (baseline, size) = (fragment.baseline, fragment.size);
        match bands.last_mut() {
            Some(band) if baseline - band.baseline < SAME_BASELINE * size.min(band.size) => {
                band.size = band.size.max(size);
                band.fragments.push(fragment);
            }
            _ => bands.push(Level { baseline, size, fragments: vec![fragment] }),
        }
    }
    bands.into_iter().map(Level::band).collect()
}

/// Bands with the raised and lowered ones between them put where they belong.
fn joined(bands: Vec<Band>) -> Vec<Band> {
    let mut done: Vec<Band> = Vec::with_capacity(bands.len());
    for mut band in bands {
        if let Some(above) = done.last()
            && above.is_raised_over(&band)
            && let Some(above) = done.pop()
        {
            band.take(above.raised());
        } else if let Some(above) = done.last_mut()
            && band.is_lowered_under(above)
        {
            above.take(band);
            continue;
        }
        done.push(band);
    }
    done
}

impl Band {
    fn is_raised_over(&self, row: &Self) -> bool {
        let apart = row.baseline - self.baseline;
        self.size < SMALLER * row.size && apart < RAISED_BY * row.size && self.fits_into(row)
    }

    fn is_lowered_under(&self, row: &Self) -> bool {
        let apart = self.baseline - row.baseline;
        self.size < SMALLER * row.size && apart < LOWERED_BY * row.size && self.fits_into(row)
    }

    /// Whether each fragment stands beside the row's, not over or under one.
    fn fits_into(&self, row: &Self) -> bool {
        let slack = 0.2 * self.size;
        self.fragments.iter().all(|small| {
            let small = &small.fragment;
            let over = |large: &Piece| {
                large.fragment.left < small.right - slack
                    && small.left < large.fragment.right - slack
            };
            let beside = |large: &Piece| {
                let reach = row.size;
                (large.fragment.left - small.right).abs() < reach
                    || (small.left - large.fragment.right).abs() < reach
            };
            !row.fragments.iter().any(over) && row.fragments.iter().any(beside)
        })
    }

    fn take(&mut self, other: Self) {
        self.fragments.extend(other.fragments);
        self.fragments.sort_by(|a, b| a.fragment.left.total_cmp(&b.fragment.left));
    }

    fn raised(mut self) -> Self {
        for piece in &mut self.fragments {
            piece.raised = true;
        }
        self
    }

    fn row(self) -> Option<Row> {
        let on_line = || self.fragments.iter().filter(|piece| !piece.raised);
        let sizes = on_line().map(|piece| (piece.fragment.size, piece.fragment.text.len()));
        let size = common_size(sizes.collect()).unwrap_or(self.size);
        let bold = on_line().all(|piece| piece.fragment.bold);
        let first = self.fragments.first()?;
        let (left, baseline) = (first.fragment.left, self.baseline);
        let angle = first.fragment.angle;
        let right = self.fragments.iter().map(|piece| piece.fragment.right).fold(left, f64::max);
        let (head, text) = words(&self.fragments, size);
        let is_empty = text.is_empty() && head.is_none();
        (!is_empty).then_some(Row { text, head, left, right, baseline, size, bold, angle })
    }
}

/// The size that most characters have, of sizes with their counts of bytes.
fn common_size(mut sizes: Vec<(f64, usize)>) -> Option<f64> {
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let all: usize = sizes.iter().map(|(_, count)| count).sum();
    let mut passed = 0;
    sizes.into_iter().find_map(|(size, count)| {
        passed += count;
        (passed * 2 >= all).then_some(size)
    })
}

/// A row's words, and the raised numeral that it begins with.
fn words(pieces: &[Piece], size: f64) -> (Option<String>, String) {
    let (mut head, mut text) = (None, String::new());
    let mut index = 0;
    while let Some(piece) = pieces.get(index) {
        let before = index.checked_sub(1).and_then(|before| pieces.get(before));
        let space = before.is_some_and(|before| before.parts_from(piece, size));
        if piece.raised {
            let run = raised_run(pieces, index);
            let written: String = run.iter().map(|piece| piece.fragment.text.as_str()).collect();
            index += run.len();
            match raised(&written, text.trim_end()) {
                Raised::Notes(numerals) if text.is_empty() && head.is_none() => {
                    head = Some(numerals.join(", "));
                }
                Raised::Notes(numerals) => {
                    for numeral in &numerals {
                        push_mark(&mut text, numeral);
                    }
                }
                Raised::Power(digits) => text.push_str(&digits),
                Raised::Text => {
                    text.push_str(if space { " " } else { "" });
                    text.push_str(&written);
                }
            }
            continue;
        }
        text.push_str(if space && !text.is_empty() { " " } else { "" });
        text.push_str(&piece.fragment.text);
        index += 1;
    }
    (head, text)
}

/// The raised pieces from an index on that follow each other without a gap.
fn raised_run(pieces: &[Piece], index: usize) -> &[Piece] {
    let rest = pieces.get(index..).unwrap_or_default();
    let goes_on = |pair: &&[Piece]| match pair {
        [a, b] => b.raised && !a.parts_from(b, a.fragment.size),
        _ => false,
    };
    let length = 1 + rest.windows(2).take_while(goes_on).count();
    rest.get(..length).unwrap_or(rest)
}

impl Piece {
    fn parts_from(&self, next: &Self, size: f64) -> bool {
        let gap = next.fragment.left - self.fragment.right;
        next.fragment.spaced || gap > WORD_GAP * size
    }
}
