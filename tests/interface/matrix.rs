//! The matrix: cells that filter and open, heads that sort, and the keys.

use cartouche::domain::{CountryCode, Stage, Topic};
use cartouche::model::{
    Action, Aspect, Choice, Face, Filter, FilterAction, MatrixKey, MatrixSort, Target, Workspace,
};
use egui::{Key, Modifiers, Pos2, Rect, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Window, country};

const VENEZUELA_ARMS: &str = "Venezuela, Arms sales: ";

fn code(code: &str) -> CountryCode {
    CountryCode::parse(code).unwrap()
}

fn matrix() -> Window {
    let mut window = Window::bundled();
    window.press(Key::F6);
    window
}

/// Where the one node of this role lies whose name begins so.
#[track_caller]
fn rect(window: &Window, role: Role, beginning: &str) -> Rect {
    let mut found = window.harness.query_all_by_label_contains(beginning).filter(|node| {
        let node = node.accesskit_node();
        node.role() == role && node.label().is_some_and(|label| label.starts_with(beginning))
    });
    let node = found.next().expect(beginning);
    assert!(found.next().is_none(), "two of “{beginning}”");
    node.rect()
}

#[track_caller]
fn cell(window: &Window, beginning: &str) -> Pos2 {
    rect(window, Role::Cell, beginning).center()
}

