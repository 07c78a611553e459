//! The columns of the table, and how one is sorted by.

use std::{fmt, str::FromStr};

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Whom it concerns.
    Countries,
    /// What it is about.
    Topic,
    /// How far it has come.
    Stage,
    /// Who vouches for it.
    Basis,
    /// The document's own qualifier.
    Hedge,
    /// When.
    Date,
    /// Who else is in it.
    Parties,
    /// What is sold, built or lent, with figures.
    Items,
    /// A sum of money.
    Amount,
    /// Where, if the document names a place.
    Place,
    /// The fact that it tells with others.
    Group,
    /// The paragraphs that it rests on.
    Passages,
    /// The claim in a sentence.
    Summary,
    /// Its id.
    Id,
}

impl Column {
    /// All columns, in the order in which they stand.
    pub const ALL: [Self; 14] = [
        Self::Countries,
        Self::Topic,
        Self::Stage,
        Self::Basis,
        Self::Hedge,
        Self::Date,
        Self::Parties,
        Self::Items,
        Self::Amount,
        Self::Place,
        Self::Group,
        Self::Passages,
        Self::Summary,
        Self::Id,
    ];

    /// Those of the first time: they fit a window of 1280 points beside the panel.
    pub const AT_FIRST: [Self; 7] = [
        Self::Countries,
        Self::Topic,
        Self::Stage,
        Self::Basis,
        Self::Date,
        Self::Items,
        Self::Summary,
    ];

    /// Its name in exports and in what is remembered.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Countries => "countries",
            Self::Topic => "topic",
            Self::Stage => "stage",
            Self::Basis => "basis",
            Self::Hedge => "hedge",
            Self::Date => "date",
            Self::Parties => "parties",
            Self::Items => "items",
            Self::Amount => "amount",
            Self::Place => "place",
            Self::Group => "group",
            Self::Passages => "passages",
            Self::Summary => "summary",
            Self::Id => "id",
        }
    }

    /// The message that names it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Countries => "column-countries",
            Self::Topic => "column-topic",
            Self::Stage => "column-stage",
            Self::Basis => "column-basis",
            Self::Hedge => "column-hedge",
            Self::Date => "column-date",
            Self::Parties => "column-parties",
            Self::Items => "column-items",
            Self::Amount => "column-amount",
            Self::Place => "column-place",
            Self::Group => "column-group",
            Self::Passages => "column-passages",
            Self::Summary => "column-summary",
            Self::Id => "column-id",
        }
    }

    /// How wide it is until the user gives it another width, in points.
    pub(super) const fn width(self) -> u16 {
        match self {
            Self::Countries | Self::Date => 116,
            // As wide as `denied · judgment`, and `negado · rechazado` in Spanish.
            Self::Stage => 132,
            Self::Basis => 80,
            Self::Topic | Self::Parties => 150,
            Self::Hedge | Self::Items | Self::Amount | Self::Place | Self::Group | Self::Id => 120,
            Self::Passages => 74,
            Self::Summary => 158,
        }
    }
}

/// A text that is no column.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no column; expected for example countries, stage or date")]
pub struct UnknownColumn(String);

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl FromStr for Column {
    type Err = UnknownColumn;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().find(|column| column.key() == text);
        known.ok_or_else(|| UnknownColumn(text.chars().take(40).collect()))
    }
}

/// A column to sort by, written `stage`, or `-stage` the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SortBy {
    /// The column.
    pub column: Column,
    /// The last first. What the column says nothing of still comes last.
    pub descending: bool,
}

impl fmt::Display for SortBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.descending { "-" } else { "" }, self.column)
    }
}

impl FromStr for SortBy {
    type Err = UnknownColumn;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (descending, column) =
            text.strip_prefix('-').map_or((false, text), |column| (true, column));
        Ok(Self { column: column.parse()?, descending })
    }
}
