//! What an item of a plate means.

use crate::{
    domain::{ClaimId, CountryCode, Topic},
    drawing::{LegendKey, Shade},
    model::Target,
};

/// A place in a document that other places lead to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The passage of a number.
    Passage(usize),
    /// A claim.
    Claim(ClaimId),
    /// The claims about a topic that concern a country.
    Claims(CountryCode, Topic),
}

/// What an item of a plate means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// The paper.
    Paper,
    /// The map, and all that is on it.
    Map,
    /// The inset, and all that is on it.
    Inset,
    /// The sea.
    Sea,
    /// Land that the map is not about.
    Context,
    /// A country in its shade.
    Land(CountryCode, Shade),
    /// The lines over a country.
    Hatch(CountryCode),
    /// Meridians and parallels.
    Graticule,
    /// Borders and coasts.
    Lines,
    /// A disc that stands for a country too small to see.
    Disc(CountryCode),
    /// The outline about what is selected.
    Outline(CountryCode),
    /// The line from a name or marks outside of a country to it.
    Leader(CountryCode),
    /// A project between two countries.
    Link(ClaimId),
    /// A claim or a stack of them.
    Mark(Target),
    /// A country's name.
    Name(CountryCode),
    /// The frame about what the inset shows.
    InsetFrame,
    /// The scale bar.
    Scale,
    /// The legend, and all that is in it.
    Legend,
    /// A line of the legend.
    Entry(LegendKey),
    /// A heading of the legend, or a note under one.
    Heading,
    /// What the page says.
    Headline,
    /// As of when it holds, and how the source is read.
    Subtitle,
    /// A passage that is pulled out beside the map, or a line of it.
    Passage,
    /// Where the facts and the land are from.
    Credit,
    /// The heading of a part of the document, of a level from 1.
    Title(u16),
    /// A line that is said to a scene, by its number.
    Note(usize),
    /// A claim in a list, or a line of it.
    Told(ClaimId),
    /// A passage in a list, by its number, or a line of it.
    Cited(usize),
    /// A line of another list, by its number.
    Listed(usize),
    /// What a line of a list begins with: its number or its sign.
    Label,
    /// What leads to another place.
    Reference(Place),
    /// What stands at the head or the foot of each page.
    Running,
    /// A line or a frame that only divides.
    Ornament,
    /// Part of what the group around it means.
    Part,
}

/// What an item is to a reader who does not see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// What the page says.
    Headline,
    /// A paragraph under it.
    Subtitle,
    /// Part of the figure that the description describes.
    Figure,
    /// The legend, whose items have roles of their own.
    Legend,
    /// A heading in it.
    Heading,
    /// A line of it.
    Entry,
    /// A passage of a source.
    Passage,
    /// Where things are from.
    Credit,
    /// The heading of a part, of a level from 1.
    Title(u16),
    /// Part of an item of a list: of the same one where the meaning is the same.
    Item,
    /// Words in a text.
    Words,
    /// What is on each page.
    Running,
    /// Nothing.
    Decoration,
}

impl Meaning {
    /// What it is to a reader who does not see it.
    pub const fn role(&self) -> Role {
        match self {
            Self::Headline => Role::Headline,
            Self::Subtitle => Role::Subtitle,
            Self::Legend => Role::Legend,
            Self::Heading => Role::Heading,
            Self::Entry(_) => Role::Entry,
            Self::Passage => Role::Passage,
            Self::Credit => Role::Credit,
            Self::Title(level) => Role::Title(*level),
            Self::Note(_) | Self::Told(_) | Self::Cited(_) | Self::Listed(_) => Role::Item,
            Self::Label | Self::Reference(_) => Role::Words,
            Self::Running => Role::Running,
            Self::Paper | Self::InsetFrame | Self::Ornament => Role::Decoration,
            Self::Map
            | Self::Inset
            | Self::Sea
            | Self::Context
            | Self::Land(..)
            | Self::Hatch(_)
            | Self::Graticule
            | Self::Lines
            | Self::Disc(_)
            | Self::Outline(_)
            | Self::Leader(_)
            | Self::Link(_)
            | Self::Mark(_)
            | Self::Name(_)
            | Self::Scale
            | Self::Part => Role::Figure,
        }
    }

    /// Its name in files.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Map => "map",
            Self::Inset => "inset",
            Self::Sea => "sea",
            Self::Context => "context",
            Self::Land(..) => "land",
            Self::Hatch(_) => "hatch",
            Self::Graticule => "graticule",
            Self::Lines => "lines",
            Self::Disc(_) => "disc",
            Self::Outline(_) => "outline",
            Self::Leader(_) => "leader",
            Self::Link(_) => "link",
            Self::Mark(_) => "mark",
            Self::Name(_) => "name",
            Self::InsetFrame => "inset-frame",
            Self::Scale => "scale",
            Self::Legend => "legend",
            Self::Entry(_) => "entry",
            Self::Heading => "heading",
            Self::Headline => "headline",
            Self::Subtitle => "subtitle",
            Self::Passage => "passage",
            Self::Credit => "credit",
            Self::Title(_) => "title",
            Self::Note(_) => "note",
            Self::Told(_) => "told",
            Self::Cited(_) => "cited",
            Self::Listed(_) => "listed",
            Self::Label => "label",
            Self::Reference(_) => "reference",
            Self::Running => "running",
            Self::Ornament => "ornament",
            Self::Part => "part",
        }
    }

    /// What of the dossier it stands for: a claim's id, a country's code, a topic's or both.
    pub fn subject(&self) -> Option<String> {
        match self {
            Self::Land(code, _)
            | Self::Hatch(code)
            | Self::Disc(code)
            | Self::Outline(code)
            | Self::Leader(code)
            | Self::Name(code) => Some(code.to_string()),
            Self::Link(claim) | Self::Mark(Target::Claim(claim)) | Self::Told(claim) => {
                Some(claim.to_string())
            }
            Self::Mark(Target::Stack(code, topic)) => Some(format!("{code} {}", topic.key())),
            Self::Mark(_)
            | Self::Paper
            | Self::Map
            | Self::Inset
            | Self::Sea
            | Self::Context
            | Self::Graticule
            | Self::Lines
            | Self::InsetFrame
            | Self::Scale
            | Self::Legend
            | Self::Entry(_)
            | Self::Heading
            | Self::Headline
            | Self::Subtitle
            | Self::Passage
            | Self::Credit
            | Self::Title(_)
            | Self::Note(_)
            | Self::Cited(_)
            | Self::Listed(_)
            | Self::Label
            | Self::Reference(_)
            | Self::Running
            | Self::Ornament
            | Self::Part => None,
        }
    }

    /// Where it leads in a document that has that place.
    pub fn leads_to(&self) -> Option<Place> {
        if let Self::Reference(place) = self {
            Some(place.clone())
        } else if let Self::Link(claim) | Self::Mark(Target::Claim(claim)) = self {
            Some(Place::Claim(claim.clone()))
        } else if let Self::Mark(Target::Stack(country, topic)) = self {
            Some(Place::Claims(*country, *topic))
        } else {
            None
        }
    }
}
