//! The names made ready to be searched for, and the search.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::{AhoCorasick, Anchored, Input, MatchKind, StartKind};

use crate::domain::CountryCode;

use super::case::Case;
use super::starts::Starts;
use super::table::{self, GazetteerError, Row};
use super::{MentionKind, context, spelling};

/// A country in a text that is on its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPlace {
    /// Which one.
    pub country: CountryCode,
    /// What it is mentioned by.
    pub kind: MentionKind,
    /// Where, in bytes of the text.
    pub bytes: Range<usize>,
}

/// The names, demonyms and capitals of all countries in English, Spanish and Portuguese.
///
/// Takes some hundredths of a second to make, and is made once.
#[derive(Debug, Clone)]
pub struct Gazetteer {
    forms: Vec<(CountryCode, MentionKind, String)>,
    /// Finds the longest spelling that begins at a place. Its patterns are those of `spellings`.
    automaton: AhoCorasick,
    spellings: Vec<Spelling>,
    starts: Starts,
}

/// What a form means. Ordered: where a form has two senses, the first one holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sense {
    /// A wording that holds a name and means no country: "New Mexico".
    Nothing,
    /// A country.
    Country(MentionKind, CountryCode),
}

/// One way to write a form.
#[derive(Debug, Clone)]
struct Spelling {
    /// In bytes.
    len: usize,
    /// The first whose case fits is what the spelling means.
    senses: Vec<(Sense, Case)>,
    /// It is also a person's name.
    is_person: bool,
    /// The first half of a compound ("Sino-"): the hyphen's bytes; 0 for others.
    hyphen: usize,
    /// The longest other spelling that this one begins with.
    shorter: Option<usize>,
}

/// The senses of each spelling, whose ASCII letters are in lower case.
type Senses = BTreeMap<String, BTreeSet<(Sense, Case)>>;

impl Gazetteer {
    /// The names that come with the program.
    pub fn bundled() -> Result<Self, GazetteerError> {
        Self::from_tables(&table::BUNDLED)
    }

