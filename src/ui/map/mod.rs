//! The map: a `walkers` map with our own projection, the drawing on it, and the cartouche over it.
//!
//! The model owns the camera. Each frame the toolkit's map is put where the model says (or where a
//! flight there has come to), is given the gestures it knows, and what it makes of them goes back
//! as an action.

mod controls;
mod fading;
mod fan;
mod flight;
mod geometry;
mod gestures;
mod layer;
mod magnifier;
mod named;
mod paint;
mod projection;
mod tiles;
mod walk;

use egui::{EventFilter, Id, Rect, Response, Ui, vec2};
use walkers::MapMemory;

use super::{
    Scope, keys,
    legend::Cartouche,
    present,
    theme::{bold, strong, text},
    widgets::Hovering,
};
use crate::{
    drawing::{Inset, Measure, Offset, View, fan::Picked, pen::Weight},
    geo::PlaneRect,
    model::{Action, Background, Camera, Framing, Model, ViewAction, Viewport},
};

pub use geometry::Geometry;
pub use tiles::TileServer;

/// Where the toolkit keeps which widget the map is.
const MAP_ID: &str = "map-focus";

/// The map and what it keeps between frames.
pub(super) struct MapView {
    memory: MapMemory,
    flight: flight::Flight,
    layers: layer::Layers,
    inset_layers: layer::Layers,
    geometry: geometry::Details,
    cartouche: Cartouche,
    fan_motion: fan::Opening,
    fading: fading::Fading,
    hovering: Hovering,
    backdrop: tiles::Backdrop,
    pub(super) tile_server: TileServer,
    names: named::Names,
    focused_once: bool,
    /// Where the map was in the last frame.
    settled: Option<Rect>,
    /// What it showed then.
    seen: Option<View>,
    sea: Sea,
}

/// Who paints the sea.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Sea {
    /// The map does.
    #[default]
    Painted,
    /// The window is cleared with it.
    Cleared,
}

impl Default for MapView {
    fn default() -> Self {
        Self {
            memory: MapMemory::default(),
            flight: flight::Flight::default(),
            layers: layer::Layers::default(),
            inset_layers: layer::Layers::of_inset(),
            geometry: geometry::Details::default(),
            cartouche: Cartouche::default(),
            fan_motion: fan::Opening::default(),
            fading: fading::Fading::default(),
            hovering: Hovering::default(),
            backdrop: tiles::Backdrop::default(),
            tile_server: TileServer::default(),
            names: named::Names::default(),
            focused_once: false,
            settled: None,
            seen: None,
            sea: Sea::default(),
        }
    }
}

impl std::fmt::Debug for MapView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MapView").field("flight", &self.flight).finish_non_exhaustive()
    }
}

impl MapView {
    /// Tells that the window is cleared with the sea's colour before each frame.
    pub(super) const fn sea_is_cleared(&mut self) {
        self.sea = Sea::Cleared;
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        let rect = ui.max_rect();
        let viewport =
            Viewport { width: f64::from(rect.width()), height: f64::from(rect.height()) };
        if scope.model.session().viewport != viewport {
            // The first frame is drawn for a size that the model does not know yet.
            scope.push(Action::View(ViewAction::Resize(viewport)));
            ui.ctx().request_repaint();
        }
        let covered = present::covered(scope.model);
        if (scope.model.session().covered - covered).abs() > 0.5 {
            scope.push(Action::View(ViewAction::Cover(covered)));
            ui.ctx().request_repaint();
        }
        let framing = scope.model.session().framing;
        let wanted = framing.camera_beside(covered, viewport, scope.model.atlas());
        let camera = self.flight.camera(ui, scope.model.session(), wanted);
        projection::place(&mut self.memory, camera);

        if self.sea == Sea::Painted {
            ui.painter().rect_filled(rect, 0.0, scope.theme.colors.sea);
        }
        let tiles = self.backdrop.tiles(ui, scope, &self.tile_server);
        let shown = walkers::Map::new(tiles, &mut self.memory, projection::position(camera.centre))
            .with_projection(projection::onto(camera.plane))
            .zoom_gesture(false)
            .double_click_to_zoom(false)
            .panning(false)
            .show(ui, |_, _, _, _| ());
        let response = shown.response;
        self.backdrop.watch(ui, scope);
        let seen = projection::camera(&self.memory, camera.plane).unwrap_or(camera);
        if moved(seen, camera) {
            self.flight.land();
            scope.push(Action::View(ViewAction::MoveTo(seen)));
        }
        self.focus(ui, scope, &response);
        let view = View::new(seen, viewport);
        self.draw(ui, scope, &response, view);
        self.seen = Some(view);
        if named::is_heard(&response) {
            let features = self.in_sight(scope.model, &view, response.rect);
            named::nodes_ui(ui, scope, &response, (&features, &mut self.names));
        }
        controls::controls_ui(ui, rect, seen, scope);
        let legend = if scope.model.presenting().is_some() {
            present::legend_ui(ui, rect, self.layers.legend(), scope)
        } else {
            self.cartouche.ui(ui, rect, self.layers.legend(), scope)
        };
        // While the panel slides, names and marks stay where they are in their countries.
        let is_steady = self.settled == Some(rect);
        self.settled = Some(rect);
        let hidden = hidden(viewport, scope.model, legend.translate(-rect.min.to_vec2()));
        if !is_steady || self.layers.hide(hidden) {
            ui.ctx().request_repaint();
        }
    }

