//! Scenes captured, edited, undone and presented.

mod presenting;
mod thumbnails;

use super::*;
use crate::{
    domain::{ClaimId, CountryCode, LonLat, ReadingId},
    geo::{Atlas, Plane, Resolution},
    model::{
        Action, Camera, Choice, DocumentAction, Effect, FilterAction, Framing, Lens,
        NavigateAction, Target, ViewAction, Viewport, Workspace,
    },
    store,
};

fn model() -> Model {
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    let dossier = store::bundled_dossier().unwrap().0.with_scenes(Vec::new());
    Model::new(Arc::new(dossier), "bundled", Vec::new(), Arc::new(atlas))
}

fn country(code: &str) -> Target {
    Target::Country(CountryCode::parse(code).unwrap())
}

fn brief(model: &mut Model, action: BriefAction) {
    assert_eq!(model.apply(Action::Brief(action)), []);
}

fn present(model: &mut Model, action: PresentAction) -> Vec<Effect> {
    model.apply(Action::Present(action))
}

fn view(model: &mut Model, action: ViewAction) {
    model.apply(Action::View(action));
}

/// A view in which nothing is as at first.
fn look_elsewhere(model: &mut Model) {
    view(model, ViewAction::SetLens(Lens::Claims));
    view(model, ViewAction::SetReading(ReadingId::new("B")));
    view(model, ViewAction::SetOverlay(Topic::Energy, false));
    view(model, ViewAction::ShowGraticule(true));
    model.apply(Action::Filter(FilterAction::Toggle(Choice::Topic(Topic::Arms))));
    let centre = LonLat::new(-66.512_345_678, 7.1);
    let camera = Camera { centre, km_per_px: 1.234_567_891, plane: Plane::EqualArea };
    view(model, ViewAction::MoveTo(camera));
    model.apply(Action::show(Target::Claim(ClaimId::new("ven-su-30"))));
}

/// What a scene is of.
fn seen(model: &Model) -> impl PartialEq + std::fmt::Debug + use<> {
    let session = model.session();
    (
        (session.lens, session.reading.clone(), session.overlays.clone()),
        (session.filter.clone(), session.graticule, model.target().clone()),
    )
}

fn headlines(model: &Model) -> Vec<&str> {
    model.briefing().scenes().iter().map(|scene| scene.headline.as_str()).collect()
}

fn here(model: &Model) -> SceneId {
    model.briefing().here().unwrap().id.clone()
}

/// What covers a scene.
type Cover = fn(&mut Model);

/// Three scenes: the region, Venezuela, Brazil.
fn three() -> Model {
    let mut model = model();
    for target in [Target::Overview, country("VEN"), country("BRA")] {
        model.apply(Action::Navigate(NavigateAction::FlyTo(target)));
        brief(&mut model, BriefAction::Capture);
    }
    model
}

#[test]
fn a_scene_is_returned_to_exactly_and_on_another_screen_as_much_is_seen() {
    let mut model = model();
    let first = seen(&model);
    brief(&mut model, BriefAction::Capture);
    look_elsewhere(&mut model);
    let (elsewhere, camera) = (seen(&model), model.camera());
    assert!(first != elsewhere);
    brief(&mut model, BriefAction::Capture);
    let [region, close]: [SceneId; 2] =
        [0, 1].map(|at: usize| model.briefing().scenes()[at].id.clone());

    brief(&mut model, BriefAction::Show(region));
    assert_eq!(seen(&model), first);
    assert_eq!(model.session().framing, Framing::Region);
    brief(&mut model, BriefAction::Show(close));
    assert_eq!(seen(&model), elsewhere);
    let back = model.camera();
    assert!((back.km_per_px - camera.km_per_px).abs() < 1e-6, "{back:?}");
    assert!((back.centre.lon - camera.centre.lon).abs() < 1e-6, "{back:?}");

    let narrow = model.session().viewport.width.min(model.session().viewport.height);
    view(&mut model, ViewAction::Resize(Viewport { width: 1920.0, height: 1080.0 }));
    let seen_km = model.camera().km_per_px * 1080.0;
    assert!((seen_km - camera.km_per_px * narrow).abs() < 1e-3, "{seen_km}");
}

#[test]
fn a_scene_is_headed_by_what_is_looked_at_and_rests_on_its_passages() {
    let mut model = three();
    assert_eq!(headlines(&model)[1..], ["Venezuela", "Brazil"]);
    look_elsewhere(&mut model);
    brief(&mut model, BriefAction::Capture);
    let claim = model.dossier().claim(&ClaimId::new("ven-su-30")).unwrap();
    let scene = model.briefing().here().unwrap();
    assert_eq!(scene.headline, claim.summary);
    assert_eq!(scene.passages, claim.passages);
    assert_eq!(scene.pulled.as_ref(), claim.passages.first());
    assert_eq!(view_problems(&model, scene), []);
}

