//! Flying from where the map is to where the model has put it.

use egui::Ui;

use crate::{
    geo::PlanePoint,
    model::{Camera, Session},
};

/// How long a flight takes, in seconds.
const SECONDS: f64 = 0.32;

/// A flight, if there is one.
#[derive(Debug, Default)]
pub(super) struct Flight {
    /// The flight that was begun last, by the session's count.
    begun: u64,
    /// Where it started, and when.
    from: Option<(Camera, f64)>,
    /// What was shown in the last frame.
    last: Option<Camera>,
}

impl Flight {
    /// What to show now, on the way to `to`.
    pub(super) fn camera(&mut self, ui: &Ui, session: &Session, to: Camera) -> Camera {
        let now = ui.input(|input| input.time);
        if session.flights != self.begun {
            self.begun = session.flights;
            self.from = self.last.map(|camera| (camera, now));
        }
        let shown = match self.from {
            Some((from, start)) if now - start < SECONDS && !session.reduced_motion => {
                ui.ctx().request_repaint();
                between(from, to, eased((now - start) / SECONDS))
            }
            _ => {
                self.from = None;
                to
            }
        };
        self.last = Some(shown);
        shown
    }

    /// Ends the flight where it is: the user has taken over.
    pub(super) const fn land(&mut self) {
        self.from = None;
    }
}

/// Slow at both ends (a cubic Hermite step).
pub(super) fn eased(part: f64) -> f64 {
    let part = part.clamp(0.0, 1.0);
    part * part * 2.0_f64.mul_add(-part, 3.0)
}

/// Scale by equal factors, and the place so that what ends in the middle moves straight there.
fn between(from: Camera, to: Camera, part: f64) -> Camera {
    let from = from.on(to.plane);
    let km_per_px = from.km_per_px * (to.km_per_px / from.km_per_px).powf(part);
    let travelled = if (to.km_per_px - from.km_per_px).abs() < from.km_per_px * 1e-6 {
        part
    } else {
        (km_per_px - from.km_per_px) / (to.km_per_px - from.km_per_px)
    };
    let (a, b) = (from.plane_centre(), to.plane_centre());
    let centre = PlanePoint { x: a.x + (b.x - a.x) * travelled, y: a.y + (b.y - a.y) * travelled };
    Camera::at(centre, km_per_px, to.plane)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::LonLat, geo::Plane};

    #[test]
    fn a_flight_begins_where_it_is_and_ends_where_it_goes() {
        let plane = Plane::EqualArea;
        let from = Camera { centre: LonLat::new(-70.0, -10.0), km_per_px: 14.0, plane };
        let to = Camera { centre: LonLat::new(-62.7, 17.3), km_per_px: 0.2, plane };
        let close = |a: Camera, b: Camera| {
            a.plane_centre().distance_km(b.plane_centre()) < 1e-6
                && (a.km_per_px - b.km_per_px).abs() < 1e-9
        };
        assert!(close(between(from, to, eased(0.0)), from));
        assert!(close(between(from, to, eased(1.0)), to));
        let half = between(from, to, 0.5);
        assert!((half.km_per_px - (14.0_f64 * 0.2).sqrt()).abs() < 1e-9);
    }
}
