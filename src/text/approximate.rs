//! Where some words stand in a text, but for a few characters.
//!
//! Myers' bit-parallel form of Sellers' algorithm (G. Myers, *A fast bit-vector algorithm for
//! approximate string matching based on dynamic programming*, J. ACM 46, 1999): one step a
//! character of the text, whatever the length of the words. No crate that is kept up does this for
//! Unicode characters without much else.

use std::ops::Range;

/// Words to look for: at most [`Pattern::LONGEST`] characters.
#[derive(Debug, Clone)]
pub(super) struct Pattern {
    chars: Vec<char>,
    /// For each ASCII character, the places in the words where it stands, as bits.
    ascii: [u128; 128],
    /// The same for the others.
    others: Vec<(char, u128)>,
}

/// Where words nearly stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Approximate {
    /// The bytes in the text, from a word's beginning to a word's end where the words are whole.
    pub(super) range: Range<usize>,
    /// How many characters have to be changed, put in or taken out.
    pub(super) distance: usize,
}

impl Pattern {
    /// The most characters that can be looked for; an anchor has at most six words.
    pub(super) const LONGEST: usize = 128;

    /// `None` for no words and for too many.
    pub(super) fn new(words: &str) -> Option<Self> {
        let chars: Vec<char> = words.chars().collect();
        if chars.is_empty() || chars.len() > Self::LONGEST {
            return None;
        }
        let mut pattern = Self { chars: Vec::new(), ascii: [0; 128], others: Vec::new() };
        for (at, &c) in chars.iter().enumerate() {
            let bit = 1 << at;
            let ascii = usize::try_from(u32::from(c)).ok().and_then(|i| pattern.ascii.get_mut(i));
            let other = pattern.others.iter_mut().find(|(other, _)| *other == c);
            match (ascii, other) {
                (Some(mask), _) | (None, Some((_, mask))) => *mask |= bit,
                (None, None) => pattern.others.push((c, bit)),
            }
        }
        Some(Self { chars, ..pattern })
    }

    /// In characters.
    pub(super) const fn length(&self) -> usize {
        self.chars.len()
    }

    fn mask(&self, c: char) -> u128 {
        let ascii = usize::try_from(u32::from(c)).ok().and_then(|i| self.ascii.get(i));
        let other = || self.others.iter().find(|(other, _)| *other == c).map(|(_, mask)| mask);
        ascii.or_else(other).copied().unwrap_or_default()
    }

    /// The places of whole words where at most so many characters differ. Of places that overlap,
    /// the nearest.
    pub(super) fn find(&self, text: &str, most: usize) -> Vec<Approximate> {
        let mut found: Vec<Approximate> = Vec::new();
        self.each_end(text, |end, distance| {
            if distance > most || splits_word(text, end) {
                return;
            }
            let Some(place) = self.place_at(text, end, most) else { return };
            match found.last_mut().filter(|last| last.range.end > place.range.start) {
                Some(last) if place.distance < last.distance => *last = place,
                Some(_) => {}
                None => found.push(place),
            }
        });
        found
    }

    /// Calls back with each end of a character in the text, and the least distance between the
    /// pattern and any stretch that ends there.
    fn each_end(&self, text: &str, mut told: impl FnMut(usize, usize)) {
        let last = 1_u128 << (self.length() - 1);
        let (mut up, mut down) = (u128::MAX, 0_u128);
        let mut distance = self.length();
        for (at, c) in text.char_indices() {
            let same = self.mask(c);
            let diagonal = (((same & up).wrapping_add(up)) ^ up) | same | down;
            let (more, less) = (down | !(diagonal | up), up & diagonal);
            if more & last != 0 {
                distance += 1;
            } else if less & last != 0 {
                distance -= 1;
            }
            // Nothing is carried in below: a match may begin anywhere.
            let (more, less) = (more << 1, less << 1);
            up = less | !(diagonal | more);
            down = more & diagonal;
            told(at + c.len_utf8(), distance);
        }
    }

    /// The nearest stretch of whole words that ends here, the shortest of several.
    fn place_at(&self, text: &str, end: usize, most: usize) -> Option<Approximate> {
        let before = text.get(..end)?;
        // Distances between the ends of the pattern and of the text, the pattern's longer and
        // longer: a column for each character backwards.
        let mut column: Vec<usize> = (0..=self.length()).collect();
        let mut best: Option<Approximate> = None;
        for (at, c) in before.char_indices().rev().take(self.length() + most) {
            let mut diagonal = column.first().copied().unwrap_or_default();
            let mut left = diagonal + 1;
            if let Some(first) = column.first_mut() {
                *first = left;
            }
            for (cell, &own) in column.iter_mut().skip(1).zip(self.chars.iter().rev()) {
                let changed = diagonal + usize::from(own != c);
                diagonal = *cell;
                *cell = changed.min(left + 1).min(diagonal + 1);
                left = *cell;
            }
            let is_nearer = best.as_ref().is_none_or(|best| left < best.distance);
            if left <= most && is_nearer && !splits_word(text, at) {
                best = Some(Approximate { range: at..end, distance: left });
            }
        }
        best
    }
}

/// Whether a byte stands inside a word.
fn splits_word(text: &str, at: usize) -> bool {
    let (Some(before), Some(after)) = (text.get(..at), text.get(at..)) else { return true };
    before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(words: &str, text: &'static str, most: usize) -> Vec<(&'static str, usize)> {
        let places = Pattern::new(words).expect("there are words").find(text, most);
        places.into_iter().map(|place| (text.get(place.range).unwrap(), place.distance)).collect()
    }

    #[test]
    fn changed_added_and_missing_characters_are_counted() {
        assert_eq!(found("old pier", "the old pier stood", 2), [("old pier", 0)]);
        assert_eq!(found("old pier", "the old pear stood", 2), [("old pear", 2)]);
        assert_eq!(found("old pier", "the olde pie stood", 2), [("olde pie", 2)]);
        assert_eq!(found("old pier", "the old wall stood", 2), []);
    }

    #[test]
    fn a_place_begins_and_ends_with_whole_words() {
        assert_eq!(found("arms", "the farms", 0), []);
        assert_eq!(found("arms", "the farms", 1), [("farms", 1)]);
    }

    #[test]
    fn places_apart_are_all_found() {
        let both = [("the last one", 1), ("the lost one", 0)];
        assert_eq!(found("the lost one", "the last one, the lost one", 2), both);
    }

    #[test]
    fn letters_beyond_ascii_are_characters_like_others() {
        assert_eq!(found("niño señor", "un niño señora", 1), [("niño señora", 1)]);
        assert_eq!(found("niño", "un nino", 1), [("nino", 1)]);
    }

    #[test]
    fn the_bits_agree_with_the_plain_table() {
        let text = "a harbour, an arbour; the harbor and her arbor arch";
        let pattern = Pattern::new("harbour").unwrap();
        pattern.each_end(text, |end, distance| {
            let starts = text.char_indices().map(|(at, _)| at).filter(|&at| at <= end).chain([end]);
            let least =
                starts.map(|at| strsim::levenshtein("harbour", text.get(at..end).unwrap())).min();
            assert_eq!(Some(distance), least, "up to {:?}", text.get(..end));
        });
    }

    #[test]
    fn nothing_and_too_much_are_not_looked_for() {
        assert!(Pattern::new("").is_none());
        assert!(Pattern::new(&"x".repeat(Pattern::LONGEST)).is_some());
        assert!(Pattern::new(&"x".repeat(Pattern::LONGEST + 1)).is_none());
    }
}
