//! Sources and the passages in them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Extra, PassageId, SourceId};

/// A document that claims were coded from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// Unique in the dossier.
    pub id: SourceId,
    /// Its bibliographic record, CSL-JSON.
    #[serde(default)]
    pub csl: Extra,
    /// BCP 47 tag of its language.
    #[serde(default)]
    pub language: Option<String>,
    /// SHA-256 of its reflowed text, in hex.
    #[serde(default)]
    pub sha256: Option<String>,
    /// How many paragraphs it has.
    #[serde(default)]
    pub paragraphs: Option<u32>,
    /// What a reader has to know of this copy.
    #[serde(default)]
    pub note: Option<String>,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Source {
    /// The title in the bibliographic record, or the id where it has none.
    pub fn title(&self) -> &str {
        self.csl
            .get("title")
            .and_then(serde_json::Value::as_str)
            .unwrap_or_else(|| self.id.as_str())
    }
}

/// A stretch of a source: an anchor of its first and last words, and a digest of our own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Passage {
    /// Unique in the dossier.
    pub id: PassageId,
    /// The document it stands in.
    pub source: SourceId,
    /// The paragraph it stands in, counted from 1.
    pub paragraph: u32,
    /// Its first words, at most 6.
    pub start: String,
    /// Its last words, at most 6.
    pub end: String,
    /// The words before it, where `start` is not unique in the paragraph.
    #[serde(default)]
    pub prefix: Option<String>,
    /// The words after it, where `end` is not unique in the paragraph.
    #[serde(default)]
    pub suffix: Option<String>,
    /// The numerals of the notes in it.
    #[serde(default)]
    pub notes: Vec<String>,
    /// What it says, in one or two sentences of our own.
    pub digest: String,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Passage {
    /// Where the passage stands, for example `¶26, notes xxxviii, xxxix`.
    pub fn locator(&self) -> String {
        match self.notes.as_slice() {
            [] => format!("¶{}", self.paragraph),
            [one] => format!("¶{}, note {one}", self.paragraph),
            many => format!("¶{}, notes {}", self.paragraph, many.join(", ")),
        }
    }
}
