//! The three languages: switched live, said everywhere, and with room for the longer words.

use cartouche::domain::CountryCode;
use cartouche::model::{Action, CompareAction, ViewAction, Workspace};
use cartouche::store::bundled_dossier;
use cartouche::ui::command::Menu;
use cartouche::words::{Language, Words};
use egui::{Rect, Role, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::access::{WORKSPACES, filled};
use crate::desk::{Window, country};

const SCREENS: [Vec2; 2] = [vec2(1024.0, 640.0), vec2(1280.0, 800.0)];

fn speaking(language: Language, size: Vec2) -> Window {
    let mut window = Window::of(bundled_dossier().unwrap().0, size);
    window.apply(Action::View(ViewAction::SetLanguage(language)));
    window
}

fn labels_on_the_map(window: &Window) -> Vec<String> {
    window.drawing().labels.iter().map(|label| label.text.to_lowercase()).collect()
}

/// What has to be reached at any time, by name.
fn controls(words: &'static Words) -> Vec<String> {
    let ids = ["command-zoom-in", "command-zoom-out", "command-fit-the-region", "legend-fold"];
    let ids = ids.into_iter().chain(["command-attach-document", "menu-lens", "menu-reading"]);
    let bar = Menu::ALL.into_iter().filter(|menu| *menu != Menu::Language).map(Menu::id);
    let topics = ["topic-arms", "topic-energy", "topic-basing"]
        .map(|topic| words.say_with("legend-show", &[("topic", words.say(topic).into())]));
    ids.chain(bar).map(|id| words.say(id).to_owned()).chain(topics).collect()
}

/// Where the control with this name is; it may have a label of the same name.
fn control(window: &Window, name: &str) -> Option<Rect> {
    let mut all = window.harness.query_all_by_label(name);
    all.find(|node| node.accesskit_node().role() != Role::Label).map(|node| node.rect())
}

#[test]
fn a_language_is_switched_live_from_the_menu() {
    let mut window = Window::bundled();
    window.must_show(&["File", "Arms sales", "How to read the marks"]);
    window.click_on(Role::Button, "View");
    window.click_on(Role::Button, "Language");
    window.click_on(Role::Button, "Idioma: español");
    assert_eq!(window.model().session().language, Language::Spanish);
    window.must_show(&["Archivo", "Ventas de armas", "Conversaciones sobre bases"]);
    window.must_show(&["Cómo leer los signos", "Afirmaciones por tema"]);
    assert!(!window.shows("Arms sales"));
    window.apply(Action::show(country("BRA")));
    window.must_show(&["Brasil"]);
    assert!(labels_on_the_map(&window).contains(&"rep. dominicana".to_owned()));

    window.apply(Action::View(ViewAction::SetLanguage(Language::Portuguese)));
    window.must_show(&["Arquivo", "Vendas de armas", "Conversas sobre bases"]);
    window.must_show(&["Como ler os símbolos"]);
    window.apply(Action::show(country("TTO")));
    window.must_show(&["Trinidad e Tobago"]);
    assert!(labels_on_the_map(&window).contains(&"méxico".to_owned()));

    window.apply(Action::View(ViewAction::SetLanguage(Language::English)));
    window.must_show(&["Trinidad and Tobago", "Arms sales"]);
}

#[test]
fn no_control_leaves_the_window_or_lies_on_another_in_any_language() {
    for language in Language::ALL {
        for size in SCREENS {
            let mut window = speaking(language, size);
            let (words, at) = (language.words(), format!("{language:?} {size}"));
            if window.shows(words.say("legend-unfold")) {
                window.click_on(Role::Button, words.say("legend-unfold"));
            }
            let screen = Rect::from_min_size(egui::Pos2::ZERO, size).expand(0.5);
            let found: Vec<(String, Rect)> = controls(words)
                .into_iter()
                .map(|name| {
                    let rect = control(&window, &name).unwrap_or_else(|| panic!("{name}: {at}"));
                    (name, rect)
                })
                .collect();
            for (index, (name, one)) in found.iter().enumerate() {
                assert!(screen.contains_rect(*one), "{name} leaves the window: {at}");
                for (other, two) in &found[index + 1..] {
                    assert!(!one.shrink(1.0).intersects(*two), "{name} lies on {other}: {at}");
                }
            }
        }
    }
}

/// The legend's column and the panel's are as wide as in English: longer words wrap in them.
#[test]
fn no_word_of_legend_or_panel_is_cut_off_in_any_language() {
    for language in Language::ALL {
        for size in SCREENS {
            let mut window = speaking(language, size);
            let words = language.words();
            if window.shows(words.say("legend-unfold")) {
                window.click_on(Role::Button, words.say("legend-unfold"));
            }
            let screen = Rect::from_min_size(egui::Pos2::ZERO, size).expand(0.5).x_range();
            let wide: Vec<String> = window
                .harness
                .query_all_by(|node| node.role() == Role::Label)
                .filter(|node| {
                    let rect = node.rect().x_range();
                    rect.min < screen.min || rect.max > screen.max
                })
                .filter_map(|node| node.accesskit_node().label())
                .collect();
            assert_eq!(wide, [""; 0], "{language:?} {size}");
        }
    }
}

#[test]
fn no_word_of_any_workspace_is_cut_off_in_any_language() {
    for workspace in WORKSPACES {
        let mut window = filled(speaking(Language::English, SCREENS[1]), workspace);
        for code in ["VEN", "CUB", "BRA"] {
            let country = CountryCode::parse(code).unwrap();
            window.apply(Action::Compare(CompareAction::Toggle(country)));
        }
        // What scrolls sideways may go beyond the edge.
        if matches!(workspace, Workspace::Matrix | Workspace::Table) {
            window.apply(Action::View(ViewAction::ShowPanel(false)));
        }
        for language in [Language::Spanish, Language::Portuguese] {
            window.apply(Action::View(ViewAction::SetLanguage(language)));
            let screen = Rect::from_min_size(egui::Pos2::ZERO, SCREENS[1]).expand(0.5).x_range();
            let wide: Vec<String> = window
                .harness
                .query_all_by(|node| {
                    matches!(node.role(), Role::Label | Role::Button | Role::CheckBox)
                })
                .filter(|node| {
                    let rect = node.rect().x_range();
                    rect.min < screen.min || rect.max > screen.max
                })
                .filter_map(|node| node.accesskit_node().label())
                .collect();
            assert_eq!(wide, [""; 0], "{language:?} {workspace:?}");
        }
    }
}

#[test]
fn a_notice_is_told_in_the_language_of_the_session() {
    use cartouche::model::{Notice, NoticeKind};

    let mut window = Window::own();
    window.apply(Action::View(ViewAction::SetLanguage(Language::Spanish)));
    let values = vec![("path", "/allí/informe.txt".to_owned())];
    window.apply(Action::tell(Notice::say(NoticeKind::Warning, "notice-kept-gone", values)));
    window.must_show(&["/allí/informe.txt ya no está"]);
}
