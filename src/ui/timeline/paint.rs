//! The timeline's bars, scale, labels and brush.

use std::ops::Range;

use egui::{Align2, Color32, FontId, Painter, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use super::{
    brush::Brush,
    chart::{Chart, grid, real},
};
use crate::{
    model::{Target, Timeline},
    ui::theme::{Colors, size, space, strong, text},
};

/// Between the lines of a hatch, in points.
const HATCH: f32 = 5.0;

/// What a bar stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Certain,
    Possible,
    Undated,
}

/// What is painted, and with what.
pub(super) struct Picture<'a> {
    pub(super) painter: &'a Painter,
    pub(super) colors: &'a Colors,
    pub(super) chart: &'a Chart,
    pub(super) timeline: &'a Timeline,
    pub(super) brush: Option<Brush>,
    /// Claims without a date are looked at.
    pub(super) undated: bool,
    /// Any dates are chosen, so that the others are faint.
    pub(super) is_chosen: bool,
    /// What the pointer rests on.
    pub(super) lit: Option<&'a Target>,
    /// The words of the highest line, such as `20 claims`.
    pub(super) unit: &'a str,
    /// The word below the bin.
    pub(super) below_bin: &'a str,
}

pub(super) fn small() -> FontId {
    FontId::new(size::SMALL, text())
}

impl Picture<'_> {
    pub(super) fn paint(&self) {
        self.brush_ground();
        self.scale();
        for (year, count) in self.timeline.years() {
            let scale = self.chart.scale(self.timeline.most());
            let certain = real(count.certain) * scale;
            let color = self.color(Some(year));
            let bar = self.chart.bar(year, 0.0, certain);
            paint_bar(self.painter, bar, Kind::Certain, color);
            let bar = self.chart.bar(year, certain, real(count.possible) * scale);
            paint_bar(self.painter, bar, Kind::Possible, color);
        }
        self.labels();
        self.brush_edges();
        self.bin();
    }

    /// The colour of a year's bar, or of the bin.
    fn color(&self, year: Option<i64>) -> Color32 {
        if self.lit == Some(&Target::Dated(year)) {
            return self.colors.accent;
        }
        let is_meant = match year {
            Some(year) => self.brush.is_some_and(|(from, to)| (from..=to).contains(&year)),
            None => self.undated,
        };
        let color = self.colors.link;
        if is_meant || !self.is_chosen { color } else { color.gamma_multiply(0.4) }
    }

    fn scale(&self) {
        let (plot, colors) = (self.chart.plot, self.colors);
        let lines = grid(self.timeline.most());
        for line in &lines {
            let y = plot.bottom() - real(*line) * self.chart.scale(self.timeline.most());
            self.painter.hline(plot.x_range(), y, Stroke::new(1.0, colors.rule));
            let label =
                if Some(line) == lines.last() { self.unit.to_owned() } else { line.to_string() };
            let at = pos2(plot.left() - space::S, y);
            self.painter.text(at, Align2::RIGHT_CENTER, label, small(), colors.ink_weak);
        }
        let ground = Stroke::new(1.0, colors.ink_weak);
        self.painter.hline(plot.x_range(), plot.bottom(), ground);
    }

    fn labels(&self) {
        let Some(axis) = self.timeline.axis() else { return };
        let (plot, colors) = (self.chart.plot, self.colors);
        let widest = [axis.years.start(), axis.years.end()].map(|year| {
            let font = FontId::new(size::SMALL, strong());
            self.painter.layout_no_wrap(year.to_string(), font, colors.ink).size().x
        });
        let step = self.chart.label_step(widest.into_iter().fold(0.0, f32::max));
        for year in axis.years.clone().filter(|year| year.rem_euclid(step) == 0) {
            let x = self.chart.column(year).center().x;
            let tick = Stroke::new(1.0, colors.ink_weak);
            self.painter.vline(x, plot.bottom()..=plot.bottom() + 3.0, tick);
            let is_on = self.brush.is_some_and(|(from, to)| (from..=to).contains(&year));
            let (font, ink) = if is_on {
                (FontId::new(size::SMALL, strong()), colors.ink)
            } else {
                (small(), colors.ink_weak)
            };
            let at = pos2(x, plot.bottom() + 3.0);
            self.painter.text(at, Align2::CENTER_TOP, year.to_string(), font, ink);
        }
    }

    /// What the brush covers, from its first year to its last.
    fn brushed(&self) -> Option<Rect> {
        let (from, to) = self.brush?;
        Some(self.chart.column(from).union(self.chart.column(to)))
    }

    fn brush_ground(&self) {
        if let Some(rect) = self.brushed() {
            self.painter.rect_filled(rect, 0.0, self.colors.marker.gamma_multiply(0.5));
        }
    }

    fn brush_edges(&self) {
        let Some(rect) = self.brushed() else { return };
        let accent = self.colors.accent;
        for x in [rect.left(), rect.right()] {
            self.painter.vline(x, rect.y_range(), Stroke::new(1.5, accent));
            let grip = Rect::from_center_size(pos2(x, rect.center().y), vec2(5.0, 16.0));
            self.painter.rect_filled(grip, 2.0, accent);
        }
    }

    /// The bin: as high as its facts are on the scale, or broken where that is too high.
    fn bin(&self) {
        let (bin, colors) = (self.chart.bin, self.colors);
        let ground = self.chart.plot.bottom();
        let label = FontId::new(size::SMALL, if self.undated { strong() } else { text() });
        let room = Rect::from_min_max(bin.min + vec2(8.0, 16.0), pos2(bin.right() - 8.0, ground));
        let height = real(self.timeline.undated_facts) * self.chart.scale(self.timeline.most());
        let is_broken = height > room.height();
        let bar = room.with_min_y(ground - height.min(room.height()));
        paint_bar(self.painter, bar, Kind::Undated, self.color(None));
        if is_broken {
            let y = room.top() + room.height() * 0.3;
            for y in [y, y + 4.0] {
                let line = [pos2(bar.left() - 3.0, y + 4.0), pos2(bar.right() + 3.0, y - 4.0)];
                self.painter.line_segment(line, Stroke::new(2.5, colors.panel));
            }
        }
        self.painter.hline(bin.x_range(), ground, Stroke::new(1.0, colors.ink_weak));
        let at = pos2(bin.center().x, ground + 3.0);
        let ink = if self.undated { colors.ink } else { colors.ink_weak };
        self.painter.text(at, Align2::CENTER_TOP, self.below_bin, label.clone(), ink);
        let count = self.timeline.undated_facts.to_string();
        let at = pos2(bin.center().x, bar.top() - 1.0);
        self.painter.text(at, Align2::CENTER_BOTTOM, count, label, colors.ink);
        if self.is_chosen && self.undated {
            let frame = bin.with_max_y(ground);
            self.painter.rect_filled(frame, 0.0, colors.marker.gamma_multiply(0.25));
            let edge = Stroke::new(1.5, colors.accent);
            self.painter.rect_stroke(frame, 2.0, edge, StrokeKind::Inside);
        }
    }
}

