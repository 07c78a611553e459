//! A block on the page: tints behind, letters, lines under passages, number and marks beside.

use std::{collections::BTreeSet, ops::Range, sync::Arc};

use egui::{
    Align2, Color32, FontId, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind,
    emath::GuiRounding as _, pos2, vec2,
};

use super::{
    find,
    highlights::{Highlight, PLAIN_LANE},
    selection::Selection,
    set::lane_height,
    sheet::Seen,
};
use crate::{
    domain::{PassageId, Topic},
    drawing::{Body, Edge, MarkShape, MarkStyle},
    text::{Block, Found},
    ui::{
        symbol,
        theme::{Colors, size, text},
    },
};

/// Left of the column: paragraph numbers, then the marks of topics.
pub(super) const MARGIN: f32 = 84.0;

/// Radius of a topic's mark in the margin.
const MARK: f32 = 4.6;

/// From mark to mark.
const MARK_STEP: f32 = 13.0;

/// The most marks beside a line.
const MOST_MARKS: usize = 3;

/// What a page is painted with.
pub(super) struct Page<'a> {
    pub(super) painter: &'a Painter,
    pub(super) colors: &'a Colors,
    /// Where the column's left edge and the upper edge of what is seen meet.
    pub(super) corner: Pos2,
    /// Passages of what is looked at.
    pub(super) selected: &'a BTreeSet<PassageId>,
    /// Passages of what the pointer rests on.
    pub(super) lit: &'a BTreeSet<PassageId>,
    /// What is selected to be copied, and the tint behind it.
    pub(super) copied: (&'a Selection, Color32),
    pub(super) hits: &'a [Found],
    pub(super) current: Option<&'a Found>,
}

