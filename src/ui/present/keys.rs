//! The keys of a clicker, and those of who stands at the keyboard.

use egui::{Context, Event, Key, Modifiers};

use crate::model::{Aid, Model, PresentAction, Presenting, Screen};

/// What keys do that mean the same whatever is going on.
const KEYS: [(Key, PresentAction); 18] = [
    (Key::F5, PresentAction::Start),
    (Key::Escape, PresentAction::End),
    (Key::PageDown, PresentAction::Next),
    (Key::ArrowRight, PresentAction::Next),
    (Key::ArrowDown, PresentAction::Next),
    (Key::Space, PresentAction::Next),
    (Key::PageUp, PresentAction::Previous),
    (Key::ArrowLeft, PresentAction::Previous),
    (Key::ArrowUp, PresentAction::Previous),
    (Key::Home, PresentAction::First),
    (Key::End, PresentAction::Last),
    (Key::Enter, PresentAction::Go),
    (Key::B, PresentAction::Toggle(Screen::Black)),
    (Key::Period, PresentAction::Toggle(Screen::Black)),
    (Key::W, PresentAction::Toggle(Screen::White)),
    (Key::E, PresentAction::ToggleEvidence),
    (Key::S, PresentAction::ToggleAid(Aid::Spotlight)),
    (Key::Z, PresentAction::ToggleAid(Aid::Magnifier)),
];

/// What the meaning of keys depends on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct State {
    /// The name of a country, as far as it is typed.
    country: Option<String>,
    /// There is another passage to turn to.
    turns: bool,
    presenter: Beside,
}

/// What there is beside the audience's window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    Nothing,
    /// The presenter's own.
    Presenter,
}

impl State {
    pub(super) fn of(model: &Model, presenting: &Presenting) -> Self {
        let turns = presenting.evidence.is_some() && model.evidence().len() > 1;
        let shown = model.session().presenter_shown;
        let presenter = if shown { Beside::Presenter } else { Beside::Nothing };
        Self { country: presenting.country.clone(), turns, presenter }
    }
}

/// Takes all keys of a window: none of the program's own is left for an accident.
pub(super) fn keys(ctx: &Context, mut state: State) -> Vec<PresentAction> {
    let events: Vec<Event> = ctx.input_mut(|input| {
        let is_ours =
            |event: &Event| matches!(event, Event::Key { pressed: true, .. } | Event::Text(_));
        let (ours, others) = std::mem::take(&mut input.events).into_iter().partition(is_ours);
        input.events = others;
        ours
    });
    let mut actions = Vec::new();
    for event in events {
        if let Event::Key { key, modifiers, .. } = event {
            actions.extend(pressed(&mut state, key, modifiers));
        } else if let Event::Text(text) = event {
            actions.extend(typed(&text, &mut state.country));
        }
    }
    actions
}

fn pressed(state: &mut State, key: Key, modifiers: Modifiers) -> Option<PresentAction> {
    if !modifiers.is_none() && !modifiers.shift_only() {
        return None;
    }
    if state.country.is_some() {
        return while_typing(state, key);
    }
    let State { turns, presenter, .. } = state;
    if *turns && key == Key::ArrowDown {
        return Some(PresentAction::TurnEvidence(1));
    }
    if *turns && key == Key::ArrowUp {
        return Some(PresentAction::TurnEvidence(-1));
    }
    if key == Key::F6 {
        return Some(PresentAction::ShowPresenter(*presenter == Beside::Nothing));
    }
    named(key)
}

/// While a country is typed letters are letters, and Escape leaves the name first.
fn while_typing(state: &mut State, key: Key) -> Option<PresentAction> {
    let turns_page = matches!(key, Key::PageDown | Key::PageUp);
    if key == Key::Escape {
        state.country = None;
    } else if key == Key::Backspace {
        let shorter = state.country.take().map(|mut name| {
            name.pop();
            name
        });
        state.country = shorter.filter(|name| !name.is_empty());
    } else if key == Key::Enter || turns_page {
        state.country = None;
        return named(key);
    } else {
        return None;
    }
    Some(PresentAction::Name(state.country.clone()))
}

fn named(key: Key) -> Option<PresentAction> {
    KEYS.iter().find(|(known, _)| *known == key).map(|(_, action)| action.clone())
}

/// Digits are a scene's number; a letter that is no key of its own, or a stroke, begins the name of
/// a country, and then all letters go on with it.
fn typed(text: &str, country: &mut Option<String>) -> Vec<PresentAction> {
    let mut actions = Vec::new();
    for letter in text.chars() {
        if let Some(name) = country {
            name.push(letter);
        } else if letter.is_ascii_digit() {
            actions.push(PresentAction::Digit(letter));
            continue;
        } else if letter == '/' {
            *country = Some(String::new());
        } else if letter.is_alphabetic() && !is_key(letter) {
            *country = Some(letter.to_string());
        } else {
            continue;
        }
        actions.push(PresentAction::Name(country.clone()));
    }
    actions
}

/// Whether a letter does something else.
fn is_key(letter: char) -> bool {
    matches!(letter.to_ascii_lowercase(), 'b' | 'e' | 's' | 'w' | 'z')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_begin_a_country_unless_they_are_keys_and_then_go_on_with_it() {
        let mut country = None;
        assert_eq!(typed("b", &mut country), []);
        assert_eq!(typed("7", &mut country), [PresentAction::Digit('7')]);
        assert_eq!(country, None);
        typed("p", &mut country);
        typed("e", &mut country);
        typed("r", &mut country);
        assert_eq!(country.as_deref(), Some("per"));
        let mut country = None;
        typed("/bo", &mut country);
        assert_eq!(country.as_deref(), Some("bo"));
    }
}
