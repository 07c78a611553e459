//! The legend of a scene: of what is shown, and of nothing else.

use egui::{Align2, Area, Frame, Id, Label, Margin, Rect, RichText, Stroke, Ui, vec2};

use crate::{
    drawing::{Legend, LegendEntry, LegendKey},
    ui::{
        Scope,
        legend::sample_ui,
        theme::{size, space, strong},
        widgets,
    },
};

/// Width in points.
const WIDTH: f32 = 218.0;

/// More signs than these are not read while somebody speaks.
const MOST_SIGNS: usize = 4;

/// Over the lower left of the map. Returns what it covers of the screen.
pub(in crate::ui) fn legend_ui(ui: &Ui, map: Rect, legend: &Legend, scope: &Scope<'_>) -> Rect {
    let colors = scope.theme.colors;
    let shown = Area::new(Id::unique("scene legend"))
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(map.left_bottom() + vec2(space::M, -space::M))
        .default_size(vec2(WIDTH + 24.0, map.height()))
        .constrain_to(map)
        .interactable(false)
        .show(ui.ctx(), |ui| {
            Frame::new()
                .fill(colors.panel)
                .stroke(Stroke::new(1.0, colors.rule))
                .corner_radius(6)
                .inner_margin(Margin::same(10))
                .show(ui, |ui| {
                    ui.set_width(WIDTH);
                    ui.spacing_mut().item_spacing.y = space::XS;
                    let text = RichText::new(&legend.scale).family(strong()).size(size::BODY);
                    ui.add(Label::new(text).wrap().selectable(false));
                    let shades = legend.shades.iter().filter(|entry| entry.count != Some(0));
                    let topics = legend.topics.iter().filter(|entry| entry.shown);
                    for entry in shades.chain(topics) {
                        entry_ui(ui, entry, scope);
                    }
                    // What a click does is nothing to the audience.
                    let signs = legend.signs.iter().filter(|entry| entry.key != LegendKey::Stack);
                    for entry in signs.take(MOST_SIGNS) {
                        entry_ui(ui, entry, scope);
                    }
                });
        });
    widgets::settle_area(&shown.response);
    shown.response.rect
}

fn entry_ui(ui: &mut Ui, entry: &LegendEntry, scope: &Scope<'_>) {
    ui.horizontal(|ui| {
        sample_ui(ui, entry.key, scope);
        let text = RichText::new(&entry.label).size(size::BODY).color(scope.theme.colors.ink);
        ui.add(Label::new(text).wrap().selectable(false));
    });
}
