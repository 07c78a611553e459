use super::*;
use crate::geo::{Atlas, Plane, Resolution};

fn model() -> Model {
    let (dossier, problems) = store::bundled_dossier().unwrap();
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    Model::new(Arc::new(dossier), "bundled", problems, Arc::new(atlas))
}

#[test]
fn passages_are_numbered_as_they_are_first_cited_words_before_marks() {
    let model = model();
    let pack = Pack::of(&model, model.briefing().scenes());
    assert_eq!(pack.leaves.len(), model.dossier().scenes().len());
    let mut seen = 0;
    let in_words = pack.leaves.iter().flat_map(|leaf| {
        let notes = leaf.notes.iter().flat_map(|line| &line.rests_on);
        leaf.headline.rests_on.iter().chain(&leaf.pulled).chain(notes)
    });
    for number in in_words {
        assert!(*number <= seen + 1, "{number} after {seen}");
        seen = seen.max(*number);
    }
    assert_eq!(seen, pack.said);
    for claim in &pack.claims {
        assert!(!claim.said.rests_on.is_empty(), "{}", claim.id);
        for number in &claim.said.rests_on {
            let known = model.dossier().claim(&claim.id).unwrap();
            assert!(known.passages.contains(&pack.passage(*number).unwrap().id), "{}", claim.id);
        }
    }
    assert!(pack.passages.len() > pack.said);
    assert_eq!((pack.passage(0), pack.passage(pack.passages.len() + 1)), (None, None));
}

#[test]
fn a_hedge_goes_with_its_passage_and_its_claim() {
    let model = model();
    let pack = Pack::of(&model, model.briefing().scenes());
    let mut hedged = 0;
    for claim in &pack.claims {
        let Some(hedge) = &model.dossier().claim(&claim.id).unwrap().hedge else { continue };
        hedged += 1;
        assert!(claim.strength.contains(hedge), "{}", claim.id);
        for number in &claim.said.rests_on {
            let strengths = &pack.passage(*number).unwrap().strengths;
            assert!(strengths.iter().any(|it| it.contains(hedge)), "{}", claim.id);
        }
    }
    assert!(hedged > 20, "{hedged}");
}

#[test]
fn without_a_scene_there_is_one_leaf_of_the_map_as_it_is_seen() {
    let model = model();
    let pack = Pack::of(&model, &[]);
    let [leaf] = &pack.leaves[..] else { panic!("{}", pack.leaves.len()) };
    assert_eq!((leaf.id(), leaf.notes.len(), pack.said), ("map", 0, 0));
    assert_eq!(leaf.headline.text, model.dossier().header().title);
    let on = &model.session().overlays;
    let drawn = model.dossier().claims().iter().filter(|claim| on.contains(&claim.topic)).count();
    assert_eq!(pack.claims.len(), drawn);
}

#[test]
fn the_fingerprint_is_that_of_the_dossiers_file() {
    let mut model = model();
    let file = Pack::file(&model).unwrap();
    let again: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(again["id"], model.dossier().header().id);
    let sha256 = Pack::of(&model, &[]).sha256;
    assert_eq!(sha256.len(), 64);
    model.apply(Action::Brief(BriefAction::Capture));
    assert_ne!(Pack::of(&model, &[]).sha256, sha256);
}
