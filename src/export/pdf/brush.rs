//! Drawing the items of a plate on a page.

use std::collections::BTreeMap;

use krilla::{
    color::rgb,
    geom::{self, PathBuilder, Point},
    num::NormalizedF32,
    paint::{self, FillRule, LineCap, LineJoin, StrokeDash},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag},
    text::{Font, GlyphId, KrillaGlyph},
};

use crate::{
    drawing::{Offset, Rgb},
    export::plate::{Face, Form, Group, HALO, Ink, Item, Line, Path, Stroke, Text},
};

/// What lines are rounded to, in points: finer than any printer.
const GRID: f64 = 0.05;

/// How far a point of a line is from the one before it at least, in points.
const LEAST_STEP: f64 = 0.15;

/// Draws items; keeps the faces, so that a document has each once.
#[derive(Default)]
pub(super) struct Brush {
    fonts: BTreeMap<Face, Option<Font>>,
    /// The stretches of what is being tagged.
    tagged: Vec<Identifier>,
}

impl Brush {
    /// Draws an item that is part of what the page says; returns its stretches.
    pub(super) fn tagged(&mut self, surface: &mut Surface<'_>, item: &Item) -> Vec<Node> {
        self.tagged = vec![surface.start_tagged(ContentTag::Other)];
        self.item(surface, item);
        surface.end_tagged();
        std::mem::take(&mut self.tagged).into_iter().map(Node::from).collect()
    }

    /// Draws an item that a reader who does not see it misses nothing without.
    pub(super) fn decoration(&mut self, surface: &mut Surface<'_>, item: &Item) {
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        self.item(surface, item);
        surface.end_tagged();
    }

    /// Draws what is on each page.
    pub(super) fn running(&mut self, surface: &mut Surface<'_>, item: &Item) {
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
        self.item(surface, item);
        surface.end_tagged();
    }

    fn item(&mut self, surface: &mut Surface<'_>, item: &Item) {
        match &item.form {
            Form::Path(path) => draw_path(surface, path),
            Form::Text(text) => self.text(surface, text),
            Form::Group(group) => self.group(surface, group),
        }
    }

    fn group(&mut self, surface: &mut Surface<'_>, group: &Group) {
        let clip = group.clip.and_then(|rect| course(&[rect.outline()]));
        if let Some(clip) = &clip {
            surface.push_clip_path(clip, &FillRule::NonZero);
        }
        for item in &group.items {
            self.item(surface, item);
        }
        if clip.is_some() {
            surface.pop();
        }
    }

    fn text(&mut self, surface: &mut Surface<'_>, text: &Text) {
        let font =
            self.fonts.entry(text.face).or_insert_with(|| Font::new(text.face.bytes().into(), 0));
        let Some(font) = font else { return };
        let glyphs = glyphs(text);
        let start = Point::from_xy(narrowed(text.at.x), narrowed(text.at.y));
        let size = narrowed(text.size);
        if let Some(halo) = text.halo {
            // As outlines: the letters are in the document once.
            surface.set_fill(None);
            surface.set_stroke(Some(stroke(Stroke::solid(halo, text.size * HALO))));
            surface.draw_glyphs(start, &glyphs, font.clone(), &text.string, size, true);
        }
        surface.set_stroke(None);
        surface.set_fill(Some(fill(Ink::solid(text.color))));
        // Letters that stand apart are one word all the same, for who searches or copies.
        let apart = text.tracking > 0.0 && !self.tagged.is_empty();
        if apart {
            surface.end_tagged();
            let word = SpanTag::empty().with_actual_text(Some(&text.string));
            self.tagged.push(surface.start_tagged(ContentTag::Span(word)));
        }
        surface.draw_glyphs(start, &glyphs, font.clone(), &text.string, size, false);
        if apart {
            surface.end_tagged();
            self.tagged.push(surface.start_tagged(ContentTag::Other));
        }
    }
}

/// Each glyph goes on to where the next begins.
fn glyphs(text: &Text) -> Vec<KrillaGlyph> {
    let tracking = text.tracking / text.size.max(f64::MIN_POSITIVE);
    let glyphs = text.face.glyphs(&text.string);
    let place =
        |n: usize| glyphs.get(n).map(|glyph| f64::from(glyph.letters).mul_add(tracking, glyph.x));
    let set = |(n, glyph): (usize, &crate::export::plate::Glyph)| {
        let advance = place(n + 1).zip(place(n)).map_or(glyph.advance, |(next, here)| next - here);
        KrillaGlyph {
            glyph_id: GlyphId::new(glyph.id),
            text_range: glyph.bytes.clone(),
            x_advance: narrowed(advance),
            x_offset: 0.0,
            y_offset: narrowed(glyph.lift),
            y_advance: 0.0,
            location: None,
        }
    };
    glyphs.iter().enumerate().map(set).collect()
}

fn draw_path(surface: &mut Surface<'_>, path: &Path) {
    let Some(course) = course(&path.lines) else { return };
    surface.set_fill(path.fill.map(fill));
    surface.set_stroke(path.stroke.map(stroke));
    surface.draw_path(&course);
}

fn course(lines: &[Line]) -> Option<geom::Path> {
    let mut builder = PathBuilder::new();
    for line in lines {
        for (n, point) in thinned(line).into_iter().enumerate() {
            let (x, y) = (narrowed(point.x), narrowed(point.y));
            if n == 0 {
                builder.move_to(x, y);
            } else {
                builder.line_to(x, y);
            }
        }
        if line.closed {
            builder.close();
        }
    }
    builder.finish()
}

/// A line on the grid, without points that nobody could tell from the one before; ends are kept,
/// and what would be no shape any more is left as it is.
fn thinned(line: &Line) -> Vec<Offset> {
    let on_grid = |side: f64| (side / GRID).round() * GRID;
    let mut kept: Vec<Offset> = Vec::with_capacity(line.points.len());
    let last = line.points.len().saturating_sub(1);
    for (n, point) in line.points.iter().enumerate() {
        let point = Offset::new(on_grid(point.x), on_grid(point.y));
        let far = |other: &Offset| (other.x - point.x).hypot(other.y - point.y) >= LEAST_STEP;
        if kept.last().is_none_or(far) || (n == last && !line.closed) {
            kept.push(point);
        }
    }
    if kept.len() < 3 && line.points.len() > kept.len() {
        kept = line.points.iter().map(|it| Offset::new(on_grid(it.x), on_grid(it.y))).collect();
    }
    kept
}

fn fill(ink: Ink) -> paint::Fill {
    paint::Fill { paint: color(ink.color), opacity: opacity(ink), rule: FillRule::EvenOdd }
}

fn stroke(stroke: Stroke) -> paint::Stroke {
    let Stroke { ink, width, dashes } = stroke;
    let dash =
        dashes.map(|dashes| StrokeDash { array: dashes.map(narrowed).to_vec(), offset: 0.0 });
    paint::Stroke {
        paint: color(ink.color),
        width: narrowed(width),
        line_cap: if dash.is_some() { LineCap::Butt } else { LineCap::Round },
        line_join: LineJoin::Round,
        opacity: opacity(ink),
        dash,
        ..paint::Stroke::default()
    }
}

fn color([r, g, b]: Rgb) -> paint::Paint {
    rgb::Color::new(r, g, b).into()
}

fn opacity(ink: Ink) -> NormalizedF32 {
    NormalizedF32::new(narrowed(ink.opacity)).unwrap_or(NormalizedF32::ONE)
}

#[expect(clippy::cast_possible_truncation, reason = "sizes on a page fit f32")]
pub(super) const fn narrowed(value: f64) -> f32 {
    value as f32
}
