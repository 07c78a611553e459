//! Documents: importing, reflowing into numbered paragraphs, resolving anchors.
//!
//! [`import`] turns the bytes of a file, of whatever [`Format`], into a [`Document`], whose
//! paragraphs have the numbers that a dossier's anchors name; [`resolve`] finds an anchor in it. Nothing here reads a file, and
//! nothing keeps a document's words: both are the caller's.

mod anchor;
mod document;
mod fold;
mod formats;
mod groups;
mod import;
mod layout;
mod lines;
mod marks;
mod notes;
mod pages;
mod reflow;

#[cfg(test)]
mod tests;

pub use anchor::{How, Part, Quote, Resolution, resolve};
pub use document::{Block, BlockKind, Document, NoteMark};
pub use fold::{Accents, Folded};
pub use formats::{Format, import};
pub use import::{ImportError, MAX_BYTES, import_text};
pub use reflow::reflow;
