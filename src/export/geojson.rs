//! GeoJSON (RFC 7946): countries with their classes, and claims where the map has them.
//!
//! A claim is a point in its country, a line between the two countries of a pair, or has no
//! geometry where it concerns the region. Each says how precisely the document places it, with its
//! stage, its basis and its hedge: no claim leaves without them.

use geojson::{Feature, FeatureCollection, Geometry, GeometryValue, JsonObject, Position};
use serde_json::{Value, json};

use crate::{
    domain::{Claim, CountryCode, Problem, count_once},
    geo::{Atlas, LATIN_AMERICA, Part, PlanePoint, Projection as _, Territory, plane},
    model::Shown,
};

/// All countries and the claims that are shown as one feature collection, with the problems that
/// were found in the dossier.
pub fn geojson(shown: Shown<'_>, problems: &[Problem], atlas: &Atlas) -> FeatureCollection {
    let countries = atlas.territories.iter().map(|territory| country(shown, territory));
    let claims = shown.claims().flat_map(|claim| features(claim, atlas));
    let header = shown.dossier().header();
    let about = json!({
        "dossier": header.id,
        "title": header.title,
        "as_of": header.as_of,
        "land": "Natural Earth (public domain), 1:50 million, simplified",
        "note": "Points stand inside their country; they are no places of events. \
                 Claims of one group tell the same fact and are not to be added up.",
        "problems": problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
    });
    FeatureCollection {
        bbox: None,
        features: countries.chain(claims).collect(),
        foreign_members: Some(members([("cartouche", about)])),
    }
}

fn members<const N: usize>(pairs: [(&str, Value); N]) -> JsonObject {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn feature(geometry: Option<GeometryValue>, id: String, properties: JsonObject) -> Feature {
    Feature {
        bbox: None,
        geometry: geometry.map(Geometry::new),
        id: Some(geojson::feature::Id::String(id)),
        properties: Some(properties),
        foreign_members: None,
    }
}

fn country(shown: Shown<'_>, territory: &Territory) -> Feature {
    let dossier = shown.dossier();
    let readings = &dossier.scale().readings;
    let classes: JsonObject = dossier
        .assessment(territory.code)
        .map(|assessment| {
            readings
                .iter()
                .filter_map(|reading| {
                    let rating = assessment.classes.get(&reading.id)?;
                    Some((reading.id.to_string(), serde_json::to_value(rating).ok()?))
                })
                .collect()
        })
        .unwrap_or_default();
    let polygons = territory.parts.iter().map(polygon).collect();
    let properties = members([
        ("kind", json!("country")),
        ("country", json!(territory.code)),
        ("name", json!(territory.name)),
        ("classes", Value::Object(classes)),
        ("facts", json!(count_once(shown.claims_of(territory.code)))),
    ]);
    let geometry = GeometryValue::MultiPolygon { coordinates: polygons };
    feature(Some(geometry), territory.code.to_string(), properties)
}

/// A claim once for each country it concerns, once for a pair, once without place for the region.
fn features(claim: &Claim, atlas: &Atlas) -> Vec<Feature> {
    let label_point = |code: CountryCode| atlas.territory(code).map(|t| position(t.label_point));
    if let Some((from, to)) = claim.pair() {
        let ends = label_point(from).zip(label_point(to));
        let line = ends.map(|(a, b)| GeometryValue::LineString { coordinates: vec![a, b] });
        return vec![feature(line, claim.id.to_string(), properties(claim, None))];
    }
    if claim.is_regional() {
        return vec![feature(None, claim.id.to_string(), properties(claim, None))];
    }
    claim
        .countries
        .iter()
        .map(|code| {
            let point = label_point(*code).map(|coordinates| GeometryValue::Point { coordinates });
            feature(point, format!("{}@{code}", claim.id), properties(claim, Some(*code)))
        })
        .collect()
}

fn properties(claim: &Claim, country: Option<CountryCode>) -> JsonObject {
    let mut properties = members([("kind", json!("claim")), ("country", json!(country))]);
    if let Ok(Value::Object(fields)) = serde_json::to_value(claim) {
        properties.extend(fields);
    }
    properties
}

/// Rings closed, outer ones counter-clockwise and holes clockwise, as RFC 7946 section 3.1.6 says.
fn polygon(part: &Part) -> Vec<Vec<Position>> {
    let ring = |(at, points): (usize, &Vec<PlanePoint>)| {
        let counter_clockwise = plane::signed_area_km2(points) > 0.0;
        let mut ring: Vec<Position> = points.iter().map(|point| position(*point)).collect();
        if counter_clockwise != (at == 0) {
            ring.reverse();
        }
        ring
    };
    part.rings.iter().enumerate().map(ring).collect()
}

/// Longitude and latitude to a millionth of a degree, 0.1 m.
fn position(point: PlanePoint) -> Position {
    let place = LATIN_AMERICA.lon_lat_from_plane(point).unwrap_or(LATIN_AMERICA.centre());
    let rounded = |degrees: f64| (degrees * 1e6).round() / 1e6;
    Position::from([rounded(place.lon), rounded(place.lat)])
}
