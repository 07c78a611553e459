//! The window's contents: views that read the model and push actions.
//!
//! [`Interface::show`] draws one frame from a [`Model`] and returns what the user did. It keeps
//! nothing but what the toolkit needs between frames and caches keyed by their inputs, so it runs
//! the same in the window, in tests and without a display.

pub mod command;
mod dialog;
mod help;
mod importing;
mod keys;
mod legend;
mod library;
mod map;
mod menu;
mod notices;
mod palette;
mod panel;
mod reader;
mod symbol;
mod theme;
mod widgets;

pub use map::{Geometry, TileServer};
pub use theme::{Colors, Theme, install_fonts};

use crate::{
    model::{Action, Model, Workspace},
    words::{Value, Words},
};

/// What the program is called, in any language.
const NAME: &str = "Cartouche";

/// What every view is given: the model to read, the theme, and where to push actions.
struct Scope<'a> {
    model: &'a Model,
    theme: &'a Theme,
    words: &'static Words,
    actions: &'a mut Vec<Action>,
}

impl Scope<'_> {
    fn push(&mut self, action: Action) {
        self.actions.push(action);
    }

    /// The message with this id, in the language of the session.
    fn say(&self, id: &'static str) -> &'static str {
        self.words.say(id)
    }

    /// The message with this id, with its variables filled in.
    fn say_with(&self, id: &'static str, values: &[(&'static str, Value<'_>)]) -> String {
        self.words.say_with(id, values)
    }
}

/// The views and what they keep between frames.
#[derive(Debug, Default)]
pub struct Interface {
    theme: Theme,
    map: map::MapView,
    panel: panel::SidePanel,
    reader: reader::Reader,
    dialog: dialog::PathDialog,
    palette: palette::Palette,
}

impl Interface {
    /// An interface with a side panel of this width in points, or of its own choice.
    pub fn new(panel_width: Option<f32>) -> Self {
        Self { panel: panel::SidePanel::new(panel_width), ..Self::default() }
    }

    /// Fetches tiles from this server, once they are asked for.
    pub fn set_tile_server(&mut self, server: TileServer) {
        self.map.tile_server = server;
    }

    /// Draws a frame; returns what the user did, oldest first.
    pub fn show(&mut self, ui: &mut egui::Ui, model: &Model) -> Vec<Action> {
        if self.theme != Theme::of(model.session().room) {
            self.theme = Theme::of(model.session().room);
            self.theme.install(ui.ctx());
        }
        self.theme.set_motion(ui.ctx(), model.session());
        let mut actions = Vec::new();
        let Self { theme, map, panel, reader, dialog, palette } = self;
        let words = model.session().words();
        let mut scope = Scope { model, theme, words, actions: &mut actions };
        reader.keys(ui, &scope);
        keys::handle_keys(ui, &mut scope);
        menu::menu_ui(ui, &mut scope);
        let workspace = model.session().workspace;
        match workspace {
            Workspace::Explore => panel.ui(ui, &mut scope),
            Workspace::Both => reader.beside_ui(ui, &mut scope),
            Workspace::Read => {}
        }
        egui::CentralPanel::no_frame().show(ui, |ui| {
            let free = match workspace {
                Workspace::Explore | Workspace::Both => {
                    map.ui(ui, &mut scope);
                    ui.max_rect()
                }
                Workspace::Read => reader.alone_ui(ui, &mut scope),
            };
            notices::notices_ui(ui, free, &mut scope);
            importing::importing_ui(ui, &mut scope);
        });
        dialog.ui(ui.ctx(), &mut scope);
        help::help_ui(ui.ctx(), &mut scope);
        library::library_ui(ui.ctx(), &mut scope);
        palette.ui(ui.ctx(), &mut scope);
        actions
    }

    /// The width of the side panel, to be remembered.
    pub const fn panel_width(&self) -> Option<f32> {
        self.panel.width()
    }

    /// What the window is to be cleared with before each frame: the sea. The map then does not
    /// paint it, which is a third of all pixels where a processor has to paint them.
    pub fn clear_color(&mut self) -> egui::Color32 {
        self.map.sea_is_cleared();
        self.theme.colors.sea
    }

    /// The theme in use.
    pub const fn theme(&self) -> &Theme {
        &self.theme
    }
}
