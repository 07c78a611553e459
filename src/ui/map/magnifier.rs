//! The magnifier: what is about the pointer, larger, while a briefing is presented.

use egui::{Pos2, Rect, Stroke, StrokeKind, Vec2};

use super::paint::Canvas;
use crate::{
    drawing::{Drawing, Offset, View},
    model::{Aid, Model, Viewport},
};

/// How many times larger.
const TIMES: f64 = 2.5;

/// Its side, as a part of the map's height.
const SIDE: f32 = 0.46;

impl Canvas<'_> {
    /// Paints the magnifier about the pointer, where it is wanted and the pointer is on the map.
    pub(super) fn magnify(&self, drawing: &Drawing, model: &Model) {
        let wanted =
            model.presenting().is_some_and(|presenting| presenting.aid == Some(Aid::Magnifier));
        let at = self.ui.input(|input| input.pointer.latest_pos());
        let Some(at) = at.filter(|at| wanted && self.rect.contains(*at)) else { return };
        let rect = Rect::from_center_size(at, Vec2::splat(self.rect.height() * SIDE));
        let lens = Canvas { rect, view: self.lens(at, rect), ..*self };
        let colors = &self.theme.colors;
        let painter = self.ui.painter().with_clip_rect(self.rect);
        painter.rect_filled(rect, 0.0, colors.sea);
        lens.paint(drawing, model);
        painter.rect_stroke(rect, 0.0, Stroke::new(3.0, colors.ink), StrokeKind::Middle);
    }

    /// The view through a lens: the point under the pointer stays under it, and signs grow, too.
    fn lens(&self, at: Pos2, rect: Rect) -> View {
        let of = |vec: Vec2| Offset::new(f64::from(vec.x), f64::from(vec.y));
        let Offset { x: width, y: height } = of(rect.size());
        self.view.magnified(TIMES, of(at - self.rect.min), Viewport { width, height })
    }
}
