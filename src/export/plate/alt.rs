//! What a plate shows, for those who do not see it.

use crate::{
    drawing::{Drawing, Legend, LegendEntry, LegendKey, Shade},
    model::Model,
};

/// In sentences: what the map is of, which country has which shade, and how many marks there are
/// of which topic.
pub(super) fn description(model: &Model, drawing: &Drawing, legend: &Legend) -> String {
    let words = model.session().words();
    let title = model.dossier().header().title.trim_end_matches('.');
    let values = [("title", title.into()), ("scale", legend.scale.as_str().into())];
    let mut sentences = vec![words.say_with("plate-alt", &values)];
    for entry in &legend.shades {
        let LegendKey::Shade(shade) = entry.key else { continue };
        let countries = of_shade(model, drawing, shade);
        // A plain map of fifty islands says more by its silence than by a list of them.
        if shade != Shade::Unmentioned && !countries.is_empty() {
            let values = [
                ("class", entry.label.as_str().into()),
                ("countries", countries.join(", ").into()),
            ];
            sentences.push(words.say_with("plate-alt-class", &values));
        }
    }
    let counted = |entry: &LegendEntry| entry.count.map(|count| format!("{} {count}", entry.label));
    let topics: Vec<String> = legend.topics.iter().filter_map(counted).collect();
    if !topics.is_empty() {
        sentences.push(words.say_with("plate-alt-marks", &[("topics", topics.join(", ").into())]));
    }
    sentences.join(" ")
}

fn of_shade(model: &Model, drawing: &Drawing, shade: Shade) -> Vec<String> {
    let areas = drawing.areas.iter().filter(|area| area.shade == shade);
    areas.map(|area| model.country_name(area.country)).collect()
}
