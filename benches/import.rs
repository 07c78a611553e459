//! How fast documents are read, by format: the report of our own, many times over.

#![expect(
    clippy::expect_used,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a bench may fail"
)]

#[expect(dead_code, reason = "the dossier of the report is for others")]
#[path = "../tests/support/own.rs"]
mod own;
#[path = "../tests/support/pdf_writer.rs"]
mod pdf_writer;
#[path = "../tests/support/writers.rs"]
mod writers;

use cartouche::text::{Document, import, import_text};
use divan::{Bencher, counter::BytesCount};

/// How often the report follows itself: 200 of it make about 120 pages.
const TIMES: usize = 200;

const FORMATS: [&str; 6] = ["txt", "md", "html", "docx", "odt", "pdf"];

fn main() {
    divan::main();
}

/// The report, many times.
fn document() -> Document {
    let text = std::fs::read(own::report()).expect("the report is there");
    let once = import_text(&text).expect("the report is text");
    Document::new(once.blocks().iter().cycle().take(once.blocks().len() * TIMES).cloned().collect())
}

/// A file in a format, and how many bytes of words it has.
fn file(format: &str) -> (Vec<u8>, usize) {
    let document = document();
    let words = document.blocks().iter().map(|block| block.text.len() + 2).sum();
    let plain = || {
        let texts = document.blocks().iter().map(|block| block.text.clone() + "\n\n");
        texts.collect::<String>().into_bytes()
    };
    let written = writers::all(&document).into_iter().find(|file| file.name.ends_with(format));
    (written.map_or_else(plain, |file| file.bytes), words)
}

/// Counted in bytes of words, so that formats compare.
#[divan::bench(args = FORMATS, sample_count = 20)]
fn reading(bencher: Bencher<'_, '_>, format: &str) {
    let (bytes, words) = file(format);
    let name = format!("report.{format}");
    bencher
        .counter(BytesCount::new(words))
        .bench(|| import(&bytes, Some(&name)).map(|document| document.paragraph_count()));
}
