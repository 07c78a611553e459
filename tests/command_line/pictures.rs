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

#[test]
fn a_scene_is_pictured_by_its_number_and_a_pdf_has_a_page_for_each() {
    let folder = folder();
    let dossier = cartouche::store::bundled_dossier().unwrap().0;
    let scenes = dossier.scenes();
    let svg = run(&folder, &["export", "--format", "svg", "--size", "640x480", "--scene", "4"]);
    assert_eq!((svg.code, svg.err.as_str()), (Some(0), ""));
    assert!(svg.out.contains(&format!(">{}</title>", scenes[3].headline)));
    let pdf = run(&folder, &["export", "--format", "pdf", "--size", "640x480", "-o", "brief.pdf"]);
    assert_eq!((pdf.code, pdf.err.as_str()), (Some(0), ""));
    let read = run(&folder, &["import", "brief.pdf"]);
    assert_eq!(read.code, Some(0), "{}", read.err);
    let words: String = read.out.split_whitespace().collect();
    for scene in scenes {
        let last: String = scene.headline.split_whitespace().last().unwrap().to_owned();
        let first: String = scene.headline.split_whitespace().take(3).collect();
        assert!(words.contains(&first) && words.contains(&last), "{}", scene.headline);
    }
    let count = scenes.len();
    for number in [0, count + 1].map(|number| number.to_string()) {
        let args = ["export", "--format", "png", "--scene", number.as_str(), "-o", "x.png"];
        run(&folder, &args)
            .is_refused_with(&format!("--scene {number}: is not there; expected 1 to {count}"));
    }
    run(&folder, &["export", "own.json", "--format", "svg", "--scene", "1"])
        .is_refused_with("--scene 1: the dossier has no scene; expected one with a briefing");
    run(&folder, &["export", "--format", "csv", "--scene", "1"]).is_refused_with(
        "--scene: only pictures have one; expected the format html, pdf, png or svg",
    );
}
