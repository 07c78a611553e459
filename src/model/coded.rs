//! How much of a document the dossier's passages cover, and what they leave out.
//!
//! A reader of a coding asks first what was passed over. Words are counted, since sentences differ
//! too much in length; headings are not, since nothing is coded from them.

use std::ops::Range;

use super::Attachment;
use crate::text::Resolution;

/// The words of a document, and those of them that passages cover.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Coded {
    /// The words of all paragraphs.
    pub words: usize,
    /// Those that stand in a passage which was found.
    pub coded: usize,
}

impl Coded {
    /// Counts the words of an attached document.
    pub fn of(attachment: &Attachment) -> Self {
        let mut counted = Self::default();
        for block in attachment.document.paragraphs() {
            let Some(number) = block.number else { continue };
            let covered = covered(attachment, number);
            for word in words(&block.text) {
                counted.words += 1;
                let is_coded = covered.iter().any(|range| range.contains(&word.start));
                counted.coded += usize::from(is_coded);
            }
        }
        counted
    }

    /// The part that is coded in whole percent, rounded down so that a hundred means all; `None`
    /// where there are no words.
    pub const fn percent(self) -> Option<usize> {
        (self.coded * 100).checked_div(self.words)
    }
}

/// The bytes of a paragraph in which passages stand, in order and without overlap.
fn covered(attachment: &Attachment, number: u32) -> Vec<Range<usize>> {
    let found = attachment.resolutions.values().filter_map(|resolution| match resolution {
        Resolution::Resolved { paragraph, range, .. } if *paragraph == number => {
            Some(range.clone())
        }
        Resolution::Resolved { .. }
        | Resolution::Moved { .. }
        | Resolution::Near { .. }
        | Resolution::Ambiguous { .. }
        | Resolution::Missing { .. } => None,
    });
    joined(found.collect())
}

/// The stretches of a text with words in them that none of some ranges covers; `covered` is in
/// order and without overlap. White space at their ends is left out.
pub fn uncovered(text: &str, covered: &[Range<usize>]) -> Vec<Range<usize>> {
    let ends = covered.iter().map(|range| range.start).chain([text.len()]);
    let starts = [0].into_iter().chain(covered.iter().map(|range| range.end));
    let trimmed = |(start, end): (usize, usize)| {
        let gap = text.get(start..end)?;
        let start = start + (gap.len() - gap.trim_start().len());
        let gap = gap.trim();
        words(gap).next().map(|_| start..start + gap.len())
    };
    starts.zip(ends).filter_map(trimmed).collect()
}

/// The same stretches in order, those that overlap or touch as one.
pub fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
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

/// Where the words of a text are: what white space parts and has a letter or digit.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + use<'_> {
    let mut from = 0;
    text.split_inclusive(char::is_whitespace).filter_map(move |piece| {
        let start = from;
        from += piece.len();
        let has_letter = piece.contains(char::is_alphanumeric);
        has_letter.then(|| start..start + piece.trim_end().len())
    })
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

    use super::*;
    use crate::{
        domain::{PassageId, SourceId},
        text::{Block, BlockKind, Document, How, Part},
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
    fn words_in_passages_are_coded_once_and_headings_do_not_count() {
        let texts = [
            (BlockKind::Heading, "A title of many words"),
            (BlockKind::Paragraph, "Two boats came. Nobody — saw them."),
            (BlockKind::Paragraph, "Not a word is coded."),
        ];
        let coded = Coded::of(&attachment(&texts, &[(1, 0..15), (1, 4..15)]));
        assert_eq!(coded, Coded { words: 11, coded: 3 });
        assert_eq!(coded.percent(), Some(27));
    }

    #[test]
    fn all_is_a_hundred_and_nothing_at_all_is_no_share() {
        let all = Coded::of(&attachment(&[(BlockKind::Paragraph, "All of it.")], &[(1, 0..10)]));
        assert_eq!(all.percent(), Some(100));
        assert_eq!(Coded { words: 1000, coded: 999 }.percent(), Some(99));
        assert_eq!(Coded::default().percent(), None);
    }

    #[test]
    fn what_is_left_out_has_words_and_no_space_at_its_ends() {
        let text = "One two. Three. Four";
        let left = |text, covered: Range<usize>| uncovered(text, std::slice::from_ref(&covered));
        assert_eq!(left(text, 0..8).first(), Some(&(9..20)));
        assert_eq!(left(text, 9..15), [0..8, 16..20]);
        assert!(left("“All of it.”", 0.."“All of it".len()).is_empty());
        assert!(uncovered("", &[]).is_empty());
    }

    #[test]
    fn passages_that_touch_or_overlap_cover_one_stretch() {
        let texts = [(BlockKind::Paragraph, "One two three four")];
        let attached = attachment(&texts, &[(1, 4..8), (1, 0..4), (1, 5..7), (1, 14..18)]);
        assert_eq!(covered(&attached, 1), [0..8, 14..18]);
        assert!(covered(&attached, 2).is_empty());
    }
}
