//! Points, boxes and rings on the plane of a projection, in kilometres.
//!
//! A type apart from degrees and from pixels, so that none of the three can stand in for another.

/// A point on the plane: kilometres east (`x`) and north (`y`) of the projection's centre.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct PlanePoint {
    /// Kilometres east.
    pub x: f64,
    /// Kilometres north.
    pub y: f64,
}

impl PlanePoint {
    /// The point `x` kilometres east and `y` kilometres north of the centre.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Distance on the plane, in kilometres.
    pub fn distance_km(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    /// Distance on the plane to the nearest point of the segment from `a` to `b`, in kilometres.
    pub fn distance_to_segment_km(self, a: Self, b: Self) -> f64 {
        self.squared_distance_to_segment(a, b).sqrt()
    }

    /// The square of [`Self::distance_to_segment_km`]: as good for comparing, and cheaper.
    pub(crate) fn squared_distance_to_segment(self, a: Self, b: Self) -> f64 {
        let (along_x, along_y) = (b.x - a.x, b.y - a.y);
        let length_squared = along_x * along_x + along_y * along_y;
        let share = if length_squared > 0.0 {
            (((self.x - a.x) * along_x + (self.y - a.y) * along_y) / length_squared).clamp(0.0, 1.0)
        } else {
            0.0
        };
        let dx = self.x - (a.x + share * along_x);
        let dy = self.y - (a.y + share * along_y);
        dx * dx + dy * dy
    }
}

/// An upright box on the plane, in kilometres; its edges belong to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaneRect {
    /// The south-western corner.
    pub min: PlanePoint,
    /// The north-eastern corner.
    pub max: PlanePoint,
}

impl PlaneRect {
    /// The box with these two opposite corners, whichever they are.
    pub const fn from_corners(a: PlanePoint, b: PlanePoint) -> Self {
        Self {
            min: PlanePoint::new(a.x.min(b.x), a.y.min(b.y)),
            max: PlanePoint::new(a.x.max(b.x), a.y.max(b.y)),
        }
    }

    /// The smallest box around all of `points`; `None` if there are none.
    pub fn around(points: impl IntoIterator<Item = PlanePoint>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = points.next()?;
        Some(points.fold(Self::from_corners(first, first), |bounds, point| {
            bounds.union(Self::from_corners(point, point))
        }))
    }

    /// The smallest box around all of `boxes`; `None` if there are none.
    pub fn union_of(boxes: impl IntoIterator<Item = Self>) -> Option<Self> {
        boxes.into_iter().reduce(Self::union)
    }

    /// Whether the two boxes share at least a point.
    pub fn intersects(self, other: Self) -> bool {
        self.min.x <= other.max.x
            && other.min.x <= self.max.x
            && self.min.y <= other.max.y
            && other.min.y <= self.max.y
    }

