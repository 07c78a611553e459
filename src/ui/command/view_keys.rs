//! The keys that views read themselves, since they mean something in them alone. The help page lists
//! them after the commands.

use egui::{Key, KeyboardShortcut};

use super::table::{ctrl, key, shift};

/// Keys of a view.
#[derive(Debug, Clone, Copy)]
pub struct ViewKeys {
    /// The message that names the view.
    pub view: &'static str,
    /// The keys.
    pub keys: &'static [KeyboardShortcut],
    /// The message that says what they do.
    pub help: &'static str,
}

const ARROWS: [KeyboardShortcut; 4] =
    [key(Key::ArrowLeft), key(Key::ArrowRight), key(Key::ArrowUp), key(Key::ArrowDown)];

const fn row(
    view: &'static str,
    help: &'static str,
    keys: &'static [KeyboardShortcut],
) -> ViewKeys {
    ViewKeys { view, keys, help }
}

/// All of them, by view.
pub const VIEW_KEYS: &[ViewKeys] = &[
    row("keys-window", "keys-window-menus", &[key(Key::F10)]),
    row("keys-window", "keys-window-tab", &[key(Key::Tab), shift(Key::Tab)]),
    row("keys-window", "keys-window-press", &[key(Key::Enter), key(Key::Space)]),
    row("keys-window", "keys-window-leave", &[key(Key::Escape)]),
    row("map-name", "keys-map-arrows", &ARROWS),
    row("map-name", "keys-map-in", &[key(Key::Enter)]),
    row("map-name", "keys-map-out", &[key(Key::Escape)]),
    row("keys-reader", "keys-reader-pages", &[key(Key::PageUp), key(Key::PageDown)]),
    row("keys-reader", "keys-reader-lines", &[key(Key::ArrowUp), key(Key::ArrowDown)]),
    row("keys-reader", "keys-reader-copy", &[ctrl(Key::C)]),
    row("keys-reader", "keys-reader-hits", &[key(Key::Enter), shift(Key::Enter)]),
    row("timeline-title", "keys-timeline-move", &[key(Key::ArrowLeft), key(Key::ArrowRight)]),
    row("timeline-title", "keys-timeline-grow", &[shift(Key::ArrowLeft), shift(Key::ArrowRight)]),
    row("timeline-title", "keys-timeline-ends", &[key(Key::Home), key(Key::End)]),
    row("timeline-title", "keys-timeline-play", &[key(Key::Space)]),
    row("timeline-title", "keys-timeline-year", &[key(Key::Enter)]),
    row("timeline-title", "keys-timeline-all", &[key(Key::Delete), key(Key::Backspace)]),
    row("table-title", "keys-table-rows", &[key(Key::ArrowUp), key(Key::ArrowDown)]),
    row("table-title", "keys-table-pages", &[key(Key::PageUp), key(Key::PageDown)]),
    row("table-title", "keys-table-ends", &[key(Key::Home), key(Key::End)]),
    row("table-title", "keys-table-mark", &[key(Key::Space), shift(Key::ArrowDown)]),
    row("table-title", "keys-table-open", &[key(Key::Enter)]),
    row("table-title", "keys-table-copy", &[ctrl(Key::C)]),
    row("parties-title", "keys-parties", &[key(Key::ArrowUp), key(Key::ArrowDown)]),
    row("search-field", "keys-search", &[key(Key::ArrowUp), key(Key::ArrowDown), key(Key::Enter)]),
    row("keys-present", "keys-present-next", &[key(Key::PageDown), key(Key::Space)]),
    row("keys-present", "keys-present-previous", &[key(Key::PageUp)]),
    row("keys-present", "keys-present-ends", &[key(Key::Home), key(Key::End)]),
    row("keys-present", "keys-present-number", &[key(Key::Num1), key(Key::Enter)]),
    row("keys-present", "keys-present-country", &[key(Key::Slash), key(Key::Enter)]),
    row("keys-present", "keys-present-evidence", &[key(Key::E)]),
    row("keys-present", "keys-present-black", &[key(Key::B), key(Key::W)]),
    row("keys-present", "keys-present-aids", &[key(Key::S), key(Key::Z)]),
    row("keys-present", "keys-present-presenter", &[key(Key::F6)]),
    row("keys-present", "keys-present-end", &[key(Key::Escape)]),
];
