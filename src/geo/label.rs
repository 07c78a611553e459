//! Where a name sits best: the point of a shape that is furthest from its outline.
//!
//! The *pole of inaccessibility* (D. Garcia-Castellanos and U. Lombardo, "Poles of inaccessibility:
//! a calculation algorithm for the remotest places on Earth", Scottish Geographical Journal 123,
//! 2007), found by the method of Mapbox's *polylabel*: cover the shape with squares, look first into
//! the square that can hold the best point, quarter it, stop when none can be better by more than
//! the precision asked for. A centroid can lie outside a shape; this point cannot.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::f64::consts::SQRT_2;

use super::plane::{PlanePoint, PlaneRect, crosses_ray_east, edges};

/// A shape needs no more than about this many squares; damaged ones must not take longer.
const MAX_CELLS: usize = 20_000;

/// A place for a label.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LabelSpot {
    /// The point furthest inside.
    pub point: PlanePoint,
    /// Its distance to the outline, in kilometres: a circle of this radius is all inside.
    pub radius_km: f64,
}

/// The spot furthest from the outline of closed `rings` (holes by the even-odd rule), whose radius
/// is within `precision_km` of the largest possible; `None` for rings without an inside.
pub fn pole_of_inaccessibility(rings: &[Vec<PlanePoint>], precision_km: f64) -> Option<LabelSpot> {
    let bounds = PlaneRect::around(rings.iter().flatten().copied())?;
    let (width, height) = bounds.size_km();
    let cell_size = width.min(height);
    if !(cell_size > 0.0 && precision_km > 0.0) {
        return None;
    }
    let mut cells = covering_cells(rings, bounds, cell_size / 2.0);
    let mut best = Cell::new(bounds.centre(), 0.0, rings);
    let mut looked_at = 0;
    while let Some(cell) = cells.pop() {
        if cell.inside_km > best.inside_km {
            best = cell;
        }
        looked_at += 1;
        if cell.best_possible_km - best.inside_km <= precision_km || looked_at > MAX_CELLS {
            break;
        }
        cells.extend(cell.quarters(rings));
    }
    (best.inside_km > 0.0).then_some(LabelSpot { point: best.centre, radius_km: best.inside_km })
}

/// Distance from the point to the nearest edge of the closed rings in kilometres: positive inside
/// (even-odd rule), negative outside.
pub fn signed_distance_km(point: PlanePoint, rings: &[Vec<PlanePoint>]) -> f64 {
    let mut inside = false;
    let mut nearest = f64::INFINITY;
    for (a, b) in rings.iter().flat_map(|ring| edges(ring)) {
        inside ^= crosses_ray_east(point, a, b);
        nearest = nearest.min(point.squared_distance_to_segment(a, b));
    }
    if inside { nearest.sqrt() } else { -nearest.sqrt() }
}

fn covering_cells(rings: &[Vec<PlanePoint>], bounds: PlaneRect, half: f64) -> BinaryHeap<Cell> {
    let mut cells = BinaryHeap::new();
    let mut x = bounds.min.x + half;
    while x - half < bounds.max.x {
        let mut y = bounds.min.y + half;
        while y - half < bounds.max.y {
            cells.push(Cell::new(PlanePoint::new(x, y), half, rings));
            y += 2.0 * half;
        }
        x += 2.0 * half;
    }
    cells
}

/// A square, ordered by how good the best point in it can be.
#[derive(Clone, Copy)]
struct Cell {
    centre: PlanePoint,
    half: f64,
    inside_km: f64,
    best_possible_km: f64,
}

impl Cell {
    fn new(centre: PlanePoint, half: f64, rings: &[Vec<PlanePoint>]) -> Self {
        let inside_km = signed_distance_km(centre, rings);
        Self { centre, half, inside_km, best_possible_km: inside_km + half * SQRT_2 }
    }

    fn quarters(self, rings: &[Vec<PlanePoint>]) -> [Self; 4] {
        let half = self.half / 2.0;
        [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)].map(|(east, north)| {
            let centre = PlanePoint::new(self.centre.x + east * half, self.centre.y + north * half);
            Self::new(centre, half, rings)
        })
    }
}

impl Ord for Cell {
    fn cmp(&self, other: &Self) -> Ordering {
        self.best_possible_km.total_cmp(&other.best_possible_km)
    }
}

impl PartialOrd for Cell {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Cell {}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(corners: &[(f64, f64)]) -> Vec<PlanePoint> {
        corners.iter().map(|&(x, y)| PlanePoint::new(x, y)).collect()
    }

    const SQUARE: [(f64, f64); 5] =
        [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0), (0.0, 0.0)];

    #[test]
    fn a_square_is_labelled_in_its_middle() {
        let spot = pole_of_inaccessibility(&[ring(&SQUARE)], 0.01).unwrap();
        assert!(spot.point.distance_km(PlanePoint::new(5.0, 5.0)) < 0.05);
        assert!((spot.radius_km - 5.0).abs() < 0.01);
    }

    #[test]
    fn a_horseshoe_is_labelled_in_its_bend_where_its_centroid_is_outside() {
        let shoe = ring(&[
            (0.0, 0.0),
            (10.0, 0.0),
            (10.0, 10.0),
            (8.0, 10.0),
            (8.0, 4.0),
            (2.0, 4.0),
            (2.0, 10.0),
            (0.0, 10.0),
            (0.0, 0.0),
        ]);
        let spot = pole_of_inaccessibility(&[shoe], 0.01).unwrap();
        assert!(spot.point.y < 4.0 && (spot.radius_km - 2.0).abs() < 0.5, "{spot:?}");
    }

    #[test]
    fn a_hole_is_kept_clear() {
        let hole = ring(&[(4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0), (4.0, 4.0)]);
        let rings = [ring(&SQUARE), hole];
        let spot = pole_of_inaccessibility(&rings, 0.01).unwrap();
        assert!(signed_distance_km(spot.point, &rings) > 2.0);
        assert!(signed_distance_km(PlanePoint::new(5.0, 5.0), &rings) < 0.0);
    }

    #[test]
    fn a_shape_without_an_inside_has_no_spot() {
        assert_eq!(pole_of_inaccessibility(&[], 1.0), None);
        let flat = ring(&[(0.0, 0.0), (5.0, 0.0), (0.0, 0.0)]);
        assert_eq!(pole_of_inaccessibility(&[flat], 1.0), None);
        assert_eq!(pole_of_inaccessibility(&[ring(&SQUARE)], f64::NAN), None);
    }
}
