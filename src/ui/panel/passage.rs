//! Passages: the original wording where a document is attached, a digest of our own where not.

use std::sync::Arc;

use egui::{Frame, Margin, RichText, Stroke, TextFormat, Ui, text::LayoutJob};

use super::{CardHeights, heading, proposal, title};
use crate::{
    domain::{Passage, PassageId},
    model::{Action, Attachment, Dialog, Target, ViewAction, Workspace},
    text::Resolution,
    ui::{
        Scope,
        theme::{Colors, reading, size, space},
        widgets,
    },
};

/// How much of a paragraph is shown around a passage, in characters on each side.
pub(super) const CONTEXT: usize = 90;

/// A passage on a card.
pub(super) fn passage_ui(ui: &mut Ui, scope: &mut Scope<'_>, id: &PassageId) {
    let model = scope.model;
    let Some(passage) = model.dossier().passage(id) else {
        broken_ui(ui, scope, id);
        return;
    };
    quote_frame(ui, scope, |ui, scope| {
        let attachment = model.session().attachments.get(&passage.source);
        match attachment.and_then(|a| original(a, passage, Some(CONTEXT), &scope.theme.colors)) {
            Some(job) => {
                ui.label(job);
            }
            None => digest_ui(ui, scope, passage, attachment),
        }
        proposal::proposals_ui(ui, scope, passage);
        ui.horizontal_wrapped(|ui| {
            let text = RichText::new(scope.words.locator(passage)).size(size::SMALL);
            if widgets::link(ui, text).on_hover_text(scope.say("passage-show")).clicked() {
                scope.push(Action::show(Target::Passage(id.clone())));
            }
            widgets::note(ui, source_name(scope, passage), scope.theme.colors.ink_weak);
            open_ui(ui, scope, passage);
        });
    });
}

/// A way to the passage in the whole document.
fn open_ui(ui: &mut Ui, scope: &mut Scope<'_>, passage: &Passage) {
    if !scope.model.session().attachments.contains_key(&passage.source) {
        return;
    }
    let text = RichText::new(scope.say("passage-open")).size(size::SMALL);
    let response = widgets::link(ui, text).on_hover_text(scope.words.help("passage-open"));
    if response.clicked() {
        scope.push(Action::show(Target::Passage(passage.id.clone())));
        scope.push(Action::View(ViewAction::SetWorkspace(Workspace::Both)));
    }
}

/// A passage in its whole paragraph, with all that rests on it.
pub(super) fn passage_page_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    cards: &mut CardHeights,
    id: &PassageId,
) {
    let model = scope.model;
    let Some(passage) = model.dossier().passage(id) else {
        broken_ui(ui, scope, id);
        return;
    };
    let place = scope.words.locator(passage).into();
    title(ui, scope.say_with("passage-title", &[("place", place)]));
    widgets::note(ui, source_name(scope, passage), scope.theme.colors.ink_weak);
    quote_frame(ui, scope, |ui, scope| {
        let attachment = model.session().attachments.get(&passage.source);
        match attachment.and_then(|a| original(a, passage, None, &scope.theme.colors)) {
            Some(job) => {
                ui.label(job);
            }
            None => digest_ui(ui, scope, passage, attachment),
        }
        proposal::proposals_ui(ui, scope, passage);
        open_ui(ui, scope, passage);
    });
    heading(ui, scope.say("passage-rests"));
    let mut nothing = true;
    for assessment in model.dossier().assessments().iter().filter(|a| a.passages.contains(id)) {
        nothing = false;
        let country = model.country_name(assessment.country).into();
        let text = scope.say_with("passage-rests-class", &[("country", country)]);
        if widgets::link(ui, text).clicked() {
            scope.push(Action::show_country(assessment.country));
        }
    }
    for class in model.dossier().scale().classes.iter().filter(|c| c.passages.contains(id)) {
        nothing = false;
        let label = class.label.as_str().into();
        let text = scope.say_with("passage-rests-rule", &[("class", label)]);
        if widgets::link(ui, text).clicked() {
            let standing = crate::domain::Standing::Rated(class.id.clone());
            scope.push(Action::show(Target::Standing(standing)));
        }
    }
    for entry in model.dossier().framework().iter().filter(|e| e.passages.contains(id)) {
        nothing = false;
        ui.label(&entry.text);
    }
    let mut claims = model.shown().claims_on(id).peekable();
    if nothing && claims.peek().is_none() {
        ui.label(scope.say("passage-rests-nothing"));
    }
    cards.list_ui(ui, scope, claims);
}

