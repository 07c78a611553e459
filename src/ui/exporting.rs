//! The dialog that asks what to export, in which format and where to.

use egui::{ComboBox, Id, Modal, RichText, Ui};

use super::{
    Scope,
    dialog::{FirstFrame, Form, Said},
    theme::{bold, size, space},
    widgets,
};
use crate::model::{
    Action, Dialog, Effect, Existing, ExportAction, ExportFormat, ExportOrder, Extent,
    PICTURE_SIZES, ViewAction,
};

const FORM: Form = Form { choose: "save-choose", path: "save-type", verb: "export-verb" };

/// The path that is being typed, and the name that was put there.
#[derive(Debug, Default)]
pub(super) struct ExportDialog {
    path: String,
    proposed: Option<String>,
}

impl ExportDialog {
    pub(super) fn ui(&mut self, ctx: &egui::Context, scope: &mut Scope<'_>) {
        if scope.model.session().dialog != Some(Dialog::Export) {
            self.proposed = None;
            return;
        }
        let order = scope.model.session().export_order.possible(scope.model);
        let first_frame = self.propose(order.file_name(scope.model));
        let modal = Modal::new(Id::unique("export dialog")).show(ctx, |ui| {
            ui.set_width(480.0);
            ui.label(RichText::new(scope.say("dialog-export")).family(bold()).size(size::TITLE));
            ui.label(scope.words.help("dialog-export"));
            ui.add_space(space::S);
            let chosen = order_ui(ui, scope, order);
            if chosen != order {
                scope.push(Action::Export(ExportAction::Order(chosen)));
            }
            FORM.ui(ui, scope, &mut self.path, first_frame)
        });
        let said = if modal.should_close() { Some(Said::Cancel) } else { modal.inner };
        scope.actions.extend(said.map(|said| match said {
            Said::Choose => Action::Effect(Effect::PickExport(order)),
            Said::Path(path) => Action::Export(ExportAction::Start(path, Existing::Keep)),
            Said::Cancel => Action::View(ViewAction::SetDialog(None)),
        }));
    }

    /// Puts a name into the field, unless the user wrote another there.
    fn propose(&mut self, name: String) -> FirstFrame {
        let Some(before) = self.proposed.replace(name.clone()) else {
            self.path = name;
            return FirstFrame::Yes;
        };
        if self.path == before {
            self.path = name;
        }
        FirstFrame::No
    }
}

/// What is exported and how; returns what is chosen of it.
fn order_ui(ui: &mut Ui, scope: &Scope<'_>, order: ExportOrder) -> ExportOrder {
    let mut chosen = order;
    let label = ui.label(scope.say("export-format"));
    let combo = ComboBox::from_id_salt("export format").width(ui.available_width() - space::M);
    let response =
        combo.height(420.0).selected_text(scope.say(id(order.format))).show_ui(ui, |ui| {
            for format in ExportFormat::ALL {
                ui.selectable_value(&mut chosen.format, format, scope.say(id(format)));
            }
        });
    response.response.labelled_by(label.id);
    widgets::note(ui, scope.words.help(id(order.format)), scope.theme.colors.ink_weak);
    ui.add_space(space::S);
    let extents = order.extents(scope.model);
    if extents.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            for extent in extents {
                let label = match extent {
                    Extent::Briefing => "export-briefing",
                    Extent::Scene => "export-scene",
                    Extent::View => "export-view",
                };
                ui.radio_value(&mut chosen.extent, *extent, scope.say(label));
            }
        });
    }
    if order.format.is_picture() {
        ui.horizontal(|ui| {
            for size in PICTURE_SIZES {
                let [width, height] = size;
                ui.radio_value(&mut chosen.size, size, format!("{width} × {height}"));
            }
        });
    }
    if order.format.can_quote() && !scope.model.session().attachments.is_empty() {
        let label = scope.say("export-quote");
        ui.checkbox(&mut chosen.quoted, label).on_hover_text(scope.words.help("export-quote"));
    }
    chosen
}

/// The message that names a format; its `help` says what is in it.
const fn id(format: ExportFormat) -> &'static str {
    match format {
        ExportFormat::Pdf => "export-pdf",
        ExportFormat::Html => "export-html",
        ExportFormat::Pptx => "export-pptx",
        ExportFormat::Png => "export-png",
        ExportFormat::Svg => "export-svg",
        ExportFormat::Markdown => "export-markdown",
        ExportFormat::Csv => "export-csv",
        ExportFormat::Geojson => "export-geojson",
        ExportFormat::Kml => "export-kml",
        ExportFormat::Annotations => "export-annotations",
        ExportFormat::Csl => "export-csl",
        ExportFormat::Json => "export-json",
    }
}
