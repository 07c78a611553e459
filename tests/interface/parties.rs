//! Parties: found in the list, tied to countries, filtered by.

use cartouche::domain::CountryCode;
use cartouche::domain::Topic;
use cartouche::model::{Action, Choice, Facet, Target, Workspace, entities};
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
    window.must_show(&["parties", "Russia", "seller "]);
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
fn each_word_of_the_legend_stands_beside_its_square_wherever_it_wraps() {
    let dossier = cartouche::store::bundled_dossier().unwrap().0;
    let mut window = Window::of(dossier, egui::vec2(900.0, 640.0));
    window.press(Key::P);
    let colors = cartouche::ui::Theme::default().colors;
    let mut rows = std::collections::BTreeSet::new();
    let links = &entities(window.model().shown().claims())[0].links;
    let is_there = |topic: &Topic| {
        links.iter().any(|link| link.topics.iter().any(|(about, _)| about == topic))
    };
    for topic in Topic::ALL.into_iter().filter(is_there) {
        let name = window.model().session().words().topic(topic).to_owned();
        let word = window.harness.get_by_role_and_label(Role::Label, &name).rect();
        rows.insert(format!("{:.0}", word.center().y));
        let square = egui::Rect::from_center_size(
            word.left_center() + egui::vec2(5.0, 0.0),
            egui::vec2(2.0, 2.0),
        );
        let [r, g, b, _] = colors.topic(topic).to_array();
        let is_filled = window.pixels(square).iter().all(|pixel| pixel[..3] == [r, g, b]);
        assert!(is_filled, "{name} at {word} has no square");
    }
    assert!(rows.len() > 1, "it wraps");
}

#[test]
fn names_and_roles_that_do_not_fit_are_told_whole_under_the_pointer() {
    let mut window = Window::bundled();
    window.press(Key::P);
    let all = entities(window.model().shown().claims());
    let mut long = all.iter().skip(1).take(6).map(|entity| {
        let roles: Vec<String> =
            entity.roles.iter().map(|(role, n)| format!("{role} {n}")).collect();
        (window.model().party_name(&entity.who), roles)
    });
    // Five are told in a line.
    let (name, roles) = long.find(|(_, roles)| roles.len() > 5).expect("some do many things");
    let roles = format!("{} · …", roles[..5].join(" · "));
    assert!(!window.shows(&roles));
    let row = window.harness.get_by(|node| {
        let is_row = |label: String| label.starts_with(&format!("{name} ")) && !label.contains(':');
        node.role() == Role::Button && node.label().is_some_and(is_row)
    });
    let at = row.rect().center();
    window.harness.hover_at(at);
    window.harness.run_steps(60);
    window.must_show(&[&roles]);
}

#[test]
fn the_page_of_a_party_follows_filter_and_target() {
    use cartouche::model::FilterAction;
    let mut window = Window::bundled();
    let notes = |window: &Window| {
        let all = entities(window.model().shown().claims());
        let Target::Party(who) = window.target() else { panic!("a party is looked at") };
        let entity = all.into_iter().find(|entity| entity.who == *who).unwrap();
        entity
            .links
            .iter()
            .filter_map(|link| {
                Some(format!("{} {}", window.model().country_name(link.country?), link.facts))
            })
            .collect::<Vec<_>>()
    };
    for target in [state("RUS"), state("USA"), state("RUS")] {
        window.apply(Action::show(Target::Party(target)));
        for filter in ["", "topic=arms", "topic=diplomacy"] {
            window.apply(Action::Filter(FilterAction::Set(filter.parse().unwrap())));
            let links = notes(&window);
            assert!(!links.is_empty(), "{filter}");
            window.must_show(&links.iter().map(String::as_str).collect::<Vec<_>>());
        }
    }
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
