//! From the rows of pages to lines as plain text has them, with what the eye sees besides.

use super::{
    columns,
    glyphs::Fragment,
    measures::{Measures, half_points, whole},
    rows::{self, Row},
};
use crate::text::{
    document::Document,
    groups::reads_as_heading,
    import::ImportError,
    lines::{Gap, Line, Look, ends_sentence},
    marks::{has_mark, push_mark},
    notes::roman_value,
    pages::joined,
    reflow::reflow_lines,
};

/// A gap is blank where it is so much more than the usual distance of lines.
const BLANK: f64 = 1.18;

/// And a foot or a head stands apart where it is so much more.
const APART: f64 = 1.6;

/// A heading's type is so much larger than the text's.
const LARGER: f64 = 1.12;

/// How many rows at the foot of a page can be running feet.
const MOST_FEET: usize = 2;

/// The rows of a page, region by region as they are read.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) regions: Vec<Vec<Row>>,
}

impl Page {
    pub(super) fn of(fragments: Vec<Fragment>) -> Self {
        let regions = columns::regions(fragments).into_iter().map(rows::rows);
        Self { regions: regions.filter(|rows| !rows.is_empty()).collect() }
    }
}

/// The document that pages are, or that they have no text.
pub(super) fn document(pages: &[Page]) -> Result<Document, ImportError> {
    let measures = Measures::of(pages).ok_or(ImportError::NoTextLayer)?;
    let mut setting = Setting { measures, last_note: 0, endnote: 0, note: 0, notes: Vec::new() };
    let written: Vec<Vec<Written>> = pages.iter().map(|page| setting.page(page)).collect();
    let lines =
        joined(written.iter().map(|page| page.iter().map(Written::line).collect()).collect());
    let notes = setting.notes.iter().map(Written::line);
    let all: Vec<Line<'_>> = lines.into_iter().chain(notes).collect();
    let document = reflow_lines(&all);
    if document.blocks().is_empty() { Err(ImportError::NoTextLayer) } else { Ok(document) }
}

/// A row as plain text would have it.
#[derive(Debug)]
struct Written {
    text: String,
    indent: usize,
    edge: usize,
    gap: Gap,
    look: Look,
}

impl Written {
    fn line(&self) -> Line<'_> {
        let Self { text, indent, edge, gap, look } = self;
        Line { text: text.trim(), indent: *indent, edge: *edge, gap: *gap, look: Some(*look) }
    }
}

/// Sets the pages one after the other.
#[derive(Debug)]
struct Setting {
    measures: Measures,
    /// The value of the last note mark.
    last_note: usize,
    /// The number of the last note in a list of them.
    endnote: usize,
    /// The number of the last note at the foot of a page.
    note: usize,
    /// The notes at the feet of pages.
    notes: Vec<Written>,
}

impl Setting {
    fn page(&mut self, page: &Page) -> Vec<Written> {
        let rows = || page.regions.iter().flatten();
        // Notes that go on over a whole page.
        let all_notes = !self.notes.is_empty() && rows().all(|row| self.measures.is_small(row));
        let mut out: Vec<Written> = Vec::new();
        let mut angle = rows().next().map_or(0, |row| row.angle);
        for region in &page.regions {
            let notes = if all_notes { 0..region.len() } else { self.notes_at_foot(region) };
            let left = region.iter().map(|row| row.left).reduce(f64::min).unwrap_or_default();
            // What runs another way has nothing to do with what was before.
            let turns = region.first().is_some_and(|row| row.angle != angle);
            angle = region.first().map_or(angle, |row| row.angle);
            let mut above: Option<&Row> = None;
            for (index, row) in region.iter().enumerate() {
                let gap = match above {
                    _ if index == 0 => Gap::Page,
                    Some(above) if self.measures.distance(above, row) > BLANK => Gap::Blank,
                    _ => Gap::None,
                };
                let is_note = notes.contains(&index);
                let begins =
                    if is_note { self.begins_note(row) } else { self.begins_endnote(row, above) };
                let mut written = self.write(row, left, gap);
                let first = self.measures.is_first_line(region, index, left);
                written.look.begins |= begins || first && !is_note || index == 0 && turns;
                let to = if is_note { &mut self.notes } else { &mut out };
                to.push(written);
                above = Some(row);
            }
        }
        out
    }

