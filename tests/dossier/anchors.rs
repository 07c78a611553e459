//! Anchors: short, and found in the documents that they name.

use std::collections::BTreeSet;
use std::path::Path;

use cartouche::domain::{Dossier, SourceId};
use cartouche::model::{Attachment, Tally};
use cartouche::store::{bundled_dossier, load_document};
use cartouche::text::{Document, Resolution};

use crate::{dossiers, own};

/// Names a copy of the paper that the bundled dossier is coded from; without it, those tests say so
/// and pass.
const PAPER: &str = "CARTOUCHE_PAPER";

/// The most words that an anchor, a hedge or a date may take from a document.
const MOST_WORDS: usize = 6;

/// The bundled dossier and the paper, where somebody has it.
pub(crate) fn paper() -> Option<(Dossier, Document)> {
    let Some(path) = std::env::var_os(PAPER) else {
        println!("left out: {PAPER} names no copy of the paper");
        return None;
    };
    let (dossier, _) = bundled_dossier().expect("the bundled dossier can be read");
    Some((dossier, load_document(Path::new(&path)).expect("the paper can be read")))
}

pub(crate) fn own_report() -> (Dossier, Document) {
    (own::dossier().0, load_document(&own::report()).expect("the report can be read"))
}

/// What is wrong with the anchors of a dossier in a document.
fn offences(dossier: &Dossier, document: &Document, source: &str) -> Vec<String> {
    let source = SourceId::new(source);
    let attachment = Attachment::of_source(
        dossier,
        &source,
        document.clone().into(),
        Path::new("a document").to_owned(),
    );
    let mut all: Vec<String> = attachment
        .resolutions
        .iter()
        .filter(|(_, resolution)| !matches!(resolution, Resolution::Resolved { .. }))
        .map(|(id, resolution)| format!("{id}: {resolution:?}"))
        .collect();
    for passage in dossier.passages() {
        let numerals: BTreeSet<&str> = document
            .paragraph(passage.paragraph)
            .map(|block| block.notes.iter().map(|note| note.numeral.as_str()).collect())
            .unwrap_or_default();
        let odd: Vec<_> = passage.notes.iter().filter(|n| !numerals.contains(n.as_str())).collect();
        if !odd.is_empty() {
            all.push(format!("{}: no notes {odd:?} in the paragraph", passage.id));
        }
    }
    all
}

#[test]
fn nothing_quoted_is_longer_than_six_words() {
    for (name, dossier) in dossiers() {
        let of_passages = dossier.passages().iter().flat_map(|p| {
            let context = [p.prefix.as_deref(), p.suffix.as_deref()].into_iter().flatten();
            let ends = [p.start.as_str(), p.end.as_str()].into_iter();
            ends.chain(context).map(|words| (p.id.as_str(), words))
        });
        let of_claims = dossier.claims().iter().flat_map(|c| {
            let quoted = [c.hedge.as_deref(), c.date_words.as_deref()];
            quoted.into_iter().flatten().map(|words| (c.id.as_str(), words))
        });
        let long: Vec<_> = of_passages
            .chain(of_claims)
            .filter(|(_, words)| words.split_whitespace().count() > MOST_WORDS)
            .collect();
        assert_eq!(long, [("", ""); 0], "of the {name} dossier");
    }
}

#[test]
fn every_anchor_stands_in_our_own_report() {
    let (dossier, document) = own_report();
    assert_eq!(offences(&dossier, &document, "report"), [""; 0]);
    assert_eq!(dossier.passages().len(), own::ANCHORS);
    let headings = document.blocks().iter().filter(|b| b.number.is_none()).count();
    assert_eq!((document.paragraph_count(), headings), (9, 2), "paragraphs and headings");
    let numerals: Vec<_> = document.numerals().collect();
    assert_eq!(numerals, ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]);
}

#[test]
fn an_anchor_whose_words_were_changed_is_proposed_and_not_taken() {
    let text = std::fs::read_to_string(own::report()).unwrap();
    let text = text.replace("the last of them came", "the last one came");
    let changed = cartouche::text::import_text(text.as_bytes()).unwrap();
    let attachment =
        Attachment::identified(&own::dossier().0, changed, Path::new("changed")).unwrap();
    assert_eq!(
        attachment.tally(),
        Tally { resolved: own::ANCHORS - 1, near: 1, ..Tally::default() }
    );
}

#[test]
fn every_anchor_stands_in_the_paper() {
    let Some((dossier, document)) = paper() else { return };
    assert_eq!(offences(&dossier, &document, "paper"), [""; 0]);
}

#[test]
fn a_source_has_the_hash_and_the_paragraphs_of_its_document() {
    let pairs = [Some(own_report()), paper()];
    for (dossier, document) in pairs.into_iter().flatten() {
        let source = dossier.sources().first().unwrap();
        assert_eq!(source.sha256.as_deref(), Some(document.sha256().as_str()), "{}", source.id);
        let count = u32::try_from(document.paragraph_count()).unwrap();
        assert_eq!(source.paragraphs, Some(count), "{}", source.id);
    }
}

#[test]
fn every_paragraph_is_coded() {
    let pairs = [Some(own_report()), paper()];
    for (dossier, document) in pairs.into_iter().flatten() {
        let coded: BTreeSet<u32> = dossier.passages().iter().map(|p| p.paragraph).collect();
        let left_out: Vec<u32> = document
            .paragraphs()
            .filter_map(|block| block.number)
            .filter(|number| !coded.contains(number))
            .collect();
        assert_eq!(left_out, [0; 0], "paragraphs without a passage: {}", dossier.header().id);
    }
}
