//! How the table looks: heads, counts on a tint by their size, and the sign of the firmest stage.

use std::{f32::consts::PI, sync::Arc};

use egui::{
    Align2, Color32, FontId, Galley, Painter, Pos2, Rect, Shape, Stroke, StrokeKind,
    emath::Rot2,
    epaint::TextShape,
    pos2,
    text::{LayoutJob, TextFormat},
    vec2,
};

use super::spots::{Head, Line, Table};
use crate::{
    domain::Topic,
    drawing::{Body, Edge, MarkShape, MarkStyle, Shade},
    model::{Aspect, Gist, MatrixSort},
    ui::{
        gist, symbol,
        theme::{Theme, bold, icon, size, space, strong, text},
        widgets::icons,
    },
};

/// Radius of signs in points.
const SIGN: f32 = 5.5;

/// Slanted heads rise so steeply.
const SLANT: f32 = -PI / 3.6;

/// How strong the tint of the largest count is.
const STRONGEST: f32 = 0.42;

/// What is said of a spot beside what it counts.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a mark of its own")]
pub(super) struct Marks {
    /// The keys are on it.
    pub(super) focused: bool,
    /// The filter is turned to it.
    pub(super) chosen: bool,
    /// What the pointer rests on, here or elsewhere, is in it.
    pub(super) lit: bool,
    /// The side panel shows it.
    pub(super) open: bool,
}

/// The heads of the columns that scroll, set straight or slanted.
#[derive(Debug)]
pub(super) struct Heads {
    /// Height of all heads.
    pub(super) height: f32,
    /// What they need right of the last column.
    pub(super) beyond: f32,
    slanted: bool,
}

impl Heads {
    /// Set straight where each word fits into a column of this width.
    pub(super) fn new(painter: &Painter, names: &[&str], width: f32) -> Self {
        let wide = |text: &str| line(painter, text, Color32::PLACEHOLDER).size().x;
        let words = names.iter().flat_map(|name| name.split(' '));
        let widest_word = words.map(wide).fold(0.0, f32::max);
        if widest_word + space::M <= width {
            let lines =
                names.iter().map(|name| if wide(name) + space::M > width { 2.0 } else { 1.0 });
            let lines = lines.fold(1.0, f32::max);
            return Self { height: 30.0 + lines * 17.0, beyond: 0.0, slanted: false };
        }
        let longest = names.iter().map(|name| wide(name)).fold(0.0, f32::max);
        let (rise, reach) = (longest * -SLANT.sin(), longest * SLANT.cos());
        let beyond = (reach - width / 2.0 + space::S).max(0.0);
        Self { height: 30.0 + rise + space::M, beyond, slanted: true }
    }
}

/// Paints spots.
pub(super) struct Brush<'a> {
    pub(super) table: Table<'a>,
    pub(super) theme: &'a Theme,
    pub(super) sort: MatrixSort,
    pub(super) heads: &'a Heads,
    /// The largest count of a cell.
    pub(super) most: usize,
}

