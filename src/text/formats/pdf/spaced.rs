//! Words whose letters are set apart: `H A R B O U R` is one.
//!
//! Each letter is then a fragment of its own, as far from the next as a word would be. What tells
//! is that many letters stand alone, all equally far from each other.

use super::glyphs::{Fragment, WORD_GAP};

/// How many letters that stand alone are set apart, and no list or formula.
const FEW: usize = 4;

/// Letters are at most so far from each other, in parts of the size.
const MOST: f64 = 0.7;

/// A gap so many times the least one parts words.
const PARTS: f64 = 1.6;

/// The fragments of a row, left to right, with words that are set apart put together.
pub(super) fn closed_up(fragments: Vec<Fragment>) -> Vec<Fragment> {
    let mut out = Vec::with_capacity(fragments.len());
    let mut run: Vec<Fragment> = Vec::new();
    for fragment in fragments {
        if !run.last().is_some_and(|last| goes_on(last, &fragment)) {
            out.extend(words(std::mem::take(&mut run)));
        }
        run.push(fragment);
    }
    out.extend(words(run));
    out
}

fn goes_on(last: &Fragment, next: &Fragment) -> bool {
    let is_near = next.left - last.right < MOST * last.size || next.spaced;
    is_letter(last)
        && is_letter(next)
        && is_near
        && (last.size - next.size).abs() < 0.05 * last.size
}

fn is_letter(fragment: &Fragment) -> bool {
    let mut chars = fragment.text.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
}

/// The words of a run of letters; the letters themselves where they are few.
fn words(run: Vec<Fragment>) -> Vec<Fragment> {
    let gaps = run.iter().zip(run.iter().skip(1));
    let gaps = gaps.filter(|(_, next)| !next.spaced).map(|(last, next)| next.left - last.right);
    let Some(least) = gaps.reduce(f64::min) else { return run };
    if run.len() < FEW {
        return run;
    }
    let mut out: Vec<Fragment> = Vec::new();
    for letter in run {
        let most = PARTS * least.max(WORD_GAP * letter.size);
        match out.last_mut() {
            Some(word) if !letter.spaced && letter.left - word.right < most => {
                word.text.push_str(&letter.text);
                word.right = letter.right;
            }
            _ => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed(letters: &[(&str, f64, bool)]) -> Vec<String> {
        let fragment = |&(text, left, spaced): &(&str, f64, bool)| Fragment {
            text: text.to_owned(),
            left,
            right: left + 6.0,
            baseline: 0.0,
            size: 10.0,
            bold: false,
            spaced,
            angle: 0,
        };
        let fragments = letters.iter().map(fragment).collect();
        closed_up(fragments).into_iter().map(|fragment| fragment.text).collect()
    }

    #[test]
    fn letters_equally_far_from_each_other_are_words() {
        let apart = [
            ("L", 0.0, false),
            ("o", 8.5, false),
            ("w", 17.0, false),
            ("d", 31.0, true),
            ("r", 39.5, false),
            ("y", 48.0, false),
        ];
        assert_eq!(closed(&apart), ["Low", "dry"]);
    }

    #[test]
    fn few_letters_and_columns_of_numbers_stay_apart() {
        let few = [("a", 0.0, false), ("b", 8.5, false), ("c", 17.0, false)];
        assert_eq!(closed(&few), ["a", "b", "c"]);
        let numbers = [("1", 0.0), ("2", 8.5), ("3", 17.0), ("4", 25.5), ("5", 34.0)];
        let numbers = numbers.map(|(number, left)| (number, left, false));
        assert_eq!(closed(&numbers).len(), 5);
    }
}
