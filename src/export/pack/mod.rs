//! A briefing as it leaves the window: its leaves in order, a scene each, and every passage that a
//! word or a mark of them rests on, numbered in the order in which it is first cited.
//!
//! Every format for people is written from a pack, so that all of them say the same, as strongly.

#[cfg(test)]
mod tests;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    Account,
    plate::{Grounds, LegendExtent, Meaning, Order, PageWords, Palette, Plate, model, plate_of},
};
use crate::{
    domain::{ClaimId, CountryCode, Line, PassageId, Scene, Source, SourceId, Topic},
    model::{Action, BriefAction, Model, Target},
    store::{self, ContentHash},
    words::{Language, Words},
};

/// A briefing to be written.
#[derive(Debug)]
pub struct Pack {
    /// The dossier's title.
    pub title: String,
    /// What tells the dossier from others, whatever its version.
    pub id: String,
    /// As of when it holds, in a sentence; empty where the dossier does not say.
    pub as_of: String,
    /// SHA-256, in hex, of the dossier as [`file`](Self::file) has it.
    pub sha256: String,
    /// The language of all that is not the dossier's.
    pub language: Language,
    /// The leaves in their order.
    pub leaves: Vec<Leaf>,
    /// The passages by their numbers: the first has number 1.
    pub passages: Vec<Cited>,
    /// How many of them words rest on; marks alone rest on those after.
    pub said: usize,
    /// The claims that some map shows, topic by topic, in the dossier's order.
    pub claims: Vec<Told>,
    /// Where the passages are from, a line each: authors, title, year, and what has to be known of
    /// the copy.
    pub sources: Vec<String>,
    /// The ids of the sources, in the same order.
    pub source_ids: Vec<SourceId>,
    /// That summaries and digests are our own, and how facts are counted.
    pub rules: Vec<String>,
    /// What did not hold in the dossier, a line each.
    pub problems: Vec<String>,
}

/// A scene, or the whole map where there is none.
#[derive(Debug)]
pub struct Leaf {
    /// The scene; `None` for the map as it is seen.
    pub scene: Option<Arc<Scene>>,
    /// What it says.
    pub headline: Said,
    /// As of when it holds, how the source is read, and what a filter leaves.
    pub conditions: String,
    /// The passage that stands beside the map, by its number.
    pub pulled: Option<usize>,
    /// What is said to it.
    pub notes: Vec<Said>,
    /// The claims that its map shows.
    pub claims: Vec<ClaimId>,
    /// What is seen.
    seen: Model,
}

/// Words, and the numbers of the passages that they rest on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// The numbers, from 1.
    pub rests_on: Vec<usize>,
}

/// A passage that is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// Its number, from 1.
    pub number: usize,
    /// Its id in the dossier.
    pub id: PassageId,
    /// The source it is in.
    pub source: SourceId,
    /// Where it stands: paragraph and notes.
    pub locator: String,
    /// Its digest, or its wording in quotation marks.
    pub text: String,
    /// Whether that is its wording.
    pub is_wording: bool,
    /// How strong the claims are that rest on it, each way once.
    pub strengths: Vec<String>,
}

/// A claim that a map shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its id in the dossier.
    pub id: ClaimId,
    /// What it is about.
    pub topic: Topic,
    /// That, in words.
    pub topic_label: String,
    /// The countries it concerns; none for the whole region.
    pub countries: Vec<CountryCode>,
    /// Their names.
    pub places: Vec<String>,
    /// The summary, its strength with its hedge, and what it rests on.
    pub said: Said,
    /// Stage, basis, hedge and date.
    pub strength: String,
}

/// Gives passages their numbers.
#[derive(Default)]
struct Numbers {
    by_id: BTreeMap<PassageId, usize>,
    in_order: Vec<PassageId>,
}

