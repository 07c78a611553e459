//! The dialog that asks where to write a profile: the system's chooser, or a typed path where it
//! has none.

use egui::{Id, Key, Modal, RichText, TextEdit};

use super::{
    Scope,
    dialog::expanded,
    theme::{bold, size, space},
};
use crate::{
    domain::CountryCode,
    export,
    model::{Action, Dialog, Effect, ViewAction},
};

/// The path that is being typed, and the country that it is for.
#[derive(Debug, Default)]
pub(super) struct SaveDialog {
    path: String,
    asked: Option<CountryCode>,
}

impl SaveDialog {
    pub(super) fn ui(&mut self, ctx: &egui::Context, scope: &mut Scope<'_>) {
        let Some(Dialog::Profile(country)) = scope.model.session().dialog else {
            self.asked = None;
            return;
        };
        let just_opened = self.asked.replace(country) != Some(country);
        if just_opened {
            self.path = file_name(country);
        }
        let modal = Modal::new(Id::unique("save dialog")).show(ctx, |ui| {
            ui.set_width(460.0);
            let field = self.contents_ui(ui, scope, country);
            just_opened.then_some(field)
        });
        if let Some(field) = &modal.inner {
            field.request_focus();
        }
        if modal.should_close() {
            scope.push(Action::View(ViewAction::SetDialog(None)));
        }
    }

    /// Returns the field of the path.
    fn contents_ui(
        &mut self,
        ui: &mut egui::Ui,
        scope: &mut Scope<'_>,
        country: CountryCode,
    ) -> egui::Response {
        let values = [("country", scope.model.country_name(country).into())];
        let title = scope.words.say_with("save-profile", &values);
        ui.label(RichText::new(title).family(bold()).size(size::TITLE));
        ui.label(scope.say("save-profile-what"));
        ui.add_space(space::S);
        if ui.button(scope.say("save-choose")).clicked() {
            let (name, text) = (file_name(country), content(scope, country));
            scope.push(Action::Effect(Effect::PickAndWrite { name, text }));
        }
        ui.add_space(space::S);
        let label = ui.label(scope.say("save-type"));
        let field = ui
            .add(TextEdit::singleline(&mut self.path).desired_width(f32::INFINITY))
            .labelled_by(label.id);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            let path = self.path.trim();
            let save = ui.add_enabled(!path.is_empty(), egui::Button::new(scope.say("save-save")));
            if (save.clicked() || entered) && !path.is_empty() {
                let (path, text) = (expanded(path), content(scope, country));
                scope.push(Action::Effect(Effect::Write { path, text }));
            }
            if ui.button(scope.say("save-cancel")).clicked() {
                scope.push(Action::View(ViewAction::SetDialog(None)));
            }
        });
        field
    }
}

fn file_name(country: CountryCode) -> String {
    format!("{}.md", country.as_str().to_lowercase())
}

fn content(scope: &Scope<'_>, country: CountryCode) -> String {
    export::country_profile(&export::Account::of(scope.model), country) + "\n"
}
