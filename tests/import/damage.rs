//! Files that were cut off or damaged: an error or a document, and nothing else.

use std::fs;

use cartouche::text::{import, import_text};

use crate::{own, writers};

/// A linear congruential generator: the same damage each time.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

fn files() -> Vec<writers::Written> {
    let text = fs::read(own::report()).unwrap();
    let mut files = writers::all(&import_text(&text).unwrap());
    files.push(writers::Written { name: "document.txt", bytes: text });
    files
}

/// Reads it, and looks at all that comes of it.
fn survives(bytes: &[u8], name: &str) {
    match import(bytes, Some(name)) {
        Ok(document) => {
            for block in document.blocks() {
                assert!(!block.text.is_empty(), "{name}");
                assert!(block.notes.iter().all(|note| block.text.is_char_boundary(note.at)));
            }
        }
        Err(error) => assert!(!error.to_string().contains('\n'), "{error}"),
    }
}

#[test]
fn a_file_cut_off_anywhere_is_read_or_refused() {
    for file in files() {
        for part in 0..200 {
            survives(&file.bytes[..file.bytes.len() * part / 200], file.name);
        }
    }
}

#[test]
fn a_file_with_flipped_bytes_is_read_or_refused() {
    let mut random = Random(7);
    for file in files() {
        for _ in 0..200 {
            let mut bytes = file.bytes.clone();
            for _ in 0..=random.below(4) {
                let at = random.below(bytes.len());
                bytes[at] ^= u8::try_from(1 + random.below(255)).unwrap();
            }
            survives(&bytes, file.name);
        }
    }
}
