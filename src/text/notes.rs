//! Note numerals: found by their sequence, taken out of the text, remembered where they stood.
//!
//! In plain text a raised numeral is fused to the word before it (`order.i`) or, rarely, stands
//! apart. Alone, each could be anything; together they count. So only those that continue the
//! count from 1 are notes, and `Mi-17`, `i.e.` or a closing `l` are left alone.

use std::ops::Range;

use super::{document::NoteMark, lines::is_closer};

/// A text without its note numerals, and the marks.
type Marked = (String, Vec<NoteMark>);

/// A missing numeral or two (lost in a conversion) do not end the count.
const MOST_LOST: usize = 2;

/// How notes are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `i`, `ii`, `iii`, fused to punctuation.
    Roman,
    /// `¹`, `²`, `³`
    Raised,
    /// `1`, `2`, `3`, fused to the punctuation at the end of a word.
    Arabic,
}

impl Style {
    /// How many must count on to be believed: the plainer the numeral, the more.
    const fn fewest(self) -> usize {
        match self {
            Self::Raised => 1,
            Self::Roman => 2,
            Self::Arabic => 3,
        }
    }

    fn value(self, numeral: &str) -> Option<usize> {
        match self {
            Self::Roman => roman_value(numeral),
            Self::Raised => lowered(numeral).parse().ok(),
            Self::Arabic => numeral.parse().ok().filter(|_| numeral.len() <= 3),
        }
    }

    fn is_numeral(self, c: char) -> bool {
        match self {
            Self::Roman => matches!(c, 'i' | 'v' | 'x' | 'l' | 'c'),
            Self::Raised => lower_digit(c).is_some(),
            Self::Arabic => c.is_ascii_digit(),
        }
    }
}

/// A numeral that may be a note's.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Candidate {
    /// Which text it stands in.
    text: usize,
    /// Its bytes there.
    range: Range<usize>,
    value: usize,
    /// Fused to punctuation, as a note's nearly always is.
    firm: bool,
}

/// Takes the note numerals out of the texts of a document, in reading order.
pub(super) fn take_notes(texts: Vec<String>) -> Vec<Marked> {
    let notes = [Style::Roman, Style::Raised, Style::Arabic]
        .into_iter()
        .map(|style| (style, count_on(&candidates(&texts, style))))
        .filter(|(style, notes)| notes.len() >= style.fewest())
        .max_by_key(|(_, notes)| notes.len());
    let mut notes = notes.map(|(_, notes)| notes).unwrap_or_default().into_iter().peekable();
    let mut marked = Vec::with_capacity(texts.len());
    for (index, text) in texts.into_iter().enumerate() {
        let mut ranges = Vec::new();
        while let Some(note) = notes.next_if(|note| note.text == index) {
            ranges.push(note.range);
        }
        marked.push(if ranges.is_empty() { (text, Vec::new()) } else { without(&text, &ranges) });
    }
    marked
}

/// The candidates that count from 1, or again from 1 (notes can be numbered by chapter or page).
fn count_on(candidates: &[Candidate]) -> Vec<Candidate> {
    let mut notes: Vec<Candidate> = Vec::new();
    let mut next = 1;
    for (index, candidate) in candidates.iter().enumerate() {
        let later = candidates.get(index + 1..).unwrap_or_default();
        let firm = candidate.firm || !firm_one_follows(later, candidate.value);
        let lost = next > 1 && (next + 1..=next + MOST_LOST).contains(&candidate.value);
        let long = candidate.range.len() > 1;
        let counts = firm && candidate.value == next
            || candidate.firm && (candidate.value == 1 || long && lost);
        if counts {
            next = candidate.value + 1;
            notes.push(candidate.clone());
        }
    }
    notes
}

/// Whether a firm candidate of the same value comes before one of the next.
fn firm_one_follows(later: &[Candidate], value: usize) -> bool {
    later
        .iter()
        .find(|candidate| candidate.firm && (value..=value + 1).contains(&candidate.value))
        .is_some_and(|candidate| candidate.value == value)
}

fn candidates(texts: &[String], style: Style) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        let mut at = 0;
        while let Some(range) = next_numeral(text, at, style) {
            at = range.end;
            let parts = (text.get(..range.start), text.get(range.clone()), text.get(range.end..));
            let (Some(before), Some(numeral), Some(after)) = parts else { continue };
            if let Some(value) = style.value(numeral)
                && let Some(firm) = is_fused(before, numeral, after, style)
            {
                found.push(Candidate { text: index, range, value, firm });
            }
        }
    }
    found
}

/// The next run of numeral characters from a byte on.
fn next_numeral(text: &str, from: usize, style: Style) -> Option<Range<usize>> {
    let rest = text.get(from..)?;
    let start = rest.find(|c| style.is_numeral(c))?;
    let run = rest.get(start..)?;
    let length = run.find(|c| !style.is_numeral(c)).unwrap_or(run.len());
    Some(from + start..from + start + length)
}

