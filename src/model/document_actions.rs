//! Opening dossiers and attaching documents.

use std::{path::PathBuf, sync::Arc};

use super::{Attachment, DocumentAction, Effect, Model, Notice, Remembered, Session, Trail};
use crate::domain::{Dossier, Problem};

impl Model {
    pub(super) fn document(&mut self, action: DocumentAction) -> Vec<Effect> {
        match action {
            DocumentAction::Attach(path) => {
                self.session.dialog = None;
                return vec![Effect::ReadDocument { path, remembered: None }];
            }
            DocumentAction::FindAgain(remembered) => return find_again(remembered),
            DocumentAction::Attached(attachment) => self.attached(attachment),
            DocumentAction::Detach(source) => {
                self.session.attachments.remove(&source);
            }
            DocumentAction::Open(path) => {
                self.session.dialog = None;
                return vec![Effect::ReadDossier(path)];
            }
            DocumentAction::Opened { dossier, name, problems } => {
                return self.opened(dossier, name, problems);
            }
        }
        Vec::new()
    }

    fn attached(&mut self, attachment: Arc<Attachment>) {
        // The dossier may have changed while the document was read.
        if self.dossier.source(&attachment.source).is_none() {
            return;
        }
        let name = attachment.path.file_name().unwrap_or(attachment.path.as_os_str());
        let name = name.to_string_lossy();
        let tally = attachment.tally();
        self.session.tell(if attachment.changed {
            Notice::warning(format!("{name} has changed since last time: {tally}"))
        } else if tally.resolved < tally.total() {
            Notice::warning(format!("Attached {name}: {tally}"))
        } else {
            Notice::done(format!("Attached {name}: {tally}"))
        });
        self.session.attachments.insert(attachment.source.clone(), attachment);
    }

    /// Another dossier begins afresh, but the window stays as it is.
    fn opened(
        &mut self,
        dossier: Arc<Dossier>,
        name: String,
        problems: Vec<Problem>,
    ) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.session, Session::new(&dossier));
        self.session.viewport = before.viewport;
        self.session.panel_shown = before.panel_shown;
        self.session.reduced_motion = before.reduced_motion;
        self.session.room = before.room;
        self.session.background = before.background;
        self.trail = Trail::default();
        self.dossier = dossier;
        self.problems = problems.into();
        if let Some(first) = self.problems.first() {
            let count = self.problems.len();
            let more = if count > 1 { format!(" (and {} more)", count - 1) } else { String::new() };
            self.session.tell(Notice::warning(format!("{name}: {first}{more}")));
        }
        self.dossier_name = name;
        Vec::new()
    }
}

fn find_again(remembered: Vec<Remembered>) -> Vec<Effect> {
    let read = |document: Remembered| {
        let path: PathBuf = document.path.clone();
        Effect::ReadDocument { path, remembered: Some(document) }
    };
    remembered.into_iter().map(read).collect()
}
