//! Files that cannot be used at all: one line that names file, place and what was expected.

use std::fs::{self, File};
use std::path::Path;

use tempfile::TempDir;

use crate::{folder, own, run};

/// How many bytes a file of 200 MB has. No block of the disk is written for it.
const LARGE: u64 = 200_000_000;

fn write(folder: &TempDir, name: &str, content: impl AsRef<[u8]>) {
    fs::write(folder.path().join(name), content).unwrap();
}

/// Asserts that a dossier is refused with this line by whatever reads it, the window as well.
#[track_caller]
fn refused(folder: &TempDir, name: &str, message: &str) {
    let message = format!("{name}: {message}");
    run(folder, &["check", name]).is_refused_with(&message);
    run(folder, &["export", name, "--format", "geojson"]).is_refused_with(&message);
    run(folder, &[name]).is_refused_with(&message);
}

/// The same for a document.
#[track_caller]
fn document_refused(folder: &TempDir, name: &str, message: &str) {
    let message = format!("{name}: {message}");
    run(folder, &["check", "own.json", "--source", name]).is_refused_with(&message);
    run(folder, &["own.json", name]).is_refused_with(&message);
}

#[test]
fn what_is_no_file_is_refused() {
    let folder = folder();
    fs::create_dir(folder.path().join("folder.json")).unwrap();
    fs::create_dir(folder.path().join("folder")).unwrap();
    let missing = "cannot be read: no such file or directory";
    refused(&folder, "missing.json", missing);
    document_refused(&folder, "missing.txt", missing);
    refused(&folder, "folder.json", "is a folder; expected a file");
    document_refused(&folder, "folder", "is a folder; expected a file");
}

#[test]
fn a_file_with_nothing_in_it_is_refused() {
    let folder = folder();
    for (name, content) in [("empty", ""), ("blank", " \n\t\n")] {
        let (dossier, document) = (format!("{name}.json"), format!("{name}.txt"));
        write(&folder, &dossier, content);
        write(&folder, &document, content);
        refused(&folder, &dossier, "is empty; expected a dossier in JSON");
        document_refused(&folder, &document, "is empty; expected a document with text");
    }
}

#[test]
fn a_file_of_200_mb_is_refused_before_it_is_read() {
    let folder = folder();
    for name in ["large.json", "large.txt"] {
        File::create(folder.path().join(name)).unwrap().set_len(LARGE).unwrap();
    }
    refused(&folder, "large.json", "has 200 MB; expected a dossier in JSON of at most 64 MB");
    let message = "has 200 MB; expected a document with text of at most 64 MB";
    document_refused(&folder, "large.txt", message);
}

#[test]
fn a_file_that_the_system_keeps_is_refused() {
    let folder = folder();
    let name = "kept.json";
    write(&folder, name, "{}");
    let path = folder.path().join(name);
    if lock(&path) && fs::read(&path).is_err() {
        refused(&folder, name, "cannot be read: permission denied");
    } else {
        println!("left out: whoever runs this may read everything");
    }
}

#[cfg(unix)]
fn lock(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o0)).is_ok()
}

#[cfg(not(unix))]
const fn lock(_: &Path) -> bool {
    false
}

#[test]
#[cfg(target_os = "linux")]
fn a_file_that_opens_and_then_fails_is_refused() {
    // The first byte of a program's memory: even root may open it and cannot read it.
    let message = "/proc/self/mem: cannot be read: input/output error";
    run(&folder(), &["check", "/proc/self/mem"]).is_refused_with(message);
}

#[test]
fn json_that_is_damaged_is_refused_at_its_line() {
    let folder = folder();
    let whole = fs::read_to_string(own::fixture("own-dossier.json")).unwrap();
    let cut: String = whole.split_inclusive('\n').take(3).collect();
    write(&folder, "cut.json", cut + " \"title\": \"Offers");
    let message = "4:17: is no JSON: EOF while parsing a string";
    refused(&folder, "cut.json", message);
    write(&folder, "comma.json", whole.replacen("\"own-report\",", "\"own-report\"", 1));
    refused(&folder, "comma.json", "4:2: is no JSON: expected `,` or `}`");
    write(&folder, "binary.json", [0x7f, b'E', b'L', b'F', 0, 0, 1, 2]);
    refused(&folder, "binary.json", "1:1: is no JSON: expected value");
}

#[test]
fn json_of_another_shape_or_version_is_refused() {
    let folder = folder();
    let expected = "expected \"cartouche-dossier/1\"";
    for (json, message) in [
        ("[1, 2]", "expected an object with \"format\": \"cartouche-dossier/1\""),
        ("{\"type\": \"FeatureCollection\"}", &format!("format: is missing; {expected}")),
        ("{\"format\": 1}", &format!("format: is missing; {expected}")),
        (
            "{\"format\": \"cartouche-dossier/2\"}",
            &format!("format: is \"cartouche-dossier/2\"; {expected}"),
        ),
        ("{\"format\": \"cartouche-dossier/1\", \"id\": \"a\"}", "missing field `title`"),
        (
            "{\"format\": \"cartouche-dossier/1\", \"id\": \"a\", \"title\": \"b\", \"claims\": {}}",
            "claims: expected a list",
        ),
        (
            "{\"format\": \"cartouche-dossier/1\", \"id\": \"a\", \"title\": \"b\", \"scale\": []}",
            "scale: expected an object with classes and readings",
        ),
    ] {
        write(&folder, "shape.json", json);
        refused(&folder, "shape.json", message);
    }
}

#[test]
fn a_document_that_is_no_text_is_refused() {
    let folder = folder();
    let expected = "expected plain text, Markdown, HTML, DOCX, ODT or PDF";
    write(&folder, "program.txt", [0x7f, b'E', b'L', b'F', 2, 1, 1, 0, 0, 0, 0, 0]);
    document_refused(&folder, "program.txt", &format!("is a binary file, {expected}"));
    write(&folder, "paper.rtf", "{\\rtf1 Low water.}");
    document_refused(&folder, "paper.rtf", &format!("is an RTF file, {expected}"));
    write(&folder, "paper.pdf", "%PDF-1.7\n1 0 obj");
    let message = "is a broken PDF file, expected one that its own program opens";
    document_refused(&folder, "paper.pdf", message);
}

#[test]
fn a_document_with_no_anchor_in_it_is_refused() {
    let folder = folder();
    write(&folder, "other.txt", "A text about something else altogether.\n");
    let message = format!(
        "holds none of the dossier's {} anchors; expected the document it was coded from",
        own::ANCHORS
    );
    document_refused(&folder, "other.txt", &message);
}
