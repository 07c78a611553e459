//! The index against a plain scan of the same passages, on made-up texts; and what users notice.

use std::collections::{BTreeMap, BTreeSet};

use super::{Forgiven, Hits, Index, IndexedPassage, Query};
use crate::domain::{CountryCode, Topic};

/// Words with neighbours that share beginnings, accents and inner marks.
const WORDS: [&str; 20] = [
    "the", "tide", "Tides", "tidal", "TIDE", "harbour", "Harbours", "ñandú", "Nandu", "NANDUES",
    "Su-30", "su", "30", "pier’s", "pier", "s", "old", "Öl", "a", "ebb",
];

struct Random(u64);

impl Random {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % count
    }

    fn pick<'a, T>(&mut self, among: &'a [T]) -> &'a T {
        &among[self.below(among.len())]
    }

    fn words(&mut self, count: usize) -> String {
        let words: Vec<_> = (0..count).map(|_| *self.pick(&WORDS)).collect();
        let between = *self.pick(&[" ", ", ", " – ", "\u{a0} "]);
        words.join(between)
    }
}

#[derive(Debug, Clone)]
struct Plain {
    text: String,
    countries: Vec<CountryCode>,
    topics: Vec<Topic>,
}

type Plains = BTreeMap<String, Vec<Plain>>;

fn passage(random: &mut Random) -> Plain {
    let codes = ["VEN", "BRA", "CUB"].map(|code| CountryCode::parse(code).unwrap());
    let len = random.below(9);
    Plain {
        text: random.words(len),
        countries: codes.into_iter().filter(|_| random.below(2) == 0).collect(),
        topics: Topic::ALL.into_iter().take(4).filter(|_| random.below(3) == 0).collect(),
    }
}

fn add(index: &mut Index, id: &str, plains: &[Plain]) {
    let passages: Vec<_> = (1..)
        .zip(plains)
        .map(|(paragraph, Plain { text, countries, topics })| IndexedPassage {
            paragraph,
            text,
            countries,
            topics,
        })
        .collect();
    index.add(id, &passages).unwrap();
}

