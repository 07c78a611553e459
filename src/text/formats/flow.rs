//! What the structured formats pour their words into: blocks, runs, raised runs and note marks.
//!
//! HTML, DOCX, ODT and Markdown say where paragraphs begin. What they leave open is the same for
//! all: raised numerals, literal bullets, blocks with no words, documents that were typed without
//! styles. It is settled here, once, as plain text has it.

use crate::text::{
    document::{Block, BlockKind, Document, NoteMark},
    groups::reads_as_heading,
    import::{ImportError, MAX_BYTES},
    lines::{bullet, is_dash, is_rule, starts_small},
    marks::{Raised, has_mark, is_reserved, push_mark, raised, settle},
    notes::take_notes,
    reflow::clean,
};

/// More blocks than any document has that somebody reads.
const MAX_BLOCKS: usize = 1_000_000;

/// How many blocks can be open inside each other: text boxes in paragraphs.
const MAX_OPEN: usize = 64;

/// A document while it is read.
#[derive(Debug, Default)]
pub(super) struct Flow {
    done: Vec<Draft>,
    /// The block that words go to.
    open: Draft,
    /// Blocks that go on when the open one ends.
    outer: Vec<Draft>,
    /// Bytes taken so far.
    length: usize,
}

/// A block's words, settled but for the note marks.
type Settled = (String, BlockKind, Place);

/// Where a block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the running text.
    Running,
    /// In a list or a table: never a heading that only lacks its style.
    Listed,
}

impl Place {
    /// The place inside so many lists and cells.
    pub(super) const fn inside(lists: usize) -> Self {
        if lists == 0 { Self::Running } else { Self::Listed }
    }
}

/// A block while it is read.
#[derive(Debug)]
struct Draft {
    kind: BlockKind,
    place: Place,
    text: String,
    /// More than white space and note marks is in it.
    has_words: bool,
    /// A raised run, which may come in several parts.
    raised: String,
}

impl Default for Draft {
    fn default() -> Self {
        Self::new(BlockKind::Paragraph, Place::Running)
    }
}

impl Draft {
    const fn new(kind: BlockKind, place: Place) -> Self {
        Self { kind, place, text: String::new(), has_words: false, raised: String::new() }
    }

    /// Decides what the raised run was.
    fn lower(&mut self) {
        if self.raised.is_empty() {
            return;
        }
        let run = std::mem::take(&mut self.raised);
        match raised(&run, &self.text) {
            Raised::Notes(numerals) => {
                for numeral in numerals {
                    push_mark(&mut self.text, &numeral);
                }
                // The space may be inside the raised run.
                self.text.push_str(if run.ends_with(char::is_whitespace) { " " } else { "" });
            }
            Raised::Power(digits) => self.words(&digits),
            Raised::Text => self.words(&run),
        }
    }

    fn words(&mut self, words: &str) {
        self.has_words |= !words.trim().is_empty();
        self.text.extend(words.chars().filter(|&c| !is_reserved(c)));
    }
}

impl Flow {
    /// Ends the open block and begins another.
    pub(super) fn begin(&mut self, kind: BlockKind, place: Place) {
        self.end();
        self.open = Draft::new(kind, place);
    }

    /// Ends the open block. Words that follow without a beginning are a paragraph.
    pub(super) fn end(&mut self) {
        let mut draft = std::mem::take(&mut self.open);
        draft.lower();
        if draft.has_words {
            self.done.push(draft);
        }
    }

    /// Begins a block inside the open one.
    pub(super) fn begin_inside(&mut self) -> Result<(), ImportError> {
        if self.outer.len() >= MAX_OPEN {
            return Err(ImportError::Nested);
        }
        self.outer.push(std::mem::take(&mut self.open));
        Ok(())
    }

    /// Ends a block inside another, which goes on.
    pub(super) fn end_inside(&mut self) {
        self.end();
        self.open = self.outer.pop().unwrap_or_default();
    }

