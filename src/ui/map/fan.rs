//! A stack fanned out: it opens in a moment, over the map.

use egui::{Shape, Stroke, Ui, epaint::CircleShape};

use super::{
    flight::eased,
    on_screen,
    paint::{Canvas, Emphasis},
};
use crate::{
    drawing::{Fan, MARK_RADIUS, fan},
    geo::PlanePoint,
    model::Model,
    ui::symbol,
};

/// How long it takes, in seconds.
const SECONDS: f64 = 0.25;

/// The opening of a fan, if one is open.
#[derive(Debug, Default)]
pub(super) struct Opening {
    /// Which fan, by its place, and when it began to open.
    begun: Option<(PlanePoint, usize, f64)>,
}

impl Opening {
    /// The part from 0 to 1 by which a fan is open now.
    pub(super) fn opened(&mut self, ui: &Ui, model: &Model, fan: &Fan) -> f64 {
        let now = ui.input(|input| input.time);
        let which = (fan.anchor, fan.marks.len());
        let begun = match self.begun {
            Some((anchor, marks, begun)) if (anchor, marks) == which => begun,
            _ => now,
        };
        self.begun = Some((which.0, which.1, begun));
        let part = (now - begun) / SECONDS;
        if model.session().reduced_motion || part >= 1.0 {
            return 1.0;
        }
        ui.ctx().request_repaint();
        eased(part)
    }

    /// Nothing is open.
    pub(super) const fn closed(&mut self) {
        self.begun = None;
    }
}

impl Canvas<'_> {
    /// The claims of a stack around it, opened by a part from 0 to 1.
    pub(super) fn paint_fan(&self, fan: &Fan, model: &Model, opened: f64) {
        let emphasis = Emphasis::of(model);
        let colors = &self.theme.colors;
        let viewport = model.session().viewport;
        let middle = fan.middle(&self.view, viewport);
        let hub = self.beside(fan.anchor, fan.offset);
        let at = on_screen(self.rect, middle);
        let radius = self.scaled(MARK_RADIUS);
        let mut shapes = vec![
            Shape::line_segment([hub, at], Stroke::new(1.2, colors.ink)),
            Shape::Circle(CircleShape {
                center: at,
                radius: self.scaled(fan.radius * opened),
                fill: colors.panel,
                stroke: Stroke::new(1.0, colors.rule),
            }),
        ];
        for mark in &fan.marks {
            let there = fan::place(mark, middle, &self.view, opened);
            let there = on_screen(self.rect, there);
            shapes.push(Shape::line_segment([at, there], Stroke::new(0.6, colors.rule)));
        }
        symbol::paint_mark(&mut shapes, at, radius, fan.style, colors);
        for mark in &fan.marks {
            let there = on_screen(self.rect, fan::place(mark, middle, &self.view, opened));
            if emphasis.is_on(&mark.target) {
                self.ring(&mut shapes, there);
            }
            symbol::paint_mark(&mut shapes, there, radius, mark.style, colors);
        }
        self.ui.painter().with_clip_rect(self.rect).extend(shapes);
    }
}
