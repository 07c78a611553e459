//! Making a briefing: the scenes beside the map, each with its picture and what is said to it.

mod editor;
mod strip;

use egui::{Button, Frame, Margin, Panel, RichText, ScrollArea, Ui};

use super::{
    Scope,
    theme::{bold, size, space},
    widgets,
};
use crate::model::{Action, BriefAction, PresentAction};

/// Width of the panel in points, before anybody drags it.
const WIDTH: f32 = 400.0;

/// The panel and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct BriefPanel {
    editor: editor::Editor,
    strip: strip::Strip,
}

impl BriefPanel {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        let colors = scope.theme.colors;
        let most = (ui.available_width() * 0.6).max(300.0);
        Panel::right("briefing")
            .resizable(true)
            .default_size(WIDTH.min(most))
            .size_range(300.0..=most)
            .frame(Frame::new().fill(colors.panel).inner_margin(Margin::symmetric(16, 10)))
            .show(ui, |ui| {
                head_ui(ui, scope);
                ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                    ui.spacing_mut().item_spacing.y = space::S;
                    self.scenes_ui(ui, scope);
                });
            });
    }

    fn scenes_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        let briefing = scope.model.briefing();
        if briefing.scenes().is_empty() {
            ui.label(scope.say("brief-empty"));
            return;
        }
        self.strip.begin();
        for (at, scene) in briefing.scenes().iter().enumerate() {
            self.strip.row_ui(ui, scope, at, scene);
            if at == briefing.at() {
                self.editor.ui(ui, scope, scene);
            }
        }
        self.strip.end(ui, scope);
    }
}

/// The title, how much there is, and what is done most.
fn head_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let briefing = scope.model.briefing();
    ui.label(RichText::new(scope.say("brief-title")).family(bold()).size(size::TITLE));
    let count = [("count", briefing.scenes().len().into())];
    let changed = if briefing.is_changed() { scope.say("brief-unsaved") } else { "" };
    let told = format!("{}{changed}", scope.say_with("brief-count", &count));
    widgets::note(ui, told, scope.theme.colors.ink_weak);
    let buttons = [
        ("command-capture-scene", true, Action::Brief(BriefAction::Capture)),
        ("command-present", briefing.here().is_some(), Action::Present(PresentAction::Start)),
        ("command-undo", briefing.can_undo(), Action::Brief(BriefAction::Undo)),
        ("command-redo", briefing.can_redo(), Action::Brief(BriefAction::Redo)),
    ];
    ui.horizontal_wrapped(|ui| {
        for (id, enabled, action) in buttons {
            let button = ui.add_enabled(enabled, Button::new(scope.say(id)));
            if button.on_hover_text(scope.words.help(id)).clicked() {
                scope.push(action);
            }
        }
    });
    ui.add_space(space::S);
}
