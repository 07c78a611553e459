//! Finding an anchor in a document: the first and last words of a passage, and where they stand.
//!
//! What is not found where it should be is said to be so. A match elsewhere is proposed and never
//! taken, because similar sentences are common and a wrong passage is worse than none.

use std::{borrow::Cow, cell::OnceCell, ops::Range};

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization as _;

use super::{
    document::Document,
    fold::{Accents, Folded},
    near::{self, FoldedWords, NearPlace},
};

/// An anchor: the first and last words of a passage in a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quote<'a> {
    /// The paragraph's number, counted from 1.
    pub paragraph: u32,
    /// The passage's first words.
    pub start: &'a str,
    /// The passage's last words; they may overlap or equal the first.
    pub end: &'a str,
    /// The words right before `start`, not part of the passage. Where given, they must be there.
    pub prefix: Option<&'a str>,
    /// The words right after `end`, not part of the passage. Where given, they must be there.
    pub suffix: Option<&'a str>,
}

/// What became of an anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// Found, once, in its paragraph.
    Resolved {
        /// The paragraph's number.
        paragraph: u32,
        /// The passage's bytes in the paragraph's text.
        range: Range<usize>,
        /// How literally it was found.
        how: How,
    },
    /// Not in its paragraph, but in others: proposals, in reading order.
    Moved {
        /// Paragraph numbers, and the bytes in their texts.
        candidates: Vec<(u32, Range<usize>)>,
    },
    /// Its words stand more than once in its paragraph.
    Ambiguous {
        /// How often.
        count: usize,
    },
    /// Nowhere word for word, but nearly: proposals, in reading order. Several are equally near.
    Near {
        /// The places, with what differs.
        candidates: Vec<NearPlace>,
    },
    /// Nowhere in the document.
    Missing {
        /// What was not found in its paragraph.
        part: Part,
    },
}

/// A stretch of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The paragraph's number, counted from 1.
    pub paragraph: u32,
    /// The bytes in the paragraph's text.
    pub range: Range<usize>,
}

impl Resolution {
    /// The places that a user may accept, in reading order.
    pub fn proposals(&self) -> Vec<Place> {
        let place = |paragraph: &u32, range: &Range<usize>| Place {
            paragraph: *paragraph,
            range: range.clone(),
        };
        match self {
            Self::Moved { candidates } => candidates.iter().map(|(n, at)| place(n, at)).collect(),
            Self::Near { candidates } => {
                candidates.iter().map(|near| place(&near.paragraph, &near.range)).collect()
            }
            Self::Resolved { .. } | Self::Ambiguous { .. } | Self::Missing { .. } => Vec::new(),
        }
    }
}

/// How literally an anchor's words were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Character by character.
    Exact,
    /// But for case, spaces, quotes and dashes.
    Folded,
    /// Not by the program: the user accepted a proposed place.
    Accepted,
}

/// A part of an anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Its first words.
    Start,
    /// Its last words, after the first.
    End,
    /// The paragraph that it names.
    Paragraph,
}

/// Finds an anchor in a document.
///
/// The words must stand exactly once in the paragraph that the anchor names: first as they are,
/// else folded. Only where they are not there are the other paragraphs looked through, and only where
/// they are in none is a place proposed that is nearly so.
pub fn resolve(document: &Document, quote: &Quote<'_>) -> Resolution {
    let search = Search { document, exact: Words::of(quote), folded: OnceCell::new() };
    let own = quote.paragraph;
    let part = match search.in_paragraph(own) {
        Found::At(range, how) => return Resolution::Resolved { paragraph: own, range, how },
        Found::Many(count) => return Resolution::Ambiguous { count },
        Found::Not(part) => part,
    };
    let others = document.paragraphs().filter_map(|block| block.number).filter(|&n| n != own);
    let candidates: Vec<_> = others
        .filter_map(|number| match search.in_paragraph(number) {
            Found::At(range, _) => Some((number, range)),
            Found::Many(_) | Found::Not(_) => None,
        })
        .collect();
    if !candidates.is_empty() {
        return Resolution::Moved { candidates };
    }
    let candidates = search.nearest(quote);
    if candidates.is_empty() {
        Resolution::Missing { part }
    } else {
        Resolution::Near { candidates }
    }
}

/// One anchor's way through a document.
struct Search<'a> {
    document: &'a Document,
    exact: Words<'a>,
    /// The same words folded, made when the exact ones are not there.
    folded: OnceCell<Words<'static>>,
}

/// What a paragraph holds of an anchor.
enum Found {
    At(Range<usize>, How),
    Many(usize),
    Not(Part),
}