/// Whether a numeral sits where a note's would, and then whether firmly.
fn is_fused(before: &str, numeral: &str, after: &str, style: Style) -> Option<bool> {
    if !is_free_after(after) {
        return None;
    }
    let head = before
        .trim_end_matches(|c| is_closer(c) || matches!(c, '.' | ',' | ';' | ':' | '?' | '!' | '…'));
    let word = head.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let letters = word.chars().count();
    if head.len() < before.len() {
        // After punctuation that follows a word: not `2.5`, and not `(a).i` or `No.1`.
        let follows_word = match style {
            Style::Roman => {
                letters > 1 || is_initials(head) || ends_in_year(head) && starts_anew(after)
            }
            Style::Raised => true,
            Style::Arabic => letters > 3 && starts_anew(after),
        };
        return follows_word.then_some(true);
    }
    match style {
        // Apart, at the end of a sentence: ` xxxvi These`. One letter could be a word.
        Style::Roman => {
            let ended =
                before.trim_end().ends_with(|c| is_closer(c) || matches!(c, '.' | '?' | '!'));
            let apart = before.ends_with(' ') && numeral.len() > 1;
            (apart && ended && starts_anew(after)).then_some(false)
        }
        // After a word, but not `km²`.
        Style::Raised => (letters > 0 && !matches!(word, "m" | "km" | "cm" | "mm" | "ft" | "mi"))
            .then_some(false),
        Style::Arabic => None,
    }
}

/// Nothing follows that would make the numeral a part of something: not `i.e.`, `x-ray`, `l'eau`.
fn is_free_after(after: &str) -> bool {
    let mut chars = after.chars();
    match chars.next() {
        None => true,
        Some(c) if c.is_whitespace() => true,
        Some(c) if is_closer(c) || matches!(c, '.' | ',' | ';' | ':' | '—' | '–') => {
            !chars.next().is_some_and(char::is_alphanumeric)
        }
        Some(_) => false,
    }
}

/// Whether what follows can begin a sentence.
fn starts_anew(after: &str) -> bool {
    let next = after.trim_start();
    next.is_empty()
        || after.starts_with(' ') && !next.starts_with(|c: char| c.is_lowercase() || c.is_numeric())
}

/// Whether a text ends with `U.S`, the stop after it taken off.
fn is_initials(head: &str) -> bool {
    let last = head.rsplit(' ').next().unwrap_or(head);
    last.contains('.') && last.split('.').all(|letter| letter.chars().count() == 1)
}

/// Whether a text ends with a number of several digits: `in 2008`, but not section `2`.
fn ends_in_year(head: &str) -> bool {
    head.len() - head.trim_end_matches(|c: char| c.is_ascii_digit()).len() > 1
}

