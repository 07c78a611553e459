//! From a text to its lines: pages joined, running heads and page numbers taken out.
//!
//! A page break tells nothing about paragraphs, so the lines around it become neighbours and only
//! remember that it was there.

use super::lines::{Gap, Line, ends_clause, is_space, starts_small};

/// How many lines at one edge of a page can be running lines: a head, a rule, a number.
const MOST_RUNNING_LINES: usize = 3;

/// Beyond this, form feeds are no page breaks, and a file of nothing else costs no memory.
const MOST_PAGES: usize = 100_000;

/// The lines with words of a text whose line ends are line feeds.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    joined(text.split('\u{c}').map(page).filter(|page| !page.is_empty()).collect())
}

/// The lines of pages that each have lines, without what runs from page to page.
pub(super) fn joined(mut pages: Vec<Vec<Line<'_>>>) -> Vec<Line<'_>> {
    pages.retain(|page| !page.is_empty());
    if pages.len() <= MOST_PAGES {
        for edge in [Edge::Top, Edge::Bottom].repeat(MOST_RUNNING_LINES) {
            strip_repeated(&mut pages, edge);
        }
    }
    if let [only] = pages.as_mut_slice() {
        strip_loose_numbers(only);
    }
    let mut lines = Vec::new();
    for mut page in pages {
        if let Some(first) = page.first_mut() {
            first.gap = if lines.is_empty() { Gap::Blank } else { Gap::Page };
        }
        lines.append(&mut page);
    }
    lines
}

fn page(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut gap = Gap::None;
    for raw in text.split('\n') {
        match Line::new(raw) {
            Some(line) => {
                lines.push(Line { gap, ..line });
                gap = Gap::None;
            }
            None => gap = Gap::Blank,
        }
    }
    lines
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    Top,
    Bottom,
}

/// What makes two lines at the edges of pages the same running line.
#[derive(Debug, PartialEq, Eq)]
struct Running {
    /// The line in small letters, its numbers as `#`.
    pattern: String,
    numbers: Vec<usize>,
    /// Where it stands on its page, if that is known.
    baseline: Option<usize>,
}

impl Running {
    fn of(line: &Line<'_>) -> Self {
        let mut pattern = String::new();
        let mut numbers = Vec::new();
        for word in line.text.to_lowercase().split(is_space).filter(|word| !word.is_empty()) {
            let core = word.trim_matches(|c: char| !c.is_alphanumeric());
            let number = core.parse().ok().or_else(|| super::notes::roman_value(core));
            match number {
                Some(number) => {
                    numbers.push(number);
                    pattern.push('#');
                }
                None => pattern.push_str(word),
            }
            pattern.push(' ');
        }
        Self { pattern, numbers, baseline: line.look.map(|look| look.baseline) }
    }

    /// Whether `other`, some pages on, is the same line: word for word, or with a number that
    /// counts the pages. Bare numbers that do not count them are a table's.
    fn runs_on(&self, other: &Self, pages: usize) -> bool {
        let counts =
            || self.numbers.iter().zip(&other.numbers).any(|(a, b)| a.saturating_add(pages) == *b);
        let same_words = self.numbers == other.numbers && self.has_words();
        self.is_level_with(other) && self.pattern == other.pattern && (same_words || counts())
    }

    fn is_level_with(&self, other: &Self) -> bool {
        match (self.baseline, other.baseline) {
            (Some(one), Some(other)) => one.abs_diff(other) <= 1,
            _ => true,
        }
    }

    fn has_words(&self) -> bool {
        self.pattern.contains(char::is_alphabetic)
    }
}

/// Takes out the line at one edge of each page where the next page or the one after it has it as
/// well (left and right pages can differ).
///
/// The first page keeps a head without a page number: it may be the title. Where lines have their
/// places, a title has another one.
fn strip_repeated(pages: &mut [Vec<Line<'_>>], edge: Edge) {
    let at_edge = |page: &Vec<Line<'_>>| match edge {
        Edge::Top => page.first().map(Running::of),
        Edge::Bottom => page.last().map(Running::of),
    };
    let running: Vec<Option<Running>> = pages.iter().map(at_edge).collect();
    let at = |index: Option<usize>| running.get(index?)?.as_ref();
    let same = |one: Option<&Running>, other: Option<&Running>, distance| {
        one.zip(other).is_some_and(|(one, other)| one.runs_on(other, distance))
    };
    let is_repeated = |index: usize| {
        let this = at(Some(index));
        (1..=2).any(|distance| {
            same(this, at(index.checked_add(distance)), distance)
                || same(at(index.checked_sub(distance)), this, distance)
        })
    };
    let mut repeated: Vec<bool> = (0..running.len()).map(is_repeated).collect();
    let titled =
        |line: &Running| edge == Edge::Top && line.numbers.is_empty() && line.baseline.is_none();
    if let (Some(flag), Some(Some(first))) = (repeated.first_mut(), running.first())
        && titled(first)
    {
        *flag = false;
    }
    for (page, _) in pages.iter_mut().zip(repeated).filter(|(_, repeated)| *repeated) {
        match edge {
            Edge::Top => drop(page.drain(..1)),
            Edge::Bottom => page.truncate(page.len() - 1),
        }
    }
}

/// Takes out page numbers where the page breaks themselves are lost: lines of one number each,
/// counting up, of which at least one stands inside a sentence (else they may number chapters).
fn strip_loose_numbers(lines: &mut Vec<Line<'_>>) {
    let numbered: Vec<(usize, usize)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| Some((index, bare_number(line.text)?)))
        .collect();
    let counting: Vec<usize> = numbered
        .iter()
        .enumerate()
        .filter(|&(at, &(_, number))| {
            let before = at.checked_sub(1).and_then(|before| numbered.get(before));
            let after = numbered.get(at + 1);
            before.is_some_and(|&(_, other)| other + 1 == number)
                || after.is_some_and(|&(_, other)| number + 1 == other)
        })
        .map(|(_, &(index, _))| index)
        .collect();
    let inside_sentence = |&index: &usize| {
        let before = index.checked_sub(1).and_then(|before| lines.get(before));
        let after = lines.get(index + 1);
        before.is_some_and(|line| !ends_clause(line.text))
            && after.is_some_and(|line| starts_small(line.text))
    };
    if !counting.iter().any(inside_sentence) {
        return;
    }
    for &index in &counting {
        if let Some(after) = lines.get_mut(index + 1) {
            after.gap = Gap::Page;
        }
    }
    let mut index = 0;
    lines.retain(|_| {
        index += 1;
        counting.binary_search(&(index - 1)).is_err()
    });
}

