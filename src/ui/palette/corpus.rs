//! What of the dossier can be searched: commands, countries, parties, filters, claims and passages,
//! in one index.
//!
//! One index for all, so that a word that one of them has is no typing error in another.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::filters;
use crate::{
    domain::{CountryCode, Dossier, PassageId, Topic},
    model::{Choice, Model},
    text::{DocumentTooLarge, Hits, Index, IndexedPassage, Query},
    ui::command::COMMANDS,
    words::Language,
};

/// What the index calls each kind.
pub(super) const KINDS: [(Kind, &str); 6] = [
    (Kind::Command, "commands"),
    (Kind::Country, "countries"),
    (Kind::Party, "parties"),
    (Kind::Filter, "filters"),
    (Kind::Claim, "claims"),
    (Kind::Passage, "passages"),
];

/// What is searched in the dossier, in the order in which it is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Command,
    Country,
    /// Somebody who is in claims.
    Party,
    /// A choice to filter by.
    Filter,
    Claim,
    Passage,
}

/// The index of a dossier.
#[derive(Debug)]
pub(super) struct Corpus {
    /// What it was made of.
    pub(super) dossier: Arc<Dossier>,
    /// What names and titles are in.
    pub(super) language: Language,
    pub(super) countries: Vec<CountryCode>,
    pub(super) parties: Vec<Choice>,
    pub(super) choices: Vec<Choice>,
    index: Index,
}

impl Corpus {
    pub(super) fn of(model: &Model) -> Self {
        let dossier = Arc::clone(model.dossier());
        let atlas = model.atlas().territories.iter().map(|territory| territory.code);
        let claimed = dossier.claims().iter().flat_map(|claim| claim.countries.iter().copied());
        let countries: BTreeSet<CountryCode> = atlas.chain(claimed).collect();
        let (language, countries) = (model.session().language, countries.into_iter().collect());
        let (parties, choices) = filters::all(model);
        let index = Index::new();
        let mut corpus = Self { dossier, language, countries, parties, choices, index };
        // No dossier that is read has four thousand million words; one would not be searched.
        corpus.fill(model).unwrap_or_default();
        corpus
    }

    pub(super) fn search(&self, query: &Query, limit: usize) -> Hits {
        self.index.search(query, limit)
    }

    fn fill(&mut self, model: &Model) -> Result<(), DocumentTooLarge> {
        let words = self.language.words();
        let titles = (0..).zip(COMMANDS.iter());
        let titles = titles.map(|(at, it)| IndexedPassage::new(at, it.title(words)));
        self.index.add("commands", &titles.collect::<Vec<_>>())?;

        let names: Vec<String> =
            self.countries.iter().map(|&code| named(model.country_name(code), code)).collect();
        let countries = (0..).zip(&names).zip(&self.countries).map(|((at, name), country)| {
            let countries = std::slice::from_ref(country);
            IndexedPassage { countries, ..IndexedPassage::new(at, name) }
        });
        self.index.add("countries", &countries.collect::<Vec<_>>())?;

        for (id, choices) in [("parties", &self.parties), ("filters", &self.choices)] {
            let labels: Vec<String> =
                choices.iter().map(|choice| filters::label(model, choice)).collect();
            let rows = (0..).zip(&labels).map(|(at, label)| IndexedPassage::new(at, label));
            self.index.add(id, &rows.collect::<Vec<_>>())?;
        }

        let dossier = &self.dossier;
        let claims = (0..).zip(dossier.claims()).map(|(at, claim)| IndexedPassage {
            countries: &claim.countries,
            topics: std::slice::from_ref(&claim.topic),
            ..IndexedPassage::new(at, &claim.summary)
        });
        self.index.add("claims", &claims.collect::<Vec<_>>())?;

        let about = about_passages(dossier);
        let nothing = About::default();
        let passages = (0..).zip(dossier.passages()).map(|(at, passage)| {
            let About { countries, topics } = about.get(&passage.id).unwrap_or(&nothing);
            IndexedPassage { countries, topics, ..IndexedPassage::new(at, &passage.digest) }
        });
        self.index.add("passages", &passages.collect::<Vec<_>>())
    }
}

/// The map's name of a country, with ISO's where that is another.
fn named(name: String, code: CountryCode) -> String {
    let iso = code.iso_name();
    if iso == name { name } else { format!("{name} ({iso})") }
}

/// What the claims on a passage are about.
#[derive(Debug, Default)]
struct About {
    countries: Vec<CountryCode>,
    topics: Vec<Topic>,
}

fn about_passages(dossier: &Dossier) -> BTreeMap<&PassageId, About> {
    let mut about: BTreeMap<&PassageId, About> = BTreeMap::new();
    for claim in dossier.claims() {
        for id in &claim.passages {
            let about = about.entry(id).or_default();
            about.countries.extend(&claim.countries);
            about.topics.push(claim.topic);
        }
    }
    for About { countries, topics } in about.values_mut() {
        countries.sort_unstable();
        countries.dedup();
        topics.sort_unstable();
        topics.dedup();
    }
    about
}
