//! Documents as they come: from a file, from the library, or from where they were last time.
//!
//! A file may have moved or changed since; the library has the bytes of then, and is asked for
//! them by their hash.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    cli,
    import_child::{self, CancelFlag},
};
use crate::{
    domain::Dossier,
    model::{
        Action, Attachment, DocumentAction, Notice, NoticeKind, PlaceAction, Remembered, Unplaced,
    },
    store::{self, ContentHash, Entry, Library},
    text::Document,
};

/// The most passages that a search beside the frame gives.
pub(super) const MOST_HITS: usize = 60;

/// What the window opens with.
#[derive(Debug)]
pub(super) enum Beginning {
    /// A dossier, with documents that are attached to it.
    Opened(Box<cli::Named>, Vec<Arc<Attachment>>),
    /// A dossier that has been made of a document.
    Begun(Arc<Dossier>, Arc<Attachment>),
}

impl Beginning {
    /// Opens files: a dossier, or the bundled one, with documents. One document alone that is no
    /// source of the bundled dossier is the beginning of its own.
    pub(super) fn of(files: &[PathBuf]) -> Result<Self, String> {
        let (path, documents) = cli::sorted(files);
        let named = cli::dossier(path).map_err(cli::told)?;
        let read = |path: &&Path| Original::read(path, &CancelFlag::default());
        let mut originals = documents.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let is_foreign = |original: &mut Original| !original.is_of(&named.dossier);
        if path.is_none()
            && originals.len() == 1
            && let Some(original) = originals.pop_if(is_foreign)
        {
            let (dossier, attachment) = original.beginning();
            return Ok(Self::Begun(dossier, attachment));
        }
        let attach = |original: Original| original.attached(&named.dossier).map(Arc::new);
        let attachments = originals.into_iter().map(attach).collect::<Result<_, _>>()?;
        Ok(Self::Opened(Box::new(named), attachments))
    }
}

/// The library of this user; none where the system has no folder for it.
pub(super) fn library() -> Option<Library> {
    Library::usual_root().map(|root| Library::open(&root))
}

/// A document, and the bytes that it was read from by their hash.
#[derive(Debug)]
pub(super) struct Original {
    path: PathBuf,
    document: Arc<Document>,
    sha256: ContentHash,
}

impl Original {
    /// Reads the document at a path.
    pub(super) fn read(path: &Path, cancel: &CancelFlag) -> Result<Self, String> {
        let bytes = store::read_document(path).map_err(cli::told)?;
        Self::of_bytes(bytes, path, cancel)
    }

    /// Reads a document of the library, under the name that its file had.
    pub(super) fn kept(
        library: &Library,
        entry: &Entry,
        cancel: &CancelFlag,
    ) -> Result<Self, String> {
        let bytes = library.load(&entry.sha256).map_err(cli::told)?;
        Self::of_bytes(bytes, Path::new(&entry.meta.name), cancel)
    }

    fn of_bytes(bytes: Vec<u8>, path: &Path, cancel: &CancelFlag) -> Result<Self, String> {
        let sha256 = ContentHash::of(&bytes);
        let document = import_child::import_bytes(bytes, path, cancel)?;
        Ok(Self { path: path.to_owned(), document: Arc::new(document), sha256 })
    }

    /// Attaches it to the source of the dossier that it is.
    pub(super) fn attached(self, dossier: &Dossier) -> Result<Attachment, String> {
        let attachment = cli::attached(dossier, self.document, &self.path)?;
        Ok(Attachment { file_sha256: Some(self.sha256), ..attachment })
    }

    /// Attaches it to the source of the dossier that it is, or asks the user what it is.
    pub(super) fn attached_or_asked(self, dossier: &Dossier) -> Action {
        let Self { path, document, sha256: file_sha256 } = self;
        let path = store::absolute(&path);
        let found = Attachment::identified(dossier, Arc::clone(&document), &path);
        Action::Document(if let Some(attachment) = found {
            let attachment = Attachment { file_sha256: Some(file_sha256), ..attachment };
            DocumentAction::Attached(Arc::new(attachment))
        } else {
            let unplaced = Unplaced { path, document, file_sha256 };
            DocumentAction::Place(PlaceAction::Ask(Arc::new(unplaced)))
        })
    }

