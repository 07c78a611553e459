//! From longitude and latitude to the plane and back.
//!
//! The map shades areas, so its own projection keeps them: Lambert's azimuthal equal-area. Web
//! Mercator draws Tierra del Fuego at three times its size, and is there for tiles alone.
//!
//! Source of the formulas, with its equation numbers: J. P. Snyder, *Map Projections: A Working
//! Manual*, U.S. Geological Survey Professional Paper 1395, 1987.

use std::f64::consts::PI;

use super::plane::PlanePoint;
use crate::domain::LonLat;

/// Radius in kilometres of the sphere with the surface of the WGS 84 ellipsoid.
///
/// On it a geodetic latitude is taken as a latitude of the sphere, which makes areas near the
/// equator 0.45 % too large and those of Tierra del Fuego 0.45 % too small: nothing a map shows.
pub const AUTHALIC_RADIUS_KM: f64 = 6371.0072;

/// Radius in kilometres of the sphere of Web Mercator.
const WEB_MERCATOR_RADIUS_KM: f64 = 6378.137;

/// Beyond this latitude in degrees Web Mercator shows nothing: its world is a square.
const WEB_MERCATOR_LIMIT: f64 = 85.051_128_779_806_6;

/// A way to lay the globe flat.
pub trait Projection {
    /// Where a place lies on the plane, in kilometres from the projection's centre.
    fn plane_from_lon_lat(&self, place: LonLat) -> PlanePoint;

    /// Which place, in degrees, lies there; `None` off the edge of the world.
    fn lon_lat_from_plane(&self, point: PlanePoint) -> Option<LonLat>;
}

/// Lambert's azimuthal equal-area projection of the sphere (Snyder, chapter 24).
///
/// Directions from the centre are true, and so is every area; shapes are sheared with the distance
/// from the centre. The whole world is a disc; only the centre's antipode has no one place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LambertEqualArea {
    centre: LonLat,
    sin_centre: f64,
    cos_centre: f64,
}

/// The projection of the region: Lambert's, centred at 75° W 8° S.
///
/// Shapes are sheared least where the map is densest if the centre is the region's centre of area
/// (65° W 9° S), and least in its worst corner (Tijuana) if it is the centre of the smallest circle
/// around the region (84° W 7° S). This is half way: north stays up in both Mexico and Brazil, and
/// the scale along a circle around the centre is at most 14 % too long, in Tijuana.
pub const LATIN_AMERICA: LambertEqualArea = LambertEqualArea {
    centre: LonLat { lon: -75.0, lat: -8.0 },
    // The sine and cosine of -8°, which cannot be computed in a constant; a test holds them.
    sin_centre: -0.139_173_100_960_065_44,
    cos_centre: 0.990_268_068_741_570_3,
};

impl LambertEqualArea {
    /// The projection that touches the sphere at `centre`, in degrees.
    pub fn new(centre: LonLat) -> Self {
        let (sin_centre, cos_centre) = centre.lat.to_radians().sin_cos();
        Self { centre, sin_centre, cos_centre }
    }

    /// The place at the plane's origin, in degrees.
    pub const fn centre(&self) -> LonLat {
        self.centre
    }
}

impl Projection for LambertEqualArea {
    /// Equations 22-4, 22-5 and 24-2. The antipode, where 24-2 has no value, goes to the edge.
    fn plane_from_lon_lat(&self, place: LonLat) -> PlanePoint {
        let (sin_lat, cos_lat) = place.lat.to_radians().sin_cos();
        let (sin_lon, cos_lon) = (place.lon - self.centre.lon).to_radians().sin_cos();
        let cos_distance = self.sin_centre * sin_lat + self.cos_centre * cos_lat * cos_lon;
        let scale = AUTHALIC_RADIUS_KM * (2.0 / (1.0 + cos_distance).max(1e-12)).sqrt();
        PlanePoint {
            x: scale * cos_lat * sin_lon,
            y: scale * (self.cos_centre * sin_lat - self.sin_centre * cos_lat * cos_lon),
        }
    }

    /// Equations 20-14, 20-15, 20-18 and 24-16.
    fn lon_lat_from_plane(&self, point: PlanePoint) -> Option<LonLat> {
        let radius = point.x.hypot(point.y);
        let half_sine = radius / (2.0 * AUTHALIC_RADIUS_KM);
        if radius < 1e-9 {
            return Some(self.centre);
        }
        if half_sine.is_nan() || half_sine > 1.0 {
            return None;
        }
        let (sin_c, cos_c) = (2.0 * half_sine.asin()).sin_cos();
        let sin_lat = cos_c * self.sin_centre + point.y * sin_c * self.cos_centre / radius;
        let east = point.x * sin_c;
        let north = radius * self.cos_centre * cos_c - point.y * self.sin_centre * sin_c;
        Some(LonLat {
            lon: normal_lon(self.centre.lon + east.atan2(north).to_degrees()),
            lat: sin_lat.clamp(-1.0, 1.0).asin().to_degrees(),
        })
    }
}

