//! States and links on the bundled dossier.

use super::*;
use crate::{
    domain::{CountryCode, LonLat, ReadingId, Standing, Topic},
    model::{
        Action, Choice, Column, DocumentKey, Filter, FilterAction, Lens, NavigateAction,
        ShownParagraph, SortBy, ViewAction,
    },
    store::ContentHash,
};

fn follow(model: &mut Model, link: &str) {
    model.apply(Action::State(StateAction::Follow(link.to_owned())));
}

fn notices(model: &Model) -> Vec<&str> {
    model.session().notices.iter().map(|notice| notice.text.as_str()).collect()
}

/// Numbers without a pattern, the same each time (Steele and others, `SplitMix64`).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % sides as u64).unwrap()
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.throw(all.len())].clone()
    }

    fn degrees(&mut self, most: u32) -> f64 {
        let sides = most as usize * 2_000_000;
        f64::from(u32::try_from(self.throw(sides)).unwrap()) / 1e6 - f64::from(most)
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.throw(3) > 0).then(|| make(self))
    }
}

fn country(dice: &mut Dice) -> CountryCode {
    let code = dice.one_of(&["VEN", "BRA", "CUB", "PER"]);
    CountryCode::parse(code).unwrap()
}

fn topic(dice: &mut Dice) -> Topic {
    dice.one_of(&Topic::ALL)
}

/// An id with all that a link has to be careful about.
fn id(dice: &mut Dice) -> String {
    dice.one_of(&["p1-2", "a&b=c", "100 %", "é:ü#?", "+x+", "a,b"]).to_owned()
}

fn target(dice: &mut Dice) -> Target {
    match dice.throw(16) {
        0 => Target::Overview,
        1 => Target::Country(country(dice)),
        2 => Target::Stack(country(dice), topic(dice)),
        3 => Target::Claim(crate::domain::ClaimId::new(&id(dice))),
        4 => Target::Standing(Standing::Rated(crate::domain::ClassId::new(&id(dice)))),
        5 => Target::Standing(Standing::Named),
        6 => Target::Standing(Standing::Unmentioned),
        7 => Target::Tier(dice.one_of(&Lens::ALL), dice.maybe(|dice| dice.throw(5))),
        8 => Target::Topic(topic(dice)),
        9 => Target::Passage(crate::domain::PassageId::new(&id(dice))),
        10 => Target::Dated(dice.maybe(|_| -44)),
        11 => Target::Why(country(dice)),
        12 => Target::Reading(ReadingId::new(&id(dice))),
        13 => Target::Party(Choice::Party(id(dice))),
        14 => Target::Party(Choice::State(country(dice))),
        _ => {
            let source = DocumentKey::Attached(crate::domain::SourceId::new(&id(dice)));
            let kept = DocumentKey::Kept(ContentHash::of(b"bytes"));
            let document = dice.one_of(&[source, kept]);
            Target::Paragraph(ShownParagraph { document, paragraph: 17 })
        }
    }
}

fn place(dice: &mut Dice) -> Place {
    match dice.throw(3) {
        0 => Place::Region,
        1 => Place::Territory(country(dice)),
        _ => Place::At {
            centre: LonLat::new(dice.degrees(180), dice.degrees(90)),
            km_per_px: (dice.degrees(40).abs() + 0.001) * 10.0,
        },
    }
}

