//! Where a passage holds what was searched for, and the part of it that is shown with a hit.

use std::ops::Range;

use super::{expand::Slot, words::words};
use crate::text::fold::{Accents, Folded};

/// About how many bytes of a passage are shown with a hit.
const WINDOW: usize = 240;
/// About how many of them stand before the first mark.
const LEAD: usize = 60;

/// The places in a text where clauses are, as byte ranges that ascend and do not overlap.
pub(super) fn marks(text: &str, clauses: &[Vec<Slot>]) -> Vec<Range<usize>> {
    let folded = Folded::new(text, Accents::Strip);
    let words: Vec<_> = words(folded.text()).collect();
    let word = |at: usize| words.get(at).and_then(|range| folded.text().get(range.clone()));
    let mut marks: Vec<Range<usize>> = Vec::new();
    for (at, first) in words.iter().enumerate() {
        let begins = |slots: &Vec<Slot>| {
            (at..).zip(slots).all(|(at, slot)| word(at).is_some_and(|word| slot.matches(word)))
        };
        let longest = clauses.iter().filter(|slots| begins(slots)).map(Vec::len).max();
        let last = longest.and_then(|len| words.get((at + len).checked_sub(1)?));
        if let Some(last) = last {
            push(&mut marks, folded.source_range(first.start..last.end));
        }
    }
    marks
}

/// Appends a mark, joined with the last where they overlap.
fn push(marks: &mut Vec<Range<usize>>, mark: Range<usize>) {
    match marks.last_mut() {
        Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
        _ => marks.push(mark),
    }
}

/// The part of a text that shows most of its marks, cut between words.
pub(super) fn window(text: &str, marks: &[Range<usize>]) -> Range<usize> {
    if text.len() <= WINDOW {
        return 0..text.len();
    }
    let shown = |from: usize| {
        let rest = marks.get(from..).unwrap_or_default();
        let Some(first) = rest.first() else { return 0 };
        rest.partition_point(|mark| mark.end <= first.start + (WINDOW - LEAD))
    };
    // The earliest of the best.
    let best = (0..marks.len()).rev().max_by_key(|&from| shown(from));
    let anchor = best.and_then(|from| marks.get(from)).cloned().unwrap_or(0..0);
    let latest = text.len() - WINDOW;
    let start = word_start(text, anchor.start.saturating_sub(LEAD).min(latest), anchor.start);
    start..word_end(text, (start + WINDOW).min(text.len()).max(anchor.end))
}

/// The first byte from `at` on where a word begins, but not beyond `most`.
fn word_start(text: &str, at: usize, most: usize) -> usize {
    if at == 0 {
        return 0;
    }
    let at = (at..=most).find(|&at| text.is_char_boundary(at)).unwrap_or(most);
    let space = text.get(at..most).and_then(|part| part.find(char::is_whitespace));
    // The space is skipped; a text without one is cut where it was to be.
    space.map_or(at, |space| at + space + text.get(at + space..).map_or(0, first_len)).min(most)
}

/// The last byte up to `at` where a word ends.
fn word_end(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let at = (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let before = text.get(..at).unwrap_or_default();
    match before.rfind(char::is_whitespace) {
        Some(space) if before.len() - space < LEAD => space,
        _ => at,
    }
}

fn first_len(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::search::{expand::expand, query::Query, segment::Segment};

    /// The marked parts of a text.
    fn marked<'a>(text: &'a str, typed: &str) -> Vec<&'a str> {
        let passages = [crate::text::search::IndexedPassage::new(1, text)];
        let segment = Segment::new("a", &passages, u32::MAX).unwrap();
        let query = Query::parse(typed);
        let clauses: Vec<_> =
            query.clauses.iter().map(|clause| expand(clause, &[&segment])).collect();
        marks(text, &clauses).into_iter().map(|range| text.get(range).unwrap()).collect()
    }

    #[test]
    fn marks_are_in_the_original_whatever_accents_and_case() {
        assert_eq!(marked("El Ñandú corre; los ñandúes no.", "nandu"), ["Ñandú", "ñandúes"]);
        assert_eq!(marked("El Ñandú corre; los ñandúes no.", "nandu "), ["Ñandú"]);
    }

    #[test]
    fn a_phrase_is_one_mark_and_its_words_alone_are_none() {
        let text = "The old pier: an old   Pier, but no old harbour.";
        assert_eq!(marked(text, "\"old pier\""), ["old pier", "old   Pier"]);
        assert_eq!(marked("Su-30 and SU 30, not Su or 30", "su-30 "), ["Su-30", "SU 30"]);
    }

    #[test]
    fn a_misspelt_word_marks_what_was_taken_instead() {
        assert_eq!(marked("a harbour wall", "habrour "), ["harbour"]);
    }

    #[test]
    fn overlapping_phrases_are_one_mark() {
        assert_eq!(marked("ebb ebb ebb tide", "\"ebb ebb\""), ["ebb ebb ebb"]);
    }

    #[test]
    fn a_long_text_is_cut_between_words_around_most_marks() {
        let filler = "lorem\u{e9} ipsum dolor ".repeat(40);
        let text = format!("tide {filler}the tide and the tide again {filler}");
        let marks = marks(
            &text,
            &[vec![Slot {
                word: "tide".to_owned(),
                end: super::super::query::End::Closed,
                terms: Vec::new(),
                instead: Vec::new(),
            }]],
        );
        let part = text.get(window(&text, &marks)).unwrap();
        assert_eq!(part.matches("tide").count(), 2);
        assert!(part.len() <= WINDOW && part.len() > WINDOW / 2, "{}", part.len());
        let words: Vec<_> = text.split_whitespace().collect();
        assert!(part.split_whitespace().all(|word| words.contains(&word)), "{part}");
    }

    #[test]
    fn a_text_without_spaces_is_cut_between_characters() {
        for offset in 0..3 {
            let text = format!("{}{}", "a".repeat(offset), "\u{4e2d}".repeat(300));
            for at in [0, 300, 600, text.len()] {
                let at = (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap();
                let part = window(&text, std::slice::from_ref(&(at..at)));
                assert!(text.get(part.clone()).is_some_and(|part| !part.is_empty()), "{part:?}");
            }
        }
    }
}
