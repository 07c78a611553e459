//! Which territory is under a point.
//!
//! A point is inside a part if a ray from it to the east crosses its outline an odd number of times.
//! Only edges that the ray's latitude touches can cross it, so each part keeps its edges in
//! horizontal bands: a query looks at the few edges of one band, not at the thousands of an outline.

use super::atlas::{Atlas, Part};
use super::plane::{PlanePoint, PlaneRect, crosses_ray_east, edges};
use crate::domain::CountryCode;

/// About so many edges to a band.
const EDGES_PER_BAND: usize = 8;

/// An index over the land of an atlas.
#[derive(Debug, Clone, PartialEq)]
pub struct HitIndex {
    parts: Vec<IndexedPart>,
    /// The land around, whose parts have no code of the subject's.
    context: Vec<Outline>,
}

/// The territory nearest to a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nearest {
    /// Its code.
    pub code: CountryCode,
    /// The distance to it in kilometres; 0 inside.
    pub distance_km: f64,
}

impl HitIndex {
    /// The index of an atlas.
    pub fn new(atlas: &Atlas) -> Self {
        let parts = atlas.territories.iter().flat_map(|territory| {
            let code = territory.code;
            territory
                .parts
                .iter()
                .map(move |part| IndexedPart { code, outline: Outline::new(part) })
        });
        let context = atlas.context.iter().flat_map(|land| land.parts.iter().map(Outline::new));
        Self { parts: parts.collect(), context: context.collect() }
    }

    /// Whether the point lies on land, be it a territory's or that around.
    pub fn is_land(&self, point: PlanePoint) -> bool {
        self.territory_at(point).is_some()
            || self.context.iter().any(|outline| outline.contains(point))
    }

    /// The territory that the point lies in.
    pub fn territory_at(&self, point: PlanePoint) -> Option<CountryCode> {
        self.parts.iter().find(|part| part.outline.contains(point)).map(|part| part.code)
    }

    /// The territory whose land is nearest to the point, if that is within `radius_km`: for islets
    /// that are hard to hit, with the radius of a fingertip.
    pub fn nearest_within(&self, point: PlanePoint, radius_km: f64) -> Option<Nearest> {
        if let Some(code) = self.territory_at(point) {
            return Some(Nearest { code, distance_km: 0.0 });
        }
        let mut nearest = None;
        let mut limit = radius_km;
        for part in &self.parts {
            if part.outline.bounds.distance_km(point) > limit {
                continue;
            }
            let distance_km = part.outline.distance_km(point);
            if distance_km <= limit {
                limit = distance_km;
                nearest = Some(Nearest { code: part.code, distance_km });
            }
        }
        nearest
    }
}

/// A part of a territory, ready to be asked.
#[derive(Debug, Clone, PartialEq)]
struct IndexedPart {
    code: CountryCode,
    outline: Outline,
}

/// The outline of a part, in bands.
#[derive(Debug, Clone, PartialEq)]
struct Outline {
    bounds: PlaneRect,
    bands_per_km: f64,
    /// For each band, from south to north, the edges that touch it.
    bands: Vec<Vec<(PlanePoint, PlanePoint)>>,
}

impl Outline {
    fn new(part: &Part) -> Self {
        let points: usize = part.rings.iter().map(Vec::len).sum();
        let count = u32::try_from(points / EDGES_PER_BAND).unwrap_or(u32::MAX).max(1);
        let height = part.bounds.height_km().max(f64::MIN_POSITIVE);
        let mut indexed = Self {
            bounds: part.bounds,
            bands_per_km: f64::from(count) / height,
            bands: vec![Vec::new(); count as usize],
        };
        for (a, b) in part.rings.iter().flat_map(|ring| edges(ring)) {
            let low = indexed.band(a.y.min(b.y));
            let high = indexed.band(a.y.max(b.y));
            for band in indexed.bands.get_mut(low..=high).unwrap_or_default() {
                band.push((a, b));
            }
        }
        indexed
    }

