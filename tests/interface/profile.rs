//! A country's profile, why it has its shade, and what can be taken away of it.

use std::path::PathBuf;

use cartouche::domain::{PassageId, SourceId, Topic};
use cartouche::export::{Account, country_profile, profile_as_text, whole_dossier};
use cartouche::model::{Action, Choice, Dialog, DocumentAction, Effect, FilterAction, Target};
use cartouche::words::Language;
use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;

use crate::desk::{Window, country};

fn code(code: &str) -> cartouche::domain::CountryCode {
    cartouche::domain::CountryCode::parse(code).unwrap()
}

#[test]
fn a_profile_tells_class_totals_parties_and_how_thin_the_evidence_is() {
    let mut window = Window::own();
    window.apply(Action::show(country("PER")));
    window.must_show(&["Welcoming", "Said to welcome the offers.", "1 delivered, 1 alleged"]);
    window.must_show(&["seller 1", "Facts by year, 2003 to", "1 without a date"]);
    window.apply(Action::show(country("KNA")));
    window.must_show(&["1 alleged", "Thin evidence: 1 passage is behind this."]);
    window.apply(Action::show(country("PER")));
    assert!(!window.shows("Thin evidence"));
    window.click_on(Role::Link, "Iceland");
    assert_eq!(window.target(), &Target::Party(Choice::State(code("ISL"))));
}

#[test]
fn a_profile_obeys_the_filter_says_so_and_lets_it_go() {
    let mut window = Window::own();
    window.apply(Action::show(country("CRI")));
    let filter = FilterAction::Toggle(Choice::Topic(Topic::Arms));
    window.apply(Action::Filter(filter));
    window.must_show(&["0 of 2 claims, filtered.", "The filter leaves no claim about Costa Rica."]);
    window.click_on(Role::Link, "Clear the filter");
    assert!(window.model().matches().is_whole());
    window.must_show(&["1 signed, 1 alleged"]);
}

#[test]
fn a_country_of_the_bundled_dossier_has_its_entries_of_the_framework() {
    let mut window = Window::bundled();
    window.apply(Action::show(country("VEN")));
    let header = window.harness.get_all_by_label_contains("Framework").next().unwrap();
    header.click();
    window.settle();
    window.must_show(&["Objective", "and "]);
}

#[test]
fn why_tells_rule_readings_passages_and_note_each_apart() {
    let mut window = Window::own();
    window.apply(Action::show(country("URY")));
    window.press(Key::Y);
    assert_eq!(window.target(), &Target::Why(code("URY")));
    window.must_show(&[
        "Rule of the class",
        "Said to welcome the offers.",
        "Readings, and the class that each gives",
        "Passages of the source",
        "Coder’s note",
        "Written by the coder, not by the source",
        "The sentence has no verb for Uruguay alone.",
    ]);
    window.click_on(Role::RadioButton, "B: Uruguay listens");
    window.must_show(&["Said to listen more and more."]);
    window.click_on(Role::Link, "¶8, note ix");
    assert_eq!(window.target(), &Target::Passage(PassageId::new("p8-1")));
    window.apply(Action::show(Target::Why(code("URY"))));
    window.press(Key::Y);
    assert_eq!(window.target(), &country("URY"));
}

#[test]
fn why_is_reached_from_the_chip_and_from_the_class_of_the_legend() {
    let mut window = Window::own();
    window.apply(Action::show(country("BRA")));
    window.click_on(Role::Link, "What does that mean?");
    assert_eq!(window.target(), &Target::Why(code("BRA")));
    window.must_show(&["Silence is no low rating"]);
    window.apply(Action::show(country("URY")));
    window.click_on(Role::Button, "Welcoming in the panel");
    assert_eq!(window.target(), &Target::Why(code("URY")));
    window.click_on(Role::Button, "Listening");
    window.click_on(Role::Link, "Why Bolivia?");
    assert_eq!(window.target(), &Target::Why(code("BOL")));
}

#[test]
fn a_profile_is_copied_as_text_with_stage_hedge_date_and_paragraph() {
    let mut window = Window::own();
    window.apply(Action::show(country("CRI")));
    window.click_on(Role::Button, "Copy profile");
    let [Effect::Copy(text)] = &window.effects()[..] else { panic!("a text is copied") };
    for words in [
        "COSTA RICA",
        "Class: Welcoming. [¶8]",
        "2 facts: 1 signed, 1 alleged.",
        "(signed · flat · about 2008) [¶4]",
        "(planned · attributed · “its engineers expect” · undated) [¶4]",
        "Sources",
    ] {
        assert!(text.contains(words), "“{words}” is not in\n{text}");
    }
}

#[test]
fn a_profile_is_exported_to_a_typed_path_or_a_chosen_one() {
    let mut window = Window::own();
    window.apply(Action::show(country("CRI")));
    window.click_on(Role::Button, "Export profile as Markdown…");
    assert_eq!(window.model().session().dialog, Some(Dialog::Profile(code("CRI"))));
    window.click_on(Role::Button, "Save");
    let account = Account::of(window.model());
    let expected = country_profile(&account, code("CRI")) + "\n";
    assert!(expected.starts_with("# Costa Rica\n\n"));
    let (path, text) = (PathBuf::from("cri.md"), expected.clone());
    assert_eq!(window.effects(), [Effect::Write { path: path.clone(), text }]);
    window.click_on(Role::Button, "Choose where…");
    let name = "cri.md".to_owned();
    assert_eq!(window.effects(), [Effect::PickAndWrite { name, text: expected }]);
    window.apply(Action::Document(DocumentAction::Written(path)));
    assert_eq!(window.model().session().dialog, None);
    window.must_show(&["Written: cri.md"]);
}

#[test]
fn an_account_is_the_same_each_time_and_leaves_no_claim_out() {
    let window = Window::bundled();
    let account = Account::of(window.model());
    let whole = whole_dossier(&account);
    assert_eq!(whole, whole_dossier(&Account::of(window.model())));
    let bare = whole.replace('\\', "");
    for claim in window.model().dossier().claims() {
        let summary = claim.summary.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(bare.contains(&summary), "{} is not told", claim.id);
        if let Some(hedge) = &claim.hedge {
            assert!(bare.contains(&format!("“{hedge}”")), "{}: its hedge is not", claim.id);
        }
    }
    for language in Language::ALL {
        let account = Account { words: language.words(), ..account.clone() };
        let text = profile_as_text(&account, code("VEN"));
        assert!(!text.contains("profile-") && !text.contains("account-"), "{text}");
    }
    assert!(window.model().dossier().source(&SourceId::new("paper")).is_some());
}
