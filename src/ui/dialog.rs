//! The dialogs that ask for a file: the system's chooser, or a typed path where it has none.

use std::path::PathBuf;

use egui::{Id, Key, Modal, RichText, TextEdit};

use super::{
    Scope,
    theme::{bold, size, space},
};
use crate::model::{
    Action, BackgroundAction, Dialog, DocumentAction, Effect, Existing, Link, SaveAction,
    StateAction, TableAction, ViewAction,
};

/// The path that is being typed.
#[derive(Debug, Default)]
pub(super) struct PathDialog {
    path: String,
    asked: Option<Dialog>,
}

/// Whether the dialog has just been opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FirstFrame {
    Yes,
    No,
}

/// The messages of a dialog that asks for a path.
pub(super) struct Form {
    /// On the button that opens the system's chooser.
    pub(super) choose: &'static str,
    /// Before the field.
    pub(super) path: &'static str,
    /// On the button that goes on with what is typed.
    pub(super) verb: &'static str,
}

/// What the user does in such a dialog.
pub(super) enum Said {
    Choose,
    Path(PathBuf),
    Cancel,
}

struct Question {
    /// The message that asks it; the explanation is the message's `help`.
    id: &'static str,
    /// The message that is on the button.
    verb: &'static str,
    pick: Effect,
    answer: fn(PathBuf) -> Action,
}

/// Where to write the table.
const TABLE: Question = Question {
    id: "dialog-table",
    verb: "dialog-save",
    pick: Effect::PickTable,
    answer: |path| Action::Table(TableAction::Export(path, Existing::Keep)),
};

/// Which link to follow.
const LINK: Question = Question {
    id: "dialog-link",
    verb: "dialog-open",
    pick: Effect::PickLink,
    answer: |typed| {
        let text = typed.to_string_lossy();
        Action::State(if Link::is_meant(&text) {
            StateAction::Follow(text.into_owned())
        } else {
            StateAction::Open(typed)
        })
    },
};

impl Question {
    const fn of(dialog: Dialog) -> Option<Self> {
        match dialog {
            Dialog::Document => Some(Self {
                id: "dialog-document",
                verb: "dialog-open",
                pick: Effect::PickDocument,
                answer: |path| Action::Document(DocumentAction::Attach(path)),
            }),
            Dialog::Dossier => Some(Self {
                id: "dialog-dossier",
                verb: "dialog-open",
                pick: Effect::PickDossier,
                answer: |path| Action::Document(DocumentAction::Open(path)),
            }),
            Dialog::Tiles => Some(Self {
                id: "dialog-tiles",
                verb: "dialog-open",
                pick: Effect::PickTiles,
                answer: |path| Action::Background(BackgroundAction::Open(path)),
            }),
            Dialog::Beginning => Some(Self {
                id: "dialog-beginning",
                verb: "dialog-open",
                pick: Effect::PickBeginning,
                answer: |path| Action::Document(DocumentAction::Begin(path)),
            }),
            Dialog::Table => Some(TABLE),
            Dialog::Link => Some(LINK),
            Dialog::Saving => Some(Self {
                id: "dialog-saving",
                verb: "dialog-save",
                pick: Effect::PickSaving,
                answer: |path| {
                    Action::Document(DocumentAction::Save(SaveAction::As(path, Existing::Keep)))
                },
            }),
            Dialog::Export
            | Dialog::Help
            | Dialog::Library
            | Dialog::Palette
            | Dialog::Profile(_)
            | Dialog::Unplaced => None,
        }
    }
}

impl PathDialog {
    pub(super) fn ui(&mut self, ctx: &egui::Context, scope: &mut Scope<'_>) {
        let asked = scope.model.session().dialog;
        let just_opened = asked != self.asked;
        self.asked = asked;
        let Some(question) = asked.and_then(Question::of) else { return };
        let first_frame = if just_opened { FirstFrame::Yes } else { FirstFrame::No };
        if just_opened {
            self.path.clear();
        }
        let modal = Modal::new(Id::unique("path dialog")).show(ctx, |ui| {
            ui.set_width(460.0);
            self.question_ui(ui, scope, &question, first_frame);
        });
        if modal.should_close() {
            scope.push(Action::View(ViewAction::SetDialog(None)));
        }
    }

    fn question_ui(
        &mut self,
        ui: &mut egui::Ui,
        scope: &mut Scope<'_>,
        question: &Question,
        first_frame: FirstFrame,
    ) {
        ui.label(RichText::new(scope.say(question.id)).family(bold()).size(size::TITLE));
        ui.label(scope.words.help(question.id));
        let form = Form { choose: "dialog-choose", path: "dialog-path", verb: question.verb };
        let said = form.ui(ui, scope, &mut self.path, first_frame);
        scope.actions.extend(said.map(|said| match said {
            Said::Choose => Action::Effect(question.pick.clone()),
            Said::Path(path) => (question.answer)(path),
            Said::Cancel => Action::View(ViewAction::SetDialog(None)),
        }));
    }
}

impl Form {
    /// The system's chooser, a field, and the two buttons; what is typed is kept in `path`.
    pub(super) fn ui(
        &self,
        ui: &mut egui::Ui,
        scope: &Scope<'_>,
        path: &mut String,
        first_frame: FirstFrame,
    ) -> Option<Said> {
        ui.add_space(space::S);
        let chosen = ui.button(scope.say(self.choose)).clicked();
        ui.add_space(space::S);
        let label = ui.label(scope.say(self.path));
        let field = TextEdit::singleline(path).desired_width(f32::INFINITY);
        let field = ui.add(field).labelled_by(label.id);
        if first_frame == FirstFrame::Yes {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(space::S);
        let path = path.trim();
        let buttons = ui.horizontal(|ui| {
            let verb = egui::Button::new(scope.say(self.verb));
            let goes_on = ui.add_enabled(!path.is_empty(), verb).clicked() || entered;
            let cancelled = ui.button(scope.say("dialog-cancel")).clicked();
            (goes_on && !path.is_empty(), cancelled)
        });
        match (chosen, buttons.inner) {
            (true, _) => Some(Said::Choose),
            (_, (true, _)) => Some(Said::Path(expanded(path))),
            (_, (_, true)) => Some(Said::Cancel),
            (false, (false, false)) => None,
        }
    }
}

/// A typed path without the quotes and the `file://` that other programs put around it.
fn expanded(path: &str) -> PathBuf {
    let path = path.trim_matches(['"', '\'']);
    let path = path.strip_prefix("file://").unwrap_or(path);
    match (path.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_path_is_understood_as_it_is_copied_elsewhere() {
        for typed in ["/tmp/a b.txt", "\"/tmp/a b.txt\"", "'/tmp/a b.txt'", "file:///tmp/a b.txt"] {
            assert_eq!(expanded(typed), PathBuf::from("/tmp/a b.txt"), "{typed}");
        }
    }
}
