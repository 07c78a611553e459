//! From plain text to a document: lines to paragraphs, line ends to spaces, note marks apart.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization as _;

use super::{
    document::{Block, Document},
    groups::{Group, groups},
    lines::{Line, is_space},
    marks::{has_mark, settle},
    notes::take_notes,
    pages::lines,
};

/// Makes a document of plain text, however its lines are broken.
///
/// Headings stand apart; each item of a list is a paragraph; neither a page break nor a blank line
/// inside a sentence ends one. Running heads, page numbers and drawn lines are left out.
pub fn reflow(text: &str) -> Document {
    let text = with_line_feeds(text);
    reflow_lines(&lines(&text))
}

/// Makes a document of lines, which may have marked note numerals.
pub(super) fn reflow_lines(lines: &[Line<'_>]) -> Document {
    let groups = groups(lines);
    let words = words_around_hyphens(&groups, lines);
    let mut texts = Vec::with_capacity(groups.len());
    let mut kinds = Vec::with_capacity(groups.len());
    for group in &groups {
        let joined = clean(&joined(&group.lines, &words));
        if !joined.is_empty() {
            kinds.push(group.kind);
            texts.push(joined);
        }
    }
    let marked = if texts.iter().any(|text| has_mark(text)) {
        texts.iter().map(|text| settle(text)).collect()
    } else {
        take_notes(texts)
    };
    let blocks = marked.into_iter().zip(kinds);
    Document::new(
        blocks.map(|((text, notes), kind)| Block { number: None, kind, text, notes }).collect(),
    )
}

/// All line ends as line feeds; a form feed stays.
fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
}

/// NFC, single spaces, nothing invisible.
pub(super) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let visible = text.nfc().filter(|&c| c != '\u{ad}' && (!is_space(c) || c.is_whitespace()));
    for c in visible {
        if !c.is_whitespace() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The lines of a paragraph as one.
fn joined(lines: &[Line<'_>], words: &Spellings) -> String {
    let mut text = String::new();
    for line in lines {
        if !text.is_empty() {
            match seam(&text, line.text, words) {
                Seam::Space => text.push(' '),
                Seam::Nothing => {}
                Seam::DropHyphen => text.truncate(text.trim_end_matches(is_hyphen).len()),
            }
        }
        text.push_str(line.text);
    }
    text
}

/// What comes between two lines of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seam {
    Space,
    Nothing,
    DropHyphen,
}

fn seam(text: &str, next: &str, words: &Spellings) -> Seam {
    if text.ends_with('\u{ad}') {
        return Seam::DropHyphen;
    }
    let Some(before) = text.strip_suffix(is_dash_that_joins) else { return Seam::Space };
    if !before.ends_with(char::is_alphanumeric) {
        return Seam::Space;
    }
    // `long- and short-term`: the hyphen stands for a word left out.
    let next_word = next.split(is_space).next().unwrap_or(next);
    if text.ends_with(is_hyphen) && matches!(next_word, "and" | "or" | "und" | "oder" | "y" | "o") {
        return Seam::Space;
    }
    match broken_word(text, next) {
        Some((parted, whole)) if words.is_broken(&parted, &whole) => Seam::DropHyphen,
        _ => Seam::Nothing,
    }
}

const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '\u{ad}')
}

const fn is_dash_that_joins(c: char) -> bool {
    matches!(c, '-' | '‐' | '–' | '—')
}

/// The word that a line's hyphen parts, with and without the hyphen, where both halves are in
/// letters and the second in small ones.
fn broken_word(text: &str, next: &str) -> Option<(String, String)> {
    let stem = text.strip_suffix(is_hyphen)?;
    let head = stem.rsplit(|c: char| !c.is_alphabetic()).next()?;
    let tail = next.split(|c: char| !c.is_alphabetic()).next()?;
    if head.is_empty() || !tail.starts_with(char::is_lowercase) {
        return None;
    }
    let (head, tail) = (head.to_lowercase(), tail.to_lowercase());
    Some((format!("{head}-{tail}"), format!("{head}{tail}")))
}

/// Which spellings of words that a line end parts occur elsewhere in the document.
///
/// A hyphen at a line's end is real unless the document itself writes the word, or nearly all words
/// so broken, without it: a dictionary would have to know the language.
#[derive(Debug, Default)]
struct Spellings {
    words: BTreeMap<String, bool>,
    /// Line ends break words as a typesetter does: what the document writes elsewhere, it nearly
    /// always writes without the hyphen.
    breaks_words: bool,
}

impl Spellings {
    fn knows(&self, word: &str) -> bool {
        self.words.get(word).copied().unwrap_or(false)
    }

    /// Whether a hyphen is the line end's, and the word is written without it.
    fn is_broken(&self, parted: &str, whole: &str) -> bool {
        !self.knows(parted) && (self.knows(whole) || self.breaks_words)
    }
}

