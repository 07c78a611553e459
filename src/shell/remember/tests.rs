//! Settings as they come back.

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
    let [Action::State(_), Action::Notice(crate::model::NoticeAction::Tell(notice))] = &told[..]
    else {
        panic!("{told:?}")
    };
    let names = notice.text.contains("lens") && notice.text.contains("X-ray");
    assert!(names && notice.text.lines().count() == 1, "{}", notice.text);
    assert!(matches!(memory.layout()[..], [Action::State(_)]), "an unknown part is no harm");
}

#[test]
fn what_another_version_wrote_is_kept_until_it_is_changed_and_costs_nothing_else() {
    use crate::model::{FilterAction, Lens, NavigateAction, TableAction, ViewAction, Workspace};
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
    assert_eq!((&view["lens"], &layout["saved"]["loud"]), (&"claims".into(), &"volume=11".into()));
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

#[test]
fn scenes_that_were_not_saved_are_there_again_until_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let file = SettingsFile::new(&folder.path().join("settings.json"));
    let (mut memory, mut model) = begun(&file);
    model.apply(Action::Brief(BriefAction::Capture));
    let scenes = model.briefing().scenes().to_vec();
    memory.note_view(&model);
    memory.save().unwrap();
    let (mut memory, mut model) = begun(&file);
    assert_eq!(model.briefing().scenes(), &scenes[..]);
    model.apply(Action::Brief(BriefAction::Undo));
    assert_eq!(model.briefing().scenes(), []);
    memory.note_view(&model);
    assert_eq!(memory.settings.briefings.len(), 0);
    assert!(!serde_json::to_string(&memory.settings).unwrap().contains("briefings"));
}
