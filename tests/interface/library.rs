//! The library, a new dossier of a document, and where a document mentions a country.

use std::sync::Arc;

use cartouche::domain::CountryCode;
use cartouche::model::{
    Action, Attachment, Dialog, DocumentAction, DocumentKey, Effect, KeptAction, Lens,
    ShownParagraph, Target,
};
use cartouche::store::{About, ContentHash, Entry, Meta, load_document};
use cartouche::text::{Gazetteer, import_text, mentions};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use crate::desk::{Window, country};
use crate::own;

fn entry(name: &str, title: Option<&str>) -> Entry {
    let about = About { title: title.map(str::to_owned), words: 1200 };
    let meta = Meta { name: name.to_owned(), added: 951_782_400, bytes: 2_500, about };
    Entry { sha256: ContentHash::of(name.as_bytes()), meta }
}

/// A window whose library has two documents.
fn window() -> Window {
    let mut window = Window::own();
    let entries = [entry("ferry.txt", Some("On ferries")), entry("mole.pdf", None)];
    window.apply(Action::Document(DocumentAction::LibraryListed(entries.into())));
    window
}

fn open(window: &mut Window) {
    window.click_on(Role::Button, "File");
    window.click_on(Role::Button, "Library…");
    assert_eq!(window.model().session().dialog, Some(Dialog::Library));
    assert_eq!(window.effects(), [Effect::ListLibrary]);
}

/// A window on a new dossier of some text, with its countries tagged.
fn begun(text: &str) -> Window {
    let mut window = Window::own();
    let document = import_text(text.as_bytes()).unwrap();
    let (dossier, attachment) = Attachment::beginning(document, "a/Ferry notes.txt".into());
    let (dossier, attachment) = (Arc::new(dossier), Arc::new(attachment));
    let begun = DocumentAction::Begun { dossier, attachment: Arc::clone(&attachment) };
    window.apply(Action::Document(begun));
    let (tag, keep) = (Arc::clone(&attachment), Arc::clone(&attachment));
    assert_eq!(window.effects(), [Effect::TagPlaces(tag), Effect::KeepDocument(keep)]);
    let mentions = mentions(&attachment.document, &Gazetteer::bundled().unwrap()).into();
    window.apply(Action::Document(DocumentAction::Tagged { attachment, mentions }));
    window
}

#[test]
fn the_library_lists_what_is_in_it() {
    let mut window = window();
    open(&mut window);
    window.must_show(&[
        "On ferries",
        "ferry.txt · 1200 words · 3 kB · added 2000-02-29",
        "mole.pdf · 1200 words",
    ]);
    window.press(Key::Escape);
    assert_eq!(window.model().session().dialog, None);
}

#[test]
fn each_document_of_the_library_is_attached_begun_or_removed_by_name() {
    let mut window = window();
    for (name, action, closes) in [
        ("Attach: On ferries", KeptAction::Attach, true),
        ("New dossier: On ferries", KeptAction::Begin, true),
        ("Remove: On ferries", KeptAction::Remove, false),
    ] {
        open(&mut window);
        window.click_on(Role::Button, name);
        let expected = Effect::UseKept(entry("ferry.txt", Some("On ferries")), action);
        assert_eq!(window.effects(), [expected]);
        assert_eq!(window.model().session().dialog.is_none(), closes, "{name}");
    }
    window.apply(Action::Document(DocumentAction::LibraryListed([].into())));
    window.must_show(&["The library is empty."]);
}

#[test]
fn another_dossier_leaves_library_and_index_as_they_are() {
    let mut window = window();
    let (dossier, _) = own::dossier();
    let name = "another".to_owned();
    let opened = DocumentAction::Opened { dossier: Arc::new(dossier), name, problems: Vec::new() };
    window.apply(Action::Document(opened));
    assert_eq!(window.model().session().library.len(), 2);
}

#[test]
fn a_typed_path_begins_a_dossier() {
    let mut window = Window::own();
    window.press_with(Modifiers::COMMAND, Key::N);
    assert_eq!(window.model().session().dialog, Some(Dialog::Beginning));
    window.harness.get_by_role(Role::TextInput).type_text("a folder/ferry.txt");
    window.settle();
    window.click_on(Role::Button, "Choose a file…");
    window.click_on(Role::Button, "Open");
    let expected = Effect::BeginDossier("a folder/ferry.txt".into());
    assert_eq!(window.effects(), [Effect::PickBeginning, expected]);
    assert_eq!(window.model().session().dialog, None);
}

#[test]
fn a_new_dossier_is_shaded_by_mentions_at_once() {
    let window = begun("A ferry sails to Peru.\n\nPeru and Uruguay wait.\n");
    let model = window.model();
    assert_eq!(model.dossier().header().title, "Ferry notes");
    assert_eq!(model.session().lens, Lens::Mentions);
    let peru = CountryCode::parse("PER").unwrap();
    assert_eq!(model.tabulation().counts.get(&peru), Some(&2));
    window.must_show(&["New dossier “Ferry notes”: 2 paragraphs, no claims yet"]);
}

#[test]
fn a_country_lists_the_paragraphs_that_mention_it_and_each_leads_there() {
    let mut window = begun("A ferry sails.\n\nNobody asks. Peru and Uruguay wait.\n");
    window.click(window.label_point("PER"));
    assert_eq!(window.target(), &country("PER"));
    window.must_show(&["Mentioned in 1 paragraph", "Peru and Uruguay wait."]);
    assert!(!window.shows("Not named in the source"));
    window.click_on(Role::Link, "¶2: Peru and Uruguay wait.");
    let document = DocumentKey::Attached(window.model().dossier().sources()[0].id.clone());
    let shown = ShownParagraph { document, paragraph: 2 };
    assert_eq!(window.target(), &Target::Paragraph(shown));
    window.must_show(&["Nobody asks. Peru and Uruguay wait."]);
}

#[test]
fn no_more_than_twenty_paragraphs_are_listed() {
    let mut window = begun(&"The ferry sails to Peru.\n\n".repeat(23));
    window.apply(Action::show(country("PER")));
    window.must_show(&["Mentioned in 23 paragraphs", "and 3 more"]);
    let links = window.harness.query_all_by_label_contains("¶").count();
    assert_eq!(links, 20);
}

#[test]
fn a_dossier_with_claims_lists_them_as_well() {
    let mut window = Window::own();
    let document = load_document(&own::report()).unwrap();
    let attachment = Attachment::identified(window.model().dossier(), document, &own::report());
    let attachment = Arc::new(attachment.unwrap());
    let mentions = mentions(&attachment.document, &Gazetteer::bundled().unwrap()).into();
    let attached = DocumentAction::Attached(Arc::clone(&attachment));
    window.apply(Action::Document(attached));
    window.apply(Action::Document(DocumentAction::Tagged { attachment, mentions }));
    window.apply(Action::show(country("CRI")));
    window.must_show(&["Mentioned in 2 paragraphs", "Energy projects"]);
}
