//! The heads of the columns: a click sorts, an edge that is dragged makes a column wider.

use egui::{CursorIcon, FontId, Id, Rect, Response, Sense, Ui, pos2};

use super::{PAD, Slot};
use crate::{
    model::{Action, Column, SortBy, TableAction},
    ui::{
        Scope,
        theme::{icon, size, strong},
        widgets::{self, icons},
    },
};

/// Points on both sides of an edge by which it can be taken.
const GRIP: f32 = 4.0;

/// Room for the sign of the order, in points.
const SIGN: f32 = 16.0;

/// Paints the heads over columns that are scrolled so far to the right.
pub(super) fn head_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    slots: &[Slot],
    (head, scrolled): (Rect, f32),
) {
    let colors = scope.theme.colors;
    let clip = head.intersect(ui.clip_rect());
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(head));
    child.set_clip_rect(clip);
    let ui = &mut child;
    for slot in slots {
        let left = head.left() + slot.left - scrolled;
        let place =
            Rect::from_min_max(pos2(left, head.top()), pos2(left + slot.width, head.bottom()));
        if !clip.intersects(place) {
            continue;
        }
        let response = name_ui(ui, scope, slot.column, place);
        let help = scope.say("table-sort-help");
        if response.on_hover_text(help).clicked() {
            let is_second = ui.input(|input| input.modifiers.shift);
            let sort = if is_second { TableAction::ThenSort } else { TableAction::Sort };
            scope.push(Action::Table(sort(slot.column)));
        }
        edge_ui(ui, scope, slot, place);
    }
    ui.painter().hline(head.x_range(), head.bottom(), egui::Stroke::new(1.0, colors.ink_weak));
}

fn name_ui(ui: &Ui, scope: &Scope<'_>, column: Column, place: Rect) -> Response {
    let colors = scope.theme.colors;
    let button = place.shrink2(egui::vec2(GRIP, 0.0));
    let response = ui.interact(button, Id::unique(("head", column.key())), Sense::click());
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(place, 0.0, colors.hover);
    }
    let name = scope.say(column.id());
    let sorted = order(scope, column);
    let room = place.width() - 2.0 * PAD - if sorted.is_some() { SIGN } else { 0.0 };
    let font = FontId::new(size::SMALL, strong());
    let galley = widgets::cut_to(ui, name, (font, colors.ink), room);
    let at = pos2(place.left() + PAD, place.center().y - galley.size().y / 2.0);
    let end = at.x + galley.size().x + 3.0;
    ui.painter().galley(at, galley, colors.ink);
    if let Some((by, is_second)) = sorted {
        let sign = if by.descending { icons::DOWN } else { icons::UP };
        let ink = if is_second { colors.ink_weak } else { colors.accent };
        let at = pos2(end, place.center().y);
        let font = FontId::new(size::SMALL, icon());
        ui.painter().text(at, egui::Align2::LEFT_CENTER, sign, font, ink);
    }
    response.widget_info(|| {
        let words = scope.words;
        let spoken = match sorted {
            Some((SortBy { descending: false, .. }, _)) => {
                words.say_with("table-sorted-up", &[("column", name.into())])
            }
            Some((SortBy { descending: true, .. }, _)) => {
                words.say_with("table-sorted-down", &[("column", name.into())])
            }
            None => name.to_owned(),
        };
        egui::WidgetInfo::labeled(egui::Role::ColumnHeader, true, spoken)
    });
    response
}

/// How the table is sorted by a column, and whether only in the second place.
fn order(scope: &Scope<'_>, column: Column) -> Option<(SortBy, bool)> {
    let sort = &scope.model.session().table.sort;
    let at = sort.iter().position(|by| by.column == column)?;
    Some((*sort.get(at)?, at > 0))
}

/// The right edge of a column.
fn edge_ui(ui: &Ui, scope: &mut Scope<'_>, slot: &Slot, place: Rect) {
    let colors = scope.theme.colors;
    let grip = Rect::from_x_y_ranges(place.right() - GRIP..=place.right() + GRIP, place.y_range());
    let id = Id::unique(("edge", slot.column.key()));
    let response = ui.interact(grip, id, Sense::drag());
    let words = scope.words;
    response.widget_info(|| {
        let name = words.say_with("table-width", &[("column", words.say(slot.column.id()).into())]);
        egui::WidgetInfo::labeled(egui::Role::Splitter, true, name)
    });
    let is_held = response.hovered() || response.dragged();
    let ink = if is_held { colors.accent } else { colors.rule };
    ui.painter().vline(place.right(), place.y_range().shrink(4.0), egui::Stroke::new(1.0, ink));
    if is_held {
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
    }
    if response.dragged()
        && let Some(pointer) = response.interact_pointer_pos()
    {
        let width = whole(pointer.x - place.left());
        if width != scope.model.session().table.width(slot.column) {
            scope.push(Action::Table(TableAction::Widen(slot.column, width)));
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to what a column can be wide"
)]
const fn whole(points: f32) -> u16 {
    points.clamp(0.0, 4000.0) as u16
}