    /// Whether a list of notes in the size of the text goes on: with the next number, under the
    /// short last line of the note before.
    fn begins_endnote(&mut self, row: &Row, above: Option<&Row>) -> bool {
        let is_short = above.is_none_or(|above| {
            above.right - above.left + self.measures.size < self.measures.width
                || self.endnote == 0 && ends_sentence(&above.text)
        });
        let counts = is_short && self.last_note > 0 && note_number(row) == Some(self.endnote + 1);
        self.endnote += usize::from(counts);
        counts
    }

    /// Whether another note begins: with a raised numeral, or one that counts on.
    fn begins_note(&mut self, row: &Row) -> bool {
        let Some(number) = note_number(row) else { return false };
        let begins = row.head.is_some() || self.note == 0 || number == self.note + 1;
        if begins {
            self.note = number;
        }
        begins
    }

    /// The rows at the foot of a region that are notes: small, and begun by a numeral.
    fn notes_at_foot(&self, rows: &[Row]) -> std::ops::Range<usize> {
        let has_marks = rows.iter().any(|row| has_mark(&row.text));
        let is_note =
            |row: &Row| has_marks && self.measures.is_small(row) && note_number(row).is_some();
        let mut end = rows.len();
        for _ in 0..MOST_FEET {
            let last = rows.get(end.saturating_sub(2)..end).unwrap_or_default();
            let [above, foot] = last else { break };
            let is_apart = self.measures.distance(above, foot) > APART && !is_note(foot);
            end -= usize::from(is_apart || is_number(&foot.text));
        }
        let small = |row: &&Row| self.measures.is_small(row);
        let count = rows.get(..end).unwrap_or_default().iter().rev().take_while(small).count();
        let from = end - count;
        // With note marks over them, small rows are notes even where their numbers are not told
        // from their words.
        let begins = |row: &Row| has_marks || note_number(row).is_some();
        let first = rows.get(from..end).unwrap_or_default().iter().position(begins);
        match first {
            // All of a region in small type is a caption or a table.
            Some(first) if from + first > 0 => from + first..end,
            _ => end..end,
        }
    }

    fn write(&mut self, row: &Row, left: f64, gap: Gap) -> Written {
        let mut begins = false;
        let mut text = String::new();
        if let Some(head) = &row.head {
            if value(head) == Some(self.last_note + 1) && !self.measures.is_small(row) {
                push_mark(&mut text, head);
            } else {
                // A note's own text.
                text.push_str(head);
                begins = true;
            }
            text.push(' ');
        }
        text.push_str(&row.text);
        if let Some(last) = last_mark(&text).and_then(value) {
            self.last_note = last;
        }
        let indent = self.measures.columns(row.left - left);
        let edge = self.measures.columns(row.right - left);
        let heading = self.is_heading(row).then(|| half_points(row.size));
        let look = Look { heading, begins, baseline: whole(row.baseline) };
        Written { text, indent, edge, gap, look }
    }

    fn is_heading(&self, row: &Row) -> bool {
        let Measures { size, bold, .. } = self.measures;
        if row.size > LARGER * size {
            // It may ask, and its second line may begin in small letters.
            let capital = |c: char| c.to_uppercase().next().unwrap_or(c);
            let mut letters = row.text.trim_end_matches(['?', '!']).chars();
            let text: String = letters.next().map(capital).into_iter().chain(letters).collect();
            return reads_as_heading(&text);
        }
        row.bold && !bold && !self.measures.is_small(row) && reads_as_heading(&row.text)
    }
}

/// The numeral of a text's last note mark.
fn last_mark(text: &str) -> Option<&str> {
    let mut numerals = text.split(crate::text::marks::is_reserved).collect::<Vec<_>>();
    // Words and numerals take turns, and words come last.
    numerals.pop();
    numerals.pop()
}

fn value(numeral: &str) -> Option<usize> {
    numeral.parse().ok().or_else(|| roman_value(numeral))
}

/// The number that a note's own text begins with.
pub(super) fn note_number(row: &Row) -> Option<usize> {
    let first = row.text.split(' ').next().unwrap_or_default();
    value(row.head.as_deref().unwrap_or(first).trim_end_matches(['.', ')']))
}

fn is_number(text: &str) -> bool {
    let number = text.trim_matches(|c: char| !c.is_alphanumeric());
    value(number).is_some()
}
