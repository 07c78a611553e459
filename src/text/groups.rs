//! Which lines make a paragraph, and which are headings.
//!
//! Every rule is a general habit of setting text, with its reason beside it; none knows a document.
//! A rule that splits needs two signs (an end and a beginning), because a paragraph split in two
//! renumbers all that follow it.

use super::{
    document::BlockKind,
    layout::{Layout, LineBreaks},
    lines::{
        Gap, Line, bullet, ends_clause, ends_sentence, ends_with_initials, is_counted, is_dash,
        is_rule, marked_heading, starts_small,
    },
};

/// Columns by which a line is indented on purpose. A single space is what a page break leaves.
const INDENT: usize = 2;

/// The most words and characters of a heading.
const HEADING_WORDS: usize = 14;
const HEADING_CHARS: usize = 100;

/// The lines of one paragraph or heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group<'a> {
    pub(super) kind: BlockKind,
    pub(super) lines: Vec<Line<'a>>,
    mark: Mark,
}

/// What a group begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    None,
    Bullet(char),
    Count,
}

/// Puts lines together to paragraphs and headings.
pub(super) fn groups<'a>(lines: &[Line<'a>]) -> Vec<Group<'a>> {
    let mut grouping = Grouping { layout: Layout::of(lines), done: Vec::new(), open: None };
    for line in lines {
        grouping.take(*line);
    }
    grouping.close();
    let Grouping { layout, mut done, .. } = grouping;
    mark_headings(&mut done, &layout);
    done
}

struct Grouping<'a> {
    layout: Layout,
    done: Vec<Group<'a>>,
    open: Option<Group<'a>>,
}

impl<'a> Grouping<'a> {
    fn take(&mut self, line: Line<'a>) {
        if is_rule(line.text) {
            self.take_rule(&line);
        } else if let Some(words) = marked_heading(line.text) {
            self.close();
            let lines = vec![line.with_text(words)];
            self.done.push(Group { kind: BlockKind::Heading, lines, mark: Mark::None });
        } else if let Some(size) = line.heading() {
            self.take_heading(line, size);
        } else if let Some((glyph, words)) = self.bullet(&line) {
            self.begin(line.with_text(words), Mark::Bullet(glyph));
        } else if self.begins_count(&line) {
            self.begin(line, Mark::Count);
        } else {
            let layout = self.layout;
            match &mut self.open {
                Some(open) if !open.ends_before(&line, &layout) => open.lines.push(line),
                _ => self.begin(line, Mark::None),
            }
        }
    }

    /// A drawn line ends a paragraph; right under a single line, it makes that a heading.
    fn take_rule(&mut self, rule: &Line<'a>) {
        if let Some(open) = &mut self.open
            && rule.gap == Gap::None
            && matches!(rule.text.chars().next(), Some('=' | '-'))
            && open.mark == Mark::None
            && open.lines.len() == 1
        {
            open.kind = BlockKind::Heading;
        }
        self.close();
    }

    /// A line that looks like a heading, or like the next line of one.
    fn take_heading(&mut self, line: Line<'a>, size: usize) {
        match &mut self.open {
            Some(open)
                if open.kind == BlockKind::Heading
                    && line.gap == Gap::None
                    && open.last().and_then(Line::heading) == Some(size) =>
            {
                open.lines.push(line);
            }
            _ => {
                self.close();
                let kind = BlockKind::Heading;
                self.open = Some(Group { kind, lines: vec![line], mark: Mark::None });
            }
        }
    }

    fn begin(&mut self, line: Line<'a>, mark: Mark) {
        self.close();
        self.open = Some(Group { kind: BlockKind::Paragraph, lines: vec![line], mark });
    }

    fn close(&mut self) {
        // A bullet without words is none.
        let open = self.open.take();
        self.done.extend(open.filter(|group| group.lines.iter().any(|line| !line.text.is_empty())));
    }

