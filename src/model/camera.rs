//! Where the map is: what it frames, and the camera that follows from it.

use crate::{
    domain::{CountryCode, LonLat},
    geo::{
        Atlas, LATIN_AMERICA, Plane, PlanePoint, PlaneRect, Projection as _, Territory, ground_km,
    },
};

/// How many times larger one press of a zoom key makes the map.
pub const ZOOM_STEP: f64 = 1.6;

/// The closest look, in kilometres a pixel: an islet of 10 km fills a third of the map.
const CLOSEST: f64 = 0.05;

/// The farthest look, as a multiple of the fitted region.
const FARTHEST: f64 = 1.35;

/// The part of the map's width and height that a margin takes on each side of what is fitted.
const MARGIN: f64 = 0.03;

/// The part of the region's width, from the west, that has land only up in Mexico: what lies over its
/// lower part covers the Pacific.
const PACIFIC: f64 = 0.25;

/// The part of the map that a territory fills when flown to.
const TERRITORY_SHARE: f64 = 0.62;

/// The map's size on screen, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    /// Points across.
    pub width: f64,
    /// Points down.
    pub height: f64,
}

impl Default for Viewport {
    fn default() -> Self {
        Self { width: 900.0, height: 760.0 }
    }
}

/// What the map shows. It holds on any screen: the camera is worked out from it and the viewport.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Framing {
    /// The whole region.
    Region,
    /// A country or territory.
    Territory(CountryCode),
    /// Where the user put it.
    At(Camera),
    /// A place with so much about it, on whatever screen.
    Around {
        /// What is in the middle.
        centre: LonLat,
        /// Kilometres of the equal-area plane across the map or down it, whichever is less.
        km: f64,
    },
}

/// A place and a scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// What is in the middle of the map.
    pub centre: LonLat,
    /// Kilometres of the plane a pixel. On the ground a pixel has [`Camera::true_km_per_px`].
    pub km_per_px: f64,
    /// The plane that is seen.
    pub plane: Plane,
}

impl Framing {
    /// The camera that shows this in a map of this size, on the atlas's plane.
    pub fn camera(self, viewport: Viewport, atlas: &Atlas) -> Camera {
        match self {
            Self::Region => {
                Camera::fitting(atlas.region, viewport, 1.0 - 2.0 * MARGIN, atlas.plane)
            }
            Self::Territory(code) => {
                let bounds = atlas.territory(code).map_or(atlas.region, Territory::core);
                Camera::fitting(bounds, viewport, TERRITORY_SHARE, atlas.plane)
                    .clamped(viewport, atlas)
            }
            Self::At(camera) => camera.clamped(viewport, atlas),
            Self::Around { centre, km } => {
                let km_per_px = km / viewport.width.min(viewport.height).max(1.0);
                Camera { centre, km_per_px, plane: Plane::EqualArea }.clamped(viewport, atlas)
            }
        }
    }

    /// The same in what is left of a map of which so many pixels are covered, at its left and below.
    /// Where the user put the camera, it stays.
    pub fn camera_beside(self, covered: f64, viewport: Viewport, atlas: &Atlas) -> Camera {
        let covered = match self {
            Self::At(_) => 0.0,
            Self::Region => {
                // As large as beside what is covered, with the sea below it.
                let (width, height) = atlas.region.size_km();
                let share = 1.0 - 2.0 * MARGIN;
                let beside = (viewport.width - covered).max(1.0);
                let across = width * (1.0 / share - PACIFIC) / beside;
                let down = height / (viewport.height.max(1.0) * share);
                PACIFIC.mul_add(-width / across.max(down), covered)
            }
            Self::Territory(_) | Self::Around { .. } => covered,
        };
        if covered <= 0.0 {
            return self.camera(viewport, atlas);
        }
        let left = Viewport { width: (viewport.width - covered).max(1.0), ..viewport };
        self.camera(left, atlas).panned([-covered / 2.0, 0.0])
    }
}

impl Camera {
    /// The camera that makes `bounds` fill `share` of the viewport, one way or the other.
    fn fitting(bounds: PlaneRect, viewport: Viewport, share: f64, plane: Plane) -> Self {
        let (width, height) = bounds.size_km();
        let across = width / (viewport.width.max(1.0) * share);
        let down = height / (viewport.height.max(1.0) * share);
        Self::at(bounds.centre(), across.max(down).max(CLOSEST), plane)
    }

    /// The camera with this point of a plane in its middle.
    pub fn at(centre: PlanePoint, km_per_px: f64, plane: Plane) -> Self {
        // Inside the region every plane point has a place on the globe.
        let centre = plane.lon_lat_from_plane(centre);
        Self { centre: centre.unwrap_or(LATIN_AMERICA.centre()), km_per_px, plane }
    }

