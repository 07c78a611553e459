//! The nouns of a dossier, checked at construction.
//!
//! A [`Dossier`] holds [`Claim`]s coded from [`Source`]s, each resting on [`Passage`]s, and the
//! [`Scale`] on which countries are assessed. The types mirror the dossier format (`cartouche
//! schema` prints it), so that a value that exists is a value that can be shown: a date parses, a
//! country has a code, a claim has a passage. What breaks these rules becomes a [`Problem`] and
//! costs its own record only (see [`assemble`]).
//!
//! Nothing here reads a file, knows a colour or draws.

mod assemble;
mod claim;
mod coding;
mod country;
mod dossier;
mod ids;
mod lon_lat;
mod notes;
mod passage;
mod problem;
mod scale;
mod scene;
mod span;
mod when;

pub use assemble::{Records, assemble};
pub use claim::{Amount, Claim, Item, Party, Place, Precision};
pub use coding::{Basis, Stage, Topic};
pub use country::{CountryCode, UnknownCountry};
pub use dossier::{Dossier, Header, Section, SetAside, count_once};
pub use ids::{ClaimId, ClassId, PassageId, ReadingId, SceneId, SourceId};
pub use lon_lat::LonLat;
pub use notes::{Anomaly, AnomalyKind, FrameworkEntry, FrameworkKind, Mode};
pub use passage::{Passage, Source};
pub use problem::{Problem, Severity};
pub use scale::{Assessment, Class, Rating, Reading, Scale, Standing};
pub use scene::{Line, Scene, SceneView};
pub use span::Span;
pub use when::{InvalidDate, When};

/// Fields that the format does not name; they survive a load and a save.
pub type Extra = serde_json::Map<String, serde_json::Value>;
