//! What one line of plain text tells: how it begins, how it ends, how far it reaches.

use super::marks::without_last_marks;

/// What lies between a line and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// Blank lines, or the beginning of the document.
    Blank,
    /// A page break, with or without blank lines.
    Page,
}

/// A line with words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// The column of its first character, counted from 0.
    pub(super) indent: usize,
    /// Its words, trimmed.
    pub(super) text: &'a str,
    /// The column after its last character.
    pub(super) edge: usize,
    /// What lies before it.
    pub(super) gap: Gap,
    /// What else is seen of it. Plain text has nothing else.
    pub(super) look: Option<Look>,
}

/// What a line looks like on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    /// The size of its type in half points, where it looks like a heading.
    pub(super) heading: Option<usize>,
    /// It begins a paragraph whatever is before it: a note with its number.
    pub(super) begins: bool,
    /// How far from the top of the page it is, in points.
    pub(super) baseline: usize,
}

const TAB_WIDTH: usize = 4;

impl<'a> Line<'a> {
    /// A line as it stands in the file, or `None` where it has no words.
    pub(super) fn new(raw: &'a str) -> Option<Self> {
        let text = raw.trim_matches(is_space);
        let mut indent = 0;
        for c in raw.chars().take_while(|&c| is_space(c)) {
            indent += if c == '\t' { TAB_WIDTH - indent % TAB_WIDTH } else { 1 };
        }
        let edge = indent + text.chars().count();
        (!text.is_empty()).then_some(Self { indent, text, edge, gap: Gap::None, look: None })
    }

    /// The line without the first characters, which were a bullet.
    pub(super) fn with_text(self, text: &'a str) -> Self {
        Self { text: text.trim_start_matches(is_space), ..self }
    }

    /// The size of its type in half points, where it looks like a heading.
    pub(super) fn heading(&self) -> Option<usize> {
        self.look?.heading
    }

    /// The column that the line would reach with the first word of the next.
    pub(super) fn reach(&self, next: &Self) -> usize {
        self.edge + 1 + next.text.split(is_space).next().map_or(0, |word| word.chars().count())
    }
}

/// Spaces, and characters without width that files carry along.
pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{1a}')
}

/// Closing quotes and brackets, which may follow the end of a sentence.
pub(super) const fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '}' | '*' | '_')
}

const fn is_opener(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '„' | '«' | '‹' | '(' | '[' | '*' | '_')
}

const fn is_stop(c: char) -> bool {
    matches!(c, '.' | '?' | '!' | '…' | '。')
}

const fn is_small_roman(c: char) -> bool {
    matches!(c, 'i' | 'v' | 'x' | 'l' | 'c')
}

