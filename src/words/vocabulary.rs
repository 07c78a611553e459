//! The closed vocabularies of the codebook, in words.

use super::Words;
use crate::domain::{Basis, Passage, Stage, Topic};

impl Words {
    /// What a topic is called on legend and panel.
    pub fn topic(&self, topic: Topic) -> &str {
        self.say(match topic {
            Topic::Arms => "topic-arms",
            Topic::Energy => "topic-energy",
            Topic::Basing => "topic-basing",
            Topic::CovertArms => "topic-covert-arms",
            Topic::Finance => "topic-finance",
            Topic::Space => "topic-space",
            Topic::Intelligence => "topic-intelligence",
            Topic::Narcotics => "topic-narcotics",
            Topic::Diplomacy => "topic-diplomacy",
            Topic::Trade => "topic-trade",
            Topic::Organisation => "topic-organisation",
            Topic::Visit => "topic-visit",
        })
    }

    /// How far a deal has come, on cards and in the legend.
    pub fn stage(&self, stage: Stage) -> &str {
        self.say(match stage {
            Stage::Delivered => "stage-delivered",
            Stage::Occurred => "stage-occurred",
            Stage::Ongoing => "stage-ongoing",
            Stage::Signed => "stage-signed",
            Stage::Planned => "stage-planned",
            Stage::Discussed => "stage-discussed",
            Stage::Offered => "stage-offered",
            Stage::Sought => "stage-sought",
            Stage::Possible => "stage-possible",
            Stage::Refused => "stage-refused",
            Stage::None => "stage-none",
        })
    }

    /// So many facts at a stage, for example `2 delivered` or `18 judgments`; without a stage, so many
    /// that are denied or were refused.
    pub fn at_stage(&self, stage: Option<Stage>, count: usize) -> String {
        let id = match stage {
            Some(Stage::Delivered) => "totals-delivered",
            Some(Stage::Occurred) => "totals-occurred",
            Some(Stage::Ongoing) => "totals-ongoing",
            Some(Stage::Signed) => "totals-signed",
            Some(Stage::Planned) => "totals-planned",
            Some(Stage::Discussed) => "totals-discussed",
            Some(Stage::Offered) => "totals-offered",
            Some(Stage::Sought) => "totals-sought",
            Some(Stage::Possible) => "compare-possible",
            Some(Stage::None) => "totals-judged",
            Some(Stage::Refused) | None => "compare-denied-counted",
        };
        self.say_with(id, &[("count", count.into())])
    }

    /// Who vouches for a claim, in a word.
    pub fn basis(&self, basis: Basis) -> &str {
        self.say(basis_id(basis))
    }

    /// What that word means, for a tooltip.
    pub fn basis_meaning(&self, basis: Basis) -> &str {
        self.help(basis_id(basis))
    }

    /// Where a passage stands, for example `¶26, notes xxxviii, xxxix`.
    pub fn locator(&self, passage: &Passage) -> String {
        let paragraph = ("paragraph", passage.paragraph.to_string().into());
        match passage.notes.as_slice() {
            [] => format!("¶{}", passage.paragraph),
            [one] => self.say_with("passage-note", &[paragraph, ("note", one.as_str().into())]),
            many => self.say_with("passage-notes", &[paragraph, ("notes", many.join(", ").into())]),
        }
    }
}

const fn basis_id(basis: Basis) -> &'static str {
    match basis {
        Basis::Flat => "basis-flat",
        Basis::Hedged => "basis-hedged",
        Basis::Inferred => "basis-inferred",
        Basis::Attributed => "basis-attributed",
        Basis::Reported => "basis-reported",
        Basis::Quoted => "basis-quoted",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    /// What exports say and what the window shows are one vocabulary.
    #[test]
    fn english_is_what_the_labels_say() {
        let words = Language::English.words();
        for topic in Topic::ALL {
            assert_eq!(words.topic(topic), topic.label());
        }
        for stage in Stage::ALL {
            assert_eq!(words.stage(stage), stage.label());
        }
        for basis in Basis::ALL {
            assert_eq!(words.basis(basis), basis.label());
        }
    }

    #[test]
    fn no_two_stages_or_bases_share_a_word() {
        for language in Language::ALL {
            let words = language.words();
            let stages: std::collections::BTreeSet<_> =
                Stage::ALL.iter().map(|stage| words.stage(*stage)).collect();
            let bases: std::collections::BTreeSet<_> =
                Basis::ALL.iter().map(|basis| words.basis(*basis)).collect();
            assert_eq!((stages.len(), bases.len()), (Stage::ALL.len(), Basis::ALL.len()));
        }
    }
}
