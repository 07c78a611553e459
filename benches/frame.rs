//! What a frame costs before anything is rasterised: the drawing built, projected and tessellated.
//!
//! `cargo bench --bench frame`. A frame is a whole pass of the toolkit with the map dragged by a
//! few pixels, on the bundled dossier, at 1280×800.

#![expect(clippy::unwrap_used, reason = "a bench that cannot begin has nothing to measure")]

use std::{sync::Arc, thread, time::Duration};

use cartouche::{
    domain::CountryCode,
    geo::{Atlas, Plane, Resolution},
    model::{Action, Camera, Model, NavigateAction, PresentAction, Target, ViewAction},
    store,
    ui::{Geometry, Interface, install_fonts},
};
use divan::{Bencher, black_box};
use egui::{Context, Pos2, RawInput, Rect, vec2};

fn main() {
    divan::main();
}

/// A window without a screen.
struct Window {
    ctx: Context,
    model: Model,
    interface: Interface,
    frames: u32,
}

impl Window {
    fn new(panel: Panel) -> Self {
        let (dossier, problems) = store::bundled_dossier().unwrap();
        let atlas = Arc::new(Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap());
        let mut model = Model::new(Arc::new(dossier), "bundled", problems, atlas);
        model.apply(Action::View(ViewAction::ReduceMotion(true)));
        if panel == Panel::Hidden {
            model.apply(Action::View(ViewAction::ShowPanel(false)));
        }
        let ctx = Context::default();
        install_fonts(&ctx);
        let mut interface = Interface::new(None);
        interface.theme().install(&ctx);
        interface.clear_color();
        let mut window = Self { ctx, model, interface, frames: 0 };
        for _ in 0..5 {
            window.frame();
        }
        window
    }

    /// Close enough for the fine outlines, once they are there.
    fn close_to(mut self, country: &str) -> Self {
        let code = CountryCode::parse(country).unwrap();
        self.model.apply(Action::Navigate(NavigateAction::FlyTo(Target::Country(code))));
        for _ in 0..40 {
            self.frame();
            thread::sleep(Duration::from_millis(25));
        }
        self
    }

    fn frame(&mut self) -> usize {
        self.frames += 1;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))),
            time: Some(f64::from(self.frames) / 60.0),
            ..RawInput::default()
        };
        let mut actions = Vec::new();
        let (model, interface) = (&self.model, &mut self.interface);
        let mut output = self.ctx.run_ui(input, |ui| actions.extend(interface.show(ui, model)));
        // There is nobody to paint with them.
        output.textures_delta.clear();
        for action in actions {
            self.model.apply(action);
        }
        let triangles = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        triangles.len()
    }

    /// Drags the map to and fro by three pixels and draws it.
    fn pan(&mut self) -> usize {
        let camera = self.model.camera();
        let side = if self.frames.is_multiple_of(2) { 3.0 } else { -3.0 };
        let mut centre = camera.centre;
        centre.lon += side * camera.km_per_px / 111.0;
        let moved = Camera { centre, ..camera };
        self.model.apply(Action::View(ViewAction::MoveTo(moved)));
        self.frame()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Panel {
    Shown,
    Hidden,
}

#[divan::bench]
fn pan_50m_map_alone(bencher: Bencher<'_, '_>) {
    let mut window = Window::new(Panel::Hidden);
    bencher.bench_local(|| black_box(window.pan()));
}

#[divan::bench]
fn pan_50m_with_overview(bencher: Bencher<'_, '_>) {
    let mut window = Window::new(Panel::Shown);
    bencher.bench_local(|| black_box(window.pan()));
}

#[divan::bench(args = ["VEN", "BRA", "CHL", "KNA"])]
fn pan_10m_map_alone(bencher: Bencher<'_, '_>, country: &str) {
    let mut window = Window::new(Panel::Hidden).close_to(country);
    window.model.apply(Action::View(ViewAction::ShowPanel(false)));
    bencher.bench_local(|| black_box(window.pan()));
}

#[divan::bench]
fn pan_10m_with_98_claims(bencher: Bencher<'_, '_>) {
    let mut window = Window::new(Panel::Shown).close_to("VEN");
    bencher.bench_local(|| black_box(window.pan()));
}

/// From a clicker's key to the next scene whole, motion reduced: the frame that lays it out, and the
/// ones that are asked for after it.
#[divan::bench(sample_count = 50)]
fn next_scene_presented(bencher: Bencher<'_, '_>) {
    let mut window = Window::new(Panel::Hidden);
    window.model.apply(Action::Present(PresentAction::Start));
    for _ in 0..40 {
        window.frame();
        thread::sleep(Duration::from_millis(25));
    }
    let last = window.model.briefing().scenes().len() - 1;
    bencher.bench_local(|| {
        let at = window.model.briefing().at();
        let next = if at == last { 0 } else { at + 1 };
        window.model.apply(Action::Present(PresentAction::GoTo(next)));
        // The second settles what the first measured.
        window.frame() + window.frame()
    });
}

#[divan::bench]
fn read_bundled_dossier() -> usize {
    store::bundled_dossier().unwrap().0.claims().len()
}

#[divan::bench(args = [Resolution::Medium, Resolution::Fine])]
fn decode_atlas(resolution: Resolution) -> usize {
    Atlas::bundled(resolution, Plane::EqualArea).unwrap().lines.len()
}

#[divan::bench(args = [Resolution::Medium, Resolution::Fine])]
fn make_atlas_ready(bencher: Bencher<'_, '_>, resolution: Resolution) {
    let atlas = Arc::new(Atlas::bundled(resolution, Plane::EqualArea).unwrap());
    bencher.bench(|| Geometry::new(Arc::clone(&atlas)));
}
