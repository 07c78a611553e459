//! The formats of documents: which one bytes are, and who reads it.
//!
//! Each module turns bytes into a [`Document`] with the same rules for what a paragraph, a heading
//! and a note mark is, so that anchors resolve in whatever file the user has. None recurses on its
//! input and each bounds what it unpacks; the shell bounds time and memory besides.

mod docx;
mod docx_styles;
mod flow;
mod html;
mod markdown;
mod odt;
mod pdf;
mod xml;
mod zip;

pub(super) use zip::MAX_UNPACKED;

use super::{
    document::Document,
    import::{ImportError, MAX_BYTES, import_text},
};

/// A kind of file that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown (`CommonMark` with notes and tables).
    Markdown,
    /// HTML or XHTML.
    Html,
    /// A ZIP archive, which may be DOCX or ODT.
    Archive,
    /// PDF.
    Pdf,
}

impl Format {
    /// The extensions of files that are read, for dialogs.
    pub const EXTENSIONS: [&str; 9] =
        ["txt", "text", "md", "markdown", "html", "htm", "docx", "odt", "pdf"];

    /// Tells a file's format by its first bytes, and by its name where those leave it open.
    pub fn of(bytes: &[u8], name: Option<&str>) -> Self {
        /// A PDF's header may come after some other bytes (ISO 32000-1, annex H.3.4.1).
        const PDF_HEADER_WITHIN: usize = 1024;
        let head = bytes.get(..PDF_HEADER_WITHIN).unwrap_or(bytes);
        if head.windows(5).any(|window| window == b"%PDF-") {
            return Self::Pdf;
        }
        if bytes.starts_with(b"PK\x03\x04") {
            return Self::Archive;
        }
        let extension = name.and_then(|name| name.rsplit_once('.')).map(|(_, extension)| extension);
        let is = |extensions: &[&str]| {
            extension.is_some_and(|own| extensions.iter().any(|e| own.eq_ignore_ascii_case(e)))
        };
        if is(&["html", "htm", "xhtml"]) || looks_like_html(head) {
            Self::Html
        } else if is(&["md", "markdown"]) {
            Self::Markdown
        } else {
            Self::Text
        }
    }
}

/// Reads a document of any format. The name, if given, tells Markdown and HTML from plain text.
pub fn import(bytes: &[u8], name: Option<&str>) -> Result<Document, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge { bytes: bytes.len() });
    }
    match Format::of(bytes, name) {
        Format::Text => import_text(bytes),
        Format::Markdown => markdown::import(bytes),
        Format::Html => html::import(bytes),
        Format::Archive => zip::import(bytes),
        Format::Pdf => pdf::import(bytes),
    }
}

fn looks_like_html(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head).to_ascii_lowercase();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with("<!doctype html")
        || text.starts_with("<html")
        || (text.starts_with("<?xml") || text.starts_with("<!--")) && text.contains("<html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_bytes_before_names() {
        for (bytes, name, format) in [
            (&b"%PDF-1.7"[..], "a.txt", Format::Pdf),
            (b"\n\n%PDF-1.4", "a", Format::Pdf),
            (b"PK\x03\x04", "a.txt", Format::Archive),
            (b" <!DOCTYPE HTML><p>", "a.txt", Format::Html),
            (b"<?xml version='1.0'?><html>", "a", Format::Html),
            (b"<p>Low.", "a.HTM", Format::Html),
            (b"# Low", "a.b.md", Format::Markdown),
            (b"# Low", "a.txt", Format::Text),
            (b"Low", "html", Format::Text),
        ] {
            assert_eq!(Format::of(bytes, Some(name)), format, "{name}");
        }
    }
}
