//! Blocks on pages, one after the other: what does not fit goes on in the next column or on the
//! next page, and no heading is left alone.

use std::collections::BTreeMap;

use super::rows::{Opens, Row};
use crate::{
    drawing::Offset,
    export::{
        pdf::{Bookmark, Spot},
        plate::{Item, Place, Rect},
    },
};

/// Between columns, in points.
pub(super) const GUTTER: f64 = 20.0;

/// How many rows a short entry has at most.
const SHORT: usize = 7;

/// Rows that belong together.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    pub(super) rows: Vec<Row>,
    /// Above it, unless it begins a column.
    pub(super) before: f64,
    /// How far it is moved to the right.
    pub(super) left: f64,
    /// How many rows stay together at its beginning at least.
    pub(super) least: usize,
    /// The next block begins where it ends.
    pub(super) leads: bool,
}

/// A page that is being filled.
#[derive(Debug, Default)]
pub(super) struct Leaflet {
    pub(super) items: Vec<Item>,
    /// What the part is called that it is of.
    pub(super) title: String,
    /// What its figure shows.
    pub(super) description: String,
    /// The part began on a page before.
    pub(super) goes_on: bool,
}

/// Pages that are being filled.
#[derive(Debug)]
pub(super) struct Flow {
    /// What of a page is filled.
    room: Rect,
    pub(super) pages: Vec<Leaflet>,
    pub(super) places: BTreeMap<Place, Spot>,
    pub(super) bookmarks: Vec<Bookmark>,
    columns: Vec<Rect>,
    /// Which of them is being filled, and from where on.
    column: usize,
    top: f64,
    /// How many there are on the pages that follow.
    count: u8,
}

impl Block {
    /// Rows of which two stay together at the beginning and at the end.
    pub(super) fn new(rows: Vec<Row>, before: f64) -> Self {
        Self { rows, before, left: 0.0, least: 2, leads: false }
    }

    /// The same as a heading: all of it stays with what follows.
    pub(super) fn leading(self) -> Self {
        Self { least: usize::MAX, leads: true, ..self }
    }

    /// The same as an entry of a list: a short one is not parted.
    pub(super) fn entry(self) -> Self {
        let least = if self.rows.len() <= SHORT { usize::MAX } else { self.least };
        Self { least, ..self }
    }

    pub(super) fn moved(self, left: f64) -> Self {
        Self { left, ..self }
    }

    /// Something begins with it.
    pub(super) fn opening(mut self, opens: impl IntoIterator<Item = Opens>) -> Self {
        if let Some(first) = self.rows.first_mut() {
            first.opens.extend(opens);
        }
        self
    }

    pub(super) fn height(&self) -> f64 {
        self.before + self.rows.iter().map(|row| row.height).sum::<f64>()
    }

    /// What has to stand together at its beginning.
    fn beginning(&self) -> f64 {
        let first = self.rows.iter().take(self.least);
        self.before + first.map(|row| row.height).sum::<f64>()
    }
}

impl Flow {
    pub(super) const fn new(room: Rect) -> Self {
        Self {
            room,
            pages: Vec::new(),
            places: BTreeMap::new(),
            bookmarks: Vec::new(),
            columns: Vec::new(),
            column: 0,
            top: 0.0,
            count: 1,
        }
    }

    /// Begins a part on a page of its own, in one column.
    pub(super) fn begin(&mut self, title: &str, description: String) {
        self.count = 1;
        self.page(Leaflet { title: title.to_owned(), description, ..Leaflet::default() });
    }

    fn page(&mut self, page: Leaflet) {
        self.pages.push(page);
        self.set_columns(self.room.min.y);
    }

    /// Goes on in so many columns.
    pub(super) fn split(&mut self, count: u8) {
        self.count = count;
        self.set_columns(self.top);
    }

    fn set_columns(&mut self, top: f64) {
        let width = column(self.room.width(), self.count);
        let of = |n: u8| {
            let left = f64::from(n).mul_add(width + GUTTER, self.room.min.x);
            Rect::new(left, top, left + width, self.room.max.y)
        };
        self.columns = (0..self.count).map(of).collect();
        self.column = 0;
        self.top = top;
    }

    fn here(&self) -> Rect {
        self.columns.get(self.column).copied().unwrap_or(self.room)
    }

    /// Goes on in the next column, or on the next page.
    fn advance(&mut self) {
        if self.column + 1 < self.columns.len() {
            self.column += 1;
            self.top = self.here().min.y;
            return;
        }
        let title = self.pages.last().map(|page| page.title.clone()).unwrap_or_default();
        self.page(Leaflet { title, goes_on: true, ..Leaflet::default() });
    }

    /// Whether the column is empty, and no other would have more room.
    fn is_fresh(&self) -> bool {
        let begins = self.top <= self.here().min.y;
        begins && self.here().min.y <= self.room.min.y
    }

    /// Puts blocks one below the other.
    pub(super) fn put(&mut self, blocks: Vec<Block>) {
        let needs: Vec<f64> = blocks.iter().enumerate().map(|(n, _)| needed(&blocks, n)).collect();
        for (block, needed) in blocks.into_iter().zip(needs) {
            let needed = needed - if self.top <= self.here().min.y { block.before } else { 0.0 };
            if !self.is_fresh() && self.top + needed > self.here().max.y {
                self.advance();
            }
            if self.top > self.here().min.y {
                self.top += block.before;
            }
            self.rows(block.rows, block.left, block.least.clamp(1, 2));
        }
    }

    /// Puts rows, so many at least together.
    fn rows(&mut self, mut rows: Vec<Row>, left: f64, least: usize) {
        while !rows.is_empty() {
            let mut bottom = self.top;
            let fits = |row: &&Row| {
                bottom += row.height;
                bottom <= self.here().max.y + 0.01
            };
            let mut count = rows.iter().take_while(fits).count();
            // Not one row alone in the next column.
            if rows.len() - count == 1 && count > least {
                count -= 1;
            }
            if count < least.min(rows.len()) {
                count = if self.is_fresh() { count.max(1) } else { 0 };
            }
            let rest = rows.split_off(count);
            for row in std::mem::replace(&mut rows, rest) {
                self.row(row, left);
            }
            if !rows.is_empty() {
                self.advance();
            }
        }
    }

    fn row(&mut self, row: Row, left: f64) {
        let at = Offset::new(self.here().min.x + left, self.top);
        self.top += row.height;
        let page = self.pages.len().saturating_sub(1);
        // Beside what is moved to the right stands its number.
        let begin = Offset::new(self.here().min.x, at.y);
        for opens in row.opens {
            match opens {
                Opens::Place(place, label) => {
                    self.places.entry(place).or_insert(Spot { page, at: begin, label });
                }
                Opens::Bookmark(level, title) => {
                    self.bookmarks.push(Bookmark { title, level, page, at: begin });
                }
            }
        }
        if let Some(page) = self.pages.last_mut() {
            page.items.extend(row.items.into_iter().map(|item| item.moved(at)));
        }
    }
}

/// What a block needs together with those that it leads.
fn needed(blocks: &[Block], at: usize) -> f64 {
    let mut needed = 0.0;
    for block in blocks.iter().skip(at) {
        needed += block.beginning();
        if !block.leads {
            break;
        }
    }
    needed
}

/// How wide each of so many columns is.
pub(super) fn column(width: f64, count: u8) -> f64 {
    let count = f64::from(count.max(1));
    (width - (count - 1.0) * GUTTER) / count
}
