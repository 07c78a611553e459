//! A whole dossier, and the questions that are asked of it.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Anomaly, Assessment, Claim, ClaimId, Class, ClassId, CountryCode, Extra, FrameworkEntry,
    Passage, PassageId, Rating, Reading, ReadingId, Scale, Scene, Source, SourceId, Standing,
    Topic, When,
};

/// What a dossier says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Header {
    /// Always `cartouche-dossier/1`.
    pub format: String,
    /// Names the dossier among others.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The state that the dossier is about.
    #[serde(default)]
    pub subject: Option<CountryCode>,
    /// As of when it holds, in EDTF.
    #[serde(default)]
    pub as_of: Option<When>,
}

/// The lists of a dossier, by their names in the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// `sources`
    Sources,
    /// `passages`
    Passages,
    /// `claims`
    Claims,
    /// `scale.classes`
    Classes,
    /// `scale.readings`
    Readings,
    /// `assessments`
    Assessments,
    /// `anomalies`
    Anomalies,
    /// `framework`
    Framework,
    /// `scenes`
    Scenes,
}

impl Section {
    /// The name of the list in the format.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Passages => "passages",
            Self::Claims => "claims",
            Self::Classes => "classes",
            Self::Readings => "readings",
            Self::Assessments => "assessments",
            Self::Anomalies => "anomalies",
            Self::Framework => "framework",
            Self::Scenes => "scenes",
        }
    }
}

/// A record that does not hold. It is not shown, but a save puts it back where it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The list it came from.
    pub section: Section,
    /// Its place in the list, counted from 0.
    pub index: usize,
    /// The record as it was.
    pub value: Value,
}

/// Claims, what they rest on, and how countries are assessed.
///
/// Ids are unique, and each record rests on at least one passage that is there.
#[derive(Debug, Clone)]
pub struct Dossier {
    pub(super) header: Header,
    pub(super) sources: Vec<Source>,
    pub(super) passages: Vec<Passage>,
    pub(super) claims: Vec<Claim>,
    pub(super) scale: Scale,
    pub(super) assessments: Vec<Assessment>,
    pub(super) anomalies: Vec<Anomaly>,
    pub(super) framework: Vec<FrameworkEntry>,
    pub(super) scenes: Vec<Scene>,
    pub(super) extra: Extra,
    pub(super) set_aside: Vec<SetAside>,
    pub(super) index: Index,
}

/// Positions by id, built once.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    pub(super) claims: BTreeMap<ClaimId, usize>,
    pub(super) passages: BTreeMap<PassageId, usize>,
    pub(super) assessments: BTreeMap<CountryCode, usize>,
    pub(super) claims_by_country: BTreeMap<CountryCode, Vec<usize>>,
}

impl Dossier {
    /// What the dossier says of itself.
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// All sources.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// All passages, in the dossier's order.
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// All claims, in the dossier's order.
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// The classes and readings.
    pub const fn scale(&self) -> &Scale {
        &self.scale
    }

    /// All assessments.
    pub fn assessments(&self) -> &[Assessment] {
        &self.assessments
    }

    /// All anomalies.
    pub fn anomalies(&self) -> &[Anomaly] {
        &self.anomalies
    }

    /// Objectives, instruments and recommendations.
    pub fn framework(&self) -> &[FrameworkEntry] {
        &self.framework
    }

    /// The scenes of its briefing, in their order.
    pub fn scenes(&self) -> &[Scene] {
        &self.scenes
    }

    /// The same dossier with another briefing.
    #[must_use]
    pub fn with_scenes(&self, scenes: Vec<Scene>) -> Self {
        Self { scenes, ..self.clone() }
    }

    /// Fields on top that the format does not name.
    pub const fn extra(&self) -> &Extra {
        &self.extra
    }

    /// Records that did not hold, for saving.
    pub fn set_aside(&self) -> &[SetAside] {
        &self.set_aside
    }

