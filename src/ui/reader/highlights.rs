//! The passages of a document by block, with the topics of what rests on them.
//!
//! Made once for a document and the claims that are shown: while one reads, only those of the blocks in view are
//! asked for.

use std::{collections::BTreeMap, ops::Range};

use crate::{
    domain::{PassageId, Topic},
    model::{Attachment, Matches, Shown},
    text::Resolution,
};

/// The most lines under a text: a passage of more topics has the first ones, and its marks.
pub(super) const LANES: usize = 3;

/// The lane of the one line under a passage that no claim rests on.
pub(super) const PLAIN_LANE: usize = LANES - 1;

/// A passage in its block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Highlight {
    pub(super) passage: PassageId,
    /// Bytes of the block's text.
    pub(super) range: Range<usize>,
    /// What the claims on it are about, in the order of all topics.
    pub(super) topics: Vec<Topic>,
    /// The topics with a line under the text, each in its lane: no two lines lie on each other.
    pub(super) lanes: Vec<(usize, Topic)>,
}

impl Highlight {
    pub(super) fn meets(&self, range: &Range<usize>) -> bool {
        range.start < self.range.end && self.range.start < range.end
    }
}

/// All passages of a document.
#[derive(Debug, Default)]
pub(super) struct Highlights {
    by_block: BTreeMap<usize, Vec<Highlight>>,
    by_passage: BTreeMap<PassageId, usize>,
}

impl Highlights {
    /// The passages that something which is shown rests on; without a filter all.
    pub(super) fn of(attachment: &Attachment, shown: Shown<'_>, matches: &Matches) -> Self {
        let mut topics: BTreeMap<&PassageId, Vec<Topic>> = BTreeMap::new();
        for claim in shown.claims() {
            for id in &claim.passages {
                topics.entry(id).or_default().push(claim.topic);
            }
        }
        let blocks: BTreeMap<u32, usize> = (0..)
            .zip(attachment.document.blocks())
            .filter_map(|(at, block)| Some((block.number?, at)))
            .collect();
        let mut all = Self::default();
        for (id, resolution) in &attachment.resolutions {
            let Resolution::Resolved { paragraph, range, .. } = resolution else { continue };
            if !matches.is_whole() && !matches.passages().contains(id) {
                continue;
            }
            let Some(&block) = blocks.get(paragraph) else { continue };
            let mut topics = topics.get(id).cloned().unwrap_or_default();
            topics.sort_unstable();
            topics.dedup();
            let (passage, range) = (id.clone(), range.clone());
            all.by_passage.insert(passage.clone(), block);
            let highlight = Highlight { passage, range, topics, lanes: Vec::new() };
            all.by_block.entry(block).or_default().push(highlight);
        }
        for highlights in all.by_block.values_mut() {
            highlights.sort_by_key(|highlight| (highlight.range.start, highlight.range.end));
            lay_lanes(highlights);
        }
        all
    }

    /// The passages in a block, by where they begin.
    pub(super) fn in_block(&self, block: usize) -> &[Highlight] {
        self.by_block.get(&block).map_or(&[], Vec::as_slice)
    }

    /// Where a passage stands.
    pub(super) fn find(&self, id: &PassageId) -> Option<(usize, &Highlight)> {
        let block = *self.by_passage.get(id)?;
        let highlight = self.in_block(block).iter().find(|highlight| highlight.passage == *id);
        Some((block, highlight?))
    }

    /// All passages with their blocks, in reading order.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &Highlight)> {
        self.by_block.iter().flat_map(|(block, all)| all.iter().map(move |one| (*block, one)))
    }
}

/// Gives each topic of each passage a lane that no overlapping passage's line has.
fn lay_lanes(highlights: &mut [Highlight]) {
    for at in 0..highlights.len() {
        let (before, from_here) = highlights.split_at_mut(at);
        let Some(highlight) = from_here.first_mut() else { continue };
        for topic in highlight.topics.clone() {
            let taken = |lane: usize| {
                let others = before.iter().filter(|other| other.meets(&highlight.range));
                let mut lines = others.flat_map(|other| &other.lanes).chain(&highlight.lanes);
                lines.any(|(other, of)| *other == lane && *of != topic)
            };
            let Some(lane) = (0..LANES).find(|lane| !taken(*lane)) else { continue };
            highlight.lanes.push((lane, topic));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn highlight(range: Range<usize>, topics: &[Topic]) -> Highlight {
        let topics = topics.to_vec();
        Highlight { passage: PassageId::new("p"), range, topics, lanes: Vec::new() }
    }

    #[test]
    fn lines_of_overlapping_passages_lie_in_lanes_of_their_own() {
        let mut all = [
            highlight(0..20, &[Topic::Arms, Topic::Energy]),
            highlight(10..30, &[Topic::Basing]),
            highlight(40..50, &[Topic::Visit]),
        ];
        lay_lanes(&mut all);
        assert_eq!(all[0].lanes, [(0, Topic::Arms), (1, Topic::Energy)]);
        assert_eq!(all[1].lanes, [(2, Topic::Basing)]);
        assert_eq!(all[2].lanes, [(0, Topic::Visit)]);
    }

    #[test]
    fn one_topic_keeps_its_lane_and_no_text_has_more_lines_than_there_is_room_for() {
        let mut all = [
            highlight(0..20, &[Topic::Arms]),
            highlight(5..25, &[Topic::Arms]),
            highlight(6..9, &[Topic::Energy, Topic::Basing, Topic::Visit]),
        ];
        lay_lanes(&mut all);
        assert_eq!(all[1].lanes, [(0, Topic::Arms)]);
        assert_eq!(all[2].lanes, [(1, Topic::Energy), (2, Topic::Basing)]);
    }
}
