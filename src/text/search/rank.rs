//! Which passages are found, which of them come first, and what their facets are.
//!
//! The score is BM25 with a clause as the term: rare clauses count more, a second occurrence less
//! than the first, a short passage more than a long one. Equal scores are ordered by document and
//! paragraph, so that the same index gives the same list whatever the order it was made in.

use std::{cmp::Ordering, collections::BTreeMap};

use super::{
    expand::{Slot, expand},
    occur::weigh,
    query::Query,
    results::{Forgiven, Group, Hit, Hits},
    segment::{Held, Passage, Segment},
    snippet::{marks, window},
    words::{number, offset},
};

/// The constants of BM25, as they are usually chosen.
const K1: f32 = 1.2;
const B: f32 = 0.75;

/// The score of a passage that lacks a clause.
const OUT: f32 = f32::NEG_INFINITY;

/// A passage by its places in the lists.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    score: f32,
    segment: usize,
    passage: u32,
}

/// Searches segments for the best `limit` passages.
pub(super) fn search(segments: &[&Segment], query: &Query, limit: usize) -> Hits {
    let mut hits = Hits::default();
    if query.is_empty() {
        return hits;
    }
    let clauses: Vec<_> = query.clauses.iter().map(|clause| expand(clause, segments)).collect();
    hits.forgiven = clauses.iter().flatten().filter_map(forgiven).collect();
    let mut scores = scores(segments, &clauses);
    for (segment, scores) in segments.iter().zip(&mut scores) {
        narrow(segment, scores, query, &mut hits);
    }
    let counts: Vec<_> =
        segments.iter().zip(&scores).map(|(s, scores)| per_document(s, scores)).collect();
    hits.total = counts.iter().flatten().sum();
    for candidate in best(segments, &scores, limit) {
        let Some(segment) = segments.get(candidate.segment).copied() else { continue };
        let Some((at, held)) = document_of(segment, candidate.passage) else { continue };
        let Some(hit) = hit(segment, candidate, &clauses) else { continue };
        if let Some(group) = hits.groups.iter_mut().find(|group| group.document == held.id) {
            group.hits.push(hit);
        } else {
            let total = counts.get(candidate.segment).and_then(|counts| counts.get(at)).copied();
            let (document, total) = (held.id.clone(), total.unwrap_or_default());
            hits.groups.push(Group { document, total, hits: vec![hit] });
        }
    }
    hits
}

fn forgiven(slot: &Slot) -> Option<Forgiven> {
    let Slot { word, instead, .. } = slot;
    (!instead.is_empty()).then(|| Forgiven { typed: word.clone(), taken: instead.clone() })
}

/// The score of every passage of every segment.
fn scores(segments: &[&Segment], clauses: &[Vec<Slot>]) -> Vec<Vec<f32>> {
    let dampings = dampings(segments);
    let passages: usize = dampings.iter().map(Vec::len).sum();
    let mut scores: Vec<_> = dampings.iter().map(|all| vec![0.0; all.len()]).collect();
    for slots in clauses {
        let weights: Vec<_> =
            segments.iter().enumerate().map(|(at, segment)| weigh(segment, at, slots)).collect();
        let holding = weights.iter().flatten().filter(|&&weight| weight > 0.0).count();
        let rarity = (float(passages - holding) + 0.5) / (float(holding) + 0.5);
        let factor = rarity.ln_1p() * (K1 + 1.0);
        for ((scores, weights), dampings) in scores.iter_mut().zip(&weights).zip(&dampings) {
            for ((score, &weight), &damping) in scores.iter_mut().zip(weights).zip(dampings) {
                let gain = factor * weight / (weight + damping);
                *score = if weight > 0.0 { *score + gain } else { OUT };
            }
        }
    }
    scores
}

/// How much each passage's length holds its score down.
fn dampings(segments: &[&Segment]) -> Vec<Vec<f32>> {
    let all = || segments.iter().flat_map(|segment| &segment.passages);
    let words: usize = all().map(|passage| passage.words.len()).sum();
    let mean = float(words) / float(all().count().max(1));
    let damping = |passage: &Passage| {
        let length = float(passage.words.len()) / mean.max(1.0);
        K1 * (1.0 - B + B * length)
    };
    segments.iter().map(|segment| segment.passages.iter().map(damping).collect()).collect()
}