impl Brush<'_> {
    /// Paints what stands in a spot.
    pub(super) fn spot(&self, painter: &Painter, rect: Rect, spot: super::Spot, marks: Marks) {
        let (Some(line), Some(head)) = (self.table.line(spot.line), self.table.head(spot.column))
        else {
            return;
        };
        let colors = &self.theme.colors;
        if marks.lit {
            painter.rect_filled(rect, 0.0, colors.hover);
        }
        match (line, head) {
            (Line::Heads, head) => self.head(painter, rect, head, marks),
            (Line::Totals, Head::Name) => {
                self.words(painter, rect, self.table.head_name(Head::All), bold());
            }
            (Line::Totals, Head::Class) => {}
            (Line::Of(row), Head::Name) => {
                let name = super::spots::place_name(self.table.model, row.place);
                let face = if row.total.is_empty() { text() } else { strong() };
                self.words(painter, rect, &name, face);
            }
            (Line::Of(_), Head::Class) => self.class(painter, rect, spot),
            (_, Head::All | Head::Free(_)) => {
                if let Some(gist) = self.table.gist(spot) {
                    self.count(painter, rect, gist, shape_at(line, head));
                }
            }
        }
        self.rule(painter, rect, line);
        self.outline(painter, rect, marks);
    }

    /// Rules under lines, stronger ones under heads and totals.
    fn rule(&self, painter: &Painter, rect: Rect, line: Line<'_>) {
        let colors = &self.theme.colors;
        let stroke = match line {
            Line::Heads => Stroke::new(1.0, colors.ink),
            Line::Totals => Stroke::new(1.0, colors.ink_weak),
            Line::Of(_) => Stroke::new(1.0, colors.rule.gamma_multiply(0.6)),
        };
        painter.hline(rect.x_range(), rect.bottom() - 0.5, stroke);
    }

    fn outline(&self, painter: &Painter, rect: Rect, marks: Marks) {
        let colors = &self.theme.colors;
        let inside = rect.shrink(1.0);
        if marks.open {
            painter.rect_stroke(inside, 3.0, Stroke::new(1.5, colors.ink), StrokeKind::Inside);
        }
        if marks.chosen {
            painter.rect_stroke(inside, 3.0, Stroke::new(2.0, colors.link), StrokeKind::Inside);
        }
    }

    fn words(&self, painter: &Painter, rect: Rect, words: &str, face: egui::FontFamily) {
        let inside = rect.shrink2(vec2(space::S, 0.0));
        let format = TextFormat::simple(FontId::new(size::BODY, face), self.theme.colors.ink);
        let mut job = LayoutJob::single_section(words.to_owned(), format);
        job.wrap = egui::text::TextWrapping::truncate_at_width(inside.width());
        let galley = painter.layout_job(job);
        let at = pos2(inside.left(), inside.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, self.theme.colors.ink);
    }

    /// The shade of the class, as the map has it.
    fn class(&self, painter: &Painter, rect: Rect, spot: super::Spot) {
        if let Some(standing) = self.table.standing(spot) {
            let shade = Shade::of(standing, self.table.model.dossier());
            let chip = Rect::from_center_size(rect.center(), vec2(26.0, 15.0));
            symbol::paint_swatch(painter, chip, shade, self.theme);
        }
    }

    /// A count, on a tint and with a sign where it is not a total.
    fn count(&self, painter: &Painter, rect: Rect, gist: &Gist, shape: Option<MarkShape>) {
        let colors = &self.theme.colors;
        if gist.is_empty() {
            return;
        }
        let figure = self.table.model.session().words().figure(&gist.facts.to_string());
        let Some(shape) = shape else {
            let at = pos2(figure_end(rect), rect.center().y);
            let font = FontId::new(size::BODY, bold());
            painter.text(at, Align2::RIGHT_CENTER, figure, font, colors.ink);
            return;
        };
        let tint = colors.link.gamma_multiply(self.strength(gist.facts));
        painter.rect_filled(rect.shrink(1.0), 3.0, tint);
        let at = pos2(rect.center().x - 10.0, rect.center().y);
        let mut shapes = Vec::new();
        symbol::paint_mark(&mut shapes, at, SIGN, gist::style_of(gist, shape), colors);
        if gist.denied > 0 && gist.firmest.is_some() {
            let corner = rect.left_top() + vec2(3.0, 3.0);
            let ends = [corner + vec2(0.0, 6.0), corner + vec2(6.0, 0.0)];
            shapes.push(Shape::line_segment(ends, Stroke::new(1.4, colors.ink)));
        }
        painter.extend(shapes);
        let at = pos2(figure_end(rect), rect.center().y);
        let font = FontId::new(size::BODY, text());
        painter.text(at, Align2::RIGHT_CENTER, figure, font, colors.ink);
    }

    /// Areas of tint are compared by eye like areas of discs: by the root.
    #[expect(clippy::cast_precision_loss, reason = "counts of claims are below 2^24")]
    fn strength(&self, count: usize) -> f32 {
        let part = (count as f32 / self.most.max(1) as f32).sqrt();
        part.mul_add(STRONGEST - 0.06, 0.06)
    }

    fn head(&self, painter: &Painter, rect: Rect, head: Head, marks: Marks) {
        let colors = &self.theme.colors;
        let name = self.table.head_name(head);
        let sorted = self.sort.by == head.sorts_by();
        let ink = if sorted { colors.ink } else { colors.ink_weak };
        let arrow = if self.sort.descending { icons::DOWN } else { icons::UP };
        let at_arrow = |at: Pos2| {
            if sorted {
                let font = FontId::new(size::SMALL, icon());
                painter.text(at, Align2::CENTER_CENTER, arrow, font, colors.accent);
            }
        };
        let Head::Free(column) = head else {
            let align = if matches!(head, Head::Name) {
                Align2::LEFT_BOTTOM
            } else {
                Align2::CENTER_BOTTOM
            };
            let x =
                if matches!(head, Head::Name) { rect.left() + space::S } else { rect.center().x };
            let font = FontId::new(size::SMALL, if sorted { bold() } else { strong() });
            let set = painter.text(pos2(x, rect.bottom() - space::S), align, name, font, ink);
            at_arrow(set.center_top() - vec2(0.0, 8.0));
            return;
        };
        let at = pos2(rect.center().x - if sorted { 7.0 } else { 0.0 }, rect.bottom() - 14.0);
        let mut shapes = Vec::new();
        symbol::paint_mark(&mut shapes, at, SIGN + 0.5, sign_of(column), colors);
        painter.extend(shapes);
        at_arrow(at + vec2(16.0, 0.0));
        if self.heads.slanted {
            let galley = line(painter, name, if marks.focused { colors.ink } else { ink });
            let corner = pos2(rect.center().x, at.y - 13.0);
            let half = Rot2::from_angle(SLANT) * vec2(0.0, -galley.size().y / 2.0);
            painter.add(TextShape::new(corner + half, galley, ink).with_angle(SLANT));
        } else {
            let galley =
                painter.layout(name.to_owned(), head_font(), ink, rect.width() - space::XS);
            let corner =
                pos2(rect.center().x - galley.size().x / 2.0, at.y - 10.0 - galley.size().y);
            painter.galley(corner, galley, ink);
        }
    }
}

/// Where figures end, those of cells and totals below each other.
fn figure_end(rect: Rect) -> f32 {
    rect.center().x + 19.0
}

/// The shape of a cell's sign; none in totals.
const fn shape_at(line: Line<'_>, head: Head) -> Option<MarkShape> {
    match (line, head) {
        (Line::Of(_), Head::Free(Aspect::Topic(topic))) => Some(MarkShape(topic)),
        (Line::Of(_), Head::Free(Aspect::Stage(_))) => Some(MarkShape(Topic::Basing)),
        _ => None,
    }
}

fn head_font() -> FontId {
    FontId::new(size::SMALL, strong())
}

fn line(painter: &Painter, text: &str, ink: Color32) -> Arc<Galley> {
    painter.layout_no_wrap(text.to_owned(), head_font(), ink)
}

/// The sign of a column: the shape of its topic, or the body of its stage.
const fn sign_of(column: Aspect) -> MarkStyle {
    let (shape, body) = match column {
        Aspect::Topic(topic) => (topic, Body::Filled),
        Aspect::Stage(stage) => (Topic::Basing, Body::of_stage(stage)),
    };
    MarkStyle { shape: MarkShape(shape), body, edge: Edge::Crisp }
}
