//! Which claims are looked at: a filter, what it leaves, and what each further choice would leave.
//!
//! A [`Filter`] is small and written down as text (`topic=arms&stage=delivered`), for settings,
//! links and scenes. [`Facets`] is what a dossier's claims have in each facet, worked out once;
//! [`Matches`] is what of them a filter leaves, worked out when either changes. Views ask for
//! claims through [`Shown`], so that none can forget the filter.

mod choice;
mod facets;
mod matches;
mod shown;
mod written;

#[cfg(test)]
mod tests;

use std::{collections::BTreeSet, sync::Arc};

pub use choice::{Ambiguity, Assertion, Choice, Facet, Oddity};
pub use facets::Facets;
pub use matches::Matches;
pub use shown::Shown;
pub use written::UnknownFilter;

use self::facets::folded_words;
use super::Model;
use crate::domain::Topic;

/// What claims must have to be looked at. An empty one lets all pass.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The choices: within a facet one of them, in each facet that has any.
    pub choices: BTreeSet<Choice>,
    /// The years that the date must meet.
    pub years: Option<Years>,
    /// Claims without a date pass, and without any [`Self::years`] only they.
    pub undated: bool,
    /// Each of these words must begin a word of the claim.
    pub words: String,
}

/// Years to filter by, both ends included; `None` is an open end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Years {
    /// The first.
    pub from: Option<i64>,
    /// The last.
    pub to: Option<i64>,
    /// The date must surely be in them, not only possibly.
    pub certain: bool,
}

impl Years {
    /// Nothing where it is any year, surely or not: that is no choice.
    pub fn chosen(self) -> Option<Self> {
        (self != Self::default()).then_some(self)
    }
}

/// What can be done with the filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilterAction {
    /// Choose this or no more.
    Toggle(Choice),
    /// Choose this alone in its facet, or nothing in it if it is alone already.
    Only(Choice),
    /// Let these years pass.
    SetYears(Option<Years>),
    /// Let what has no date pass.
    SetUndated(bool),
    /// Let what has these words pass.
    SetWords(String),
    /// Choose nothing in a facet.
    Drop(Facet),
    /// Let all pass.
    Clear,
    /// Filter by this and nothing else.
    Set(Filter),
    /// Keep the filter under this name.
    Save(String),
    /// Filter by what is kept under this name.
    Recall(String),
    /// Keep it no more.
    Forget(String),
}

impl Filter {
    /// Whether all pass.
    pub fn is_empty(&self) -> bool {
        !Facet::ALL.into_iter().any(|facet| self.has(facet))
    }

    /// Whether anything is chosen in a facet.
    pub fn has(&self, facet: Facet) -> bool {
        if facet == Facet::Date {
            self.years.is_some() || self.undated
        } else if facet == Facet::Words {
            // A space or a dash is no word.
            !folded_words(&self.words).is_empty()
        } else {
            self.of(facet).next().is_some()
        }
    }

    /// What is chosen in a facet.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = &Choice> {
        self.choices.iter().filter(move |choice| choice.facet() == facet)
    }

    /// Chooses nothing in a facet.
    pub fn drop(&mut self, facet: Facet) {
        if facet == Facet::Date {
            self.years = None;
            self.undated = false;
        } else if facet == Facet::Words {
            self.words.clear();
        } else {
            self.choices.retain(|choice| choice.facet() != facet);
        }
    }

    /// The topics that are chosen, if any are.
    pub fn topics(&self) -> Option<BTreeSet<Topic>> {
        let topics: BTreeSet<Topic> = self
            .choices
            .iter()
            .filter_map(
                |choice| if let Choice::Topic(topic) = choice { Some(*topic) } else { None },
            )
            .collect();
        (!topics.is_empty()).then_some(topics)
    }

    fn toggle(&mut self, choice: Choice) {
        if !self.choices.remove(&choice) {
            self.choices.insert(choice);
        }
    }

    fn only(&mut self, choice: Choice) {
        let alone = self.of(choice.facet()).eq([&choice]);
        self.drop(choice.facet());
        if !alone {
            self.choices.insert(choice);
        }
    }
}

impl Model {
    /// What claims must have to be looked at.
    pub const fn filter(&self) -> &Filter {
        &self.session.filter
    }

    /// What the claims have in each facet.
    pub const fn facets(&self) -> &Arc<Facets> {
        &self.facets
    }

    /// What of the claims the filter leaves.
    pub const fn matches(&self) -> &Arc<Matches> {
        &self.matches
    }

    /// The claims that the filter leaves, to be asked for.
    pub fn shown(&self) -> Shown<'_> {
        Shown::new(&self.dossier, &self.matches)
    }

    /// The topics whose marks are drawn: those that are filtered by, or else those that the legend
    /// has on.
    pub fn topics_drawn(&self) -> &BTreeSet<Topic> {
        self.matches.topics().unwrap_or(&self.session.overlays)
    }

    /// Brings the matches up to date, if an input of them has changed.
    pub(super) fn sift(&mut self) {
        if !self.facets.holds(&self.dossier) {
            self.facets = Arc::new(Facets::new(&self.dossier));
        }
        if !self.matches.holds(&self.facets, &self.session) {
            self.matches = Arc::new(Matches::new(&self.dossier, &self.facets, &self.session));
        }
    }

    pub(super) fn filter_by(&mut self, action: FilterAction) {
        let filter = &mut self.session.filter;
        match action {
            FilterAction::Toggle(choice) => filter.toggle(choice),
            FilterAction::Only(choice) => filter.only(choice),
            FilterAction::SetYears(years) => filter.years = years,
            FilterAction::SetUndated(undated) => filter.undated = undated,
            FilterAction::SetWords(words) => filter.words = words,
            FilterAction::Drop(facet) => filter.drop(facet),
            FilterAction::Clear => *filter = Filter::default(),
            FilterAction::Set(other) => *filter = other,
            FilterAction::Save(name) => {
                self.session.saved_filters.insert(name, self.session.filter.clone());
            }
            FilterAction::Recall(name) => {
                if let Some(saved) = self.session.saved_filters.get(&name) {
                    self.session.filter = saved.clone();
                }
            }
            FilterAction::Forget(name) => {
                self.session.saved_filters.remove(&name);
            }
        }
    }
}
