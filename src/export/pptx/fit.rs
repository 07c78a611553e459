//! How large a text may be so that it stays in its box.
//!
//! A deck is set in Arial, which all offices have, or its twin in width. It is measured with our own
//! face, which is narrower throughout, and by how much is known.

use crate::export::plate::Face;

/// How much wider Arial is than our face: of some thousand lines in our languages the widest one.
const WIDER: f64 = 1.135;

/// From base line to base line, in ems.
pub(super) const LEADING: f64 = 1.17;

/// A text with the size at which it fits.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fitted {
    /// The text, cut off with an ellipsis if it is not whole.
    pub(super) text: String,
    /// Points an em.
    pub(super) size: f64,
    /// Points down that it takes.
    pub(super) height: f64,
    /// Whether all of it is there.
    pub(super) is_whole: bool,
}

/// A text whose words are measured, for lines of any size and width.
#[derive(Debug)]
pub(super) struct Measured<'a> {
    /// The words, and how wide they are, in ems.
    words: Vec<(&'a str, f64)>,
    /// How wide a blank is.
    blank: f64,
}

impl<'a> Measured<'a> {
    /// A text in a face.
    pub(super) fn new(face: Face, text: &'a str) -> Self {
        let width = |text: &str| face.width(text, WIDER, 0.0);
        let words = text.split_whitespace().map(|word| (word, width(word))).collect();
        Self { words, blank: width(" ") }
    }

    /// Its lines in letters of this size, no wider than this, in points. A word that is wider goes
    /// over several.
    pub(super) fn lines(&self, size: f64, width: f64) -> Vec<String> {
        let room = (width / size).max(1.0);
        let mut lines: Vec<String> = Vec::new();
        let mut taken = f64::INFINITY;
        for (word, needed) in &self.words {
            if taken + self.blank + needed <= room {
                if let Some(line) = lines.last_mut() {
                    line.push(' ');
                    line.push_str(word);
                }
                taken += self.blank + needed;
            } else if *needed <= room {
                lines.push((*word).to_owned());
                taken = *needed;
            } else {
                lines.extend(broken(word, needed / room));
                taken = f64::INFINITY;
            }
        }
        lines
    }
}

/// A word in pieces, of which so many are as wide as a line is.
fn broken(word: &str, parts: f64) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    // Letters are not all of a width: lines are left a fifth short.
    let fits = |most: &usize| scaled(*most) * parts * 1.25 <= scaled(letters.len());
    let most = (2..=letters.len()).rev().find(fits).unwrap_or(1);
    letters.chunks(most).map(|piece| piece.iter().collect()).collect()
}

/// Points down of so many lines.
pub(super) fn height(lines: usize, size: f64) -> f64 {
    scaled(lines) * size * LEADING
}

fn scaled(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// A text in a box of so many points across and down, in the first of some sizes that it fits at, or
/// cut off at the last of them.
pub(super) fn fitted(face: Face, text: &str, [width, down]: [f64; 2], sizes: &[f64]) -> Fitted {
    let measured = Measured::new(face, text);
    let mut last = Fitted { text: text.to_owned(), size: 1.0, height: 0.0, is_whole: true };
    for size in sizes.iter().copied() {
        let lines = measured.lines(size, width);
        let needed = height(lines.len(), size);
        if needed <= down {
            return Fitted { text: text.to_owned(), size, height: needed, is_whole: true };
        }
        let most = (1..lines.len()).rev().find(|most| height(*most, size) <= down).unwrap_or(1);
        let mut left = lines.into_iter().take(most).collect::<Vec<_>>().join(" ");
        // Room for the ellipsis.
        left.pop();
        left.truncate(left.trim_end().len());
        left.push('…');
        last = Fitted { text: left, size, height: height(most, size), is_whole: false };
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZES: [f64; 3] = [30.0, 20.0, 12.0];

    #[test]
    fn a_text_is_as_large_as_it_fits_and_one_that_never_does_is_cut_off() {
        let room = [400.0, 72.0];
        let of = |count: usize| {
            let text = "seven words of which none is long ".repeat(count);
            (text.trim_end().to_owned(), fitted(Face::Bold, &text, room, &SIZES))
        };
        for (count, size) in [(1, 30.0), (3, 20.0), (7, 12.0)] {
            let (text, fitted) = of(count);
            assert_eq!((fitted.size, fitted.is_whole), (size, true), "{count}");
            assert_eq!(fitted.text.trim_end(), text);
            assert!(fitted.height <= room[1] && fitted.height > 0.0);
        }
        let (text, cut) = of(60);
        assert!(!cut.is_whole && cut.size < 12.1 && cut.height <= room[1]);
        assert!(text.starts_with(cut.text.trim_end_matches('…')) && cut.text.ends_with('…'));
        assert!(cut.text.len() > 150, "{}", cut.text);
    }

    #[test]
    fn a_word_that_is_wider_than_its_box_goes_over_several_lines() {
        let word = "W".repeat(600);
        let lines = Measured::new(Face::Regular, &word).lines(12.0, 200.0);
        assert!(lines.len() > 20 && lines.concat() == word, "{}", lines.len());
        assert!(lines.iter().all(|line| Face::Regular.width(line, 12.0, 0.0) <= 200.0));
        assert_eq!(Measured::new(Face::Regular, " \n ").lines(12.0, 200.0), [""; 0]);
        let nothing = fitted(Face::Regular, "", [200.0, 20.0], &SIZES);
        assert_eq!((nothing.text.as_str(), nothing.height, nothing.is_whole), ("", 0.0, true));
    }
}
