//! The table: all claims that are shown, in rows.

use egui::Ui;

use super::Scope;

/// The view and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Table {
    shown: bool,
}

impl Table {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        self.shown = !scope.model.matches().is_whole();
        ui.label(scope.say("table-title"));
    }
}
