//! Places proposed for a passage whose anchor is not there: seen beside the anchor, and taken by the
//! user alone.
//!
//! A sentence that is much like another may say something else, so what differs is marked, and
//! nothing is taken that was not accepted.

use std::ops::Range;

use egui::{Button, FontId, RichText, Stroke, TextFormat, Ui, text::LayoutJob};

use super::passage::{CONTEXT, first_words, last_words};
use crate::{
    domain::Passage,
    model::{Action, Attachment, DocumentAction},
    text::{Change, How, NearPlace, Place, Resolution},
    ui::{
        Scope,
        theme::{Colors, reading, size, space},
        widgets,
    },
    words::{Value, Words},
};

/// The most places that are proposed at a time; an anchor of a common word fits many.
const MOST: usize = 6;

/// The places proposed for a passage, or the word that one was accepted.
pub(super) fn proposals_ui(ui: &mut Ui, scope: &mut Scope<'_>, passage: &Passage) {
    let session = scope.model.session();
    let Some(attachment) = session.attachments.get(&passage.source) else { return };
    let Some(resolution) = attachment.resolutions.get(&passage.id) else { return };
    if let Resolution::Resolved { how: How::Accepted, paragraph, .. } = resolution {
        accepted_ui(ui, scope, passage, *paragraph);
    }
    if session.left.contains(&passage.id) {
        return;
    }
    let nears: &[NearPlace] = match resolution {
        Resolution::Near { candidates } => candidates,
        Resolution::Moved { .. }
        | Resolution::Resolved { .. }
        | Resolution::Ambiguous { .. }
        | Resolution::Missing { .. } => &[],
    };
    let proposals = resolution.proposals();
    let count = proposals.len();
    for (index, place) in proposals.into_iter().enumerate().take(MOST) {
        let which = (count > 1).then_some((index + 1, count));
        let at = where_to(scope.words, passage, &place, nears.get(index));
        ui.add_space(space::XS);
        let text = match which {
            None => scope.say_with("proposal-place", &[("place", at.into())]),
            Some(which) => {
                let [number, count] = numbered(which);
                scope.say_with("proposal-place-of", &[("place", at.into()), number, count])
            }
        };
        widgets::note(ui, text, scope.theme.colors.warning);
        if let Some(near) = nears.get(index) {
            ui.label(differences(near, &scope.theme.colors));
        }
        if let Some(job) = candidate(attachment, &place, &scope.theme.colors) {
            ui.label(job);
        }
        buttons_ui(ui, scope, passage, place, which);
    }
    if let Some(more @ 1..) = count.checked_sub(MOST) {
        let text = scope.say_with("proposal-more", &[("count", more.into())]);
        widgets::note(ui, text, scope.theme.colors.ink_weak);
    }
}

/// One of so many proposals.
type Which = (usize, usize);

fn numbered((number, count): Which) -> [(&'static str, Value<'static>); 2] {
    [("number", number.into()), ("count", count.into())]
}

/// In which paragraph a place is, and how far from the anchor.
fn where_to(words: &Words, passage: &Passage, place: &Place, near: Option<&NearPlace>) -> String {
    let paragraph = ("paragraph", Value::from(place.paragraph.to_string()));
    let at = if place.paragraph == passage.paragraph {
        words.say_with("proposal-here", &[paragraph])
    } else {
        let expected = ("expected", passage.paragraph.to_string().into());
        words.say_with("proposal-elsewhere", &[paragraph, expected])
    };
    let place = ("place", at.into());
    match near {
        None => words.say_with("proposal-same", &[place]),
        Some(near) => words.say_with("proposal-near", &[place, ("count", near.distance.into())]),
    }
}

fn accepted_ui(ui: &mut Ui, scope: &mut Scope<'_>, passage: &Passage, paragraph: u32) {
    ui.horizontal_wrapped(|ui| {
        let paragraph = paragraph.to_string().into();
        let text = scope.say_with("proposal-accepted", &[("paragraph", paragraph)]);
        widgets::note(ui, text, scope.theme.colors.ink_weak);
        if ui.add(small_button(scope.say("proposal-withdraw"))).clicked() {
            let action = DocumentAction::WithdrawAnchor(passage.id.clone());
            scope.push(Action::Document(action));
        }
    });
}

/// `which` tells several proposals apart for those who hear the buttons' names.
fn buttons_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    passage: &Passage,
    place: Place,
    which: Option<Which>,
) {
    ui.horizontal_wrapped(|ui| {
        let accept = ui.add(small_button(scope.say("proposal-accept")));
        if let Some(which) = which {
            let name = scope.say_with("proposal-accept-of", &numbered(which));
            widgets::name(&accept, &name);
        }
        if accept.clicked() {
            let action = DocumentAction::AcceptAnchor { passage: passage.id.clone(), place };
            scope.push(Action::Document(action));
        }
        let leave = ui.add(small_button(scope.say("proposal-leave")));
        if let Some(which) = which {
            widgets::name(&leave, &scope.say_with("proposal-leave-of", &numbered(which)));
        }
        if leave.on_hover_text(scope.words.help("proposal-leave")).clicked() {
            scope.push(Action::Document(DocumentAction::LeaveAnchor(passage.id.clone())));
        }
    });
}

fn small_button(text: &str) -> Button<'_> {
    Button::new(RichText::new(text).size(size::SMALL))
}

/// The anchor's words with those of the place: deleted ones struck through, inserted ones
/// underlined.
fn differences(near: &NearPlace, colors: &Colors) -> LayoutJob {
    let plain = TextFormat::simple(FontId::new(size::READING, reading()), colors.ink);
    let deleted = TextFormat {
        color: colors.ink_weak,
        strikethrough: Stroke::new(1.0, colors.failure),
        ..plain.clone()
    };
    let inserted = TextFormat { underline: Stroke::new(1.5, colors.accent), ..plain.clone() };
    let mut job = LayoutJob::default();
    for (index, part) in [&near.start, &near.end].into_iter().enumerate() {
        if index > 0 {
            job.append("… ", 0.0, plain.clone());
        }
        for change in part {
            let (word, format) = match change {
                Change::Kept(word) => (word, &plain),
                Change::Deleted(word) => (word, &deleted),
                Change::Inserted(word) => (word, &inserted),
            };
            job.append(word, 0.0, format.clone());
            job.append(" ", 0.0, plain.clone());
        }
    }
    job
}

/// A proposed place in its surroundings, marked more weakly than a place that holds.
fn candidate(attachment: &Attachment, place: &Place, colors: &Colors) -> Option<LayoutJob> {
    let text = &attachment.document.paragraph(place.paragraph)?.text;
    let Range { start, end } = place.range;
    let (before, marked, after) = (text.get(..start)?, text.get(start..end)?, text.get(end..)?);
    let weak = TextFormat::simple(FontId::new(size::READING, reading()), colors.ink_weak);
    let lit = TextFormat {
        color: colors.ink,
        underline: Stroke::new(1.0, colors.marker),
        ..weak.clone()
    };
    let mut job = LayoutJob::default();
    job.append(&last_words(before, CONTEXT), 0.0, weak.clone());
    job.append(marked, 0.0, lit);
    job.append(&first_words(after, CONTEXT), 0.0, weak);
    Some(job)
}
