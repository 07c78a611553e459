//! An atlas made ready for plates.

use std::{fmt, sync::Arc};

use crate::geo::{Atlas, HitIndex, Pyramid};

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