impl Pack {
    /// The briefing of a model: all of its scenes, or those at these places; where there is none,
    /// the map as the model shows it.
    pub fn of(model: &Model, scenes: &[Arc<Scene>]) -> Self {
        let words = model.session().words();
        let mut numbers = Numbers::default();
        let mut leaves: Vec<Leaf> =
            scenes.iter().map(|scene| Leaf::of_scene(model, scene, &mut numbers)).collect();
        if leaves.is_empty() {
            leaves.push(Leaf::of_view(model));
        }
        let said = numbers.in_order.len();
        let claims = told(model, &leaves, &mut numbers);
        let dossier = model.dossier();
        let header = dossier.header();
        let as_of = header.as_of.as_ref().map(|date| {
            let date = words.when(date).into();
            words.say_with("account-as-of", &[("date", date)])
        });
        Self {
            title: header.title.clone(),
            id: header.id.clone(),
            as_of: as_of.unwrap_or_default(),
            sha256: fingerprint(model),
            language: model.session().language,
            passages: cited(model, &numbers),
            leaves,
            said,
            claims,
            sources: dossier.sources().iter().map(cited_source).collect(),
            source_ids: dossier.sources().iter().map(|source| source.id.clone()).collect(),
            rules: ["account-own-words", "account-counted"]
                .map(|id| words.say(id).to_owned())
                .into(),
            problems: model.problems().iter().map(ToString::to_string).collect(),
        }
    }

    /// A passage by its number.
    pub fn passage(&self, number: usize) -> Option<&Cited> {
        self.passages.get(number.checked_sub(1)?)
    }

    /// The words of its language.
    pub fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// The dossier as a file that [`sha256`](Self::sha256) is the hash of: what the format `json`
    /// writes.
    pub fn file(model: &Model) -> Result<String, serde_json::Error> {
        let value = store::dossier_to_json(&model.dossier_to_save())?;
        Ok(serde_json::to_string_pretty(&value)? + "\n")
    }
}

fn fingerprint(model: &Model) -> String {
    // What was read can be written.
    let file = Pack::file(model).unwrap_or_default();
    ContentHash::of(file.as_bytes()).to_string()
}

impl Leaf {
    fn of_scene(model: &Model, scene: &Arc<Scene>, numbers: &mut Numbers) -> Self {
        let mut seen = model.clone();
        seen.apply(Action::Brief(BriefAction::Show(scene.id.clone())));
        let mut said = |text: &str, passages: &[PassageId]| Said {
            text: text.to_owned(),
            rests_on: numbers.of(&seen, passages),
        };
        let headline = said(&scene.headline, &scene.passages);
        let pulled = said("", scene.pulled.as_slice()).rests_on.first().copied();
        let line = |line: &Line| said(&line.text, &line.passages);
        Self {
            headline,
            pulled,
            notes: scene.notes.iter().map(line).collect(),
            conditions: model::conditions(&seen, Some(scene)),
            claims: shown(&seen),
            scene: Some(Arc::clone(scene)),
            seen,
        }
    }

    fn of_view(model: &Model) -> Self {
        Self {
            scene: None,
            headline: Said { text: model.dossier().header().title.clone(), rests_on: Vec::new() },
            conditions: model::conditions(model, None),
            pulled: None,
            notes: Vec::new(),
            claims: shown(model),
            seen: model.clone(),
        }
    }

    /// Its map with its legend, on a page of this size.
    pub fn plate(
        &self,
        grounds: &Grounds,
        palette: &Palette,
        size: [f64; 2],
        words: PageWords,
    ) -> Plate {
        let scene = self.scene.as_deref();
        let legend = if scene.is_some() { LegendExtent::OnlyShown } else { LegendExtent::Whole };
        plate_of(&self.seen, grounds, Order { size, palette, scene, legend, words })
    }

    /// Its name in files and addresses: the scene's id, or `map`.
    pub fn id(&self) -> &str {
        self.scene.as_ref().map_or("map", |scene| scene.id.as_str())
    }

    /// Where the facts are from, and how many records were left out.
    pub fn credit(&self) -> String {
        model::sources(&self.seen)
    }

