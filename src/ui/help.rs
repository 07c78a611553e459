//! The help page: the keys, from the command table, and what this program is.

use egui::{Grid, Id, Modal, RichText, ScrollArea};

use super::{
    Scope,
    command::{COMMANDS, Menu},
    theme::{bold, size, space, strong},
};
use crate::{
    model::{Action, Dialog, ViewAction},
    words::Words,
};

/// The widest column, in points: longer words wrap.
const WIDEST: f32 = 400.0;

pub(super) fn help_ui(ctx: &egui::Context, scope: &mut Scope<'_>) {
    if scope.model.session().dialog != Some(Dialog::Help) {
        return;
    }
    let modal = Modal::new(Id::unique("help")).show(ctx, |ui| {
        ui.set_width(520.0);
        ui.label(RichText::new(super::NAME).family(bold()).size(size::TITLE));
        let version = env!("CARGO_PKG_VERSION").into();
        ui.label(scope.say_with("help-about", &[("version", version)]));
        ui.add_space(space::M);
        let height = (ui.ctx().content_rect().height() - 220.0).max(120.0);
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            for menu in Menu::ALL {
                ui.label(RichText::new(scope.say(menu.id())).family(strong()).size(size::HEADING));
                menu_grid(ui, scope.words, menu);
                ui.add_space(space::S);
            }
            ui.label(scope.say("help-map"));
        });
        ui.add_space(space::M);
        ui.button(scope.say("dialog-close")).clicked()
    });
    if modal.inner || modal.should_close() {
        scope.push(Action::View(ViewAction::SetDialog(None)));
    }
}

fn menu_grid(ui: &mut egui::Ui, words: &'static Words, menu: Menu) {
    Grid::new(menu.id()).num_columns(2).max_col_width(WIDEST).spacing([space::L, space::XS]).show(
        ui,
        |ui| {
            for command in COMMANDS.iter().filter(|command| command.menu == menu) {
                let keys = command.keys.first().map(|keys| ui.ctx().format_shortcut(keys));
                ui.label(RichText::new(keys.unwrap_or_default()).family(strong()));
                let (title, help) = (command.title(words).into(), command.help(words).into());
                ui.label(words.say_with("help-command", &[("title", title), ("help", help)]));
                ui.end_row();
            }
        },
    );
}
