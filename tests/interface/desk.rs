//! A model and its interface on a desk: each frame draws, then applies what the user did, as the
//! window does. Effects are kept instead of carried out.

use std::sync::{Arc, LazyLock};

use cartouche::domain::{CountryCode, Dossier};
use cartouche::drawing::{Drawing, Measure, Offset, Plan, View};
use cartouche::geo::{Atlas, HitIndex, Plane, PlanePoint, Resolution};
use cartouche::model::{Action, Effect, Model, Target, ViewAction};
use cartouche::store::bundled_dossier;
use cartouche::ui::{Interface, TileServer, install_fonts};
use egui::{Key, Modifiers, PointerButton, Pos2, Rect, Role, Vec2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::cpu_renderer::CpuRenderer;
use crate::own;

/// The window of a first start, in points.
pub(crate) const WINDOW: Vec2 = vec2(1280.0, 800.0);

/// A frame of a screen that shows 60 a second; quick enough for a double click.
const FRAME_SECONDS: f32 = 1.0 / 60.0;

/// More frames than any flight takes.
const MOST_FRAMES: u64 = 60;

static ATLAS: LazyLock<Arc<Atlas>> =
    LazyLock::new(|| Arc::new(Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap()));

static HITS: LazyLock<HitIndex> = LazyLock::new(|| HitIndex::new(&ATLAS));

/// What the window holds, without the window.
pub(crate) struct Desk {
    pub(crate) model: Model,
    interface: Interface,
    actions: Vec<Action>,
    effects: Vec<Effect>,
}

impl eframe::App for Desk {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        let actions = self.interface.show(ui, &self.model);
        if !actions.is_empty() {
            ui.ctx().request_repaint();
        }
        for action in actions {
            self.actions.push(action.clone());
            self.effects.extend(self.model.apply(action));
        }
    }
}

/// A desk that is looked at, pointed at and typed to.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, Desk>,
    pub(crate) renderer: CpuRenderer,
}

impl Window {
    /// A window on our own dossier.
    pub(crate) fn own() -> Self {
        let (dossier, problems) = own::dossier();
        assert_eq!(problems, []);
        Self::of(dossier, WINDOW)
    }

    /// A window on the bundled dossier.
    pub(crate) fn bundled() -> Self {
        Self::of(bundled_dossier().unwrap().0, WINDOW)
    }

    pub(crate) fn of(dossier: Dossier, size: Vec2) -> Self {
        let model = Model::new(Arc::new(dossier), "a dossier", Vec::new(), Arc::clone(&ATLAS));
        let interface = Interface::default();
        let theme = interface.theme().clone();
        let desk = Desk { model, interface, actions: Vec::new(), effects: Vec::new() };
        let renderer = CpuRenderer::default();
        let harness = Harness::builder()
            .with_size(size)
            .with_theme(egui::Theme::Light)
            .with_step_dt(FRAME_SECONDS)
            .with_max_steps(MOST_FRAMES)
            .renderer(renderer.clone())
            .with_context_setup(move |ctx| {
                install_fonts(ctx);
                theme.install(ctx);
            })
            .build_eframe(|_| desk);
        let mut window = Self { harness, renderer };
        window.settle();
        window.harness.state_mut().actions.clear();
        window
    }

    pub(crate) fn model(&self) -> &Model {
        &self.harness.state().model
    }

    /// The pixels in a part of the window.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small window")]
    pub(crate) fn pixels(&self, part: Rect) -> Vec<[u8; 4]> {
        let picture = self.renderer.picture(&self.harness);
        let (left, right) = (part.left() as usize, part.right() as usize);
        let (top, bottom) = (part.top() as usize, part.bottom() as usize);
        let points = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
        points.filter_map(|(x, y)| picture.at(x, y)).collect()
    }

    pub(crate) fn focus_color(&self) -> egui::Color32 {
        self.harness.state().interface.theme().colors.focus
    }

    pub(crate) fn serve_tiles(&mut self, server: TileServer) {
        self.harness.state_mut().interface.set_tile_server(server);
    }

    pub(crate) fn target(&self) -> &Target {
        self.model().target()
    }

    /// Does something from outside, as background work does, and lets it show.
    pub(crate) fn apply(&mut self, action: Action) {
        let desk = self.harness.state_mut();
        desk.effects.extend(desk.model.apply(action));
        self.settle();
    }

    /// Runs until nothing moves. Asserts that everything has a name and every letter a glyph.
    pub(crate) fn settle(&mut self) {
        self.harness.run();
    }