    /// The number of the band at `y`: the first or last one beyond the part.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float cast saturates, and whole bands are meant"
    )]
    fn band(&self, y: f64) -> usize {
        let band = (y - self.bounds.min.y) * self.bands_per_km;
        (band as usize).min(self.bands.len().saturating_sub(1))
    }

    fn contains(&self, point: PlanePoint) -> bool {
        self.bounds.contains(point)
            && self.bands.get(self.band(point.y)).is_some_and(|band| {
                band.iter().fold(false, |inside, &(a, b)| inside ^ crosses_ray_east(point, a, b))
            })
    }

    fn distance_km(&self, point: PlanePoint) -> f64 {
        self.bands
            .iter()
            .flatten()
            .map(|&(a, b)| point.squared_distance_to_segment(a, b))
            .fold(f64::INFINITY, f64::min)
            .sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::LonLat;
    use crate::geo::label::signed_distance_km;
    use crate::geo::{LATIN_AMERICA, Plane, Projection as _, Resolution};

    fn at(lon: f64, lat: f64) -> PlanePoint {
        LATIN_AMERICA.plane_from_lon_lat(LonLat { lon, lat })
    }

    fn index(resolution: Resolution) -> (Atlas, HitIndex) {
        let atlas = Atlas::bundled(resolution, Plane::EqualArea).unwrap();
        let index = HitIndex::new(&atlas);
        (atlas, index)
    }

    fn name(code: Option<CountryCode>) -> String {
        code.map_or_else(|| "sea".to_owned(), |code| code.as_str().to_owned())
    }

    #[test]
    fn cities_lie_in_their_countries_and_the_sea_in_none() {
        for resolution in [Resolution::Medium, Resolution::Fine] {
            let (_, index) = index(resolution);
            let places = [
                (-47.9, -15.8, "BRA"),
                (-58.5, -34.7, "ARG"),
                (-70.65, -33.45, "CHL"),
                (-99.1, 19.4, "MEX"),
                (-72.3, 18.75, "HTI"),
                (-52.9, 4.3, "GUF"),
                (-61.65, 16.1, "GLP"),
                (-61.0, 14.7, "MTQ"),
                (-68.25, 12.2, "BES"),
                (-75.2, 20.1, "CUB"),
                (-97.0, 33.0, "sea"),
                (-90.0, 0.0, "sea"),
            ];
            for (lon, lat, expected) in places {
                let found = name(index.territory_at(at(lon, lat)));
                let galapagos = lon < -89.0 && lat.abs() < 1.0;
                assert!(found == expected || galapagos, "{lon} {lat}: {found}");
            }
        }
    }

    #[test]
    fn bands_give_the_same_answer_as_the_whole_outline() {
        let (atlas, index) = index(Resolution::Medium);
        let bounds = atlas.bounds().unwrap();
        let (width, height) = bounds.size_km();
        for step in 0..4000_u32 {
            // A low-discrepancy walk over the region.
            let east = (f64::from(step) * 0.754_877_666_246_692_8).fract();
            let north = (f64::from(step) * 0.569_840_290_998_053_3).fract();
            let point = PlanePoint::new(bounds.min.x + east * width, bounds.min.y + north * height);
            let whole = atlas.territories.iter().find(|territory| {
                let inside = |part: &Part| signed_distance_km(point, &part.rings) > 0.0;
                territory.parts.iter().any(inside)
            });
            assert_eq!(index.territory_at(point), whole.map(|territory| territory.code));
        }
    }

    #[test]
    fn a_click_beside_an_islet_finds_it_within_the_radius_only() {
        let (atlas, index) = index(Resolution::Fine);
        let barbados = CountryCode::parse("BRB").unwrap();
        let bounds = atlas.territory(barbados).unwrap().bounds;
        let beside = PlanePoint::new(bounds.max.x + 30.0, bounds.centre().y);
        assert_eq!(index.territory_at(beside), None);
        assert_eq!(index.nearest_within(beside, 10.0), None);
        let nearest = index.nearest_within(beside, 60.0).unwrap();
        assert_eq!(nearest.code, barbados);
        assert!((30.0..50.0).contains(&nearest.distance_km), "{nearest:?}");
        let inside = index.nearest_within(bounds.centre(), 1.0).unwrap();
        assert!(inside.distance_km.abs() < 1e-12);
    }

    #[test]
    fn points_that_are_no_numbers_hit_nothing() {
        let (_, index) = index(Resolution::Medium);
        let nowhere = PlanePoint::new(f64::NAN, f64::NAN);
        assert_eq!(index.territory_at(nowhere), None);
        assert_eq!(index.nearest_within(at(-150.0, 0.0), f64::NAN), None);
    }
}
