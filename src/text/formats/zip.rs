//! ZIP archives: which document is in one, and its parts, no larger than a document's can be.

use std::io::{self, BufReader, Cursor, Read};

use zip::{ZipArchive, read::ZipFile, result::ZipError};

use super::{
    docx, odt,
    xml::{self, Visitor},
};
use crate::text::{document::Document, import::ImportError};

/// The most bytes that all parts of a document unpack to.
pub(in crate::text) const MAX_UNPACKED: u64 = 256 << 20;

/// Parts may unpack to this much, however small they are packed.
const ALWAYS_UNPACKED: u64 = 16 << 20;

/// How many times its size a larger part unpacks to. Text does 5 to 20 times, a bomb 1000 times.
const MAX_RATIO: u64 = 200;

/// How long the type's name can be.
const MAX_TYPE: u64 = 256;

/// An archive, and how much of it may still be unpacked.
#[derive(Debug)]
pub(super) struct Archive<'a> {
    files: ZipArchive<Cursor<&'a [u8]>>,
    kind: &'static str,
    left: u64,
}

/// Reads the DOCX or ODT document that an archive holds.
pub(super) fn import(bytes: &[u8]) -> Result<Document, ImportError> {
    let broken = |_| ImportError::Broken { kind: "ZIP archive (such as DOCX or ODT)" };
    let files = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut archive = Archive { files, kind: "DOCX", left: MAX_UNPACKED };
    if let Some(main) = archive.main_part() {
        return docx::import(&mut archive, &main);
    }
    archive.kind = "ODT";
    if archive.is_odt()? {
        return odt::import(&mut archive);
    }
    Err(ImportError::NotText { kind: "a ZIP archive without a DOCX or ODT document in it" })
}

impl Archive<'_> {
    /// The main part of a DOCX document. Some writers count their versions in its name.
    fn main_part(&self) -> Option<String> {
        let is_main = |name: &str| {
            let number = name.strip_prefix("word/document").and_then(|n| n.strip_suffix(".xml"));
            number.is_some_and(|number| number.chars().all(|c| c.is_ascii_digit()))
        };
        let names = self.files.file_names().flatten();
        names.map(std::borrow::Cow::into_owned).find(|name| is_main(name))
    }

    fn is_odt(&mut self) -> Result<bool, ImportError> {
        let Some(part) = self.part("mimetype")? else { return Ok(false) };
        let mut kind = String::new();
        // What is no text is no type.
        part.take(MAX_TYPE).read_to_string(&mut kind).unwrap_or_default();
        Ok(kind.trim_end().starts_with("application/vnd.oasis.opendocument.text"))
    }

    /// Sends a part to a visitor. Returns whether there is such a part.
    pub(super) fn read(
        &mut self,
        name: &str,
        visitor: &mut impl Visitor,
    ) -> Result<bool, ImportError> {
        let (kind, left) = (self.kind, self.left);
        let Some(part) = self.part(name)? else { return Ok(false) };
        let most = part.compressed_size().saturating_mul(MAX_RATIO).max(ALWAYS_UNPACKED).min(left);
        let mut bounded = Bounded { part, left: most };
        let result = xml::read(BufReader::new(&mut bounded), kind, visitor);
        let unpacked = most - bounded.left;
        drop(bounded);
        self.left = left - unpacked;
        result.map(|()| true)
    }

    /// The same for a part without which there is no document.
    pub(super) fn read_main(
        &mut self,
        name: &str,
        visitor: &mut impl Visitor,
    ) -> Result<(), ImportError> {
        let kind = self.kind;
        if self.read(name, visitor)? { Ok(()) } else { Err(ImportError::Broken { kind }) }
    }

    fn part(&mut self, name: &str) -> Result<Option<ZipFile<'_, impl Read>>, ImportError> {
        let kind = self.kind;
        match self.files.by_name(name) {
            Ok(part) => Ok(Some(part)),
            Err(ZipError::FileNotFound) => Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                Err(ImportError::Encrypted)
            }
            Err(_) => Err(ImportError::Broken { kind }),
        }
    }
}

/// A part that fails where it unpacks to more than it may.
struct Bounded<R> {
    part: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.part.read(buffer)?;
        let bytes = u64::try_from(count).unwrap_or(u64::MAX);
        match self.left.checked_sub(bytes) {
            Some(left) => self.left = left,
            None => return Err(io::ErrorKind::FileTooLarge.into()),
        }
        Ok(count)
    }
}
