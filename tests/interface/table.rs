//! The table: sorted, scrolled, selected with the map, copied and handed on.

use cartouche::model::{
    Action, Column, Dialog, Effect, Existing, FilterAction, Link, StateAction, TableAction, Target,
    ViewAction, ViewState, Workspace,
};
use egui::{Event, Key, Modifiers, OutputCommand, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::{Window, claim};

fn table() -> Window {
    let mut window = Window::bundled();
    window.press(Key::F7);
    window
}

fn ids(window: &Window) -> Vec<String> {
    let rows = cartouche::model::Rows::of(window.model(), None);
    rows.claims().map(|claim| claim.id.to_string()).collect()
}

fn rows_in_sight(window: &Window) -> usize {
    window.harness.query_all_by_role(Role::Row).count()
}

fn looked_at(window: &Window) -> String {
    window.target().to_string()
}

fn copied(window: &mut Window) -> Option<String> {
    window
        .effects()
        .into_iter()
        .find_map(|effect| if let Effect::Copy(text) = effect { Some(text) } else { None })
}

/// Clicks a row in sight.
fn click(window: &mut Window, at: usize, modifiers: Modifiers) {
    let rows: Vec<_> = window.harness.query_all_by_role(Role::Row).collect();
    rows[at].click_modifiers(modifiers);
    drop(rows);
    window.settle();
}

#[test]
fn only_rows_in_sight_are_laid_out() {
    let window = table();
    assert_eq!(window.model().session().workspace, Workspace::Table);
    assert!((15..40).contains(&rows_in_sight(&window)), "{}", rows_in_sight(&window));
    assert!(ids(&window).len() > 100);
}

#[test]
fn a_click_on_a_head_sorts_and_shift_adds_a_second_column() {
    let mut window = table();
    window.click_on(Role::ColumnHeader, "Stage");
    window.click_on(Role::ColumnHeader, "Stage, ascending");
    window
        .harness
        .get_by_role_and_label(Role::ColumnHeader, "Date")
        .click_modifiers(Modifiers::SHIFT);
    window.settle();
    let sort: Vec<String> =
        window.model().session().table.sort.iter().map(ToString::to_string).collect();
    assert_eq!(sort, ["-stage", "date"]);
    window.must_show(&["Stage, descending", "Date, ascending"]);
}

#[test]
fn keys_move_the_selected_row_and_enter_opens_it() {
    let mut window = table();
    let all = ids(&window);
    let goes_to = |window: &mut Window, key, at: usize| {
        window.press(key);
        assert_eq!(looked_at(window), format!("claim:{}", all[at]), "{key:?}");
    };
    goes_to(&mut window, Key::ArrowDown, 0);
    goes_to(&mut window, Key::ArrowDown, 1);
    goes_to(&mut window, Key::ArrowUp, 0);
    goes_to(&mut window, Key::End, all.len() - 1);
    goes_to(&mut window, Key::ArrowDown, all.len() - 1);
    goes_to(&mut window, Key::Home, 0);
    window.press(Key::PageDown);
    let id = looked_at(&window);
    let at = all.iter().position(|other| format!("claim:{other}") == id).unwrap();
    assert!((10..40).contains(&at), "{at}");
    window.press(Key::Enter);
    assert_eq!(window.model().session().workspace, Workspace::Explore);
}

#[test]
fn what_is_selected_elsewhere_comes_into_sight() {
    let mut window = table();
    let last = ids(&window).pop().unwrap();
    window.apply(Action::show(claim(&last)));
    let selected = window
        .harness
        .query_all_by_role(Role::Row)
        .any(|row| row.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True));
    assert!(selected, "the row of {last} is not in sight");
}

#[test]
fn a_click_selects_and_ctrl_and_shift_mark_rows_to_copy() {
    let mut window = table();
    let all = ids(&window);
    click(&mut window, 2, Modifiers::NONE);
    assert_eq!(looked_at(&window), format!("claim:{}", all[2]));
    click(&mut window, 5, Modifiers::COMMAND);
    window.apply(Action::Table(TableAction::Show(Column::Id, true)));
    window.harness.event(Event::Copy);
    window.settle();
    let text = copied(&mut window).expect("the focus is on the table");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].starts_with("Country\tTopic\tStage"), "{text}");
    assert!(lines[1].ends_with(&all[2]) && lines[2].ends_with(&all[5]), "{text}");
    click(&mut window, 3, Modifiers::NONE);
    click(&mut window, 7, Modifiers::SHIFT);
    window.click_on(Role::Button, "Copy");
    assert_eq!(copied(&mut window).unwrap().lines().count(), 6);
}

