//! What all pages are set from: sizes of letters, and blocks that occur in several parts.

use super::{
    flow::Block,
    rows::{Opens, Row, Run, Type, rows},
};
use crate::{
    drawing::Offset,
    export::{
        pack::Pack,
        plate::{Face, Form, Item, Meaning, Palette, Path},
    },
    words::Words,
};

/// What pages are set from.
#[derive(Clone, Copy)]
pub(super) struct Set<'a> {
    pub(super) pack: &'a Pack,
    pub(super) palette: &'a Palette,
    pub(super) words: &'static Words,
    /// How wide a page's text is.
    pub(super) width: f64,
}

impl Set<'_> {
    /// Letters of the first rank of colour.
    pub(super) const fn strong(&self, face: Face, size: f64, leading: f64) -> Type {
        Type { face, size, leading, color: self.palette.ink }
    }

    /// Letters of the second.
    pub(super) const fn weak(&self, face: Face, size: f64, leading: f64) -> Type {
        Type { face, size, leading, color: self.palette.ink_weak }
    }

    /// The number of a passage behind words of a size.
    pub(super) const fn number(&self, size: f64, leading: f64) -> Type {
        self.weak(Face::Regular, size * 0.8, leading)
    }

    /// The heading of a part, and what is said of all of it.
    pub(super) fn part(&self, title: &str, said: &[&str]) -> Vec<Block> {
        let heading = Run::new(title, self.strong(Face::Bold, 20.0, 25.0));
        let heading = Block::new(rows(&[heading], self.width, &Meaning::Title(1)), 0.0);
        let bookmark = Opens::Bookmark(1, title.to_owned());
        let mut blocks = vec![heading.leading().opening([bookmark])];
        for said in said {
            let run = Run::new(*said, self.weak(Face::Regular, 9.0, 12.5));
            let rows = rows(&[run], self.width.min(420.0), &Meaning::Subtitle);
            blocks.push(Block::new(rows, 2.0).leading());
        }
        let rule = self.rule(self.width, 14.0);
        blocks.push(Block::new(vec![rule], 0.0).leading());
        blocks
    }

    /// A rule in the middle of a row.
    pub(super) fn rule(&self, width: f64, height: f64) -> Row {
        let ends = vec![Offset::new(0.0, height / 2.0), Offset::new(width, height / 2.0)];
        let rule = Path::stroked(ends, self.palette.rule, 0.6);
        let items = vec![Item::new(Meaning::Ornament, Form::Path(rule))];
        Row { items, height, opens: Vec::new() }
    }

    /// A heading inside of a part.
    pub(super) fn heading(&self, title: &str, level: u16, width: f64) -> Block {
        let (set, before) = match level {
            2 => (self.strong(Face::Bold, 12.0, 16.0), 14.0),
            _ => (self.strong(Face::Semibold, 9.0, 12.5), 8.0),
        };
        let rows = rows(&[Run::new(title, set)], width, &Meaning::Title(level));
        Block::new(rows, before).leading()
    }
}

/// Rows with others beside them, that begin at the same height and have to fit with so many rows.
pub(super) fn beside(mut text: Vec<Row>, margin: Vec<Row>, left: f64) -> Block {
    let high: f64 = margin.iter().map(|row| row.height).sum();
    let mut top = 0.0;
    let mut items = Vec::new();
    for row in margin {
        let at = Offset::new(-left, top);
        items.extend(row.items.into_iter().map(|item| item.moved(at)));
        top += row.height;
    }
    if text.is_empty() {
        text.push(Row::default());
    }
    let below: f64 = text.iter().map(|row| row.height).sum();
    if let Some(last) = text.last_mut() {
        last.height += (high - below).max(0.0);
    }
    if let Some(first) = text.first_mut() {
        items.append(&mut first.items);
        first.items = items;
    }
    let mut reached = 0.0;
    let least = text.iter().take_while(|row| {
        reached += row.height;
        reached - row.height < high
    });
    let least = least.count().max(2);
    Block { least, ..Block::new(text, 0.0) }.moved(left)
}
