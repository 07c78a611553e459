//! The timeline: claims by year below the map, with what is surely and what is possibly dated.

use egui::Ui;

use super::Scope;

/// The view and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Timeline {
    shown: bool,
}

impl Timeline {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        if !scope.model.session().timeline_shown {
            return;
        }
        self.shown = true;
        ui.label(scope.say("timeline-title"));
    }
}
