//! Cartouche: a briefing map where every mark leads to the passage it rests on.
//!
//! The modules are layers; each names only those before it (see `ARCHITECTURE.md`):
//! [`domain`], [`geo`], [`text`], [`store`], [`model`], [`drawing`], [`export`], [`ui`], [`shell`].

pub mod domain;
pub mod drawing;
pub mod export;
pub mod geo;
pub mod model;
pub mod shell;
pub mod store;
pub mod text;
pub mod ui;
