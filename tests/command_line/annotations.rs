//! Annotations out and in.

use std::fs;

use serde_json::Value;

use crate::{folder, own, run};

#[test]
fn exported_annotations_are_imported_as_the_dossiers_passages() {
    let folder = folder();
    let export = ["export", "own.json", "--format", "annotations", "-o", "notes.json"];
    let done = run(&folder, &export);
    assert_eq!((done.code, done.out.as_str(), done.err.as_str()), (Some(0), "", ""));
    let read = run(&folder, &["import-annotations", "notes.json"]);
    assert_eq!((read.code, read.err.as_str()), (Some(0), ""));
    let read: Value = serde_json::from_str(&read.out).unwrap();
    let file = fs::read_to_string(folder.path().join("own.json")).unwrap();
    let dossier: Value = serde_json::from_str(&file).unwrap();
    let anchors = |of: &Value| -> Vec<[Value; 4]> {
        let passages = of.get("passages").and_then(Value::as_array).unwrap();
        let field = |passage: &Value, key: &str| passage.get(key).cloned().unwrap_or_default();
        passages
            .iter()
            .map(|p| ["id", "paragraph", "start", "end"].map(|key| field(p, key)))
            .collect()
    };
    assert_eq!(anchors(&read), anchors(&dossier));
    assert_eq!(anchors(&read).len(), own::ANCHORS);
}

#[test]
fn wording_leaves_only_with_quote_and_quote_needs_a_source() {
    let folder = folder();
    let wording = "counted only nine boats";
    let with_source = ["export", "own.json", "--format", "annotations", "--source", "report.txt"];
    let quiet = run(&folder, &with_source);
    assert_eq!((quiet.code, quiet.err.as_str()), (Some(0), ""));
    assert!(quiet.out.contains("TextPositionSelector") && !quiet.out.contains(wording));
    let quoted = run(&folder, &[&with_source[..], &["--quote"]].concat());
    assert!(quoted.out.contains(wording), "{}", quoted.out);
    let refused = run(&folder, &["export", "own.json", "--format", "annotations", "--quote"]);
    assert_eq!((refused.code, refused.err.lines().count()), (Some(2), 1), "{}", refused.err);
    assert!(refused.err.contains("--source"), "{}", refused.err);
}

#[test]
fn what_is_no_annotation_is_told_in_one_line() {
    let folder = folder();
    run(&folder, &["import-annotations", "missing.json"])
        .is_refused_with("missing.json: cannot be read: no such file or directory");
    run(&folder, &["import-annotations", "own.json"]).is_refused_with(
        "own.json: expected W3C Web Annotations: an AnnotationCollection, an AnnotationPage or a list",
    );
    fs::write(folder.path().join("odd.json"), "[{}]").unwrap();
    let odd = run(&folder, &["import-annotations", "odd.json"]);
    assert_eq!((odd.code, odd.err.lines().count()), (Some(1), 1), "{}", odd.err);
    assert!(odd.err.starts_with("cartouche: odd.json: annotations[0]"), "{}", odd.err);
}
