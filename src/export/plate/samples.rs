//! The samples of a legend: what its lines explain, drawn as the map has it.

use super::{
    Face, Form, Group, Ink, Item, Line, Meaning, Palette, Path, Rect, Stroke, Text, map::part, sign,
};
use crate::{
    domain::Topic,
    drawing::{Body, Edge, HatchKind, LegendKey, MarkShape, MarkStyle, Offset, Rgb, Shade, pen},
};

/// A filled mark without doubt, of which samples show one difference each.
const PLAIN: MarkStyle =
    MarkStyle { shape: MarkShape(Topic::Basing), body: Body::Filled, edge: Edge::Crisp };

/// What a line of a legend explains, drawn in a box; `body` is the size of the legend's letters.
pub(super) fn sample(key: LegendKey, rect: Rect, body: f64, palette: &Palette) -> Vec<Item> {
    let middle =
        Offset::new(f64::midpoint(rect.min.x, rect.max.x), f64::midpoint(rect.min.y, rect.max.y));
    let mark = |style| sign::mark(middle, body * 0.45, style, palette);
    let shade = |shade| palette.tints.shade(shade);
    let pattern = |fill: Rgb, kind: HatchKind, apart: f64| {
        swatch(rect, fill, Some((kind, apart * body / 14.5)), palette)
    };
    match key {
        LegendKey::Shade(Shade::Named) => pattern(shade(Shade::Named), HatchKind::Named, 5.0),
        LegendKey::Shade(other) => swatch(rect, shade(other), None, palette),
        LegendKey::Thin => pattern(shade(class(0)), HatchKind::Thin(class(0)), 5.0),
        LegendKey::Otherwise => pattern(shade(class(0)), HatchKind::Otherwise(class(1)), 8.0),
        LegendKey::Topic(topic) => mark(MarkStyle { shape: MarkShape(topic), ..PLAIN }),
        LegendKey::Body(body) => mark(MarkStyle { body, ..PLAIN }),
        LegendKey::Edge(edge) => mark(MarkStyle { edge, ..PLAIN }),
        LegendKey::Stack => vec![count(middle, body, palette)],
        LegendKey::Link => vec![arc(rect, body, palette)],
        LegendKey::Disc => vec![disc(middle, body, palette)],
    }
}

const fn class(rank: usize) -> Shade {
    Shade::Class { rank, of: 2 }
}

/// A patch of a shade with a border, and the lines over it.
fn swatch(
    rect: Rect,
    fill: Rgb,
    stripes: Option<(HatchKind, f64)>,
    palette: &Palette,
) -> Vec<Item> {
    let mut items = vec![part(Path::filled(vec![rect.outline()], fill))];
    if let Some((kind, apart)) = stripes {
        let mut left = rect.min.x - rect.height();
        let mut lines = Vec::new();
        while left < rect.max.x {
            let up = Offset::new(left + rect.height(), rect.min.y);
            lines.push(Line { points: vec![Offset::new(left, rect.max.y), up], closed: false });
            left += apart;
        }
        let stroke = Some(Stroke::solid(palette.hatch(kind), pen::hatch(kind)));
        let lines = part(Path { lines, fill: None, stroke });
        let group = Group { clip: Some(rect), items: vec![lines] };
        items.push(Item::new(Meaning::Part, Form::Group(group)));
    }
    let stroke = Some(Stroke::solid(palette.border, 1.0));
    items.push(part(Path { lines: vec![rect.outline()], fill: None, stroke }));
    items
}

fn count(middle: Offset, body: f64, palette: &Palette) -> Item {
    let size = body * 0.8;
    let (face, string) = (Face::Bold, "8".to_owned());
    let left = face.width(&string, size, 0.0) / 2.0;
    let text = Text {
        string,
        face,
        size,
        tracking: 0.0,
        color: palette.ink,
        halo: None,
        at: middle.plus(Offset::new(-left, face.drop() * size)),
    };
    Item::new(Meaning::Part, Form::Text(text))
}

fn arc(rect: Rect, body: f64, palette: &Palette) -> Item {
    let (across, middle) = (rect.width(), f64::midpoint(rect.min.y, rect.max.y));
    let point = |n: u32| {
        let along = f64::from(n) / 12.0;
        let rise = along * (1.0 - along) * rect.height();
        Offset::new(rect.min.x + across * along, middle + body * 0.15 - rise)
    };
    part(Path::stroked((0..=12).map(point).collect(), palette.ink, body * 0.14))
}

fn disc(middle: Offset, body: f64, palette: &Palette) -> Item {
    part(Path {
        lines: vec![Line::circle(middle, body * 0.27)],
        fill: Some(Ink::solid(palette.tints.bare)),
        stroke: Some(Stroke::solid(palette.coast, 1.0)),
    })
}
