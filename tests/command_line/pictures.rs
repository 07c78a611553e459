//! Pictures, without a display.

use std::fs;
use std::process::Stdio;

use crate::{command, folder, run};

#[test]
fn pictures_are_written_without_a_display_and_filtered() {
    let folder = folder();
    let begins = |name: &str| fs::read(folder.path().join(name)).unwrap();
    for (format, start) in [("png", &b"\x89PNG"[..]), ("pdf", b"%PDF-1."), ("svg", b"<svg ")] {
        let name = format!("own.{format}");
        let args =
            ["export", "own.json", "--format", format, "--size", "640x480", "-o", name.as_str()];
        let done = run(&folder, &args);
        assert_eq!(
            (done.code, done.out.as_str(), done.err.as_str()),
            (Some(0), "", ""),
            "{format}"
        );
        let bytes = begins(&name);
        assert!(bytes.starts_with(start), "{format}");
        run(&folder, &args);
        assert!(bytes == begins(&name), "{format} is not the same again");
    }
    let filtered = run(
        &folder,
        &["export", "own.json", "--format", "svg", "--size", "640x480", "--filter", "topic=energy"],
    );
    assert_eq!((filtered.code, filtered.err.as_str()), (Some(0), ""));
    assert!(filtered.out.contains("topic=energy"));
    let marks = |file: &str| file.matches("class=\"mark\"").count();
    let whole = fs::read_to_string(folder.path().join("own.svg")).unwrap();
    assert!(marks(&filtered.out) < marks(&whole), "{} marks", marks(&filtered.out));
}

#[test]
fn a_picture_goes_into_a_pipe_and_a_reader_that_goes_away_is_no_error() {
    let folder = folder();
    let args = ["export", "own.json", "--format", "png", "--size", "640x480"];
    let mut child = command(folder.path(), &args)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let done = child.wait_with_output().unwrap();
    assert_eq!((done.status.code(), String::from_utf8_lossy(&done.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn a_size_that_is_none_or_of_no_picture_is_refused_in_one_line() {
    let folder = folder();
    for size in ["1920", "1920x", "0x0", "1920x1080x2", "100x100", "99999x99999", "-640x480", "axb"]
    {
        let size = format!("--size={size}");
        let refused = run(&folder, &["export", "--format", "png", &size, "-o", "x.png"]);
        assert_eq!((refused.code, refused.out.as_str()), (Some(2), ""), "{size}");
        let said = refused.err.trim_end();
        assert!(said.contains("--size") && said.contains("320 to 16384"), "{said}");
        assert!(!said.contains('\n') && !folder.path().join("x.png").exists(), "{said}");
    }
    run(&folder, &["export", "--format", "csv", "--size", "640x480"])
        .is_refused_with("--size: only pictures have one; expected the format pdf, png or svg");
}
