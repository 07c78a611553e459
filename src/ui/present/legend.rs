//! The legend of a scene: of what is shown, and of nothing else.

use egui::{Label, Rect, RichText, Ui};

use crate::{
    drawing::{Legend, LegendEntry, LegendKey},
    model::Model,
    ui::{
        Scope,
        legend::{outer_width, over_the_pacific, sample_ui},
        theme::{size, space, strong},
    },
};

/// Width in points.
const WIDTH: f32 = 218.0;

/// More signs than these are not read while somebody speaks.
const MOST_SIGNS: usize = 4;

/// What the legend covers at the left of the map while a briefing is presented, in points: a scene is
/// framed beside it.
pub(in crate::ui) fn covered(model: &Model) -> f64 {
    let is_there = model.presenting().is_some();
    if is_there { f64::from(outer_width(WIDTH) + space::M) } else { 0.0 }
}

/// Over the lower left of the map. Returns what it covers of the screen.
pub(in crate::ui) fn legend_ui(ui: &Ui, map: Rect, legend: &Legend, scope: &Scope<'_>) -> Rect {
    over_the_pacific(ui, map, ("scene-legend", WIDTH), &scope.theme.colors, |ui| {
        let text = RichText::new(&legend.scale).family(strong()).size(size::BODY);
        ui.add(Label::new(text).wrap().selectable(false));
        let shades = legend.shades.iter().filter(|entry| entry.count != Some(0));
        let topics = legend.topics.iter().filter(|entry| entry.shown);
        // What a click does is nothing to the audience.
        let signs = legend.signs.iter().filter(|entry| entry.key != LegendKey::Stack);
        for entry in shades.chain(topics).chain(signs.take(MOST_SIGNS)) {
            entry_ui(ui, entry, scope);
        }
    })
}

fn entry_ui(ui: &mut Ui, entry: &LegendEntry, scope: &Scope<'_>) {
    ui.horizontal(|ui| {
        sample_ui(ui, entry.key, scope);
        let text = RichText::new(&entry.label).size(size::BODY).color(scope.theme.colors.ink);
        ui.add(Label::new(text).wrap().selectable(false));
    });
}
