//! How parts of a state are written as text: one word each, or words apart by colons.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Place;
use crate::{
    domain::{
        ClaimId, ClassId, CountryCode, LonLat, PassageId, ReadingId, SourceId, Standing, Topic,
    },
    model::{Choice, Column, DocumentKey, Facet, Lens, ShownParagraph, SortBy, Target, Workspace},
    store::ContentHash,
};

/// A text that says no part of a view.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{text}\" is no {what}; expected for example {example}")]
pub struct UnknownWord {
    text: String,
    what: &'static str,
    example: &'static str,
}

impl UnknownWord {
    fn new(text: &str, what: &'static str, example: &'static str) -> Self {
        Self { text: text.chars().take(60).collect(), what, example }
    }
}

/// For serde: an optional value by its text.
pub(super) mod as_text {
    use super::{Deserialize as _, Deserializer, FromStr, Serializer, de, fmt};

    #[expect(clippy::ref_option, reason = "serde hands the field over by reference")]
    pub(in super::super) fn serialize<T: fmt::Display, S: Serializer>(
        value: &Option<T>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.collect_str(value),
            None => serializer.serialize_none(),
        }
    }

    pub(in super::super) fn deserialize<'de, T, D>(deserializer: D) -> Result<Option<T>, D::Error>
    where
        T: FromStr<Err: fmt::Display>,
        D: Deserializer<'de>,
    {
        let text = String::deserialize(deserializer)?;
        text.parse().map(Some).map_err(de::Error::custom)
    }
}

/// Gives types serde forms that are their texts.
macro_rules! written {
    ($($name:ident),*) => { $(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }
    )* };
}

written!(Column, SortBy);

impl Lens {
    const fn key(self) -> &'static str {
        match self {
            Self::Receptivity => "receptivity",
            Self::Claims => "claims",
            Self::Evidence => "evidence",
            Self::Mentions => "mentions",
        }
    }
}

impl fmt::Display for Lens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl FromStr for Lens {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = Self::ALL.into_iter().find(|lens| lens.key() == text);
        known.ok_or_else(|| UnknownWord::new(text, "lens", "receptivity or claims"))
    }
}

const WORKSPACES: [(Workspace, &str); 8] = [
    (Workspace::Explore, "explore"),
    (Workspace::Read, "read"),
    (Workspace::Both, "both"),
    (Workspace::Matrix, "matrix"),
    (Workspace::Table, "table"),
    (Workspace::Compare, "compare"),
    (Workspace::Parties, "parties"),
    (Workspace::Brief, "brief"),
];

impl fmt::Display for Workspace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = WORKSPACES.iter().find(|(known, _)| known == self).map_or("", |(_, word)| word);
        f.write_str(word)
    }
}

impl FromStr for Workspace {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = WORKSPACES.into_iter().find(|(_, word)| *word == text);
        let known = known.map(|(workspace, _)| workspace);
        known.ok_or_else(|| UnknownWord::new(text, "view", "explore, read or table"))
    }
}

