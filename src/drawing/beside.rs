//! What does not fit inside its country: set over the sea near by, with a leader to it.

use super::{
    Label, LabelGround, MARK_RADIUS, Mark, Offset,
    block::{Block, GAP, Layout},
    name::NameStyle,
    room::{Room, Slot},
};
use crate::{domain::CountryCode, geo::PlanePoint};

/// The nearest that a block is set beside its country, in pixels.
const NEAREST: f64 = 10.0;

/// The farthest for marks, in pixels: they may not be left out.
const FARTHEST_MARKS: f64 = 130.0;

/// The part of a name that must lie in its country where nothing better is left.
const LEAST_INSIDE: f64 = 0.6;

/// The directions that are tried, in sixteenths of a turn clockwise from east: east and west first,
/// for leaders that lie flat are easiest to follow.
const TURNS: [u8; 16] = [0, 8, 1, 15, 7, 9, 2, 14, 6, 10, 3, 13, 5, 11, 4, 12];

/// Pixels between the distances that are tried.
const STEP: f64 = 6.0;

/// Height of a row of marks in pixels.
const ROW: f64 = 2.0 * MARK_RADIUS + GAP;

/// Stacks in a row where marks stand over a country that is too small for them.
const STACKS_PER_ROW: usize = 3;

/// How much of a leader at its country is free for all: islets lie close together.
const LEADER_START: f64 = 7.0;

/// Pixels between the points of a leader that are looked at.
const LEADER_STEP: f64 = 4.0;

/// A line from what is beside a country to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Leader {
    /// The country.
    pub country: CountryCode,
    /// Where it ends.
    pub anchor: PlanePoint,
    /// Where it begins, from there.
    pub offset: Offset,
}

/// What of a block did not fit inside.
pub(super) struct Rest<'a> {
    pub(super) block: Block<'a>,
    pub(super) name: bool,
    pub(super) marks: bool,
}

impl<'a> Rest<'a> {
    pub(super) fn whole(block: Block<'a>) -> Self {
        Self { name: true, marks: !block.topics.is_empty(), block }
    }

    /// How many places near by are free for it.
    pub(super) fn freedom(&self, room: &Room<'_>) -> usize {
        let (origin, size) = (self.block.origin(room), self.size());
        let near = [NEAREST, NEAREST + 2.0 * STEP];
        let places = near.into_iter().flat_map(|distance| {
            TURNS.map(|turn| Place { origin, size, offset: offset(turn, distance, size) })
        });
        places.filter(|place| place.is_free(room, Crossing::Never)).count()
    }

    /// The width and height of what is left.
    fn size(&self) -> Offset {
        let name = self.name_size();
        let marks = if self.marks { self.block.stacks_width() } else { 0.0 };
        Offset::new(name.x.max(marks), name.y + if self.marks { ROW } else { 0.0 })
    }

    fn name_size(&self) -> Offset {
        let style = NameStyle::beside(self.block.territory.label_rank);
        let (_, slot) = self.block.name(style, Offset::default());
        if self.name {
            Offset::new(slot.half.x * 2.0, slot.half.y * 2.0)
        } else {
            Offset::default()
        }
    }

    /// Sets what is left beside the country, as near as there is room.
    pub(super) fn set_beside(self, room: &mut Room<'_>, layout: &mut Layout) {
        let (origin, size, name_size) = (self.block.origin(room), self.size(), self.name_size());
        let most = if self.marks { FARTHEST_MARKS } else { self.block.plan.longest_leader };
        let place = |crossing| beside(most, origin, size).find(|p| p.is_free(room, crossing));
        let Some(place) = place(Crossing::Never).or_else(|| place(Crossing::IfNeeded)) else {
            self.set_across_borders(room, layout);
            return;
        };
        let Self { block, name, marks } = self;
        let offset = place.offset;
        room.take(place.slot());
        for slot in place.leader() {
            room.take(slot);
        }
        if name {
            let style = NameStyle::beside(block.territory.label_rank);
            let down = (name_size.y - size.y) / 2.0;
            let (label, _) = block.name(style, offset.plus(Offset::new(0.0, down)));
            layout.labels.push(Label { over: LabelGround::Sea, ..label });
        }
        if marks {
            let middle = offset.plus(Offset::new(0.0, (size.y - ROW) / 2.0));
            let at_sea = |mark| Mark { over: LabelGround::Sea, ..mark };
            let stacks = block.stacks(1, middle, origin);
            layout.marks.extend(stacks.into_iter().map(|(_, mark)| at_sea(mark)));
        }
        layout.leaders.push(Leader {
            country: block.territory.code,
            anchor: block.territory.label_point,
            offset: place.edge(),
        });
    }
}

