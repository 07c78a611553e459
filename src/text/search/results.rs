//! What a search gives.

use std::{collections::BTreeMap, ops::Range};

use crate::domain::{CountryCode, Topic};

/// What was found, the best first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hits {
    /// How many passages were found, also those beyond the limit.
    pub total: usize,
    /// The best passages, by document; the document with the best one first.
    pub groups: Vec<Group>,
    /// How many found passages are about each country, among those on the chosen topics.
    pub countries: BTreeMap<CountryCode, usize>,
    /// How many found passages are on each topic, among those about the chosen countries.
    pub topics: BTreeMap<Topic, usize>,
    /// The words that occur nowhere as typed, with what was searched for instead.
    pub forgiven: Vec<Forgiven>,
}

/// The passages found in one document.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The id that it was added with.
    pub document: String,
    /// How many passages of it were found, also those beyond the limit.
    pub total: usize,
    /// Its best passages, the best first.
    pub hits: Vec<Hit>,
}

/// A passage that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Its number in the document.
    pub paragraph: u32,
    /// How well it fits; only to be compared with others of the same search.
    pub score: f32,
    /// The part of it that is shown, in bytes of its text.
    pub snippet: Range<usize>,
    /// The words of that part.
    pub text: String,
    /// What is highlighted in the whole passage, in bytes of its text: ascending, without overlap.
    pub marks: Vec<Range<usize>>,
}

impl Hit {
    /// What is highlighted in [`Self::text`], in bytes of it.
    pub fn marks_shown(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let Range { start, end } = self.snippet;
        let clipped = self.marks.iter().map(move |mark| mark.start.max(start)..mark.end.min(end));
        clipped
            .filter(|mark| !mark.is_empty())
            .map(move |mark| mark.start - start..mark.end - start)
    }
}

/// A word with a typing error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forgiven {
    /// As typed, folded.
    pub typed: String,
    /// The words that it may have been meant for, folded, in alphabetical order.
    pub taken: Vec<String>,
}
