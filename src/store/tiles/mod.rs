//! Checking a `PMTiles` file before the map is drawn on it.
//!
//! The map reads the tiles themselves, later and one by one, where a fault can only be seen as a
//! hole. What can be known at once is said at once: that it is such a file, of pictures, and that
//! its directories ([`directory`]) are whole, for the reader of the tiles trusts them. Source: the
//! `PMTiles` specification, version 3,
//! <https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md>.

mod directory;

use std::{
    fs::File,
    io::{self, Read as _, Seek as _, SeekFrom},
    path::{Path, PathBuf},
};

use flate2::read::GzDecoder;
use serde_json::Value;

use super::{StoreError, reason};

/// Length of the header in bytes.
const HEADER: usize = 127;

/// Header and root directory lie in so many bytes from the start.
const BEGINNING: u64 = 16_384;

/// The most that is unpacked of a directory or of the metadata, in bytes.
const MOST: u64 = 4_000_000;

/// The longest attribution that is shown, in letters: about half a window's width.
const LONGEST_ATTRIBUTION: usize = 100;

/// Kinds of tiles by their number in the header, from 0.
const KINDS: [&str; 6] = ["of an unknown kind", "vectors", "PNG", "JPEG", "WebP", "AVIF"];

/// A file of raster tiles that can be drawn on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TileFile {
    /// Where it is.
    pub path: PathBuf,
    /// The zoom that its coarsest tiles are for.
    pub min_zoom: u8,
    /// The zoom that its finest tiles are for.
    pub max_zoom: u8,
    /// Who is to be named for it: its own attribution, or else its file name.
    pub attribution: String,
}

/// Checks that a file holds PNG or JPEG tiles, and reads what it says about them.
pub fn check_tile_file(path: &Path) -> Result<TileFile, StoreError> {
    let name = || path.display().to_string();
    let unreadable =
        |error: io::Error| StoreError::Unreadable { path: name(), reason: reason(&error) };
    let mut file = File::open(path).map_err(unreadable)?;
    if file.metadata().map_err(unreadable)?.is_dir() {
        return Err(StoreError::Folder { path: name() });
    }
    let mut beginning = Vec::new();
    file.by_ref().take(BEGINNING).read_to_end(&mut beginning).map_err(unreadable)?;
    let checked = Header::new(&beginning).and_then(|header| {
        directory::check(&header, &beginning, &mut file)?;
        Ok(header)
    });
    let header = checked.map_err(|message| StoreError::Content { path: name(), message })?;
    let file_name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    Ok(TileFile {
        path: path.to_owned(),
        min_zoom: header.min_zoom,
        max_zoom: header.max_zoom,
        attribution: header.attribution(&mut file).unwrap_or_else(|| file_name.into_owned()),
    })
}

/// What is used of a header.
#[derive(Debug)]
struct Header {
    /// Offset and length of the root directory, in bytes.
    root: (u64, u64),
    /// Offset and length of the metadata, in bytes.
    metadata: (u64, u64),
    /// Where the offsets of the other directories count from, in bytes.
    leaves: u64,
    packed: Packed,
    min_zoom: u8,
    max_zoom: u8,
}

/// How directories and metadata are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Packed {
    No,
    Gzip,
}

impl Header {
    fn new(bytes: &[u8]) -> Result<Self, String> {
        if !bytes.starts_with(b"PMTiles") {
            return Err("is not a PMTiles file: expected it to begin with PMTiles".to_owned());
        }
        let short = || format!("has {} bytes; expected a header of {HEADER}", bytes.len());
        let header: &[u8; HEADER] = bytes.first_chunk().ok_or_else(short)?;
        let [.., version] = first::<8>(header, 0);
        if version != 3 {
            return Err(format!("has PMTiles version {version}; expected version 3"));
        }
        let [packed, _, kind, min_zoom, max_zoom] = first::<5>(header, 97);
        if kind != 2 && kind != 3 {
            let found = KINDS.get(usize::from(kind)).unwrap_or(&"of an unknown kind");
            return Err(format!("its tiles are {found}; expected PNG or JPEG"));
        }
        if min_zoom > max_zoom || max_zoom > 30 {
            return Err(format!(
                "has zooms {min_zoom} to {max_zoom}; expected them in order, up to 30"
            ));
        }
        let number = |at| u64::from_le_bytes(first::<8>(header, at));
        Ok(Self {
            root: (number(8), number(16)),
            metadata: (number(24), number(32)),
            leaves: number(40),
            packed: match packed {
                1 => Packed::No,
                2 => Packed::Gzip,
                _ => return Err(format!("is packed in way {packed}; expected none or gzip")),
            },
            min_zoom,
            max_zoom,
        })
    }

    fn unpacked(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        match self.packed {
            Packed::No => Some(bytes.to_vec()),
            Packed::Gzip => {
                let mut unpacked = Vec::new();
                GzDecoder::new(bytes).take(MOST + 1).read_to_end(&mut unpacked).ok()?;
                (unpacked.len() as u64 <= MOST).then_some(unpacked)
            }
        }
    }

    /// The attribution in the metadata, without its markup; none where there is no such thing.
    fn attribution(&self, file: &mut File) -> Option<String> {
        let (offset, length) = self.metadata;
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(offset)).ok()?;
        file.take(length.min(MOST)).read_to_end(&mut bytes).ok()?;
        let metadata: Value = serde_json::from_slice(&self.unpacked(&bytes)?).ok()?;
        let words = without_markup(metadata.get("attribution")?.as_str()?);
        (!words.is_empty()).then_some(words)
    }
}

/// `N` bytes from `at` on; the header has them all.
fn first<const N: usize>(header: &[u8; HEADER], at: usize) -> [u8; N] {
    header.get(at..).and_then(|rest| rest.first_chunk()).copied().unwrap_or([0; N])
}

/// The words of an HTML fragment on one line, cut where they are too many.
fn without_markup(html: &str) -> String {
    let pieces = html.split('<').enumerate().map(|(at, piece)| match piece.split_once('>') {
        Some((_, words)) if at > 0 => words,
        _ => piece,
    });
    let words = pieces.collect::<String>().replace("&copy;", "©").replace("&amp;", "&");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= LONGEST_ATTRIBUTION {
        return words;
    }
    words.chars().take(LONGEST_ATTRIBUTION - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests;
