//! The bundled dossier's drawing, at the views that it is looked at in.

mod lenses;
mod links;

use std::sync::Arc;

use super::{Drawing, Inset, Label, LabelGround, MARK_RADIUS, Measure, Offset, Plan, Shade, View};
use crate::{
    domain::{Dossier, Topic},
    geo::{Atlas, HitIndex, Plane, Resolution},
    model::{Action, Framing, Model, Target, ViewAction, Viewport},
    store,
};

/// Measures as our text face does, within a few percent: letters are half as wide as high.
struct HalfSquare;

impl Measure for HalfSquare {
    fn width(&self, text: &str, size: f64, tracking: f64) -> f64 {
        let wide = text.chars().filter(|c| c.is_uppercase()).count();
        let all = text.chars().count();
        let letters = f64::from(u32::try_from(all).unwrap()) * 0.5
            + f64::from(u32::try_from(wide).unwrap()) * 0.1;
        letters * size + f64::from(u32::try_from(all).unwrap()) * tracking
    }
}

/// The map's sizes in windows of 1280×800 and 1920×1080, with the panel and without.
const VIEWPORTS: [Viewport; 4] = [
    Viewport { width: 900.0, height: 776.0 },
    Viewport { width: 1280.0, height: 776.0 },
    Viewport { width: 1540.0, height: 1056.0 },
    Viewport { width: 1920.0, height: 1056.0 },
];

fn model() -> Model {
    let (dossier, problems) = store::bundled_dossier().unwrap();
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    Model::new(Arc::new(dossier), "bundled", problems, Arc::new(atlas))
}

fn drawn(model: &Model, hits: &HitIndex, view: &View) -> Drawing {
    let hidden: Vec<_> =
        Inset::hides(model.session().viewport, model.atlas()).into_iter().collect();
    let plan = Plan::of(model, model.atlas(), hits, view.sign_km(), &HalfSquare);
    Drawing::new(&plan.hiding(&hidden))
}

/// A model whose map has this size.
fn sized(viewport: Viewport) -> Model {
    let mut model = model();
    model.apply(Action::View(ViewAction::Resize(viewport)));
    model
}

fn fitted(viewport: Viewport, atlas: &Atlas) -> View {
    View::new(Framing::Region.camera(viewport, atlas), viewport)
}

/// Half the width and height that a label's letters take on screen.
fn half(label: &Label, view: &View) -> Offset {
    let scale = view.sign_scale();
    let width = HalfSquare.width(&label.text, label.size, label.tracking);
    Offset::new(width * scale / 2.0, label.size * scale / 2.0)
}

#[test]
fn no_marks_overlap_at_the_fitted_view_and_all_overlays_on() {
    let mut model = model();
    let hits = HitIndex::new(model.atlas());
    for all in [false, true] {
        for topic in Topic::ALL.into_iter().filter(|_| all) {
            model.apply(Action::View(ViewAction::SetOverlay(topic, true)));
        }
        for viewport in VIEWPORTS {
            let view = fitted(viewport, model.atlas());
            let drawing = drawn(&model, &hits, &view);
            let marks: Vec<_> = drawing
                .marks
                .iter()
                .map(|mark| (view.screen_beside(mark.anchor, mark.offset), &mark.target))
                .collect();
            assert!(marks.len() > 20, "{} marks", marks.len());
            for (at, (a, target)) in marks.iter().enumerate() {
                for (b, other) in marks.iter().skip(at + 1) {
                    let apart = (a.x - b.x).hypot(a.y - b.y);
                    let least = 2.0 * MARK_RADIUS * view.sign_scale();
                    assert!(apart >= least, "{target:?} and {other:?} are {apart:.1} px apart");
                }
            }
        }
    }
}

