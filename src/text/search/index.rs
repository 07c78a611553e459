//! The index: segments that never change, and how documents come and go.
//!
//! Adding makes a segment of one document. As in a log-structured store, segments of about one
//! size are merged when there are [`FAN`] of them, so that each word is copied only a few times
//! and there are never many segments to ask.

use std::sync::Arc;

use super::{
    IndexedPassage,
    merge::merge,
    query::Query,
    rank,
    results::Hits,
    segment::{Segment, TooMany},
    words::offset,
};

/// How many segments of about one size are made one, and how much larger the next size is.
const FAN: usize = 8;
/// Segments with fewer words than this are of the smallest size.
const SMALL: usize = 4096;

/// Passages of many documents, searchable.
///
/// A copy shares everything with its original and costs nothing: change a copy on another thread,
/// then put it in the place of the one that is searched.
#[derive(Debug, Clone, Default)]
pub struct Index {
    pub(super) segments: Vec<Arc<Segment>>,
}

/// A document that is too large for the index.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("document \"{0}\" is too large to be searched; expected at most 4,294,967,294 words")]
pub struct DocumentTooLarge(String);

impl Index {
    /// An index of nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a document, or replaces the one with this id.
    pub fn add(
        &mut self,
        document: &str,
        passages: &[IndexedPassage<'_>],
    ) -> Result<(), DocumentTooLarge> {
        let segment = Segment::new(document, passages, u32::MAX)
            .map_err(|TooMany| DocumentTooLarge(document.to_owned()))?;
        self.remove(document);
        self.segments.push(Arc::new(segment));
        self.tidy();
        Ok(())
    }

    /// Takes a document out; tells whether it was there.
    pub fn remove(&mut self, document: &str) -> bool {
        let holds =
            |segment: &Arc<Segment>| segment.documents.iter().any(|held| held.id == document);
        let Some(at) = self.segments.iter().position(holds) else { return false };
        let segment = self.segments.remove(at);
        // What is left of a segment is smaller than it was, so this cannot fail.
        let left = merge(&[&segment], Some(document)).unwrap_or_default();
        if !left.documents.is_empty() {
            self.segments.insert(at, Arc::new(left));
        }
        true
    }

    /// The passages that fit a query: how many, the best `limit` of them, and their facets.
    pub fn search(&self, query: &Query, limit: usize) -> Hits {
        rank::search(&self.parts(), query, limit)
    }

    /// The ids of the documents, sorted.
    pub fn documents(&self) -> Vec<&str> {
        let held = self.segments.iter().flat_map(|segment| &segment.documents);
        let mut ids: Vec<_> = held.map(|held| held.id.as_str()).collect();
        ids.sort_unstable();
        ids
    }

    /// How many passages can be found.
    pub fn passage_count(&self) -> usize {
        self.segments.iter().map(|segment| segment.passages.len()).sum()
    }

    /// The text of the first passage of a document that has this paragraph's number.
    pub fn text(&self, document: &str, paragraph: u32) -> Option<&str> {
        self.segments.iter().find_map(|segment| {
            let held = segment.documents.iter().find(|held| held.id == document)?;
            let range = offset(held.passages.start)..offset(held.passages.end);
            let mut passages = segment.passages.get(range)?.iter();
            let passage = passages.find(|passage| passage.paragraph == paragraph)?;
            Some(segment.text_of(passage))
        })
    }

    fn parts(&self) -> Vec<&Segment> {
        self.segments.iter().map(AsRef::as_ref).collect()
    }

    /// Merges segments of one size until there are fewer than [`FAN`] of each.
    fn tidy(&mut self) {
        while let Some(size) = self.crowded() {
            let (alike, others): (Vec<_>, Vec<_>) =
                self.segments.iter().cloned().partition(|segment| size_of(segment) == size);
            let parts: Vec<_> = alike.iter().map(AsRef::as_ref).collect();
            // Too much for one segment is left in several.
            let Ok(merged) = merge(&parts, None) else { return };
            self.segments = others;
            self.segments.push(Arc::new(merged));
        }
    }

    /// The smallest size of which there are too many.
    fn crowded(&self) -> Option<u32> {
        let mut sizes: Vec<_> = self.segments.iter().map(|segment| size_of(segment)).collect();
        sizes.sort_unstable();
        sizes.chunk_by(|a, b| a == b).find(|alike| alike.len() >= FAN)?.first().copied()
    }
}

/// Sizes that grow by [`FAN`]: 0 up to [`SMALL`] words, 1 up to eight times as many, and so on.
fn size_of(segment: &Segment) -> u32 {
    let words = offset(segment.word_count()).max(segment.text.len() / 16);
    (words / SMALL).checked_ilog(FAN).map_or(0, |size| size + 1)
}