    /// Draws the layers, and answers the pointer with what is under it.
    fn draw(&mut self, ui: &Ui, scope: &mut Scope<'_>, response: &Response, view: View) {
        let rect = response.rect;
        let model = scope.model;
        let geometry = self.geometry.at(ui.ctx(), model.atlas(), view.km_per_px());
        let measure = FontMeasure { ctx: ui.ctx() };
        self.layers.refresh(model, &geometry, &measure, view.sign_km());
        self.layers.explain(model, geometry.atlas(), &view);
        let ground = match tiles::drawn_on(model) {
            Background::None => paint::Ground::Plain,
            Background::OpenStreetMap | Background::File(_) => paint::Ground::Tiles,
        };
        let theme = scope.theme;
        let faded = self.fading.advance(ui, model, &self.layers.drawing().areas);
        let canvas = paint::Canvas { ui, rect, view, theme, geometry: &geometry, ground, faded };
        canvas.paint(self.layers.drawing(), model);

        self.layers.fan_out(model);
        if let Some(fan) = self.layers.fan() {
            canvas.paint_fan(fan, model, self.fan_motion.opened(ui, model, fan));
        } else {
            self.fan_motion.closed();
        }

        let inset = Self::inset(model, &view);
        if let Some(inset) = &inset {
            self.inset_layers.refresh(model, &geometry, &measure, inset.view.sign_km());
            canvas.paint_inset(inset, self.inset_layers.drawing(), model);
        }
        canvas.magnify(self.layers.drawing(), model);
        let under = |at: egui::Pos2| {
            let at = at - rect.min;
            let at = Offset::new(f64::from(at.x), f64::from(at.y));
            let viewport = model.session().viewport;
            match self.layers.fan().map_or(Picked::Beside, |fan| fan.pick(&view, viewport, at)) {
                Picked::Mark(target) => return Some(target),
                Picked::Between => return Some(model.target().clone()),
                Picked::Beside => {}
            }
            let (drawing, view, at) = match inset.and_then(|inset| Some((inset, inset.point(at)?)))
            {
                Some((inset, at)) => (self.inset_layers.drawing(), inset.view, at),
                None => (self.layers.drawing(), view, at),
            };
            drawing.pick(&view, geometry.hits(), geometry.atlas(), at)
        };
        gestures::pointer(response, scope, &under);
        gestures::hover(response, &mut self.hovering, scope, &under);
        gestures::wheel(ui, response, scope);
    }

    /// The inset of what is seen now.
    fn inset(model: &Model, view: &View) -> Option<Inset> {
        let viewport = model.session().viewport;
        let fitted = Framing::Region.camera(viewport, model.atlas());
        Inset::of(view, viewport, fitted.km_per_px)
    }

    /// The map takes the keys at first, when clicked, and where nothing else has them.
    fn focus(&mut self, ui: &Ui, scope: &Scope<'_>, response: &Response) {
        ui.data_mut(|data| data.insert_temp(Id::unique(MAP_ID), response.id));
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Canvas, true, scope.say("map-name"))
        });
        let is_free = keys::are_free(ui.ctx(), scope.model);
        if !self.focused_once || response.clicked() || is_free {
            self.focused_once = true;
            response.request_focus();
        }
        if response.has_focus() {
            let filter = EventFilter {
                tab: false,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
    }
}

/// What inset and legend hide of the plane when the region is fitted; `legend` is in the map.
fn hidden(viewport: Viewport, model: &Model, legend: Rect) -> Vec<PlaneRect> {
    let fitted = View::new(Framing::Region.camera(viewport, model.atlas()), viewport);
    let plane =
        |at: egui::Pos2| fitted.plane_from_screen(Offset::new(f64::from(at.x), f64::from(at.y)));
    let legend = PlaneRect::from_corners(plane(legend.min), plane(legend.max));
    Inset::hides(viewport, model.atlas()).into_iter().chain([legend]).collect()
}

/// Whether the keys belong to a widget other than the map.
pub(super) fn focus_is_elsewhere(ctx: &egui::Context) -> bool {
    let map: Option<Id> = ctx.data(|data| data.get_temp(Id::unique(MAP_ID)));
    let focused = ctx.memory(egui::Memory::focused);
    focused.is_some() && focused != map
}

/// Whether the toolkit moved the map by more than rounding.
fn moved(seen: Camera, placed: Camera) -> bool {
    let (a, b) = (seen.plane_centre(), placed.plane_centre());
    a.distance_km(b) > seen.km_per_px * 0.01
}

/// Measures with the window's fonts.
struct FontMeasure<'a> {
    ctx: &'a egui::Context,
}

impl Measure for FontMeasure<'_> {
    #[expect(clippy::cast_possible_truncation, reason = "sizes on screen fit f32")]
    fn width(&self, label: &str, size: f64, tracking: f64) -> f64 {
        let font = label_font(size, size as f32);
        let galley = self.ctx.fonts_mut(|fonts| {
            fonts.layout_no_wrap(label.to_owned(), font, egui::Color32::PLACEHOLDER)
        });
        let gaps = u16::try_from(label.chars().count()).unwrap_or(u16::MAX);
        f64::from(galley.size().x) + f64::from(gaps) * tracking
    }
}

/// The face of a name on the map: the larger it is named, the stronger.
fn label_font(named: f64, size: f32) -> egui::FontId {
    let family = match Weight::of_name(named) {
        Weight::Bold => bold(),
        Weight::Semibold => strong(),
        Weight::Regular => text(),
    };
    egui::FontId::new(size, family)
}

/// A point of the map on the screen.
#[expect(clippy::cast_possible_truncation, reason = "screens are smaller than 2^24 pixels")]
fn on_screen(rect: Rect, at: Offset) -> egui::Pos2 {
    rect.min + vec2(at.x as f32, at.y as f32)
}
