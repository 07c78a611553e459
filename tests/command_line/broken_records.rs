//! One bad record costs that record: `check` names it, and the others are still there.

use std::fs;

use serde_json::{Value, json};

use crate::{folder, own, run};

/// What is broken, how, and what is said of it.
type Case = (&'static str, fn(&mut Value), &'static str);

/// What `check` says last of our own dossier with so many claims, passages and assessments left.
fn counted(claims: usize, passages: usize, countries: usize) -> String {
    format!(
        "bad.json: {claims} claims on {passages} passages of 1 sources, \
         {countries} countries assessed, 1 problems"
    )
}

fn record<'a>(dossier: &'a mut Value, list: &str, id: &str) -> &'a mut Value {
    let records = dossier.pointer_mut(list).and_then(Value::as_array_mut).expect("a list");
    let is_wanted = |record: &&mut Value| record["id"] == id || record["country"] == id;
    records.iter_mut().find(is_wanted).expect("the record is there")
}

fn without(record: &mut Value, field: &str) {
    record.as_object_mut().expect("a record").remove(field).expect("the field was there");
}

/// Asserts that `check` finds exactly what is said of each case, and counts the rest.
#[track_caller]
fn found(cases: &[Case], left: &str) {
    let folder = folder();
    let good = fs::read(own::fixture("own-dossier.json")).unwrap();
    for (what, break_it, said) in cases {
        let mut dossier = serde_json::from_slice(&good).unwrap();
        break_it(&mut dossier);
        fs::write(folder.path().join("bad.json"), dossier.to_string()).unwrap();
        let run = run(&folder, &["check", "bad.json"]);
        assert_eq!(run.out, format!("bad.json: {said}\n{left}\n"), "{what}");
        assert_eq!((run.code, run.err.as_str()), (Some(1), ""), "{what}");
    }
}

#[test]
fn a_bad_claim_costs_that_claim() {
    let cases: [Case; 7] = [
        (
            "an unknown country",
            |d| record(d, "/claims", "jam-quay")["countries"] = json!(["JAM", "XYZ"]),
            "claims[9] \"jam-quay\": countries[1]: \"XYZ\" is no country code; expected an ISO \
             3166-1 alpha-3 code such as VEN (record left out)",
        ),
        (
            "a code in small letters",
            |d| record(d, "/claims", "ury-boats")["parties"][0]["code"] = json!("isl"),
            "claims[3] \"ury-boats\": parties[0].code: \"isl\" is no country code; expected an ISO \
             3166-1 alpha-3 code such as VEN (record left out)",
        ),
        (
            "a broken date",
            |d| record(d, "/claims", "blz-visit")["date"] = json!("since 2004"),
            "claims[13] \"blz-visit\": date: \"since 2004\" is no EDTF date; expected for example \
             2004, 2008~, 2004/.. or 2011/2013 (record left out)",
        ),
        (
            "a claim without a passage",
            |d| record(d, "/claims", "kna-drilling")["passages"] = json!([]),
            "claims[8] \"kna-drilling\": passages: is empty; expected at least one passage \
             (record left out)",
        ),
        (
            "a claim on an unknown passage",
            |d| record(d, "/claims", "kna-drilling")["passages"] = json!(["p99-1"]),
            "claims[8] \"kna-drilling\": passages: there is no passage \"p99-1\" (record left out)",
        ),
        (
            "a claim without a word on passages",
            |d| without(record(d, "/claims", "kna-drilling"), "passages"),
            "claims[8] \"kna-drilling\": missing field `passages` (record left out)",
        ),
        (
            "two equal ids",
            |d| record(d, "/claims", "ury-boats-unsigned")["id"] = json!("ury-boats"),
            "claims[4] \"ury-boats\": id: is there already; expected each id once (record left out)",
        ),
    ];
    found(&cases, &counted(14, own::ANCHORS, 6));
}

