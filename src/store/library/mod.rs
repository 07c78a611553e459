//! The user's library: the documents that were added, kept as they came.
//!
//! A document is stored once, in a folder named by the hash of its bytes:
//! `documents/<sha256>/original.<ext>` and `meta.json` beside it. The folder is made elsewhere and
//! renamed into place, so that it is there whole or not at all; taking it out is a rename as well.
//! `index.bin`, the search index, can always be made again from the documents.

mod hash;

#[cfg(test)]
mod tests;

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Serialize};

use super::{
    MAX_DOCUMENT_BYTES, StoreError,
    read::{check_size, read},
    reason, write_atomically,
};
use crate::text::{BlockKind, Document};

pub use hash::{ContentHash, NoHash};

/// The largest search index that is read, in bytes.
const MAX_INDEX_BYTES: u64 = 4_000_000_000;
const MAX_META_BYTES: u64 = 1_000_000;
/// What a folder begins with that is on its way in or out.
const PASSING: &str = ".passing-";
/// A folder that is still on its way after this long was left by a crash.
const STRANDED: Duration = Duration::from_hours(24);

/// A folder with the user's documents.
#[derive(Debug, Clone)]
pub struct Library {
    root: PathBuf,
}

/// A document of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is called in the library.
    pub sha256: ContentHash,
    /// What is known of it.
    pub meta: Meta,
}

impl Entry {
    /// What it is called: its title, or the name of its file.
    pub fn name(&self) -> &str {
        self.meta.about.title.as_deref().unwrap_or(&self.meta.name)
    }
}

/// What is known of a document, as in `meta.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// The name of the file that was added, without its folder.
    pub name: String,
    /// When, in seconds since 1970 began in UTC.
    pub added: u64,
    /// The size of the file in bytes.
    pub bytes: u64,
    /// What was read from it.
    #[serde(flatten)]
    pub about: About,
}

/// What is read from a document's text, to be listed without reading it again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Its title, where it has one.
    #[serde(default)]
    pub title: Option<String>,
    /// How many words its paragraphs and headings have.
    #[serde(default)]
    pub words: usize,
}

impl About {
    /// Takes the first heading for the title, and counts the words.
    pub fn of(document: &Document) -> Self {
        let heading = document.blocks().iter().find(|block| block.kind == BlockKind::Heading);
        let words = document.blocks().iter().map(|block| block.text.split_whitespace().count());
        Self { title: heading.map(|block| block.text.clone()), words: words.sum() }
    }
}

impl Library {
    /// The library in a folder, which need not be there yet.
    ///
    /// What a crash left half done there a day ago or earlier is cleared away.
    pub fn open(root: &Path) -> Self {
        let library = Self { root: root.to_owned() };
        library.clear_stranded();
        library
    }

    /// Where the library of this user is: in their data folder.
    pub fn usual_root() -> Option<PathBuf> {
        let folders = directories::ProjectDirs::from("", "", "cartouche")?;
        Some(folders.data_dir().join("library"))
    }

    /// Adds a file that came under this name; one whose bytes are already there stays as it is.
    pub fn add(&self, name: &str, bytes: &[u8], about: About) -> Result<Entry, StoreError> {
        check_size(name, bytes, "a document with text", MAX_DOCUMENT_BYTES)?;
        let sha256 = ContentHash::of(bytes);
        let added = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let meta = Meta { name: file_name(name), added, bytes: size, about };
        if let Some(entry) = self.sound(&sha256) {
            return Ok(entry);
        }
        let folder = self.folder(&sha256);
        self.put(&folder, &meta, bytes)
            .map_err(|error| StoreError::Unwritable {
                path: folder.display().to_string(),
                reason: reason(&error),
            })
            // Somebody else may have been faster.
            .or_else(|error| self.sound(&sha256).map(drop).ok_or(error))?;
        self.entry(&sha256)
    }

    /// The documents, oldest first, and a line for each that is broken.
    pub fn list(&self) -> (Vec<Entry>, Vec<StoreError>) {
        let (mut entries, mut broken) = (Vec::new(), Vec::new());
        let folders = folders_in(&self.documents());
        if let Err(error) = &folders {
            broken.push(unreadable(&self.documents(), error));
        }
        for folder in folders.unwrap_or_default() {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with('.') {
                continue;
            }
            let entry = ContentHash::parse(&name)
                .map_err(|error| content(&folder, error.to_string()))
                .and_then(|sha256| self.entry(&sha256));
            match entry {
                Ok(entry) => entries.push(entry),
                Err(error) => broken.push(error),
            }
        }
        entries.sort_by(|a, b| {
            (a.meta.added, &a.meta.name, &a.sha256).cmp(&(b.meta.added, &b.meta.name, &b.sha256))
        });
        (entries, broken)
    }

    /// The bytes of a document, which are those that were added or an error.
    pub fn load(&self, sha256: &ContentHash) -> Result<Vec<u8>, StoreError> {
        let path = self.original(&self.entry(sha256)?);
        let bytes = read(&path, "a document with text", MAX_DOCUMENT_BYTES)?;
        if ContentHash::of(&bytes) != *sha256 {
            let message =
                "has changed since it was added; expected the bytes of then; add it again";
            return Err(content(&path, message.to_owned()));
        }
        Ok(bytes)
    }

