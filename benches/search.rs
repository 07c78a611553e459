//! What a keystroke costs in the search over 100,000 passages, and what the index costs to make.
//!
//! `cargo bench --bench search`. The passages are made up: 60 words on average out of 60,000, the
//! most frequent one every twelfth word, as in languages people speak. A keystroke is everything
//! that follows it: matching, ranking, counting facets, and the 50 best with their snippets.

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench that cannot begin has nothing to measure"
)]

use std::{collections::BTreeSet, fs, sync::LazyLock, time::Instant};

use cartouche::{
    domain::{CountryCode, Topic},
    text::{Hits, Index, IndexedPassage, Query},
};
use divan::{Bencher, black_box};

const DOCUMENTS: usize = 1_000;
const PASSAGES: usize = 100;
const VOCABULARY: u32 = 60_000;
const LIMIT: usize = 50;

fn main() {
    tell_memory();
    divan::main();
}

/// Says what the index takes, in memory and saved, beside its text.
fn tell_memory() {
    let text: usize = CORPUS.documents.iter().flatten().map(String::len).sum();
    let before = resident();
    let index = index(DOCUMENTS);
    let taken = resident().zip(before).map(|(after, before)| after.saturating_sub(before));
    let saved = index.to_bytes().unwrap().len();
    let taken = taken.map_or_else(|| "unknown".to_owned(), |bytes| (bytes / 1_000_000).to_string());
    println!(
        "{} passages, {} MB of text: index {taken} MB in memory, {} MB saved",
        index.passage_count(),
        text / 1_000_000,
        saved / 1_000_000
    );
}

/// Bytes of this process that are in memory, where the system tells.
fn resident() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.split_whitespace().next()?.parse::<usize>().ok()? * 1024)
}

/// `SplitMix64`: the same numbers everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        let count = u64::try_from(count).unwrap();
        usize::try_from(self.next() % count).unwrap()
    }

    fn unit(&mut self) -> f64 {
        let bits = u32::try_from(self.next() >> 32).unwrap();
        f64::from(bits) / f64::from(u32::MAX)
    }

    fn pick(&mut self, among: &str) -> String {
        let all: Vec<_> = among.split(' ').collect();
        all.get(self.below(all.len())).copied().unwrap_or_default().to_owned()
    }
}

/// Words, the most frequent first and the longer the rarer.
fn vocabulary() -> Vec<String> {
    let mut random = Random(7);
    let mut seen = BTreeSet::new();
    let mut words = Vec::new();
    for rank in 0..VOCABULARY {
        let syllables = 1 + usize::try_from((rank + 1).ilog2()).unwrap() / 5;
        let word = loop {
            let mut word = String::new();
            for _ in 0..syllables + random.below(2) {
                word += &random.pick("t t t s s c c p p d m r l n b f g v h j qu ch tr pr");
                word += &random.pick("a e i o u é ó ia ue");
                word += &random.pick("   n s r l m");
            }
            if seen.insert(word.clone()) {
                break word;
            }
        };
        words.push(word);
    }
    words
}

struct Corpus {
    words: Vec<String>,
    documents: Vec<Vec<String>>,
}

static CORPUS: LazyLock<Corpus> = LazyLock::new(|| {
    let words = vocabulary();
    let mut reach = 0.0;
    let cumulative: Vec<_> = (1..=VOCABULARY)
        .map(|rank| {
            reach += 1.0 / f64::from(rank);
            reach
        })
        .collect();
    let mut random = Random(42);
    let mut passage = || {
        let mut text = String::new();
        for _ in 0..30 + random.below(60) {
            let at = random.unit() * reach;
            let rank = cumulative.partition_point(|&below| below < at);
            text += words.get(rank).map_or("", String::as_str);
            text += if random.below(12) == 0 { ", " } else { " " };
        }
        text
    };
    let documents = (0..DOCUMENTS).map(|_| (0..PASSAGES).map(|_| passage()).collect()).collect();
    Corpus { words, documents }
});

static INDEX: LazyLock<Index> = LazyLock::new(|| index(DOCUMENTS));

fn index(documents: usize) -> Index {
    let mut index = Index::new();
    for (at, texts) in CORPUS.documents.iter().take(documents).enumerate() {
        add(&mut index, &format!("document {at}"), texts);
    }
    index
}

