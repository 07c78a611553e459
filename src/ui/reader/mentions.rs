//! The countries that a document mentions, by block, each with a line of its own below the letters.
//!
//! Made once when the document has been tagged: a block that comes into view is set with the dots
//! under its mentions, and no frame looks through them.

use std::{collections::BTreeMap, ops::Range};

use super::highlights::{Highlight, Highlights, LANES, PLAIN_LANE};
use crate::{
    domain::CountryCode,
    text::{Document, Mention, MentionKind},
};

/// A country in a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mentioned {
    pub(super) country: CountryCode,
    pub(super) kind: MentionKind,
    /// Bytes of the block's text.
    pub(super) range: Range<usize>,
    /// Where its dots are, so that they lie on no line of a passage.
    pub(super) lane: usize,
}

/// All mentions of a document.
#[derive(Debug, Default)]
pub(super) struct Mentions {
    by_block: BTreeMap<usize, Vec<Mentioned>>,
}

impl Mentions {
    pub(super) fn of(mentions: &[Mention], document: &Document, highlights: &Highlights) -> Self {
        let mut all = Self::default();
        let mut numbered = (0..).zip(document.blocks()).filter(|(_, block)| block.number.is_some());
        let mut here = numbered.next();
        // Both are in reading order.
        for mention in mentions {
            while here.is_some_and(|(_, block)| block.number < Some(mention.paragraph)) {
                here = numbered.next();
            }
            let Some((at, _)) = here.filter(|(_, b)| b.number == Some(mention.paragraph)) else {
                continue;
            };
            let range = mention.bytes.clone();
            let lane = free_lane(&range, highlights.in_block(at));
            let Mention { country, kind, .. } = *mention;
            all.by_block.entry(at).or_default().push(Mentioned { country, kind, range, lane });
        }
        all
    }

    /// The mentions in a block, in reading order.
    pub(super) fn in_block(&self, block: usize) -> &[Mentioned] {
        self.by_block.get(&block).map_or(&[], Vec::as_slice)
    }
}

/// The lane nearest to the letters that no line of a passage has: the one below all, if need be.
fn free_lane(range: &Range<usize>, highlights: &[Highlight]) -> usize {
    let over: Vec<&Highlight> = highlights.iter().filter(|other| other.meets(range)).collect();
    let has_line = |lane: &usize| {
        over.iter().any(|highlight| {
            let is_plain = highlight.topics.is_empty() && *lane == PLAIN_LANE;
            is_plain || highlight.lanes.iter().any(|(taken, _)| taken == lane)
        })
    };
    (0..LANES).find(|lane| !has_line(lane)).unwrap_or(LANES)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{PassageId, Topic},
        text::{Block, BlockKind},
    };

    fn highlight(range: Range<usize>, lanes: &[(usize, Topic)]) -> Highlight {
        let topics = lanes.iter().map(|(_, topic)| *topic).collect();
        Highlight { passage: PassageId::new("p"), range, topics, lanes: lanes.to_vec() }
    }

    #[test]
    fn dots_lie_in_the_nearest_lane_that_has_no_line() {
        let arms = highlight(0..20, &[(0, Topic::Arms)]);
        let both = highlight(10..30, &[(1, Topic::Energy), (2, Topic::Basing)]);
        let plain = highlight(40..50, &[]);
        let all = [arms, both, plain];
        assert_eq!(free_lane(&(0..5), &all), 1);
        assert_eq!(free_lane(&(12..15), &all), LANES);
        assert_eq!(free_lane(&(20..25), &all), 0);
        assert_eq!(free_lane(&(41..44), &all), 0);
        assert_eq!(free_lane(&(30..40), &[]), 0);
    }

    #[test]
    fn mentions_stand_in_the_blocks_of_their_paragraphs() {
        let kinds = [BlockKind::Paragraph, BlockKind::Heading, BlockKind::Paragraph];
        let block =
            |kind| Block { number: None, kind, text: "Peru, Peru".to_owned(), notes: Vec::new() };
        let document = Document::new(kinds.map(block).into());
        let mention = |paragraph, bytes: Range<usize>| Mention {
            country: CountryCode::parse("PER").unwrap(),
            paragraph,
            chars: bytes.clone(),
            bytes,
            kind: MentionKind::Name,
        };
        let found = [mention(1, 0..4), mention(2, 0..4), mention(2, 6..10), mention(9, 0..4)];
        let mentions = Mentions::of(&found, &document, &Highlights::default());
        let starts = |block| -> Vec<usize> {
            mentions.in_block(block).iter().map(|mentioned| mentioned.range.start).collect()
        };
        assert_eq!([starts(0), starts(1), starts(2)], [vec![0], vec![], vec![0, 6]]);
    }
}