#[test]
fn every_mark_stands_in_its_country_or_has_a_leader_to_it() {
    let model = model();
    let hits = HitIndex::new(model.atlas());
    for viewport in VIEWPORTS {
        let view = fitted(viewport, model.atlas());
        let drawing = drawn(&model, &hits, &view);
        for mark in &drawing.marks {
            let at = view.plane_from_screen(view.screen_beside(mark.anchor, mark.offset));
            let inside = hits.territory_at(at) == Some(mark.country);
            let led = drawing.leaders.iter().any(|leader| leader.country == mark.country);
            assert!(inside || led, "{:?} is lost", mark.target);
            assert_eq!(inside, mark.over != LabelGround::Sea, "{:?}", mark.target);
        }
    }
}

#[test]
fn no_name_overlaps_a_name_or_a_mark_or_leaves_the_map() {
    let model = model();
    let hits = HitIndex::new(model.atlas());
    for viewport in VIEWPORTS {
        for closer in [1.0, 2.0, 5.0] {
            let mut camera = Framing::Region.camera(viewport, model.atlas());
            camera.km_per_px /= closer;
            let view = View::new(camera, viewport);
            let drawing = drawn(&model, &hits, &view);
            apart(&drawing, &view, &format!("{viewport:?}, {closer} times closer"));
            for label in drawing.labels.iter().filter(|_| closer < 1.5) {
                let (a, half_a) =
                    (view.screen_beside(label.anchor, label.offset), half(label, &view));
                let inside = a.x - half_a.x >= 0.0
                    && a.x + half_a.x <= viewport.width
                    && a.y - half_a.y >= 0.0
                    && a.y + half_a.y <= viewport.height;
                assert!(inside, "{} leaves the map at {viewport:?}", label.text);
            }
        }
    }
}

/// No name overlaps a name or a mark.
fn apart(drawing: &Drawing, view: &View, at: &str) {
    let labels: Vec<_> = drawing
        .labels
        .iter()
        .map(|l| (view.screen_beside(l.anchor, l.offset), half(l, view), l.text.as_str()))
        .collect();
    let mut boxes = labels.clone();
    let radius = MARK_RADIUS * view.sign_scale();
    boxes.extend(drawing.marks.iter().map(|mark| {
        let at = view.screen_beside(mark.anchor, mark.offset);
        (at, Offset::new(radius, radius), "a mark")
    }));
    for (number, (a, half_a, name)) in labels.iter().enumerate() {
        for (b, half_b, other) in boxes.iter().skip(number + 1) {
            let apart = (a.x - b.x).abs() >= half_a.x + half_b.x
                || (a.y - b.y).abs() >= half_a.y + half_b.y;
            assert!(apart, "{name} and {other} at {at}");
        }
    }
}

#[test]
fn the_inset_names_every_island_in_it_without_overlap_and_covers_no_subject() {
    for viewport in VIEWPORTS {
        let model = sized(viewport);
        let hits = HitIndex::new(model.atlas());
        let map = fitted(viewport, model.atlas());
        let inset = Inset::of(&map, viewport, map.km_per_px()).unwrap();
        let plan = Plan::of(&model, model.atlas(), &hits, inset.view.sign_km(), &HalfSquare);
        let drawing = Drawing::new(&plan.for_inset(inset.view.sign_km()));
        apart(&drawing, &inset.view, &format!("the inset of {viewport:?}"));
        let bounds = Inset::bounds(Plane::EqualArea);
        for territory in &model.atlas().territories {
            if bounds.contains(territory.label_point) {
                let named = drawing.labels.iter().any(|label| label.country == territory.code);
                assert!(named, "{} has no name at {viewport:?}", territory.name);
            }
            let under = inset.point(map.screen_from_plane(territory.label_point));
            assert_eq!(under, None, "{} lies under the inset", territory.name);
        }
        for label in &drawn(&model, &hits, &map).labels {
            let middle = map.screen_beside(label.anchor, label.offset);
            let right = Offset::new(middle.x + half(label, &map).x, middle.y);
            assert!(
                inset.point(middle).is_none() && inset.point(right).is_none(),
                "{} is under the inset of {viewport:?}",
                label.text
            );
        }
    }
}

