//! What an item of a plate means.

use crate::{
    domain::{ClaimId, CountryCode},
    drawing::{LegendKey, Shade},
    model::Target,
};

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
            Self::Link(claim) | Self::Mark(Target::Claim(claim)) => Some(claim.to_string()),
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
            | Self::Ornament
            | Self::Part => None,
        }
    }
}
