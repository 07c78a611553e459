//! The dossier, what documents mention and what the map shows, for other programs. Writers give
//! values and text; the shell puts them into files.

mod annotations;
mod csl;
mod csv;
mod geojson;
pub mod handout;
mod html;
mod indexed;
mod kml;
mod mentions;
pub mod pack;
mod pdf;
pub mod plate;
mod png;
mod pptx;
mod profile;
mod progress;
mod svg;

pub use self::annotations::{Wording, annotations};
pub use self::csl::csl;
pub use self::csv::{csv, csv_columns};
pub use self::geojson::geojson;
pub use self::html::html;
pub use self::kml::kml;
pub use self::mentions::mentions;
pub use self::pdf::{About, Bookmark, PdfError, Spot, Volume, pdf};
pub use self::png::{MOST_PIXELS, PngError, Raster, png, raster};
pub use self::pptx::{PptxError, pptx};
pub use self::profile::{Account, country_profile, profile_as_text, whole_dossier};
pub use self::progress::{Cancelled, Progress, Watch};
pub use self::svg::{Faces, font_faces, svg};
