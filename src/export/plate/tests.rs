//! A plate has what the drawing and the legend have, and nothing is cut or covered.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::*;
use crate::{
    domain::{ClaimId, Scene},
    drawing::{LegendKey, Shade, Tints},
    geo::{Atlas, Plane, Resolution},
    model::{Action, FilterAction, Model, NavigateAction, Target},
    store,
};

const PALETTE: Palette = Palette {
    page: [255; 3],
    tints: Tints {
        bare: [250; 3],
        ramp: [[240, 230, 150], [160, 200, 140], [90, 180, 150], [40, 130, 160], [20, 60, 110]],
        letters: [[10; 3], [255; 3]],
    },
    sea: [220, 230, 240],
    ..Palette::NONE
};

fn model() -> Model {
    let (dossier, problems) = store::bundled_dossier().unwrap();
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    Model::new(Arc::new(dossier), "bundled", problems, Arc::new(atlas))
}

fn order(size: [f64; 2]) -> Order<'static> {
    Order {
        size,
        palette: &PALETTE,
        scene: None,
        legend: LegendExtent::Whole,
        words: PageWords::All,
    }
}

fn plate(model: &Model, order: Order<'_>) -> Plate {
    plate_of(model, &Grounds::new(Arc::clone(model.atlas())), order)
}

fn first_scene(model: &Model) -> Scene {
    Scene::clone(model.briefing().scenes().first().unwrap())
}

/// The items of the group with a meaning, without those of groups in it.
fn group<'a>(plate: &'a Plate, meaning: &Meaning) -> &'a [Item] {
    let found = plate.items.iter().find(|item| item.meaning == *meaning);
    match found.map(|item| &item.form) {
        Some(Form::Group(group)) => &group.items,
        _ => &[],
    }
}

#[test]
fn every_country_claim_and_class_of_the_model_is_on_the_plate_once() {
    let model = model();
    let plate = plate(&model, order([1920.0, 1080.0]));
    let map = group(&plate, &Meaning::Map);
    let shaded: BTreeSet<_> = map
        .iter()
        .filter_map(|item| {
            let Meaning::Land(code, shade) = item.meaning else { return None };
            Some((code, shade))
        })
        .collect();
    for territory in &model.atlas().territories {
        let standing = model.dossier().standing(territory.code, model.session().reading.as_ref());
        let shade = Shade::of(&standing, model.dossier());
        assert!(shaded.contains(&(territory.code, shade)), "{}", territory.code);
    }
    assert_eq!(shaded.len(), model.atlas().territories.len());

    // Each claim of a topic that is drawn, once a country, or once between two.
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    let mut tell = |id: &ClaimId| *told.entry(id.to_string()).or_default() += 1;
    for item in map {
        if let Meaning::Mark(Target::Claim(id)) | Meaning::Link(id) = &item.meaning {
            tell(id);
        } else if let Meaning::Mark(Target::Stack(code, topic)) = &item.meaning {
            let claims = model.shown().claims_of(*code);
            let of_topic = claims.filter(|claim| claim.topic == *topic);
            of_topic.filter(|claim| claim.pair().is_none()).for_each(|claim| tell(&claim.id));
        }
    }
    for claim in model.shown().claims() {
        let lands = claim.countries.iter().filter(|code| model.atlas().territory(**code).is_some());
        let drawn = match claim.pair() {
            _ if !model.topics_drawn().contains(&claim.topic) => 0,
            Some(_) => 1,
            None => lands.count(),
        };
        assert_eq!(told.get(claim.id.as_str()).copied().unwrap_or(0), drawn, "{}", claim.id);
    }

    let entries: Vec<LegendKey> = group(&plate, &Meaning::Legend)
        .iter()
        .filter_map(|item| {
            let Meaning::Entry(key) = item.meaning else { return None };
            Some(key)
        })
        .collect();
    let classes = model.dossier().scale().classes.len();
    let patches = entries.iter().filter(|key| matches!(key, LegendKey::Shade(_))).count();
    assert_eq!(patches, classes + 2);
    for topic in model.topics_drawn() {
        assert!(entries.contains(&LegendKey::Topic(*topic)), "{topic}");
    }
}

#[test]
fn no_text_leaves_its_page_and_none_lies_on_another_on_any_page() {
    let model = model();
    let scene = first_scene(&model);
    assert!(scene.pulled.is_some());
    let sizes =
        [[1920.0, 1080.0], [1024.0, 768.0], [842.0, 595.0], [900.0, 1400.0], [320.0, 320.0]];
    let scenes = [None, Some(&scene)];
    for (size, scene) in sizes.into_iter().flat_map(|size| scenes.map(|scene| (size, scene))) {
        let plate = plate(&model, Order { scene, ..order(size) });
        let passage = plate.all().into_iter().any(|item| item.meaning == Meaning::Passage);
        assert_eq!(passage, scene.is_some() && size[0] > 320.0);
        let texts: Vec<&Text> = plate
            .all()
            .into_iter()
            .filter_map(|item| match &item.form {
                Form::Text(text) => Some(text),
                Form::Path(_) | Form::Group(_) => None,
            })
            .collect();
        // Capitals and digits, a little less than their box.
        let boxes: Vec<Rect> = texts
            .iter()
            .map(|text| {
                let width = text.face.width(&text.string, text.size, text.tracking);
                let Offset { x, y } = text.at;
                Rect::new(x, y - text.size * 0.6, x + width, y)
            })
            .collect();
        for (n, (text, rect)) in texts.iter().zip(&boxes).enumerate() {
            let inside = rect.min.x >= 0.0
                && rect.min.y >= 0.0
                && rect.max.x <= plate.width
                && rect.max.y <= plate.height;
            assert!(inside, "{size:?}: {} at {rect:?}", text.string);
            for (other, there) in texts.iter().zip(&boxes).skip(n + 1) {
                let apart = rect.max.x <= there.min.x
                    || there.max.x <= rect.min.x
                    || rect.max.y <= there.min.y
                    || there.max.y <= rect.min.y;
                assert!(apart, "{size:?}: {} on {}", text.string, other.string);
            }
        }
    }
}

