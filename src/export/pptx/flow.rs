//! Entries over columns: each stays whole where a column has room for it, and none is left out.

use super::{
    fit, page,
    shape::{Paragraph, Run},
};
use crate::{drawing::pen::Weight, export::plate::Face};

/// Paragraphs that stay together.
pub(super) type Entry = Vec<Paragraph>;

/// Entries with letters of a size.
pub(super) type Entries<'a> = &'a dyn Fn(f64) -> Vec<Entry>;

/// Paragraphs column by column.
type Column = Vec<Paragraph>;

/// Entries in columns, with the largest letters that need no more columns than the smallest. The
/// entries are asked for with letters of each size.
pub(super) fn spread(entries: Entries<'_>) -> Vec<Column> {
    let [least, larger @ ..] = {
        let mut sizes = page::TEXTS;
        sizes.reverse();
        sizes
    };
    let mut found = columns(entries(least));
    let slides = |columns: &[Column]| columns.len().div_ceil(page::columns().len());
    for size in larger {
        let columns = columns(entries(size));
        if slides(&columns) > slides(&found) {
            break;
        }
        found = columns;
    }
    found
}

fn columns(entries: Vec<Entry>) -> Vec<Column> {
    let [first, _] = page::columns();
    let mut flow =
        Flow { width: first.width(), height: first.height(), all: Vec::new(), left: 0.0 };
    for entry in entries {
        let needed: f64 = entry.iter().map(|paragraph| flow.needed(paragraph)).sum();
        if needed > flow.left && needed <= flow.height {
            flow.next();
        }
        for paragraph in entry {
            flow.put(paragraph);
        }
    }
    flow.all
}

struct Flow {
    width: f64,
    height: f64,
    all: Vec<Column>,
    /// Points down that the last column has left.
    left: f64,
}

impl Flow {
    fn next(&mut self) {
        self.all.push(Column::new());
        self.left = self.height;
    }

    fn lines(&self, paragraph: &Paragraph) -> Vec<String> {
        // A few bold letters at the beginning are not what makes a line too long.
        let is_bold = paragraph.runs.iter().all(|run| run.weight == Weight::Bold);
        let face = if is_bold { Face::Bold } else { Face::Regular };
        let text: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
        fit::Measured::new(face, &text).lines(size(paragraph), self.width - paragraph.hang)
    }

    fn needed(&self, paragraph: &Paragraph) -> f64 {
        fit::height(self.lines(paragraph).len(), size(paragraph)) + paragraph.after
    }

    /// A paragraph, in parts where no column is high enough.
    fn put(&mut self, mut paragraph: Paragraph) {
        loop {
            let (lines, size) = (self.lines(&paragraph), size(&paragraph));
            let fits = |count: &usize| fit::height(*count, size) <= self.left;
            let most = (0..=lines.len()).rev().find(fits).unwrap_or_default();
            if most == lines.len() {
                break;
            }
            if most > 0 {
                let shown = lines.iter().take(most).map(|line| letters(line)).sum();
                let rest = paragraph.split_off(shown);
                self.add(std::mem::replace(&mut paragraph, rest));
            } else if self.left >= self.height {
                // A letter higher than a column: nothing helps.
                break;
            }
            self.next();
        }
        self.add(paragraph);
    }

    fn add(&mut self, paragraph: Paragraph) {
        let needed = self.needed(&paragraph);
        if self.all.is_empty() {
            self.next();
        }
        self.left -= needed;
        if let Some(column) = self.all.last_mut() {
            column.push(paragraph);
        }
    }
}

fn size(paragraph: &Paragraph) -> f64 {
    paragraph.runs.iter().map(|run| run.size).fold(1.0, f64::max)
}

/// The letters of a text, without its blanks.
fn letters(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).sum()
}

impl Paragraph {
    /// Takes off all after so many letters, blanks not counted.
    fn split_off(&mut self, letters_kept: usize) -> Self {
        let mut rest = Self { runs: Vec::new(), ..self.clone() };
        let mut left = letters_kept;
        for run in std::mem::take(&mut self.runs) {
            let count = letters(&run.text);
            if count <= left {
                left -= count;
                self.runs.push(run);
                continue;
            }
            let mut seen = 0;
            let cut = run.text.char_indices().find(|(_, c)| {
                seen += usize::from(!c.is_whitespace());
                seen > left
            });
            let (kept, over) = run.text.split_at(cut.map_or(0, |(at, _)| at));
            if !kept.is_empty() {
                self.runs.push(Run { text: kept.to_owned(), ..run.clone() });
            }
            rest.runs.push(Run { text: over.to_owned(), ..run.clone() });
            left = 0;
        }
        rest
    }
}

#[cfg(test)]
mod tests {
    use super::{super::shape::Tone, *};

    fn said(column: &[Paragraph]) -> String {
        column.iter().flat_map(|it| &it.runs).map(|run| run.text.as_str()).collect()
    }

    fn entry(head: &str, text: &str, size: f64) -> Entry {
        let runs = vec![Run::bold(head, size, Tone::Ink), Run::new(text, size, Tone::Ink)];
        vec![Paragraph { runs, after: 6.0, hang: 20.0 }]
    }

    #[test]
    fn entries_stay_whole_and_in_order_and_no_column_is_too_high() {
        let text =
            "A sentence of some length that goes over two lines or so of a column of a slide.";
        let entries = |size| (0..60).map(|n| entry(&format!("[{n}] "), text, size)).collect();
        let columns = spread(&entries);
        assert!(columns.len() > 2, "{}", columns.len());
        let [room, _] = page::columns();
        let flow = Flow { width: room.width(), height: room.height(), all: Vec::new(), left: 0.0 };
        for column in &columns {
            let needed: f64 = column.iter().map(|it| flow.needed(it)).sum();
            assert!(needed <= room.height() + 6.0, "{needed}");
        }
        let all: String = columns.iter().map(|column| said(column)).collect();
        assert_eq!(all, (0..60).map(|n| format!("[{n}] {text}")).collect::<Vec<_>>().concat());
        assert_eq!(columns.iter().map(Vec::len).sum::<usize>(), 60, "none is parted");
    }

    #[test]
    fn an_entry_higher_than_a_column_goes_on_in_the_next_ones_without_a_loss() {
        let word = "Lorem-ipsum ".repeat(1500);
        let long = "x".repeat(6000);
        for text in [word.as_str(), long.as_str()] {
            let columns = spread(&|size| vec![entry("[1] ", text, size)]);
            assert!(columns.len() > 2, "{}", columns.len());
            let all: String = columns.iter().map(|column| said(column)).collect();
            assert_eq!(all.split_whitespace().collect::<String>().len(), 3 + letters(text));
            assert!(columns.iter().all(|column| column.iter().all(|it| !it.runs.is_empty())));
        }
    }

    #[test]
    fn few_entries_have_large_letters() {
        let columns = spread(&|size| vec![entry("[1] ", "Short.", size)]);
        assert_eq!((columns.len(), columns[0][0].runs[0].size), (1, page::TEXTS[0]));
    }
}
