//! What can be chosen to filter by, facet by facet.

use std::fmt;

use crate::domain::{
    AnomalyKind, Basis, Claim, ClassId, CountryCode, Party, SourceId, Stage, Standing, Topic,
};

/// A property of claims that is filtered by. Choices within a facet widen, facets narrow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// What it is about.
    Topic,
    /// How far it has come.
    Stage,
    /// Who vouches for it.
    Basis,
    /// Whether the document asserts, hedges or denies it.
    Assertion,
    /// Whom it concerns.
    Country,
    /// How those whom it concerns are rated, under the reading that is chosen.
    Standing,
    /// Whether that depends on the reading.
    Reading,
    /// Who else is in it.
    Party,
    /// Which document it is from.
    Source,
    /// Whether something about its passages is odd.
    Anomaly,
    /// When.
    Date,
    /// Which words it has.
    Words,
}

impl Facet {
    /// All facets, in the order in which they are listed.
    pub const ALL: [Self; 12] = [
        Self::Topic,
        Self::Stage,
        Self::Basis,
        Self::Assertion,
        Self::Country,
        Self::Standing,
        Self::Reading,
        Self::Party,
        Self::Source,
        Self::Anomaly,
        Self::Date,
        Self::Words,
    ];

    /// Its bit in a set of facets.
    pub(super) const fn bit(self) -> u16 {
        1 << self as u16
    }

    /// Its name in the written form of a filter, and what tells it from others on screen.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Stage => "stage",
            Self::Basis => "basis",
            Self::Assertion => "assertion",
            Self::Country => "country",
            Self::Standing => "class",
            Self::Reading => "reading",
            Self::Party => "party",
            Self::Source => "source",
            Self::Anomaly => "anomaly",
            Self::Date => "years",
            Self::Words => "text",
        }
    }
}

/// One thing that a claim can have in a facet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    /// It is about this.
    Topic(Topic),
    /// It has come so far.
    Stage(Stage),
    /// So it is vouched for.
    Basis(Basis),
    /// So firmly the document says it.
    Assertion(Assertion),
    /// It concerns this country.
    Country(CountryCode),
    /// It concerns the region as a whole.
    Region,
    /// It concerns a country that stands so under the present reading.
    Standing(Standing),
    /// It concerns a country whose class depends on the reading, or does not.
    Reading(Ambiguity),
    /// This state is in it beside those that it concerns.
    State(CountryCode),
    /// This company, person or group is in it.
    Party(String),
    /// It rests on a passage of this source.
    Source(SourceId),
    /// Its passages have such an oddity, or none.
    Anomaly(Oddity),
}

/// How firmly the document itself says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assertion {
    /// The author asserts that it is so.
    Asserted,
    /// Hedged, inferred, or somebody else's word.
    Hedged,
    /// The document says that it is not so, or that it was refused.
    Denied,
}

impl Assertion {
    /// How firmly a claim is made.
    pub fn of(claim: &Claim) -> Self {
        if claim.denies || claim.stage == Stage::Refused {
            Self::Denied
        } else if claim.is_flat() && claim.stage != Stage::Possible && claim.hedge.is_none() {
            Self::Asserted
        } else {
            Self::Hedged
        }
    }
}

/// Whether a country's class depends on how the source is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ambiguity {
    /// Two readings give it different classes.
    Depends,
    /// All readings agree.
    Settled,
}

/// What is odd about the passages of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Oddity {
    /// Something in the source itself.
    Internal,
    /// Something that is known from elsewhere.
    Outside,
    /// Nothing.
    Nothing,
}

impl From<AnomalyKind> for Oddity {
    fn from(kind: AnomalyKind) -> Self {
        match kind {
            AnomalyKind::Internal => Self::Internal,
            AnomalyKind::OutsideKnowledge => Self::Outside,
        }
    }
}

