//! The dialog that asks where to write a profile: the system's chooser, or a typed path where it
//! has none.

use egui::{Id, Modal, RichText};

use super::{
    Scope,
    dialog::{FirstFrame, Form, Said},
    theme::{bold, size},
};
use crate::{
    domain::CountryCode,
    export,
    model::{Action, Dialog, Effect, ViewAction},
};

const FORM: Form = Form { choose: "save-choose", path: "save-type", verb: "dialog-save" };

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
        let first_frame = if just_opened { FirstFrame::Yes } else { FirstFrame::No };
        let modal = Modal::new(Id::unique("save dialog")).show(ctx, |ui| {
            ui.set_width(460.0);
            let values = [("country", scope.model.country_name(country).into())];
            let title = scope.words.say_with("save-profile", &values);
            ui.label(RichText::new(title).family(bold()).size(size::TITLE));
            ui.label(scope.say("save-profile-what"));
            FORM.ui(ui, scope, &mut self.path, first_frame)
        });
        let said = if modal.should_close() { Some(Said::Cancel) } else { modal.inner };
        match said {
            None => {}
            Some(Said::Choose) => {
                let (name, text) = (file_name(country), content(scope, country));
                scope.push(Action::Effect(Effect::PickAndWrite { name, text }));
            }
            Some(Said::Path(path)) => {
                let text = content(scope, country);
                scope.push(Action::Effect(Effect::Write { path, text }));
            }
            Some(Said::Cancel) => scope.push(Action::View(ViewAction::SetDialog(None))),
        }
    }
}

fn file_name(country: CountryCode) -> String {
    format!("{}.md", country.as_str().to_lowercase())
}

fn content(scope: &Scope<'_>, country: CountryCode) -> String {
    export::country_profile(&export::Account::of(scope.model), country) + "\n"
}
