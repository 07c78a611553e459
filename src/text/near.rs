//! Where a passage probably is that stands nowhere as its anchor has it.
//!
//! What is found here is only ever proposed: a sentence that is much like another may say the
//! opposite. The paragraph that the anchor names is looked through first; the others only where
//! that holds nothing near, and only those that share enough words with the anchor.

use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    ops::Range,
};

use super::{
    anchor::Quote,
    approximate::Pattern,
    diff::{Change, word_changes},
    document::Document,
    fold::Folded,
};

/// One letter in so many may be another.
const TOLERANCE: usize = 4;

/// Letters from which a word counts as one that can be recognised.
const TRUE_WORD: usize = 3;

/// The most places that are proposed for one anchor.
const MOST_PLACES: usize = 8;

/// A place that nearly holds an anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearPlace {
    /// The paragraph's number.
    pub paragraph: u32,
    /// The passage's bytes in the paragraph's text.
    pub range: Range<usize>,
    /// How many characters have to be changed, put in or taken out, case, spaces, quotes and
    /// dashes aside.
    pub distance: usize,
    /// The anchor's first words beside those that stand there.
    pub start: Vec<Change>,
    /// The anchor's last words beside those that stand there.
    pub end: Vec<Change>,
}

/// The words of an anchor, folded; `prefix` and `suffix` are empty where none is given.
#[derive(Debug, Clone, Copy)]
pub(super) struct FoldedWords<'a> {
    pub(super) start: &'a str,
    pub(super) end: &'a str,
    pub(super) prefix: &'a str,
    pub(super) suffix: &'a str,
}

/// Which paragraphs hold which words: pairs of a word's hash and a paragraph, in order.
///
/// Two words of one hash only cost a needless look.
#[derive(Debug, Clone)]
pub(super) struct WordIndex(Vec<(u64, u32)>);

impl WordIndex {
    /// An index of numbered, folded texts.
    pub(super) fn new(texts: &[(u32, &str)]) -> Self {
        let of_text = |&(number, text): &(u32, &str)| {
            words(text).map(hash).map(move |hash| (hash, number)).collect::<Vec<_>>()
        };
        let mut pairs: Vec<(u64, u32)> = texts.iter().flat_map(of_text).collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self(pairs)
    }

    /// The paragraphs that hold at least half of some words, with a true word among them.
    fn sharing(&self, wanted: &BTreeSet<&str>) -> Vec<u32> {
        let mut held: Vec<(u32, bool)> = wanted
            .iter()
            .flat_map(|word| self.holding(word).map(|number| (number, is_true_word(word))))
            .collect();
        held.sort_unstable();
        held.chunk_by(|a, b| a.0 == b.0)
            .filter(|of_one| 2 * of_one.len() >= wanted.len() && of_one.iter().any(|held| held.1))
            .filter_map(|of_one| Some(of_one.first()?.0))
            .collect()
    }

    fn holding(&self, word: &str) -> impl Iterator<Item = u32> {
        let hash = hash(word);
        let from = self.0.partition_point(|pair| pair.0 < hash);
        let rest = self.0.get(from..).unwrap_or_default();
        rest.iter().take_while(move |pair| pair.0 == hash).map(|pair| pair.1)
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn is_true_word(word: &str) -> bool {
    word.chars().nth(TRUE_WORD - 1).is_some()
}

fn hash(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}

/// The nearest places for an anchor, in reading order: several where they are equally near, none
/// where nothing is near.
pub(super) fn nearest(
    document: &Document,
    quote: &Quote<'_>,
    folded: &FoldedWords<'_>,
) -> Vec<NearPlace> {
    let Some(search) = Search::new(quote, folded) else { return Vec::new() };
    let paragraph = quote.paragraph;
    let own = search.in_paragraph(document, paragraph);
    if !own.is_empty() {
        return search.told(document, own);
    }
    let wanted = words(folded.start).chain(words(folded.end)).collect();
    let others = document.word_index().sharing(&wanted).into_iter().filter(|&n| n != paragraph);
    let mut best = Vec::new();
    for number in others {
        nearer(&mut best, search.in_paragraph(document, number));
    }
    search.told(document, best)
}

/// Keeps the nearest of two lists, both of which hold only places that are equally near.
fn nearer(best: &mut Vec<Pair>, others: Vec<Pair>) {
    let (Some(a), Some(b)) = (best.first(), others.first()) else {
        best.extend(others);
        return;
    };
    match b.distance.cmp(&a.distance) {
        std::cmp::Ordering::Less => *best = others,
        std::cmp::Ordering::Equal => best.extend(others),
        std::cmp::Ordering::Greater => {}
    }
}

/// The places of an anchor's first and last words in the folded text of a paragraph.
#[derive(Debug, Clone)]
struct Pair {
    paragraph: u32,
    start: Range<usize>,
    end: Range<usize>,
    distance: usize,
}

struct Search<'a> {
    quote: Quote<'a>,
    words: FoldedWords<'a>,
    start: Pattern,
    end: Pattern,
    /// The most characters that may differ in the whole anchor.
    most: usize,
}

impl<'a> Search<'a> {
    /// `None` where the anchor has no words, or more than can be looked for.
    fn new(quote: &Quote<'a>, words: &FoldedWords<'a>) -> Option<Self> {
        let (start, end) = (Pattern::new(words.start)?, Pattern::new(words.end)?);
        let most = (start.length() + end.length()) / TOLERANCE;
        Some(Self { quote: *quote, words: *words, start, end, most })
    }