/// The text without some ranges, and a mark where each was. A space before one goes with it.
fn without(text: &str, ranges: &[Range<usize>]) -> Marked {
    let mut out = String::with_capacity(text.len());
    let mut notes = Vec::with_capacity(ranges.len());
    let mut from = 0;
    for range in ranges {
        let (Some(kept), Some(numeral)) = (text.get(from..range.start), text.get(range.clone()))
        else {
            continue;
        };
        out.push_str(kept);
        out.truncate(out.trim_end().len());
        notes.push(NoteMark { numeral: lowered(numeral), at: out.len() });
        from = range.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    (out, notes)
}

/// Raised digits as plain ones; other characters as they are.
fn lowered(numeral: &str) -> String {
    numeral.chars().map(|c| lower_digit(c).unwrap_or(c)).collect()
}

pub(super) const fn lower_digit(raised: char) -> Option<char> {
    Some(match raised {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴' => '4',
        '⁵' => '5',
        '⁶' => '6',
        '⁷' => '7',
        '⁸' => '8',
        '⁹' => '9',
        _ => return None,
    })
}

/// The value of a roman numeral in small letters, spelled as the rules want it, below 400.
pub(super) fn roman_value(numeral: &str) -> Option<usize> {
    const DIGITS: [(&str, usize); 9] = [
        ("c", 100),
        ("xc", 90),
        ("l", 50),
        ("xl", 40),
        ("x", 10),
        ("ix", 9),
        ("v", 5),
        ("iv", 4),
        ("i", 1),
    ];
    let (mut rest, mut value) = (numeral, 0);
    let mut spelled = String::new();
    for (digit, worth) in DIGITS {
        while let Some(after) = rest.strip_prefix(digit) {
            rest = after;
            value += worth;
        }
    }
    let mut left = value;
    for (digit, worth) in DIGITS {
        spelled.push_str(&digit.repeat(left / worth));
        left %= worth;
    }
    (value > 0 && value < 400 && spelled == numeral).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn take(texts: &[&str]) -> Vec<Marked> {
        take_notes(texts.iter().map(|&text| text.to_owned()).collect())
    }

    fn numerals(marked: &[Marked]) -> Vec<&str> {
        marked.iter().flat_map(|(_, notes)| notes).map(|note| note.numeral.as_str()).collect()
    }

    #[test]
    fn fused_roman_numerals_are_taken_out_where_they_count_on() {
        let marked = take(&["The tide rose.i Boats “rose.”ii  They", "came in 2008.iii"]);
        assert_eq!(numerals(&marked), ["i", "ii", "iii"]);
        let (text, notes) = &marked[0];
        assert_eq!(text, "The tide rose. Boats “rose.”  They");
        assert_eq!(text.split_at(notes[0].at).0, "The tide rose.");
        assert_eq!(text.split_at(notes[1].at).0, "The tide rose. Boats “rose.”");
    }

    #[test]
    fn roman_look_alikes_are_left_alone() {
        let text = "It rose.i The Mig-35, Mi-17V, i.e. a mix; Henry II, Buk M-2, part V. Il l’eau, x \
                    and i. It fell.ii See (i) and vi.";
        let marked = take(&[text]);
        assert_eq!(numerals(&marked), ["i", "ii"]);
        assert_eq!(marked[0].0, text.replace("rose.i", "rose.").replace("fell.ii", "fell."));
    }

    #[test]
    fn a_numeral_that_stands_apart_after_initials_is_a_note_where_it_counts_on() {
        let marked = take(&["It rose.i It fell in the U.S. ii These fell.iii"]);
        assert_eq!(numerals(&marked), ["i", "ii", "iii"]);
        assert_eq!(marked[0].0, "It rose. It fell in the U.S. These fell.");
        assert!(marked[0].0.split_at(marked[0].1[1].at).0.ends_with("U.S."));
    }

    #[test]
    fn a_numeral_fused_to_initials_is_a_note() {
        assert_eq!(
            take(&["It rose.i It fell in the U.S.ii They"])[0].0,
            "It rose. It fell in the U.S. They"
        );
    }

    #[test]
    fn a_letter_that_stands_apart_is_no_note_even_where_it_would_count_on() {
        let marked =
            take(&["It rose.i It fell.ii It lay.iii Dry.iv In the U.S. v Poland it rose."]);
        assert_eq!(numerals(&marked), ["i", "ii", "iii", "iv"]);
        assert!(marked[0].0.ends_with("In the U.S. v Poland it rose."));
    }

    #[test]
    fn a_numeral_that_goes_on_as_a_word_or_a_number_is_no_note() {
        let marked = take(&["It rose.i See fig.ii-a, fig.ii.3 and tab.ii/b. It fell.ii"]);
        assert_eq!(marked[0].0, "It rose. See fig.ii-a, fig.ii.3 and tab.ii/b. It fell.");
    }

    #[test]
    fn a_numeral_out_of_sequence_is_no_note() {
        let marked = take(&["It rose.i It fell.ii It stood.ix It lay.iii"]);
        assert_eq!(numerals(&marked), ["i", "ii", "iii"]);
        assert!(marked[0].0.contains("stood.ix"));
    }

    #[test]
    fn a_lost_numeral_does_not_end_the_count() {
        assert_eq!(numerals(&take(&["It rose.i It fell. It lay.iii Dry.iv"])), ["i", "iii", "iv"]);
    }

    #[test]
    fn a_single_roman_numeral_is_no_note() {
        assert!(numerals(&take(&["It rose.i It fell."])).is_empty());
    }

    #[test]
    fn raised_digits_are_notes_but_not_after_a_unit() {
        let marked = take(&["The pier¹ is old.² It covers 3 km² and more.³"]);
        assert_eq!(numerals(&marked), ["1", "2", "3"]);
        assert_eq!(marked[0].0, "The pier is old. It covers 3 km² and more.");
        assert_eq!(take(&["It is old.¹ It covers 3 km²"])[0].0, "It is old. It covers 3 km²");
    }

    #[test]
    fn a_raised_digit_after_a_word_waits_for_the_one_after_punctuation() {
        let marked = take(&["It rose.¹ Let x be y² for now.² Done.³"]);
        assert_eq!(marked[0].0, "It rose. Let x be y² for now. Done.");
    }

    #[test]
    fn plain_digits_after_punctuation_are_notes_from_three_on() {
        let marked =
            take(&["The tide rose.1 The boats rose,2 it said.3 Version 2.5 of No.4 Pier."]);
        assert_eq!(numerals(&marked), Vec::<&str>::new(), "2 is followed by a small letter");
        let marked =
            take(&["The tide rose.1 The boats rose.2 They fell.3 Version 2.5 of No.4 Pier."]);
        assert_eq!(numerals(&marked), ["1", "2", "3"]);
        assert!(numerals(&take(&["The tide rose.1 The boats rose.2"])).is_empty());
    }

    #[test]
    fn notes_may_count_again_from_one() {
        let marked = take(&["It rose.i It fell.ii", "It stood.i It lay.ii"]);
        assert_eq!(numerals(&marked), ["i", "ii", "i", "ii"]);
    }

    #[test]
    fn roman_numerals_have_one_spelling() {
        let values: Vec<_> = ["i", "iv", "ix", "xl", "xlix", "l", "lx", "lxxxviii", "cxc"]
            .map(roman_value)
            .into_iter()
            .flatten()
            .collect();
        assert_eq!(values, [1, 4, 9, 40, 49, 50, 60, 88, 190]);
        for wrong in ["", "iiii", "vv", "ic", "xil", "mi", "ixi"] {
            assert_eq!(roman_value(wrong), None, "{wrong}");
        }
    }
}
