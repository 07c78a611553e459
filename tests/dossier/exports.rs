//! What is handed to other programs says no more than the dossier.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use cartouche::domain::{CountryCode, Dossier};
use cartouche::export;
use cartouche::geo::{Atlas, Plane, Resolution};
use cartouche::model::{Filter, Matches, Shown};
use serde_json::Value;

use crate::dossiers;

/// All of a dossier.
fn geojson(dossier: &Dossier, atlas: &Atlas) -> String {
    let dossier = Arc::new(dossier.clone());
    let matches = Matches::of(&dossier, Filter::default());
    export::geojson(Shown::new(&dossier, &matches), &[], atlas).to_string()
}

fn exported(dossier: &Dossier) -> (Value, Atlas) {
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    let text = geojson(dossier, &atlas);
    (serde_json::from_str(&text).expect("the export is JSON"), atlas)
}

fn features<'a>(export: &'a Value, kind: &str) -> Vec<&'a Value> {
    let features = export["features"].as_array().expect("there are features");
    features.iter().filter(|feature| feature["properties"]["kind"] == kind).collect()
}

#[test]
fn each_territory_is_one_feature_and_each_claim_is_there_for_each_of_its_countries() {
    for (name, dossier) in dossiers() {
        let (export, atlas) = exported(&dossier);
        let codes: BTreeSet<&str> =
            features(&export, "country").iter().filter_map(|f| f["id"].as_str()).collect();
        assert_eq!(codes, atlas.territories.iter().map(|t| t.code.as_str()).collect());
        assert_eq!(features(&export, "country").len(), codes.len());
        let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
        for feature in features(&export, "claim") {
            *shown.entry(feature["properties"]["id"].as_str().unwrap()).or_default() += 1;
        }
        for claim in dossier.claims() {
            let once = claim.is_regional() || claim.pair().is_some();
            let expected = if once { 1 } else { claim.countries.len() };
            let times = shown.get(claim.id.as_str()).copied();
            assert_eq!(times, Some(expected), "{} of the {name} dossier", claim.id);
        }
    }
}

#[test]
fn no_claim_leaves_without_its_hedge_basis_stage_and_denial() {
    for (_, dossier) in dossiers() {
        let (export, _) = exported(&dossier);
        for feature in features(&export, "claim") {
            let properties = &feature["properties"];
            let id = cartouche::domain::ClaimId::new(properties["id"].as_str().unwrap());
            let claim = dossier.claim(&id).expect("only claims of the dossier are exported");
            assert_eq!(properties["hedge"].as_str(), claim.hedge.as_deref(), "{id}");
            assert_eq!(properties["basis"], claim.basis.label(), "{id}");
            assert_eq!(properties["stage"], claim.stage.key(), "{id}");
            assert_eq!(properties["denies"], claim.denies, "{id}");
            assert_eq!(properties["summary"], claim.summary, "{id}");
        }
    }
}

#[test]
fn a_regional_claim_is_nowhere_a_pair_is_a_line_and_others_are_points_in_their_country() {
    let [_, (_, own)] = dossiers();
    let (export, _) = exported(&own);
    let geometry = |id: &str| {
        let claims = features(&export, "claim");
        claims.iter().find(|f| f["id"] == id).expect(id)["geometry"]["type"].clone()
    };
    assert_eq!(geometry("reg-no-base"), Value::Null);
    assert_eq!(geometry("bol-pry-heat-main"), "LineString");
    assert_eq!(geometry("kna-drilling@KNA"), "Point");
}

/// Twice the area inside a ring in square degrees; positive if it goes counter-clockwise.
fn signed_area(ring: &[Value]) -> f64 {
    let at = |point: &Value| (point[0].as_f64().unwrap(), point[1].as_f64().unwrap());
    let corners = ring.iter().zip(ring.iter().skip(1));
    corners.map(|(a, b)| (at(a), at(b))).map(|((x, y), (u, v))| x * v - u * y).sum()
}

#[test]
fn rings_are_closed_and_right_handed() {
    let [(_, dossier), _] = dossiers();
    let (export, _) = exported(&dossier);
    for feature in features(&export, "country") {
        for polygon in feature["geometry"]["coordinates"].as_array().unwrap() {
            for (at, ring) in polygon.as_array().unwrap().iter().enumerate() {
                let ring = ring.as_array().unwrap();
                assert!(ring.len() > 3 && ring.first() == ring.last(), "{}", feature["id"]);
                let counter_clockwise = signed_area(ring) > 0.0;
                assert_eq!(counter_clockwise, at == 0, "ring {at} of {}", feature["id"]);
            }
        }
    }
}

#[test]
fn the_same_dossier_is_exported_in_the_same_bytes() {
    let [(_, first), _] = dossiers();
    let [(_, again), _] = dossiers();
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    let (a, b) = (geojson(&first, &atlas), geojson(&again, &atlas));
    assert!(a == b, "two exports differ");
}

#[test]
fn no_export_counts_a_group_twice_or_adds_figures_up() {
    for (name, dossier) in dossiers() {
        let (export, _) = exported(&dossier);
        let mut some_group_shrinks_a_count = false;
        for country in features(&export, "country") {
            let properties = country["properties"].as_object().unwrap();
            let code = CountryCode::parse(country["id"].as_str().unwrap()).unwrap();
            let mut groups = BTreeSet::new();
            let claims: Vec<_> = dossier.claims_of(code).collect();
            let facts = claims
                .iter()
                .filter(|claim| claim.group.as_ref().is_none_or(|group| groups.insert(group)))
                .count();
            some_group_shrinks_a_count |= facts < claims.len();
            let numbers: Vec<_> =
                properties.iter().filter(|(_, value)| value.is_number()).collect();
            assert_eq!(numbers.len(), 1, "{code} of the {name} dossier has {numbers:?}");
            assert_eq!(properties["facts"], facts, "{code} of the {name} dossier");
        }
        assert!(some_group_shrinks_a_count, "the {name} dossier has no group to get wrong");
    }
}
