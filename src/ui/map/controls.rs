//! The buttons, the scale bar and the credits over the map's lower right.

use egui::{Align2, Area, FontId, Frame, Id, Label, Pos2, Rect, RichText, Stroke, Ui, pos2, vec2};

use super::tiles;
use crate::{
    geo::{Plane, round_length},
    model::{Action, Background, Camera, ViewAction},
    ui::{
        Scope,
        theme::{OVER_TILES, size, space, text},
        widgets::{icon_button, icons},
    },
};

/// The longest scale bar in points.
const LONGEST_BAR: f64 = 140.0;

/// The name that tiles of OpenStreetMap want, and where it leads.
const OPEN_STREET_MAP: (&str, &str) =
    ("© OpenStreetMap contributors", "https://www.openstreetmap.org/copyright");

/// The size of credits.
const CREDIT: f32 = size::SMALL - 1.5;

/// The audience gets no buttons.
pub(super) fn controls_ui(ui: &Ui, map: Rect, camera: Camera, scope: &mut Scope<'_>) {
    let presented = scope.model.presenting().is_some();
    if !presented {
        buttons_ui(ui, map, scope);
    }
    let corner = map.right_bottom() - vec2(if presented { space::L } else { 56.0 }, 28.0);
    scale_bar(ui, corner, camera, scope);
    credits_ui(ui, corner + vec2(0.0, space::XS), camera.plane, scope);
}

fn buttons_ui(ui: &Ui, map: Rect, scope: &mut Scope<'_>) {
    Area::new(Id::unique("zoom controls"))
        .pivot(Align2::RIGHT_BOTTOM)
        .fixed_pos(map.right_bottom() - vec2(space::M, space::M))
        .constrain_to(map)
        .show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, space::XS);
            let buttons = [
                (icons::PLUS, scope.say("command-zoom-in"), ViewAction::StepZoom { steps: 1 }),
                (icons::MINUS, scope.say("command-zoom-out"), ViewAction::StepZoom { steps: -1 }),
                (icons::FIT, scope.say("command-fit-the-region"), ViewAction::Fit),
            ];
            for (sign, name, action) in buttons {
                if icon_button(ui, sign, name).clicked() {
                    scope.push(Action::View(action));
                }
            }
        });
}

/// A bar of a round number of kilometres, true at the middle of the map, that ends at a corner.
#[expect(clippy::cast_possible_truncation, reason = "a bar is shorter than the screen")]
fn scale_bar(ui: &Ui, corner: Pos2, camera: Camera, scope: &Scope<'_>) {
    let colors = scope.theme.colors;
    let km_per_px = camera.true_km_per_px();
    let length = round_length(LONGEST_BAR * km_per_px);
    let width = (length / km_per_px) as f32;
    let Pos2 { x: right, y: bottom } = corner;
    let left = right - width;
    let stroke = Stroke::new(1.5, colors.sea_ink);
    let painter = ui.painter();
    if *tiles::drawn_on(scope.model) != Background::None {
        let behind = Rect::from_min_max(pos2(left, bottom - 22.0), pos2(right, bottom));
        let color = colors.panel.gamma_multiply(OVER_TILES);
        painter.rect_filled(behind.expand2(vec2(space::XS, space::XS)), 0.0, color);
    }
    painter.hline(left..=right, bottom, stroke);
    for x in [left, right] {
        painter.vline(x, bottom - 4.0..=bottom + 0.75, stroke);
    }
    let (id, length) =
        if length >= 1.0 { ("map-kilometres", length) } else { ("map-metres", length * 1000.0) };
    let words = scope.say_with(id, &[("length", length.into())]);
    let font = FontId::new(size::SMALL, text());
    painter.text(pos2(right, bottom - 4.0), Align2::RIGHT_BOTTOM, words, font, colors.sea_ink);
}

/// Where land and tiles are from, and how the globe is laid flat, to the left of a corner.
fn credits_ui(ui: &Ui, corner: Pos2, plane: Plane, scope: &Scope<'_>) {
    let colors = scope.theme.colors;
    let land = match plane {
        Plane::EqualArea => "map-equal-area",
        Plane::Mercator => "map-mercator",
    };
    let land = scope.say(land);
    let background = tiles::drawn_on(scope.model);
    if *background == Background::None {
        let font = FontId::new(CREDIT, text());
        ui.painter().text(corner, Align2::RIGHT_TOP, land, font, colors.sea_ink);
        return;
    }
    let credit = |words: String| RichText::new(words).size(CREDIT).color(colors.sea_ink);
    let fill = colors.panel.gamma_multiply(OVER_TILES);
    Area::new(Id::unique("credits")).pivot(Align2::RIGHT_TOP).fixed_pos(corner).show(
        ui.ctx(),
        |ui| {
            Frame::new().fill(fill).inner_margin(vec2(space::XS, 0.0)).show(ui, |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.horizontal(|ui| {
                    let tiles_of = |name: &str| {
                        let values = [("land", land.into()), ("name", name.into())];
                        scope.say_with("map-tiles-of", &values)
                    };
                    let words = match background {
                        Background::None => land.to_owned(),
                        // The name follows, as a link.
                        Background::OpenStreetMap => tiles_of(""),
                        Background::File(tiles) => tiles_of(&tiles.attribution),
                    };
                    ui.add(Label::new(credit(words)).selectable(false).extend());
                    if *background == Background::OpenStreetMap {
                        let (name, address) = OPEN_STREET_MAP;
                        ui.hyperlink_to(RichText::new(name).size(CREDIT), address);
                    }
                });
            });
        },
    );
}