impl Search<'_> {
    fn in_paragraph(&self, number: u32) -> Found {
        let Some(block) = self.document.paragraph(number) else {
            return Found::Not(Part::Paragraph);
        };
        match self.exact.locate(&block.text) {
            Ok(range) => return Found::At(range, How::Exact),
            Err(Miss::Many(count)) => return Found::Many(count),
            Err(Miss::No(_)) => {}
        }
        let Some(text) = self.document.folded(number) else {
            return Found::Not(Part::Paragraph);
        };
        let words = self.folded.get_or_init(|| self.exact.folded());
        match words.locate(text.text()) {
            Ok(range) => Found::At(text.source_range(range), How::Folded),
            Err(Miss::Many(count)) => Found::Many(count),
            Err(Miss::No(part)) => Found::Not(part),
        }
    }
}

impl Search<'_> {
    fn nearest(&self, quote: &Quote<'_>) -> Vec<NearPlace> {
        let Words { start, end, prefix, suffix } = self.folded.get_or_init(|| self.exact.folded());
        near::nearest(self.document, quote, &FoldedWords { start, end, prefix, suffix })
    }
}

/// The words of an anchor, trimmed.
struct Words<'a> {
    start: Cow<'a, str>,
    end: Cow<'a, str>,
    /// Empty where none is given, as `suffix` is: every text ends with it.
    prefix: Cow<'a, str>,
    suffix: Cow<'a, str>,
}

/// Why a text does not hold an anchor.
enum Miss {
    Many(usize),
    No(Part),
}

impl<'a> Words<'a> {
    fn of(quote: &Quote<'a>) -> Self {
        Self {
            start: Cow::Borrowed(quote.start.trim()),
            end: Cow::Borrowed(quote.end.trim()),
            prefix: Cow::Borrowed(quote.prefix.unwrap_or_default().trim()),
            suffix: Cow::Borrowed(quote.suffix.unwrap_or_default().trim()),
        }
    }

    fn folded(&self) -> Words<'static> {
        // Documents are in NFC, a dossier need not be.
        let fold = |words: &str| {
            let nfc: String = words.nfc().collect();
            Cow::Owned(Folded::new(&nfc, Accents::Keep).text().to_owned())
        };
        Words {
            start: fold(&self.start),
            end: fold(&self.end),
            prefix: fold(&self.prefix),
            suffix: fold(&self.suffix),
        }
    }

    /// Where the passage is in a text, from the start of `start` to the end of `end`.
    fn locate(&self, text: &str) -> Result<Range<usize>, Miss> {
        let before = |range: &Range<usize>| {
            text.get(..range.start).is_some_and(|s| s.trim_end().ends_with(&*self.prefix))
        };
        let starts = occurrences(text, &self.start, 0).filter(before);
        let start = only(text, starts).map_err(|miss| miss.of(Part::Start))?;
        let after = |range: &Range<usize>| {
            range.end >= start.end
                && text.get(range.end..).is_some_and(|s| s.trim_start().starts_with(&*self.suffix))
        };
        let ends = occurrences(text, &self.end, start.start).filter(after);
        let end = only(text, ends).map_err(|miss| miss.of(Part::End))?;
        Ok(start.start..end.end)
    }
}

/// Why there is not one occurrence but none or several.
enum NotOne {
    None,
    Several(usize),
}

impl NotOne {
    const fn of(self, part: Part) -> Miss {
        match self {
            Self::None => Miss::No(part),
            Self::Several(count) => Miss::Many(count),
        }
    }
}

/// The only occurrence. Where some are whole words, those that are not do not count: `arms` is not
/// sought in `farms`.
fn only(
    text: &str,
    occurrences: impl Iterator<Item = Range<usize>>,
) -> Result<Range<usize>, NotOne> {
    let (mut whole, mut parts): (Vec<_>, Vec<_>) =
        occurrences.partition(|range| is_whole_words(text, range));
    let found = if whole.is_empty() { &mut parts } else { &mut whole };
    match (found.pop(), found.len()) {
        (None, _) => Err(NotOne::None),
        (Some(range), 0) => Ok(range),
        (Some(_), others) => Err(NotOne::Several(others + 1)),
    }
}

/// Where words stand in a text from a byte on; no words stand nowhere.
fn occurrences(text: &str, words: &str, from: usize) -> impl Iterator<Item = Range<usize>> {
    let rest = if words.is_empty() { None } else { text.get(from..) };
    let length = words.len();
    rest.into_iter()
        .flat_map(move |rest| rest.match_indices(words))
        .map(move |(at, _)| from + at..from + at + length)
}

