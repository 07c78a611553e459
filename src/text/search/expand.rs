//! From the words of a query to the words of the index: exact, unfinished or misspelt.

use super::{
    query::{Care, Clause, End},
    segment::{Segment, Terms},
    typos::{Misspelt, most_errors},
};

/// What an occurrence of a longer word counts where the typed word counts one: this, times the
/// share of its letters that were typed.
const OPEN_WEIGHT: f32 = 0.8;
/// What an occurrence of a word counts that differs by one error.
const MISSPELT_WEIGHT: f32 = 0.5;

/// A term of a segment that a word of the query stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Expanded {
    pub(super) term: usize,
    /// What one occurrence counts; 1 for the word itself.
    pub(super) weight: f32,
}

/// A word of a query and what it stands for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Slot {
    pub(super) word: String,
    pub(super) end: End,
    /// The terms, for each segment.
    pub(super) terms: Vec<Vec<Expanded>>,
    /// The words taken instead, sorted, where the index has none that is spelt so.
    pub(super) instead: Vec<String>,
}

/// Looks a clause's words up. Errors are forgiven only where nothing is spelt as typed, and no
/// more of them than are needed to find anything.
pub(super) fn expand(clause: &Clause, segments: &[&Segment]) -> Vec<Slot> {
    let last = clause.words.len().saturating_sub(1);
    let words = clause.words.iter().enumerate();
    words
        .map(|(at, word)| {
            let end = if at == last { clause.end } else { End::Closed };
            let as_typed = segments.iter().map(|segment| spelt(word, end, &segment.terms));
            let terms: Vec<_> = as_typed.collect();
            let slot = Slot { word: word.clone(), end, terms, instead: Vec::new() };
            if clause.care == Care::Strict || !slot.is_empty() {
                return slot;
            }
            (1..=most_errors(word))
                .map(|errors| misspelt(word, end, errors, segments))
                .find(|slot| !slot.is_empty())
                .unwrap_or(slot)
        })
        .collect()
}

impl Slot {
    fn is_empty(&self) -> bool {
        self.terms.iter().all(Vec::is_empty)
    }

    /// Whether a word of a text is one of those that are looked for.
    pub(super) fn matches(&self, word: &str) -> bool {
        match self.end {
            _ if !self.instead.is_empty() => {
                self.instead.binary_search_by(|taken| taken.as_str().cmp(word)).is_ok()
            }
            End::Open => word.starts_with(&self.word),
            End::Closed => word == self.word,
        }
    }
}

fn spelt(word: &str, end: End, terms: &Terms) -> Vec<Expanded> {
    let exact = |term| Expanded { term, weight: 1.0 };
    match end {
        End::Closed => terms.find(word).map(exact).into_iter().collect(),
        End::Open => terms
            .beginning_with(word)
            .map(|term| match terms.word(term).len() {
                len if len == word.len() => exact(term),
                len => Expanded { term, weight: OPEN_WEIGHT * share(word.len(), len) },
            })
            .collect(),
    }
}

fn misspelt(word: &str, end: End, errors: u8, segments: &[&Segment]) -> Slot {
    let automaton = Misspelt::new(word, end, errors);
    let weight = MISSPELT_WEIGHT / f32::from(errors);
    let mut instead = Vec::new();
    let terms = segments
        .iter()
        .map(|segment| {
            let near = automaton.find(&segment.terms);
            instead.extend(near.iter().map(|&term| segment.terms.word(term).to_owned()));
            near.into_iter().map(|term| Expanded { term, weight }).collect()
        })
        .collect();
    instead.sort_unstable();
    instead.dedup();
    Slot { word: word.to_owned(), end, terms, instead }
}

#[expect(clippy::cast_precision_loss, reason = "lengths of words are far below 2^24")]
fn share(part: usize, whole: usize) -> f32 {
    part as f32 / whole as f32
}
