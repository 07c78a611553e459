//! The passages by their numbers, the sources, and what did not hold.

use super::{
    claims::COLUMNS,
    flow::{Block, Flow, column},
    rows::{Opens, Row, Run, rows},
    set::{Set, beside},
};
use crate::export::{
    pack::Cited,
    plate::{Face, Meaning, Place},
};

/// How wide the numbers beside the passages are.
const NUMBERS: f64 = 26.0;

/// How wide a line of the last page is at most.
const MEASURE: f64 = 400.0;

/// Puts the passages, if there are any.
pub(super) fn put(flow: &mut Flow, set: &Set<'_>) {
    let passages = &set.pack.passages;
    if passages.is_empty() {
        return;
    }
    let title = set.words.say("handout-passages");
    flow.begin(title, String::new());
    let said = if passages.iter().any(|it| it.is_wording) {
        set.words.say("handout-wordings")
    } else {
        set.words.say("handout-digests")
    };
    flow.put(set.part(title, &[said]));
    flow.split(COLUMNS);
    let width = column(set.width, COLUMNS);
    flow.put(passages.iter().map(|passage| entry(set, passage, width)).collect());
}

/// A passage: its number, where it stands, what it says, and how strong what rests on it is.
fn entry(set: &Set<'_>, passage: &Cited, width: f64) -> Block {
    let meaning = Meaning::Cited(passage.number);
    let label = Run {
        words: passage.number.to_string(),
        set: set.strong(Face::Bold, 9.0, 12.0),
        meaning: Meaning::Label,
    };
    let label = rows(&[label], NUMBERS, &meaning);
    let width = width - NUMBERS;
    let small = set.strong(Face::Regular, 7.8, 10.6);
    let locator = Run::new(locator(set, passage), set.strong(Face::Semibold, 8.4, 12.0));
    let mut text = rows(&[locator], width, &meaning);
    let said = Run::new(&passage.text, set.strong(Face::Serif, 9.0, 11.8));
    text.extend(rows(&[said], width, &meaning));
    let strengths = Run::new(passage.strengths.join("; "), small);
    text.extend(rows(&[strengths], width, &meaning));
    blanked(&mut text);
    let name = [("number", passage.number.into())];
    let name = set.words.say_with("handout-passage", &name);
    let block = Block { before: 7.0, ..beside(text, label, NUMBERS) };
    block.entry().opening([Opens::Place(Place::Passage(passage.number), name)])
}

/// Where a passage stands, with its source where there are several.
fn locator(set: &Set<'_>, passage: &Cited) -> String {
    if set.pack.sources.len() < 2 {
        return passage.locator.clone();
    }
    format!("{} {}", passage.source, passage.locator)
}

/// Texts that follow each other in one entry are apart by a blank, for who does not see the lines.
fn blanked(rows: &mut [Row]) {
    use crate::export::plate::{Form, Item};
    let Some((_, before)) = rows.split_last_mut() else { return };
    for item in before.iter_mut().flat_map(|row| &mut row.items) {
        let Form::Group(group) = &mut item.form else { continue };
        let Some(Item { form: Form::Text(text), .. }) = group.items.last_mut() else { continue };
        if !text.string.ends_with(' ') {
            text.string.push(' ');
        }
    }
}

/// Puts the sources, the rules and the problems.
pub(super) fn put_sources(flow: &mut Flow, set: &Set<'_>) {
    let title = set.words.say("account-sources");
    flow.begin(title, String::new());
    flow.put(set.part(title, &[]));
    let mut blocks: Vec<Block> = listed(set, &set.pack.sources);
    let others = [
        (set.words.say("handout-rules"), &set.pack.rules),
        (set.words.say("account-problems"), &set.pack.problems),
    ];
    for (heading, lines) in others.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        let bookmark = Opens::Bookmark(2, heading.to_owned());
        blocks.push(set.heading(heading, 2, MEASURE).opening([bookmark]));
        blocks.extend(listed(set, lines));
    }
    flow.put(blocks);
}

fn listed(set: &Set<'_>, lines: &[String]) -> Vec<Block> {
    let line = |(n, line): (usize, &String)| {
        let run = Run::new(line, set.strong(Face::Regular, 9.5, 13.0));
        Block::new(rows(&[run], MEASURE, &Meaning::Listed(n)), 4.0)
    };
    lines.iter().enumerate().map(line).collect()
}
