//! The order of the table, kept with what it was made from.
//!
//! All claims are ranked in what is sorted by, which takes their names in the session's language;
//! of that order a filter only takes some out. So typing in a filter never sorts anew.

use std::{cmp::Reverse, sync::Arc};

use super::{Cells, Column, SortBy};
use crate::{
    domain::{Claim, Dossier},
    model::{Matches, Model},
    text::{Accents, Folded},
    words::Language,
};

/// All claims of a dossier, in order.
#[derive(Debug)]
pub struct Ranked {
    dossier: Arc<Dossier>,
    language: Language,
    sort: Vec<SortBy>,
    order: Vec<usize>,
}

/// The rows of the table: those of its claims that the filter leaves.
#[derive(Debug)]
pub struct Rows {
    pub(super) ranked: Arc<Ranked>,
    matches: Arc<Matches>,
    /// Places in the dossier's list of claims.
    positions: Vec<usize>,
}

/// What a claim is sorted by in a column. What a column says nothing of comes last either way.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(i64),
    Text(String),
    Missing,
}

impl Ranked {
    /// The claims of a model in the order that its table has.
    pub fn of(model: &Model) -> Self {
        let dossier = Arc::clone(model.dossier());
        let sort = model.session().table.sort.clone();
        let mut order: Vec<usize> = (0..dossier.claims().len()).collect();
        // The sorts are stable: the last one rules, and those before it where it says the same.
        for by in sort.iter().rev() {
            let keys: Vec<Key> =
                dossier.claims().iter().map(|claim| key(model, claim, by.column)).collect();
            if by.descending {
                order.sort_by_key(|&at| {
                    keys.get(at).map(|key| (*key == Key::Missing, Reverse(key)))
                });
            } else {
                order.sort_by_key(|&at| keys.get(at));
            }
        }
        Self { dossier, language: model.session().language, sort, order }
    }

    fn holds(&self, model: &Model) -> bool {
        Arc::ptr_eq(&self.dossier, model.dossier())
            && self.language == model.session().language
            && self.sort == model.session().table.sort
    }
}

impl Rows {
    /// The rows of a model's table; what was worked out before is taken over as far as it holds.
    pub fn of(model: &Model, before: Option<&Arc<Self>>) -> Arc<Self> {
        let ranked = before.map(|rows| &rows.ranked).filter(|ranked| ranked.holds(model));
        let ranked = ranked.map_or_else(|| Arc::new(Ranked::of(model)), Arc::clone);
        if let Some(before) = before
            && Arc::ptr_eq(&before.ranked, &ranked)
            && Arc::ptr_eq(&before.matches, model.matches())
        {
            return Arc::clone(before);
        }
        let matches = Arc::clone(model.matches());
        let mut left = vec![false; model.dossier().claims().len()];
        for &at in matches.positions() {
            if let Some(left) = left.get_mut(at) {
                *left = true;
            }
        }
        let is_left = |at: &usize| left.get(*at) == Some(&true);
        let positions = ranked.order.iter().copied().filter(is_left).collect();
        Arc::new(Self { ranked, matches, positions })
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.positions.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.positions.is_empty()
    }

    /// The claim in a row.
    pub fn claim(&self, row: usize) -> Option<&Claim> {
        self.ranked.dossier.claims().get(*self.positions.get(row)?)
    }

    /// The claims, top to bottom.
    pub fn claims(&self) -> impl Iterator<Item = &Claim> {
        self.positions.iter().filter_map(|at| self.ranked.dossier.claims().get(*at))
    }

    /// The row of a claim, given its place in the dossier's list.
    pub fn row_of(&self, position: usize) -> Option<usize> {
        self.positions.iter().position(|at| *at == position)
    }
}

fn key(model: &Model, claim: &Claim, column: Column) -> Key {
    let cells = Cells::new(model);
    let text = |text: &str| match text {
        "" => Key::Missing,
        text => Key::Text(Folded::new(text, Accents::Strip).text().to_owned()),
    };
    match column {
        // Firmest first; what is denied comes after what is said to be so.
        Column::Stage => Key::Number(claim.stage as i64 * 2 + i64::from(claim.denies)),
        Column::Basis => Key::Number(claim.basis as i64),
        Column::Date => match claim.date.as_ref().map(|date| (date.first_year(), date.last_year()))
        {
            Some((Some(first), _)) => Key::Number(first),
            // Open at the start: before all that begins.
            Some((None, Some(_))) => Key::Number(i64::MIN),
            Some((None, None)) | None => Key::Missing,
        },
        Column::Passages => {
            cells.paragraphs(claim).min().map_or(Key::Missing, |n| Key::Number(i64::from(n)))
        }
        Column::Amount => claim.amount.as_ref().map_or(Key::Missing, |amount| {
            let value = amount.value.as_f64().unwrap_or_default();
            Key::Text(format!("{} {value:024.2}", amount.currency))
        }),
        Column::Countries
        | Column::Topic
        | Column::Hedge
        | Column::Parties
        | Column::Items
        | Column::Place
        | Column::Group
        | Column::Summary
        | Column::Id => text(&cells.text(claim, column)),
    }
}