/// Web Mercator, for tiles (Snyder, chapter 7, for the sphere): kilometres are true at the equator.
///
/// The world is a square whose east and west edges are half a turn from the central meridian.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WebMercator {
    central_lon: f64,
}

impl WebMercator {
    /// The projection with the longitude `central_lon`, in degrees, at `x = 0`.
    pub const fn new(central_lon: f64) -> Self {
        Self { central_lon }
    }
}

impl Projection for WebMercator {
    /// Equations 7-1 and 7-2. Latitudes beyond the square's edge go to its edge.
    fn plane_from_lon_lat(&self, place: LonLat) -> PlanePoint {
        let lat = place.lat.clamp(-WEB_MERCATOR_LIMIT, WEB_MERCATOR_LIMIT);
        PlanePoint {
            x: WEB_MERCATOR_RADIUS_KM * normal_lon(place.lon - self.central_lon).to_radians(),
            y: WEB_MERCATOR_RADIUS_KM * lat.to_radians().tan().asinh(),
        }
    }

    /// Equations 7-4 and 7-5.
    fn lon_lat_from_plane(&self, point: PlanePoint) -> Option<LonLat> {
        let edge = PI * WEB_MERCATOR_RADIUS_KM * (1.0 + 1e-12);
        let inside = point.x.abs() <= edge && point.y.abs() <= edge;
        inside.then(|| LonLat {
            lon: normal_lon(self.central_lon + (point.x / WEB_MERCATOR_RADIUS_KM).to_degrees()),
            lat: (point.y / WEB_MERCATOR_RADIUS_KM).sinh().atan().to_degrees(),
        })
    }
}

/// A plane that the map is drawn on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Plane {
    /// [`LATIN_AMERICA`]: areas are true.
    #[default]
    EqualArea,
    /// [`WebMercator`] of the region: what tiles are drawn on.
    Mercator,
}

/// Web Mercator with the region in its middle, so that no edge of the world cuts through it.
const MERCATOR: WebMercator = WebMercator::new(LATIN_AMERICA.centre.lon);

impl Plane {
    /// Kilometres on the plane for one on the ground at a latitude in degrees, as an area has it:
    /// always 1 where areas are true.
    pub fn stretch(self, lat: f64) -> f64 {
        match self {
            Self::EqualArea => 1.0,
            Self::Mercator => {
                let lat = lat.clamp(-WEB_MERCATOR_LIMIT, WEB_MERCATOR_LIMIT);
                WEB_MERCATOR_RADIUS_KM / AUTHALIC_RADIUS_KM / lat.to_radians().cos()
            }
        }
    }

    fn projection(self) -> &'static dyn Projection {
        match self {
            Self::EqualArea => &LATIN_AMERICA,
            Self::Mercator => &MERCATOR,
        }
    }
}

impl Projection for Plane {
    fn plane_from_lon_lat(&self, place: LonLat) -> PlanePoint {
        self.projection().plane_from_lon_lat(place)
    }

    fn lon_lat_from_plane(&self, point: PlanePoint) -> Option<LonLat> {
        self.projection().lon_lat_from_plane(point)
    }
}

/// Kilometres between two places along the ground (haversine, on the authalic sphere).
pub fn ground_km(a: LonLat, b: LonLat) -> f64 {
    let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
    let half_lat = ((lat_b - lat_a) / 2.0).sin();
    let half_lon = ((b.lon - a.lon).to_radians() / 2.0).sin();
    let h = half_lat * half_lat + lat_a.cos() * lat_b.cos() * half_lon * half_lon;
    2.0 * AUTHALIC_RADIUS_KM * h.sqrt().min(1.0).asin()
}

