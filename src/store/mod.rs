//! Files to dossiers and back: the only place, with the shell, that touches the disk.
//!
//! Reading gives `(Dossier, Vec<Problem>)` or one [`StoreError`] that names the file, the place in
//! it and what was expected. Writing is atomic ([`write_atomically`]): beside, sync, rename.
//! [`Library`] keeps the user's documents.

mod annotations;
mod atomic;
mod json;
mod library;
mod read;
mod settings;
mod tiles;

pub use annotations::{ReadAnnotations, read_annotations};
pub use atomic::write_atomically;
pub use json::{FORMAT, dossier_from_json, dossier_to_json, schema};
pub use library::{About, ContentHash, Entry, Library, Meta, NoHash};
pub use read::{
    BUNDLED_NAME, MAX_DOCUMENT_BYTES, MAX_DOSSIER_BYTES, StoreError, absolute, bundled_dossier,
    load_annotations, load_document, load_dossier, read_document, reason,
};
pub use settings::{AcceptedPlace, KnownDocument, Settings, SettingsFile};
pub use tiles::{TileFile, check_tile_file};
