//! What an imported document is: headings and numbered paragraphs, with the note marks apart.

use std::sync::OnceLock;

use sha2::{Digest as _, Sha256};

use super::{
    fold::{Accents, Folded},
    near::WordIndex,
};

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlockKind {
    /// Running text, or one item of a list. Numbered.
    Paragraph,
    /// A title that stands apart. Not numbered.
    Heading,
}

/// A note's mark, taken out of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteMark {
    /// As written, but on the line: `xii`, or `12` where the document has superscript digits.
    pub numeral: String,
    /// The byte in the block's text before which it stood.
    pub at: usize,
}

/// A paragraph or a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Counted from 1 through the document; `None` for a heading.
    pub number: Option<u32>,
    /// What it is.
    pub kind: BlockKind,
    /// Its words on one line: NFC, single spaces, without bullet and note numerals.
    pub text: String,
    /// Its note marks, in order.
    pub notes: Vec<NoteMark>,
}

/// A document as the reader shows it and as anchors count it.
#[derive(Debug, Clone, Default)]
pub struct Document {
    blocks: Vec<Block>,
    /// Where each paragraph is in `blocks`: number 1 first.
    paragraphs: Vec<usize>,
    /// The blocks' texts folded, made when first asked for: most anchors never need them.
    folded: OnceLock<Vec<Folded>>,
    /// The same without accents, each made when the reader first looks for something in it.
    searchable: OnceLock<Vec<OnceLock<Folded>>>,
    /// Which paragraphs hold which words, made when an anchor is nowhere as it stands.
    words: OnceLock<WordIndex>,
}

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        self.blocks == other.blocks
    }
}

impl Eq for Document {}

impl Document {
    /// Numbers the paragraphs of a document from 1, whatever number they came with.
    pub fn new(mut blocks: Vec<Block>) -> Self {
        let mut paragraphs = Vec::new();
        let mut next = 1;
        for (index, block) in blocks.iter_mut().enumerate() {
            block.number = match block.kind {
                BlockKind::Heading => None,
                BlockKind::Paragraph => {
                    paragraphs.push(index);
                    next += 1;
                    Some(next - 1)
                }
            };
        }
        Self { blocks, paragraphs, ..Self::default() }
    }

    /// Paragraphs and headings in reading order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The paragraphs in order, without the headings.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Block> {
        self.paragraphs.iter().filter_map(|&index| self.blocks.get(index))
    }

    /// How many paragraphs there are.
    pub const fn paragraph_count(&self) -> usize {
        self.paragraphs.len()
    }

    /// The paragraph with a number, counted from 1.
    pub fn paragraph(&self, number: u32) -> Option<&Block> {
        self.blocks.get(self.index_of(number)?)
    }

    /// The numerals of all notes, in order.
    pub fn numerals(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().flat_map(|block| &block.notes).map(|note| note.numeral.as_str())
    }

    /// SHA-256 of the reflowed text, in lower-case hex.
    ///
    /// The reflowed text is the texts of all paragraphs and headings in reading order, joined by
    /// one line feed, in UTF-8 and NFC: single spaces, no bullets, no note numerals, no line feed
    /// at the end. Two files with the same words in the same blocks have the same hash, whatever
    /// their encoding and line breaks.
    pub fn sha256(&self) -> String {
        let mut hasher = Sha256::new();
        for (index, block) in self.blocks.iter().enumerate() {
            if index > 0 {
                hasher.update(b"\n");
            }
            hasher.update(block.text.as_bytes());
        }
        let digest = hasher.finalize();
        let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
        digest.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)]).collect()
    }

    /// The folded text of a paragraph.
    pub(super) fn folded(&self, number: u32) -> Option<&Folded> {
        let fold = |block: &Block| Folded::new(&block.text, Accents::Keep);
        let all = self.folded.get_or_init(|| self.blocks.iter().map(fold).collect());
        all.get(self.index_of(number)?)
    }

    /// Which paragraphs hold which folded words.
    pub(super) fn word_index(&self) -> &WordIndex {
        self.words.get_or_init(|| {
            let numbers = self.paragraphs().filter_map(|block| block.number);
            let texts: Vec<_> = numbers.filter_map(|n| Some((n, self.folded(n)?.text()))).collect();
            WordIndex::new(&texts)
        })
    }

    /// The folded text of a block without accents, and whether it had been made before.
    pub(super) fn searchable(&self, block: usize) -> Option<(&Folded, bool)> {
        let all = self.searchable.get_or_init(|| vec![OnceLock::new(); self.blocks.len()]);
        let (cell, block) = (all.get(block)?, self.blocks.get(block)?);
        let was_made = cell.get().is_some();
        Some((cell.get_or_init(|| Folded::new(&block.text, Accents::Strip)), was_made))
    }

    fn index_of(&self, number: u32) -> Option<usize> {
        let position = usize::try_from(number).ok()?.checked_sub(1)?;
        self.paragraphs.get(position).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(kind: BlockKind, text: &str) -> Block {
        Block { number: None, kind, text: text.to_owned(), notes: Vec::new() }
    }

    fn document() -> Document {
        Document::new(vec![
            block(BlockKind::Paragraph, "First."),
            block(BlockKind::Heading, "Apart"),
            block(BlockKind::Paragraph, "Second."),
        ])
    }

    #[test]
    fn paragraphs_are_numbered_from_one_and_headings_are_not() {
        let numbers: Vec<_> = document().blocks().iter().map(|block| block.number).collect();
        assert_eq!(numbers, [Some(1), None, Some(2)]);
    }

    #[test]
    fn a_paragraph_is_found_by_its_number_and_no_other_number_finds_one() {
        let document = document();
        assert_eq!(document.paragraph(2).map(|block| block.text.as_str()), Some("Second."));
        assert_eq!(document.paragraph(0), None);
        assert_eq!(document.paragraph(3), None);
        assert_eq!(document.paragraphs().count(), document.paragraph_count());
    }

    #[test]
    fn the_hash_is_that_of_the_texts_joined_by_line_feeds() {
        // printf 'First.\nApart\nSecond.' | sha256sum
        let expected = "73166f64fc84d3ba0d3750af851179f9579200dee784987c12071c100b1627ee";
        assert_eq!(document().sha256(), expected);
    }

    #[test]
    fn the_hash_changes_with_a_word() {
        let other = Document::new(vec![block(BlockKind::Paragraph, "First")]);
        assert_ne!(document().sha256(), other.sha256());
    }
}