fn words_around_hyphens(groups: &[Group<'_>], lines: &[Line<'_>]) -> Spellings {
    const ENOUGH: usize = 4;
    let (mut wanted, mut broken) = (BTreeSet::new(), Vec::new());
    for group in groups {
        for (line, next) in group.lines.iter().zip(group.lines.iter().skip(1)) {
            if let Some((parted, whole)) = broken_word(line.text, next.text) {
                wanted.extend([parted.clone(), whole.clone()]);
                broken.push((parted, whole));
            }
        }
    }
    let words = wanted.into_iter().map(|word| (word, false)).collect();
    let mut spellings = Spellings { words, breaks_words: false };
    if spellings.words.is_empty() {
        return spellings;
    }
    for line in lines {
        for word in line.text.split(|c: char| !c.is_alphabetic() && c != '-' && c != '‐') {
            if let Some(known) = spellings.words.get_mut(&word.to_lowercase().replace('‐', "-")) {
                *known = true;
            }
        }
    }
    let whole = broken.iter().filter(|(_, whole)| spellings.knows(whole)).count();
    let parted = broken.iter().filter(|(parted, _)| spellings.knows(parted)).count();
    spellings.breaks_words = whole >= ENOUGH && whole > 4 * parted;
    spellings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::BlockKind;

    fn texts(text: &str) -> Vec<String> {
        reflow(text).blocks().iter().map(|block| block.text.clone()).collect()
    }

    #[test]
    fn a_hyphen_at_the_end_of_a_line_is_kept_without_a_space() {
        let found =
            texts("They wanted a large-\nscale harbour in 2011-\n13 and an anti-\nFlood wall.");
        assert_eq!(found, ["They wanted a large-scale harbour in 2011-13 and an anti-Flood wall."]);
    }

    #[test]
    fn a_hyphen_is_dropped_where_the_document_writes_the_word_without_it() {
        let found = texts("The harbour was old and they closed the har-\nbour when the tide fell.");
        assert_eq!(found, ["The harbour was old and they closed the harbour when the tide fell."]);
        let both =
            texts("The re-form was no reform, and so they gave up the re-\nform in the end.");
        assert!(both[0].contains("the re-form in the end"), "{both:?}");
    }

    #[test]
    fn hyphens_are_dropped_where_nearly_all_known_words_are_broken_by_line_ends() {
        let known = "The harbour, the estuary, the pilots and the engineers are old.";
        let broken =
            "the har-\nbour, the estu-\nary, the pi-\nlots, the engi-\nneers and the anch-\nors";
        let found = texts(&format!("{known}\n\nThey saw {broken}."));
        assert!(found[1].ends_with("the engineers and the anchors."), "{found:?}");
        let few = format!("{known}\n\nThey saw the har-\nbour and the anch-\nors.");
        assert!(texts(&few)[1].ends_with("harbour and the anch-ors."));
    }

    #[test]
    fn a_hyphen_for_a_word_left_out_and_a_dash_between_words_keep_their_space() {
        let found =
            texts("They planned for the long-\nand the short-term, and the harbour –\nwas dry.");
        assert_eq!(
            found,
            ["They planned for the long- and the short-term, and the harbour – was dry."]
        );
    }

    #[test]
    fn a_soft_hyphen_is_left_out() {
        assert_eq!(
            texts("The har\u{ad}bour and the break\u{ad}\nwater."),
            ["The harbour and the breakwater."]
        );
    }

    #[test]
    fn spaces_become_single_and_letters_composed() {
        assert_eq!(texts("  The  n\u{303}andu\u{301}\u{a0}\tran.\u{feff}"), ["The ñandú ran."]);
    }

    #[test]
    fn line_ends_of_all_systems_are_line_ends() {
        let unix = reflow("The tide rose.\n\nThe boats rose\nwith it, all but one old boat.");
        for other in ["\r\n", "\r", "\u{2028}"] {
            let text = "The tide rose.\n\nThe boats rose\nwith it, all but one old boat."
                .replace('\n', other);
            assert_eq!(reflow(&text), unix, "{other:?}");
        }
        assert_eq!(unix.paragraph_count(), 2);
    }

    #[test]
    fn no_text_is_no_document() {
        assert!(reflow(" \n\u{c}\n•\n").blocks().is_empty());
    }

    #[test]
    fn a_heading_has_no_number() {
        let document = reflow("# Tides\n\nThey rise and fall.\n");
        let kinds: Vec<_> =
            document.blocks().iter().map(|block| (block.kind, block.number)).collect();
        assert_eq!(kinds, [(BlockKind::Heading, None), (BlockKind::Paragraph, Some(1))]);
    }
}
