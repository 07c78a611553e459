//! What is remembered between starts, and where.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use serde::Deserialize as _;

use crate::{
    domain::Scene,
    model::{
        Acceptance, Action, BriefAction, Model, Notice, NoticeKind, Remembered, StateAction,
        ViewState,
    },
    store::{AcceptedPlace, ContentHash, KnownDocument, Settings, SettingsFile},
    ui::TileServer,
    words::Language,
};

/// The settings as they are, and the file they came from.
#[derive(Debug)]
pub(super) struct Memory {
    file: Option<SettingsFile>,
    pub(super) settings: Settings,
    /// The language of the environment.
    spoken: Language,
    /// Counts the copies that were handed out to be written.
    copies: u64,
    /// The last of them that was.
    written: Arc<Mutex<u64>>,
    /// What was handed out last, or was in the file.
    handed_out: Settings,
    /// How the window, and each dossier by its id, were when they were first noted.
    at_first: (serde_json::Value, BTreeMap<String, serde_json::Value>),
}

/// A copy of the settings on its way into their file.
#[derive(Debug)]
pub(super) struct Saving {
    file: SettingsFile,
    settings: Settings,
    copy: u64,
    written: Arc<Mutex<u64>>,
}

impl Saving {
    /// Writes it, unless a later copy is written already; the complaint where that fails.
    pub(super) fn write(self) -> Result<(), Notice> {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if *written > self.copy {
            return Ok(());
        }
        *written = self.copy;
        self.file.save(&self.settings).map_err(|error| {
            let values = vec![("reason", error.to_string())];
            Notice::say(NoticeKind::Warning, "notice-settings-not-saved", values)
        })
    }
}

impl Memory {
    /// What the user's configuration folder holds; the complaint where it cannot be read.
    pub(super) fn load() -> (Self, Option<String>) {
        let file = path().map(|path| SettingsFile::new(&path));
        let loaded = file.as_ref().map_or_else(|| Ok(Settings::default()), SettingsFile::load);
        let (settings, complaint) = match loaded {
            Ok(settings) => (settings, None),
            Err(complaint) => (Settings::default(), Some(complaint)),
        };
        (Self::new(file, settings, spoken(|name| std::env::var(name).ok())), complaint)
    }

    pub(super) fn new(file: Option<SettingsFile>, settings: Settings, spoken: Language) -> Self {
        let (written, at_first) = Default::default();
        let handed_out = settings.clone();
        Self { file, settings, spoken, copies: 0, written, handed_out, at_first }
    }

    /// How the window was left.
    pub(super) fn layout(&self) -> Vec<Action> {
        self.settings.layout.iter().flat_map(|layout| self.restored(layout)).collect()
    }

    /// How this dossier was left.
    pub(super) fn view(&self, dossier: &str) -> Vec<Action> {
        let view = self.settings.views.get(dossier).into_iter();
        view.flat_map(|view| self.restored(view)).chain(self.briefing(dossier)).collect()
    }

    /// Looks so again, as far as that is understood, and tells what is not.
    fn restored(&self, written: &serde_json::Value) -> Vec<Action> {
        let (state, broken) = ViewState::salvaged(written);
        let mut actions = vec![Action::State(StateAction::Restore(Box::new(state)))];
        if !broken.is_empty() {
            let values = [("reason", broken.join("; ").into())];
            let told = self.language().words().say_with("state-broken", &values);
            actions.push(Action::tell(Notice::warning(told)));
        }
        actions
    }

    /// Takes note of how window and dossier are looked at, and hands out a copy to be written where
    /// anything is otherwise than in the last one.
    pub(super) fn news(&mut self, model: &Model) -> Option<Saving> {
        self.note_view(model);
        if self.settings == self.handed_out { None } else { self.saving() }
    }

    /// Takes note of how window and dossier are looked at.
    pub(super) fn note_view(&mut self, model: &Model) {
        let id = &model.dossier().header().id;
        let (of_window, of_dossiers) = &mut self.at_first;
        let of_dossier = of_dossiers.entry(id.clone()).or_default();
        let before = self.settings.views.get(id);
        let view = ViewState::of_dossier(model).written_over(before, of_dossier);
        let before = self.settings.layout.as_ref();
        let layout = ViewState::of_window(model).written_over(before, of_window);
        self.settings.views.insert(id.clone(), view);
        self.settings.layout = Some(layout);
        self.note_briefing(model);
    }

    /// Keeps scenes that are in no file yet, so that a crash loses none.
    fn note_briefing(&mut self, model: &Model) {
        let id = &model.dossier().header().id;
        if !model.briefing().is_changed() {
            self.settings.briefings.remove(id);
            return;
        }
        let scenes = model.briefing().scenes().iter();
        let written = scenes.filter_map(|scene| serde_json::to_value(&**scene).ok()).collect();
        self.settings.briefings.insert(id.clone(), written);
    }

