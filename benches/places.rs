//! How fast countries are found in a text, and what the names cost to make ready.
//!
//! `cargo bench --bench places`. The text is our own report, repeated to 20 MB.

#![expect(clippy::unwrap_used, reason = "a bench that cannot begin has nothing to measure")]

use cartouche::text::{Gazetteer, import_text, mentions};
use divan::{Bencher, black_box, counter::BytesCount};

const REPORT: &str = include_str!("../tests/fixtures/own-report.txt");

const LENGTH: usize = 20_000_000;

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 20)]
fn make_gazetteer() -> Gazetteer {
    Gazetteer::bundled().unwrap()
}

#[divan::bench(sample_count = 20)]
fn find_in_20_mb(bencher: Bencher<'_, '_>) {
    let gazetteer = Gazetteer::bundled().unwrap();
    let text = REPORT.repeat(LENGTH / REPORT.len());
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| black_box(gazetteer.find_in(black_box(&text)).count()));
}

#[divan::bench(sample_count = 20)]
fn mentions_of_a_long_document(bencher: Bencher<'_, '_>) {
    let gazetteer = Gazetteer::bundled().unwrap();
    let document = import_text(REPORT.repeat(LENGTH / 10 / REPORT.len()).as_bytes()).unwrap();
    let bytes: usize = document.paragraphs().map(|paragraph| paragraph.text.len()).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench_local(|| black_box(mentions(black_box(&document), &gazetteer).len()));
}