impl FromStr for Place {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = || UnknownWord::new(text, "place", "region, VEN or -66.5,7.1,3.2");
        if text == "region" {
            return Ok(Self::Region);
        }
        if let Ok(code) = CountryCode::parse(text) {
            return Ok(Self::Territory(code));
        }
        let (numbers, is_seen) = text.strip_suffix("km").map_or((text, false), |it| (it, true));
        let count = numbers.split(',').count();
        let numbers: Vec<f64> = numbers.split(',').map_while(|it| it.parse().ok()).collect();
        let &[lon, lat, km] = numbers.as_slice() else { return Err(unknown()) };
        let is_on_globe = (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat);
        // A map a pixel wide for the globe, and a pixel of a metre.
        let is_scale = (0.001..=40_000.0).contains(&km);
        if !(is_on_globe && is_scale && count == numbers.len()) {
            return Err(unknown());
        }
        let centre = LonLat::new(lon, lat);
        Ok(if is_seen { Self::Around { centre, km } } else { Self::At { centre, km_per_px: km } })
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overview => f.write_str("overview"),
            Self::Country(code) => write!(f, "country:{code}"),
            Self::Stack(code, topic) => write!(f, "stack:{code}:{topic}"),
            Self::Claim(id) => write!(f, "claim:{id}"),
            Self::Standing(Standing::Rated(class)) => write!(f, "class:{class}"),
            Self::Standing(Standing::Named) => f.write_str("standing:named"),
            Self::Standing(Standing::Unmentioned) => f.write_str("standing:unmentioned"),
            Self::Tier(lens, Some(tier)) => write!(f, "tier:{lens}:{tier}"),
            Self::Tier(lens, None) => write!(f, "tier:{lens}:none"),
            Self::Topic(topic) => write!(f, "topic:{topic}"),
            Self::Passage(id) => write!(f, "passage:{id}"),
            Self::Dated(Some(year)) => write!(f, "year:{year}"),
            Self::Dated(None) => f.write_str("year:none"),
            Self::Why(code) => write!(f, "why:{code}"),
            Self::Reading(id) => write!(f, "reading:{id}"),
            Self::Party(who) => write!(f, "party:{}", who.value()),
            Self::Paragraph(ShownParagraph { document, paragraph }) => match document {
                DocumentKey::Attached(source) => write!(f, "paragraph:{paragraph}:of:{source}"),
                DocumentKey::Kept(hash) => write!(f, "paragraph:{paragraph}:in:{hash}"),
            },
        }
    }
}

impl FromStr for Target {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (kind, rest) = text.split_once(':').unwrap_or((text, ""));
        target(kind, rest)
            .ok_or_else(|| UnknownWord::new(text, "thing to look at", "country:VEN or topic:arms"))
    }
}

#[expect(clippy::cognitive_complexity, reason = "one line for each thing to look at")]
fn target(kind: &str, rest: &str) -> Option<Target> {
    let topic = |key: &str| Topic::ALL.into_iter().find(|topic| topic.key() == key);
    Some(match kind {
        "overview" if rest.is_empty() => Target::Overview,
        "country" => Target::Country(CountryCode::parse(rest).ok()?),
        "stack" => {
            let (code, key) = rest.split_once(':')?;
            Target::Stack(CountryCode::parse(code).ok()?, topic(key)?)
        }
        "claim" if !rest.is_empty() => Target::Claim(ClaimId::new(rest)),
        "class" if !rest.is_empty() => Target::Standing(Standing::Rated(ClassId::new(rest))),
        "standing" => Target::Standing(match rest {
            "named" => Standing::Named,
            "unmentioned" => Standing::Unmentioned,
            _ => return None,
        }),
        "tier" => {
            let (lens, tier) = rest.split_once(':')?;
            let tier = if tier == "none" { None } else { Some(tier.parse().ok()?) };
            Target::Tier(lens.parse().ok()?, tier)
        }
        "topic" => Target::Topic(topic(rest)?),
        "year" if rest == "none" => Target::Dated(None),
        "year" => Target::Dated(Some(rest.parse().ok()?)),
        "why" => Target::Why(CountryCode::parse(rest).ok()?),
        "reading" if !rest.is_empty() => Target::Reading(ReadingId::new(rest)),
        "party" => Target::Party(Choice::read(Facet::Party, rest)?),
        "passage" if !rest.is_empty() => Target::Passage(PassageId::new(rest)),
        "paragraph" => {
            let (paragraph, document) = rest.split_once(':')?;
            let document = match document.split_once(':')? {
                ("of", source) => DocumentKey::Attached(SourceId::new(source)),
                ("in", hash) => DocumentKey::Kept(ContentHash::parse(hash).ok()?),
                _ => return None,
            };
            Target::Paragraph(ShownParagraph { document, paragraph: paragraph.parse().ok()? })
        }
        _ => return None,
    })
}
