//! The presenter's own window: notes, the next scene, clocks, evidence at hand.
//!
//! It is a window of its own that draws itself from what it was handed last, so that the audience's
//! never waits for it. What is done in it is handed back and carried out with the audience's frame.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use egui::{
    CentralPanel, Color32, Frame, Label, Margin, Panel, RichText, Role, ScrollArea, Sense, Ui,
    ViewportBuilder, ViewportCommand, ViewportId, WidgetInfo, vec2,
};

use super::keys::{self, State};
use crate::{
    domain::Scene,
    model::{PresentAction, Presenting, Screen, Thumbnail},
    ui::{
        Scope,
        pictures::{PROPORTION, Pictures},
        theme::{Colors, bold, reading, size, space, strong},
    },
    words::Words,
};

/// Size of the notes in points at first, and by what a step makes them larger.
const NOTES: (f32, f32) = (20.0, 1.2);

/// Height of the list of scenes.
const SCENES: f32 = 170.0;

/// Inner size of the window at first, in pixels of a usual screen.
const SIZE: [f32; 2] = [960.0, 640.0];

/// The window, as far as the audience's one knows.
#[derive(Debug, Default)]
pub(super) struct Presenter {
    desk: Arc<Mutex<Desk>>,
}

/// What both windows reach: only for a moment, never while one of them draws.
#[derive(Debug, Default)]
struct Desk {
    sheet: Option<Arc<Sheet>>,
    /// What was done in the window since the audience's frame.
    done: Vec<PresentAction>,
    /// By how many steps the notes are larger.
    larger: i32,
    pictures: Pictures,
    /// The scene that the list was rolled to.
    listed: Option<usize>,
}

/// What the window shows.
#[derive(Debug, Clone)]
struct Sheet {
    scenes: Vec<Arc<Scene>>,
    at: usize,
    presenting: Presenting,
    state: State,
    /// Where each passage behind the picture stands, and its words.
    evidence: Vec<(String, String)>,
    /// The pictures of this scene and of the next.
    pictures: [Option<Thumbnail>; 2],
    words: &'static Words,
    colors: Colors,
}

impl Sheet {
    fn is_like(&self, other: &Self) -> bool {
        self.scenes == other.scenes
            && self.at == other.at
            && self.presenting == other.presenting
            && self.evidence == other.evidence
            && self.pictures == other.pictures
            && self.colors == other.colors
    }
}

fn id() -> ViewportId {
    ViewportId::from_hash_of("presenter")
}

fn open(desk: &Mutex<Desk>) -> MutexGuard<'_, Desk> {
    desk.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Presenter {
    /// Shows the window where it is wanted; returns what was done in it.
    pub(super) fn ui(
        &self,
        ui: &Ui,
        scope: &Scope<'_>,
        presenting: &Presenting,
        state: State,
    ) -> Vec<PresentAction> {
        if !scope.model.session().presenter_shown {
            return Vec::new();
        }
        let model = scope.model;
        let words_of = |passage: &crate::domain::Passage| {
            let text = scope.model.session().wording(passage).unwrap_or(&passage.digest);
            (scope.words.locator(passage), text.to_owned())
        };
        let (scenes, at) = (model.briefing().scenes(), model.briefing().at());
        let picture = |at: usize| model.thumbnail(&scenes.get(at)?.id).cloned();
        let sheet = Sheet {
            pictures: [picture(at), picture(at + 1)],
            scenes: scenes.to_vec(),
            at,
            presenting: presenting.clone(),
            state,
            evidence: model.evidence().into_iter().map(words_of).collect(),
            words: scope.words,
            colors: scope.theme.colors,
        };
        let done = {
            let mut desk = open(&self.desk);
            if !desk.sheet.as_ref().is_some_and(|held| held.is_like(&sheet)) {
                desk.sheet = Some(Arc::new(sheet));
                ui.ctx().request_repaint_of(id());
            }
            std::mem::take(&mut desk.done)
        };
        let desk = Arc::clone(&self.desk);
        let builder = ViewportBuilder::default()
            .with_title(scope.say("presenter-title"))
            .with_inner_size(egui::Vec2::from(SIZE) / ui.ctx().zoom_factor());
        ui.ctx().show_viewport_deferred(id(), builder, move |ui, _| window_ui(ui, &desk));
        done
    }
}

