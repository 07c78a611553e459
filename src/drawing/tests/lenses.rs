//! What the lenses shade, and that the legend says so and no more.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::{
    domain::{CountryCode, count_once},
    drawing::{Legend, LegendKey},
    model::{Lens, THIN},
};

fn through(model: &mut Model, hits: &HitIndex, lens: Lens) -> Drawing {
    model.apply(Action::View(ViewAction::SetLens(lens)));
    let view = fitted(VIEWPORTS[0], model.atlas());
    drawn(model, hits, &view)
}

/// More is never shaded less, and only none is left plain.
fn in_order(drawing: &Drawing, counts: &BTreeMap<CountryCode, usize>) {
    let shaded = drawing.areas.iter().map(|area| {
        let rank = match area.shade {
            Shade::Class { rank, of } => {
                assert!(rank < of && of <= 5);
                Some(rank)
            }
            Shade::Named | Shade::Unmentioned => None,
        };
        (counts.get(&area.country).copied().unwrap_or_default(), rank)
    });
    let mut shaded: Vec<_> = shaded.collect();
    shaded.sort_unstable();
    assert!(shaded.is_sorted_by_key(|(_, rank)| *rank), "{shaded:?}");
    assert!(shaded.iter().all(|(count, rank)| (*count == 0) == rank.is_none()), "{shaded:?}");
    assert!(shaded.iter().any(|(count, _)| *count > 0));
}

#[test]
fn the_lens_on_claims_counts_the_topics_that_are_shown_and_a_group_once() {
    let mut model = model();
    let hits = HitIndex::new(model.atlas());
    for topics in [vec![], vec![Topic::Arms], vec![Topic::Energy, Topic::Basing]] {
        for topic in Topic::ALL {
            let shown = topics.contains(&topic);
            model.apply(Action::View(ViewAction::SetOverlay(topic, shown)));
        }
        let drawing = through(&mut model, &hits, Lens::Claims);
        let dossier = model.dossier();
        let is_meant = |topic: Topic| topics.is_empty() || topics.contains(&topic);
        let counts: BTreeMap<_, _> = model
            .atlas()
            .territories
            .iter()
            .map(|land| {
                let claims = dossier.claims_of(land.code).filter(|claim| is_meant(claim.topic));
                (land.code, count_once(claims))
            })
            .collect();
        for (code, count) in &counts {
            assert_eq!(model.tabulation().count(*code), *count, "{code}");
        }
        in_order(&drawing, &counts);
    }
}

#[test]
fn thin_evidence_is_hatched_and_nothing_else_is() {
    let mut model = model();
    let hits = HitIndex::new(model.atlas());
    let drawing = through(&mut model, &hits, Lens::Evidence);
    let dossier = model.dossier();
    let mut counts = BTreeMap::new();
    for land in &model.atlas().territories {
        let mut passages: BTreeSet<_> =
            dossier.claims_of(land.code).flat_map(|claim| claim.passages.clone()).collect();
        let assessed = dossier.assessment(land.code);
        passages.extend(assessed.into_iter().flat_map(|a| a.passages.clone()));
        counts.insert(land.code, passages.len());
    }
    in_order(&drawing, &counts);
    let thin: BTreeSet<_> = counts
        .iter()
        .filter(|(_, count)| (1..=THIN).contains(*count))
        .map(|(code, _)| *code)
        .collect();
    let hatched: BTreeSet<_> = drawing.hatches.iter().map(|hatch| hatch.country).collect();
    assert_eq!(hatched, thin);
    assert!(!thin.is_empty(), "the paper says little of somebody");
}

#[test]
fn the_lens_on_mentions_shades_nothing_without_a_document() {
    let mut model = model();
    let hits = HitIndex::new(model.atlas());
    let drawing = through(&mut model, &hits, Lens::Mentions);
    assert!(drawing.areas.iter().all(|area| area.shade == Shade::Unmentioned));
    let legend = Legend::new(&model, &drawing);
    assert_eq!(legend.note.as_deref(), Some("Attach a document to count in it"));
}

#[test]
fn under_every_lens_the_legend_counts_each_territory_once() {
    let mut model = model();
    let hits = HitIndex::new(model.atlas());
    for lens in Lens::ALL {
        let drawing = through(&mut model, &hits, lens);
        let legend = Legend::new(&model, &drawing);
        let shades = legend.shades.iter().filter(|e| matches!(e.key, LegendKey::Shade(_)));
        let told: usize = shades.filter_map(|entry| entry.count).sum();
        assert_eq!(told, model.atlas().territories.len(), "{lens:?}");
        let of_pattern = |key: LegendKey| legend.shades.iter().any(|entry| entry.key == key);
        assert_eq!(of_pattern(LegendKey::Thin), lens == Lens::Evidence);
        assert_eq!(of_pattern(LegendKey::Otherwise), lens == Lens::Receptivity);
    }
}

#[test]
fn the_legend_explains_every_sign_that_is_on_screen_and_no_other() {
    let mut model = model();
    let hits = HitIndex::new(model.atlas());
    let mut told = BTreeSet::new();
    for viewport in VIEWPORTS {
        model.apply(Action::View(ViewAction::Resize(viewport)));
        for framing in ["", "VEN", "PER", "BOL", "HTI", "URY"] {
            let framing = CountryCode::parse(framing).map_or(Framing::Region, Framing::Territory);
            let view = View::new(framing.camera(viewport, model.atlas()), viewport);
            let drawing = drawn(&model, &hits, &view);
            let on_screen = |at: Offset| {
                (0.0..=viewport.width).contains(&at.x) && (0.0..=viewport.height).contains(&at.y)
            };
            let mut expected = BTreeSet::new();
            for mark in &drawing.marks {
                if on_screen(view.screen_beside(mark.anchor, mark.offset)) {
                    expected.insert(LegendKey::Body(mark.style.body));
                    expected.insert(LegendKey::Edge(mark.style.edge));
                    expected.extend((mark.count > 1).then_some(LegendKey::Stack));
                }
            }
            for link in &drawing.links {
                if link.course.iter().any(|point| on_screen(view.screen_from_plane(*point))) {
                    expected.insert(LegendKey::Link);
                    expected.insert(LegendKey::Body(link.style.body));
                    expected.insert(LegendKey::Edge(link.style.edge));
                }
            }
            let discs = model.atlas().territories.iter().filter(|land| {
                crate::drawing::is_disc(land, view.sign_km())
                    && on_screen(view.screen_from_plane(land.label_point))
            });
            expected.extend(discs.map(|_| LegendKey::Disc));
            let mut legend = Legend::new(&model, &drawing);
            let seen = view.bounds(viewport);
            legend.explain(
                model.session().words(),
                &drawing.signs(model.atlas(), seen, view.sign_km()),
            );
            let signs: BTreeSet<_> = legend.signs.iter().map(|entry| entry.key).collect();
            assert_eq!(signs, expected, "{framing:?} at {viewport:?}");
            assert!(legend.signs.iter().all(|entry| !entry.label.is_empty()));
            told.insert(signs);
        }
    }
    assert!(told.len() > 3, "the legend is not the same everywhere: {}", told.len());
}
