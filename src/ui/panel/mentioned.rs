//! Where the attached documents mention a country: the sentence around each mention.

use std::{ops::Range, sync::Arc};

use egui::{RichText, TextFormat, Ui, text::LayoutJob};

use super::heading;
use crate::{
    domain::{CountryCode, SourceId},
    model::{Action, Attachment, DocumentAction, DocumentKey, Session},
    text::Mention,
    ui::{
        Scope,
        theme::{bold, reading, size, space},
        widgets,
    },
};

/// The most paragraphs that are listed.
const MOST: usize = 20;

/// The most characters of a sentence on each side of a mention.
const MOST_BESIDE: usize = 160;

/// The list of a country, kept until the country or what is attached changes.
#[derive(Debug, Default)]
pub(super) struct Mentioned {
    holds_for: Option<(CountryCode, Vec<Inputs>)>,
    rows: Vec<Row>,
    /// How many paragraphs there are, also those that are not listed.
    total: usize,
}

/// A document and what it mentions.
#[derive(Debug, Clone)]
struct Inputs {
    source: SourceId,
    attachment: Arc<Attachment>,
    mentions: Arc<[Mention]>,
}

/// The same documents are the same copies of them.
impl PartialEq for Inputs {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.attachment, &other.attachment)
            && Arc::ptr_eq(&self.mentions, &other.mentions)
    }
}

#[derive(Debug)]
struct Row {
    document: DocumentKey,
    paragraph: u32,
    /// The sentence, cut at both ends where it is long.
    text: String,
    /// The mentions in it, in bytes.
    marks: Vec<Range<usize>>,
}

impl Mentioned {
    pub(super) fn list_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>, country: CountryCode) {
        let now = Some((country, inputs(scope.model.session())));
        if self.holds_for != now {
            *self = Self::of(country, now.as_ref().map_or(&[], |(_, inputs)| inputs));
            self.holds_for = now;
        }
        if self.rows.is_empty() {
            return;
        }
        heading(ui, scope.say_with("country-mentioned", &[("count", self.total.into())]));
        for row in &self.rows {
            row_ui(ui, scope, row);
        }
        if let Some(more) = self.total.checked_sub(self.rows.len()).filter(|more| *more > 0) {
            let more = scope.say_with("country-mentioned-more", &[("count", more.into())]);
            widgets::note(ui, more, scope.theme.colors.ink_weak);
        }
    }

    fn of(country: CountryCode, inputs: &[Inputs]) -> Self {
        let (mut rows, mut total) = (Vec::new(), 0);
        for Inputs { source, attachment, mentions } in inputs {
            let of_country: Vec<&Mention> =
                mentions.iter().filter(|mention| mention.country == country).collect();
            for mentions in of_country.chunk_by(|a, b| a.paragraph == b.paragraph) {
                total += 1;
                let Some(first) = mentions.first().filter(|_| rows.len() < MOST) else { continue };
                let Some(block) = attachment.document.paragraph(first.paragraph) else { continue };
                let marks: Vec<Range<usize>> =
                    mentions.iter().map(|mention| mention.bytes.clone()).collect();
                let (text, marks) = around(&block.text, &marks);
                let document = DocumentKey::Attached(source.clone());
                rows.push(Row { document, paragraph: first.paragraph, text, marks });
            }
        }
        Self { holds_for: None, rows, total }
    }
}

fn inputs(session: &Session) -> Vec<Inputs> {
    let attached = session.attachments.iter();
    attached
        .filter_map(|(source, attachment)| {
            let mentions = Arc::clone(session.mentions.get(source)?);
            Some(Inputs { source: source.clone(), attachment: Arc::clone(attachment), mentions })
        })
        .collect()
}

fn row_ui(ui: &mut Ui, scope: &mut Scope<'_>, row: &Row) {
    ui.horizontal_wrapped(|ui| {
        let link = widgets::link(ui, RichText::new(format!("¶{}", row.paragraph)));
        link.widget_info(|| {
            let name = format!("¶{}: {}", row.paragraph, row.text);
            egui::WidgetInfo::labeled(egui::Role::Link, true, name)
        });
        if link.on_hover_text(scope.say("country-mentioned-show")).clicked() {
            scope.push(Action::Document(DocumentAction::ShowParagraph {
                document: row.document.clone(),
                paragraph: row.paragraph,
            }));
        }
        let name = scope.model.document_name(&row.document);
        widgets::note(ui, name, scope.theme.colors.ink_weak);
    });
    let colors = scope.theme.colors;
    let plain = TextFormat::simple(egui::FontId::new(size::READING, reading()), colors.ink);
    let lit = TextFormat::simple(egui::FontId::new(size::BODY, bold()), colors.ink);
    let mut job = LayoutJob::default();
    widgets::append_marked(&mut job, &row.text, &row.marks, &plain, &lit);
    ui.add(egui::Label::new(job).wrap());
    ui.add_space(space::XS);
}

