//! The keys of a clicker, and those of who stands at the keyboard.

use egui::{Context, Event, Key, Modifiers};

use crate::model::{PresentAction, Presenting, Screen};

/// What keys do that mean the same whatever is going on.
const KEYS: [(Key, PresentAction); 16] = [
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
    (Key::S, PresentAction::ToggleSpotlight),
    (Key::Z, PresentAction::ToggleMagnifier),
];

/// What the meaning of keys depends on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct State {
    /// The name of a country, as far as it is typed.
    country: Option<String>,
    /// There is another passage to turn to.
    turns: bool,
    /// The presenter's own window is shown.
    presenter_shown: bool,
}

impl State {
    pub(super) fn of(presenting: &Presenting, evidence: usize, presenter_shown: bool) -> Self {
        let turns = presenting.evidence.is_some() && evidence > 1;
        Self { country: presenting.country.clone(), turns, presenter_shown }
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
        match event {
            Event::Key { key, modifiers, .. } => {
                actions.extend(pressed(&mut state, key, modifiers));
            }
            Event::Text(text) => actions.extend(typed(&text, &mut state.country)),
            _ => {}
        }
    }
    actions
}

fn pressed(state: &mut State, key: Key, modifiers: Modifiers) -> Option<PresentAction> {
    if !modifiers.is_none() && !modifiers.shift_only() {
        return None;
    }
    let State { country, turns, presenter_shown } = state;
    if let Some(name) = country {
        // While a country is typed, letters are letters.
        return match key {
            Key::Escape => {
                *country = None;
                Some(PresentAction::Name(None))
            }
            Key::Backspace => {
                name.pop();
                if name.is_empty() {
                    *country = None;
                }
                Some(PresentAction::Name(country.clone()))
            }
            Key::Enter => {
                *country = None;
                Some(PresentAction::Go)
            }
            Key::PageDown | Key::PageUp => named(key),
            _ => None,
        };
    }
    if let Key::ArrowUp | Key::ArrowDown = key
        && *turns
    {
        let by = if key == Key::ArrowDown { 1 } else { -1 };
        return Some(PresentAction::TurnEvidence(by));
    }
    match key {
        Key::F5 => Some(PresentAction::Start),
        Key::F6 => Some(PresentAction::ShowPresenter(!*presenter_shown)),
        Key::Escape => Some(PresentAction::End),
        _ => named(key),
    }
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
