//! Reading what the user names, with one clear line where it cannot be read.

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::{
    annotations::{ReadAnnotations, read_annotations},
    json::dossier_from_json,
};
use crate::{
    domain::{Dossier, Problem},
    text::{self, Document},
};

/// The largest dossier that is read, in bytes. The bundled one has about 0.3 MB.
pub const MAX_DOSSIER_BYTES: u64 = 64_000_000;

/// The largest document that is read, in bytes.
pub const MAX_DOCUMENT_BYTES: u64 = 64_000_000;

/// What the bundled dossier is called where a file would be named.
pub const BUNDLED_NAME: &str = "bundled dossier";

/// A file that cannot be used: its name, the place in it, and what was expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The system does not give it.
    #[error("{path}: cannot be read: {reason}")]
    Unreadable {
        /// The file.
        path: String,
        /// In the system's words.
        reason: String,
    },
    /// The system does not take it.
    #[error("{path}: cannot be written: {reason}")]
    Unwritable {
        /// The file or folder.
        path: String,
        /// In the system's words.
        reason: String,
    },
    /// It is a folder.
    #[error("{path}: is a folder; expected a file")]
    Folder {
        /// The folder.
        path: String,
    },
    /// Nothing is in it.
    #[error("{path}: is empty; expected {expected}")]
    Empty {
        /// The file.
        path: String,
        /// What should be in it.
        expected: &'static str,
    },
    /// More is in it than is read.
    #[error("{path}: has {megabytes} MB; expected {expected} of at most {most} MB")]
    TooLarge {
        /// The file.
        path: String,
        /// Its size.
        megabytes: u64,
        /// What should be in it.
        expected: &'static str,
        /// The most that is read.
        most: u64,
    },
    /// It is read, and is something else.
    #[error("{path}: {message}")]
    Content {
        /// The file.
        path: String,
        /// The place in it and what was expected.
        message: String,
    },
}

/// The dossier that is compiled into the program.
pub fn bundled_dossier() -> Result<(Dossier, Vec<Problem>), StoreError> {
    let json = include_bytes!("../../data/russia-latin-america.json");
    dossier_from_json(json)
        .map_err(|message| StoreError::Content { path: BUNDLED_NAME.to_owned(), message })
}

/// Reads a dossier from a file.
pub fn load_dossier(path: &Path) -> Result<(Dossier, Vec<Problem>), StoreError> {
    let bytes = read(path, "a dossier in JSON", MAX_DOSSIER_BYTES)?;
    dossier_from_json(&bytes)
        .map_err(|message| StoreError::Content { path: path.display().to_string(), message })
}

/// Reads W3C Web Annotations from a file; see [`read_annotations`].
pub fn load_annotations(
    path: &Path,
    document: Option<&Document>,
) -> Result<ReadAnnotations, StoreError> {
    let bytes = read(path, "annotations in JSON", MAX_DOSSIER_BYTES)?;
    read_annotations(&bytes, document)
        .map_err(|message| StoreError::Content { path: path.display().to_string(), message })
}

/// Reads the bytes of a source document.
pub fn read_document(path: &Path) -> Result<Vec<u8>, StoreError> {
    read(path, "a document with text", MAX_DOCUMENT_BYTES)
}

/// Reads a source document of any format from a file that can be trusted: the shell reads others.
pub fn load_document(path: &Path) -> Result<Document, StoreError> {
    let bytes = read_document(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy());
    text::import(&bytes, name.as_deref()).map_err(|error| StoreError::Content {
        path: path.display().to_string(),
        message: error.to_string(),
    })
}

/// Reads a file that may have any length up to a limit, and holds something.
pub(super) fn read(path: &Path, expected: &'static str, most: u64) -> Result<Vec<u8>, StoreError> {
    let name = || path.display().to_string();
    let unreadable =
        |error: io::Error| StoreError::Unreadable { path: name(), reason: reason(&error) };
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if metadata.is_dir() {
        return Err(StoreError::Folder { path: name() });
    }
    if metadata.len() > most {
        return Err(too_large(name(), metadata.len(), expected, most));
    }
    let mut bytes = Vec::new();
    // A pipe or a device has no length of its own; one byte more than allowed tells.
    File::open(path)
        .and_then(|file| file.take(most + 1).read_to_end(&mut bytes))
        .map_err(unreadable)?;
    check_size(&name(), &bytes, expected, most)?;
    Ok(bytes)
}

/// Refuses nothing and too much.
pub(super) fn check_size(
    name: &str,
    bytes: &[u8],
    expected: &'static str,
    most: u64,
) -> Result<(), StoreError> {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > most {
        return Err(too_large(name.to_owned(), length, expected, most));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(StoreError::Empty { path: name.to_owned(), expected });
    }
    Ok(())
}

const fn too_large(path: String, bytes: u64, expected: &'static str, most: u64) -> StoreError {
    let megabytes = bytes.div_ceil(1_000_000);
    StoreError::TooLarge { path, megabytes, expected, most: most / 1_000_000 }
}

/// The system's reason without its number.
pub fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_lowercase()
}

/// An absolute path, so that it is found again from another folder.
pub fn absolute(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_missing| path.to_owned())
}
