//! Passages as W3C Web Annotations: valid, as strong as the dossier, and read back the same.

use std::sync::Arc;

use cartouche::domain::{Dossier, Passage};
use cartouche::export::{self, Wording};
use cartouche::model::{Attachment, Filter, Matches, Shown};
use cartouche::store::{ReadAnnotations, read_annotations};
use cartouche::text::{Document, TextFragment};
use serde_json::{Value, json};

use crate::anchors::{own_report, paper};
use crate::dossiers;

fn attached(dossier: &Dossier, document: Document) -> Attachment {
    let path = std::path::Path::new("folder/a document.txt");
    Attachment::identified(dossier, document, path).expect("the document holds anchors")
}

/// All of a dossier.
fn annotations(dossier: &Dossier, documents: &[Attachment], wording: Wording) -> Value {
    let dossier = Arc::new(dossier.clone());
    let matches = Matches::of(&dossier, Filter::default());
    export::annotations(Shown::new(&dossier, &matches), documents, wording, &[])
}

fn items(export: &Value) -> &Vec<Value> {
    export["first"]["items"].as_array().expect("there are annotations")
}

fn selector<'a>(item: &'a Value, kind: &str) -> Option<&'a Value> {
    let selectors = item["target"]["selector"].as_array()?;
    selectors.iter().find(|selector| selector["type"] == kind)
}

/// The words of the document, as annotation programs count them.
fn units(document: &Document) -> Vec<u16> {
    let texts: Vec<&str> = document.blocks().iter().map(|block| block.text.as_str()).collect();
    texts.join("\n").encode_utf16().collect()
}

#[test]
fn annotations_have_what_the_recommendation_requires() {
    for (_, dossier) in dossiers() {
        let export = annotations(&dossier, &[], Wording::LeftOut);
        assert_eq!(export["@context"][0], "http://www.w3.org/ns/anno.jsonld");
        assert_eq!(export["type"], "AnnotationCollection");
        assert_eq!(export["first"]["type"], "AnnotationPage");
        assert_eq!(export["total"], dossier.passages().len());
        let mut ids: Vec<&str> = items(&export).iter().filter_map(|i| i["id"].as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), dossier.passages().len());
        for item in items(&export) {
            assert_eq!(item["type"], "Annotation");
            assert!(item["target"]["source"]["id"].as_str().unwrap().starts_with("urn:"));
            let range = selector(item, "RangeSelector").unwrap();
            for end in ["startSelector", "endSelector"] {
                assert_eq!(range[end]["type"], "TextQuoteSelector");
                assert!(range[end]["exact"].is_string());
            }
        }
    }
}

#[test]
fn each_body_of_a_claim_has_its_hedge_basis_and_stage() {
    for (name, dossier) in dossiers() {
        let export = annotations(&dossier, &[], Wording::LeftOut);
        let mut claims = 0;
        for (item, passage) in items(&export).iter().zip(dossier.passages()) {
            let bodies = item["body"].as_array().unwrap();
            assert_eq!(bodies[0]["value"], passage.digest);
            let resting: Vec<_> = dossier.claims_on(&passage.id).collect();
            assert_eq!(bodies.len(), 1 + resting.len(), "{} of {name}", passage.id);
            for (body, claim) in bodies[1..].iter().zip(resting) {
                claims += 1;
                assert_eq!(body["value"], claim.summary);
                assert_eq!(body["cartouche:hedge"].as_str(), claim.hedge.as_deref());
                assert_eq!(body["cartouche:basis"], json!(claim.basis));
                assert_eq!(body["cartouche:stage"], json!(claim.stage));
                assert_eq!(body["cartouche:denies"], claim.denies);
            }
        }
        assert!(claims >= dossier.claims().len());
    }
}

#[test]
fn annotations_are_read_back_as_the_same_anchors() {
    for (name, dossier) in dossiers() {
        let bytes = annotations(&dossier, &[], Wording::LeftOut).to_string();
        let ReadAnnotations { passages, problems } =
            read_annotations(bytes.as_bytes(), None).unwrap();
        assert_eq!(problems, []);
        let plain =
            |passage: &Passage| Passage { extra: serde_json::Map::new(), ..passage.clone() };
        let expected: Vec<Passage> = dossier.passages().iter().map(plain).collect();
        assert!(passages == expected, "the passages of the {name} dossier differ");
    }
}

