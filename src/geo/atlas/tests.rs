use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::geo::HitIndex;
use crate::geo::gazetteer::Entry;
use crate::geo::plane::edges;

const BOTH: [Resolution; 2] = [Resolution::Medium, Resolution::Fine];

fn atlas(resolution: Resolution) -> Atlas {
    Atlas::bundled(resolution, Plane::EqualArea).unwrap()
}

fn code(letters: &str) -> CountryCode {
    CountryCode::parse(letters).unwrap()
}

fn length_km(line: &Line) -> f64 {
    edges(&line.points).map(|(a, b)| a.distance_km(b)).sum()
}

/// The middle of a line's longest edge, and the direction across it, of length 1.
fn middle_and_across(line: &Line) -> (PlanePoint, PlanePoint) {
    let (a, b) = edges(&line.points)
        .max_by(|x, y| x.0.distance_km(x.1).total_cmp(&y.0.distance_km(y.1)))
        .unwrap();
    let length = a.distance_km(b);
    let middle = PlanePoint::new(f64::midpoint(a.x, b.x), f64::midpoint(a.y, b.y));
    let across = PlanePoint::new((a.y - b.y) / length, (b.x - a.x) / length);
    (middle, across)
}

#[test]
fn every_territory_is_there_and_its_label_lies_in_it() {
    for resolution in BOTH {
        let atlas = atlas(resolution);
        let index = HitIndex::new(&atlas);
        assert_eq!(atlas.territories.len(), 50);
        for territory in &atlas.territories {
            let hit = index.territory_at(territory.label_point);
            assert_eq!(hit, Some(territory.code), "{resolution:?} {}", territory.name);
            assert!(territory.label_radius_km > 0.0 && territory.area_km2 > 0.0);
            assert!(territory.bounds.contains(territory.label_point));
        }
    }
}

#[test]
fn areas_are_those_of_the_reference_books() {
    // Square kilometres, with the share they may be off: islands are a few quantised corners.
    let known = [
        ("BRA", 8_510_000.0, 0.01),
        ("ARG", 2_780_000.0, 0.01),
        ("CUB", 110_000.0, 0.03),
        ("GUF", 83_500.0, 0.03),
        ("GLP", 1_628.0, 0.10),
        ("MTQ", 1_128.0, 0.10),
        ("BES", 322.0, 0.15),
        ("KNA", 261.0, 0.10),
    ];
    for resolution in BOTH {
        let atlas = atlas(resolution);
        for (letters, km2, share) in known {
            let found = atlas.territory(code(letters)).unwrap().area_km2;
            let ratio = found / km2;
            assert!((ratio - 1.0).abs() < share, "{resolution:?} {letters}: {found}");
        }
    }
}

#[test]
fn the_two_sides_of_every_long_border_are_the_neighbours_it_names() {
    for resolution in BOTH {
        let atlas = atlas(resolution);
        let index = HitIndex::new(&atlas);
        let mut checked = 0;
        for line in atlas.lines.iter().filter(|line| line.kind == LineKind::Border) {
            let (middle, across) = middle_and_across(line);
            let sides = [-0.5, 0.5].map(|km| {
                let beside = PlanePoint::new(middle.x + km * across.x, middle.y + km * across.y);
                index.territory_at(beside)
            });
            let territories: BTreeSet<_> = atlas.territories.iter().map(|t| t.code).collect();
            let named = [line.between.0, line.between.1]
                .map(|side| side.filter(|code| territories.contains(code)));
            let swapped = [named[1], named[0]];
            if length_km(line) > 50.0 {
                assert!(sides == named || sides == swapped, "{named:?}: {sides:?}");
                checked += 1;
            }
        }
        assert!(checked > 30, "{resolution:?}: {checked}");
    }
}

