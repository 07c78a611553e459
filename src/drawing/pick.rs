//! What is under a point: the drawing, asked from front to back.

use super::{DISC_RADIUS, Drawing, MARK_RADIUS, Offset, View};
use crate::{
    domain::CountryCode,
    geo::{Atlas, HitIndex, PlanePoint, Territory},
    model::Target,
};

/// How far beside a mark, line or disc a click still means it, in pixels.
const SLACK: f64 = 3.0;

/// A territory smaller than this on screen, in pixels across, is drawn as a disc.
const SMALLEST: f64 = 9.0;

impl Drawing {
    /// What a click at a screen point means; `None` at sea.
    pub fn pick(&self, view: &View, hits: &HitIndex, atlas: &Atlas, at: Offset) -> Option<Target> {
        let near = |point: PlanePoint, offset: Offset, radius: f64| {
            let middle = view.screen_beside(point, offset);
            (middle.x - at.x).hypot(middle.y - at.y) <= radius * view.sign_scale() + SLACK
        };
        let mark = self.marks.iter().rev().find(|m| near(m.anchor, m.offset, MARK_RADIUS));
        if let Some(mark) = mark {
            return Some(mark.target.clone());
        }
        let nowhere = Offset::default();
        let link = self.links.iter().rev().find(|link| {
            near(link.middle, nowhere, MARK_RADIUS)
                || distance_to_course(view, &link.course, at) <= SLACK
        });
        if let Some(link) = link {
            return Some(Target::Claim(link.claim.clone()));
        }
        self.country_at(view, hits, atlas, at).map(Target::Country)
    }

    fn country_at(
        &self,
        view: &View,
        hits: &HitIndex,
        atlas: &Atlas,
        at: Offset,
    ) -> Option<CountryCode> {
        let disc = atlas
            .territories
            .iter()
            .filter(|territory| is_disc(territory, view.sign_km()))
            .map(|territory| {
                let middle = view.screen_from_plane(territory.label_point);
                ((middle.x - at.x).hypot(middle.y - at.y), territory.code)
            })
            .filter(|(distance, _)| *distance <= DISC_RADIUS * view.sign_scale() + SLACK)
            .min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((_, code)) = disc {
            return Some(code);
        }
        let point = view.plane_from_screen(at);
        if let Some(code) = hits.territory_at(point) {
            return Some(code);
        }
        let label = self.labels.iter().find(|label| {
            let middle = view.screen_beside(label.anchor, label.offset);
            let size = label.size * view.sign_scale();
            // Letters are about half as wide as high.
            let half_width = f64::from(u16::try_from(label.text.chars().count()).unwrap_or(99))
                * (size * 0.5 + label.tracking)
                / 2.0;
            (middle.x - at.x).abs() <= half_width && (middle.y - at.y).abs() <= size * 0.7
        });
        label
            .map(|label| label.country)
            .or_else(|| Some(hits.nearest_within(point, SLACK * view.km_per_px())?.code))
    }
}

/// Whether a territory is too small to be seen in a view: its largest part, for islets far apart
/// are no easier to see.
pub(crate) fn is_disc(territory: &Territory, sign_km: f64) -> bool {
    let bounds = territory.parts.first().map_or(territory.bounds, |part| part.bounds);
    bounds.width_km().max(bounds.height_km()) < SMALLEST * sign_km
}

fn distance_to_course(view: &View, course: &[PlanePoint], at: Offset) -> f64 {
    let screen: Vec<Offset> = course.iter().map(|p| view.screen_from_plane(*p)).collect();
    screen
        .iter()
        .zip(screen.iter().skip(1))
        .map(|(from, to)| distance_to_segment(*from, *to, at))
        .fold(f64::INFINITY, f64::min)
}

fn distance_to_segment(from: Offset, to: Offset, at: Offset) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let squared = dx.mul_add(dx, dy * dy);
    let t = if squared > 0.0 {
        (((at.x - from.x) * dx + (at.y - from.y) * dy) / squared).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (from.x + t * dx - at.x).hypot(from.y + t * dy - at.y)
}
