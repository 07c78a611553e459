//! The compact file of the map's outlines: reading and writing.
//!
//! The outlines are kept as a *topology*: the arcs between meeting points of borders are stored
//! once, and each ring lists the arcs it runs along. Neighbours therefore share their border to the
//! last digit, and each border is drawn once.
//!
//! # Format, version 1
//!
//! Numbers are little-endian. `uint` is a variable-length integer: seven bits a byte, lowest first,
//! the high bit set on all bytes but the last. `int` is a `uint` that holds 0, -1, 1, -2, 2 … as
//! 0, 1, 2, 3, 4 …
//!
//! | bytes | what |
//! |---|---|
//! | 8 | `CARTATLS` |
//! | 2 | version, `u16` |
//! | 4 | check sum of all that follows, `u32` (32-bit FNV-1a) |
//! | 4 × 8 | the grid, `f64`: longitude and latitude of its origin, then of one step, in degrees |
//! | `uint` × 3 | number of arcs, of territories, of context lands |
//! | … | the arcs, each: `uint` number of points (at least 2), then for each point two `int`: steps east and north of the point before; the first is relative to the origin of the grid |
//! | … | the lands, territories first, each: 3 letters (ISO 3166-1 alpha-3; three zeros if it has none), `uint` number of parts |
//! | … | each part: `uint` number of rings, the outer first, then the holes |
//! | … | each ring: `uint` number of arcs, then for each an `int`: its number from 0, or `-1 - number` where the ring runs along it backwards |
//!
//! Nothing follows the last ring. A ring is closed: its last arc ends where its first begins.

mod reader;

use self::reader::Reader;
use super::atlas::AtlasError;
use crate::domain::{CountryCode, LonLat};

const MAGIC: &[u8; 8] = b"CARTATLS";
const VERSION: u16 = 1;
/// Where the bytes under the check sum begin.
const BODY_OFFSET: usize = 14;
const NO_CODE: [u8; 3] = [0; 3];

/// A whole file, as stored: grid coordinates and arc numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct AtlasFile {
    /// What the grid coordinates mean.
    pub grid: Grid,
    /// The lines between meeting points, at least 2 points each.
    pub arcs: Vec<Vec<GridPoint>>,
    /// The lands that the map is about.
    pub territories: Vec<LandRecord>,
    /// The lands around them.
    pub context: Vec<LandRecord>,
}

/// A grid over longitude and latitude.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// Longitude and latitude of grid point (0, 0), in degrees.
    pub origin: LonLat,
    /// Longitude and latitude between two neighbouring grid points, in degrees.
    pub step: LonLat,
}

/// A point of the grid, in steps east and north of its origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct GridPoint {
    /// Steps east.
    pub x: i32,
    /// Steps north.
    pub y: i32,
}

/// A land as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LandRecord {
    /// Its code; context may have none (Kosovo, reefs).
    pub code: Option<CountryCode>,
    /// Its separate pieces.
    pub parts: Vec<PartRecord>,
}

/// The rings of one piece of land, the outer first, then its holes.
pub type PartRecord = Vec<Vec<ArcRef>>;

/// A stretch of a ring: an arc, as stored or backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ArcRef {
    /// Number of the arc, from 0.
    pub arc: usize,
    /// Whether the ring runs along it from its last point to its first.
    pub reversed: bool,
}

type Arcs = [Vec<GridPoint>];

impl ArcRef {
    /// Where this stretch of a ring begins and ends.
    fn ends(self, arcs: &Arcs) -> Option<(GridPoint, GridPoint)> {
        let arc = arcs.get(self.arc)?;
        let (first, last) = (*arc.first()?, *arc.last()?);
        Some(if self.reversed { (last, first) } else { (first, last) })
    }
}

impl Grid {
    /// The place in degrees of a grid point.
    pub fn lon_lat(&self, point: GridPoint) -> LonLat {
        LonLat {
            lon: self.origin.lon + f64::from(point.x) * self.step.lon,
            lat: self.origin.lat + f64::from(point.y) * self.step.lat,
        }
    }
}

