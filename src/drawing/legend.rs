//! The legend: what is on the map, what it means, and how much of it there is. The one on screen,
//! in a briefing and in an export is this one.

use std::collections::BTreeSet;

use super::{Body, Drawing, Edge, MarkStyle, Offset, Shade, is_disc};
use crate::{
    domain::{SourceId, Standing, Topic, count_once},
    geo::{Atlas, PlanePoint, PlaneRect, Territory},
    model::{Lens, Model, THIN, Target},
    words::{Words, sentence_case},
};

/// What a legend says, from top to bottom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Legend {
    /// What the shades measure.
    pub scale: String,
    /// Of what the shades are a measure, in a sentence, where that has to be said.
    pub note: Option<String>,
    /// The classes or tiers from most to least, then what is none.
    pub shades: Vec<LegendEntry>,
    /// The topics that the dossier has claims about; those that are off as well.
    pub topics: Vec<LegendEntry>,
    /// How marks are read, as far as they are on screen.
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
    /// Lines over a shade that little is behind.
    Thin,
    /// A topic's shape.
    Topic(Topic),
    /// A stage's fill and line.
    Body(Body),
    /// A basis's edge.
    Edge(Edge),
    /// The number beside a mark that stands for several claims.
    Stack,
    /// An arc between two countries.
    Link,
    /// A disc that stands for a territory too small to see.
    Disc,
}

impl Legend {
    /// The legend of a drawing, all of which is on screen.
    pub fn new(model: &Model, drawing: &Drawing) -> Self {
        let (words, lens) = (model.session().words(), model.session().lens);
        let (scale, note) = match lens {
            Lens::Receptivity => {
                let label = model.dossier().scale().label.clone();
                (label.unwrap_or_else(|| words.say(lens.id()).to_owned()), None)
            }
            Lens::Claims => (words.say("legend-claims").to_owned(), Some(topics_counted(model))),
            Lens::Evidence => (
                words.say("legend-evidence").to_owned(),
                Some(words.say("legend-evidence-note").to_owned()),
            ),
            Lens::Mentions => {
                (words.say("legend-mentions").to_owned(), Some(documents_counted(model)))
            }
        };
        let shades =
            if lens == Lens::Receptivity { classes(model, drawing) } else { tiers(model, drawing) };
        Self { scale, note, shades, topics: topics(model), signs: Vec::new() }
    }

    /// Explains the signs that are on screen, and no other.
    pub fn explain(&mut self, words: &Words, signs: &BTreeSet<LegendKey>) {
        if self.signs.iter().map(|entry| entry.key).eq(signs.iter().copied()) {
            return;
        }
        let entry = |key: &LegendKey| LegendEntry {
            key: *key,
            label: key.id().map_or("", |id| words.say(id)).to_owned(),
            count: None,
            shown: true,
            target: None,
        };
        self.signs = signs.iter().map(entry).collect();
    }
}

impl LegendKey {
    /// The message that says what a sign means.
    const fn id(self) -> Option<&'static str> {
        match self {
            Self::Body(body) => Some(body.id()),
            Self::Edge(edge) => Some(edge.id()),
            Self::Stack => Some("sign-stack"),
            Self::Link => Some("sign-link"),
            Self::Disc => Some("sign-disc"),
            Self::Shade(_) | Self::Otherwise | Self::Thin | Self::Topic(_) => None,
        }
    }
}

impl Drawing {
    /// The signs of which any is in the part of the plane that is seen at a scale.
    pub fn signs(&self, atlas: &Atlas, seen: PlaneRect, sign_km: f64) -> BTreeSet<LegendKey> {
        let mut keys = BTreeSet::new();
        for mark in &self.marks {
            let Offset { x, y } = mark.offset;
            let at = PlanePoint { x: mark.anchor.x + x * sign_km, y: mark.anchor.y - y * sign_km };
            if !seen.contains(at) {
                continue;
            }
            keys.extend([LegendKey::Body(mark.style.body), LegendKey::Edge(mark.style.edge)]);
            if mark.count > 1 {
                keys.insert(LegendKey::Stack);
            }
        }
        for link in self.links.iter().filter(|link| link.course.iter().any(|p| seen.contains(*p))) {
            let MarkStyle { body, edge, .. } = link.style;
            keys.extend([LegendKey::Link, LegendKey::Body(body), LegendKey::Edge(edge)]);
        }
        let is_seen_disc =
            |land: &&Territory| is_disc(land, sign_km) && seen.contains(land.label_point);
        if atlas.territories.iter().any(|land| is_seen_disc(&land)) {
            keys.insert(LegendKey::Disc);
        }
        keys
    }
}