    /// What the open block is.
    pub(super) const fn set(&mut self, kind: BlockKind) {
        self.open.kind = kind;
    }

    /// The open block is an item of a list or a cell of a table.
    pub(super) const fn list(&mut self) {
        self.open.place = Place::Listed;
    }

    /// Adds words, with whatever white space stands between them.
    pub(super) fn text(&mut self, words: &str) -> Result<(), ImportError> {
        self.count(words)?;
        self.open.lower();
        self.open.words(words);
        Ok(())
    }

    /// Adds words that are raised above the line.
    pub(super) fn raised(&mut self, words: &str) -> Result<(), ImportError> {
        self.count(words)?;
        self.open.raised.push_str(words);
        Ok(())
    }

    /// Ends a raised run, so that the next one is another.
    pub(super) fn end_raised(&mut self) {
        self.open.lower();
    }

    /// Adds a note's mark.
    pub(super) fn note(&mut self, numeral: &str) -> Result<(), ImportError> {
        self.count(numeral)?;
        self.open.lower();
        push_mark(&mut self.open.text, numeral.trim());
        Ok(())
    }

    fn count(&mut self, words: &str) -> Result<(), ImportError> {
        self.length += words.len();
        if self.length > MAX_BYTES || self.done.len() > MAX_BLOCKS {
            return Err(ImportError::TooMuchText);
        }
        Ok(())
    }

    /// The document, once all is read.
    pub(super) fn finish(self) -> Result<Document, ImportError> {
        self.finish_with(str::to_owned)
    }

    /// The same, with the numerals written otherwise.
    pub(super) fn finish_with(
        mut self,
        written: impl Fn(&str) -> String,
    ) -> Result<Document, ImportError> {
        self.end();
        while let Some(outer) = self.outer.pop() {
            self.open = outer;
            self.end();
        }
        let mut blocks = Vec::new();
        for draft in self.done {
            let text = clean(&draft.text);
            let words = match bullet(&text) {
                Some((glyph, words)) if !is_dash(glyph) => words.trim_start(),
                _ => text.as_str(),
            };
            if !words.is_empty() && !is_rule(words) {
                blocks.push((words.to_owned(), draft.kind, draft.place));
            }
        }
        if blocks.is_empty() {
            return Err(ImportError::Empty);
        }
        mark_headings(&mut blocks);
        Ok(document(blocks, written))
    }
}

/// Makes headings, where the document was typed without styles, of the short blocks over text.
fn mark_headings(blocks: &mut [Settled]) {
    if blocks.iter().any(|(_, kind, _)| *kind == BlockKind::Heading) {
        return;
    }
    let over_text: Vec<bool> = blocks
        .iter()
        .skip(1)
        .map(|(text, _, place)| {
            *place == Place::Running && !starts_small(text) && !reads_as_heading(text)
        })
        .collect();
    for ((text, kind, place), over_text) in blocks.iter_mut().zip(over_text) {
        if over_text && *place == Place::Running && reads_as_heading(text) {
            *kind = BlockKind::Heading;
        }
    }
}

fn document(blocks: Vec<Settled>, written: impl Fn(&str) -> String) -> Document {
    let kinds: Vec<BlockKind> = blocks.iter().map(|&(_, kind, _)| kind).collect();
    let texts: Vec<String> = blocks.into_iter().map(|(text, ..)| text).collect();
    let marked = if texts.iter().any(|text| has_mark(text)) {
        texts.iter().map(|text| settle(text)).collect()
    } else {
        // Typed numerals, as in plain text.
        take_notes(texts)
    };
    let block = |((text, mut notes), kind): ((String, Vec<NoteMark>), BlockKind)| {
        for note in &mut notes {
            note.numeral = written(&note.numeral);
        }
        Block { number: None, kind, text, notes }
    };
    Document::new(marked.into_iter().zip(kinds).map(block).collect())
}
