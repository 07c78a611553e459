//! The countries that a document mentions, for other programs.

use serde_json::{Value, json};

use crate::text::{Document, Mention};

/// A list of mentions in the order given.
///
/// Each has its `country` (ISO 3166-1 alpha-3), `paragraph`, the characters in the paragraph's text
/// from `start` up to but not including `end`, its `text`, and its `kind`: `name`, `demonym` or
/// `capital`.
pub fn mentions(document: &Document, mentions: &[Mention]) -> Value {
    let value = |mention: &Mention| {
        let paragraph = document.paragraph(mention.paragraph);
        let text = paragraph.and_then(|paragraph| paragraph.text.get(mention.bytes.clone()));
        json!({
            "country": mention.country,
            "paragraph": mention.paragraph,
            "start": mention.chars.start,
            "end": mention.chars.end,
            "text": text,
            "kind": mention.kind.as_str(),
        })
    };
    mentions.iter().map(value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{self, Gazetteer};

    #[test]
    fn a_mention_is_the_characters_from_its_start_up_to_its_end() {
        let document = text::import_text("Él vio el Perú.".as_bytes()).unwrap();
        let found = text::mentions(&document, &Gazetteer::bundled().unwrap());
        let expected = json!([{
            "country": "PER", "paragraph": 1, "start": 10, "end": 14, "text": "Perú", "kind": "name"
        }]);
        assert_eq!(mentions(&document, &found), expected);
    }
}