/// What the toolkit copied in the last frame.
fn copied_by_the_toolkit(window: &Window) -> Option<String> {
    let commands = &window.harness.output().platform_output.commands;
    commands.iter().find_map(|command| {
        if let OutputCommand::CopyText(text) = command { Some(text.clone()) } else { None }
    })
}

#[test]
fn text_that_is_selected_in_the_panel_is_copied_until_a_row_is_clicked() {
    let mut window = table();
    click(&mut window, 2, Modifiers::NONE);
    window.pause();
    let looked_at = looked_at(&window);
    let claims = window.model().dossier().claims();
    let claim = claims.iter().find(|claim| format!("claim:{}", claim.id) == looked_at).unwrap();
    let summary = window.harness.get_by_role_and_label(Role::Label, &claim.summary).rect();
    let beginning = summary.left_top() + vec2(1.0, 8.0);
    window.drag(beginning, beginning + vec2(120.0, 0.0));
    window.harness.event(Event::Copy);
    window.harness.step();
    let selected = copied_by_the_toolkit(&window);
    assert!(selected.is_some_and(|text| !text.is_empty()), "the text was not copied");
    assert_eq!(copied(&mut window), None, "the row was copied instead");
    window.pause();
    click(&mut window, 3, Modifiers::NONE);
    window.harness.event(Event::Copy);
    window.settle();
    assert_eq!(copied(&mut window).map(|text| text.lines().count()), Some(2));
}

#[test]
fn rows_that_the_filter_has_taken_away_are_not_copied() {
    let mut window = table();
    click(&mut window, 2, Modifiers::NONE);
    click(&mut window, 5, Modifiers::COMMAND);
    let gone: Vec<String> = ids(&window).into_iter().take(6).collect();
    let dossier = std::sync::Arc::clone(window.model().dossier());
    let is_gone = |topic| {
        let of_topic = dossier.claims().iter().filter(|claim| claim.topic == topic);
        !of_topic.into_iter().any(|claim| gone.contains(&claim.id.to_string()))
    };
    let topic = cartouche::domain::Topic::ALL.into_iter().find(|topic| is_gone(*topic)).unwrap();
    let choice = cartouche::model::Choice::Topic(topic);
    window.apply(Action::Filter(FilterAction::Toggle(choice)));
    let left = ids(&window).len();
    assert!(left > 0);
    window.click_on(Role::Button, "Copy");
    assert_eq!(copied(&mut window).unwrap().lines().count(), 1 + left);
}

#[test]
fn escape_selects_nothing() {
    let mut window = table();
    window.press(Key::ArrowDown);
    assert_ne!(window.target(), &Target::Overview);
    window.press(Key::Escape);
    assert_eq!(window.target(), &Target::Overview);
    let first = ids(&window)[0].clone();
    window.press(Key::ArrowDown);
    assert_eq!(looked_at(&window), format!("claim:{first}"), "it still has the keys");
}

#[test]
fn behind_an_open_menu_the_table_has_no_keys_and_after_it_again() {
    let mut window = table();
    window.click_on(Role::Button, "Columns");
    for key in [Key::ArrowDown, Key::End, Key::Enter] {
        window.press(key);
        assert_eq!(window.target(), &Target::Overview, "{key:?}");
        assert_eq!(window.model().session().workspace, Workspace::Table, "{key:?}");
    }
    window.press(Key::Escape);
    window.press(Key::ArrowDown);
    let first = ids(&window)[0].clone();
    assert_eq!(looked_at(&window), format!("claim:{first}"));
}

#[test]
fn without_a_selection_all_that_is_shown_is_copied() {
    let mut window = table();
    window.apply(Action::Filter(FilterAction::Set("topic=basing".parse().unwrap())));
    window.click_on(Role::Button, "Copy");
    let text = copied(&mut window).unwrap();
    assert_eq!(text.lines().count(), 1 + ids(&window).len());
    window.must_show(&["rows copied"]);
}

