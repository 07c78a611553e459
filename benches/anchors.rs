//! What it costs to find the anchors of a dossier in a long document.
//!
//! `cargo bench --bench anchors`. 300 anchors against a document of 100,000 words: as they stand,
//! with other case and quotes, and with a word that differs, for which places are proposed. The
//! document is made anew each time, so that what it keeps for later is paid for.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a bench that cannot begin has nothing to measure"
)]

use cartouche::text::{Block, BlockKind, Document, Quote, resolve};
use divan::{Bencher, black_box};

const WORDS: usize = 100_000;

const ANCHORS: usize = 300;

/// Words in a paragraph.
const PARAGRAPH: usize = 120;

fn main() {
    divan::main();
}

/// Words that are the same each time, in paragraphs.
fn blocks() -> Vec<Block> {
    let syllables = ["ka", "lo", "mir", "ten", "sau", "ve", "drin", "po"];
    let mut state = 23_usize;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (state >> 33) % below
    };
    let mut word = || -> String { (0..=next(3)).map(|_| syllables[next(8)]).collect() };
    let paragraph = |_| {
        let words: Vec<String> = (0..PARAGRAPH).map(|_| word()).collect();
        let text = words.join(" ") + ".";
        Block { number: None, kind: BlockKind::Paragraph, text, notes: Vec::new() }
    };
    (0..WORDS / PARAGRAPH).map(paragraph).collect()
}

/// An anchor of six words at either end: paragraph, first and last words.
type Anchor = (u32, String, String);

fn anchors(blocks: &[Block], change: fn(&str) -> String) -> Vec<Anchor> {
    let anchor = |at: usize| {
        let paragraph = at * blocks.len() / ANCHORS;
        let words: Vec<&str> = blocks[paragraph].text.split(' ').collect();
        let number = u32::try_from(paragraph + 1).unwrap();
        (number, change(&words[10..16].join(" ")), change(&words[40..46].join(" ")))
    };
    (0..ANCHORS).map(anchor).collect()
}

/// Another last letter in the third word.
fn near(words: &str) -> String {
    let mut words: Vec<String> = words.split(' ').map(str::to_owned).collect();
    words[2].pop();
    words[2].push('x');
    words.join(" ")
}

#[divan::bench(args = ["exact", "folded", "near"], sample_count = 10)]
fn resolve_300_anchors_in_100_000_words(bencher: Bencher<'_, '_>, kind: &str) {
    let blocks = blocks();
    let anchors = match kind {
        "exact" => anchors(&blocks, str::to_owned),
        "folded" => anchors(&blocks, str::to_uppercase),
        _ => anchors(&blocks, near),
    };
    bencher.with_inputs(|| Document::new(blocks.clone())).bench_local_values(|document| {
        for (paragraph, start, end) in &anchors {
            let quote = Quote { paragraph: *paragraph, start, end, prefix: None, suffix: None };
            black_box(resolve(&document, &quote));
        }
        document
    });
}