    /// A line's bullet. A dash inside a sentence is one only between items that have it too.
    fn bullet(&self, line: &Line<'a>) -> Option<(char, &'a str)> {
        let (glyph, words) = bullet(line.text)?;
        let Some(open) = &self.open else { return Some((glyph, words)) };
        let between = line.gap == Gap::Blank || open.mark == Mark::Bullet(glyph);
        let after_end = open.last().is_some_and(|last| ends_clause(last.text));
        (!is_dash(glyph) || between || after_end).then_some((glyph, words))
    }

    /// Whether a line is an item of a counted list and not a number inside a sentence.
    fn begins_count(&self, line: &Line<'a>) -> bool {
        let Some(open) = &self.open else { return is_counted(line.text) };
        let between = line.gap == Gap::Blank || open.mark == Mark::Count;
        let after_end = open.last().is_some_and(|last| ends_clause(last.text));
        is_counted(line.text) && (between || after_end)
    }
}

impl<'a> Group<'a> {
    fn last(&self) -> Option<&Line<'a>> {
        self.lines.last()
    }

    /// Whether a line without a mark begins a new paragraph after this one.
    fn ends_before(&self, line: &Line<'a>, layout: &Layout) -> bool {
        let Some(last) = self.last() else { return true };
        if self.kind == BlockKind::Heading || line.look.is_some_and(|look| look.begins) {
            return true;
        }
        if last.text.is_empty() {
            // The words of a bullet that stands alone on its line.
            return false;
        }
        match (line.gap, layout.breaks) {
            (Gap::Blank, _) | (_, LineBreaks::Paragraph) => !splits_sentence(last, line, layout),
            (Gap::None, LineBreaks::Free) => self.indentation_parts(last, line, layout),
            (Gap::Page | Gap::None, LineBreaks::Free | LineBreaks::Wrap) => {
                self.indentation_parts(last, line, layout)
                    || short_line_parts(last, line, layout)
                    || self.is_title_of(line, layout)
            }
        }
    }

    /// Indentation parts paragraphs in two ways: a first line set in, and a first line (of a note,
    /// an item, or the text after a quotation) set out.
    fn indentation_parts(&self, last: &Line<'a>, line: &Line<'a>, layout: &Layout) -> bool {
        let ended =
            ends_clause(last.text) || (!layout.is_full(last, line) && !starts_small(line.text));
        let first_indent = self.lines.first().map_or(0, |first| first.indent);
        if line.indent >= last.indent + INDENT {
            // After one line that is full, the paragraph hangs.
            return ended && (self.lines.len() > 1 || layout.is_short(last, line));
        }
        let set_out = line.indent + INDENT <= last.indent && self.lines.len() > 1;
        let hangs = last.indent >= first_indent + INDENT;
        set_out
            && (ended || hangs && line.indent < first_indent + INDENT && !starts_small(line.text))
    }

    /// A single short line without an end, over a line that is not short: a title with no blank
    /// line under it.
    fn is_title_of(&self, line: &Line<'a>, layout: &Layout) -> bool {
        let [title] = self.lines.as_slice() else { return false };
        self.mark == Mark::None
            && title.gap != Gap::None
            && title.edge * 10 < layout.measure * 6
            && line.edge * 4 > layout.measure * 3
            && reads_as_heading(title.text)
            && !starts_small(line.text)
    }

    /// Whether this is one line, short and with no end, as a heading is.
    fn looks_like_heading(&self, layout: &Layout) -> bool {
        let [line] = self.lines.as_slice() else { return false };
        let room = match layout.breaks {
            LineBreaks::Wrap => line.edge * 10 <= layout.measure * 7,
            LineBreaks::Free | LineBreaks::Paragraph => true,
        };
        room && !matches!(self.mark, Mark::Bullet(_)) && reads_as_heading(line.text)
    }
}

