//! Note marks that a format tells apart: how they ride along with the text until it is settled.
//!
//! In DOCX, HTML or a PDF a note's numeral is known by its element or its raised position, not by
//! counting. Until paragraphs are made it stays in the text between two noncharacters, so that
//! lines can be joined, bullets cut off and letters composed without minding where it stood.

use super::{
    document::NoteMark,
    notes::{lower_digit, roman_value},
};

/// Stands before a note's numeral. A noncharacter: no document has it.
const OPEN: char = '\u{fdd0}';

/// Stands after it.
const CLOSE: char = '\u{fdd1}';

/// The most digits of a note's number. Longer ones are years.
const MOST_DIGITS: usize = 3;

/// Units whose raised digit is a power: `km²`.
const UNITS: [&str; 8] = ["m", "km", "cm", "mm", "dm", "ft", "mi", "in"];

/// Whether a character marks a numeral, and so is none of a document's.
pub(super) const fn is_reserved(c: char) -> bool {
    matches!(c, OPEN | CLOSE)
}

/// Adds a note's numeral to a text, marked as one.
pub(super) fn push_mark(text: &mut String, numeral: &str) {
    text.push(OPEN);
    text.push_str(numeral);
    text.push(CLOSE);
}

/// The text without marked numerals at its end, and without the spaces before them.
pub(super) fn without_last_marks(mut text: &str) -> &str {
    while let Some(marked) = text.strip_suffix(CLOSE)
        && let Some((before, _)) = marked.rsplit_once(OPEN)
    {
        text = before.trim_end();
    }
    text
}

/// Whether a text has a marked numeral.
pub(super) fn has_mark(text: &str) -> bool {
    text.contains(OPEN)
}

/// The text without its marked numerals, and where they stood. A space before one goes with it.
pub(super) fn settle(text: &str) -> (String, Vec<NoteMark>) {
    let mut parts = text.split(OPEN);
    let mut out = parts.next().unwrap_or_default().to_owned();
    let mut notes = Vec::new();
    for part in parts {
        let (numeral, words) = part.split_once(CLOSE).unwrap_or((part, ""));
        out.truncate(out.trim_end().len());
        notes.push(NoteMark { numeral: numeral.to_owned(), at: out.len() });
        out.push_str(if out.is_empty() { words.trim_start() } else { words });
    }
    out.truncate(out.trim_end().len());
    (out, notes)
}

/// What a raised part of a text is, after the text before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Raised {
    /// The numerals of one or more notes.
    Notes(Vec<String>),
    /// A power, as raised digits.
    Power(String),
    /// Something else, such as the end of `19th`.
    Text,
}

/// Tells what a raised part is: `xii`, `12`, `[12]`, `1, 2` are notes, except after `km` or `10`.
pub(super) fn raised(part: &str, before: &str) -> Raised {
    let is_edge = |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')' | '.');
    let numerals: Option<Vec<String>> =
        part.split([',', ';']).map(|numeral| note_numeral(numeral.trim_matches(is_edge))).collect();
    match numerals {
        Some(numerals) if is_power(part, before) => {
            Raised::Power(numerals.concat().chars().map(raise_digit).collect())
        }
        Some(numerals) => Raised::Notes(numerals),
        None => Raised::Text,
    }
}

/// A note's numeral with its digits on the line, or `None` where it is something else.
fn note_numeral(numeral: &str) -> Option<String> {
    let lowered: String = numeral.chars().map(|c| lower_digit(c).unwrap_or(c)).collect();
    let digits = lowered.len() <= MOST_DIGITS
        && !lowered.is_empty()
        && !lowered.starts_with('0')
        && lowered.chars().all(|c| c.is_ascii_digit());
    (digits || roman_value(&lowered).is_some()).then_some(lowered)
}

fn is_power(part: &str, before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    part.trim().chars().all(|c| c.is_ascii_digit()) && (UNITS.contains(&word) || word == "10")
}

const fn raise_digit(digit: char) -> char {
    match digit {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(numeral: &str, at: usize) -> NoteMark {
        NoteMark { numeral: numeral.to_owned(), at }
    }

    fn marked(text: &str) -> String {
        text.replace('<', "\u{fdd0}").replace('>', "\u{fdd1}")
    }

    #[test]
    fn a_mark_leaves_its_place_and_takes_the_space_before_it_along() {
        let (text, notes) = settle(&marked("Low.<i> High <ii>. Dry <iii>"));
        assert_eq!(text, "Low. High. Dry");
        assert_eq!(notes, [note("i", 4), note("ii", 9), note("iii", 14)]);
    }

    #[test]
    fn a_mark_before_the_first_word_stands_at_the_beginning() {
        assert_eq!(settle(&marked("<i> Low.")), ("Low.".to_owned(), vec![note("i", 0)]));
    }

    #[test]
    fn marks_at_the_end_can_be_looked_through() {
        assert_eq!(without_last_marks(&marked("Low. <i><ii>")), "Low.");
        assert_eq!(without_last_marks("Low."), "Low.");
    }

    #[test]
    fn raised_numerals_are_notes_and_other_raised_parts_are_not() {
        let notes = |numerals: &[&str]| {
            Raised::Notes(numerals.iter().map(|&numeral| numeral.to_owned()).collect())
        };
        assert_eq!(raised("xii", "tide."), notes(&["xii"]));
        assert_eq!(raised("[12]", "tide."), notes(&["12"]));
        assert_eq!(raised("1, 2", "tide."), notes(&["1", "2"]));
        assert_eq!(raised("3", "in 2008"), notes(&["3"]));
        for other in ["th", "2008", "0", "", "*", "iiii"] {
            assert_eq!(raised(other, "the 19"), Raised::Text, "{other}");
        }
    }

    #[test]
    fn raised_digits_after_a_unit_are_powers() {
        assert_eq!(raised("2", "3 km"), Raised::Power("²".to_owned()));
        assert_eq!(raised("6", "some 10"), Raised::Power("⁶".to_owned()));
        assert!(matches!(raised("2", "the dam"), Raised::Notes(_)));
    }
}
