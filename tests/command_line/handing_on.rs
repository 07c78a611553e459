//! What is handed on: the claims as rows, through a filter, and links to views.

use std::fs;

use cartouche::domain::{Claim, Stage, Topic};

use crate::{folder, own, run};

/// The ids of the claims in the rows that a run printed which went well.
#[track_caller]
fn printed_ids(args: &[&str]) -> Vec<String> {
    let run = run(&folder(), args);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{args:?}");
    let mut reader = csv::ReaderBuilder::new().from_reader(run.out.as_bytes());
    let at = reader.headers().unwrap().iter().position(|head| head == "id").unwrap();
    reader.records().map(|row| row.unwrap().get(at).unwrap_or_default().to_owned()).collect()
}

/// The ids of our own claims of which something is so.
fn ids(is_so: impl Fn(&Claim) -> bool) -> Vec<String> {
    let (dossier, _) = own::dossier();
    dossier.claims().iter().filter(|claim| is_so(claim)).map(|claim| claim.id.to_string()).collect()
}

#[test]
fn claims_are_exported_as_rows_that_end_as_rfc_4180_asks() {
    let folder = folder();
    let printed = run(&folder, &["export", "own.json", "--format", "csv"]);
    assert_eq!((printed.code, printed.err.as_str()), (Some(0), ""));
    assert!(
        printed.out.lines().next().unwrap().split(',').any(|head| head == "summary"),
        "{}",
        printed.out
    );
    assert!(printed.out.ends_with("\r\n") && !printed.out.ends_with("\n\r\n"));
    let quiet = run(&folder, &["export", "own.json", "--format", "csv", "-o", "out.csv"]);
    assert_eq!((quiet.code, quiet.out.as_str(), quiet.err.as_str()), (Some(0), "", ""));
    assert_eq!(fs::read_to_string(folder.path().join("out.csv")).unwrap(), printed.out);
    assert_eq!(printed_ids(&["export", "own.json", "--format", "csv"]), ids(|_| true));
}

#[test]
fn a_filter_leaves_the_claims_that_pass_in_each_format() {
    let is_left = |claim: &Claim| {
        claim.topic == Topic::Arms && [Stage::Delivered, Stage::Signed].contains(&claim.stage)
    };
    let (left, filter) = (ids(is_left), "topic=arms&stage=delivered&stage=signed");
    let all = ids(|_| true);
    assert!(!left.is_empty() && left.len() < all.len(), "{left:?}");
    let found = printed_ids(&["export", "own.json", "--format", "csv", "--filter", filter]);
    assert_eq!(found, left);

    for format in ["geojson", "annotations", "markdown"] {
        let args = ["export", "own.json", "--format", format];
        let whole = run(&folder(), &args);
        let some = run(&folder(), &[&args[..], &["--filter", filter]].concat());
        assert_eq!((some.code, some.err.as_str()), (Some(0), ""), "{format}");
        assert!(some.out.len() < whole.out.len(), "{format} is as long as without a filter");
    }
    let nothing = printed_ids(&["export", "own.json", "--format", "csv", "--filter", "text=zzzz"]);
    assert!(nothing.is_empty(), "{nothing:?}");
}

#[test]
fn a_filter_that_is_none_is_refused_in_one_line() {
    for (filter, said) in [
        ("topic=boats", "boats"),
        ("colour=red", "colour"),
        ("country=XXX", "XXX"),
        ("years=2004", "2004"),
        ("topic", "topic"),
    ] {
        let run = run(&folder(), &["export", "own.json", "--format", "csv", "--filter", filter]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{filter}");
        assert_eq!(run.err.lines().count(), 1, "{}", run.err);
        assert!(run.err.starts_with("cartouche: ") && run.err.contains("--filter"), "{}", run.err);
        assert!(run.err.contains(said) && run.err.contains("expected"), "{}", run.err);
    }
    let args = ["export", "own.json", "--format", "json", "--filter", "topic=arms"];
    run(&folder(), &args).is_refused_with(
        "--filter: dossier and sources are written whole; expected the format annotations, csv, \
         geojson, html, kml, markdown, pdf, png, pptx or svg",
    );
}

/// Without a display a good link gets as far as the window, and a bad one not as far.
#[test]
#[cfg(target_os = "linux")]
fn a_link_is_read_before_a_window_opens() {
    let folder = folder();
    let link = "cartouche://view?lens=claims&filter=topic%3Darms&target=country%3AVEN";
    fs::write(folder.path().join("view.cartouche"), format!("{link}\n")).unwrap();
    // What the window can do without, it tells there.
    let strange = "cartouche://view?lens=rose";
    for args in [&[link][..], &["own.json", link], &[strange], &["view.cartouche", "own.json"]] {
        let run = run(&folder, args);
        assert!(run.err.starts_with("cartouche: no window can be opened: "), "{}", run.err);
        assert_eq!((run.code, run.err.lines().count()), (Some(2), 1), "{}", run.err);
    }
    for (link, said) in [
        ("cartouche://elsewhere?at=VEN", "cartouche://view?"),
        ("cartouche://view?at=nowhere", "nowhere"),
        ("cartouche://view?target=%ZZ", "%ZZ"),
    ] {
        let run = run(&folder, &[link]);
        assert!(run.err.starts_with("cartouche: link: ") && run.err.contains(said), "{}", run.err);
        assert_eq!((run.code, run.err.lines().count()), (Some(2), 1), "{}", run.err);
    }
    fs::write(folder.path().join("bad.cartouche"), "no link\n").unwrap();
    let bad = run(&folder, &["bad.cartouche"]);
    assert!(bad.err.starts_with("cartouche: bad.cartouche: "), "{}", bad.err);
}

#[test]
fn globes_get_the_features_of_the_geojson_and_reference_managers_the_sources() {
    let folder = folder();
    let filter = ["--filter", "topic=arms"];
    let export = |format: &str, more: &[&str]| {
        let args = [&["export", "own.json", "--format", format], more].concat();
        let done = run(&folder, &args);
        assert_eq!((done.code, done.err.as_str()), (Some(0), ""), "{format}");
        done.out
    };
    for more in [&[][..], &filter[..]] {
        let features: serde_json::Value = serde_json::from_str(&export("geojson", more)).unwrap();
        let features = features["features"].as_array().unwrap();
        let kml = export("kml", more);
        assert_eq!(kml.matches("<Placemark>").count(), features.len());
        let shapes = features.iter().filter(|feature| !feature["geometry"].is_null()).count();
        let written = ["<Point>", "<LineString>", "<MultiGeometry>"];
        let written: usize = written.iter().map(|shape| kml.matches(shape).count()).sum();
        assert_eq!(written, shapes);
    }
    let sources: serde_json::Value = serde_json::from_str(&export("csl", &[])).unwrap();
    let dossier = own::dossier().0;
    assert_eq!(sources.as_array().unwrap().len(), dossier.sources().len());
    assert_eq!(sources[0]["id"], dossier.sources()[0].id.as_str());
}
