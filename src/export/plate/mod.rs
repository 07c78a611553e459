//! A plate: one page as a list of what is drawn on it, back to front. Every picture export is
//! written from plates, so that what one shows all show.
//!
//! A plate is made from the drawing, the legend and the inset that the window paints; it adds the
//! page about them. It has colours and measures, and each item says what it means.

mod alt;
mod column;
mod compose;
mod faces;
mod ground;
mod map;
mod meaning;
pub(in crate::export) mod model;
mod palette;
mod samples;
mod scale;
mod sign;
#[cfg(test)]
mod tests;

pub use compose::{Arrangement, Page, Picture, compose};
pub use faces::{Face, Glyph, Letters};
pub use ground::{Ground, Grounds};
pub use meaning::{Meaning, Place, Role};
pub use model::{LegendExtent, Order, PageWords, Sheet, plate_of};
pub use palette::Palette;

use crate::{
    drawing::{Offset, Rgb},
    words::Language,
};

/// Width of a halo, of the size of the letters: half of it is behind them.
pub const HALO: f64 = 0.18;

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub struct Plate {
    /// Points across. All measures are in these; a point is a pixel of a picture.
    pub width: f64,
    /// Points down.
    pub height: f64,
    /// What the page is called.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// The language of all of it.
    pub language: Language,
    /// What is drawn, back to front.
    pub items: Vec<Item>,
}

/// Something drawn, and what it means.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What it means.
    pub meaning: Meaning,
    /// How it is drawn.
    pub form: Form,
}

/// How an item is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// Lines and fills.
    Path(Path),
    /// Letters.
    Text(Text),
    /// Several items, back to front.
    Group(Group),
}

/// Items that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// What is outside of this is not drawn.
    pub clip: Option<Rect>,
    /// The items, back to front.
    pub items: Vec<Item>,
}

/// Lines and fills in one ink.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Path {
    /// The lines.
    pub lines: Vec<Line>,
    /// What they are filled with, by the even-odd rule.
    pub fill: Option<Ink>,
    /// How they are stroked.
    pub stroke: Option<Stroke>,
}

/// Straight pieces from point to point.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The points.
    pub points: Vec<Offset>,
    /// Whether the last is joined to the first.
    pub closed: bool,
}

/// A colour that covers what is behind it, more or less.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ink {
    /// The colour.
    pub color: Rgb,
    /// How much it covers, of 1.
    pub opacity: f64,
}

/// How a line is stroked; its joins and ends are round, unless it has dashes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// The colour.
    pub ink: Ink,
    /// Points across.
    pub width: f64,
    /// Lengths of dash and gap.
    pub dashes: Option<[f64; 2]>,
}

/// Letters on one line.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// What it says.
    pub string: String,
    /// The face.
    pub face: Face,
    /// Points an em.
    pub size: f64,
    /// Points between letters.
    pub tracking: f64,
    /// The colour.
    pub color: Rgb,
    /// What it stands out by, on anything.
    pub halo: Option<Rgb>,
    /// Where its base line begins.
    pub at: Offset,
}

/// An upright box.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rect {
    /// The upper left corner.
    pub min: Offset,
    /// The lower right one.
    pub max: Offset,
}

impl Plate {
    /// All items, a group before what is in it, in the order in which they are drawn.
    pub fn all(&self) -> Vec<&Item> {
        let mut open: Vec<&Item> = self.items.iter().rev().collect();
        let mut all = Vec::new();
        while let Some(item) = open.pop() {
            if let Form::Group(group) = &item.form {
                open.extend(group.items.iter().rev());
            }
            all.push(item);
        }
        all
    }
}

impl Item {
    /// An item.
    pub const fn new(meaning: Meaning, form: Form) -> Self {
        Self { meaning, form }
    }

    /// Items that together mean something.
    pub const fn group(meaning: Meaning, items: Vec<Self>) -> Self {
        Self::new(meaning, Form::Group(Group { clip: None, items }))
    }

