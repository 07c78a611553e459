//! A scene's page: headline, map, passage, notes.

use super::{
    flow::{Block, Flow},
    rows::{Opens, Row, Run, rows},
    set::{Set, beside},
};
use crate::{
    drawing::Offset,
    export::{
        pack::{Cited, Leaf, Said},
        plate::{Face, Grounds, Item, Meaning, PageWords, Place, Plate},
    },
};

/// How wide the labels beside passage and notes are, with what is between.
const RAIL: f64 = 100.0;

/// How high a map is, of its width: at least where the notes need room, and at most.
const MAP: [f64; 2] = [0.62, 0.75];

/// A point of a screen on paper: what is drawn for the one is as large on the other.
const ON_PAPER: f64 = 0.75;

/// Puts a scene on pages of a height.
pub(super) fn put(flow: &mut Flow, set: &Set<'_>, leaf: &Leaf, (grounds, height): (&Grounds, f64)) {
    let head = head(set, leaf);
    let mut below = credits(set, leaf);
    below.extend(leaf.pulled.and_then(|number| set.pack.passage(number)).map(|it| quote(set, it)));
    below.extend(notes(set, leaf));
    let taken: f64 = head.iter().chain(&below).map(Block::height).sum();
    let [least, most] = MAP.map(|part| part * set.width);
    let map = (height - taken - 8.0).clamp(least, most);
    let size = [set.width, map].map(|side| side / ON_PAPER);
    let plate = leaf.plate(grounds, set.palette, size, PageWords::Elsewhere);
    flow.begin(&leaf.headline.text, plate.description.clone());
    let mut blocks = head;
    blocks.push(figure(plate, map));
    blocks.extend(below);
    flow.put(blocks);
}

fn head(set: &Set<'_>, leaf: &Leaf) -> Vec<Block> {
    let mut runs = vec![Run::new(&leaf.headline.text, set.strong(Face::Bold, 19.0, 23.0))];
    runs.extend(Run::references(&leaf.headline.rests_on, set.number(12.0, 23.0)));
    let headline = rows(&runs, set.width, &Meaning::Headline);
    let bookmark = Opens::Bookmark(1, leaf.headline.text.clone());
    let mut blocks = vec![Block::new(headline, 0.0).leading().opening([bookmark])];
    if !leaf.conditions.is_empty() {
        let run = Run::new(&leaf.conditions, set.weak(Face::Regular, 9.0, 12.5));
        blocks.push(Block::new(rows(&[run], set.width, &Meaning::Subtitle), 3.0).leading());
    }
    blocks
}

/// The map with its legend; the paper is there already.
fn figure(plate: Plate, height: f64) -> Block {
    let items = plate.items.into_iter().filter(|item| item.meaning != Meaning::Paper);
    let items = items.map(|item| item.scaled(ON_PAPER)).collect();
    Block::new(vec![Row { items, height, opens: Vec::new() }], 8.0)
}

fn credits(set: &Set<'_>, leaf: &Leaf) -> Vec<Block> {
    let run =
        Run::new(format!("{} {}", leaf.credit(), leaf.land()), set.weak(Face::Regular, 6.8, 9.0));
    vec![Block::new(rows(&[run], set.width, &Meaning::Credit), 4.0)]
}

/// The passage, with where it stands beside it.
fn quote(set: &Set<'_>, passage: &Cited) -> Block {
    let (meaning, width) = (Meaning::Passage, RAIL - 12.0);
    let number = Run {
        words: set.words.say_with("handout-passage", &[("number", passage.number.into())]),
        set: set.strong(Face::Semibold, 8.5, 12.0),
        meaning: Meaning::Reference(Place::Passage(passage.number)),
    };
    let mut label = rows(&[number], width, &meaning);
    let weak = set.weak(Face::Regular, 8.0, 11.0);
    label.extend(rows(&[Run::new(&passage.locator, weak)], width, &meaning));
    if !passage.is_wording {
        let digest = Run::new(set.words.say("passage-digest"), weak);
        label.extend(rows(&[digest], width, &meaning));
    }
    let text = Run::new(&passage.text, set.strong(Face::Serif, 12.5, 17.0));
    let text = rows(&[text], set.width - RAIL, &meaning);
    let lowered = label.into_iter().map(|row| lower(row, 2.0)).collect();
    Block { before: 14.0, ..beside(text, lowered, RAIL) }
}

/// The same a little further down: base lines of small letters and large ones agree.
fn lower(row: Row, by: f64) -> Row {
    let items = row.items.into_iter().map(|item| item.moved(Offset::new(0.0, by))).collect();
    Row { items, ..row }
}

fn notes(set: &Set<'_>, leaf: &Leaf) -> Vec<Block> {
    let note = |(n, said): (usize, &Said)| {
        let meaning = Meaning::Note(n);
        let width = set.width - RAIL - 12.0;
        let mut runs = vec![Run::new(&said.text, set.strong(Face::Regular, 10.0, 14.0))];
        runs.extend(Run::references(&said.rests_on, set.number(10.0, 14.0)));
        let mut rows = rows(&runs, width, &meaning);
        if let Some(first) = rows.first_mut() {
            let sign = Run {
                meaning: Meaning::Label,
                ..Run::new("–", set.weak(Face::Regular, 10.0, 14.0))
            };
            let sign = super::rows::rows(&[sign], width, &meaning);
            let sign = sign.into_iter().flat_map(|row| row.items);
            let mut items: Vec<Item> =
                sign.map(|item| item.moved(Offset::new(-12.0, 0.0))).collect();
            items.append(&mut first.items);
            first.items = items;
        }
        Block::new(rows, if n == 0 { 14.0 } else { 5.0 }).moved(RAIL + 12.0)
    };
    leaf.notes.iter().enumerate().map(note).collect()
}