    /// Goes on with scenes that were not saved, as far as they are understood.
    fn briefing(&self, dossier: &str) -> Option<Action> {
        let written = self.settings.briefings.get(dossier)?;
        let scenes = written.iter().filter_map(|scene| Scene::deserialize(scene).ok()).collect();
        Some(Action::Brief(BriefAction::GoOn(scenes)))
    }

    /// The documents that were attached to this dossier.
    pub(super) fn documents(&self, dossier: &str) -> Vec<Remembered> {
        let known = self.settings.documents.get(dossier).into_iter().flatten();
        known
            .map(|KnownDocument { source, path, sha256, file_sha256 }| Remembered {
                source: source.clone(),
                path: path.clone(),
                sha256: sha256.clone(),
                // One that is no hash names no document of the library.
                file_sha256: file_sha256.as_deref().and_then(|hex| ContentHash::parse(hex).ok()),
            })
            .collect()
    }

    /// The language that the user chose, or else that of the environment.
    pub(super) fn language(&self) -> Language {
        let chosen = self.settings.language.as_deref().and_then(Language::of_locale);
        chosen.unwrap_or(self.spoken)
    }

    /// Takes note of the language, once it is not that of the environment.
    pub(super) fn note_language(&mut self, language: Language) {
        if language != self.language() {
            self.settings.language = Some(language.tag().to_owned());
        }
    }

    /// Where tiles are fetched from when the user asks for them, and kept.
    pub(super) fn tile_server(&self) -> TileServer {
        let TileServer { url, .. } = TileServer::default();
        let url = self.settings.tiles_url.clone().unwrap_or(url);
        let cache = folders().map(|folders| folders.cache_dir().join("tiles"));
        TileServer { url, cache }
    }

    /// The places that the user accepted in documents of this dossier.
    pub(super) fn acceptances(&self, dossier: &str) -> Vec<Acceptance> {
        let known = self.settings.accepted.get(dossier).into_iter().flatten().cloned();
        known
            .map(|AcceptedPlace { source, sha256, passage, place }| Acceptance {
                source,
                sha256,
                passage,
                place,
            })
            .collect()
    }

    /// Takes note of what is attached and accepted now. Returns whether that is news.
    pub(super) fn note(&mut self, model: &Model) -> bool {
        // Not `||`: both are to be noted.
        self.note_documents(model) | self.note_acceptances(model)
    }

    fn note_acceptances(&mut self, model: &Model) -> bool {
        let accepted = model.session().acceptances.iter().cloned();
        let accepted: Vec<AcceptedPlace> = accepted
            .map(|Acceptance { source, sha256, passage, place }| AcceptedPlace {
                source,
                sha256,
                passage,
                place,
            })
            .collect();
        let all = &mut self.settings.accepted;
        let before = all.insert(model.dossier().header().id.clone(), accepted.clone());
        before.unwrap_or_default() != accepted
    }

    fn note_documents(&mut self, model: &Model) -> bool {
        let attached: Vec<KnownDocument> = model
            .session()
            .attachments
            .values()
            .map(|attachment| KnownDocument {
                source: attachment.source.clone(),
                path: attachment.path.clone(),
                sha256: attachment.sha256.clone(),
                file_sha256: attachment.file_sha256.as_ref().map(ContentHash::to_string),
            })
            .collect();
        let dossier = &model.dossier().header().id;
        if self.settings.documents.get(dossier) == Some(&attached) {
            return false;
        }
        self.settings.documents.insert(dossier.clone(), attached);
        true
    }

    /// Writes the settings; the complaint where that fails.
    pub(super) fn save(&mut self) -> Result<(), Notice> {
        self.saving().map_or(Ok(()), Saving::write)
    }

    /// A copy of the settings, to be written beside the frames.
    pub(super) fn saving(&mut self) -> Option<Saving> {
        let file = self.file.clone()?;
        self.copies += 1;
        self.handed_out = self.settings.clone();
        let (settings, copy) = (self.settings.clone(), self.copies);
        Some(Saving { file, settings, copy, written: Arc::clone(&self.written) })
    }
}

fn path() -> Option<PathBuf> {
    Some(folders()?.config_dir().join("settings.json"))
}

fn folders() -> Option<directories::ProjectDirs> {
    directories::ProjectDirs::from("", "", "cartouche")
}

/// The language of the environment, by the first of the variables that POSIX looks at for messages
/// and that is set; English where the program does not speak it.
fn spoken(variable: impl Fn(&str) -> Option<String>) -> Language {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let locale = variables.into_iter().filter_map(variable).find(|locale| !locale.is_empty());
    locale.as_deref().and_then(Language::of_locale).unwrap_or_default()
}

#[cfg(test)]
pub(super) mod tests;
