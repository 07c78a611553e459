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
            let toggle = ui.checkbox(&mut shown, scope.say("reader-uncoded"));
            if toggle.on_hover_text(scope.words.help("reader-uncoded")).changed() {
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
    let Some(coded) = open.coded() else {
        widgets::note(ui, scope.say("reader-counting"), weak);
        return;
    };
    let Some(percent) = coded.percent() else { return };
    let text = scope.say_with("reader-coded", &[("percent", percent.into())]);
    let told = widgets::note(ui, text, weak);
    let Coded { sentences, coded } = coded;
    let values = [("coded", coded.into()), ("sentences", sentences.into())];
    told.on_hover_text(scope.say_with("reader-coded-of", &values));
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
    let name = scope.say("reader-document");
    shown.response.widget_info(|| {
        let mut info = egui::WidgetInfo::labeled(egui::Role::ComboBox, true, name);
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
        ui.label(RichText::new(scope.say("reader-empty")).family(bold()).size(size::TITLE));
        ui.add_space(space::M);
        ui.add(egui::Label::new(scope.words.help("reader-empty")).wrap());
        ui.add_space(space::M);
        if ui.button(scope.say("command-attach-document")).clicked() {
            scope.push(Action::View(ViewAction::SetDialog(Some(Dialog::Document))));
        }
    });
}

/// What rests on a passage, in a few lines.
pub(super) fn resting_ui(ui: &mut Ui, model: &Model, id: &PassageId) {
    let words = model.session().words();
    ui.set_max_width(360.0);
    let dossier = model.dossier();
    if let Some(passage) = dossier.passage(id) {
        ui.label(RichText::new(words.locator(passage)).family(strong()));
    }
    let claims: Vec<_> = dossier.claims_on(id).collect();
    for claim in claims.iter().take(MOST_TOLD) {
        let topic = words.topic(claim.topic).into();
        let values = [("topic", topic), ("summary", claim.summary.as_str().into())];
        ui.label(words.say_with("reader-claim", &values));
    }
    if let Some(more) = claims.len().checked_sub(MOST_TOLD).filter(|more| *more > 0) {
        ui.label(words.say_with("reader-more", &[("count", more.into())]));
    }
    let assessed = dossier.assessments().iter().filter(|a| a.passages.contains(id));
    let names: Vec<String> = assessed.map(|a| model.country_name(a.country)).collect();
    if !names.is_empty() {
        let countries = names.join(", ").into();
        ui.label(words.say_with("passage-rests-class", &[("country", countries)]));
    }
    if claims.is_empty() && names.is_empty() {
        ui.label(words.say("reader-no-claim"));
    }
}