fn state(dice: &mut Dice) -> ViewState {
    let filters = ["", "topic=arms&stage=delivered", "text=su%2030&years=..2004", "party=%3AA%26B"];
    let views = [Workspace::Explore, Workspace::Read, Workspace::Table, Workspace::Compare];
    let some = |dice: &mut Dice| dice.throw(2) == 0;
    ViewState {
        at: dice.maybe(place),
        lens: dice.maybe(|dice| dice.one_of(&Lens::ALL)),
        reading: dice.maybe(|dice| ReadingId::new(&id(dice))),
        overlays: dice.maybe(|dice| Topic::ALL.into_iter().filter(|_| some(dice)).collect()),
        filter: dice.maybe(|dice| dice.one_of(&filters).parse::<Filter>().unwrap()),
        target: dice.maybe(target),
        workspace: dice.maybe(|dice| dice.one_of(&views)),
        timeline: dice.maybe(some),
        matrix: dice.maybe(|_| "stages:-signed".parse().unwrap()),
        compared: dice.maybe(|dice| vec![country(dice), country(dice)]),
        columns: dice.maybe(|dice| Column::ALL.into_iter().filter(|_| some(dice)).collect()),
        sort: dice.maybe(|dice| {
            let column = dice.one_of(&Column::ALL);
            vec![SortBy { column, descending: some(dice) }]
        }),
        ..ViewState::default()
    }
}

#[test]
fn every_view_is_the_same_after_a_link_and_after_settings() {
    let mut dice = Dice(20_090);
    for round in 0..2000 {
        let dossier = dice.maybe(id);
        let link = Link { dossier, state: state(&mut dice), unknown: Vec::new() };
        let text = link.to_string();
        assert_eq!(Link::parse(&text).as_ref(), Ok(&link), "round {round}: {text}");
        assert!(text.is_ascii() && !text.contains([' ', '"', '<', '>']), "{text}");
        let json = serde_json::to_value(&link.state).unwrap();
        assert_eq!(serde_json::from_value::<ViewState>(json).unwrap(), link.state, "{round}");
    }
}

#[test]
fn parts_of_other_versions_are_kept_in_settings() {
    let json = serde_json::json!({ "lens": "claims", "compass": { "north": 4 } });
    let state: ViewState = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(state).unwrap(), json);
}

#[test]
fn hostile_links_are_refused_and_change_nothing() {
    let mut model = Model::bundled();
    let before = ViewState::of_dossier(&model);
    let huge = format!("cartouche://view?lens=claims&x={}", "a".repeat(9000));
    for (link, why) in [
        ("https://example.org/", "no link to a view"),
        ("cartouche://erase?all", "no link to a view"),
        (huge.as_str(), "bytes; expected at most"),
        ("cartouche://view?lens=claims&at=NaN,0,1", "is no place"),
        ("cartouche://view?lens=claims&at=inf,0,1", "is no place"),
        ("cartouche://view?lens=claims&at=1,91,1", "is no place"),
        ("cartouche://view?lens=claims&at=1,1,-3", "is no place"),
        ("cartouche://view?lens=claims&at=1,1,1e300", "is no place"),
        ("cartouche://view?lens=claims&at=1,1,1,1", "is no place"),
        ("cartouche://view?lens=claims&target=claim:%", "broken percent code"),
        ("cartouche://view?lens=claims&target=claim:%G1", "broken percent code"),
        ("cartouche://view?lens=claims&target=claim:%FF", "broken percent code"),
        ("cartouche://view?lens=claims&target=claim:a%0Ab", "broken percent code"),
    ] {
        follow(&mut model, link);
        let told = notices(&model);
        let [line] = told.as_slice() else { panic!("{told:?}") };
        assert!(line.contains(why) && line.lines().count() == 1, "{link}: {line}");
        assert_eq!(ViewState::of_dossier(&model), before, "{link}");
        model.session.notices.clear();
    }
}

#[test]
fn what_is_not_known_is_named_in_one_notice_and_the_rest_is_applied() {
    let mut model = Model::bundled();
    let link = "cartouche://view?lens=claims&moon=full&target=claim:no-such&reading=Q&sort=colour\
                &at=VEN";
    follow(&mut model, link);
    assert_eq!(model.session().lens, Lens::Claims);
    assert_eq!(model.session().framing, Framing::Territory(CountryCode::parse("VEN").unwrap()));
    assert_eq!(model.target(), &Target::Overview);
    let told = notices(&model);
    assert_eq!(told.len(), 1);
    for part in ["moon=full", "target=claim:no-such", "reading=Q", "sort=colour"] {
        assert!(told[0].contains(part), "{part}: {told:?}");
    }
}

