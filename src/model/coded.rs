//! How much of a document the dossier's passages cover, and what they leave out.
//!
//! A reader of a coding asks first what was passed over. Sentences are counted, since a claim rests
//! on a sentence: one of which a part is in a passage has been read, one that no passage touches may
//! have been missed. Headings are not counted, since nothing is coded from them.

use std::{collections::BTreeMap, ops::Range};

use super::Attachment;
use crate::text::{Block, Resolution, sentences};

/// The sentences of a document, and those of them that passages touch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Coded {
    /// The sentences of all paragraphs.
    pub sentences: usize,
    /// Those that a passage which was found stands in, or a part of one.
    pub coded: usize,
}

impl Coded {
    /// Counts the sentences of an attached document.
    pub fn of(attachment: &Attachment) -> Self {
        let mut coverage = Coverage::new(attachment);
        attachment.document.blocks().iter().for_each(|block| coverage.take(block));
        coverage.coded
    }

    /// The part that is coded in whole percent, rounded down so that a hundred means all; `None`
    /// where there are no sentences.
    pub const fn percent(self) -> Option<usize> {
        (self.coded * 100).checked_div(self.sentences)
    }
}

/// What passages cover and leave out, worked out block after block in reading order: a document of
/// a million words takes longer than a frame has.
#[derive(Debug, Clone, Default)]
pub struct Coverage {
    /// The bytes of each paragraph in which passages stand.
    covered: BTreeMap<u32, Vec<Range<usize>>>,
    /// The count so far.
    pub coded: Coded,
    /// The sentences of each block so far that no passage touches: bytes of its text.
    pub left_out: Vec<Vec<Range<usize>>>,
}

impl Coverage {
    /// Of no block yet.
    pub fn new(attachment: &Attachment) -> Self {
        let mut covered: BTreeMap<u32, Vec<Range<usize>>> = BTreeMap::new();
        for resolution in attachment.resolutions.values() {
            if let Resolution::Resolved { paragraph, range, .. } = resolution {
                covered.entry(*paragraph).or_default().push(range.clone());
            }
        }
        for ranges in covered.values_mut() {
            *ranges = joined(std::mem::take(ranges));
        }
        Self { covered, ..Self::default() }
    }

    /// Goes on with the next block of the document.
    pub fn take(&mut self, block: &Block) {
        let Some(number) = block.number else {
            self.left_out.push(Vec::new());
            return;
        };
        let covered = self.covered.get(&number).map_or(&[][..], Vec::as_slice);
        let mut all = sentences(&block.text);
        let count = all.len();
        all.retain(|sentence| {
            // Both are in order and without overlap.
            let next = covered.partition_point(|range| range.end <= sentence.start);
            covered.get(next).is_none_or(|range| range.start >= sentence.end)
        });
        self.coded.sentences += count;
        self.coded.coded += count - all.len();
        self.left_out.push(all);
    }
}

/// The same stretches in order, those that overlap or touch as one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut all: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match all.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => all.push(range),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use std::{path::PathBuf, sync::Arc};

    use super::*;
    use crate::{
        domain::{PassageId, SourceId},
        text::{BlockKind, Document, How, Part},
    };

    fn attachment(texts: &[(BlockKind, &str)], found: &[(u32, Range<usize>)]) -> Attachment {
        let block = |(kind, text): &(BlockKind, &str)| Block {
            number: None,
            kind: *kind,
            text: (*text).to_owned(),
            notes: Vec::new(),
        };
        let resolved = found.iter().enumerate().map(|(at, (paragraph, range))| {
            let (paragraph, range) = (*paragraph, range.clone());
            let how = How::Exact;
            (PassageId::new(&format!("p{at}")), Resolution::Resolved { paragraph, range, how })
        });
        let mut resolutions: BTreeMap<_, _> = resolved.collect();
        resolutions.insert(PassageId::new("lost"), Resolution::Missing { part: Part::Start });
        Attachment {
            source: SourceId::new("s"),
            path: PathBuf::new(),
            sha256: String::new(),
            file_sha256: None,
            document: Arc::new(Document::new(texts.iter().map(block).collect())),
            resolutions,
            changed: false,
        }
    }

    #[test]
    fn a_sentence_that_a_passage_touches_is_coded_once_and_headings_do_not_count() {
        let texts = [
            (BlockKind::Heading, "A title. Of two sentences."),
            (BlockKind::Paragraph, "Two boats came. Nobody — saw them. They left."),
            (BlockKind::Paragraph, "Not a word is coded."),
        ];
        let attached = attachment(&texts, &[(1, 0..15), (1, 4..9)]);
        assert_eq!(Coded::of(&attached), Coded { sentences: 4, coded: 1 });
        // A part of the second sentence, and the space before the third.
        let attached = attachment(&texts, &[(1, 4..23), (1, 36..37)]);
        assert_eq!(Coded::of(&attached), Coded { sentences: 4, coded: 2 });
        assert_eq!(Coded::of(&attached).percent(), Some(50));
    }

    #[test]
    fn all_is_a_hundred_and_nothing_at_all_is_no_share() {
        let all = Coded::of(&attachment(&[(BlockKind::Paragraph, "All of it.")], &[(1, 2..5)]));
        assert_eq!(all.percent(), Some(100));
        assert_eq!(Coded { sentences: 1000, coded: 999 }.percent(), Some(99));
        assert_eq!(Coded::default().percent(), None);
    }

    #[test]
    fn what_is_left_out_is_whole_sentences_and_as_many_as_are_not_counted() {
        let texts = [
            (BlockKind::Heading, "Boats"),
            (BlockKind::Paragraph, "One two. Three. Four"),
            (BlockKind::Paragraph, "“Five.” Six."),
        ];
        let attached = attachment(&texts, &[(1, 11..12)]);
        let mut coverage = Coverage::new(&attached);
        attached.document.blocks().iter().for_each(|block| coverage.take(block));
        assert_eq!(coverage.left_out, [vec![], vec![0..8, 16..20], vec![0..11, 12..16]]);
        assert_eq!(coverage.coded, Coded { sentences: 5, coded: 1 });
    }

    #[test]
    fn passages_that_touch_or_overlap_cover_one_stretch() {
        assert_eq!(joined(vec![4..8, 0..4, 5..7, 14..18]), [0..8, 14..18]);
        assert!(joined(Vec::new()).is_empty());
    }
}
