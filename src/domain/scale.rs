//! The scale on which countries are assessed, and the readings of the source.

use std::{borrow::Cow, collections::BTreeMap};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{ClassId, CountryCode, Extra, PassageId, ReadingId};

/// The classes and the ways in which the source can be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Scale {
    /// What the scale measures, for legend and panel, for example `Receptivity`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The classes.
    #[serde(default)]
    pub classes: Vec<Class>,
    /// The readings; the first is the default.
    #[serde(default)]
    pub readings: Vec<Reading>,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A step of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Class {
    /// Unique in the scale.
    pub id: ClassId,
    /// Its rank: a higher number is more.
    pub order: i32,
    /// Its name on the legend.
    pub label: String,
    /// What puts a country into it.
    pub rule: String,
    /// The passages that the rule rests on.
    #[serde(default)]
    pub passages: Vec<PassageId>,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One way in which an ambiguous source can be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Reading {
    /// Unique in the scale.
    pub id: ReadingId,
    /// Its name in the menu.
    pub label: String,
    /// What it takes the source to say, and what speaks for it.
    pub explanation: String,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What the document says of one country, under each reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Assessment {
    /// The country.
    pub country: CountryCode,
    /// Its class under each reading.
    pub classes: BTreeMap<ReadingId, Rating>,
    /// The coder's note.
    #[serde(default)]
    pub note: Option<String>,
    /// The passages that the assessment rests on.
    #[serde(default)]
    pub passages: Vec<PassageId>,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A class, or the word `named` for a country that is named without being rated.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// Rated in this class.
    Class(ClassId),
    /// Named without a rating.
    Named,
}

impl Rating {
    const NAMED: &'static str = "named";
}

impl Serialize for Rating {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(match self {
            Self::Class(id) => id.as_str(),
            Self::Named => Self::NAMED,
        })
    }
}

impl<'de> Deserialize<'de> for Rating {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        Ok(if text == Self::NAMED { Self::Named } else { Self::Class(ClassId::new(&text)) })
    }
}

impl JsonSchema for Rating {
    fn schema_name() -> Cow<'static, str> {
        "Rating".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "the id of a class, or \"named\"" })
    }
}

/// How a country stands under one reading. The last two are two kinds of absence.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Rated in this class.
    Rated(ClassId),
    /// Named without a rating.
    Named,
    /// Not named at all.
    Unmentioned,
}
