//! The map's outlines on a projection's plane: territories, the lands around them, and the lines
//! between.
//!
//! The bytes are read by [`super::atlas_file`], which also describes their format; here they are
//! projected and put together. Every line is there once, so that a border is drawn once, and knows
//! whom it divides; every ring is there whole, for filling and hit testing.

mod assemble;

use thiserror::Error;

use super::atlas_file::{ArcRef, AtlasFile};
use super::gazetteer::{self, GazetteerError};
use super::plane::{PlanePoint, PlaneRect, signed_area_km2};
use super::projection::Plane;
use crate::domain::CountryCode;

const MEDIUM: &[u8] = include_bytes!("../../../assets/atlas-50m.bin");
const FINE: &[u8] = include_bytes!("../../../assets/atlas-10m.bin");

/// How detailed an atlas is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Resolution {
    /// Natural Earth 1:50 million: for the region as a whole.
    Medium,
    /// Natural Earth 1:10 million: for a country or an island.
    Fine,
}

/// Closer than this, in kilometres a pixel, the fine outlines are wanted.
const FINE_BELOW: f64 = 3.2;

impl Resolution {
    /// What is detailed enough for a scale, in kilometres a pixel.
    pub const fn for_scale(km_per_px: f64) -> Self {
        if km_per_px < FINE_BELOW { Self::Fine } else { Self::Medium }
    }

    const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Medium => MEDIUM,
            Self::Fine => FINE,
        }
    }
}

/// The outlines of the map on a plane.
#[derive(Debug, Clone, PartialEq)]
pub struct Atlas {
    /// The plane that it lies on.
    pub plane: Plane,
    /// The lands that the map is about, by code.
    pub territories: Vec<Territory>,
    /// The lands around them.
    pub context: Vec<ContextLand>,
    /// The outlines of all of them, each line once.
    pub lines: Vec<Line>,
    /// What "fit the region" shows: the main land of each territory. Far islets such as Easter
    /// Island or Trindade are left out, so that both atlases have the same region to a few km.
    pub region: PlaneRect,
}

/// How far from the largest part others belong to the core, as a part of its extent.
const CORE_REACH: f64 = 0.6;

/// A land that the map is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Territory {
    /// Its ISO 3166-1 alpha-3 code.
    pub code: CountryCode,
    /// English short name, with its accents.
    pub name: String,
    /// The name as lettered on the map, shorter where there is little room.
    pub map_label: String,
    /// The state it belongs to or is administered by; `None` for a sovereign state.
    pub administered_by: Option<CountryCode>,
    /// Which labels come first when there is no room for all: 1 (largest states) to 4 (islets).
    pub label_rank: u8,
    /// Its separate pieces, the largest first; never empty.
    pub parts: Vec<Part>,
    /// The box around all of them.
    pub bounds: PlaneRect,
    /// The point of the largest part that is furthest from its outline: where its label sits best.
    pub label_point: PlanePoint,
    /// The radius in kilometres of the circle around it that is all inside.
    pub label_radius_km: f64,
    /// The area of all parts on the plane, in square kilometres.
    pub area_km2: f64,
}

impl Territory {
    /// The box to look at for a close look: around the largest part and those not far from it, so
    /// that Easter Island does not make Chile small, nor Saba Bonaire.
    pub fn core(&self) -> PlaneRect {
        let Some(main) = self.parts.first().map(|part| part.bounds) else { return self.bounds };
        let near = main.expanded(main.width_km().max(main.height_km()) * CORE_REACH);
        let parts = self.parts.iter().map(|part| part.bounds);
        let core = parts.filter(|bounds| near.contains(bounds.min) && near.contains(bounds.max));
        PlaneRect::union_of(core).unwrap_or(main)
    }

    /// The part that carries the label.
    pub fn largest_part(&self) -> Option<&Part> {
        self.parts.first()
    }
}

