//! A part of the index that never changes: passages, the words in them, and where each occurs.
//!
//! Everything is in flat arrays, so that a segment is compact, quick to save and load, and shared
//! between copies of the index. All words of a segment are numbered in a row; between passages one
//! number is left out, so that no phrase reaches from one into the next.

use std::{collections::BTreeMap, ops::Range};

use serde::{Deserialize, Serialize};

use super::{
    IndexedPassage,
    words::{number, offset, words},
};
use crate::{
    domain::{CountryCode, Topic},
    text::fold::{Accents, Folded},
};

/// How many word numbers share an entry of [`Places`].
const STRIDE: u32 = 32;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Segment {
    pub(super) documents: Vec<Held>,
    pub(super) passages: Vec<Passage>,
    /// The texts of all passages, one after the other.
    pub(super) text: String,
    pub(super) terms: Terms,
    /// The passages about each country, ascending.
    pub(super) countries: BTreeMap<CountryCode, Vec<u32>>,
    /// The passages on each topic, ascending.
    pub(super) topics: BTreeMap<Topic, Vec<u32>>,
    #[serde(skip)]
    places: Places,
}

/// Which passage each word is in. Searching asks this a million times a keystroke, so it is looked
/// up without a branch: the passage that every [`STRIDE`]th number is in, and for each number how
/// many passages further it is. No passage has less than a number to itself, so a byte is enough.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Places {
    near: Vec<u32>,
    further: Vec<u8>,
}

/// A document and which of the segment's passages are its.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Held {
    pub(super) id: String,
    pub(super) passages: Range<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Passage {
    /// Its number in the document.
    pub(super) paragraph: u32,
    /// The numbers of its words.
    pub(super) words: Range<u32>,
    /// Its bytes in the segment's text.
    pub(super) text: Range<usize>,
}

/// The distinct words, sorted, each with the numbers of its occurrences, ascending.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Terms {
    text: String,
    /// Where each word ends in `text`.
    text_ends: Vec<u32>,
    occurrences: Vec<u32>,
    /// Where the occurrences of each word end.
    occurrence_ends: Vec<u32>,
}

/// More than a segment can number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooMany;

impl Segment {
    /// Indexes one document whose words and bytes stay below a limit, which is `u32::MAX` except
    /// in tests.
    pub(super) fn new(
        id: &str,
        passages: &[IndexedPassage<'_>],
        most: u32,
    ) -> Result<Self, TooMany> {
        let mut segment = Self::default();
        let mut found: BTreeMap<Box<str>, Vec<u32>> = BTreeMap::new();
        let mut next = 0_u32;
        for (at, passage) in passages.iter().enumerate() {
            let at = number(at).ok_or(TooMany)?;
            let first = next;
            let folded = Folded::new(passage.text, Accents::Strip);
            for word in words(folded.text()).filter_map(|range| folded.text().get(range)) {
                match found.get_mut(word) {
                    Some(occurrences) => occurrences.push(next),
                    None => drop(found.insert(word.into(), vec![next])),
                }
                next = next.checked_add(1).filter(|&next| next < most).ok_or(TooMany)?;
            }
            segment.push_passage(passage, first..next);
            segment.push_facets(passage, at);
            next = next.checked_add(1).ok_or(TooMany)?;
        }
        let count = number(passages.len()).ok_or(TooMany)?;
        segment.documents.push(Held { id: id.to_owned(), passages: 0..count });
        for (word, occurrences) in found {
            segment.terms.push(&word, occurrences.into_iter())?;
        }
        segment.connect();
        Ok(segment)
    }

    fn push_passage(&mut self, passage: &IndexedPassage<'_>, words: Range<u32>) {
        let start = self.text.len();
        self.text.push_str(passage.text);
        let text = start..self.text.len();
        self.passages.push(Passage { paragraph: passage.paragraph, words, text });
    }

    fn push_facets(&mut self, passage: &IndexedPassage<'_>, at: u32) {
        for &country in passage.countries {
            push_new(self.countries.entry(country).or_default(), at);
        }
        for &topic in passage.topics {
            push_new(self.topics.entry(topic).or_default(), at);
        }
    }

    /// Makes the table from words to passages; to be called when the passages are complete.
    pub(super) fn connect(&mut self) {
        let mut places = Places {
            near: Vec::with_capacity(offset(self.word_count() / STRIDE) + 1),
            further: Vec::with_capacity(offset(self.word_count())),
        };
        for (at, passage) in (0..).zip(&self.passages) {
            places.extend(at, passage.words.end);
        }
        self.places = places;
    }

    /// How many word numbers are in use, those left out between passages included.
    pub(super) fn word_count(&self) -> u32 {
        self.passages.last().map_or(0, |passage| passage.words.end)
    }

    pub(super) fn passage(&self, at: u32) -> Option<&Passage> {
        self.passages.get(offset(at))
    }

    pub(super) fn text_of(&self, passage: &Passage) -> &str {
        self.text.get(passage.text.clone()).unwrap_or_default()
    }

    /// Adds a weight to the passages of occurrences, as often as they occur.
    pub(super) fn weigh(&self, occurrences: &[u32], weight: f32, weights: &mut [f32]) {
        for &word in occurrences {
            if let Some(held) = self.places.of(word).and_then(|passage| weights.get_mut(passage)) {
                *held += weight;
            }
        }
    }
}

impl Places {
    /// Puts all numbers up to `end` that have no place yet into a passage.
    fn extend(&mut self, passage: u32, end: u32) {
        for at in self.further.len()..offset(end) {
            if at.is_multiple_of(offset(STRIDE)) {
                self.near.push(passage);
            }
            let near = self.near.last().copied().unwrap_or_default();
            self.further.push(u8::try_from(passage - near).unwrap_or(u8::MAX));
        }
    }

