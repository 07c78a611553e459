//! The passage behind the picture: a third of the screen in reading type, or a column beside the
//! map.

use egui::{Frame, Label, Margin, Panel, RichText, ScrollArea, Ui};

use crate::{
    domain::{Passage, Scene},
    ui::{
        Scope,
        theme::{reading, size, space, strong},
    },
};

/// The part of the window that evidence takes.
const THIRD: f32 = 1.0 / 3.0;

/// The part that a passage takes that a scene pulls out.
const PULLED: f32 = 0.27;

/// Size of evidence in points: a twenty-seventh of the screen.
const EVIDENCE: f32 = 21.5;

/// Size of a pulled passage.
const BESIDE: f32 = 17.0;

/// The passage that is asked for.
pub(super) fn evidence_ui(ui: &mut Ui, scope: &Scope<'_>, shown: usize) {
    let evidence = scope.model.evidence();
    let Some(passage) = evidence.get(shown) else { return };
    column(ui, scope, ("evidence", THIRD), |ui| {
        passage_ui(ui, scope, passage, EVIDENCE);
        if evidence.len() > 1 {
            let values = [("at", (shown + 1).into()), ("count", evidence.len().into())];
            let words = scope.say_with("present-evidence-of", &values);
            ui.label(RichText::new(words).size(size::BODY).color(scope.theme.colors.ink_weak));
        }
    });
}

/// The passage that the scene pulls out, if it does.
pub(super) fn pulled_ui(ui: &mut Ui, scope: &Scope<'_>, scene: &Scene) {
    let pulled = scene.pulled.as_ref().and_then(|id| scope.model.dossier().passage(id));
    let Some(passage) = pulled else { return };
    column(ui, scope, ("pulled", PULLED), |ui| passage_ui(ui, scope, passage, BESIDE));
}

fn column(ui: &mut Ui, scope: &Scope<'_>, (id, part): (&str, f32), content: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().fill(scope.theme.colors.panel).inner_margin(Margin {
        left: 18,
        right: 22,
        top: 6,
        bottom: 6,
    });
    let width = ui.available_width() * part;
    Panel::right(id.to_owned())
        .resizable(false)
        .exact_size(width)
        .frame(frame)
        .show_separator_line(false)
        .show(ui, |ui| {
            ScrollArea::vertical().id_salt(id).auto_shrink([false, true]).show(ui, content);
        });
}

/// Its wording where the document is attached, else a digest that is said to be one; and where it
/// stands.
fn passage_ui(ui: &mut Ui, scope: &Scope<'_>, passage: &Passage, letters: f32) {
    let colors = scope.theme.colors;
    ui.spacing_mut().item_spacing.y = space::M;
    let words = scope.model.session().wording(passage).map(|words| format!("“{words}”"));
    if words.is_none() {
        let note = RichText::new(scope.say("passage-digest")).size(size::BODY);
        ui.label(note.color(colors.ink_weak));
    }
    let words = words.unwrap_or_else(|| passage.digest.clone());
    let text = RichText::new(words).family(reading()).size(letters);
    ui.add(Label::new(text.color(colors.ink)).wrap());
    let source = scope.model.dossier().source(&passage.source);
    let title = source.map_or("", |source| source.title());
    let locator = RichText::new(scope.words.locator(passage)).size(size::BODY).family(strong());
    ui.label(locator.color(colors.ink));
    ui.add(Label::new(RichText::new(title).size(size::BODY).color(colors.ink_weak)).wrap());
}
