//! Above the document: which it is, how much of it is coded, and the field that looks for words.

use egui::{ComboBox, Frame, Margin, RichText, Ui};

use super::{Open, find::Find};
use crate::{
    domain::PassageId,
    model::{Action, Coded, Dialog, Model, ViewAction},
    ui::{
        Scope,
        theme::{bold, size, space, strong},
        widgets,
    },
};

/// The most claims that are told of a passage under the pointer.
const MOST_TOLD: usize = 6;

/// The bar. `from` is the block that is read.
pub(super) fn bar_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    open: &Open,
    find: &mut Find,
    from: usize,
) {
    Frame::new().inner_margin(Margin::symmetric(16, 6)).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            chooser_ui(ui, scope, open);
            let mut shown = scope.model.session().uncoded_shown;
            let toggle = ui.checkbox(&mut shown, "Uncoded");
            if toggle
                .on_hover_text("Tint each sentence that no passage of the dossier touches")
                .changed()
            {
                scope.push(Action::View(ViewAction::ShowUncoded(shown)));
            }
            share_ui(ui, scope, open);
        });
        if scope.model.session().finding {
            ui.horizontal_wrapped(|ui| find.ui(ui, scope, &open.attachment, from));
        } else {
            find.close();
        }
    });
    ui.separator();
}

/// How much is coded: a sentence counts where a passage touches it, and is tinted where none does.
fn share_ui(ui: &mut Ui, scope: &Scope<'_>, open: &Open) {
    let weak = scope.theme.colors.ink_weak;
    let Some(coded) = open.highlights.coded(&open.attachment.document) else {
        widgets::note(ui, "Counting sentences…", weak);
        return;
    };
    let Some(percent) = coded.percent() else { return };
    let told = widgets::note(ui, format!("{percent} % of the sentences are coded"), weak);
    let Coded { sentences, coded } = coded;
    told.on_hover_text(format!("A passage touches {coded} of {sentences} sentences"));
}

/// Which document is read; a choice where there are several.
fn chooser_ui(ui: &mut Ui, scope: &mut Scope<'_>, open: &Open) {
    let model = scope.model;
    let title = |id| model.dossier().source(id).map_or_else(String::new, |s| s.title().to_owned());
    let here = title(&open.attachment.source);
    if model.session().attachments.len() < 2 {
        let text = RichText::new(here).family(strong());
        ui.add(egui::Label::new(text).wrap());
        return;
    }
    let chooser = ComboBox::from_id_salt("reading source").selected_text(here.as_str()).truncate();
    let shown = chooser.width(260.0).show_ui(ui, |ui| {
        for source in model.session().attachments.keys() {
            let chosen = *source == open.attachment.source;
            if ui.selectable_label(chosen, title(source)).clicked() {
                scope.push(Action::View(ViewAction::SetReadingSource(source.clone())));
            }
        }
    });
    shown.response.widget_info(|| {
        let mut info = egui::WidgetInfo::labeled(egui::Role::ComboBox, true, "Document");
        info.current_text_value = Some(here.clone());
        info
    });
}

/// What to do where nothing is attached.
pub(super) fn empty_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let down = ui.available_height() * 0.3;
    ui.vertical_centered(|ui| {
        ui.set_max_width(420.0);
        ui.add_space(down);
        ui.label(RichText::new("No document is attached").family(bold()).size(size::TITLE));
        ui.add_space(space::M);
        let text = "The dossier holds digests and anchors, but no wording. Attach the document \
                    that it was coded from to read it here, with its passages marked.";
        ui.add(egui::Label::new(text).wrap());
        ui.add_space(space::M);
        if ui.button("Attach document…").clicked() {
            scope.push(Action::View(ViewAction::SetDialog(Some(Dialog::Document))));
        }
    });
}

/// What rests on a passage, in a few lines.
pub(super) fn resting_ui(ui: &mut Ui, model: &Model, id: &PassageId) {
    ui.set_max_width(360.0);
    let dossier = model.dossier();
    if let Some(passage) = dossier.passage(id) {
        ui.label(RichText::new(passage.locator()).family(strong()));
    }
    let claims: Vec<_> = dossier.claims_on(id).collect();
    for claim in claims.iter().take(MOST_TOLD) {
        ui.label(format!("{}: {}", claim.topic.label(), claim.summary));
    }
    if let Some(more) = claims.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
        ui.label(format!("and {more} more"));
    }
    let assessed = dossier.assessments().iter().filter(|a| a.passages.contains(id));
    let names: Vec<String> = assessed.map(|a| model.country_name(a.country)).collect();
    if !names.is_empty() {
        ui.label(format!("The class of {}", names.join(", ")));
    }
    if claims.is_empty() && names.is_empty() {
        ui.label("No claim rests on it.");
    }
}
