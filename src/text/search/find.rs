//! The plain search in the document that is being read: letters as typed, wherever they stand.

use std::ops::Range;

use crate::text::{Accents, Document, Folded};

/// A place in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The place of the block among [`Document::blocks`].
    pub block: usize,
    /// The bytes of the block's text.
    pub range: Range<usize>,
}

/// Finds what was typed in paragraphs and headings, in reading order and without overlap.
///
/// Case, accents and kinds of quotes, dashes and spaces make no difference; parts of words are
/// found too. What is typed in spaces alone finds nothing.
pub fn find_in(document: &Document, typed: &str) -> Vec<Found> {
    let typed = Folded::new(typed, Accents::Strip);
    let needle = typed.text();
    if needle.trim().is_empty() {
        return Vec::new();
    }
    let mut all: Vec<Found> = Vec::new();
    for (block, folded) in document.searchable().iter().enumerate() {
        for (at, _) in folded.text().match_indices(needle) {
            let range = folded.source_range(at..at + needle.len());
            // One character of the original can fold to several: `…` is three full stops.
            let again =
                all.last().is_some_and(|last| last.block == block && range.start < last.range.end);
            if !again {
                all.push(Found { block, range });
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Block, BlockKind};

    fn document(texts: &[&str]) -> Document {
        let block = |text: &&str| Block {
            number: None,
            kind: if text.ends_with('.') { BlockKind::Paragraph } else { BlockKind::Heading },
            text: (*text).to_owned(),
            notes: Vec::new(),
        };
        Document::new(texts.iter().map(block).collect())
    }

    /// The blocks and words that are found.
    fn found<'a>(document: &'a Document, typed: &str) -> Vec<(usize, &'a str)> {
        let all = find_in(document, typed).into_iter();
        all.map(|found| {
            (found.block, document.blocks()[found.block].text.get(found.range).unwrap())
        })
        .collect()
    }

    #[test]
    fn case_accents_and_marks_make_no_difference() {
        let document = document(&["Los Ñandúes", "A “ñandú”—or NANDU’S—runs."]);
        assert_eq!(found(&document, "nandu"), [(0, "Ñandú"), (1, "ñandú"), (1, "NANDU")]);
        assert_eq!(found(&document, "\"Ñandu\"-or"), [(1, "“ñandú”—or")]);
    }

    #[test]
    fn matches_do_not_overlap_and_one_character_is_found_once() {
        let document = document(&["aaaa….", "a a.a."]);
        assert_eq!(found(&document, "aa"), [(0, "aa"), (0, "aa")]);
        assert_eq!(found(&document, "."), [(0, "…"), (0, "."), (1, "."), (1, ".")]);
    }

    #[test]
    fn spaces_alone_find_nothing_but_inside_they_count() {
        let document = document(&["an old\u{a0}pier."]);
        assert_eq!(found(&document, "  "), []);
        assert_eq!(found(&document, ""), []);
        assert_eq!(found(&document, "d  p"), [(0, "d\u{a0}p")]);
        assert_eq!(found(&document, "oldpier"), []);
    }
}
