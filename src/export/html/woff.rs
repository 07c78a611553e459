//! The faces of a page as WOFF 1.0: the same tables, each deflated.
//!
//! Nothing is taken out of them. So kerning stays, and a text has its letters, whatever it says.

use std::{
    io::{self, Write as _},
    sync::LazyLock,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::{Compression, write::ZlibEncoder};

use crate::export::plate::Face;

/// Bytes of a header and of an entry in the list of tables, in OpenType and in WOFF.
const OPEN_TYPE: [usize; 2] = [12, 16];
const WOFF: [usize; 2] = [44, 20];

/// All faces as CSS rules (`@font-face`).
pub(super) fn font_faces() -> &'static str {
    static RULES: LazyLock<String> = LazyLock::new(|| Face::ALL.map(rule).concat());
    &RULES
}

fn rule(face: Face) -> String {
    // A face that is compiled in can be read; the other way is larger, and no worse.
    let packed = woff(face.bytes());
    let (kind, bytes) = match &packed {
        Some(packed) => ("woff", packed.as_slice()),
        None => ("otf", face.bytes()),
    };
    format!(
        "@font-face{{font-family:\"{}\";font-weight:{};src:url(data:font/{kind};base64,{})}}\n",
        face.family(),
        face.weight(),
        STANDARD.encode(bytes)
    )
}

/// A table of a face as it is written.
struct Table<'a> {
    tag: &'a [u8],
    check_sum: &'a [u8],
    length: usize,
    bytes: Vec<u8>,
}

/// An OpenType file as WOFF; `None` where it is no such file.
fn woff(file: &[u8]) -> Option<Vec<u8>> {
    let flavour = file.get(..4)?;
    let count = usize::from(u16::from_be_bytes(file.get(4..6)?.try_into().ok()?));
    let tables: Vec<Table<'_>> =
        (0..count).map(|n| table(file, n)).collect::<Option<Vec<Table<'_>>>>()?;
    let whole: usize = tables.iter().map(|table| padded(table.length)).sum();
    let mut offset = WOFF[0] + count * WOFF[1];
    let end = offset + tables.iter().map(|table| padded(table.bytes.len())).sum::<usize>();

    let mut out = Vec::with_capacity(end);
    out.extend(b"wOFF");
    out.extend(flavour);
    out.extend(word(end)?);
    out.extend(u16::try_from(count).ok()?.to_be_bytes());
    out.extend([0; 2]);
    out.extend(word(OPEN_TYPE[0] + count * OPEN_TYPE[1] + whole)?);
    // The version is nobody's, and there is no metadata.
    out.extend([0; 24]);
    for Table { tag, check_sum, length, bytes } in &tables {
        out.extend(*tag);
        out.extend(word(offset)?);
        out.extend(word(bytes.len())?);
        out.extend(word(*length)?);
        out.extend(*check_sum);
        offset += padded(bytes.len());
    }
    for Table { bytes, .. } in &tables {
        out.extend(bytes);
        out.resize(padded(out.len()), 0);
    }
    Some(out)
}

/// The n-th table, deflated if that makes it smaller.
fn table(file: &[u8], n: usize) -> Option<Table<'_>> {
    let entry = file.get(OPEN_TYPE[0] + n * OPEN_TYPE[1]..)?;
    let number = |at: usize| {
        let bytes = entry.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(bytes)).ok()
    };
    let (start, length) = (number(8)?, number(12)?);
    let plain = file.get(start..start.checked_add(length)?)?;
    let deflated = deflated(plain).ok().filter(|deflated| deflated.len() < length);
    Some(Table {
        tag: entry.get(..4)?,
        check_sum: entry.get(4..8)?,
        length,
        bytes: deflated.unwrap_or_else(|| plain.to_vec()),
    })
}

fn deflated(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn word(number: usize) -> Option<[u8; 4]> {
    Some(u32::try_from(number).ok()?.to_be_bytes())
}

/// Tables begin at multiples of four.
const fn padded(length: usize) -> usize {
    length.next_multiple_of(4)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::ZlibDecoder;

    use super::*;

    #[test]
    fn a_face_has_the_same_tables_again_when_it_is_unpacked() {
        for face in Face::ALL {
            let (file, packed) = (face.bytes(), woff(face.bytes()).unwrap());
            let number = |bytes: &[u8], at: usize| -> usize {
                u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()).try_into().unwrap()
            };
            assert_eq!(number(&packed, 8), packed.len());
            assert!(packed.len() < file.len() * 2 / 3, "{face:?}: {}", packed.len());
            let count = usize::from(u16::from_be_bytes([file[4], file[5]]));
            assert!(count > 8, "{face:?}");
            for n in 0..count {
                let (there, here) = (12 + n * 16, 44 + n * 20);
                assert_eq!(file[there..there + 4], packed[here..here + 4]);
                let (at, length) = (number(file, there + 8), number(file, there + 12));
                let (start, stored) = (number(&packed, here + 4), number(&packed, here + 8));
                assert_eq!((start % 4, number(&packed, here + 12)), (0, length));
                let stored = &packed[start..start + stored];
                let mut table = Vec::new();
                if stored.len() == length {
                    table.extend(stored);
                } else {
                    ZlibDecoder::new(stored).read_to_end(&mut table).unwrap();
                }
                assert!(table == file[at..at + length], "{face:?}: table {n}");
            }
        }
    }

    #[test]
    fn what_is_no_face_is_none() {
        assert!(woff(b"").is_none());
        assert!(woff(b"OTTO\0\x01").is_none());
        let cut = &Face::Serif.bytes()[..4000];
        assert!(woff(cut).is_none());
    }
}