impl Choice {
    /// The facet that it belongs to.
    pub const fn facet(&self) -> Facet {
        match self {
            Self::Topic(_) => Facet::Topic,
            Self::Stage(_) => Facet::Stage,
            Self::Basis(_) => Facet::Basis,
            Self::Assertion(_) => Facet::Assertion,
            Self::Country(_) | Self::Region => Facet::Country,
            Self::Standing(_) => Facet::Standing,
            Self::Reading(_) => Facet::Reading,
            Self::State(_) | Self::Party(_) => Facet::Party,
            Self::Source(_) => Facet::Source,
            Self::Anomaly(_) => Facet::Anomaly,
        }
    }

    /// The choice that a party of a claim is.
    pub fn of_party(party: &Party) -> Option<Self> {
        let named = || party.name.clone().map(Self::Party);
        party.code.map(Self::State).or_else(named)
    }

    /// Its name within its facet in the written form of a filter.
    pub(in crate::model) fn value(&self) -> String {
        match self {
            Self::Topic(topic) => topic.key().to_owned(),
            Self::Stage(stage) => stage.key().to_owned(),
            Self::Basis(basis) => basis.label().to_owned(),
            Self::Assertion(Assertion::Asserted) => "asserted".to_owned(),
            Self::Assertion(Assertion::Hedged) => "hedged".to_owned(),
            Self::Assertion(Assertion::Denied) => "denied".to_owned(),
            // A state that is a party has its code too; a name that looks like one has a colon.
            Self::Country(code) | Self::State(code) => code.to_string(),
            Self::Region => "region".to_owned(),
            Self::Standing(Standing::Rated(class)) => class.to_string(),
            Self::Standing(Standing::Named) => "named".to_owned(),
            Self::Standing(Standing::Unmentioned) => "unmentioned".to_owned(),
            Self::Reading(Ambiguity::Depends) => "depends".to_owned(),
            Self::Reading(Ambiguity::Settled) => "settled".to_owned(),
            Self::Party(name) => format!(":{name}"),
            Self::Source(source) => source.to_string(),
            Self::Anomaly(Oddity::Internal) => "internal".to_owned(),
            Self::Anomaly(Oddity::Outside) => "outside-knowledge".to_owned(),
            Self::Anomaly(Oddity::Nothing) => "none".to_owned(),
        }
    }

    /// Reads what [`Self::value`] writes; `None` for anything else.
    pub(in crate::model) fn read(facet: Facet, value: &str) -> Option<Self> {
        let country = || CountryCode::parse(value).ok();
        match facet {
            Facet::Topic => Topic::ALL.into_iter().find(|t| t.key() == value).map(Self::Topic),
            Facet::Stage => Stage::ALL.into_iter().find(|s| s.key() == value).map(Self::Stage),
            Facet::Basis => Basis::ALL.into_iter().find(|b| b.label() == value).map(Self::Basis),
            Facet::Assertion => [Assertion::Asserted, Assertion::Hedged, Assertion::Denied]
                .map(Self::Assertion)
                .into_iter()
                .find(|choice| choice.value() == value),
            Facet::Country if value == "region" => Some(Self::Region),
            Facet::Country => country().map(Self::Country),
            Facet::Standing => Some(Self::Standing(match value {
                "named" => Standing::Named,
                "unmentioned" => Standing::Unmentioned,
                class => Standing::Rated(ClassId::new(class)),
            })),
            Facet::Reading => [Ambiguity::Depends, Ambiguity::Settled]
                .map(Self::Reading)
                .into_iter()
                .find(|choice| choice.value() == value),
            Facet::Party => match value.strip_prefix(':') {
                Some(name) => Some(Self::Party(name.to_owned())),
                None => country().map(Self::State),
            },
            Facet::Source => Some(Self::Source(SourceId::new(value))),
            Facet::Anomaly => [Oddity::Internal, Oddity::Outside, Oddity::Nothing]
                .map(Self::Anomaly)
                .into_iter()
                .find(|choice| choice.value() == value),
            Facet::Date | Facet::Words => None,
        }
    }
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}", self.facet().key(), self.value())
    }
}