    /// What the views did since last asked.
    pub(crate) fn actions(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.harness.state_mut().actions)
    }

    /// What the shell would have been told since last asked.
    pub(crate) fn effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.harness.state_mut().effects)
    }

    // By name.

    pub(crate) fn shows(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    #[track_caller]
    pub(crate) fn must_show(&self, words: &[&str]) {
        for words in words {
            assert!(self.shows(words), "“{words}” is nowhere");
        }
    }

    /// Clicks the one widget of this role and name.
    #[track_caller]
    pub(crate) fn click_on(&mut self, role: Role, name: &str) {
        self.harness.get_by_role_and_label(role, name).click();
        self.settle();
    }

    // By pointer.

    pub(crate) fn map(&self) -> Rect {
        self.harness.get_by_role(Role::Canvas).rect()
    }

    /// Where the window shows a sign beside a point of the map, once nothing moves.
    pub(crate) fn beside(&self, point: PlanePoint, offset: Offset) -> Pos2 {
        self.on_screen(self.view().screen_beside(point, offset))
    }

    /// Where the window shows a point of the map, once nothing moves.
    pub(crate) fn screen(&self, point: PlanePoint) -> Pos2 {
        self.on_screen(self.view().screen_from_plane(point))
    }

    pub(crate) fn view(&self) -> View {
        View::new(self.model().camera(), self.model().session().viewport)
    }

    #[expect(clippy::cast_possible_truncation, reason = "screens are smaller than 2^24 pixels")]
    pub(crate) fn on_screen(&self, at: Offset) -> Pos2 {
        self.map().min + vec2(at.x as f32, at.y as f32)
    }

    pub(crate) fn label_point(&self, code: &str) -> Pos2 {
        let code = CountryCode::parse(code).unwrap();
        self.screen(self.model().atlas().territory(code).unwrap().label_point)
    }

    pub(crate) fn click(&mut self, at: Pos2) {
        self.harness.hover_at(at);
        self.button(at, Way::Down);
        self.button(at, Way::Up);
        self.settle();
    }

    pub(crate) fn click_with(&mut self, modifiers: Modifiers, at: Pos2) {
        self.harness.hover_at(at);
        let button = PointerButton::Primary;
        for pressed in [true, false] {
            let event = egui::Event::PointerButton { pos: at, button, pressed, modifiers };
            self.harness.event_modifiers(event, modifiers);
        }
        self.settle();
    }

    pub(crate) fn double_click(&mut self, at: Pos2) {
        self.harness.hover_at(at);
        for way in [Way::Down, Way::Up, Way::Down, Way::Up] {
            self.button(at, way);
        }
        self.settle();
    }

    /// Waits until the next click is not the second of two.
    pub(crate) fn pause(&mut self) {
        self.harness.run_steps(30);
    }

    pub(crate) fn drag(&mut self, from: Pos2, to: Pos2) {
        self.harness.hover_at(from);
        self.button(from, Way::Down);
        for part in 1..=4_u8 {
            self.harness.hover_at(from.lerp(to, f32::from(part) / 4.0));
        }
        // A moment's rest, so that the map is not flung.
        (0..20).for_each(|_| self.harness.hover_at(to));
        self.button(to, Way::Up);
        self.settle();
    }

    fn button(&self, pos: Pos2, way: Way) {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        let pressed = way == Way::Down;
        self.harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers });
    }

    // By key.

    pub(crate) fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    pub(crate) fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    // What is drawn.

    /// The drawing on the map, as the window has worked it out.
    pub(crate) fn drawing(&self) -> Drawing {
        let measure = FontMeasure(&self.harness.ctx);
        Drawing::new(&Plan::of(self.model(), &ATLAS, &HITS, self.view().sign_km(), &measure))
    }
}

/// Where a button of the pointer goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Down,
    Up,
}

pub(crate) fn reduced_motion() -> Action {
    Action::View(ViewAction::ReduceMotion(true))
}

pub(crate) fn country(code: &str) -> Target {
    Target::Country(CountryCode::parse(code).unwrap())
}

pub(crate) fn claim(id: &str) -> Target {
    Target::Claim(cartouche::domain::ClaimId::new(id))
}

/// Some place of the window that is surely sea: the Pacific west of Peru, above the legend.
pub(crate) fn sea(window: &Window) -> Pos2 {
    let map = window.map();
    pos2(map.left() + map.width() * 0.1, map.top() + map.height() * 0.3)
}

/// Measures as the map does: with the window's fonts, stronger ones for larger names.
struct FontMeasure<'a>(&'a egui::Context);

impl Measure for FontMeasure<'_> {
    #[expect(clippy::cast_possible_truncation, reason = "sizes on screen fit f32")]
    fn width(&self, label: &str, size: f64, tracking: f64) -> f64 {
        let family = match size {
            size if size >= 14.0 => egui::FontFamily::Name("bold".into()),
            size if size >= 12.0 => egui::FontFamily::Name("strong".into()),
            _ => egui::FontFamily::Proportional,
        };
        let font = egui::FontId::new(size as f32, family);
        let galley = self.0.fonts_mut(|fonts| {
            fonts.layout_no_wrap(label.to_owned(), font, egui::Color32::PLACEHOLDER)
        });
        f64::from(galley.size().x) + f64::from(label.chars().count() as u32) * tracking
    }
}
