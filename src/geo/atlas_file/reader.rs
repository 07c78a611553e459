//! Reading an atlas file's bytes, front to back.

use std::ops::RangeInclusive;

use super::{ArcRef, Arcs, Grid, GridPoint, LandRecord, NO_CODE, PartRecord};
use crate::domain::{CountryCode, LonLat};
use crate::geo::atlas::AtlasError;

/// Where the reading has got to. Each reading method takes what it expects, for the error.
pub(super) struct Reader<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) offset: usize,
}

impl<'a> Reader<'a> {
    pub(super) const fn damaged(&self, expected: &'static str) -> AtlasError {
        AtlasError::Damaged { offset: self.offset, expected }
    }

    pub(super) fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.offset..).unwrap_or_default()
    }

    pub(super) fn array<const N: usize>(
        &mut self,
        expected: &'static str,
    ) -> Result<[u8; N], AtlasError> {
        let found = self.rest().first_chunk().ok_or_else(|| self.damaged(expected))?;
        self.offset += N;
        Ok(*found)
    }

    fn uint(&mut self, expected: &'static str) -> Result<u64, AtlasError> {
        let mut number = 0;
        for (place, &byte) in (0_u32..9).zip(self.rest()) {
            number |= u64::from(byte & 0x7f) << (7 * place);
            if byte < 0x80 {
                self.offset += 1 + place as usize;
                return Ok(number);
            }
        }
        Err(self.damaged(expected))
    }

    pub(super) fn int(&mut self, expected: &'static str) -> Result<i64, AtlasError> {
        let number = self.uint(expected)?;
        Ok((number >> 1).cast_signed() ^ -(number & 1).cast_signed())
    }

    /// A number of things, each of at least one byte: more than bytes are left is damage, and
    /// would reserve absurd amounts of memory.
    pub(super) fn count(
        &mut self,
        expected: &'static str,
        allowed: RangeInclusive<usize>,
    ) -> Result<usize, AtlasError> {
        let start = self.offset;
        let number = self.uint(expected)?;
        usize::try_from(number)
            .ok()
            .filter(|count| allowed.contains(count) && *count <= self.rest().len())
            .ok_or(AtlasError::Damaged { offset: start, expected })
    }

    pub(super) fn grid(&mut self) -> Result<Grid, AtlasError> {
        let start = self.offset;
        let mut numbers = [0.0; 4];
        for number in &mut numbers {
            *number = f64::from_le_bytes(self.array("the grid")?);
        }
        let [lon, lat, step_lon, step_lat] = numbers;
        let is_grid = [lon, lat].iter().all(|origin| origin.abs() <= 360.0)
            && [step_lon, step_lat].iter().all(|step| *step > 0.0 && *step < 10.0);
        if !is_grid {
            return Err(AtlasError::Damaged { offset: start, expected: "a grid in degrees" });
        }
        let origin = LonLat { lon, lat };
        let step = LonLat { lon: step_lon, lat: step_lat };
        Ok(Grid { origin, step })
    }

    pub(super) fn arc(&mut self) -> Result<Vec<GridPoint>, AtlasError> {
        let count = self.count("an arc of at least 2 points", 2..=usize::MAX)?;
        let mut points = Vec::with_capacity(count);
        let mut last = GridPoint::default();
        for _ in 0..count {
            last = GridPoint { x: self.step_from(last.x)?, y: self.step_from(last.y)? };
            points.push(last);
        }
        Ok(points)
    }

    fn step_from(&mut self, last: i32) -> Result<i32, AtlasError> {
        // A world of 2³⁰ steps would have steps of 4 cm: anything larger is damage.
        const LIMIT: i64 = 1 << 30;
        let start = self.offset;
        let step = self.int("a point of an arc")?;
        i64::from(last)
            .checked_add(step)
            .filter(|sum| (-LIMIT..=LIMIT).contains(sum))
            .and_then(|sum| i32::try_from(sum).ok())
            .ok_or(AtlasError::Damaged { offset: start, expected: "a step to a point on the grid" })
    }

    pub(super) fn lands(
        &mut self,
        count: usize,
        arcs: &Arcs,
    ) -> Result<Vec<LandRecord>, AtlasError> {
        (0..count).map(|_| self.land(arcs)).collect()
    }

    fn land(&mut self, arcs: &Arcs) -> Result<LandRecord, AtlasError> {
        let start = self.offset;
        let letters = self.array::<3>("a country code")?;
        let code = if letters == NO_CODE {
            None
        } else {
            let code = std::str::from_utf8(&letters)
                .ok()
                .and_then(|letters| CountryCode::parse(letters).ok());
            Some(code.ok_or(AtlasError::Damaged {
                offset: start,
                expected: "an ISO 3166-1 alpha-3 code",
            })?)
        };
        let count = self.count("a land of at least one part", 1..=usize::MAX)?;
        let parts = (0..count).map(|_| self.part(arcs)).collect::<Result<_, _>>()?;
        Ok(LandRecord { code, parts })
    }

    fn part(&mut self, arcs: &Arcs) -> Result<PartRecord, AtlasError> {
        let count = self.count("a part of at least one ring", 1..=usize::MAX)?;
        (0..count).map(|_| self.ring(arcs)).collect()
    }

    fn ring(&mut self, arcs: &Arcs) -> Result<Vec<ArcRef>, AtlasError> {
        let start = self.offset;
        let count = self.count("a ring of at least one arc", 1..=usize::MAX)?;
        let ring: Vec<_> = (0..count).map(|_| self.arc_ref(arcs)).collect::<Result<_, _>>()?;
        let ends: Vec<_> = ring.iter().filter_map(|stretch| stretch.ends(arcs)).collect();
        let nexts = ends.iter().cycle().skip(1);
        if ends.iter().zip(nexts).any(|(here, next)| here.1 != next.0) {
            return Err(AtlasError::Damaged { offset: start, expected: "a ring whose arcs meet" });
        }
        Ok(ring)
    }

    fn arc_ref(&mut self, arcs: &Arcs) -> Result<ArcRef, AtlasError> {
        let start = self.offset;
        let number = self.uint("the number of an arc")?;
        usize::try_from(number >> 1)
            .ok()
            .filter(|arc| *arc < arcs.len())
            .map(|arc| ArcRef { arc, reversed: number & 1 == 1 })
            .ok_or(AtlasError::Damaged {
                offset: start,
                expected: "the number of an arc in this file",
            })
    }
}
