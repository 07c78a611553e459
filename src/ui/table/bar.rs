//! What stands over the table: how many claims and facts there are, columns, copying, exporting.

use std::collections::BTreeSet;

use egui::{RichText, Ui};

use crate::{
    domain::{Claim, ClaimId},
    model::{Action, Cells, Column, Dialog, Effect, Notice, Rows, TableAction, Target, ViewAction},
    ui::{
        Scope,
        theme::{bold, size, space},
        widgets,
    },
};

pub(super) fn bar_ui(ui: &mut Ui, scope: &mut Scope<'_>, rows: &Rows, marked: &BTreeSet<ClaimId>) {
    ui.horizontal(|ui| {
        let title = scope.say("table-title");
        ui.label(RichText::new(title).family(bold()).size(size::TITLE));
        let facts = scope.model.matches().facts();
        let counts = [("claims", rows.len().into()), ("facts", facts.into())];
        let counted = scope.words.say_with("table-count", &counts);
        let note = widgets::note(ui, counted, scope.theme.colors.ink_weak);
        note.on_hover_text(scope.words.help("table-count"));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let export = ui.button(scope.say("table-export"));
            if export.on_hover_text(scope.words.help("table-export")).clicked() {
                scope.push(Action::View(ViewAction::SetDialog(Some(Dialog::Table))));
            }
            let button = ui.button(scope.say("table-copy"));
            if button.on_hover_text(scope.words.help("table-copy")).clicked() {
                copy(scope, rows, marked);
            }
            columns_ui(ui, scope);
        });
    });
    ui.add_space(space::XS);
}

fn columns_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let menu = ui.menu_button(scope.say("table-columns"), |ui| {
        for column in Column::ALL {
            let columns = &scope.model.session().table.columns;
            let mut is_shown = columns.contains(&column);
            let is_last = is_shown && columns.len() == 1;
            let check = egui::Checkbox::new(&mut is_shown, scope.say(column.id()));
            if ui.add_enabled(!is_last, check).clicked() {
                scope.push(Action::Table(TableAction::Show(column, is_shown)));
            }
        }
        ui.separator();
        let reset = ui.button(scope.say("table-reset"));
        if reset.on_hover_text(scope.words.help("table-reset")).clicked() {
            scope.push(Action::Table(TableAction::Reset));
            ui.close();
        }
    });
    menu.response.on_hover_text(scope.words.help("table-columns"));
}

/// Copies the rows that are marked, or else the selected one, or else all: of those that are shown.
pub(super) fn copy(scope: &mut Scope<'_>, rows: &Rows, marked: &BTreeSet<ClaimId>) {
    let is_shown = |id: &&ClaimId| scope.model.shown().has(id);
    let selected = if let Target::Claim(id) = scope.model.target() { Some(id) } else { None };
    let selected = selected.filter(is_shown);
    let is_any_marked = marked.iter().any(|id| is_shown(&id));
    let is_copied = |claim: &&Claim| match selected {
        _ if is_any_marked => marked.contains(&claim.id),
        Some(id) => claim.id == *id,
        None => true,
    };
    let claims: Vec<&Claim> = rows.claims().filter(is_copied).collect();
    let columns: Vec<Column> = scope.model.session().table.columns.iter().copied().collect();
    let text = Cells::new(scope.model).tsv(claims.iter().copied(), &columns);
    let told = scope.words.say_with("table-copied", &[("count", claims.len().into())]);
    scope.push(Action::Effect(Effect::Copy(text)));
    scope.push(Action::tell(Notice::done(told)));
}
