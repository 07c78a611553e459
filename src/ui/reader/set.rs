//! A block as it is set: its letters on lines, with the note numerals raised among them.
//!
//! The numerals are not part of the block's text, so that a byte of the text and a letter of the
//! set block are counted differently. Only this file knows how.

use std::{ops::Range, sync::Arc};

use egui::{
    Align, FontId, Galley, Painter, Rect, TextFormat, pos2,
    text::{LayoutJob, TextWrapping},
};

use crate::{
    text::{Block, BlockKind},
    ui::theme::{Colors, bold, reading, size, space},
};

/// From line to line, in points.
const LINE: f32 = 26.0;

/// From line to line of a heading.
const HEADING_LINE: f32 = 28.0;

/// A line of a note numeral, which stands at the top of the line about it.
const NUMERAL_LINE: f32 = 14.0;

/// Letters in the proportions of running English, for the measure.
const SAMPLE: &str = "the harbour was quiet, and nobody on the quay had seen a ship come in or go";

/// How many characters a line is to hold.
const MEASURE: f32 = 67.0;

/// A block that is set.
#[derive(Debug, Clone)]
pub(super) struct Set {
    pub(super) galley: Arc<Galley>,
    /// With the space after it.
    pub(super) height: f32,
    /// The text's letters before each note numeral, and the numeral's own.
    numerals: Vec<(usize, usize)>,
}

/// The width of a full line in points.
pub(super) fn measure(painter: &Painter) -> f32 {
    let font = FontId::new(size::READING, reading());
    let galley = painter.layout_no_wrap(SAMPLE.to_owned(), font, egui::Color32::PLACEHOLDER);
    let letters = u16::try_from(SAMPLE.chars().count()).unwrap_or(1);
    galley.size().x / f32::from(letters) * MEASURE
}

/// Sets a block in a width.
pub(super) fn set(painter: &Painter, block: &Block, width: f32, colors: &Colors) -> Set {
    let body = match block.kind {
        BlockKind::Paragraph => format(FontId::new(size::READING, reading()), LINE, colors),
        BlockKind::Heading => format(FontId::new(size::HEADING, bold()), HEADING_LINE, colors),
    };
    let raised = TextFormat {
        line_height: Some(NUMERAL_LINE),
        valign: Align::TOP,
        color: colors.ink_weak,
        ..TextFormat::simple(FontId::new(size::SMALL * 0.84, reading()), colors.ink_weak)
    };
    let mut job = LayoutJob { wrap: TextWrapping::wrap_at_width(width), ..LayoutJob::default() };
    let mut numerals = Vec::with_capacity(block.notes.len());
    let (mut from, mut letters) = (0, 0);
    for note in &block.notes {
        let Some(before) = block.text.get(from..note.at) else { continue };
        letters += before.chars().count();
        numerals.push((letters, note.numeral.chars().count()));
        job.append(before, 0.0, body.clone());
        job.append(&note.numeral, 0.0, raised.clone());
        from = note.at;
    }
    job.append(block.text.get(from..).unwrap_or_default(), 0.0, body);
    let galley = painter.layout_job(job);
    let height = galley.size().y + space::L;
    Set { galley, height, numerals }
}

fn format(font: FontId, line: f32, colors: &Colors) -> TextFormat {
    TextFormat { line_height: Some(line), ..TextFormat::simple(font, colors.ink) }
}

impl Set {
    /// The boxes that a range of the text's bytes takes, one a line, from the block's corner.
    pub(super) fn boxes(&self, text: &str, range: &Range<usize>) -> Vec<(usize, Rect)> {
        let before = text.get(..range.start).map_or(0, |before| before.chars().count());
        let inside = text.get(range.clone()).map_or(0, |inside| inside.chars().count());
        // A numeral at the start stands before the range, one at its end after it.
        let first = before + self.numerals_before(before + 1);
        let last = before + inside + self.numerals_before(before + inside);
        let mut boxes = Vec::new();
        let mut passed = 0;
        for (number, row) in self.galley.rows.iter().enumerate() {
            let letters = row.glyphs.len();
            let (from, to) = (first.saturating_sub(passed), last.saturating_sub(passed));
            passed += letters + usize::from(row.ends_with_newline);
            if from >= letters || to == 0 {
                continue;
            }
            let glyphs = row.glyphs.get(from..to.min(letters)).unwrap_or_default();
            if let (Some(left), Some(right)) = (glyphs.first(), glyphs.last()) {
                let top = row.pos.y;
                let left = pos2(row.pos.x + left.pos.x, top);
                let right = pos2(row.pos.x + right.max_x(), top + row.size.y);
                boxes.push((number, Rect::from_min_max(left, right)));
            }
        }
        boxes
    }

    /// The letters of the numerals that stand before a letter of the text, not right at it.
    fn numerals_before(&self, letter: usize) -> usize {
        let before = self.numerals.iter().filter(|(at, _)| *at < letter);
        before.map(|(_, letters)| letters).sum()
    }
}
