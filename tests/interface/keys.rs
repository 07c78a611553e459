//! Everything by keyboard.

use cartouche::domain::{CountryCode, Topic};
use cartouche::model::{Dialog, Effect, Framing, OVERLAYS_AT_FIRST, Target, ZOOM_STEP};
use egui::{Key, Modifiers, Role};

use crate::desk::{Window, country, reduced_motion};

#[test]
fn n_goes_through_the_countries_by_name_and_shift_n_back() {
    let mut window = Window::own();
    let mut names: Vec<String> =
        window.model().atlas().territories.iter().map(|t| t.name.clone()).collect();
    names.sort_unstable();
    let name = |window: &Window| {
        let here = window.model().countries_in_view();
        here.first().map(|code| window.model().country_name(*code)).unwrap_or_default()
    };
    for expected in &names {
        window.press(Key::N);
        assert_eq!(&name(&window), expected);
    }
    window.press(Key::N);
    assert_eq!(name(&window), names[0], "the first comes after the last");
    window.press_with(Modifiers::SHIFT, Key::N);
    assert_eq!(&name(&window), names.last().unwrap());
}

#[test]
fn enter_flies_to_what_is_selected_and_escape_selects_nothing() {
    let mut window = Window::own();
    window.press(Key::N);
    window.press(Key::Enter);
    let first = CountryCode::parse("AIA").unwrap();
    assert_eq!(window.model().session().framing, Framing::Territory(first));
    window.press(Key::Escape);
    assert_eq!(window.target(), &Target::Overview);
    window.press(Key::Num0);
    assert_eq!(window.model().session().framing, Framing::Region);
}

#[test]
fn plus_and_minus_zoom_and_shifted_arrows_pan() {
    let mut window = Window::own();
    window.apply(reduced_motion());
    let fitted = window.model().camera();
    window.press(Key::Plus);
    window.press(Key::Equals);
    let close = window.model().camera();
    assert!((fitted.km_per_px / close.km_per_px - ZOOM_STEP * ZOOM_STEP).abs() < 1e-9);
    window.press(Key::Minus);
    window.press(Key::Minus);
    assert!((window.model().camera().km_per_px / fitted.km_per_px - 1.0).abs() < 1e-9);
    window.press(Key::Plus);
    for (key, east, north) in [
        (Key::ArrowRight, 1.0, 0.0),
        (Key::ArrowUp, 0.0, 1.0),
        (Key::ArrowLeft, -1.0, 0.0),
        (Key::ArrowDown, 0.0, -1.0),
    ] {
        let before = window.model().camera().plane_centre();
        window.press_with(Modifiers::SHIFT, key);
        let after = window.model().camera().plane_centre();
        let moved = (after.x - before.x) * east + (after.y - before.y) * north;
        assert!(moved > 100.0, "{key:?} moved by {moved} km");
    }
}

#[test]
fn alt_and_arrows_go_back_and_forward() {
    let mut window = Window::own();
    window.click(window.label_point("BRA"));
    window.click(window.label_point("COL"));
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.target(), &country("BRA"));
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.target(), &Target::Overview);
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(window.target(), &country("BRA"));
}

#[test]
fn digits_show_and_hide_the_first_topics() {
    let mut window = Window::own();
    for (key, topic) in
        [(Key::Num1, Topic::Arms), (Key::Num2, Topic::Energy), (Key::Num3, Topic::Basing)]
    {
        window.press(key);
        assert!(!window.model().session().overlays.contains(&topic), "{key:?}");
        window.press(key);
        assert_eq!(window.model().session().overlays, OVERLAYS_AT_FIRST.into(), "{key:?}");
    }
}

#[test]
fn the_window_is_told_to_fill_the_screen_and_to_close() {
    let mut window = Window::own();
    window.press(Key::F11);
    assert_eq!(window.effects(), [Effect::ToggleFullscreen]);
    window.press_with(Modifiers::COMMAND, Key::Q);
    assert_eq!(window.effects(), [Effect::Quit]);
}

#[test]
fn the_panel_is_put_away_and_comes_back_with_a_selection() {
    let mut window = Window::own();
    let width = window.map().width();
    window.press(Key::F9);
    assert!(!window.model().session().panel_shown && window.map().width() > width);
    window.press(Key::N);
    assert!(window.model().session().panel_shown);
}

#[test]
fn help_lists_the_keys_and_closes_with_escape() {
    let mut window = Window::own();
    window.press(Key::F1);
    assert_eq!(window.model().session().dialog, Some(Dialog::Help));
    let words = window.model().session().words();
    for command in cartouche::ui::command::COMMANDS.iter() {
        assert!(window.shows(command.help(words)), "{} is not in the help", command.id);
    }
    for keys in cartouche::ui::command::VIEW_KEYS {
        assert!(window.shows(words.say(keys.help)), "{} is not in the help", keys.help);
    }
    window.press(Key::Escape);
    assert_eq!(window.model().session().dialog, None);
}

#[test]
fn keys_still_move_the_map_after_a_button_was_clicked() {
    let mut window = Window::own();
    window.click_on(Role::Button, "Zoom in");
    window.click_on(Role::CheckBox, "Show Arms sales");
    window.press(Key::N);
    assert_eq!(window.target(), &country("AIA"));
}