/// The same meridian as a longitude from -180 up to, not including, 180 degrees.
pub fn normal_lon(lon: f64) -> f64 {
    if (-180.0..180.0).contains(&lon) { lon } else { (lon + 180.0).rem_euclid(360.0) - 180.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TIJUANA: LonLat = lon_lat(-117.12, 32.53);
    const RECIFE: LonLat = lon_lat(-34.88, -8.05);
    const CAPE_HORN: LonLat = lon_lat(-67.27, -55.98);
    const KINSHASA: LonLat = lon_lat(15.3, -4.3);
    const WELLINGTON: LonLat = lon_lat(174.78, -41.29);

    const fn lon_lat(lon: f64, lat: f64) -> LonLat {
        LonLat { lon, lat }
    }

    fn places() -> Vec<LonLat> {
        let mut places = vec![TIJUANA, RECIFE, CAPE_HORN, KINSHASA, WELLINGTON];
        for lon in (-179..180).step_by(13) {
            for lat in (-84..85).step_by(7) {
                places.push(lon_lat(f64::from(lon), f64::from(lat)));
            }
        }
        places
    }

    #[test]
    fn every_place_comes_back_within_a_metre() {
        let centre = lon_lat(-40.0, 25.0);
        let all: [&dyn Projection; 3] =
            [&LATIN_AMERICA, &LambertEqualArea::new(centre), &WebMercator::new(-75.0)];
        for projection in all {
            for place in places() {
                let there = projection.plane_from_lon_lat(place);
                let back = projection.lon_lat_from_plane(there).unwrap();
                assert!(ground_km(place, back) < 0.001, "{place:?} came back as {back:?}");
            }
        }
    }

    #[test]
    fn a_plane_stretches_the_ground_by_what_it_says() {
        for plane in [Plane::EqualArea, Plane::Mercator] {
            for place in [TIJUANA, RECIFE, CAPE_HORN] {
                let size = 0.01;
                let corner = lon_lat(place.lon - size / 2.0, place.lat - size / 2.0);
                let ratio = area_ratio(&plane, corner, size).sqrt() / plane.stretch(place.lat);
                assert!((ratio - 1.0).abs() < 1e-3, "{plane:?} at {place:?}: {ratio}");
            }
        }
    }

    #[test]
    fn the_constant_is_what_new_computes() {
        let computed = LambertEqualArea::new(LATIN_AMERICA.centre());
        assert!((computed.sin_centre - LATIN_AMERICA.sin_centre).abs() < 1e-15);
        assert!((computed.cos_centre - LATIN_AMERICA.cos_centre).abs() < 1e-15);
    }

    /// The plane's area of a small cell, over its area on the sphere.
    fn area_ratio(projection: &dyn Projection, sw: LonLat, size: f64) -> f64 {
        let steps = [(0.0, 0.0), (size, 0.0), (size, size), (0.0, size), (0.0, 0.0)];
        let ring: Vec<_> = steps
            .iter()
            .map(|(east, north)| lon_lat(sw.lon + east, sw.lat + north))
            .map(|corner| projection.plane_from_lon_lat(corner))
            .collect();
        let band = (sw.lat + size).to_radians().sin() - sw.lat.to_radians().sin();
        let on_sphere = AUTHALIC_RADIUS_KM.powi(2) * size.to_radians() * band;
        super::super::plane::signed_area_km2(&ring) / on_sphere
    }

    #[test]
    fn a_small_cell_has_the_same_area_anywhere() {
        // Up to 15° from the antipode, where even a small cell becomes a sickle.
        let reach = 2.0 * AUTHALIC_RADIUS_KM * 82.5_f64.to_radians().sin();
        for place in places() {
            let plane = LATIN_AMERICA.plane_from_lon_lat(place);
            if plane.x.hypot(plane.y) > reach {
                continue;
            }
            let ratio = area_ratio(&LATIN_AMERICA, place, 0.01);
            assert!((ratio - 1.0).abs() < 1e-3, "{place:?}: {ratio}");
        }
        let mercator = area_ratio(&WebMercator::new(-75.0), CAPE_HORN, 0.01);
        assert!(mercator > 3.0, "Mercator is the counter-example: {mercator}");
    }

    #[test]
    fn the_scale_in_the_regions_corners_is_within_its_promise() {
        for corner in [TIJUANA, RECIFE, CAPE_HORN] {
            let plane = LATIN_AMERICA.plane_from_lon_lat(corner);
            let half_sine = plane.x.hypot(plane.y) / (2.0 * AUTHALIC_RADIUS_KM);
            let stretch = 1.0 / (1.0 - half_sine * half_sine).sqrt();
            assert!(stretch < 1.14, "{corner:?}: {stretch}");
        }
    }

    #[test]
    fn east_is_right_and_north_is_up() {
        let east = LATIN_AMERICA.plane_from_lon_lat(lon_lat(-74.0, -8.0));
        let north = LATIN_AMERICA.plane_from_lon_lat(lon_lat(-75.0, -7.0));
        assert!((north.y - 111.19).abs() < 0.01 && north.x.abs() < 1e-9);
        assert!((east.x - 110.11).abs() < 0.01 && east.y.abs() < 0.2);
    }

    #[test]
    fn off_the_edge_of_the_world_there_is_no_place() {
        let off = PlanePoint::new(2.1 * AUTHALIC_RADIUS_KM, 0.0);
        assert_eq!(LATIN_AMERICA.lon_lat_from_plane(off), None);
        assert_eq!(LATIN_AMERICA.lon_lat_from_plane(PlanePoint::new(f64::NAN, 0.0)), None);
        let above = PlanePoint::new(0.0, 30_000.0);
        assert_eq!(WebMercator::new(0.0).lon_lat_from_plane(above), None);
    }

    #[test]
    fn the_antipode_and_a_turn_too_many_are_finite_and_normal() {
        let antipode = LATIN_AMERICA.plane_from_lon_lat(lon_lat(105.0, 8.0));
        assert!(antipode.x.is_finite() && antipode.y.is_finite());
        assert!((normal_lon(270.0) + 90.0).abs() < 1e-12);
        assert!((normal_lon(-190.0) - 170.0).abs() < 1e-12);
    }
}
