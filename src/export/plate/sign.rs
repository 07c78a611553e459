//! Marks as items: the coats that the window paints, as paths.

use super::{Form, Ink, Item, Line, Meaning, Palette, Path, Stroke};
use crate::drawing::{
    MarkStyle, Offset,
    sign::{Coat, coats},
};

/// In how many steps ink fades.
const STEPS: u32 = 6;

/// The paths of a mark about a point.
pub(super) fn mark(at: Offset, radius: f64, style: MarkStyle, palette: &Palette) -> Vec<Item> {
    let part = |path: Path| Item::new(Meaning::Part, Form::Path(path));
    let placed = |points: &[Offset]| points.iter().map(|point| at.plus(*point)).collect::<Vec<_>>();
    let filled =
        |outline: &[Offset], color| Path::filled(vec![Line::closed(placed(outline))], color);
    let mut items = Vec::new();
    for coat in coats(style, radius) {
        match coat {
            Coat::Halo(outline) => items.push(part(filled(&outline, palette.halo))),
            Coat::Ink(outline) => items.push(part(filled(&outline, palette.ink))),
            Coat::Fade { inner, outer, near } => {
                let (inner, outer) = (placed(&inner), placed(&outer));
                items.extend(faded(&inner, &outer, near).map(|(lines, opacity)| {
                    let fill = Some(Ink { color: palette.ink, opacity });
                    part(Path { lines, fill, stroke: None })
                }));
            }
            Coat::Line { points, width, dashes } => {
                let ink = Ink::solid(palette.ink);
                let stroke = Some(Stroke { ink, width, dashes });
                items.push(part(Path { lines: vec![line(placed(&points))], fill: None, stroke }));
            }
        }
    }
    items
}

/// A line that ends where it begins is closed, so that its corners are whole.
fn line(mut points: Vec<Offset>) -> Line {
    let closed = points.len() > 2 && points.first() == points.last();
    if closed {
        points.pop();
    }
    Line { points, closed }
}

/// A band that fades outward, as fills on top of each other: the outermost first.
fn faded(inner: &[Offset], outer: &[Offset], near: f64) -> impl Iterator<Item = (Vec<Line>, f64)> {
    // How much ink there is in a step, counted from within.
    let ink = move |step: u32| near * (1.0 - (f64::from(step) + 0.5) / f64::from(STEPS));
    (0..STEPS).rev().map(move |step| {
        let part = f64::from(step + 1) / f64::from(STEPS);
        let between = |(a, b): (&Offset, &Offset)| {
            Offset::new(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part)
        };
        let mut lines = vec![Line::closed(inner.iter().zip(outer).map(between).collect())];
        // What is solid within goes on under the band, so that no seam shows.
        if near < 1.0 {
            lines.push(Line::closed(inner.to_vec()));
        }
        let beyond = if step + 1 < STEPS { ink(step + 1) } else { 0.0 };
        (lines, 1.0 - (1.0 - ink(step)) / (1.0 - beyond))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_on_top_of_each_other_fade_evenly_from_within() {
        let (inner, outer) = ([Offset::new(1.0, 0.0)], [Offset::new(2.0, 0.0)]);
        let opacities: Vec<f64> = faded(&inner, &outer, 0.6).map(|(_, opacity)| opacity).collect();
        let mut left = 1.0;
        for (step, opacity) in opacities.iter().enumerate() {
            left *= 1.0 - opacity;
            let within = f64::from(u32::try_from(step).unwrap()) + 0.5;
            assert!((1.0 - left - 0.6 * within / 6.0).abs() < 1e-9, "{opacities:?}");
        }
    }
}
