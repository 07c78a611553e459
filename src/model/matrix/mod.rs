//! The matrix: countries by topic or by stage, with totals that count no fact twice.
//!
//! Rows and columns are those of the whole dossier, so that the table keeps its shape while it is
//! filtered; what stands in them obeys the filter. A total is not the sum of its cells: a claim with
//! two countries stands in both rows, and a group may span cells, but each is one fact.

mod sort;
mod written;

#[cfg(test)]
mod tests;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

pub use sort::{MatrixKey, MatrixSort};
pub use written::{MatrixLook, UnknownLook};

use super::{Choice, Filter, Gist, Matches, Model, Session, Shown, gist::Summing};
use crate::domain::{Claim, CountryCode, Dossier, ReadingId, Stage, Standing, Topic};

/// What the columns are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Face {
    /// Topics.
    #[default]
    Topics,
    /// Stages, firmest first.
    Stages,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whom {
    /// A country.
    Country(CountryCode),
    /// The region as a whole: what is drawn on no country.
    Region,
}

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aspect {
    /// A topic.
    Topic(Topic),
    /// A stage.
    Stage(Stage),
}

/// What can be done with the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatrixAction {
    /// Let the columns be these.
    Turn(Face),
    /// Sort by this, or the other way round if it is sorted so already.
    Sort(MatrixKey),
}

/// The matrix of what a filter leaves.
#[derive(Debug, Default)]
pub struct Matrix {
    /// What the columns are.
    pub face: Face,
    /// The columns, in the order of their vocabulary.
    pub columns: Vec<Aspect>,
    /// The countries by code, and last the region.
    pub rows: Vec<Row>,
    /// What each column comes to, column by column.
    pub totals: Vec<Gist>,
    /// What all comes to.
    pub all: Gist,
    matches: Arc<Matches>,
}

/// A row of the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Whom it is about.
    pub place: Whom,
    /// How the country stands under the present reading; nothing for the region.
    pub standing: Option<Standing>,
    /// What stands in each column, column by column.
    pub cells: Vec<Gist>,
    /// What the row comes to.
    pub total: Gist,
}

impl Whom {
    /// What filters by it.
    pub const fn choice(self) -> Choice {
        match self {
            Self::Country(code) => Choice::Country(code),
            Self::Region => Choice::Region,
        }
    }

    /// The places of a claim, each once.
    pub fn of(claim: &Claim) -> impl Iterator<Item = Self> {
        let countries = claim.countries.iter().enumerate();
        // A claim may name a country twice.
        let each_once = countries
            .filter(|(at, code)| !claim.countries.iter().take(*at).any(|earlier| earlier == *code));
        let region = claim.is_regional().then_some(Self::Region);
        each_once.map(|(_, code)| Self::Country(*code)).chain(region)
    }
}

impl Aspect {
    /// What filters by it.
    pub const fn choice(self) -> Choice {
        match self {
            Self::Topic(topic) => Choice::Topic(topic),
            Self::Stage(stage) => Choice::Stage(stage),
        }
    }

    /// The column of a claim.
    pub const fn of(claim: &Claim, face: Face) -> Self {
        match face {
            Face::Topics => Self::Topic(claim.topic),
            Face::Stages => Self::Stage(claim.stage),
        }
    }

    /// Where it stands among the columns of its face.
    fn rank(self) -> usize {
        let rank = match self {
            Self::Topic(topic) => Topic::ALL.iter().position(|other| *other == topic),
            Self::Stage(stage) => Stage::ALL.iter().position(|other| *other == stage),
        };
        rank.unwrap_or(usize::MAX)
    }
}

