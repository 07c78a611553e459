//! Outlines that several maps of a page share. Many scenes show the same view, and each coast of it
//! would stand in the file as often; here each is written once and used where it is drawn.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::{
    drawing::Offset,
    export::{
        plate::{Line, Path},
        svg::{faint, hex, stroke},
    },
};

/// Shapes that are larger than this, in points, are drawn to a tenth of a point, others to a
/// hundredth.
const LARGE: f64 = 60.0;

/// What is shorter than this is not worth a reference.
const SHORTEST: usize = 48;

/// The shapes of a page, and how often each is drawn.
#[derive(Debug, Default)]
pub(super) struct Shapes {
    by_markup: BTreeMap<(Kind, String), usize>,
    times: Vec<usize>,
}

/// What a shape is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// A course of lines, painted where it is used: relative commands after the first point.
    Course,
    /// Several courses in their paint.
    Cluster,
}

/// A part of a map: markup, or a shape at a place.
#[derive(Debug)]
pub(super) enum Piece {
    /// Markup as it is.
    Markup(String),
    /// A shape.
    Placed(Placed),
}

/// A shape where it is drawn.
#[derive(Debug)]
pub(super) struct Placed {
    number: usize,
    /// Where its first point is.
    at: Offset,
    /// Its attributes, each with a blank before it.
    attributes: String,
    /// What is in its element.
    within: String,
}

#[derive(Debug, Clone, Copy)]
struct Shape<'a> {
    kind: Kind,
    markup: &'a str,
    is_shared: bool,
}

impl Shapes {
    /// A path as a piece.
    pub(super) fn path(&mut self, path: &Path, meaning: &str, within: String) -> Option<Piece> {
        let (at, course) = course(&path.lines)?;
        let attributes = format!("{meaning}{}", paint(path));
        let number = self.number(Kind::Course, course);
        Some(Piece::Placed(Placed { number, at, attributes, within }))
    }

    /// Several paths, back to front, as one piece.
    pub(super) fn cluster(&mut self, paths: &[&Path]) -> Option<Piece> {
        let first = paths.iter().find_map(|path| path.lines.first()?.points.first())?;
        let mut markup = String::new();
        for path in paths {
            let lines = path.lines.iter().map(|line| {
                let beside = |point: &Offset| Offset::new(point.x - first.x, point.y - first.y);
                Line { points: line.points.iter().map(beside).collect(), closed: line.closed }
            });
            if let Some((at, course)) = course(&lines.collect::<Vec<_>>()) {
                let _written =
                    write!(markup, "<path{} d=\"{}\"/>", paint(path), begun(at, &course));
            }
        }
        let (attributes, within) = (String::new(), String::new());
        let number = self.number(Kind::Cluster, markup);
        Some(Piece::Placed(Placed { number, at: *first, attributes, within }))
    }

    fn number(&mut self, kind: Kind, markup: String) -> usize {
        let next = self.times.len();
        let number = *self.by_markup.entry((kind, markup)).or_insert(next);
        if number == next {
            self.times.push(0);
        }
        if let Some(times) = self.times.get_mut(number) {
            *times += 1;
        }
        number
    }

    /// The shapes by their numbers.
    fn shapes(&self) -> BTreeMap<usize, Shape<'_>> {
        let mut shapes = BTreeMap::new();
        for ((kind, markup), number) in &self.by_markup {
            let is_shared = self.is_shared(*number, markup);
            shapes.insert(*number, Shape { kind: *kind, markup, is_shared });
        }
        shapes
    }

    /// What is shared, for the head of the page.
    pub(super) fn definitions(&self) -> String {
        let definition = |(number, shape): (usize, Shape<'_>)| match shape.kind {
            Kind::Course => {
                let course = begun(Offset::default(), shape.markup);
                format!("<path id=\"g{number}\" d=\"{course}\"/>\n")
            }
            Kind::Cluster => format!("<g id=\"g{number}\">{}</g>\n", shape.markup),
        };
        let shared = self.shapes().into_iter().filter(|(_, shape)| shape.is_shared);
        shared.map(definition).collect()
    }

    /// The maps as markup.
    pub(super) fn written(&self, pieces: &[Piece]) -> String {
        let shapes = self.shapes();
        let mut out = String::new();
        for piece in pieces {
            match piece {
                Piece::Markup(markup) => out.push_str(markup),
                Piece::Placed(piece) => {
                    let shape = shapes.get(&piece.number);
                    out.extend(shape.map(|shape| placed(piece, *shape)));
                }
            }
        }
        out
    }

    fn is_shared(&self, number: usize, markup: &str) -> bool {
        markup.len() >= SHORTEST && self.times.get(number).is_some_and(|times| *times > 1)
    }
}

