//! Pictures, without a display.

use std::fs;
use std::io::Read as _;
use std::process::Stdio;

use cartouche::domain::Scene;

use crate::{command, folder, run};

#[test]
fn pictures_are_written_without_a_display_and_filtered() {
    let folder = folder();
    let begins = |name: &str| fs::read(folder.path().join(name)).unwrap();
    for (format, start, option) in [
        ("png", &b"\x89PNG"[..], ["--size", "640x480"]),
        ("pdf", b"%PDF-1.", ["--paper", "letter"]),
        ("svg", b"<svg ", ["--size", "640x480"]),
    ] {
        let name = format!("own.{format}");
        let [option, value] = option;
        let args = ["export", "own.json", "--format", format, option, value, "-o", name.as_str()];
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
    for format in ["csv", "pdf"] {
        run(&folder, &["export", "--format", format, "--size", "640x480"])
            .is_refused_with("--size: only pictures have one; expected the format png or svg");
    }
    for format in ["csv", "png", "svg"] {
        run(&folder, &["export", "--format", format, "--paper", "a4"])
            .is_refused_with("--paper: only a handout is printed; expected the format pdf");
    }
}

#[test]
fn a_scene_is_pictured_by_its_number_and_a_handout_has_a_page_for_each() {
    let folder = folder();
    let dossier = cartouche::store::bundled_dossier().unwrap().0;
    let scenes = dossier.scenes();
    let svg = run(&folder, &["export", "--format", "svg", "--size", "640x480", "--scene", "4"]);
    assert_eq!((svg.code, svg.err.as_str()), (Some(0), ""));
    assert!(svg.out.contains(&format!(">{}</title>", scenes[3].headline)));
    let briefed = |args: &[&str]| {
        let args = [&["export", "--format", "pdf", "-o", "brief.pdf"], args].concat();
        let pdf = run(&folder, &args);
        assert_eq!((pdf.code, pdf.err.as_str()), (Some(0), ""));
        let read = run(&folder, &["import", "brief.pdf"]);
        assert_eq!(read.code, Some(0), "{}", read.err);
        read.out.split_whitespace().collect::<String>()
    };
    let headline = |scene: &Scene| scene.headline.split_whitespace().take(3).collect::<String>();
    let words = briefed(&[]);
    for scene in scenes {
        let last: String = scene.headline.split_whitespace().last().unwrap().to_owned();
        assert!(words.contains(&headline(scene)) && words.contains(&last), "{}", scene.headline);
    }
    let words = briefed(&["--scene", "4"]);
    assert!(words.contains(&headline(&scenes[3])) && !words.contains(&headline(&scenes[4])));
    let words = briefed(&["--filter", "topic=energy"]);
    assert!(words.contains("topic=energy") && !words.contains(&headline(&scenes[3])));
    let count = scenes.len();
    for number in [0, count + 1].map(|number| number.to_string()) {
        let args = ["export", "--format", "png", "--scene", number.as_str(), "-o", "x.png"];
        run(&folder, &args)
            .is_refused_with(&format!("--scene {number}: is not there; expected 1 to {count}"));
    }
    run(&folder, &["export", "own.json", "--format", "svg", "--scene", "1"])
        .is_refused_with("--scene 1: the dossier has no scene; expected one with a briefing");
    run(&folder, &["export", "--format", "csv", "--scene", "1"]).is_refused_with(
        "--scene: only what shows scenes; expected the format html, pdf, png, pptx or svg",
    );
}

#[test]
fn slides_are_those_of_a_scene_or_of_the_map_where_a_filter_or_no_scene_is_there() {
    let folder = folder();
    let (bundled, _) = cartouche::store::bundled_dossier().unwrap();
    let own = cartouche::store::load_dossier(&folder.path().join("own.json")).unwrap().0;
    for (args, title, has_passages) in [
        (&["--scene", "4"][..], &bundled.scenes()[3].headline, true),
        (&["--filter", "topic=energy"], &bundled.header().title, false),
        (&["own.json"], &own.header().title, false),
    ] {
        let all = ["export", "--format", "pptx", "-o", "x.pptx"].iter().chain(args).copied();
        let done = run(&folder, &all.collect::<Vec<_>>());
        assert_eq!(
            (done.code, done.out.as_str(), done.err.as_str()),
            (Some(0), "", ""),
            "{args:?}"
        );
        let file = fs::File::open(folder.path().join("x.pptx")).unwrap();
        let mut archive = zip::ZipArchive::new(file).unwrap();
        let mut first = String::new();
        archive.by_name("ppt/slides/slide1.xml").unwrap().read_to_string(&mut first).unwrap();
        assert!(first.contains(&format!("<a:t>{title}</a:t>")), "{title}");
        let names = archive.file_names().map(|name| name.unwrap().into_owned());
        let slides = names.filter(|name| name.starts_with("ppt/slides/slide")).count();
        // The scene's or the map's, of passages if words rest on some, and of sources.
        assert!(if has_passages { slides > 2 } else { slides == 2 }, "{args:?}: {slides}");
        assert!(archive.by_name("ppt/media/image2.png").is_err(), "{args:?}: one map");
    }
}

#[test]
fn every_format_says_what_was_hedged_and_what_did_not_hold() {
    let folder = folder();
    let good = fs::read(folder.path().join("own.json")).unwrap();
    let mut dossier: serde_json::Value = serde_json::from_slice(&good).unwrap();
    let claims = dossier["claims"].as_array_mut().unwrap();
    let quay = claims.iter_mut().find(|claim| claim["id"] == "jam-quay").unwrap();
    quay["conflicts"] = serde_json::json!(["nobody"]);
    fs::write(folder.path().join("bad.json"), dossier.to_string()).unwrap();
    let problem = "claims[9] \"jam-quay\": conflicts";
    let checked = run(&folder, &["check", "bad.json"]);
    assert!(checked.out.contains(problem), "{}", checked.out);
    for format in ["annotations", "csv", "geojson", "html", "kml", "markdown"] {
        let done = run(&folder, &["export", "bad.json", "--format", format]);
        assert_eq!(done.code, Some(0), "{format}: {}", done.err);
        // As each format writes quotes and brackets.
        let plain = done.out.replace("&quot;", "\"").replace('\\', "").replace("\"\"", "\"");
        assert!(plain.contains(problem), "{format} does not say what did not hold");
        assert!(plain.contains("According to Jamaican radio"), "{format} does not say the hedge");
    }
}
