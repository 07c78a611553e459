//! The closed vocabularies of the codebook: topic, stage and basis.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a claim is about.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Open arms sales.
    Arms,
    /// Energy projects.
    Energy,
    /// Bases, ports of call and talks about them.
    Basing,
    /// Clandestine or onward transfer of arms to armed groups.
    CovertArms,
    /// Loans and money.
    Finance,
    /// Space cooperation.
    Space,
    /// Intelligence cooperation and covert presence.
    Intelligence,
    /// Drugs and counter-narcotics.
    Narcotics,
    /// Positions, alliances and influence.
    Diplomacy,
    /// Commerce other than arms and energy.
    Trade,
    /// Membership and observer seats.
    Organisation,
    /// Visits and trips.
    Visit,
}

impl Topic {
    /// All topics, in the order in which they are listed everywhere: arms, energy and basing first.
    pub const ALL: [Self; 12] = [
        Self::Arms,
        Self::Energy,
        Self::Basing,
        Self::CovertArms,
        Self::Finance,
        Self::Space,
        Self::Intelligence,
        Self::Narcotics,
        Self::Diplomacy,
        Self::Trade,
        Self::Organisation,
        Self::Visit,
    ];

    /// The name on legend, panel and exports.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Arms => "Arms sales",
            Self::Energy => "Energy projects",
            Self::Basing => "Basing talks",
            Self::CovertArms => "Covert arms",
            Self::Finance => "Loans and finance",
            Self::Space => "Space",
            Self::Intelligence => "Intelligence",
            Self::Narcotics => "Narcotics",
            Self::Diplomacy => "Diplomacy",
            Self::Trade => "Trade",
            Self::Organisation => "Organisations",
            Self::Visit => "Visits",
        }
    }

    /// The name in the dossier format.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Arms => "arms",
            Self::Energy => "energy",
            Self::Basing => "basing",
            Self::CovertArms => "covert-arms",
            Self::Finance => "finance",
            Self::Space => "space",
            Self::Intelligence => "intelligence",
            Self::Narcotics => "narcotics",
            Self::Diplomacy => "diplomacy",
            Self::Trade => "trade",
            Self::Organisation => "organisation",
            Self::Visit => "visit",
        }
    }
}

/// How far a deal or an event has come. The order is firmest first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Delivered or bought.
    Delivered,
    /// It happened.
    Occurred,
    /// It goes on.
    Ongoing,
    /// Agreed in writing.
    Signed,
    /// Intended by those concerned.
    Planned,
    /// Talked about by both sides.
    Discussed,
    /// Put forward by the giver.
    Offered,
    /// Asked for by the taker.
    Sought,
    /// The document says no more than that it may be.
    Possible,
    /// Denied, resisted or not agreed.
    Refused,
    /// A judgment without a deal stage.
    None,
}

impl Stage {
    /// All stages, firmest first.
    pub const ALL: [Self; 11] = [
        Self::Delivered,
        Self::Occurred,
        Self::Ongoing,
        Self::Signed,
        Self::Planned,
        Self::Discussed,
        Self::Offered,
        Self::Sought,
        Self::Possible,
        Self::Refused,
        Self::None,
    ];

    /// The word on cards and in the legend.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Occurred => "occurred",
            Self::Ongoing => "ongoing",
            Self::Signed => "signed",
            Self::Planned => "planned",
            Self::Discussed => "discussed",
            Self::Offered => "offered",
            Self::Sought => "sought",
            Self::Possible => "possible",
            Self::Refused => "refused",
            Self::None => "judgment",
        }
    }

    /// The name in the dossier format.
    pub const fn key(self) -> &'static str {
        if matches!(self, Self::None) { "none" } else { self.label() }
    }
}

/// Who vouches for a claim in the document. The order is strongest first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The author asserts it.
    Flat,
    /// The author asserts it with a qualifier.
    Hedged,
    /// The author concludes it.
    Inferred,
    /// A named person or body said it.
    Attributed,
    /// The press, or unnamed or national reports, said it.
    Reported,
    /// A third party's words, marked or not.
    Quoted,
}

impl Basis {
    /// All bases, strongest first.
    pub const ALL: [Self; 6] =
        [Self::Flat, Self::Hedged, Self::Inferred, Self::Attributed, Self::Reported, Self::Quoted];

    /// The word in the dossier format and on cards.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Flat => "flat",
            Self::Hedged => "hedged",
            Self::Inferred => "inferred",
            Self::Attributed => "attributed",
            Self::Reported => "reported",
            Self::Quoted => "quoted",
        }
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_are_those_of_the_format() {
        for topic in Topic::ALL {
            assert_eq!(serde_json::to_value(topic).unwrap(), topic.key());
        }
        for stage in Stage::ALL {
            assert_eq!(serde_json::to_value(stage).unwrap(), stage.key());
        }
        for basis in Basis::ALL {
            assert_eq!(serde_json::to_value(basis).unwrap(), basis.label());
        }
    }
}
