//! What is said to a scene, edited in place: headline, notes, the passage that is pulled out.

use std::sync::Arc;

use egui::{Checkbox, ComboBox, Frame, Margin, RichText, TextEdit, Ui};

use crate::{
    domain::{Line, PassageId, Scene},
    model::{Action, BriefAction},
    ui::{
        Scope,
        theme::{size, space},
        widgets,
    },
};

/// The texts as they are typed. Each letter is taken over, so that none is lost with the field.
#[derive(Debug, Default)]
pub(super) struct Editor {
    of: Option<Arc<Scene>>,
    headline: String,
    notes: String,
}

impl Editor {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>, scene: &Arc<Scene>) {
        self.refresh(scene);
        Frame::new().inner_margin(Margin { left: 12, right: 0, top: 2, bottom: 10 }).show(
            ui,
            |ui| {
                self.texts_ui(ui, scope, scene);
                untraced_ui(ui, scope, scene);
                pulled_ui(ui, scope, scene);
                let mut steps = !scene.steps.is_empty();
                let several =
                    scene.view.overlays.as_ref().is_some_and(|overlays| overlays.len() > 1);
                let label = scope.say("brief-reveal");
                let checkbox = ui.add_enabled(several || steps, Checkbox::new(&mut steps, label));
                if checkbox.on_hover_text(scope.words.help("brief-reveal")).changed() {
                    scope.push(Action::Brief(BriefAction::Reveal(scene.id.clone(), steps)));
                }
                ui.horizontal_wrapped(|ui| buttons_ui(ui, scope, scene));
            },
        );
    }

    /// Takes the texts of another scene, or of this one after it was changed elsewhere. What was
    /// written here stays as it was typed: a blank at its end is not yet taken away.
    fn refresh(&mut self, scene: &Arc<Scene>) {
        let Some(held) = self.of.replace(Arc::clone(scene)) else { return self.take(scene) };
        let is_typed = || {
            let Line { text, passages, .. } = self.headline_typed();
            (text, passages) == (scene.headline.clone(), scene.passages.clone())
                && self.notes_typed() == scene.notes
        };
        let is_held = Arc::ptr_eq(&held, scene) || (held.id == scene.id && is_typed());
        if !is_held {
            self.take(scene);
        }
    }

    fn take(&mut self, scene: &Scene) {
        let (text, passages) = (scene.headline.clone(), scene.passages.clone());
        self.headline = Line { text, passages, ..Line::default() }.to_string();
        self.notes = scene.notes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    }

    fn headline_typed(&self) -> Line {
        read(&self.headline.replace('\n', " "))
    }

    fn notes_typed(&self) -> Vec<Line> {
        self.notes.lines().filter(|line| !line.trim().is_empty()).map(read).collect()
    }

    fn texts_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>, scene: &Scene) {
        let weak = scope.theme.colors.ink_weak;
        let width = ui.available_width();
        let label = widgets::note(ui, scope.say("brief-headline"), weak);
        let field = TextEdit::multiline(&mut self.headline)
            .id_salt("scene headline")
            .desired_rows(2)
            .desired_width(width);
        let response = ui.add(field).labelled_by(label.id);
        if response.changed() {
            let line = self.headline_typed();
            scope.push(Action::Brief(BriefAction::SetHeadline(scene.id.clone(), line)));
        }
        let label = widgets::note(ui, scope.say("brief-notes"), weak);
        let field = TextEdit::multiline(&mut self.notes)
            .id_salt("scene notes")
            .desired_rows(4)
            .desired_width(width);
        let response = ui.add(field).labelled_by(label.id);
        if response.changed() {
            let lines = self.notes_typed();
            scope.push(Action::Brief(BriefAction::SetNotes(scene.id.clone(), lines)));
        }
    }
}

fn buttons_ui(ui: &mut Ui, scope: &mut Scope<'_>, scene: &Scene) {
    let buttons = [
        ("command-update-scene", BriefAction::Recapture),
        ("command-duplicate-scene", BriefAction::Duplicate(scene.id.clone())),
        ("command-remove-scene", BriefAction::Remove(scene.id.clone())),
    ];
    for (id, action) in buttons {
        let text = RichText::new(scope.say(id)).size(size::SMALL);
        if ui.button(text).on_hover_text(scope.words.help(id)).clicked() {
            scope.push(Action::Brief(action));
        }
    }
}

fn read(written: &str) -> Line {
    written.parse().unwrap_or_default()
}

/// Says what rests on nothing, or on what is not there.
fn untraced_ui(ui: &mut Ui, scope: &Scope<'_>, scene: &Scene) {
    let model = scope.model;
    let lines = scene.notes.iter().filter(|line| line.passages.is_empty()).count();
    let untraced = lines + usize::from(scene.passages.is_empty());
    if untraced > 0 {
        let count = [("count", untraced.into())];
        widgets::note(ui, scope.say_with("brief-untraced", &count), scope.theme.colors.ink_weak);
    }
    let unknown: Vec<&str> = scene
        .rests_on()
        .into_iter()
        .filter(|id| model.dossier().passage(id).is_none())
        .map(PassageId::as_str)
        .collect();
    if !unknown.is_empty() {
        let values = [("passages", unknown.join(", ").into())];
        let told = scope.say_with("brief-unknown", &values);
        ui.label(RichText::new(told).size(size::SMALL).color(scope.theme.colors.failure));
    }
}

/// Which passage stands beside the map.
fn pulled_ui(ui: &mut Ui, scope: &mut Scope<'_>, scene: &Scene) {
    let model = scope.model;
    let named = |id: &PassageId| {
        let passage = model.dossier().passage(id);
        passage.map_or_else(
            || id.to_string(),
            |passage| {
                let digest: String = passage.digest.chars().take(60).collect();
                format!("{} {digest}", scope.words.locator(passage))
            },
        )
    };
    let none = scope.say("brief-pulled-none");
    let shown = scene.pulled.as_ref().map_or_else(|| none.to_owned(), named);
    let mut choices: Vec<&PassageId> = scene.rests_on();
    let looked_at = model.evidence().into_iter().map(|passage| &passage.id).take(12);
    choices.extend(looked_at.filter(|id| !scene.rests_on().contains(id)));
    let mut chosen = None;
    let label = widgets::note(ui, scope.say("brief-pulled"), scope.theme.colors.ink_weak);
    let width = ui.available_width() - space::M;
    let combo = ComboBox::from_id_salt("pulled passage").width(width).truncate();
    let response = combo.selected_text(shown).show_ui(ui, |ui| {
        if ui.selectable_label(scene.pulled.is_none(), none).clicked() {
            chosen = Some(None);
        }
        for id in choices {
            if ui.selectable_label(scene.pulled.as_ref() == Some(id), named(id)).clicked() {
                chosen = Some(Some(id.clone()));
            }
        }
    });
    response.response.labelled_by(label.id);
    if let Some(pulled) = chosen {
        scope.push(Action::Brief(BriefAction::Pull(scene.id.clone(), pulled)));
    }
}
