use super::*;

fn along(arc: usize) -> ArcRef {
    ArcRef { arc, reversed: false }
}

fn back_along(arc: usize) -> ArcRef {
    ArcRef { arc, reversed: true }
}

fn arc(points: &[(i32, i32)]) -> Vec<GridPoint> {
    points.iter().map(|&(x, y)| GridPoint { x, y }).collect()
}

/// Two neighbours that share a border, and an islet without a code.
fn small_file() -> AtlasFile {
    AtlasFile {
        grid: Grid {
            origin: LonLat { lon: -180.0, lat: -90.0 },
            step: LonLat { lon: 0.5, lat: 0.25 },
        },
        arcs: vec![
            arc(&[(200, 200), (200, 260)]),
            arc(&[(200, 260), (100, 260), (100, 200), (200, 200)]),
            arc(&[(200, 200), (300, 200), (300, 260), (200, 260)]),
            arc(&[(400, 10), (410, 10), (400, 20), (400, 10)]),
        ],
        territories: vec![LandRecord {
            code: CountryCode::parse("ARG").ok(),
            parts: vec![vec![vec![along(0), along(1)]]],
        }],
        context: vec![
            LandRecord {
                code: CountryCode::parse("USA").ok(),
                parts: vec![vec![vec![along(2), back_along(0)]]],
            },
            LandRecord { code: None, parts: vec![vec![vec![along(3)]]] },
        ],
    }
}

/// The same bytes with a check sum that fits them, so that the parser proper sees the damage.
fn signed_again(mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = check_sum(&bytes[BODY_OFFSET..]);
    bytes[BODY_OFFSET - 4..BODY_OFFSET].copy_from_slice(&sum.to_le_bytes());
    bytes
}

#[test]
fn what_is_written_is_read_again() {
    let file = small_file();
    assert_eq!(AtlasFile::decode(&file.encode()).unwrap(), file);
}

#[test]
fn numbers_of_every_length_are_read_as_written() {
    for number in [0, 1, -1, 63, -64, 64, 8191, -8192, 1 << 40, -(1 << 40)] {
        let mut bytes = Vec::new();
        write_int(&mut bytes, number);
        let mut reader = Reader { bytes: &bytes, offset: 0 };
        assert_eq!(reader.int("a number").unwrap(), number);
        assert!(reader.rest().is_empty());
    }
}

#[test]
fn a_file_cut_anywhere_is_an_error() {
    let bytes = small_file().encode();
    for length in 0..bytes.len() {
        assert!(AtlasFile::decode(&bytes[..length]).is_err(), "cut at {length}");
        if length > BODY_OFFSET {
            let cut = signed_again(bytes[..length].to_vec());
            assert!(AtlasFile::decode(&cut).is_err(), "cut at {length}, signed again");
        }
    }
}

#[test]
fn every_flipped_bit_is_found() {
    let bytes = small_file().encode();
    for offset in 0..bytes.len() {
        for bit in 0..8 {
            let mut damaged = bytes.clone();
            damaged[offset] ^= 1 << bit;
            assert!(AtlasFile::decode(&damaged).is_err(), "bit {bit} of byte {offset}");
        }
    }
}

#[test]
fn a_flipped_bit_under_a_fitting_check_sum_never_panics() {
    let bytes = small_file().encode();
    for offset in BODY_OFFSET..bytes.len() {
        for bit in 0..8 {
            let mut damaged = bytes.clone();
            damaged[offset] ^= 1 << bit;
            if let Err(error) = AtlasFile::decode(&signed_again(damaged)) {
                assert!(error.to_string().contains("expected"), "{error}");
            }
        }
    }
}

#[test]
fn an_error_names_the_offset_and_what_was_expected() {
    let mut bytes = small_file().encode();
    bytes.push(0);
    let end = bytes.len() - 1;
    let message = AtlasFile::decode(&signed_again(bytes)).unwrap_err().to_string();
    assert_eq!(
        message,
        format!("the atlas is damaged at byte {end}: expected the end of the file")
    );
}

#[test]
fn a_count_larger_than_the_file_reserves_nothing() {
    let mut bytes = small_file().encode();
    bytes.truncate(BODY_OFFSET + 32);
    write_uint(&mut bytes, u64::MAX >> 2);
    let error = AtlasFile::decode(&signed_again(bytes)).unwrap_err();
    assert!(error.to_string().contains("number of arcs"), "{error}");
}

#[test]
fn other_files_and_other_versions_are_told_apart_from_damage() {
    let other = AtlasFile::decode(b"PNG or anything else").unwrap_err();
    assert!(matches!(other, AtlasError::NotAnAtlas));
    let mut bytes = small_file().encode();
    bytes[8] = 9;
    let newer = AtlasFile::decode(&bytes).unwrap_err();
    assert!(matches!(newer, AtlasError::Version { found: 9, expected: 1 }));
}
