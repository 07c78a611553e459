//! What stands at a spot of the table: its words, what it filters by and what it opens.

use super::{Spot, grid::FROZEN_COLUMNS};
use crate::{
    domain::Standing,
    model::{Aspect, Choice, Face, Gist, Matrix, MatrixKey, Model, Row, Target, Whom},
    ui::{Scope, gist},
};

/// The table with its rows in their order.
#[derive(Clone, Copy)]
pub(super) struct Table<'a> {
    pub(super) matrix: &'a Matrix,
    pub(super) order: &'a [usize],
    pub(super) model: &'a Model,
}

/// What a line is.
#[derive(Clone, Copy)]
pub(super) enum Line<'a> {
    Heads,
    Totals,
    Of(&'a Row),
}

/// What a column is.
#[derive(Clone, Copy)]
pub(super) enum Head {
    Name,
    Class,
    All,
    Free(Aspect),
}

impl Head {
    pub(super) const fn sorts_by(self) -> MatrixKey {
        match self {
            Self::Name => MatrixKey::Name,
            Self::Class => MatrixKey::Class,
            Self::All => MatrixKey::Total,
            Self::Free(column) => MatrixKey::Column(column),
        }
    }
}

impl<'a> Table<'a> {
    pub(super) fn line(&self, line: usize) -> Option<Line<'a>> {
        match line {
            0 => Some(Line::Heads),
            1 => Some(Line::Totals),
            row => self.matrix.rows.get(*self.order.get(row - 2)?).map(Line::Of),
        }
    }

    pub(super) fn head(&self, column: usize) -> Option<Head> {
        match column {
            0 => Some(Head::Name),
            1 => Some(Head::Class),
            2 => Some(Head::All),
            free => self.matrix.columns.get(free - FROZEN_COLUMNS).copied().map(Head::Free),
        }
    }

    /// Lines and columns of all.
    pub(super) const fn size(&self) -> Spot {
        Spot { line: self.order.len() + 2, column: self.matrix.columns.len() + FROZEN_COLUMNS }
    }

    /// What the claims at a spot come to, if it counts any.
    pub(super) fn gist(&self, spot: Spot) -> Option<&'a Gist> {
        let free = spot.column.checked_sub(FROZEN_COLUMNS);
        match (self.line(spot.line)?, self.head(spot.column)?) {
            (_, Head::Name | Head::Class) => None,
            (Line::Heads | Line::Totals, Head::All) => Some(&self.matrix.all),
            (Line::Heads | Line::Totals, Head::Free(_)) => self.matrix.totals.get(free?),
            (Line::Of(row), Head::All) => Some(&row.total),
            (Line::Of(row), Head::Free(_)) => row.cells.get(free?),
        }
    }

    /// What a spot filters by.
    pub(super) fn choices(&self, spot: Spot) -> Vec<Choice> {
        let (Some(line), Some(head)) = (self.line(spot.line), self.head(spot.column)) else {
            return Vec::new();
        };
        match (line, head) {
            (Line::Heads | Line::Totals, Head::Name | Head::Class | Head::All) => Vec::new(),
            (Line::Heads | Line::Totals, Head::Free(column)) => vec![column.choice()],
            (Line::Of(row), Head::Class) => {
                row.standing.clone().map(Choice::Standing).into_iter().collect()
            }
            (Line::Of(row), Head::Name | Head::All) => vec![row.place.choice()],
            (Line::Of(row), Head::Free(column)) => vec![row.place.choice(), column.choice()],
        }
    }

    /// What a spot opens.
    pub(super) fn target(&self, spot: Spot) -> Option<Target> {
        let (line, head) = (self.line(spot.line)?, self.head(spot.column)?);
        Some(match (line, head) {
            (Line::Heads, _) => return None,
            (Line::Of(Row { standing, .. }), Head::Class) => Target::Standing(standing.clone()?),
            (
                Line::Of(Row { place: Whom::Country(code), .. }),
                Head::Free(Aspect::Topic(topic)),
            ) => Target::Stack(*code, topic),
            (Line::Of(Row { place: Whom::Country(code), .. }), _) => Target::Country(*code),
            (_, Head::Free(Aspect::Topic(topic))) => Target::Topic(topic),
            _ => Target::Overview,
        })
    }

    /// Whether no page is as narrow as the spot, so that opening it filters too.
    pub(super) fn opens_filtered(&self, spot: Spot) -> bool {
        self.matrix.face == Face::Stages && matches!(self.head(spot.column), Some(Head::Free(_)))
    }

    /// What a column is called.
    pub(super) fn head_name(&self, head: Head) -> &'static str {
        let words = self.model.session().words();
        match head {
            Head::Name => words.say("matrix-country"),
            Head::Class => words.say("matrix-class"),
            Head::All => words.say("matrix-all"),
            Head::Free(Aspect::Topic(topic)) => words.topic(topic),
            Head::Free(Aspect::Stage(stage)) => words.stage(stage),
        }
    }

    /// What a spot is called.
    pub(super) fn name(&self, spot: Spot, scope: &Scope<'_>) -> String {
        let (Some(line), Some(head)) = (self.line(spot.line), self.head(spot.column)) else {
            return String::new();
        };
        let column = self.head_name(head);
        let place = match line {
            Line::Heads => return column.to_owned(),
            Line::Totals => scope.say("matrix-all").to_owned(),
            Line::Of(row) => place_name(self.model, row.place),
        };
        let gist = self.gist(spot).map(|gist| gist::words_of(gist, scope.words));
        match (head, gist) {
            (Head::Class, _) => {
                let class = self
                    .standing(spot)
                    .map_or_else(|| "—".to_owned(), |class| self.model.standing_in_words(class));
                let values = [("name", place.into()), ("gist", class.into())];
                scope.words.say_with("matrix-head-name", &values)
            }
            (Head::Free(_), Some(gist)) => {
                let values =
                    [("place", place.into()), ("column", column.into()), ("gist", gist.into())];
                scope.words.say_with("matrix-cell-name", &values)
            }
            (Head::All, Some(gist)) => {
                let values = [("name", place.into()), ("gist", gist.into())];
                scope.words.say_with("matrix-head-name", &values)
            }
            _ => place,
        }
    }

    /// How the country of a spot's line stands.
    pub(super) fn standing(&self, spot: Spot) -> Option<&'a Standing> {
        match self.line(spot.line)? {
            Line::Of(row) => row.standing.as_ref(),
            Line::Heads | Line::Totals => None,
        }
    }
}

/// What a row is called.
pub(super) fn place_name(model: &Model, place: Whom) -> String {
    match place {
        Whom::Country(code) => model.country_name(code),
        Whom::Region => model.session().words().say("matrix-region").to_owned(),
    }
}
