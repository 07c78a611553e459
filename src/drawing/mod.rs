//! What to draw, back to front, in roles instead of colours; and what is under a point.
//!
//! A [`Drawing`] is worked out from a dossier, a reading and a scale ([`Plan`]), holds for a
//! quarter of a zoom step ([`quantised`]) and any pan, and is the one thing that the window paints
//! forward, the pointer picks backward ([`Drawing::pick`]) and exports write. Positions are plane
//! points in kilometres, with offsets in pixels for what keeps its size on screen.

mod beside;
mod block;
pub mod fan;
mod grouped;
mod hatch;
mod inset;
mod legend;
mod link;
mod mark;
mod name;
pub mod pen;
mod pick;
mod room;
mod shade;
pub mod sign;
mod tint;
mod view;
pub mod walk;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub use beside::Leader;
pub use fan::Fan;
pub use hatch::{Hatch, HatchKind};
pub use inset::Inset;
pub use legend::{Legend, LegendEntry, LegendKey};
pub use link::Link;
pub use mark::{Body, Edge, Mark, MarkShape, MarkStyle, Stroke};
pub use name::{Label, LabelGround};
pub(crate) use pick::is_disc;
pub use shade::{Area, Shade};
pub use tint::{Rgb, Tints};
pub use view::{Offset, View, quantised};

use crate::{
    domain::{Dossier, ReadingId, Topic},
    geo::{Atlas, HitIndex, PlanePoint, PlaneRect, graticule},
    model::{Model, Shown, Tabulation},
    words::Language,
};

/// Radius of a mark in pixels.
pub const MARK_RADIUS: f64 = 7.0;

/// Radius in pixels of the disc that stands for a territory too small to see.
pub const DISC_RADIUS: f64 = 3.5;

/// The longest leader of a name alone on the map, in pixels: a longer one is harder to follow than
/// no name.
const LONGEST_LEADER: f64 = 56.0;

/// And in the inset, where the sea is empty.
const LONGEST_IN_INSET: f64 = 130.0;

/// How far beyond its frame a drawing has meridians and parallels, in kilometres.
const GRATICULE_MARGIN_KM: f64 = 6000.0;

/// How wide a text is: the window measures with its fonts, an export with its own.
pub trait Measure {
    /// Width in pixels of a text at a size in pixels, with so many pixels between its letters.
    fn width(&self, text: &str, size: f64, tracking: f64) -> f64;
}

/// What a drawing is worked out from.
#[derive(Clone, Copy)]
pub struct Plan<'a> {
    /// What is drawn.
    pub dossier: &'a Dossier,
    /// The claims of it that are.
    pub shown: Shown<'a>,
    /// What the lens counts.
    pub tabulation: &'a Tabulation,
    /// How the source is read.
    pub reading: Option<&'a ReadingId>,
    /// Whether meridians and parallels are drawn.
    pub graticule: bool,
    /// The topics whose marks are drawn.
    pub overlays: &'a BTreeSet<Topic>,
    /// The land.
    pub atlas: &'a Atlas,
    /// What is land and what is sea.
    pub hits: &'a HitIndex,
    /// The scale to lay marks and labels out for, in kilometres a pixel of the sizes that they are
    /// named with; see [`quantised`] and [`View::sign_km`].
    pub km_per_px: f64,
    /// How wide texts are.
    pub measure: &'a dyn Measure,
    /// What names and marks are drawn for, and may not leave when they stand beside their country.
    pub frame: PlaneRect,
    /// The longest leader of a name alone, in pixels.
    pub longest_leader: f64,
    /// What inset and legend hide, where no name or mark may be set beside a country.
    pub hidden: &'a [PlaneRect],
    /// What names are lettered in.
    pub language: Language,
}

/// Everything on the map, back to front: areas, their hatches, islet discs, links, marks, labels.
/// Borders are the atlas's own lines and lie on the areas.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drawing {
    /// The territories in the atlas's order, with their shades.
    pub areas: Vec<Area>,
    /// Meridians and parallels, if they are asked for.
    pub graticule: Vec<Vec<PlanePoint>>,
    /// Lines over areas: named without a rating, or rated otherwise under another reading.
    pub hatches: Vec<Hatch>,
    /// Projects between two countries.
    pub links: Vec<Link>,
    /// Claims, or stacks of them.
    pub marks: Vec<Mark>,
    /// Names.
    pub labels: Vec<Label>,
    /// The lines from names and marks outside a country to it.
    pub leaders: Vec<Leader>,
}

impl Drawing {
    /// Works a drawing out.
    pub fn new(plan: &Plan<'_>) -> Self {
        let areas = shade::areas(plan);
        let hatches = hatch::hatches(plan, &areas);
        let links = link::links(plan);
        let layout = block::lay_out(plan, &areas, &links);
        let shown = plan.frame.expanded(GRATICULE_MARGIN_KM);
        Self {
            areas,
            graticule: if plan.graticule {
                graticule(&plan.atlas.plane, shown)
            } else {
                Vec::new()
            },
            hatches,
            links,
            marks: layout.marks,
            labels: layout.labels,
            leaders: layout.leaders,
        }
    }
}

impl<'a> Plan<'a> {
    /// The plan of what a model shows.
    pub fn of(
        model: &'a Model,
        atlas: &'a Atlas,
        hits: &'a HitIndex,
        sign_km: f64,
        measure: &'a dyn Measure,
    ) -> Self {
        Self {
            dossier: model.dossier(),
            shown: model.shown(),
            tabulation: model.tabulation(),
            reading: model.session().reading.as_ref(),
            graticule: model.session().graticule,
            overlays: model.topics_drawn(),
            atlas,
            hits,
            km_per_px: quantised(sign_km),
            measure,
            frame: atlas.region,
            longest_leader: LONGEST_LEADER,
            hidden: &[],
            language: model.session().language,
        }
    }

    /// The same plan where this is hidden.
    #[must_use]
    pub const fn hiding(self, hidden: &'a [PlaneRect]) -> Self {
        Self { hidden, ..self }
    }

    /// The same plan for the inset, whose scale does not change while the map zooms: it is laid
    /// out exactly for that.
    #[must_use]
    pub fn for_inset(self, sign_km: f64) -> Self {
        Self {
            frame: Inset::bounds(self.atlas.plane),
            hidden: &[],
            longest_leader: LONGEST_IN_INSET,
            km_per_px: sign_km,
            ..self
        }
    }
}

impl std::fmt::Debug for Plan<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Plan").field("km_per_px", &self.km_per_px).finish_non_exhaustive()
    }
}