    /// The strings in it, in the order in which they are drawn.
    pub fn strings(&self) -> Vec<&str> {
        match &self.form {
            Form::Path(_) => Vec::new(),
            Form::Text(text) => vec![&text.string],
            Form::Group(group) => group.items.iter().flat_map(Self::strings).collect(),
        }
    }
}

impl Item {
    /// The same further right and further down.
    #[must_use]
    pub fn moved(mut self, by: Offset) -> Self {
        match &mut self.form {
            Form::Path(path) => {
                let points = path.lines.iter_mut().flat_map(|line| &mut line.points);
                points.for_each(|point| *point = point.plus(by));
            }
            Form::Text(text) => text.at = text.at.plus(by),
            Form::Group(group) => {
                group.clip = group.clip.map(|rect| rect.moved(by));
                let items = std::mem::take(&mut group.items);
                group.items = items.into_iter().map(|item| item.moved(by)).collect();
            }
        }
        self
    }
}

impl Item {
    /// The same so many times as large, from the page's corner.
    #[must_use]
    pub fn scaled(mut self, by: f64) -> Self {
        let larger = |point: Offset| Offset::new(point.x * by, point.y * by);
        match &mut self.form {
            Form::Path(path) => {
                let points = path.lines.iter_mut().flat_map(|line| &mut line.points);
                points.for_each(|point| *point = larger(*point));
                if let Some(stroke) = &mut path.stroke {
                    stroke.width *= by;
                    stroke.dashes = stroke.dashes.map(|dashes| dashes.map(|length| length * by));
                }
            }
            Form::Text(text) => {
                text.at = larger(text.at);
                text.size *= by;
                text.tracking *= by;
            }
            Form::Group(group) => {
                let clip = group.clip;
                group.clip =
                    clip.map(|Rect { min, max }| Rect { min: larger(min), max: larger(max) });
                let items = std::mem::take(&mut group.items);
                group.items = items.into_iter().map(|item| item.scaled(by)).collect();
            }
        }
        self
    }
}

impl Path {
    /// A fill.
    pub const fn filled(lines: Vec<Line>, color: Rgb) -> Self {
        Self { lines, fill: Some(Ink::solid(color)), stroke: None }
    }

    /// A line from point to point.
    pub fn stroked(points: Vec<Offset>, color: Rgb, width: f64) -> Self {
        let stroke = Some(Stroke::solid(color, width));
        Self { lines: vec![Line { points, closed: false }], fill: None, stroke }
    }
}

impl Line {
    /// A closed line.
    pub const fn closed(points: Vec<Offset>) -> Self {
        Self { points, closed: true }
    }

    /// A circle, as a polygon whose edges are seen by nobody.
    pub fn circle(middle: Offset, radius: f64) -> Self {
        const CORNERS: u32 = 40;
        let corner = |n: u32| {
            let turn = f64::from(n) / f64::from(CORNERS) * std::f64::consts::TAU;
            middle.plus(Offset::new(radius * turn.cos(), radius * turn.sin()))
        };
        Self::closed((0..CORNERS).map(corner).collect())
    }
}

impl Ink {
    /// A colour that hides what is behind it.
    pub const fn solid(color: Rgb) -> Self {
        Self { color, opacity: 1.0 }
    }
}

impl Stroke {
    /// An unbroken line.
    pub const fn solid(color: Rgb, width: f64) -> Self {
        Self { ink: Ink::solid(color), width, dashes: None }
    }
}

impl Rect {
    /// The box between two corners.
    pub const fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self { min: Offset::new(left, top), max: Offset::new(right, bottom) }
    }

    /// The same further right and further down.
    #[must_use]
    pub fn moved(&self, by: Offset) -> Self {
        Self { min: self.min.plus(by), max: self.max.plus(by) }
    }

    /// Points across.
    pub fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    /// Points down.
    pub fn height(&self) -> f64 {
        self.max.y - self.min.y
    }

    /// Its corners as a closed line, clockwise from the upper left.
    pub fn outline(&self) -> Line {
        let Self { min, max } = *self;
        Line::closed(vec![min, Offset::new(max.x, min.y), max, Offset::new(min.x, max.y)])
    }
}
