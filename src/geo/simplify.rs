//! Fewer points for lines seen from afar.
//!
//! Douglas and Peucker's method (D. H. Douglas and T. K. Peucker, *Cartographica* 10, 1973) keeps a
//! point if the line without it would run further than a tolerance from it. Here it runs once a
//! line and yields for each point the tolerance up to which it is kept; any level of detail is then
//! a comparison a point. Lines keep their ends, so what meets in one level meets in all.

use super::atlas::{Line, Part};
use super::atlas_file::ArcRef;
use super::plane::{PlanePoint, PlaneRect};

/// The tolerances of the levels in kilometres, finest first.
const TOLERANCES_KM: [f64; 6] = [0.25, 0.5, 1.0, 2.0, 4.0, 8.0];

/// How far a drawn line may be from the true one, in pixels: too little to see.
const TOLERANCE_PIXELS: f64 = 0.6;

/// Fewer points than this make no shape: a closed line is never thinned below a triangle.
const TRIANGLE: usize = 4;

/// All lines of an atlas at doubling tolerances.
#[derive(Debug, Clone, PartialEq)]
pub struct Pyramid {
    full: Level,
    coarser: Vec<Level>,
}

/// All lines of an atlas, none further than a tolerance from where it should be.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// The tolerance in kilometres; 0 for the lines as they are.
    pub tolerance_km: f64,
    /// The points of each line, in the order of [`super::Atlas::lines`].
    pub lines: Vec<Vec<PlanePoint>>,
}

impl Pyramid {
    /// The levels of these lines, one pass a line.
    pub fn new(lines: &[Line]) -> Self {
        let full = Level {
            tolerance_km: 0.0,
            lines: lines.iter().map(|line| line.points.clone()).collect(),
        };
        let importances: Vec<_> = full.lines.iter().map(|line| importances_km(line)).collect();
        let level = |&tolerance_km: &f64| Level {
            tolerance_km,
            lines: std::iter::zip(&full.lines, &importances)
                .map(|(line, importances)| important(line, importances, tolerance_km))
                .collect(),
        };
        let coarser = TOLERANCES_KM.iter().map(level).collect();
        Self { full, coarser }
    }

    /// The coarsest level that looks like the full one at this scale.
    pub fn level_for(&self, km_per_pixel: f64) -> &Level {
        let fine_enough = |level: &&Level| level.tolerance_km <= TOLERANCE_PIXELS * km_per_pixel;
        self.coarser.iter().rev().find(fine_enough).unwrap_or(&self.full)
    }

    /// All levels, finest first.
    pub fn levels(&self) -> impl Iterator<Item = &Level> {
        std::iter::once(&self.full).chain(&self.coarser)
    }
}

impl Level {
    /// The part with the lines of this level for its outline, without the rings that have become
    /// too small to have an inside; `None` if that is the outer one.
    ///
    /// Neighbours still share their border exactly. A shape may touch itself at coarse levels.
    pub fn part(&self, part: &Part) -> Option<Part> {
        let mut rings = Vec::new();
        let mut arcs = Vec::new();
        for stretches in &part.arcs {
            let ring = chain(stretches, &self.lines);
            if ring.len() >= TRIANGLE {
                rings.push(ring);
                arcs.push(stretches.clone());
            } else if rings.is_empty() {
                return None;
            }
        }
        let bounds = PlaneRect::around(rings.iter().flatten().copied())?;
        Some(Part { rings, bounds, arcs })
    }
}

/// The points along these stretches of `lines`, those where two meet once. Stretches of lines that
/// do not exist are left out.
pub(in crate::geo) fn chain(stretches: &[ArcRef], lines: &[Vec<PlanePoint>]) -> Vec<PlanePoint> {
    let mut ring: Vec<PlanePoint> = Vec::new();
    for stretch in stretches {
        let line = lines.get(stretch.arc).map(Vec::as_slice).unwrap_or_default();
        let already = usize::from(!ring.is_empty());
        if stretch.reversed {
            ring.extend(line.iter().rev().skip(already));
        } else {
            ring.extend(line.iter().skip(already));
        }
    }
    ring
}

/// The line with as few of its points as stay within `tolerance_km` of the others.
///
/// The ends stay; a closed line (last point = first) keeps at least a triangle.
pub fn simplified(points: &[PlanePoint], tolerance_km: f64) -> Vec<PlanePoint> {
    important(points, &importances_km(points), tolerance_km)
}

/// The numbers of the points that [`simplified`] keeps.
pub fn kept(points: &[PlanePoint], tolerance_km: f64) -> Vec<usize> {
    let importances = importances_km(points);
    let limit = limit_km(points, &importances, tolerance_km);
    let numbered = importances.iter().enumerate();
    numbered.filter(|(_, importance)| **importance > limit).map(|(number, _)| number).collect()
}

fn important(points: &[PlanePoint], importances: &[f64], tolerance_km: f64) -> Vec<PlanePoint> {
    let limit = limit_km(points, importances, tolerance_km);
    std::iter::zip(points, importances)
        .filter(|(_, importance)| **importance > limit)
        .map(|(&point, _)| point)
        .collect()
}

