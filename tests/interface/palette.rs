//! Search over everything, by key, by pointer and by name.

use std::sync::Arc;

use cartouche::domain::{CountryCode, SourceId, Stage};
use cartouche::model::{
    Action, Attachment, Choice, Dialog, DocumentAction, DocumentKey, Effect, Filter, FilterAction,
    Framing, Inquiry, QUICK_PASSAGES, ShownParagraph, Target,
};
use cartouche::store::{ContentHash, load_document};
use cartouche::text::{Index, IndexedPassage};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;

use crate::desk::{Window, country};
use crate::own;

const FIELD: &str = "Search or command";

fn open(window: &mut Window) {
    window.press_with(Modifiers::COMMAND, Key::K);
    assert_eq!(window.model().session().dialog, Some(Dialog::Palette));
}

fn search(window: &mut Window, words: &str) {
    open(window);
    type_words(window, words);
}

fn type_words(window: &mut Window, words: &str) {
    window.harness.get_by_role_and_label(Role::TextInput, FIELD).type_text(words);
    window.settle();
}

/// A hash for a document that is in no library.
fn hash() -> ContentHash {
    ContentHash::of(b"a ledger")
}

/// An index of some paragraphs about Peru.
fn index(paragraphs: &[&str]) -> Arc<Index> {
    let peru = [CountryCode::parse("PER").unwrap()];
    let passages: Vec<_> = (1..)
        .zip(paragraphs)
        .map(|(n, text)| IndexedPassage { countries: &peru, ..IndexedPassage::new(n, text) })
        .collect();
    let mut index = Index::new();
    index.add(hash().as_str(), &passages).unwrap();
    Arc::new(index)
}

fn indexed(index: &Arc<Index>) -> Action {
    Action::Document(DocumentAction::Indexed(Arc::clone(index)))
}

#[test]
fn a_country_is_found_in_the_first_frame_and_enter_flies_there() {
    let mut window = Window::own();
    open(&mut window);
    window.harness.get_by_role_and_label(Role::TextInput, FIELD).type_text("urugu");
    window.harness.step();
    window.must_show(&["Country: Uruguay"]);
    window.press(Key::Enter);
    assert_eq!(window.target(), &country("URY"));
    let uruguay = CountryCode::parse("URY").unwrap();
    assert_eq!(window.model().session().framing, Framing::Territory(uruguay));
    assert_eq!(window.model().session().dialog, None);
}

#[test]
fn arrows_choose_and_escape_closes() {
    let mut window = Window::own();
    search(&mut window, "shade by ");
    window.press(Key::ArrowDown);
    window.press(Key::ArrowDown);
    window.press(Key::ArrowUp);
    window.press(Key::Enter);
    assert_ne!(window.model().session().lens, cartouche::model::Lens::Receptivity);
    search(&mut window, "peru");
    window.press(Key::Escape);
    assert_eq!(window.model().session().dialog, None);
    assert_eq!(window.target(), &Target::Overview);
}

#[test]
fn all_commands_are_there_before_anything_is_typed_and_a_click_runs_one() {
    let mut window = Window::own();
    open(&mut window);
    window.must_show(&["Command: Quit", "Command: Library…"]);
    window.click_on(Role::Button, "Command: Library…");
    assert_eq!(window.effects(), [Effect::ListLibrary]);
    assert_eq!(window.model().session().dialog, Some(Dialog::Library));
}

#[test]
fn the_commands_are_those_that_can_be_done_when_it_opens() {
    let mut window = Window::own();
    open(&mut window);
    let has_back = |window: &Window| {
        window.harness.query_by_role_and_label(Role::Button, "Command: Back").is_some()
    };
    assert!(!has_back(&window));
    window.press(Key::Escape);
    window.apply(Action::show(country("PER")));
    open(&mut window);
    assert!(has_back(&window));
}

#[test]
fn what_rests_on_a_row_is_told_in_the_language_of_the_session() {
    use cartouche::model::ViewAction;
    use cartouche::words::Language;

    let mut window = Window::own();
    window.apply(Action::View(ViewAction::SetLanguage(Language::Spanish)));
    window.press_with(Modifiers::COMMAND, Key::K);
    let claim = window.model().dossier().claims()[0].clone();
    window.harness.get_by_role(Role::TextInput).type_text(&claim.summary);
    window.settle();
    let row = format!("Afirmación: {}", claim.summary);
    let row = window.harness.get_by_role_and_label(Role::Button, &row).rect();
    window.harness.hover_at(row.center());
    window.pause();
    window.settle();
    let told = Language::Spanish.words().topic(claim.topic);
    let told = window.harness.query_by_role_and_label(Role::Label, told);
    assert!(told.is_some(), "the topic is not told");
}

