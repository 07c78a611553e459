//! What is left of a view, and of links, when another dossier opens; and what of a view a dossier
//! can lack.

use std::sync::Arc;

use super::*;
use crate::{
    geo::{Atlas, Plane, Resolution},
    model::{Action, Column, DocumentAction, FilterAction, Lens, MatrixLook, ViewAction},
    store,
};

/// A dossier of our own.
const OWN: &str = include_str!("../../../tests/fixtures/own-dossier.json");

fn model() -> Model {
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    let dossier = store::bundled_dossier().unwrap().0;
    Model::new(Arc::new(dossier), "bundled", Vec::new(), Arc::new(atlas))
}

fn opened(json: &str) -> Action {
    let dossier = Arc::new(store::dossier_from_json(json.as_bytes()).unwrap().0);
    let (name, problems) = (String::new(), Vec::new());
    Action::Document(DocumentAction::Opened { dossier, name, problems })
}

fn follow(model: &mut Model, link: &str) {
    model.apply(Action::State(StateAction::Follow(link.to_owned())));
}

fn notices(model: &Model) -> Vec<&str> {
    model.session().notices.iter().map(|notice| notice.text.as_str()).collect()
}

#[test]
fn another_dossier_leaves_the_window_as_it_is() {
    use crate::model::{MatrixAction, TableAction};
    let mut model = model();
    for action in [
        Action::View(ViewAction::ShowGraticule(true)),
        Action::View(ViewAction::ShowTimeline(true)),
        Action::View(ViewAction::ShowFilters(true)),
        Action::View(ViewAction::ShowUncoded(true)),
        Action::View(ViewAction::SetWorkspace(Workspace::Table)),
        Action::Matrix(MatrixAction::Turn(crate::model::Face::Stages)),
        Action::Matrix(MatrixAction::Sort(crate::model::MatrixKey::Name)),
        Action::Table(TableAction::Show(Column::Id, true)),
        Action::Table(TableAction::Widen(Column::Id, 99)),
        Action::Table(TableAction::Sort(Column::Stage)),
        Action::Filter(FilterAction::Set("topic=arms".parse().unwrap())),
        Action::Filter(FilterAction::Save("arms".to_owned())),
    ] {
        model.apply(action);
    }
    let before = ViewState::of_window(&model);
    model.apply(opened(OWN));
    assert_eq!(model.dossier().header().id, "own-report");
    assert_eq!(ViewState::of_window(&model), before);
    assert!(model.filter().is_empty());
}

#[test]
fn a_link_waits_for_the_dossier_that_is_being_read() {
    let link = |dossier: &str| format!("cartouche://view?{dossier}lens=claims");
    for dossier in ["dossier=own-report&", ""] {
        let mut model = model();
        model.apply(Action::Document(DocumentAction::Open("own.json".into())));
        follow(&mut model, &link(dossier));
        assert_eq!((notices(&model), model.session().lens), (vec![], Lens::Receptivity));
        model.apply(opened(OWN));
        model.apply(Action::Document(DocumentAction::OpenEnded));
        assert_eq!((notices(&model), model.session().lens), (vec![], Lens::Claims), "{dossier}");
    }
    let mut model = model();
    model.apply(Action::Document(DocumentAction::Open("gone.json".into())));
    follow(&mut model, &link("dossier=own-report&"));
    model.apply(Action::Document(DocumentAction::OpenEnded));
    assert!(
        matches!(notices(&model).as_slice(), [told] if told.contains("own-report")),
        "it is told"
    );
    model.session.notices.clear();
    follow(&mut model, &link("dossier=own-report&"));
    assert_eq!(notices(&model).len(), 1, "nothing is waited for any more");
}

#[test]
fn what_a_dossier_lacks_of_a_link_is_named_and_left_out() {
    let mut model = model();
    let link = "cartouche://view?compared=VEN,VEN,JPN,BRA\
                &filter=topic%3Darms%26class%3Dno-such%26party%3D%253ANobody%26years%3D2004..\
                &matrix=topics:-delivered";
    follow(&mut model, link);
    let compared = ["VEN", "BRA"].map(|code| crate::domain::CountryCode::parse(code).unwrap());
    assert_eq!(model.session().compared, compared);
    assert_eq!(model.filter().to_string(), "topic=arms&years=2004..");
    let told = notices(&model);
    assert_eq!(told.len(), 1, "{told:?}");
    for part in ["compared=JPN", "class=no-such", "party=:Nobody", "matrix=topics:-delivered"] {
        assert!(told[0].contains(part), "{part}: {told:?}");
    }
    assert!(!told[0].contains("topic=arms"), "{told:?}");
}

#[test]
fn a_matrix_is_sorted_by_a_column_that_it_has() {
    for look in ["topics:-delivered", "stages:arms", "stages:-energy"] {
        assert!(look.parse::<MatrixLook>().is_err(), "{look}");
    }
    assert!(
        "topics:-arms".parse::<MatrixLook>().is_ok()
            && "stages:signed".parse::<MatrixLook>().is_ok()
    );
}
