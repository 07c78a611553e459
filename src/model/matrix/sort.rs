//! How the rows of the matrix are sorted.

use super::{Aspect, Matrix, Row, Whom};
use crate::{
    domain::{Dossier, Standing},
    text::{Accents, Folded},
};

/// What the rows are sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MatrixKey {
    /// The country's name in the language of the interface.
    Name,
    /// The class under the present reading; unrated countries are below all classes.
    Class,
    /// How many facts the row has.
    #[default]
    Total,
    /// How many facts stand in this column.
    Column(Aspect),
}

/// How the rows are sorted. The region as a whole is no country, and always comes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MatrixSort {
    /// By what.
    pub by: MatrixKey,
    /// The most, or the last letter, first.
    pub descending: bool,
}

impl Default for MatrixSort {
    fn default() -> Self {
        Self { by: MatrixKey::default(), descending: true }
    }
}

impl MatrixSort {
    /// What it is after a click on a head: the other way round, or by something else, names from A
    /// and counts from the most.
    #[must_use]
    pub fn clicked(self, by: MatrixKey) -> Self {
        let descending = if self.by == by { !self.descending } else { by != MatrixKey::Name };
        Self { by, descending }
    }
}

impl Matrix {
    /// The places of the rows in [`Self::rows`], sorted; `name` is what a place is called.
    pub fn sorted(
        &self,
        sort: MatrixSort,
        dossier: &Dossier,
        name: &dyn Fn(Whom) -> String,
    ) -> Vec<usize> {
        let column = match sort.by {
            MatrixKey::Column(column) => self.columns.iter().position(|other| *other == column),
            MatrixKey::Name | MatrixKey::Class | MatrixKey::Total => None,
        };
        let value = |row: &Row| match sort.by {
            MatrixKey::Name => 0,
            MatrixKey::Class => row.standing.as_ref().map_or(i64::MIN, |s| rank(s, dossier)),
            MatrixKey::Total => count(row.total.facts),
            MatrixKey::Column(_) => {
                column.and_then(|at| row.cells.get(at)).map_or(0, |cell| count(cell.facts))
            }
        };
        let mut keyed: Vec<(usize, bool, i64, String)> = self
            .rows
            .iter()
            .enumerate()
            .map(|(at, row)| {
                let name = Folded::new(&name(row.place), Accents::Strip).text().to_owned();
                (at, row.place == Whom::Region, value(row), name)
            })
            .collect();
        keyed.sort_by(|(_, is_region, value, name), (_, is_other_region, other, other_name)| {
            let order = match (sort.by, sort.descending) {
                (MatrixKey::Name, true) => other_name.cmp(name),
                (MatrixKey::Name, false) => name.cmp(other_name),
                (_, true) => other.cmp(value).then_with(|| name.cmp(other_name)),
                (_, false) => value.cmp(other).then_with(|| name.cmp(other_name)),
            };
            is_region.cmp(is_other_region).then(order)
        });
        keyed.into_iter().map(|(at, ..)| at).collect()
    }
}

fn count(facts: usize) -> i64 {
    i64::try_from(facts).unwrap_or(i64::MAX)
}

/// Classes by their order, above the two absences.
fn rank(standing: &Standing, dossier: &Dossier) -> i64 {
    match standing {
        Standing::Rated(id) => dossier.class(id).map_or(i64::MIN + 2, |class| class.order.into()),
        Standing::Named => i64::MIN + 2,
        Standing::Unmentioned => i64::MIN + 1,
    }
}
