//! Meridians and parallels.

use super::{PlanePoint, PlaneRect, Projection};
use crate::domain::LonLat;

/// Degrees between neighbouring meridians and parallels.
pub const GRATICULE_DEGREES: i32 = 10;

/// The stretches of meridians and parallels that run through a box on the plane of a projection.
pub fn graticule(projection: &dyn Projection, within: PlaneRect) -> Vec<Vec<PlanePoint>> {
    let every = |last: i32| (-last..=last).filter(|degree| degree % GRATICULE_DEGREES == 0);
    let meridians = every(170).map(|lon| line(80, |lat| LonLat::new(f64::from(lon), lat)));
    let parallels = every(80).map(|lat| line(180, |lon| LonLat::new(lon, f64::from(lat))));
    meridians
        .chain(parallels)
        .flat_map(|places| {
            let points: Vec<_> =
                places.iter().map(|place| projection.plane_from_lon_lat(*place)).collect();
            let stretches = points.split(|point| !within.contains(*point));
            stretches.filter(|stretch| stretch.len() > 1).map(<[_]>::to_vec).collect::<Vec<_>>()
        })
        .collect()
}

fn line(last: i32, at: impl Fn(f64) -> LonLat) -> Vec<LonLat> {
    // A point every degree is finer than the eye on any screen.
    (-last..=last).map(|degree| at(f64::from(degree))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::LATIN_AMERICA;

    #[test]
    fn the_equator_and_the_central_meridian_cross_and_nothing_leaves_the_box() {
        let within = PlaneRect::from_corners(
            PlanePoint { x: -4000.0, y: -5000.0 },
            PlanePoint { x: 4000.0, y: 5000.0 },
        );
        let lines = graticule(&LATIN_AMERICA, within);
        assert!(lines.iter().flatten().all(|point| within.contains(*point)));
        let crossing = LATIN_AMERICA.plane_from_lon_lat(LonLat::new(-70.0, 0.0));
        let near = |line: &&Vec<PlanePoint>| line.iter().any(|p| p.distance_km(crossing) < 1e-6);
        assert_eq!(lines.iter().filter(near).count(), 2);
    }
}
