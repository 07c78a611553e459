//! Atlases made ready for plates.

use std::{
    fmt,
    sync::{Arc, OnceLock},
};

use crate::geo::{Atlas, HitIndex, Pyramid, Resolution};

/// An atlas made ready.
pub struct Ground {
    pub(super) atlas: Arc<Atlas>,
    pub(super) hits: HitIndex,
    pub(super) pyramid: Pyramid,
}

impl fmt::Debug for Ground {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ground").field("plane", &self.atlas.plane).finish_non_exhaustive()
    }
}

/// The outlines for every scale of a plane: keep them for several plates.
#[derive(Debug)]
pub struct Grounds {
    medium: Ground,
    /// Made when a close look first wants them; `None` where they cannot be had.
    fine: OnceLock<Option<Ground>>,
}

impl Grounds {
    /// Those on the plane of an atlas of medium detail.
    pub fn new(atlas: Arc<Atlas>) -> Self {
        Self { medium: Ground::new(atlas), fine: OnceLock::new() }
    }

    /// The outlines of medium detail.
    pub(super) const fn medium(&self) -> &Ground {
        &self.medium
    }

    /// Those for a scale, in kilometres a point.
    pub(super) fn at(&self, km_per_px: f64) -> &Ground {
        if Resolution::for_scale(km_per_px) == Resolution::Medium {
            return &self.medium;
        }
        let fine = self.fine.get_or_init(|| {
            let atlas = Atlas::bundled(Resolution::Fine, self.medium.atlas.plane).ok()?;
            Some(Ground::new(Arc::new(atlas)))
        });
        fine.as_ref().unwrap_or(&self.medium)
    }
}

impl Ground {
    /// Makes an atlas ready.
    pub fn new(atlas: Arc<Atlas>) -> Self {
        Self { hits: HitIndex::new(&atlas), pyramid: Pyramid::new(&atlas.lines), atlas }
    }

    /// The outlines.
    pub const fn atlas(&self) -> &Arc<Atlas> {
        &self.atlas
    }
}
