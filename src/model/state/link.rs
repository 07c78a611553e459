//! A view as a link, to be handed to a colleague: `cartouche://view?dossier=…&lens=claims&at=VEN`.
//!
//! The form is that of a URL's query (`application/x-www-form-urlencoded`, WHATWG URL) with `%20`
//! for a space. Parts that this version does not know are named and left out; a text that is no
//! link at all, is far too long, has a broken percent code or a place that is nowhere is refused.
//!
//! | key | what it says | for example |
//! |---|---|---|
//! | `dossier` | whose view it is | `russia-latin-america` |
//! | `view` | what the window is for | `explore`, `table`, `matrix` |
//! | `lens` | what the shades mean | `claims` |
//! | `reading` | how the source is read | `B` |
//! | `at` | what the map shows | `region`, `VEN`, `-66.5,7.1,3.2` |
//! | `target` | what is looked at | `country:VEN` |
//! | `filter` | what claims must have | `topic=arms&years=2004..2008` |
//! | `overlays` | the topics whose marks are shown | `arms,energy` |
//! | `matrix` | what its columns are and how its rows are sorted | `stages:-total` |
//! | `compared` | the countries side by side | `VEN,CUB` |
//! | `columns` | the columns of the table | `countries,stage` |
//! | `sort` | how the table is sorted | `-stage,date` |
//! | `timeline` | the timeline is shown | `true` |

use std::{fmt, str::FromStr};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::ViewState;
use crate::domain::{CountryCode, ReadingId};

/// What every link begins with.
const BEGIN: &str = "cartouche://view?";

/// More bytes than any view has.
const LONGEST: usize = 8192;

/// What is written as it is in a value.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b':')
    .remove(b'~')
    .remove(b',')
    .remove(b'=');

/// A view of a dossier.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Link {
    /// The id of the dossier that it is a view of.
    pub dossier: Option<String>,
    /// The view.
    pub state: ViewState,
    /// Parts that were not understood, as they were written.
    pub unknown: Vec<String>,
}

/// Why a text is no link that could be followed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadLink {
    /// It begins otherwise.
    #[error("it is no link to a view; expected cartouche://view?…")]
    NoLink,
    /// It is too long.
    #[error("it has {0} bytes; expected at most {LONGEST}")]
    TooLong(usize),
    /// A percent code is broken, or stands for no UTF-8.
    #[error("\"{0}\" has a broken percent code; expected for example %20")]
    BrokenCode(String),
    /// The place is nowhere on the globe, or the scale is none.
    #[error("\"{0}\" is no place; expected for example at=region, at=VEN or at=-66.5,7.1,3.2")]
    NoPlace(String),
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { dossier, state, .. } = self;
        let parts: [(&str, Option<String>); 13] = [
            ("dossier", dossier.clone()),
            ("view", state.workspace.map(|view| view.to_string())),
            ("lens", state.lens.map(|lens| lens.to_string())),
            ("reading", state.reading.as_ref().map(ToString::to_string)),
            ("at", state.at.map(|at| at.to_string())),
            ("target", state.target.as_ref().map(ToString::to_string)),
            ("filter", state.filter.as_ref().map(ToString::to_string)),
            ("overlays", state.overlays.as_ref().map(listed)),
            ("matrix", state.matrix.map(|look| look.to_string())),
            ("compared", state.compared.as_ref().map(listed)),
            ("columns", state.columns.as_ref().map(listed)),
            ("sort", state.sort.as_ref().map(listed)),
            ("timeline", state.timeline.map(|shown| shown.to_string())),
        ];
        f.write_str(BEGIN)?;
        let parts = parts.into_iter().filter_map(|(key, value)| Some((key, value?)));
        for (at, (key, value)) in parts.enumerate() {
            let part = if at > 0 { "&" } else { "" };
            write!(f, "{part}{key}={}", utf8_percent_encode(&value, ENCODED))?;
        }
        Ok(())
    }
}

impl Link {
    /// Whether a text means to be a link.
    pub fn is_meant(text: &str) -> bool {
        text.trim_start().get(..12).is_some_and(|begin| begin.eq_ignore_ascii_case("cartouche://"))
    }

    /// Reads a link.
    pub fn parse(text: &str) -> Result<Self, BadLink> {
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(BadLink::TooLong(text.len()));
        }
        let query = text.strip_prefix(BEGIN).ok_or(BadLink::NoLink)?;
        let mut link = Self::default();
        for part in query.split('&').filter(|part| !part.is_empty()) {
            let shortened = || part.chars().take(60).collect::<String>();
            let value = decoded(part).ok_or_else(|| BadLink::BrokenCode(shortened()))?;
            let (key, value) = value.split_once('=').unwrap_or((&value, ""));
            if link.take(key, value).is_some() {
                continue;
            }
            if key == "at" {
                return Err(BadLink::NoPlace(shortened()));
            }
            link.unknown.push(shortened());
        }
        Ok(link)
    }

    /// Takes over a part; `None` where it is not understood.
    fn take(&mut self, key: &str, value: &str) -> Option<()> {
        let state = &mut self.state;
        match key {
            "dossier" => self.dossier = Some(value.to_owned()),
            "view" => state.workspace = Some(value.parse().ok()?),
            "lens" => state.lens = Some(value.parse().ok()?),
            "reading" => state.reading = Some(ReadingId::new(value)),
            "at" => state.at = Some(value.parse().ok()?),
            "target" => state.target = Some(value.parse().ok()?),
            "filter" => state.filter = Some(value.parse().ok()?),
            "overlays" => state.overlays = Some(list(value, topic)?.into_iter().collect()),
            "matrix" => state.matrix = Some(value.parse().ok()?),
            "compared" => state.compared = Some(list(value, country)?),
            "columns" => state.columns = Some(list(value, parsed)?.into_iter().collect()),
            "sort" => state.sort = Some(list(value, parsed)?),
            "timeline" => state.timeline = Some(value.parse().ok()?),
            _ => return None,
        }
        Some(())
    }
}

fn listed(values: impl IntoIterator<Item = impl ToString>) -> String {
    let values: Vec<String> = values.into_iter().map(|value| value.to_string()).collect();
    values.join(",")
}

fn country(text: &str) -> Option<CountryCode> {
    CountryCode::parse(text).ok()
}

fn list<T>(text: &str, read: fn(&str) -> Option<T>) -> Option<Vec<T>> {
    text.split(',').filter(|word| !word.is_empty()).map(read).collect()
}

fn parsed<T: FromStr>(word: &str) -> Option<T> {
    word.parse().ok()
}

fn topic(key: &str) -> Option<crate::domain::Topic> {
    crate::domain::Topic::ALL.into_iter().find(|topic| topic.key() == key)
}

/// A part without its percent codes; `None` where one is broken.
fn decoded(part: &str) -> Option<String> {
    let mut codes = part.split('%').skip(1);
    let is_code = |rest: &str| {
        let mut digits = rest.bytes().take(2);
        digits.len() == 2 && digits.all(|digit| digit.is_ascii_hexdigit())
    };
    if !codes.all(is_code) {
        return None;
    }
    let text = percent_decode_str(part).decode_utf8().ok()?.into_owned();
    // A line break or a zero would end up in notices and settings.
    (!text.contains(char::is_control)).then_some(text)
}
