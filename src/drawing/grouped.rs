//! Many marks in one country: a mark a claim in rows, topic under topic, firm before faint, so that
//! they are read as a unit chart and not as a heap.

use super::{
    MARK_RADIUS, Mark, MarkStyle, Offset,
    block::{Block, GAP, WIDEST, real},
    name::places,
    room::{Room, Slot},
};
use crate::{domain::Claim, model::Target};

/// Fewer marks than this need no order.
const FEWEST: usize = 9;

/// Free pixels between topics.
const BETWEEN: f64 = 6.0;

/// How much wider than high such a block is wanted, more or less.
const SHAPES: [f64; 3] = [1.8, 2.8, 1.0];

/// One of so many places is tried: they are closer together than the eye cares.
const EVERY: usize = 3;

const PITCH: f64 = 2.0 * MARK_RADIUS + GAP;

/// The marks of a block and their slots; `None` where they are few or have no room.
pub(super) fn grouped(
    block: &Block<'_>,
    room: &Room<'_>,
    origin: Offset,
) -> Option<Vec<(Slot, Mark)>> {
    let count: usize = block.topics.iter().map(|(_, claims)| claims.len()).sum();
    if count < FEWEST {
        return None;
    }
    SHAPES.into_iter().find_map(|shape| {
        let cells = cells(block, per_row(count, shape));
        let half = half(&cells);
        if half.length() > block.reach() * 1.9 {
            return None;
        }
        let inside = |place: &Offset| {
            let whole = Slot::new(origin.plus(*place), 2.0 * half.x, 2.0 * half.y);
            room.is_free(&whole) && room.is_inside(whole, block.territory.code)
        };
        let places = places(block.reach().min(2.0 * WIDEST), 0.0);
        let place = places.into_iter().step_by(EVERY).find(inside)?;
        let middle = place.plus(Offset::new(-half.x, -half.y));
        let mark = |(claim, at): (&Claim, Offset)| {
            let offset = middle.plus(at);
            let slot = Slot::new(origin.plus(offset), PITCH, PITCH);
            let target = Target::Claim(claim.id.clone());
            (slot, block.mark(target, offset, MarkStyle::of(claim), 1))
        };
        Some(cells.into_iter().map(mark).collect())
    })
}

/// How many marks stand in a row for a block of this shape.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a positive number far below 2^52"
)]
fn per_row(count: usize, shape: f64) -> usize {
    (real(count) * shape).sqrt().ceil().max(1.0) as usize
}

/// The claims and where they are from the block's upper left corner.
fn cells<'a>(block: &Block<'a>, per_row: usize) -> Vec<(&'a Claim, Offset)> {
    let mut cells = Vec::new();
    let mut top = PITCH / 2.0;
    for (_, claims) in &block.topics {
        let mut ordered = claims.clone();
        ordered.sort_by_key(|claim| {
            let MarkStyle { body, edge, .. } = MarkStyle::of(claim);
            (body, edge)
        });
        for row in ordered.chunks(per_row) {
            let across = row.iter().enumerate();
            cells.extend(
                across.map(|(column, claim)| {
                    (*claim, Offset::new(PITCH * (real(column) + 0.5), top))
                }),
            );
            top += PITCH;
        }
        top += BETWEEN;
    }
    cells
}

/// Half of a block's width and height.
fn half(cells: &[(&Claim, Offset)]) -> Offset {
    let farthest = |at: fn(&Offset) -> f64| {
        cells.iter().map(|(_, cell)| at(cell)).fold(0.0, f64::max) + PITCH / 2.0
    };
    Offset::new(farthest(|cell| cell.x) / 2.0, farthest(|cell| cell.y) / 2.0)
}
