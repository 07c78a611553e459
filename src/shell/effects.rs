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
    documents::{self, Original},
    import_child::CancelFlag,
    saving,
    shelves::{Job, Shelves},
};
use crate::{
    domain::Dossier,
    geo::{Atlas, Plane, Resolution},
    model::{
        Action, Attachment, Background, BackgroundAction, DocumentAction, Effect, Existing,
        Inquiry, KeptAction, Model, Notice, NoticeKind, Remembered, SaveAction,
    },
    store::{self, Entry},
    text::{self, Format},
    words::Words,
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
    /// How to stop each export.
    pub(super) exporting: BTreeMap<PathBuf, CancelFlag>,
    /// Where the library and its index are looked after.
    shelves: mpsc::Sender<Job>,
    /// The window filled the screen before it was presented in.
    was_full: bool,
}

impl Effects {
    pub(super) fn new(ctx: &Context) -> Self {
        let (sender, receiver) = mpsc::channel();
        let (shelves, jobs) = mpsc::channel();
        let effects = Self {
            ctx: ctx.clone(),
            sender,
            receiver,
            importing: BTreeMap::new(),
            exporting: BTreeMap::new(),
            shelves,
            was_full: false,
        };
        effects.look_after_shelves(jobs);
        effects.shelve(Job::Begin);
        effects
    }

    /// What background work has come to since the last frame.
    pub(super) fn arrived(&self) -> Vec<Action> {
        self.receiver.try_iter().flatten().collect()
    }