/// Whether the gap between two lines is inside a sentence, as conversions leave blank lines there:
/// the sentence has not ended, its line is not a last line, and it goes on in small letters or
/// after a comma.
fn splits_sentence(last: &Line<'_>, line: &Line<'_>, layout: &Layout) -> bool {
    let small = starts_small(line.text);
    if ends_clause(last.text) && !(small && ends_with_initials(last.text)) {
        return false;
    }
    match layout.breaks {
        LineBreaks::Wrap => {
            let goes_on = last.text.ends_with(',') && layout.is_full(last, line);
            goes_on || small && !layout.is_short(last, line)
        }
        // Without a width, a line of a few words may be an item of a list.
        LineBreaks::Free | LineBreaks::Paragraph => small && last.text.split(' ').count() > 6,
    }
}

/// A line with room to spare at the end of a sentence, before the beginning of another one. At a
/// page break, which can have swallowed a blank line, the sentence may lack its stop.
fn short_line_parts(last: &Line<'_>, line: &Line<'_>, layout: &Layout) -> bool {
    let ended = ends_sentence(last.text) || last.text.ends_with(':');
    layout.breaks == LineBreaks::Wrap
        && layout.is_short(last, line)
        && !starts_small(line.text)
        && (ended || line.gap == Gap::Page)
}

/// Whether words read as a heading: few, begun in a capital or a number, not ended. Where they end
/// with initials (`of the U.S.`), all long words must have capitals, since a sentence can too.
pub(super) fn reads_as_heading(text: &str) -> bool {
    let words = || text.split_whitespace();
    let few = words().count() <= HEADING_WORDS && text.chars().count() <= HEADING_CHARS;
    let begun = !starts_small(text) && text.chars().any(char::is_alphanumeric);
    let capitals =
        || words().filter(|word| word.chars().count() > 4).all(|word| !starts_small(word));
    let unended = !ends_clause(text) && !text.ends_with([',', '-', '–', '—']);
    few && begun && (unended || ends_with_initials(text) && capitals())
}

