//! The buttons and the scale bar over the map's lower right.

use egui::{Align2, Area, FontId, Id, Rect, Stroke, Ui, pos2, vec2};

use crate::{
    model::{Action, Camera, ViewAction},
    ui::{
        Scope,
        theme::{size, space, text},
        widgets::{icon_button, icons},
    },
};

/// The longest scale bar in points.
const LONGEST_BAR: f64 = 140.0;

pub(super) fn controls_ui(ui: &Ui, map: Rect, camera: Camera, scope: &mut Scope<'_>) {
    Area::new(Id::unique("zoom controls"))
        .pivot(Align2::RIGHT_BOTTOM)
        .fixed_pos(map.right_bottom() - vec2(space::M, space::M))
        .constrain_to(map)
        .show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, space::XS);
            let buttons = [
                (icons::PLUS, "Zoom in", ViewAction::StepZoom { steps: 1 }),
                (icons::MINUS, "Zoom out", ViewAction::StepZoom { steps: -1 }),
                (icons::FIT, "Fit the region", ViewAction::Fit),
            ];
            for (sign, name, action) in buttons {
                if icon_button(ui, sign, name).clicked() {
                    scope.push(Action::View(action));
                }
            }
        });
    scale_bar(ui, map, camera, scope);
}

/// A bar of a round number of kilometres, true at the middle of the map.
#[expect(clippy::cast_possible_truncation, reason = "a bar is shorter than the screen")]
fn scale_bar(ui: &Ui, map: Rect, camera: Camera, scope: &Scope<'_>) {
    let colors = scope.theme.colors;
    let length = round_length(LONGEST_BAR * camera.km_per_px);
    let width = (length / camera.km_per_px) as f32;
    let right = map.right() - 56.0;
    let bottom = map.bottom() - 28.0;
    let left = right - width;
    let stroke = Stroke::new(1.5, colors.sea_ink);
    let painter = ui.painter();
    painter.hline(left..=right, bottom, stroke);
    for x in [left, right] {
        painter.vline(x, bottom - 4.0..=bottom + 0.75, stroke);
    }
    let words =
        if length >= 1.0 { format!("{length} km") } else { format!("{} m", length * 1000.0) };
    let font = FontId::new(size::SMALL, text());
    painter.text(
        pos2(right, bottom - 4.0),
        Align2::RIGHT_BOTTOM,
        words,
        font.clone(),
        colors.sea_ink,
    );
    let credit = "Land: Natural Earth · Lambert equal-area";
    let font = FontId::new(size::SMALL - 1.5, font.family);
    painter.text(pos2(right, bottom + 4.0), Align2::RIGHT_TOP, credit, font, colors.sea_ink);
}

/// The largest of 1, 2 or 5 times a power of ten that is not longer, in kilometres.
fn round_length(km: f64) -> f64 {
    let power = 10.0_f64.powf(km.log10().floor());
    let most = km / power;
    let step = if most >= 5.0 {
        5.0
    } else if most >= 2.0 {
        2.0
    } else {
        1.0
    };
    step * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_bar_is_a_round_length_no_longer_than_asked() {
        for (km, round) in [(1876.0, 1000.0), (560.0, 500.0), (7.0, 5.0), (0.29, 0.2)] {
            assert!((round_length(km) - round).abs() < 1e-9, "{km}: {}", round_length(km));
        }
    }
}
