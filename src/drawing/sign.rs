//! What a mark is painted with: coats of one outline, back to front. The window and every export
//! lay on the same coats, each with its own brush.

use super::{Body, Edge, MarkShape, MarkStyle, Offset, Stroke};

/// Width of a mark's line, as a part of its radius.
const LINE: f64 = 0.24;

/// How far the halo goes beyond the outline, in pixels.
const HALO: f64 = 2.0;

/// How far a fuzzy edge goes beyond the outline, as a part of the radius.
const FUZZ: f64 = 0.42;

/// Where a fill begins to fade, as a part of the radius.
const SOLID: f64 = 0.62;

/// How much ink a fuzzy hollow mark has at its line.
const BLUR: f64 = 0.55;

/// A coat of a sign; points are pixels about its middle.
#[derive(Debug, Clone, PartialEq)]
pub enum Coat {
    /// A shape that is seen whole from the middle, filled with the halo's colour.
    Halo(Vec<Offset>),
    /// The same filled with ink.
    Ink(Vec<Offset>),
    /// A band of ink between two outlines of as many corners that fades outward to nothing.
    Fade {
        /// The inner outline.
        inner: Vec<Offset>,
        /// The outer one.
        outer: Vec<Offset>,
        /// How much ink there is at the inner one, of 1.
        near: f64,
    },
    /// A line of ink. What is closed ends where it begins.
    Line {
        /// Its points.
        points: Vec<Offset>,
        /// Its width.
        width: f64,
        /// Lengths of dash and gap.
        dashes: Option<[f64; 2]>,
    },
}

/// The coats of a mark of this radius.
pub fn coats(style: MarkStyle, radius: f64) -> Vec<Coat> {
    let MarkStyle { shape, body, edge } = style;
    let outline = grown(shape, radius, 0.0);
    let mut coats = vec![Coat::Halo(grown(shape, radius, HALO))];
    let filled = body == Body::Filled;
    let fuzz = || grown(shape, radius, radius * FUZZ);
    match edge {
        Edge::Crisp if filled => coats.push(Coat::Ink(outline.clone())),
        Edge::Crisp => {}
        Edge::Fuzzy if filled => {
            let inner = grown(shape, radius * SOLID, 0.0);
            coats.push(Coat::Ink(inner.clone()));
            coats.push(Coat::Fade { inner, outer: fuzz(), near: 1.0 });
        }
        Edge::Fuzzy => {
            coats.push(Coat::Fade { inner: outline.clone(), outer: fuzz(), near: BLUR });
        }
    }
    let width = radius * LINE;
    let dashes = match body.stroke() {
        Stroke::Dashed(dash, gap) => {
            Some([f64::from(dash), f64::from(gap)].map(|part| part * radius / 10.0))
        }
        Stroke::Solid => None,
    };
    if !(filled && edge == Edge::Fuzzy) {
        let thinned = if body == Body::Thin { 0.6 } else { 1.0 };
        let points = outline.iter().chain(outline.first()).copied().collect();
        coats.push(Coat::Line { points, width: width * thinned, dashes });
    }
    match body {
        Body::Crossed => {
            let reach = radius * 1.25;
            let points = vec![Offset::new(-reach, reach), Offset::new(reach, -reach)];
            coats.push(Coat::Line { points, width: width * 1.1, dashes: None });
        }
        Body::Mixed => {
            let core = outline.iter().map(|at| Offset::new(at.x * 0.5, at.y * 0.5));
            coats.push(Coat::Ink(core.collect()));
        }
        Body::Filled | Body::LongDash | Body::ShortDash | Body::Dotted | Body::Thin => {}
    }
    coats
}

/// The outline of a shape of a radius, each corner moved outward by so many pixels.
fn grown(shape: MarkShape, radius: f64, by: f64) -> Vec<Offset> {
    let corner = |[x, y]: [f64; 2]| {
        let length = x.hypot(y).max(f64::MIN_POSITIVE);
        let far = radius + by / length;
        Offset::new(x * far, y * far)
    };
    shape.corners().into_iter().map(corner).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Topic;

    #[test]
    fn a_mark_is_as_firm_as_its_claim_in_every_coat() {
        for topic in Topic::ALL {
            let style = |body, edge| MarkStyle { shape: MarkShape(topic), body, edge };
            let of = |body, edge| coats(style(body, edge), 7.0);
            let inked = |coats: &[Coat]| coats.iter().any(|coat| matches!(coat, Coat::Ink(_)));
            let fades = |coats: &[Coat]| coats.iter().any(|coat| matches!(coat, Coat::Fade { .. }));
            let dashed = |coats: &[Coat]| {
                coats.iter().any(|coat| matches!(coat, Coat::Line { dashes: Some(_), .. }))
            };
            assert!(
                inked(&of(Body::Filled, Edge::Crisp)) && !fades(&of(Body::Filled, Edge::Crisp))
            );
            for body in [Body::LongDash, Body::ShortDash, Body::Dotted] {
                assert!(
                    dashed(&of(body, Edge::Crisp)) && !inked(&of(body, Edge::Fuzzy)),
                    "{body:?}"
                );
                assert!(fades(&of(body, Edge::Fuzzy)), "{body:?}");
            }
            assert!(matches!(of(Body::Mixed, Edge::Crisp)[0], Coat::Halo(_)));
        }
    }
}