/// The sentence about the first mark, and the marks in it, in bytes of it.
fn around(text: &str, marks: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    let Some(first) = marks.first() else { return (String::new(), Vec::new()) };
    let (before, after) = (text.get(..first.start), text.get(first.end..));
    let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
    let sentence_start = ends(text).take_while(|end| *end <= first.start).last().unwrap_or(0);
    let sentence_end = ends(text).find(|end| *end >= first.end).unwrap_or(text.len());
    let most = before.char_indices().rev().nth(MOST_BESIDE).map_or(0, |(at, _)| at);
    let start = if most > sentence_start { word_after(text, most) } else { sentence_start };
    let most = after.char_indices().nth(MOST_BESIDE).map_or(text.len(), |(at, _)| first.end + at);
    let end = if most < sentence_end { word_before(text, most, first.end) } else { sentence_end };
    let cut_before = if start > sentence_start { "… " } else { "" };
    let cut_after = if end < sentence_end { " …" } else { "" };
    let sentence = text.get(start..end).unwrap_or_default();
    let shown = sentence.trim_end();
    let marks = marks.iter().filter(|mark| mark.start >= start && mark.end <= end);
    let moved = marks.map(|mark| {
        let by = |at: usize| at - start + cut_before.len();
        by(mark.start)..by(mark.end)
    });
    (format!("{cut_before}{shown}{cut_after}"), moved.collect())
}

/// Where sentences begin after one has ended: behind a full stop and a space, before a capital.
fn ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.char_indices().filter_map(move |(at, c)| {
        let next = at + c.len_utf8();
        let rest = text.get(next..)?;
        let rest = rest.strip_prefix(['”', '"', '’', ')']).unwrap_or(rest);
        let words = rest.strip_prefix(' ')?;
        let begins = words.chars().next()?;
        let is_end = matches!(c, '.' | '?' | '!' | '…') && !begins.is_lowercase();
        // An initial or “St.” is no end.
        let word = text.get(..at)?.rsplit([' ', '.']).next().unwrap_or_default();
        (is_end && word.chars().count() > 2).then(|| text.len() - words.len())
    })
}

fn word_after(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.find(' ').map_or(0, |space| space + 1)
}

fn word_before(text: &str, at: usize, least: usize) -> usize {
    let part = text.get(least..at).unwrap_or_default();
    least + part.rfind(' ').unwrap_or(part.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sentence around a word, the marked words in brackets.
    fn shown(text: &str, word: &str) -> String {
        let marks: Vec<_> =
            text.match_indices(word).map(|(at, word)| at..at + word.len()).collect();
        let (mut shown, marks) = around(text, &marks);
        for mark in marks.iter().rev() {
            shown.insert(mark.end, ']');
            shown.insert(mark.start, '[');
        }
        shown
    }

    #[test]
    fn the_sentence_about_the_first_mention_is_shown() {
        let text = "A ferry sails. St. Kitts and Peru wait, and Peru pays. Nobody in Peru asks.";
        assert_eq!(shown(text, "Peru"), "St. Kitts and [Peru] wait, and [Peru] pays.");
        assert_eq!(shown("Peru", "Peru"), "[Peru]");
        assert_eq!(shown("“Is it far?” Peru asks.", "Peru"), "[Peru] asks.");
    }

    #[test]
    fn a_long_sentence_is_cut_between_words_on_both_sides() {
        let filler = "ñandú ".repeat(60);
        let shown = shown(&format!("{filler}Peru {filler}"), "Peru");
        assert!(shown.starts_with("… ñandú ") && shown.ends_with("ñandú …"), "{shown}");
        assert!(shown.contains(" [Peru] ") && shown.chars().count() < 2 * MOST_BESIDE + 20);
    }
}
