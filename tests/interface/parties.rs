//! Parties: found in the list, tied to countries, filtered by.

use cartouche::domain::CountryCode;
use cartouche::model::{Action, Choice, Facet, Target, Workspace};
use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Window;

fn state(code: &str) -> Choice {
    Choice::State(CountryCode::parse(code).unwrap())
}

fn country(code: &str) -> Choice {
    Choice::Country(CountryCode::parse(code).unwrap())
}

#[test]
fn the_parties_are_listed_by_what_they_are_said_to_do() {
    let mut window = Window::bundled();
    window.press(Key::P);
    assert_eq!(window.model().session().workspace, Workspace::Parties);
    window.must_show(&["parties", "Russian Federation", "seller "]);
    let sought = window.harness.get_by_role_and_label(Role::TextInput, "Search names and roles");
    sought.focus();
    sought.type_text("farc");
    window.settle();
    let row = window.harness.get_by(|node| {
        node.role() == Role::Button && node.label().is_some_and(|name| name.starts_with("FARC "))
    });
    row.click();
    window.settle();
    assert_eq!(window.target(), &Target::Party(Choice::Party("FARC".to_owned())));
    window.must_show(&["Filter by this party", "Countries"]);
}

#[test]
fn a_link_filters_by_party_and_country_and_once_more_by_neither() {
    let mut window = Window::bundled();
    window.press(Key::P);
    let click = |window: &mut Window| {
        let row = window.harness.get_by(|node| {
            let is_row = |name: String| name.starts_with("Peru ") && name.contains(": ");
            node.role() == Role::Button && node.label().is_some_and(is_row)
        });
        row.click();
        window.settle();
    };
    click(&mut window);
    let filter = window.model().filter().clone();
    assert!(filter.of(Facet::Party).eq([&state("RUS")]));
    assert!(filter.of(Facet::Country).eq([&country("PER")]));
    assert_eq!(window.target(), &Target::Party(state("RUS")));
    window.must_show(&["Of the claims that the filter leaves."]);
    click(&mut window);
    assert!(window.model().filter().is_empty());
}

#[test]
fn the_arrows_go_through_the_list() {
    let mut window = Window::bundled();
    window.press(Key::P);
    window.press(Key::ArrowDown);
    assert_eq!(window.target(), &Target::Party(state("USA")));
    window.press(Key::ArrowUp);
    assert_eq!(window.target(), &Target::Party(state("RUS")));
    window.press(Key::ArrowUp);
    assert_eq!(window.target(), &Target::Party(state("RUS")), "there is nobody above");
}

#[test]
fn a_party_is_filtered_by_with_one_click_and_known_from_its_page() {
    let mut window = Window::own();
    let trawlers = Choice::Party("Icelandic trawlers".to_owned());
    window.apply(Action::show(Target::Party(trawlers.clone())));
    window.must_show(&["Icelandic trawlers", "tenant 1", "Jamaica 1"]);
    window.click_on(Role::Button, "Filter by this party");
    assert!(window.model().filter().choices.contains(&trawlers));
    window.click_on(Role::Button, "Show links");
    assert_eq!(window.model().session().workspace, Workspace::Parties);
}

#[test]
fn a_link_that_has_the_keys_leaves_it_to_the_pointer_what_is_lit() {
    // High enough for a card below the list of countries.
    let dossier = cartouche::store::bundled_dossier().unwrap().0;
    let mut window = Window::of(dossier, egui::vec2(1280.0, 1600.0));
    window.press(Key::P);
    window.apply(Action::show(Target::Party(state("RUS"))));
    let row = window.harness.get_by(|node| {
        let is_row = |name: String| name.starts_with("Peru ") && name.contains(": ");
        node.role() == Role::Button && node.label().is_some_and(is_row)
    });
    row.focus();
    window.settle();
    let card = |summary: &str| {
        let card = window.harness.query_by_role_and_label(Role::Link, summary)?.rect();
        (card.bottom() < 1500.0).then_some(card)
    };
    let (card, claim) = window
        .model()
        .shown()
        .claims()
        .find_map(|claim| Some((card(&claim.summary)?, Target::Claim(claim.id.clone()))))
        .expect("the panel has cards");
    // To settle is to come to rest.
    window.harness.hover_at(card.center());
    window.settle();
    assert_eq!(window.model().session().hovered, Some(claim));
}