#[test]
fn claims_and_passages_are_found_by_their_words() {
    let mut window = Window::own();
    let claim = window.model().dossier().claims()[0].clone();
    search(&mut window, &claim.summary);
    window.click_on(Role::Button, &format!("Claim: {}", claim.summary));
    assert_eq!(window.target(), &Target::Claim(claim.id));
    let passage = window.model().dossier().passages()[0].clone();
    search(&mut window, &passage.digest);
    let name = format!("Passage ¶{}: {}", passage.paragraph, passage.digest);
    window.click_on(Role::Button, &name);
    assert_eq!(window.target(), &Target::Passage(passage.id));
}

#[test]
fn a_forgiven_typing_error_is_said_but_not_where_a_document_has_the_word() {
    let mut window = Window::own();
    search(&mut window, "urugauy ");
    window.must_show(&["“urugauy” is nowhere; searched for “uruguay”", "Country: Uruguay"]);
    window.press(Key::Escape);
    window.apply(indexed(&index(&["The urugauy is a ship."])));
    search(&mut window, "urugauy ");
    assert!(!window.shows("is nowhere") && !window.shows("Country: Uruguay"));
    window.must_show(&["¶1 of"]);
}

#[test]
fn a_chip_narrows_to_its_country_and_widens_again() {
    let mut window = Window::own();
    search(&mut window, "steam");
    let all = window.harness.query_all_by_label_contains("Claim: ").count();
    window.click_on(Role::Button, "Only Costa Rica (1)");
    assert!(window.shows("Claim: "));
    window.click_on(Role::Button, "Only Costa Rica (1)");
    assert_eq!(window.harness.query_all_by_label_contains("Claim: ").count(), all);
    window.apply(indexed(&index(&["Steam in Peru."])));
    window.must_show(&["Only Peru (1)", "¶1 of"]);
    window.click_on(Role::Button, "Only Peru (1)");
    assert!(!window.shows("Claim: ") && window.shows("¶1 of"));
}

#[test]
fn a_hit_in_a_document_of_the_library_shows_its_paragraph() {
    let mut window = Window::own();
    window.apply(indexed(&index(&["Nothing.", "A ledger of moorings."])));
    search(&mut window, "moorings");
    window.press(Key::Enter);
    let shown = ShownParagraph { document: DocumentKey::Kept(hash()), paragraph: 2 };
    assert_eq!(window.target(), &Target::Paragraph(shown));
    window.must_show(&["A ledger of moorings."]);
}

#[test]
fn a_hit_in_the_attached_document_shows_the_passage_that_stands_there() {
    let mut window = Window::own();
    let source = SourceId::new(window.model().dossier().sources()[0].id.as_str());
    let document = Arc::new(load_document(&own::report()).unwrap());
    let dossier = window.model().dossier();
    let attachment = Attachment::of_source(dossier, &source, document, own::report());
    let attachment = Arc::new(Attachment { file_sha256: Some(hash()), ..attachment });
    let block = attachment.document.paragraphs().nth(1).unwrap().clone();
    assert!(attachment.passages_in(2).next().is_some(), "the fixture has a passage there");
    window.apply(Action::Document(DocumentAction::Attached(attachment)));
    window.apply(indexed(&index(&["Nothing.", &block.text])));
    let words: Vec<_> = block.text.split_whitespace().take(4).collect();
    search(&mut window, &format!("\"{}\"", words.join(" ")));
    let name = format!("¶2 of {}", window.model().dossier().sources()[0].title());
    window.harness.get_by_label_contains(&name).click();
    window.settle();
    let asked_for = window.actions().into_iter().any(|action| {
        let Action::Document(DocumentAction::ShowParagraph { document, paragraph }) = action else {
            return false;
        };
        document == DocumentKey::Attached(source.clone()) && paragraph == 2
    });
    assert!(asked_for, "the hit names its paragraph");
    assert!(matches!(window.target(), Target::Passage(_)), "{:?}", window.target());
}

