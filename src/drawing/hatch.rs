//! Hatching: parallel lines over an area, clipped to it.

use std::collections::BTreeMap;

use super::{Area, Plan, Shade};
use crate::{
    domain::CountryCode,
    geo::{Part, PlanePoint},
};

/// Distance between hatch lines in pixels, about: it is rounded to a power of two in kilometres, so
/// that the hatch stays with the land while the map zooms.
const SPACING: f64 = 7.0;

/// The lines over one territory.
#[derive(Debug, Clone, PartialEq)]
pub struct Hatch {
    /// The territory.
    pub country: CountryCode,
    /// What they mean.
    pub kind: HatchKind,
    /// The lines.
    pub segments: Vec<[PlanePoint; 2]>,
}

/// What a hatch means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HatchKind {
    /// Named without a rating.
    Named,
    /// Little is behind its shade, which is this.
    Thin(Shade),
    /// Rated otherwise under another reading: stripes of that shade.
    Otherwise(Shade),
}

pub(super) fn hatches(plan: &Plan<'_>, areas: &[Area]) -> Vec<Hatch> {
    let spacing = (SPACING * plan.km_per_px).log2().round().exp2();
    areas
        .iter()
        .filter_map(|area| {
            let (kind, spacing) = match (area.shade, area.otherwise) {
                (Shade::Named, _) => (HatchKind::Named, spacing),
                (_, Some(other)) => (HatchKind::Otherwise(other), spacing * 2.0),
                (shade, None) if area.thin => (HatchKind::Thin(shade), spacing),
                (_, None) => return None,
            };
            let territory = plan.atlas.territory(area.country)?;
            let segments = territory.parts.iter().flat_map(|part| lines(part, spacing)).collect();
            Some(Hatch { country: area.country, kind, segments })
        })
        .collect()
}

/// The pieces of the lines y - x = n · spacing · √2 that lie inside a part.
fn lines(part: &Part, spacing: f64) -> Vec<[PlanePoint; 2]> {
    let mut crossings: BTreeMap<i64, Vec<f64>> = BTreeMap::new();
    for ring in &part.rings {
        let next = ring.iter().skip(1).chain(ring.first());
        for (from, to) in ring.iter().zip(next) {
            let ((u1, v1), (u2, v2)) = (turned(*from), turned(*to));
            let (low, high) = (v1.min(v2) / spacing, v1.max(v2) / spacing);
            // Half open, so that a corner on a line is crossed once.
            for line in whole(low.ceil())..whole(high.ceil()) {
                let v = real(line) * spacing;
                let u = u1 + (u2 - u1) * (v - v1) / (v2 - v1);
                crossings.entry(line).or_default().push(u);
            }
        }
    }
    let mut segments = Vec::new();
    for (line, mut us) in crossings {
        us.sort_unstable_by(f64::total_cmp);
        let v = real(line) * spacing;
        for pair in us.chunks_exact(2) {
            if let &[from, to] = pair {
                segments.push([back(from, v), back(to, v)]);
            }
        }
    }
    segments
}

/// Along and across the lines: a turn by an eighth.
fn turned(point: PlanePoint) -> (f64, f64) {
    let half = std::f64::consts::FRAC_1_SQRT_2;
    ((point.x + point.y) * half, (point.y - point.x) * half)
}

fn back(u: f64, v: f64) -> PlanePoint {
    let half = std::f64::consts::FRAC_1_SQRT_2;
    PlanePoint { x: (u - v) * half, y: (u + v) * half }
}

#[expect(clippy::cast_possible_truncation, reason = "the earth is 40,000 km about, lines 0.1 km")]
const fn whole(value: f64) -> i64 {
    value as i64
}

#[expect(clippy::cast_precision_loss, reason = "line numbers are below 2^53")]
const fn real(line: i64) -> f64 {
    line as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(from: f64, to: f64) -> Vec<PlanePoint> {
        [(from, from), (to, from), (to, to), (from, to), (from, from)]
            .map(|(x, y)| PlanePoint { x, y })
            .into()
    }

    fn length(segments: &[[PlanePoint; 2]]) -> f64 {
        segments.iter().map(|[a, b]| (a.x - b.x).hypot(a.y - b.y)).sum()
    }

    #[test]
    fn hatch_lines_cover_their_area_evenly_and_leave_holes_free() {
        let full = Part::from_rings(vec![square(0.0, 100.0)]).unwrap();
        let holed = Part::from_rings(vec![square(0.0, 100.0), square(25.0, 75.0)]).unwrap();
        // Lines at a distance d over an area A have a length of A / d.
        let expected = 100.0 * 100.0 / 0.5;
        assert!((length(&lines(&full, 0.5)) / expected - 1.0).abs() < 0.01);
        assert!((length(&lines(&holed, 0.5)) / (expected * 0.75) - 1.0).abs() < 0.01);
    }
}
