//! Text made comparable, with the way back: case, spaces, quotes and dashes levelled.
//!
//! A match in the folded text is only of use where it can be shown in the original, so each
//! stretch remembers where it came from.

use std::ops::Range;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// What becomes of accents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accents {
    /// `é` stays `é`: for anchors, which quote.
    Keep,
    /// `é` becomes `e`: for searching, where few people type accents.
    Strip,
}

/// A folded copy of a text that knows where in the original each of its bytes came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// Without gaps in the folded text, and ascending in both.
    stretches: Vec<Stretch>,
}

/// A part of the folded text and the part of the original that it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stretch {
    folded: usize,
    source: usize,
    source_len: usize,
    /// Byte for byte as long as the original, so that positions inside can be told apart.
    parallel: bool,
}

impl Folded {
    /// Folds a text, which is expected to be in NFC.
    pub fn new(text: &str, accents: Accents) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), stretches: Vec::new() };
        let mut piece = String::new();
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            piece.clear();
            let mut source_len = c.len_utf8();
            match level(c) {
                Some(level) => {
                    piece.push(level);
                    // A run of spaces or of dashes is one.
                    while let Some((_, next)) = chars.next_if(|&(_, next)| runs_on(level, next)) {
                        source_len += next.len_utf8();
                    }
                }
                None => fold_char(c, accents, &mut piece),
            }
            folded.push(&piece, at, source_len);
        }
        folded
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the original behind a range of the folded text.
    pub fn source_range(&self, range: Range<usize>) -> Range<usize> {
        let start = self.stretch_at(range.start).map_or(0, |stretch| stretch.start_of(range.start));
        let last = range.end.saturating_sub(1);
        let end = self.stretch_at(last).map_or(start, |stretch| stretch.end_of(last));
        start..end.max(start)
    }

    /// Appends what a stretch of the original folds to, and lengthens the last stretch if it can.
    fn push(&mut self, piece: &str, source: usize, source_len: usize) {
        if piece.is_empty() {
            return;
        }
        let parallel = piece.len() == source_len && piece.chars().nth(1).is_none();
        let folded = self.text.len();
        self.text.push_str(piece);
        match self.stretches.last_mut() {
            Some(last) if parallel && last.parallel && last.source + last.source_len == source => {
                last.source_len += source_len;
            }
            _ => self.stretches.push(Stretch { folded, source, source_len, parallel }),
        }
    }

    fn stretch_at(&self, folded: usize) -> Option<&Stretch> {
        let after = self.stretches.partition_point(|stretch| stretch.folded <= folded);
        self.stretches.get(after.checked_sub(1)?)
    }
}

impl Stretch {
    /// Where in the original the character at a folded byte begins.
    const fn start_of(&self, folded: usize) -> usize {
        if self.parallel { self.source + (folded - self.folded) } else { self.source }
    }

    /// Where in the original the character ends whose last byte is a folded byte.
    const fn end_of(&self, folded: usize) -> usize {
        if self.parallel {
            self.source + (folded - self.folded) + 1
        } else {
            self.source + self.source_len
        }
    }
}

/// What spaces, quotes and dashes of every kind are levelled to.
const fn level(c: char) -> Option<char> {
    match c {
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '`' | '´' | '‹' | '›' => Some('\''),
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => Some('"'),
        '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => Some('-'),
        _ if c.is_whitespace() => Some(' '),
        _ => None,
    }
}

fn runs_on(levelled: char, next: char) -> bool {
    matches!(levelled, ' ' | '-') && level(next) == Some(levelled)
}

/// Folds a character that [`level`] leaves alone; a soft hyphen or a joiner becomes nothing.
fn fold_char(c: char, accents: Accents, out: &mut String) {
    match c {
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
        '…' => out.push_str("..."),
        _ if c.is_ascii() => out.push(c.to_ascii_lowercase()),
        _ => match accents {
            Accents::Keep => out.extend(c.to_lowercase()),
            Accents::Strip => decompose_canonical(c, |part| {
                out.extend(part.to_lowercase().filter(|&low| !is_combining_mark(low)));
            }),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The part of the original behind the first match of `needle` in the folded text.
    fn behind<'a>(source: &'a str, needle: &str, accents: Accents) -> &'a str {
        let folded = Folded::new(source, accents);
        let at = folded.text().find(needle).expect("the needle is in the folded text");
        source
            .get(folded.source_range(at..at + needle.len()))
            .expect("the range is in the original")
    }

    #[test]
    fn case_quotes_dashes_and_spaces_are_levelled() {
        let folded = Folded::new("The “Old\u{a0} Pier” — it’s 5–6 m…", Accents::Keep);
        assert_eq!(folded.text(), "the \"old pier\" - it's 5-6 m...");
    }

    #[test]
    fn a_match_after_shortened_characters_is_found_in_the_original() {
        assert_eq!(behind("“Ebb”  and “Flow”", "\"flow\"", Accents::Keep), "“Flow”");
        assert_eq!(behind("“Ebb”  and “Flow”", "ebb\" and", Accents::Keep), "Ebb”  and");
    }

    #[test]
    fn a_run_of_spaces_in_the_match_is_all_of_it() {
        assert_eq!(behind("a harbour  \t wall", "harbour wall", Accents::Keep), "harbour  \t wall");
        assert_eq!(behind("ebb --- flow", "b - f", Accents::Keep), "b --- f");
    }

    #[test]
    fn accents_are_kept_or_stripped_as_asked() {
        assert_eq!(Folded::new("Ñandú", Accents::Keep).text(), "ñandú");
        assert_eq!(Folded::new("Ñandú", Accents::Strip).text(), "nandu");
        assert_eq!(behind("El Ñandú corre", "nandu", Accents::Strip), "Ñandú");
    }

    #[test]
    fn a_soft_hyphen_is_no_character() {
        assert_eq!(behind("the har\u{ad}bour wall", "harbour", Accents::Keep), "har\u{ad}bour");
    }

    #[test]
    fn every_folded_range_maps_to_whole_characters_of_the_original() {
        let source = " İ “x”  –— ﬁn\u{ad}\u{ad} Straße…é";
        for accents in [Accents::Keep, Accents::Strip] {
            let folded = Folded::new(source, accents);
            let bounds: Vec<_> = folded.text().char_indices().map(|(at, _)| at).collect();
            for (i, &start) in bounds.iter().enumerate() {
                for &end in &bounds[i + 1..] {
                    let range = folded.source_range(start..end);
                    assert!(source.get(range.clone()).is_some_and(|s| !s.is_empty()), "{range:?}");
                }
            }
        }
    }
}
