//! Filters that are kept under a name.

use egui::{
    Align, Button, CollapsingHeader, Layout, RichText, TextEdit, TextStyle, TextWrapMode, Ui,
    WidgetText, vec2,
};

use crate::{
    model::{Action, FilterAction},
    ui::{
        Scope,
        theme::strong,
        widgets::{self, icons},
    },
};

pub(super) fn saved_ui(ui: &mut Ui, scope: &mut Scope<'_>, name: &mut String) {
    let session = scope.model.session();
    if session.filter.is_empty() && session.saved_filters.is_empty() {
        return;
    }
    let title = RichText::new(scope.say("filters-saved")).family(strong());
    CollapsingHeader::new(title).id_salt("saved").default_open(true).show_unindented(ui, |ui| {
        for (name, filter) in &session.saved_filters {
            ui.horizontal(|ui| {
                let present = *filter == session.filter;
                let label = Button::selectable(present, name.as_str()).truncate();
                let recalled = before_ui(ui, widgets::ICON_BUTTON, |ui| ui.add(label).clicked());
                if recalled {
                    scope.push(Action::Filter(FilterAction::Recall(name.clone())));
                }
                let value = [("name", name.as_str().into())];
                let forget = scope.words.say_with("filters-forget", &value);
                if widgets::icon_button(ui, icons::CLOSE, &forget).clicked() {
                    scope.push(Action::Filter(FilterAction::Forget(name.clone())));
                }
            });
        }
        if session.filter.is_empty() {
            return;
        }
        ui.horizontal(|ui| {
            let save = scope.say("filters-save");
            let response = before_ui(ui, width_of_button(ui, save), |ui| {
                let label = ui.label(scope.say("filters-name"));
                let field = TextEdit::singleline(name).desired_width(f32::INFINITY);
                ui.add(field).labelled_by(label.id)
            });
            let typed = name.trim();
            let entered =
                response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            let clicked = ui.add_enabled(!typed.is_empty(), Button::new(save)).clicked();
            if (clicked || entered) && !typed.is_empty() {
                scope.push(Action::Filter(FilterAction::Save(typed.to_owned())));
                name.clear();
            }
        });
    });
}

/// Lays something out in all the room of a line but so many points at its end: what stands there
/// stays in the panel however long the names are, and comes after it for the keyboard.
fn before_ui<R>(ui: &mut Ui, after: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let room = (ui.available_width() - after - ui.spacing().item_spacing.x).max(0.0);
    let size = vec2(room, ui.spacing().interact_size.y);
    let layout = Layout::left_to_right(Align::Center);
    let shown = ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.set_width(room);
        add(ui)
    });
    shown.inner
}

/// How wide a button of these words comes out.
fn width_of_button(ui: &Ui, words: &str) -> f32 {
    let words = WidgetText::from(words);
    let words = words.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Button);
    words.size().x + 2.0 * ui.spacing().button_padding.x
}
