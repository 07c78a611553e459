//! Where the sentences of a paragraph are.
//!
//! The boundaries are Unicode's (UAX #29), which take every full stop before a capital for an end.
//! So a stretch that ends in an abbreviation or an initial is joined with the next one: a rank, a
//! month or "No." never ends a sentence; "U.S." or "etc." does where the next word is one that
//! begins sentences. English, Spanish and Portuguese.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

/// Abbreviations that something always follows, in small letters and without the last stop.
const NEVER_LAST: &[&str] = &[
    "adm", "al", "apr", "approx", "aug", "brig", "ca", "capt", "cf", "cmdr", "cnel", "col", "dec",
    "dr", "dra", "e.g", "eds", "esp", "feb", "fr", "gen", "gov", "gral", "hon", "i.e", "ing",
    "jan", "jul", "jun", "lic", "lt", "maj", "messrs", "mr", "mrs", "ms", "mt", "nov", "oct",
    "p.ej", "pres", "prof", "rep", "rev", "sen", "sept", "sgt", "sr", "sra", "srta", "sta", "sto",
    "vs",
];

/// Abbreviations before a number; elsewhere they are words of their own.
const BEFORE_NUMBER: &[&str] =
    &["art", "fig", "no", "nos", "núm", "p", "pp", "pág", "págs", "vol", "vols"];

/// Abbreviations that may end a sentence or not. Dotted ones as "U.S." are known by their dots.
const PERHAPS_LAST: &[&str] =
    &["bros", "cía", "co", "corp", "dept", "est", "etc", "inc", "jr", "ltd", "ltda", "st", "univ"];

/// Words that often begin a sentence and hardly ever follow an abbreviation in a name.
const BEGINNERS: &[&str] = &[
    "a", "after", "all", "although", "an", "and", "as", "at", "but", "by", "during", "each",
    "even", "few", "for", "from", "he", "her", "his", "however", "if", "in", "it", "its", "many",
    "more", "most", "no", "nor", "of", "on", "only", "or", "others", "our", "she", "since", "so",
    "some", "such", "that", "the", "their", "then", "there", "these", "they", "this", "those",
    "though", "thus", "to", "under", "we", "what", "when", "while", "who", "with", "yet", "el",
    "la", "los", "las", "un", "una", "en", "sin", "pero", "y", "este", "esta", "o", "os", "as",
    "um", "uma", "em", "mas", "e",
];

/// What may stand around a word.
const MARKS: &[char] = &['"', '\'', '“', '”', '‘', '’', '«', '»', '(', ')', '[', ']'];

/// The sentences of a text, in order: bytes, without the white space between them. Only what has a
/// letter or digit is one.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = Vec::new();
    let mut is_open = false;
    for (start, piece) in text.split_sentence_bound_indices() {
        let end = start + piece.trim_end().len();
        match all.last_mut() {
            Some(last) if is_open => last.end = end.max(last.end),
            _ => all.push(start..end),
        }
        let rest = text.get(start + piece.len()..).unwrap_or_default();
        is_open = goes_on(piece, rest);
    }
    all.retain(|range| text.get(range.clone()).is_some_and(|s| s.contains(char::is_alphanumeric)));
    for range in &mut all {
        let sentence = text.get(range.clone()).unwrap_or_default();
        range.start += sentence.len() - sentence.trim_start().len();
    }
    all
}

/// Whether a piece that ends in a full stop has not come to its end.
fn goes_on(piece: &str, rest: &str) -> bool {
    let piece = piece.trim_end();
    // A stop within quotes or brackets is followed by their end, which abbreviations are not.
    let Some(before) = piece.strip_suffix('.') else { return false };
    let from_space = before.rsplit(char::is_whitespace).next().unwrap_or(before);
    let word = from_space.trim_start_matches(MARKS);
    let small = word.to_lowercase();
    if NEVER_LAST.contains(&small.as_str()) {
        return true;
    }
    if BEFORE_NUMBER.contains(&small.as_str()) && rest.trim_start().starts_with(char::is_numeric) {
        return true;
    }
    let mut letters = word.chars();
    let first = letters.next();
    // An initial: "J. Doe". A lone "I" is a word or a numeral.
    if first.is_some_and(|c| c.is_uppercase() && c != 'I') && letters.next().is_none() {
        return true;
    }
    if !is_dotted(word) && !PERHAPS_LAST.contains(&small.as_str()) {
        return false;
    }
    let next = rest.split_whitespace().next().unwrap_or_default();
    let next = next.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    !next.is_empty() && !BEGINNERS.contains(&next.as_str())
}

/// "U.S", "EE.UU", "a.m": short parts between dots.
fn is_dotted(word: &str) -> bool {
    let is_short = |part: &str| {
        let letters = part.chars().count();
        (1..=2).contains(&letters) && part.chars().all(char::is_alphabetic)
    };
    word.contains('.') && word.split('.').all(is_short)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| text.get(range).unwrap()).collect()
    }

    #[test]
    fn sentences_end_at_stops_and_have_no_space_about_them() {
        assert_eq!(all("One pier. “Two piers?” Three! "), ["One pier.", "“Two piers?”", "Three!"]);
        assert_eq!(all("No stop at all"), ["No stop at all"]);
        assert_eq!(all(" … "), <[&str; 0]>::default());
        assert_eq!(all(""), <[&str; 0]>::default());
    }

    #[test]
    fn a_rank_an_initial_a_month_and_a_number_end_no_sentence() {
        for whole in [
            "Mr. Ahab met Gen. Bligh and J. R. Doe at pier No. 7.",
            "It came on Dec. 5 with Dr. Who, cf. Table 2.",
            "La Sra. Gómez y el Gral. Paz zarparon.",
            "Boats, e.g. Icelandic ones, cost 3.5 million.",
        ] {
            assert_eq!(all(whole), [whole]);
        }
    }

    #[test]
    fn a_dotted_name_ends_one_only_before_a_word_that_begins_them() {
        assert_eq!(all("The U.S. Navy came."), ["The U.S. Navy came."]);
        let two = ["It left the U.S. ", "The pier stood."];
        assert_eq!(all(&two.concat()), [two[0].trim_end(), two[1]]);
        assert_eq!(all("Los EE.UU. Nada."), ["Los EE.UU. Nada."]);
        assert_eq!(all("Ropes, nets, etc. They sank."), ["Ropes, nets, etc.", "They sank."]);
        assert_eq!(all("Boat Co. Ltd. Lima built it."), ["Boat Co. Ltd. Lima built it."]);
    }

    #[test]
    fn a_stop_before_a_closing_mark_ends_one() {
        assert_eq!(all("He said “no.” Nobody came."), ["He said “no.”", "Nobody came."]);
        assert_eq!(all("That was I. Nobody else."), ["That was I.", "Nobody else."]);
        assert_eq!(all("It said no. Nobody came."), ["It said no.", "Nobody came."]);
    }
}
