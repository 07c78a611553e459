//! The matrix: countries by topic or by stage.

use egui::Ui;

use super::Scope;

/// The view and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Matrix {
    shown: bool,
}

impl Matrix {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        self.shown = !scope.model.matches().is_whole();
        ui.label(scope.say("matrix-title"));
    }
}
