//! Arrows on the map.

use cartouche::domain::CountryCode;
use cartouche::model::{Action, Framing, Target};
use egui::{Key, Modifiers, vec2};

use crate::desk::{Window, country, reduced_motion};

fn code(code: &str) -> CountryCode {
    CountryCode::parse(code).unwrap()
}

#[test]
fn an_arrow_selects_a_country_that_lies_in_its_direction() {
    let mut window = Window::own();
    for from in ["ARG", "BRA", "COL", "CUB", "MEX"] {
        for (key, way) in [
            (Key::ArrowLeft, vec2(-1.0, 0.0)),
            (Key::ArrowRight, vec2(1.0, 0.0)),
            (Key::ArrowUp, vec2(0.0, -1.0)),
            (Key::ArrowDown, vec2(0.0, 1.0)),
        ] {
            window.apply(Action::show(country(from)));
            window.press(key);
            let Target::Country(found) = window.target().clone() else { panic!("no country") };
            if found != code(from) {
                let moved = window.label_point(found.as_str()) - window.label_point(from);
                assert!(moved.dot(way) > 0.0, "{key:?} from {from} to {found}");
            }
        }
    }
}

#[test]
fn from_nothing_an_arrow_selects_what_the_middle_of_the_map_shows() {
    let mut window = Window::own();
    window.press(Key::ArrowDown);
    let middle = window.map().center();
    let Target::Country(found) = window.target().clone() else { panic!("no country") };
    let distance = |code: &str| window.label_point(code).distance(middle);
    let nearest = window
        .model()
        .atlas()
        .territories
        .iter()
        .min_by(|a, b| distance(a.code.as_str()).total_cmp(&distance(b.code.as_str())));
    assert_eq!(found, nearest.unwrap().code);
}

#[test]
fn enter_goes_into_a_country_arrows_go_among_its_marks_and_escape_comes_out() {
    let mut window = Window::bundled();
    window.apply(reduced_motion());
    window.apply(Action::show(country("VEN")));
    window.press(Key::Enter);
    assert_eq!(window.model().session().framing, Framing::Territory(code("VEN")));
    assert_eq!(window.target(), &country("VEN"));
    window.press(Key::Enter);
    let is_inside = |target: &Target| {
        let on_it = matches!(target, Target::Stack(of, _) if *of == code("VEN"));
        on_it || matches!(target, Target::Claim(_))
    };
    assert!(is_inside(window.target()), "{:?}", window.target());
    let mut seen = vec![window.target().clone()];
    for key in [Key::ArrowRight, Key::ArrowDown, Key::ArrowLeft, Key::ArrowUp] {
        window.press(key);
        assert!(is_inside(window.target()), "{key:?}: {:?}", window.target());
        seen.push(window.target().clone());
    }
    seen.sort_unstable();
    seen.dedup();
    assert!(seen.len() > 1, "{seen:?}");
    while is_inside(window.target()) {
        window.press(Key::Escape);
    }
    assert_eq!(window.target(), &country("VEN"));
    window.press(Key::Escape);
    assert_eq!(window.target(), &Target::Overview);
}

#[test]
fn enter_on_a_stack_goes_into_its_fan_and_escape_comes_back_to_it() {
    let mut window = Window::bundled();
    window.apply(reduced_motion());
    let stack = window.drawing().marks.into_iter().find(|mark| mark.count > 2).unwrap().target;
    assert_eq!(window.model().session().framing, Framing::Region);
    window.apply(Action::show(stack.clone()));
    window.press(Key::Enter);
    let Target::Claim(first) = window.target().clone() else { panic!("no claim of the fan") };
    window.press(Key::ArrowDown);
    assert!(matches!(window.target(), Target::Claim(second) if *second != first));
    window.press(Key::Escape);
    assert_eq!(window.target(), &stack);
    window.press(Key::Escape);
    assert_eq!(window.target(), &Target::Overview);
}

#[test]
fn a_country_beside_the_screen_is_brought_into_it() {
    let mut window = Window::own();
    window.apply(reduced_motion());
    window.apply(Action::show(country("URY")));
    window.press(Key::Enter);
    window.press(Key::Plus);
    window.press(Key::Minus);
    window.press(Key::ArrowUp);
    let Target::Country(found) = window.target().clone() else { panic!("no country") };
    assert_ne!(found, code("URY"));
    assert!(window.map().contains(window.label_point(found.as_str())), "{found}");
}

#[test]
fn shift_and_arrows_still_move_the_map_and_select_nothing() {
    let mut window = Window::own();
    window.apply(reduced_motion());
    window.press(Key::Plus);
    let before = window.model().camera().plane_centre();
    window.press_with(Modifiers::SHIFT, Key::ArrowRight);
    assert!(window.model().camera().plane_centre().x - before.x > 100.0);
    assert_eq!(window.target(), &Target::Overview);
}
