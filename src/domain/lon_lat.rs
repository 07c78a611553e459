//! Geographic coordinates.

/// A place on the globe in degrees (WGS 84), longitude first: east and north are positive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LonLat {
    /// Degrees east of Greenwich, -180 to 180.
    pub lon: f64,
    /// Degrees north of the equator, -90 to 90.
    pub lat: f64,
}

impl LonLat {
    /// A place from degrees, longitude first.
    pub const fn new(lon: f64, lat: f64) -> Self {
        Self { lon, lat }
    }
}
