//! Free room on the map while marks and labels are laid out.

use super::{Offset, Plan};
use crate::{domain::CountryCode, geo::PlanePoint};

/// An upright box in pixels of the layout's scale, from the plane's origin: right and down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Slot {
    pub(super) centre: Offset,
    pub(super) half: Offset,
}

impl Slot {
    pub(super) const fn new(centre: Offset, width: f64, height: f64) -> Self {
        Self { centre, half: Offset::new(width / 2.0, height / 2.0) }
    }

    /// The same box about a point.
    pub(super) const fn moved(self, to: Offset) -> Self {
        Self { centre: self.centre.plus(to), half: self.half }
    }

    /// The part of a line of text's box that its letters fill.
    pub(super) const fn letters(self) -> Self {
        Self { centre: self.centre, half: Offset::new(self.half.x, self.half.y * 0.62) }
    }

    fn overlaps(&self, other: &Self) -> bool {
        (self.centre.x - other.centre.x).abs() < self.half.x + other.half.x
            && (self.centre.y - other.centre.y).abs() < self.half.y + other.half.y
    }

    /// The corners, and points between them no farther apart than so many pixels.
    fn probes(self, apart: f64) -> impl Iterator<Item = Offset> {
        let along = move |half: f64| {
            let steps = (2.0 * half / apart).ceil().max(1.0);
            std::iter::successors(Some(0.0), |step| Some(step + 1.0))
                .take_while(move |step| *step <= steps)
                .map(move |step: f64| (2.0 * step / steps - 1.0) * half)
        };
        let Self { centre, half } = self;
        along(half.x).flat_map(move |right| {
            along(half.y).map(move |down| centre.plus(Offset::new(right, down)))
        })
    }
}

/// Pixels between the points at which a slot is looked at for the country that it lies in.
const COARSE: f64 = 18.0;

/// Pixels between the points at which a slot is looked at for islands under it.
const FINE: f64 = 5.0;

/// What is taken already, and what is land.
pub(super) struct Room<'a> {
    plan: &'a Plan<'a>,
    taken: Vec<Slot>,
}

impl<'a> Room<'a> {
    pub(super) const fn new(plan: &'a Plan<'a>) -> Self {
        Self { plan, taken: Vec::new() }
    }

    /// Pixels of the layout from plane coordinates.
    pub(super) fn pixels(&self, point: PlanePoint) -> Offset {
        Offset::new(point.x / self.plan.km_per_px, -point.y / self.plan.km_per_px)
    }

    fn plane(&self, pixels: Offset) -> PlanePoint {
        PlanePoint { x: pixels.x * self.plan.km_per_px, y: -pixels.y * self.plan.km_per_px }
    }

    pub(super) fn is_free(&self, slot: &Slot) -> bool {
        !self.taken.iter().any(|taken| taken.overlaps(slot))
    }

    /// How much is taken.
    pub(super) const fn len(&self) -> usize {
        self.taken.len()
    }

    /// Frees what was taken since so much was.
    pub(super) fn clear_to(&mut self, len: usize) {
        self.taken.truncate(len);
    }

    pub(super) fn take(&mut self, slot: Slot) {
        self.taken.push(slot);
    }

    pub(super) fn is_inside(&self, slot: Slot, country: CountryCode) -> bool {
        slot.probes(COARSE).all(|at| self.plan.hits.territory_at(self.plane(at)) == Some(country))
    }

    pub(super) fn is_at_sea(&self, slot: Slot) -> bool {
        !slot.probes(FINE).any(|at| self.plan.hits.is_land(self.plane(at)))
    }

    /// Whether a slot lies in the frame.
    pub(super) fn is_in_frame(&self, slot: Slot) -> bool {
        slot.probes(f64::INFINITY).all(|at| self.plan.frame.contains(self.plane(at)))
    }
}
