//! A paragraph of a document, where no passage of the dossier stands in it.

use egui::{RichText, Ui};

use super::title;
use crate::{
    model::{Attachment, DocumentKey, Model, ShownParagraph},
    ui::{
        Scope,
        theme::{reading, size},
        widgets,
    },
};

pub(super) fn paragraph_ui(ui: &mut Ui, scope: &Scope<'_>, shown: &ShownParagraph) {
    title(ui, format!("¶{}", shown.paragraph));
    let colors = scope.theme.colors;
    widgets::note(ui, scope.model.document_name(&shown.document), colors.ink_weak);
    match words(scope.model, shown) {
        Some(words) => {
            let text = RichText::new(words).size(size::READING).family(reading());
            ui.add(egui::Label::new(text.color(colors.ink)).wrap());
        }
        None => {
            ui.label(scope.say("paragraph-gone"));
        }
    }
}

fn words<'a>(model: &'a Model, shown: &ShownParagraph) -> Option<&'a str> {
    let session = model.session();
    match &shown.document {
        DocumentKey::Attached(source) => {
            let attachment: &Attachment = session.attachments.get(source)?;
            attachment.document.paragraph(shown.paragraph).map(|block| block.text.as_str())
        }
        DocumentKey::Kept(sha256) => session.index.text(sha256.as_str(), shown.paragraph),
    }
}