/// Counts the facets of what is found, then takes out what the chosen facets exclude.
///
/// Countries are counted among the passages on the chosen topics and topics among those about the
/// chosen countries, so that each list says what choosing more from it would bring.
fn narrow(segment: &Segment, scores: &mut [f32], query: &Query, hits: &mut Hits) {
    let about = allowed(segment, &segment.countries, query.countries.iter());
    let on = allowed(segment, &segment.topics, query.topics.iter());
    let is_in = |list: &Option<Vec<bool>>, at: usize| {
        list.as_ref().is_none_or(|list| list.get(at).copied().unwrap_or(false))
    };
    let count = |passages: &[u32], other: &Option<Vec<bool>>| {
        let places = passages.iter().map(|&passage| offset(passage));
        places.filter(|&at| is_found(scores, at) && is_in(other, at)).count()
    };
    tally(&mut hits.countries, &segment.countries, |passages| count(passages, &on));
    tally(&mut hits.topics, &segment.topics, |passages| count(passages, &about));
    for (at, score) in scores.iter_mut().enumerate() {
        if !is_in(&about, at) || !is_in(&on, at) {
            *score = OUT;
        }
    }
}

fn is_found(scores: &[f32], at: usize) -> bool {
    scores.get(at).is_some_and(|&score| score > OUT)
}

/// Which passages have one of the chosen facets; `None` where none is chosen.
fn allowed<'a, K: Ord + 'a>(
    segment: &Segment,
    facets: &BTreeMap<K, Vec<u32>>,
    chosen: impl ExactSizeIterator<Item = &'a K>,
) -> Option<Vec<bool>> {
    if chosen.len() == 0 {
        return None;
    }
    let mut allowed = vec![false; segment.passages.len()];
    for &passage in chosen.filter_map(|facet| facets.get(facet)).flatten() {
        if let Some(allowed) = allowed.get_mut(offset(passage)) {
            *allowed = true;
        }
    }
    Some(allowed)
}

fn tally<K: Ord + Copy>(
    counts: &mut BTreeMap<K, usize>,
    facets: &BTreeMap<K, Vec<u32>>,
    count: impl Fn(&[u32]) -> usize,
) {
    for (&facet, passages) in facets {
        let found = count(passages);
        if found > 0 {
            *counts.entry(facet).or_default() += found;
        }
    }
}

/// How many passages of each document are found.
fn per_document(segment: &Segment, scores: &[f32]) -> Vec<usize> {
    let documents = segment.documents.iter();
    documents
        .map(|held| {
            let range = offset(held.passages.start)..offset(held.passages.end);
            let scores = scores.get(range).unwrap_or_default();
            scores.iter().filter(|&&score| score > OUT).count()
        })
        .collect()
}

fn best(segments: &[&Segment], scores: &[Vec<f32>], limit: usize) -> Vec<Candidate> {
    let least = least_of_best(scores, limit);
    let mut all = Vec::new();
    for (segment, scores) in scores.iter().enumerate() {
        let good = scores.iter().enumerate().filter(|&(_, &score)| score > OUT && score >= least);
        all.extend(good.filter_map(|(passage, &score)| {
            Some(Candidate { score, segment, passage: number(passage)? })
        }));
    }
    all.sort_unstable_by(|a, b| {
        b.score.total_cmp(&a.score).then_with(|| in_reading_order(segments, a, b))
    });
    all.truncate(limit);
    all
}

/// The score that at least `limit` passages reach, if that many are found.
fn least_of_best(scores: &[Vec<f32>], limit: usize) -> f32 {
    let found = scores.iter().flatten().copied().filter(|&score| score > OUT);
    let mut found: Vec<_> = found.collect();
    match limit.checked_sub(1) {
        Some(last) if last < found.len() => {
            *found.select_nth_unstable_by(last, |a, b| b.total_cmp(a)).1
        }
        _ => OUT,
    }
}

fn in_reading_order(segments: &[&Segment], a: &Candidate, b: &Candidate) -> Ordering {
    if a.segment == b.segment && a.passage == b.passage {
        return Ordering::Equal;
    }
    let place = |candidate: &Candidate| {
        let segment = segments.get(candidate.segment)?;
        let (_, held) = document_of(segment, candidate.passage)?;
        let paragraph = segment.passage(candidate.passage)?.paragraph;
        Some((held.id.as_str(), paragraph, candidate.passage))
    };
    place(a).cmp(&place(b))
}

fn document_of(segment: &Segment, passage: u32) -> Option<(usize, &Held)> {
    let at = segment.documents.partition_point(|held| held.passages.end <= passage);
    Some((at, segment.documents.get(at)?))
}

fn hit(segment: &Segment, candidate: Candidate, clauses: &[Vec<Slot>]) -> Option<Hit> {
    let passage = segment.passage(candidate.passage)?;
    let text = segment.text_of(passage);
    let marks = marks(text, clauses);
    let snippet = window(text, &marks);
    Some(Hit {
        paragraph: passage.paragraph,
        score: candidate.score,
        text: text.get(snippet.clone())?.to_owned(),
        snippet,
        marks,
    })
}

#[expect(clippy::cast_precision_loss, reason = "a score needs no more than 24 bits of a count")]
fn float(count: usize) -> f32 {
    count as f32
}
