//! Places: which countries a document mentions, and where.
//!
//! A mention is a country's name, a demonym or adjective, or a capital, in English, Spanish or
//! Portuguese: [`Gazetteer`] knows them, [`mentions`] finds them. The longest name that a whole
//! word begins is taken, so that "Guinea-Bissau" is not Guinea; what only holds a name ("New
//! Mexico", "Latin American") is in the tables too, as nothing. A capital is a [`MentionKind`] of its own
//! whether the city is meant or its government: the text alone does not tell.

mod case;
mod context;
mod gazetteer;
mod spelling;
mod starts;
mod table;

#[cfg(test)]
mod tests;

use std::ops::Range;

use super::Document;
use crate::domain::CountryCode;

pub use gazetteer::{FoundPlace, Gazetteer};
pub use table::GazetteerError;

/// What a country is mentioned by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MentionKind {
    /// A name of its own, short or official: "Venezuela".
    Name,
    /// What its people and things are called: "Venezuelan", "venezolanos".
    Demonym,
    /// Its capital or seat of government, which may stand for the government: "Caracas".
    Capital,
}

impl MentionKind {
    /// In one word: `name`, `demonym`, `capital`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Demonym => "demonym",
            Self::Capital => "capital",
        }
    }
}

/// A country in a paragraph of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Which one.
    pub country: CountryCode,
    /// The paragraph's number.
    pub paragraph: u32,
    /// Where in the paragraph's text, in characters.
    pub chars: Range<usize>,
    /// The same, in bytes.
    pub bytes: Range<usize>,
    /// What it is mentioned by.
    pub kind: MentionKind,
}

/// The countries that a document's paragraphs mention, in reading order. Headings are left out.
pub fn mentions(document: &Document, gazetteer: &Gazetteer) -> Vec<Mention> {
    let mut all = Vec::new();
    for block in document.paragraphs() {
        let Some(paragraph) = block.number else { continue };
        // How far the characters are counted: so many of them in so many bytes.
        let mut counted = (0, 0);
        for FoundPlace { country, kind, bytes } in gazetteer.find_in(&block.text) {
            let mut count_to = |byte| {
                let more = block.text.get(counted.1..byte).map_or(0, |part| part.chars().count());
                counted = (counted.0 + more, byte);
                counted.0
            };
            let chars = count_to(bytes.start)..count_to(bytes.end);
            all.push(Mention { country, paragraph, chars, bytes, kind });
        }
    }
    all
}