fn add(index: &mut Index, id: &str, texts: &[String]) {
    let countries =
        ["VEN", "BRA", "CHL", "PER", "COL"].map(|code| CountryCode::parse(code).unwrap());
    let passages: Vec<_> = (1..)
        .zip(texts)
        .zip(countries.iter().cycle().zip(Topic::ALL.iter().cycle()))
        .map(|((paragraph, text), (country, topic))| IndexedPassage {
            paragraph,
            text,
            countries: std::slice::from_ref(country),
            topics: std::slice::from_ref(topic),
        })
        .collect();
    index.add(id, &passages).unwrap();
}

fn search(typed: &str) -> Hits {
    INDEX.search(&Query::parse(typed), LIMIT)
}

/// Times a search, the index being there already.
fn keystroke(bencher: Bencher<'_, '_>, typed: &str) {
    LazyLock::force(&INDEX);
    bencher.bench(|| search(typed));
}

fn word(rank: usize) -> &'static str {
    CORPUS.words.get(rank).map_or("", String::as_str)
}

/// A word with two neighbouring letters swapped in its middle.
fn swapped(word: &str) -> String {
    let mut letters: Vec<_> = word.chars().collect();
    let middle = letters.len() / 2;
    letters.swap(middle - 1, middle);
    letters.into_iter().collect()
}

/// The query of these that takes longest.
fn slowest(queries: impl IntoIterator<Item = String>) -> String {
    let timed = queries.into_iter().map(|typed| {
        let best = (0..3).map(|_| {
            let start = Instant::now();
            black_box(search(&typed));
            start.elapsed()
        });
        (best.min().unwrap(), typed)
    });
    timed.max().unwrap().1
}

#[divan::bench(sample_count = 3)]
fn build_100_000_passages() -> usize {
    index(DOCUMENTS).passage_count()
}

#[divan::bench(sample_count = 10)]
fn add_a_document_of_100_passages(bencher: Bencher<'_, '_>) {
    let texts = CORPUS.documents.first().unwrap();
    bencher.with_inputs(|| INDEX.clone()).bench_local_values(|mut index| {
        add(&mut index, "new", texts);
        index
    });
}

#[divan::bench(sample_count = 10)]
fn remove_a_document(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(|| INDEX.clone()).bench_local_values(|mut index| {
        index.remove("document 0");
        index
    });
}

#[divan::bench(sample_count = 10)]
fn save(bencher: Bencher<'_, '_>) {
    LazyLock::force(&INDEX);
    bencher.bench(|| INDEX.to_bytes().unwrap());
}

#[divan::bench(sample_count = 10)]
fn load(bencher: Bencher<'_, '_>) {
    let bytes = INDEX.to_bytes().unwrap();
    bencher.bench(|| Index::from_bytes(&bytes).unwrap());
}

#[divan::bench]
fn worst_prefix_of_two_letters(bencher: Bencher<'_, '_>) {
    let all: BTreeSet<String> =
        CORPUS.words.iter().map(|word| word.chars().take(2).collect()).collect();
    let worst = slowest(all);
    keystroke(bencher, &worst);
}

#[divan::bench(args = ["", " "])]
fn most_frequent_word(bencher: Bencher<'_, '_>, end: &str) {
    let typed = format!("{}{end}", word(0));
    keystroke(bencher, &typed);
}

#[divan::bench(args = [10, 1_000, 30_000])]
fn word_of_rank(bencher: Bencher<'_, '_>, rank: usize) {
    let typed = format!("{} ", word(rank));
    keystroke(bencher, &typed);
}

#[divan::bench]
fn four_words_and_a_prefix(bencher: Bencher<'_, '_>) {
    let typed = format!("{} {} {} {} t", word(1), word(3), word(8), word(15));
    keystroke(bencher, &typed);
}

#[divan::bench]
fn phrase_of_the_two_most_frequent_words(bencher: Bencher<'_, '_>) {
    let typed = format!("\"{} {}\"", word(0), word(1));
    keystroke(bencher, &typed);
}

#[divan::bench]
fn phrase_with_an_open_end(bencher: Bencher<'_, '_>) {
    let typed = format!("\"{} {} t", word(0), word(1));
    keystroke(bencher, &typed);
}

#[divan::bench]
fn worst_of_a_hundred_typing_errors(bencher: Bencher<'_, '_>) {
    let long = CORPUS.words.iter().skip(100).step_by(599);
    let words = long.filter(|word| word.chars().count() >= 4).map(|word| swapped(word));
    let worst = slowest(words.flat_map(|word| [format!("{word} "), word]));
    keystroke(bencher, &worst);
}

#[divan::bench]
fn prefix_of_two_letters_in_one_document(bencher: Bencher<'_, '_>) {
    let index = index(1);
    let query = Query::parse(word(0).get(..2).unwrap());
    bencher.bench(|| index.search(&query, LIMIT));
}
