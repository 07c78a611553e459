//! The dossier, and what documents mention, for other programs. Writers give values and text; the shell puts them into files.

mod annotations;
mod csv;
mod geojson;
mod mentions;
mod profile;

pub use self::annotations::{Wording, annotations};
pub use self::csv::{csv, csv_columns};
pub use self::geojson::geojson;
pub use self::mentions::mentions;
pub use self::profile::{Account, country_profile, profile_as_text, whole_dossier};