fn topics_counted(model: &Model) -> String {
    let words = model.session().words();
    let shown: Vec<&str> = model.topics_drawn().iter().map(|topic| words.topic(*topic)).collect();
    if shown.is_empty() { words.say("legend-any-topic").to_owned() } else { shown.join(", ") }
}

fn documents_counted(model: &Model) -> String {
    let words = model.session().words();
    let sources: Vec<&str> = model.session().attachments.keys().map(SourceId::as_str).collect();
    if sources.is_empty() {
        return words.say("legend-documents-none").to_owned();
    }
    words.say_with("legend-documents", &[("documents", sources.join(", ").into())])
}

/// Countries with a shade.
fn shaded(drawing: &Drawing, shade: Shade) -> usize {
    drawing.areas.iter().filter(|area| area.shade == shade).count()
}

fn pattern(key: LegendKey, label: &str, count: usize) -> Option<LegendEntry> {
    let label = label.to_owned();
    let entry = LegendEntry { key, label, count: Some(count), shown: true, target: None };
    (count > 0).then_some(entry)
}

fn classes(model: &Model, drawing: &Drawing) -> Vec<LegendEntry> {
    let (dossier, words) = (model.dossier(), model.session().words());
    let classes = dossier
        .classes_from_top()
        .into_iter()
        .map(|class| (Standing::Rated(class.id.clone()), class.label.clone()));
    let absences = [
        (Standing::Named, words.say("standing-named").to_owned()),
        (Standing::Unmentioned, words.say("standing-unmentioned").to_owned()),
    ];
    let entry = |(standing, label): (Standing, String)| {
        let shade = Shade::of(&standing, dossier);
        LegendEntry {
            key: LegendKey::Shade(shade),
            label,
            count: Some(shaded(drawing, shade)),
            shown: true,
            target: Some(Target::Standing(standing)),
        }
    };
    let ambiguous = drawing.areas.iter().filter(|area| area.otherwise.is_some()).count();
    let reading = model.session().reading.clone();
    let stripes = pattern(LegendKey::Otherwise, words.say("legend-stripes"), ambiguous)
        .map(|entry| LegendEntry { target: reading.map(Target::Reading), ..entry });
    classes.chain(absences).map(entry).chain(stripes).collect()
}

fn tiers(model: &Model, drawing: &Drawing) -> Vec<LegendEntry> {
    let tabulation = model.tabulation();
    let (lens, of) = (tabulation.lens, tabulation.tiers.len());
    if !lens.counts() {
        return Vec::new();
    }
    let words = model.session().words();
    let entry = |shade: Shade, label: String, tier: Option<usize>| LegendEntry {
        key: LegendKey::Shade(shade),
        label,
        count: Some(shaded(drawing, shade)),
        shown: true,
        target: Some(Target::Tier(lens, tier)),
    };
    let tiers = (0..of).rev().map(|rank| {
        let range = tabulation.tiers.range(rank);
        entry(Shade::Class { rank, of }, lens.ranged(words, &range), Some(rank))
    });
    let none = entry(Shade::Unmentioned, sentence_case(&lens.counted(words, 0)), None);
    let thin = drawing.areas.iter().filter(|area| area.thin).count();
    let thin =
        pattern(LegendKey::Thin, &words.say_with("legend-thin", &[("most", THIN.into())]), thin);
    tiers.chain([none]).chain(thin).collect()
}

fn topics(model: &Model) -> Vec<LegendEntry> {
    let entry = |topic: Topic| {
        let count = count_once(model.shown().claims_about(topic));
        (count > 0).then(|| LegendEntry {
            key: LegendKey::Topic(topic),
            label: model.session().words().topic(topic).to_owned(),
            count: Some(count),
            shown: model.topics_drawn().contains(&topic),
            target: Some(Target::Topic(topic)),
        })
    };
    Topic::ALL.into_iter().filter_map(entry).collect()
}
