//! What some claims come to: how many facts, and how firm the firmest of them is.
//!
//! Cells of the matrix and bands of a comparison say it in a number and a sign, so the rules that
//! keep a sign from promising more than its claims stand here once.

use super::Assertion;
use crate::domain::{Claim, Stage};

/// What some claims come to, never firmer than they are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Gist {
    /// How many facts they tell: claims of one group are counted once.
    pub facts: usize,
    /// How many claims there are.
    pub claims: usize,
    /// How many of the facts are denied or were refused.
    pub denied: usize,
    /// The firmest stage; `None` if there is nothing that is not denied.
    pub firmest: Option<Firmest>,
    /// A stage that is firmer still, but is only hedged or reported.
    pub beyond: Option<Stage>,
}

/// The firmest stage of some claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Firmest {
    /// The stage, never [`Stage::Refused`].
    pub stage: Stage,
    /// The author asserts no stage at all: this one is hedged, inferred or somebody else's word.
    pub hedged: bool,
}

impl Gist {
    /// Whether there is nothing.
    pub const fn is_empty(&self) -> bool {
        self.claims == 0
    }
}

/// Counts facts while claims come group by group.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Once {
    pub(super) count: usize,
    group: u32,
}

impl Once {
    pub(super) const fn add(&mut self, group: u32) {
        if group == 0 || group != self.group {
            self.count += 1;
        }
        self.group = group;
    }
}

/// A gist in the making. Claims must come group by group, as [`Shown::in_groups`](super::Shown::in_groups) gives them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Summing {
    facts: Once,
    denied: Once,
    claims: usize,
    asserted: Option<Stage>,
    hedged: Option<Stage>,
}

impl Summing {
    pub(super) fn add(&mut self, group: u32, claim: &Claim) {
        self.claims += 1;
        self.facts.add(group);
        let firmest = match Assertion::of(claim) {
            Assertion::Denied => return self.denied.add(group),
            Assertion::Asserted => &mut self.asserted,
            Assertion::Hedged => &mut self.hedged,
        };
        *firmest = Some(firmest.map_or(claim.stage, |stage| stage.min(claim.stage)));
    }

    pub(super) fn gist(self) -> Gist {
        let firm = |stage: &Stage| *stage != Stage::None;
        let asserted = |stage| Firmest { stage, hedged: false };
        let hedged = |stage| Firmest { stage, hedged: true };
        // A judgment is no stage of a deal: it counts where there is nothing else.
        let firmest = (self.asserted.filter(firm).map(asserted))
            .or_else(|| self.hedged.filter(firm).map(hedged))
            .or_else(|| self.asserted.map(asserted))
            .or_else(|| self.hedged.map(hedged));
        let is_beyond = |stage: &Stage| {
            firmest.is_some_and(|firmest| !firmest.hedged && *stage < firmest.stage)
        };
        Gist {
            facts: self.facts.count,
            claims: self.claims,
            denied: self.denied.count,
            firmest,
            beyond: self.hedged.filter(is_beyond),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn claim(stage: &str, basis: &str, group: Option<&str>) -> Claim {
        serde_json::from_value(json!({
            "id": "a", "topic": "arms", "stage": stage, "basis": basis,
            "group": group, "passages": ["p1-1"], "summary": "One."
        }))
        .unwrap()
    }

    /// What claims come to, a group by the place of its first claim.
    fn gist_of(claims: &[&Claim]) -> Gist {
        let mut claims = claims.to_vec();
        claims.sort_by_key(|claim| &claim.group);
        let mut sum = Summing::default();
        for claim in &claims {
            let same = |other: &&Claim| claim.group.is_some() && other.group == claim.group;
            let group = claims.iter().position(same).map_or(0, |at| at + 1);
            sum.add(group.try_into().unwrap(), claim);
        }
        sum.gist()
    }

    fn firmest(claims: &[&Claim]) -> Option<(Stage, bool)> {
        gist_of(claims).firmest.map(|firmest| (firmest.stage, firmest.hedged))
    }

    #[test]
    fn what_is_only_reported_is_no_firmer_than_what_the_author_asserts() {
        let planned = claim("planned", "flat", None);
        let delivered = claim("delivered", "reported", None);
        let both = gist_of(&[&planned, &delivered]);
        assert_eq!(both.firmest, Some(Firmest { stage: Stage::Planned, hedged: false }));
        assert_eq!(both.beyond, Some(Stage::Delivered));
        assert_eq!(firmest(&[&delivered]), Some((Stage::Delivered, true)));
        assert_eq!(gist_of(&[&planned]).beyond, None);
    }

    #[test]
    fn what_is_denied_or_refused_is_never_firm() {
        let denied = Claim { denies: true, ..claim("delivered", "flat", None) };
        let refused = claim("refused", "flat", None);
        let gist = gist_of(&[&denied, &refused]);
        assert_eq!((gist.facts, gist.denied, gist.firmest, gist.beyond), (2, 2, None, None));
        let possible = claim("possible", "flat", None);
        assert_eq!(firmest(&[&denied, &refused, &possible]), Some((Stage::Possible, true)));
    }

    #[test]
    fn a_judgment_counts_only_where_there_is_no_stage() {
        let judgment = claim("none", "flat", None);
        let sought = claim("sought", "inferred", None);
        assert_eq!(firmest(&[&judgment, &sought]), Some((Stage::Sought, true)));
        assert_eq!(firmest(&[&judgment]), Some((Stage::None, false)));
    }

    #[test]
    fn claims_of_a_group_are_one_fact_wherever_they_stand() {
        let all = [Some("g"), None, Some("h"), None, Some("g")];
        let all = all.map(|group| claim("signed", "flat", group));
        let gist = gist_of(&all.each_ref());
        assert_eq!((gist.facts, gist.claims), (4, 5));
        assert_eq!(gist.facts, crate::domain::count_once(&all));
    }
}
