//! What the program tells, over the map's upper edge.

use egui::{Align2, Area, Frame, Margin, RichText, Stroke, vec2};

use super::{
    Scope,
    theme::{icon, size, space},
    widgets::icons,
};
use crate::model::{Action, NoticeAction, NoticeKind};

/// The most notices that are shown at a time.
const MOST: usize = 4;

pub(super) fn notices_ui(ui: &egui::Ui, map: egui::Rect, scope: &mut Scope<'_>) {
    let model = scope.model;
    let notices = &model.session().notices;
    if notices.is_empty() {
        return;
    }
    let corner = map.left_top() + vec2(space::M, space::M);
    let shown = Area::new(egui::Id::unique("notices"))
        .pivot(Align2::LEFT_TOP)
        .fixed_pos(corner)
        .constrain_to(map)
        .show(ui.ctx(), |ui| {
            ui.set_max_width((map.width() * 0.6).clamp(240.0, 520.0));
            for notice in notices.iter().rev().take(MOST) {
                notice_ui(ui, scope, notice);
            }
        });
    super::widgets::settle_area(&shown.response);
}

fn notice_ui(ui: &mut egui::Ui, scope: &mut Scope<'_>, notice: &crate::model::Notice) {
    let colors = scope.theme.colors;
    let (sign, color) = match notice.kind {
        NoticeKind::Done => (icons::DONE, colors.done),
        NoticeKind::Warning => (icons::WARNING, colors.warning),
        NoticeKind::Failure => (icons::WARNING, colors.failure),
    };
    Frame::new()
        .fill(colors.panel)
        .stroke(Stroke::new(1.5, color))
        .corner_radius(6)
        .inner_margin(Margin::same(8))
        .show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(sign).family(icon()).size(size::HEADING).color(color));
                let close = RichText::new(icons::CLOSE).family(icon());
                let text_width = ui.available_width() - 34.0;
                ui.scope(|ui| {
                    ui.set_max_width(text_width);
                    ui.add(egui::Label::new(&notice.text).wrap());
                });
                let response = ui.add(egui::Button::new(close).frame(false));
                super::widgets::name(&response, "Dismiss notice");
                if response.clicked() {
                    scope.push(Action::Notice(NoticeAction::Dismiss(notice.number)));
                }
            });
        });
}
