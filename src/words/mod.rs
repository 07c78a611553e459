//! What the program says, in each of its languages.
//!
//! All text of the interface stands in `assets/words`, one Fluent file a language; the code names a
//! message by its id. [`Language`] is what the user chooses, [`Words`] what it is said with. What a
//! dossier or a document says is theirs and stays in their language.

mod countries;
mod language;
mod messages;
mod numbers;
mod vocabulary;

pub use fluent_bundle::FluentValue as Value;
pub use language::Language;
pub use messages::Words;

/// A text with its first letter as a sentence begins.
pub fn sentence_case(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars).collect()
}