/// The importance above which points are kept: the tolerance, or less if a closed line needs it to
/// stay a shape.
fn limit_km(points: &[PlanePoint], importances: &[f64], tolerance_km: f64) -> f64 {
    let count = |limit: f64| importances.iter().filter(|importance| **importance > limit).count();
    let is_closed = points.len() >= TRIANGLE && points.first() == points.last();
    if !is_closed || count(tolerance_km) >= TRIANGLE {
        return tolerance_km;
    }
    let mut ranked = importances.to_vec();
    ranked.sort_by(|a, b| b.total_cmp(a));
    // The largest importance that is not among those of the triangle.
    let limit = ranked.get(TRIANGLE).copied().unwrap_or(-1.0);
    if count(limit) >= TRIANGLE { limit } else { -1.0 }
}

/// For each point the tolerance in kilometres below which it is kept: without end at both ends.
fn importances_km(points: &[PlanePoint]) -> Vec<f64> {
    let mut importances = vec![f64::INFINITY; points.len()];
    let mut open = vec![(0, points.len().saturating_sub(1), f64::INFINITY)];
    while let Some((start, end, limit)) = open.pop() {
        let Some((between, distance)) = furthest_between(points, start, end) else {
            continue;
        };
        // Not more than the stretch it splits: a tolerance that drops that split never gets here.
        let importance = distance.min(limit);
        if let Some(slot) = importances.get_mut(between) {
            *slot = importance;
        }
        open.push((start, between, importance));
        open.push((between, end, importance));
    }
    importances
}

/// The point furthest from the segment between two others of the line, and how far it is.
fn furthest_between(points: &[PlanePoint], start: usize, end: usize) -> Option<(usize, f64)> {
    let (&a, &b) = (points.get(start)?, points.get(end)?);
    let between = points.get(start + 1..end)?;
    let (index, squared) = (start + 1..)
        .zip(between)
        .map(|(index, point)| (index, point.squared_distance_to_segment(a, b)))
        .max_by(|x, y| x.1.total_cmp(&y.1))?;
    Some((index, squared.sqrt()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::plane::{edges, signed_area_km2};
    use crate::geo::{Atlas, Plane, Resolution};

    fn line(points: &[(f64, f64)]) -> Vec<PlanePoint> {
        points.iter().map(|&(x, y)| PlanePoint::new(x, y)).collect()
    }

    fn distance_to_line(point: PlanePoint, line: &[PlanePoint]) -> f64 {
        edges(line).map(|(a, b)| point.distance_to_segment_km(a, b)).fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn a_point_within_the_tolerance_goes_and_one_beyond_it_stays() {
        let bent = line(&[(0.0, 0.0), (5.0, 1.0), (10.0, 0.0)]);
        assert_eq!(simplified(&bent, 1.1), line(&[(0.0, 0.0), (10.0, 0.0)]));
        assert_eq!(simplified(&bent, 0.9), bent);
    }

    #[test]
    fn a_closed_line_stays_a_triangle_at_least() {
        let islet = line(&[(0.0, 0.0), (2.0, 0.0), (2.5, 1.5), (1.0, 2.5), (0.2, 1.0), (0.0, 0.0)]);
        let coarse = simplified(&islet, 100.0);
        assert!((4..=5).contains(&coarse.len()), "{coarse:?}");
        assert!(signed_area_km2(&coarse).abs() > 1.0);
        assert_eq!(coarse.first(), coarse.last());
    }

    #[test]
    fn lines_without_points_or_edges_come_through() {
        assert_eq!(simplified(&[], 1.0), []);
        assert_eq!(simplified(&line(&[(1.0, 1.0)]), 1.0).len(), 1);
    }

    #[test]
    fn every_level_keeps_ends_and_stays_within_its_tolerance() {
        let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
        let pyramid = Pyramid::new(&atlas.lines);
        for level in pyramid.levels() {
            for (full, coarse) in std::iter::zip(&atlas.lines, &level.lines) {
                assert_eq!(full.points.first(), coarse.first());
                assert_eq!(full.points.last(), coarse.last());
                for &point in full.points.iter().step_by(7) {
                    let error = distance_to_line(point, coarse);
                    assert!(error <= level.tolerance_km + 1e-9, "{error}");
                }
            }
        }
    }

    #[test]
    fn levels_thin_out_and_are_chosen_below_half_a_pixel() {
        let atlas = Atlas::bundled(Resolution::Fine, Plane::EqualArea).unwrap();
        let pyramid = Pyramid::new(&atlas.lines);
        let sizes: Vec<usize> =
            pyramid.levels().map(|level| level.lines.iter().map(Vec::len).sum()).collect();
        assert!(sizes.is_sorted_by(|finer, coarser| finer >= coarser), "{sizes:?}");
        assert!(sizes.last().unwrap() * 4 < sizes[0], "{sizes:?}");
        assert!(pyramid.level_for(0.1).tolerance_km.abs() < 1e-12);
        assert!((pyramid.level_for(5.1).tolerance_km - 2.0).abs() < 1e-12);
        assert!((pyramid.level_for(1e6).tolerance_km - 8.0).abs() < 1e-12);
    }

    #[test]
    fn a_part_of_a_coarser_level_has_nearly_the_same_area() {
        let atlas = Atlas::bundled(Resolution::Fine, Plane::EqualArea).unwrap();
        let pyramid = Pyramid::new(&atlas.lines);
        let brazil = atlas.territories.iter().find(|land| land.name == "Brazil").unwrap();
        let largest = brazil.largest_part().unwrap();
        let coarse = pyramid.level_for(5.0).part(largest).unwrap();
        let ratio = coarse.area_km2() / largest.area_km2();
        assert!((ratio - 1.0).abs() < 1e-3, "{ratio}");
        assert_eq!(pyramid.level_for(0.01).part(largest).as_ref(), Some(largest));
    }
}
