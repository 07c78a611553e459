//! What is remembered between starts, and where.

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};

use crate::{
    model::{Acceptance, Action, Model, Notice, NoticeKind, Remembered, StateAction, ViewState},
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
        self.settings.views.get(dossier).into_iter().flat_map(|view| self.restored(view)).collect()
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
pub(super) mod tests {
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
        let mut memory = Memory::new(None, settings, Language::Spanish);
        memory.note_language(Language::Spanish);
        assert_eq!((memory.language(), &memory.settings.language), (Language::Spanish, &None));
        memory.note_language(Language::English);
        assert_eq!(memory.settings.language.as_deref(), Some("en"));
        memory.note_language(Language::Spanish);
        assert_eq!(memory.language(), Language::Spanish);
    }

    /// A model of our own dossier, with what a second start would load.
    pub(in crate::shell) fn begun(file: &SettingsFile) -> (Memory, Model) {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let path = path.join("tests/fixtures/own-dossier.json");
        let dossier = Arc::new(crate::store::load_dossier(&path).unwrap().0);
        let (resolution, plane) = (crate::geo::Resolution::Medium, crate::geo::Plane::EqualArea);
        let atlas = Arc::new(crate::geo::Atlas::bundled(resolution, plane).unwrap());
        let mut model = Model::new(dossier, "own", Vec::new(), atlas);
        let settings = file.load().unwrap();
        let memory = Memory::new(Some(file.clone()), settings, Language::English);
        let id = model.dossier().header().id.clone();
        for action in memory.layout().into_iter().chain(memory.view(&id)) {
            model.apply(action);
        }
        (memory, model)
    }

    #[test]
    fn a_second_start_finds_what_the_first_one_left() {
        use crate::model::{
            Column, FilterAction, Lens, NavigateAction, TableAction, Target, ViewAction, Workspace,
        };
        let folder = tempfile::tempdir().unwrap();
        let file = SettingsFile::new(&folder.path().join("settings.json"));
        let (mut memory, mut model) = begun(&file);
        let claim = model.dossier().claims()[1].id.clone();
        for action in [
            Action::Navigate(NavigateAction::Show(Target::Claim(claim.clone()))),
            Action::View(ViewAction::StepZoom { steps: 2 }),
            Action::View(ViewAction::SetLens(Lens::Evidence)),
            Action::View(ViewAction::SetWorkspace(Workspace::Table)),
            Action::View(ViewAction::ShowTimeline(true)),
            Action::View(ViewAction::ShowGraticule(true)),
            Action::Filter(FilterAction::Set("topic=arms&years=2004..".parse().unwrap())),
            Action::Filter(FilterAction::Save("arms".to_owned())),
            Action::Table(TableAction::Show(Column::Hedge, true)),
            Action::Table(TableAction::Widen(Column::Topic, 177)),
            Action::Table(TableAction::Sort(Column::Stage)),
        ] {
            model.apply(action);
        }
        memory.news(&model).expect("much has changed").write().unwrap();
        assert!(memory.news(&model).is_none(), "nothing has changed since");

        let (_, again) = begun(&file);
        assert_eq!(ViewState::of_dossier(&again), ViewState::of_dossier(&model));
        assert_eq!(ViewState::of_window(&again), ViewState::of_window(&model));
        assert_eq!(again.target(), &Target::Claim(claim));
        assert_eq!(again.session().saved_filters.len(), 1);
    }

    #[test]
    fn a_view_that_is_not_understood_is_told_in_one_line_and_costs_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let text = r#"{ "window": [900.0, 700.0], "layout": { "view": 3, "graticule": true },
                        "views": { "own": { "lens": "X-ray" } } }"#;
        std::fs::write(&path, text).unwrap();
        let file = SettingsFile::new(&path);
        let memory = Memory::new(Some(file.clone()), file.load().unwrap(), Language::English);
        assert_eq!(memory.settings.window, Some([900.0, 700.0]));
        let told = memory.view("own");
        let [Action::State(_), Action::Notice(crate::model::NoticeAction::Tell(notice))] =
            &told[..]
        else {
            panic!("{told:?}")
        };
        let names = notice.text.contains("lens") && notice.text.contains("X-ray");
        assert!(names && notice.text.lines().count() == 1, "{}", notice.text);
        assert!(matches!(memory.layout()[..], [Action::State(_)]), "an unknown part is no harm");
    }

    #[test]
    fn what_another_version_wrote_is_kept_until_it_is_changed_and_costs_nothing_else() {
        use crate::model::{
            FilterAction, Lens, NavigateAction, TableAction, ViewAction, Workspace,
        };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let written = serde_json::json!({
            "layout": {
                "workspace": "globe", "graticule": true, "compass": 4, "columns": ["smell"],
                "saved": { "arms": "topic=arms", "loud": "volume=11" },
            },
            "views": { "own-report": { "lens": "X-ray", "filter": "topic=arms", "at": "PER" } },
        });
        std::fs::write(&path, written.to_string()).unwrap();
        let file = SettingsFile::new(&path);
        let (mut memory, mut model) = begun(&file);
        assert_eq!(model.filter().to_string(), "topic=arms");
        assert!(model.session().graticule && model.session().saved_filters.contains_key("arms"));
        memory.note_view(&model);
        for action in [
            Action::Navigate(NavigateAction::Clear),
            Action::Filter(FilterAction::Save("mine".to_owned())),
            Action::View(ViewAction::SetWorkspace(Workspace::Matrix)),
        ] {
            model.apply(action);
        }
        assert!(memory.news(&model).is_some());
        memory.save().unwrap();
        let parts = |settings: &Settings| {
            (settings.layout.clone().unwrap(), settings.views["own-report"].clone())
        };
        let (layout, view) = parts(&file.load().unwrap());
        assert_eq!((&layout["compass"], &layout["columns"][0]), (&4.into(), &"smell".into()));
        assert_eq!((&layout["workspace"], &view["lens"]), (&"matrix".into(), &"X-ray".into()));
        let saved = ["arms", "loud", "mine"].map(|name| layout["saved"][name].as_str().unwrap());
        assert_eq!(saved, ["topic=arms", "volume=11", "topic=arms"]);

        let (mut memory, mut model) = begun(&file);
        memory.note_view(&model);
        model.apply(Action::View(ViewAction::SetLens(Lens::Claims)));
        model.apply(Action::Table(TableAction::Reset));
        model.apply(Action::Filter(FilterAction::Forget("mine".to_owned())));
        memory.note_view(&model);
        let (layout, view) = parts(&memory.settings);
        assert_eq!(
            (&view["lens"], &layout["saved"]["loud"]),
            (&"claims".into(), &"volume=11".into())
        );
        assert_eq!((layout["saved"].get("mine"), &layout["columns"][0]), (None, &"smell".into()));
    }

    #[test]
    fn a_later_copy_is_not_overwritten_by_an_earlier_one() {
        let folder = tempfile::tempdir().unwrap();
        let file = SettingsFile::new(&folder.path().join("settings.json"));
        let mut memory = Memory::new(Some(file.clone()), Settings::default(), Language::English);
        let early = memory.saving().unwrap();
        memory.settings.maximized = true;
        let late = memory.saving().unwrap();
        late.write().unwrap();
        early.write().unwrap();
        assert!(file.load().unwrap().maximized);
    }
}