#[test]
fn known_neighbours_are_divided_by_a_border_and_others_are_not() {
    for resolution in BOTH {
        let atlas = atlas(resolution);
        let borders = |a: &str, b: &str| {
            let sides = BTreeSet::from([Some(code(a)), Some(code(b))]);
            let between = |line: &&Line| BTreeSet::from([line.between.0, line.between.1]) == sides;
            atlas.lines.iter().filter(between).count()
        };
        for (a, b) in [("MEX", "USA"), ("GUF", "BRA"), ("HTI", "DOM"), ("MAF", "SXM")] {
            assert!(borders(a, b) > 0, "{a} {b}");
        }
        for (a, b) in [("CHL", "BRA"), ("ECU", "BRA"), ("CUB", "USA"), ("GUF", "FRA")] {
            assert_eq!(borders(a, b), 0, "{a} {b}");
        }
    }
}

#[test]
fn every_ring_is_closed_and_runs_along_its_lines_and_each_line_has_one_or_two_sides() {
    for resolution in BOTH {
        let atlas = atlas(resolution);
        let context = atlas.context.iter().flat_map(|land| &land.parts);
        let parts = atlas.territories.iter().flat_map(|land| &land.parts);
        let mut uses = vec![0; atlas.lines.len()];
        for part in parts.chain(context) {
            assert_eq!(part.rings.len(), part.arcs.len());
            for ring in &part.rings {
                assert!(ring.len() > 3 && ring.first() == ring.last());
            }
            for stretch in part.arcs.iter().flatten() {
                uses[stretch.arc] += 1;
            }
        }
        for (line, uses) in std::iter::zip(&atlas.lines, uses) {
            let is_border = matches!(line.kind, LineKind::Border | LineKind::ContextBorder);
            assert_eq!(uses, 1 + usize::from(is_border), "{:?} {:?}", line.kind, line.between);
        }
    }
}

#[test]
fn the_region_is_surrounded_by_land_with_its_codes() {
    for resolution in BOTH {
        let atlas = atlas(resolution);
        for letters in ["USA", "CAN", "GRL", "ATA", "SEN", "ZAF", "GBR", "NZL"] {
            let found = atlas.context.iter().any(|land| land.code == Some(code(letters)));
            assert!(found, "{letters}");
        }
        let is_both = |land: &ContextLand| land.code.is_some_and(|c| atlas.territory(c).is_some());
        assert!(!atlas.context.iter().any(is_both));
        let bounds = atlas.bounds().unwrap();
        assert!((8_000.0..11_000.0).contains(&bounds.height_km()), "{bounds:?}");
    }
}

#[test]
fn mercator_leaves_out_what_it_tears_and_keeps_the_territories() {
    let atlas = Atlas::bundled(Resolution::Medium, Plane::Mercator).unwrap();
    assert_eq!(atlas.territories.len(), 50);
    let longest = atlas
        .lines
        .iter()
        .flat_map(|line| edges(&line.points))
        .map(|(a, b)| a.distance_km(b))
        .fold(0.0, f64::max);
    assert!(longest < 5_000.0, "{longest}");
}

#[test]
fn names_without_an_outline_and_outlines_without_a_name_are_errors() {
    let file = AtlasFile::decode(Resolution::Medium.bytes()).unwrap();
    let mut entries: BTreeMap<CountryCode, Entry> = gazetteer::bundled().unwrap();
    let brazil = entries.remove(&code("BRA")).unwrap();
    let error = Atlas::assemble(&file, entries.clone(), Plane::EqualArea).unwrap_err();
    assert!(error.to_string().contains("BRA"), "{error}");
    let stranger = Entry { code: code("USA"), ..brazil.clone() };
    entries.extend([(brazil.code, brazil), (stranger.code, stranger)]);
    let error = Atlas::assemble(&file, entries, Plane::EqualArea).unwrap_err();
    assert!(error.to_string().contains("USA"), "{error}");
}

#[test]
fn a_bundled_file_with_a_flipped_bit_or_an_end_too_soon_is_an_error() {
    let bytes = Resolution::Medium.bytes();
    for offset in (0..bytes.len()).step_by(997) {
        assert!(AtlasFile::decode(&bytes[..offset]).is_err(), "cut at {offset}");
        let mut damaged = bytes.to_vec();
        damaged[offset] ^= 0x10;
        assert!(AtlasFile::decode(&damaged).is_err(), "flipped at {offset}");
    }
}
