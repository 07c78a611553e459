//! What comes of good input.

use std::fs;
use std::process::Stdio;

use serde_json::Value;

use crate::{command, folder, own, run};

/// The output of a run that went well and said nothing else.
#[track_caller]
fn output(args: &[&str]) -> String {
    let run = run(&folder(), args);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{args:?}");
    run.out
}

#[test]
fn help_names_every_command_and_version_the_version() {
    let help = output(&["--help"]);
    for command in ["check", "export", "import-annotations", "mentions", "schema"] {
        assert!(help.contains(&format!("\n  {command} ")), "{command} is not in:\n{help}");
        assert!(output(&[command, "--help"]).contains("Usage: cartouche"), "{command}");
    }
    assert_eq!(output(&["--version"]), concat!("cartouche ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn the_bundled_dossier_is_checked_where_none_is_named() {
    let said = output(&["check"]);
    assert!(said.starts_with("bundled dossier: ") && said.ends_with(" 0 problems\n"), "{said}");
}

#[test]
fn a_check_with_a_source_tells_how_many_anchors_are_in_it() {
    let said = output(&["check", "own.json", "--source", "report.txt"]);
    let count = own::ANCHORS;
    let claims = own::dossier().0.claims().len();
    let counts = format!(
        "{claims} claims on {count} passages of 1 sources, 6 countries assessed, 0 problems"
    );
    let tally = format!("{count} of {count} anchors found");
    assert_eq!(said, format!("own.json: {counts}\nreport.txt: {tally}\n"));
}

#[test]
fn a_check_names_each_anchor_that_is_not_where_it_should_be() {
    let folder = folder();
    let report = fs::read_to_string(own::report()).unwrap();
    let changed = report
        .replace("denied that his country", "denied that his state")
        .replace("Belize was visited", "Belize, Belize was visited, Belize was visited");
    fs::write(folder.path().join("changed.txt"), changed.replace("own in Jamaica", "own")).unwrap();
    let run = run(&folder, &["check", "own.json", "--source", "changed.txt"]);
    let lines: Vec<&str> = run.out.lines().collect();
    let expected = [
        "changed.txt: passage \"p7-1\": anchor is only nearly in ¶7: 8 characters differ",
        "changed.txt: passage \"p8-2\": anchor is there 2 times; expected a prefix or suffix",
        "own.json: 15 claims on 16 passages of 1 sources, 6 countries assessed, 0 problems",
        "changed.txt: 14 of 16 anchors found, 1 nearly, 1 not",
    ];
    assert_eq!(lines, expected);
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
}

#[test]
fn an_anchor_whose_first_words_stand_twice_and_its_last_once_is_told_so() {
    let folder = folder();
    let report = fs::read_to_string(own::report()).unwrap();
    let changed = report.replace("is not known.", "is not known. Belize was visited again.");
    assert_ne!(changed, report);
    fs::write(folder.path().join("changed.txt"), changed).unwrap();
    let run = run(&folder, &["check", "own.json", "--source", "changed.txt"]);
    let expected = "changed.txt: passage \"p8-2\": anchor's first words are there several times, its \
                    last words after one of them; expected a prefix";
    assert_eq!(run.out.lines().next(), Some(expected));
}

#[test]
fn the_schema_and_both_exports_are_json() {
    for args in [
        &["schema"][..],
        &["export", "--format", "geojson"],
        &["export", "own.json", "--format", "geojson"],
        &["export", "own.json", "--format", "json"],
        &["export", "own.json", "--format", "annotations", "--source", "report.txt"],
    ] {
        let json: Value = serde_json::from_str(&output(args)).unwrap();
        assert!(json.is_object(), "{args:?}");
    }
}

#[test]
fn mentions_are_the_stretches_of_the_paragraphs_that_they_name() {
    let folder = folder();
    fs::write(folder.path().join("ours.txt"), "Él vio el Perú.\n").unwrap();
    let expected = serde_json::json!([{
        "country": "PER", "paragraph": 1, "start": 10, "end": 14, "text": "Perú", "kind": "name"
    }]);
    let said = run(&folder, &["mentions", "ours.txt"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert_eq!(serde_json::from_str::<Value>(&said.out).unwrap(), expected);
    let quiet = run(&folder, &["mentions", "ours.txt", "-o", "out"]);
    assert_eq!((quiet.code, quiet.out.as_str(), quiet.err.as_str()), (Some(0), "", ""));
    assert_eq!(fs::read_to_string(folder.path().join("out")).unwrap(), said.out);
    let missing = "missing.txt: cannot be read: no such file or directory";
    run(&folder, &["mentions", "missing.txt"]).is_refused_with(missing);
}

#[test]
fn an_export_to_a_file_is_the_one_on_standard_output() {
    let folder = folder();
    for format in ["geojson", "json"] {
        let args = ["export", "own.json", "--format", format];
        let quiet = run(&folder, &[&args[..], &["-o", "out"]].concat());
        assert_eq!((quiet.code, quiet.out.as_str(), quiet.err.as_str()), (Some(0), "", ""));
        let written = fs::read_to_string(folder.path().join("out")).unwrap();
        assert!(written == output(&args), "{format} differs");
    }
    let again = run(&folder, &["check", "out"]);
    assert_eq!(again.code, Some(0), "the JSON export is a dossier: {}", again.err);
}

#[test]
fn an_export_that_cannot_be_written_is_refused() {
    let folder = folder();
    fs::create_dir(folder.path().join("taken")).unwrap();
    let run = run(&folder, &["export", "own.json", "--format", "json", "-o", "taken"]);
    assert!(run.err.starts_with("cartouche: taken: cannot be written: "), "{}", run.err);
    assert_eq!((run.code, run.err.lines().count()), (Some(2), 1));
}

#[test]
fn an_unknown_format_or_argument_is_refused_in_one_line() {
    for (args, said) in [
        (
            &["export", "--format", "shapefile"][..],
            [
                "'shapefile'",
                "annotations, csl, csv, geojson, html, json, kml, markdown, pdf, png, pptx, svg",
            ],
        ),
        (&["export"], ["--format <FORMAT>", "required"]),
        (&["check", "--sauce", "report.txt"], ["'--sauce'", "--source"]),
    ] {
        let run = run(&folder(), args);
        assert_eq!((run.code, run.err.lines().count()), (Some(2), 1), "{}", run.err);
        assert!(run.err.starts_with("cartouche: "), "{}", run.err);
        assert!(said.iter().all(|word| run.err.contains(word)), "{}", run.err);
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let folder = folder();
    for args in [&["export", "--format", "json"][..], &["schema"], &["check"]] {
        let mut command = command(folder.path(), args);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{args:?}");
        assert_eq!(output.status.code(), Some(0), "{args:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_display_the_window_is_refused_in_one_line() {
    for args in [&[][..], &["own.json"], &["own.json", "report.txt"]] {
        let run = run(&folder(), args);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(run.err.starts_with("cartouche: no window can be opened: "), "{}", run.err);
        assert!(run.err.ends_with("expected a desktop (X11 or Wayland) with OpenGL\n"));
        assert_eq!(run.err.lines().count(), 1, "{}", run.err);
        assert!(!run.err.contains(".rs"), "a reader has no use for our source: {}", run.err);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_document_alone_begins_a_dossier_but_is_refused_beside_one_that_it_is_no_source_of() {
    let folder = folder();
    fs::write(folder.path().join("ferry.txt"), "A ferry sails to Peru.\n").unwrap();
    let alone = run(&folder, &["ferry.txt"]);
    assert!(alone.err.starts_with("cartouche: no window can be opened: "), "{}", alone.err);
    let beside = run(&folder, &["own.json", "ferry.txt"]);
    assert!(beside.err.starts_with("cartouche: ferry.txt: holds none of"), "{}", beside.err);
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 3, "nothing is kept of a window that did not open: {left:?}");
}

#[test]
fn a_document_is_printed_as_numbered_paragraphs() {
    let folder = folder();
    let run = run(&folder, &["import", "report.txt"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let blocks: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(blocks[0]["n"], 1);
    assert_eq!(blocks[0]["kind"], "paragraph");
    assert_eq!(blocks[0]["notes"], serde_json::json!(["i", "ii"]));
    let heading = serde_json::json!(
        { "n": null, "kind": "heading", "text": "Boats, Steam and Quays", "notes": [] }
    );
    assert_eq!(blocks[1], heading);
    let written = crate::run(&folder, &["import", "report.txt", "-o", "report.json"]);
    assert_eq!((written.code, written.out.as_str()), (Some(0), ""));
    let file = fs::read_to_string(folder.path().join("report.json")).unwrap();
    assert_eq!(file, run.out);
}

#[test]
fn anchors_are_found_in_a_document_that_another_process_reads() {
    let folder = folder();
    let text = fs::read_to_string(folder.path().join("report.txt")).unwrap();
    let document = cartouche::text::import_text(text.as_bytes()).unwrap();
    let paragraphs = document.blocks().iter().flat_map(|block| ["<p>", &block.text]);
    let html: String = ["<!doctype html>"].into_iter().chain(paragraphs).collect();
    fs::write(folder.path().join("report.html"), html).unwrap();
    let run = run(&folder, &["check", "own.json", "--source", "report.html"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{}", run.out);
    assert!(run.out.contains(&format!("report.html: {0} of {0} anchors found", own::ANCHORS)));
}
