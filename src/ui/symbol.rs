//! Painting signs: marks as the map has them, and swatches as the legend does.

use std::{iter, sync::Arc};

use egui::{Color32, FontId, Mesh, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use super::theme::{Colors, Theme, bold};
use crate::drawing::{Body, Edge, MarkShape, MarkStyle, Shade, Stroke as Pattern};

/// Width of a mark's line, as a part of its radius.
const LINE: f32 = 0.24;

/// Paints a mark about a point.
pub(super) fn paint_mark(
    shapes: &mut Vec<Shape>,
    at: Pos2,
    radius: f32,
    style: MarkStyle,
    colors: &Colors,
) {
    let MarkStyle { shape, body, edge } = style;
    let outline = outline(shape, at, radius);
    let grown = outline_grown(shape, at, radius, 2.0);
    shapes.push(Shape::mesh(fan(at, &grown, colors.halo)));
    let filled = body == Body::Filled;
    match edge {
        Edge::Crisp if filled => shapes.push(Shape::mesh(fan(at, &outline, colors.ink))),
        Edge::Crisp => {}
        Edge::Fuzzy if filled => {
            shapes.push(Shape::mesh(fading(shape, at, radius, colors.ink)));
        }
        Edge::Fuzzy => shapes.push(Shape::mesh(blurred(shape, at, radius, colors.ink))),
    }
    let width = radius * LINE;
    let thinned = if body == Body::Thin { 0.6 } else { 1.0 };
    let line = Stroke::new(width * thinned, colors.ink);
    let closed: Vec<Pos2> = outline.iter().chain(outline.first()).copied().collect();
    match body.stroke() {
        Pattern::Dashed(dash, gap) => {
            let tenth = radius / 10.0;
            let (dash, gap) = (f32::from(dash) * tenth, f32::from(gap) * tenth);
            shapes.extend(Shape::dashed_line(&closed, line, dash, gap));
        }
        Pattern::Solid if edge == Edge::Fuzzy && filled => {}
        Pattern::Solid => shapes.push(Shape::line(closed, line)),
    }
    match body {
        Body::Crossed => {
            let reach = radius * 1.25;
            let stroke = Stroke::new(width * 1.1, colors.ink);
            shapes.push(Shape::line_segment(
                [at + vec2(-reach, reach), at + vec2(reach, -reach)],
                stroke,
            ));
        }
        Body::Mixed => {
            let core: Vec<Pos2> = outline.iter().map(|p| at + (*p - at) * 0.5).collect();
            shapes.push(Shape::mesh(fan(at, &core, colors.ink)));
        }
        Body::Filled | Body::LongDash | Body::ShortDash | Body::Dotted | Body::Thin => {}
    }
}

/// Paints how many facts a stack stands for, right of its mark.
pub(super) fn paint_count(
    painter: &Painter,
    at: Pos2,
    radius: f32,
    count: usize,
    (ink, halo): (Color32, Color32),
) -> Shape {
    let galley = painter.layout_no_wrap(count.to_string(), FontId::new(radius * 1.75, bold()), ink);
    let corner = at + vec2(radius * 1.25, -galley.size().y / 2.0);
    haloed(&galley, corner, ink, halo)
}

/// A text with a halo, to be read on anything.
pub(super) fn haloed(
    galley: &Arc<egui::Galley>,
    corner: Pos2,
    ink: Color32,
    halo: Color32,
) -> Shape {
    let ring = [(-1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (1.0, -1.0)];
    let behind = ring.iter().map(|(x, y)| {
        let text = egui::epaint::TextShape::new(corner + vec2(*x, *y), Arc::clone(galley), halo);
        Shape::Text(text.with_override_text_color(halo))
    });
    let front = egui::epaint::TextShape::new(corner, Arc::clone(galley), ink);
    Shape::Vec(behind.chain(iter::once(Shape::Text(front))).collect())
}

fn outline(shape: MarkShape, at: Pos2, radius: f32) -> Vec<Pos2> {
    outline_grown(shape, at, radius, 0.0)
}

#[expect(clippy::cast_possible_truncation, reason = "corners are near 1")]
fn outline_grown(shape: MarkShape, at: Pos2, radius: f32, by: f32) -> Vec<Pos2> {
    let grown = |[x, y]: [f64; 2]| {
        let corner = vec2(x as f32, y as f32) * radius;
        at + corner + corner.normalized() * by
    };
    shape.corners().into_iter().map(grown).collect()
}

/// Fills an outline that can be seen whole from its middle.
fn fan(middle: Pos2, outline: &[Pos2], color: Color32) -> Mesh {
    ring(iter::repeat_n(middle, outline.len()), outline.iter().copied(), color, color)
}

/// A fill that fades outward.
fn fading(shape: MarkShape, at: Pos2, radius: f32, ink: Color32) -> Mesh {
    let inner = outline_grown(shape, at, radius * 0.62, 0.0);
    let outer = outline_grown(shape, at, radius, radius * 0.42);
    let mut mesh = fan(at, &inner, ink);
    mesh.append(ring(inner.into_iter(), outer.into_iter(), ink, Color32::TRANSPARENT));
    mesh
}

/// A band about a hollow shape that fades outward.
fn blurred(shape: MarkShape, at: Pos2, radius: f32, ink: Color32) -> Mesh {
    let line = outline(shape, at, radius);
    let outer = outline_grown(shape, at, radius, radius * 0.42);
    let near = ink.gamma_multiply(0.55);
    ring(line.into_iter(), outer.into_iter(), near, Color32::TRANSPARENT)
}

/// The band between two outlines with as many corners.
fn ring(
    inner: impl Iterator<Item = Pos2>,
    outer: impl Iterator<Item = Pos2>,
    inner_color: Color32,
    outer_color: Color32,
) -> Mesh {
    let mut mesh = Mesh::default();
    for (a, b) in inner.zip(outer) {
        mesh.colored_vertex(a, inner_color);
        mesh.colored_vertex(b, outer_color);
    }
    let count = u32::try_from(mesh.vertices.len()).unwrap_or(0);
    for corner in (0..count).step_by(2) {
        let next = (corner + 2) % count;
        mesh.add_triangle(corner, corner + 1, next);
        mesh.add_triangle(corner + 1, next + 1, next);
    }
    mesh
}

/// Paints a legend's patch of a shade, hatched as the map has it.
pub(super) fn paint_swatch(painter: &Painter, rect: Rect, shade: Shade, theme: &Theme) {
    painter.rect(
        rect,
        2.0,
        theme.shade(shade),
        Stroke::new(1.0, theme.colors.border),
        egui::StrokeKind::Inside,
    );
    if shade == Shade::Named {
        stripes(painter, rect, 5.0, Stroke::new(1.0, theme.colors.hatch));
    }
}

/// Paints a legend's patch of a shade that little is behind.
pub(super) fn paint_thin(painter: &Painter, rect: Rect, shade: Shade, theme: &Theme) {
    painter.rect_filled(rect, 2.0, theme.shade(shade));
    stripes(painter, rect, 5.0, Stroke::new(1.2, theme.colors.thin_on(shade)));
}

/// Paints a legend's patch of one class striped with another.
pub(super) fn paint_striped(painter: &Painter, rect: Rect, fill: Color32, stripe: Color32) {
    painter.rect_filled(rect, 2.0, fill);
    stripes(painter, rect, 8.0, Stroke::new(3.0, stripe));
}

fn stripes(painter: &Painter, rect: Rect, apart: f32, stroke: Stroke) {
    let inside = painter.with_clip_rect(rect.shrink(1.0).intersect(painter.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        inside.line_segment([pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())], stroke);
        x += apart;
    }
}
