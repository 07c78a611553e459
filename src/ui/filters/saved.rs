//! Filters that are kept under a name.

use egui::{CollapsingHeader, RichText, TextEdit, Ui};

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
                if ui.selectable_label(present, name).clicked() {
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
            let label = ui.label(scope.say("filters-name"));
            let field = TextEdit::singleline(name).desired_width(110.0);
            let response = ui.add(field).labelled_by(label.id);
            let typed = name.trim();
            let entered =
                response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
            let button = egui::Button::new(scope.say("filters-save"));
            let clicked = ui.add_enabled(!typed.is_empty(), button).clicked();
            if (clicked || entered) && !typed.is_empty() {
                scope.push(Action::Filter(FilterAction::Save(typed.to_owned())));
                name.clear();
            }
        });
    });
}
