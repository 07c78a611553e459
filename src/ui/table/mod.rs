//! The table: all claims that are shown, in rows, with the order and the columns of the session.
//!
//! The grid is our own: rows have one height, so only those in sight are laid out, and a cell is
//! painted, not a widget. The toolkit's `TableBuilder` would lay out each cell as a region of its
//! own and keep the widths to itself, where nothing can remember them or a test set them.
//!
//! The selected row is what is looked at, in the model; rows that are marked to be copied matter
//! here alone.

mod bar;
mod head;
mod keys;
mod row;

use std::{collections::BTreeSet, sync::Arc};

use egui::{Id, Rect, ScrollArea, Sense, Ui, UiBuilder, vec2};

use super::{Scope, keys as window_keys, theme::space, widgets::Hovering};
use crate::{
    domain::ClaimId,
    model::{Action, Column, Rows, Target},
};

/// The height of a row, in points.
const ROW: f32 = 26.0;

/// Points between the text of a cell and its edges.
const PAD: f32 = 6.0;

/// The view and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Option<Arc<Rows>>,
    /// What was looked at in the last frame; the table scrolls to what is selected elsewhere.
    target: Option<Target>,
    /// The rows to be copied, and the one from which Shift marks on.
    marked: BTreeSet<ClaimId>,
    anchor: Option<ClaimId>,
    hovering: Hovering,
    /// How far the rows are scrolled down and how much of them is in sight, in points.
    offset: f32,
    height: f32,
    is_shown: bool,
}

/// Where a column stands, in points from the left end of the row.
#[derive(Debug, Clone, Copy)]
struct Slot {
    column: Column,
    left: f32,
    width: f32,
}

/// The widget that has the focus while the keys move the selected row.
fn focus_id() -> Id {
    Id::unique("table of claims")
}

