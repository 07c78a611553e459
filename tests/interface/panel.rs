//! The side panel: what is looked at, exactly as strong as its passages.

use std::sync::Arc;

use cartouche::domain::{PassageId, ReadingId, SourceId};
use cartouche::drawing::Shade;
use cartouche::model::{Action, Attachment, DocumentAction, Target};
use cartouche::store::load_document;
use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Window, claim, country};
use crate::own;

/// A window with our own report attached.
pub(crate) fn with_report() -> Window {
    attach_report(Window::own())
}

/// Attaches our own report in a window on our own dossier.
pub(crate) fn attach_report(mut window: Window) -> Window {
    let document = load_document(&own::report()).unwrap();
    let attachment =
        Attachment::identified(window.model().dossier(), document, &own::report()).unwrap();
    window.apply(Action::Document(DocumentAction::Attached(Arc::new(attachment))));
    window
}

#[test]
fn a_country_shows_its_class_its_claims_by_topic_and_their_passages() {
    let mut window = Window::own();
    window.click(window.label_point("CRI"));
    window.apply(Action::show(country("CRI")));
    window.must_show(&[
        "Costa Rica",
        "Welcoming",
        "Why this shade?",
        "Energy projects  2",
        "signed",
        "about 2008 (“in about 2008”)",
        "1 × steam plant",
        "Costa Rica signed for a steam plant about 2008.",
        "attributed",
        "“its engineers expect”",
        "40 MW of electric power (written “megawatts”)",
        "¶4, note v",
        "Costa Rica signed for a geothermal plant about 2008",
    ]);
}

#[test]
fn a_denial_a_contradiction_and_a_group_are_said_to_be_so() {
    let mut window = Window::own();
    window.apply(Action::show(claim("pan-quay-denied")));
    window.must_show(&["denied · discussed", "Panama's minister denied any talks about a quay."]);
    window.apply(Action::show(claim("per-boats")));
    window.must_show(&["Counted once with", "Contradicted by"]);
    window.click_on(Role::Link, "per-boats-press");
    assert_eq!(window.target(), &claim("per-boats-press"));
    window.must_show(&["reported", "“Lima’s newspapers”", "Place: the naval quay"]);
}

#[test]
fn a_regional_claim_says_that_it_is_drawn_on_no_country() {
    let mut window = Window::own();
    window.apply(Action::show(claim("reg-no-base")));
    window.must_show(&["The region as a whole", "listed, drawn on no country", "inferred"]);
}

#[test]
fn a_country_with_nothing_says_so_in_words() {
    let mut window = Window::own();
    window.click(window.label_point("BRA"));
    window.must_show(&[
        "Brazil",
        "Not named in the source",
        "What does that mean?",
        "The dossier has no claim about Brazil.",
    ]);
}

#[test]
fn without_the_document_a_passage_is_a_digest_and_labelled_so() {
    let mut window = Window::own();
    window.apply(Action::show(claim("ury-boats")));
    window.must_show(&[
        "Passages are shown as digests in our own words.",
        "Attach document…",
        "Digest, in our words",
        "Four boats were on offer to Uruguay, which has not signed.",
    ]);
}

#[test]
fn with_the_document_a_passage_is_its_wording_in_its_paragraph() {
    let mut window = with_report();
    let count = own::ANCHORS;
    window.must_show(&[&format!("own-report.txt: {count} of {count} anchors found")]);
    window.apply(Action::show(claim("ury-boats")));
    window.must_show(&[
        "Uruguay was offered four of the same kind for 18 million dollars, but has signed nothing",
        // What stands before it gives the context, without its note numeral.
        "only nine boats at the naval quay. Uruguay",
    ]);
    assert!(!window.shows("Digest") && !window.shows("Four boats were on offer"));
    window.click_on(Role::Link, "¶2");
    assert_eq!(window.target(), &Target::Passage(PassageId::new("p2-3")));
    window.must_show(&["Iceland has sold Peru twelve patrol boats since 2003", "What rests on it"]);
    window.must_show(&["Iceland offered Uruguay four boats.", "Uruguay has not signed"]);
}

#[test]
fn a_passage_leads_to_all_that_rests_on_it() {
    let mut window = with_report();
    window.apply(Action::show(Target::Passage(PassageId::new("p8-1"))));
    window.must_show(&["The class of Bolivia", "The rule of “Listening”"]);
    window.click_on(Role::Link, "The class of Bolivia");
    assert_eq!(window.target(), &country("BOL"));
}

#[test]
fn a_detached_document_leaves_the_digests() {
    let mut window = with_report();
    window.click_on(Role::Button, "Detach");
    assert!(!window.model().session().attachments.contains_key(&SourceId::new("report")));
    window.must_show(&["Passages are shown as digests in our own words."]);
}

#[test]
fn a_click_on_a_card_opens_its_claim() {
    let mut window = Window::own();
    window.apply(Action::show(country("KNA")));
    let summary = "Drilling for hot water may begin in Saint Kitts and Nevis.";
    window.harness.get_by_label(summary).click();
    window.settle();
    assert_eq!(window.target(), &claim("kna-drilling"));
}

#[test]
fn the_buttons_go_back_and_forward_where_there_is_a_way() {
    let mut window = Window::own();
    let can = |window: &Window, name: &'static str| {
        !window.harness.get_by_role_and_label(Role::Button, name).accesskit_node().is_disabled()
    };
    assert!(!can(&window, "Back") && !can(&window, "Forward"));
    window.click(window.label_point("BRA"));
    window.click_on(Role::Button, "Back");
    assert_eq!(window.target(), &Target::Overview);
    assert!(!can(&window, "Back"));
    window.click_on(Role::Button, "Forward");
    assert_eq!(window.target(), &country("BRA"));
    assert!(!can(&window, "Forward"));
}

#[test]
fn another_reading_recolours_the_map() {
    let mut window = Window::own();
    let shade = |window: &Window| {
        let areas = window.drawing().areas;
        areas.into_iter().find(|area| area.country.as_str() == "URY").map(|area| area.shade)
    };
    assert_eq!(shade(&window), Some(Shade::Class { rank: 1, of: 2 }));
    window.click_on(Role::ComboBox, "Reading");
    window.harness.get_by_role_and_label(Role::Button, "B: Uruguay listens").click();
    window.settle();
    assert_eq!(window.model().session().reading, Some(ReadingId::new("B")));
    assert_eq!(shade(&window), Some(Shade::Class { rank: 0, of: 2 }));
    window.click_on(Role::RadioButton, "A: Uruguay welcomes");
    assert_eq!(window.model().session().reading, Some(ReadingId::new("A")));
}

#[test]
fn a_country_read_otherwise_says_how() {
    let mut window = Window::own();
    window.apply(Action::show(country("URY")));
    window.must_show(&["The sentence can be read otherwise: Listening under reading B."]);
}

#[test]
fn a_card_is_lit_until_the_pointer_leaves_it_also_within_the_panel() {
    let mut window = Window::own();
    window.apply(Action::show(country("PER")));
    let summary = &window.model().dossier().claims()[0].summary.clone();
    let card = window.harness.get_by_role_and_label(Role::Link, summary).rect();
    window.harness.hover_at(card.center());
    window.settle();
    assert_eq!(window.model().session().hovered, Some(claim("per-boats")));
    window.harness.hover_at(egui::pos2(1270.0, 60.0));
    window.settle();
    assert_eq!(window.model().session().hovered, None);
}