#[test]
fn positions_are_those_of_the_passages_and_wording_is_only_written_if_asked_for() {
    for (dossier, document) in [Some(own_report()), paper()].into_iter().flatten() {
        let units = units(&document);
        let documents = [attached(&dossier, document)];
        let quiet = annotations(&dossier, &documents, Wording::LeftOut);
        let quoted = annotations(&dossier, &documents, Wording::Quoted);
        for (item, loud) in items(&quiet).iter().zip(items(&quoted)) {
            assert_eq!(selector(item, "TextQuoteSelector"), None, "{}", item["id"]);
            let at = selector(item, "TextPositionSelector").expect("the anchor is found");
            let at = |key: &str| usize::try_from(at[key].as_u64().unwrap()).unwrap();
            let words = String::from_utf16(&units[at("start")..at("end")]).unwrap();
            let exact = &selector(loud, "TextQuoteSelector").unwrap()["exact"];
            assert!(*exact == words.as_str(), "{}", item["id"]);
        }
    }
}

#[test]
fn annotations_name_the_document_and_are_the_same_bytes_again() {
    let (dossier, document) = own_report();
    let documents = [attached(&dossier, document)];
    let export = annotations(&dossier, &documents, Wording::LeftOut);
    let source = &items(&export)[0]["target"]["source"];
    assert_eq!(source["cartouche:document"], "a document.txt");
    assert_eq!(source["cartouche:sha256"], documents[0].sha256.as_str());
    let again = annotations(&dossier, &documents, Wording::LeftOut);
    let [first, second] = [export, again].map(|export| export.to_string());
    assert!(first == second, "two exports differ");
}

#[test]
fn each_fragment_is_read_back_as_the_anchor() {
    let (dossier, _) = own_report();
    let export = annotations(&dossier, &[], Wording::LeftOut);
    for (item, passage) in items(&export).iter().zip(dossier.passages()) {
        let value = selector(item, "FragmentSelector").unwrap()["value"].as_str().unwrap();
        let fragment = TextFragment::parse(value).unwrap();
        assert_eq!(fragment.start, passage.start);
        assert_eq!(fragment.end.as_ref().unwrap_or(&fragment.start), &passage.end);
    }
}

#[test]
fn annotations_of_other_programs_are_found_in_the_document() {
    let (_, document) = own_report();
    let exact = "Belize was visited, but its answer is not known.";
    let at = String::from_utf16(&units(&document)).unwrap().find("Iceland has sold").unwrap();
    let list = json!([
        { "type": "Annotation", "body": "Ours", "target": { "source": "https://example.org/",
          "selector": { "type": "TextQuoteSelector", "exact": exact } } },
        { "type": "Annotation", "target": { "source": "https://example.org/",
          "selector": { "type": "TextQuoteSelector", "exact": "no such words" } } },
        { "type": "Annotation" },
    ]);
    assert!(at > 0);
    let bytes = list.to_string();
    let read = read_annotations(bytes.as_bytes(), Some(&document)).unwrap();
    let [passage] = read.passages.as_slice() else { panic!("{:?}", read.passages) };
    assert_eq!((passage.paragraph, passage.digest.as_str()), (8, "Ours"));
    assert_eq!(
        (passage.start.as_str(), passage.end.as_str()),
        ("Belize was visited, but", "answer is not known.")
    );
    let told: Vec<String> = read.problems.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].contains("annotations[1]") && told[1].contains("annotations[2]"), "{told:?}");
    let without = read_annotations(bytes.as_bytes(), None).unwrap();
    assert_eq!((without.passages.len(), without.problems.len()), (0, 3));
}

#[test]
fn what_is_no_list_of_annotations_is_refused_in_one_line() {
    for odd in ["", "{", "{}", "3", "{\"first\": \"https://example.org/page1\"}"] {
        let told = read_annotations(odd.as_bytes(), None).unwrap_err();
        assert!(!told.contains('\n') && told.contains(' '), "{odd}: {told}");
    }
}
