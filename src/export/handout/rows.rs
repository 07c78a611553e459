//! Words in rows: a text broken into lines of a width, with numbers in it that lead elsewhere.

use crate::{
    drawing::{Offset, Rgb},
    export::plate::{Face, Form, Item, Meaning, Place, Text},
};

/// How words are set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    pub(super) face: Face,
    pub(super) size: f64,
    /// From one base line to the next.
    pub(super) leading: f64,
    pub(super) color: Rgb,
}

/// Words that are set alike and mean the same.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) words: String,
    pub(super) set: Type,
    pub(super) meaning: Meaning,
}

/// A row of a page: its items from its upper left corner, and how high it is.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    pub(super) items: Vec<Item>,
    pub(super) height: f64,
    /// What begins with it.
    pub(super) opens: Vec<Opens>,
}

/// What begins with a row.
#[derive(Debug, Clone)]
pub(super) enum Opens {
    /// A place that others lead to, and what it is called.
    Place(Place, String),
    /// What a bookmark of a level leads to.
    Bookmark(u16, String),
}

/// How many numbers of passages are not parted from the word that they stand behind.
const TOGETHER: usize = 4;

/// A word, or what of it has room on a row.
struct Piece {
    word: String,
    run: usize,
    width: f64,
    /// It is not parted from the one before.
    clings: bool,
}

impl Run {
    pub(super) fn new(words: impl Into<String>, set: Type) -> Self {
        Self { words: words.into(), set, meaning: Meaning::Part }
    }

    /// Numbers of passages behind words, each in brackets.
    pub(super) fn references(numbers: &[usize], set: Type) -> impl Iterator<Item = Self> {
        numbers.iter().map(move |number| Self {
            words: format!("[{number}]"),
            set,
            meaning: Meaning::Reference(Place::Passage(*number)),
        })
    }
}

/// Sets runs in rows no wider than this; all of them together have a meaning.
pub(super) fn rows(runs: &[Run], width: f64, meaning: &Meaning) -> Vec<Row> {
    let lines = lines(&pieces(runs, width), width, runs);
    let last = lines.len().saturating_sub(1);
    let row = |(n, line): (usize, &Vec<Piece>)| {
        let items = stretches(line, runs, if n == last { "" } else { " " });
        let height = line.iter().filter_map(|it| runs.get(it.run)).map(|it| it.set.leading);
        let height = height.fold(0.0, f64::max);
        Row { items: vec![Item::group(meaning.clone(), items)], height, opens: Vec::new() }
    };
    lines.iter().enumerate().map(row).collect()
}

fn pieces(runs: &[Run], width: f64) -> Vec<Piece> {
    let mut pieces = Vec::new();
    // How many numbers stand together.
    let mut numbers = 0;
    for (run, Run { words, set, meaning }) in runs.iter().enumerate() {
        let is_number = matches!(meaning, Meaning::Reference(Place::Passage(_)));
        numbers = if is_number { numbers + 1 } else { 0 };
        for word in words.split_whitespace() {
            for (word, width) in parts(word, *set, width) {
                let clings = (is_number && numbers <= TOGETHER) || word == "·";
                pieces.push(Piece { word, run, width, clings });
            }
        }
    }
    pieces
}

/// A word with its width; one that is wider than a row in parts that are not.
fn parts(word: &str, set: Type, width: f64) -> Vec<(String, f64)> {
    let wide = |part: &str| set.face.width(part, set.size, 0.0);
    let whole = wide(word);
    if whole <= width {
        return vec![(word.to_owned(), whole)];
    }
    let mut parts = vec![(String::new(), 0.0)];
    for letter in word.chars() {
        let longer = parts.last().map(|(part, _)| format!("{part}{letter}")).unwrap_or_default();
        let wider = wide(&longer);
        match parts.last_mut() {
            Some(part) if part.0.is_empty() || wider <= width => *part = (longer, wider),
            _ => parts.push((letter.to_string(), wide(&letter.to_string()))),
        }
    }
    parts
}

fn lines(pieces: &[Piece], width: f64, runs: &[Run]) -> Vec<Vec<Piece>> {
    let space = |run: usize| {
        runs.get(run).map_or(0.0, |Run { set, .. }| set.face.width(" ", set.size, 0.0))
    };
    let mut lines: Vec<Vec<Piece>> = Vec::new();
    let mut x = 0.0;
    for together in pieces.chunk_by(|_, next| next.clings) {
        let mut wide: f64 = together.iter().map(|it| it.width + space(it.run)).sum();
        wide -= together.last().map_or(0.0, |it| space(it.run));
        // What clings and has no room in any row does not.
        let chunks =
            if wide > width { together.chunks(1) } else { together.chunks(together.len()) };
        for chunk in chunks {
            let wide: f64 = chunk.iter().map(|it| it.width + space(it.run)).sum();
            let behind = chunk.last().map_or(0.0, |it| space(it.run));
            if lines.is_empty() || x + wide - behind > width {
                lines.push(Vec::new());
                x = 0.0;
            }
            x += wide;
            lines
                .last_mut()
                .into_iter()
                .for_each(|line| line.extend(chunk.iter().map(Piece::again)));
        }
    }
    lines
}

impl Piece {
    fn again(&self) -> Self {
        Self { word: self.word.clone(), ..*self }
    }
}

/// The texts of a row on one base line, each with the blank that follows it; the last with its end.
fn stretches(line: &[Piece], runs: &[Run], end: &str) -> Vec<Item> {
    let leads = |it: &Piece| runs.get(it.run).map(|run| run.set);
    let largest = line.iter().filter_map(leads).max_by(|a, b| a.size.total_cmp(&b.size));
    let base = largest.map_or(0.0, |set| set.leading / 2.0 + set.face.drop() * set.size);
    let (mut items, mut x) = (Vec::new(), 0.0);
    let mut stretches = line.chunk_by(|a, b| a.run == b.run).peekable();
    while let Some(stretch) = stretches.next() {
        let Some(run) = stretch.first().and_then(|first| runs.get(first.run)) else { continue };
        let words: Vec<&str> = stretch.iter().map(|it| it.word.as_str()).collect();
        let mut string = words.join(" ");
        string.push_str(if stretches.peek().is_some() { " " } else { end });
        let Type { face, size, color, .. } = run.set;
        let width = face.width(&string, size, 0.0);
        let at = Offset::new(x, base);
        let text = Text { string, face, size, tracking: 0.0, color, halo: None, at };
        items.push(Item::new(run.meaning.clone(), Form::Text(text)));
        x += width;
    }
    items
}

/// A text that is shortened to a width, and says so.
pub(super) fn shortened(text: &str, set: Type, width: f64) -> String {
    let fits = |text: &str| set.face.width(text, set.size, 0.0) <= width;
    if fits(text) {
        return text.to_owned();
    }
    let mut words: Vec<&str> = text.split_whitespace().collect();
    while words.pop().is_some() {
        let shorter = format!("{} …", words.join(" "));
        if fits(&shorter) {
            return shorter;
        }
    }
    String::new()
}