    /// A source by id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// A passage by id.
    pub fn passage(&self, id: &PassageId) -> Option<&Passage> {
        self.passages.get(*self.index.passages.get(id)?)
    }

    /// A claim by id.
    pub fn claim(&self, id: &ClaimId) -> Option<&Claim> {
        self.claims.get(self.position(id)?)
    }

    /// Where a claim stands among all claims.
    pub fn position(&self, id: &ClaimId) -> Option<usize> {
        self.index.claims.get(id).copied()
    }

    /// A class by id.
    pub fn class(&self, id: &ClassId) -> Option<&Class> {
        self.scale.classes.iter().find(|class| class.id == *id)
    }

    /// A reading by id.
    pub fn reading(&self, id: &ReadingId) -> Option<&Reading> {
        self.scale.readings.iter().find(|reading| reading.id == *id)
    }

    /// The assessment of a country.
    pub fn assessment(&self, country: CountryCode) -> Option<&Assessment> {
        self.assessments.get(*self.index.assessments.get(&country)?)
    }

    /// The reading that holds until the user chooses another.
    pub fn default_reading(&self) -> Option<&ReadingId> {
        self.scale.readings.first().map(|reading| &reading.id)
    }

    /// The classes from most to least.
    pub fn classes_from_top(&self) -> Vec<&Class> {
        let mut classes: Vec<&Class> = self.scale.classes.iter().collect();
        classes.sort_by_key(|class| std::cmp::Reverse(class.order));
        classes
    }

    /// How a country stands under a reading. A country that a claim names is named.
    pub fn standing(&self, country: CountryCode, reading: Option<&ReadingId>) -> Standing {
        let rating = self
            .assessment(country)
            .and_then(|assessment| reading.and_then(|id| assessment.classes.get(id)));
        match rating {
            Some(Rating::Class(id)) => Standing::Rated(id.clone()),
            Some(Rating::Named) => Standing::Named,
            None if self.index.claims_by_country.contains_key(&country) => Standing::Named,
            None => Standing::Unmentioned,
        }
    }

    /// The claims that concern a country.
    pub fn claims_of(&self, country: CountryCode) -> impl Iterator<Item = &Claim> {
        self.index
            .claims_by_country
            .get(&country)
            .into_iter()
            .flatten()
            .filter_map(|&at| self.claims.get(at))
    }

    /// The claims that concern the region as a whole.
    pub fn regional_claims(&self) -> impl Iterator<Item = &Claim> {
        self.claims.iter().filter(|claim| claim.is_regional())
    }

    /// The claims of a topic.
    pub fn claims_about(&self, topic: Topic) -> impl Iterator<Item = &Claim> {
        self.claims.iter().filter(move |claim| claim.topic == topic)
    }

    /// The claims that rest on a passage.
    pub fn claims_on(&self, passage: &PassageId) -> impl Iterator<Item = &Claim> + use<'_> {
        let passage = passage.clone();
        self.claims.iter().filter(move |claim| claim.passages.contains(&passage))
    }

    /// The other claims that tell the same fact.
    pub fn group_of<'a>(&'a self, claim: &'a Claim) -> impl Iterator<Item = &'a Claim> {
        self.claims.iter().filter(move |other| {
            other.id != claim.id && claim.group.is_some() && other.group == claim.group
        })
    }

    /// The anomalies in the passages of a claim.
    pub fn anomalies_of<'a>(&'a self, claim: &'a Claim) -> impl Iterator<Item = &'a Anomaly> {
        self.anomalies
            .iter()
            .filter(|anomaly| anomaly.passages.iter().any(|id| claim.passages.contains(id)))
    }
}

/// How many facts some claims tell: claims of one group are counted once.
#[expect(single_use_lifetimes, reason = "`impl Trait` arguments cannot leave it out")]
pub fn count_once<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> usize {
    let mut groups = BTreeSet::new();
    claims
        .into_iter()
        .filter(|claim| claim.group.as_deref().is_none_or(|group| groups.insert(group)))
        .count()
}