#[test]
fn scenes_are_edited_moved_and_taken_out_and_all_of_it_is_undone() {
    let mut model = three();
    let before = model.briefing().scenes().to_vec();
    let venezuela = before[1].id.clone();
    let line: Line = "Arms first. [p9-1]".parse().unwrap();
    let steps = [
        BriefAction::SetHeadline(venezuela.clone(), line),
        BriefAction::SetNotes(venezuela.clone(), vec!["Said. [p9-1]".parse().unwrap()]),
        BriefAction::Pull(venezuela.clone(), Some(PassageId::new("p9-1"))),
        BriefAction::Reveal(venezuela.clone(), true),
        BriefAction::Move(venezuela.clone(), 0),
        BriefAction::Duplicate(venezuela.clone()),
        BriefAction::Remove(before[2].id.clone()),
        BriefAction::Recapture,
    ];
    model.apply(Action::View(ViewAction::SetLens(Lens::Evidence)));
    let mut states = vec![before.clone()];
    for step in steps {
        brief(&mut model, step.clone());
        let scenes = model.briefing().scenes().to_vec();
        assert_ne!(states.last(), Some(&scenes), "{step:?} changed nothing");
        states.push(scenes);
    }
    assert_eq!(headlines(&model), ["Arms first.", "Arms first.", before[0].headline.as_str()]);
    let scene = &model.briefing().scenes()[1];
    assert_eq!(scene.view.lens.as_deref(), Some("evidence"));
    assert_eq!(scene.steps.len(), 3);
    for state in states.iter().rev().skip(1) {
        brief(&mut model, BriefAction::Undo);
        assert_eq!(model.briefing().scenes(), &state[..]);
    }
    for state in states.iter().skip(1) {
        brief(&mut model, BriefAction::Redo);
        assert_eq!(model.briefing().scenes(), &state[..]);
    }
    assert!(!model.briefing().can_redo());
    // What changes nothing cannot be undone either.
    let undone = model.briefing().past.len();
    brief(&mut model, BriefAction::Pull(venezuela, Some(PassageId::new("p9-1"))));
    assert_eq!(model.briefing().past.len(), undone);
}

#[test]
fn every_id_is_taken_once() {
    let mut model = three();
    let second = model.briefing().scenes()[1].id.clone();
    brief(&mut model, BriefAction::Remove(second));
    brief(&mut model, BriefAction::Capture);
    let last = here(&model);
    brief(&mut model, BriefAction::Duplicate(last));
    let ids: BTreeSet<&SceneId> = model.briefing().scenes().iter().map(|scene| &scene.id).collect();
    assert_eq!(ids.len(), model.briefing().scenes().len());
}

#[test]
fn a_save_has_the_scenes_as_they_are_and_then_nothing_is_changed() {
    let mut model = three();
    assert!(model.briefing().is_changed());
    let saved = model.dossier_to_save();
    assert_eq!(saved.scenes().len(), 3);
    let json = store::dossier_to_json(&saved).unwrap();
    let (again, problems) = store::dossier_from_json(json.to_string().as_bytes()).unwrap();
    assert_eq!((again.scenes(), problems.len()), (saved.scenes(), 0));
    // An edit that was made while it was written is not in the file.
    brief(&mut model, BriefAction::Capture);
    let done = crate::model::SaveAction::Done { saved: Arc::clone(&saved), path: "x.json".into() };
    model.apply(Action::Document(DocumentAction::Save(done)));
    assert!(model.briefing().is_changed());
    brief(&mut model, BriefAction::Undo);
    assert!(!model.briefing().is_changed());
    assert_eq!(model.dossier_to_save().scenes(), saved.scenes());
}

#[test]
fn what_is_written_letter_by_letter_is_one_edit() {
    let mut model = three();
    let id = here(&model);
    let undone = model.briefing().past.len();
    let write = |model: &mut Model, text: &str| {
        let line = Line { text: text.to_owned(), ..Line::default() };
        brief(model, BriefAction::SetHeadline(id.clone(), line));
    };
    for text in ["S", "Sh", "Ship", "Ships"] {
        write(&mut model, text);
    }
    assert_eq!(model.briefing().past.len(), undone + 1);
    brief(&mut model, BriefAction::SetNotes(id.clone(), vec![Line::default()]));
    write(&mut model, "Ships sail");
    assert_eq!(model.briefing().past.len(), undone + 3, "something else was edited between");
    for headline in ["Ships", "Ships", "Brazil"] {
        brief(&mut model, BriefAction::Undo);
        assert_eq!(model.briefing().here().unwrap().headline, headline);
    }
    write(&mut model, "Again");
    brief(&mut model, BriefAction::Undo);
    assert_eq!(model.briefing().here().unwrap().headline, "Brazil", "a new edit after undoing");
}
