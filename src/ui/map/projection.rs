//! Our planes as `walkers` wants its projections, and cameras as it keeps them.

use std::f64::consts::PI;

use walkers::{MapMemory, MercatorProjection, Position, Projection};

use crate::{
    domain::LonLat,
    geo::{LATIN_AMERICA, Plane, PlanePoint, Projection as _},
    model::Camera,
};

/// Kilometres in 256 pixels at zoom 0 where areas are true: about the length of the equator, so that
/// zooms mean what they mean on other maps.
const KM_AT_ZOOM_0: f64 = 40_000.0;

/// And on Web Mercator, where it is the equator of its sphere: tiles fit at this and no other.
const MERCATOR_KM_AT_ZOOM_0: f64 = 2.0 * PI * 6378.137;

/// Pixels across the whole map at zoom 0.
const PIXELS_AT_ZOOM_0: f64 = 256.0;

/// The projection onto a plane.
pub(super) fn onto(plane: Plane) -> &'static dyn Projection {
    match plane {
        Plane::EqualArea => &EqualArea,
        Plane::Mercator => &MercatorProjection,
    }
}

/// The equal-area plane of Latin America, north up.
#[derive(Debug, Clone, Copy)]
struct EqualArea;

impl Projection for EqualArea {
    fn project(&self, position: Position, zoom: f64) -> Position {
        let plane = LATIN_AMERICA.plane_from_lon_lat(LonLat::new(position.x(), position.y()));
        let scale = 1.0 / km_per_px(Plane::EqualArea, zoom);
        Position::new(plane.x * scale, -plane.y * scale)
    }

    fn unproject(&self, pixels: Position, zoom: f64) -> Position {
        let scale = km_per_px(Plane::EqualArea, zoom);
        let plane = PlanePoint { x: pixels.x() * scale, y: -pixels.y() * scale };
        // Off the globe there is only the edge; the camera's bounds keep it out of sight.
        position(LATIN_AMERICA.lon_lat_from_plane(plane).unwrap_or(LATIN_AMERICA.centre()))
    }

    fn scale_pixel_per_meter(&self, _: Position, zoom: f64) -> f64 {
        0.001 / km_per_px(Plane::EqualArea, zoom)
    }
}

fn km_per_px(plane: Plane, zoom: f64) -> f64 {
    km_per_px_at_zoom_0(plane) / zoom.exp2()
}

const fn km_per_px_at_zoom_0(plane: Plane) -> f64 {
    match plane {
        Plane::EqualArea => KM_AT_ZOOM_0 / PIXELS_AT_ZOOM_0,
        Plane::Mercator => MERCATOR_KM_AT_ZOOM_0 / PIXELS_AT_ZOOM_0,
    }
}

pub(super) fn position(place: LonLat) -> Position {
    walkers::lon_lat(place.lon, place.lat)
}

/// Puts the toolkit's map where the camera is, unless it is there: that would stop a fling.
pub(super) fn place(memory: &mut MapMemory, camera: Camera) {
    let there = self::camera(memory, camera.plane).is_some_and(|now| {
        now.plane_centre().distance_km(camera.plane_centre()) < camera.km_per_px * 0.01
            && (now.km_per_px / camera.km_per_px - 1.0).abs() < 1e-9
    });
    if there {
        return;
    }
    let zoom = (km_per_px_at_zoom_0(camera.plane) / camera.km_per_px).log2();
    // The camera's bounds are far inside the toolkit's 0 to 26.
    if memory.set_zoom(zoom).is_ok() {
        memory.center_at(position(camera.centre));
    }
}

/// Where the toolkit's map is, if it shows this plane.
pub(super) fn camera(memory: &MapMemory, plane: Plane) -> Option<Camera> {
    let centre = memory.detached()?;
    Some(Camera {
        centre: LonLat::new(centre.x(), centre.y()),
        km_per_px: km_per_px(plane, memory.zoom()),
        plane,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{drawing::View, model::Viewport};

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
        for plane in [Plane::EqualArea, Plane::Mercator] {
            let camera = Camera { centre: LonLat::new(-66.1, 10.4), km_per_px: 2.5, plane };
            let mut memory = MapMemory::default();
            place(&mut memory, camera);
            let back = self::camera(&memory, plane).unwrap();
            assert!((back.km_per_px - 2.5).abs() < 1e-9 && back.centre == camera.centre);
        }
    }

    #[test]
    fn the_toolkits_map_and_our_view_agree_about_every_pixel_of_both_planes() {
        for plane in [Plane::EqualArea, Plane::Mercator] {
            let camera = Camera { centre: LonLat::new(-66.1, 10.4), km_per_px: 0.7, plane };
            let mut memory = MapMemory::default();
            place(&mut memory, camera);
            let view = View::new(camera, Viewport { width: 0.0, height: 0.0 });
            let (theirs, zoom) = (onto(plane), memory.zoom());
            let centre = theirs.project(position(camera.centre), zoom);
            for (lon, lat) in [(-58.38, -34.6), (-117.0, 32.5), (-62.7, 17.3), (-68.3, -54.8)] {
                let place = LonLat::new(lon, lat);
                let ours = view.screen_from_plane(plane.plane_from_lon_lat(place));
                let there = theirs.project(position(place), zoom);
                let (x, y) = (there.x() - centre.x(), there.y() - centre.y());
                // Half a pixel is what the eye could see.
                assert!((x - ours.x).hypot(y - ours.y) < 0.5, "{plane:?} {place:?}: {x},{y}");
            }
        }
    }
}
