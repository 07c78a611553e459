//! Pictures of scenes are asked for once, and again when a scene is seen otherwise.

use super::*;

fn sittings(effects: &[Effect]) -> Vec<Sitting> {
    let of = |effect: &Effect| {
        let Effect::PictureScenes(sittings) = effect else { panic!("{effect:?}") };
        sittings.clone()
    };
    effects.iter().flat_map(of).collect()
}

fn picture(red: u8) -> Thumbnail {
    Thumbnail { size: [1, 1], rgb: [red, 0, 0].into() }
}

#[test]
fn a_scene_is_pictured_where_scenes_are_shown_and_when_it_is_seen_otherwise() {
    let mut model = model();
    for _ in 0..2 {
        brief(&mut model, BriefAction::Capture);
    }
    let show = |workspace| Action::View(ViewAction::SetWorkspace(workspace));
    let asked = sittings(&model.apply(show(Workspace::Brief)));
    let scenes: Vec<_> = model.briefing().scenes().to_vec();
    assert!(asked.iter().map(|sitting| &sitting.scene).eq(&scenes));
    assert_eq!(sittings(&model.apply(show(Workspace::Brief))), [], "they are being made");

    let [first, second] = &asked[..] else { panic!("{asked:?}") };
    brief(&mut model, BriefAction::Pictured(first.clone(), picture(1)));
    assert_eq!(model.thumbnail(&scenes[0].id), Some(&picture(1)));
    assert_eq!(model.thumbnail(&scenes[1].id), None);

    // What is said to a scene does not change its picture; how it is seen does.
    let line = Line { text: "Said".to_owned(), ..Line::default() };
    brief(&mut model, BriefAction::SetHeadline(scenes[1].id.clone(), line));
    model.apply(Action::View(ViewAction::SetLens(Lens::Claims)));
    let again = sittings(&model.apply(Action::Brief(BriefAction::Recapture)));
    assert_eq!(again.len(), 1);
    assert_eq!(again[0].scene.id, scenes[1].id);
    brief(&mut model, BriefAction::Pictured(second.clone(), picture(2)));
    assert_eq!(model.thumbnail(&scenes[1].id), None, "it is of how the scene was before");
    brief(&mut model, BriefAction::Pictured(again[0].clone(), picture(3)));
    assert_eq!(model.thumbnail(&scenes[1].id), Some(&picture(3)));

    let dossier = Arc::clone(model.dossier());
    let (name, problems) = (String::new(), Vec::new());
    let opened = DocumentAction::Opened { dossier, name, problems };
    model.apply(Action::Document(opened));
    assert_eq!(model.thumbnail(&scenes[0].id), None);
}
