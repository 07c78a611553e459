//! What the coder adds around the claims: anomalies and the framework.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ClaimId, Extra, PassageId};

/// Something in the source that a reader should know to be odd.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Anomaly {
    /// Unique in the dossier.
    pub id: String,
    /// Where it stands.
    #[serde(default)]
    pub passages: Vec<PassageId>,
    /// What it is measured against.
    pub kind: AnomalyKind,
    /// What is odd.
    pub issue: String,
    /// What the coding does about it.
    pub handling: String,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What an anomaly is measured against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AnomalyKind {
    /// The source itself.
    Internal,
    /// What is known from elsewhere; marked so wherever it shows.
    OutsideKnowledge,
}

/// An objective, instrument or recommendation that the source sets out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FrameworkEntry {
    /// Unique in the dossier.
    pub id: String,
    /// Which of the three.
    pub kind: FrameworkKind,
    /// How an instrument is used.
    #[serde(default)]
    pub mode: Option<Mode>,
    /// What it is, in a sentence of our own.
    pub text: String,
    /// Where it stands.
    #[serde(default)]
    pub passages: Vec<PassageId>,
    /// Claims that illustrate it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<ClaimId>,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The parts of a framework.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum FrameworkKind {
    /// What the subject wants.
    Objective,
    /// By what means.
    Instrument,
    /// What the source advises.
    Recommendation,
}

/// How an instrument is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// In the open.
    Overt,
    /// Hidden.
    Covert,
}
