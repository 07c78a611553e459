//! From one thing on the map to the next by arrow: what there is to go to, and which of it an arrow
//! means.
//!
//! An arrow means what a line would meet first that sweeps across the screen in its direction, among
//! what lies within 45° of it; where nothing does, what is nearest in the half of the screen that it
//! points to. The first rule makes the steps a directed Θ4-graph, in which everything can be reached
//! from everywhere (P. Bose, J.-L. De Carufel, D. Hill and M. Smid, "On the Spanning and Routing
//! Ratio of the Directed Theta-Four Graph", Discrete & Computational Geometry, 2023, doi 10.1007/s00454-023-00597-8). To take
//! what is nearest within the 90° would not promise that.

use super::{DISC_RADIUS, Drawing, Fan, MARK_RADIUS, Offset, View, fan, is_disc};
use crate::{
    domain::CountryCode,
    geo::{Atlas, PlanePoint, PlaneRect},
    model::{Target, Viewport},
};

/// Less than this, in pixels, is no way ahead.
const LEAST: f64 = 1e-6;

/// Where an arrow points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
}

impl Direction {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];

    /// How far a way on screen goes in this direction, and how far beside it.
    const fn parts(self, way: Offset) -> (f64, f64) {
        match self {
            Self::Left => (-way.x, way.y.abs()),
            Self::Right => (way.x, way.y.abs()),
            Self::Up => (-way.y, way.x.abs()),
            Self::Down => (way.y, way.x.abs()),
        }
    }
}

/// Something on the map that can be gone to.
#[derive(Debug, Clone, PartialEq)]
pub struct Feature {
    /// What it stands for.
    pub target: Target,
    /// Where it is on screen, in pixels from the map's corner.
    pub at: Offset,
    /// The corners of the box about it.
    pub bounds: (Offset, Offset),
}

/// Which of some places on screen an arrow means from another; see the module for the rule. `None`
/// where nothing lies in that direction.
pub fn towards(from: Offset, direction: Direction, places: &[Offset]) -> Option<usize> {
    let mut within: Option<(f64, f64, usize)> = None;
    let mut beyond: Option<(f64, usize)> = None;
    for (at, place) in places.iter().enumerate() {
        let (ahead, aside) = direction.parts(Offset::new(place.x - from.x, place.y - from.y));
        if ahead <= LEAST {
            continue;
        }
        if aside <= ahead {
            if within.is_none_or(|(least, beside, _)| (ahead, aside) < (least, beside)) {
                within = Some((ahead, aside, at));
            }
        } else {
            let distance = ahead.hypot(aside);
            if beyond.is_none_or(|(least, _)| distance < least) {
                beyond = Some((distance, at));
            }
        }
    }
    within.map(|(.., at)| at).or_else(|| beyond.map(|(_, at)| at))
}

/// Which of some places is nearest to another.
pub fn nearest(from: Offset, places: &[Offset]) -> Option<usize> {
    let distance = |place: &Offset| (place.x - from.x).hypot(place.y - from.y);
    let all = places.iter().enumerate();
    all.min_by(|a, b| distance(a.1).total_cmp(&distance(b.1))).map(|(at, _)| at)
}

/// The countries of the map, also those beside the screen, in the atlas's order.
pub fn countries(atlas: &Atlas, view: &View) -> Vec<Feature> {
    let country = |territory: &crate::geo::Territory| {
        let at = view.screen_from_plane(territory.label_point);
        let bounds = if is_disc(territory, view.sign_km()) {
            about(at, DISC_RADIUS * view.sign_scale())
        } else {
            on_screen(view, territory.parts.first().map_or(territory.bounds, |part| part.bounds))
        };
        Feature { target: Target::Country(territory.code), at, bounds }
    };
    atlas.territories.iter().map(country).collect()
}

impl Drawing {
    /// The marks, stacks and links of some countries, or all of them without any.
    pub fn features(&self, view: &View, countries: &[CountryCode]) -> Vec<Feature> {
        let is_meant = |code: CountryCode| countries.is_empty() || countries.contains(&code);
        let feature = |target: Target, point: PlanePoint, offset: Offset| {
            let at = view.screen_beside(point, offset);
            Feature { target, at, bounds: about(at, MARK_RADIUS * view.sign_scale()) }
        };
        let marks = self.marks.iter().filter(|mark| is_meant(mark.country));
        let marks = marks.map(|mark| feature(mark.target.clone(), mark.anchor, mark.offset));
        let links =
            self.links.iter().filter(|link| is_meant(link.between.0) || is_meant(link.between.1));
        let links = links
            .map(|link| feature(Target::Claim(link.claim.clone()), link.middle, Offset::default()));
        marks.chain(links).collect()
    }
}

