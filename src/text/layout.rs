//! How a document is set: hard-wrapped or not, to which width, and how short a last line is.
//!
//! Measured on the document itself, since a fixed number of columns fits no two of them.

use super::lines::{Gap, Line, ends_clause, starts_small};

/// Beyond this column nobody breaks lines by hand or by a page's width: such a line is a paragraph.
const WIDEST_WRAP: usize = 160;

/// A line that ends this many columns before any line that certainly runs on is a last line.
const MARGIN: usize = 2;

/// How many certain lines it takes to learn from them.
const ENOUGH: usize = 20;

/// What the lines of a document have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    /// Where its lines end when they are full.
    pub(super) measure: usize,
    /// What a line between two others means.
    pub(super) breaks: LineBreaks,
    /// A line that would not reach this column with the next line's first word ends a paragraph.
    short: usize,
}

/// What a line break means where no blank line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineBreaks {
    /// The line was full.
    Wrap,
    /// The writer broke it; blank lines part the paragraphs.
    Free,
    /// A paragraph ends.
    Paragraph,
}

impl Layout {
    pub(super) fn of(lines: &[Line<'_>]) -> Self {
        let measure = percentile(lines.iter().map(|line| line.edge).collect(), 90).unwrap_or(0);
        let neighbours = || {
            let pairs = lines.iter().zip(lines.iter().skip(1));
            pairs.filter(|(_, next)| next.gap == Gap::None)
        };
        let full = neighbours().filter(|(line, next)| line.reach(next) * 10 > measure * 9).count();
        let blanks = lines.iter().filter(|line| line.gap == Gap::Blank).count();
        let breaks = if measure <= WIDEST_WRAP && full * 3 > neighbours().count() {
            LineBreaks::Wrap
        } else if measure <= WIDEST_WRAP && blanks * 10 > lines.len() {
            LineBreaks::Free
        } else {
            LineBreaks::Paragraph
        };
        // Lines that certainly run on: the sentence does not end and goes on in small letters.
        let running: Vec<_> = neighbours()
            .filter(|(line, next)| !ends_clause(line.text) && starts_small(next.text))
            .map(|(line, next)| line.reach(next))
            .collect();
        let least = if running.len() < ENOUGH { None } else { percentile(running, 2) };
        let short = least.map_or(measure * 7 / 10, |least| {
            least.saturating_sub(MARGIN).clamp(measure / 2, measure)
        });
        Self { measure, breaks, short }
    }

    /// Whether the next line's first word would have had room, with room to spare.
    pub(super) fn is_short(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        line.reach(next) < self.short
    }

    /// Whether the next line's first word had no room.
    pub(super) fn is_full(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        line.reach(next) > self.measure
    }
}

fn percentile(mut values: Vec<usize>, percent: usize) -> Option<usize> {
    values.sort_unstable();
    values.get((values.len() * percent).div_ceil(100).checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::pages::lines;

    fn breaks(text: &str) -> LineBreaks {
        Layout::of(&lines(text)).breaks
    }

    #[test]
    fn lines_of_one_width_are_wrapped() {
        let text = "The boats came in with the tide and\nthe men stood on the pier and looked\n\
                    at the water until it was dark in\nthe bay.";
        assert_eq!(breaks(text), LineBreaks::Wrap);
    }

    #[test]
    fn lines_of_any_width_between_blank_lines_are_free() {
        let text = "The boats came in.\nThe men stood on the pier and looked at the water all day.\n\
                    It was dark.\n\nThe tide fell.\nNobody came.";
        assert_eq!(breaks(text), LineBreaks::Free);
    }

    #[test]
    fn lines_of_any_width_without_blank_lines_are_paragraphs() {
        let line = "Low.\nThe boats came in.\nThe men stood on the pier.\nThey looked at the water \
                    that had gone out of the bay.\n";
        assert_eq!(breaks(&line.repeat(6)), LineBreaks::Paragraph);
    }

    #[test]
    fn long_lines_are_paragraphs() {
        let long = "The boats came in with the tide. ".repeat(9);
        assert_eq!(breaks(&format!("{long}\n{long}\nIt was dark.\n{long}")), LineBreaks::Paragraph);
    }

    #[test]
    fn a_last_line_is_short_and_a_ragged_line_is_not() {
        let lines = lines(
            "The boats came in with the tide and\nthe men stood on the pier and\nlooked.\nIt",
        );
        let layout = Layout::of(&lines);
        assert!(layout.is_short(&lines[2], &lines[3]));
        assert!(!layout.is_short(&lines[1], &lines[2]));
    }
}
