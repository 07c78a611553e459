//! Markdown: `CommonMark` with notes and tables. References to notes are marks, notes are left out.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{
    flow::{Flow, Place},
    html,
};
use crate::text::{
    document::{BlockKind, Document},
    import::{ImportError, decode_text},
};

/// The longest label of a note.
const MAX_LABEL: usize = 20;

pub(super) fn import(bytes: &[u8]) -> Result<Document, ImportError> {
    let text = decode_text(bytes)?;
    let text = format!("{}{text}", definitions(&text));
    let mut reader = Reader::default();
    let options = Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES;
    for event in Parser::new_ext(&text, options) {
        reader.event(event)?;
    }
    reader.flow.finish()
}

/// Definitions of the notes that a text refers to: a copy may have lost them, and a reference
/// without one would be no reference. The real ones may follow; all are left out.
fn definitions(text: &str) -> String {
    let is_label = |label: &&str| {
        (1..=MAX_LABEL).contains(&label.len())
            && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    };
    let labels: BTreeSet<&str> = text
        .split("[^")
        .skip(1)
        .filter_map(|after| after.split_once(']').map(|(label, _)| label))
        .filter(is_label)
        .collect();
    if labels.is_empty() {
        return String::new();
    }
    // The comment ends the last definition, whatever the text begins with.
    let each = labels.iter().flat_map(|label| ["[^", label, "]: .\n\n"]);
    each.chain(["<!-- -->\n\n"]).collect()
}

#[derive(Debug, Default)]
struct Reader {
    flow: Flow,
    /// How many notes, lists and tables are open.
    notes: usize,
    listed: usize,
    /// Inside `<sup>`.
    raised: bool,
    html: String,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) -> Result<(), ImportError> {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => self.notes += 1,
            Event::End(TagEnd::FootnoteDefinition) => self.notes = self.notes.saturating_sub(1),
            _ if self.notes > 0 => {}
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag)?,
            Event::Text(words) | Event::Code(words) => self.words(&words)?,
            Event::SoftBreak | Event::HardBreak => self.flow.text(" ")?,
            Event::FootnoteReference(label) => self.flow.note(&label)?,
            Event::InlineHtml(tag) => self.inline_html(&tag)?,
            Event::Html(html) => self.html.push_str(&html),
            Event::Rule
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: &Tag<'_>) {
        if !is_block(tag.to_end()) {
            return;
        }
        self.listed += usize::from(matches!(tag, Tag::List(_) | Tag::Table(_)));
        let is_heading = matches!(tag, Tag::Heading { .. });
        let kind = if is_heading { BlockKind::Heading } else { BlockKind::Paragraph };
        self.flow.begin(kind, Place::inside(self.listed));
    }

    fn end(&mut self, tag: TagEnd) -> Result<(), ImportError> {
        if tag == TagEnd::HtmlBlock {
            html::pour(&std::mem::take(&mut self.html), &mut self.flow)?;
        }
        if is_block(tag) {
            let lists = usize::from(matches!(tag, TagEnd::List(_) | TagEnd::Table));
            self.listed = self.listed.saturating_sub(lists);
            self.flow.begin(BlockKind::Paragraph, Place::inside(self.listed));
            self.raised = false;
        }
        Ok(())
    }

    fn words(&mut self, words: &str) -> Result<(), ImportError> {
        if self.raised { self.flow.raised(words) } else { self.flow.text(words) }
    }

    fn inline_html(&mut self, tag: &str) -> Result<(), ImportError> {
        let tag = tag.to_ascii_lowercase();
        if tag.starts_with("<sup") || tag.starts_with("</sup") {
            self.flow.end_raised();
            self.raised = tag.starts_with("<sup");
        } else if tag.starts_with("<br") {
            self.flow.text(" ")?;
        }
        Ok(())
    }
}

const fn is_block(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::BlockQuote(_)
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::Table
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::TableCell
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_and_cells_are_paragraphs_and_references_are_note_marks() {
        let text = "Tide\n====\n\nIt *fell*[^i]\nlow.[^2]\n\n- One\n  two\n- Three\n\n  Four\n\n\
                    | A | B |\n|---|---|\n| C | D |\n\n[^i]: A note.\n[^2]: Another.\n\n    More.\n\n\
                    ---\n\nThe 19<sup>th</sup> pier.<sup>iii</sup>\n\n<p>Raw.</p>\n";
        let document = import(text.as_bytes()).expect("there are words");
        let texts: Vec<_> = document.blocks().iter().map(|block| block.text.as_str()).collect();
        let expected = [
            "Tide",
            "It fell low.",
            "One two",
            "Three",
            "Four",
            "A",
            "B",
            "C",
            "D",
            "The 19th pier.",
            "Raw.",
        ];
        assert_eq!(texts, expected);
        assert_eq!(document.blocks()[0].kind, BlockKind::Heading);
        assert_eq!(document.numerals().collect::<Vec<_>>(), ["i", "2", "iii"]);
        assert_eq!(document.blocks()[1].notes[0].at, "It fell".len());
    }
}
