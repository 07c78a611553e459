//! Accents that are drawn apart from their letter.
//!
//! Older typesetting has no glyph for `í`: it draws `´` and, over or under it, `ı`. Where the two
//! overlap they are one letter; an accent beside its neighbours is what it is.

/// An accent must share this part of its width with its letter.
const SHARED: f64 = 0.5;

/// An accent over a capital is raised by no more than this, in parts of the size.
const RAISED_BY: f64 = 0.5;

/// Where a glyph was drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) baseline: f64,
    pub(super) size: f64,
}

impl Span {
    /// Whether an accent here is over, or under, a letter there.
    pub(super) fn is_on(&self, letter: &Self) -> bool {
        let shared = self.right.min(letter.right) - self.left.max(letter.left);
        let width = self.right - self.left;
        width > 0.0
            && shared > SHARED * width.min(letter.right - letter.left)
            && (self.baseline - letter.baseline).abs() < RAISED_BY * letter.size
    }
}

/// The combining character of an accent that stands alone.
pub(super) fn combining(text: &str) -> Option<char> {
    let mut chars = text.chars();
    let accent = chars.next().filter(|_| chars.next().is_none())?;
    Some(match accent {
        '`' | '\u{2cb}' => '\u{300}',
        '\u{b4}' | '\u{2ca}' => '\u{301}',
        '^' | '\u{2c6}' => '\u{302}',
        '~' | '\u{2dc}' => '\u{303}',
        '\u{af}' | '\u{2c9}' => '\u{304}',
        '\u{2d8}' => '\u{306}',
        '\u{2d9}' => '\u{307}',
        '\u{a8}' => '\u{308}',
        '\u{2da}' => '\u{30a}',
        '\u{2dd}' => '\u{30b}',
        '\u{2c7}' => '\u{30c}',
        '\u{b8}' => '\u{327}',
        '\u{2db}' => '\u{328}',
        mark @ '\u{300}'..='\u{36f}' => mark,
        _ => return None,
    })
}

/// A letter with an accent on it, or nothing where this is no letter.
pub(super) fn accented(letter: &str, accent: char) -> Option<String> {
    let mut chars = letter.chars();
    let first = chars.next().filter(|c| c.is_alphabetic())?;
    // The letters that were made to take accents.
    let base = match first {
        '\u{131}' => 'i',
        '\u{237}' => 'j',
        other => other,
    };
    Some([base, accent].into_iter().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_is_on_a_letter_that_shares_its_place_and_not_on_one_beside() {
        let span = |left, right| Span { left, right, baseline: 50.0, size: 10.0 };
        let accent = span(10.0, 15.0);
        assert!(accent.is_on(&span(11.1, 13.9)));
        assert!(!accent.is_on(&span(15.0, 18.0)));
        assert!(!accent.is_on(&span(13.5, 18.0)));
        let raised = Span { baseline: 47.0, ..accent };
        assert!(raised.is_on(&span(9.0, 16.0)));
        assert!(!Span { baseline: 40.0, ..accent }.is_on(&span(9.0, 16.0)));
    }

    #[test]
    fn accents_go_on_letters_alone() {
        assert_eq!(accented("ı", '\u{301}').as_deref(), Some("i\u{301}"));
        assert_eq!(accented("ffi", '\u{301}').as_deref(), Some("f\u{301}fi"));
        assert_eq!(accented("=", '\u{301}'), None);
        assert_eq!(
            (combining("´"), combining("´´"), combining("a")),
            (Some('\u{301}'), None, None)
        );
    }
}
