//! Claims: one assertion of a document each.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Basis, ClaimId, CountryCode, Extra, PassageId, Stage, Topic, When};

/// One assertion, exactly as strong as the passages it rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Claim {
    /// Unique in the dossier.
    pub id: ClaimId,
    /// What it is about.
    pub topic: Topic,
    /// How far it has come.
    pub stage: Stage,
    /// Who vouches for it.
    pub basis: Basis,
    /// The document's own qualifier, at most 6 words.
    #[serde(default)]
    pub hedge: Option<String>,
    /// The claim says that something is not so.
    #[serde(default)]
    pub denies: bool,
    /// Where it happens or whom it concerns; empty for the whole region.
    #[serde(default)]
    pub countries: Vec<CountryCode>,
    /// The others in it.
    #[serde(default)]
    pub parties: Vec<Party>,
    /// What is sold, built or lent.
    #[serde(default)]
    pub items: Vec<Item>,
    /// A sum of money.
    #[serde(default)]
    pub amount: Option<Amount>,
    /// When, in EDTF.
    #[serde(default)]
    pub date: Option<When>,
    /// What the document says of the date, at most 6 words.
    #[serde(default)]
    pub date_words: Option<String>,
    /// How precisely the document places it.
    #[serde(default)]
    pub place: Place,
    /// Claims of one group tell the same fact and are counted once.
    #[serde(default)]
    pub group: Option<String>,
    /// Claims that contradict this one.
    #[serde(default)]
    pub conflicts: Vec<ClaimId>,
    /// The passages it rests on; at least one.
    pub passages: Vec<PassageId>,
    /// One sentence of our own, with its hedge.
    pub summary: String,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Claim {
    /// Whether the claim concerns the region as a whole and so is drawn on no country.
    pub const fn is_regional(&self) -> bool {
        self.countries.is_empty()
    }

    /// The two countries that a pair claim, such as a pipeline, links.
    pub fn pair(&self) -> Option<(CountryCode, CountryCode)> {
        match (self.place.precision, self.countries.as_slice()) {
            (Precision::Pair, &[a, b]) => Some((a, b)),
            _ => None,
        }
    }

    /// Whether the author asserts it without any doubt.
    pub fn is_flat(&self) -> bool {
        self.basis == Basis::Flat
    }
}

/// Somebody in a claim: a state by `code`, or a company, person or armed group by `name`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Party {
    /// The state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<CountryCode>,
    /// Who is no state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What they do in the claim, for example `seller`.
    pub role: String,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A thing in a claim, with the document's own figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// What it is.
    pub name: String,
    /// How many, exactly as the document says.
    #[serde(default)]
    pub quantity: Option<serde_json::Number>,
    /// The unit of the quantity, where it is not pieces.
    #[serde(default)]
    pub unit: Option<String>,
    /// The document's label where it is odd or wrong.
    #[serde(default)]
    pub written: Option<String>,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A sum of money as the document gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Amount {
    /// In whole units of the currency.
    pub value: serde_json::Number,
    /// ISO 4217, for example `USD`.
    pub currency: String,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How precisely a claim is placed.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// Not placed.
    #[default]
    None,
    /// The region.
    Region,
    /// A country, no closer.
    Country,
    /// Between two countries.
    Pair,
    /// An area that the document names.
    Area,
    /// A point that the document names.
    Point,
}

/// Where a claim is placed; a name only if the document gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// How precisely.
    pub precision: Precision,
    /// The document's name for it.
    #[serde(default)]
    pub name: Option<String>,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}
