//! Several segments made one, without the documents that are gone.
//!
//! Occurrences only move by a constant for each run of documents that stays together, so merging
//! is mostly copying.

use std::{collections::BTreeMap, ops::Range};

use super::{
    segment::{Held, Passage, Segment, TooMany},
    words::{number, offset},
};

/// Merges segments in order, leaving out the document that is named.
pub(super) fn merge(sources: &[&Segment], without: Option<&str>) -> Result<Segment, TooMany> {
    let mut merged = Segment::default();
    let mut moves = Vec::with_capacity(sources.len());
    for source in sources {
        moves.push(take_passages(&mut merged, source, without)?);
    }
    merge_terms(&mut merged, sources, &moves)?;
    for (source, moves) in sources.iter().zip(&moves) {
        take_facets(&mut merged.countries, &source.countries, &moves.passages);
        take_facets(&mut merged.topics, &source.topics, &moves.passages);
    }
    merged.connect();
    Ok(merged)
}

/// Where the words and passages of a source have gone.
#[derive(Default)]
struct Moves {
    words: Shifts,
    passages: Shifts,
}

/// Runs of numbers and where each run now begins, ascending.
#[derive(Default)]
struct Shifts(Vec<(Range<u32>, u32)>);

impl Shifts {
    fn push(&mut self, from: Range<u32>, to: u32) {
        match self.0.last_mut() {
            Some((run, start)) if run.end == from.start && *start + (run.end - run.start) == to => {
                run.end = from.end;
            }
            _ => self.0.push((from, to)),
        }
    }

    /// The new numbers of a list, without those that are gone.
    fn apply<'a>(&'a self, list: &'a [u32]) -> impl Iterator<Item = u32> + 'a {
        self.0.iter().flat_map(move |(run, to)| {
            let start = list.partition_point(|&old| old < run.start);
            let end = list.partition_point(|&old| old < run.end);
            list.get(start..end).unwrap_or_default().iter().map(move |&old| old - run.start + to)
        })
    }
}

fn take_passages(
    merged: &mut Segment,
    source: &Segment,
    without: Option<&str>,
) -> Result<Moves, TooMany> {
    let mut moves = Moves::default();
    let staying = source.documents.iter().filter(|held| without != Some(held.id.as_str()));
    for held in staying {
        let range = offset(held.passages.start)..offset(held.passages.end);
        let passages = source.passages.get(range).unwrap_or_default();
        let first = number(merged.passages.len()).ok_or(TooMany)?;
        let word = next_word(merged)?;
        if let (Some(start), Some(end)) = (passages.first(), passages.last()) {
            let (start, end) = (start.words.start, end.words.end);
            // With the number that is left out after it, so that runs join.
            let run = start..end.checked_add(1).ok_or(TooMany)?;
            word.checked_add(run.end - run.start).ok_or(TooMany)?;
            moves.words.push(run, word);
            moves.passages.push(held.passages.clone(), first);
            for passage in passages {
                let words = passage.words.start - start + word..passage.words.end - start + word;
                let from = merged.text.len();
                merged.text.push_str(source.text_of(passage));
                let text = from..merged.text.len();
                merged.passages.push(Passage { paragraph: passage.paragraph, words, text });
            }
        }
        let count = number(merged.passages.len()).ok_or(TooMany)?;
        merged.documents.push(Held { id: held.id.clone(), passages: first..count });
    }
    Ok(moves)
}

/// The number of the next passage's first word.
fn next_word(merged: &Segment) -> Result<u32, TooMany> {
    if merged.passages.is_empty() {
        return Ok(0);
    }
    merged.word_count().checked_add(1).ok_or(TooMany)
}

/// Walks through the sorted words of all sources side by side.
fn merge_terms(merged: &mut Segment, sources: &[&Segment], moves: &[Moves]) -> Result<(), TooMany> {
    let mut next = vec![0_usize; sources.len()];
    let mut occurrences = Vec::new();
    loop {
        let left = sources.iter().zip(&next).filter(|(source, at)| **at < source.terms.len());
        let Some(word) = left.map(|(source, &at)| source.terms.word(at)).min() else {
            return Ok(());
        };
        occurrences.clear();
        for ((source, at), moves) in sources.iter().zip(&mut next).zip(moves) {
            if *at < source.terms.len() && source.terms.word(*at) == word {
                occurrences.extend(moves.words.apply(source.terms.occurrences(*at)));
                *at += 1;
            }
        }
        if !occurrences.is_empty() {
            merged.terms.push(word, occurrences.iter().copied())?;
        }
    }
}

fn take_facets<K: Ord + Copy>(
    merged: &mut BTreeMap<K, Vec<u32>>,
    source: &BTreeMap<K, Vec<u32>>,
    passages: &Shifts,
) {
    for (&facet, list) in source {
        let mut staying = passages.apply(list).peekable();
        if staying.peek().is_some() {
            merged.entry(facet).or_default().extend(staying);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{CountryCode, Topic},
        text::search::IndexedPassage,
    };

    fn document(id: &str, texts: &[&str]) -> Segment {
        let countries = [CountryCode::parse("PER").unwrap()];
        let passages: Vec<_> = (1..)
            .zip(texts)
            .map(|(paragraph, &text)| IndexedPassage {
                countries: if text.contains("Peru") { &countries } else { &[] },
                topics: &[Topic::Energy],
                ..IndexedPassage::new(paragraph, text)
            })
            .collect();
        Segment::new(id, &passages, u32::MAX).unwrap()
    }

    #[test]
    fn merging_in_any_order_of_steps_gives_the_same_segment() {
        let a = document("a", &["ebb and flow", "a pier in Peru"]);
        let b = document("b", &[]);
        let c = document("c", &["", "flow", "Peru"]);
        let at_once = merge(&[&a, &b, &c], None).unwrap();
        let left = merge(&[&merge(&[&a, &b], None).unwrap(), &c], None).unwrap();
        let right = merge(&[&a, &merge(&[&b, &c], None).unwrap()], None).unwrap();
        assert_eq!(at_once, left);
        assert_eq!(at_once, right);
        assert!(at_once.terms.are_sound(at_once.word_count()));
    }

    #[test]
    fn a_document_left_out_leaves_no_trace() {
        let documents =
            [document("a", &["ebb"]), document("b", &["Peru", "pier"]), document("c", &["ebb"])];
        let [a, b, c] = &documents;
        let all = merge(&[a, b, c], None).unwrap();
        assert_eq!(merge(&[&all], Some("b")).unwrap(), merge(&[a, c], None).unwrap());
        assert_eq!(merge(&[b], Some("b")).unwrap(), merge(&[], None).unwrap());
    }
}
