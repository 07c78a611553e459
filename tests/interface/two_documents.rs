//! Two documents in one dossier: chosen in the reader, traced to, and searched together.

use std::path::Path;
use std::sync::Arc;

use cartouche::domain::{Dossier, PassageId, SourceId, Topic};
use cartouche::model::{Action, Attachment, DocumentAction, Target};
use cartouche::store;
use cartouche::text::{Document, Index, IndexedPassage, import_text};
use egui::{Key, Modifiers, Role, Shape};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Window;
use crate::own;

/// A second document: a harbour's log, of our own.
const LOG: &str = "The harbour master kept a log of every boat that asked for a berth.\n\n\
    On the ninth of May a grey trawler asked Panama for a mooring and was turned away.\n\n\
    Nobody at the quay could say afterwards who had sent her there.";

/// Our own dossier with the log as a second source, on a sentence of which a claim rests too.
fn dossier() -> Dossier {
    let text = std::fs::read_to_string(own::fixture("own-dossier.json")).unwrap();
    let mut json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let source = serde_json::json!({
        "id": "log", "csl": { "id": "log", "type": "report", "title": "A Harbour’s Log" },
        "language": "en", "paragraphs": 3
    });
    let passage = serde_json::json!({
        "id": "log-2", "source": "log", "paragraph": 2, "start": "On the ninth of May",
        "end": "was turned away.", "digest": "A trawler found no berth in Panama."
    });
    json["sources"].as_array_mut().unwrap().push(source);
    json["passages"].as_array_mut().unwrap().push(passage);
    let claims = json["claims"].as_array_mut().unwrap();
    let claim = claims.iter_mut().find(|claim| claim["id"] == "pan-quay-denied").unwrap();
    claim["passages"] = serde_json::json!(["log-2"]);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("two.json");
    std::fs::write(&path, json.to_string()).unwrap();
    let (dossier, problems) = store::load_dossier(&path).unwrap();
    assert_eq!(problems, []);
    dossier
}

/// The name of a document in the index.
fn hash(name: &str) -> store::ContentHash {
    store::ContentHash::of(name.as_bytes())
}

fn attach(window: &mut Window, source: &str, document: Document) {
    let id = SourceId::new(source);
    let path = Path::new(source).to_owned();
    let attachment = Attachment::of_source(window.model().dossier(), &id, Arc::new(document), path);
    let attachment = Attachment { file_sha256: Some(hash(source)), ..attachment };
    assert_eq!(attachment.tally().resolved, attachment.tally().total(), "{source}");
    window.apply(Action::Document(DocumentAction::Attached(Arc::new(attachment))));
}

fn with_both() -> Window {
    let mut window = Window::of(dossier(), egui::vec2(1280.0, 900.0));
    let report = store::load_document(&own::report()).unwrap();
    attach(&mut window, "report", report);
    attach(&mut window, "log", import_text(LOG.as_bytes()).unwrap());
    window
}

fn read(window: &Window) -> &str {
    window.model().session().reading().unwrap().source.as_str()
}

#[test]
fn the_bar_chooses_which_document_is_read() {
    let mut window = with_both();
    window.press(Key::F3);
    assert_eq!(read(&window), "log");
    window.must_show(&["The harbour master kept"]);
    window.click_on(Role::ComboBox, "Document");
    window.harness.get_by_role_and_label(Role::Button, "Offers from the North").click();
    window.settle();
    assert_eq!(read(&window), "report");
    window.must_show(&["This report was made up"]);
    assert!(!window.shows("The harbour master kept"));
}

#[test]
fn tracing_a_passage_of_the_other_source_turns_the_reader_there_and_back_again() {
    let mut window = with_both();
    window.press(Key::F4);
    window.apply(Action::show(Target::Passage(PassageId::new("p4-1"))));
    assert_eq!(read(&window), "report");
    window.must_show(&["A steam plant in Costa Rica"]);
    window.apply(Action::show(crate::desk::claim("pan-quay-denied")));
    assert_eq!(read(&window), "log");
    window.must_show(&["a grey trawler asked", "Passage ¶2"]);
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(read(&window), "report");
}

#[test]
fn hits_of_both_documents_stand_each_under_its_own_title() {
    let mut window = with_both();
    let mut index = Index::new();
    for attachment in window.model().session().attachments.values() {
        let blocks = attachment.document.paragraphs();
        let passages: Vec<_> =
            (1..).zip(blocks).map(|(n, block)| IndexedPassage::new(n, &block.text)).collect();
        index.add(attachment.index_id().unwrap(), &passages).unwrap();
    }
    window.apply(Action::Document(DocumentAction::Indexed(Arc::new(index))));
    window.press_with(Modifiers::COMMAND, Key::K);
    let field = window.harness.get_by_role_and_label(Role::TextInput, "Search or command");
    field.type_text("trawler");
    window.settle();
    let y = |label: &str| {
        let found = window.harness.query_all_by_label_contains(label);
        found.map(|node| node.rect().top()).reduce(f32::min).expect(label)
    };
    window.must_show(&["¶2 of A Harbour’s Log: ", "of Offers from the North: "]);
    for title in ["A Harbour’s Log", "Offers from the North"] {
        let hit = y(&format!("of {title}: "));
        let mut headings = window.harness.query_all_by_label(title).map(|node| node.rect());
        assert!(headings.any(|heading| (1.0..60.0).contains(&(hit - heading.top()))), "{title}");
    }
    // Its claim's topic, in the topic's colour.
    let basing = cartouche::ui::Colors::day().topic(Topic::Basing);
    let is_dotted = |shape: &Shape| {
        let Shape::Text(text) = shape else { return false };
        let mut sections = text.galley.job.sections.iter();
        text.galley.text().contains("grey trawler") && sections.any(|s| s.format.color == basing)
    };
    let shapes = &window.harness.output().shapes;
    assert!(shapes.iter().any(|clipped| is_dotted(&clipped.shape)), "the hit has no topic");
    window.harness.get_by_label_contains("¶2 of A Harbour’s Log: ").click();
    window.settle();
    assert_eq!(window.target(), &Target::Passage(PassageId::new("log-2")));
    assert_eq!(read(&window), "log");
}