#[test]
fn a_link_for_another_dossier_says_so_and_changes_nothing() {
    let mut model = Model::bundled();
    follow(&mut model, "cartouche://view?dossier=moon-bases&lens=claims");
    let told = notices(&model);
    assert!(matches!(told.as_slice(), [line] if line.contains("moon-bases")), "{told:?}");
    assert_eq!(model.session().lens, Lens::Receptivity);
}

#[test]
fn a_link_shows_a_colleague_the_same_view() {
    let mut mine = Model::bundled();
    let venezuela = CountryCode::parse("VEN").unwrap();
    for action in [
        Action::Navigate(NavigateAction::Show(Target::Country(venezuela))),
        Action::View(ViewAction::StepZoom { steps: 3 }),
        Action::View(ViewAction::SetReading(ReadingId::new("B"))),
        Action::Filter(FilterAction::Set("topic=arms&stage=delivered".parse().unwrap())),
        Action::View(ViewAction::SetWorkspace(Workspace::Table)),
    ] {
        mine.apply(action);
    }
    let dossier = Some(mine.dossier().header().id.clone());
    let state = ViewState::to_hand_on(&mine);
    let link = Link { dossier, state, unknown: Vec::new() }.to_string();
    let mut theirs = Model::bundled();
    follow(&mut theirs, &link);
    assert_eq!(notices(&theirs), [""; 0]);
    assert_eq!(ViewState::to_hand_on(&theirs), ViewState::to_hand_on(&mine));
    assert_eq!(theirs.matches().positions(), mine.matches().positions());
}

#[test]
fn a_link_to_the_matrix_carries_its_columns_and_its_order() {
    use crate::model::{Aspect, Face, MatrixAction, MatrixKey, MatrixLook};
    let mut mine = Model::bundled();
    let key = MatrixKey::Column(Aspect::Stage(crate::domain::Stage::Signed));
    for action in [
        Action::View(ViewAction::SetWorkspace(Workspace::Matrix)),
        Action::Matrix(MatrixAction::Turn(Face::Stages)),
        Action::Matrix(MatrixAction::Sort(key)),
    ] {
        mine.apply(action);
    }
    let look = |model: &Model| {
        let session = model.session();
        MatrixLook { face: session.matrix_face, sort: session.matrix_sort }
    };
    let state = ViewState::to_hand_on(&mine);
    let link = Link { dossier: None, state, unknown: Vec::new() }.to_string();
    let mut theirs = Model::bundled();
    assert_ne!(look(&theirs), look(&mine));
    follow(&mut theirs, &link);
    assert_eq!((look(&theirs), notices(&theirs)), (look(&mine), Vec::new()));
}

#[test]
fn each_key_of_a_link_is_described_where_links_are() {
    let description = include_str!("link.rs");
    let mut dice = Dice(7);
    let mut keys = BTreeSet::new();
    for _ in 0..200 {
        let dossier = Some("own".to_owned());
        let link = Link { dossier, state: state(&mut dice), unknown: Vec::new() }.to_string();
        let query = link.split_once('?').unwrap().1;
        keys.extend(query.split('&').map(|part| part.split('=').next().unwrap().to_owned()));
    }
    assert_eq!(keys.len(), 13, "{keys:?}");
    for key in keys {
        assert!(description.contains(&format!("//! | `{key}` |")), "{key} is not described");
    }
}

#[test]
fn a_target_that_is_gone_since_is_dropped_in_silence_and_the_panel_stays_closed() {
    let mut model = Model::bundled();
    model.apply(Action::View(ViewAction::ShowPanel(false)));
    let restore = |target: &str| {
        let state = ViewState { target: Some(target.parse().unwrap()), ..ViewState::default() };
        Action::State(StateAction::Restore(Box::new(state)))
    };
    model.apply(restore("claim:no-such"));
    assert_eq!(model.target(), &Target::Overview);
    model.apply(restore("country:VEN"));
    assert_eq!(model.target().to_string(), "country:VEN");
    assert!(!model.session().panel_shown && notices(&model).is_empty());
}
