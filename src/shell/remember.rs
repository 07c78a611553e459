//! What is remembered between starts, and where.

use std::path::PathBuf;

use crate::{
    model::{Acceptance, Model, Remembered},
    store::{AcceptedPlace, ContentHash, KnownDocument, Settings, SettingsFile},
    ui::TileServer,
};

/// The settings as they are, and the file they came from.
#[derive(Debug)]
pub(super) struct Memory {
    file: Option<SettingsFile>,
    pub(super) settings: Settings,
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
        (Self { file, settings }, complaint)
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
    pub(super) fn save(&self) -> Result<(), String> {
        let Some(file) = &self.file else { return Ok(()) };
        file.save(&self.settings).map_err(|error| format!("settings cannot be saved: {error}"))
    }
}

fn path() -> Option<PathBuf> {
    Some(folders()?.config_dir().join("settings.json"))
}

fn folders() -> Option<directories::ProjectDirs> {
    directories::ProjectDirs::from("", "", "cartouche")
}
