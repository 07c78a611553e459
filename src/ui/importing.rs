//! Documents that are being read, over the map's lower edge: how long already, and a way to stop.
//!
//! Most are read before anybody could read the line, so it waits a moment before it shows.

use std::time::Duration;

use egui::{Align2, Area, Frame, Margin, ProgressBar, Stroke, vec2};

use super::{Scope, theme::space, widgets};
use crate::model::{Action, DocumentAction, Importing, Model, Workspace};

/// Seconds before a document that is being read is worth a line.
const UNSEEN: f64 = 0.2;

/// Seconds that a document may take: the bar is full then.
const MOST: f64 = 30.0;

/// What an open legend takes of the map's width, in points.
const LEGEND: f32 = 300.0;

/// How often the bar moves.
const FRAME: Duration = Duration::from_millis(100);

/// How high what is said of documents that are being read is over the lower edge, in points.
pub(super) fn height(ui: &egui::Ui, model: &Model) -> f32 {
    if model.session().importing.is_empty() {
        return 0.0;
    }
    let shown = ui.memory(|memory| memory.area_rect(area()));
    shown.map_or(0.0, |rect| rect.height() + space::M)
}

fn area() -> egui::Id {
    egui::Id::unique("importing")
}

pub(super) fn importing_ui(ui: &egui::Ui, scope: &mut Scope<'_>) {
    let model = scope.model;
    let importing = &model.session().importing;
    if importing.is_empty() {
        return;
    }
    ui.ctx().request_repaint_after(FRAME);
    let now = ui.input(|input| input.time);
    let seen: Vec<&Importing> =
        importing.iter().filter(|importing| now - importing.since >= UNSEEN).collect();
    if seen.is_empty() {
        return;
    }
    let mut map = ui.max_rect();
    let session = model.session();
    if session.workspace != Workspace::Read && !session.legend_is_folded() {
        map = map.with_min_x(map.left() + LEGEND);
    }
    let edge = map.center_bottom() - vec2(0.0, space::M);
    let shown = Area::new(area())
        .pivot(Align2::CENTER_BOTTOM)
        .fixed_pos(edge)
        .constrain_to(map)
        .show(ui.ctx(), |ui| {
            ui.set_max_width((map.width() * 0.6).clamp(240.0, 420.0));
            for importing in seen {
                document_ui(ui, scope, importing, now - importing.since);
            }
        });
    widgets::settle_area(&shown.response);
}

fn document_ui(ui: &mut egui::Ui, scope: &mut Scope<'_>, importing: &Importing, seconds: f64) {
    let colors = scope.theme.colors;
    let name = importing.path.file_name().unwrap_or(importing.path.as_os_str()).to_string_lossy();
    let name = [("name", name.into())];
    Frame::new()
        .fill(colors.panel)
        .stroke(Stroke::new(1.5, colors.accent))
        .corner_radius(6)
        .inner_margin(Margin::same(8))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let label = ui.label(scope.say_with("importing-reading", &name));
                let cancel = ui.button(scope.say("dialog-cancel"));
                widgets::name(&cancel, &scope.say_with("importing-cancel", &name));
                if cancel.clicked() {
                    let action = DocumentAction::CancelImport(importing.path.clone());
                    scope.push(Action::Document(action));
                }
                ui.add(ProgressBar::new(part(seconds)).desired_width(120.0)).labelled_by(label.id);
            });
        });
}

/// The part of the time that is over. It never says that it is done: nobody knows.
#[expect(clippy::cast_possible_truncation, reason = "between 0 and 1")]
fn part(seconds: f64) -> f32 {
    (seconds / MOST).clamp(0.0, 0.99) as f32
}
