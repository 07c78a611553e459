//! The sources as CSL-JSON (Citation Style Language 1.0.2), for reference managers.

use serde_json::{Map, Value, json};

use crate::domain::{Dossier, Source};

/// One item a source, in the dossier's order: its bibliographic record, under its id.
pub fn csl(dossier: &Dossier) -> Value {
    dossier.sources().iter().map(item).collect()
}

fn item(source: &Source) -> Value {
    let mut item = Map::from_iter([
        ("id".to_owned(), json!(source.id)),
        // The format wants a type; a record that names none is of a document.
        ("type".to_owned(), json!("document")),
    ]);
    item.extend(source.csl.clone());
    item.insert("id".to_owned(), json!(source.id));
    if let Some(language) = &source.language {
        item.entry("language").or_insert_with(|| json!(language));
    }
    item.entry("title").or_insert_with(|| json!(source.title()));
    Value::Object(item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_kept_and_completed() {
        let json = json!({ "format": "cartouche-dossier/1", "id": "d", "title": "D", "sources": [
            { "id": "a", "csl": { "type": "report", "title": "T", "id": "other", "x": [1] } },
            { "id": "b", "language": "es" },
        ]});
        let dossier = crate::store::dossier_from_json(json.to_string().as_bytes()).unwrap().0;
        let expected = json!([
            { "id": "a", "type": "report", "title": "T", "x": [1] },
            { "id": "b", "type": "document", "language": "es", "title": "b" },
        ]);
        assert_eq!(csl(&dossier), expected);
    }
}