/// A land around those that the map is about.
#[derive(Debug, Clone, PartialEq)]
pub struct ContextLand {
    /// Its ISO 3166-1 alpha-3 code, if it has one (Kosovo and some reefs have none).
    pub code: Option<CountryCode>,
    /// Its separate pieces, the largest first; never empty.
    pub parts: Vec<Part>,
    /// The box around all of them.
    pub bounds: PlaneRect,
}

/// One piece of land.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Closed rings (last point = first), in kilometres: the outer, then its holes.
    pub rings: Vec<Vec<PlanePoint>>,
    /// The box around it.
    pub bounds: PlaneRect,
    /// The lines that each ring runs along, by their number in [`Atlas::lines`].
    pub arcs: Vec<Vec<ArcRef>>,
}

impl Part {
    /// A part of these closed rings (the outer, then its holes) that runs along no line of an
    /// atlas; `None` without a point.
    pub fn from_rings(rings: Vec<Vec<PlanePoint>>) -> Option<Self> {
        let bounds = PlaneRect::around(rings.iter().flatten().copied())?;
        Some(Self { rings, bounds, arcs: Vec::new() })
    }

    /// Its area without its holes, in square kilometres.
    pub fn area_km2(&self) -> f64 {
        let mut areas = self.rings.iter().map(|ring| signed_area_km2(ring).abs());
        let outer = areas.next().unwrap_or_default();
        outer - areas.sum::<f64>()
    }
}

/// A stretch of coast or border between two meeting points, or all around an island.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// The lands on its two sides, territories first. `None` is the sea, or a land without a code.
    pub between: (Option<CountryCode>, Option<CountryCode>),
    /// Its points in kilometres, at least 2; a closed line repeats the first as the last.
    pub points: Vec<PlanePoint>,
    /// The box around it.
    pub bounds: PlaneRect,
}

/// What a line divides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineKind {
    /// A territory and the sea.
    Coast,
    /// Two territories, or a territory and a context land (Mexico and the United States).
    Border,
    /// A context land and the sea.
    ContextCoast,
    /// Two context lands.
    ContextBorder,
}

/// Why there is no atlas.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum AtlasError {
    /// These are other bytes.
    #[error("not an atlas file: expected it to begin with CARTATLS")]
    NotAnAtlas,
    /// The file is of another time.
    #[error("the atlas has version {found}; expected version {expected}")]
    Version {
        /// The file's version.
        found: u16,
        /// The version that this program reads.
        expected: u16,
    },
    /// Some byte has changed.
    #[error("the atlas is damaged: its bytes sum to {computed:08x}; expected {stored:08x}")]
    CheckSum {
        /// What the file says.
        stored: u32,
        /// What its bytes say.
        computed: u32,
    },
    /// The bytes make no sense.
    #[error("the atlas is damaged at byte {offset}: expected {expected}")]
    Damaged {
        /// Where, in bytes from the start of the file.
        offset: usize,
        /// What should have been there.
        expected: &'static str,
    },
    /// The outlines and the table of names disagree.
    #[error("the atlas and territories.tsv disagree about {code}: expected {expected}")]
    Names {
        /// The territory.
        code: String,
        /// What should have been the case.
        expected: &'static str,
    },
    /// The table of names is damaged.
    #[error(transparent)]
    Gazetteer(#[from] GazetteerError),
}

impl Atlas {
    /// One of the two atlases that come with the program, on a plane.
    pub fn bundled(resolution: Resolution, plane: Plane) -> Result<Self, AtlasError> {
        let file = AtlasFile::decode(resolution.bytes())?;
        Self::assemble(&file, gazetteer::bundled()?, plane)
    }

    /// The territory with this code.
    pub fn territory(&self, code: CountryCode) -> Option<&Territory> {
        self.territories.iter().find(|territory| territory.code == code)
    }

    /// The box around all territories, their far islets included.
    pub fn bounds(&self) -> Option<PlaneRect> {
        PlaneRect::union_of(self.territories.iter().map(|territory| territory.bounds))
    }
}

#[cfg(test)]
mod tests;