    /// The same place at the same scale on another plane.
    #[must_use]
    pub fn on(self, plane: Plane) -> Self {
        if plane == self.plane {
            return self;
        }
        let lat = self.centre.lat;
        let km_per_px = self.km_per_px * plane.stretch(lat) / self.plane.stretch(lat);
        Self { km_per_px, plane, ..self }
    }

    /// Kilometres on the ground that a pixel has from west to east in the middle of the map.
    pub fn true_km_per_px(self) -> f64 {
        let centre = self.plane_centre();
        let place = |x| self.plane.lon_lat_from_plane(PlanePoint { x, ..centre });
        let (west, east) = (place(centre.x - self.km_per_px), place(centre.x + self.km_per_px));
        west.zip(east).map_or(self.km_per_px, |(west, east)| ground_km(west, east) / 2.0)
    }

    /// The middle of the map on the plane.
    pub fn plane_centre(self) -> PlanePoint {
        self.plane.plane_from_lon_lat(self.centre)
    }

    /// Larger by `factor` about a point that is given in pixels right of and below the middle.
    pub(super) fn zoomed(
        self,
        factor: f64,
        about: [f64; 2],
        viewport: Viewport,
        atlas: &Atlas,
    ) -> Self {
        let wanted = self.km_per_px / factor.clamp(1e-3, 1e3);
        let km_per_px = limited(wanted, viewport, atlas);
        let [right, below] = about;
        let gained = self.km_per_px - km_per_px;
        let centre = self.plane_centre();
        let centre =
            PlanePoint { x: right.mul_add(gained, centre.x), y: below.mul_add(-gained, centre.y) };
        Self::at(centre, km_per_px, self.plane).clamped(viewport, atlas)
    }

    /// Moved by pixels right and down.
    pub(super) fn panned(self, [right, down]: [f64; 2]) -> Self {
        let centre = self.plane_centre();
        let centre = PlanePoint {
            x: right.mul_add(self.km_per_px, centre.x),
            y: down.mul_add(-self.km_per_px, centre.y),
        };
        Self::at(centre, self.km_per_px, self.plane)
    }

    /// The nearest camera on the atlas's plane from which the region can be seen.
    #[must_use]
    pub fn clamped(self, viewport: Viewport, atlas: &Atlas) -> Self {
        let camera = self.on(atlas.plane);
        let km_per_px = limited(camera.km_per_px, viewport, atlas);
        let region = atlas.region;
        let centre = camera.plane_centre();
        let same_scale = km_per_px.to_bits() == camera.km_per_px.to_bits();
        if same_scale && region.contains(centre) {
            return camera;
        }
        let within = PlanePoint {
            x: centre.x.clamp(region.min.x, region.max.x),
            y: centre.y.clamp(region.min.y, region.max.y),
        };
        Self::at(within, km_per_px, atlas.plane)
    }
}

