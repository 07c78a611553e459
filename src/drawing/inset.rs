//! The inset: the Lesser Antilles, too small for the region's scale, in a frame over the Atlantic.
//!
//! It is the same drawing at a closer scale, so that what is shaded, named and clicked in it is
//! what it is on the map.

use super::{Offset, View};
use crate::{
    domain::LonLat,
    geo::{Atlas, Plane, PlaneRect, Projection as _},
    model::{Camera, Framing, Viewport},
};

/// What the inset shows: from the Virgin Islands to Trinidad, with room for names on both sides.
const CORNERS: [LonLat; 2] = [LonLat::new(-66.1, 9.8), LonLat::new(-56.9, 19.5)];

/// Its height as a part of the map's.
const HEIGHT: f64 = 0.315;

/// And in print: over the Atlantic, and over the Pacific.
const HEIGHTS_PRINTED: [f64; 2] = [0.345, 0.44];

/// The height in points at which its names find room about it.
const ROOMY: f64 = 250.0;

/// How much wider than high a map is that has room for it over the Atlantic.
const WIDE: f64 = 1.35;

/// Its distance from the map's upper right corner, as a part of the map's height.
const MARGIN: f64 = 0.016;

/// The inset gives way once the map is closer than this part of the fitted scale.
const CLOSEST: f64 = 0.6;

/// The smallest map that has room for an inset, in pixels.
const SMALLEST: Viewport = Viewport { width: 840.0, height: 700.0 };

/// And in print.
const SMALLEST_PRINTED: Viewport = Viewport { width: 560.0, height: 540.0 };

/// An inset on a map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Inset {
    /// Its upper left corner, from the map's.
    pub corner: Offset,
    /// Its width and height.
    pub size: Offset,
    /// What it shows, from its own upper left corner.
    pub view: View,
}

impl Inset {
    /// The inset of a map, if it has one. `fitted` is the scale at which the region fits.
    pub fn of(map: &View, viewport: Viewport, fitted: f64) -> Option<Self> {
        let small = viewport.width < SMALLEST.width || viewport.height < SMALLEST.height;
        let size = Self::size(map, viewport, HEIGHT);
        let corner = Offset::new(viewport.width - size.x - viewport.height * MARGIN, 0.0);
        let corner = corner.plus(Offset::new(0.0, viewport.height * MARGIN));
        (!small && map.km_per_px() >= fitted * CLOSEST).then(|| Self::at(corner, size, map))
    }

    /// The same in print, where nobody can go closer: larger, and also on a smaller map. Where the
    /// map is too narrow for it over the Atlantic, it lies over the Pacific.
    pub fn printed(map: &View, viewport: Viewport, fitted: f64) -> Option<Self> {
        let Viewport { width, height } = viewport;
        let small = width < SMALLEST_PRINTED.width || height < SMALLEST_PRINTED.height;
        let is_wide = width > height * WIDE;
        let [atlantic, pacific] = HEIGHTS_PRINTED;
        let roomy = atlantic.max((ROOMY / height).min(pacific));
        let size = Self::size(map, viewport, if is_wide { roomy } else { pacific });
        let margin = height * MARGIN;
        let corner = if is_wide {
            Offset::new(width - size.x - margin, margin)
        } else {
            Offset::new(margin, height - size.y - margin)
        };
        (!small && map.km_per_px() >= fitted * CLOSEST).then(|| Self::at(corner, size, map))
    }

    /// Its width and height where it takes this part of the map's height.
    fn size(map: &View, viewport: Viewport, part: f64) -> Offset {
        let bounds = Self::bounds(map.plane());
        let height = viewport.height * part;
        Offset::new(bounds.width_km() / bounds.height_km() * height, height)
    }

    fn at(corner: Offset, size: Offset, map: &View) -> Self {
        let bounds = Self::bounds(map.plane());
        let km_per_px = bounds.height_km() / size.y;
        let camera = Camera::at(bounds.centre(), km_per_px, map.plane());
        let viewport = Viewport { width: size.x, height: size.y };
        Self { corner, size, view: View::new(camera, viewport).with_signs_of(map) }
    }

    /// What it hides of the plane when the region is fitted.
    pub fn hides(viewport: Viewport, atlas: &Atlas) -> Option<PlaneRect> {
        let camera = Framing::Region.camera(viewport, atlas);
        let map = View::new(camera, viewport);
        let inset = Self::of(&map, viewport, camera.km_per_px)?;
        let corners = [inset.corner, inset.corner.plus(inset.size)];
        let [a, b] = corners.map(|corner| map.plane_from_screen(corner));
        Some(PlaneRect::from_corners(a, b))
    }

    /// What the inset shows, on a plane.
    pub fn bounds(plane: Plane) -> PlaneRect {
        let [a, b] = CORNERS.map(|corner| plane.plane_from_lon_lat(corner));
        PlaneRect::from_corners(a, b)
    }

    /// A point of the map as a point of the inset, if it lies on it.
    pub fn point(&self, at: Offset) -> Option<Offset> {
        let inside = Offset::new(at.x - self.corner.x, at.y - self.corner.y);
        let on = (0.0..=self.size.x).contains(&inside.x) && (0.0..=self.size.y).contains(&inside.y);
        on.then_some(inside)
    }
}
