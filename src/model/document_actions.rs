//! Opening dossiers and attaching documents.

use std::{path::PathBuf, sync::Arc};

use super::{
    Attachment, DocumentAction, Effect, Importing, Model, Notice, Remembered, Session, Trail,
};
use crate::{
    domain::{Dossier, Problem},
    text::Mention,
};

impl Model {
    pub(super) fn document(&mut self, action: DocumentAction) -> Vec<Effect> {
        match action {
            DocumentAction::Attach(path) => {
                self.session.dialog = None;
                return vec![Effect::ReadDocument { path, remembered: None }];
            }
            DocumentAction::FindAgain(remembered) => return find_again(remembered),
            DocumentAction::ImportStarted { path, since } => {
                self.session.importing.push(Importing { path, since });
            }
            DocumentAction::ImportEnded(path) => {
                let importing = &mut self.session.importing;
                let ended = importing.iter().position(|importing| importing.path == path);
                ended.map(|index| importing.remove(index));
            }
            DocumentAction::CancelImport(path) => return vec![Effect::CancelImport(path)],
            DocumentAction::Attached(attachment) => return self.attached(attachment),
            DocumentAction::Tagged { attachment, mentions } => self.tagged(&attachment, mentions),
            DocumentAction::Detach(source) => {
                self.session.attachments.remove(&source);
                self.session.mentions.remove(&source);
                self.session.reading_source.take_if(|reading| *reading == source);
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

    fn attached(&mut self, attachment: Arc<Attachment>) -> Vec<Effect> {
        // The dossier may have changed while the document was read.
        if self.dossier.source(&attachment.source).is_none() {
            return Vec::new();
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
        self.session.mentions.remove(&attachment.source);
        self.session.attachments.insert(attachment.source.clone(), Arc::clone(&attachment));
        vec![Effect::TagPlaces(attachment)]
    }

    /// Takes note of the countries in a document, unless it is attached no more.
    fn tagged(&mut self, tagged: &Arc<Attachment>, mentions: Arc<[Mention]>) {
        let now = self.session.attachments.get(&tagged.source);
        if now.is_some_and(|now| Arc::ptr_eq(now, tagged)) {
            self.session.mentions.insert(tagged.source.clone(), mentions);
        }
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
        self.session.legend_folded = before.legend_folded;
        self.session.reduced_motion = before.reduced_motion;
        self.session.room = before.room;
        self.session.workspace = before.workspace;
        self.session.uncoded_shown = before.uncoded_shown;
        self.session.importing = before.importing;
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
