//! What follows from the document that is read: from the document alone, kept as long as that is the
//! same, and from the claims that are shown besides.

use std::{ops::Range, sync::Arc};

use super::{course::Course, highlights::Highlights, mentions::Mentions};
use crate::{
    model::{Attachment, Coded, Coverage, Matches, Model},
    text::Mention,
};

/// What follows from a document and the claims that are shown.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) attachment: Arc<Attachment>,
    pub(super) course: Course,
    /// What passages cover and leave out, as far as that has been worked out. A filter hides
    /// passages, but uncodes none.
    coverage: Coverage,
    matches: Arc<Matches>,
    pub(super) highlights: Highlights,
    /// What it mentions, once that is known.
    tagged: Option<Arc<[Mention]>>,
    pub(super) mentions: Mentions,
}

impl Open {
    pub(super) fn of(attachment: Arc<Attachment>, model: &Model) -> Self {
        Self {
            course: Course::of(&attachment.document),
            coverage: Coverage::new(&attachment),
            matches: Arc::clone(model.matches()),
            highlights: Highlights::of(&attachment, model.shown(), model.matches()),
            attachment,
            tagged: None,
            mentions: Mentions::default(),
        }
    }

    /// Takes other claims that are shown, if they are; returns whether they are.
    pub(super) fn take_matches(&mut self, model: &Model) -> bool {
        let holds = Arc::ptr_eq(&self.matches, model.matches());
        if !holds {
            self.matches = Arc::clone(model.matches());
            self.highlights = Highlights::of(&self.attachment, model.shown(), model.matches());
            // Dots of mentions keep clear of the lines of passages.
            self.tagged = None;
            self.mentions = Mentions::default();
        }
        !holds
    }

    /// Takes other mentions, if they are; returns whether they are.
    pub(super) fn take_mentions(&mut self, tagged: Option<&Arc<[Mention]>>) -> bool {
        let holds = match (&self.tagged, tagged) {
            (Some(ours), Some(theirs)) => Arc::ptr_eq(ours, theirs),
            (ours, theirs) => ours.is_none() && theirs.is_none(),
        };
        if !holds {
            let mentions = tagged.map_or(&[][..], |tagged| tagged);
            self.mentions = Mentions::of(mentions, &self.attachment.document, &self.highlights);
            self.tagged = tagged.cloned();
        }
        !holds
    }

    /// Works out what is left out of more of the document: whole blocks, as many as come to so many
    /// bytes. Returns whether it has come to the end.
    pub(super) fn go_on(&mut self, bytes: usize) -> bool {
        let mut spent = 0;
        let blocks = self.attachment.document.blocks();
        for block in blocks.get(self.coverage.left_out.len()..).unwrap_or_default() {
            if spent >= bytes {
                return false;
            }
            spent += block.text.len() + 1;
            self.coverage.take(block);
        }
        true
    }

    /// How much of the document is coded, once all of it has been looked at.
    pub(super) fn coded(&self) -> Option<Coded> {
        let is_done = self.coverage.left_out.len() == self.attachment.document.blocks().len();
        is_done.then_some(self.coverage.coded)
    }

    /// The sentences of a block that no passage touches: bytes of its text.
    pub(super) fn left_out(&self, block: usize) -> &[Range<usize>] {
        self.coverage.left_out.get(block).map_or(&[], Vec::as_slice)
    }
}