/// The name of what has the keys.
fn focused(window: &Window) -> String {
    let mut nodes = window.harness.query_all(egui_kittest::kittest::by());
    let node = nodes.find(|node| node.accesskit_node().is_focused());
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

fn choices(window: &Window) -> Vec<Choice> {
    window.model().filter().choices.iter().cloned().collect()
}

#[test]
fn a_cell_says_its_country_topic_count_and_firmest_stage() {
    let window = matrix();
    assert_eq!(window.model().session().workspace, Workspace::Matrix);
    let facts = window.model().matches().count(&Choice::Country(code("VEN")));
    window.must_show(&[
        &format!("Venezuela: {facts} claims"),
        "firmest delivered",
        "Brazil, Arms sales: ",
        "The region as a whole, ",
        "Bolivia, Space: no claim",
    ]);
    let all = window.model().matches().facts();
    let total = rect(&window, Role::Cell, &format!("All: {all} claims"));
    assert!(total.width() > 0.0);
}

#[test]
fn a_click_filters_by_country_and_topic_and_again_no_more() {
    let mut window = matrix();
    window.click(cell(&window, VENEZUELA_ARMS));
    let cell_choices = vec![Choice::Topic(Topic::Arms), Choice::Country(code("VEN"))];
    assert_eq!(choices(&window), cell_choices);
    let is_toggled = |window: &Window| {
        let found = window.harness.query_all_by_label_contains(VENEZUELA_ARMS).next().unwrap();
        found.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
            || found.accesskit_node().is_selected() == Some(true)
    };
    assert!(is_toggled(&window));
    window.pause();
    // What is filtered out can still be turned to.
    window.click(cell(&window, "Brazil, Energy projects: no claim"));
    assert_eq!(choices(&window), [Choice::Topic(Topic::Energy), Choice::Country(code("BRA"))]);
    assert!(!is_toggled(&window));
    window.pause();
    window.click(cell(&window, "Brazil, Energy projects: "));
    assert_eq!(choices(&window), []);
}

#[test]
fn heads_of_rows_filter_by_country_and_the_regions_by_the_region() {
    let mut window = matrix();
    window.click(rect(&window, Role::RowHeader, "Cuba").center());
    assert_eq!(choices(&window), [Choice::Country(code("CUB"))]);
    window.pause();
    window.click(rect(&window, Role::RowHeader, "The region as a whole").center());
    assert_eq!(choices(&window), [Choice::Region]);
}

#[test]
fn a_double_click_opens_and_leaves_the_filter_as_it_was() {
    let mut window = matrix();
    let before = Filter { choices: [Choice::Topic(Topic::Energy)].into(), ..Filter::default() };
    window.apply(Action::Filter(FilterAction::Set(before.clone())));
    window.double_click(cell(&window, VENEZUELA_ARMS));
    assert_eq!(window.target(), &Target::Stack(code("VEN"), Topic::Arms));
    assert_eq!(window.model().filter(), &before);
    window.pause();
    window.double_click(rect(&window, Role::RowHeader, "Cuba").center());
    assert_eq!(window.target(), &country("CUB"));
    window.pause();
    window.double_click(cell(&window, "All, Energy projects: "));
    assert_eq!(window.target(), &Target::Topic(Topic::Energy));
}

#[test]
fn heads_of_columns_sort_and_with_ctrl_filter() {
    let mut window = matrix();
    let top = |window: &Window, name| rect(window, Role::RowHeader, name).top();
    assert!(top(&window, "Venezuela") < top(&window, "Cuba"));
    window.click(rect(&window, Role::ColumnHeader, "Country").center());
    assert!(top(&window, "Cuba") < top(&window, "Venezuela"));
    window.pause();
    window.click(rect(&window, Role::ColumnHeader, "Narcotics").center());
    let narcotics = MatrixKey::Column(Aspect::Topic(Topic::Narcotics));
    let sort = window.model().session().matrix_sort;
    assert_eq!(sort, MatrixSort { by: narcotics, descending: true });
    window.pause();
    let head = rect(&window, Role::ColumnHeader, "Narcotics").center();
    window.click_with(Modifiers::COMMAND, head);
    assert_eq!(choices(&window), [Choice::Topic(Topic::Narcotics)]);
    assert_eq!(window.model().session().matrix_sort, sort);
}

#[test]
fn arrows_move_space_filters_and_enter_opens() {
    let mut window = matrix();
    assert!(focused(&window).starts_with(VENEZUELA_ARMS), "{}", focused(&window));
    window.press(Key::ArrowRight);
    assert!(focused(&window).starts_with("Venezuela, Energy projects: "));
    window.press(Key::ArrowDown);
    assert!(focused(&window).starts_with("Cuba, Energy projects: "), "{}", focused(&window));
    window.press(Key::Space);
    let chosen = [Choice::Topic(Topic::Energy), Choice::Country(code("CUB"))];
    assert_eq!(choices(&window), chosen);
    window.press(Key::Enter);
    assert_eq!(window.target(), &Target::Stack(code("CUB"), Topic::Energy));
    assert_eq!(choices(&window), chosen);
    assert!(focused(&window).starts_with("Cuba, Energy projects: "));
    window.press_with(Modifiers::COMMAND, Key::Enter);
    assert_eq!(window.model().session().workspace, Workspace::Explore);
    assert_eq!(window.target(), &Target::Stack(code("CUB"), Topic::Energy));
}

#[test]
fn the_keys_reach_every_spot_and_bring_it_in_sight() {
    let mut window = matrix();
    for _ in 0..17 {
        window.press(Key::ArrowDown);
    }
    assert!(focused(&window).starts_with("The region as a whole, Arms sales: "));
    for _ in 0..11 {
        window.press(Key::ArrowRight);
    }
    let last = focused(&window);
    assert!(last.starts_with("The region as a whole, Visits: "), "{last}");
    let window_rect = window.harness.ctx.content_rect();
    assert!(window_rect.contains_rect(rect(&window, Role::Cell, &last)));
    for _ in 0..14 {
        window.press(Key::ArrowLeft);
    }
    assert_eq!(focused(&window), "The region as a whole");
    for _ in 0..20 {
        window.press(Key::ArrowUp);
    }
    assert_eq!(focused(&window), "Country");
    window.press(Key::Enter);
    assert_eq!(window.model().session().matrix_sort.by, MatrixKey::Name);
}

#[test]
fn the_other_face_has_stages_and_its_cells_filter_by_them() {
    let mut window = matrix();
    window.click_on(Role::Button, "Stages");
    assert_eq!(window.model().session().matrix_face, Face::Stages);
    window.click(cell(&window, "Venezuela, delivered: "));
    let chosen = [Choice::Stage(Stage::Delivered), Choice::Country(code("VEN"))];
    assert_eq!(choices(&window), chosen);
    window.pause();
    window.apply(Action::Filter(FilterAction::Clear));
    // No page is about a stage of a country: opening it filters too.
    window.double_click(cell(&window, "Venezuela, delivered: "));
    assert_eq!(window.target(), &country("VEN"));
    assert_eq!(choices(&window), chosen);
}

#[test]
fn a_cell_under_the_pointer_lights_its_marks() {
    let mut window = matrix();
    let at = cell(&window, VENEZUELA_ARMS);
    window.harness.hover_at(at);
    window.settle();
    let stack = Target::Stack(code("VEN"), Topic::Arms);
    assert_eq!(window.model().session().hovered, Some(stack));
    window.harness.remove_cursor();
    window.settle();
    assert_eq!(window.model().session().hovered, None);
}

#[test]
fn a_class_opens_its_rule() {
    let mut window = matrix();
    let class = &window.model().dossier().classes_from_top()[0].label.clone();
    window.double_click(cell(&window, &format!("Venezuela: {class}")));
    assert!(matches!(window.target(), Target::Standing(_)), "{:?}", window.target());
}

#[test]
fn the_table_has_the_keys_again_after_a_menu_and_a_dialog() {
    let mut window = matrix();
    window.click_on(Role::Button, "View");
    window.press(Key::ArrowRight);
    assert!(!focused(&window).starts_with("Venezuela, "), "the keys are the menu's");
    window.press(Key::Escape);
    assert!(focused(&window).starts_with(VENEZUELA_ARMS), "{}", focused(&window));
    window.press_with(Modifiers::COMMAND, Key::K);
    window.press(Key::Escape);
    window.press(Key::ArrowRight);
    assert!(focused(&window).starts_with("Venezuela, Energy"), "{}", focused(&window));
}
