//! Derives `atlas-50m.bin` and `atlas-10m.bin` from npm `world-atlas@2` (Natural Earth).
//!
//! `cargo run --example derive-atlas -- countries-50m.json countries-10m.json [FOLDER]` writes both
//! to `FOLDER` (without it: `assets`). `assets/README.md` tells what is taken from where and why.

#[path = "derive/draft.rs"]
mod draft;
#[path = "derive/thin.rs"]
mod thin;
#[path = "derive/topojson.rs"]
mod topojson;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use cartouche::domain::CountryCode;
use cartouche::geo::atlas_file::Grid;
use cartouche::geo::{Resolution, gazetteer};

use draft::{Draft, LandKey};
use topojson::{Country, Polygon, Topology};

/// A territory of less land than this, in square kilometres, has its 10m outline in both atlases:
/// at 50m St. Kitts is a lozenge.
const SMALL_KM2: f64 = 3000.0;

/// Context that shares coasts or borders with 10m territories' surroundings, and is 10m with them.
const FINE_CONTEXT: [&str; 9] = [
    "USA",
    "CAN",
    "BMU",
    "SPM",
    "SGS",
    "UMI",
    // Without a code, by name:
    "Clipperton I.",
    "Bajo Nuevo Bank",
    "Serranilla Bank",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(medium), Some(fine)) = (arguments.next(), arguments.next()) else {
        return Err("expected two files: countries-50m.json countries-10m.json".into());
    };
    let folder = arguments.next().unwrap_or_else(|| "assets".into());
    let sources = Sources {
        medium: topojson::read(&medium)?,
        fine: topojson::read(&fine)?,
        territories: gazetteer::bundled()?.into_keys().collect(),
    };
    write_atlas(&sources, Resolution::Medium, &folder.join("atlas-50m.bin"))?;
    write_atlas(&sources, Resolution::Fine, &folder.join("atlas-10m.bin"))
}

fn write_atlas(
    sources: &Sources,
    resolution: Resolution,
    path: &Path,
) -> Result<(), Box<dyn Error>> {
    let mut draft = Draft::new(sources.fine.grid);
    sources.fill(&mut draft, resolution);
    draft.dissolve_inner_borders();
    draft.untangle_islets();
    draft.divide_curves();
    draft.simplify_context();
    draft.leave_out_what_shows_nothing();
    let file = draft.into_file();
    let bytes = file.encode();
    std::fs::write(path, &bytes)?;
    writeln!(
        std::io::stdout(),
        "{}: {} bytes, {} arcs, {} points, {} territories, {} context lands",
        path.display(),
        bytes.len(),
        file.arcs.len(),
        file.arcs.iter().map(Vec::len).sum::<usize>(),
        file.territories.len(),
        file.context.len(),
    )?;
    Ok(())
}

/// What is derived from.
struct Sources {
    medium: Topology,
    fine: Topology,
    territories: BTreeSet<CountryCode>,
}

impl Sources {
    /// Adds to the draft each land from the source that it is taken from.
    fn fill(&self, draft: &mut Draft, resolution: Resolution) {
        let small = self.small_territories(draft.grid);
        let is_from_fine = |key: &LandKey| match (resolution, key.is_context) {
            (Resolution::Medium, true) => false,
            (Resolution::Medium, false) => small.contains(key),
            (Resolution::Fine, true) => is_fine_context(key),
            (Resolution::Fine, false) => true,
        };
        self.fill_from(&self.medium, draft, |key| !is_from_fine(key));
        self.fill_from(&self.fine, draft, is_from_fine);
    }

    fn fill_from(
        &self,
        source: &Topology,
        draft: &mut Draft,
        is_wanted: impl Fn(&LandKey) -> bool,
    ) {
        let mut numbers = BTreeMap::new();
        for country in &source.countries {
            for polygon in &country.polygons {
                let key = self.land_of(country, source.place(polygon));
                if is_wanted(&key) {
                    draft.add(key, polygon, source, &mut numbers);
                }
            }
        }
    }

    fn small_territories(&self, grid: Grid) -> BTreeSet<LandKey> {
        let mut draft = Draft::new(grid);
        self.fill_from(&self.fine, &mut draft, |key| !key.is_context);
        draft.lands_smaller_than(SMALL_KM2)
    }

    /// Which land a polygon belongs to: overseas parts are told from their metropoles by position.
    fn land_of(&self, country: &Country, (lon, lat): (f64, f64)) -> LandKey {
        let id = country.id.as_deref();
        let in_west = (-70.0..-50.0).contains(&lon) && (0.0..20.0).contains(&lat);
        let letters = match id {
            Some("250") if in_west && lat < 8.0 => "GUF",
            Some("250") if in_west && lat < 15.2 => "MTQ",
            Some("250") if in_west => "GLP",
            Some("528") if in_west => "BES",
            // Leased, not ceded.
            None if country.name == "USNB Guantanamo Bay" => "CUB",
            _ => id.and_then(rust_iso3166::from_numeric_str).map_or("", |iso| iso.alpha3),
        };
        let code = CountryCode::parse(letters).ok();
        LandKey {
            is_context: code.is_none_or(|code| !self.territories.contains(&code)),
            code,
            name: if code.is_none() { country.name.clone() } else { String::new() },
        }
    }
}

fn is_fine_context(key: &LandKey) -> bool {
    let name = key.code.as_ref().map_or(key.name.as_str(), CountryCode::as_str);
    FINE_CONTEXT.contains(&name)
}

impl Topology {
    /// Longitude and latitude of a point of the polygon.
    fn place(&self, polygon: &Polygon) -> (f64, f64) {
        let first = polygon.first().and_then(|ring| ring.first());
        let arc = first.and_then(|stretch| self.arcs.get(stretch.arc));
        let point = arc.and_then(|arc| arc.first()).copied().unwrap_or_default();
        let place = self.grid.lon_lat(point);
        (place.lon, place.lat)
    }
}
