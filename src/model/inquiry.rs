//! A question to the documents: what was typed, what it was narrowed to, and in which index.
//!
//! Large libraries are searched beside the frame, so a question has to be data, and an answer is
//! matched with the question that is still asked.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    domain::{CountryCode, Topic},
    text::{Hits, Index, Query},
};

/// An index of fewer passages than this is searched within a frame.
pub const QUICK_PASSAGES: usize = 20_000;

/// What is asked of the documents.
#[derive(Debug, Clone, Default)]
pub struct Inquiry {
    /// As typed.
    pub typed: String,
    /// Only passages about one of these countries; none means any.
    pub countries: BTreeSet<CountryCode>,
    /// Only passages on one of these topics; none means any.
    pub topics: BTreeSet<Topic>,
    /// Where it is looked for.
    pub index: Arc<Index>,
}

/// Two are the same where the very same index is meant: comparing what is in it takes longer than
/// searching.
impl PartialEq for Inquiry {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.index, &other.index)
            && (&self.typed, &self.countries, &self.topics)
                == (&other.typed, &other.countries, &other.topics)
    }
}

impl Eq for Inquiry {}

impl Inquiry {
    /// Whether an answer takes no longer than a frame may.
    pub fn is_quick(&self) -> bool {
        self.index.passage_count() < QUICK_PASSAGES
    }

    /// What was typed, as a query.
    pub fn query(&self) -> Query {
        Query::parse(&self.typed)
            .in_countries(self.countries.iter().copied())
            .on_topics(self.topics.iter().copied())
    }

    /// Searches: the best `limit` passages.
    pub fn answer(&self, limit: usize) -> Hits {
        self.index.search(&self.query(), limit)
    }
}