impl Matrix {
    /// The matrix of what is shown, with how countries stand under a reading.
    pub fn new(shown: Shown<'_>, face: Face, reading: Option<&ReadingId>) -> Self {
        let dossier = shown.dossier();
        let (places, columns) = (places(dossier), columns(dossier, face));
        let row_of: BTreeMap<Whom, usize> = places.iter().copied().zip(0..).collect();
        let column_of: BTreeMap<Aspect, usize> = columns.iter().copied().zip(0..).collect();
        let mut cells = vec![vec![Summing::default(); columns.len()]; places.len()];
        let mut of_rows = vec![Summing::default(); places.len()];
        let mut of_columns = vec![Summing::default(); columns.len()];
        let mut all = Summing::default();
        for (group, claim) in shown.in_groups() {
            let Some(&column) = column_of.get(&Aspect::of(claim, face)) else { continue };
            all.add(group, claim);
            add(of_columns.get_mut(column), group, claim);
            for row in Whom::of(claim).filter_map(|place| row_of.get(&place)) {
                add(of_rows.get_mut(*row), group, claim);
                add(cells.get_mut(*row).and_then(|row| row.get_mut(column)), group, claim);
            }
        }
        let standing = |place| match place {
            Whom::Country(code) => Some(dossier.standing(code, reading)),
            Whom::Region => None,
        };
        let gists = |sums: Vec<Summing>| sums.into_iter().map(Summing::gist).collect();
        let rows = places.into_iter().zip(cells).zip(of_rows).map(|((place, cells), total)| Row {
            place,
            standing: standing(place),
            cells: gists(cells),
            total: total.gist(),
        });
        Self {
            face,
            columns,
            rows: rows.collect(),
            totals: gists(of_columns),
            all: all.gist(),
            matches: Arc::default(),
        }
    }

    /// The matrix of what a model looks at.
    pub fn of(model: &Model) -> Self {
        let session = model.session();
        let matrix = Self::new(model.shown(), session.matrix_face, session.reading.as_ref());
        Self { matches: Arc::clone(model.matches()), ..matrix }
    }

    /// Whether it is still that of a model. What matches depends on dossier, filter and reading.
    pub fn holds(&self, model: &Model) -> bool {
        Arc::ptr_eq(&self.matches, model.matches()) && self.face == model.session().matrix_face
    }

    /// The largest count of a cell.
    pub fn most(&self) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.map(|cell| cell.facts).max().unwrap_or_default()
    }
}

fn add(sum: Option<&mut Summing>, group: u32, claim: &Claim) {
    if let Some(sum) = sum {
        sum.add(group, claim);
    }
}

/// The countries that any claim or assessment of a dossier is about, and the region if a claim is.
fn places(dossier: &Dossier) -> Vec<Whom> {
    let claims = dossier.claims().iter().flat_map(Whom::of);
    let assessed = dossier.assessments().iter().map(|a| Whom::Country(a.country));
    claims.chain(assessed).collect::<BTreeSet<Whom>>().into_iter().collect()
}

fn columns(dossier: &Dossier, face: Face) -> Vec<Aspect> {
    let used: BTreeSet<Aspect> =
        dossier.claims().iter().map(|claim| Aspect::of(claim, face)).collect();
    let mut used: Vec<Aspect> = used.into_iter().collect();
    used.sort_by_key(|column| column.rank());
    used
}

impl Filter {
    /// The filter with these choices alone in their facets, or with nothing in them if they are
    /// alone already: what a click on a cell does.
    #[must_use]
    pub fn turned_to(&self, choices: &[Choice]) -> Self {
        let alone = self.is_turned_to(choices);
        let mut turned = self.clone();
        for choice in choices {
            turned.drop(choice.facet());
        }
        if !alone {
            turned.choices.extend(choices.iter().cloned());
        }
        turned
    }

    /// Whether each of these choices is alone in its facet.
    pub fn is_turned_to(&self, choices: &[Choice]) -> bool {
        choices.iter().all(|choice| self.of(choice.facet()).eq([choice]))
    }
}

impl Session {
    pub(super) fn matrix(&mut self, action: MatrixAction) {
        match action {
            MatrixAction::Turn(face) => {
                self.matrix_face = face;
                if matches!(self.matrix_sort.by, MatrixKey::Column(_)) {
                    self.matrix_sort = MatrixSort::default();
                }
            }
            MatrixAction::Sort(by) => self.matrix_sort = self.matrix_sort.clicked(by),
        }
    }
}
