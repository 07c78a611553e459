//! From the bytes of a file to a document: which encoding, and whether it is text at all.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{document::Document, reflow::reflow};

/// The largest file that is read: larger ones are not documents that somebody reads.
pub const MAX_BYTES: usize = 64 << 20;

/// More lines with words than the largest file has, unless they have hardly any.
const MAX_LINES: usize = 2_000_000;

/// How much of a file is looked at for what its encoding is.
const SAMPLE_BYTES: usize = 4096;

/// Why bytes are no document. One line, without the file's name: the caller knows it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// Nothing, or nothing but spaces.
    #[error("is empty, expected text")]
    Empty,
    /// Beyond [`MAX_BYTES`].
    #[error("has {} MB, expected at most {} MB", .bytes.div_ceil(1 << 20), MAX_BYTES >> 20)]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Something that is not read.
    #[error("is {kind}, expected plain text, Markdown, HTML, DOCX, ODT or PDF")]
    NotText {
        /// What it is, with its article: `a binary file`.
        kind: &'static str,
    },
    /// Its format's rules do not hold: cut off, or damaged.
    #[error("is a broken {kind} file, expected one that its own program opens")]
    Broken {
        /// Its format.
        kind: &'static str,
    },
    /// Not to be read without a password.
    #[error(
        "is encrypted, expected a document without a password: open it and save a copy without"
    )]
    Encrypted,
    /// Pictures of pages.
    #[error("has no text layer, expected a PDF with text: run OCR first")]
    NoTextLayer,
    /// Much more than its size.
    #[error("unpacks to more than {} MB or 200 times its size, expected a document", super::formats::MAX_UNPACKED >> 20)]
    Unpacks,
    /// More words, paragraphs or lines than anybody reads.
    #[error("has more text than {} MB, a million paragraphs or two million lines, expected a document that somebody reads", MAX_BYTES >> 20)]
    TooMuchText,
    /// More pages than anybody reads.
    #[error("has {pages} pages, expected at most {most}")]
    TooManyPages {
        /// How many it has.
        pages: usize,
        /// How many are read.
        most: usize,
    },
    /// Elements in elements without end.
    #[error("has elements nested too deeply to be a document")]
    Nested,
}

/// Reads plain text in UTF-8, UTF-16 or Windows-1252 and reflows it.
pub fn import_text(bytes: &[u8]) -> Result<Document, ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(ImportError::TooLarge { bytes: bytes.len() });
    }
    let text = decode_text(bytes)?;
    let lines = text.split(['\n', '\r', '\u{c}']).filter(|line| !line.trim().is_empty());
    if lines.take(MAX_LINES + 1).count() > MAX_LINES {
        return Err(ImportError::TooMuchText);
    }
    let document = reflow(&text);
    if document.blocks().is_empty() { Err(ImportError::Empty) } else { Ok(document) }
}

/// The text that bytes are, or what they are instead.
pub(super) fn decode_text(bytes: &[u8]) -> Result<String, ImportError> {
    if let Some(kind) = known_kind(bytes) {
        return Err(ImportError::NotText { kind });
    }
    let text = decode(bytes, None);
    if is_binary(&text) {
        return Err(ImportError::NotText { kind: "a binary file" });
    }
    Ok(text)
}

/// Formats that people try and that can look like text, by their first bytes.
fn known_kind(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 5] = [
        (b"%PDF-", "a PDF file"),
        (b"PK\x03\x04", "a ZIP archive (such as DOCX or ODT)"),
        (b"{\\rtf", "an RTF file"),
        (b"\xd0\xcf\x11\xe0", "an old or encrypted Office file (such as DOC)"),
        (b"\x89PNG", "a PNG picture"),
    ];
    KINDS.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|&(_, kind)| kind)
}

/// Decodes by the bytes' own mark, then as what they were declared to be, then as what they fit.
pub(super) fn decode(bytes: &[u8], declared: Option<&'static Encoding>) -> String {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = marked.or(declared).or_else(|| utf16_by_zeros(bytes));
    if encoding.is_none()
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return text.to_owned();
    }
    // Windows-1252 takes any bytes, so it comes last; Latin-1 is a part of it.
    let (text, _, _) = encoding.unwrap_or(WINDOWS_1252).decode(bytes);
    text.into_owned()
}

