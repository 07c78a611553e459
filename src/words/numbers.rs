//! Figures and dates as each language writes them.
//!
//! Thousands stand apart by a narrow space that does not break, which the standards of all three languages take (ISO
//! 80000-1); the decimal sign is a point in English and a comma in the others.

use intl_memoizer::concurrent::IntlLangMemoizer;

use super::{Language, Value, Words};
use crate::domain::When;

const NARROW_SPACE: char = '\u{202f}';

/// Digits of a count from which its thousands stand apart; four are read at a glance.
const LONG: usize = 5;

/// Writes the numbers that are filled into messages.
type Formatter = fn(&Value<'_>, &IntlLangMemoizer) -> Option<String>;

pub(super) fn formatter(language: Language) -> Formatter {
    match language {
        Language::English => |value, _| written(value, '.'),
        Language::Spanish | Language::Portuguese => |value, _| written(value, ','),
    }
}

fn written(value: &Value<'_>, sign: char) -> Option<String> {
    if let Value::Number(number) = value {
        Some(figure(&number.as_string(), sign, LONG))
    } else {
        None
    }
}

/// `text` is a number in digits, with a point before decimals.
fn figure(text: &str, sign: char, long: usize) -> String {
    let (whole, decimals) = text.split_once('.').map_or((text, None), |(w, d)| (w, Some(d)));
    let apart = whole.chars().filter(char::is_ascii_digit).count() >= long;
    let mut figure = String::with_capacity(text.len() + 8);
    for (at, digit) in whole.char_indices() {
        let left = whole.len() - at;
        if apart && at > 0 && left.is_multiple_of(3) && !figure.ends_with('-') {
            figure.push(NARROW_SPACE);
        }
        figure.push(digit);
    }
    if let Some(decimals) = decimals {
        figure.push(sign);
        figure.push_str(decimals);
    }
    figure
}

impl Words {
    /// A figure of a document, given in digits, with its thousands apart.
    pub fn figure(&self, text: &str) -> String {
        let sign = if self.language() == Language::English { '.' } else { ',' };
        figure(text, sign, 4)
    }

    /// A date in words a reader knows, for example `since 2004` or `about 2008`.
    pub fn when(&self, when: &When) -> String {
        let about = Value::from(if when.is_qualified() { "yes" } else { "no" });
        // A year is no count: it is given as text, so that its digits stay together.
        let year = |year: i64| Value::from(year.to_string());
        match (when.first_year(), when.last_year()) {
            (Some(first), Some(last)) if first == last => {
                self.say_with("when-in", &[("year", year(first)), ("about", about)])
            }
            (Some(first), Some(last)) => {
                let values = [("first", year(first)), ("last", year(last)), ("about", about)];
                self.say_with("when-from-to", &values)
            }
            (Some(first), None) => {
                self.say_with("when-since", &[("year", year(first)), ("about", about)])
            }
            (None, Some(last)) => {
                self.say_with("when-until", &[("year", year(last)), ("about", about)])
            }
            (None, None) => when.as_str().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_their_thousands_apart_and_the_sign_of_the_language() {
        for (text, english, spanish) in [
            ("12", "12", "12"),
            ("123", "123", "123"),
            ("4000", "4\u{202f}000", "4\u{202f}000"),
            ("1234567.25", "1\u{202f}234\u{202f}567.25", "1\u{202f}234\u{202f}567,25"),
            ("-123", "-123", "-123"),
        ] {
            assert_eq!(Language::English.words().figure(text), english);
            assert_eq!(Language::Spanish.words().figure(text), spanish);
            assert_eq!(Language::Portuguese.words().figure(text), spanish);
        }
    }

    #[test]
    fn long_counts_in_messages_have_their_thousands_apart() {
        let say =
            |count: u32| Language::Spanish.words().say_with("n-claims", &[("count", count.into())]);
        assert_eq!(say(2500), "2500 afirmaciones");
        assert_eq!(say(25_000), "25\u{202f}000 afirmaciones");
    }

    #[test]
    fn dates_are_told_in_words_with_their_doubt() {
        for (edtf, english, spanish, portuguese) in [
            ("2004/..", "since 2004", "desde 2004", "desde 2004"),
            ("2004~/..", "since about 2004", "desde hacia 2004", "desde cerca de 2004"),
            ("2008~", "about 2008", "hacia 2008", "cerca de 2008"),
            ("2011/2013", "2011 to 2013", "2011 a 2013", "2011 a 2013"),
            ("2009", "2009", "2009", "2009"),
            ("../2013", "until 2013", "hasta 2013", "até 2013"),
            ("2006-03", "2006", "2006", "2006"),
        ] {
            let when = When::parse(edtf).unwrap();
            assert_eq!(Language::English.words().when(&when), english, "{edtf}");
            assert_eq!(Language::Spanish.words().when(&when), spanish, "{edtf}");
            assert_eq!(Language::Portuguese.words().when(&when), portuguese, "{edtf}");
        }
    }
}