impl Fan {
    /// The claims around the stack.
    pub fn features(&self, view: &View, viewport: Viewport) -> Vec<Feature> {
        let middle = self.middle(view, viewport);
        let claims = self.marks.iter().map(|mark| {
            let at = fan::place(mark, middle, view, 1.0);
            let bounds = about(at, MARK_RADIUS * view.sign_scale());
            Feature { target: mark.target.clone(), at, bounds }
        });
        claims.collect()
    }
}

fn about(at: Offset, radius: f64) -> (Offset, Offset) {
    (at.plus(Offset::new(-radius, -radius)), at.plus(Offset::new(radius, radius)))
}

/// The corners of a box on screen, upper left first.
fn on_screen(view: &View, bounds: PlaneRect) -> (Offset, Offset) {
    let (a, b) = (view.screen_from_plane(bounds.min), view.screen_from_plane(bounds.max));
    (Offset::new(a.x.min(b.x), a.y.min(b.y)), Offset::new(a.x.max(b.x), a.y.max(b.y)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        geo::{Plane, Resolution},
        model::Framing,
    };

    fn at(x: f64, y: f64) -> Offset {
        Offset::new(x, y)
    }

    /// How many places can be reached from one by arrows, itself among them.
    fn reached(from: usize, places: &[Offset]) -> usize {
        let mut seen = vec![false; places.len()];
        let mut open = vec![from];
        seen[from] = true;
        while let Some(here) = open.pop() {
            for direction in Direction::ALL {
                if let Some(next) = towards(places[here], direction, places)
                    && !std::mem::replace(&mut seen[next], true)
                {
                    open.push(next);
                }
            }
        }
        seen.iter().filter(|seen| **seen).count()
    }

    #[test]
    fn an_arrow_means_what_is_met_first_within_its_cone() {
        let places = [at(9.0, 8.0), at(11.0, 0.0), at(5.0, 40.0), at(-3.0, 0.0)];
        assert_eq!(towards(at(0.0, 0.0), Direction::Right, &places), Some(0));
        assert_eq!(towards(at(0.0, 0.0), Direction::Left, &places), Some(3));
        assert_eq!(towards(at(0.0, 0.0), Direction::Down, &places), Some(2));
        assert_eq!(towards(at(0.0, 0.0), Direction::Up, &places), None);
    }

    #[test]
    fn where_the_cone_is_empty_an_arrow_means_what_is_nearest_on_its_side() {
        let places = [at(2.0, 30.0), at(1.0, -10.0), at(-5.0, 0.0)];
        assert_eq!(towards(at(0.0, 0.0), Direction::Right, &places), Some(1));
    }

    #[test]
    fn no_arrow_leads_to_the_place_that_it_starts_from() {
        let places = [at(1.0, 1.0)];
        for direction in Direction::ALL {
            assert_eq!(towards(at(1.0, 1.0), direction, &places), None);
        }
    }

    #[test]
    fn from_every_country_each_other_is_reached_on_both_planes() {
        let viewport = Viewport { width: 900.0, height: 776.0 };
        for plane in [Plane::EqualArea, Plane::Mercator] {
            let atlas = Atlas::bundled(Resolution::Medium, plane).unwrap();
            let view = View::new(Framing::Region.camera(viewport, &atlas), viewport);
            let features = countries(&atlas, &view);
            let places: Vec<Offset> = features.iter().map(|feature| feature.at).collect();
            for (from, feature) in features.iter().enumerate() {
                let count = reached(from, &places);
                assert_eq!(count, places.len(), "{plane:?} from {:?}", feature.target);
            }
        }
    }

    #[test]
    fn from_every_place_each_other_is_reached_however_they_lie() {
        let mut state = 1_u64;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            f64::from(u32::try_from(state >> 40).unwrap())
        };
        for count in 2..40 {
            for _ in 0..4 {
                let places: Vec<Offset> = (0..count).map(|_| at(next(), next())).collect();
                for from in 0..count {
                    assert_eq!(reached(from, &places), count, "{places:?}");
                }
            }
        }
    }
}
