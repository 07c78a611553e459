//! Scenes captured, edited, undone and presented.

use super::*;
use crate::{
    domain::{ClaimId, CountryCode, LonLat, ReadingId},
    geo::{Atlas, Plane, Resolution},
    model::{
        Action, Camera, Choice, Effect, FilterAction, Framing, Lens, NavigateAction, Target,
        ViewAction, Viewport, Workspace,
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
    model.apply(Action::Document(crate::model::DocumentAction::Save(done)));
    assert!(model.briefing().is_changed());
    brief(&mut model, BriefAction::Undo);
    assert!(!model.briefing().is_changed());
    assert_eq!(model.dossier_to_save().scenes(), saved.scenes());
}

#[test]
fn a_briefing_is_presented_step_by_step_and_the_window_is_as_it_was_after_it() {
    let mut model = three();
    let venezuela = model.briefing().scenes()[1].id.clone();
    brief(&mut model, BriefAction::Reveal(venezuela, true));
    look_elsewhere(&mut model);
    view(&mut model, ViewAction::SetWorkspace(Workspace::Table));
    let (before, framing) = (seen(&model), model.session().framing);

    assert_eq!(present(&mut model, PresentAction::Start), [Effect::FillScreen]);
    assert_eq!(model.session().workspace, Workspace::Explore);
    let at = |model: &Model| (model.briefing().at(), model.presenting().unwrap().step);
    let shown = |model: &Model| model.session().overlays.iter().copied().collect::<Vec<_>>();
    let mut path = vec![(at(&model), shown(&model))];
    for _ in 0..5 {
        present(&mut model, PresentAction::Next);
        path.push((at(&model), shown(&model)));
    }
    let all = vec![Topic::Arms, Topic::Energy, Topic::Basing];
    let expected = [
        ((0, 0), all.clone()),
        ((1, 0), all[..1].to_vec()),
        ((1, 1), all[..2].to_vec()),
        ((1, 2), all.clone()),
        ((2, 0), all.clone()),
        ((2, 0), all.clone()),
    ];
    assert_eq!(path, expected);
    present(&mut model, PresentAction::Previous);
    assert_eq!((at(&model), shown(&model)), ((1, 2), all), "back is to the last step");
    assert_eq!(present(&mut model, PresentAction::End), [Effect::LeaveScreen]);
    assert!(model.presenting().is_none());
    assert_eq!(seen(&model), before);
    let same = |a: f64, b: f64| (a - b).abs() < 1e-5;
    let (Framing::At(back), Framing::At(was)) = (model.session().framing, framing) else {
        panic!("{:?}", model.session().framing)
    };
    assert!(same(back.km_per_px, was.km_per_px) && same(back.centre.lon, was.centre.lon));
    assert_eq!(model.session().workspace, Workspace::Table);
}

#[test]
fn a_scene_is_gone_to_by_its_number() {
    let mut model = three();
    present(&mut model, PresentAction::StartHere);
    let at = |model: &Model| model.briefing().at();
    assert_eq!(at(&model), 2);
    present(&mut model, PresentAction::First);
    assert_eq!(at(&model), 0);
    present(&mut model, PresentAction::Last);
    assert_eq!(at(&model), 2);
    present(&mut model, PresentAction::Digit('2'));
    present(&mut model, PresentAction::Go);
    assert_eq!(at(&model), 1);
    for digit in ['9', '9'] {
        present(&mut model, PresentAction::Digit(digit));
    }
    present(&mut model, PresentAction::Go);
    assert_eq!(at(&model), 1, "there is no scene 99");
}

#[test]
fn what_covers_the_scene_goes_with_the_next_key_and_the_scene_stays() {
    let mut model = three();
    present(&mut model, PresentAction::Start);
    present(&mut model, PresentAction::Next);
    let (scene, at) = (seen(&model), model.briefing().at());
    let covers: [Cover; 5] = [
        |model| drop(present(model, PresentAction::Toggle(Screen::Black))),
        |model| drop(present(model, PresentAction::Toggle(Screen::White))),
        |model| drop(present(model, PresentAction::ToggleEvidence)),
        |model| {
            present(model, PresentAction::Name(Some("perú".to_owned())));
            present(model, PresentAction::Go);
            assert_eq!(*model.target(), country("PER"));
            assert_eq!(
                model.session().framing,
                Framing::Territory(CountryCode::parse("PER").unwrap())
            );
        },
        |model| drop(model.apply(Action::show(country("CUB")))),
    ];
    for cover in covers {
        for back in [PresentAction::Next, PresentAction::Previous] {
            cover(&mut model);
            present(&mut model, back);
            assert_eq!(seen(&model), scene);
            assert_eq!(model.briefing().at(), at);
            let presenting = model.presenting().unwrap();
            assert!(!presenting.is_covered(), "{presenting:?}");
        }
    }
}

#[test]
fn evidence_is_of_the_scene_or_of_what_is_looked_at_instead() {
    let mut model = model();
    model.apply(Action::show(Target::Claim(ClaimId::new("ven-su-30"))));
    brief(&mut model, BriefAction::Capture);
    let scene = here(&model);
    let ids = |model: &Model| {
        model.evidence().iter().map(|passage| passage.id.clone()).collect::<Vec<_>>()
    };
    present(&mut model, PresentAction::Start);
    let claim = model.dossier().claim(&ClaimId::new("ven-su-30")).unwrap().passages.clone();
    assert_eq!(ids(&model), claim[..1]);
    present(&mut model, PresentAction::ToggleEvidence);
    assert_eq!(model.presenting().unwrap().evidence, Some(0));
    model.apply(Action::show(country("CUB")));
    let of_cuba = ids(&model);
    assert!(of_cuba.len() > 3 && !of_cuba.contains(&claim[0]));
    present(&mut model, PresentAction::TurnEvidence(1));
    assert_eq!(model.presenting().unwrap().evidence, Some(1));
    present(&mut model, PresentAction::TurnEvidence(-9));
    assert_eq!(model.presenting().unwrap().evidence, Some(0));
    present(&mut model, PresentAction::TurnEvidence(9999));
    assert_eq!(model.presenting().unwrap().evidence, Some(of_cuba.len() - 1));
    present(&mut model, PresentAction::End);
    // Nothing to show is not shown.
    brief(&mut model, BriefAction::Pull(scene.clone(), None));
    brief(&mut model, BriefAction::SetHeadline(scene, Line::default()));
    model.apply(Action::show(Target::Overview));
    brief(&mut model, BriefAction::Recapture);
    present(&mut model, PresentAction::Start);
    present(&mut model, PresentAction::ToggleEvidence);
    assert_eq!(model.presenting().unwrap().evidence, None);
}

#[test]
fn without_scenes_nothing_is_presented_and_one_is_told_so() {
    let mut model = model();
    assert_eq!(present(&mut model, PresentAction::Start), []);
    assert!(model.presenting().is_none());
    assert_eq!(model.session().notices.len(), 1);
}

#[test]
fn a_view_that_is_not_understood_is_told_of_and_shown_without_it() {
    let mut model = three();
    let mut scene = Scene::clone(&model.briefing().scenes()[0]);
    scene.view.at = Some("nowhere".to_owned());
    scene.view.lens = Some("fisheye".to_owned());
    scene.view.filter = Some("topic=tea".to_owned());
    scene.view.target = Some("claim:gone".to_owned());
    scene.steps = vec![[Topic::Space].into()];
    let fields: Vec<_> =
        view_problems(&model, &scene).into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["view.at", "view.lens", "view.filter", "view.target", "steps"]);
    brief(&mut model, BriefAction::GoOn(vec![scene]));
    present(&mut model, PresentAction::Start);
    let session = model.session();
    assert_eq!((session.framing, session.lens), (Framing::Region, Lens::default()));
    assert!(session.filter.is_empty());
    assert_eq!(*model.target(), Target::Overview);
}

#[test]
fn the_clocks_run_from_when_they_are_first_told() {
    let mut model = three();
    present(&mut model, PresentAction::Start);
    present(&mut model, PresentAction::Tick(10.0));
    present(&mut model, PresentAction::Tick(12.0));
    let since = |model: &Model| {
        let presenting = model.presenting().unwrap();
        (presenting.since, presenting.scene_since)
    };
    assert_eq!(since(&model), (Some(10.0), Some(10.0)));
    present(&mut model, PresentAction::Next);
    present(&mut model, PresentAction::Tick(15.0));
    assert_eq!(since(&model), (Some(10.0), Some(15.0)));
}
