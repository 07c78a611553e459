//! A stack fanned out: its claims in rings about it, so that each can be seen and clicked without a
//! closer look.

use super::{Drawing, MARK_RADIUS, Mark, MarkStyle, Offset, View};
use crate::{
    domain::{Claim, CountryCode, Topic},
    geo::PlanePoint,
    model::{Shown, Sign, Target, Viewport},
};

/// Radius of the innermost ring in pixels: the stack's own mark stands inside.
const FIRST_RING: f64 = 25.0;

/// Pixels from ring to ring, and from mark to mark along one.
const PITCH: f64 = 2.0 * MARK_RADIUS + 4.0;

/// Free pixels around the outermost ring.
const RIM: f64 = MARK_RADIUS + 6.0;

/// The claims of a stack around it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fan {
    /// What the stack is laid out about.
    pub anchor: PlanePoint,
    /// Where the stack is from there.
    pub offset: Offset,
    /// How the stack looks.
    pub style: MarkStyle,
    /// Radius of the disc that the fan covers, in pixels.
    pub radius: f64,
    /// The claims; their offsets are from the stack.
    pub marks: Vec<Mark>,
}

impl Fan {
    /// The fan of what is looked at: a stack, or a claim that is in one.
    pub fn of(drawing: &Drawing, shown: Shown<'_>, target: &Target) -> Option<Self> {
        let is_meant = |country: CountryCode, topic: Topic| match target.sign() {
            Some(Sign::Stack(..)) => *target == Target::Stack(country, topic),
            Some(Sign::Mark(id)) => stacked(shown, country, topic).any(|claim| claim.id == *id),
            Some(Sign::Land(_)) | None => false,
        };
        drawing.marks.iter().find_map(|mark| {
            let Target::Stack(country, topic) = mark.target else { return None };
            is_meant(country, topic)
                .then(|| Self::new(mark, stacked(shown, country, topic).collect()))
        })
    }

    fn new(stack: &Mark, mut claims: Vec<&Claim>) -> Self {
        // Firm before faint, as marks in a row are.
        claims.sort_by_key(|claim| {
            let MarkStyle { body, edge, .. } = MarkStyle::of(claim);
            (body, edge)
        });
        let (places, outermost) = rings(claims.len());
        let mark = |(claim, offset): (&Claim, Offset)| Mark {
            target: Target::Claim(claim.id.clone()),
            offset,
            style: MarkStyle::of(claim),
            count: 1,
            ..stack.clone()
        };
        Self {
            anchor: stack.anchor,
            offset: stack.offset,
            style: stack.style,
            radius: outermost + RIM,
            marks: claims.into_iter().zip(places).map(mark).collect(),
        }
    }

    /// Where the middle of the fan is on screen: at its stack, or as near as the map's edge allows.
    pub fn middle(&self, view: &View, viewport: Viewport) -> Offset {
        let at = view.screen_beside(self.anchor, self.offset);
        let radius = self.radius * view.sign_scale();
        let within = |at: f64, size: f64| {
            if size > 2.0 * radius { at.clamp(radius, size - radius) } else { size / 2.0 }
        };
        Offset::new(within(at.x, viewport.width), within(at.y, viewport.height))
    }

    /// What a click at a screen point means.
    pub fn pick(&self, view: &View, viewport: Viewport, at: Offset) -> Picked {
        let middle = self.middle(view, viewport);
        let distance = |to: Offset| (to.x - at.x).hypot(to.y - at.y);
        if distance(middle) > self.radius * view.sign_scale() {
            return Picked::Beside;
        }
        let reach = PITCH / 2.0 * view.sign_scale();
        let near = |mark: &&Mark| distance(place(mark, middle, view, 1.0)) <= reach;
        let mark = self.marks.iter().find(near);
        mark.map_or(Picked::Between, |mark| Picked::Mark(mark.target.clone()))
    }
}

/// What of a fan is under a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// The map beside it.
    Beside,
    /// The fan, but none of its marks.
    Between,
    /// What one of its marks stands for.
    Mark(Target),
}

/// Where a mark of a fan with this middle is on screen when it is opened by a part from 0 to 1.
pub fn place(mark: &Mark, middle: Offset, view: &View, opened: f64) -> Offset {
    let scale = view.sign_scale() * opened;
    middle.plus(Offset::new(mark.offset.x * scale, mark.offset.y * scale))
}

/// The claims that a stack stands for.
fn stacked(shown: Shown<'_>, country: CountryCode, topic: Topic) -> impl Iterator<Item = &Claim> {
    shown.claims_of(country).filter(move |claim| claim.topic == topic && claim.pair().is_none())
}

/// So many places in rings, from above clockwise, inner rings first; and the outermost radius.
fn rings(count: usize) -> (Vec<Offset>, f64) {
    let (mut places, mut radius) = (Vec::with_capacity(count), FIRST_RING);
    loop {
        let room = std::f64::consts::TAU * radius / PITCH;
        let left = count - places.len();
        let here = (1..=left).take_while(|n| real(*n) <= room).count();
        let turn = std::f64::consts::TAU / real(here.max(1));
        places.extend((0..here).map(|n| {
            let angle = turn * real(n) - std::f64::consts::FRAC_PI_2;
            Offset::new(radius * angle.cos(), radius * angle.sin())
        }));
        if places.len() == count {
            return (places, radius);
        }
        radius += PITCH;
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of claims are small")]
const fn real(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_marks_of_a_fan_touch_however_many_there_are() {
        for count in 1..120 {
            let (places, outermost) = rings(count);
            assert_eq!(places.len(), count);
            for (at, a) in places.iter().enumerate() {
                assert!(a.length() <= outermost + 1e-9 && a.length() >= 2.0 * MARK_RADIUS);
                for b in &places[at + 1..] {
                    let apart = (a.x - b.x).hypot(a.y - b.y);
                    assert!(apart >= 2.0 * MARK_RADIUS, "{apart:.1} px among {count}");
                }
            }
        }
    }
}
