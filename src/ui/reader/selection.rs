//! Text that is selected to be copied: from letter to letter, over as many blocks as one likes.
//!
//! The toolkit's own selection knows only the labels that are on screen. Ours is two places in the
//! document, so that it outlives scrolling and is copied whole, without note numerals.

use std::ops::Range;

use egui::{Align2, Area, Frame, Pos2, Rect, Ui, vec2};

use super::sheet::Seen;
use crate::{text::Block, ui::widgets, words::Words};

/// Between the selection and its buttons, in points.
const APART: f32 = 6.0;

/// How high the buttons are, about.
const TOOLS: f32 = 36.0;

/// A place between letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    pub(super) block: usize,
    /// Of the block's text.
    pub(super) byte: usize,
}

/// What is selected.
#[derive(Debug, Default)]
pub(super) struct Selection {
    /// Where it was begun, and where the pointer has dragged it.
    ends: Option<[Spot; 2]>,
    /// The button is still down.
    pub(super) is_dragged: bool,
}

impl Selection {
    /// Begins at a place; nothing is selected yet.
    pub(super) const fn begin(&mut self, at: Spot) {
        self.ends = Some([at, at]);
        self.is_dragged = true;
    }

    /// Goes as far as here.
    pub(super) fn drag_to(&mut self, at: Spot) {
        if let Some([_, end]) = &mut self.ends {
            *end = at;
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.sorted().is_none()
    }

    /// The first and the last place, unless they are one.
    fn sorted(&self) -> Option<[Spot; 2]> {
        let mut ends = self.ends?;
        ends.sort_unstable();
        (ends[0] < ends[1]).then_some(ends)
    }

    /// The bytes of a block's text that are selected.
    pub(super) fn in_block(&self, block: usize, text: &str) -> Option<Range<usize>> {
        let [first, last] = self.sorted()?;
        if !(first.block..=last.block).contains(&block) {
            return None;
        }
        let start = if first.block == block { first.byte } else { 0 };
        let end = if last.block == block { last.byte } else { text.len() };
        (start < end).then_some(start..end)
    }

    /// Each block with what is selected of it, in reading order.
    fn parts<'a>(&self, blocks: &'a [Block]) -> Vec<(&'a Block, &'a str)> {
        let Some([first, last]) = self.sorted() else { return Vec::new() };
        let seen = blocks.iter().enumerate().skip(first.block).take(last.block - first.block + 1);
        seen.filter_map(|(at, block)| {
            let part = block.text.get(self.in_block(at, &block.text)?)?.trim();
            (!part.is_empty()).then_some((block, part))
        })
        .collect()
    }

    /// The words, a blank line between blocks.
    pub(super) fn words(&self, blocks: &[Block]) -> String {
        let words: Vec<&str> = self.parts(blocks).into_iter().map(|(_, words)| words).collect();
        words.join("\n\n")
    }

    /// The words in quotes, with where they stand.
    pub(super) fn cited(&self, blocks: &[Block], title: &str) -> String {
        let numbers = self.parts(blocks).into_iter().filter_map(|(block, _)| block.number);
        let numbers: Vec<u32> = numbers.collect();
        let place = match numbers.as_slice() {
            [] => String::new(),
            [only] => format!(", ¶{only}"),
            [first, .., last] => format!(", ¶{first}–{last}"),
        };
        format!("“{}” ({title}{place})", self.words(blocks))
    }
}

/// The place in the text that is nearest to a place on the screen. `corner` is where the column's
/// left edge and the upper edge of what is seen meet.
pub(super) fn spot_at(seen: &[Seen], blocks: &[Block], corner: Pos2, at: Pos2) -> Option<Spot> {
    let from_corner = at - corner;
    let above = seen.iter().rev().find(|seen| seen.top <= from_corner.y);
    let seen = above.or_else(|| seen.first())?;
    let text = &blocks.get(seen.block)?.text;
    let byte = seen.set.byte_at(text, from_corner - vec2(0.0, seen.top));
    Some(Spot { block: seen.block, byte })
}

/// How something is to be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Words,
    Cited,
}

/// The buttons by the selection, whose boxes on screen are these; returns the one that was clicked.
///
/// The toolkit takes a right click on selected text for a click beside it, so that a menu would
/// have nothing to copy.
pub(super) fn tools_ui(ui: &Ui, words: &Words, page: Rect, boxes: &[Rect]) -> Option<Way> {
    let (first, last) = (boxes.first()?, boxes.last()?);
    let below = last.bottom() + APART;
    let (pivot, at) = if below + TOOLS <= page.bottom() || first.top() - TOOLS < page.top() {
        (Align2::LEFT_TOP, egui::pos2(last.left(), below))
    } else {
        (Align2::LEFT_BOTTOM, first.left_top() - vec2(0.0, APART))
    };
    let area = Area::new(egui::Id::unique("copy")).pivot(pivot).fixed_pos(at).constrain_to(page);
    let shown = area.show(ui.ctx(), |ui| {
        let frame = Frame::popup(ui.style()).inner_margin(4);
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                let plain = ui.button(words.say("reader-copy")).clicked().then_some(Way::Words);
                let cited = ui.button(words.say("reader-cite"));
                let cited = cited.on_hover_text(words.help("reader-cite"));
                plain.or_else(|| cited.clicked().then_some(Way::Cited))
            })
        })
    });
    widgets::settle_area(&shown.response);
    shown.inner.inner.inner
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{BlockKind, Document};

    fn document() -> Document {
        let kinds = [BlockKind::Paragraph, BlockKind::Heading, BlockKind::Paragraph];
        let texts = ["One pier stood.", "Boats", "Two sank, then three."];
        let block = |(kind, text): (BlockKind, &str)| Block {
            number: None,
            kind,
            text: text.to_owned(),
            notes: Vec::new(),
        };
        Document::new(kinds.into_iter().zip(texts).map(block).collect())
    }

    fn selected(from: (usize, usize), to: (usize, usize)) -> Selection {
        let spot = |(block, byte)| Spot { block, byte };
        let mut selection = Selection::default();
        selection.begin(spot(from));
        selection.drag_to(spot(to));
        selection
    }

    #[test]
    fn words_are_the_same_whichever_way_they_were_dragged_over() {
        let document = document();
        let (on, back) = (selected((0, 4), (2, 8)), selected((2, 8), (0, 4)));
        for selection in [on, back] {
            assert_eq!(selection.words(document.blocks()), "pier stood.\n\nBoats\n\nTwo sank");
            assert_eq!(selection.in_block(1, "Boats"), Some(0..5));
            assert_eq!(selection.in_block(3, "Boats"), None);
        }
    }

    #[test]
    fn a_citation_names_title_and_paragraphs() {
        let document = document();
        let cited = |from, to| selected(from, to).cited(document.blocks(), "A Report");
        assert_eq!(cited((0, 4), (0, 8)), "“pier” (A Report, ¶1)");
        assert_eq!(cited((0, 9), (2, 3)), "“stood.\n\nBoats\n\nTwo” (A Report, ¶1–2)");
        assert_eq!(cited((1, 0), (1, 5)), "“Boats” (A Report)");
        // Up to the beginning of a paragraph is not in it.
        assert_eq!(cited((1, 0), (2, 0)), "“Boats” (A Report)");
    }

    #[test]
    fn nothing_is_selected_from_a_place_to_itself() {
        assert!(selected((1, 2), (1, 2)).is_empty());
        assert_eq!(selected((1, 2), (1, 2)).words(document().blocks()), "");
        assert!(Selection::default().is_empty());
    }
}
