//! Positions in a document's reflowed text in UTF-16 code units, as the web counts them.
//!
//! Other programs see a document as one text: its blocks joined by one line feed, as
//! [`Document::sha256`] defines. JavaScript, and so W3C Web Annotation, counts in UTF-16.

use std::ops::Range;

use super::{anchor::Place, document::Document};

/// Where each paragraph of a document begins, in UTF-16 code units of the reflowed text.
#[derive(Debug, Clone)]
pub struct Utf16Positions<'a> {
    document: &'a Document,
    /// The paragraphs' numbers and beginnings, in order.
    starts: Vec<(u32, usize)>,
}

impl<'a> Utf16Positions<'a> {
    /// Measures a document.
    pub fn new(document: &'a Document) -> Self {
        let (mut at, mut starts) = (0, Vec::with_capacity(document.paragraph_count()));
        for block in document.blocks() {
            starts.extend(block.number.map(|number| (number, at)));
            at += units(&block.text) + 1;
        }
        Self { document, starts }
    }

    /// The code units behind a place; `None` where the document has no such place.
    pub fn range(&self, place: &Place) -> Option<Range<usize>> {
        let index = self.starts.binary_search_by_key(&place.paragraph, |start| start.0).ok()?;
        let text = &self.document.paragraph(place.paragraph)?.text;
        let start = self.starts.get(index)?.1 + units(text.get(..place.range.start)?);
        Some(start..start + units(text.get(place.range.clone())?))
    }

    /// The place behind code units; `None` where they are not whole characters of one paragraph.
    pub fn place(&self, range: &Range<usize>) -> Option<Place> {
        let after = self.starts.partition_point(|start| start.1 <= range.start);
        let &(paragraph, begin) = self.starts.get(after.checked_sub(1)?)?;
        let text = &self.document.paragraph(paragraph)?.text;
        let byte = |unit: usize| byte_at(text, unit.checked_sub(begin)?);
        let bytes = byte(range.start)?..byte(range.end)?;
        (bytes.start < bytes.end).then_some(Place { paragraph, range: bytes })
    }
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The byte at which a code unit's character begins.
fn byte_at(text: &str, unit: usize) -> Option<usize> {
    let mut at = 0;
    for (byte, c) in text.char_indices() {
        if at >= unit {
            return (at == unit).then_some(byte);
        }
        at += c.len_utf16();
    }
    (at == unit).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Block, BlockKind};

    fn document() -> Document {
        let block = |kind, text: &str| Block {
            number: None,
            kind,
            text: text.to_owned(),
            notes: Vec::new(),
        };
        Document::new(vec![
            block(BlockKind::Heading, "Él 🐟"),
            block(BlockKind::Paragraph, "a 𝔘 b"),
            block(BlockKind::Paragraph, "niño 🐟 señor"),
        ])
    }

    #[test]
    fn a_character_beyond_the_first_plane_is_two_units_and_an_accented_one_is_one() {
        let document = document();
        let positions = Utf16Positions::new(&document);
        let whole: Vec<u16> = "Él 🐟\na 𝔘 b\nniño 🐟 señor".encode_utf16().collect();
        for (paragraph, words) in [(1, "a"), (1, "𝔘 b"), (2, "niño"), (2, "🐟"), (2, "señor")]
        {
            let text = &document.paragraph(paragraph).unwrap().text;
            let at = text.find(words).unwrap();
            let place = Place { paragraph, range: at..at + words.len() };
            let range = positions.range(&place).unwrap();
            assert_eq!(String::from_utf16(&whole[range.clone()]).unwrap(), words);
            assert_eq!(positions.place(&range), Some(place));
        }
    }

    #[test]
    fn what_is_no_place_in_one_paragraph_has_no_position() {
        let document = document();
        let positions = Utf16Positions::new(&document);
        // In the heading, over a line feed, within a surrogate pair, beyond the end, nothing.
        for range in [0..2, 6..15, 8..9, 20..99, 6..6] {
            assert_eq!(positions.place(&range), None, "{range:?}");
        }
        assert_eq!(positions.range(&Place { paragraph: 3, range: 0..1 }), None);
        assert_eq!(positions.range(&Place { paragraph: 1, range: 0..3 }), None);
    }
}
