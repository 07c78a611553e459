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

pub(super) fn help_ui(ctx: &egui::Context, scope: &mut Scope<'_>) {
    if scope.model.session().dialog != Some(Dialog::Help) {
        return;
    }
    let modal = Modal::new(Id::unique("help")).show(ctx, |ui| {
        ui.set_width(520.0);
        ui.label(RichText::new("Cartouche").family(bold()).size(size::TITLE));
        ui.label(concat!(
            "Version ",
            env!("CARGO_PKG_VERSION"),
            ". A briefing map where every mark leads to the passage it rests on. ",
            "Land: Natural Earth, public domain."
        ));
        ui.add_space(space::M);
        let height = (ui.ctx().content_rect().height() - 220.0).max(120.0);
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            for menu in Menu::ALL {
                ui.label(RichText::new(scope.say(menu.id())).family(strong()).size(size::HEADING));
                menu_grid(ui, scope.words, menu);
                ui.add_space(space::S);
            }
            ui.label(
                "On the map: drag to pan, wheel or pinch to zoom about the pointer, click to \
                 select, double-click to fly there. In the legend: click a name for its rule and \
                 passages, a box to show or hide, double-click a box to show it alone.",
            );
        });
        ui.add_space(space::M);
        ui.button("Close").clicked()
    });
    if modal.inner || modal.should_close() {
        scope.push(Action::View(ViewAction::SetDialog(None)));
    }
}

fn menu_grid(ui: &mut egui::Ui, words: &'static Words, menu: Menu) {
    Grid::new(menu.id()).num_columns(2).spacing([space::L, space::XS]).show(ui, |ui| {
        for command in COMMANDS.iter().filter(|command| command.menu == menu) {
            let keys = command.keys.first().map(|keys| ui.ctx().format_shortcut(keys));
            ui.label(RichText::new(keys.unwrap_or_default()).family(strong()));
            ui.label(format!("{}: {}", command.title(words), command.help(words)));
            ui.end_row();
        }
    });
}