/// UTF-16 without a mark: in most languages every other byte is zero in spaces and basic letters.
fn utf16_by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.iter().take(SAMPLE_BYTES).copied().collect::<Vec<_>>();
    let (pairs, _) = pairs.as_chunks::<2>();
    let first = pairs.iter().filter(|[first, _]| *first == 0).count();
    let second = pairs.iter().filter(|[_, second]| *second == 0).count();
    let many = pairs.len().div_ceil(5).max(2);
    match (first, second) {
        (0, zeros) if zeros >= many => Some(UTF_16LE),
        (zeros, 0) if zeros >= many => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether characters are there that no text has: a zero, or more than a few controls.
fn is_binary(text: &str) -> bool {
    let is_odd = |c: &char| {
        // Tab to carriage return are layout; 0x1a ended files once; U+0085 is a line end.
        (c.is_control() && !matches!(c, '\t'..='\r' | '\u{1a}' | '\u{85}')) || *c == '\u{fffd}'
    };
    let odd = text.chars().filter(is_odd).count();
    text.contains('\0') || odd > 4 + text.len() / 200
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "El ñandú — “bird” — cost 5 €. It ran.";

    fn texts(bytes: &[u8]) -> Vec<String> {
        let document = import_text(bytes).expect("the bytes are text");
        document.blocks().iter().map(|block| block.text.clone()).collect()
    }

    fn utf16(to_bytes: fn(u16) -> [u8; 2], text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn utf8_is_read_with_and_without_a_mark() {
        assert_eq!(texts(WORDS.as_bytes()), [WORDS]);
        assert_eq!(texts(format!("\u{feff}{WORDS}").as_bytes()), [WORDS]);
    }

    #[test]
    fn utf16_is_read_in_both_orders_with_and_without_a_mark() {
        for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            assert_eq!(texts(&utf16(to_bytes, WORDS)), [WORDS]);
            assert_eq!(texts(&utf16(to_bytes, &format!("\u{feff}{WORDS}"))), [WORDS]);
        }
    }

    #[test]
    fn windows_1252_is_read_where_the_bytes_are_no_utf8() {
        let (bytes, _, unmappable) = WINDOWS_1252.encode(WORDS);
        assert!(!unmappable);
        assert_eq!(texts(&bytes), [WORDS]);
    }

    #[test]
    fn letters_are_composed() {
        assert_eq!(texts("n\u{303}andu\u{301}".as_bytes()), ["ñandú"]);
    }

    #[test]
    fn a_binary_file_is_refused() {
        let noise: Vec<u8> = (0..2000_u32).map(|i| (i * 7919 % 251) as u8).collect();
        let with_zero = b"A few words, then\0more words and more words".to_vec();
        let controls = b"\x01\x02\x03\x04\x05\x06\x0e\x0f text".to_vec();
        for bytes in [noise, with_zero, controls] {
            let error = import_text(&bytes).expect_err("these bytes are no text");
            assert!(error.to_string().starts_with("is a binary file, expected plain text"));
        }
    }

    #[test]
    fn a_format_that_is_not_read_is_named() {
        let error = import_text(b"%PDF-1.7\n1 0 obj").expect_err("a PDF is not plain text");
        assert!(error.to_string().starts_with("is a PDF file"));
    }

    #[test]
    fn nothing_and_nothing_but_spaces_is_empty() {
        assert_eq!(import_text(b""), Err(ImportError::Empty));
        assert_eq!(import_text(" \r\n\u{c}\t\u{a0}".as_bytes()), Err(ImportError::Empty));
    }

    #[test]
    fn a_file_beyond_the_limit_is_refused_and_says_its_size() {
        let error = import_text(&vec![b'a'; MAX_BYTES + 1]).expect_err("it is too large");
        assert_eq!(error.to_string(), "has 65 MB, expected at most 64 MB");
    }

    #[test]
    fn a_file_of_more_lines_than_anybody_reads_is_refused() {
        let text = "a\n".repeat(MAX_LINES + 1);
        assert_eq!(import_text(text.as_bytes()), Err(ImportError::TooMuchText));
    }

    #[test]
    fn a_stray_control_character_does_not_make_text_binary() {
        assert_eq!(
            texts(b"One line that ends a DOS file.\x1a"),
            ["One line that ends a DOS file."]
        );
    }
}