/// Makes headings of the groups that look like one and stand over text.
fn mark_headings(groups: &mut [Group<'_>], layout: &Layout) {
    let likely: Vec<bool> = groups.iter().map(|group| group.looks_like_heading(layout)).collect();
    let counted: Vec<bool> = groups.iter().map(|group| group.mark == Mark::Count).collect();
    let begins_small: Vec<bool> = groups
        .iter()
        .map(|group| group.lines.first().is_some_and(|line| starts_small(line.text)))
        .collect();
    for (index, group) in groups.iter_mut().enumerate() {
        let is = |flags: &[bool], at: Option<usize>| {
            at.and_then(|at| flags.get(at)).copied().unwrap_or(false)
        };
        let (before, after) = (index.checked_sub(1), index + 1);
        let stands_over_text = after < begins_small.len() && !is(&begins_small, Some(after));
        // Counted lines that follow each other are a list.
        let listed =
            is(&counted, Some(index)) && (is(&counted, before) || is(&counted, Some(after)));
        if is(&likely, Some(index)) && stands_over_text && !listed {
            group.kind = BlockKind::Heading;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::pages::lines;

    /// The first words of each group, with `#` before a heading's.
    fn begins(text: &str) -> Vec<String> {
        let begin = |group: &Group<'_>| {
            let hash = if group.kind == BlockKind::Heading { "# " } else { "" };
            let words = group.lines.iter().map(|line| line.text).collect::<Vec<_>>().join(" ");
            format!("{hash}{}", words.split_whitespace().take(2).collect::<Vec<_>>().join(" "))
        };
        groups(&lines(text)).iter().map(begin).collect()
    }

    #[test]
    fn a_first_line_set_in_begins_a_paragraph() {
        let text = "    The tide was out and all the\nboats lay on the mud, one by one\n\
                    with their masts all ways.\n    Nobody was on the pier then but\n\
                    one old man who mended nets.";
        assert_eq!(begins(text), ["The tide", "Nobody was"]);
    }

    #[test]
    fn a_line_set_in_inside_a_sentence_does_not() {
        let text = "The tide was out and all of the\nboats lay on the mud of the big\n    Harbour \
                    with their masts all\nways, and dry.";
        assert_eq!(begins(text), ["The tide"]);
    }

    #[test]
    fn a_short_line_at_the_end_of_a_sentence_ends_a_paragraph() {
        let text = "The tide was out and all of the\nboats lay.\nNobody was on the pier \
                    but one\nold man.";
        assert_eq!(begins(text), ["The tide", "Nobody was"]);
        let goes_on = text.replace("lay.", "lay");
        assert_eq!(begins(&goes_on), ["The tide"]);
    }

    #[test]
    fn a_blank_line_inside_a_sentence_ends_nothing() {
        let text = "The tide was out and all of the\n\nboats lay on the mud of the big\nbay.\n\n\
                    Nobody was on the pier but one\nold man.";
        assert_eq!(begins(text), ["The tide", "Nobody was"]);
        let in_initials = text.replace("all of the", "in the U.S.");
        assert_eq!(begins(&in_initials), ["The tide", "Nobody was"]);
    }

    #[test]
    fn a_paragraph_that_begins_small_after_a_sentence_is_one() {
        let text = "The tide was out and all of the\nboats lay dry.\n\nde Vries was on the pier \
                    but no\nother man.";
        assert_eq!(begins(text), ["The tide", "de Vries"]);
    }

    #[test]
    fn a_page_break_ends_a_paragraph_only_after_a_short_line() {
        let text = "The tide was out and all of the\nboats lay on the mud of the bay.\n\u{c}Nobody \
                    was on the pier but one\nold man.\n\u{c}He mended nets.";
        assert_eq!(begins(text), ["The tide", "He mended"]);
        assert_eq!(begins(&text.replace("man.", "man")), ["The tide", "He mended"]);
    }

    #[test]
    fn a_dash_that_begins_a_line_inside_a_sentence_is_no_bullet() {
        let text = "The tide was out and the boats\n- all of them - lay on the mud of\nthe bay.";
        assert_eq!(begins(text), ["The tide"]);
        assert_eq!(begins("It had:\n- one boat\n- two nets"), ["It had:", "one boat", "two nets"]);
    }

    #[test]
    fn a_bullet_alone_on_its_line_takes_the_words_below() {
        assert_eq!(begins("•\nOne boat\n•\n\nTwo nets"), ["One boat", "Two nets"]);
    }

    #[test]
    fn a_number_that_begins_a_line_inside_a_sentence_is_no_item() {
        let text = "The tide table says that on the\n12. of the month the water is at\nits lowest.";
        assert_eq!(begins(text), ["The tide"]);
    }

    #[test]
    fn a_short_line_over_text_is_a_heading_unless_it_ends_or_announces() {
        let over = |line: &str| {
            let text = "The tide was out and all of the\nboats lay on the mud of the bay.";
            begins(&format!("{line}\n\n{text}\n\n{line}\n\n{text}"))
        };
        assert_eq!(over("Low Water"), ["# Low Water", "The tide", "# Low Water", "The tide"]);
        assert_eq!(over("1. Water")[0], "# 1. Water");
        assert_eq!(over("Ports of the U.S.")[0], "# Ports of");
        for paragraph in ["It is low.", "Note this:", "Boats belong to the U.S."] {
            assert!(!over(paragraph)[0].starts_with('#'), "{paragraph}");
        }
    }

    #[test]
    fn a_title_needs_no_blank_line_under_it_but_text_below_it() {
        let text = "Low Water\nThe tide was out and all of the\nboats lay on the mud of the bay.";
        assert_eq!(begins(text), ["# Low Water", "The tide"]);
        assert_eq!(begins("The tide was out.\n\nLow Water"), ["The tide", "Low Water"]);
    }

    #[test]
    fn counted_lines_in_a_row_are_a_list_and_no_headings() {
        assert_eq!(begins("1. One\n\n2. Two\n\nIt is all."), ["1. One", "2. Two", "It is"]);
    }
}
