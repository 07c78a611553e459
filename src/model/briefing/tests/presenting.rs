//! Presented step by step, covered and uncovered, and left.

use super::*;

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

#[test]
fn the_presenters_window_is_wanted_before_anything_is_presented() {
    let mut model = three();
    present(&mut model, PresentAction::ShowPresenter(true));
    assert!(model.session().presenter_shown);
    present(&mut model, PresentAction::Start);
    present(&mut model, PresentAction::ShowPresenter(false));
    assert!(!model.session().presenter_shown);
}

#[test]
fn another_dossier_ends_presenting_and_leaves_the_screen() {
    let mut model = three();
    view(&mut model, ViewAction::SetWorkspace(Workspace::Table));
    present(&mut model, PresentAction::Start);
    let opened = DocumentAction::Opened {
        dossier: Arc::clone(model.dossier()),
        name: "again".to_owned(),
        problems: Vec::new(),
    };
    assert_eq!(model.apply(Action::Document(opened)), [Effect::LeaveScreen]);
    assert!(model.presenting().is_none());
    assert_eq!(model.session().workspace, Workspace::Table);
}
