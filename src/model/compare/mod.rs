//! Two or three countries side by side: what each has of every topic, and what differs.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    Assertion, Firmest, Gist, Matches, Model, Notice, Session, Shown, Workspace,
    filter::Ambiguity,
    gist::{Once, Summing},
};
use crate::domain::{Claim, CountryCode, Stage, Standing, Topic, When};

#[cfg(test)]
mod tests;

/// At most so many countries stand side by side.
pub const MOST_COMPARED: usize = 3;

/// What can be done with the countries that are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompareAction {
    /// Compare this country, in place of the oldest if there is no room, or no more.
    Toggle(CountryCode),
    /// Put this country into a column, counted from 0, or beside the last one.
    Put {
        /// The column.
        at: usize,
        /// The country.
        country: CountryCode,
    },
    /// Compare this country no more.
    Remove(CountryCode),
}

/// Countries side by side, as the filter leaves them.
#[derive(Debug, Default)]
pub struct Comparison {
    /// The countries, in their order.
    pub columns: Vec<Compared>,
    /// How many facts each country has at each stage that any has, firmest first; denials last.
    pub stages: Vec<StageLine>,
    /// The topics that any of them has, in their order.
    pub bands: Vec<Band>,
    /// Not all stand alike under the present reading.
    pub classes_differ: bool,
    matches: Arc<Matches>,
}

/// A country among others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The country.
    pub country: CountryCode,
    /// How it stands under the present reading.
    pub standing: Standing,
    /// Whether another reading rates it otherwise.
    pub depends: bool,
    /// What all its claims come to.
    pub gist: Gist,
}

/// A stage, country by country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageLine {
    /// The stage; `None` for what is denied or was refused.
    pub stage: Option<Stage>,
    /// How many facts each country has at it.
    pub counts: Vec<StageCount>,
}

/// How many facts a country has at a stage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StageCount {
    /// All of them.
    pub facts: usize,
    /// Those that are only hedged, inferred or somebody else's word.
    pub hedged: usize,
}

/// A topic, country by country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// The topic.
    pub topic: Topic,
    /// What each country has of it.
    pub cells: Vec<BandCell>,
    /// The one column that has anything of it.
    pub only: Option<usize>,
    /// Those that have anything of it have come to different stages.
    pub firmest_differs: bool,
}

/// What a country has of a topic.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BandCell {
    /// What the claims come to.
    pub gist: Gist,
    /// The claims' places in the dossier's list: firmest first, denials last.
    pub claims: Vec<usize>,
}

impl Comparison {
    /// Puts the countries of a session side by side.
    pub fn of(model: &Model) -> Self {
        let countries = &model.session().compared;
        let tallies: Vec<Tally> =
            countries.iter().map(|code| Tally::of(model.shown(), *code)).collect();
        let columns: Vec<Compared> = countries
            .iter()
            .zip(&tallies)
            .map(|(code, tally)| compared(model, *code, tally.all.gist()))
            .collect();
        let mut standings = columns.iter().map(|column| &column.standing);
        let first = standings.next();
        Self {
            stages: stages(&tallies),
            classes_differ: standings.any(|standing| Some(standing) != first),
            bands: bands(tallies),
            columns,
            matches: Arc::clone(model.matches()),
        }
    }

    /// Whether it is still that of a model.
    pub fn holds(&self, model: &Model) -> bool {
        let countries = self.columns.iter().map(|column| column.country);
        Arc::ptr_eq(&self.matches, model.matches())
            && countries.eq(model.session().compared.iter().copied())
    }
}

fn compared(model: &Model, country: CountryCode, gist: Gist) -> Compared {
    Compared {
        country,
        standing: model.standing(country),
        depends: Ambiguity::of(country, model.dossier()) == Ambiguity::Depends,
        gist,
    }
}

/// What a country has, counted in one pass over its claims.
#[derive(Default)]
struct Tally {
    all: Summing,
    topics: BTreeMap<Topic, OfTopic>,
    /// By stage; `None` for what is denied or was refused.
    stages: BTreeMap<Option<Stage>, OfStage>,
}

#[derive(Default)]
struct OfTopic {
    sum: Summing,
    /// The claims' places, each with where it is to stand.
    claims: Vec<(Rank, usize)>,
}

#[derive(Default)]
struct OfStage {
    all: Once,
    asserted: Once,
}

/// Denials last, firmest first, then by year, those without one last.
type Rank = (bool, Stage, bool, Option<i64>);

impl Tally {
    fn of(shown: Shown<'_>, country: CountryCode) -> Self {
        let mut tally = Self::default();
        for (group, at, claim) in shown.claims_of_in_groups(country) {
            tally.add(group, at, claim);
        }
        tally
    }