    /// Attaches a document of last time: where its text is that of then, to the source of then,
    /// which the user may have chosen.
    fn again(self, dossier: &Dossier, known: &Remembered) -> Result<Attachment, String> {
        let is_same = self.document.sha256() == known.sha256;
        if is_same && dossier.source(&known.source).is_some() {
            let path = store::absolute(&self.path);
            let attachment = Attachment::of_source(dossier, &known.source, self.document, path);
            return Ok(Attachment { file_sha256: Some(self.sha256), ..attachment });
        }
        Ok(Attachment { changed: !is_same, ..self.attached(dossier)? })
    }

    /// Whether it is a source of the dossier.
    pub(super) fn is_of(&self, dossier: &Dossier) -> bool {
        Attachment::identified(dossier, Arc::clone(&self.document), &self.path).is_some()
    }

    /// Makes a new dossier of it.
    pub(super) fn begun(self) -> Action {
        let (dossier, attachment) = self.beginning();
        Action::Document(DocumentAction::Begun { dossier, attachment })
    }

    /// A new dossier of it, and it attached to that.
    pub(super) fn beginning(self) -> (Arc<Dossier>, Arc<Attachment>) {
        let path = store::absolute(&self.path);
        let (dossier, attachment) = Attachment::beginning(self.document, path);
        let attachment = Attachment { file_sha256: Some(self.sha256), ..attachment };
        (Arc::new(dossier), Arc::new(attachment))
    }
}

/// Reads a document and attaches it; one of last time from the library where it is gone from its
/// place, or has changed there.
pub(super) fn read_document(
    dossier: &Dossier,
    path: &Path,
    remembered: Option<&Remembered>,
    library: Option<&Library>,
    cancel: &CancelFlag,
) -> Vec<Action> {
    let found = store::read_document(path).map_err(cli::told);
    let wanted = remembered.and_then(|known| known.file_sha256.as_ref());
    let is_there =
        |sha256: &ContentHash| found.as_ref().is_ok_and(|bytes| ContentHash::of(bytes) == *sha256);
    let kept =
        wanted.filter(|&sha256| !is_there(sha256)).and_then(|sha256| library?.load(sha256).ok());
    // One that was attached from the library never had a place of its own.
    let had_place = path.parent().is_some_and(|folder| folder != Path::new(""));
    let told = kept.as_ref().filter(|_| had_place).map(|_| from_library(path, &found));
    let original = kept.map_or(found, Ok).and_then(|bytes| Original::of_bytes(bytes, path, cancel));
    let outcome = match remembered {
        None => original.map_or_else(
            |message| Action::tell(Notice::failure(message)),
            |original| original.attached_or_asked(dossier),
        ),
        Some(known) => original.and_then(|original| original.again(dossier, known)).map_or_else(
            |message| {
                let values = vec![("reason", message)];
                Action::tell(Notice::say(NoticeKind::Warning, "notice-not-again", values))
            },
            |attachment| Action::Document(DocumentAction::Attached(Arc::new(attachment))),
        ),
    };
    std::iter::once(outcome).chain(told).collect()
}