/// A bar as it is drawn for what it stands for.
pub(super) fn paint_bar(painter: &Painter, bar: Rect, kind: Kind, color: Color32) {
    if bar.height() <= 0.0 {
        return;
    }
    let edge = Stroke::new(1.2, color);
    match kind {
        Kind::Certain => {
            painter.rect_filled(bar, 0.0, color);
        }
        Kind::Possible => {
            let lines = painter.with_clip_rect(bar.intersect(painter.clip_rect()));
            lines.extend(hatch(bar, Stroke::new(0.8, color)));
            painter.rect_stroke(bar, 0.0, edge, StrokeKind::Inside);
        }
        Kind::Undated => {
            painter.rect(bar, 0.0, color.gamma_multiply(0.2), edge, StrokeKind::Inside);
        }
    }
}

/// Rising lines over a rectangle, in step with those of its neighbours.
fn hatch(bar: Rect, stroke: Stroke) -> impl Iterator<Item = Shape> {
    let height = bar.height();
    let first = ((bar.left() + bar.top()) / HATCH).ceil() * HATCH;
    let lines: Range<usize> = 0..lines_across(bar);
    lines.map(move |line| {
        let x = first - bar.top() + real(line) * HATCH;
        Shape::line_segment([pos2(x, bar.top()), pos2(x - height, bar.bottom())], stroke)
    })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates; NaN is 0")]
fn lines_across(bar: Rect) -> usize {
    ((bar.width() + bar.height()) / HATCH) as usize + 1
}
