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
    let mut finding = Finding::new(typed);
    finding.go_on(document, usize::MAX);
    finding.found
}

/// Bytes of a text that is folded already which are looked through while one is folded.
const FOLDED_FOR_ONE: usize = 24;

/// A search that is under way: [`find_in`] in parts, for documents that take longer than a frame.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Finding {
    needle: String,
    /// The first block that has not been looked through.
    next: usize,
    found: Vec<Found>,
}

impl Finding {
    /// A search for what was typed, at the beginning of a document.
    pub fn new(typed: &str) -> Self {
        let typed = Folded::new(typed, Accents::Strip);
        Self { needle: typed.text().to_owned(), ..Self::default() }
    }

    /// Looks through more of the document: whole blocks, as many as come to so many bytes that have
    /// to be folded first. Returns whether it has come to the end.
    pub fn go_on(&mut self, document: &Document, bytes: usize) -> bool {
        let mut spent = 0;
        while spent < bytes && !self.is_done(document) {
            let Some((folded, was_folded)) = document.searchable(self.next) else { break };
            let length = folded.text().len() + 1;
            spent += if was_folded { length.div_ceil(FOLDED_FOR_ONE) } else { length };
            look_through(folded, self.next, &self.needle, &mut self.found);
            self.next += 1;
        }
        self.is_done(document)
    }

    /// Whether all of the document has been looked through.
    pub fn is_done(&self, document: &Document) -> bool {
        self.needle.trim().is_empty() || self.next >= document.blocks().len()
    }

    /// What has been found so far.
    pub fn found(&self) -> &[Found] {
        &self.found
    }

    /// How much of the document has been looked through, in whole percent.
    pub fn percent(&self, document: &Document) -> usize {
        (self.next * 100).checked_div(document.blocks().len()).unwrap_or(100)
    }
}

fn look_through(folded: &Folded, block: usize, needle: &str, all: &mut Vec<Found>) {
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
    #[test]
    fn a_search_in_parts_finds_the_same_and_never_looks_twice() {
        let document = document(&["A pier.", "no", "Piers, a pier.", "The end of a pier."]);
        let whole = find_in(&document, "pier");
        assert_eq!(whole.len(), 4);
        // As new, so that nothing is folded yet.
        let document = Document::new(document.blocks().to_vec());
        let mut finding = Finding::new("Pier");
        let mut steps = vec![finding.percent(&document)];
        while !finding.go_on(&document, 1) {
            steps.push(finding.percent(&document));
        }
        assert_eq!(steps, [0, 25, 50, 75]);
        assert_eq!(finding.found(), whole);
        assert!(finding.go_on(&document, 1));
        assert_eq!(finding.found(), whole);
        // What is folded already is gone through faster.
        let mut again = Finding::new("pier");
        assert!(again.go_on(&document, 4));
        assert_eq!(again.found(), whole);
    }

    #[test]
    fn a_search_for_nothing_is_done_before_it_begins() {
        let mut finding = Finding::new(" ");
        assert!(finding.go_on(&document(&["A pier."]), 0));
        assert_eq!(finding.found(), []);
    }
}
