//! Putting an atlas together from a file's arcs and rings.

use std::collections::BTreeMap;

use super::{Atlas, AtlasError, ContextLand, Line, LineKind, Part, Territory};
use crate::domain::CountryCode;
use crate::geo::atlas_file::{ArcRef, AtlasFile, LandRecord, PartRecord};
use crate::geo::gazetteer::Entry;
use crate::geo::label::{self, LabelSpot};
use crate::geo::plane::{PlanePoint, PlaneRect, edges};
use crate::geo::projection::{Plane, Projection as _};
use crate::geo::simplify::{chain, simplified};

/// An edge longer than this on the plane, in kilometres, is one that the projection has torn: its
/// ends lie on opposite edges of the world. The longest true edge has a few hundred.
const TORN_KM: f64 = 10_000.0;

/// How much smaller than the largest possible a label's circle may be, as a share of its part's
/// extent (the square root of its area).
const LABEL_PRECISION: f64 = 0.01;

const ORIGIN: PlanePoint = PlanePoint::new(0.0, 0.0);

impl Atlas {
    /// The atlas of a file, with the names of `entries`, on a plane.
    ///
    /// Pieces that its projection tears are left out, with their lines.
    pub fn assemble(
        file: &AtlasFile,
        entries: BTreeMap<CountryCode, Entry>,
        plane: Plane,
    ) -> Result<Self, AtlasError> {
        let lines = lines(file, plane);
        let kept = Kept::new(lines);
        let territories = territories(file, &kept, entries)?;
        let context = file.context.iter().filter_map(|land| {
            let (parts, bounds) = kept.parts(land)?;
            Some(ContextLand { code: land.code, parts, bounds })
        });
        let main_lands = territories.iter().filter_map(|land: &Territory| land.parts.first());
        let region = PlaneRect::union_of(main_lands.map(|part| part.bounds));
        Ok(Self {
            plane,
            territories,
            context: context.collect(),
            lines: kept.into_lines(),
            region: region.unwrap_or(PlaneRect::from_corners(ORIGIN, ORIGIN)),
        })
    }
}

/// The file's arcs on the plane, each with what it divides; `None` for one that is torn.
fn lines(file: &AtlasFile, plane: Plane) -> Vec<Option<Line>> {
    let sides = sides(file);
    let line = |(arc, side): (&Vec<_>, Sides)| {
        let points: Vec<_> =
            arc.iter().map(|&point| plane.plane_from_lon_lat(file.grid.lon_lat(point))).collect();
        let torn = edges(&points).any(|(a, b)| !(0.0..TORN_KM).contains(&a.distance_km(b)));
        let bounds = PlaneRect::around(points.iter().copied())?;
        (!torn).then(|| Line { kind: side.kind(), between: side.codes(), points, bounds })
    };
    file.arcs.iter().zip(sides).map(line).collect()
}

/// The lands that run along an arc, in the order of the file: territories first.
#[derive(Clone, Copy, Default)]
struct Sides([Option<Side>; 2]);

#[derive(Clone, Copy)]
struct Side {
    code: Option<CountryCode>,
    is_territory: bool,
}

impl Sides {
    fn add(&mut self, side: Side) {
        if let Some(free) = self.0.iter_mut().find(|slot| slot.is_none()) {
            *free = Some(side);
        }
    }

    fn kind(self) -> LineKind {
        let is_territory = self.0.iter().flatten().any(|side| side.is_territory);
        let is_border = self.0.iter().flatten().count() == 2;
        match (is_territory, is_border) {
            (true, true) => LineKind::Border,
            (true, false) => LineKind::Coast,
            (false, true) => LineKind::ContextBorder,
            (false, false) => LineKind::ContextCoast,
        }
    }

    fn codes(self) -> (Option<CountryCode>, Option<CountryCode>) {
        let [first, second] = self.0.map(|side| side.and_then(|side| side.code));
        (first, second)
    }
}

fn sides(file: &AtlasFile) -> Vec<Sides> {
    let mut sides = vec![Sides::default(); file.arcs.len()];
    for (lands, is_territory) in [(&file.territories, true), (&file.context, false)] {
        for land in lands {
            let side = Side { code: land.code, is_territory };
            for stretch in land.parts.iter().flatten().flatten() {
                if let Some(sides) = sides.get_mut(stretch.arc) {
                    sides.add(side);
                }
            }
        }
    }
    sides
}

