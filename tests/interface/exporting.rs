//! Exporting what is shown: the dialog, how far it is, and stopping it.

use std::path::PathBuf;

use cartouche::model::{
    Action, BriefAction, Dialog, Effect, Existing, ExportAction, ExportFormat, ExportOrder, Extent,
};
use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::Window;

fn export(window: &mut Window, action: ExportAction) {
    window.apply(Action::Export(action));
}

#[test]
fn a_briefing_is_exported_to_the_name_that_is_proposed() {
    let mut window = Window::bundled();
    let id = window.model().dossier().header().id.clone();
    window.press_with(Modifiers::COMMAND, Key::E);
    assert_eq!(window.model().session().dialog, Some(Dialog::Export));
    window.must_show(&["A page a scene with its notes", "The whole briefing"]);
    window.click_on(Role::Button, "Export");
    let path = PathBuf::from(format!("{id}.pdf"));
    let (order, existing) = (ExportOrder::default(), Existing::Keep);
    assert_eq!(window.effects(), [Effect::Export { path, order, existing }]);
    assert_eq!(window.model().session().dialog, None);
}

#[test]
fn a_picture_of_a_scene_is_exported_where_the_user_chooses() {
    let mut window = Window::bundled();
    let scene = window.model().briefing().scenes()[2].id.clone();
    window.apply(Action::Brief(BriefAction::Show(scene.clone())));
    let id = window.model().dossier().header().id.clone();
    window.press_with(Modifiers::COMMAND, Key::E);
    window.click_on(Role::ComboBox, "Format");
    window.click_on(Role::Button, "PNG: picture");
    assert!(!window.shows("The whole briefing"), "one picture is one scene");
    window.click_on(Role::RadioButton, "1024 × 768");
    let expected = ExportOrder {
        format: ExportFormat::Png,
        extent: Extent::Scene,
        quoted: false,
        size: [1024, 768],
        ..ExportOrder::default()
    };
    let proposed = window.harness.get_by_role(Role::TextInput).value();
    assert_eq!(proposed, Some(format!("{id}-{scene}.png")));
    window.click_on(Role::Button, "Choose where…");
    assert_eq!(window.effects(), [Effect::PickExport(expected)]);
    let path = PathBuf::from("scene.png");
    export(&mut window, ExportAction::Start(path, Existing::Replace));
    assert_eq!(window.model().session().dialog, None);
}

#[test]
fn a_dossier_without_scenes_and_without_documents_asks_for_neither() {
    let mut window = Window::own();
    window.press_with(Modifiers::COMMAND, Key::E);
    assert!(!window.shows("The scene that is looked at"));
    assert!(!window.shows("Quote the attached documents"));
    window.click_on(Role::Button, "Cancel");
    assert_eq!(window.model().session().dialog, None);
}

#[test]
fn an_export_shows_how_far_it_is_and_can_be_stopped() {
    let mut window = Window::bundled();
    let path = PathBuf::from("briefs").join("brief.pdf");
    export(&mut window, ExportAction::Start(path.clone(), Existing::Keep));
    export(&mut window, ExportAction::Went { path: path.clone(), done: 6, of: 12 });
    window.must_show(&["Writing brief.pdf"]);
    let bar = window.harness.get_by_role_and_label(Role::ProgressIndicator, "Writing brief.pdf");
    assert_eq!(bar.accesskit_node().numeric_value(), Some(47.0));
    window.effects();
    window.click_on(Role::Button, "Stop writing brief.pdf");
    assert_eq!(window.effects(), [Effect::CancelExport(path.clone())]);
    export(&mut window, ExportAction::Ended { path: path.clone(), done: false });
    assert!(!window.shows("Writing brief.pdf") && !window.shows("Written"));
    export(&mut window, ExportAction::Start(path.clone(), Existing::Keep));
    export(&mut window, ExportAction::Ended { path: path.clone(), done: true });
    window.must_show(&[&format!("Written: {}", path.display())]);
}
