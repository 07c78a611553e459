//! The tiles that the map is drawn on, while the user wants any.
//!
//! Nothing is made, fetched or opened before that. The toolkit fetches and keeps the tiles, but
//! tells of a failure only in its log; so what it is asked for and what it answers is watched here,
//! and tiles of which none comes are given up with one notice.

mod http;
mod watch;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    thread,
    time::Duration,
};

use egui::{Context, Rect, Ui, pos2};
use walkers::{PmTiles, Style, TileId, TilePiece, Tiles, sources::Attribution};

pub use http::TileServer;

use super::super::Scope;
use crate::{
    model::{Action, Background, BackgroundAction, Model},
    store::TileFile,
    words::Words,
};
use watch::{Verdict, Watch};

/// Points across a tile of the usual kind.
const TILE_SIZE: u32 = 256;

/// The zooms that OpenStreetMap's own server has.
const OPEN_STREET_MAP_ZOOMS: (u8, u8) = (0, 19);

/// The tiles in use, and what they were made for.
#[derive(Default)]
pub(super) struct Backdrop {
    made_for: Background,
    layer: Option<Layer>,
}

impl Backdrop {
    /// The tiles to draw on in this frame.
    pub(super) fn tiles(
        &mut self,
        ui: &Ui,
        scope: &mut Scope<'_>,
        server: &TileServer,
    ) -> Option<&mut dyn Tiles> {
        let wanted = drawn_on(scope.model);
        if self.made_for != *wanted {
            self.layer =
                Layer::new(scope.words, wanted, server, ui.ctx()).unwrap_or_else(|reason| {
                    give_up(scope, reason);
                    None
                });
            self.made_for = wanted.clone();
        }
        let layer = self.layer.as_mut()?;
        layer.missing.clear();
        Some(layer)
    }

    /// Takes stock after the tiles of a frame were asked for.
    pub(super) fn watch(&mut self, ui: &Ui, scope: &mut Scope<'_>) {
        let Some(layer) = &mut self.layer else { return };
        let now = ui.input(|input| input.time);
        match layer.verdict(now) {
            Verdict::Fine => {}
            Verdict::LookAgain(seconds) => {
                ui.ctx().request_repaint_after(Duration::from_secs_f64(seconds));
            }
            Verdict::GiveUp => {
                give_up(scope, without(scope.words, &self.made_for));
                self.layer = None;
            }
        }
    }
}

/// What the map is drawn on now: nothing until the atlas is on the plane for it.
pub(super) fn drawn_on(model: &Model) -> &Background {
    let background = &model.session().background;
    if background.plane() == model.atlas().plane { background } else { &Background::None }
}

fn give_up(scope: &mut Scope<'_>, reason: String) {
    scope.push(Action::Background(BackgroundAction::GiveUp(reason)));
}

/// Why the map is drawn without this.
fn without(words: &Words, background: &Background) -> String {
    match background {
        Background::None | Background::OpenStreetMap => words.say("map-no-network").to_owned(),
        Background::File(file) => {
            let path = file.path.display().to_string();
            words.say_with("map-no-tile", &[("path", path.into())])
        }
    }
}

/// Tiles of one source, watched.
struct Layer {
    /// Taken away at the end alone.
    tiles: Option<Box<dyn Tiles + Send>>,
    min_zoom: u8,
    max_zoom: u8,
    watch: Watch,
    /// What this frame asked for and did not get.
    missing: Vec<TileId>,
}

impl Layer {
    fn new(
        words: &Words,
        background: &Background,
        server: &TileServer,
        ctx: &Context,
    ) -> Result<Option<Self>, String> {
        match background {
            Background::None => Ok(None),
            Background::OpenStreetMap => {
                let tiles = server.tiles(words, ctx)?;
                Ok(Some(Self::of(Box::new(tiles), OPEN_STREET_MAP_ZOOMS)))
            }
            Background::File(file) => {
                let TileFile { path, min_zoom, max_zoom, .. } = file.as_ref();
                let (style, size) = (Style, TILE_SIZE);
                let tiles = PmTiles::with_style_and_tile_size(path, style, size, ctx.clone());
                Ok(Some(Self::of(Box::new(tiles), (*min_zoom, *max_zoom))))
            }
        }
    }

