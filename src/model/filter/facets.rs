//! What the claims of a dossier have in each facet, worked out once when it opens.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::choice::{Ambiguity, Assertion, Choice, Facet, Oddity};
use crate::{
    domain::{
        Claim, CountryCode, Dossier, Rating, ReadingId, SourceId, Span, Standing, count_once,
    },
    text::{Accents, Folded},
    words::Language,
};

/// A choice's place in the list of all.
pub(super) type At = u32;

/// What each claim has, claim by claim in the dossier's order.
#[derive(Debug, Default)]
pub struct Facets {
    pub(super) dossier: Option<Arc<Dossier>>,
    /// All choices that any claim has, in their order.
    choices: Vec<Choice>,
    /// The facet of each choice, as a bit.
    pub(super) bits: Vec<u16>,
    /// What each claim has in all facets but [`Facet::Standing`], which depends on the reading.
    pub(super) claims: Vec<Having>,
    /// The claims with those of a group next to each other.
    pub(super) in_groups: Vec<u32>,
    /// How many facts all claims come to.
    facts: usize,
}

/// What a claim has.
#[derive(Debug, Default)]
pub(super) struct Having {
    pub(super) choices: Vec<At>,
    /// Its group, counted from 1; 0 without one.
    pub(super) group: u32,
    pub(super) span: Option<Span>,
    /// Its words, folded, with a space before each.
    pub(super) words: String,
}

impl Facets {
    /// Looks through a dossier.
    pub fn new(dossier: &Arc<Dossier>) -> Self {
        let oddities = oddities(dossier);
        let ambiguous = ambiguous(dossier);
        let having: Vec<Vec<Choice>> = dossier
            .claims()
            .iter()
            .map(|claim| choices_of(claim, dossier, &oddities, &ambiguous))
            .collect();
        let mut choices: BTreeSet<&Choice> = having.iter().flatten().collect();
        let standings = standings(dossier);
        choices.extend(&standings);
        let choices: Vec<Choice> = choices.into_iter().cloned().collect();
        let at =
            |choice: &Choice| choices.binary_search(choice).ok().and_then(|at| at.try_into().ok());
        let mut groups: BTreeMap<&str, u32> = BTreeMap::new();
        let mut claims = Vec::with_capacity(having.len());
        for (claim, having) in dossier.claims().iter().zip(&having) {
            let group = claim.group.as_deref().map_or(0, |group| {
                let next = u32::try_from(groups.len() + 1).unwrap_or(u32::MAX);
                *groups.entry(group).or_insert(next)
            });
            claims.push(Having {
                choices: having.iter().filter_map(at).collect(),
                group,
                span: claim.date.as_ref().map(crate::domain::When::span),
                words: words_of(claim),
            });
        }
        let mut in_groups: Vec<u32> = (0..).take(claims.len()).collect();
        in_groups.sort_by_key(|at| claims.get(*at as usize).map(|claim| claim.group));
        let bits = choices.iter().map(|choice| choice.facet().bit()).collect();
        let facts = count_once(dossier.claims());
        Self { dossier: Some(Arc::clone(dossier)), choices, bits, claims, in_groups, facts }
    }

    /// How many facts all claims come to, whatever is filtered.
    pub const fn facts(&self) -> usize {
        self.facts
    }

    /// Whether they are of this dossier.
    pub(super) fn holds(&self, dossier: &Arc<Dossier>) -> bool {
        self.dossier.as_ref().is_some_and(|mine| Arc::ptr_eq(mine, dossier))
    }

    /// All choices of a facet that any claim has, in their order.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = &Choice> {
        self.choices.iter().filter(move |choice| choice.facet() == facet)
    }

    /// The group of the claim at this place, counted from 1; 0 without one.
    pub(in crate::model) fn group(&self, at: usize) -> u32 {
        self.claims.get(at).map_or(0, |claim| claim.group)
    }

    /// The years of the claim at this place, if it has a date.
    pub(in crate::model) fn span(&self, at: usize) -> Option<&Span> {
        self.claims.get(at).and_then(|claim| claim.span.as_ref())
    }

    pub(super) fn at(&self, choice: &Choice) -> Option<usize> {
        self.choices.binary_search(choice).ok()
    }

    /// How the countries of each claim stand under a reading.
    pub(super) fn standings(&self, reading: Option<&ReadingId>) -> Vec<Vec<At>> {
        let Some(dossier) = &self.dossier else { return Vec::new() };
        let mut known: BTreeMap<CountryCode, Option<At>> = BTreeMap::new();
        let mut of_country = |code: CountryCode| {
            *known.entry(code).or_insert_with(|| {
                let standing = Choice::Standing(dossier.standing(code, reading));
                self.at(&standing).and_then(|at| at.try_into().ok())
            })
        };
        let mut all = Vec::with_capacity(self.claims.len());
        for claim in dossier.claims() {
            let mut of_claim: Vec<At> =
                claim.countries.iter().filter_map(|code| of_country(*code)).collect();
            of_claim.sort_unstable();
            of_claim.dedup();
            all.push(of_claim);
        }
        all
    }
}