#[test]
fn a_row_lights_its_marks_until_the_pointer_leaves_it() {
    let mut window = table();
    let first = ids(&window)[0].clone();
    let row = window.harness.query_all_by_role(Role::Row).next().unwrap().rect();
    window.harness.hover_at(row.center());
    window.settle();
    assert_eq!(window.model().session().hovered, Some(claim(&first)));
    window.harness.hover_at(egui::pos2(300.0, 10.0));
    window.settle();
    assert_eq!(window.model().session().hovered, None);
}

#[test]
fn columns_are_chosen_and_made_wider() {
    let mut window = table();
    window.click_on(Role::Button, "Columns");
    window.click_on(Role::CheckBox, "Hedge");
    window.press(Key::Escape);
    assert!(window.model().session().table.columns.contains(&Column::Hedge));
    let edge = window.harness.get_by_role_and_label(Role::Splitter, "Width of Topic").rect();
    window.drag(edge.center(), edge.center() + vec2(40.0, 0.0));
    let width = window.model().session().table.width(Column::Topic);
    assert!((180..200).contains(&width), "{width}");
}

#[test]
fn the_export_asks_for_a_path() {
    let mut window = table();
    window.click_on(Role::Button, "Export…");
    assert_eq!(window.model().session().dialog, Some(Dialog::Table));
    window.harness.get_by_role(Role::TextInput).type_text("/tmp/claims.csv");
    window.settle();
    window.press(Key::Enter);
    assert_eq!(window.model().session().dialog, None);
    // Nobody was asked whether a file that is there may go.
    let expected = Effect::ExportTable("/tmp/claims.csv".into(), Existing::Keep);
    assert!(window.effects().contains(&expected));
}

#[test]
fn a_filter_that_leaves_nothing_is_said() {
    let mut window = table();
    window.apply(Action::Filter(FilterAction::SetWords("zzzz".to_owned())));
    window.must_show(&["No claim passes the filter.", "no claim"]);
}

#[test]
fn a_link_to_the_view_is_copied_and_followed_in_another_window() {
    let mut window = table();
    window.apply(Action::show(Target::Topic(cartouche::domain::Topic::Arms)));
    window.press_with(Modifiers::COMMAND, Key::L);
    let link = copied(&mut window).unwrap();
    assert!(link.starts_with("cartouche://view?dossier="), "{link}");

    let mut other = Window::bundled();
    other.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::L);
    assert_eq!(other.model().session().dialog, Some(Dialog::Link));
    other.harness.get_by_role(Role::TextInput).type_text(&link);
    other.settle();
    other.press(Key::Enter);
    let (mine, theirs) = (window.model(), other.model());
    assert_eq!(ViewState::to_hand_on(theirs), ViewState::to_hand_on(mine));
    assert_eq!(theirs.session().dialog, None);
}

#[test]
fn a_link_that_is_pasted_into_the_palette_is_followed() {
    let mut window = Window::bundled();
    window.apply(Action::View(ViewAction::SetDialog(Some(Dialog::Palette))));
    window.harness.get_by_role(Role::TextInput).type_text("cartouche://view?view=table");
    window.settle();
    window.must_show(&["look as this link says"]);
    window.press(Key::Enter);
    assert_eq!(window.model().session().workspace, Workspace::Table);
    assert_eq!(window.model().session().dialog, None);
}

#[test]
fn a_second_window_shows_what_the_first_one_left() {
    let mut first = table();
    first.press(Key::ArrowDown);
    first.apply(Action::Filter(FilterAction::Set("topic=arms".parse().unwrap())));
    let states = [ViewState::of_window(first.model()), ViewState::of_dossier(first.model())];
    let mut second = Window::bundled();
    for state in states {
        let text = serde_json::to_string(&state).unwrap();
        let state = serde_json::from_str(&text).unwrap();
        second.apply(Action::State(StateAction::Restore(Box::new(state))));
    }
    assert_eq!(ViewState::of_window(second.model()), ViewState::of_window(first.model()));
    assert_eq!(ViewState::of_dossier(second.model()), ViewState::of_dossier(first.model()));
    assert_eq!(rows_in_sight(&second), rows_in_sight(&first));
    assert!(Link::is_meant("cartouche://"));
}
