//! A document that was read and is no source of the dossier: the user says what it is.
//!
//! It is not refused, since it may be the beginning of a dossier of its own, or an edition of a
//! source in which no anchor stands any more. Several are asked about at once.

use std::{path::PathBuf, sync::Arc};

use super::{Action, Attachment, Dialog, DocumentAction, Effect, Model};
use crate::{
    domain::{Dossier, SourceId},
    store::ContentHash,
    text::Document,
};

/// A document that holds none of the dossier's anchors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unplaced {
    /// Where it was read from.
    pub path: PathBuf,
    /// Its text.
    pub document: Arc<Document>,
    /// SHA-256 of the bytes that it was read from.
    pub file_sha256: ContentHash,
}

/// What such a document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placing {
    /// The one source of a new dossier.
    Begin,
    /// This source, though none of its anchors stands in it.
    Attach(SourceId),
}

/// What happens with such documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlaceAction {
    /// Ask what this one is.
    Ask(Arc<Unplaced>),
    /// The one at this path is that.
    Place(PathBuf, Placing),
    /// They are nothing.
    Leave,
}

impl Unplaced {
    /// The name of its file.
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy().into_owned()
    }

    /// What comes of a placing. Looks for anchors, so not in a frame.
    pub fn placed(&self, placing: &Placing, dossier: &Dossier) -> Action {
        let (document, path) = (Arc::clone(&self.document), self.path.clone());
        let whole = |attachment| {
            Arc::new(Attachment { file_sha256: Some(self.file_sha256.clone()), ..attachment })
        };
        Action::Document(match placing {
            Placing::Begin => {
                let (dossier, attachment) = Attachment::beginning(document, path);
                DocumentAction::Begun { dossier: Arc::new(dossier), attachment: whole(attachment) }
            }
            Placing::Attach(source) => {
                let attachment = Attachment::of_source(dossier, source, document, path);
                DocumentAction::Attached(whole(attachment))
            }
        })
    }
}

impl Model {
    pub(super) fn place(&mut self, action: PlaceAction) -> Vec<Effect> {
        let unplaced = &mut self.session.unplaced;
        let effect = match action {
            PlaceAction::Ask(document) => {
                unplaced.retain(|other| other.path != document.path);
                unplaced.push(document);
                None
            }
            PlaceAction::Place(path, placing) => {
                let index = unplaced.iter().position(|document| document.path == path);
                index.map(|index| Effect::Place(unplaced.remove(index), placing))
            }
            PlaceAction::Leave => {
                unplaced.clear();
                None
            }
        };
        self.session.dialog = (!unplaced.is_empty()).then_some(Dialog::Unplaced);
        effect.into_iter().collect()
    }
}
