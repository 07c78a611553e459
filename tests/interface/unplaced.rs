//! Documents that are no source of the dossier, and saving a dossier.

use std::path::Path;
use std::sync::Arc;

use cartouche::domain::SourceId;
use cartouche::model::{
    Action, Dialog, DocumentAction, Effect, Existing, PlaceAction, Placing, SaveAction, Unplaced,
};
use cartouche::store::ContentHash;
use cartouche::text::import_text;
use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Window;

fn unplaced(name: &str) -> Arc<Unplaced> {
    let document = import_text(b"A ferry sails to Peru.").unwrap().into();
    let file_sha256 = ContentHash::of(name.as_bytes());
    Arc::new(Unplaced { path: Path::new("a folder").join(name), document, file_sha256 })
}

/// A window in which two documents came that are no source.
fn asked() -> Window {
    let mut window = Window::own();
    for name in ["ferry.txt", "mole.pdf"] {
        let ask = PlaceAction::Ask(unplaced(name));
        window.apply(Action::Document(DocumentAction::Place(ask)));
    }
    window
}

#[test]
fn documents_that_are_no_source_are_asked_about_at_once() {
    let mut window = asked();
    window.must_show(&["Not a source of this dossier", "ferry.txt", "mole.pdf"]);
    window.click_on(Role::Button, "Make a new dossier of it: mole.pdf");
    assert_eq!(window.effects(), [Effect::Place(unplaced("mole.pdf"), Placing::Begin)]);
    assert_eq!(window.model().session().dialog, Some(Dialog::Unplaced), "one is left");
    let title = window.model().dossier().sources()[0].title().to_owned();
    window.click_on(Role::Button, &format!("Attach to {title}: ferry.txt"));
    let placing = Placing::Attach(SourceId::new("report"));
    assert_eq!(window.effects(), [Effect::Place(unplaced("ferry.txt"), placing)]);
    assert_eq!(window.model().session().dialog, None);
}

#[test]
fn leaving_the_question_leaves_all_of_them() {
    for leave in [
        |window: &mut Window| window.click_on(Role::Button, "Cancel"),
        |window: &mut Window| {
            window.press(Key::Escape);
        },
    ] {
        let mut window = asked();
        leave(&mut window);
        let session = window.model().session();
        assert_eq!((session.dialog, session.unplaced.len()), (None, 0));
        assert_eq!(window.effects(), []);
    }
}

#[test]
fn a_question_outlives_the_dossier_that_another_answer_opens() {
    let mut window = asked();
    let begun = unplaced("mole.pdf").placed(&Placing::Begin, window.model().dossier());
    window.click_on(Role::Button, "Make a new dossier of it: mole.pdf");
    window.apply(begun);
    assert_eq!(window.model().session().dialog, Some(Dialog::Unplaced));
    window.must_show(&["ferry.txt", "Attach to mole"]);
}

#[test]
fn a_dossier_is_saved_at_a_typed_path_and_bears_its_name_then() {
    let mut window = Window::own();
    window.click_on(Role::Button, "File");
    window.click_on(Role::Button, "Save dossier as…");
    assert_eq!(window.model().session().dialog, Some(Dialog::Saving));
    window.harness.get_by_role(Role::TextInput).type_text("new.json");
    window.settle();
    window.click_on(Role::Button, "Choose a file…");
    assert_eq!(window.effects(), [Effect::PickSaving]);
    window.click_on(Role::Button, "Save");
    let path = Path::new("new.json").to_owned();
    assert_eq!(window.effects(), [Effect::WriteDossier(path.clone(), Existing::Keep)]);
    assert_eq!(window.model().session().dialog, None);
    let saved = window.model().dossier_to_save();
    window.apply(Action::Document(DocumentAction::Save(SaveAction::Done { saved, path })));
    assert_eq!(window.model().dossier_name(), "new.json");
    window.must_show(&["Saved new.json"]);
}
