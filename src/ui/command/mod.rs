//! The command table: one row a command. Menus, keys and the help page are made from it.

mod analysis;
mod briefing;
mod sharing;
mod table;
mod view_keys;

use std::sync::LazyLock;

use egui::KeyboardShortcut;
pub use view_keys::{VIEW_KEYS, ViewKeys};

use crate::{
    model::{Action, Model},
    words::Words,
};

/// All commands, by menu in the order in which they stand there.
pub static COMMANDS: LazyLock<Vec<Command>> =
    LazyLock::new(|| [table::ROWS, sharing::ROWS, analysis::ROWS, briefing::ROWS].concat());

/// Something that the user can tell the program to do.
#[derive(Debug, Clone, Copy)]
pub struct Command {
    /// The message that names it; what it does in a sentence is the message's `help`.
    pub id: &'static str,
    /// The menu it stands in.
    pub menu: Menu,
    /// The keys for it; the first is the one shown.
    pub keys: &'static [KeyboardShortcut],
    /// Whether it can be done now.
    pub enabled: fn(&Model) -> bool,
    /// What it does.
    pub action: fn(&Model) -> Action,
}

impl Command {
    /// What it is called in menus and help.
    pub fn title(&self, words: &'static Words) -> &'static str {
        words.say(self.id)
    }

    /// What it does, in a sentence.
    pub fn help(&self, words: &'static Words) -> &'static str {
        words.help(self.id)
    }
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
    /// Languages of the interface, within View.
    Language,
    /// The analyst's tools.
    Analyse,
    /// Making and presenting a briefing.
    Brief,
    /// Help.
    Help,
}

impl Menu {
    /// All menus, in their order.
    pub const ALL: [Self; 7] =
        [Self::File, Self::Go, Self::View, Self::Language, Self::Analyse, Self::Brief, Self::Help];

    /// The message that names it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::File => "menu-file",
            Self::Go => "menu-go",
            Self::View => "menu-view",
            Self::Language => "menu-language",
            Self::Analyse => "menu-analyse",
            Self::Brief => "menu-brief",
            Self::Help => "menu-help",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::words::Language;

    #[test]
    fn no_two_commands_share_a_key_or_a_title() {
        let keys: Vec<_> =
            COMMANDS.iter().flat_map(|c| c.keys.iter().map(move |k| (k, c.id))).collect();
        for (at, (keys_a, id)) in keys.iter().enumerate() {
            for (keys_b, other) in keys.iter().skip(at + 1) {
                assert!(keys_a != keys_b, "{id} and {other} share {keys_a:?}");
            }
        }
        for language in Language::ALL {
            let title = |command: &Command| command.title(language.words());
            let titles: BTreeSet<_> = COMMANDS.iter().map(title).collect();
            assert_eq!(titles.len(), COMMANDS.len(), "{language:?}");
        }
    }
}