/// Says why the library was asked: what was found at the path, or that nothing was.
fn from_library(path: &Path, found: &Result<Vec<u8>, String>) -> Action {
    let id = if found.is_ok() { "notice-kept-old" } else { "notice-kept-gone" };
    let values = vec![("path", path.display().to_string())];
    Action::tell(Notice::say(NoticeKind::Warning, id, values))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{domain::SourceId, model::NoticeAction, store::About};

    fn own(name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
    }

    fn dossier() -> Dossier {
        store::load_dossier(&own("own-dossier.json")).unwrap().0
    }

    /// Our own report in a folder, and what is remembered of it.
    fn remembered(dossier: &Dossier, folder: &Path) -> Remembered {
        let path = folder.join("report.txt");
        fs::copy(own("own-report.txt"), &path).unwrap();
        let known = Original::read(&path, &CancelFlag::default()).unwrap().attached(dossier);
        let Attachment { source, sha256, file_sha256, .. } = known.unwrap();
        Remembered { source, path, sha256, file_sha256 }
    }

    fn add_words(path: &Path) {
        let text = fs::read_to_string(path).unwrap() + "\n\nOne more paragraph at the end.\n";
        fs::write(path, text).unwrap();
    }

    fn read(known: &Remembered, library: Option<&Library>) -> Vec<Action> {
        read_document(&dossier(), &known.path, Some(known), library, &CancelFlag::default())
    }

    #[track_caller]
    fn attachment(actions: &[Action]) -> &Attachment {
        let Some(Action::Document(DocumentAction::Attached(attachment))) = actions.first() else {
            panic!("{actions:?}")
        };
        attachment
    }

    #[track_caller]
    fn notice(action: Option<&Action>) -> &Notice {
        let Some(Action::Notice(NoticeAction::Tell(notice))) = action else { panic!("{action:?}") };
        notice
    }

    #[test]
    fn a_document_of_last_time_comes_back_and_a_change_in_it_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let known = remembered(&dossier(), folder.path());
        assert!(!attachment(&read(&known, None)).changed);
        add_words(&known.path);
        assert!(attachment(&read(&known, None)).changed);
    }

    #[test]
    fn a_document_of_last_time_that_vanished_is_told_of() {
        let path = PathBuf::from("no such folder/report.txt");
        let known = Remembered {
            source: SourceId::new("report"),
            path,
            sha256: String::new(),
            file_sha256: None,
        };
        let actions = read(&known, None);
        let notice = notice(actions.first());
        assert_eq!(notice.kind, NoticeKind::Warning);
        let end = "no such folder/report.txt: cannot be read: no such file or directory";
        assert!(notice.text.ends_with(end), "{}", notice.text);
    }

    #[test]
    fn a_document_that_is_gone_or_has_changed_comes_from_the_library() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::open(&folder.path().join("library"));
        let known = remembered(&dossier(), folder.path());
        let bytes = fs::read(&known.path).unwrap();
        library.add("report.txt", &bytes, About::default()).unwrap();
        assert_eq!(read(&known, Some(&library)).len(), 1, "nothing to be told");

        add_words(&known.path);
        let actions = read(&known, Some(&library));
        assert!(!attachment(&actions).changed);
        assert!(notice(actions.get(1)).text.contains("has changed"), "{actions:?}");

        fs::remove_file(&known.path).unwrap();
        let actions = read(&known, Some(&library));
        assert_eq!(attachment(&actions).sha256, known.sha256);
        assert_eq!(attachment(&actions).path, known.path);
        assert!(notice(actions.get(1)).text.contains("is gone"), "{actions:?}");

        library.remove(known.file_sha256.as_ref().unwrap()).unwrap();
        let actions = read(&known, Some(&library));
        assert!(notice(actions.first()).text.contains("is not to be had"), "{actions:?}");
    }

    #[test]
    fn a_document_alone_begins_a_dossier_unless_it_belongs_to_the_one_that_is_open() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("Ferry notes.txt");
        fs::write(&path, "A ferry sails to Peru.\n").unwrap();
        let begun = Beginning::of(std::slice::from_ref(&path)).unwrap();
        let Beginning::Begun(dossier, attachment) = begun else { panic!("{begun:?}") };
        assert_eq!(dossier.header().title, "Ferry notes");
        assert_eq!(dossier.sources().len(), 1);
        assert_eq!(attachment.file_sha256, Some(ContentHash::of(&fs::read(&path).unwrap())));

        let files = [own("own-dossier.json"), own("own-report.txt")];
        let opened = Beginning::of(&files).unwrap();
        let Beginning::Opened(_, attachments) = &opened else { panic!("{opened:?}") };
        assert_eq!(attachments.len(), 1);
        let refused = Beginning::of(&[own("own-dossier.json"), path]).unwrap_err();
        assert!(refused.contains("holds none of the dossier's"), "{refused}");
    }
}
