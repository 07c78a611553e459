//! The index as bytes and back.
//!
//! A line that names the format and its version, the SHA-256 of the rest, then the segments in
//! postcard's encoding. Bytes that were damaged are refused by the hash; bytes that somebody made
//! up to fit it are refused by [`is_sound`], so that a search never meets a list out of order.

use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::{
    index::Index,
    segment::{Passage, Segment},
    words::offset,
};

/// The first line. Another encoding gets another number.
const HEADER: &[u8] = b"cartouche-index/1\n";
const HASH_LEN: usize = 32;

/// Bytes that are no index of this version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IndexError {
    /// Another file or another version.
    #[error("begins differently; expected a search index \"cartouche-index/1\"")]
    Header,
    /// Cut off or changed.
    #[error("is damaged; expected a search index as it was saved")]
    Damaged,
    /// The index cannot be written.
    #[error("the search index cannot be encoded: {0}")]
    Encode(String),
}

impl Index {
    /// The whole index, to be kept and given to [`Self::from_bytes`].
    pub fn to_bytes(&self) -> Result<Vec<u8>, IndexError> {
        let mut bytes = HEADER.to_vec();
        bytes.resize(HEADER.len() + HASH_LEN, 0);
        let mut bytes = postcard::to_extend(&self.segments, bytes)
            .map_err(|error| IndexError::Encode(error.to_string()))?;
        let hash = bytes.get(HEADER.len() + HASH_LEN..).map(Sha256::digest);
        for (byte, digit) in bytes.iter_mut().skip(HEADER.len()).zip(hash.iter().flatten()) {
            *byte = *digit;
        }
        Ok(bytes)
    }

    /// Reads an index that [`Self::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, IndexError> {
        let rest = bytes.strip_prefix(HEADER).ok_or(IndexError::Header)?;
        let (hash, body) = rest.split_at_checked(HASH_LEN).ok_or(IndexError::Damaged)?;
        if Sha256::digest(body).as_slice() != hash {
            return Err(IndexError::Damaged);
        }
        let segments: Vec<Segment> =
            postcard::from_bytes(body).map_err(|_no_place_in_it| IndexError::Damaged)?;
        if !segments.iter().all(is_sound) {
            return Err(IndexError::Damaged);
        }
        let connected = segments.into_iter().map(|mut segment| {
            segment.connect();
            Arc::new(segment)
        });
        Ok(Self { segments: connected.collect() })
    }
}

/// Whether the lists of a segment are in order and agree with each other.
fn is_sound(segment: &Segment) -> bool {
    let count = segment.passages.len();
    let held =
        segment.documents.iter().map(|held| offset(held.passages.start)..offset(held.passages.end));
    let texts = segment.passages.iter().map(|passage| passage.text.clone());
    // A number is left out after each; no word is shorter than a byte.
    let words = segment
        .passages
        .iter()
        .map(|Passage { words, .. }| offset(words.start)..offset(words.end).saturating_add(1));
    let fit = |passage: &Passage| {
        passage.words.start <= passage.words.end && passage.words.len() <= passage.text.len()
    };
    let word_end =
        segment.passages.last().map_or(0, |last| offset(last.words.end).saturating_add(1));
    let facets = segment.countries.values().chain(segment.topics.values());
    in_a_row(held, count)
        && in_a_row(texts, segment.text.len())
        && in_a_row(words, word_end)
        && segment.passages.iter().all(fit)
        && facets.flatten().all(|&passage| offset(passage) < count)
        && segment.terms.are_sound(segment.word_count())
}

/// Whether ranges follow each other without gaps from 0 to an end.
fn in_a_row(ranges: impl Iterator<Item = std::ops::Range<usize>>, end: usize) -> bool {
    let mut next = 0;
    for range in ranges {
        if range.start != next || range.end < range.start {
            return false;
        }
        next = range.end;
    }
    next == end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::search::{IndexedPassage, Query};

    fn index() -> Index {
        let mut index = Index::new();
        for id in ["a", "b", "c"] {
            let passages = [IndexedPassage::new(1, "Ebb and flow"), IndexedPassage::new(2, id)];
            index.add(id, &passages).unwrap();
        }
        index
    }

    /// Bytes with a hash that fits.
    fn sealed(segments: &[Segment]) -> Vec<u8> {
        let segments = segments.iter().cloned().map(Arc::new).collect();
        Index { segments }.to_bytes().unwrap()
    }

    #[test]
    fn an_index_comes_back_as_it_was() {
        let index = index();
        let back = Index::from_bytes(&index.to_bytes().unwrap()).unwrap();
        assert_eq!(back.segments, index.segments);
        assert_eq!(back.search(&Query::parse("fl"), 9), index.search(&Query::parse("fl"), 9));
    }

    #[test]
    fn bytes_cut_off_or_changed_anywhere_are_refused() {
        let bytes = index().to_bytes().unwrap();
        for at in 0..bytes.len() {
            assert!(Index::from_bytes(&bytes[..at]).is_err(), "cut off at {at}");
            let mut changed = bytes.clone();
            changed[at] ^= 0x20;
            assert!(Index::from_bytes(&changed).is_err(), "changed at {at}");
        }
        assert_eq!(Index::from_bytes(b"{}").unwrap_err(), IndexError::Header);
    }

    #[test]
    fn lists_that_do_not_agree_are_refused_although_the_hash_fits() {
        let index = index();
        let good = index.segments[0].as_ref();
        let spoilt = |spoil: fn(&mut Segment)| {
            let mut segment = good.clone();
            spoil(&mut segment);
            Index::from_bytes(&sealed(&[segment]))
        };
        spoilt(|_| {}).unwrap();
        let ways: [fn(&mut Segment); 9] = [
            |segment| segment.documents[0].passages.end = 9,
            |segment| segment.passages[0].text.end = 3,
            |segment| segment.passages[1].words = 0..1,
            |segment| segment.passages[0].words.start = 4,
            |segment| segment.passages[0].words.end = 0,
            |segment| segment.passages[1].words.end = 60,
            |segment| drop(segment.topics.insert(crate::domain::Topic::Arms, vec![2])),
            |segment| segment.text.push('x'),
            |segment| segment.terms.push("aaa", std::iter::once(0)).unwrap(),
        ];
        for (at, spoil) in ways.into_iter().enumerate() {
            assert_eq!(spoilt(spoil).unwrap_err(), IndexError::Damaged, "{at}");
        }
    }

    #[test]
    fn made_up_bytes_with_a_fitting_hash_never_panic() {
        let bytes = index().to_bytes().unwrap();
        let start = HEADER.len() + HASH_LEN;
        for at in start..bytes.len() {
            for value in [0, 1, 0x7f, 0xff] {
                let mut made_up = bytes.clone();
                made_up[at] = value;
                let hash = Sha256::digest(&made_up[start..]);
                made_up[HEADER.len()..start].copy_from_slice(&hash);
                if let Ok(index) = Index::from_bytes(&made_up) {
                    index.search(&Query::parse("\"ebb and\" flwo"), 9);
                }
            }
        }
    }
}
