//! Carrying out effects: dialogs, reading and the window. Nothing here blocks a frame; what takes
//! time runs on a thread and comes back as actions.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, mpsc},
    thread,
};

use egui::{Context, ViewportCommand};

use super::{
    cli,
    import_child::{self, CancelFlag},
};
use crate::{
    domain::Dossier,
    geo::{Atlas, Plane, Resolution},
    model::{
        Action, Attachment, Background, BackgroundAction, DocumentAction, Effect, Notice,
        Remembered,
    },
    store,
    text::{self, Format},
};

/// The ways out, and the way back in.
#[derive(Debug)]
pub(super) struct Effects {
    ctx: Context,
    sender: mpsc::Sender<Vec<Action>>,
    receiver: mpsc::Receiver<Vec<Action>>,
    /// How to stop reading each document that is being read. The last one wins where one is read
    /// twice: the other ends by itself.
    importing: BTreeMap<PathBuf, CancelFlag>,
}

impl Effects {
    pub(super) fn new(ctx: &Context) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self { ctx: ctx.clone(), sender, receiver, importing: BTreeMap::new() }
    }

    /// What background work has come to since the last frame.
    pub(super) fn arrived(&self) -> Vec<Action> {
        self.receiver.try_iter().flatten().collect()
    }

    /// Carries out an effect on a dossier.
    pub(super) fn run(&mut self, effect: Effect, dossier: &Arc<Dossier>) {
        match effect {
            Effect::PickDocument => self.pick("Documents", &Format::EXTENSIONS, |path| {
                Action::Document(DocumentAction::Attach(path))
            }),
            Effect::PickDossier => self
                .pick("Dossiers", &["json"], |path| Action::Document(DocumentAction::Open(path))),
            Effect::PickTiles => self.pick("PMTiles files", &["pmtiles"], |path| {
                Action::Background(BackgroundAction::Open(path))
            }),
            Effect::CheckTiles(path) => {
                self.beside("check tiles", move || vec![check_tiles(&path)]);
            }
            Effect::ProjectAtlas(plane) => {
                self.beside("project atlas", move || vec![project_atlas(plane)]);
            }
            Effect::ReadDocument { path, remembered } => self.read(path, remembered, dossier),
            Effect::CancelImport(path) => {
                if let Some(cancel) = self.importing.remove(&path) {
                    cancel.cancel();
                }
            }
            Effect::TagPlaces(attachment) => {
                self.beside("tag places", move || vec![tag_places(attachment)]);
            }
            Effect::ReadDossier(path) => {
                self.beside("read dossier", move || vec![read_dossier(&path)]);
            }
            Effect::ToggleFullscreen => {
                let full = self.ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                self.ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
            }
            Effect::Quit => self.ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// Reads a document, and says when that begins and ends.
    fn read(&mut self, path: PathBuf, remembered: Option<Remembered>, dossier: &Arc<Dossier>) {
        let (dossier, cancel) = (Arc::clone(dossier), CancelFlag::default());
        self.importing.insert(path.clone(), cancel.clone());
        let since = self.ctx.input(|input| input.time);
        let started = DocumentAction::ImportStarted { path: path.clone(), since };
        // The receiver is ours.
        self.sender.send(vec![Action::Document(started)]).unwrap_or_default();
        self.ctx.request_repaint();
        self.beside("read document", move || {
            let read = read_document(&dossier, &path, remembered.as_ref(), &cancel);
            vec![Action::Document(DocumentAction::ImportEnded(path)), read]
        });
    }

    /// Lets the user pick a file. No answer may mean that the system has no chooser: the dialog
    /// with the typed path stays open for that.
    fn pick(&self, kind: &str, extensions: &[&str], answer: fn(PathBuf) -> Action) {
        // Created here, since some systems want that on the main thread; awaited elsewhere.
        let dialog = rfd::AsyncFileDialog::new()
            .add_filter(kind, extensions)
            .add_filter("All files", &["*"])
            .pick_file();
        self.beside("file dialog", move || {
            let picked = wait(dialog);
            picked.map(|file| answer(file.path().to_owned())).into_iter().collect()
        });
    }

    /// Runs work on a thread of its own and repaints when it is done.
    fn beside(&self, name: &str, work: impl FnOnce() -> Vec<Action> + Send + 'static) {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        let run = move || {
            // Nobody listens once the window is closed.
            sender.send(work()).unwrap_or_default();
            ctx.request_repaint();
        };
        if let Err(error) = thread::Builder::new().name(name.to_owned()).spawn(run) {
            let notice = Notice::failure(format!("{name}: no thread can be started: {error}"));
            self.sender.send(vec![Action::tell(notice)]).unwrap_or_default();
        }
    }
}

