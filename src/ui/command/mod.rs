//! The command table: one row a command. Menus, keys and the help page are made from it.

mod analysis;
mod table;

use std::sync::LazyLock;

use egui::KeyboardShortcut;

use crate::model::{Action, Model};

/// All commands, by menu in the order in which they stand there.
pub static COMMANDS: LazyLock<Vec<Command>> =
    LazyLock::new(|| [table::ROWS, analysis::ROWS].concat());

/// Something that the user can tell the program to do.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// What it is called in menus and help.
    pub title: &'static str,
    /// What it does, in a sentence.
    pub help: &'static str,
    /// The menu it stands in.
    pub menu: Menu,
    /// The keys for it; the first is the one shown.
    pub keys: &'static [KeyboardShortcut],
    /// Whether it can be done now.
    pub enabled: fn(&Model) -> bool,
    /// What it does.
    pub action: fn(&Model) -> Action,
}

/// The menus, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Menu {
    /// Files.
    File,
    /// Moving about.
    Go,
    /// Seeing the map.
    View,
    /// The analyst's tools.
    Analyse,
    /// Help.
    Help,
}

impl Menu {
    /// All menus, in their order.
    pub const ALL: [Self; 5] = [Self::File, Self::Go, Self::View, Self::Analyse, Self::Help];

    /// Its name.
    pub const fn title(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Go => "Go",
            Self::View => "View",
            Self::Analyse => "Analyse",
            Self::Help => "Help",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_key_or_a_title() {
        let keys: Vec<_> =
            COMMANDS.iter().flat_map(|c| c.keys.iter().map(move |k| (k, c.title))).collect();
        for (at, (keys_a, title)) in keys.iter().enumerate() {
            for (keys_b, other) in keys.iter().skip(at + 1) {
                assert!(keys_a != keys_b, "{title} and {other} share {keys_a:?}");
            }
        }
        for command in COMMANDS.iter() {
            assert_eq!(COMMANDS.iter().filter(|c| c.title == command.title).count(), 1);
        }
    }
}
