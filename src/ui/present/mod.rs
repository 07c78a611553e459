//! Presenting: a scene fills the window, with nothing on it that is not for the audience.
//!
//! The shell makes everything so large that text has a fortieth of the screen's height
//! ([`WALL_HEIGHT`]); here all sizes are the usual ones. The map is the one that is always shown, so
//! its marks can be clicked, and it flies from scene to scene.

mod evidence;
mod keys;
mod legend;
mod over;
mod presenter;

use egui::{Align, CentralPanel, CursorIcon, Frame, Layout, Margin, Panel, RichText, Ui};

use super::{
    Scope, map,
    theme::{BLACK, WHITE, bold, size, space},
};
use crate::{
    domain::{Scene, Source},
    model::{Action, PresentAction, Presenting, Screen},
};

pub(super) use legend::{covered, legend_ui};

/// Points down the screen while presenting: text of the usual size then has a fortieth of it.
pub const WALL_HEIGHT: f32 = 40.0 * size::BODY;

/// Size of a headline in points: a twentieth of the screen.
const HEADLINE: f32 = 29.0;

/// So many seconds after it was moved last the pointer is hidden.
const POINTER_REST: f32 = 2.0;

/// What presenting keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Stage {
    presenter: presenter::Presenter,
}

impl Stage {
    /// The audience's window, where a briefing is presented.
    pub(super) fn ui(&self, ui: &mut Ui, scope: &mut Scope<'_>, map: &mut map::MapView) {
        let model = scope.model;
        let Some(presenting) = model.presenting() else { return };
        let state = keys::State::of(model, presenting);
        let pressed = keys::keys(ui.ctx(), state.clone());
        let beside = self.presenter.ui(ui, scope, presenting, state);
        scope.actions.extend(pressed.into_iter().chain(beside).map(Action::Present));
        hide_pointer(ui);
        if presenting.since.is_none() || presenting.scene_since.is_none() {
            let now = ui.input(|input| input.time);
            scope.push(Action::Present(PresentAction::Tick(now)));
        }
        match presenting.screen {
            Screen::Picture => {}
            Screen::Black => return cover(ui, BLACK),
            Screen::White => return cover(ui, WHITE),
        }
        let Some(scene) = model.scene_presented() else { return };
        // Over another picture the scene's words would be said of that.
        let elsewhere = presenting.away.then(|| model.headline());
        headline_ui(ui, scope, elsewhere.as_ref().unwrap_or(&scene.headline));
        source_ui(ui, scope, scene, presenting);
        if let Some(shown) = presenting.evidence {
            evidence::evidence_ui(ui, scope, shown);
        } else if !presenting.away {
            evidence::pulled_ui(ui, scope, scene);
        }
        CentralPanel::no_frame().show(ui, |ui| {
            let rect = ui.max_rect();
            map.ui(ui, scope);
            over::over_ui(ui, rect, scope, presenting);
        });
    }
}

/// Hides the pointer where it rests: it would lie on the picture.
fn hide_pointer(ui: &Ui) {
    let left = POINTER_REST - ui.input(|input| input.pointer.time_since_last_movement());
    if left > 0.0 {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f32(left));
    } else {
        ui.ctx().set_cursor_icon(CursorIcon::None);
    }
}

/// Whether the pointer rests, so that it is hidden and lights nothing.
pub(super) fn pointer_rests(ctx: &egui::Context) -> bool {
    ctx.input(|input| input.pointer.time_since_last_movement()) >= POINTER_REST
}

/// Nothing but a colour.
fn cover(ui: &Ui, color: egui::Color32) {
    ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, color);
    ui.ctx().set_cursor_icon(CursorIcon::None);
}

const fn margin() -> Margin {
    Margin { left: 22, right: 22, top: 10, bottom: 8 }
}

/// What the picture says.
fn headline_ui(ui: &mut Ui, scope: &Scope<'_>, headline: &str) {
    let colors = scope.theme.colors;
    let frame = Frame::new().fill(colors.panel).inner_margin(margin());
    Panel::top("scene-headline").frame(frame).show_separator_line(false).show(ui, |ui| {
        let text = RichText::new(headline).family(bold()).size(HEADLINE).color(colors.ink);
        let response = ui.add(egui::Label::new(text).wrap().selectable(false));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Heading, true, headline));
    });
}

/// Where it is from, as of when, and how far one is.
fn source_ui(ui: &mut Ui, scope: &Scope<'_>, scene: &Scene, presenting: &Presenting) {
    let colors = scope.theme.colors;
    let model = scope.model;
    let frame = Frame::new().fill(colors.panel).inner_margin(margin());
    Panel::bottom("scene-source").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let briefing = model.briefing();
            let of =
                [("at", (briefing.at() + 1).into()), ("count", briefing.scenes().len().into())];
            let words = scope.say_with("present-scene-of", &of);
            ui.label(RichText::new(words).size(size::BODY).color(colors.ink_weak));
            steps_ui(ui, scene, presenting, colors.ink_weak);
            ui.add_space(space::L);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let text = RichText::new(source_line(scope, scene)).color(colors.ink_weak);
                ui.add(egui::Label::new(text.size(size::BODY)).truncate().selectable(false));
            });
        });
    });
}

/// A dot for each step, filled as far as one is.
fn steps_ui(ui: &mut Ui, scene: &Scene, presenting: &Presenting, ink: egui::Color32) {
    if scene.steps.len() < 2 {
        return;
    }
    let count = u16::try_from(scene.steps.len()).unwrap_or(u16::MAX);
    let width = f32::from(count) * space::M;
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, space::M), egui::Sense::hover());
    for step in 0..count {
        let at = egui::pos2(rect.left() + (f32::from(step) + 0.5) * space::M, rect.center().y);
        if usize::from(step) <= presenting.step {
            ui.painter().circle_filled(at, 3.0, ink);
        } else {
            ui.painter().circle_stroke(at, 3.0, egui::Stroke::new(1.0, ink));
        }
    }
}

/// The titles of the sources and the date as of which the scene holds.
fn source_line(scope: &Scope<'_>, scene: &Scene) -> String {
    let dossier = scope.model.dossier();
    let titles: Vec<&str> = dossier.sources().iter().map(Source::title).collect();
    let titles = titles.join("; ");
    match scene.as_of.as_ref().or_else(|| dossier.header().as_of.as_ref()) {
        Some(as_of) => {
            let date = scope.words.when(as_of).into();
            scope.say_with("present-source-as-of", &[("source", titles.into()), ("date", date)])
        }
        None => scope.say_with("present-source", &[("source", titles.into())]),
    }
}
