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
    /// Its words stand more than once in its paragraph: proposals, in reading order.
    Ambiguous {
        /// The paragraph's number, and the bytes in its text, for each.
        candidates: Vec<(u32, Range<usize>)>,
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
            Self::Moved { candidates } | Self::Ambiguous { candidates } => {
                candidates.iter().map(|(n, at)| place(n, at)).collect()
            }
            Self::Near { candidates } => {
                candidates.iter().map(|near| place(&near.paragraph, &near.range)).collect()
            }
            Self::Resolved { .. } | Self::Missing { .. } => Vec::new(),
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
        Found::Many(ranges) => {
            let candidates = ranges.into_iter().map(|range| (own, range)).collect();
            return Resolution::Ambiguous { candidates };
        }
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
    /// Each place that it may be at.
    Many(Vec<Range<usize>>),
    Not(Part),
}

impl Search<'_> {
    fn in_paragraph(&self, number: u32) -> Found {
        let Some(block) = self.document.paragraph(number) else {
            return Found::Not(Part::Paragraph);
        };
        match self.exact.locate(&block.text) {
            Ok(range) => return Found::At(range, How::Exact),
            Err(Miss::Many(ranges)) => return Found::Many(ranges),
            Err(Miss::No(_)) => {}
        }
        let Some(text) = self.document.folded(number) else {
            return Found::Not(Part::Paragraph);
        };
        let words = self.folded.get_or_init(|| self.exact.folded());
        match words.locate(text.text()) {
            Ok(range) => Found::At(text.source_range(range), How::Folded),
            Err(Miss::Many(ranges)) => {
                Found::Many(ranges.into_iter().map(|range| text.source_range(range)).collect())
            }
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
    Many(Vec<Range<usize>>),
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
        let starts = words_or_parts(text, occurrences(text, &self.start, 0).filter(before));
        let Some(first) = starts.first() else { return Err(Miss::No(Part::Start)) };
        let after = |range: &Range<usize>| {
            range.end >= first.end
                && text.get(range.end..).is_some_and(|s| s.trim_start().starts_with(&*self.suffix))
        };
        let ends = occurrences(text, &self.end, first.start).filter(after);
        let ends = words_or_parts(text, ends);
        match (starts.as_slice(), ends.as_slice()) {
            ([start], [end]) => Ok(start.start..end.end),
            _ => Err(several(&starts, &ends)),
        }
    }
}

/// The places at which a passage may be whose first or last words stand several times: each
/// beginning with the nearest end, the last one with each end.
fn several(starts: &[Range<usize>], ends: &[Range<usize>]) -> Miss {
    let mut all = Vec::new();
    for (at, start) in starts.iter().enumerate() {
        let from = ends.partition_point(|end| end.start < start.start || end.end < start.end);
        let most = if at + 1 == starts.len() { ends.len() } else { 1 };
        let near = ends.iter().skip(from).take(most);
        all.extend(near.map(|end| start.start..end.end));
    }
    if all.is_empty() { Miss::No(Part::End) } else { Miss::Many(all) }
}

/// All occurrences. Where some are whole words, those that are not do not count: `arms` is not
/// sought in `farms`.
fn words_or_parts(
    text: &str,
    occurrences: impl Iterator<Item = Range<usize>>,
) -> Vec<Range<usize>> {
    let (whole, parts): (Vec<_>, Vec<_>) =
        occurrences.partition(|range| is_whole_words(text, range));
    if whole.is_empty() { parts } else { whole }
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
mod tests;