/// The lines that are not torn, and the new number of each.
struct Kept {
    lines: Vec<Line>,
    points: Vec<Vec<PlanePoint>>,
    numbers: Vec<Option<usize>>,
}

impl Kept {
    fn new(all: Vec<Option<Line>>) -> Self {
        let mut lines = Vec::with_capacity(all.len());
        let mut points = Vec::with_capacity(all.len());
        let mut numbers = Vec::with_capacity(all.len());
        for line in all {
            numbers.push(line.is_some().then_some(lines.len()));
            if let Some(mut line) = line {
                points.push(std::mem::take(&mut line.points));
                lines.push(line);
            }
        }
        Self { lines, points, numbers }
    }

    fn into_lines(self) -> Vec<Line> {
        std::iter::zip(self.lines, self.points)
            .map(|(line, points)| Line { points, ..line })
            .collect()
    }

    /// The parts of a land that are whole, the largest first, and the box around them.
    fn parts(&self, land: &LandRecord) -> Option<(Vec<Part>, PlaneRect)> {
        let mut parts: Vec<_> = land
            .parts
            .iter()
            .filter_map(|part| self.part(part))
            .map(|part| (part.area_km2(), part))
            .collect();
        parts.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        let parts: Vec<_> = parts.into_iter().map(|(_, part)| part).collect();
        let bounds = PlaneRect::union_of(parts.iter().map(|part| part.bounds))?;
        Some((parts, bounds))
    }

    fn part(&self, record: &PartRecord) -> Option<Part> {
        let arcs: Vec<Vec<_>> = record
            .iter()
            .map(|ring| ring.iter().map(|stretch| self.renumbered(*stretch)).collect())
            .collect::<Option<_>>()?;
        let rings = arcs.iter().map(|ring| chain(ring, &self.points)).collect();
        let part = Part::from_rings(rings)?;
        Some(Part { arcs, ..part })
    }

    fn renumbered(&self, stretch: ArcRef) -> Option<ArcRef> {
        let arc = *self.numbers.get(stretch.arc)?;
        Some(ArcRef { arc: arc?, ..stretch })
    }
}

fn territories(
    file: &AtlasFile,
    kept: &Kept,
    mut entries: BTreeMap<CountryCode, Entry>,
) -> Result<Vec<Territory>, AtlasError> {
    let mut territories = Vec::with_capacity(file.territories.len());
    for land in &file.territories {
        let entry = land.code.and_then(|code| entries.remove(&code));
        let entry = entry.ok_or_else(|| AtlasError::Names {
            code: land.code.map_or_else(String::new, |code| code.as_str().to_owned()),
            expected: "one row of names for each land",
        })?;
        let code = entry.code;
        let territory = territory(entry, kept, land).ok_or_else(|| AtlasError::Names {
            code: code.as_str().to_owned(),
            expected: "an outline with an inside",
        })?;
        territories.push(territory);
    }
    if let Some(code) = entries.keys().next() {
        return Err(AtlasError::Names {
            code: code.as_str().to_owned(),
            expected: "an outline for each row of names",
        });
    }
    Ok(territories)
}

fn territory(entry: Entry, kept: &Kept, land: &LandRecord) -> Option<Territory> {
    let (parts, bounds) = kept.parts(land)?;
    let spot = label_spot(parts.first()?)?;
    let area_km2 = parts.iter().map(Part::area_km2).sum();
    let Entry { code, name, map_label, administered_by, label_rank } = entry;
    Some(Territory {
        code,
        name,
        map_label,
        administered_by,
        label_rank,
        parts,
        bounds,
        label_point: spot.point,
        label_radius_km: spot.radius_km,
        area_km2,
    })
}

/// The label's place, looked for in a simplified outline (the search is linear in its points), with
/// its distance to the true one.
fn label_spot(part: &Part) -> Option<LabelSpot> {
    let precision_km = LABEL_PRECISION * part.area_km2().sqrt();
    let coarse: Vec<_> = part.rings.iter().map(|ring| simplified(ring, precision_km)).collect();
    label::pole_of_inaccessibility(&coarse, precision_km)
        .map(|spot| LabelSpot {
            point: spot.point,
            radius_km: label::signed_distance_km(spot.point, &part.rings),
        })
        .filter(|spot| spot.radius_km > 0.0)
        .or_else(|| label::pole_of_inaccessibility(&part.rings, precision_km))
}
