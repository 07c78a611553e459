//! The same document in each format.

use std::fs;

use cartouche::text::{Block, Document, import, import_text};

use crate::{own, writers};

/// The report of our own, and the paper where it is at hand.
fn documents() -> Vec<Document> {
    let mut paths = vec![own::report()];
    match std::env::var("CARTOUCHE_PAPER") {
        Ok(path) => paths.push(path.into()),
        Err(_) => println!("left out: CARTOUCHE_PAPER does not name the paper"),
    }
    let read = |path| import_text(&fs::read(path).expect("the document can be read"));
    paths.into_iter().map(|path| read(path).expect("the document is text")).collect()
}

/// A block without its words, which may not be shown: number, length, hash of its place.
fn outline(block: &Block) -> String {
    let begin: String = block.text.chars().take(12).collect();
    let notes: Vec<_> = block.notes.iter().map(|note| (&note.numeral, note.at)).collect();
    format!("{:?} {:?} {begin}… {} {notes:?}", block.number, block.kind, block.text.len())
}

#[test]
fn a_document_is_the_same_in_every_format_word_for_word() {
    for document in documents() {
        for file in writers::all(&document) {
            let read = import(&file.bytes, Some(file.name)).expect(file.name);
            let pairs = document.blocks().iter().zip(read.blocks());
            for (expected, found) in pairs {
                assert!(
                    expected == found,
                    "{}:\n{}\n{}",
                    file.name,
                    outline(expected),
                    outline(found)
                );
            }
            assert_eq!(read.blocks().len(), document.blocks().len(), "{}", file.name);
            assert_eq!(read.sha256(), document.sha256());
        }
    }
}

#[test]
fn a_format_is_told_without_a_name_where_bytes_tell_it() {
    let document = &documents()[0];
    for file in writers::all(document).into_iter().filter(|file| file.name != "document.md") {
        let read = import(&file.bytes, None).expect(file.name);
        assert_eq!(&read, document, "{}", file.name);
    }
}
