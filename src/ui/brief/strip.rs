//! The scenes in a row from top to bottom, to be chosen and dragged to another place.

use egui::{CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::{
    domain::{Scene, SceneId},
    model::{Action, BriefAction},
    ui::{
        Scope,
        pictures::{PROPORTION, Pictures},
        theme::{size, space, strong, text},
    },
};

/// Height of a scene's row in points, and size of the picture in it.
const ROW: f32 = 76.0;
const PICTURE: Vec2 = vec2(112.0, 112.0 * PROPORTION);

/// The rows of this frame, and what is dragged among them.
#[derive(Debug, Default)]
pub(super) struct Strip {
    rows: Vec<Rect>,
    dragged: Option<SceneId>,
    /// Which scene was looked at in the last frame.
    at: Option<usize>,
    pictures: Pictures,
}

impl Strip {
    pub(super) fn begin(&mut self) {
        self.rows.clear();
    }

    /// A scene: its number, what it says, and how it rests.
    pub(super) fn row_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>, at: usize, scene: &Scene) {
        let colors = scope.theme.colors;
        let here = scope.model.briefing().at() == at;
        let size = vec2(ui.available_width(), ROW);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
        self.rows.push(rect);
        let values = [("number", (at + 1).into()), ("headline", scene.headline.as_str().into())];
        let name = scope.say_with("brief-scene", &values);
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, here, &name));
        if here && self.at.replace(at) != Some(at) {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            scope.push(Action::Brief(BriefAction::Show(scene.id.clone())));
        }
        if response.drag_started() {
            self.dragged = Some(scene.id.clone());
        }
        let fill = if here {
            colors.marker
        } else if response.hovered() {
            colors.hover
        } else {
            colors.card
        };
        let lifted = self.dragged.as_ref() == Some(&scene.id);
        let fill = if lifted { fill.gamma_multiply(0.5) } else { fill };
        let painter = ui.painter();
        painter.rect_filled(rect, CornerRadius::same(4), fill);
        if response.has_focus() {
            let ring = Stroke::new(crate::ui::theme::FOCUS_RING, colors.focus);
            painter.rect_stroke(rect, CornerRadius::same(4), ring, StrokeKind::Inside);
        }
        let number = egui::FontId::new(size::TITLE, strong());
        let left = rect.left() + space::M;
        painter.text(
            pos2(left, rect.center().y),
            egui::Align2::LEFT_CENTER,
            (at + 1).to_string(),
            number,
            colors.ink_weak,
        );
        let corner = pos2(left + 28.0, rect.center().y - PICTURE.y / 2.0);
        let picture = Rect::from_min_size(corner, PICTURE);
        let thumbnail = scope.model.thumbnail(&scene.id);
        self.pictures.paint(painter, picture, (&scene.id, thumbnail), &colors);
        let place = Rect::from_min_max(
            pos2(picture.right() + space::M, rect.top() + space::S),
            rect.max - Vec2::splat(space::S),
        );
        let mut job = egui::text::LayoutJob::simple(
            scene.headline.clone(),
            egui::FontId::new(size::BODY, text()),
            colors.ink,
            place.width(),
        );
        job.wrap.max_rows = 3;
        let galley = painter.layout_job(job);
        let down = (place.height() - galley.size().y).max(0.0) / 2.0;
        painter.galley(place.min + vec2(0.0, down), galley, colors.ink);
    }

    /// Lets go of what was dragged, at the gap that the pointer is nearest to.
    pub(super) fn end(&mut self, ui: &Ui, scope: &mut Scope<'_>) {
        self.pictures.keep(|scene| scope.model.briefing().position(scene).is_some());
        let Some(dragged) = self.dragged.clone() else { return };
        let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return };
        let gap = self.rows.iter().filter(|row| row.center().y < pointer.y).count();
        if ui.input(|input| input.pointer.any_released()) {
            self.dragged = None;
            let from = scope.model.briefing().position(&dragged);
            if let Some(from) = from {
                let to = if gap > from { gap - 1 } else { gap };
                if to != from {
                    scope.push(Action::Brief(BriefAction::Move(dragged, to)));
                }
            }
            return;
        }
        let above = self.rows.get(gap).map(|row| row.top() - space::XS / 2.0);
        let below = self.rows.last().map(|row| row.bottom() + space::XS / 2.0);
        if let (Some(y), Some(row)) = (above.or(below), self.rows.first()) {
            ui.painter().hline(row.x_range(), y, Stroke::new(3.0, scope.theme.colors.accent));
        }
    }
}
