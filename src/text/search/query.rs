//! What is searched for: words, phrases in quotes, and a last word that may still be typed.

use std::collections::BTreeSet;

use super::words::words;
use crate::{
    domain::{CountryCode, Topic},
    text::fold::{Accents, Folded},
};

/// What a passage must hold to be found: all of the clauses, and one of each chosen facet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) clauses: Vec<Clause>,
    pub(super) countries: BTreeSet<CountryCode>,
    pub(super) topics: BTreeSet<Topic>,
}

/// Words that stand next to each other in this order; mostly a single one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) words: Vec<String>,
    /// What follows the last word.
    pub(super) end: End,
    pub(super) care: Care,
}

/// Whether the last word of a clause is complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// It is.
    Closed,
    /// More letters may follow.
    Open,
}

/// How exactly a clause is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Care {
    /// Typing errors are forgiven.
    Lenient,
    /// In quotes: to the letter, accents and case apart.
    Strict,
}

impl Query {
    /// Reads what was typed so far; every text is a query.
    ///
    /// - Words must all occur in the passage, in any order.
    /// - Words in quotes must follow each other, and so must those that only a mark parts: `Su-30`.
    /// - The last word may be unfinished, unless a space or a quote closes it.
    pub fn parse(typed: &str) -> Self {
        let folded = Folded::new(typed, Accents::Strip);
        let mut clauses = Vec::new();
        for (part, text) in folded.text().split('"').enumerate() {
            if part % 2 == 1 {
                clauses.extend(clause(text, Care::Strict));
            } else {
                clauses.extend(text.split(' ').filter_map(|chunk| clause(chunk, Care::Lenient)));
            }
        }
        let is_open = !folded.text().ends_with([' ', '"']);
        if let Some(last) = clauses.last_mut().filter(|_| is_open) {
            last.end = End::Open;
        }
        Self { clauses, ..Self::default() }
    }

    /// Only passages about one of these countries; none means any.
    #[must_use]
    pub fn in_countries(mut self, countries: impl IntoIterator<Item = CountryCode>) -> Self {
        self.countries = countries.into_iter().collect();
        self
    }

    /// Only passages on one of these topics; none means any.
    #[must_use]
    pub fn on_topics(mut self, topics: impl IntoIterator<Item = Topic>) -> Self {
        self.topics = topics.into_iter().collect();
        self
    }

    /// Whether nothing is asked for, so that nothing is found.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty() && self.countries.is_empty() && self.topics.is_empty()
    }
}

fn clause(folded: &str, care: Care) -> Option<Clause> {
    let words: Vec<_> =
        words(folded).filter_map(|range| folded.get(range)).map(str::to_owned).collect();
    (!words.is_empty()).then_some(Clause { words, end: End::Closed, care })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Clauses in brackets, quoted ones in quotes, an open end as `*`.
    fn read(typed: &str) -> String {
        let shown = |clause: &Clause| {
            let words = clause.words.join(" ");
            let star = if clause.end == End::Open { "*" } else { "" };
            match clause.care {
                Care::Strict => format!("\"{words}{star}\""),
                Care::Lenient => format!("[{words}{star}]"),
            }
        };
        Query::parse(typed).clauses.iter().map(shown).collect()
    }

    #[test]
    fn the_last_word_is_open_until_a_space_or_quote_closes_it() {
        assert_eq!(read("Harbour wa"), "[harbour][wa*]");
        assert_eq!(read("harbour wall "), "[harbour][wall]");
        assert_eq!(read("the \"harbour wall\""), "[the]\"harbour wall\"");
    }

    #[test]
    fn quotes_of_every_kind_hold_words_together() {
        assert_eq!(read("“old pier” tide "), "\"old pier\"[tide]");
        assert_eq!(read("«old pi"), "\"old pi*\"");
    }

    #[test]
    fn a_mark_inside_holds_words_together_leniently() {
        assert_eq!(read("Su-30 Ñandú’s"), "[su 30][nandu s*]");
    }

    #[test]
    fn marks_alone_ask_for_nothing() {
        assert!(Query::parse(" - “” … ").is_empty());
        assert!(Query::parse("").is_empty());
        assert!(!Query::parse("").on_topics([Topic::Arms]).is_empty());
    }
}