fn window_ui(ui: &mut Ui, desk: &Mutex<Desk>) {
    let (sheet, larger, pictures, listed) = {
        let mut desk = open(desk);
        (desk.sheet.clone(), desk.larger, std::mem::take(&mut desk.pictures), desk.listed)
    };
    let Some(sheet) = sheet else { return };
    // The toolkit makes all windows as large as the audience's; this one is read from near by.
    let near = 1.0 / ui.ctx().zoom_factor();
    let mut page = Page { sheet: &sheet, near, done: Vec::new(), larger, pictures, listed };
    page.done.extend(keys::keys(ui.ctx(), sheet.state.clone()));
    if ui.input(|input| input.viewport().close_requested()) {
        page.done.push(PresentAction::ShowPresenter(false));
        ui.ctx().send_viewport_cmd(ViewportCommand::CancelClose);
    }
    page.ui(ui);
    ui.ctx().request_repaint_after(Duration::from_secs(1));
    let Page { done, larger, pictures, listed, .. } = page;
    let mut desk = open(desk);
    (desk.larger, desk.pictures, desk.listed) = (larger, pictures, listed);
    if !done.is_empty() {
        desk.done.extend(done);
        ui.ctx().request_repaint_of(ViewportId::ROOT);
    }
}

/// The window while it is drawn.
struct Page<'a> {
    sheet: &'a Sheet,
    near: f32,
    done: Vec<PresentAction>,
    larger: i32,
    pictures: Pictures,
    listed: Option<usize>,
}

