//! An atlas in the making: arcs and lands that are joined, divided, thinned and left out.

use std::collections::{BTreeMap, BTreeSet};

use cartouche::domain::CountryCode;
use cartouche::geo::atlas_file::{ArcRef, AtlasFile, Grid, GridPoint, LandRecord};
use cartouche::geo::plane::{PlanePoint, signed_area_km2};
use cartouche::geo::projection::{AUTHALIC_RADIUS_KM, LATIN_AMERICA, Projection as _, normal_lon};

use super::thin::{self, Chunk};
use super::topojson::{Polygon, Topology};

/// Land with a point further than this from the projection's centre, in degrees along the globe, is
/// left out: at the antipode the projection tears it.
const HORIZON_DEGREES: f64 = 170.0;

/// An edge whose middle on the plane is further than this from the middle of the globe's edge, in
/// kilometres, is divided: borders along parallels are curves.
const CURVE_KM: f64 = 0.5;

/// A closed line of no more points than this is an islet.
const ISLET: usize = 100;

/// The number of points of a closed line around four corners.
const SQUARE: usize = 5;

/// A land of an atlas: territories first, then context by code, then by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LandKey {
    /// Whether the map is not about it.
    pub(crate) is_context: bool,
    /// ISO 3166-1 alpha-3, if it has one.
    pub(crate) code: Option<CountryCode>,
    /// Empty if there is a code.
    pub(crate) name: String,
}

/// An atlas in the making.
pub(crate) struct Draft {
    pub(crate) grid: Grid,
    arcs: Vec<Vec<GridPoint>>,
    lands: BTreeMap<LandKey, Vec<Polygon>>,
}

impl Draft {
    pub(crate) const fn new(grid: Grid) -> Self {
        Self { grid, arcs: Vec::new(), lands: BTreeMap::new() }
    }

    /// Adds a polygon with the arcs that are new; `numbers` holds those that are not.
    pub(crate) fn add(
        &mut self,
        key: LandKey,
        polygon: &Polygon,
        source: &Topology,
        numbers: &mut BTreeMap<usize, usize>,
    ) {
        let mut copied = Vec::new();
        for ring in polygon {
            let mut stretches = Vec::new();
            for stretch in ring {
                let arc = *numbers.entry(stretch.arc).or_insert_with(|| {
                    self.arcs.push(regridded(source, stretch.arc, self.grid));
                    self.arcs.len() - 1
                });
                stretches.push(ArcRef { arc, ..*stretch });
            }
            // Antarctica at 50m has a ring around it that is a single place: the pole.
            let is_pole =
                self.ring(&stretches).iter().all(|point| self.grid.lon_lat(*point).lat < -89.0);
            if !is_pole {
                copied.push(stretches);
            }
        }
        self.lands.entry(key).or_default().push(copied);
    }

    fn plane(&self, point: GridPoint) -> PlanePoint {
        LATIN_AMERICA.plane_from_lon_lat(self.grid.lon_lat(point))
    }

    fn ring(&self, ring: &[ArcRef]) -> Vec<GridPoint> {
        let mut points = Vec::new();
        for stretch in ring {
            let arc = self.arcs.get(stretch.arc).cloned().unwrap_or_default();
            if stretch.reversed {
                points.extend(arc.into_iter().rev());
            } else {
                points.extend(arc);
            }
        }
        points.dedup();
        points
    }

    fn plane_ring(&self, ring: &[ArcRef]) -> Vec<PlanePoint> {
        self.ring(ring).into_iter().map(|point| self.plane(point)).collect()
    }

    /// The lands whose polygons, without holes, are smaller than this together.
    pub(crate) fn lands_smaller_than(&self, limit_km2: f64) -> BTreeSet<LandKey> {
        let is_smaller = |polygons: &Vec<Polygon>| {
            polygons.iter().map(|polygon| self.area_km2(polygon)).sum::<f64>() < limit_km2
        };
        let smaller = self.lands.iter().filter(|(_, polygons)| is_smaller(polygons));
        smaller.map(|(key, _)| key.clone()).collect()
    }

    fn area_km2(&self, polygon: &Polygon) -> f64 {
        let outer = polygon.first().map(|ring| self.plane_ring(ring)).unwrap_or_default();
        signed_area_km2(&outer).abs()
    }

