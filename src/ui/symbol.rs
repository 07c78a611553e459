//! Painting signs: marks as the map has them, and swatches as the legend does.

use std::{iter, sync::Arc};

use egui::{Color32, FontId, Mesh, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use super::theme::{Colors, Theme, bold};
use crate::drawing::{
    MarkStyle, Offset, Shade, pen,
    sign::{self, Coat},
};

/// Paints a mark about a point.
pub(super) fn paint_mark(
    shapes: &mut Vec<Shape>,
    at: Pos2,
    radius: f32,
    style: MarkStyle,
    colors: &Colors,
) {
    for coat in sign::coats(style, f64::from(radius)) {
        match coat {
            Coat::Halo(outline) => {
                shapes.push(Shape::mesh(fan(at, &placed(at, &outline), colors.halo)));
            }
            Coat::Ink(outline) => {
                shapes.push(Shape::mesh(fan(at, &placed(at, &outline), colors.ink)));
            }
            Coat::Fade { inner, outer, near } => {
                let near = colors.ink.gamma_multiply(narrowed(near));
                let (inner, outer) = (placed(at, &inner), placed(at, &outer));
                let band = ring(inner.into_iter(), outer.into_iter(), near, Color32::TRANSPARENT);
                shapes.push(Shape::mesh(band));
            }
            Coat::Line { points, width, dashes } => {
                let (points, line) =
                    (placed(at, &points), Stroke::new(narrowed(width), colors.ink));
                match dashes {
                    Some([dash, gap]) => shapes.extend(Shape::dashed_line(
                        &points,
                        line,
                        narrowed(dash),
                        narrowed(gap),
                    )),
                    None => shapes.push(Shape::line(points, line)),
                }
            }
        }
    }
}

/// Points about a middle as points on the screen.
fn placed(middle: Pos2, points: &[Offset]) -> Vec<Pos2> {
    points.iter().map(|at| middle + vec2(narrowed(at.x), narrowed(at.y))).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "a few pixels")]
const fn narrowed(pixels: f64) -> f32 {
    pixels as f32
}

/// Paints how many facts a stack stands for, right of its mark.
pub(super) fn paint_count(
    painter: &Painter,
    at: Pos2,
    radius: f32,
    count: usize,
    (ink, halo): (Color32, Color32),
) -> Shape {
    let [size, right] = pen::COUNT.map(narrowed);
    let font = FontId::new(radius * size, bold());
    let galley = painter.layout_no_wrap(count.to_string(), font, ink);
    let corner = at + vec2(radius * right, -galley.size().y / 2.0);
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

/// Fills an outline that can be seen whole from its middle.
fn fan(middle: Pos2, outline: &[Pos2], color: Color32) -> Mesh {
    ring(iter::repeat_n(middle, outline.len()), outline.iter().copied(), color, color)
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