    /// Whether the point lies in the box or on its edge.
    pub fn contains(self, point: PlanePoint) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// The smallest box around both.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self {
            min: PlanePoint::new(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: PlanePoint::new(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    /// The box with `margin_km` more on each side.
    #[must_use]
    pub fn expanded(self, margin_km: f64) -> Self {
        Self {
            min: PlanePoint::new(self.min.x - margin_km, self.min.y - margin_km),
            max: PlanePoint::new(self.max.x + margin_km, self.max.y + margin_km),
        }
    }

    /// The middle of the box.
    pub const fn centre(self) -> PlanePoint {
        PlanePoint::new(
            f64::midpoint(self.min.x, self.max.x),
            f64::midpoint(self.min.y, self.max.y),
        )
    }

    /// Width from west to east, in kilometres.
    pub fn width_km(self) -> f64 {
        self.max.x - self.min.x
    }

    /// Height from south to north, in kilometres.
    pub fn height_km(self) -> f64 {
        self.max.y - self.min.y
    }

    /// Width and height, in kilometres.
    pub fn size_km(self) -> (f64, f64) {
        (self.width_km(), self.height_km())
    }

    /// Distance from the point to the box, in kilometres: 0 within it.
    pub fn distance_km(self, point: PlanePoint) -> f64 {
        let dx = (self.min.x - point.x).max(point.x - self.max.x).max(0.0);
        let dy = (self.min.y - point.y).max(point.y - self.max.y).max(0.0);
        dx.hypot(dy)
    }
}

/// The edges of a line or closed ring, in order.
pub fn edges(points: &[PlanePoint]) -> impl Iterator<Item = (PlanePoint, PlanePoint)> + '_ {
    points.iter().copied().zip(points.iter().copied().skip(1))
}

/// The area inside a closed ring (last point = first) in square kilometres: positive when it runs
/// anticlockwise.
pub fn signed_area_km2(ring: &[PlanePoint]) -> f64 {
    let Some(&origin) = ring.first() else {
        return 0.0;
    };
    // Relative to the first point: small rings far from the centre would lose digits otherwise.
    let doubled: f64 = edges(ring)
        .map(|(a, b)| (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y))
        .sum();
    doubled / 2.0
}

/// Whether the edge from `a` to `b` crosses the ray that runs east from `point`.
///
/// A point is inside rings whose edges cross that ray an odd number of times in all. Half open in
/// `y`, so that a ray through a corner counts it once.
pub(crate) fn crosses_ray_east(point: PlanePoint, a: PlanePoint, b: PlanePoint) -> bool {
    (a.y > point.y) != (b.y > point.y)
        && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(west: f64, south: f64, east: f64, north: f64) -> PlaneRect {
        PlaneRect::from_corners(PlanePoint::new(west, south), PlanePoint::new(east, north))
    }

    #[test]
    fn boxes_that_only_touch_intersect_and_boxes_apart_do_not() {
        let here = rect(0.0, 0.0, 10.0, 10.0);
        assert!(here.intersects(rect(10.0, 10.0, 20.0, 20.0)));
        assert!(!here.intersects(rect(10.1, 0.0, 20.0, 10.0)));
        assert!(!here.intersects(rect(0.0, -5.0, 10.0, -0.1)));
        assert!(here.expanded(0.2).intersects(rect(10.1, 0.0, 20.0, 10.0)));
    }

    #[test]
    fn a_box_knows_its_middle_size_and_distance() {
        let here = rect(-2.0, 1.0, 4.0, 5.0);
        assert_eq!(here.centre(), PlanePoint::new(1.0, 3.0));
        assert_eq!(here.size_km(), (6.0, 4.0));
        assert!(here.contains(PlanePoint::new(4.0, 5.0)));
        assert!(!here.contains(PlanePoint::new(4.1, 5.0)));
        assert!((here.distance_km(PlanePoint::new(7.0, 9.0)) - 5.0).abs() < 1e-12);
        assert!(here.distance_km(PlanePoint::new(0.0, 2.0)).abs() < 1e-12);
        assert_eq!(here.union(rect(5.0, 5.0, 6.0, 6.0)), rect(-2.0, 1.0, 6.0, 6.0));
    }

    #[test]
    fn nothing_has_no_bounds() {
        assert_eq!(PlaneRect::around([]), None);
        assert_eq!(PlaneRect::union_of([]), None);
    }

    #[test]
    fn the_area_of_a_ring_is_signed_by_its_direction() {
        let corners = [(0.0, 0.0), (3.0, 0.0), (3.0, 2.0), (0.0, 2.0), (0.0, 0.0)];
        let mut ring: Vec<_> = corners.iter().map(|&(x, y)| PlanePoint::new(x, y)).collect();
        assert!((signed_area_km2(&ring) - 6.0).abs() < 1e-12);
        ring.reverse();
        assert!((signed_area_km2(&ring) + 6.0).abs() < 1e-12);
    }

    #[test]
    fn the_distance_to_a_segment_is_to_its_nearest_point_even_beyond_its_ends() {
        let (a, b) = (PlanePoint::new(0.0, 0.0), PlanePoint::new(10.0, 0.0));
        assert!((PlanePoint::new(5.0, 3.0).distance_to_segment_km(a, b) - 3.0).abs() < 1e-12);
        assert!((PlanePoint::new(13.0, 4.0).distance_to_segment_km(a, b) - 5.0).abs() < 1e-12);
        assert!((PlanePoint::new(3.0, 4.0).distance_to_segment_km(a, a) - 5.0).abs() < 1e-12);
    }
}
