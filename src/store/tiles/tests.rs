use std::{fs, io::Write as _};

use flate2::{Compression, write::GzEncoder};

use super::*;

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A file with one PNG tile at zoom 0, whose directory and metadata are packed.
fn whole(metadata: &str) -> Vec<u8> {
    let root = packed(&[1, 0, 1, 9, 1]);
    let metadata = packed(metadata.as_bytes());
    let mut bytes = b"PMTiles\x03".to_vec();
    let end = u64::try_from(HEADER + root.len()).unwrap();
    for number in [127, u64::try_from(root.len()).unwrap(), end] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend(u64::try_from(metadata.len()).unwrap().to_le_bytes());
    bytes.resize(97, 0);
    bytes.extend([2, 1, 2, 0, 5]);
    bytes.resize(HEADER, 0);
    bytes.extend(root);
    bytes.extend(metadata);
    bytes
}

/// Checks a file of these bytes.
fn with_file<T>(bytes: &[u8], answer: impl Fn(Result<TileFile, StoreError>) -> T) -> T {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("city.pmtiles");
    fs::write(&path, bytes).unwrap();
    answer(check_tile_file(&path))
}

fn accepted(bytes: &[u8]) -> TileFile {
    with_file(bytes, Result::unwrap)
}

/// The reason, without the file that it begins with.
fn refused(bytes: &[u8]) -> String {
    let told = with_file(bytes, Result::unwrap_err).to_string();
    told.split_once("city.pmtiles: ").unwrap().1.to_owned()
}

#[test]
fn a_whole_file_says_its_zooms_and_whom_to_name() {
    let file = accepted(&whole(r#"{"attribution":"<a href='x'>&copy; Some  mappers</a>"}"#));
    assert_eq!((file.min_zoom, file.max_zoom), (0, 5));
    assert_eq!(file.attribution, "© Some mappers");
    let long = "word ".repeat(100);
    let cut = accepted(&whole(&format!(r#"{{"attribution":"{long}"}}"#))).attribution;
    assert!(cut.chars().count() == 100 && cut.ends_with('…'), "{cut}");
    for silent in ["{}", "no JSON", r#"{"attribution":""}"#, r#"{"attribution":3}"#] {
        assert_eq!(accepted(&whole(silent)).attribution, "city.pmtiles", "{silent}");
    }
}

#[test]
fn another_file_is_refused_with_what_was_expected() {
    let whole = whole("{}");
    let with = |at: usize, byte: u8| {
        let mut bytes = whole.clone();
        bytes[at] = byte;
        refused(&bytes)
    };
    let expected = "is not a PMTiles file: expected it to begin with PMTiles";
    assert_eq!(refused(b""), expected);
    assert_eq!(refused(b"SQLite format 3"), expected);
    assert_eq!(refused(&whole[..50]), "has 50 bytes; expected a header of 127");
    assert_eq!(with(7, 2), "has PMTiles version 2; expected version 3");
    assert_eq!(with(99, 1), "its tiles are vectors; expected PNG or JPEG");
    assert_eq!(with(99, 200), "its tiles are of an unknown kind; expected PNG or JPEG");
    assert_eq!(with(97, 3), "is packed in way 3; expected none or gzip");
    assert_eq!(with(100, 9), "has zooms 9 to 5; expected them in order, up to 30");
}

#[test]
fn a_directory_that_is_not_there_is_damage() {
    let whole = whole("{}");
    let damaged = "is damaged: expected a directory of tiles after its header";
    let with = |at: usize, bytes: &[u8]| {
        let mut whole = whole.clone();
        whole[at..at + bytes.len()].copy_from_slice(bytes);
        refused(&whole)
    };
    assert_eq!(with(8, &100_u64.to_le_bytes()), damaged, "inside the header");
    assert_eq!(with(8, &u64::MAX.to_le_bytes()), damaged, "beyond all files");
    assert_eq!(with(16, &60_000_u64.to_le_bytes()), damaged, "longer than the beginning");
    assert_eq!(with(HEADER, b"no gzip"), damaged);
    assert_eq!(refused(&whole[..HEADER + 4]), damaged, "cut off");
    // Unpacked, a directory that claims 2^56 entries.
    let mut many = whole.clone();
    many[97] = 1;
    many.splice(HEADER.., [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f, 0, 0]);
    many[16..24].copy_from_slice(&11_u64.to_le_bytes());
    assert_eq!(refused(&many), damaged);
}

/// A file whose root, not packed, leads to directories that follow it, each of these bytes.
fn with_leaves(root: &[u8], leaves: &[u8]) -> Vec<u8> {
    let mut bytes = whole("{}");
    bytes.truncate(HEADER);
    bytes[97] = 1;
    let length = u64::try_from(root.len()).unwrap();
    bytes[16..24].copy_from_slice(&length.to_le_bytes());
    let end = (HEADER as u64 + length).to_le_bytes();
    bytes[24..32].copy_from_slice(&end);
    bytes[32..40].copy_from_slice(&0_u64.to_le_bytes());
    bytes[40..48].copy_from_slice(&end);
    bytes.extend(root);
    bytes.extend(leaves);
    bytes
}

#[test]
fn every_directory_is_checked_and_told_by_its_place() {
    let leaf = [1, 0, 1, 9, 1];
    assert_eq!(accepted(&with_leaves(&[1, 0, 0, 5, 1], &leaf)).max_zoom, 5);
    let damaged = "is damaged: expected a directory of tiles at byte";
    let cut = with_leaves(&[1, 0, 0, 5, 1], &leaf[..3]);
    assert_eq!(refused(&cut), format!("{damaged} 132"));
    // The second claims 100 entries.
    let two = with_leaves(&[2, 0, 9, 0, 0, 5, 5, 1, 0], &[leaf, [100, 0, 1, 9, 1]].concat());
    assert_eq!(refused(&two), format!("{damaged} 141"));
    // It leads to itself.
    let circle = with_leaves(&[1, 0, 0, 5, 1], &[[1, 0, 0, 5, 1].as_slice(), &[0; 90]].concat());
    assert_eq!(
        refused(&circle),
        "is damaged: expected its directories to be at most 5 under one another"
    );
}

#[test]
fn a_path_without_a_file_is_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let error = check_tile_file(folder.path()).unwrap_err();
    assert!(matches!(error, StoreError::Folder { .. }), "{error}");
    let error = check_tile_file(&folder.path().join("none.pmtiles")).unwrap_err();
    assert!(matches!(error, StoreError::Unreadable { .. }), "{error}");
}
