//! Lines of text under each other, and the legend among them.

use super::{Face, Form, Item, Meaning, Palette, Path, Rect, Text, samples::sample};
use crate::drawing::{Legend, LegendEntry, Offset, Rgb};

/// Height of a line of text, in ems.
pub(super) const LINE: f64 = 1.28;

/// Between lines of a legend, in ems.
const GAP: f64 = 0.28;

/// Between groups of lines, in ems.
const BREAK: f64 = 0.8;

/// How large notes are, of the size of text.
const NOTE: f64 = 0.85;

/// Text that is set from top to bottom.
pub(super) struct Column<'a> {
    pub(super) items: Vec<Item>,
    palette: &'a Palette,
    left: f64,
    width: f64,
    /// Where the next line goes.
    pub(super) top: f64,
    body: f64,
}

/// How a line of text is set.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) face: Face,
    pub(super) size: f64,
    pub(super) color: Rgb,
}

impl<'a> Column<'a> {
    pub(super) const fn new(at: Offset, width: f64, body: f64, palette: &'a Palette) -> Self {
        Self { items: Vec::new(), palette, left: at.x, width, top: at.y, body }
    }

    /// Sets a text in as many lines as it needs.
    pub(super) fn text(&mut self, meaning: &Meaning, text: &str, style: Style) {
        self.some_lines(meaning, text, style, usize::MAX);
    }

    /// Sets so many lines of a text at most; a text that is cut off says so.
    pub(super) fn some_lines(&mut self, meaning: &Meaning, text: &str, style: Style, most: usize) {
        let lines = style.face.lines(text, style.size, self.width);
        let text = match lines.get(..most) {
            Some(whole) if lines.len() > most => format!("{} …", whole.join(" ")),
            _ => text.to_owned(),
        };
        let items = self.set(&text, style, self.left, self.width);
        self.items.extend(items.into_iter().map(|text| Item::new(meaning.clone(), text)));
    }

    /// The lines of a text from a place on; goes on below them.
    fn set(&mut self, text: &str, style: Style, left: f64, width: f64) -> Vec<Form> {
        let Style { face, size, color } = style;
        let lines = face.lines(text, size, width);
        let mut forms = Vec::new();
        for string in lines {
            let at = Offset::new(left, self.top + (LINE / 2.0 + face.drop()) * size);
            self.top += LINE * size;
            forms.push(Form::Text(Text {
                string,
                face,
                size,
                tracking: 0.0,
                color,
                halo: None,
                at,
            }));
        }
        forms
    }

    /// Moves what follows to the right.
    pub(super) fn indent(&mut self, by: f64) {
        self.left += by;
        // A hair more than what is left, so that a text that was measured fits.
        self.width += 0.01 - by;
    }

    /// The legend, from its scale to its signs.
    pub(super) fn legend(&mut self, legend: &Legend, signs: &str) {
        self.shades(legend);
        if !legend.topics.is_empty() {
            self.rest();
            self.topics(legend);
        }
        if !legend.signs.is_empty() {
            self.rest();
            self.signs(legend, signs);
        }
    }

    /// What the shapes of marks mean.
    pub(super) fn topics(&mut self, legend: &Legend) {
        for entry in &legend.topics {
            self.entry(entry, 1.0);
        }
    }

    /// What the shades measure, and what each means.
    pub(super) fn shades(&mut self, legend: &Legend) {
        let Palette { ink, ink_weak, .. } = *self.palette;
        let style = Style { face: Face::Semibold, size: self.body, color: ink };
        self.text(&Meaning::Heading, &legend.scale, style);
        if let Some(note) = &legend.note {
            let size = self.body * NOTE;
            self.text(
                &Meaning::Heading,
                note,
                Style { face: Face::Regular, size, color: ink_weak },
            );
        }
        self.top += GAP * self.body;
        for entry in &legend.shades {
            self.entry(entry, 1.0);
        }
    }

    /// How marks are read.
    pub(super) fn signs(&mut self, legend: &Legend, title: &str) {
        if legend.signs.is_empty() {
            return;
        }
        let size = self.body * NOTE;
        let style = Style { face: Face::Semibold, size, color: self.palette.ink };
        self.text(&Meaning::Heading, title, style);
        self.top += GAP * size;
        for entry in &legend.signs {
            self.entry(entry, NOTE);
        }
    }

    /// Leaves room for a rule and draws it.
    fn rest(&mut self) {
        let middle = self.top + BREAK * self.body / 2.0;
        let ends =
            vec![Offset::new(self.left, middle), Offset::new(self.left + self.width, middle)];
        let rule = Path::stroked(ends, self.palette.rule, 1.0);
        self.items.push(Item::new(Meaning::Ornament, Form::Path(rule)));
        self.top += BREAK * self.body;
    }

    /// A line of the legend: its sample, its words and its count.
    fn entry(&mut self, entry: &LegendEntry, part: f64) {
        let body = self.body * part;
        let Palette { ink, ink_weak, .. } = *self.palette;
        let top = self.top;
        let middle = top + LINE * body / 2.0;
        let rect =
            Rect::new(self.left, middle - body * 0.5, self.left + body * 1.7, middle + body * 0.5);
        let mut items = sample(entry.key, rect, body, self.palette);
        let plain = Style { face: Face::Regular, size: body, color: ink };
        let words = self.left + body * 2.3;
        let right = self.left + self.width;
        let count = entry.count.map(|count| count.to_string());
        let room = if count.is_some() { body * 1.9 } else { 0.0 };
        let forms = self.set(&entry.label, plain, words, right - room - words);
        items.extend(forms.into_iter().map(|form| Item::new(Meaning::Part, form)));
        let below = self.top;
        if let Some(count) = count {
            let left = right - Face::Regular.width(&count, body, 0.0);
            self.top = top;
            let forms = self.set(&count, Style { color: ink_weak, ..plain }, left, room);
            items.extend(forms.into_iter().map(|form| Item::new(Meaning::Part, form)));
        }
        self.top = below.max(top + LINE * body) + GAP * body;
        self.items.push(Item::group(Meaning::Entry(entry.key), items));
    }
}
