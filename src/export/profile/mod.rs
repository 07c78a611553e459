//! A country's profile, and a whole dossier, as Markdown or plain text for a colleague.
//!
//! Each claim leaves with its stage, its basis, its hedge, its date and where it stands; totals are
//! those of the screen, and what the filter hides is said to be hidden. The words are summaries and
//! digests of our own, never the document's.

mod blocks;
mod country;

use blocks::{Block, as_markdown, as_plain};

use crate::{
    domain::{CountryCode, Dossier, FrameworkEntry, FrameworkKind, Problem, ReadingId, Standing},
    geo::Atlas,
    model::{Model, Shown, standing_in_words},
    words::{Value, Words},
};

/// What an account of a dossier is given.
#[derive(Debug, Clone)]
pub struct Account<'a> {
    /// The claims that are told.
    pub shown: Shown<'a>,
    /// The filter that left them, as it is written; `None` where all are told.
    pub filter: Option<String>,
    /// How the source is read.
    pub reading: Option<&'a ReadingId>,
    /// What did not hold when the dossier was read.
    pub problems: &'a [Problem],
    /// For the names of countries.
    pub atlas: &'a Atlas,
    /// The language.
    pub words: &'static Words,
}

/// A country's profile as Markdown (`CommonMark`), without a line end at its end.
pub fn country_profile(account: &Account<'_>, country: CountryCode) -> String {
    as_markdown(&profile(account, country))
}

/// The same as plain text.
pub fn profile_as_text(account: &Account<'_>, country: CountryCode) -> String {
    as_plain(&profile(account, country))
}

/// The whole dossier as Markdown: countries by class, a profile of each, what concerns the region,
/// the framework, sources and problems.
pub fn whole_dossier(account: &Account<'_>) -> String {
    let mut blocks = account.head();
    blocks.extend(account.overview());
    for country in account.countries() {
        blocks.extend(account.country(country, 2));
    }
    blocks.extend(account.region());
    blocks.extend(account.framework());
    blocks.extend(account.oddities());
    blocks.extend(account.sources());
    as_markdown(&blocks)
}

fn profile(account: &Account<'_>, country: CountryCode) -> Vec<Block> {
    let mut blocks = account.country(country, 1);
    blocks.extend(account.sources());
    blocks
}

impl<'a> Account<'a> {
    /// An account of what a model shows, in the session's language.
    pub fn of(model: &'a Model) -> Self {
        Self {
            shown: model.shown(),
            filter: (!model.matches().is_whole()).then(|| model.filter().to_string()),
            reading: model.session().reading.as_ref(),
            problems: model.problems(),
            atlas: model.atlas(),
            words: model.session().words(),
        }
    }
}