    #[expect(clippy::too_many_lines, reason = "a line or two for each effect")]
    /// Carries out an effect of a model.
    pub(super) fn run(&mut self, effect: Effect, model: &Model) {
        let (dossier, words) = (model.dossier(), model.session().words());
        match effect {
            Effect::PickDocument => self.pick_document(words, DocumentAction::Attach),
            Effect::PickBeginning => self.pick_document(words, DocumentAction::Begin),
            Effect::PickDossier => {
                self.pick(words, (words.say("files-dossiers"), &["json"]), |path| {
                    Action::Document(DocumentAction::Open(path))
                });
            }
            Effect::PickSaving => self.pick_saving(words, dossier),
            Effect::WriteDossier(path, existing) => {
                let dossier = model.dossier_to_save();
                self.beside("save dossier", move || vec![saving::save(&dossier, &path, existing)]);
            }
            Effect::Place(document, placing) => {
                let dossier = Arc::clone(dossier);
                self.beside("place document", move || vec![document.placed(&placing, &dossier)]);
            }
            Effect::PickTiles => {
                self.pick(words, (words.say("files-tiles"), &["pmtiles"]), |path| {
                    Action::Background(BackgroundAction::Open(path))
                });
            }
            Effect::CheckTiles(path) => {
                self.beside("check tiles", move || vec![check_tiles(&path)]);
            }
            Effect::ProjectAtlas(plane) => {
                self.beside("project atlas", move || vec![project_atlas(plane)]);
            }
            Effect::ReadDocument { path, remembered } => self.read(path, remembered, dossier),
            Effect::BeginDossier(path) => {
                self.import(path.clone(), move |cancel| begun(Original::read(&path, cancel)));
            }
            Effect::KeepDocument(attachment) => {
                self.shelve(Job::Keep { attachment, dossier: Arc::clone(dossier) });
            }
            Effect::ListLibrary => self.shelve(Job::List),
            Effect::UseKept(entry, action) => self.use_kept(entry, action, dossier),
            Effect::Search(inquiry) => self.beside("search", move || vec![answer(inquiry)]),
            Effect::CancelImport(path) => {
                if let Some(cancel) = self.importing.remove(&path) {
                    cancel.cancel();
                }
            }
            Effect::TagPlaces(attachment) => {
                self.beside("tag places", move || vec![tag_places(attachment)]);
            }
            Effect::ReadDossier(path) => {
                self.beside("read dossier", move || {
                    vec![read_dossier(&path), Action::Document(DocumentAction::OpenEnded)]
                });
            }
            Effect::Copy(text) => self.ctx.copy_text(text),
            Effect::PickAndWrite { name, text } => self.pick_and_write(&name, text),
            Effect::Write { path, text } => {
                self.beside("write file", move || vec![written(path, &text, Existing::Keep)]);
            }
            Effect::PickLink => self.pick_link(words),
            Effect::ReadLink(path) => self.read_link(path),
            Effect::PickTable => self.pick_table(),
            Effect::ExportTable(path, existing) => self.export_table(path, existing, model),
            Effect::PictureScenes(sittings) => self.picture_scenes(sittings, model),
            Effect::PickExport(order) => self.pick_export(order, model),
            Effect::Export { path, order, existing } => self.export(path, order, existing, model),
            Effect::CancelExport(path) => {
                if let Some(cancel) = self.exporting.remove(&path) {
                    cancel.cancel();
                }
            }
            Effect::ToggleFullscreen => {
                self.ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!self.is_full()));
            }
            Effect::FillScreen => {
                self.was_full = self.is_full();
                self.ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
            }
            Effect::LeaveScreen => {
                self.ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.was_full));
            }
            Effect::Quit => self.ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    fn is_full(&self) -> bool {
        self.ctx.input(|input| input.viewport().fullscreen.unwrap_or(false))
    }

    /// Reads a document and attaches it.
    fn read(&mut self, path: PathBuf, remembered: Option<Remembered>, dossier: &Arc<Dossier>) {
        let dossier = Arc::clone(dossier);
        self.import(path.clone(), move |cancel| {
            let library = documents::library();
            let library = library.as_ref();
            documents::read_document(&dossier, &path, remembered.as_ref(), library, cancel)
        });
    }

    fn use_kept(&mut self, entry: Entry, action: KeptAction, dossier: &Arc<Dossier>) {
        if action == KeptAction::Remove {
            return self.shelve(Job::Remove(entry.sha256));
        }
        let dossier = Arc::clone(dossier);
        self.import(PathBuf::from(&entry.meta.name), move |cancel| {
            let Some(library) = documents::library() else {
                let told = Notice::say(NoticeKind::Failure, "notice-no-library", Vec::new());
                return vec![Action::tell(told)];
            };
            let original = Original::kept(&library, &entry, cancel);
            if action == KeptAction::Begin {
                return begun(original);
            }
            vec![original.map_or_else(failed, |original| original.attached_or_asked(&dossier))]
        });
    }

    /// Reads a document beside the frame, and says when that begins and ends.
    fn import(
        &mut self,
        path: PathBuf,
        read: impl FnOnce(&CancelFlag) -> Vec<Action> + Send + 'static,
    ) {
        let cancel = CancelFlag::default();
        self.importing.insert(path.clone(), cancel.clone());
        let since = self.ctx.input(|input| input.time);
        let started = DocumentAction::ImportStarted { path: path.clone(), since };
        // The receiver is ours.
        self.sender.send(vec![Action::Document(started)]).unwrap_or_default();
        self.ctx.request_repaint();
        self.beside("read document", move || {
            let mut actions = read(&cancel);
            actions.insert(0, Action::Document(DocumentAction::ImportEnded(path)));
            actions
        });
    }

    /// Gives work to the thread that looks after the library.
    fn shelve(&self, job: Job) {
        // Where that thread could not be started, it was told.
        self.shelves.send(job).unwrap_or_default();
    }

    /// One thread does all that changes the library and its index, so that each change sees the
    /// one before.
    fn look_after_shelves(&self, jobs: mpsc::Receiver<Job>) {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        self.beside("library", move || {
            let mut shelves = Shelves::new(documents::library());
            for job in jobs {
                let actions = shelves.carry_out(job);
                if !actions.is_empty() {
                    sender.send(actions).unwrap_or_default();
                    ctx.request_repaint();
                }
            }
            Vec::new()
        });
    }

    /// Lets the user pick a file. No answer may mean that the system has no chooser: the dialog
    /// with the typed path stays open for that.
    pub(super) fn pick(
        &self,
        words: &Words,
        (kind, extensions): (&str, &[&str]),
        answer: impl FnOnce(PathBuf) -> Action + Send + 'static,
    ) {
        // Created here, since some systems want that on the main thread; awaited elsewhere.
        let dialog = rfd::AsyncFileDialog::new()
            .add_filter(kind, extensions)
            .add_filter(words.say("files-all"), &["*"])
            .pick_file();
        self.beside("file dialog", move || {
            let picked = wait(dialog);
            picked.map(|file| answer(file.path().to_owned())).into_iter().collect()
        });
    }

    fn pick_document(&self, words: &Words, answer: fn(PathBuf) -> DocumentAction) {
        let kind = (words.say("files-documents"), &Format::EXTENSIONS[..]);
        self.pick(words, kind, move |path| Action::Document(answer(path)));
    }

    /// Lets the user pick where to save; the system's dialog asks before a file is replaced.
    fn pick_saving(&self, words: &Words, dossier: &Dossier) {
        let dialog = rfd::AsyncFileDialog::new()
            .add_filter(words.say("files-dossiers"), &["json"])
            .set_file_name(format!("{}.json", dossier.header().id))
            .save_file();
        self.beside("file dialog", move || {
            let save = |file: rfd::FileHandle| {
                let save = SaveAction::As(file.path().to_owned(), Existing::Replace);
                Action::Document(DocumentAction::Save(save))
            };
            wait(dialog).map(save).into_iter().collect()
        });
    }

    /// Lets the user pick where to write a text, as [`Self::pick`] does for reading.
    fn pick_and_write(&self, name: &str, text: String) {
        let dialog = rfd::AsyncFileDialog::new()
            .set_file_name(name)
            .add_filter("Markdown", &["md"])
            .save_file();
        self.beside("file dialog", move || {
            let picked = wait(dialog);
            let write =
                |file: rfd::FileHandle| written(file.path().to_owned(), &text, Existing::Replace);
            picked.map(write).into_iter().collect()
        });
    }

    /// Hands actions on from work that is not done yet.
    pub(super) fn teller(&self) -> impl Fn(Action) + Send + 'static {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        move |action| {
            // Nobody listens once the window is closed.
            sender.send(vec![action]).unwrap_or_default();
            ctx.request_repaint();
        }
    }

    /// Runs work on a thread of its own and repaints when it is done.
    pub(super) fn beside(&self, name: &str, work: impl FnOnce() -> Vec<Action> + Send + 'static) {
        let (sender, ctx) = (self.sender.clone(), self.ctx.clone());
        let run = move || {
            // Nobody listens once the window is closed.
            sender.send(work()).unwrap_or_default();
            ctx.request_repaint();
        };
        if let Err(error) = thread::Builder::new().name(name.to_owned()).spawn(run) {
            let values = vec![("reason", error.to_string())];
            let notice = Notice::say(NoticeKind::Failure, "notice-no-thread", values);
            self.sender.send(vec![Action::tell(notice)]).unwrap_or_default();
        }
    }
}

pub(super) fn wait<T>(future: impl Future<Output = T>) -> T {
    pollster::block_on(future)
}

fn written(path: PathBuf, text: &str, existing: Existing) -> Action {
    match saving::write(&path, text.as_bytes(), existing) {
        Ok(()) => Action::Document(DocumentAction::Written(path)),
        Err(notice) => Action::tell(notice),
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

fn begun(original: Result<Original, String>) -> Vec<Action> {
    vec![original.map_or_else(failed, Original::begun)]
}

pub(super) fn failed(message: String) -> Action {
    Action::tell(Notice::failure(message))
}

fn answer(inquiry: Inquiry) -> Action {
    let hits = inquiry.answer(documents::MOST_HITS).into();
    Action::Document(DocumentAction::Answered { inquiry, hits })
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