/// A shape where it is drawn: a reference to it, or its own markup.
fn placed(piece: &Placed, shape: Shape<'_>) -> String {
    let Placed { number, at, attributes, within } = piece;
    let ended = |name: &str| {
        if within.is_empty() { "/>\n".to_owned() } else { format!(">{within}</{name}>\n") }
    };
    let (x, y) = (short(at.x, 2), short(at.y, 2));
    match shape {
        Shape { is_shared: true, .. } => {
            format!("<use{attributes} href=\"#g{number}\" x=\"{x}\" y=\"{y}\"{}", ended("use"))
        }
        Shape { kind: Kind::Course, markup, .. } => {
            format!("<path{attributes} d=\"{}\"{}", begun(*at, markup), ended("path"))
        }
        Shape { kind: Kind::Cluster, markup, .. } => {
            format!("<g{attributes} transform=\"translate({x} {y})\">{within}{markup}</g>\n")
        }
    }
}

fn begun(at: Offset, course: &str) -> String {
    let mut out = "m".to_owned();
    push(&mut out, &short(at.x, 2));
    push(&mut out, &short(at.y, 2));
    if course.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        out.push(' ');
    }
    out + course
}

/// Fill and stroke.
fn paint(path: &Path) -> String {
    let fill = path.fill.map(|ink| {
        let opacity = faint("fill-opacity", ink);
        format!(" fill=\"{}\"{opacity}", hex(ink.color))
    });
    fill.unwrap_or_default() + &path.stroke.map(stroke).unwrap_or_default()
}

/// Where a course begins, and how it goes on from there: steps from point to point, between points
/// that are rounded where they are, so that nothing adds up.
fn course(lines: &[Line]) -> Option<(Offset, String)> {
    let all = || lines.iter().flat_map(|line| &line.points);
    let first = *all().next()?;
    let reach = |of: fn(&Offset) -> f64| {
        let (least, most) = all()
            .map(of)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(v), b.max(v)));
        most - least
    };
    let is_large = reach(|point| point.x).max(reach(|point| point.y)) > LARGE;
    let (places, grid) = if is_large { (1, 10.0) } else { (2, 100.0) };
    let on_grid = |point: &Offset| {
        let step = |value: f64, from: f64| ((value - from) * grid).round();
        (step(point.x, first.x), step(point.y, first.y))
    };
    let mut out = String::new();
    let mut here = (0.0, 0.0);
    for (n, line) in lines.iter().filter(|line| !line.points.is_empty()).enumerate() {
        let mut points = line.points.iter().map(on_grid);
        let start = points.next().unwrap_or_default();
        if n > 0 {
            out.push('m');
            step(&mut out, here, start, (grid, places));
        }
        here = start;
        let mut has_moved = false;
        for point in points {
            if point != here {
                step(&mut out, here, point, (grid, places));
                (here, has_moved) = (point, true);
            }
        }
        if line.closed {
            out.push('z');
            here = start;
        } else if !has_moved {
            out.push_str("l0 0");
        }
    }
    Some((first, out))
}

fn step(out: &mut String, from: (f64, f64), to: (f64, f64), (grid, places): (f64, usize)) {
    push(out, &short((to.0 - from.0) / grid, places));
    push(out, &short((to.1 - from.1) / grid, places));
}

/// A number after others, with a blank where it would run into the last.
fn push(out: &mut String, number: &str) {
    let last = out.rsplit(|c: char| !c.is_ascii_digit() && c != '.').next().unwrap_or_default();
    // A second point or a sign begins a number as well as a blank.
    let is_told = number.starts_with('-') || (number.starts_with('.') && last.contains('.'));
    if !last.is_empty() && !is_told {
        out.push(' ');
    }
    out.push_str(number);
}

/// A number in as few letters as it takes.
fn short(value: f64, places: usize) -> String {
    let text = format!("{value:.places$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match text.split_once("0.") {
        Some((sign @ ("" | "-"), rest)) => format!("{sign}.{rest}"),
        _ if matches!(text, "-0" | "" | "-") => "0".to_owned(),
        _ => text.to_owned(),
    }
}
