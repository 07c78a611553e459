//! The map as geometry: projecting, decoding the atlas, triangulating, simplifying, hit testing.
//!
//! Everything here is a pure function of its input, in `f64` kilometres on a plane: no files, no
//! clock, no toolkit. A longitude and latitude ([`crate::domain::LonLat`], degrees) meets the plane
//! ([`PlanePoint`], kilometres) only in [`projection`]; the plane meets pixels only in the views.

pub mod atlas;
pub mod atlas_file;
pub mod gazetteer;
pub mod graticule;
pub mod hit;
pub mod label;
pub mod mesh;
pub mod plane;
pub mod projection;
pub mod round;
pub mod simplify;

pub use atlas::{Atlas, AtlasError, Line, LineKind, Part, Resolution, Territory};
pub use graticule::graticule;
pub use hit::HitIndex;
pub use mesh::Mesh;
pub use plane::{PlanePoint, PlaneRect};
pub use projection::{LATIN_AMERICA, LambertEqualArea, Plane, Projection, ground_km};
pub use round::round_length;
pub use simplify::{Level, Pyramid};
