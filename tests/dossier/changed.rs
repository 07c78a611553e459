//! Documents that were changed since they were coded: what moved or differs is proposed, and never
//! taken silently at another place.

use std::collections::BTreeSet;

use cartouche::domain::{Dossier, Passage};
use cartouche::model::Attachment;
use cartouche::text::{Block, Document, Resolution};

use crate::anchors::{own_report, paper};

fn attached(dossier: &Dossier, document: Document) -> Attachment {
    Attachment::identified(dossier, document, "changed".as_ref()).expect("most anchors are there")
}

/// A small generator, the same numbers each time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// The document with a letter changed in the first words of every seventh passage or so, and the
/// blocks' texts before.
fn misprinted(dossier: &Dossier, document: &Document) -> Document {
    let before = attached(dossier, document.clone());
    let mut blocks: Vec<Block> = document.blocks().to_vec();
    let mut numbers = Numbers(7);
    for (id, resolution) in &before.resolutions {
        let Resolution::Resolved { paragraph, range, .. } = resolution else { panic!("{id}") };
        let start = dossier.passage(id).unwrap().start.len();
        if numbers.below(7) > 0 {
            continue;
        }
        let block = blocks.iter_mut().find(|block| block.number == Some(*paragraph)).unwrap();
        let head = &block.text[range.start..range.start + start];
        let letters: Vec<usize> = head
            .char_indices()
            .filter(|(_, c)| c.is_ascii_lowercase() && *c != 'q')
            .map(|(at, _)| range.start + at)
            .collect();
        let at = letters[numbers.below(letters.len())];
        block.text.replace_range(at..=at, "q");
    }
    Document::new(blocks)
}

/// The passages whose anchors' words, or the words that have to be around them, are not what they
/// were.
fn touched<'a>(dossier: &'a Dossier, before: &Document, after: &Document) -> BTreeSet<&'a str> {
    let attachment = attached(dossier, before.clone());
    let differs = |passage: &&Passage| {
        let resolution = &attachment.resolutions[&passage.id];
        let Resolution::Resolved { paragraph, range, .. } = resolution else {
            panic!("{passage:?}")
        };
        let texts = [before, after].map(|d| d.paragraph(*paragraph).unwrap().text.as_bytes());
        let context = |words: Option<&String>| words.map_or(0, |words| words.len() + 1);
        let from = range.start - context(passage.prefix.as_ref());
        let to = range.end + context(passage.suffix.as_ref());
        let heads = from..range.start + passage.start.len();
        let tails = range.end - passage.end.len()..to;
        [heads, tails].into_iter().any(|part| texts[0][part.clone()] != texts[1][part])
    };
    dossier.passages().iter().filter(differs).map(|passage| passage.id.as_str()).collect()
}

#[test]
fn misprints_make_the_touched_anchors_near_and_no_others() {
    for (dossier, document) in [Some(own_report()), paper()].into_iter().flatten() {
        let after = misprinted(&dossier, &document);
        let touched = touched(&dossier, &document, &after);
        assert!(!touched.is_empty());
        let before = attached(&dossier, document);
        let attachment = attached(&dossier, after);
        for (id, resolution) in &attachment.resolutions {
            if touched.contains(id.as_str()) {
                let Resolution::Near { candidates } = resolution else {
                    panic!("{id}: {resolution:?}");
                };
                let Resolution::Resolved { paragraph, range, .. } = &before.resolutions[id] else {
                    panic!("{id} was not found before");
                };
                let [place] = candidates.as_slice() else { panic!("{id}: {candidates:?}") };
                assert_eq!((&place.paragraph, &place.range), (paragraph, range), "{id}");
            } else {
                assert_eq!(resolution, &before.resolutions[id], "{id}");
            }
        }
    }
}

#[test]
fn swapped_paragraphs_are_proposed_as_moved() {
    for (dossier, document) in [Some(own_report()), paper()].into_iter().flatten() {
        let mut blocks = document.blocks().to_vec();
        let index = |n| blocks.iter().position(|block| block.number == Some(n)).unwrap();
        let (third, sixth) = (index(3), index(6));
        blocks.swap(third, sixth);
        let attachment = attached(&dossier, Document::new(blocks));
        let mut moved = 0;
        for (id, resolution) in &attachment.resolutions {
            let other = match dossier.passage(id).unwrap().paragraph {
                3 => 6,
                6 => 3,
                own => {
                    let found = matches!(resolution, Resolution::Resolved { paragraph, .. } if *paragraph == own);
                    assert!(found, "{id}: {resolution:?}");
                    continue;
                }
            };
            let Resolution::Moved { candidates } = resolution else {
                panic!("{id}: {resolution:?}")
            };
            assert!(candidates.iter().any(|(paragraph, _)| *paragraph == other), "{id}");
            moved += 1;
        }
        assert!(moved >= 2, "{moved}");
    }
}
