//! The legend and the overview: what the map means, and the filter.

use std::collections::BTreeSet;

use cartouche::domain::{ClassId, Standing, Topic};
use cartouche::model::{OVERLAYS_AT_FIRST, Target};
use egui::Role;
use egui_kittest::kittest::Queryable as _;

use crate::desk::Window;

fn shown(window: &Window) -> Vec<Topic> {
    window.model().session().overlays.iter().copied().collect()
}

#[test]
fn the_overview_names_the_dossier_its_source_its_classes_and_its_topics() {
    let window = Window::own();
    window.must_show(&[
        "Offers from the north, an invention",
        "about 2011",
        "Offers from the North",
        "9 paragraphs",
        "nothing in it happened",
        "Welcome",
        "Said to welcome the offers.",
        "Said to listen more and more.",
        "Twelve boats are sold and nine are counted.",
        "Twice the trade with the region.",
    ]);
    for class in ["Welcoming", "Listening", "Named without a rating", "Not named in the source"] {
        window.harness.get_by_role_and_label(Role::Button, class);
    }
    for topic in ["Arms sales", "Energy projects", "Basing talks", "Diplomacy", "Visits"] {
        window.harness.get_by_role_and_label(Role::Link, topic);
    }
    assert!(!window.shows("Narcotics"), "a topic without claims is no topic of this dossier");
}

#[test]
fn a_click_on_a_class_shows_its_rule_its_countries_and_its_passages() {
    let mut window = Window::own();
    window.click_on(Role::Button, "Listening");
    let rated = Standing::Rated(ClassId::new("listening"));
    assert_eq!(window.target(), &Target::Standing(rated));
    window.must_show(&[
        "Said to listen more and more.",
        "Names who welcomes the offers",
        "¶8, note ix",
    ]);
    window.harness.get_by_role_and_label(Role::Link, "Bolivia");
    let peru = window.harness.query_by_role_and_label(Role::Link, "Peru");
    assert!(peru.is_none(), "Peru welcomes");
}

#[test]
fn the_two_absences_are_told_apart_in_words() {
    let mut window = Window::own();
    window.click_on(Role::Button, "Named without a rating");
    window.must_show(&["That is no low rating", "Belize", "Panama"]);
    window.click_on(Role::Button, "Not named in the source");
    window.must_show(&["Silence is no low rating", "Brazil"]);
}

#[test]
fn a_box_in_the_legend_hides_its_topic_and_shows_it_again() {
    let mut window = Window::own();
    let marks = |window: &Window| {
        let drawing = window.drawing();
        let marks = drawing.marks.iter().map(|mark| mark.style.shape.0);
        marks.chain(drawing.links.iter().map(|link| link.style.shape.0)).collect::<BTreeSet<_>>()
    };
    assert_eq!(marks(&window), OVERLAYS_AT_FIRST.into());
    for (name, topic) in [
        ("Show Arms sales", Topic::Arms),
        ("Show Energy projects", Topic::Energy),
        ("Show Basing talks", Topic::Basing),
    ] {
        window.click_on(Role::CheckBox, name);
        assert!(!shown(&window).contains(&topic) && shown(&window).len() == 2, "{name}");
        assert!(!marks(&window).contains(&topic), "{name}");
        window.pause();
        window.click_on(Role::CheckBox, name);
        assert_eq!(shown(&window), OVERLAYS_AT_FIRST, "{name}");
    }
}

#[test]
fn a_double_click_on_a_box_shows_its_topic_alone_and_another_brings_the_others_back() {
    let mut window = Window::own();
    let at = window.harness.get_by_role_and_label(Role::CheckBox, "Show Energy projects").rect();
    window.double_click(at.center());
    assert_eq!(shown(&window), [Topic::Energy]);
    window.pause();
    window.double_click(at.center());
    assert_eq!(shown(&window), OVERLAYS_AT_FIRST);
}

#[test]
fn a_topic_lists_what_concerns_the_region_as_a_whole() {
    let mut window = Window::own();
    window.click_on(Role::Button, "Basing talks");
    assert_eq!(window.target(), &Target::Topic(Topic::Basing));
    window.must_show(&[
        "On the region as a whole  1",
        "Listed here, drawn on no country.",
        "The authors conclude that there will be no lasting base.",
        "Jamaica 1",
        "Panama 1",
    ]);
}

#[test]
fn claims_of_one_group_are_counted_once() {
    let mut window = Window::own();
    window.click_on(Role::Button, "Arms sales");
    window.must_show(&["4 in this dossier", "Peru 2", "Uruguay 2"]);
}

#[test]
fn the_signs_of_the_marks_are_explained() {
    let mut window = Window::own();
    window.click_on(Role::Button, "▸ How to read the marks");
    window.must_show(&[
        "delivered, done or under way",
        "discussed, offered, sought or possible",
        "refused or denied",
        "several stages",
        "hedged, inferred, reported or quoted",
        "a project between two countries, no route",
    ]);
}

#[test]
fn the_legend_stands_still_once_its_size_has_changed() {
    let mut window = Window::own();
    let fold = |window: &Window| window.harness.get_by_label("Fold the legend").rect();
    let high = fold(&window).top();
    window.click_on(Role::Button, "▸ How to read the marks");
    let settled = fold(&window);
    assert!(settled.top() < high, "the legend grows upwards");
    window.harness.run_steps(3);
    assert_eq!(fold(&window), settled, "the last frame showed it elsewhere");
    window.click_on(Role::Button, "Fold the legend");
    let class = window.harness.query_by_role_and_label(Role::Button, "Welcoming");
    assert!(class.is_none(), "a folded legend has no classes");
    window.click_on(Role::Button, "Unfold the legend");
    window.harness.get_by_role_and_label(Role::Button, "Welcoming");
}