    /// Makes one polygon of those of a land that share an arc, as Cuba and Guantánamo.
    pub(crate) fn dissolve_inner_borders(&mut self) {
        let mut lands = std::mem::take(&mut self.lands);
        for polygons in lands.values_mut() {
            let mut uses = BTreeMap::new();
            for stretch in polygons.iter().flatten().flatten() {
                *uses.entry(stretch.arc).or_insert(0) += 1;
            }
            let is_inner = |stretch: &ArcRef| uses.get(&stretch.arc).is_some_and(|&n| n > 1);
            let (joined, alone): (Vec<_>, Vec<_>) = std::mem::take(polygons)
                .into_iter()
                .partition(|polygon| polygon.iter().flatten().any(is_inner));
            *polygons = alone;
            let all = joined.into_iter().flatten().flatten();
            let outline = all.filter(|stretch| !is_inner(stretch)).collect();
            polygons.extend(self.rings_of(outline).into_iter().map(|ring| vec![ring]));
        }
        self.lands = lands;
    }

    /// Closed rings of these stretches, each of which begins where another ends.
    fn rings_of(&self, mut open: Vec<ArcRef>) -> Vec<Vec<ArcRef>> {
        let mut rings = Vec::new();
        while let Some(first) = open.pop() {
            let mut ring = vec![first];
            loop {
                let end = self.ring(&ring).last().copied();
                let next = open.iter().position(|next| self.ring(&[*next]).first().copied() == end);
                match next {
                    Some(next) => ring.push(open.swap_remove(next)),
                    None => break,
                }
            }
            rings.push(ring);
        }
        rings
    }

    pub(crate) fn divide_curves(&mut self) {
        let arcs: Vec<_> = self.arcs.iter().map(|arc| self.curved(arc)).collect();
        self.arcs = arcs;
    }

    fn curved(&self, arc: &[GridPoint]) -> Vec<GridPoint> {
        let mut points: Vec<_> = arc.first().copied().into_iter().collect();
        let mut ahead: Vec<_> = arc.iter().skip(1).rev().copied().collect();
        while let (Some(&here), Some(&next)) = (points.last(), ahead.last()) {
            let middle =
                GridPoint { x: i32::midpoint(here.x, next.x), y: i32::midpoint(here.y, next.y) };
            let (a, b) = (self.plane(here), self.plane(next));
            let straight = PlanePoint::new(f64::midpoint(a.x, b.x), f64::midpoint(a.y, b.y));
            let wraps = f64::from(next.x - here.x).abs() * self.grid.step.lon > 180.0;
            let is_new = middle != here && middle != next;
            if !wraps && is_new && straight.distance_km(self.plane(middle)) > CURVE_KM {
                ahead.push(middle);
            } else {
                points.push(next);
                ahead.pop();
            }
        }
        points
    }

    fn arcs_of(&self, is_wanted: impl Fn(&LandKey) -> bool) -> BTreeSet<usize> {
        let lands = self.lands.iter().filter(|(key, _)| is_wanted(key));
        let stretches = lands.flat_map(|(_, polygons)| polygons.iter().flatten().flatten());
        stretches.map(|stretch| stretch.arc).collect()
    }

    /// Thins the lines of the context, the more the further they are from any territory; less where
    /// an outline would cross itself.
    pub(crate) fn simplify_context(&mut self) {
        let exact = self.arcs_of(|key| !key.is_context);
        let near = self.markers(&exact);
        let context = self.arcs_of(|key| key.is_context);
        let mut chunks: Vec<_> = context
            .difference(&exact)
            .filter_map(|number| Some((*number, self.arcs.get(*number)?)))
            .flat_map(|(number, arc)| self.chunks(number, arc, &near))
            .collect();
        let mut is_settled = false;
        while !is_settled {
            for (number, arc) in thin::joined(&chunks) {
                if let Some(slot) = self.arcs.get_mut(number) {
                    *slot = arc;
                }
            }
            let crossing = self.crossing_points();
            is_settled = true;
            for chunk in &mut chunks {
                is_settled &= !chunk.refine(&crossing);
            }
        }
    }

    fn chunks(&self, number: usize, arc: &[GridPoint], near: &[PlanePoint]) -> Vec<Chunk> {
        let plane: Vec<_> = arc.iter().map(|point| self.plane(*point)).collect();
        thin::chunks(number, arc, &plane, near)
    }

    /// The ends of the edges of context outlines that cross another edge of the same outline.
    fn crossing_points(&self) -> BTreeSet<GridPoint> {
        let context = self.lands.iter().filter(|(key, _)| key.is_context);
        let rings = context.flat_map(|(_, polygons)| polygons.iter().filter_map(|p| p.first()));
        rings
            .flat_map(|ring| {
                let points = self.ring(ring);
                let crossing = thin::crossing(&self.plane_ring(ring));
                crossing.into_iter().filter_map(move |number| points.get(number).copied())
            })
            .collect()
    }

