//! The directories of a `PMTiles` file: where each tile, or another directory, is.

use std::{
    fs::File,
    io::{Read as _, Seek as _, SeekFrom},
};

use super::{HEADER, Header, MOST};

/// An entry has at least so many bytes: a number each for its first tile, run, length and offset.
const SMALLEST_ENTRY: u64 = 4;

/// Directories lead to others at most so many times: the reader of the tiles goes no further.
const DEEPEST: usize = 5;

/// All directories together, unpacked, have at most so many bytes: enough for twice the tiles of the
/// world to zoom 12, and little enough to be checked in a second.
const ALL: u64 = 256_000_000;

const DAMAGED_ROOT: &str = "is damaged: expected a directory of tiles after its header";

/// What one entry leads to another directory with: how far from the first of them, and how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Leaf {
    offset: u64,
    length: u64,
}

/// Checks every directory of a file. One that lies about its length would stop the reader of the
/// tiles, or take all the memory there is.
pub(super) fn check(header: &Header, beginning: &[u8], file: &mut File) -> Result<(), String> {
    let root = root(header, beginning).ok_or(DAMAGED_ROOT)?;
    let mut level = leaves(&root).ok_or(DAMAGED_ROOT)?;
    let mut left = ALL;
    for _ in 0..DEEPEST {
        let mut below = Vec::new();
        for leaf in level {
            let at = header.leaves.saturating_add(leaf.offset);
            let damaged = || format!("is damaged: expected a directory of tiles at byte {at}");
            let directory = read(header, file, at, leaf.length).ok_or_else(damaged)?;
            let too_long =
                || format!("has directories of more than {} MB; expected less", ALL / 1_000_000);
            left = left.checked_sub(directory.len() as u64).ok_or_else(too_long)?;
            below.extend(leaves(&directory).ok_or_else(damaged)?);
        }
        level = below;
    }
    if level.is_empty() {
        return Ok(());
    }
    Err(format!("is damaged: expected its directories to be at most {DEEPEST} under one another"))
}

fn root(header: &Header, beginning: &[u8]) -> Option<Vec<u8>> {
    let (offset, length) = header.root;
    let from = usize::try_from(offset).ok().filter(|from| *from >= HEADER)?;
    let to = from.checked_add(usize::try_from(length).ok()?)?;
    header.unpacked(beginning.get(from..to)?)
}

/// The directory at a place of the file, unpacked.
fn read(header: &Header, file: &mut File, at: u64, length: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(at)).ok()?;
    file.take(length.min(MOST)).read_to_end(&mut bytes).ok()?;
    let is_whole = bytes.len() as u64 == length;
    is_whole.then(|| header.unpacked(&bytes)).flatten()
}

/// The directories that one leads to; none where it is not whole, or claims what cannot be.
fn leaves(directory: &[u8]) -> Option<Vec<Leaf>> {
    let mut bytes = directory;
    let entries = varint(&mut bytes)?;
    if entries == 0 || entries > bytes.len() as u64 / SMALLEST_ENTRY {
        return None;
    }
    let mut column = || -> Option<Vec<u64>> { (0..entries).map(|_| varint(&mut bytes)).collect() };
    let (tiles, runs, lengths, offsets) = (column()?, column()?, column()?, column()?);
    let is_short = |number: &u64| u32::try_from(*number).is_ok();
    if !runs.iter().chain(&lengths).all(is_short) {
        return None;
    }
    tiles.iter().try_fold(0_u64, |sum, more| sum.checked_add(*more))?;
    let mut found = Vec::new();
    let mut end = None;
    for ((run, length), offset) in runs.into_iter().zip(lengths).zip(offsets) {
        // 0 is right after the entry before, and all others are one more than they mean.
        let offset = offset.checked_sub(1).or(end)?;
        end = Some(offset.checked_add(length)?);
        if run == 0 {
            found.push(Leaf { offset, length });
        }
    }
    Some(found)
}

/// A number in sevens of bits, least first, which is taken off the bytes.
fn varint(bytes: &mut &[u8]) -> Option<u64> {
    let end = bytes.iter().take(9).position(|byte| byte & 0x80 == 0)?;
    let (number, rest) = bytes.split_at_checked(end + 1)?;
    *bytes = rest;
    Some(number.iter().rev().fold(0, |sum, byte| sum << 7 | u64::from(byte & 0x7f)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_tells_which_others_it_leads_to() {
        // Tiles 0 and 5, and from 9 on another directory; each right after the one before.
        let directory = [3, 0, 5, 4, 1, 1, 0, 20, 30, 40, 8, 0, 0];
        assert_eq!(leaves(&directory), Some(vec![Leaf { offset: 57, length: 40 }]));
        let apart = [3, 0, 5, 4, 1, 0, 0, 20, 30, 40, 8, 101, 0];
        let expected = [Leaf { offset: 100, length: 30 }, Leaf { offset: 130, length: 40 }];
        assert_eq!(leaves(&apart), Some(expected.to_vec()));
    }

    #[test]
    fn what_cannot_be_is_no_directory() {
        let huge = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f];
        let with = |columns: [&[u8]; 5]| leaves(&columns.concat());
        assert_eq!(leaves(&[]), None);
        assert_eq!(leaves(&[0]), None, "no entry");
        assert_eq!(leaves(&[2, 0, 1, 9, 1, 1]), None, "cut off");
        assert_eq!(leaves(&[1, 0, 1, 9, 0]), None, "after nothing");
        assert_eq!(with([&[1], &[0], &huge, &[9], &[1]]), None, "a run beyond 32 bits");
        assert_eq!(with([&[1], &[0], &[1], &huge, &[1]]), None, "a length beyond 32 bits");
        let three = [huge, huge, huge].concat();
        assert_eq!(with([&[3], &three, &[1, 1, 1], &[9, 9, 9], &[1, 1, 1]]), None, "tiles");
        assert_eq!(with([&[1], &[0], &[1], &[9], &[0x80; 10]]), None, "no end");
    }
}
