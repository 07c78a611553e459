//! KML 2.2 (OGC 07-147r2): the features of the GeoJSON export, for globes that read nothing else.
//!
//! It is written from those features, so that both say the same. What has no place there (a claim on
//! the region as a whole) is a placemark without geometry, which the format allows.

use geojson::{Feature, FeatureCollection, GeometryValue, JsonObject, Position};
use quick_xml::escape::escape;
use serde_json::Value;

/// Features as a KML document of this name.
pub fn kml(collection: &FeatureCollection, name: &str) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.push_str("<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n");
    element(&mut text, "name", name);
    let about = collection.foreign_members.as_ref().and_then(|members| members.get("cartouche"));
    if let Some(note) = about.and_then(|about| about.get("note")).and_then(Value::as_str) {
        element(&mut text, "description", note);
    }
    if let Some(about) = about.and_then(Value::as_object) {
        data(&mut text, about);
    }
    for feature in &collection.features {
        placemark(&mut text, feature);
    }
    text.push_str("</Document>\n</kml>\n");
    text
}

fn placemark(text: &mut String, feature: &Feature) {
    let none = JsonObject::new();
    let properties = feature.properties.as_ref().unwrap_or(&none);
    let word = |key: &str| properties.get(key).and_then(Value::as_str);
    text.push_str("<Placemark>\n");
    element(text, "name", word("name").or_else(|| word("summary")).unwrap_or_default());
    // A claim is told with how firm it is, wherever it is read.
    let firmness = [word("stage"), word("basis"), word("hedge")];
    let firmness: Vec<&str> = firmness.into_iter().flatten().collect();
    if !firmness.is_empty() {
        element(text, "description", &firmness.join(" · "));
    }
    data(text, properties);
    if let Some(geometry) = &feature.geometry {
        shape(text, &geometry.value);
    }
    text.push_str("</Placemark>\n");
}

/// Properties as data: text as it is, all else as JSON. What is null is left out.
fn data(text: &mut String, properties: &JsonObject) {
    text.push_str("<ExtendedData>\n");
    for (key, value) in properties.iter().filter(|(_, value)| !value.is_null()) {
        let value = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
        append(text, &["<Data name=\"", &escape(key), "\">"]);
        element(text, "value", &value);
        text.push_str("</Data>\n");
    }
    text.push_str("</ExtendedData>\n");
}

fn shape(text: &mut String, geometry: &GeometryValue) {
    match geometry {
        GeometryValue::Point { coordinates } => {
            wrapped(text, "Point", |text| line(text, std::slice::from_ref(coordinates)));
        }
        GeometryValue::LineString { coordinates } => {
            wrapped(text, "LineString", |text| line(text, coordinates));
        }
        GeometryValue::Polygon { coordinates } => polygon(text, coordinates),
        GeometryValue::MultiPolygon { coordinates } => {
            wrapped(text, "MultiGeometry", |text| {
                for rings in coordinates {
                    polygon(text, rings);
                }
            });
        }
        GeometryValue::MultiPoint { coordinates } => wrapped(text, "MultiGeometry", |text| {
            for point in coordinates {
                wrapped(text, "Point", |text| line(text, std::slice::from_ref(point)));
            }
        }),
        GeometryValue::MultiLineString { coordinates } => wrapped(text, "MultiGeometry", |text| {
            for points in coordinates {
                wrapped(text, "LineString", |text| line(text, points));
            }
        }),
        GeometryValue::GeometryCollection { geometries } => {
            wrapped(text, "MultiGeometry", |text| {
                for geometry in geometries {
                    shape(text, &geometry.value);
                }
            });
        }
    }
}

/// The first ring is the outer one.
fn polygon(text: &mut String, rings: &[Vec<Position>]) {
    wrapped(text, "Polygon", |text| {
        for (number, ring) in rings.iter().enumerate() {
            let border = if number == 0 { "outerBoundaryIs" } else { "innerBoundaryIs" };
            wrapped(text, border, |text| {
                wrapped(text, "LinearRing", |text| line(text, ring));
            });
        }
    });
}

/// Longitude and latitude in degrees, on WGS 84.
fn line(text: &mut String, points: &[Position]) {
    let written = points.iter().map(|point| {
        let numbers: Vec<String> = point.as_slice().iter().map(ToString::to_string).collect();
        numbers.join(",")
    });
    element(text, "coordinates", &written.collect::<Vec<_>>().join(" "));
}

fn wrapped(text: &mut String, name: &str, content: impl FnOnce(&mut String)) {
    append(text, &["<", name, ">\n"]);
    content(text);
    append(text, &["</", name, ">\n"]);
}

fn element(text: &mut String, name: &str, content: &str) {
    append(text, &["<", name, ">", &escape(content), "</", name, ">\n"]);
}

fn append(text: &mut String, pieces: &[&str]) {
    text.extend(pieces.iter().copied());
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn rings_points_and_properties_are_written_in_the_order_of_the_schema() {
        let collection: FeatureCollection = serde_json::from_value(json!({
            "type": "FeatureCollection",
            "cartouche": { "note": "a & b" },
            "features": [
                { "type": "Feature", "properties": { "name": "Peru", "facts": 2, "none": null },
                  "geometry": { "type": "MultiPolygon", "coordinates": [[
                      [[0.0, 0.0], [4.0, 0.0], [0.0, 4.0], [0.0, 0.0]],
                      [[1.0, 1.0], [2.0, 1.0], [1.0, 2.0], [1.0, 1.0]]]] } },
                { "type": "Feature", "geometry": null,
                  "properties": { "summary": "<Said>", "stage": "sought", "basis": "hedged",
                                  "hedge": "may" } },
            ],
        }))
        .unwrap();
        let text = kml(&collection, "An \"atlas\"");
        let lines = |words: &[&str]| {
            let mut rest = text.as_str();
            for word in words {
                let found = rest.split_once(word);
                rest = found.unwrap_or_else(|| panic!("{word} is not there, in order")).1;
            }
        };
        lines(&["<name>An &quot;atlas&quot;</name>", "<description>a &amp; b</description>"]);
        lines(&[
            "<name>Peru</name>",
            "<Data name=\"facts\"><value>2</value>",
            "<MultiGeometry>",
            "<outerBoundaryIs>",
            "<coordinates>0,0 4,0 0,4 0,0</coordinates>",
            "<innerBoundaryIs>",
            "<coordinates>1,1 2,1 1,2 1,1</coordinates>",
            "</MultiGeometry>",
        ]);
        lines(&["<name>&lt;Said&gt;</name>", "<description>sought · hedged · may</description>"]);
        assert!(!text.contains("none"));
    }
}
