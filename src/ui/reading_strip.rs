//! A strip over the map that tells what another reading changed. It takes nothing that is looked at
//! away, and goes by itself.

use std::time::Duration;

use egui::{Align2, Area, Frame, Id, Margin, Rect, RichText, Stroke, vec2};

use super::{
    Scope, panel,
    theme::{icon, space, strong},
    widgets::{self, icons},
};
use crate::{
    domain::ReadingId,
    model::{Action, Target, ViewAction, changes},
};

/// How long it stays, in seconds, while the pointer is elsewhere.
const SECONDS: f64 = 10.0;

/// How far it stays off the right and the lower edge, in points: left of the zoom buttons, above the
/// scale bar with the ground that it has on tiles.
const BESIDE: [f32; 2] = [56.0, 56.0];

/// The strip, and since when it tells what it tells.
#[derive(Debug, Default)]
pub(super) struct ReadingStrip {
    told: Option<(ReadingId, ReadingId)>,
    since: f64,
}

impl ReadingStrip {
    /// Over the lower right of what is free. On the map that is the South Atlantic, where nothing
    /// else lies: the cartouche has the Pacific, the inset the sea above.
    pub(super) fn ui(&mut self, ui: &egui::Ui, free: Rect, scope: &mut Scope<'_>) {
        let model = scope.model;
        let news = model.reading_before().cloned().zip(model.session().reading.clone());
        let now = ui.input(|input| input.time);
        if news != self.told {
            self.since = now;
            self.told.clone_from(&news);
        }
        let Some((before, here)) = news else { return };
        let shown = Area::new(Id::unique("reading strip"))
            .pivot(Align2::RIGHT_BOTTOM)
            .fixed_pos(free.right_bottom() - vec2(BESIDE[0], BESIDE[1]))
            .constrain_to(free)
            .show(ui.ctx(), |ui| {
                ui.set_max_width((free.width() * 0.55).clamp(260.0, 460.0));
                strip_ui(ui, scope, (&before, &here));
            });
        widgets::settle_area(&shown.response);
        if shown.response.contains_pointer() {
            self.since = now;
        }
        let left = SECONDS - (now - self.since);
        if left <= 0.0 {
            scope.push(Action::View(ViewAction::ForgetReadingBefore));
        } else {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
        }
    }
}

fn strip_ui(ui: &mut egui::Ui, scope: &mut Scope<'_>, (before, here): (&ReadingId, &ReadingId)) {
    let colors = scope.theme.colors;
    let frame = Frame::new()
        .fill(colors.panel)
        .stroke(Stroke::new(1.5, colors.accent))
        .corner_radius(6)
        .inner_margin(Margin::same(8));
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let values = [("here", here.as_str().into()), ("before", before.as_str().into())];
        let title = scope.words.say_with("reading-changed", &values);
        ui.horizontal(|ui| {
            if widgets::link(ui, RichText::new(title).family(strong())).clicked() {
                scope.push(Action::show(Target::Reading(here.clone())));
            }
            let close = egui::Button::new(RichText::new(icons::CLOSE).family(icon())).frame(false);
            let close = ui.add(close);
            widgets::name(&close, scope.say("reading-dismiss"));
            if close.clicked() {
                scope.push(Action::View(ViewAction::ForgetReadingBefore));
            }
        });
        let all = changes(scope.model.dossier(), before, here);
        if all.is_empty() {
            ui.label(scope.say("reading-same"));
        }
        for change in all {
            panel::change_ui(ui, scope, &change);
        }
    });
}