#[test]
fn a_large_library_is_searched_beside_the_frame_and_a_late_answer_is_ignored() {
    let mut window = Window::own();
    let mut paragraphs = vec!["Ballast."; QUICK_PASSAGES];
    paragraphs[7] = "A ledger of moorings.";
    let index = index(&paragraphs);
    window.apply(indexed(&index));
    search(&mut window, "moor");
    window.must_show(&["Searching the documents…"]);
    let asked = Inquiry { typed: "moor".to_owned(), index, ..Inquiry::default() };
    assert_eq!(window.effects().last(), Some(&Effect::Search(asked.clone())));
    let answer = |inquiry: &Inquiry| {
        let (inquiry, hits) = (inquiry.clone(), inquiry.answer(9).into());
        Action::Document(DocumentAction::Answered { inquiry, hits })
    };
    type_words(&mut window, "ings");
    let later = Inquiry { typed: "moorings".to_owned(), ..asked.clone() };
    window.apply(answer(&asked));
    window.must_show(&["Searching the documents…"]);
    window.apply(answer(&later));
    window.must_show(&["¶8 of"]);
    assert_eq!(window.effects(), [Effect::Search(later)], "asked once");
}

#[test]
fn what_is_typed_moves_neither_map_nor_selection() {
    let mut window = Window::own();
    let framing = window.model().session().framing;
    search(&mut window, "1-0");
    window.press(Key::Num2);
    assert_eq!(window.model().session().framing, framing);
    assert_eq!(window.model().session().overlays.len(), 3);
}

/// The one row whose name begins so.
fn row(window: &Window, name: &str) -> String {
    let mut rows = window.harness.query_all_by_label_contains(name);
    let row = rows.next().expect(name);
    egui_kittest::kittest::NodeT::accesskit_node(&row).label().unwrap_or_default()
}

#[test]
fn a_choice_of_a_facet_is_found_with_what_it_leaves_and_toggled() {
    let mut window = Window::bundled();
    let delivered = Choice::Stage(Stage::Delivered);
    let left = window.model().matches().count(&delivered);
    search(&mut window, "stage delivered");
    let name = format!("Filter: Stage: Delivered, {left} claims");
    window.click_on(Role::Button, &name);
    assert!(window.model().filter().choices.contains(&delivered));
    assert_eq!(window.model().matches().facts(), left);
    search(&mut window, "stage delivered");
    window.click_on(Role::Button, &format!("{name}, on"));
    assert!(window.model().filter().is_empty());
}

#[test]
fn a_party_is_found_in_spite_of_a_typing_error_and_shown() {
    let mut window = Window::bundled();
    search(&mut window, "sechni ");
    let name = row(&window, "Party: Igor Sechin");
    window.click_on(Role::Button, &name);
    let Target::Party(Choice::Party(who)) = window.target() else { panic!("no party") };
    assert!(who.contains("Sechin"), "{who}");
}

#[test]
fn a_filter_that_is_kept_is_found_by_its_name_and_toggled() {
    let mut window = Window::bundled();
    let filter: Filter = "topic=basing&assertion=denied".parse().unwrap();
    for action in [
        FilterAction::Set(filter.clone()),
        FilterAction::Save("Disclaimers".to_owned()),
        FilterAction::Clear,
    ] {
        window.apply(Action::Filter(action));
    }
    search(&mut window, "disclaimers");
    window.press(Key::Enter);
    assert_eq!(*window.model().filter(), filter);
    search(&mut window, "disclaimers");
    window.press(Key::Enter);
    assert!(window.model().filter().is_empty());
}

#[test]
fn a_filter_is_typed_as_it_is_written_down() {
    let mut window = Window::bundled();
    search(&mut window, "stage=delivered&country=VEN");
    window.must_show(&["Filter: stage=delivered&country=VEN, as typed"]);
    window.press(Key::Enter);
    assert_eq!(window.model().filter().to_string(), "stage=delivered&country=VEN");
    search(&mut window, "country=Venezuela");
    assert!(!window.shows("as typed"), "no code");
}

#[test]
fn the_shortcut_of_a_command_stands_beside_it() {
    let mut window = Window::own();
    search(&mut window, "matrix");
    let row = window.harness.get_by_role_and_label(Role::Button, "Command: Matrix").rect();
    let right = egui::Rect::from_min_max(row.right_top() - egui::vec2(40.0, 0.0), row.max);
    let ink: std::collections::BTreeSet<_> = window.pixels(right).into_iter().collect();
    assert!(ink.len() > 3, "letters stand there");
}
