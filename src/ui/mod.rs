//! The window's contents: views that read the model and push actions.
//!
//! [`Interface::show`] draws one frame from a [`Model`] and returns what the user did. It keeps
//! nothing but what the toolkit needs between frames and caches keyed by their inputs, so it runs
//! the same in the window, in tests and without a display.

mod announce;
mod brief;
pub mod command;
mod compare;
mod dialog;
mod exporting;
mod filters;
mod focus;
mod gist;
mod help;
mod importing;
mod keys;
mod legend;
mod library;
mod map;
mod matrix;
mod menu;
mod notices;
mod palette;
mod panel;
mod parties;
mod pictures;
mod present;
mod reader;
mod reading_strip;
mod saving;
mod spoken;
mod symbol;
mod table;
mod theme;
mod timeline;
mod unplaced;
mod widgets;

pub use map::{Geometry, TileServer};
pub use present::WALL_HEIGHT;
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

/// The theme, the views, and what they keep between frames.
#[derive(Debug, Default)]
pub struct Interface {
    theme: Theme,
    views: Views,
}

#[derive(Debug, Default)]
struct Views {
    map: map::MapView,
    notices: notices::Notices,
    panel: panel::SidePanel,
    reader: reader::Reader,
    filters: filters::Filters,
    timeline: timeline::Timeline,
    matrix: matrix::Matrix,
    table: table::Table,
    compare: compare::Compare,
    parties: parties::Parties,
    stage: present::Stage,
    brief: brief::BriefPanel,
    dialog: dialog::PathDialog,
    saving: saving::SaveDialog,
    exporting: exporting::ExportDialog,
    strip: reading_strip::ReadingStrip,
    palette: palette::Palette,
    focus: focus::Focus,
    announcer: announce::Announcer,
}

impl Interface {
    /// An interface with a side panel of this width in points, or of its own choice.
    pub fn new(panel_width: Option<f32>) -> Self {
        let panel = panel::SidePanel::new(panel_width);
        Self { views: Views { panel, ..Views::default() }, ..Self::default() }
    }

    /// Fetches tiles from this server, once they are asked for.
    pub fn set_tile_server(&mut self, server: TileServer) {
        self.views.map.tile_server = server;
    }

    /// Draws a frame; returns what the user did, oldest first.
    pub fn show(&mut self, ui: &mut egui::Ui, model: &Model) -> Vec<Action> {
        if self.theme != Theme::of(model.session().room) {
            self.theme = Theme::of(model.session().room);
            self.theme.install(ui.ctx());
        }
        self.theme.set_motion(ui.ctx(), model.session());
        let mut actions = Vec::new();
        let words = model.session().words();
        let mut scope = Scope { model, theme: &self.theme, words, actions: &mut actions };
        self.views.ui(ui, &mut scope);
        actions
    }

    /// The width of the side panel, to be remembered.
    pub const fn panel_width(&self) -> Option<f32> {
        self.views.panel.width()
    }

    /// What the window is to be cleared with before each frame: the sea. The map then does not
    /// paint it, which is a third of all pixels where a processor has to paint them.
    pub fn clear_color(&mut self) -> egui::Color32 {
        self.views.map.sea_is_cleared();
        self.theme.colors.sea
    }

    /// The theme in use.
    pub const fn theme(&self) -> &Theme {
        &self.theme
    }
}

impl Views {
    fn ui(&mut self, ui: &mut egui::Ui, scope: &mut Scope<'_>) {
        if scope.model.presenting().is_some() {
            self.stage.ui(ui, scope, &mut self.map);
            return;
        }
        let escape = self.focus.begin(ui, scope);
        self.reader.keys(ui, scope);
        self.table.keys(ui, scope);
        timeline::keys(ui, scope);
        self.parties.keys(ui, scope);
        self.map.keys(ui, scope);
        keys::handle_keys(ui, scope, escape);
        self.announcer.ui(ui, scope);
        menu::menu_ui(ui, scope);
        match scope.model.session().workspace {
            Workspace::Explore | Workspace::Matrix | Workspace::Table | Workspace::Parties => {
                self.panel.ui(ui, scope);
            }
            Workspace::Both => self.reader.beside_ui(ui, scope),
            Workspace::Brief => self.brief.ui(ui, scope),
            Workspace::Compare => {
                if self.compare.has_page(ui, scope.model) {
                    self.panel.ui(ui, scope);
                }
            }
            Workspace::Read => {}
        }
        self.filters.ui(ui, scope);
        self.timeline.ui(ui, scope);
        egui::CentralPanel::no_frame().show(ui, |ui| {
            let free = self.central_ui(ui, scope);
            self.notices.ui(ui, free, scope);
            self.strip.ui(ui, free, scope);
            importing::importing_ui(ui, scope);
        });
        self.dialog.ui(ui.ctx(), scope);
        self.saving.ui(ui.ctx(), scope);
        self.exporting.ui(ui.ctx(), scope);
        help::help_ui(ui.ctx(), scope);
        library::library_ui(ui.ctx(), scope);
        unplaced::unplaced_ui(ui.ctx(), scope);
        self.palette.ui(ui.ctx(), scope);
        self.focus.end(ui, scope);
    }

    /// What the window is for at the moment; returns where notices may lie.
    fn central_ui(&mut self, ui: &mut egui::Ui, scope: &mut Scope<'_>) -> egui::Rect {
        let free = ui.max_rect();
        match scope.model.session().workspace {
            Workspace::Explore | Workspace::Both | Workspace::Brief => self.map.ui(ui, scope),
            Workspace::Read => return self.reader.alone_ui(ui, scope),
            Workspace::Matrix => self.matrix.ui(ui, scope),
            Workspace::Table => self.table.ui(ui, scope),
            Workspace::Compare => self.compare.ui(ui, scope),
            Workspace::Parties => self.parties.ui(ui, scope),
        }
        free
    }
}