    fn of(&self, word: u32) -> Option<usize> {
        let further = self.further.get(offset(word))?;
        Some(offset(*self.near.get(offset(word / STRIDE))?) + usize::from(*further))
    }
}

impl Terms {
    pub(super) fn len(&self) -> usize {
        self.text_ends.len()
    }

    pub(super) fn word(&self, term: usize) -> &str {
        self.text.get(span(&self.text_ends, term)).unwrap_or_default()
    }

    pub(super) fn occurrences(&self, term: usize) -> &[u32] {
        self.occurrences.get(span(&self.occurrence_ends, term)).unwrap_or_default()
    }

    /// Appends a word that sorts after all others.
    pub(super) fn push(
        &mut self,
        word: &str,
        occurrences: impl Iterator<Item = u32>,
    ) -> Result<(), TooMany> {
        self.text.push_str(word);
        self.text_ends.push(number(self.text.len()).ok_or(TooMany)?);
        self.occurrences.extend(occurrences);
        self.occurrence_ends.push(number(self.occurrences.len()).ok_or(TooMany)?);
        Ok(())
    }

    /// The term of exactly this word.
    pub(super) fn find(&self, word: &str) -> Option<usize> {
        let at = self.first_from(0, |term| term < word);
        (self.word(at) == word && at < self.len()).then_some(at)
    }

    /// The terms that begin with these letters.
    pub(super) fn beginning_with(&self, prefix: &str) -> Range<usize> {
        let start = self.first_from(0, |term| term < prefix);
        start..self.first_from(start, |term| term.starts_with(prefix))
    }

    /// The first term from `start` on that is no longer `before`, which splits the sorted words.
    pub(super) fn first_from(&self, start: usize, before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (start, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if before(self.word(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Whether words ascend, each with occurrences that ascend below a count.
    pub(super) fn are_sound(&self, word_count: u32) -> bool {
        let ends = |ends: &[u32], len: usize| {
            ends.is_sorted() && ends.last().map_or(0, |&end| offset(end)) == len
        };
        let ascend = |list: &[u32]| list.is_sorted_by(|a, b| a < b);
        self.text_ends.len() == self.occurrence_ends.len()
            && ends(&self.text_ends, self.text.len())
            && ends(&self.occurrence_ends, self.occurrences.len())
            && (1..self.len()).all(|term| self.word(term - 1) < self.word(term))
            && (0..self.len()).all(|term| ascend(self.occurrences(term)))
            && self.occurrences.iter().all(|&word| word < word_count)
    }
}

/// The range that the entry of a list of ends stands for.
fn span(ends: &[u32], at: usize) -> Range<usize> {
    let end_of = |at: usize| ends.get(at).map_or(0, |&end| offset(end));
    at.checked_sub(1).map_or(0, end_of)..end_of(at)
}

/// Appends to a list that ascends, once.
fn push_new(list: &mut Vec<u32>, at: u32) {
    if list.last() != Some(&at) {
        list.push(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passages<'a>(texts: &[&'a str]) -> Vec<IndexedPassage<'a>> {
        (1..).zip(texts).map(|(paragraph, &text)| IndexedPassage::new(paragraph, text)).collect()
    }

    #[test]
    fn words_lead_to_their_passages() {
        let texts = ["", "ebb and flow", "...", "Ebb", &"tide ".repeat(200), "ebb"];
        let segment = Segment::new("a", &passages(&texts), u32::MAX).unwrap();
        let found = |word: &str| {
            let term = segment.terms.find(word).unwrap();
            let mut weights = [0.0; 6];
            segment.weigh(segment.terms.occurrences(term), 0.5, &mut weights);
            weights.map(|weight| format!("{weight}"))
        };
        assert_eq!(found("ebb"), ["0", "0.5", "0", "0.5", "0", "0.5"]);
        assert_eq!(found("tide"), ["0", "0", "0", "0", "100", "0"]);
        assert!(segment.terms.are_sound(segment.word_count()));
    }

    #[test]
    fn terms_are_found_by_word_and_by_prefix() {
        let texts = ["harbour harbours hard tide"];
        let terms = Segment::new("a", &passages(&texts), u32::MAX).unwrap().terms;
        assert_eq!(terms.find("hard"), Some(2));
        assert_eq!((terms.find("har"), terms.find("zebra")), (None, None));
        assert_eq!(terms.beginning_with("harb"), 0..2);
        assert_eq!((terms.beginning_with(""), terms.beginning_with("x")), (0..4, 4..4));
    }

    #[test]
    fn a_document_with_more_words_than_can_be_numbered_is_refused() {
        let texts = ["one two", "three"];
        Segment::new("a", &passages(&texts), 6).unwrap();
        assert_eq!(Segment::new("a", &passages(&texts), 4), Err(TooMany));
    }
}
