//! A block as it is set: its letters on lines, with the note numerals raised among them.
//!
//! The numerals are not part of the block's text, so that a byte of the text and a letter of the
//! set block are counted differently. Only this file knows how.

use std::{ops::Range, sync::Arc};

use egui::{
    Align, FontId, Galley, Mesh, Painter, Rect, TextFormat, Vec2, pos2,
    text::{LayoutJob, TextWrapping},
};

use super::{mentions::Mentioned, sheet::Form};
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

/// How far above the lower edge of a line the line in the last lane is, and the others above it.
const LANE: f32 = 2.3;

/// The lane at the lower edge.
const LOWEST: f32 = 2.0;

/// From dot to dot under a mention.
const DOT_STEP: f32 = 3.0;

/// A block that is set.
#[derive(Debug)]
pub(super) struct Set {
    pub(super) galley: Arc<Galley>,
    /// With the space after it.
    pub(super) height: f32,
    /// The text's letters before each note numeral, and the numeral's own.
    numerals: Vec<(usize, usize)>,
    /// The boxes of each mention of a country.
    pub(super) mentions: Vec<Vec<Rect>>,
    /// The dots under them.
    pub(super) dots: Arc<Mesh>,
}

/// How far above the lower edge of a line of text the line in a lane is.
pub(super) fn lane_height(lane: usize) -> f32 {
    let down = f32::from(u8::try_from(lane).unwrap_or(u8::MAX));
    (LOWEST - down) * LANE + 0.8
}

/// A sample of the face, the same one as long as the letters of what was set are where they were.
///
/// The toolkit paints letters from one picture, which it now and then draws anew (in another theme,
/// or when it is full); what was set before then shows other letters. It sets the sample anew too.
pub(super) fn sample(painter: &Painter) -> Arc<Galley> {
    let font = FontId::new(size::READING, reading());
    painter.layout_no_wrap(SAMPLE.to_owned(), font, egui::Color32::PLACEHOLDER)
}

/// The width of a full line in points.
pub(super) fn measure(sample: &Galley) -> f32 {
    let letters = u16::try_from(SAMPLE.chars().count()).unwrap_or(1);
    sample.size().x / f32::from(letters) * MEASURE
}

/// Sets a block with its mentions.
pub(super) fn set(painter: &Painter, block: &Block, mentioned: &[Mentioned], form: &Form) -> Set {
    let Form { width, ref colors, .. } = *form;
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
    let mut set =
        Set { galley, height, numerals, mentions: Vec::new(), dots: Arc::new(Mesh::default()) };
    set.take_mentions(&block.text, mentioned, form);
    set
}

/// Dots below a box, on whole pixels.
fn dot_below(mesh: &mut Mesh, below: Rect, up: f32, form: &Form) {
    let pixels = form.pixels_per_point;
    let whole = |points: f32| (points * pixels).round() / pixels;
    let dot = whole(1.2).max(1.0 / pixels);
    let y = whole(below.bottom() - up - dot / 2.0);
    let mut x = whole(below.left());
    while x + dot <= below.right() {
        let dot = Rect::from_min_size(pos2(x, y), Vec2::splat(dot));
        mesh.add_colored_rect(dot, form.colors.ink_weak);
        x += whole(DOT_STEP);
    }
}

fn format(font: FontId, line: f32, colors: &Colors) -> TextFormat {
    TextFormat { line_height: Some(line), ..TextFormat::simple(font, colors.ink) }
}

impl Set {
    fn take_mentions(&mut self, text: &str, mentioned: &[Mentioned], form: &Form) {
        let mut dots = Mesh::default();
        for mention in mentioned {
            let boxes: Vec<Rect> =
                self.boxes(text, &mention.range).into_iter().map(|(_, rect)| rect).collect();
            for rect in &boxes {
                dot_below(&mut dots, *rect, lane_height(mention.lane), form);
            }
            self.mentions.push(boxes);
        }
        self.dots = Arc::new(dots);
    }

    /// The byte of the text before which a place stands, as seen from the block's corner.
    pub(super) fn byte_at(&self, text: &str, place: Vec2) -> usize {
        let letter = self.galley.cursor_from_pos(place).index.0;
        let mut before = 0;
        for (at, numeral) in &self.numerals {
            // In a numeral is right before it.
            before += letter.saturating_sub(at + before).min(*numeral);
        }
        text.char_indices().nth(letter - before).map_or(text.len(), |(byte, _)| byte)
    }

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