    fn add(&mut self, group: u32, at: usize, claim: &Claim) {
        let assertion = Assertion::of(claim);
        let denied = assertion == Assertion::Denied;
        self.all.add(group, claim);

        let topic = self.topics.entry(claim.topic).or_default();
        topic.sum.add(group, claim);
        let year = claim.date.as_ref().and_then(When::first_year);
        topic.claims.push(((denied, claim.stage, year.is_none(), year), at));

        let stage = self.stages.entry((!denied).then_some(claim.stage)).or_default();
        stage.all.add(group);
        // A denial is the document's own word: who made it is told on the claim.
        if denied || assertion == Assertion::Asserted {
            stage.asserted.add(group);
        }
    }
}

impl OfStage {
    const fn count(&self) -> StageCount {
        StageCount { facts: self.all.count, hedged: self.all.count - self.asserted.count }
    }
}

impl OfTopic {
    fn cell(mut self) -> BandCell {
        self.claims.sort_unstable();
        let claims = self.claims.into_iter().map(|(_, at)| at).collect();
        BandCell { gist: self.sum.gist(), claims }
    }
}

fn stages(tallies: &[Tally]) -> Vec<StageLine> {
    let lines = Stage::ALL.into_iter().map(Some).chain([None]).map(|stage| {
        let of_stage = |tally: &Tally| tally.stages.get(&stage).map(OfStage::count);
        let counts = tallies.iter().map(|tally| of_stage(tally).unwrap_or_default());
        StageLine { stage, counts: counts.collect() }
    });
    lines.filter(|line| line.counts.iter().any(|count| count.facts > 0)).collect()
}

fn bands(mut tallies: Vec<Tally>) -> Vec<Band> {
    let cell = |tally: &mut Tally, topic| {
        tally.topics.remove(&topic).map(OfTopic::cell).unwrap_or_default()
    };
    let rows = Topic::ALL.into_iter().map(|topic| {
        let cells = tallies.iter_mut().map(|tally| cell(tally, topic)).collect();
        (topic, cells)
    });
    rows.filter_map(|(topic, cells)| band(topic, cells)).collect()
}

/// A topic that any country has something of.
fn band(topic: Topic, cells: Vec<BandCell>) -> Option<Band> {
    let mut having = cells.iter().enumerate().filter(|(_, cell)| !cell.gist.is_empty());
    let (first, first_cell) = having.next()?;
    let others: Vec<Option<Firmest>> = having.map(|(_, cell)| cell.gist.firmest).collect();
    let only = (others.is_empty() && cells.len() > 1).then_some(first);
    let firmest_differs = others.iter().any(|firmest| *firmest != first_cell.gist.firmest);
    Some(Band { topic, cells, only, firmest_differs })
}

impl Session {
    /// Whether a country stands among those that are compared.
    pub fn is_compared(&self, country: CountryCode) -> bool {
        self.compared.contains(&country)
    }

    /// Tells no more who is compared: it is seen, or somebody else is.
    pub(super) fn take_back_compared(&mut self) {
        let told = self.compared_told.take();
        self.notices.retain(|notice| Some(notice.number) != told);
    }

    fn compare(&mut self, action: CompareAction) {
        match action {
            CompareAction::Remove(country) => self.compared.retain(|other| *other != country),
            CompareAction::Toggle(country) if self.is_compared(country) => {
                self.compare(CompareAction::Remove(country));
            }
            CompareAction::Toggle(country) => {
                if self.compared.len() >= MOST_COMPARED {
                    self.compared.remove(0);
                }
                self.compared.push(country);
            }
            CompareAction::Put { at, country } => self.put(at, country),
        }
    }

    /// A country that stands in another column already changes places.
    fn put(&mut self, at: usize, country: CountryCode) {
        let there = self.compared.iter().position(|other| *other == country);
        let has_room = self.compared.len() < MOST_COMPARED;
        match (there, self.compared.get_mut(at)) {
            (Some(there), Some(_)) => self.compared.swap(there, at),
            (None, Some(column)) => *column = country,
            (None, None) if has_room => self.compared.push(country),
            (_, None) => {}
        }
    }
}

impl Model {
    pub(super) fn compare(&mut self, action: CompareAction) {
        self.session.compare(action);
        let is_seen = self.session.workspace == Workspace::Compare;
        if matches!(action, CompareAction::Toggle(_)) && !is_seen {
            self.tell_compared();
        }
    }

    /// Says who is compared, where that is not seen.
    fn tell_compared(&mut self) {
        // One line, whose names change.
        self.session.take_back_compared();
        let names: Vec<String> =
            self.session.compared.iter().map(|code| self.country_name(*code)).collect();
        let id = match names.len() {
            0 => return,
            1 => "compare-kept-one",
            _ => "compare-kept",
        };
        let text = self.session.words().say_with(id, &[("names", names.join(" · ").into())]);
        self.session.tell(Notice::done(text));
        self.session.compared_told = self.session.notices.last().map(|notice| notice.number);
    }
}