    /// Takes points from the islets that touch themselves, as some do on the source's grid.
    pub(crate) fn untangle_islets(&mut self) {
        let arcs: Vec<_> = self.arcs.iter().map(|arc| self.untangled(arc)).collect();
        self.arcs = arcs;
    }

    fn untangled(&self, arc: &[GridPoint]) -> Vec<GridPoint> {
        let mut points = arc.to_vec();
        let is_islet = arc.len() <= ISLET && arc.first() == arc.last();
        while is_islet && self.touches(&points) > 0 && points.len() > SQUARE {
            let without = |number| {
                let mut fewer = points.clone();
                fewer.remove(number);
                fewer
            };
            let all_but_one = (1..points.len() - 1).map(without);
            match all_but_one.min_by_key(|fewer| self.touches(fewer)) {
                Some(best) => points = best,
                None => break,
            }
        }
        points
    }

    fn touches(&self, arc: &[GridPoint]) -> usize {
        let plane: Vec<_> = arc.iter().map(|point| self.plane(*point)).collect();
        thin::touches(&plane)
    }

    /// Points about every few kilometres along the territories, to measure distances from.
    fn markers(&self, arcs: &BTreeSet<usize>) -> Vec<PlanePoint> {
        let arcs = arcs.iter().filter_map(|number| self.arcs.get(*number));
        let points = arcs.flat_map(|arc| arc.iter().step_by(40));
        points.map(|point| self.plane(*point)).collect()
    }

    /// Drops what has no inside, what lies beyond the horizon, and islands below the tolerance.
    pub(crate) fn leave_out_what_shows_nothing(&mut self) {
        let near = self.markers(&self.arcs_of(|key| !key.is_context));
        let reach = 2.0 * AUTHALIC_RADIUS_KM * (HORIZON_DEGREES / 2.0).to_radians().sin();
        let mut lands = std::mem::take(&mut self.lands);
        for (key, polygons) in &mut lands {
            for polygon in polygons.iter_mut() {
                polygon.retain(|ring| self.ring(ring).len() > 3);
            }
            polygons.retain(|polygon| {
                let Some(outer) = polygon.first().map(|ring| self.plane_ring(ring)) else {
                    return false;
                };
                let smallest = 2.0 * thin::tolerance_km(&outer, &near);
                let is_seen = outer.iter().all(|point| point.x.hypot(point.y) < reach);
                let is_large = signed_area_km2(&outer).abs() > smallest * smallest;
                is_seen && (is_large || !key.is_context)
            });
        }
        lands.retain(|_, polygons| !polygons.is_empty());
        self.lands = lands;
    }

    /// The atlas, with the arcs that are used, in the order of their first use.
    pub(crate) fn into_file(self) -> AtlasFile {
        let mut numbers = BTreeMap::new();
        let mut arcs = Vec::new();
        let mut lands: Vec<(bool, LandRecord)> = Vec::new();
        for (key, mut parts) in self.lands {
            for stretch in parts.iter_mut().flatten().flatten() {
                let old = stretch.arc;
                stretch.arc = *numbers.entry(old).or_insert_with(|| {
                    arcs.push(self.arcs.get(old).cloned().unwrap_or_default());
                    arcs.len() - 1
                });
            }
            let code = key.code;
            lands.push((key.is_context, LandRecord { code, parts }));
        }
        let (context, territories): (Vec<_>, Vec<_>) =
            lands.into_iter().partition(|(is_context, _)| *is_context);
        let records =
            |lands: Vec<(bool, LandRecord)>| lands.into_iter().map(|(_, record)| record).collect();
        AtlasFile {
            grid: self.grid,
            arcs,
            territories: records(territories),
            context: records(context),
        }
    }
}

/// An arc of a source on another grid, without points that fall together there.
fn regridded(source: &Topology, number: usize, grid: Grid) -> Vec<GridPoint> {
    let arc = source.arcs.get(number).map(Vec::as_slice).unwrap_or_default();
    let mut points: Vec<_> = arc
        .iter()
        .map(|&point| {
            let place = source.grid.lon_lat(point);
            GridPoint {
                x: rounded((normal_lon(place.lon) - grid.origin.lon) / grid.step.lon),
                y: rounded((place.lat - grid.origin.lat) / grid.step.lat),
            }
        })
        .collect();
    points.dedup();
    points
}

#[expect(clippy::cast_possible_truncation, reason = "a grid has 100,000 steps a side")]
fn rounded(steps: f64) -> i32 {
    steps.round() as i32
}