impl Page<'_> {
    /// The boxes of a range of a block on the screen.
    pub(super) fn boxes(&self, block: &Block, seen: &Seen, range: &Range<usize>) -> Vec<Rect> {
        let corner = (self.corner + vec2(0.0, seen.top)).to_vec2();
        let boxes = seen.set.boxes(&block.text, range);
        boxes.into_iter().map(|(_, rect)| rect.translate(corner)).collect()
    }

    pub(super) fn paint(
        &self,
        block: &Block,
        seen: &Seen,
        highlights: &[Highlight],
        left_out: &[Range<usize>],
    ) {
        for range in left_out {
            self.paint_left_out(&self.boxes(block, seen, range));
        }
        for highlight in highlights {
            self.paint_behind(highlight, &self.boxes(block, seen, &highlight.range));
        }
        for hit in find::in_block(self.hits, seen.block) {
            self.paint_hit(hit, &self.boxes(block, seen, &hit.range));
        }
        let (selection, tint) = self.copied;
        if let Some(range) = selection.in_block(seen.block, &block.text) {
            for rect in self.boxes(block, seen, &range) {
                self.painter.rect_filled(rect, 0.0, tint);
            }
        }
        let corner = self.corner + vec2(0.0, seen.top);
        self.painter.galley(corner, Arc::clone(&seen.set.galley), self.colors.ink);
        self.dots(corner, seen);
        for highlight in highlights {
            self.underline(highlight, &self.boxes(block, seen, &highlight.range));
        }
        if let Some(number) = block.number {
            let at = self.number_box(seen).left_center();
            let font = FontId::new(size::SMALL, text());
            let number = number.to_string();
            self.painter.text(at, Align2::LEFT_CENTER, number, font, self.colors.ink_weak);
        }
        self.marks(block, seen, highlights);
    }

    /// The boxes of what is selected, as far as they are seen.
    pub(super) fn boxes_copied(&self, blocks: &[Block], seen: &[Seen], clip: Rect) -> Vec<Rect> {
        let of_block = |seen: &Seen| {
            let block = blocks.get(seen.block)?;
            let range = self.copied.0.in_block(seen.block, &block.text)?;
            Some(self.boxes(block, seen, &range))
        };
        let all = seen.iter().filter_map(of_block).flatten();
        all.filter(|rect| clip.contains_rect(*rect)).collect()
    }

    /// Where a paragraph's number stands.
    pub(super) fn number_box(&self, seen: &Seen) -> Rect {
        let corner = self.corner + vec2(-MARGIN, seen.top);
        let line = seen.set.galley.rows.first().map_or(0.0, |row| row.size.y);
        Rect::from_min_size(corner, vec2(MARGIN - MARK_STEP * 3.0 - 4.0, line))
    }

    /// The dots under mentions of countries, on whole pixels as the letters are.
    fn dots(&self, corner: Pos2, seen: &Seen) {
        if seen.set.dots.is_empty() {
            return;
        }
        let mut dots = Mesh::clone(&seen.set.dots);
        dots.translate(corner.round_to_pixels(self.painter.pixels_per_point()).to_vec2());
        self.painter.add(dots);
    }

    /// A tint and dots below: what no passage covers.
    fn paint_left_out(&self, boxes: &[Rect]) {
        let dots = Stroke::new(1.2, self.colors.warning);
        for rect in boxes {
            self.painter.rect_filled(rect.shrink2(vec2(0.0, 2.0)), 2.0, self.colors.hover);
            let below = [rect.left_bottom(), rect.right_bottom()].map(|at| at - vec2(0.0, 3.0));
            self.painter.extend(Shape::dashed_line(&below, dots, 1.5, 3.0));
        }
    }

    fn paint_behind(&self, highlight: &Highlight, boxes: &[Rect]) {
        let (selected, lit) =
            (self.selected.contains(&highlight.passage), self.lit.contains(&highlight.passage));
        for rect in boxes.iter().filter(|_| selected || lit) {
            let rect = rect.shrink2(vec2(-1.0, 1.0));
            self.painter.rect_filled(rect, 2.0, self.colors.marker);
            if lit {
                let edge = Stroke::new(1.5, self.colors.accent);
                self.painter.rect_stroke(rect, 2.0, edge, StrokeKind::Inside);
            }
        }
    }

    fn paint_hit(&self, hit: &Found, boxes: &[Rect]) {
        let edge = if self.current == Some(hit) {
            Stroke::new(2.5, self.colors.accent)
        } else {
            Stroke::new(1.2, self.colors.link)
        };
        for rect in boxes {
            let rect = rect.shrink2(vec2(-1.0, 2.0));
            self.painter.rect(rect, 3.0, self.colors.marker, edge, StrokeKind::Middle);
        }
    }

    /// A line for each topic, in its lane; a dotted one where no claim rests on the passage.
    fn underline(&self, highlight: &Highlight, boxes: &[Rect]) {
        for rect in boxes {
            let line = |lane: usize| {
                let up = vec2(0.0, lane_height(lane));
                [rect.left_bottom(), rect.right_bottom()].map(|at| at - up)
            };
            if highlight.topics.is_empty() {
                let stroke = Stroke::new(1.0, self.colors.ink_weak);
                self.painter.extend(Shape::dashed_line(&line(PLAIN_LANE), stroke, 2.0, 2.5));
            }
            for (lane, topic) in &highlight.lanes {
                let stroke = Stroke::new(1.6, self.colors.topic(*topic));
                self.painter.line_segment(line(*lane), stroke);
            }
        }
    }

    /// The topics of passages that begin on a line, right of the numbers.
    fn marks(&self, block: &Block, seen: &Seen, highlights: &[Highlight]) {
        let mut shapes = Vec::new();
        let mut beside: Vec<(f32, BTreeSet<Topic>)> = Vec::new();
        for highlight in highlights {
            let boxes = self.boxes(block, seen, &highlight.range);
            let Some(first) = boxes.first() else { continue };
            let middle = first.center().y;
            match beside.last_mut() {
                Some((line, topics)) if (*line - middle).abs() < 1.0 => {
                    topics.extend(&highlight.topics);
                }
                _ => beside.push((middle, highlight.topics.iter().copied().collect())),
            }
        }
        for (middle, topics) in beside {
            let mut x = self.corner.x - MARK_STEP;
            for topic in topics.into_iter().take(MOST_MARKS) {
                let style =
                    MarkStyle { shape: MarkShape(topic), body: Body::Filled, edge: Edge::Crisp };
                let ink = self.colors.topic(topic);
                self.mark(&mut shapes, pos2(x, middle), style, ink);
                x -= MARK_STEP;
            }
        }
        self.painter.extend(shapes);
    }

    fn mark(&self, shapes: &mut Vec<Shape>, at: Pos2, style: MarkStyle, ink: Color32) {
        let mut colors = *self.colors;
        (colors.ink, colors.halo) = (ink, colors.panel);
        symbol::paint_mark(shapes, at, MARK, style, &colors);
    }
}
