//! Files made to harm: each is refused in one line, soon, by the program as it is run.

use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Write as _};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use zip::{ZipWriter, write::SimpleFileOptions};

use crate::{pdf_writer, writers};

/// More than the limit of 30 seconds, less than forever.
const SOON: Duration = Duration::from_secs(40);

struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

fn import(name: &str, bytes: &[u8]) -> Run {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), bytes).unwrap();
    let began = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_cartouche"))
        .args(["import", name])
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .output()
        .expect("the program starts");
    assert!(began.elapsed() < SOON, "{name}: {:?}", began.elapsed());
    let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
    Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

#[track_caller]
fn refused(name: &str, bytes: &[u8], reason: &str) {
    let run = import(name, bytes);
    assert_eq!(run.err, format!("cartouche: {name}: {reason}\n"));
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
}

/// A part of an archive that unpacks to so many zeros, between two strings.
fn zeros(name: &str, count: u64, before: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .large_file(true);
    zip.start_file(name, options).unwrap();
    zip.write_all(before.as_bytes()).unwrap();
    let block = vec![b'0'; 1 << 20];
    for _ in 0..count >> 20 {
        zip.write_all(&block).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const UNPACKS: &str = "unpacks to more than 256 MB or 200 times its size, expected a document";

const NESTED: &str = "has elements nested too deeply to be a document";

#[test]
fn an_archive_that_unpacks_to_much_more_than_a_document_is_refused() {
    // A real one has 5 GB; what matters is that it is stopped long before its end.
    let size = 64 << 20;
    let text = "<w:document><w:body><w:p><w:r><w:t>";
    refused("bomb.docx", &zeros("word/document.xml", size, text), UNPACKS);
    let attribute = zeros("word/document.xml", size, "<w:document a=\"");
    refused("attribute.docx", &attribute, UNPACKS);
}

#[test]
fn an_archive_in_an_archive_is_no_document() {
    let inner = zeros("word/document.xml", 1 << 20, "");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("inner.docx", SimpleFileOptions::default()).unwrap();
    zip.write_all(&inner).unwrap();
    refused(
        "outer.docx",
        &zip.finish().unwrap().into_inner(),
        "is a ZIP archive without a DOCX or ODT document in it, expected plain text, Markdown, \
         HTML, DOCX, ODT or PDF",
    );
}

#[test]
fn elements_nested_without_end_are_refused() {
    let deep = |tag: &str| format!("<{tag}>").repeat(1_000_000);
    refused("deep.html", (deep("div") + "words").as_bytes(), NESTED);
    let docx = writers::archive(&[("word/document.xml", &deep("w:p"))]);
    refused("deep.docx", &docx, NESTED);
    let mimetype = "application/vnd.oasis.opendocument.text";
    let content = deep("text:p");
    let odt = writers::archive(&[("mimetype", mimetype), ("content.xml", &content)]);
    refused("deep.odt", &odt, NESTED);
}

#[test]
fn a_pdf_of_pages_without_end_is_refused() {
    let pages = vec![String::from("BT ET"); 20_001];
    refused("pages.pdf", &pdf_writer::file(&pages), "has 20001 pages, expected at most 20000");
}

#[test]
fn a_pdf_whose_pages_are_each_other_is_refused() {
    let mut pdf = String::from("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
    for (own, other) in [(2, 3), (3, 2)] {
        writeln!(pdf, "{own} 0 obj\n<</Type/Pages/Kids[{other} 0 R {other} 0 R]/Count 9>>\nendobj")
            .unwrap();
    }
    pdf += "trailer\n<</Size 4/Root 1 0 R>>\n%%EOF\n";
    let run = import("circle.pdf", pdf.as_bytes());
    assert_eq!((run.code, run.err.lines().count()), (Some(2), 1), "{}", run.err);
    assert!(!run.err.contains("panicked"), "{}", run.err);
}

#[test]
fn a_pdf_whose_tables_are_broken_is_refused() {
    let broken = b"%PDF-1.7\nxref\n0 9\ngarbage\ntrailer\n<</Root 77 0 R>>\nstartxref\n5\n%%EOF";
    let reason = "is a broken PDF file, expected one that its own program opens";
    refused("broken.pdf", broken, reason);
}

#[test]
fn a_pdf_with_a_password_is_refused_and_says_what_to_do() {
    // A dictionary of the standard handler whose keys fit no password.
    let mut pdf = String::from_utf8(pdf_writer::file(&[String::new()])).unwrap();
    let key = "41".repeat(32);
    let encrypt = format!(
        "<</Filter/Standard/V 2/R 3/Length 128/P -4/O<{key}>/U<{key}>>>/ID[<{key}><{key}>]"
    );
    pdf = pdf.replace("/Root 1 0 R", &format!("/Root 1 0 R/Encrypt {encrypt}"));
    refused(
        "locked.pdf",
        pdf.as_bytes(),
        "is encrypted, expected a document without a password: open it and save a copy without",
    );
}

#[test]
fn a_pdf_of_pictures_is_refused_and_says_what_to_do() {
    let picture = "q 595 0 0 842 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q".to_owned();
    refused(
        "scan.pdf",
        &pdf_writer::file(&[picture.clone(), picture]),
        "has no text layer, expected a PDF with text: run OCR first",
    );
}

#[test]
fn a_text_of_100_mb_is_refused() {
    let text = "A line of words that go on and on.\n".repeat(3_000_000);
    let reason = "has 105 MB; expected a document with text of at most 64 MB";
    refused("long.txt", text.as_bytes(), reason);
}

#[test]
fn a_markdown_of_marks_without_end_is_refused() {
    let run = import("marks.md", "*a_".repeat(4_000_000).as_bytes());
    // Which limit it meets first depends on what else the machine does.
    let (memory, time) = ("more than 1 GB of memory to read", "longer than 30 s to read");
    let limits = [memory, time].map(|limit| format!("cartouche: marks.md: takes {limit}\n"));
    assert!(limits.contains(&run.err), "{}", run.err);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
}

#[test]
fn a_markdown_of_quotes_and_brackets_without_end_is_read_or_refused() {
    for text in [">".repeat(500_000) + "deep", "[".repeat(500_000), "[a](".repeat(200_000)] {
        let run = import("deep.md", text.as_bytes());
        let lines = run.err.lines().count();
        assert!(matches!((run.code, lines), (Some(0), 0) | (Some(2), 1)), "{}", run.err);
    }
}

#[test]
fn page_breaks_and_nothing_else_are_no_text() {
    // A file of blanks is empty to whoever reads it first; one word makes it a text.
    let run = import("breaks.txt", "\u{c}".repeat(60_000_000).as_bytes());
    assert_eq!((run.code, run.err.lines().count()), (Some(2), 1), "{}", run.err);
}

#[test]
fn an_answer_that_does_not_fit_a_pipe_arrives() {
    let html = "<p>A paragraph of some words.</p>".repeat(20_000);
    let run = import("long.html", html.as_bytes());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let blocks: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(blocks.as_array().map(Vec::len), Some(20_000));
    assert_eq!(blocks[19_999]["n"], 20_000);
}