    fn of(tiles: Box<dyn Tiles + Send>, (min_zoom, max_zoom): (u8, u8)) -> Self {
        let watch = Watch::default();
        Self { tiles: Some(tiles), min_zoom, max_zoom, watch, missing: Vec::new() }
    }

    fn verdict(&mut self, now: f64) -> Verdict {
        if self.tiles.is_none() {
            return Verdict::GiveUp;
        }
        let loading = self.stats().in_progress;
        self.watch.verdict(now, &self.missing, loading)
    }
}

impl Tiles for Layer {
    /// Nothing below the source's zooms, and a part of a coarser tile above them.
    fn at(&mut self, tile: TileId) -> Option<TilePiece> {
        if tile.zoom < self.min_zoom {
            return None;
        }
        let (asked, part) = within(tile, self.max_zoom);
        let tiles = self.tiles.as_mut()?;
        // The toolkit panics where the thread that reads for it has died of a damaged file.
        let Ok(answer) = catch_unwind(AssertUnwindSafe(|| tiles.at(asked))) else {
            self.tiles = None;
            return None;
        };
        // A part of a coarser one stands in while this one is on its way.
        let whole = answer.as_ref().is_some_and(|piece| piece.uv.width() > 0.99);
        self.watch.arrived |= answer.is_some();
        if !whole && !self.missing.contains(&asked) {
            self.missing.push(asked);
        }
        answer.map(|TilePiece { tile, uv }| TilePiece { tile, uv: part_of(uv, part) })
    }

    fn attribution(&self) -> Attribution {
        // Shown beside the scale bar, in our own words.
        Attribution { text: "", url: "", logo_light: None, logo_dark: None }
    }

    fn tile_size(&self) -> u32 {
        TILE_SIZE
    }

    fn stats(&self) -> walkers::Stats {
        self.tiles.as_ref().map(|tiles| tiles.stats()).unwrap_or_default()
    }
}

impl Drop for Layer {
    /// The toolkit waits for its thread, and that for what the system is looking up: without a
    /// network, many seconds. Nobody else has to.
    fn drop(&mut self) {
        let tiles = self.tiles.take();
        let end = move || drop(tiles);
        // Without a thread the closure is dropped here, and we wait after all.
        drop(thread::Builder::new().name("last tiles".to_owned()).spawn(end));
    }
}

/// The tile of at most this zoom that a tile lies in, and which part of that it is.
fn within(tile: TileId, max_zoom: u8) -> (TileId, Rect) {
    let levels = tile.zoom.saturating_sub(max_zoom).min(31);
    let (x, y, zoom) = (tile.x >> levels, tile.y >> levels, tile.zoom - levels);
    let side = 0.5_f32.powi(i32::from(levels));
    let corner = |at: u32, whole: u32| fraction(at - (whole << levels), side);
    let min = pos2(corner(tile.x, x), corner(tile.y, y));
    (TileId { x, y, zoom }, Rect::from_min_size(min, egui::Vec2::splat(side)))
}

#[expect(clippy::cast_precision_loss, reason = "finer than a pixel of a tile only beyond zoom 40")]
fn fraction(steps: u32, side: f32) -> f32 {
    steps as f32 * side
}

/// A part of what is itself a part.
fn part_of(whole: Rect, part: Rect) -> Rect {
    Rect::from_min_max(whole.lerp_inside(part.min.to_vec2()), whole.lerp_inside(part.max.to_vec2()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tile_beyond_the_finest_zoom_is_a_part_of_one_at_it() {
        let (tile, part) = within(TileId { x: 13, y: 6, zoom: 5 }, 3);
        assert_eq!(tile, TileId { x: 3, y: 1, zoom: 3 });
        assert_eq!(part, Rect::from_min_max(pos2(0.25, 0.5), pos2(0.5, 0.75)));
        let (tile, part) = within(TileId { x: 13, y: 6, zoom: 5 }, 5);
        assert_eq!(tile, TileId { x: 13, y: 6, zoom: 5 });
        assert_eq!(part, Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0)));
        let right = Rect::from_min_max(pos2(0.5, 0.0), pos2(1.0, 1.0));
        let part = part_of(right, Rect::from_min_max(pos2(0.0, 0.5), pos2(0.5, 1.0)));
        assert_eq!(part, Rect::from_min_max(pos2(0.5, 0.5), pos2(0.75, 1.0)));
    }
}
