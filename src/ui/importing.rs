//! Documents that are being read and exports that are being written, over the map's lower edge: how
//! far they are, and a way to stop.
//!
//! Most documents are read before anybody could read the line, so it waits a moment before it shows.

use std::{path::Path, time::Duration};

use egui::{Align2, Area, Frame, Margin, ProgressBar, Stroke, vec2};

use super::{Scope, theme::space, widgets};
use crate::model::{Action, DocumentAction, ExportAction, Model, Workspace};

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
    if model.session().importing.is_empty() && model.session().exporting.is_empty() {
        return 0.0;
    }
    let shown = ui.memory(|memory| memory.area_rect(area()));
    shown.map_or(0.0, |rect| rect.height() + space::M)
}

fn area() -> egui::Id {
    egui::Id::unique("importing")
}

/// Something that goes on: what, how far it is, and what stops it.
struct Running {
    what: &'static str,
    stop: &'static str,
    name: String,
    part: f32,
    cancel: Action,
}

pub(super) fn importing_ui(ui: &egui::Ui, scope: &mut Scope<'_>) {
    let model = scope.model;
    let session = model.session();
    if session.importing.is_empty() && session.exporting.is_empty() {
        return;
    }
    let now = ui.input(|input| input.time);
    if !session.importing.is_empty() {
        ui.ctx().request_repaint_after(FRAME);
    }
    let seen = session.importing.iter().filter(|importing| now - importing.since >= UNSEEN);
    let reading = seen.map(|importing| Running {
        what: "importing-reading",
        stop: "importing-cancel",
        name: file_name(&importing.path),
        part: part(now - importing.since),
        cancel: Action::Document(DocumentAction::CancelImport(importing.path.clone())),
    });
    let writing = session.exporting.iter().map(|exporting| Running {
        what: "exporting-writing",
        stop: "exporting-cancel",
        name: file_name(&exporting.path),
        part: exporting.pages.map_or(0.0, share),
        cancel: Action::Export(ExportAction::Cancel(exporting.path.clone())),
    });
    let running: Vec<Running> = reading.chain(writing).collect();
    if running.is_empty() {
        return;
    }
    let mut map = ui.max_rect();
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
            for running in running {
                running_ui(ui, scope, running);
            }
        });
    widgets::settle_area(&shown.response);
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn running_ui(ui: &mut egui::Ui, scope: &mut Scope<'_>, running: Running) {
    let colors = scope.theme.colors;
    let name = [("name", running.name.as_str().into())];
    Frame::new()
        .fill(colors.panel)
        .stroke(Stroke::new(1.5, colors.accent))
        .corner_radius(6)
        .inner_margin(Margin::same(8))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let label = ui.label(scope.say_with(running.what, &name));
                let cancel = ui.button(scope.say("dialog-cancel"));
                widgets::name(&cancel, &scope.say_with(running.stop, &name));
                if cancel.clicked() {
                    scope.push(running.cancel);
                }
                ui.add(ProgressBar::new(running.part).desired_width(120.0)).labelled_by(label.id);
            });
        });
}

/// The part of the pages that are done. The file is yet to be written then.
#[expect(clippy::cast_precision_loss, reason = "no briefing has that many pages")]
fn share((done, of): (usize, usize)) -> f32 {
    (done as f32 / of.max(1) as f32 * 0.95).clamp(0.0, 0.95)
}

/// The part of the time that is over. It never says that it is done: nobody knows.
#[expect(clippy::cast_possible_truncation, reason = "between 0 and 1")]
fn part(seconds: f64) -> f32 {
    (seconds / MOST).clamp(0.0, 0.99) as f32
}
