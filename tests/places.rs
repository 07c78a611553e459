//! The countries found in a whole document, held against a list made by hand.
//!
//! The list was made from the text alone, without the program. With `CARTOUCHE_PAPER` set it is the
//! paper's; the list for our own report is always held.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails where it stands, and says what it left out"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use cartouche::text::{Document, Gazetteer, MentionKind, import_text, mentions};

/// The least share of the list that is found, and of what is found that is on the list.
const LEAST: f64 = 0.98;

/// Paragraph, country, kind, wording, and which of its occurrences as whole words in the
/// paragraph, from 1.
type Item = (u32, String, String, String, usize);

#[test]
fn every_country_in_our_own_report_is_found_and_nothing_else() {
    let document = read(&fixture("own-report.txt"));
    let score = Score::of(&listed("own-mentions.tsv"), &found(&document));
    assert!(score.missed.is_empty() && score.surplus.is_empty(), "{score}");
}

#[test]
fn names_and_demonyms_in_the_paper_are_found_and_little_else() {
    let Some(paper) = std::env::var_os("CARTOUCHE_PAPER").map(PathBuf::from) else {
        println!("left out: CARTOUCHE_PAPER is not set");
        return;
    };
    let is_held = |(_, _, kind, ..): &Item| kind != MentionKind::Capital.as_str();
    let listed: BTreeSet<_> = listed("paper-mentions.tsv").into_iter().filter(is_held).collect();
    let found: BTreeSet<_> = found(&read(&paper)).into_iter().filter(is_held).collect();
    let score = Score::of(&listed, &found);
    println!("{score}");
    assert!(score.recall() >= LEAST && score.precision() >= LEAST, "{score}");
}

/// A file of `tests/fixtures`.
fn fixture(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "fixtures", name].iter().collect()
}

fn read(path: &Path) -> Document {
    import_text(&fs::read(path).unwrap()).unwrap()
}

/// The items of a list in `tests/fixtures`: five columns; lines that begin with `#` are comments.
fn listed(name: &str) -> BTreeSet<Item> {
    let item = |line: &str| {
        let [paragraph, country, kind, wording, nth] =
            line.split('\t').collect::<Vec<_>>().try_into().unwrap_or_else(|columns| {
                panic!("{name}: expected five columns, not {columns:?}");
            });
        let [country, kind, wording] = [country, kind, wording].map(str::to_owned);
        (paragraph.parse().unwrap(), country, kind, wording, nth.parse().unwrap())
    };
    let list = fs::read_to_string(fixture(name)).unwrap();
    list.lines().filter(|line| !line.starts_with('#')).skip(1).map(item).collect()
}

fn found(document: &Document) -> BTreeSet<Item> {
    mentions(document, &Gazetteer::bundled().unwrap())
        .into_iter()
        .map(|mention| {
            let text = &document.paragraph(mention.paragraph).unwrap().text;
            let wording = text.get(mention.bytes.clone()).unwrap();
            let nth = whole_words(text, wording).position(|at| at == mention.bytes.start);
            (
                mention.paragraph,
                mention.country.to_string(),
                mention.kind.as_str().to_owned(),
                wording.to_owned(),
                nth.unwrap() + 1,
            )
        })
        .collect()
}

/// Where a wording stands in a text as whole words.
fn whole_words<'a>(text: &'a str, wording: &'a str) -> impl Iterator<Item = usize> {
    text.match_indices(wording).map(|(at, _)| at).filter(move |&at| {
        let (before, rest) = text.split_at(at);
        let after = rest.strip_prefix(wording).unwrap_or_default();
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

/// A list and what was found, compared.
struct Score {
    agreed: u32,
    missed: Vec<Item>,
    surplus: Vec<Item>,
}

impl Score {
    fn of(listed: &BTreeSet<Item>, found: &BTreeSet<Item>) -> Self {
        Self {
            agreed: count(listed.intersection(found)),
            missed: listed.difference(found).cloned().collect(),
            surplus: found.difference(listed).cloned().collect(),
        }
    }

    fn recall(&self) -> f64 {
        f64::from(self.agreed) / f64::from(self.agreed + count(&self.missed))
    }

    fn precision(&self) -> f64 {
        f64::from(self.agreed) / f64::from(self.agreed + count(&self.surplus))
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (recall, precision) = (self.recall(), self.precision());
        writeln!(f, "{} agreed, recall {recall:.3}, precision {precision:.3}", self.agreed)?;
        writeln!(f, "missed: {:#?}", self.missed)?;
        write!(f, "surplus: {:#?}", self.surplus)
    }
}

fn count(items: impl IntoIterator) -> u32 {
    u32::try_from(items.into_iter().count()).unwrap()
}
