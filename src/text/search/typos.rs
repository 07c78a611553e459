//! Words that were meant by a word with a typing error.
//!
//! A wrong, missing or extra letter, or two letters swapped, is one error. Short words get none:
//! they are too close to each other. Nor do numbers: another year is another year.

use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};

use super::{query::End, segment::Terms};

/// Words longer than this are not typed by hand.
const MOST_LETTERS: usize = 48;

/// How many errors are forgiven in a word.
pub(super) fn most_errors(word: &str) -> u8 {
    if word.chars().any(char::is_numeric) {
        return 0;
    }
    match word.chars().count() {
        4..8 => 1,
        8..=MOST_LETTERS => 2,
        _ => 0,
    }
}

/// A word that is looked for with a number of errors.
pub(super) struct Misspelt {
    automaton: DFA,
    errors: u8,
}

impl Misspelt {
    pub(super) fn new(word: &str, end: End, errors: u8) -> Self {
        let builder = LevenshteinAutomatonBuilder::new(errors, true);
        let automaton = match end {
            End::Closed => builder.build_dfa(word),
            End::Open => builder.build_prefix_dfa(word),
        };
        Self { automaton, errors }
    }

    /// The terms that are that many errors away or fewer.
    ///
    /// The sorted words are walked like a tree: what a word shares with the one before is not read
    /// again, and all words that begin hopelessly are stepped over at once.
    pub(super) fn find(&self, terms: &Terms) -> Vec<usize> {
        let mut found = Vec::new();
        // The state after each byte of the word at hand.
        let mut states = vec![self.automaton.initial_state()];
        let mut before = "";
        let mut at = 0;
        while at < terms.len() {
            let word = terms.word(at);
            states.truncate(shared(before, word) + 1);
            before = word;
            match self.read(word, &mut states) {
                Reading::Hopeless(begin) => {
                    at = terms.first_from(at, |term| term.as_bytes().starts_with(begin));
                }
                Reading::Far => at += 1,
                Reading::Near => {
                    found.push(at);
                    at += 1;
                }
            }
        }
        found
    }

    fn read<'a>(&self, word: &'a str, states: &mut Vec<u32>) -> Reading<'a> {
        let mut state = states.last().copied().unwrap_or_default();
        for (at, &byte) in word.as_bytes().iter().enumerate().skip(states.len() - 1) {
            state = self.automaton.transition(state, byte);
            if state == SINK_STATE {
                return Reading::Hopeless(word.as_bytes().get(..=at).unwrap_or_default());
            }
            states.push(state);
        }
        match self.automaton.distance(state) {
            Distance::Exact(errors) if errors <= self.errors => Reading::Near,
            Distance::Exact(_) | Distance::AtLeast(_) => Reading::Far,
        }
    }
}

enum Reading<'a> {
    Near,
    Far,
    /// No word that begins with these bytes is near.
    Hopeless(&'a [u8]),
}

/// How many bytes two words have in common at their beginning.
fn shared(a: &str, b: &str) -> usize {
    a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(words: &[&str]) -> Terms {
        let mut terms = Terms::default();
        for (at, word) in (0..).zip(words) {
            terms.push(word, std::iter::once(at)).unwrap();
        }
        terms
    }

    fn found(word: &str, end: End, errors: u8, among: &[&'static str]) -> Vec<String> {
        let terms = terms(among);
        let near = Misspelt::new(word, end, errors).find(&terms);
        near.iter().map(|&term| terms.word(term).to_owned()).collect()
    }

    #[test]
    fn a_wrong_a_missing_an_extra_and_a_swapped_letter_are_one_error_each() {
        let words = ["habour", "harbour", "harbourr", "harbuor", "harburo", "hardour", "tide"];
        let near = found("harbour", End::Closed, 1, &words);
        assert_eq!(near, ["habour", "harbour", "harbourr", "harbuor", "hardour"]);
    }

    #[test]
    fn an_open_word_forgives_errors_in_what_was_typed_so_far() {
        let words = ["ñandu", "venezolano", "venezuela", "venezuelan", "venus"];
        assert_eq!(
            found("venezul", End::Open, 1, &words),
            ["venezolano", "venezuela", "venezuelan"]
        );
    }

    #[test]
    fn letters_of_several_bytes_are_one_letter() {
        let words = ["\u{440}\u{43e}\u{43b}\u{44c}", "\u{441}\u{43e}\u{43b}\u{44c}"];
        let typed = "\u{441}\u{43e}\u{43b}\u{438}";
        assert_eq!(found(typed, End::Closed, 1, &words), ["\u{441}\u{43e}\u{43b}\u{44c}"]);
        assert_eq!(found(typed, End::Closed, 2, &words), words);
    }

    #[test]
    fn short_words_and_numbers_are_taken_as_they_are() {
        assert_eq!(["tea", "tide", "harbour", "harbours"].map(most_errors), [0, 1, 1, 2]);
        assert_eq!(["2014", "su30mk2v", &"a".repeat(49)].map(most_errors), [0, 0, 0]);
    }

    #[test]
    fn every_word_within_reach_is_found_however_the_words_are_sorted() {
        // All words of up to five letters over a small alphabet, against the plain definition.
        let mut words = vec![String::new()];
        let mut from = 0;
        for _ in 0..5 {
            let to = words.len();
            for at in from..to {
                words.extend(["a", "b", "\u{e6}"].map(|letter| format!("{}{letter}", words[at])));
            }
            from = to;
        }
        words.sort();
        let mut all = Terms::default();
        for (at, word) in (0..).zip(&words) {
            all.push(word, std::iter::once(at)).unwrap();
        }
        for errors in [1, 2] {
            let near = Misspelt::new("abba", End::Closed, errors).find(&all);
            let expected: Vec<_> = (0..words.len())
                .filter(|&at| distance("abba", &words[at]) <= usize::from(errors))
                .collect();
            assert_eq!(near, expected);
        }
    }

    /// Optimal string alignment, by the book.
    fn distance(a: &str, b: &str) -> usize {
        let (a, b): (Vec<_>, Vec<_>) = (a.chars().collect(), b.chars().collect());
        let mut cells = vec![vec![0; b.len() + 1]; a.len() + 1];
        for (i, j) in (0..=a.len()).flat_map(|i| (0..=b.len()).map(move |j| (i, j))) {
            if i == 0 || j == 0 {
                cells[i][j] = i + j;
                continue;
            }
            let change = usize::from(a[i - 1] != b[j - 1]);
            let mut best = cells[i - 1][j - 1] + change;
            best = best.min(cells[i - 1][j] + 1).min(cells[i][j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(cells[i - 2][j - 2] + 1);
            }
            cells[i][j] = best;
        }
        cells[a.len()][b.len()]
    }
}
