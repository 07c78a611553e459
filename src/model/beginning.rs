//! A new dossier of a document: one source, nothing claimed yet.

use std::{path::PathBuf, sync::Arc};

use serde_json::Value;

use crate::{
    domain::{Dossier, Extra, Header, Records, Scale, Source, SourceId, assemble},
    model::Attachment,
    store::{self, About},
    text::Document,
};

/// The most characters of an id that come from a name.
const MOST_ID: usize = 40;

/// How many digits of the document's hash tell its dossier from others with its name.
const HASH_DIGITS: usize = 8;

impl Dossier {
    /// A dossier without claims whose one source is a document that came under this file name.
    ///
    /// The title is the document's first heading, or else the file's name without its kind. The
    /// id holds the beginning of the document's hash, so that the same words make the same dossier.
    pub fn of_document(document: &Document, file_name: &str) -> Self {
        let stem = stem(file_name);
        let heading = About::of(document).title.filter(|title| !title.trim().is_empty());
        let title = heading.unwrap_or_else(|| stem.to_owned());
        let sha256 = document.sha256();
        let digits: String = sha256.chars().take(HASH_DIGITS).collect();
        let name = slug(stem);
        let id = if name.is_empty() { digits } else { format!("{name}-{digits}") };
        let mut csl = Extra::new();
        csl.insert("type".to_owned(), Value::from("document"));
        csl.insert("title".to_owned(), Value::from(title.clone()));
        let source = Source {
            id: source_id(file_name),
            csl,
            language: None,
            sha256: Some(sha256),
            paragraphs: u32::try_from(document.paragraph_count()).ok(),
            note: None,
            extra: Extra::new(),
        };
        let format = store::FORMAT.to_owned();
        let records = Records {
            header: Header { format, id, title, subject: None, as_of: None },
            sources: vec![(0, source)],
            passages: Vec::new(),
            claims: Vec::new(),
            scale: Scale::default(),
            classes: Vec::new(),
            readings: Vec::new(),
            assessments: Vec::new(),
            anomalies: Vec::new(),
            framework: Vec::new(),
            scenes: Vec::new(),
            extra: Extra::new(),
            set_aside: Vec::new(),
        };
        // One source alone refers to nothing that could be missing.
        assemble(records).0
    }
}

impl Attachment {
    /// A new dossier of a document, and the document attached to its source.
    pub fn beginning(document: impl Into<Arc<Document>>, path: PathBuf) -> (Dossier, Self) {
        let document = document.into();
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let dossier = Dossier::of_document(&document, &name);
        let source = source_id(&name);
        drop(name);
        let attachment = Self::of_source(&dossier, &source, document, path);
        (dossier, attachment)
    }
}

/// A file's name without its kind.
fn stem(file_name: &str) -> &str {
    file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem).trim()
}

fn source_id(file_name: &str) -> SourceId {
    let name = slug(stem(file_name));
    SourceId::new(if name.is_empty() { "document" } else { &name })
}

/// Lower-case letters and digits of any script, what is between them as one hyphen.
fn slug(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let joined = words.collect::<Vec<_>>().join("-");
    let cut: String = joined.chars().take(MOST_ID).collect();
    cut.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        store::{dossier_from_json, dossier_to_json},
        text::import_text,
    };

    fn document(text: &str) -> Document {
        import_text(text.as_bytes()).unwrap()
    }

    #[test]
    fn a_document_is_the_one_source_of_its_dossier() {
        let document = document("The ferry sails.\n\nThe mole is repaired.\n");
        let dossier = Dossier::of_document(&document, "Ferry & Mole (2).txt");
        assert!(dossier.header().id.starts_with("ferry-mole-2-"), "{}", dossier.header().id);
        assert_eq!(dossier.header().title, "Ferry & Mole (2)");
        let [source] = dossier.sources() else { panic!("{:?}", dossier.sources()) };
        assert_eq!(source.title(), "Ferry & Mole (2)");
        assert_eq!(source.paragraphs, Some(2));
        assert_eq!(source.sha256.as_deref(), Some(document.sha256().as_str()));
        assert!(dossier.claims().is_empty() && dossier.passages().is_empty());
        let (again, attached) = Attachment::beginning(document, "a/Ferry & Mole (2).txt".into());
        assert_eq!(again.header(), dossier.header());
        assert_eq!(attached.source, source.id);
        assert_eq!(attached.tally().to_string(), "no passages yet");
    }

    #[test]
    fn other_words_under_the_same_name_are_another_dossier() {
        let id = |text| Dossier::of_document(&document(text), "a.txt").header().id.clone();
        assert_eq!(id("One."), id("One.\n"));
        assert_ne!(id("One."), id("Two."));
    }

    #[test]
    fn a_name_without_a_letter_still_gives_an_id() {
        let dossier = Dossier::of_document(&document("One."), "….txt");
        assert_eq!(dossier.header().id.len(), HASH_DIGITS);
        assert_eq!(dossier.sources().first().unwrap().id, SourceId::new("document"));
    }

    #[test]
    fn a_new_dossier_is_read_back_as_it_was_written() {
        let dossier = Dossier::of_document(&document("One.\n\nTwo."), "Ñandú.txt");
        let json = serde_json::to_vec(&dossier_to_json(&dossier).unwrap()).unwrap();
        let (again, problems) = dossier_from_json(&json).unwrap();
        assert_eq!(problems, []);
        assert_eq!(again.header(), dossier.header());
        assert_eq!(again.sources(), dossier.sources());
    }
}
