//! A document behind the passages of a source: which anchors stand in it, and where.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    domain::{Dossier, Passage, PassageId, Source, SourceId},
    store::ContentHash,
    text::{Document, How, Place, Quote, Resolution, resolve},
    words::{Language, Words},
};

/// A document, and where in it a source's passages are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// The source that the document is.
    pub source: SourceId,
    /// Where it was read from.
    pub path: PathBuf,
    /// SHA-256 of its reflowed text, in hex.
    pub sha256: String,
    /// SHA-256 of the bytes that it was read from, where it was read from a file.
    pub file_sha256: Option<ContentHash>,
    /// Its text.
    pub document: Arc<Document>,
    /// Where each passage of the source is.
    pub resolutions: BTreeMap<PassageId, Resolution>,
    /// Its text is not what it was when it was last attached.
    pub changed: bool,
}

/// A document that was attached at an earlier start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// The source that it is.
    pub source: SourceId,
    /// Where it was.
    pub path: PathBuf,
    /// SHA-256 of its reflowed text then, in hex.
    pub sha256: String,
    /// SHA-256 of its bytes then; earlier versions did not remember it.
    pub file_sha256: Option<ContentHash>,
}

/// A place in a document that the user accepted for a passage whose anchor is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    /// The source of the passage.
    pub source: SourceId,
    /// SHA-256 of the document's reflowed text, in hex: in another text the place may be another.
    pub sha256: String,
    /// The passage.
    pub passage: PassageId,
    /// Where it stands.
    pub place: Place,
}

/// How many anchors were found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Found where they should be.
    pub resolved: usize,
    /// Proposed by the program and accepted by the user.
    pub accepted: usize,
    /// Found in another paragraph only: proposed, not taken.
    pub moved: usize,
    /// Found nearly, with other words: proposed, not taken.
    pub near: usize,
    /// Not found, or found more than once.
    pub failed: usize,
}

impl Tally {
    /// All anchors.
    pub const fn total(self) -> usize {
        self.resolved + self.accepted + self.moved + self.near + self.failed
    }
}

impl Tally {
    /// What was found and what not, for example `13 of 14 anchors found, 1 nearly`.
    pub fn in_words(self, words: &Words) -> String {
        if self.total() == 0 {
            return words.say("tally-none").to_owned();
        }
        let counted = |count: usize| ("count", count.into());
        let found = [counted(self.resolved), ("total", self.total().into())];
        let mut said = vec![words.say_with("tally-found", &found)];
        for (id, count) in [
            ("tally-accepted", self.accepted),
            ("tally-moved", self.moved),
            ("tally-near", self.near),
            ("tally-failed", self.failed),
        ] {
            if count > 0 {
                said.push(words.say_with(id, &[counted(count)]));
            }
        }
        said.join(", ")
    }
}

/// In English, as the command line says it.
impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.in_words(Language::English.words()))
    }
}

impl Attachment {
    /// Looks for a source's anchors in a document.
    pub fn of_source(
        dossier: &Dossier,
        source: &SourceId,
        document: Arc<Document>,
        path: PathBuf,
    ) -> Self {
        let resolutions = dossier
            .passages()
            .iter()
            .filter(|passage| passage.source == *source)
            .map(|passage| (passage.id.clone(), resolve(&document, &quote(passage))))
            .collect();
        let sha256 = document.sha256();
        Self {
            source: source.clone(),
            path,
            sha256,
            file_sha256: None,
            document,
            resolutions,
            changed: false,
        }
    }

    /// The attachment of a document to the source that it is: the one whose hash it has, or else
    /// the one most of whose anchors it holds. `None` where it has no source's hash and holds not
    /// one anchor of any.
    pub fn identified(
        dossier: &Dossier,
        document: impl Into<Arc<Document>>,
        path: &Path,
    ) -> Option<Self> {
        let document = document.into();
        let sha256 = document.sha256();
        let same = |source: &&Source| source.sha256.as_deref() == Some(sha256.as_str());
        let attach = |source: &Source| {
            Self::of_source(dossier, &source.id, Arc::clone(&document), path.to_owned())
        };
        let by_hash = dossier.sources().iter().find(same).map(attach);
        by_hash.or_else(|| {
            let attached = dossier.sources().iter().map(attach);
            let best = attached.max_by_key(|attachment| attachment.tally().resolved);
            best.filter(|attachment| attachment.tally().resolved > 0)
        })
    }

    /// What it is called in the search index, where it is there.
    pub fn index_id(&self) -> Option<&str> {
        self.file_sha256.as_ref().map(ContentHash::as_str)
    }

    /// The passages that stand in a paragraph, in the order of their ids.
    pub fn passages_in(&self, paragraph: u32) -> impl Iterator<Item = &PassageId> {
        let stands = move |resolution: &Resolution| matches!(resolution, Resolution::Resolved { paragraph: at, .. } if *at == paragraph);
        self.resolutions.iter().filter(move |(_, resolution)| stands(resolution)).map(|(id, _)| id)
    }

    /// The same with a proposed place taken for a passage. `None` where the place is not one that is
    /// proposed: what the dossier or the document says now is not what was accepted.
    #[must_use]
    pub fn accepting(&self, passage: &PassageId, place: &Place) -> Option<Self> {
        if !self.resolutions.get(passage)?.proposals().contains(place) {
            return None;
        }
        let Place { paragraph, range } = place.clone();
        let accepted = Resolution::Resolved { paragraph, range, how: How::Accepted };
        Some(self.with(passage, accepted))
    }

    /// The same with a passage looked for again, as if nothing had been accepted for it.
    #[must_use]
    pub fn withdrawing(&self, passage: &Passage) -> Self {
        self.with(&passage.id, resolve(&self.document, &quote(passage)))
    }

    fn with(&self, passage: &PassageId, resolution: Resolution) -> Self {
        let mut other = self.clone();
        other.resolutions.insert(passage.clone(), resolution);
        other
    }

    /// How many anchors were found.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for resolution in self.resolutions.values() {
            match resolution {
                Resolution::Resolved { how: How::Accepted, .. } => tally.accepted += 1,
                Resolution::Resolved { how: How::Exact | How::Folded, .. } => tally.resolved += 1,
                Resolution::Moved { .. } => tally.moved += 1,
                Resolution::Near { .. } => tally.near += 1,
                Resolution::Ambiguous { .. } | Resolution::Missing { .. } => tally.failed += 1,
            }
        }
        tally
    }
}

fn quote(passage: &Passage) -> Quote<'_> {
    Quote {
        paragraph: passage.paragraph,
        start: &passage.start,
        end: &passage.end,
        prefix: passage.prefix.as_deref(),
        suffix: passage.suffix.as_deref(),
    }
}
