//! An atlas made ready to be painted and asked: triangles, thinned lines, an index.

use std::{
    fmt,
    sync::{Arc, mpsc},
    thread,
};

use egui::Context;

use crate::{
    domain::CountryCode,
    geo::{Atlas, HitIndex, LATIN_AMERICA, Mesh, Pyramid, Resolution},
};

/// Closer than this, in kilometres a pixel, the fine outlines are wanted.
const FINE_BELOW: f64 = 3.2;

/// An atlas made ready.
pub struct Geometry {
    atlas: Arc<Atlas>,
    hits: HitIndex,
    pyramid: Pyramid,
    /// Triangles of each part of each territory, in the atlas's order.
    territories: Vec<(CountryCode, Vec<Mesh>)>,
    /// Triangles of the land around.
    context: Vec<Mesh>,
}

impl fmt::Debug for Geometry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Geometry")
            .field("territories", &self.territories.len())
            .finish_non_exhaustive()
    }
}

impl Geometry {
    /// Makes an atlas ready. A part that has no triangles is left out: its outline is still drawn.
    pub fn new(atlas: Arc<Atlas>) -> Self {
        let meshes = |parts: &[crate::geo::Part]| {
            parts.iter().filter_map(|part| Mesh::from_part(part).ok()).collect::<Vec<_>>()
        };
        Self {
            hits: HitIndex::new(&atlas),
            pyramid: Pyramid::new(&atlas.lines),
            territories: atlas.territories.iter().map(|t| (t.code, meshes(&t.parts))).collect(),
            context: atlas.context.iter().flat_map(|land| meshes(&land.parts)).collect(),
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

    /// The lines, thinned for each scale.
    pub const fn pyramid(&self) -> &Pyramid {
        &self.pyramid
    }

    /// Triangles of each part of each territory.
    pub fn territories(&self) -> &[(CountryCode, Vec<Mesh>)] {
        &self.territories
    }

    /// Triangles of the land around.
    pub fn context(&self) -> &[Mesh] {
        &self.context
    }
}

/// The medium outlines at once, and the fine ones once they are wanted and there.
#[derive(Default)]
pub(super) struct Details {
    medium: Option<Arc<Geometry>>,
    fine: Fine,
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
        let fine = (km_per_px < FINE_BELOW).then(|| self.fine(ctx)).flatten();
        fine.unwrap_or_else(|| {
            Arc::clone(
                self.medium.get_or_insert_with(|| Arc::new(Geometry::new(Arc::clone(atlas)))),
            )
        })
    }

    fn fine(&mut self, ctx: &Context) -> Option<Arc<Geometry>> {
        match &self.fine {
            Fine::NotWanted => self.fine = fetch(ctx),
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
fn fetch(ctx: &Context) -> Fine {
    let (sender, receiver) = mpsc::channel();
    let ctx = ctx.clone();
    let work = move || {
        let atlas = Atlas::bundled(Resolution::Fine, &LATIN_AMERICA).ok();
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
