//! Cartouche: a briefing map where every mark leads to the passage it rests on.
//!
//! The modules are layers; each names only those before it (see `ARCHITECTURE.md`):
//! [`domain`], [`words`], [`geo`], [`text`], [`store`], [`model`], [`drawing`], [`export`], [`ui`], [`shell`].
//!
//! ```
//! use cartouche::{domain::CountryCode, store};
//!
//! let (dossier, problems) = store::bundled_dossier()?;
//! assert!(problems.is_empty());
//!
//! let venezuela = CountryCode::parse("VEN")?;
//! for claim in dossier.claims_of(venezuela) {
//!     let passage = claim.passages.first().and_then(|id| dossier.passage(id));
//!     let place = passage.map(|passage| passage.locator()).unwrap_or_default();
//!     println!("{} ({}, {}; {place})", claim.summary, claim.stage, claim.basis);
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod domain;
pub mod drawing;
pub mod export;
pub mod geo;
pub mod model;
pub mod shell;
pub mod store;
pub mod text;
pub mod ui;
pub mod words;
