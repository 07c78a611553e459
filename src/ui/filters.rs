//! What the claims can be filtered by, with counts, and what they are filtered by.

use egui::Ui;

use super::Scope;

/// The view and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Filters {
    shown: bool,
}

impl Filters {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        if !scope.model.session().filters_shown {
            return;
        }
        self.shown = true;
        ui.label(scope.say("filters-title"));
    }
}
