//! What a word is: a run of letters and digits in folded text.
//!
//! Passages and queries are cut by the same rule, so that `Su-30`, `su–30` and `SU 30` are the
//! same two words in a row, and a dash or an apostrophe never hides a word.

use std::ops::Range;

/// The words of a folded text, as byte ranges in it.
pub(super) fn words(folded: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut rest = folded.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = rest.find(|&(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = rest.next_if(|&(_, c)| c.is_alphanumeric()) {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

/// An offset into memory from a number that is kept in 32 bits.
pub(super) fn offset(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A number kept in 32 bits; `None` where it does not fit.
pub(super) fn number(offset: usize) -> Option<u32> {
    u32::try_from(offset).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        words(text).filter_map(|range| text.get(range)).collect()
    }

    #[test]
    fn words_are_runs_of_letters_and_digits() {
        assert_eq!(
            cut("24 su-30s, of \"sukhoi's\" make"),
            ["24", "su", "30s", "of", "sukhoi", "s", "make"]
        );
        assert_eq!(
            cut(" \u{420}\u{43e}\u{441}\u{441}\u{438}\u{44f}. "),
            ["\u{420}\u{43e}\u{441}\u{441}\u{438}\u{44f}"]
        );
        assert_eq!(cut("-, ."), [""; 0]);
    }
}
