//! Saving the dossier under a name.

use std::{path::PathBuf, sync::Arc};

use super::{Effect, Model, Notice};
use crate::domain::Dossier;

/// What is to become of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is saved.
    Keep,
    /// The user knows that it is replaced.
    Replace,
}

/// What happens when the dossier is saved.
#[derive(Debug, Clone)]
pub enum SaveAction {
    /// Save it at this path.
    As(PathBuf, Existing),
    /// It was saved there.
    Done {
        /// The dossier as it was saved.
        saved: Arc<Dossier>,
        /// The file.
        path: PathBuf,
    },
}

impl Model {
    pub(super) fn save(&mut self, action: SaveAction) -> Vec<Effect> {
        match action {
            SaveAction::As(path, existing) => {
                self.session.dialog = None;
                vec![Effect::WriteDossier(path, existing)]
            }
            SaveAction::Done { saved, path } => {
                let path = path.display().to_string();
                let values = [("path", path.as_str().into())];
                let told = self.session.words().say_with("notice-saved", &values);
                self.session.tell(Notice::done(told));
                // Another dossier may have been opened while it was written.
                if self.dossier.header().id == saved.header().id {
                    self.briefing.take_saved(saved.scenes());
                    self.dossier_name = path;
                }
                Vec::new()
            }
        }
    }
}