/// The links to some passages, on one line.
pub(super) fn locators_ui(ui: &mut Ui, scope: &mut Scope<'_>, ids: &[PassageId]) {
    let passages = ids.iter().filter_map(|id| scope.model.dossier().passage(id));
    let locators: Vec<String> = passages.map(|passage| scope.words.locator(passage)).collect();
    ui.horizontal_wrapped(|ui| {
        for (at, id) in ids.iter().enumerate() {
            let model = scope.model;
            let Some(passage) = model.dossier().passage(id) else { continue };
            let locator = scope.words.locator(passage);
            let response = widgets::link(ui, RichText::new(&locator).size(size::SMALL));
            // Several passages of a paragraph are told apart by those who hear them, too.
            let alike = |among: &[String]| among.iter().filter(|other| **other == locator).count();
            let count = alike(&locators);
            if count > 1 {
                let nth = alike(locators.get(..=at).unwrap_or_default());
                let values =
                    [("what", locator.into()), ("nth", nth.into()), ("count", count.into())];
                let name = scope.say_with("spoken-nth", &values);
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &name));
            }
            if response.on_hover_text(&passage.digest).clicked() {
                scope.push(Action::show(Target::Passage(id.clone())));
            }
        }
    });
}

fn source_name(scope: &Scope<'_>, passage: &Passage) -> String {
    let source = scope.model.dossier().source(&passage.source);
    source.map_or_else(|| passage.source.to_string(), |source| source.title().to_owned())
}

fn quote_frame(ui: &mut Ui, scope: &mut Scope<'_>, content: impl FnOnce(&mut Ui, &mut Scope<'_>)) {
    let colors = scope.theme.colors;
    let shown = Frame::new()
        .fill(colors.panel)
        .inner_margin(Margin { left: 12, right: 8, top: 6, bottom: 6 })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::XS;
            content(ui, scope);
        });
    let rect = shown.response.rect;
    let bar = Stroke::new(3.0, colors.rule);
    ui.painter().vline(rect.left() + 1.5, rect.y_range(), bar);
}

/// A digest, labelled as such.
fn digest_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    passage: &Passage,
    attached: Option<&Arc<Attachment>>,
) {
    let colors = scope.theme.colors;
    ui.horizontal_wrapped(|ui| {
        widgets::note(ui, scope.say("passage-digest"), colors.ink_weak);
        if attached.is_some() {
            let text = scope.say("passage-not-found");
            ui.label(RichText::new(text).size(size::SMALL).color(colors.failure));
        } else {
            let text = RichText::new(scope.say("passage-attach")).size(size::SMALL);
            if widgets::link(ui, text).on_hover_text(scope.words.help("passage-attach")).clicked() {
                scope.push(Action::View(ViewAction::SetDialog(Some(Dialog::Document))));
            }
        }
    });
    ui.add(egui::Label::new(&passage.digest).wrap());
}

fn broken_ui(ui: &mut Ui, scope: &Scope<'_>, id: &PassageId) {
    let text = scope.say_with("passage-unknown", &[("id", id.as_str().into())]);
    ui.label(RichText::new(text).color(scope.theme.colors.failure));
}

/// The passage marked in its paragraph, or in so many characters of it on each side.
fn original(
    attachment: &Attachment,
    passage: &Passage,
    context: Option<usize>,
    colors: &Colors,
) -> Option<LayoutJob> {
    let Resolution::Resolved { paragraph, range, .. } = attachment.resolutions.get(&passage.id)?
    else {
        return None;
    };
    let text = &attachment.document.paragraph(*paragraph)?.text;
    let (before, marked, after) =
        (text.get(..range.start)?, text.get(range.clone())?, text.get(range.end..)?);
    let (before, after) = context.map_or_else(
        || (before.to_owned(), after.to_owned()),
        |most| (last_words(before, most), first_words(after, most)),
    );
    let font = egui::FontId::new(size::READING, reading());
    let plain = TextFormat { line_height: Some(21.0), ..TextFormat::simple(font, colors.ink_weak) };
    let lit = TextFormat { background: colors.marker, color: colors.ink, ..plain.clone() };
    let mut job = LayoutJob::default();
    job.append(&before, 0.0, plain.clone());
    job.append(marked, 0.0, lit);
    job.append(&after, 0.0, plain);
    Some(job)
}

/// The end of a text from a word's beginning, with an ellipsis where something is left out.
pub(super) fn last_words(text: &str, most: usize) -> String {
    let Some((cut, _)) = text.char_indices().rev().nth(most) else { return text.to_owned() };
    let tail = text.get(cut..).unwrap_or_default();
    let word = tail.find(' ').map_or(tail.len(), |at| at + 1);
    format!("… {}", tail.get(word..).unwrap_or_default())
}

/// The beginning of a text to a word's end, with an ellipsis where something is left out.
pub(super) fn first_words(text: &str, most: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = text.get(..cut).unwrap_or_default();
    let word = head.rfind(' ').unwrap_or(0);
    format!("{} …", head.get(..word).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_is_cut_between_words_and_says_so() {
        assert_eq!(last_words("uno dos três", 40), "uno dos três");
        assert_eq!(last_words("uno dos três ", 6), "… três ");
        assert_eq!(first_words(" cuatro cinco seis", 9), " cuatro …");
        assert_eq!(first_words(" cuatro", 40), " cuatro");
    }
}
