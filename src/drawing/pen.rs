//! How wide lines are drawn, and how strong names are lettered: the same in the window and in print.

use super::{HatchKind, Offset};
use crate::geo::LineKind;

/// Width in pixels of meridians and parallels.
pub const GRATICULE: f64 = 0.6;

/// How much of the coast's colour they have, of 1.
pub const GRATICULE_INK: f64 = 0.7;

/// Width in pixels of the edge of an islet's disc.
pub const DISC: f64 = 1.0;

/// Width in pixels of a leader, of its casing, and the radius of its end.
pub const LEADER: [f64; 3] = [0.9, 2.2, 1.6];

/// Width in pixels of a link and of its casing.
pub const LINK: [f64; 2] = [2.2, 5.0];

/// Width in pixels of the frame of the inset, and of the frame of what it shows.
pub const INSET: [f64; 2] = [1.2, 0.8];

/// Size of the count beside a stack, and how far right of the mark's middle it begins, in radii.
pub const COUNT: [f64; 2] = [1.75, 1.25];

/// How much of the border's colour lines of the lands around have, of 1.
pub const CONTEXT_INK: f64 = 0.6;

/// Width in pixels of a line of the atlas.
pub const fn line(kind: LineKind) -> f64 {
    match kind {
        LineKind::Border => 1.0,
        LineKind::Coast => 0.9,
        LineKind::ContextCoast | LineKind::ContextBorder => 0.6,
    }
}

/// Width in pixels of the lines of a hatch.
pub const fn hatch(kind: HatchKind) -> f64 {
    match kind {
        HatchKind::Named => 1.0,
        HatchKind::Thin(_) => 1.2,
        HatchKind::Otherwise(_) => 3.0,
    }
}

/// How strong letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// As text.
    Regular,
    /// Stronger.
    Semibold,
    /// Strongest.
    Bold,
}

impl Weight {
    /// That of a name on the map: the larger it is named, the stronger.
    pub const fn of_name(size: f64) -> Self {
        if size >= 14.0 {
            Self::Bold
        } else if size >= 12.0 {
            Self::Semibold
        } else {
            Self::Regular
        }
    }
}

/// Signs along the course of a link that point the way, each four corners.
pub fn chevrons(course: &[Offset]) -> Vec<[Offset; 4]> {
    // A quarter and three quarters of the way: off its mark and off the marks at its ends.
    let pieces = course.len().saturating_sub(1);
    let stretches = [pieces / 4, (pieces * 3 / 4).saturating_sub(1)];
    let pair = |at: usize| course.get(at).zip(course.get(at + 1));
    stretches.into_iter().filter_map(pair).map(|(a, b)| chevron(*a, *b)).collect()
}

/// In the middle of a stretch.
fn chevron(before: Offset, after: Offset) -> [Offset; 4] {
    let way = Offset::new(after.x - before.x, after.y - before.y);
    let length = way.length().max(f64::MIN_POSITIVE);
    let (x, y) = (way.x / length * 9.0, way.y / length * 9.0);
    let tip = Offset::new(before.x + way.x / 2.0 + x / 2.0, before.y + way.y / 2.0 + y / 2.0);
    let side = Offset::new(y * 0.66, -x * 0.66);
    let back = |part: f64| Offset::new(tip.x - x * part, tip.y - y * part);
    let other = Offset::new(-side.x, -side.y);
    [tip, back(1.0).plus(side), back(0.6), back(1.0).plus(other)]
}