    /// The nearest places in a paragraph, all equally near.
    fn in_paragraph(&self, document: &Document, number: u32) -> Vec<Pair> {
        let text = document.folded(number).map_or("", Folded::text);
        let at_most = |pattern: &Pattern| self.most.min(pattern.length() / 2);
        let before =
            |range: &Range<usize>| context_distance(text, range, self.words.prefix, Side::Before);
        let after =
            |range: &Range<usize>| context_distance(text, range, self.words.suffix, Side::After);
        let starts = places(&self.start, text, at_most(&self.start), before);
        let ends = if starts.is_empty() {
            Vec::new()
        } else {
            places(&self.end, text, at_most(&self.end), after)
        };
        let mut best = Vec::new();
        for (start, start_distance) in &starts {
            for (end, end_distance) in &ends {
                let distance = start_distance + end_distance;
                let in_order = end.start >= start.start && end.end >= start.end;
                if in_order && distance <= self.most && self.keeps_a_word(text, start, end) {
                    let (start, end) = (start.clone(), end.clone());
                    nearer(&mut best, vec![Pair { paragraph: number, start, end, distance }]);
                }
            }
        }
        best.truncate(MOST_PLACES);
        best
    }

    /// Whether a true word of the anchor stands in a place as it is.
    fn keeps_a_word(&self, text: &str, start: &Range<usize>, end: &Range<usize>) -> bool {
        [(self.words.start, start), (self.words.end, end)].into_iter().any(|(part, range)| {
            let there: BTreeSet<&str> =
                text.get(range.clone()).into_iter().flat_map(words).collect();
            words(part).any(|word| is_true_word(word) && there.contains(word))
        })
    }

    /// Places with what differs, in the original text.
    fn told(&self, document: &Document, pairs: Vec<Pair>) -> Vec<NearPlace> {
        let place = |pair: Pair| {
            let folded = document.folded(pair.paragraph)?;
            let original = &document.paragraph(pair.paragraph)?.text;
            let words = |range: &Range<usize>| original.get(folded.source_range(range.clone()));
            Some(NearPlace {
                paragraph: pair.paragraph,
                range: folded.source_range(pair.start.start..pair.end.end),
                distance: pair.distance,
                start: word_changes(self.quote.start, words(&pair.start)?),
                end: word_changes(self.quote.end, words(&pair.end)?),
            })
        };
        pairs.into_iter().take(MOST_PLACES).filter_map(place).collect()
    }
}

/// Where a pattern nearly stands, with the distance of what is before or after it added.
fn places(
    pattern: &Pattern,
    text: &str,
    most: usize,
    context: impl Fn(&Range<usize>) -> usize,
) -> Vec<(Range<usize>, usize)> {
    let found = pattern.find(text, most).into_iter();
    found.map(|place| (place.range.clone(), place.distance + context(&place.range))).collect()
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

/// How far the words right before or after a place are from those that should be there.
fn context_distance(text: &str, range: &Range<usize>, wanted: &str, side: Side) -> usize {
    let count = wanted.split_whitespace().count();
    if count == 0 {
        return 0;
    }
    let there: Vec<&str> = match side {
        Side::Before => {
            let before = text.get(..range.start).unwrap_or_default();
            let mut words: Vec<&str> = before.split_whitespace().rev().take(count).collect();
            words.reverse();
            words
        }
        Side::After => {
            let after = text.get(range.end..).unwrap_or_default();
            after.split_whitespace().take(count).collect()
        }
    };
    strsim::levenshtein(&there.join(" "), wanted)
}