impl Page<'_> {
    fn ui(&mut self, ui: &mut Ui) {
        let colors = self.sheet.colors;
        let margin = Margin::same(8);
        let frame = || Frame::new().fill(colors.panel).inner_margin(margin);
        Panel::top("presenter-clocks").frame(frame()).show(ui, |ui| self.clocks_ui(ui));
        let height = SCENES * self.near;
        let scenes = Panel::bottom("presenter-scenes").exact_size(height).frame(frame());
        scenes.show(ui, |ui| self.scenes_ui(ui));
        let width = ui.available_width() * 0.36;
        Panel::right("presenter-next").exact_size(width).frame(frame()).show(ui, |ui| {
            ScrollArea::vertical().id_salt("beside-notes").show(ui, |ui| self.beside_ui(ui));
        });
        CentralPanel::default().frame(frame()).show(ui, |ui| {
            ScrollArea::vertical().id_salt("notes").show(ui, |ui| self.notes_ui(ui));
        });
    }

    fn text(&self, words: impl Into<String>, size: f32, ink: Color32) -> RichText {
        RichText::new(words).size(size * self.near).color(ink)
    }

    fn clocks_ui(&mut self, ui: &mut Ui) {
        let Sheet { presenting, words, colors, at, scenes, .. } = self.sheet;
        let now = ui.input(|input| input.time);
        ui.horizontal_wrapped(|ui| {
            let clocks = [
                ("presenter-elapsed", presenting.since),
                ("presenter-scene", presenting.scene_since),
            ];
            for (id, since) in clocks {
                let time = clock(since.map_or(0.0, |since| now - since));
                let text = words.say_with(id, &[("time", time.into())]);
                ui.label(self.text(text, size::TITLE, colors.ink).family(strong()));
                ui.add_space(space::L);
            }
            let of = [("at", (at + 1).into()), ("count", scenes.len().into())];
            ui.label(self.text(
                words.say_with("present-scene-of", &of),
                size::TITLE,
                colors.ink_weak,
            ));
            for (id, action) in [
                ("presenter-black", PresentAction::Toggle(Screen::Black)),
                ("presenter-evidence", PresentAction::ToggleEvidence),
            ] {
                if ui.button(self.text(words.say(id), size::BODY, colors.ink)).clicked() {
                    self.done.push(action);
                }
            }
            for (sign, id, step) in [("A−", "presenter-smaller", -1), ("A+", "presenter-larger", 1)]
            {
                let button = ui.button(self.text(sign, size::BODY, colors.ink));
                if button.on_hover_text(words.say(id)).clicked() {
                    self.larger = (self.larger + step).clamp(-4, 6);
                }
            }
        });
    }

    fn notes_ui(&self, ui: &mut Ui) {
        let Sheet { scenes, at, words, colors, .. } = self.sheet;
        let Some(scene) = scenes.get(*at) else { return };
        let headline = self.text(&scene.headline, size::TITLE, colors.ink).family(bold());
        ui.add(Label::new(headline).wrap());
        ui.add_space(space::M * self.near);
        let (letters, by) = NOTES;
        let letters = letters * by.powi(self.larger);
        if scene.notes.is_empty() {
            ui.label(self.text(words.say("presenter-no-notes"), size::BODY, colors.ink_weak));
        }
        for line in &scene.notes {
            let text = self.text(&line.text, letters, colors.ink).family(reading());
            ui.add(Label::new(text).wrap());
            ui.add_space(space::S * self.near);
        }
    }

    /// This scene and the next as the audience sees them.
    fn pictures_ui(&mut self, ui: &mut Ui) {
        let Sheet { scenes, at, pictures, words, colors, .. } = self.sheet;
        let gap = space::M * self.near;
        let width = ((ui.available_width() - gap) / 2.0).max(1.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            let titled = ["presenter-here", "presenter-next"].into_iter().zip(*at..);
            for ((title, at), thumbnail) in titled.zip(pictures) {
                let Some(scene) = scenes.get(at) else { continue };
                ui.vertical(|ui| {
                    ui.set_width(width);
                    let title = self.text(words.say(title), size::SMALL, colors.ink_weak);
                    ui.label(title.family(strong()));
                    let size = vec2(width, width * PROPORTION);
                    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
                    response
                        .widget_info(|| WidgetInfo::labeled(Role::Image, true, &scene.headline));
                    let picture = (&scene.id, thumbnail.as_ref());
                    self.pictures.paint(ui.painter(), rect, picture, colors);
                });
            }
        });
        ui.add_space(space::M * self.near);
    }

    fn beside_ui(&mut self, ui: &mut Ui) {
        self.pictures_ui(ui);
        let Sheet { scenes, at, presenting, evidence, words, colors, .. } = self.sheet;
        let above = |id: &'static str, ui: &mut Ui| {
            ui.label(self.text(words.say(id), size::SMALL, colors.ink_weak).family(strong()));
        };
        let here = scenes.get(*at);
        let left = here.map_or(0, |scene| scene.last_step().saturating_sub(presenting.step));
        let next = if left > 0 {
            words.say_with("presenter-steps-left", &[("count", left.into())])
        } else {
            let next = scenes.get(at + 1).map(|scene| scene.headline.clone());
            next.unwrap_or_else(|| words.say("presenter-last").to_owned())
        };
        ui.add(Label::new(self.text(next, size::HEADING, colors.ink)).wrap());
        ui.add_space(space::L * self.near);
        above("presenter-evidence", ui);
        if evidence.is_empty() {
            ui.label(self.text(words.say("presenter-no-evidence"), size::BODY, colors.ink_weak));
        }
        for (place, text) in evidence {
            ui.label(self.text(place, size::SMALL, colors.ink).family(strong()));
            let text = self.text(text, size::BODY, colors.ink).family(reading());
            ui.add(Label::new(text).wrap());
        }
    }

    fn scenes_ui(&mut self, ui: &mut Ui) {
        let Sheet { scenes, at, colors, .. } = self.sheet;
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS * self.near;
            for (number, scene) in scenes.iter().enumerate() {
                let words = format!("{}  {}", number + 1, scene.headline);
                let text = self.text(words, size::BODY, colors.ink);
                let row = egui::Button::selectable(number == *at, text).truncate();
                let row = ui.add(row);
                if number == *at && self.listed != Some(*at) {
                    self.listed = Some(*at);
                    row.scroll_to_me(None);
                }
                if row.clicked() {
                    self.done.push(PresentAction::GoTo(number));
                }
            }
        });
    }
}

/// Minutes and seconds.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a talk is short")]
fn clock(seconds: f64) -> String {
    let seconds = seconds.max(0.0) as u64;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_count_minutes_and_seconds() {
        assert_eq!(
            [0.0, 59.9, 61.0, 3600.0, -1.0].map(clock),
            ["0:00", "0:59", "1:01", "60:00", "0:00"]
        );
    }
}
