//! Opening dossiers and attaching documents.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    Acceptance, Attachment, Briefing, Dialog, DocumentAction, DocumentKey, Effect, Importing,
    Inquiry, KeptAction, Lens, Model, Notice, PresentAction, Remembered, Session, ShownParagraph,
    Target, Trail, ViewState,
};
use crate::{
    domain::{Dossier, PassageId, Problem, SourceId},
    store::ContentHash,
    text::{Mention, Place},
    words::Value,
};

impl Model {
    pub(super) fn document(&mut self, action: DocumentAction) -> Vec<Effect> {
        match action {
            DocumentAction::Attach(path) => {
                return self.closing(Effect::ReadDocument { path, remembered: None });
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
            DocumentAction::AcceptAnchor { passage, place } => return self.accept(passage, place),
            DocumentAction::WithdrawAnchor(passage) => return self.withdraw(&passage),
            DocumentAction::LeaveAnchor(passage) => {
                self.session.left.insert(passage);
            }
            DocumentAction::KnowAcceptances(known) => self.session.acceptances = known,
            DocumentAction::Tagged { attachment, mentions } => self.tagged(&attachment, mentions),
            DocumentAction::Detach(source) => self.detach(&source),
            DocumentAction::ShowParagraph { document, paragraph } => {
                self.show_paragraph(ShownParagraph { document, paragraph });
            }
            DocumentAction::Begin(path) => return self.closing(Effect::BeginDossier(path)),
            DocumentAction::Begun { dossier, attachment } => {
                return self.begun(dossier, attachment);
            }
            DocumentAction::Place(action) => return self.place(action),
            DocumentAction::Save(action) => return self.save(action),
            DocumentAction::OpenLibrary => {
                self.session.dialog = Some(Dialog::Library);
                return vec![Effect::ListLibrary];
            }
            DocumentAction::LibraryListed(entries) => self.session.library = entries,
            DocumentAction::Kept(sha256, action) => return self.use_kept(&sha256, action),
            DocumentAction::Indexed(index) => self.session.index = index,
            DocumentAction::Ask(inquiry) => return self.ask(inquiry),
            DocumentAction::Answered { inquiry, hits } => {
                // What was asked before is of no use any more.
                if self.session.is_asked(&inquiry) {
                    self.session.answer = Some(hits);
                }
            }
            DocumentAction::Open(path) => {
                self.session.opening.dossiers += 1;
                return self.closing(Effect::ReadDossier(path));
            }
            DocumentAction::OpenEnded => self.end_opening(),
            DocumentAction::Written(path) => self.tell_written(&path),
            DocumentAction::Opened { dossier, name, problems } => {
                return self.opened(dossier, name, problems);
            }
        }
        Vec::new()
    }

    /// Closes the dialog that asked for this.
    fn closing(&mut self, effect: Effect) -> Vec<Effect> {
        self.session.dialog = None;
        vec![effect]
    }

    fn use_kept(&mut self, sha256: &ContentHash, action: KeptAction) -> Vec<Effect> {
        if action != KeptAction::Remove {
            self.session.dialog = None;
        }
        let entry = self.session.library.iter().find(|entry| entry.sha256 == *sha256);
        entry.cloned().into_iter().map(|entry| Effect::UseKept(entry, action)).collect()
    }

    fn ask(&mut self, inquiry: Inquiry) -> Vec<Effect> {
        self.session.asked = Some(inquiry.clone());
        self.session.answer = None;
        vec![Effect::Search(inquiry)]
    }

    fn attached(&mut self, attachment: Arc<Attachment>) -> Vec<Effect> {
        // The dossier may have changed while the document was read.
        if self.dossier.source(&attachment.source).is_none() {
            return Vec::new();
        }
        let attachment = self.with_acceptances(attachment);
        let name = attachment.path.file_name().unwrap_or(attachment.path.as_os_str());
        let name = name.to_string_lossy();
        let (tally, words) = (attachment.tally(), self.session.words());
        let values = [("name", name.into()), ("tally", tally.in_words(words).into())];
        self.session.tell(if attachment.changed {
            Notice::warning(words.say_with("notice-changed", &values))
        } else if tally.resolved + tally.accepted < tally.total() {
            Notice::warning(words.say_with("notice-attached", &values))
        } else {
            Notice::done(words.say_with("notice-attached", &values))
        });
        self.session.left.clear();
        self.session.mentions.remove(&attachment.source);
        self.session.attachments.insert(attachment.source.clone(), Arc::clone(&attachment));
        vec![Effect::TagPlaces(Arc::clone(&attachment)), Effect::KeepDocument(attachment)]
    }

    /// Opens a dossier that has been made of a document, with the document.
    fn begun(&mut self, dossier: Arc<Dossier>, attachment: Arc<Attachment>) -> Vec<Effect> {
        let words = self.session.words();
        let title = ("title", Value::from(dossier.header().title.clone()));
        let name = words.say_with("notice-begun-name", std::slice::from_ref(&title));
        self.opened(dossier, name, Vec::new());
        self.session.lens = Lens::Mentions;
        let count = ("count", attachment.document.paragraph_count().into());
        self.session.tell(Notice::done(words.say_with("notice-begun", &[title, count])));
        self.session.attachments.insert(attachment.source.clone(), Arc::clone(&attachment));
        vec![Effect::TagPlaces(Arc::clone(&attachment)), Effect::KeepDocument(attachment)]
    }

    /// Looks at the passage that stands in a paragraph, or else at the paragraph.
    fn show_paragraph(&mut self, shown: ShownParagraph) {
        let attachment = match &shown.document {
            DocumentKey::Attached(source) => self.session.attachments.get(source),
            DocumentKey::Kept(_) => None,
        };
        let passage =
            attachment.and_then(|attached| attached.passages_in(shown.paragraph).next()).cloned();
        self.look_at(passage.map_or(Target::Paragraph(shown), Target::Passage));
    }

    /// The attachment with what the user accepted in this very text.
    fn with_acceptances(&self, mut attachment: Arc<Attachment>) -> Arc<Attachment> {
        for Acceptance { source, sha256, passage, place } in &self.session.acceptances {
            let is_of_this = *source == attachment.source && *sha256 == attachment.sha256;
            let accepted = if is_of_this { attachment.accepting(passage, place) } else { None };
            attachment = accepted.map_or(attachment, Arc::new);
        }
        attachment
    }

    /// The document is kept again: where passages stand, the search knows their topics.
    fn accept(&mut self, passage: PassageId, place: Place) -> Vec<Effect> {
        let source = self.dossier.passage(&passage).map(|passage| passage.source.clone());
        let Some(source) = source else { return Vec::new() };
        let Some(attachment) = self.session.attachments.get_mut(&source) else {
            return Vec::new();
        };
        let Some(accepted) = attachment.accepting(&passage, &place) else { return Vec::new() };
        let sha256 = accepted.sha256.clone();
        *attachment = Arc::new(accepted);
        let kept = Effect::KeepDocument(Arc::clone(attachment));
        self.session.left.remove(&passage);
        self.session.acceptances.retain(|other| other.passage != passage || other.sha256 != sha256);
        self.session.acceptances.push(Acceptance { source, sha256, passage, place });
        vec![kept]
    }

    fn withdraw(&mut self, id: &PassageId) -> Vec<Effect> {
        let Some(passage) = self.dossier.passage(id) else { return Vec::new() };
        let Some(attachment) = self.session.attachments.get_mut(&passage.source) else {
            return Vec::new();
        };
        *attachment = Arc::new(attachment.withdrawing(passage));
        let sha256 = &attachment.sha256;
        self.session.acceptances.retain(|other| other.passage != *id || other.sha256 != *sha256);
        vec![Effect::KeepDocument(Arc::clone(attachment))]
    }

    /// Takes note of the countries in a document, unless it is attached no more.
    fn tagged(&mut self, tagged: &Arc<Attachment>, mentions: Arc<[Mention]>) {
        let now = self.session.attachments.get(&tagged.source);
        if now.is_some_and(|now| Arc::ptr_eq(&now.document, &tagged.document)) {
            self.session.mentions.insert(tagged.source.clone(), mentions);
        }
    }

    fn detach(&mut self, source: &SourceId) {
        self.session.attachments.remove(source);
        self.session.mentions.remove(source);
        self.session.reading_source.take_if(|reading| *reading == *source);
    }

    /// A file is where the user wanted it.
    fn tell_written(&mut self, path: &Path) {
        self.session.dialog = None;
        let file = path.display().to_string().into();
        let text = self.session.words().say_with("save-done", &[("file", file)]);
        self.session.tell(Notice::done(text));
    }

    /// Another dossier begins afresh, but the window stays as it is.
    fn opened(
        &mut self,
        dossier: Arc<Dossier>,
        name: String,
        problems: Vec<Problem>,
    ) -> Vec<Effect> {
        // The window is what it was before anything was presented in it.
        let effects = self.present(PresentAction::End);
        let window = ViewState::of_window(self);
        let before = std::mem::replace(&mut self.session, Session::new(&dossier));
        self.session.viewport = before.viewport;
        self.session.covered = before.covered;
        self.session.panel_shown = before.panel_shown;
        self.session.legend_folded = before.legend_folded;
        self.session.reduced_motion = before.reduced_motion;
        self.session.room = before.room;
        self.session.language = before.language;
        self.session.importing = before.importing;
        self.session.exporting = before.exporting;
        self.session.background = before.background;
        self.session.dialog = before.dialog.filter(|dialog| *dialog == Dialog::Unplaced);
        self.session.unplaced = before.unplaced;
        self.session.library = before.library;
        self.session.index = before.index;
        self.session.opening = before.opening;
        self.trail = Trail::default();
        self.briefing = Briefing::of(&dossier);
        self.thumbnails.begin_again();
        self.dossier = dossier;
        // A window has nothing that a dossier could lack.
        self.restore(window);
        self.problems = problems.into();
        if let Some(first) = self.problems.first() {
            let words = self.session.words();
            let values = [("name", name.as_str().into()), ("problem", first.to_string().into())];
            let told = match self.problems.len() - 1 {
                0 => words.say_with("notice-problem", &values),
                more => {
                    let [name, problem] = values;
                    words.say_with("notice-problems", &[name, problem, ("count", more.into())])
                }
            };
            self.session.tell(Notice::warning(told));
        }
        self.dossier_name = name;
        effects
    }
}

fn find_again(remembered: Vec<Remembered>) -> Vec<Effect> {
    let read = |document: Remembered| {
        let path: PathBuf = document.path.clone();
        Effect::ReadDocument { path, remembered: Some(document) }
    };
    remembered.into_iter().map(read).collect()
}