#[test]
fn a_bad_passage_costs_that_passage() {
    let cases: [Case; 4] = [
        (
            "a passage without a source",
            |d| record(d, "/passages", "p3-1")["source"] = json!("nowhere"),
            "passages[5] \"p3-1\": source: there is no source \"nowhere\" (record left out)",
        ),
        (
            "a passage without a word on its source",
            |d| without(record(d, "/passages", "p3-1"), "source"),
            "passages[5] \"p3-1\": missing field `source` (record left out)",
        ),
        (
            "an anchor without words",
            |d| record(d, "/passages", "p3-1")["start"] = json!(" "),
            "passages[5] \"p3-1\": start: is empty; expected 1 to 6 words of the document \
             (record left out)",
        ),
        (
            "a paragraph 0",
            |d| record(d, "/passages", "p3-1")["paragraph"] = json!(0),
            "passages[5] \"p3-1\": paragraph: is 0; paragraphs are counted from 1 \
             (record left out)",
        ),
    ];
    found(&cases, &counted(15, own::ANCHORS - 1, 6));
}

#[test]
fn a_bad_assessment_costs_that_assessment() {
    let cases: [Case; 3] = [
        (
            "an unknown class",
            |d| record(d, "/assessments", "BOL")["classes"]["B"] = json!("keen"),
            "assessments[4] \"BOL\": classes: there is no class \"keen\" (record left out)",
        ),
        (
            "an unknown reading",
            |d| record(d, "/assessments", "BOL")["classes"]["Z"] = json!("named"),
            "assessments[4] \"BOL\": classes: there is no reading \"Z\" (record left out)",
        ),
        (
            "a reading left out",
            |d| {
                without(&mut record(d, "/assessments", "BOL")["classes"], "B");
            },
            "assessments[4] \"BOL\": classes: expected a class under reading \"B\" \
             (record left out)",
        ),
    ];
    found(&cases, &counted(15, own::ANCHORS, 5));
}

#[test]
fn what_is_merely_odd_is_said_and_kept() {
    let cases: [Case; 3] = [
        (
            "an anchor of seven words",
            |d| record(d, "/passages", "p3-1")["start"] = json!("a b c d e f g"),
            "passages[5] \"p3-1\": start: has 7 words; expected at most 6",
        ),
        (
            "a contradiction of nothing",
            |d| record(d, "/claims", "jam-quay")["conflicts"] = json!(["nobody"]),
            "claims[9] \"jam-quay\": conflicts: there is no claim \"nobody\"",
        ),
        (
            "one unknown passage of two",
            |d| record(d, "/claims", "jam-quay")["passages"] = json!(["p7-1", "p99-1"]),
            "claims[9] \"jam-quay\": passages: there is no passage \"p99-1\"",
        ),
    ];
    found(&cases, &counted(15, own::ANCHORS, 6));
}

#[test]
fn a_record_that_others_need_costs_them_too_and_each_is_named() {
    let folder = folder();
    let mut dossier: Value =
        serde_json::from_slice(&fs::read(own::fixture("own-dossier.json")).unwrap()).unwrap();
    record(&mut dossier, "/passages", "p7-2")["paragraph"] = json!("seven");
    fs::write(folder.path().join("bad.json"), dossier.to_string()).unwrap();
    let run = run(&folder, &["check", "bad.json"]);
    let lines: Vec<&str> = run.out.lines().collect();
    let [passage, claim, counts] = lines.as_slice() else { panic!("{lines:?}") };
    assert!(passage.starts_with("bad.json: passages[10] \"p7-2\": paragraph: "), "{passage}");
    assert!(claim.starts_with("bad.json: claims[10] \"pan-quay-denied\": passages: "), "{claim}");
    assert!(
        counts.ends_with("14 claims on 15 passages of 1 sources, 6 countries assessed, 2 problems")
    );
    assert_eq!(run.code, Some(1));
}
