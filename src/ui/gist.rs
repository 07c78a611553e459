//! What some claims come to, in words and as a sign; matrix and comparison share it.

use crate::{
    domain::Stage,
    drawing::{Body, Edge, MarkShape, MarkStyle},
    model::{Firmest, Gist},
    words::Words,
};

/// In words, for screen readers and tooltips: `46 claims, firmest delivered`.
pub(super) fn words_of(gist: &Gist, words: &Words) -> String {
    if gist.is_empty() {
        return words.say("gist-nothing").to_owned();
    }
    let mut parts = vec![words.say_with("n-claims", &[("count", gist.facts.into())])];
    let stage = |stage: Stage| [("stage", words.stage(stage).into())];
    parts.push(match gist.firmest {
        None => words.say("gist-denied-only").to_owned(),
        Some(Firmest { stage: Stage::None, hedged: false }) => words.say("gist-judgments").into(),
        Some(Firmest { stage: Stage::None, hedged: true }) => {
            words.say("gist-judgments-hedged").to_owned()
        }
        Some(Firmest { stage: firmest, hedged: false }) => {
            words.say_with("gist-firmest", &stage(firmest))
        }
        Some(Firmest { stage: firmest, hedged: true }) => {
            words.say_with("gist-firmest-hedged", &stage(firmest))
        }
    });
    if let Some(beyond) = gist.beyond {
        parts.push(words.say_with("gist-beyond", &stage(beyond)));
    }
    if gist.denied > 0 && gist.firmest.is_some() {
        parts.push(words.say_with("gist-denied", &[("count", gist.denied.into())]));
    }
    parts.join(", ")
}

/// That groups were counted once, where they were.
pub(super) fn grouped(gist: &Gist, words: &Words) -> Option<String> {
    let is_grouped = gist.claims > gist.facts;
    is_grouped.then(|| words.say_with("gist-grouped", &[("count", gist.claims.into())]))
}

/// The sign of its firmest stage in this shape: fuzzy where that is only hedged or reported, crossed
/// where all is denied.
pub(super) const fn style_of(gist: &Gist, shape: MarkShape) -> MarkStyle {
    match gist.firmest {
        Some(Firmest { stage, hedged }) => MarkStyle {
            shape,
            body: Body::of_stage(stage),
            edge: if hedged { Edge::Fuzzy } else { Edge::Crisp },
        },
        None => MarkStyle { shape, body: Body::Crossed, edge: Edge::Crisp },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::Topic, words::Language};

    #[test]
    fn words_and_sign_are_as_firm_as_the_claims() {
        let words = Language::English.words();
        let firmest = |stage, hedged| Some(Firmest { stage, hedged });
        let all = Gist { facts: 4, claims: 6, ..Gist::default() };
        let firm = Gist { firmest: firmest(Stage::Planned, false), ..all };
        assert_eq!(words_of(&firm, words), "4 claims, firmest planned");
        let beyond = Gist { beyond: Some(Stage::Delivered), denied: 1, ..firm };
        assert_eq!(
            words_of(&beyond, words),
            "4 claims, firmest planned, delivered is only hedged or reported, \
             1 of them denied or refused"
        );
        let hedged = Gist { firmest: firmest(Stage::Delivered, true), ..all };
        assert_eq!(
            words_of(&hedged, words),
            "4 claims, firmest delivered, only hedged or reported"
        );
        let shape = MarkShape(Topic::Arms);
        assert_eq!(style_of(&hedged, shape).edge, Edge::Fuzzy);
        let denied = Gist { denied: 4, ..all };
        assert_eq!(words_of(&denied, words), "4 claims, only denied or refused");
        assert_eq!(style_of(&denied, shape).body, Body::Crossed);
        assert_eq!(grouped(&all, words).as_deref(), Some("from 6 claims, groups counted once"));
        assert_eq!(words_of(&Gist::default(), words), "no claim");
    }
}
