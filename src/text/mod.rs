//! Documents: importing, reflowing into numbered paragraphs, resolving anchors, tagging, searching.
//!
//! [`import()`] turns the bytes of a file, of whatever [`Format`], into a [`Document`], whose
//! paragraphs have the numbers that a dossier's anchors name; [`resolve`] finds an anchor in it,
//! [`mentions`] the countries, [`find_in`] what the reader types, and an [`Index`] searches many of
//! them at once. Nothing here reads a file, and nothing keeps a document's words: both are the
//! caller's.

mod anchor;
mod approximate;
mod diff;
mod document;
mod fold;
mod formats;
mod fragment;
mod groups;
mod import;
mod layout;
mod lines;
mod marks;
mod near;
mod notes;
mod pages;
mod places;
mod reflow;
mod search;
mod sentences;
mod utf16;

#[cfg(test)]
mod tests;

pub use anchor::{How, Part, Place, Quote, Resolution, resolve};
pub use diff::{Change, word_changes};
pub use document::{Block, BlockKind, Document, NoteMark};
pub use fold::{Accents, Folded};
pub use formats::{Format, import};
pub use fragment::TextFragment;
pub use import::{ImportError, MAX_BYTES, import_text};
pub use near::NearPlace;
pub use places::{FoundPlace, Gazetteer, GazetteerError, Mention, MentionKind, mentions};
pub use reflow::reflow;
pub use search::{
    DocumentTooLarge, Finding, Forgiven, Found, Group, Hit, Hits, Index, IndexError,
    IndexedPassage, Query, find_in,
};
pub use sentences::sentences;
pub use utf16::Utf16Positions;
