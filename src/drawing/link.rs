//! A project between two countries: a gentle arc from one to the other. It is a link, not a route.

use std::collections::BTreeMap;

use super::{MarkStyle, Plan};
use crate::{
    domain::{Claim, ClaimId, CountryCode},
    geo::PlanePoint,
};

/// How far an arc leaves the straight line, as a part of its length.
const BEND: f64 = 0.08;

/// How much farther each further one between the same two countries does.
const LANE: f64 = 0.14;

/// How many straight pieces stand for an arc.
const PIECES: u32 = 24;

/// An arc from one country to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The claim that it stands for.
    pub claim: ClaimId,
    /// The countries, in the claim's order.
    pub between: (CountryCode, CountryCode),
    /// Its course, from the first country to the second.
    pub course: Vec<PlanePoint>,
    /// Where its mark is.
    pub middle: PlanePoint,
    /// How its mark looks, and so its line.
    pub style: MarkStyle,
}

pub(super) fn links(plan: &Plan<'_>) -> Vec<Link> {
    let mut side_by_side: BTreeMap<(CountryCode, CountryCode), u32> = BTreeMap::new();
    let mut links = Vec::new();
    for claim in plan.shown.claims().filter(|c| plan.overlays.contains(&c.topic)) {
        let Some((from, to)) = claim.pair() else { continue };
        let nth = side_by_side.entry((from.min(to), from.max(to))).or_default();
        if let Some(link) = link(plan, claim, (from, to), *nth) {
            *nth += 1;
            links.push(link);
        }
    }
    links
}

fn link(
    plan: &Plan<'_>,
    claim: &Claim,
    between: (CountryCode, CountryCode),
    nth: u32,
) -> Option<Link> {
    let from = plan.atlas.territory(between.0)?.label_point;
    let to = plan.atlas.territory(between.1)?.label_point;
    // Links between the same two countries lie beside each other like lanes, whatever their
    // direction: a side is seen from where a link begins.
    let side = if between.0 < between.1 { 1.0 } else { -1.0 };
    let bend = side * f64::from(nth).mul_add(LANE, BEND);
    let control = PlanePoint {
        x: f64::midpoint(from.x, to.x) - (to.y - from.y) * bend * 2.0,
        y: f64::midpoint(from.y, to.y) + (to.x - from.x) * bend * 2.0,
    };
    let at = |t: f64| {
        let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
        PlanePoint {
            x: a * from.x + b * control.x + c * to.x,
            y: a * from.y + b * control.y + c * to.y,
        }
    };
    Some(Link {
        claim: claim.id.clone(),
        between,
        course: (0..=PIECES).map(|n| at(f64::from(n) / f64::from(PIECES))).collect(),
        middle: at(0.5),
        style: MarkStyle::of(claim),
    })
}