fn wait<T>(future: impl Future<Output = T>) -> T {
    pollster::block_on(future)
}

fn read_document(
    dossier: &Dossier,
    path: &Path,
    remembered: Option<&Remembered>,
    cancel: &CancelFlag,
) -> Action {
    let attached = import_child::import(path, cancel)
        .and_then(|document| cli::attached(dossier, document, path));
    match (attached, remembered) {
        (Ok(attachment), _) => {
            let changed = remembered.is_some_and(|known| known.sha256 != attachment.sha256);
            let attachment = Attachment { changed, ..attachment };
            Action::Document(DocumentAction::Attached(Arc::new(attachment)))
        }
        (Err(message), None) => Action::tell(Notice::failure(message)),
        (Err(message), Some(_)) => Action::tell(Notice::warning(format!(
            "The document of last time is not to be had, so digests are shown: {message}"
        ))),
    }
}

fn tag_places(attachment: Arc<Attachment>) -> Action {
    match cli::gazetteer() {
        Ok(gazetteer) => {
            let mentions = text::mentions(&attachment.document, gazetteer).into();
            Action::Document(DocumentAction::Tagged { attachment, mentions })
        }
        Err(complaint) => Action::tell(Notice::failure(complaint)),
    }
}

fn check_tiles(path: &Path) -> Action {
    match store::check_tile_file(path) {
        Ok(file) => {
            let file = Background::File(Arc::new(file));
            Action::Background(BackgroundAction::Set(file))
        }
        Err(error) => Action::tell(Notice::failure(error.to_string())),
    }
}

fn project_atlas(plane: Plane) -> Action {
    match Atlas::bundled(Resolution::Medium, plane) {
        Ok(atlas) => Action::Background(BackgroundAction::Projected(Arc::new(atlas))),
        Err(error) => Action::tell(Notice::failure(error.to_string())),
    }
}

fn read_dossier(path: &Path) -> Action {
    match cli::dossier(Some(path)) {
        Ok(cli::Named { name, dossier, problems }) => {
            let dossier = Arc::new(dossier);
            Action::Document(DocumentAction::Opened { dossier, name, problems })
        }
        Err(error) => Action::tell(Notice::failure(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{
        domain::SourceId,
        model::{NoticeAction, NoticeKind},
    };

    fn own(name: &str) -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
    }

    fn remembered(dossier: &Dossier, path: &Path) -> Remembered {
        let known = cli::attached(dossier, store::load_document(path).unwrap(), path).unwrap();
        Remembered { source: known.source, path: path.to_owned(), sha256: known.sha256 }
    }

    #[test]
    fn a_document_of_last_time_comes_back_and_a_change_in_it_is_said() {
        let (dossier, _) = store::load_dossier(&own("own-dossier.json")).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.txt");
        fs::copy(own("own-report.txt"), &path).unwrap();
        let known = remembered(&dossier, &path);
        let changed = || {
            let action = read_document(&dossier, &path, Some(&known), &CancelFlag::default());
            let Action::Document(DocumentAction::Attached(attachment)) = action else {
                panic!("{action:?}")
            };
            attachment.changed
        };
        assert!(!changed());
        let text = fs::read_to_string(&path).unwrap() + "\n\nOne more paragraph at the end.\n";
        fs::write(&path, text).unwrap();
        assert!(changed());
    }

    #[test]
    fn a_document_of_last_time_that_vanished_is_told_of() {
        let (dossier, _) = store::load_dossier(&own("own-dossier.json")).unwrap();
        let path = PathBuf::from("no such folder/report.txt");
        let known = Remembered {
            source: SourceId::new("report"),
            path: path.clone(),
            sha256: String::new(),
        };
        let action = read_document(&dossier, &path, Some(&known), &CancelFlag::default());
        let Action::Notice(NoticeAction::Tell(notice)) = action else { panic!("{action:?}") };
        assert_eq!(notice.kind, NoticeKind::Warning);
        assert!(
            notice
                .text
                .ends_with("no such folder/report.txt: cannot be read: no such file or directory")
        );
    }
}