fn is_whole_words(text: &str, range: &Range<usize>) -> bool {
    let splits = |at: usize| {
        let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else { return false };
        before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
    };
    !splits(range.start) && !splits(range.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Block, BlockKind};

    const TIDES: &str = "The tide rose. The boats rose with the tide, and “the long pier” — it’s \
                         old — stood dry. The farms sold arms.";
    const WINDS: &str = "The wind fell. The boats rose with the tide again.";

    fn document() -> Document {
        let block = |text: &str| Block {
            number: None,
            kind: BlockKind::Paragraph,
            text: text.to_owned(),
            notes: Vec::new(),
        };
        Document::new(vec![block(TIDES), block(WINDS)])
    }

    fn quote<'a>(start: &'a str, end: &'a str) -> Quote<'a> {
        Quote { paragraph: 1, start, end, prefix: None, suffix: None }
    }

    /// The words that an anchor resolves to, and how.
    fn resolved(quote: &Quote<'_>) -> (&'static str, How) {
        let resolution = resolve(&document(), quote);
        let Resolution::Resolved { paragraph, range, how } = resolution else {
            panic!("{quote:?} gave {resolution:?}");
        };
        let text = if paragraph == 1 { TIDES } else { WINDS };
        (text.get(range).expect("the range is in the text"), how)
    }

    #[test]
    fn a_passage_reaches_from_its_first_to_its_last_words() {
        let found = resolved(&quote("The boats", "the tide"));
        assert_eq!(found, ("The boats rose with the tide", How::Exact));
    }

    #[test]
    fn first_and_last_words_may_overlap_or_be_the_same() {
        let overlapping = resolved(&quote("boats rose with", "rose with the tide"));
        assert_eq!(overlapping.0, "boats rose with the tide");
        assert_eq!(resolved(&quote("stood dry", "stood dry")).0, "stood dry");
    }

    #[test]
    fn curly_quotes_dashes_spaces_and_case_may_differ() {
        let found = resolved(&quote("\"The  long pier\"", "It's old - stood"));
        assert_eq!(found, ("“the long pier” — it’s old — stood", How::Folded));
    }

    #[test]
    fn words_that_stand_twice_are_not_taken() {
        let found = resolve(&document(), &quote("The", "stood dry"));
        assert_eq!(found, Resolution::Ambiguous { count: 3 });
    }

    #[test]
    fn a_prefix_tells_which_first_words_are_meant() {
        let with_prefix = Quote { prefix: Some("rose."), ..quote("The", "stood dry") };
        assert!(resolved(&with_prefix).0.starts_with("The boats"));
    }

    #[test]
    fn a_suffix_tells_which_last_words_are_meant() {
        assert_eq!(
            resolve(&document(), &quote("The tide", "rose")),
            Resolution::Ambiguous { count: 2 }
        );
        let with_suffix = Quote { suffix: Some("with the"), ..quote("The tide", "rose") };
        assert_eq!(resolved(&with_suffix).0, "The tide rose. The boats rose");
    }

    #[test]
    fn a_prefix_that_is_not_there_is_not_overlooked() {
        let wrong = Quote { prefix: Some("slowly"), ..quote("stood", "dry") };
        assert_eq!(resolve(&document(), &wrong), Resolution::Missing { part: Part::Start });
    }

    #[test]
    fn words_inside_other_words_do_not_make_an_anchor_ambiguous() {
        assert_eq!(resolved(&quote("arms", "arms")).0, "arms");
    }

    #[test]
    fn an_anchor_found_only_in_another_paragraph_is_proposed() {
        let found = resolve(&document(), &quote("the wind fell", "tide again"));
        let candidates = vec![(2, 0..WINDS.len() - 1)];
        assert_eq!(found, Resolution::Moved { candidates });
    }

    #[test]
    fn an_anchor_in_its_own_paragraph_is_not_looked_for_in_others() {
        let second = Quote { paragraph: 2, ..quote("The boats", "the tide") };
        assert_eq!(resolved(&second).0, "The boats rose with the tide");
    }

    #[test]
    fn what_is_missing_is_named() {
        let missing = |quote: &Quote<'_>| {
            let resolution = resolve(&document(), quote);
            let Resolution::Missing { part } = resolution else {
                panic!("{quote:?} gave {resolution:?}");
            };
            part
        };
        assert_eq!(missing(&quote("No such words", "the tide")), Part::Start);
        assert_eq!(missing(&quote("stood dry", "The tide rose")), Part::End);
        assert_eq!(missing(&quote("stood dry", " ")), Part::End);
        assert_eq!(missing(&quote("The farms sold arms", "farms")), Part::End);
        let nowhere = Quote { paragraph: 9, ..quote("No such words", "the tide") };
        assert_eq!(missing(&nowhere), Part::Paragraph);
    }

    #[test]
    fn an_anchor_in_decomposed_letters_is_found() {
        let document = Document::new(vec![Block {
            number: None,
            kind: BlockKind::Paragraph,
            text: "El ñandú corre.".to_owned(),
            notes: Vec::new(),
        }]);
        let found = resolve(&document, &quote("n\u{303}andu\u{301}", "corre"));
        let expected = Resolution::Resolved { paragraph: 1, range: 3..16, how: How::Folded };
        assert_eq!(found, expected);
    }
}
