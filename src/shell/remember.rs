//! What is remembered between starts, and where.

use std::path::PathBuf;

use crate::{
    model::{Acceptance, Model, Remembered},
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
        (Self { file, settings, spoken: spoken(|name| std::env::var(name).ok()) }, complaint)
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

/// The language of the environment, by the first of the variables that POSIX looks at for messages
/// and that is set; English where the program does not speak it.
fn spoken(variable: impl Fn(&str) -> Option<String>) -> Language {
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let locale = variables.into_iter().filter_map(variable).find(|locale| !locale.is_empty());
    locale.as_deref().and_then(Language::of_locale).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_is_set_names_the_language() {
        let of = |set: &'static [(&str, &str)]| {
            spoken(|name| set.iter().find(|(set, _)| *set == name).map(|(_, to)| (*to).to_owned()))
        };
        assert_eq!(of(&[("LANG", "es_PE.UTF-8")]), Language::Spanish);
        assert_eq!(of(&[("LANG", "es_PE.UTF-8"), ("LC_ALL", "pt_BR")]), Language::Portuguese);
        assert_eq!(of(&[("LC_ALL", ""), ("LC_MESSAGES", "es")]), Language::Spanish);
        assert_eq!(of(&[("LC_ALL", "C"), ("LANG", "es")]), Language::English);
        assert_eq!(of(&[("LANG", "de_DE")]), Language::English);
        assert_eq!(of(&[]), Language::English);
    }

    #[test]
    fn a_language_is_remembered_once_it_was_chosen() {
        let settings = Settings::default();
        let mut memory = Memory { file: None, settings, spoken: Language::Spanish };
        memory.note_language(Language::Spanish);
        assert_eq!((memory.language(), &memory.settings.language), (Language::Spanish, &None));
        memory.note_language(Language::English);
        assert_eq!(memory.settings.language.as_deref(), Some("en"));
        memory.note_language(Language::Spanish);
        assert_eq!(memory.language(), Language::Spanish);
    }
}
