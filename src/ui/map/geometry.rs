//! An atlas made ready to be painted and asked: triangles, thinned lines, an index.

use std::{
    fmt,
    sync::{Arc, OnceLock, mpsc},
    thread,
};

use egui::Context;

use crate::geo::{Atlas, HitIndex, Level, Mesh, Part, Plane, Pyramid, Resolution};

/// An atlas made ready.
pub struct Geometry {
    atlas: Arc<Atlas>,
    hits: HitIndex,
    pyramid: Pyramid,
    /// For each level of the pyramid, made when it is first seen.
    fills: Vec<OnceLock<Fills>>,
}

/// The land as triangles.
#[derive(Debug, Default)]
pub(super) struct Fills {
    /// Those of each territory's parts, in the atlas's order.
    pub(super) territories: Vec<Vec<Mesh>>,
    /// Those of the land around.
    pub(super) context: Vec<Mesh>,
}

impl fmt::Debug for Geometry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Geometry").field("levels", &self.fills.len()).finish_non_exhaustive()
    }
}

impl Geometry {
    /// Makes an atlas ready.
    pub fn new(atlas: Arc<Atlas>) -> Self {
        let pyramid = Pyramid::new(&atlas.lines);
        Self {
            hits: HitIndex::new(&atlas),
            fills: pyramid.levels().map(|_| OnceLock::new()).collect(),
            pyramid,
            atlas,
        }
    }

    /// The outlines.
    pub const fn atlas(&self) -> &Arc<Atlas> {
        &self.atlas
    }

    /// What is where.
    pub const fn hits(&self) -> &HitIndex {
        &self.hits
    }

    /// The lines as they are drawn at a scale.
    pub(super) fn lines(&self, km_per_px: f64) -> &Level {
        self.pyramid.level_for(km_per_px)
    }

    /// The land as it is filled at a scale: bounded by the same lines.
    pub(super) fn fills(&self, km_per_px: f64) -> Option<&Fills> {
        let level = self.pyramid.level_for(km_per_px);
        let at = self.pyramid.levels().position(|other| std::ptr::eq(other, level))?;
        let fills = self.fills.get(at)?;
        Some(fills.get_or_init(|| Fills::new(&self.atlas, level)))
    }
}

impl Fills {
    /// A part that is too small for the level keeps its own outline; one that has no triangles is
    /// left out, and its outline is still drawn.
    fn new(atlas: &Atlas, level: &Level) -> Self {
        let mesh = |part: &Part| {
            let thinned = level.part(part);
            Mesh::from_part(thinned.as_ref().unwrap_or(part)).ok()
        };
        let meshes = |parts: &[Part]| parts.iter().filter_map(mesh).collect::<Vec<_>>();
        Self {
            territories: atlas.territories.iter().map(|land| meshes(&land.parts)).collect(),
            context: atlas.context.iter().flat_map(|land| meshes(&land.parts)).collect(),
        }
    }
}

/// The medium outlines at once, and the fine ones once they are wanted and there: those of a plane.
#[derive(Default)]
pub(super) struct Details {
    medium: Option<Arc<Geometry>>,
    fine: Fine,
    plane: Plane,
}

#[derive(Default)]
enum Fine {
    #[default]
    NotWanted,
    OnItsWay(mpsc::Receiver<Option<Arc<Geometry>>>),
    There(Arc<Geometry>),
    /// It could not be had; the medium outlines are shown at all scales.
    Never,
}

impl Details {
    /// The outlines for a scale.
    pub(super) fn at(
        &mut self,
        ctx: &Context,
        atlas: &Arc<Atlas>,
        km_per_px: f64,
    ) -> Arc<Geometry> {
        if self.plane != atlas.plane {
            *self = Self { plane: atlas.plane, ..Self::default() };
        }
        let is_close = Resolution::for_scale(km_per_px) == Resolution::Fine;
        let fine = is_close.then(|| self.fine(ctx)).flatten();
        fine.unwrap_or_else(|| {
            Arc::clone(
                self.medium.get_or_insert_with(|| Arc::new(Geometry::new(Arc::clone(atlas)))),
            )
        })
    }

    fn fine(&mut self, ctx: &Context) -> Option<Arc<Geometry>> {
        match &self.fine {
            Fine::NotWanted => self.fine = fetch(ctx, self.plane),
            Fine::OnItsWay(receiver) => match receiver.try_recv() {
                Ok(Some(geometry)) => self.fine = Fine::There(geometry),
                Ok(None) | Err(mpsc::TryRecvError::Disconnected) => self.fine = Fine::Never,
                Err(mpsc::TryRecvError::Empty) => {}
            },
            Fine::There(_) | Fine::Never => {}
        }
        if let Fine::There(geometry) = &self.fine { Some(Arc::clone(geometry)) } else { None }
    }
}

/// Makes the fine outlines ready beside the frames.
fn fetch(ctx: &Context, plane: Plane) -> Fine {
    let (sender, receiver) = mpsc::channel();
    let ctx = ctx.clone();
    let work = move || {
        let atlas = Atlas::bundled(Resolution::Fine, plane).ok();
        let geometry = atlas.map(|atlas| Arc::new(Geometry::new(Arc::new(atlas))));
        // Nobody listens once the window is closed.
        sender.send(geometry).unwrap_or_default();
        ctx.request_repaint();
    };
    match thread::Builder::new().name("fine outlines".to_owned()).spawn(work) {
        Ok(_) => Fine::OnItsWay(receiver),
        Err(_) => Fine::Never,
    }
}
