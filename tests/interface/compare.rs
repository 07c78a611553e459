//! Countries side by side: who is compared, what is told of them, and what opens.

use cartouche::domain::{CountryCode, Topic};
use cartouche::model::{
    Action, Choice, CompareAction, FilterAction, Target, ViewAction, Workspace,
};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Window, country};

fn compared(window: &Window) -> Vec<&str> {
    window.model().session().compared.iter().map(CountryCode::as_str).collect()
}

fn comparing(codes: &[&str]) -> Window {
    let mut window = Window::bundled();
    window.apply(Action::View(ViewAction::SetWorkspace(Workspace::Compare)));
    for code in codes {
        let country = CountryCode::parse(code).unwrap();
        window.apply(Action::Compare(CompareAction::Toggle(country)));
    }
    window
}

#[test]
fn with_fewer_than_two_the_view_says_how_to_add_some() {
    let mut window = Window::bundled();
    window.press(Key::C);
    assert_eq!(window.model().session().workspace, Workspace::Compare);
    window.must_show(&["Two or three countries side by side", "Ctrl-click on the map"]);
    let mut window = comparing(&["VEN"]);
    window.must_show(&["Two or three countries side by side"]);
    window.press(Key::F2);
    assert_eq!(window.model().session().workspace, Workspace::Explore);
}

#[test]
fn ctrl_click_on_the_map_compares_and_selects_nothing() {
    let mut window = Window::own();
    window.click_with(Modifiers::COMMAND, window.label_point("BRA"));
    window.pause();
    window.click_with(Modifiers::COMMAND, window.label_point("COL"));
    assert_eq!(compared(&window), ["BRA", "COL"]);
    assert_eq!(window.target(), &Target::Overview);
    window.must_show(&["To be compared: Brazil · Colombia. C shows them side by side."]);
    window.pause();
    window.click_with(Modifiers::COMMAND, window.label_point("BRA"));
    assert_eq!(compared(&window), ["COL"]);
}

#[test]
fn what_is_to_be_compared_is_told_no_more_once_it_is_compared() {
    let mut window = Window::own();
    window.click_with(Modifiers::COMMAND, window.label_point("BRA"));
    window.must_show(&["To be compared: Brazil."]);
    window.press(Key::C);
    assert!(!window.shows("To be compared"), "it is seen now");
    assert!(window.model().session().notices.is_empty());
}

#[test]
fn each_count_at_a_stage_has_its_words_in_the_number_that_it_counts() {
    use cartouche::words::Language;
    let words = [
        (Language::English, ["judgment", "judgments"]),
        (Language::Spanish, ["juicio", "juicios"]),
        (Language::Portuguese, ["juízo", "juízos"]),
    ];
    let mut window = comparing(&["VEN", "NIC", "PER"]);
    for (language, [one, more]) in words {
        window.apply(Action::View(ViewAction::SetLanguage(language)));
        let counts: Vec<(usize, String)> = window
            .harness
            .get_all_by_role(Role::Label)
            .filter_map(|node| {
                let node = node.accesskit_node();
                let label = node.label().or_else(|| node.value())?;
                let (count, word) = label.split_once(' ')?;
                let is_one = word == one || word == more;
                Some((count.parse().ok()?, word.to_owned())).filter(|_| is_one)
            })
            .collect();
        assert!(!counts.is_empty(), "{language:?}");
        for (count, word) in counts {
            assert_eq!(word, if count == 1 { one } else { more }, "{count}");
        }
    }
}

#[test]
fn the_columns_stand_well_apart() {
    let window = comparing(&["VEN", "CUB"]);
    let comparison = cartouche::model::Comparison::of(window.model());
    let cells = comparison.bands.iter().map(|band| &band.cells);
    let mut both = cells.filter(|cells| cells.iter().all(|cell| !cell.claims.is_empty()));
    let cells = both.next().expect("they have a topic in common");
    let [left, right] = [0, 1].map(|column: usize| {
        let claim = &window.model().dossier().claims()[cells[column].claims[0]];
        window
            .harness
            .get_all_by_role_and_label(Role::Button, &claim.summary)
            .next()
            .unwrap()
            .rect()
    });
    assert!(right.left() - left.right() >= 16.0, "{left} and {right}");
}

#[test]
fn a_countrys_page_has_a_button_that_compares_it() {
    let mut window = Window::bundled();
    window.apply(Action::show(country("VEN")));
    window.click_on(Role::Button, "Compare");
    assert_eq!(compared(&window), ["VEN"]);
    window.click_on(Role::Button, "Compare no more");
    assert!(compared(&window).is_empty());
}

#[test]
fn a_country_is_picked_by_typing_and_removed_by_its_button() {
    let mut window = comparing(&["VEN"]);
    window.click_on(Role::ComboBox, "Add a country");
    for letter in ["m", "e", "x"] {
        window.harness.event(egui::Event::Text(letter.to_owned()));
        window.settle();
    }
    window.press(Key::Enter);
    assert_eq!(compared(&window), ["VEN", "MEX"]);
    window.pause();
    window.click_on(Role::ComboBox, "Country 1");
    window.click_on(Role::Button, "Cuba");
    assert_eq!(compared(&window), ["CUB", "MEX"]);
    window.click_on(Role::Button, "Remove Cuba");
    assert_eq!(compared(&window), ["MEX"]);
}