/// The number that is all of a line, whatever stands around it: `12`, `- 12 -`, `[12]`
fn bare_number(text: &str) -> Option<usize> {
    let number =
        text.trim_matches(|c: char| is_space(c) || matches!(c, '-' | '–' | '—' | '[' | ']'));
    (number.len() <= 4).then(|| number.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        lines(text).iter().map(|line| line.text).collect()
    }

    #[test]
    fn running_heads_and_page_numbers_are_taken_out() {
        let text = "PIERS 1\n\nThe pier\n\n- 1 -\n\u{c}PIERS 2\n\nis old\n\n- 2 -\n\u{c}PIERS 3\n\nand dry.\n\n- 3 -";
        assert_eq!(texts(text), ["The pier", "is old", "and dry."]);
    }

    #[test]
    fn left_and_right_heads_may_differ() {
        let text = "4 Piers\na\n\u{c}Boats 5\nb\n\u{c}6 Piers\nc\n\u{c}Boats 7\nd";
        assert_eq!(texts(text), ["a", "b", "c", "d"]);
    }

    #[test]
    fn the_first_page_keeps_a_head_that_may_be_the_title() {
        assert_eq!(texts("Piers\n\na\n\u{c}Piers\n\nb"), ["Piers", "a", "b"]);
    }

    #[test]
    fn small_roman_page_numbers_are_taken_out() {
        assert_eq!(texts("a\n\niv\n\u{c}b\n\nv\n\u{c}c\n\nvi"), ["a", "b", "c"]);
    }

    #[test]
    fn numbers_at_the_edges_of_pages_that_do_not_count_them_stay() {
        assert_eq!(texts("a\n40\n\u{c}b\n12\n\u{c}c\n77"), ["a", "40", "b", "12", "c", "77"]);
    }

    #[test]
    fn page_numbers_without_page_breaks_are_taken_out_where_one_splits_a_sentence() {
        let lines = lines("The pier\n\n11\n\nis old.\n\n12\n\nThe boats");
        let gaps: Vec<_> = lines.iter().map(|line| (line.text, line.gap)).collect();
        let expected = [("The pier", Gap::Blank), ("is old.", Gap::Page), ("The boats", Gap::Page)];
        assert_eq!(gaps, expected);
    }

    #[test]
    fn numbers_of_chapters_stay() {
        let text = "1\n\nThe pier is old.\n\n2\n\nThe boats are new.";
        assert_eq!(texts(text), ["1", "The pier is old.", "2", "The boats are new."]);
    }
}
