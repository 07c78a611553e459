//! The filter: choices with what they would leave, chips, and what to drop where nothing is left.

use cartouche::domain::{Stage, Topic, count_once};
use cartouche::model::{Action, Choice, Facet, Filter, FilterAction, ViewAction};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Window, country};

fn filtered(text: &str) -> Window {
    let mut window = Window::bundled();
    window.apply(Action::Filter(FilterAction::Set(text.parse().unwrap())));
    window
}

#[test]
fn a_choice_is_labelled_with_what_it_leaves_and_leaves_that() {
    let mut window = Window::bundled();
    window.press(Key::F);
    let delivered = Choice::Stage(Stage::Delivered);
    let count = window.model().matches().count(&delivered);
    window.click_on(Role::CheckBox, &format!("Stage: Delivered, {count}"));
    assert_eq!(window.model().matches().facts(), count);
    let claims = window.model().shown().claims();
    assert!(claims.into_iter().all(|claim| claim.stage == Stage::Delivered));
    let all = count_once(window.model().dossier().claims());
    window.must_show(&[&format!("{count} of {all} claims")]);
    window.click_on(Role::Button, "Take away Stage: Delivered");
    assert!(window.model().filter().is_empty());
    assert!(!window.shows(&format!("{count} of {all} claims")));
}

#[test]
fn the_map_the_legend_and_the_panel_show_what_the_filter_leaves() {
    // High enough for all cards: those out of sight are not drawn.
    let dossier = cartouche::store::bundled_dossier().unwrap().0;
    let mut window = Window::of(dossier, egui::vec2(1280.0, 4000.0));
    let text = "topic=arms&stage=delivered&country=VEN";
    window.apply(Action::Filter(FilterAction::Set(text.parse().unwrap())));
    let left = window.model().matches().facts();
    assert!(left > 0, "the question has an answer");
    let drawn: usize = window.drawing().marks.iter().map(|mark| mark.count).sum();
    assert_eq!(drawn, left);
    window.apply(Action::show(country("VEN")));
    for claim in window.model().shown().claims() {
        window.must_show(&[&claim.summary]);
    }
    let other =
        window.model().dossier().claims_of(cartouche::domain::CountryCode::parse("VEN").unwrap());
    let hidden = other.into_iter().find(|claim| claim.topic == Topic::Energy).unwrap();
    assert!(!window.shows(&hidden.summary.clone()));
}

#[test]
fn where_nothing_is_left_one_click_drops_what_keeps_it_from_that() {
    let mut window = filtered("topic=space&country=HTI");
    window.must_show(&["Nothing matches."]);
    let drop = window.model().matches().to_drop().unwrap();
    let left = window.model().matches().without(drop);
    let name = if drop == Facet::Topic { "Topic" } else { "Country" };
    window.click_on(Role::Button, &format!("Drop {name}: leaves {left}"));
    assert_eq!(window.model().matches().facts(), left);
}

#[test]
fn a_filter_is_kept_under_a_name_and_recalled() {
    let mut window = filtered("topic=basing&assertion=denied");
    window.press(Key::F);
    window.harness.get_by_role_and_label(Role::TextInput, "Name").focus();
    window.settle();
    window.harness.get_by_role_and_label(Role::TextInput, "Name").type_text("Denials");
    window.settle();
    window.click_on(Role::Button, "Save");
    let kept = window.model().filter().clone();
    window.press_with(Modifiers::SHIFT, Key::F);
    assert_eq!(*window.model().filter(), Filter::default());
    window.click_on(Role::Button, "Denials");
    assert_eq!(*window.model().filter(), kept);
    window.click_on(Role::Button, "Forget Denials");
    assert!(window.model().session().saved_filters.is_empty());
}

#[test]
fn words_and_years_are_filtered_as_they_are_typed() {
    let mut window = Window::bundled();
    window.press(Key::F);
    for (field, text) in [("Words in the claims", "venez"), ("From", "2008")] {
        window.harness.get_by_role_and_label(Role::TextInput, field).focus();
        window.settle();
        window.harness.get_by_role_and_label(Role::TextInput, field).type_text(text);
        window.settle();
    }
    assert_eq!(window.model().filter().to_string(), "years=2008..&text=venez");
    window.click_on(Role::CheckBox, "Only certain dates");
    assert_eq!(window.model().filter().to_string(), "years=certain:2008..&text=venez");
    window.click_on(Role::CheckBox, "Without a date");
    assert!(window.model().filter().undated);
}

/// Width of the panel.
const PANEL: f32 = 248.0;

#[test]
fn a_long_name_of_a_kept_filter_leaves_all_else_in_the_panel() {
    let mut window = filtered("topic=basing");
    let spanish = cartouche::words::Language::Spanish;
    let words = spanish.words();
    let name = "Conversaciones sobre bases, aún sin dato";
    assert_eq!(name.chars().count(), 40);
    window.apply(Action::View(ViewAction::SetLanguage(spanish)));
    window.apply(Action::Filter(FilterAction::Save(name.to_owned())));
    window.press(Key::F);
    let forget = words.say_with("filters-forget", &[("name", name.into())]);
    for (role, label) in [(Role::Button, forget.as_str()), (Role::Button, name)] {
        let rect = window.harness.get_by_role_and_label(role, label).rect();
        assert!(rect.right() <= PANEL, "{label}: {rect}");
    }
    let title = window.harness.get_by_role_and_label(Role::Label, words.say("filters-title"));
    let top = title.rect().top();
    let leaves = window.harness.query_all_by(|node| {
        matches!(node.role(), Role::Label | Role::Button | Role::CheckBox | Role::TextInput)
    });
    let beyond: Vec<String> = leaves
        .filter(|node| {
            let rect = node.rect();
            rect.top() >= top && rect.left() < PANEL - 4.0 && rect.right() > PANEL
        })
        .map(|node| format!("{:?} at {}", node.accesskit_node().label(), node.rect()))
        .collect();
    assert_eq!(beyond, [""; 0]);
}
