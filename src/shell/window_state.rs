//! What is remembered of the window itself: its size, and what is set in it.

use super::remember::Memory;
use crate::model::{Room, Session};

/// What is remembered of a window beside its model.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct WindowState {
    /// Inner size in points, where neither screen nor desktop is filled.
    pub(super) size: Option<[f32; 2]>,
    /// The window fills the desktop.
    pub(super) maximized: bool,
    /// Width of the side panel in points.
    pub(super) panel_width: Option<f32>,
}

impl Memory {
    /// Takes note of the window, and of what the user set in it. Returns whether the window is news;
    /// what is set is known from the actions.
    pub(super) fn note_window(&mut self, window: WindowState, session: &Session) -> bool {
        self.note_language(session.language);
        let settings = &mut self.settings;
        let size = window.size.or(settings.window);
        let before = (settings.window, settings.maximized, settings.panel_width);
        settings.window = size;
        settings.maximized = window.maximized;
        settings.panel_width = window.panel_width;
        settings.projector = session.room == Room::Projector;
        settings.reduced_motion = session.reduced_motion;
        settings.panel_closed = !session.panel_shown;
        settings.legend_folded = session.legend_folded;
        before != (size, window.maximized, window.panel_width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{Action, ViewAction},
        shell::remember::tests::begun,
        store::{Settings, SettingsFile},
        words::Language,
    };

    /// Whether something stands in the file.
    type Written = fn(&Settings) -> bool;

    #[test]
    fn theme_language_and_panel_are_written_after_a_change_as_views_are() {
        let folder = tempfile::tempdir().unwrap();
        let file = SettingsFile::new(&folder.path().join("settings.json"));
        let (mut memory, mut model) = begun(&file);
        let mut window = WindowState { size: Some([900.0, 700.0]), ..WindowState::default() };
        assert!(memory.note_window(window, model.session()));
        memory.news(&model).unwrap().write().unwrap();
        let all: [(ViewAction, Written); 5] = [
            (ViewAction::SetRoom(Room::Projector), |it| it.projector),
            (ViewAction::SetLanguage(Language::Spanish), |it| it.language.as_deref() == Some("es")),
            (ViewAction::ShowPanel(false), |it| it.panel_closed),
            (ViewAction::ReduceMotion(true), |it| it.reduced_motion),
            (ViewAction::FoldLegend(true), |it| it.legend_folded == Some(true)),
        ];
        for (action, is_written) in all {
            model.apply(Action::View(action.clone()));
            assert!(!memory.note_window(window, model.session()), "the window is as it was");
            memory.news(&model).expect("something is set otherwise").write().unwrap();
            assert!(is_written(&file.load().unwrap()), "{action:?}");
        }
        window.panel_width = Some(333.0);
        assert!(memory.note_window(window, model.session()), "the panel was dragged");
        memory.news(&model).unwrap().write().unwrap();
        assert_eq!(file.load().unwrap().panel_width, Some(333.0));
        assert!(!memory.note_window(window, model.session()));
        assert!(memory.news(&model).is_none());
    }
}