    /// Where the land is from, and how it is projected.
    pub fn land(&self) -> String {
        model::land(&self.seen)
    }

    /// The claims that a mark or a link of its map stands for, in the dossier's order; none where
    /// it is neither.
    pub fn behind(&self, meaning: &Meaning) -> Vec<ClaimId> {
        if let Meaning::Link(id) | Meaning::Mark(Target::Claim(id)) = meaning {
            return vec![id.clone()];
        }
        let Meaning::Mark(Target::Stack(country, topic)) = meaning else { return Vec::new() };
        let there = self.seen.shown().claims_of(*country);
        // What is between two countries has a link of its own.
        let stacked = there.filter(|claim| claim.topic == *topic && claim.pair().is_none());
        stacked.map(|claim| claim.id.clone()).collect()
    }

    /// The name of a country.
    pub fn country(&self, code: CountryCode) -> String {
        self.seen.country_name(code)
    }
}

/// The claims that a map shows: those of the topics that are on.
fn shown(model: &Model) -> Vec<ClaimId> {
    let on = &model.session().overlays;
    let shown = model.shown().claims().filter(|claim| on.contains(&claim.topic));
    shown.map(|claim| claim.id.clone()).collect()
}

/// The claims of all leaves, topic by topic.
fn told(model: &Model, leaves: &[Leaf], numbers: &mut Numbers) -> Vec<Told> {
    let drawn: BTreeSet<&ClaimId> = leaves.iter().flat_map(|leaf| &leaf.claims).collect();
    let account = Account::of(model);
    let of_topic = |topic: Topic| model.dossier().claims_about(topic);
    let mut told = Vec::new();
    for claim in Topic::ALL.into_iter().flat_map(of_topic).filter(|it| drawn.contains(&it.id)) {
        let rests_on = numbers.of(model, &claim.passages);
        told.push(Told {
            id: claim.id.clone(),
            topic: claim.topic,
            topic_label: model.session().words().topic(claim.topic).to_owned(),
            countries: claim.countries.clone(),
            places: claim.countries.iter().map(|code| model.country_name(*code)).collect(),
            said: Said { text: claim.summary.clone(), rests_on },
            strength: account.strength(claim),
        });
    }
    told
}

fn cited(model: &Model, numbers: &Numbers) -> Vec<Cited> {
    let (dossier, words) = (model.dossier(), model.session().words());
    let passages = numbers.in_order.iter().filter_map(|id| dossier.passage(id));
    passages
        .zip(1..)
        .map(|(passage, number)| {
            let wording = model.session().wording(passage);
            let mut strengths = Vec::new();
            for claim in dossier.claims_on(&passage.id) {
                let basis = words.basis(claim.basis);
                let hedge = claim.hedge.as_ref().map(|hedge| format!("{basis}: “{hedge}”"));
                let strength = hedge.unwrap_or_else(|| basis.to_owned());
                if !strengths.contains(&strength) {
                    strengths.push(strength);
                }
            }
            Cited {
                number,
                id: passage.id.clone(),
                source: passage.source.clone(),
                locator: words.locator(passage),
                is_wording: wording.is_some(),
                text: wording.map_or_else(|| passage.digest.clone(), |it| format!("“{it}”")),
                strengths,
            }
        })
        .collect()
}

fn cited_source(source: &Source) -> String {
    let note = source.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
    format!("{}{note}", model::citation(source))
}

impl Numbers {
    /// The numbers of the passages that are there.
    fn of(&mut self, model: &Model, passages: &[PassageId]) -> Vec<usize> {
        let known = passages.iter().filter(|id| model.dossier().passage(id).is_some());
        known.map(|id| self.number(id)).collect()
    }

    fn number(&mut self, id: &PassageId) -> usize {
        if let Some(number) = self.by_id.get(id) {
            return *number;
        }
        self.in_order.push(id.clone());
        self.by_id.insert(id.clone(), self.in_order.len());
        self.in_order.len()
    }
}
