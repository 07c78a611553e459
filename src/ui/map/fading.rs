//! Areas that change their shade cross-fade: an eye that saw the old picture then sees what moved.
//!
//! The drawing has the new shades from the first frame on; only what they are painted with is eased.

use std::sync::Arc;

use egui::{Color32, Ui};

use super::flight::eased;
use crate::{
    domain::{CountryCode, Dossier},
    drawing::{Area, Shade},
    model::Model,
    ui::theme::Theme,
};

/// How long a change takes, in seconds.
const SECONDS: f64 = 0.35;

/// The shades that were, while they fade.
#[derive(Debug, Default)]
pub(super) struct Fading {
    /// What the shades are those of.
    dossier: Option<Arc<Dossier>>,
    /// The shades of the last frame, area by area.
    last: Vec<Area>,
    /// The shades before the change, and when it began.
    from: Option<(Vec<Area>, f64)>,
}

/// How far the change has come: what a picture is painted with.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Faded<'a> {
    from: &'a [Area],
    /// 0 is all of the old, 1 all of the new.
    part: f32,
}

impl Fading {
    /// Looks at the areas that are to be painted now; asks for frames until nothing fades.
    pub(super) fn advance(&mut self, ui: &Ui, model: &Model, areas: &[Area]) -> Faded<'_> {
        let now = ui.input(|input| input.time);
        let same = self.dossier.as_ref().is_some_and(|it| Arc::ptr_eq(it, model.dossier()))
            && self.last.len() == areas.len();
        if !same || model.session().reduced_motion {
            self.from = None;
        } else if self.last.iter().zip(areas).any(|(old, new)| old.shade != new.shade) {
            self.from = Some((std::mem::take(&mut self.last), now));
        }
        if !same || self.last != areas {
            self.dossier = Some(Arc::clone(model.dossier()));
            self.last = areas.to_vec();
        }
        if self.from.as_ref().is_some_and(|(_, since)| now - since >= SECONDS) {
            self.from = None;
        }
        let Some((from, since)) = &self.from else { return Faded::default() };
        ui.ctx().request_repaint();
        Faded { from, part: part(now - since) }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a part of one")]
fn part(seconds: f64) -> f32 {
    eased(seconds / SECONDS) as f32
}

impl Faded<'_> {
    /// The fill of the area at a place of the drawing's list.
    pub(super) fn fill(&self, theme: &Theme, at: usize, area: &Area) -> Color32 {
        let old = self.from.get(at).map_or(area.shade, |old| old.shade);
        self.between(theme, old, area.shade)
    }

    /// The stripes over an area, whose shade under another reading is `new`.
    pub(super) fn stripes(&self, theme: &Theme, country: CountryCode, new: Shade) -> Color32 {
        let old = self.from.iter().find(|old| old.country == country);
        // What had no stripes had its fill there.
        let old = old.map_or(new, |old| old.otherwise.unwrap_or(old.shade));
        self.between(theme, old, new)
    }

    fn between(&self, theme: &Theme, old: Shade, new: Shade) -> Color32 {
        let new_color = theme.shade(new);
        if old == new { new_color } else { theme.shade(old).lerp_to_gamma(new_color, self.part) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_goes_from_its_old_shade_to_its_new_one_and_others_stay() {
        let theme = Theme::default();
        let area = |code: &str, rank: usize| Area {
            country: CountryCode::parse(code).unwrap(),
            shade: Shade::Class { rank, of: 2 },
            otherwise: None,
            thin: false,
        };
        let (from, to) = ([area("BOL", 0), area("PER", 1)], [area("BOL", 1), area("PER", 1)]);
        let fill = |seconds: f64, at: usize| {
            Faded { from: &from, part: part(seconds) }.fill(&theme, at, &to[at])
        };
        assert_eq!(fill(0.0, 0), theme.shade(from[0].shade));
        assert_eq!(fill(SECONDS, 0), theme.shade(to[0].shade));
        let half = fill(SECONDS / 2.0, 0);
        assert!(half != theme.shade(from[0].shade) && half != theme.shade(to[0].shade));
        assert_eq!(fill(SECONDS / 2.0, 1), theme.shade(to[1].shade));
        assert_eq!(Faded::default().fill(&theme, 0, &to[0]), theme.shade(to[0].shade));
    }
}
