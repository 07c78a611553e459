//! A report of our own about events that never happened, and the dossier coded from it.

use std::path::PathBuf;

use cartouche::domain::{Dossier, Problem};
use cartouche::store;

/// How many anchors the dossier has.
pub(crate) const ANCHORS: usize = 16;

/// A file of `tests/fixtures`.
pub(crate) fn fixture(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "fixtures", name].iter().collect()
}

pub(crate) fn report() -> PathBuf {
    fixture("own-report.txt")
}

pub(crate) fn dossier() -> (Dossier, Vec<Problem>) {
    store::load_dossier(&fixture("own-dossier.json")).expect("the fixture is a dossier")
}