fn limited(km_per_px: f64, viewport: Viewport, atlas: &Atlas) -> f64 {
    let fitted = Framing::Region.camera(viewport, atlas).km_per_px;
    if km_per_px.is_finite() { km_per_px.clamp(CLOSEST, fitted * FARTHEST) } else { fitted }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::Resolution;

    fn atlas() -> Atlas {
        Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap()
    }

    fn both() -> [Atlas; 2] {
        [Plane::EqualArea, Plane::Mercator]
            .map(|plane| Atlas::bundled(Resolution::Medium, plane).unwrap())
    }

    fn screen(camera: Camera, viewport: Viewport, point: PlanePoint) -> [f64; 2] {
        let centre = camera.plane_centre();
        [
            viewport.width / 2.0 + (point.x - centre.x) / camera.km_per_px,
            viewport.height / 2.0 - (point.y - centre.y) / camera.km_per_px,
        ]
    }

    #[test]
    fn what_is_framed_lies_beside_what_is_covered() {
        let atlas = atlas();
        let sizes = [(760.0, 470.0), (565.0, 445.0), (400.0, 700.0)];
        for (viewport, covered) in
            sizes.map(|(width, height)| (Viewport { width, height }, width * 0.4))
        {
            let region = Framing::Region.camera_beside(covered, viewport, &atlas);
            for territory in &atlas.territories {
                let [x, y] = screen(region, viewport, territory.label_point);
                let inside =
                    (0.0..=viewport.width).contains(&x) && (0.0..=viewport.height).contains(&y);
                assert!(inside, "{} at {x},{y} of {viewport:?}", territory.code);
                let is_mexico = territory.code.as_str() == "MEX";
                assert!(x > covered || is_mexico, "{} at {x} of {viewport:?}", territory.code);
            }
            let peru = CountryCode::parse("PER").unwrap();
            let framing = Framing::Territory(peru);
            let camera = framing.camera_beside(covered, viewport, &atlas);
            let core = atlas.territory(peru).unwrap().core();
            let [x, _] = screen(camera, viewport, core.min);
            assert!(x > covered, "Peru begins at {x} of {viewport:?}");
            assert_eq!(
                framing.camera_beside(0.0, viewport, &atlas),
                framing.camera(viewport, &atlas)
            );
            let put = Framing::At(camera);
            assert_eq!(put.camera_beside(covered, viewport, &atlas), put.camera(viewport, &atlas));
        }
    }

    #[test]
    fn the_fitted_region_lies_inside_the_map_whatever_its_shape() {
        let sizes = [(900.0, 700.0), (1500.0, 900.0), (300.0, 900.0), (20.0, 20.0)];
        for (atlas, (width, height)) in both().iter().flat_map(|atlas| sizes.map(|s| (atlas, s))) {
            let viewport = Viewport { width, height };
            let camera = Framing::Region.camera(viewport, atlas);
            for territory in &atlas.territories {
                let [x, y] = screen(camera, viewport, territory.label_point);
                let inside = (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
                assert!(inside, "{} at {x},{y} of {width}x{height}", territory.code);
            }
        }
    }

    #[test]
    fn a_camera_of_the_other_plane_keeps_its_place_and_its_scale_on_the_ground() {
        let viewport = Viewport { width: 900.0, height: 700.0 };
        let [equal_area, mercator] = both();
        for centre in [LonLat::new(-58.4, -34.6), LonLat::new(-99.1, 19.4)] {
            let before = Camera { centre, km_per_px: 1.5, plane: Plane::EqualArea };
            let after = Framing::At(before).camera(viewport, &mercator);
            let middle = mercator.plane.plane_from_lon_lat(centre);
            let [x, y] = screen(after, viewport, middle);
            assert!((x - 450.0).hypot(y - 350.0) < 0.5, "{x},{y}");
            // 20 km are as long as before: areas are kept as well as both projections allow.
            let across =
                |camera: Camera| 20.0 * camera.plane.stretch(centre.lat) / camera.km_per_px;
            assert!((across(after) - across(before)).abs() < 0.5);
            assert!(after.km_per_px > before.km_per_px * 1.05, "Mercator is larger there");
            let back = Framing::At(after).camera(viewport, &equal_area);
            assert!((back.km_per_px - 1.5).abs() < 1e-9 && back.plane == Plane::EqualArea);
        }
    }

    #[test]
    fn a_bar_in_the_middle_is_as_long_on_the_ground_as_it_says() {
        for plane in [Plane::EqualArea, Plane::Mercator] {
            for centre in [LonLat::new(-68.3, -54.8), LonLat::new(-117.0, 32.5)] {
                let camera = Camera { centre, km_per_px: 0.9, plane };
                let (bar, middle) = (100.0, camera.plane_centre());
                let half = bar / camera.true_km_per_px() / 2.0 * camera.km_per_px;
                let [west, east] = [-half, half].map(|along| {
                    let end = PlanePoint { x: middle.x + along, ..middle };
                    plane.lon_lat_from_plane(end).unwrap()
                });
                let long = ground_km(west, east);
                assert!((long / bar - 1.0).abs() < 0.01, "{plane:?} {centre:?}: {long}");
            }
        }
    }

    #[test]
    fn zooming_keeps_the_point_under_the_pointer() {
        let (atlas, viewport) = (atlas(), Viewport { width: 900.0, height: 700.0 });
        let before = Framing::Region.camera(viewport, &atlas);
        let about = [120.0, -40.0];
        let after = before.zoomed(2.0, about, viewport, &atlas);
        let under = |camera: Camera| {
            let centre = camera.plane_centre();
            [centre.x + about[0] * camera.km_per_px, centre.y - about[1] * camera.km_per_px]
        };
        let ([x, y], [x2, y2]) = (under(before), under(after));
        assert!((after.km_per_px * 2.0 - before.km_per_px).abs() < 1e-9);
        // Half a pixel is what the eye could see.
        assert!((x - x2).hypot(y - y2) < after.km_per_px / 2.0, "{x},{y} became {x2},{y2}");
    }

    #[test]
    fn no_pan_or_zoom_loses_the_region() {
        let (atlas, viewport) = (atlas(), Viewport { width: 900.0, height: 700.0 });
        let mut camera = Framing::Region.camera(viewport, &atlas);
        for _ in 0..50 {
            camera = camera.panned([5000.0, -3000.0]).clamped(viewport, &atlas);
        }
        // A hair more than the region, for the way to the globe and back.
        assert!(atlas.region.expanded(0.001).contains(camera.plane_centre()));
        let far = camera.zoomed(1e-9, [0.0, 0.0], viewport, &atlas);
        let near = camera.zoomed(1e9, [0.0, 0.0], viewport, &atlas);
        assert!(far.km_per_px <= 1.36 * Framing::Region.camera(viewport, &atlas).km_per_px);
        assert!(near.km_per_px >= CLOSEST);
    }
}
