//! Thinning the lines of the context, without letting an outline cross itself.

use std::collections::{BTreeMap, BTreeSet};

use cartouche::geo::atlas_file::GridPoint;
use cartouche::geo::plane::{PlanePoint, edges};
use cartouche::geo::simplify;

/// So many points of a context line are thinned with one tolerance.
const CHUNK: usize = 64;

/// A tolerance below this, in kilometres, is none.
const FINEST_KM: f64 = 0.1;

/// Edges nearer than this, in kilometres, touch: less than a step of the grid.
const TOUCH_KM: f64 = 0.01;

/// A stretch of a line that is thinned with one tolerance.
pub(crate) struct Chunk {
    arc: usize,
    points: Vec<GridPoint>,
    plane: Vec<PlanePoint>,
    tolerance_km: f64,
    kept: Vec<GridPoint>,
}

/// The stretches of an arc, thinned by their distance to the territories.
pub(crate) fn chunks(
    arc: usize,
    points: &[GridPoint],
    plane: &[PlanePoint],
    near: &[PlanePoint],
) -> Vec<Chunk> {
    let starts = (0..points.len().saturating_sub(1)).step_by(CHUNK);
    let chunk = |start| {
        let plane: Vec<_> = plane.iter().skip(start).take(CHUNK + 1).copied().collect();
        let mut chunk = Chunk {
            arc,
            points: points.iter().skip(start).take(CHUNK + 1).copied().collect(),
            tolerance_km: tolerance_km(&plane, near),
            plane,
            kept: Vec::new(),
        };
        chunk.thin();
        chunk
    };
    starts.map(chunk).collect()
}

/// The arcs of these chunks as they are now.
pub(crate) fn joined(chunks: &[Chunk]) -> BTreeMap<usize, Vec<GridPoint>> {
    let mut arcs: BTreeMap<usize, Vec<GridPoint>> = BTreeMap::new();
    for chunk in chunks {
        let arc = arcs.entry(chunk.arc).or_default();
        arc.extend(&chunk.kept);
        arc.dedup();
    }
    arcs
}

impl Chunk {
    fn thin(&mut self) {
        let kept = simplify::kept(&self.plane, self.tolerance_km);
        self.kept =
            kept.into_iter().filter_map(|number| self.points.get(number).copied()).collect();
    }

    /// Halves the tolerance if one of the points is among these; whether there was any to halve.
    pub(crate) fn refine(&mut self, crossing: &BTreeSet<GridPoint>) -> bool {
        let is_concerned = self.kept.iter().any(|point| crossing.contains(point));
        if !is_concerned || self.tolerance_km <= 0.0 {
            return false;
        }
        self.tolerance_km /= 2.0;
        if self.tolerance_km < FINEST_KM {
            self.tolerance_km = 0.0;
        }
        self.thin();
        true
    }
}

/// How far a context line may be from its true course, in kilometres: nothing within 400 km of a
/// territory, 8 km from 3000 km on, where only the whole region's view shows it.
pub(crate) fn tolerance_km(line: &[PlanePoint], near: &[PlanePoint]) -> f64 {
    let sample = line.iter().step_by(8);
    let distances = sample.flat_map(|point| near.iter().map(|marker| point.distance_km(*marker)));
    let distance = distances.fold(f64::INFINITY, f64::min);
    ((distance - 400.0) * 0.003).clamp(0.0, 8.0)
}

/// The numbers of the points at the ends of edges of a ring that cross another.
pub(crate) fn crossing(ring: &[PlanePoint]) -> BTreeSet<usize> {
    let edges: Vec<_> = edges(ring).collect();
    let mut crossing = BTreeSet::new();
    for (here, &edge) in edges.iter().enumerate() {
        for (there, &other) in edges.iter().enumerate().skip(here + 2) {
            if cross(edge, other) {
                crossing.extend([here, here + 1, there, there + 1]);
            }
        }
    }
    crossing
}

/// How many pairs of edges of a closed ring touch that are not neighbours.
pub(crate) fn touches(ring: &[PlanePoint]) -> usize {
    let edges: Vec<_> = edges(ring).collect();
    let others = |here: usize| {
        let closing = usize::from(here == 0);
        edges.iter().skip(here + 2).take(edges.len().saturating_sub(here + 2 + closing))
    };
    let touching = |(here, &(a, b)): (usize, &(PlanePoint, PlanePoint))| {
        let touch = |&&(c, d): &&(PlanePoint, PlanePoint)| {
            let nearest = [
                c.distance_to_segment_km(a, b),
                d.distance_to_segment_km(a, b),
                a.distance_to_segment_km(c, d),
                b.distance_to_segment_km(c, d),
            ];
            cross((a, b), (c, d)) || nearest.iter().any(|km| *km < TOUCH_KM)
        };
        others(here).filter(touch).count()
    };
    edges.iter().enumerate().map(touching).sum()
}

fn cross((a, b): (PlanePoint, PlanePoint), (c, d): (PlanePoint, PlanePoint)) -> bool {
    let is_apart = a.x.max(b.x) < c.x.min(d.x) || c.x.max(d.x) < a.x.min(b.x);
    !is_apart && turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0
}

/// Positive if `c` lies to the left on the way from `a` to `b`.
fn turn(a: PlanePoint, b: PlanePoint, c: PlanePoint) -> f64 {
    (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
}
