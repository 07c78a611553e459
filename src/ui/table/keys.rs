//! The keys that move the selected row, mark it and copy.

use egui::{Key, Modifiers, Ui};

use super::{ROW, Table, bar, focus_id};
use crate::{
    model::{Action, NavigateAction, Target, ViewAction, Workspace},
    ui::{Scope, keys},
};

/// Shows the selected claim where its countries are.
pub(super) fn open(scope: &mut Scope<'_>) {
    if matches!(scope.model.target(), Target::Claim(_)) {
        scope.push(Action::View(ViewAction::SetWorkspace(Workspace::Explore)));
        scope.push(Action::Navigate(NavigateAction::Approach));
    }
}

impl Table {
    /// Takes its keys before the window's own.
    pub(in crate::ui) fn keys(&mut self, ui: &Ui, scope: &mut Scope<'_>) {
        let session = scope.model.session();
        if session.workspace != Workspace::Table {
            self.leave();
            return;
        }
        if !keys::are_for(ui.ctx(), scope.model, Some(focus_id())) {
            return;
        }
        let rows = self.rows(scope);
        let selected = self.row_of_target(scope);
        if let Some(to) = self.step(ui, selected, rows.len())
            && let Some(claim) = rows.claim(to)
        {
            let id = claim.id.clone();
            if ui.input(|input| input.modifiers.shift) {
                self.anchor = self.anchor.take().or_else(|| {
                    selected.and_then(|row| rows.claim(row)).map(|claim| claim.id.clone())
                });
                self.mark_to(scope, &rows, to);
            } else {
                self.marked.clear();
                self.anchor = Some(id.clone());
            }
            scope.push(Action::show(Target::Claim(id)));
        }
        if pressed(ui, Key::Enter) {
            open(scope);
        }
        if pressed(ui, Key::Space)
            && let Some(claim) = selected.and_then(|row| rows.claim(row))
        {
            self.toggle(&claim.id);
        }
        let has_focus = ui.memory(|memory| memory.has_focus(focus_id()));
        if has_focus && keys::take_copy(ui) {
            bar::copy(scope, &rows, &self.marked);
        }
    }

    /// The row that a key goes to.
    fn step(&self, ui: &Ui, selected: Option<usize>, count: usize) -> Option<usize> {
        let last = count.checked_sub(1)?;
        let page = in_sight(self.height);
        let moves: [(Key, isize); 6] = [
            (Key::ArrowDown, 1),
            (Key::ArrowUp, -1),
            (Key::PageDown, page),
            (Key::PageUp, -page),
            (Key::Home, isize::MIN),
            (Key::End, isize::MAX),
        ];
        let (key, by) = moves.into_iter().find(|(key, _)| pressed(ui, *key))?;
        Some(match (key, selected) {
            (Key::Home, _) => 0,
            (Key::End, _) => last,
            (_, Some(row)) => row.saturating_add_signed(by).min(last),
            (_, None) => 0,
        })
    }
}

/// With Shift the keys mark as they go.
fn pressed(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|input| {
        input.consume_key(Modifiers::SHIFT, key) || input.consume_key(Modifiers::NONE, key)
    })
}

/// How many rows a page has.
#[expect(clippy::cast_possible_truncation, reason = "a screen has few rows")]
const fn in_sight(height: f32) -> isize {
    let rows = (height / ROW) as isize - 1;
    if rows < 1 { 1 } else { rows }
}
