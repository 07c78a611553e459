//! What the program tells, in a corner: over the map's upper edge, and over the lower one of a
//! document, whose first line is what one reads.
//!
//! That something went well is read at a glance, and goes by itself; what did not stays until
//! somebody has put it away.

use std::{collections::BTreeMap, time::Duration};

use egui::{Align2, Area, Frame, Id, Margin, Rect, RichText, Stroke, Ui, vec2};

use super::{
    Scope, importing,
    theme::{icon, size, space},
    widgets::icons,
};
use crate::model::{Action, NoticeAction, NoticeKind};

/// The most notices that are shown at a time.
const MOST: usize = 4;

/// Seconds that a word of success stays.
const GLANCE: f64 = 6.0;

/// Since when words of success are shown.
#[derive(Debug, Default)]
pub(super) struct Notices {
    /// By the notices' numbers, in the toolkit's seconds.
    since: BTreeMap<u64, f64>,
}

impl Notices {
    /// Shows what is told over `room`: the map, or the document.
    pub(super) fn ui(&mut self, ui: &Ui, room: Rect, scope: &mut Scope<'_>) {
        let model = scope.model;
        let notices = &model.session().notices;
        self.since.retain(|number, _| notices.iter().any(|notice| notice.number == *number));
        if notices.is_empty() {
            return;
        }
        let (pivot, corner) = if model.session().workspace.has_map() {
            (Align2::LEFT_TOP, room.left_top() + vec2(space::M, space::M))
        } else {
            let bottom = room.bottom() - importing::height(ui, model);
            let corner = egui::pos2(room.left(), bottom) + vec2(space::M, -space::M);
            (Align2::LEFT_BOTTOM, corner)
        };
        let shown = Area::new(Id::unique("notices"))
            .pivot(pivot)
            .fixed_pos(corner)
            .constrain_to(room)
            .show(ui.ctx(), |ui| {
                ui.set_max_width((room.width() * 0.6).clamp(240.0, 520.0));
                for notice in notices.iter().rev().take(MOST) {
                    let rect = notice_ui(ui, scope, notice);
                    if notice.kind == NoticeKind::Done {
                        self.wait(ui, scope, notice.number, rect);
                    }
                }
            });
        super::widgets::settle_area(&shown.response);
    }

    /// Puts a notice away when it has been there long enough. One under the pointer is being read.
    fn wait(&mut self, ui: &Ui, scope: &mut Scope<'_>, number: u64, rect: Rect) {
        let now = ui.input(|input| input.time);
        if ui.rect_contains_pointer(rect) {
            // The pointer cannot leave without a frame.
            self.since.insert(number, now);
            return;
        }
        let since = *self.since.entry(number).or_insert(now);
        let left = GLANCE - (now - since);
        if left <= 0.0 {
            scope.push(Action::Notice(NoticeAction::Dismiss(number)));
        } else {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
        }
    }
}

/// Returns where it is.
fn notice_ui(ui: &mut Ui, scope: &mut Scope<'_>, notice: &crate::model::Notice) -> Rect {
    let colors = scope.theme.colors;
    let (sign, color) = match notice.kind {
        NoticeKind::Done => (icons::DONE, colors.done),
        NoticeKind::Warning => (icons::WARNING, colors.warning),
        NoticeKind::Failure => (icons::WARNING, colors.failure),
    };
    let shown = Frame::new()
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
                super::widgets::name(&response, scope.say("notice-dismiss"));
                if response.clicked() {
                    scope.push(Action::Notice(NoticeAction::Dismiss(notice.number)));
                }
            });
        });
    shown.response.rect
}