impl Account<'_> {
    fn dossier(&self) -> &Dossier {
        self.shown.dossier()
    }

    fn say(&self, id: &'static str, values: &[(&'static str, Value<'_>)]) -> String {
        self.words.say_with(id, values)
    }

    fn name(&self, country: CountryCode) -> String {
        let in_atlas = self.atlas.territory(country).map(|land| land.name.as_str());
        self.words.country(country, in_atlas)
    }

    fn standing(&self, country: CountryCode) -> Standing {
        self.dossier().standing(country, self.reading)
    }

    /// Title, date, reading and filter.
    fn head(&self) -> Vec<Block> {
        let header = self.dossier().header();
        let mut blocks = vec![Block::Heading(1, header.title.clone())];
        if let Some(as_of) = &header.as_of {
            let date = self.words.when(as_of).into();
            blocks.push(Block::Text(self.say("account-as-of", &[("date", date)])));
        }
        blocks.extend(self.conditions().map(Block::Text));
        blocks
    }

    /// Under which reading and filter all of it holds, and how it is counted.
    fn conditions(&self) -> impl Iterator<Item = String> {
        let reading = self.reading.and_then(|id| self.dossier().reading(id)).map(|reading| {
            let (id, label) = (reading.id.as_str().into(), reading.label.as_str().into());
            self.say("account-reading", &[("id", id), ("label", label)])
        });
        let filter = self
            .filter
            .as_deref()
            .map(|filter| self.say("account-filter", &[("filter", filter.into())]));
        let counted = self.words.say("account-counted").to_owned();
        reading.into_iter().chain(filter).chain([counted])
    }

    /// The countries that have a claim or an assessment, by class from the top, then by name.
    fn countries(&self) -> Vec<CountryCode> {
        let assessed = self.dossier().assessments().iter().map(|it| it.country);
        let mut all: Vec<CountryCode> = self.shown.countries().chain(assessed).collect();
        let rank = |country: CountryCode| match self.standing(country) {
            Standing::Rated(id) => self.dossier().class(&id).map_or(i32::MIN, |class| class.order),
            Standing::Named | Standing::Unmentioned => i32::MIN,
        };
        all.sort_by_cached_key(|country| (std::cmp::Reverse(rank(*country)), self.name(*country)));
        all.dedup();
        all
    }

    /// The classes with their rules and countries, and the named ones.
    fn overview(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(2, self.words.say("account-overview").to_owned())];
        let countries = self.countries();
        let of = |standing: &Standing| {
            let there = countries.iter().filter(|country| self.standing(**country) == *standing);
            there.map(|country| self.name(*country)).collect::<Vec<_>>().join(", ")
        };
        for class in self.dossier().classes_from_top() {
            let names = of(&Standing::Rated(class.id.clone()));
            let none = self.words.say("account-no-country").to_owned();
            let names = if names.is_empty() { none } else { names };
            blocks.push(Block::Item(format!("{}: {names}. {}", class.label, class.rule)));
        }
        let named = of(&Standing::Named);
        if !named.is_empty() {
            let label = standing_in_words(self.dossier(), self.words, &Standing::Named);
            blocks.push(Block::Item(format!("{label}: {named}.")));
        }
        blocks
    }

    /// The claims that are on no country.
    fn region(&self) -> Vec<Block> {
        let claims: Vec<_> = self.shown.regional_claims().collect();
        if claims.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading(2, self.words.say("parties-region").to_owned())];
        blocks.push(Block::Text(self.totals(&claims)));
        blocks.extend(self.claims(claims, 3));
        blocks
    }

    fn framework(&self) -> Vec<Block> {
        let entries: Vec<&FrameworkEntry> = self.dossier().framework().iter().collect();
        if entries.is_empty() {
            return Vec::new();
        }
        let title = self.say("profile-framework", &[("count", entries.len().into())]);
        let items = entries.into_iter().map(|entry| Block::Item(self.entry(entry)));
        [Block::Heading(2, title)].into_iter().chain(items).collect()
    }

    fn entry(&self, entry: &FrameworkEntry) -> String {
        let kind = self.words.say(match entry.kind {
            FrameworkKind::Objective => "framework-objective",
            FrameworkKind::Instrument => "framework-instrument",
            FrameworkKind::Recommendation => "framework-recommendation",
        });
        format!("{kind}: {} {}", entry.text, self.cited(&entry.passages))
    }

    /// What is odd in the source; what is known from elsewhere is marked so.
    fn oddities(&self) -> Vec<Block> {
        let anomalies = self.dossier().anomalies();
        if anomalies.is_empty() {
            return Vec::new();
        }
        let items = anomalies.iter().map(|anomaly| {
            let id = match anomaly.kind {
                crate::domain::AnomalyKind::Internal => "account-odd",
                crate::domain::AnomalyKind::OutsideKnowledge => "account-outside",
            };
            let issue = self.say(id, &[("issue", anomaly.issue.as_str().into())]);
            Block::Item(format!("{issue} {} {}", anomaly.handling, self.cited(&anomaly.passages)))
        });
        let title = Block::Heading(2, self.words.say("account-oddities").to_owned());
        [title].into_iter().chain(items).collect()
    }

    /// The sources, and what did not hold in the dossier.
    fn sources(&self) -> Vec<Block> {
        let mut blocks = vec![Block::Heading(2, self.words.say("account-sources").to_owned())];
        for source in self.dossier().sources() {
            let note = source.note.as_ref().map(|note| format!(" ({note})")).unwrap_or_default();
            blocks.push(Block::Item(format!("{}: {}{note}", source.id, source.title())));
        }
        blocks.push(Block::Text(self.words.say("account-own-words").to_owned()));
        if !self.problems.is_empty() {
            blocks.push(Block::Heading(2, self.words.say("account-problems").to_owned()));
            blocks.extend(self.problems.iter().map(|it| Block::Item(it.to_string())));
        }
        blocks
    }
}
