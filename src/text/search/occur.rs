//! Where the words of a clause occur in a segment: for each passage, how much of it.

use super::{
    expand::{Expanded, Slot},
    segment::Segment,
    words::offset,
};

/// How much of a clause each passage of a segment holds: weighted occurrences, 0 for none.
///
/// `at` is the segment's place in the slots' lists.
pub(super) fn weigh(segment: &Segment, at: usize, slots: &[Slot]) -> Vec<f32> {
    let mut weights = vec![0.0; segment.passages.len()];
    let terms: Option<Vec<_>> =
        slots.iter().map(|slot| slot.terms.get(at).filter(|terms| !terms.is_empty())).collect();
    match terms.as_deref() {
        None | Some([]) => {}
        Some([only]) => {
            for &Expanded { term, weight } in *only {
                segment.weigh(segment.terms.occurrences(term), weight, &mut weights);
            }
        }
        Some(row) => segment.weigh(&in_a_row(segment, row), 1.0, &mut weights),
    }
    weights
}

/// The first words of all places where terms of each slot follow each other, ascending.
fn in_a_row(segment: &Segment, slots: &[&Vec<Expanded>]) -> Vec<u32> {
    let count = |terms: &[Expanded]| -> usize {
        terms.iter().map(|expanded| segment.terms.occurrences(expanded.term).len()).sum()
    };
    // The rarest word gives the candidates, so that the common ones are only asked about.
    let mut order: Vec<_> = (0_u32..).zip(slots.iter().copied()).collect();
    order.sort_by_key(|(_, terms)| count(terms));
    let mut order = order.into_iter();
    let mut starts: Vec<u32> = order.next().map_or_else(Vec::new, |(place, terms)| {
        let all = terms.iter().flat_map(|expanded| segment.terms.occurrences(expanded.term));
        all.filter_map(|&word| word.checked_sub(place)).collect()
    });
    starts.sort_unstable();
    for (place, terms) in order {
        if starts.is_empty() {
            break;
        }
        let marked = Marked::new(segment, terms);
        starts.retain(|&start| marked.has(start.saturating_add(place)));
    }
    starts
}

/// A bit for each word of a segment.
struct Marked(Vec<u64>);

impl Marked {
    fn new(segment: &Segment, terms: &[Expanded]) -> Self {
        let mut bits = vec![0_u64; offset(segment.word_count()) / 64 + 1];
        for &word in terms.iter().flat_map(|expanded| segment.terms.occurrences(expanded.term)) {
            if let Some(bits) = bits.get_mut(offset(word / 64)) {
                *bits |= 1 << (word % 64);
            }
        }
        Self(bits)
    }

    fn has(&self, word: u32) -> bool {
        self.0.get(offset(word / 64)).is_some_and(|bits| bits >> (word % 64) & 1 == 1)
    }
}