fn standings(dossier: &Dossier) -> Vec<Choice> {
    let classes = dossier.scale().classes.iter().map(|class| Standing::Rated(class.id.clone()));
    classes.chain([Standing::Named]).map(Choice::Standing).collect()
}

/// The oddities in each passage.
fn oddities(dossier: &Dossier) -> BTreeMap<&crate::domain::PassageId, BTreeSet<Oddity>> {
    let mut all: BTreeMap<_, BTreeSet<Oddity>> = BTreeMap::new();
    for anomaly in dossier.anomalies() {
        for passage in &anomaly.passages {
            all.entry(passage).or_default().insert(anomaly.kind.into());
        }
    }
    all
}

/// The countries that two readings rate differently.
fn ambiguous(dossier: &Dossier) -> BTreeSet<CountryCode> {
    let assessed = dossier.assessments().iter();
    assessed.filter(|assessment| differs(&assessment.classes)).map(|a| a.country).collect()
}

fn differs(ratings: &BTreeMap<ReadingId, Rating>) -> bool {
    let mut ratings = ratings.values();
    ratings.next().is_some_and(|first| ratings.any(|other| other != first))
}

impl Ambiguity {
    /// Whether a country's class depends on the reading.
    pub fn of(country: CountryCode, dossier: &Dossier) -> Self {
        let depends = dossier.assessment(country).is_some_and(|a| differs(&a.classes));
        if depends { Self::Depends } else { Self::Settled }
    }
}

fn choices_of(
    claim: &Claim,
    dossier: &Dossier,
    oddities: &BTreeMap<&crate::domain::PassageId, BTreeSet<Oddity>>,
    ambiguous: &BTreeSet<CountryCode>,
) -> Vec<Choice> {
    let mut all = vec![
        Choice::Topic(claim.topic),
        Choice::Stage(claim.stage),
        Choice::Basis(claim.basis),
        Choice::Assertion(Assertion::of(claim)),
    ];
    all.extend(claim.countries.iter().copied().map(Choice::Country));
    if claim.is_regional() {
        all.push(Choice::Region);
    }
    let ambiguity = |code: &CountryCode| {
        if ambiguous.contains(code) { Ambiguity::Depends } else { Ambiguity::Settled }
    };
    all.extend(claim.countries.iter().map(ambiguity).map(Choice::Reading));
    all.extend(claim.parties.iter().filter_map(Choice::of_party));
    let sources = claim.passages.iter().filter_map(|id| dossier.passage(id));
    let sources: BTreeSet<&SourceId> = sources.map(|passage| &passage.source).collect();
    all.extend(sources.into_iter().cloned().map(Choice::Source));
    let odd: BTreeSet<Oddity> =
        claim.passages.iter().filter_map(|id| oddities.get(id)).flatten().copied().collect();
    if odd.is_empty() {
        all.push(Choice::Anomaly(Oddity::Nothing));
    }
    all.extend(odd.into_iter().map(Choice::Anomaly));
    all.sort_unstable();
    all.dedup();
    all
}

/// What is looked for words in: the summary and the names of all that is in the claim.
fn words_of(claim: &Claim) -> String {
    let mut all = claim.summary.clone();
    let mut add = |text: &str| {
        all.push(' ');
        all.push_str(text);
    };
    claim.items.iter().for_each(|item| {
        add(&item.name);
        item.written.iter().for_each(|written| add(written));
    });
    claim.parties.iter().filter_map(|party| party.name.as_ref()).for_each(|name| add(name));
    claim.place.name.iter().chain(&claim.hedge).chain(&claim.date_words).for_each(|text| add(text));
    // As ISO calls a country, and as everybody does.
    let english = Language::English.words();
    for code in &claim.countries {
        add(&code.iso_name());
        add(&english.country(*code, None));
    }
    folded_words(&all)
}

/// The words of a text, folded, with a space before each.
pub(super) fn folded_words(text: &str) -> String {
    let folded = Folded::new(text, Accents::Strip);
    let mut all = String::with_capacity(folded.text().len() + 1);
    let words = folded.text().split(|c: char| !c.is_alphanumeric());
    for word in words.filter(|word| !word.is_empty()) {
        all.push(' ');
        all.push_str(word);
    }
    all
}