    /// The names of tables in the form of `assets/places.tsv`, each with its file's name.
    pub(super) fn from_tables(tables: &[(&'static str, &str)]) -> Result<Self, GazetteerError> {
        let mut rows = Vec::new();
        for (file, table) in tables {
            rows.extend(table::parse(file, table)?);
        }
        let mut forms = Vec::new();
        let mut senses = Senses::new();
        let mut people = BTreeSet::new();
        for row in rows {
            match row {
                Row::People(names) => people.extend(names.iter().flat_map(|name| lowered(name))),
                Row::Nothing(wordings) => add(&mut senses, Sense::Nothing, &wordings),
                Row::Country(code, kind, row) => {
                    add(&mut senses, Sense::Country(kind, code), &row);
                    forms.extend(row.into_iter().map(|form| (code, kind, form)));
                }
            }
        }
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .start_kind(StartKind::Anchored)
            .ascii_case_insensitive(true)
            .build(senses.keys())
            .map_err(|error| GazetteerError::TooMany(error.to_string()))?;
        let mut starts = Starts::new();
        for (spelling, senses) in &senses {
            for &(_, case) in senses {
                starts.add(spelling, case);
            }
        }
        Ok(Self { forms, automaton, spellings: in_order(&senses, &people), starts })
    }

    /// Every form in the tables, inflected; a form of two languages once for each.
    pub fn forms(&self) -> impl Iterator<Item = (CountryCode, MentionKind, &str)> {
        self.forms.iter().map(|(code, kind, form)| (*code, *kind, form.as_str()))
    }

    /// The names of a country, without demonyms and capital.
    pub fn names_of(&self, country: CountryCode) -> impl Iterator<Item = &str> {
        self.forms()
            .filter(move |&(code, kind, _)| code == country && kind == MentionKind::Name)
            .map(|(_, _, form)| form)
    }

    /// The countries in a text in NFC, in the order of their mentions, which never overlap.
    pub fn find_in<'a>(&'a self, text: &'a str) -> impl Iterator<Item = FoundPlace> + 'a {
        let mut from = 0;
        let step = move || {
            let at = self.starts.next_in(text.as_bytes(), from)?;
            let (end, found) = self.look_at(text, at).unwrap_or((at + 1, None));
            from = end;
            Some(found)
        };
        std::iter::from_fn(step).flatten()
    }

    /// What begins at a place: where it ends, and the country if it is one.
    fn look_at(&self, text: &str, at: usize) -> Option<(usize, Option<FoundPlace>)> {
        let (before, after) = text.split_at_checked(at)?;
        if context::ends_in_word(before) {
            return None;
        }
        self.spellings_at(text, at).find_map(|spelling| {
            let (written, rest) = after.split_at_checked(spelling.len - spelling.hyphen)?;
            let sense = self.sense_of(spelling, written, rest)?;
            let end = at + written.len();
            let found = match sense {
                Sense::Country(kind, country) if is_country(spelling, kind, (before, rest)) => {
                    Some(FoundPlace { country, kind, bytes: at..end })
                }
                Sense::Country(..) | Sense::Nothing => None,
            };
            Some((end, found))
        })
    }

    /// The spellings that begin at a place, longest first, whether or not the word ends with them.
    fn spellings_at(&self, text: &str, at: usize) -> impl Iterator<Item = &Spelling> {
        let input = Input::new(text).range(at..).anchored(Anchored::Yes);
        let longest = self.automaton.try_find(input).ok().flatten();
        let longest = longest.and_then(|found| self.spellings.get(found.pattern().as_usize()));
        std::iter::successors(longest, |spelling| self.spellings.get(spelling.shorter?))
    }

    /// What a spelling means as it is written here, if it is a word of its own.
    fn sense_of(&self, spelling: &Spelling, written: &str, rest: &str) -> Option<Sense> {
        let is_whole = match spelling.hyphen {
            0 => !context::begins_in_word(rest),
            // "Sino-" is China before "Cuban", not before "atrial".
            hyphen => self.spellings_at(rest, hyphen).any(|other| {
                let end = rest.get(hyphen + other.len..);
                end.is_some_and(|end| !context::begins_in_word(end))
            }),
        };
        let fits = |&&(_, case): &&(Sense, Case)| case.allows(written);
        spelling.senses.iter().filter(|_| is_whole).find(fits).map(|&(sense, _)| sense)
    }
}

fn is_country(spelling: &Spelling, kind: MentionKind, (before, after): (&str, &str)) -> bool {
    let is_person = spelling.is_person && context::is_after_first_name(before);
    let is_another = match kind {
        MentionKind::Name => false,
        MentionKind::Demonym => context::is_language(after),
        MentionKind::Capital => context::goes_on(after),
    };
    !is_person && !is_another
}

fn lowered(form: &str) -> impl Iterator<Item = String> {
    spelling::spellings(form).into_iter().map(|mut spelling| {
        spelling.make_ascii_lowercase();
        spelling
    })
}

fn add(senses: &mut Senses, sense: Sense, forms: &[String]) {
    for form in forms {
        let case = Case::of(form);
        for spelling in lowered(form) {
            senses.entry(spelling).or_default().insert((sense, case));
        }
    }
}

/// The spellings in the order of the automaton's patterns, which is that of the alphabet.
fn in_order(senses: &Senses, people: &BTreeSet<String>) -> Vec<Spelling> {
    // In this order whatever a spelling begins with has gone before it.
    let mut begun: Vec<(usize, &str)> = Vec::new();
    let mut all = Vec::with_capacity(senses.len());
    for (index, (text, senses)) in senses.iter().enumerate() {
        while begun.pop_if(|(_, beginning)| !text.starts_with(*beginning)).is_some() {}
        let last = text.chars().next_back().filter(|&c| matches!(c, '-' | '‐' | '‑' | '–'));
        all.push(Spelling {
            len: text.len(),
            senses: senses.iter().copied().collect(),
            is_person: people.contains(text),
            hyphen: last.map_or(0, char::len_utf8),
            shorter: begun.last().map(|&(index, _)| index),
        });
        begun.push((index, text));
    }
    all
}
