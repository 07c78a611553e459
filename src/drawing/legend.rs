//! The legend: what is on the map, what it means, and how much of it there is. The one on screen,
//! in a briefing and in an export is this one.

use std::collections::BTreeSet;

use super::{Body, Drawing, Edge, Shade};
use crate::{
    domain::{Standing, Topic, count_once},
    model::{Model, Target},
};

/// What a legend says, from top to bottom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Legend {
    /// What the shades measure.
    pub scale: String,
    /// The classes from most to least, then the two kinds of absence.
    pub shades: Vec<LegendEntry>,
    /// The topics that the dossier has claims about; those that are off as well.
    pub topics: Vec<LegendEntry>,
    /// Stage and basis, as far as they are on the map.
    pub signs: Vec<LegendEntry>,
}

/// A line of a legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendEntry {
    /// What it explains.
    pub key: LegendKey,
    /// In words.
    pub label: String,
    /// How many countries or facts, where that is a question.
    pub count: Option<usize>,
    /// Whether it is on the map.
    pub shown: bool,
    /// What a click on it opens.
    pub target: Option<Target>,
}

/// What a line of a legend explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LegendKey {
    /// A shade.
    Shade(Shade),
    /// Stripes of another reading's shade.
    Otherwise,
    /// A topic's shape.
    Topic(Topic),
    /// A stage's fill and line.
    Body(Body),
    /// A basis's edge.
    Edge(Edge),
    /// An arc between two countries.
    Link,
}

impl Legend {
    /// The legend of a drawing.
    pub fn new(model: &Model, drawing: &Drawing) -> Self {
        let scale = model.dossier().scale().label.clone();
        Self {
            scale: scale.unwrap_or_else(|| "Receptivity".to_owned()),
            shades: shades(model, drawing),
            topics: topics(model),
            signs: signs(drawing),
        }
    }
}

fn shades(model: &Model, drawing: &Drawing) -> Vec<LegendEntry> {
    let dossier = model.dossier();
    let classes = dossier
        .classes_from_top()
        .into_iter()
        .map(|class| (Standing::Rated(class.id.clone()), class.label.clone()));
    let absences = [
        (Standing::Named, "Named, not rated".to_owned()),
        (Standing::Unmentioned, "Not named".to_owned()),
    ];
    let mut entries: Vec<_> = classes
        .chain(absences)
        .map(|(standing, label)| LegendEntry {
            key: LegendKey::Shade(Shade::of(&standing, dossier)),
            label,
            count: Some(drawing.areas.iter().filter(|area| area.standing == standing).count()),
            shown: true,
            target: Some(Target::Standing(standing)),
        })
        .collect();
    let otherwise = drawing.areas.iter().filter(|area| area.otherwise.is_some()).count();
    if otherwise > 0 {
        entries.push(LegendEntry {
            key: LegendKey::Otherwise,
            label: "Stripes: class under another reading".to_owned(),
            count: Some(otherwise),
            shown: true,
            target: None,
        });
    }
    entries
}

fn topics(model: &Model) -> Vec<LegendEntry> {
    let entry = |topic: Topic| {
        let count = count_once(model.dossier().claims_about(topic));
        (count > 0).then(|| LegendEntry {
            key: LegendKey::Topic(topic),
            label: topic.label().to_owned(),
            count: Some(count),
            shown: model.session().overlays.contains(&topic),
            target: Some(Target::Topic(topic)),
        })
    };
    Topic::ALL.into_iter().filter_map(entry).collect()
}

fn signs(drawing: &Drawing) -> Vec<LegendEntry> {
    let styles = || {
        let marks = drawing.marks.iter().map(|mark| mark.style);
        marks.chain(drawing.links.iter().map(|link| link.style))
    };
    let bodies: BTreeSet<Body> = styles().map(|style| style.body).collect();
    let edges: BTreeSet<Edge> = styles().map(|style| style.edge).collect();
    let entry = |key: LegendKey, label: &str| LegendEntry {
        key,
        label: label.to_owned(),
        count: None,
        shown: true,
        target: None,
    };
    let bodies = bodies.into_iter().map(|body| entry(LegendKey::Body(body), body.meaning()));
    let edges = edges.into_iter().map(|edge| entry(LegendKey::Edge(edge), edge.meaning()));
    let link = (!drawing.links.is_empty())
        .then(|| entry(LegendKey::Link, "a project between two countries, no route"));
    bodies.chain(edges).chain(link).collect()
}
