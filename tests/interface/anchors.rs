//! Proposed places for passages: seen, accepted, withdrawn, left, and remembered.

use std::path::Path;
use std::sync::Arc;

use cartouche::domain::PassageId;
use cartouche::model::{Acceptance, Action, Attachment, DocumentAction, Effect, Tally, Target};
use cartouche::text::import_text;
use egui::Role;
use egui_kittest::kittest::Queryable as _;

use crate::desk::Window;
use crate::own;

/// Attaches our own report with other words in one passage.
fn attach_changed(window: &mut Window) {
    let text = std::fs::read_to_string(own::report()).unwrap();
    let text = text.replace("the last of them came", "the last one came");
    let document = import_text(text.as_bytes()).unwrap();
    let dossier = Arc::clone(window.model().dossier());
    let attachment = Attachment::identified(&dossier, document, Path::new("changed.txt")).unwrap();
    window.apply(Action::Document(DocumentAction::Attached(Arc::new(attachment))));
}

/// A window that looks at the changed passage.
fn changed() -> Window {
    let mut window = Window::own();
    attach_changed(&mut window);
    window.apply(Action::show(Target::Passage(PassageId::new("p2-1"))));
    window
}

/// Clicks the passage's own button; the cards that rest on it have one too.
fn click_first(window: &mut Window, name: &'static str) {
    window.harness.query_all_by_role_and_label(Role::Button, name).next().expect(name).click();
    window.settle();
}

fn tally(window: &Window) -> Tally {
    window.model().session().attachments.values().next().unwrap().tally()
}

#[test]
fn a_near_place_is_shown_beside_the_digest_and_not_taken() {
    let window = changed();
    let near = Tally { resolved: own::ANCHORS - 1, near: 1, ..Tally::default() };
    assert_eq!(tally(&window), near);
    window.must_show(&[
        "Digest, in our words",
        "Proposed place: ¶2, as the anchor says",
        "1 nearly",
    ]);
}

#[test]
fn an_accepted_place_is_shown_as_the_passage_until_it_is_withdrawn() {
    let mut window = changed();
    click_first(&mut window, "Accept this place");
    let accepted = Tally { resolved: own::ANCHORS - 1, accepted: 1, ..Tally::default() };
    assert_eq!(tally(&window), accepted);
    assert_eq!(window.model().session().acceptances.len(), 1);
    window.must_show(&["Accepted by you in ¶2", "1 accepted by you"]);
    assert!(!window.shows("Digest, in our words") && !window.shows("Proposed place"));
    click_first(&mut window, "Withdraw acceptance");
    assert_eq!(tally(&window).near, 1);
    assert_eq!(window.model().session().acceptances, []);
}

#[test]
fn a_place_that_is_left_is_proposed_no_more_until_the_document_is_attached_again() {
    let mut window = changed();
    click_first(&mut window, "Leave");
    assert!(!window.shows("Proposed place"));
    assert_eq!(tally(&window).near, 1);
    attach_changed(&mut window);
    window.must_show(&["Proposed place"]);
}

#[test]
fn what_was_accepted_holds_for_the_same_text_and_the_same_place_alone() {
    let mut window = changed();
    click_first(&mut window, "Accept this place");
    let known = window.model().session().acceptances.clone();
    let [acceptance] = known.as_slice() else { panic!("{known:?}") };
    let mut place = acceptance.place.clone();
    place.range.end -= 1;
    let others = [
        Acceptance { sha256: "of another text".to_owned(), ..acceptance.clone() },
        Acceptance { place, ..acceptance.clone() },
    ];
    for (known, accepted) in [(known, 1), (others.to_vec(), 0)] {
        let mut window = Window::own();
        window.apply(Action::Document(DocumentAction::KnowAcceptances(known)));
        attach_changed(&mut window);
        assert_eq!(tally(&window).accepted, accepted);
    }
}

#[test]
fn an_anchor_that_fits_two_places_proposes_both_and_the_one_accepted_is_taken() {
    let mut window = Window::own();
    let text = std::fs::read_to_string(own::report()).unwrap();
    let twice = "quay.iv  Iceland has sold Peru no nets, though one of them came in 2006. ";
    let text = text.replacen("quay.iv ", twice, 1);
    let document = import_text(text.as_bytes()).unwrap();
    let dossier = Arc::clone(window.model().dossier());
    let attachment = Attachment::identified(&dossier, document, Path::new("twice.txt")).unwrap();
    window.apply(Action::Document(DocumentAction::Attached(Arc::new(attachment))));
    window.apply(Action::show(Target::Passage(PassageId::new("p2-1"))));
    window.must_show(&["Proposed place 1 of 2: ¶2", "Proposed place 2 of 2: ¶2", "no nets"]);
    assert_eq!(tally(&window).failed, 1);
    window.effects();
    click_first(&mut window, "Accept this place 2 of 2");
    let kept = window.effects();
    let is_kept =
        matches!(kept.as_slice(), [Effect::KeepDocument(kept)] if kept.tally().accepted == 1);
    assert!(is_kept, "the search does not learn where it stands");
    assert_eq!((tally(&window).failed, tally(&window).accepted), (0, 1));
    let place = &window.model().session().acceptances[0].place;
    let session = window.model().session();
    let text = &session.attachments.values().next().unwrap().document.paragraph(2).unwrap().text;
    assert!(text.get(place.range.clone()).unwrap().contains("no nets"), "{place:?}");
    assert!(!window.shows("Proposed place"));
}