impl AtlasFile {
    /// Reads a file's bytes.
    pub fn decode(bytes: &[u8]) -> Result<Self, AtlasError> {
        let mut reader = Reader { bytes, offset: 0 };
        if reader.array::<8>("the mark of an atlas file")? != *MAGIC {
            return Err(AtlasError::NotAnAtlas);
        }
        let version = u16::from_le_bytes(reader.array("the version")?);
        if version != VERSION {
            return Err(AtlasError::Version { found: version, expected: VERSION });
        }
        let stored = u32::from_le_bytes(reader.array("the check sum")?);
        let computed = check_sum(bytes.get(BODY_OFFSET..).unwrap_or_default());
        if stored != computed {
            return Err(AtlasError::CheckSum { stored, computed });
        }
        Self::decode_body(&mut reader)
    }

    fn decode_body(reader: &mut Reader<'_>) -> Result<Self, AtlasError> {
        let grid = reader.grid()?;
        let arc_count = reader.count("the number of arcs", 1..=usize::MAX)?;
        let territory_count = reader.count("the number of territories", 0..=usize::MAX)?;
        let context_count = reader.count("the number of context lands", 0..=usize::MAX)?;
        let arcs: Vec<_> = (0..arc_count).map(|_| reader.arc()).collect::<Result<_, _>>()?;
        let territories = reader.lands(territory_count, &arcs)?;
        let context = reader.lands(context_count, &arcs)?;
        if !reader.rest().is_empty() {
            return Err(reader.damaged("the end of the file"));
        }
        Ok(Self { grid, arcs, territories, context })
    }

    /// Writes the bytes that [`Self::decode`] reads.
    pub fn encode(&self) -> Vec<u8> {
        let mut body = Vec::new();
        let Grid { origin, step } = self.grid;
        for number in [origin.lon, origin.lat, step.lon, step.lat] {
            body.extend(number.to_le_bytes());
        }
        for count in [self.arcs.len(), self.territories.len(), self.context.len()] {
            write_count(&mut body, count);
        }
        for arc in &self.arcs {
            write_arc(&mut body, arc);
        }
        for land in self.territories.iter().chain(&self.context) {
            write_land(&mut body, land);
        }
        let mut bytes = MAGIC.to_vec();
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend(check_sum(&body).to_le_bytes());
        bytes.extend(body);
        bytes
    }
}

/// 32-bit FNV-1a (Fowler, Noll, Vo): finds what a text-mode copy does to a binary file.
fn check_sum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, &byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn write_land(out: &mut Vec<u8>, land: &LandRecord) {
    let letters = land.code.as_ref().map_or(&NO_CODE[..], |code| code.as_str().as_bytes());
    out.extend(letters);
    write_count(out, land.parts.len());
    for part in &land.parts {
        write_count(out, part.len());
        for ring in part {
            write_count(out, ring.len());
            for stretch in ring {
                write_uint(out, (stretch.arc as u64) << 1 | u64::from(stretch.reversed));
            }
        }
    }
}

fn write_arc(out: &mut Vec<u8>, arc: &[GridPoint]) {
    write_count(out, arc.len());
    let mut last = GridPoint::default();
    for &point in arc {
        write_int(out, i64::from(point.x) - i64::from(last.x));
        write_int(out, i64::from(point.y) - i64::from(last.y));
        last = point;
    }
}

fn write_count(out: &mut Vec<u8>, count: usize) {
    write_uint(out, count as u64);
}

fn write_int(out: &mut Vec<u8>, number: i64) {
    write_uint(out, (number << 1 ^ number >> 63).cast_unsigned());
}

fn write_uint(out: &mut Vec<u8>, mut number: u64) {
    loop {
        let [low, ..] = number.to_le_bytes();
        number >>= 7;
        if number == 0 {
            out.push(low & 0x7f);
            return;
        }
        out.push(low | 0x80);
    }
}

#[cfg(test)]
mod tests;
