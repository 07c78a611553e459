//! The dossier for other programs. Writers give values and text; the shell puts them into files.

mod geojson;

pub use self::geojson::geojson;
