//! What can be looked at, and what is asked of it in more than one place.
//!
//! Whoever asks one of these questions does it here, by a method, so that a new target is answered
//! for once.

use super::{Choice, Lens};
use crate::{
    domain::{ClaimId, CountryCode, PassageId, ReadingId, SourceId, Standing, Topic},
    store::ContentHash,
};

/// Something that can be looked at: what a click on a mark, a shade or a legend entry means.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// The dossier as a whole.
    #[default]
    Overview,
    /// A country's profile.
    Country(CountryCode),
    /// A country's claims about one topic: what a stack of marks stands for.
    Stack(CountryCode, Topic),
    /// A claim.
    Claim(ClaimId),
    /// A class of the scale, or one of the two absences.
    Standing(Standing),
    /// The countries in a tier of what a lens counts; `None`: those without any count.
    Tier(Lens, Option<usize>),
    /// A topic, with its claims on the region as a whole.
    Topic(Topic),
    /// A passage, with all that rests on it.
    Passage(PassageId),
    /// The claims of a year; `None`: those without a date.
    Dated(Option<i64>),
    /// A paragraph of a document on which no passage stands.
    Paragraph(ShownParagraph),
    /// Why a country has its shade.
    Why(CountryCode),
    /// A reading of the source, and what is otherwise under the others.
    Reading(ReadingId),
    /// Somebody who is in claims: a [`Choice::State`] or a [`Choice::Party`].
    Party(Choice),
}

/// A document that can be looked into.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum DocumentKey {
    /// The one that is attached to this source.
    Attached(SourceId),
    /// The one of the library whose file has this hash.
    Kept(ContentHash),
}

/// A paragraph of a document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShownParagraph {
    /// The document.
    pub document: DocumentKey,
    /// The paragraph's number, counted from 1.
    pub paragraph: u32,
}

/// What stands for a target on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign<'a> {
    /// Land.
    Land(CountryCode),
    /// A stack of marks.
    Stack(CountryCode, Topic),
    /// A mark or a link.
    Mark(&'a ClaimId),
}

impl Target {
    /// What stands for it on the map, if one thing alone does.
    pub const fn sign(&self) -> Option<Sign<'_>> {
        match self {
            Self::Country(country) => Some(Sign::Land(*country)),
            Self::Stack(country, topic) => Some(Sign::Stack(*country, *topic)),
            Self::Claim(id) => Some(Sign::Mark(id)),
            Self::Overview
            | Self::Standing(_)
            | Self::Tier(..)
            | Self::Topic(_)
            | Self::Passage(_)
            | Self::Dated(_)
            | Self::Paragraph(_)
            | Self::Why(_)
            | Self::Reading(_)
            | Self::Party(_) => None,
        }
    }

    /// The one country that it is about, whatever is told of it: all, one topic, or its shade.
    pub const fn country(&self) -> Option<CountryCode> {
        if let Self::Why(country) = self {
            return Some(*country);
        }
        match self.sign() {
            Some(Sign::Land(country) | Sign::Stack(country, _)) => Some(country),
            Some(Sign::Mark(_)) | None => None,
        }
    }

    /// Whether the reader turns to where it stands in its document.
    pub const fn turns_reader(&self) -> bool {
        matches!(self, Self::Claim(_) | Self::Passage(_))
    }
}
