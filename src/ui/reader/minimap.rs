//! The whole document as a column at the right edge: where passages are, what was found, and what
//! is seen. A click or a drag goes there.

use egui::{Rect, Sense, Stroke, StrokeKind, Ui, pos2};

use super::{
    course::{Course, Place},
    highlights::Highlights,
};
use crate::{text::Found, ui::theme::Colors};

/// Its width in points.
pub(super) const WIDTH: f32 = 22.0;

/// What a minimap shows.
pub(super) struct Minimap<'a> {
    pub(super) course: &'a Course,
    pub(super) highlights: &'a Highlights,
    pub(super) hits: &'a [Found],
    /// The first and the last place that are seen.
    pub(super) seen: [Place; 2],
    /// Blocks of what is looked at or lit.
    pub(super) lit: &'a [usize],
    pub(super) colors: &'a Colors,
}

impl Minimap<'_> {
    /// Draws it; returns the part of the document that was asked for.
    pub(super) fn ui(&self, ui: &Ui, name: &str, rect: Rect) -> Option<f64> {
        let response = ui.interact(rect, ui.scope_id().with("minimap"), Sense::click_and_drag());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ScrollBar, true, name));
        self.paint(ui, rect);
        let at = response
            .interact_pointer_pos()
            .filter(|_| response.is_pointer_button_down_on() || response.clicked())?;
        Some(f64::from((at.y - rect.top()) / rect.height()))
    }

    fn paint(&self, ui: &Ui, rect: Rect) {
        let painter = ui.painter().with_clip_rect(rect.expand(1.0));
        painter.rect_filled(rect, 0.0, self.colors.card);
        let [first, last] = self.seen.map(|place| self.y(rect, place));
        let bottom = last.max(first + 6.0);
        let window = Rect::from_min_max(pos2(rect.left(), first), pos2(rect.right(), bottom));
        painter.rect_filled(window, 2.0, self.colors.hover);
        let mut before = [f32::NEG_INFINITY; 12];
        for (block, highlight) in self.highlights.all() {
            let y = self.y(rect, Place { block, part: 0.0 });
            for (column, topic) in crate::domain::Topic::ALL.iter().enumerate() {
                let last = before.get_mut(column);
                // Lines closer than a point are one: a long document has more than there are pixels.
                if let Some(last) = last.filter(|last| y - **last >= 1.0)
                    && highlight.topics.contains(topic)
                {
                    *last = y;
                    let left = rect.left() + 2.0 + f32::from(u8::try_from(column).unwrap_or(0));
                    let stroke = Stroke::new(1.6, self.colors.topic(*topic));
                    painter.hline(left..=left + 6.0, y, stroke);
                }
            }
        }
        let mut before = f32::NEG_INFINITY;
        for hit in self.hits {
            let y = self.y(rect, Place { block: hit.block, part: 0.0 });
            if y - before >= 1.0 {
                before = y;
                let stroke = Stroke::new(2.0, self.colors.link);
                painter.hline(rect.right() - 6.0..=rect.right(), y, stroke);
            }
        }
        for block in self.lit {
            let y = self.y(rect, Place { block: *block, part: 0.0 });
            painter.hline(rect.x_range(), y, Stroke::new(2.0, self.colors.accent));
        }
        let edge = Stroke::new(1.0, self.colors.ink_weak);
        painter.rect_stroke(window, 2.0, edge, StrokeKind::Inside);
    }

    #[expect(clippy::cast_possible_truncation, reason = "screens are smaller than 2^24 pixels")]
    fn y(&self, rect: Rect, place: Place) -> f32 {
        rect.top() + self.course.part_of(place) as f32 * rect.height()
    }
}
