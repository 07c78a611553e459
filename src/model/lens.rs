//! What the shades of the map mean, and how that is said.

use crate::words::Words;

/// What the shades of the map mean.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lens {
    /// The class that the source gives a country, under the reading that is chosen.
    #[default]
    Receptivity,
    /// How many claims concern a country, about the topics that are shown.
    Claims,
    /// How many passages all that is said of a country rests on.
    Evidence,
    /// How often the attached documents mention a country.
    Mentions,
}

impl Lens {
    /// All lenses, in their order.
    pub const ALL: [Self; 4] = [Self::Receptivity, Self::Claims, Self::Evidence, Self::Mentions];

    /// The message that names it; what it shows in a sentence is the message's `help`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Receptivity => "lens-receptivity",
            Self::Claims => "lens-claims",
            Self::Evidence => "lens-evidence",
            Self::Mentions => "lens-mentions",
        }
    }

    /// Whether it counts; the other one rates.
    pub const fn counts(self) -> bool {
        !matches!(self, Self::Receptivity)
    }

    /// So many of what it counts, for example `no claim` or `3 claims`; empty where it rates.
    pub fn counted(self, words: &Words, count: usize) -> String {
        let id = match self {
            Self::Receptivity => return String::new(),
            Self::Claims => "n-claims",
            Self::Evidence => "n-passages",
            Self::Mentions => "n-mentions",
        };
        words.say_with(id, &[("count", count.into())])
    }

    /// A range of what it counts, for example `3–9 claims`; empty where it rates.
    pub fn ranged(self, words: &Words, range: &str) -> String {
        let id = match self {
            Self::Receptivity => return String::new(),
            Self::Claims => "range-claims",
            Self::Evidence => "range-passages",
            Self::Mentions => "range-mentions",
        };
        let count = usize::from(range == "1");
        words.say_with(id, &[("range", range.into()), ("count", count.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn counts_and_ranges_have_the_number_of_what_they_count() {
        let (english, spanish) = (Language::English.words(), Language::Spanish.words());
        assert_eq!(Lens::Claims.counted(english, 0), "no claim");
        assert_eq!(Lens::Evidence.counted(english, 1), "1 passage");
        assert_eq!(Lens::Mentions.counted(english, 12), "12 mentions");
        assert_eq!(Lens::Claims.counted(spanish, 0), "ninguna afirmación");
        assert_eq!(Lens::Evidence.ranged(english, "1"), "1 passage");
        assert_eq!(Lens::Mentions.ranged(english, "1–2"), "1–2 mentions");
        assert_eq!(Lens::Claims.ranged(spanish, "2–4"), "2–4 afirmaciones");
        assert_eq!(Lens::Receptivity.counted(english, 3), "");
    }
}