#[test]
fn escape_closes_the_list_and_nothing_else() {
    let mut window = comparing(&["VEN", "CUB"]);
    window.apply(Action::show(country("VEN")));
    window.click_on(Role::ComboBox, "Country 1");
    assert!(window.harness.query_by_role_and_label(Role::TextInput, "Type a name").is_some());
    window.press(Key::Escape);
    assert!(window.harness.query_by_role_and_label(Role::TextInput, "Type a name").is_none());
    assert_eq!(window.target(), &country("VEN"));
    assert_eq!(compared(&window), ["VEN", "CUB"]);
}

#[test]
fn classes_stages_gaps_and_differences_are_told() {
    let window = comparing(&["VEN", "BRA", "ECU"]);
    window.must_show(&[
        "≠ differs",
        "depends on the reading",
        "delivered",
        "hedged or reported",
        "≠ only ",
        "nothing in this dossier",
        "≠ firmest stage differs",
    ]);
}

#[test]
fn the_filter_holds_and_what_it_hides_is_no_gap() {
    let mut window = comparing(&["VEN", "BOL"]);
    let venezuela = Choice::Country(CountryCode::parse("VEN").unwrap());
    window.apply(Action::Filter(FilterAction::Toggle(Choice::Topic(Topic::Energy))));
    window.apply(Action::Filter(FilterAction::Toggle(venezuela)));
    window.must_show(&["Energy projects", "nothing that the filter leaves"]);
    assert!(!window.shows("Arms sales"));
}

/// The summary of a claim whose card is in sight.
fn card(window: &Window) -> String {
    let shown = window.model().shown();
    shown
        .claims_of(CountryCode::parse("VEN").unwrap())
        .map(|claim| claim.summary.clone())
        .find(|summary| window.harness.query_by_role_and_label(Role::Button, summary).is_some())
        .expect("the first cards are in sight")
}

/// Whether the side panel is there.
fn has_panel(window: &Window) -> bool {
    window.shows("Passages are shown as digests in our own words.")
}

#[test]
fn what_was_looked_at_before_gets_its_page_once_it_is_opened_here() {
    let mut window = comparing(&["VEN", "CUB"]);
    let summary = card(&window);
    window.click_on(Role::Button, &summary);
    assert!(has_panel(&window));
    window.press(Key::F2);
    window.press(Key::C);
    assert!(!has_panel(&window), "it was looked at elsewhere");
    window.click_on(Role::Button, &summary);
    assert!(has_panel(&window), "its card was clicked");
}

#[test]
fn what_was_looked_at_before_gets_its_page_when_one_comes_back_to_it() {
    let mut window = comparing(&["VEN", "CUB"]);
    window.press(Key::F2);
    window.apply(Action::show(country("PER")));
    window.press(Key::C);
    assert!(!has_panel(&window));
    let summary = card(&window);
    window.click_on(Role::Button, &summary);
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.target(), &country("PER"));
    assert!(has_panel(&window));
}

#[test]
fn a_card_is_lit_until_the_pointer_leaves_it() {
    let mut window = comparing(&["VEN", "CUB"]);
    let summary = card(&window);
    let rect = window.harness.get_by_role_and_label(Role::Button, &summary).rect();
    window.harness.hover_at(rect.center());
    window.settle();
    assert!(matches!(window.model().session().hovered, Some(Target::Claim(_))));
    window.harness.hover_at(egui::pos2(640.0, 10.0));
    window.settle();
    assert_eq!(window.model().session().hovered, None);
}

#[test]
fn a_claim_opens_beside_the_comparison_and_escape_puts_it_away() {
    let mut window = comparing(&["VEN", "CUB"]);
    let first = window.model().shown().claims_of(CountryCode::parse("VEN").unwrap());
    let delivered = first.filter(|claim| claim.topic == Topic::Arms && !claim.denies);
    let claim = delivered.min_by_key(|claim| claim.stage).unwrap();
    let (stage, topic) = (claim.stage, claim.topic);
    let shown = window.model().shown();
    let summary = shown
        .claims_of(CountryCode::parse("VEN").unwrap())
        .filter(|claim| claim.topic == topic && claim.stage == stage)
        .map(|claim| claim.summary.clone())
        .find(|summary| window.harness.query_by_role_and_label(Role::Button, summary).is_some())
        .expect("the firmest claims are in sight");
    window.click_on(Role::Button, &summary);
    assert!(matches!(window.target(), Target::Claim(_)));
    assert_eq!(window.model().session().workspace, Workspace::Compare);
    window.must_show(&["Passages are shown as digests in our own words."]);
    window.press(Key::Escape);
    assert!(!window.shows("Passages are shown as digests in our own words."));
}
