//! Our equal-area projection as `walkers` wants one, and cameras as it keeps them.

use walkers::{MapMemory, Position, Projection};

use crate::{
    domain::LonLat,
    geo::{LATIN_AMERICA, PlanePoint, Projection as _},
    model::Camera,
};

/// Kilometres in 256 pixels at zoom 0: about the length of the equator, so that zooms mean what
/// they mean on other maps.
const KM_AT_ZOOM_0: f64 = 40_000.0;

/// Pixels across the whole map at zoom 0.
const PIXELS_AT_ZOOM_0: f64 = 256.0;

/// The equal-area plane of Latin America, north up.
#[derive(Debug, Clone, Copy)]
pub(super) struct EqualArea;

impl Projection for EqualArea {
    fn project(&self, position: Position, zoom: f64) -> Position {
        let plane = LATIN_AMERICA.plane_from_lon_lat(LonLat::new(position.x(), position.y()));
        let scale = 1.0 / km_per_px(zoom);
        Position::new(plane.x * scale, -plane.y * scale)
    }

    fn unproject(&self, pixels: Position, zoom: f64) -> Position {
        let scale = km_per_px(zoom);
        let plane = PlanePoint { x: pixels.x() * scale, y: -pixels.y() * scale };
        // Off the globe there is only the edge; the camera's bounds keep it out of sight.
        position(LATIN_AMERICA.lon_lat_from_plane(plane).unwrap_or(LATIN_AMERICA.centre()))
    }

    fn scale_pixel_per_meter(&self, _: Position, zoom: f64) -> f64 {
        0.001 / km_per_px(zoom)
    }
}

fn km_per_px(zoom: f64) -> f64 {
    KM_AT_ZOOM_0 / PIXELS_AT_ZOOM_0 / zoom.exp2()
}

pub(super) fn position(place: LonLat) -> Position {
    walkers::lon_lat(place.lon, place.lat)
}

/// Puts the toolkit's map where the camera is, unless it is there: that would stop a fling.
pub(super) fn place(memory: &mut MapMemory, camera: Camera) {
    let there = self::camera(memory).is_some_and(|now| {
        now.plane_centre().distance_km(camera.plane_centre()) < camera.km_per_px * 0.01
            && (now.km_per_px / camera.km_per_px - 1.0).abs() < 1e-9
    });
    if there {
        return;
    }
    let zoom = (KM_AT_ZOOM_0 / PIXELS_AT_ZOOM_0 / camera.km_per_px).log2();
    // The camera's bounds are far inside the toolkit's 0 to 26.
    if memory.set_zoom(zoom).is_ok() {
        memory.center_at(position(camera.centre));
    }
}

/// Where the toolkit's map is.
pub(super) fn camera(memory: &MapMemory) -> Option<Camera> {
    let centre = memory.detached()?;
    Some(Camera {
        centre: LonLat::new(centre.x(), centre.y()),
        km_per_px: km_per_px(memory.zoom()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_comes_back_from_the_pixels_it_is_projected_to() {
        for (lon, lat) in [(-58.38, -34.6), (-117.0, 32.5), (-62.7, 17.3), (-68.3, -54.8)] {
            let there = EqualArea.project(position(LonLat::new(lon, lat)), 7.3);
            let back = EqualArea.unproject(there, 7.3);
            assert!((back.x() - lon).abs() < 1e-9 && (back.y() - lat).abs() < 1e-9);
        }
    }

    #[test]
    fn a_camera_survives_the_toolkits_memory() {
        let camera = Camera { centre: LonLat::new(-66.1, 10.4), km_per_px: 2.5 };
        let mut memory = MapMemory::default();
        place(&mut memory, camera);
        let back = self::camera(&memory).unwrap();
        assert!((back.km_per_px - 2.5).abs() < 1e-9 && back.centre == camera.centre);
    }
}