    /// Takes a document out, sound or broken; tells whether it was there.
    pub fn remove(&self, sha256: &ContentHash) -> Result<bool, StoreError> {
        let folder = self.folder(sha256);
        match self.discard(&folder) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(StoreError::Unwritable {
                path: folder.display().to_string(),
                reason: reason(&error),
            }),
        }
    }

    /// Keeps the search index with the documents.
    pub fn save_index(&self, bytes: &[u8]) -> Result<(), StoreError> {
        let path = self.index();
        write_atomically(&path, bytes).map_err(|error| StoreError::Unwritable {
            path: path.display().to_string(),
            reason: reason(&error),
        })
    }

    /// The search index as it was kept; `None` where there is none.
    pub fn load_index(&self) -> Result<Option<Vec<u8>>, StoreError> {
        let path = self.index();
        if !path.exists() {
            return Ok(None);
        }
        read(&path, "a search index", MAX_INDEX_BYTES).map(Some)
    }

    fn documents(&self) -> PathBuf {
        self.root.join("documents")
    }

    fn index(&self) -> PathBuf {
        self.root.join("index.bin")
    }

    fn folder(&self, sha256: &ContentHash) -> PathBuf {
        self.documents().join(sha256.as_str())
    }

    fn original(&self, entry: &Entry) -> PathBuf {
        self.folder(&entry.sha256).join(original_name(&entry.meta.name))
    }

    /// The entry, if its bytes are still those that were added.
    fn sound(&self, sha256: &ContentHash) -> Option<Entry> {
        self.load(sha256).ok()?;
        self.entry(sha256).ok()
    }

    /// Reads what is known of a document, and looks whether it is there in full length.
    fn entry(&self, sha256: &ContentHash) -> Result<Entry, StoreError> {
        let path = self.folder(sha256).join("meta.json");
        let json = read(&path, "what is known of a document, in JSON", MAX_META_BYTES)?;
        let meta: Meta = serde_json::from_slice(&json)
            .map_err(|error| content(&path, format!("is not understood: {error}")))?;
        let entry = Entry { sha256: sha256.clone(), meta };
        let path = self.original(&entry);
        let length = fs::metadata(&path).map_err(|error| unreadable(&path, &error))?.len();
        if length != entry.meta.bytes {
            let expected = entry.meta.bytes;
            return Err(content(&path, format!("has {length} bytes; expected {expected}")));
        }
        Ok(entry)
    }

    /// Makes the folder elsewhere, then renames it into place.
    fn put(&self, folder: &Path, meta: &Meta, bytes: &[u8]) -> io::Result<()> {
        let documents = self.documents();
        fs::create_dir_all(&documents)?;
        let made = tempfile::Builder::new().prefix(PASSING).tempdir_in(&documents)?;
        write_atomically(&made.path().join(original_name(&meta.name)), bytes)?;
        write_atomically(&made.path().join("meta.json"), &serde_json::to_vec_pretty(meta)?)?;
        match self.discard(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            // A broken one has made room.
            Ok(()) | Err(_) => {}
        }
        fs::rename(made.path(), folder)?;
        // Nothing is there any more to be cleared away.
        drop(made.keep());
        sync(&documents);
        Ok(())
    }

    /// Renames a folder out of sight, then clears it away.
    fn discard(&self, folder: &Path) -> io::Result<()> {
        fs::symlink_metadata(folder)?;
        let aside = tempfile::Builder::new().prefix(PASSING).tempdir_in(self.documents())?;
        fs::rename(folder, aside.path().join("old"))?;
        sync(&self.documents());
        // What cannot be deleted now is stranded, and cleared away another day.
        aside.close().or(Ok(()))
    }

    fn clear_stranded(&self) {
        for folder in folders_in(&self.documents()).unwrap_or_default() {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            let age = fs::metadata(&folder)
                .and_then(|metadata| metadata.modified())
                .map(|modified| modified.elapsed().unwrap_or_default());
            if name.starts_with(PASSING) && age.is_ok_and(|age| age > STRANDED) {
                drop(fs::remove_dir_all(&folder));
            }
        }
    }
}

/// The folders in a folder, sorted; none where it is not there.
fn folders_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let listed = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        listed => listed?,
    };
    let mut folders = listed.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    folders.retain(|path| path.is_dir());
    folders.sort();
    Ok(folders)
}

/// What was renamed is on the disk once the folder is synced; not every system can do that.
fn sync(folder: &Path) {
    drop(fs::File::open(folder).and_then(|folder| folder.sync_all()));
}

/// The last part of a name, whichever system it came from.
fn file_name(name: &str) -> String {
    name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned()
}

/// What a document is called in its folder: its kind is kept, its name is in `meta.json`.
fn original_name(name: &str) -> String {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let is_plain = |extension: &String| {
        (1..=8).contains(&extension.len()) && extension.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    extension
        .filter(is_plain)
        .map_or_else(|| "original".to_owned(), |extension| format!("original.{extension}"))
}

fn unreadable(path: &Path, error: &io::Error) -> StoreError {
    StoreError::Unreadable { path: path.display().to_string(), reason: reason(error) }
}

fn content(path: &Path, message: String) -> StoreError {
    StoreError::Content { path: path.display().to_string(), message }
}
