//! What follows from the document that is read and the dossier: kept as long as both are the same.

use std::sync::Arc;

use super::{course::Course, highlights::Highlights, mentions::Mentions};
use crate::{
    model::{Attachment, Matches, Model},
    text::Mention,
};

/// What follows from a document and the claims that are shown.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) attachment: Arc<Attachment>,
    pub(super) matches: Arc<Matches>,
    pub(super) course: Course,
    pub(super) highlights: Highlights,
    /// What it mentions, once that is known.
    tagged: Option<Arc<[Mention]>>,
    pub(super) mentions: Mentions,
}

impl Open {
    pub(super) fn of(attachment: Arc<Attachment>, model: &Model) -> Self {
        Self {
            course: Course::of(&attachment.document),
            highlights: Highlights::of(&attachment, model.shown(), model.matches()),
            attachment,
            matches: Arc::clone(model.matches()),
            tagged: None,
            mentions: Mentions::default(),
        }
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
}
