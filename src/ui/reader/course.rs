//! Where in a document one is, from its beginning to its end, without laying it out.
//!
//! A long document is laid out only where it is seen, so nobody knows how high it is. The number of
//! lines of each block is estimated from its characters, once; the minimap and the jumps to a part
//! of the document go by that, and so does not move while one reads. Scrolling by points does not
//! need it: it goes from block to block, each of which is laid out as it comes into view.

use crate::text::{Block, BlockKind, Document};

/// Characters on a line: the measure that the reader sets.
const ON_A_LINE: u32 = 66;

/// What the space after a block is worth, in lines.
const GAP: f64 = 0.6;

/// A place in a document: a block, and how far down in it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Place {
    /// Its position among the blocks.
    pub(super) block: usize,
    /// The part of the block's height that is above the place, 0 to 1.
    pub(super) part: f32,
}

/// How far into a document each block begins.
#[derive(Debug, Default)]
pub(super) struct Course {
    /// In lines before each block, and of all.
    starts: Vec<f64>,
}

impl Course {
    pub(super) fn of(document: &Document) -> Self {
        let mut total = 0.0;
        let mut starts = vec![0.0];
        for block in document.blocks() {
            total += lines(block);
            starts.push(total);
        }
        Self { starts }
    }

    /// The part of the document above a place, 0 to 1.
    pub(super) fn part_of(&self, place: Place) -> f64 {
        let start = self.starts.get(place.block).copied().unwrap_or_else(|| self.total());
        let end = self.starts.get(place.block + 1).copied().unwrap_or(start);
        (start + (end - start) * f64::from(place.part)) / self.total().max(1.0)
    }

    /// The place that has this part of the document above it.
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1")]
    pub(super) fn place_at(&self, part: f64) -> Place {
        let line = part.clamp(0.0, 1.0) * self.total();
        let after = self.starts.partition_point(|start| *start <= line);
        let last = self.starts.len().saturating_sub(2);
        let block = after.saturating_sub(1).min(last);
        let start = self.starts.get(block).copied().unwrap_or_default();
        let end = self.starts.get(block + 1).copied().unwrap_or(start + 1.0);
        Place { block, part: ((line - start) / (end - start)).clamp(0.0, 1.0) as f32 }
    }

    fn total(&self) -> f64 {
        self.starts.last().copied().unwrap_or_default()
    }
}

fn lines(block: &Block) -> f64 {
    let letters = u32::try_from(block.text.chars().count()).unwrap_or(u32::MAX);
    let lines = f64::from(letters.div_ceil(ON_A_LINE).max(1));
    match block.kind {
        BlockKind::Paragraph => lines + GAP,
        BlockKind::Heading => lines * 1.5 + GAP,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(lengths: &[usize]) -> Course {
        let block = |length: &usize| Block {
            number: None,
            kind: BlockKind::Paragraph,
            text: "a".repeat(*length),
            notes: Vec::new(),
        };
        Course::of(&Document::new(lengths.iter().map(block).collect()))
    }

    #[test]
    fn a_part_of_the_document_and_its_place_lead_to_each_other() {
        let course = course(&[660, 10, 66, 3000, 1]);
        for hundredth in 0..=100_u8 {
            let part = f64::from(hundredth) / 100.0;
            let there = course.part_of(course.place_at(part));
            assert!((there - part).abs() < 1e-6, "{part}: {there}");
        }
        assert_eq!(course.place_at(0.0), Place { block: 0, part: 0.0 });
        assert_eq!(course.place_at(1.0).block, 4);
    }

    #[test]
    fn a_long_block_takes_more_of_the_way_than_a_short_one() {
        let course = course(&[66 * 9, 66]);
        assert_eq!(course.place_at(0.5).block, 0);
        assert_eq!(course.place_at(0.95).block, 1);
    }

    #[test]
    fn an_empty_document_has_one_place() {
        assert_eq!(course(&[]).place_at(0.7).block, 0);
        assert!((course(&[]).part_of(Place::default())).abs() < f64::EPSILON);
    }
}
