//! Parties: who else is in the claims, with what they do.

use egui::Ui;

use super::Scope;

/// The view and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Parties {
    shown: bool,
}

impl Parties {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        self.shown = !scope.model.matches().is_whole();
        ui.label(scope.say("parties-title"));
    }
}