#[test]
fn no_claim_of_an_overlay_is_left_out_however_small_the_map() {
    for (width, height) in [(240.0, 200.0), (480.0, 320.0), (900.0, 776.0)] {
        let model = sized(Viewport { width, height });
        let hits = HitIndex::new(model.atlas());
        let view = fitted(model.session().viewport, model.atlas());
        let drawing = drawn(&model, &hits, &view);
        for claim in model.dossier().claims() {
            let shown = model.session().overlays.contains(&claim.topic) && claim.pair().is_none();
            for code in claim.countries.iter().filter(|_| shown) {
                if model.atlas().territory(*code).is_none() {
                    continue;
                }
                let stands = drawing.marks.iter().any(|mark| {
                    mark.target == Target::Claim(claim.id.clone()) && mark.country == *code
                        || mark.target == Target::Stack(*code, claim.topic)
                });
                assert!(stands, "{} in {code} at {width}x{height}", claim.id);
            }
        }
    }
}

#[test]
fn another_reading_shades_otherwise_and_says_so_with_stripes() {
    let mut model = model();
    let hits = HitIndex::new(model.atlas());
    let view = fitted(VIEWPORTS[0], model.atlas());
    let shades =
        |drawing: &Drawing| -> Vec<Shade> { drawing.areas.iter().map(|area| area.shade).collect() };
    let first = drawn(&model, &hits, &view);
    let dossier: Arc<Dossier> = Arc::clone(model.dossier());
    let second = dossier.scale().readings[1].id.clone();
    model.apply(Action::View(ViewAction::SetReading(second)));
    let other = drawn(&model, &hits, &view);
    assert_ne!(shades(&first), shades(&other));
    for (before, after) in first.areas.iter().zip(&other.areas) {
        let differs = dossier.assessment(before.country).is_some_and(|assessment| {
            assessment.classes.values().any(|rating| {
                Some(rating) != assessment.classes.get(dossier.default_reading().unwrap())
            })
        });
        assert_eq!(before.otherwise.is_some(), differs, "{}", before.country);
        assert_eq!(after.otherwise.is_some(), differs, "{}", after.country);
    }
}

#[test]
fn region_wide_claims_are_drawn_on_no_country() {
    let mut model = model();
    for topic in Topic::ALL {
        model.apply(Action::View(ViewAction::SetOverlay(topic, true)));
    }
    let hits = HitIndex::new(model.atlas());
    let mut camera = Framing::Region.camera(VIEWPORTS[0], model.atlas());
    // So close that each claim has a mark of its own.
    camera.km_per_px = 0.2;
    let drawing = drawn(&model, &hits, &View::new(camera, VIEWPORTS[0]));
    let dossier = model.dossier();
    assert!(dossier.regional_claims().count() > 20);
    for claim in dossier.regional_claims() {
        let target = Target::Claim(claim.id.clone());
        let drawn = drawing.marks.iter().any(|mark| mark.target == target);
        assert!(!drawn, "{} is drawn", claim.id);
    }
    // Each claim that concerns a territory is, once in each.
    for claim in dossier.claims().iter().filter(|claim| claim.pair().is_none()) {
        let territories =
            claim.countries.iter().filter(|code| model.atlas().territory(**code).is_some()).count();
        let target = Target::Claim(claim.id.clone());
        let marks = drawing.marks.iter().filter(|mark| mark.target == target).count();
        assert_eq!(marks, territories, "{}", claim.id);
    }
}

#[test]
fn every_country_of_the_first_two_ranks_is_named_at_the_fitted_view() {
    let model = model();
    let hits = HitIndex::new(model.atlas());
    for viewport in VIEWPORTS {
        let view = fitted(viewport, model.atlas());
        let drawing = drawn(&model, &hits, &view);
        for land in model.atlas().territories.iter().filter(|land| land.label_rank <= 2) {
            let named = drawing.labels.iter().any(|label| label.country == land.code);
            assert!(named, "{} has no name at {viewport:?}", land.name);
        }
    }
}