const fn is_raised_digit(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// The text without a note numeral that is fused to its end, or stands apart there (roman only).
fn without_numeral(text: &str) -> &str {
    let text = without_last_marks(text);
    let roman = text.trim_end_matches(is_small_roman).trim_end_matches(is_space);
    let raised = text.trim_end_matches(is_raised_digit);
    let digits = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_end =
        |head: &&str| head.len() < text.len() && head.ends_with(|c| is_stop(c) || is_closer(c));
    // `2.5` is no note.
    let after_digit = digits.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
    [Some(roman), Some(raised), (!after_digit).then_some(digits)]
        .into_iter()
        .flatten()
        .find(is_end)
        .unwrap_or(text)
}

/// Whether a line ends with the end of a sentence, whatever quotes and note numerals follow it.
pub(super) fn ends_sentence(text: &str) -> bool {
    without_numeral(text).trim_end_matches(is_closer).ends_with(is_stop)
}

/// Whether a line ends a sentence, or the part of one that announces or separates items.
pub(super) fn ends_clause(text: &str) -> bool {
    ends_sentence(text) || without_numeral(text).ends_with([':', ';'])
}

/// Whether a text ends with an abbreviation of single letters, such as `U.S.`
pub(super) fn ends_with_initials(text: &str) -> bool {
    let last = text.rsplit(is_space).next().unwrap_or(text).trim_start_matches(is_opener);
    last.matches('.').count() > 1
        && last.split_terminator('.').all(|letter| letter.chars().count() == 1)
}

/// Whether a line begins in small letters, as no sentence does.
pub(super) fn starts_small(text: &str) -> bool {
    text.trim_start_matches(is_opener).starts_with(char::is_lowercase)
}

/// The glyph of a list's item and the words after it.
///
/// A glyph that is nothing but a bullet needs no space after it. A dash, an asterisk or a plus
/// does, because words begin with those as well.
pub(super) fn bullet(text: &str) -> Option<(char, &str)> {
    let mut chars = text.chars();
    let glyph = chars.next()?;
    let rest = chars.as_str();
    let spaced = rest.is_empty() || rest.starts_with(is_space);
    let is_bullet = match glyph {
        '-' | '–' | '—' | '*' | '+' => spaced,
        // After some of punctuation and dingbats: geometric shapes (●, ○, ▪, ◦), dingbat arrows,
        // and the private characters as which text out of a PDF keeps those of symbol fonts.
        _ => matches!(
            glyph,
            '•' | '‣' | '⁃' | '⁌' | '⁍' | '∙' | '·' | '❖' | '✓' | '✔'
                | '\u{25a0}'..='\u{25ff}'
                | '\u{2794}'..='\u{27be}'
                | '\u{e000}'..='\u{f8ff}'
        ),
    };
    is_bullet.then_some((glyph, rest))
}

/// Whether a bullet could as well be the dash of a sentence.
pub(super) const fn is_dash(glyph: char) -> bool {
    matches!(glyph, '-' | '–' | '—' | '*' | '+')
}

/// Whether a line begins as an item of a counted list: `1. `, `(2) `, `c) `, `iv. `
pub(super) fn is_counted(text: &str) -> bool {
    let Some((mark, rest)) = text.split_once(is_space) else { return false };
    let open = mark.strip_prefix('(');
    let Some(count) = open.unwrap_or(mark).strip_suffix(['.', ')']) else { return false };
    let digits = count.len() <= 3 && count.chars().all(|c| c.is_ascii_digit());
    let letter = count.len() == 1 && count.chars().all(|c| c.is_ascii_lowercase());
    let roman = count.len() <= 5 && count.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    !count.is_empty() && !rest.trim().is_empty() && (digits || letter || roman)
}

/// Whether a line is drawn, not written: `---`, `* * *`, `=====`
pub(super) fn is_rule(text: &str) -> bool {
    let mut marks = text.chars().filter(|&c| !is_space(c));
    let Some(first) = marks.next() else { return false };
    matches!(first, '-' | '=' | '*' | '_' | '~' | '—' | '─')
        && text.chars().filter(|&c| c == first).count() >= 3
        && marks.all(|c| c == first)
}

/// The words of a heading that is marked as in Markdown: `## Words`
pub(super) fn marked_heading(text: &str) -> Option<&str> {
    let words = text.trim_start_matches('#');
    let level = text.len() - words.len();
    let words_only = words.trim_end_matches('#').trim_matches(is_space);
    ((1..=6).contains(&level) && words.starts_with(is_space) && !words_only.is_empty())
        .then_some(words_only)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_before_quotes_and_note_numerals() {
        for text in ["It ran.", "It ran.”", "It ran.xii", "“It ran.”iv", "It ran.¹²", "Did it?)"]
        {
            assert!(ends_sentence(text), "{text}");
        }
        for text in [
            "It ran",
            "the year 2014",
            "a taxi",
            "thus:",
            "the (old) pier",
            "Mi-17",
            "Fig. 3",
            "2.5",
        ] {
            assert!(!ends_sentence(text), "{text}");
        }
    }

    #[test]
    fn a_bullet_is_any_glyph_but_a_dash_needs_a_space() {
        for text in ["•One", "\u{f0b7}One", "▪ One", "- One", "– One", "* One", "‣ One", "● One"]
        {
            let rest = bullet(text).map(|(_, rest)| rest.trim());
            assert_eq!(rest, Some("One"), "{text}");
        }
        for text in ["-5 degrees", "*bold*", "One", "–5", "(a) One"] {
            assert_eq!(bullet(text), None, "{text}");
        }
    }

    #[test]
    fn a_counted_item_has_a_mark_and_words() {
        for text in ["1. One", "(2) Two", "c) Three", "iv. Four"] {
            assert!(is_counted(text), "{text}");
        }
        for text in ["2009. ", "1.", "13 along", "U.S. ports", "A. Smith", "(see) it", "2009. Then"]
        {
            assert!(!is_counted(text), "{text}");
        }
    }

    #[test]
    fn initials_are_told_from_the_end_of_a_sentence() {
        assert!(ends_with_initials("Ports of the U.S."));
        assert!(ends_with_initials("(the U.K."));
        assert!(!ends_with_initials("It ran."));
        assert!(!ends_with_initials("It ran..."));
    }

    #[test]
    fn tabs_and_wide_spaces_count_as_indentation() {
        let indent = |raw| Line::new(raw).map(|line| line.indent);
        assert_eq!(indent("  \tx"), Some(4));
        assert_eq!(indent("\u{a0}\u{a0}x"), Some(2));
        assert_eq!(indent(" \t "), None);
    }

    #[test]
    fn a_rule_is_one_mark_thrice() {
        assert!(is_rule("---") && is_rule("* * *"));
        assert!(!is_rule("--") && !is_rule("-=-") && !is_rule("--- a"));
    }

    #[test]
    fn a_marked_heading_needs_a_space_and_words() {
        assert_eq!(marked_heading("## Tides ##"), Some("Tides"));
        assert_eq!(marked_heading("#tides"), None);
        assert_eq!(marked_heading("#"), None);
    }
}
