//! Two or three countries side by side.

use egui::Ui;

use super::Scope;

/// The view and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Compare {
    shown: bool,
}

impl Compare {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        self.shown = !scope.model.matches().is_whole();
        ui.label(scope.say("compare-title"));
    }
}
