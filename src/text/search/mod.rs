//! Searching over documents: words, phrases, beginnings of words, with typing errors forgiven.
//!
//! [`Index`] holds the passages of any number of documents and answers a [`Query`] with [`Hits`].
//! It is made of immutable segments (`segment`), each an inverted index in flat arrays. A search
//! looks the query's words up in the sorted words of each segment (`expand`, `typos`), weighs
//! their occurrences passage by passage (`occur`), ranks (`rank`), and marks the words in the best
//! passages (`snippet`). [`find_in`] is the plain search in the document that is being read.
//!
//! Nothing here starts a thread or reads a file: an index is a value, [`Index::to_bytes`] and
//! [`Index::from_bytes`] are for whoever keeps it.

mod bytes;
mod expand;
mod find;
mod index;
mod merge;
mod occur;
mod query;
mod rank;
mod results;
mod segment;
mod snippet;
mod typos;
mod words;

#[cfg(test)]
mod tests;

use crate::domain::{CountryCode, Topic};

pub use bytes::IndexError;
pub use find::{Finding, Found, find_in};
pub use index::{DocumentTooLarge, Index};
pub use query::Query;
pub use results::{Forgiven, Group, Hit, Hits};

/// A passage to be indexed.
#[derive(Debug, Clone, Copy)]
pub struct IndexedPassage<'a> {
    /// Its number in the document.
    pub paragraph: u32,
    /// Its words.
    pub text: &'a str,
    /// The countries that it is about.
    pub countries: &'a [CountryCode],
    /// The topics that it is on.
    pub topics: &'a [Topic],
}

impl<'a> IndexedPassage<'a> {
    /// A passage about no country and on no topic.
    pub const fn new(paragraph: u32, text: &'a str) -> Self {
        Self { paragraph, text, countries: &[], topics: &[] }
    }
}
