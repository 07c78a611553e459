//! Where in a text a name can begin.
//!
//! Names are whole words, so only the beginnings of words need looking at; and of those, only the
//! ones whose first three bytes begin some name. That leaves so few that most of a text is passed
//! over at the price of one table look-up a byte.

use super::case::Case;

/// One bit for each hash of three bytes.
const BITS: usize = 1 << 16;

/// The first three bytes of all names, each in every case that its rule allows.
#[derive(Debug, Clone)]
pub(super) struct Starts {
    bits: Box<[u64]>,
}

impl Starts {
    pub(super) fn new() -> Self {
        Self { bits: vec![0; BITS / 64].into_boxed_slice() }
    }

    /// Adds the beginning of a spelling, whose ASCII letters are in lower case.
    pub(super) fn add(&mut self, spelling: &str, case: Case) {
        let mut bytes = spelling.bytes();
        let mut next = |may_be_lower: bool| match bytes.next() {
            Some(byte) if may_be_lower => vec![byte, byte.to_ascii_uppercase()],
            Some(byte) => vec![byte.to_ascii_uppercase()],
            None => (0..=u8::MAX).collect(),
        };
        let is_lower_within = case != Case::Capitals;
        let (firsts, seconds, thirds) =
            (next(case == Case::Any), next(is_lower_within), next(is_lower_within));
        let after_first =
            seconds.iter().flat_map(|&second| thirds.iter().map(move |&t| (second, t)));
        for (second, third) in after_first {
            for &first in &firsts {
                self.mark(first, second, third);
            }
        }
    }

    fn mark(&mut self, first: u8, second: u8, third: u8) {
        let (index, bit) = place(first, second, third);
        if let Some(word) = self.bits.get_mut(index) {
            *word |= bit;
        }
    }

    /// The first place at or after a byte where a name may begin; the caller looks closer.
    pub(super) fn next_in(&self, text: &[u8], from: usize) -> Option<usize> {
        if from == 0 && self.may_begin(text) {
            return Some(0);
        }
        // A window is the byte before the word and the word's first three.
        let before = from.saturating_sub(1);
        let rest = text.get(before..)?;
        let found = rest.array_windows().position(|&[previous, first, second, third]| {
            may_begin_name(first) && !is_ascii_word(previous) && self.has(first, second, third)
        });
        if let Some(at) = found {
            return Some(before + at + 1);
        }
        // The last two bytes begin no window.
        let last = text.len().saturating_sub(2).max(from).max(1);
        (last..text.len()).find(|&at| {
            let previous = text.get(at - 1).copied().unwrap_or(b' ');
            !is_ascii_word(previous) && text.get(at..).is_some_and(|word| self.may_begin(word))
        })
    }

    fn may_begin(&self, word: &[u8]) -> bool {
        let byte = |at| word.get(at).copied().unwrap_or(0);
        may_begin_name(byte(0)) && self.has(byte(0), byte(1), byte(2))
    }

    fn has(&self, first: u8, second: u8, third: u8) -> bool {
        let (index, bit) = place(first, second, third);
        self.bits.get(index).is_some_and(|word| word & bit != 0)
    }
}

/// The word and the bit in it for three bytes.
fn place(first: u8, second: u8, third: u8) -> (usize, u64) {
    let bytes = u32::from_le_bytes([first, second, third, 0]);
    // Fibonacci hashing: the upper half of the product is the best mixed.
    let [.., low, high] = bytes.wrapping_mul(0x9e37_79b1).to_le_bytes();
    let hash = u16::from_le_bytes([low, high]);
    (usize::from(hash >> 6), 1 << (hash & 63))
}

/// Whether a byte is an ASCII letter, digit or underscore: what a word goes on with.
const fn is_ascii_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Whether a byte can begin a name: a letter, or the first byte of a character beyond ASCII.
const fn may_begin_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte >= 0xc0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts() -> Starts {
        let mut starts = Starts::new();
        starts.add("us", Case::Capitals);
        starts.add("cuba", Case::Initial);
        starts.add("ruso", Case::Any);
        starts
    }

    fn all_in(text: &str) -> Vec<usize> {
        let starts = starts();
        let next = |&at: &usize| starts.next_in(text.as_bytes(), at + 1);
        std::iter::successors(starts.next_in(text.as_bytes(), 0), next).collect()
    }

    #[test]
    fn a_name_may_begin_where_a_word_does_wherever_that_is() {
        assert_eq!(all_in("Cuba, ruso; US"), [0, 6, 12]);
        assert_eq!(all_in("US"), [0]);
        assert_eq!(all_in("in Cub"), [3]);
        assert_eq!(all_in("“Cuba”"), [3]);
        assert_eq!(all_in(""), Vec::<usize>::new());
    }

    #[test]
    fn no_name_begins_within_a_word_or_in_another_case() {
        assert_eq!(all_in("xCuba cuba us Us bUS 1US _US"), Vec::<usize>::new());
        assert_eq!(all_in("CUBA Ruso RUSO"), [0, 5, 10]);
    }
}