impl Rest<'_> {
    /// Where nothing beside is free: marks over the country, for none may be lost, or the name,
    /// though its ends run over the borders.
    fn set_across_borders(self, room: &mut Room<'_>, layout: &mut Layout) {
        let block = self.block;
        if self.marks {
            let rows = block.topics.len().div_ceil(STACKS_PER_ROW);
            // Below the name, if that stands at the label point.
            let middle = Offset::new(0.0, ROW);
            for (slot, mark) in block.stacks(rows, middle, block.origin(room)) {
                room.take(slot);
                layout.marks.push(mark);
            }
            return;
        }
        let style = NameStyle::smallest();
        let (label, slot) = block.name(style, Offset::default());
        let there = slot.moved(block.origin(room));
        let most = Slot::new(there.centre, there.half.x * 2.0 * LEAST_INSIDE, style.size);
        if self.name && room.is_free(&there) && room.is_inside(most.letters(), block.territory.code)
        {
            room.take(there);
            layout.labels.push(label);
        }
    }
}

/// Whether a leader may cross another's, or run under a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Crossing {
    Never,
    IfNeeded,
}

/// A place for a box beside a point.
#[derive(Clone, Copy)]
struct Place {
    origin: Offset,
    size: Offset,
    /// The box's middle, from the point.
    offset: Offset,
}

impl Place {
    const fn slot(&self) -> Slot {
        Slot::new(self.origin.plus(self.offset), self.size.x, self.size.y)
    }

    /// The point on the edge of the box that a leader leaves from, from the point.
    const fn edge(&self) -> Offset {
        let Self { size, offset, .. } = self;
        Offset::new(
            offset.x - offset.x.clamp(-size.x / 2.0, size.x / 2.0),
            offset.y - offset.y.clamp(-size.y / 2.0, size.y / 2.0),
        )
    }

    /// What the leader takes, from near the point to the box.
    fn leader(&self) -> impl Iterator<Item = Slot> + use<> {
        let (edge, origin) = (self.edge(), self.origin);
        let length = edge.length();
        let steps = std::iter::successors(Some(LEADER_START), |at| Some(at + LEADER_STEP));
        steps.take_while(move |at| *at < length - 1.0).map(move |at| {
            let part = at / length;
            Slot::new(origin.plus(Offset::new(edge.x * part, edge.y * part)), 2.0, 2.0)
        })
    }

    fn is_free(&self, room: &Room<'_>, crossing: Crossing) -> bool {
        let slot = self.slot();
        room.is_free(&slot)
            && room.is_in_frame(slot)
            && (crossing == Crossing::IfNeeded || self.leader().all(|slot| room.is_free(&slot)))
            && room.is_at_sea(slot)
    }
}

/// The middle of a box at a distance from a point, in a direction.
fn offset(turn: u8, distance: f64, size: Offset) -> Offset {
    let turn = f64::from(turn) / 16.0 * std::f64::consts::TAU;
    Offset::new(turn.cos() * (distance + size.x / 2.0), turn.sin() * (distance + size.y / 2.0))
}

/// Places for a box beside a point, nearest first.
fn beside(most: f64, origin: Offset, size: Offset) -> impl Iterator<Item = Place> {
    std::iter::successors(Some(NEAREST), |distance| Some(distance + STEP))
        .take_while(move |distance| *distance < most)
        .flat_map(|distance| TURNS.map(|turn| (turn, distance)))
        .map(move |(turn, distance)| Place { origin, size, offset: offset(turn, distance, size) })
}
