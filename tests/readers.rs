//! What is exported, opened by readers that are not ours.
//!
//! A reader that is not installed is left out, and that is said; with `CARTOUCHE_READERS=required`,
//! as `.ci/run` sets it once it has installed them, its test fails instead.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails where it stands, and says what it left out"
)]

use std::path::Path;
use std::process::{Command, Output};

use cartouche::domain::Dossier;
use tempfile::TempDir;

fn bundled() -> Dossier {
    cartouche::store::bundled_dossier().unwrap().0
}

/// Exports the bundled dossier into a folder.
fn export(folder: &TempDir, file: &str, args: &[&str]) {
    let done = Command::new(env!("CARGO_BIN_EXE_cartouche"))
        .args(["export", "--output", file])
        .args(args)
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// Runs a reader in a folder; `None` where it is not installed.
fn read(folder: &TempDir, reader: &str, args: &[&str]) -> Option<Output> {
    match Command::new(reader).args(args).current_dir(folder.path()).output() {
        Ok(output) => Some(output),
        Err(error) => {
            let required = std::env::var("CARTOUCHE_READERS").is_ok_and(|it| it == "required");
            assert!(!required, "{reader}: {error}");
            println!("left out: {reader} is not installed");
            None
        }
    }
}

/// What a reader that found nothing wrong prints; `None` where it is not installed.
fn approved(folder: &TempDir, reader: &str, args: &[&str]) -> Option<String> {
    let output = read(folder, reader, args)?;
    let (out, err) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{reader} {args:?}: {out}{err}");
    assert_eq!(err.trim(), "", "{reader} {args:?}");
    Some(out.into_owned())
}

/// What GDAL says of how many features a file has; `None` where it is not installed.
fn features(folder: &TempDir, file: &str) -> Option<String> {
    let told = approved(folder, "ogrinfo", &["-ro", "-al", "-so", file])?;
    let count = told.lines().find(|line| line.starts_with("Feature Count: "));
    Some(count.unwrap_or(&told).to_owned())
}

#[test]
fn gdal_finds_every_feature_of_geojson_and_kml_with_valid_outlines_and_every_row_of_csv() {
    let folder = tempfile::tempdir().unwrap();
    for (file, format) in [("map.geojson", "geojson"), ("map.kml", "kml"), ("claims.csv", "csv")] {
        export(&folder, file, &["--format", format]);
    }
    let text = std::fs::read_to_string(folder.path().join("map.geojson")).unwrap();
    let map: serde_json::Value = serde_json::from_str(&text).unwrap();
    let written = map["features"].as_array().unwrap().len();
    for file in ["map.geojson", "map.kml"] {
        let Some(found) = features(&folder, file) else { return };
        assert_eq!(found, format!("Feature Count: {written}"), "{file}");
        let layer = if file == "map.kml" { bundled().header().title.clone() } else { "map".into() };
        let query = format!("SELECT id FROM \"{layer}\" WHERE NOT ST_IsValid(geometry)");
        let query = ["-ro", "-q", "-dialect", "sqlite", "-sql", query.as_str(), file];
        let invalid = approved(&folder, "ogrinfo", &query).unwrap();
        assert!(!invalid.contains("OGRFeature"), "{file}: {invalid}");
    }
    let rows = format!("Feature Count: {}", bundled().claims().len());
    assert_eq!(features(&folder, "claims.csv"), Some(rows));
}

#[test]
fn libxml_finds_svg_and_kml_well_formed_and_librsvg_draws_the_one() {
    let folder = tempfile::tempdir().unwrap();
    export(&folder, "scene.svg", &["--format", "svg", "--scene", "2", "--size", "1024x768"]);
    export(&folder, "map.kml", &["--format", "kml"]);
    for file in ["scene.svg", "map.kml"] {
        approved(&folder, "xmllint", &["--noout", "--nonet", file]);
    }
    let drawn = approved(&folder, "rsvg-convert", &["scene.svg", "--output", "scene.png"]);
    if drawn.is_some() {
        assert_eq!(sides(&folder.path().join("scene.png")), (1024, 768));
    }
}

fn sides(path: &Path) -> (u32, u32) {
    image::image_dimensions(path).unwrap()
}

#[test]
fn pngcheck_finds_nothing_wrong_with_a_picture() {
    let folder = tempfile::tempdir().unwrap();
    export(&folder, "scene.png", &["--format", "png", "--scene", "4", "--size", "640x480"]);
    let Some(told) = approved(&folder, "pngcheck", &["scene.png"]) else { return };
    assert!(told.starts_with("OK: scene.png (640x480"), "{told}");
}

#[test]
fn jq_reads_annotations_sources_and_the_dossier() {
    let folder = tempfile::tempdir().unwrap();
    let dossier = bundled();
    let checks = [
        ("annotations", ".total == (.first.items | length)".to_owned()),
        ("csl", format!("length == {}", dossier.sources().len())),
        ("json", format!("(.claims | length) == {}", dossier.claims().len())),
    ];
    for (format, check) in checks {
        export(&folder, format, &["--format", format]);
        let Some(told) = approved(&folder, "jq", &["--exit-status", &check, format]) else {
            return;
        };
        assert_eq!(told.trim(), "true", "{format}");
    }
}

#[test]
fn qpdf_finds_nothing_wrong_with_the_briefing_and_poppler_reads_its_headlines() {
    let folder = tempfile::tempdir().unwrap();
    export(&folder, "brief.pdf", &["--format", "pdf"]);
    if let Some(told) = approved(&folder, "qpdf", &["--check", "brief.pdf"]) {
        assert!(told.contains("No syntax or stream encoding errors found"), "{told}");
        let pages = approved(&folder, "qpdf", &["--show-npages", "brief.pdf"]).unwrap();
        assert!(pages.trim().parse::<usize>().unwrap() >= bundled().scenes().len(), "{pages}");
    }
    let Some(output) = read(&folder, "pdftotext", &["-layout", "brief.pdf", "-"]) else { return };
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for scene in bundled().scenes() {
        // A headline goes over two lines and has numbers behind it: its words in order are enough.
        let first: Vec<&str> = scene.headline.split_whitespace().take(4).collect();
        assert!(words.contains(&first.join(" ")), "{}", scene.headline);
    }
}
