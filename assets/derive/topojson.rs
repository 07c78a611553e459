//! Reads the `TopoJSON` files of npm `world-atlas@2`.

use std::error::Error;
use std::path::Path;

use cartouche::domain::LonLat;
use cartouche::geo::atlas_file::{ArcRef, Grid, GridPoint};
use serde_json::Value;

/// A file of countries.
pub(crate) struct Topology {
    /// What the coordinates mean.
    pub(crate) grid: Grid,
    /// Each line once.
    pub(crate) arcs: Vec<Vec<GridPoint>>,
    /// The countries that run along the lines.
    pub(crate) countries: Vec<Country>,
}

/// A country of the file.
pub(crate) struct Country {
    /// ISO 3166-1 numeric; some have none.
    pub(crate) id: Option<String>,
    /// The name as Natural Earth abbreviates it.
    pub(crate) name: String,
    /// Its polygons: rings of arcs, the outer first.
    pub(crate) polygons: Vec<Polygon>,
}

/// Rings of arcs, the outer first.
pub(crate) type Polygon = Vec<Vec<ArcRef>>;

/// Reads a file.
pub(crate) fn read(path: &Path) -> Result<Topology, Box<dyn Error>> {
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let json = serde_json::from_slice(&bytes)?;
    topology(&json).ok_or_else(|| format!("{}: expected world-atlas 2", path.display()).into())
}

fn topology(json: &Value) -> Option<Topology> {
    let pair = |value: &Value| Some((value.get(0)?.as_f64()?, value.get(1)?.as_f64()?));
    let lon_lat = |name| {
        let (lon, lat) = pair(json.get("transform")?.get(name)?)?;
        Some(LonLat { lon, lat })
    };
    let countries = json.pointer("/objects/countries/geometries")?.as_array()?;
    Some(Topology {
        grid: Grid { origin: lon_lat("translate")?, step: lon_lat("scale")? },
        arcs: json.get("arcs")?.as_array()?.iter().map(arc).collect::<Option<_>>()?,
        countries: countries.iter().map(country).collect::<Option<_>>()?,
    })
}

fn arc(json: &Value) -> Option<Vec<GridPoint>> {
    let mut last = GridPoint::default();
    let mut points = Vec::new();
    for step in json.as_array()? {
        let number = |place: usize| i32::try_from(step.get(place)?.as_i64()?).ok();
        last = GridPoint { x: last.x + number(0)?, y: last.y + number(1)? };
        points.push(last);
    }
    Some(points)
}

fn country(json: &Value) -> Option<Country> {
    let arcs = json.get("arcs")?;
    let polygons = match json.get("type")?.as_str()? {
        "Polygon" => vec![polygon(arcs)?],
        "MultiPolygon" => arcs.as_array()?.iter().map(polygon).collect::<Option<_>>()?,
        _ => return None,
    };
    Some(Country {
        id: json.get("id").and_then(Value::as_str).map(str::to_owned),
        name: json.pointer("/properties/name")?.as_str()?.to_owned(),
        polygons,
    })
}

fn polygon(json: &Value) -> Option<Polygon> {
    let ring = |ring: &Value| ring.as_array()?.iter().map(arc_ref).collect();
    json.as_array()?.iter().map(ring).collect()
}

fn arc_ref(json: &Value) -> Option<ArcRef> {
    let number = json.as_i64()?;
    let reversed = number < 0;
    let arc = usize::try_from(if reversed { !number } else { number }).ok()?;
    Some(ArcRef { arc, reversed })
}
