//! Filters in the search: choices, filters that are kept, and filters that are typed as they are
//! written down (`stage=delivered&country=VEN`). What is chosen is turned on, or off if it is on.

use super::{
    corpus::{Corpus, Kind},
    results::{Choice, Row, Section},
};
use crate::{
    model::{Choice as FilterChoice, Facet, Filter, FilterAction, Model},
    text::{Hit, Hits, Index, IndexedPassage, Query},
    ui::filters::{choice_name, facet_name},
};

/// The most filters that are kept and shown.
const MOST_SAVED: usize = 8;

/// The filters that are kept, to be searched: few, and others more often than the dossier is.
#[derive(Debug, Default)]
pub(super) struct Saved {
    names: Vec<String>,
    index: Index,
}

impl Saved {
    pub(super) fn of(model: &Model) -> Self {
        let names: Vec<String> = model.session().saved_filters.keys().cloned().collect();
        let mut index = Index::new();
        let passages = (0..).zip(&names).map(|(at, name)| IndexedPassage::new(at, name));
        // A few names are no document too large.
        index.add("saved", &passages.collect::<Vec<_>>()).unwrap_or_default();
        Self { names, index }
    }

    /// Whether these are the ones that are kept.
    pub(super) fn holds(&self, model: &Model) -> bool {
        self.names.iter().eq(model.session().saved_filters.keys())
    }

    /// The ones that are found; none with a typing error where something else was found without.
    pub(super) fn section(&self, model: &Model, query: &Query, found: &Hits) -> Option<Section> {
        let hits = self.index.search(query, MOST_SAVED);
        if found.total > 0 && !hits.forgiven.is_empty() {
            return None;
        }
        let words = model.session().words();
        let rows = hits.groups.iter().flat_map(|group| &group.hits).filter_map(|hit| {
            let saved = self.names.get(usize::try_from(hit.paragraph).ok()?)?;
            let filter = model.session().saved_filters.get(saved)?;
            let is_on = filter == model.filter();
            let text = [("text", saved.as_str().into()), ("count", filter.to_string().into())];
            let name = named(model, words.say_with("search-filter", &text), is_on.then_some(On));
            Some(Row {
                marks: hit.marks_shown().collect(),
                beside: filter.to_string(),
                is_on,
                ..Row::new(Choice::Saved(saved.clone()), hit.text.clone(), name)
            })
        });
        let rows: Vec<Row> = rows.collect();
        let title = words.say("filters-saved").to_owned();
        (!rows.is_empty()).then_some(Section { title, total: rows.len(), rows })
    }
}

/// The filter that is typed as it is written down.
pub(super) fn typed(model: &Model, typed: &str) -> Option<Section> {
    let filter: Filter = typed.trim().parse().ok()?;
    if filter.is_empty() {
        return None;
    }
    let words = model.session().words();
    let is_on = filter == *model.filter();
    let text = filter.to_string();
    let count = words.say("search-filter-typed");
    let name = [("text", text.as_str().into()), ("count", count.into())];
    let name = named(model, words.say_with("search-filter", &name), is_on.then_some(On));
    let row =
        Row { beside: count.to_owned(), is_on, ..Row::new(Choice::Typed(filter), text, name) };
    Some(Section { title: words.say("filters-title").to_owned(), total: 1, rows: vec![row] })
}

/// A choice of a facet, or somebody who is in claims.
pub(super) fn row(model: &Model, corpus: &Corpus, kind: Kind, hit: &Hit) -> Option<Row> {
    let choices = if kind == Kind::Party { &corpus.parties } else { &corpus.choices };
    let choice = choices.get(usize::try_from(hit.paragraph).ok()?)?;
    let words = model.session().words();
    let is_on = model.filter().choices.contains(choice);
    let count = words.say_with("n-claims", &[("count", model.matches().count(choice).into())]);
    let text = [("text", hit.text.as_str().into()), ("count", count.as_str().into())];
    let (name, choice) = if kind == Kind::Party {
        (words.say_with("search-party", &text), Choice::Party(choice.clone()))
    } else {
        (
            named(model, words.say_with("search-filter", &text), is_on.then_some(On)),
            Choice::Filter(choice.clone()),
        )
    };
    Some(Row {
        marks: hit.marks_shown().collect(),
        beside: count,
        is_on,
        ..Row::new(choice, hit.text.clone(), name)
    })
}

/// It is filtered by already.
#[derive(Clone, Copy)]
struct On;

/// A name, with a word that it is on.
fn named(model: &Model, name: String, on: Option<On>) -> String {
    match on {
        Some(On) => model.session().words().say_with("search-on", &[("what", name.into())]),
        None => name,
    }
}

/// What choosing such a row does to the filter.
pub(super) fn action(model: &Model, choice: &Choice) -> Option<FilterAction> {
    let toggled = |filter: &Filter, action: FilterAction| {
        if filter == model.filter() { FilterAction::Clear } else { action }
    };
    match choice {
        Choice::Filter(choice) => Some(FilterAction::Toggle(choice.clone())),
        Choice::Saved(name) => {
            let filter = model.session().saved_filters.get(name)?;
            Some(toggled(filter, FilterAction::Recall(name.clone())))
        }
        Choice::Typed(filter) => Some(toggled(filter, FilterAction::Set(filter.clone()))),
        Choice::Command(_)
        | Choice::Country(_)
        | Choice::Party(_)
        | Choice::Claim(_)
        | Choice::Passage(_)
        | Choice::Paragraph { .. }
        | Choice::Year(_) => None,
    }
}

/// The parties of a dossier, and all other choices, in the order of the facets.
pub(super) fn all(model: &Model) -> (Vec<FilterChoice>, Vec<FilterChoice>) {
    let of = |facet: Facet| model.facets().of(facet).cloned();
    let others = Facet::ALL.into_iter().filter(|facet| *facet != Facet::Party).flat_map(of);
    (of(Facet::Party).collect(), others.collect())
}

/// How a choice is written in the index: parties by their name alone.
pub(super) fn label(model: &Model, choice: &FilterChoice) -> String {
    let name = choice_name(model, choice);
    if choice.facet() == Facet::Party {
        return name;
    }
    format!("{}: {name}", facet_name(model.session().words(), choice.facet()))
}