#[test]
fn a_filter_and_a_country_that_is_looked_at_are_on_the_plate() {
    let mut model = model();
    let filter = "topic=arms&stage=delivered".parse().unwrap();
    model.apply(Action::Filter(FilterAction::Set(filter)));
    let peru = model.atlas().territories.iter().find(|land| land.name == "Peru").unwrap().code;
    model.apply(Action::show(Target::Country(peru)));
    let scene = Scene { headline: "Arms, delivered".to_owned(), ..first_scene(&model) };
    let plate = plate(&model, Order { scene: Some(&scene), ..order([1600.0, 900.0]) });
    assert_eq!(plate.title, "Arms, delivered");
    let subtitle: Vec<&str> = plate
        .items
        .iter()
        .filter(|item| item.meaning == Meaning::Subtitle)
        .flat_map(Item::strings)
        .collect();
    assert!(subtitle.join(" ").contains("topic=arms"), "{subtitle:?}");
    let map = group(&plate, &Meaning::Map);
    assert!(map.iter().any(|item| item.meaning == Meaning::Outline(peru)));
    for item in map {
        if let Meaning::Mark(Target::Stack(_, topic)) = &item.meaning {
            assert_eq!(topic.key(), "arms");
        }
    }
}

#[test]
fn a_close_look_has_no_inset_and_cuts_no_name() {
    let mut model = model();
    let cuba = model.atlas().territories.iter().find(|land| land.name == "Cuba").unwrap().code;
    model.apply(Action::Navigate(NavigateAction::FlyTo(Target::Country(cuba))));
    let plate = plate(&model, order([1600.0, 900.0]));
    assert_eq!(group(&plate, &Meaning::Inset), []);
    let Some(Form::Group(map)) =
        plate.items.iter().find(|item| item.meaning == Meaning::Map).map(|item| &item.form)
    else {
        panic!("no map")
    };
    let frame = map.clip.unwrap();
    // The fine outlines.
    let medium = model.atlas().territory(cuba).unwrap();
    let medium: usize = medium.parts.iter().flat_map(|part| &part.rings).map(Vec::len).sum();
    let drawn: usize = map
        .items
        .iter()
        .filter(|item| matches!(item.meaning, Meaning::Land(code, _) if code == cuba))
        .filter_map(|item| match &item.form {
            Form::Path(path) => {
                Some(path.lines.iter().map(|line| line.points.len()).sum::<usize>())
            }
            Form::Text(_) | Form::Group(_) => None,
        })
        .sum();
    assert!(drawn > medium * 2, "{drawn} points, {medium} in the medium atlas");
    let mut names = 0;
    for item in &map.items {
        let (Meaning::Name(_), Form::Text(text)) = (&item.meaning, &item.form) else { continue };
        names += 1;
        let right = text.at.x + text.face.width(&text.string, text.size, text.tracking);
        assert!(text.at.x >= frame.min.x && right <= frame.max.x, "{}", text.string);
    }
    assert!(names > 2, "{names}");
}

#[test]
fn the_description_names_each_class_with_its_countries() {
    let model = model();
    let plate = plate(&model, order([1920.0, 1080.0]));
    for class in &model.dossier().scale().classes {
        let rated = model.dossier().assessments().iter().any(|assessment| {
            let standing =
                model.dossier().standing(assessment.country, model.session().reading.as_ref());
            standing == crate::domain::Standing::Rated(class.id.clone())
        });
        assert_eq!(
            plate.description.contains(&format!("{}: ", class.label)),
            rated,
            "{}",
            class.id
        );
    }
    assert!(plate.description.contains("Venezuela"), "{}", plate.description);
}

#[test]
fn text_is_shaped_with_kerning_and_broken_between_words() {
    let face = Face::Bold;
    let apart = face.width("A", 100.0, 0.0) + face.width("V", 100.0, 0.0);
    assert!(face.width("AV", 100.0, 0.0) < apart - 0.5);
    let spaced = face.width("AV", 100.0, 3.0) - face.width("AV", 100.0, 0.0);
    assert!((spaced - 3.0).abs() < 1e-9);
    let lines = face.lines("one two three", 10.0, face.width("one two", 10.0, 0.0) + 0.1);
    assert_eq!(lines, ["one two", "three"]);
    // No face lacks a letter of the languages of the interface.
    for face in Face::ALL {
        let glyphs = face.glyphs("ÁÉÍÑÓÚÜáéíñóúüÂÃÇÊÔÕâãçêôõ¿¡“”¶–…·×");
        assert!(glyphs.iter().all(|glyph| glyph.id != 0), "{face:?}");
    }
}
