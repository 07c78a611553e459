//! Documents that are no source of the dossier: one question that lists them.

use egui::{Button, Id, Modal, RichText, ScrollArea, Ui};

use super::{
    Scope,
    theme::{bold, size, space, strong},
    widgets,
};
use crate::model::{Action, Dialog, DocumentAction, PlaceAction, Placing, Unplaced};

pub(super) fn unplaced_ui(ctx: &egui::Context, scope: &mut Scope<'_>) {
    let model = scope.model;
    if model.session().dialog != Some(Dialog::Unplaced) {
        return;
    }
    let shown = Modal::new(Id::unique("unplaced")).show(ctx, |ui| {
        ui.set_width(520.0);
        let title = scope.say("unplaced-title");
        ui.label(RichText::new(title).family(bold()).size(size::TITLE));
        ui.label(scope.say("unplaced-question"));
        ui.add_space(space::M);
        let height = (ui.ctx().content_rect().height() - 220.0).max(120.0);
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            for document in &model.session().unplaced {
                document_ui(ui, scope, document);
                ui.separator();
            }
        });
        ui.add_space(space::M);
        ui.button(scope.say("dialog-cancel")).clicked()
    });
    if shown.inner || shown.should_close() {
        scope.push(Action::Document(DocumentAction::Place(PlaceAction::Leave)));
    }
}

fn document_ui(ui: &mut Ui, scope: &mut Scope<'_>, document: &Unplaced) {
    let name = document.name();
    ui.add(egui::Label::new(RichText::new(&name).family(strong())).wrap());
    let mut answers = vec![(scope.say("unplaced-begin").to_owned(), Placing::Begin)];
    for source in scope.model.dossier().sources() {
        let label = scope.say_with("unplaced-attach", &[("source", source.title().into())]);
        answers.push((label, Placing::Attach(source.id.clone())));
    }
    for (label, placing) in answers {
        let button = ui.add(Button::new(RichText::new(&label).size(size::SMALL)).wrap());
        widgets::name(&button, &format!("{label}: {name}"));
        if button.clicked() {
            let place = PlaceAction::Place(document.path.clone(), placing);
            scope.push(Action::Document(DocumentAction::Place(place)));
        }
    }
}