impl Table {
    /// Takes note that another view is shown.
    pub(super) fn leave(&mut self) {
        self.is_shown = false;
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        let area = ui.max_rect();
        ui.painter().rect_filled(area, 0.0, scope.theme.colors.panel);
        let rows = self.rows(scope);
        let inner = area.shrink2(vec2(space::M, space::S));
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            bar::bar_ui(ui, scope, &rows, &self.marked);
            if rows.is_empty() {
                ui.label(scope.say("table-empty"));
            } else {
                self.grid_ui(ui, scope, &rows);
            }
        });
        // The table takes the keys at first, and where nothing else has them, as the map does. One
        // without rows has no place for them: it would ask in each frame, and never have them.
        let is_free = !rows.is_empty() && window_keys::are_free(ui.ctx(), scope.model);
        if !std::mem::replace(&mut self.is_shown, true) || is_free {
            ui.memory_mut(|memory| memory.request_focus(focus_id()));
        }
    }

    /// The rows, made anew where an input of them has changed.
    fn rows(&mut self, scope: &Scope<'_>) -> Arc<Rows> {
        let rows = Rows::of(scope.model, self.rows.as_ref());
        self.rows = Some(Arc::clone(&rows));
        rows
    }

    fn grid_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>, rows: &Rows) {
        let area = ui.available_rect_before_wrap();
        let slots = slots(scope, area.width() - ui.spacing().scroll.allocated_width());
        let whole = slots.last().map_or(0.0, |slot| slot.left + slot.width);
        let (head, body) = area.split_top_bottom_at_y(area.top() + ROW);
        self.focus_ui(ui, scope, body);
        let mut scroll = ScrollArea::both().id_salt("rows").auto_shrink([false, false]);
        if let Some(offset) = self.scroll_to(scope, rows) {
            scroll = scroll.vertical_scroll_offset(offset);
        }
        let mut rested_on = None;
        let shown = ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            scroll.show_rows(ui, ROW, rows.len(), |ui, in_sight| {
                ui.set_width(whole);
                for at in in_sight {
                    let id = self.row_ui(ui, scope, rows, (at, &slots));
                    rested_on = id.or_else(|| rested_on.take());
                }
            })
        });
        let state = shown.inner.state;
        (self.offset, self.height) = (state.unclamped_offset().y, shown.inner.inner_rect.height());
        head::head_ui(ui, scope, &slots, (head, state.unclamped_offset().x));
        self.hovering.on(scope, rested_on.map(Target::Claim));
        self.target = Some(scope.model.target().clone());
    }

    /// A row; returns its claim where the pointer rests on it.
    fn row_ui(
        &mut self,
        ui: &mut Ui,
        scope: &mut Scope<'_>,
        rows: &Rows,
        (at, slots): (usize, &[Slot]),
    ) -> Option<ClaimId> {
        let claim = rows.claim(at)?;
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::CLICK);
        let is_marked = self.marked.contains(&claim.id);
        let looks = row::Looks { is_marked, is_odd: at % 2 == 1 };
        row::row_ui(ui, scope, claim, (rect, slots), (&response, looks));
        if response.clicked() {
            self.clicked(ui, scope, rows, at);
        }
        if response.double_clicked() {
            keys::open(scope);
        }
        response.hovered().then(|| claim.id.clone())
    }

    /// A place for the focus, behind the rows, with the name of the table.
    fn focus_ui(&self, ui: &Ui, scope: &Scope<'_>, body: Rect) {
        let response = ui.interact(body, focus_id(), Sense::focusable_noninteractive());
        let name = scope.say("table-title");
        let selected = self.row_of_target(scope).and_then(|row| self.rows.as_ref()?.claim(row));
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::labeled(egui::Role::Table, true, name);
            info.current_text_value = selected.map(|claim| claim.summary.clone());
            info
        });
        if response.has_focus() {
            let filter = egui::EventFilter {
                vertical_arrows: true,
                escape: true,
                ..egui::EventFilter::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(focus_id(), filter));
        }
    }

    fn row_of_target(&self, scope: &Scope<'_>) -> Option<usize> {
        let Target::Claim(id) = scope.model.target() else { return None };
        self.rows.as_ref()?.row_of(scope.model.dossier().position(id)?)
    }

    /// How far to scroll for the selected row to come into sight, once another is selected.
    fn scroll_to(&self, scope: &Scope<'_>, rows: &Rows) -> Option<f32> {
        if self.is_shown && self.target.as_ref() == Some(scope.model.target()) {
            return None;
        }
        let row = self.row_of_target(scope).filter(|row| *row < rows.len())?;
        let top = points(row) * ROW;
        let lowest = (top + ROW - self.height).max(0.0);
        (top < self.offset || lowest > self.offset).then(|| {
            // What comes from afar comes to a third of the height, with rows about it.
            if top < self.offset - ROW || lowest > self.offset + ROW {
                (top - self.height / 3.0).max(0.0)
            } else {
                self.offset.clamp(lowest, top)
            }
        })
    }

    fn clicked(&mut self, ui: &Ui, scope: &mut Scope<'_>, rows: &Rows, at: usize) {
        let Some(id) = rows.claim(at).map(|claim| claim.id.clone()) else { return };
        ui.memory_mut(|memory| memory.request_focus(focus_id()));
        window_keys::clear_selected_text(ui);
        let modifiers = ui.input(|input| input.modifiers);
        if modifiers.shift {
            self.mark_to(scope, rows, at);
        } else if modifiers.command {
            self.mark_selected(scope, rows);
            self.toggle(&id);
        } else {
            self.marked.clear();
        }
        if !modifiers.shift {
            self.anchor = Some(id.clone());
        }
        if !modifiers.command {
            scope.push(Action::show(Target::Claim(id)));
        }
    }

    fn toggle(&mut self, id: &ClaimId) {
        if !self.marked.remove(id) {
            self.marked.insert(id.clone());
        }
    }

    /// The selected row is the first that is marked. What the filter has taken away counts no more.
    fn mark_selected(&mut self, scope: &Scope<'_>, rows: &Rows) {
        if !self.marked.iter().any(|id| scope.model.shown().has(id)) {
            self.marked.clear();
        }
        if self.marked.is_empty()
            && let Some(claim) = self.row_of_target(scope).and_then(|row| rows.claim(row))
        {
            self.marked.insert(claim.id.clone());
        }
    }

    /// Marks all rows from the anchor, or else from the selected one, to this one.
    fn mark_to(&mut self, scope: &Scope<'_>, rows: &Rows, to: usize) {
        let position = self.anchor.as_ref().and_then(|id| scope.model.dossier().position(id));
        let from = position.and_then(|position| rows.row_of(position));
        let from = from.or_else(|| self.row_of_target(scope)).unwrap_or(to);
        let range = from.min(to)..=from.max(to);
        self.marked = range.filter_map(|at| rows.claim(at)).map(|claim| claim.id.clone()).collect();
    }
}

/// Where the columns stand. The last one takes what is left.
fn slots(scope: &Scope<'_>, available: f32) -> Vec<Slot> {
    let table = &scope.model.session().table;
    let mut left = 0.0;
    let mut slots: Vec<Slot> = Column::ALL
        .into_iter()
        .filter(|column| table.columns.contains(column))
        .map(|column| {
            let slot = Slot { column, left, width: f32::from(table.width(column)) };
            left += slot.width;
            slot
        })
        .collect();
    let widest = slots.iter().rposition(|slot| slot.column == Column::Summary);
    let widest = widest.unwrap_or_else(|| slots.len().saturating_sub(1));
    let more = (available - left).max(0.0);
    for (at, slot) in slots.iter_mut().enumerate() {
        if at == widest {
            slot.width += more;
        } else if at > widest {
            slot.left += more;
        }
    }
    slots
}

#[expect(clippy::cast_precision_loss, reason = "fewer rows than 2^24")]
const fn points(row: usize) -> f32 {
    row as f32
}
