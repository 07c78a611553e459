//! A filter as text, for settings, links and scenes: `topic=arms&stage=delivered&years=2004..2008`.
//!
//! The form is that of a query in a URL (`application/x-www-form-urlencoded`, WHATWG URL), except
//! that a space is `%20`. Ends of years are open where they are left out; `years=certain:2004..` asks
//! for what is surely in them, and `years=undated` lets pass what has no date.

use std::{fmt, str::FromStr};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::{Choice, Facet, Filter, Years};

/// What is written as it is in a value.
const ENCODED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b':').remove(b'~');

/// A part of a written filter that is not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is no part of a filter; expected for example topic=arms, stage=delivered, \
     country=VEN, years=2004..2008 or text=fighter"
)]
pub struct UnknownFilter(String);

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let choices = self.choices.iter().map(|choice| (choice.facet(), choice.value()));
        let years = self.years.map(|years| (Facet::Date, years.to_string()));
        let undated = self.undated.then(|| (Facet::Date, "undated".to_owned()));
        let words = self.words.trim();
        let words = (!words.is_empty()).then(|| (Facet::Words, words.to_owned()));
        let mut parted = false;
        for (facet, value) in choices.chain(years).chain(undated).chain(words) {
            let part = if parted { "&" } else { "" };
            write!(f, "{part}{}={}", facet.key(), utf8_percent_encode(&value, ENCODED))?;
            parted = true;
        }
        Ok(())
    }
}

impl FromStr for Filter {
    type Err = UnknownFilter;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut filter = Self::default();
        for part in text.split('&').filter(|part| !part.is_empty()) {
            filter.take(part).ok_or_else(|| UnknownFilter(part.chars().take(60).collect()))?;
        }
        Ok(filter)
    }
}

impl Filter {
    /// Takes over a part of a written filter; `None` where it is not understood.
    fn take(&mut self, part: &str) -> Option<()> {
        let (key, value) = part.split_once('=')?;
        let facet = Facet::ALL.into_iter().find(|facet| facet.key() == key)?;
        let value = percent_decode_str(value).decode_utf8().ok()?;
        if facet == Facet::Date && value == "undated" {
            self.undated = true;
        } else if facet == Facet::Date {
            self.years = Some(value.parse().ok()?);
        } else if facet == Facet::Words {
            self.words = value.into_owned();
        } else {
            self.choices.insert(Choice::read(facet, &value)?);
        }
        Some(())
    }
}

impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = |year: Option<i64>| year.map(|year| year.to_string()).unwrap_or_default();
        let certain = if self.certain { "certain:" } else { "" };
        write!(f, "{certain}{}..{}", year(self.from), year(self.to))
    }
}

impl FromStr for Years {
    type Err = UnknownFilter;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || UnknownFilter(format!("years={text}"));
        let (certain, range) =
            text.strip_prefix("certain:").map_or((false, text), |range| (true, range));
        let (from, to) = range.split_once("..").ok_or_else(unknown)?;
        let year = |text: &str| match text {
            "" => Ok(None),
            text => text.parse().map(Some).ok().ok_or_else(unknown),
        };
        Ok(Self { from: year(from)?, to: year(to)?, certain })
    }
}
