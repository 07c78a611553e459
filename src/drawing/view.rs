//! From the plane to the screen and back.

use crate::{
    geo::{Plane, PlanePoint, PlaneRect},
    model::{Camera, Viewport},
};

/// Pixels right of and below something.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Offset {
    /// Pixels right.
    pub x: f64,
    /// Pixels down.
    pub y: f64,
}

impl Offset {
    /// Pixels right and down.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The sum.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self { x: self.x + other.x, y: self.y + other.y }
    }

    /// How far away it is, in pixels.
    pub fn length(self) -> f64 {
        self.x.hypot(self.y)
    }
}

/// Which part of the plane is where on the screen. Screen points are pixels right of and below the
/// map's upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct View {
    plane: Plane,
    centre: PlanePoint,
    km_per_px: f64,
    middle: Offset,
    sign_scale: f64,
}

/// The map's size in pixels for which signs have the size they are named with.
const REFERENCE: Viewport = Viewport { width: 900.0, height: 770.0 };

impl View {
    /// The view of a camera in a map of this size.
    pub fn new(camera: Camera, viewport: Viewport) -> Self {
        Self {
            plane: camera.plane,
            centre: camera.plane_centre(),
            km_per_px: camera.km_per_px,
            middle: Offset::new(viewport.width / 2.0, viewport.height / 2.0),
            sign_scale: (viewport.width / REFERENCE.width)
                .min(viewport.height / REFERENCE.height)
                .clamp(1.0, 2.5),
        }
    }

    /// The same view with signs as large as in another.
    #[must_use]
    pub const fn with_signs_of(self, other: &Self) -> Self {
        Self { sign_scale: other.sign_scale, ..self }
    }

    /// The plane that is seen.
    pub const fn plane(&self) -> Plane {
        self.plane
    }

    /// Kilometres of the plane a pixel.
    pub const fn km_per_px(&self) -> f64 {
        self.km_per_px
    }

    /// How much larger than named marks and letters are drawn: they grow with the map, so that a
    /// wall shows what a laptop shows.
    pub const fn sign_scale(&self) -> f64 {
        self.sign_scale
    }

    /// What is about a point of this view, so many times larger with all signs, in the middle of a
    /// lens of this size.
    #[must_use]
    pub fn magnified(&self, times: f64, about: Offset, lens: Viewport) -> Self {
        Self {
            centre: self.plane_from_screen(about),
            km_per_px: self.km_per_px / times,
            middle: Offset::new(lens.width / 2.0, lens.height / 2.0),
            sign_scale: self.sign_scale * times,
            ..*self
        }
    }

    /// The scale to lay signs out for: kilometres in what is a pixel at the named sizes.
    pub fn sign_km(&self) -> f64 {
        self.km_per_px * self.sign_scale
    }

    /// The part of the plane that a map of this size shows.
    pub fn bounds(&self, viewport: Viewport) -> PlaneRect {
        let corner = |x: f64, y: f64| self.plane_from_screen(Offset::new(x, y));
        PlaneRect::from_corners(corner(0.0, 0.0), corner(viewport.width, viewport.height))
    }

    /// Where a sign beside a plane point is on the screen.
    pub fn screen_beside(&self, point: PlanePoint, offset: Offset) -> Offset {
        let scaled = Offset::new(offset.x * self.sign_scale, offset.y * self.sign_scale);
        self.screen_from_plane(point).plus(scaled)
    }

    /// Where a plane point is on the screen.
    pub fn screen_from_plane(&self, point: PlanePoint) -> Offset {
        Offset {
            x: self.middle.x + (point.x - self.centre.x) / self.km_per_px,
            y: self.middle.y - (point.y - self.centre.y) / self.km_per_px,
        }
    }

    /// Which plane point a screen point shows.
    pub fn plane_from_screen(&self, screen: Offset) -> PlanePoint {
        PlanePoint {
            x: (screen.x - self.middle.x).mul_add(self.km_per_px, self.centre.x),
            y: (self.middle.y - screen.y).mul_add(self.km_per_px, self.centre.y),
        }
    }
}

/// The scale that a drawing is laid out for when it is seen at `km_per_px`: the next coarser
/// quarter of a doubling, so that a layout lasts while the map zooms and never overlaps.
pub fn quantised(km_per_px: f64) -> f64 {
    // The hair keeps a scale that is itself a step on its step.
    (((km_per_px.log2() * 4.0) - 1e-9).ceil() / 4.0).exp2()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_is_never_for_a_closer_look_than_it_is_seen_at() {
        for km_per_px in [0.05, 0.9, 1.0, 3.3, 13.4, 20.0] {
            let laid_out = quantised(km_per_px);
            assert!((1.0..1.19).contains(&(laid_out / km_per_px)), "{km_per_px}: {laid_out}");
            assert!((quantised(laid_out) - laid_out).abs() < 1e-9);
        }
    }
}