/// The words of a text by a rule of its own: letters one by one.
fn plain_words(text: &str) -> Vec<String> {
    let plain = |c: char| match c {
        'ñ' => 'n',
        'ú' => 'u',
        'Ö' | 'ö' => 'o',
        _ => c.to_ascii_lowercase(),
    };
    let text: String = text.chars().map(plain).collect();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A clause as the test sees it: words in a row, the last one perhaps unfinished.
struct Wanted {
    words: Vec<String>,
    is_open: bool,
}

impl Wanted {
    fn is_in(&self, text: &[String]) -> bool {
        (0..text.len()).any(|at| {
            let last = self.words.len() - 1;
            self.words.iter().enumerate().all(|(k, wanted)| {
                text.get(at + k).is_some_and(|word| {
                    word == wanted || (self.is_open && k == last && word.starts_with(wanted))
                })
            })
        })
    }
}

/// A query as typed and as the test understands it.
fn query(random: &mut Random) -> (String, Vec<Wanted>) {
    let mut typed = String::new();
    let mut wanted = Vec::new();
    for _ in 0..=random.below(3) {
        let len = 1 + random.below(2);
        let words = random.words(len);
        if random.below(3) == 0 {
            wanted.push(Wanted { words: plain_words(&words), is_open: false });
            typed.extend(["“", &words, "” "]);
        } else {
            let single = words.split_whitespace().map(plain_words).filter(|word| !word.is_empty());
            wanted.extend(single.map(|words| Wanted { words, is_open: false }));
            typed += &words;
            typed.push(' ');
        }
    }
    if random.below(2) == 0 {
        let word = random.pick(&WORDS);
        let part: String = word.chars().take(1 + random.below(4)).collect();
        let words = plain_words(&part);
        if !words.is_empty() {
            wanted.push(Wanted { words, is_open: true });
            typed += &part;
        }
    }
    (typed, wanted)
}

/// What a scan over everything finds, with the facets counted by hand.
fn scan(plains: &Plains, wanted: &[Wanted], query: &Query) -> Hits {
    let mut hits = Hits::default();
    for (document, plains) in plains {
        let mut found = Vec::new();
        for (paragraph, plain) in (1..).zip(plains) {
            let words = plain_words(&plain.text);
            if !wanted.iter().all(|wanted| wanted.is_in(&words)) {
                continue;
            }
            let countries: BTreeSet<_> = plain.countries.iter().copied().collect();
            let topics: BTreeSet<_> = plain.topics.iter().copied().collect();
            let about = query.countries.is_empty() || !countries.is_disjoint(&query.countries);
            let on = query.topics.is_empty() || !topics.is_disjoint(&query.topics);
            for country in countries.into_iter().filter(|_| on) {
                *hits.countries.entry(country).or_default() += 1;
            }
            for topic in topics.into_iter().filter(|_| about) {
                *hits.topics.entry(topic).or_default() += 1;
            }
            if about && on {
                found.push(paragraph);
            }
        }
        hits.total += found.len();
        if !found.is_empty() {
            let hits_of = found.into_iter().map(|paragraph| super::Hit {
                paragraph,
                score: 0.0,
                snippet: 0..0,
                text: String::new(),
                marks: Vec::new(),
            });
            let hits_of: Vec<_> = hits_of.collect();
            let document = document.clone();
            hits.groups.push(super::Group { document, total: hits_of.len(), hits: hits_of });
        }
    }
    hits
}

/// A document, how many of its passages are found, and which are listed.
type Place = (String, usize, Vec<u32>);

/// Documents and paragraphs in reading order, without what a scan does not know.
fn places(hits: &Hits) -> Vec<Place> {
    let mut places: Vec<_> = hits
        .groups
        .iter()
        .map(|group| {
            let mut paragraphs: Vec<_> = group.hits.iter().map(|hit| hit.paragraph).collect();
            paragraphs.sort_unstable();
            (group.document.clone(), group.total, paragraphs)
        })
        .collect();
    places.sort();
    places
}

/// Every mark holds a word of the query, and every clause has a mark.
fn check_marks(hits: &Hits, wanted: &[Wanted], plains: &Plains) {
    for (group, hit) in hits.groups.iter().flat_map(|g| g.hits.iter().map(move |hit| (g, hit))) {
        let text = &plains[&group.document][usize::try_from(hit.paragraph).unwrap() - 1].text;
        assert_eq!(text.get(hit.snippet.clone()), Some(hit.text.as_str()));
        let marked: Vec<_> =
            hit.marks.iter().map(|mark| plain_words(text.get(mark.clone()).unwrap())).collect();
        for wanted in wanted {
            assert!(marked.iter().any(|mark| wanted.is_in(mark)), "{text:?} {marked:?}");
        }
        for mark in &marked {
            assert!(wanted.iter().any(|wanted| wanted.is_in(mark)), "{text:?} {mark:?}");
        }
    }
}

#[test]
fn the_index_finds_what_a_scan_finds_while_documents_come_and_go() {
    let mut random = Random(1);
    let (mut index, mut plains) = (Index::new(), Plains::new());
    for round in 0..400 {
        let id = format!("d{}", random.below(60));
        if random.below(4) == 0 {
            assert_eq!(index.remove(&id), plains.remove(&id).is_some());
        } else {
            let document: Vec<_> = (0..random.below(12)).map(|_| passage(&mut random)).collect();
            add(&mut index, &id, &document);
            plains.insert(id, document);
        }
        let (typed, wanted) = query(&mut random);
        let countries: Vec<_> = plains.values().flatten().flat_map(|p| &p.countries).collect();
        let chosen = countries.first().into_iter().filter(|_| round % 3 == 0);
        let topics = [Topic::ALL[0], Topic::ALL[1]].into_iter().filter(|_| round % 4 == 0);
        let query = Query::parse(&typed).in_countries(chosen.map(|&&c| c)).on_topics(topics);
        let hits = index.search(&query, usize::MAX);
        let expected = scan(&plains, &wanted, &query);
        // A word that occurs nowhere is forgiven an error; a scan knows nothing of that.
        if hits.forgiven.is_empty() {
            assert_eq!(places(&hits), places(&expected), "{typed:?} in round {round}");
            assert_eq!(hits.total, expected.total);
            assert_eq!((&hits.countries, &hits.topics), (&expected.countries, &expected.topics));
            check_marks(&hits, &wanted, &plains);
        }
        let ids: Vec<_> = plains.keys().map(String::as_str).collect();
        assert_eq!(index.documents(), ids);
    }
    assert!(index.segments.len() < 24, "{} segments", index.segments.len());
}

#[test]
fn the_order_in_which_documents_came_changes_nothing() {
    let mut random = Random(2);
    let documents: Vec<_> = (0..30)
        .map(|at| (format!("d{at}"), (0..20).map(|_| passage(&mut random)).collect::<Vec<_>>()))
        .collect();
    let (mut there, mut back) = (Index::new(), Index::new());
    for (id, plains) in &documents {
        add(&mut there, id, plains);
    }
    for (id, plains) in documents.iter().rev() {
        add(&mut back, id, &[]);
        add(&mut back, "gone", plains);
        add(&mut back, id, plains);
    }
    back.remove("gone");
    let loaded = Index::from_bytes(&there.to_bytes().unwrap()).unwrap();
    for _ in 0..100 {
        let query = Query::parse(&query(&mut random).0);
        let hits = there.search(&query, 7);
        assert_eq!(back.search(&query, 7), hits);
        assert_eq!(loaded.search(&query, 7), hits);
    }
}

#[test]
fn a_limit_keeps_the_best_and_the_counts() {
    let mut random = Random(3);
    let mut index = Index::new();
    for id in 0..20 {
        let plains: Vec<_> = (0..20).map(|_| passage(&mut random)).collect();
        add(&mut index, &format!("d{id}"), &plains);
    }
    let scores = |hits: &Hits| {
        let all = hits.groups.iter().flat_map(|group| &group.hits).map(|hit| hit.score);
        let mut all: Vec<_> = all.collect();
        all.sort_by(|a, b| b.total_cmp(a));
        all
    };
    let query = Query::parse("tid");
    let (all, some) = (index.search(&query, usize::MAX), index.search(&query, 10));
    assert_eq!(scores(&all).len(), all.total);
    assert_eq!(scores(&some), scores(&all)[..10]);
    assert_eq!((some.total, &some.countries), (all.total, &all.countries));
    assert!(index.search(&query, 0).groups.is_empty());
}

/// An index of one document, a passage a text.
fn of(texts: &[&str]) -> Index {
    let passages: Vec<_> =
        (1..).zip(texts).map(|(paragraph, text)| IndexedPassage::new(paragraph, text)).collect();
    let mut index = Index::new();
    index.add("only", &passages).unwrap();
    index
}

/// The paragraphs that are found, the best first.
fn found(index: &Index, typed: &str) -> Vec<u32> {
    let hits = index.search(&Query::parse(typed), 50);
    hits.groups.iter().flat_map(|group| &group.hits).map(|hit| hit.paragraph).collect()
}

#[test]
fn a_typing_error_is_forgiven_and_told_of() {
    let index = of(&["Talks with Venezuela.", "A harbour.", "Chile.", "A child."]);
    assert_eq!(found(&index, "venezeula "), [1]);
    assert_eq!(found(&index, "venzue"), [1], "while it is typed");
    assert_eq!(found(&index, "venezeulla "), [1], "two errors in a long word");
    let told = Forgiven { typed: "habrour".to_owned(), taken: vec!["harbour".to_owned()] };
    assert_eq!(index.search(&Query::parse("habrour "), 9).forgiven, [told]);
}

#[test]
fn a_word_that_occurs_is_taken_as_typed_and_so_is_a_quoted_one() {
    let index = of(&["Chile.", "A child.", "Talks of 2014."]);
    assert_eq!(found(&index, "chile "), [1]);
    assert_eq!(found(&index, "\"chill\""), [0; 0]);
    assert_eq!(found(&index, "2013 "), [0; 0]);
}

#[test]
fn the_word_itself_comes_before_longer_ones_and_rare_words_before_common_ones() {
    let index = of(&["tides of May", "tide of May", "tidal of May"]);
    assert_eq!(found(&index, "tide"), [2, 1]);
    let index = of(&["ebb ebb tide", "ebb tide", "ebb flow flow", "ebb a b c d e"]);
    assert_eq!(found(&index, "ebb")[..2], [1, 2]);
}

#[test]
fn facets_alone_list_the_passages_in_reading_order() {
    let topics = [Topic::Arms];
    let mut index = Index::new();
    for id in ["b", "a"] {
        let passages = [2, 1].map(|paragraph| IndexedPassage {
            topics: &topics,
            ..IndexedPassage::new(paragraph, "tide")
        });
        index.add(id, &passages).unwrap();
    }
    let hits = index.search(&Query::parse("").on_topics(topics), 3);
    let listed =
        hits.groups.iter().flat_map(|g| g.hits.iter().map(|h| (&*g.document, h.paragraph)));
    assert_eq!(listed.collect::<Vec<_>>(), [("a", 1), ("a", 2), ("b", 1)]);
    assert_eq!(index.search(&Query::parse(""), 3), Hits::default());
    assert_eq!(index.text("a", 2), Some("tide"));
    assert_eq!((index.text("a", 3), index.passage_count()), (None, 4));
}

#[test]
fn a_snippet_shows_marks_in_bytes_of_its_own() {
    let filler = "flow and ebb ".repeat(60);
    let index = of(&[&format!("{filler}the ñandú {filler}")]);
    let hits = index.search(&Query::parse("nandu"), 1);
    let hit = &hits.groups[0].hits[0];
    let shown: Vec<_> = hit.marks_shown().map(|mark| hit.text.get(mark).unwrap()).collect();
    assert_eq!(shown, ["ñandú"]);
}
