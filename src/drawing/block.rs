//! Where names and marks go: inside their country where they fit, beside it with a leader where
//! they do not.
//!
//! A country's name and marks are one block about its label point. Marks are tried one by one, then
//! stacked by topic. What does not fit inside is set over the sea near by. Nothing overlaps at the
//! scale that the layout is for, nor closer.

use super::{
    Area, Link, MARK_RADIUS, Mark, MarkStyle, Offset, Plan, Shade,
    room::{Room, Slot},
};
use crate::{
    domain::{Claim, CountryCode, Topic, count_once},
    geo::{PlanePoint, Territory},
    model::Target,
};

/// Free pixels between neighbours.
const GAP: f64 = 2.0;

/// Width in pixels of a digit of a stack's count.
const DIGIT: f64 = 7.0;

/// The farthest that a block beside its country may be, in pixels.
const FARTHEST: f64 = 130.0;

/// A name on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What it names.
    pub country: CountryCode,
    /// The name.
    pub text: String,
    /// What it is laid out about.
    pub anchor: PlanePoint,
    /// Where its middle is from there.
    pub offset: Offset,
    /// Height of the letters' line in pixels.
    pub size: f64,
    /// Pixels between the letters.
    pub tracking: f64,
    /// How important it is.
    pub rank: LabelRank,
    /// What lies behind it.
    pub over: LabelGround,
}

/// How important a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelRank {
    /// A large country, in spaced capitals.
    Major,
    /// A country.
    Middle,
    /// An island or a small territory.
    Minor,
}

/// What lies behind a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelGround {
    /// The country, with this shade.
    Land(Shade),
    /// The sea.
    Sea,
}

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

#[derive(Default)]
pub(super) struct Layout {
    pub(super) marks: Vec<Mark>,
    pub(super) labels: Vec<Label>,
    pub(super) leaders: Vec<Leader>,
}

pub(super) fn lay_out(plan: &Plan<'_>, areas: &[Area], links: &[Link]) -> Layout {
    let mut room = Room::new(plan);
    for link in links {
        let side = 2.0 * (MARK_RADIUS + GAP);
        room.take(Slot::new(room.pixels(link.middle), side, side));
    }
    let mut blocks: Vec<Block<'_>> = areas
        .iter()
        .filter_map(|area| Block::new(plan, area, plan.atlas.territory(area.country)?))
        .collect();
    // The large first: they stay inside, and the small go around them.
    blocks.sort_by(|a, b| b.territory.area_km2.total_cmp(&a.territory.area_km2));
    let (inside, outside): (Vec<_>, Vec<_>) = blocks
        .into_iter()
        .partition(|block| block.territory.label_radius_km > 12.0 * plan.km_per_px);

    let mut layout = Layout::default();
    let mut left = Vec::new();
    for block in inside {
        left.extend(block.set_inside(&mut room, &mut layout));
    }
    // What has marks needs its place more than a bare name does.
    left.extend(outside.into_iter().map(Rest::whole));
    left.sort_by_key(|rest| !rest.marks);
    for rest in left {
        rest.set_beside(&mut room, &mut layout);
    }
    layout
}

/// What belongs to one country.
struct Block<'a> {
    territory: &'a Territory,
    plan: &'a Plan<'a>,
    label: Label,
    label_width: f64,
    /// Claims by topic; only topics that have some.
    topics: Vec<(Topic, Vec<&'a Claim>)>,
}

/// What of a block did not fit inside.
struct Rest<'a> {
    block: Block<'a>,
    name: bool,
    marks: bool,
}

impl<'a> Block<'a> {
    fn new(plan: &'a Plan<'a>, area: &Area, territory: &'a Territory) -> Option<Self> {
        let topics: Vec<_> = Topic::ALL
            .into_iter()
            .filter(|topic| plan.overlays.contains(topic))
            .filter_map(|topic| {
                let claims = plan.dossier.claims_of(area.country);
                let claims: Vec<_> =
                    claims.filter(|claim| claim.topic == topic && claim.pair().is_none()).collect();
                (!claims.is_empty()).then_some((topic, claims))
            })
            .collect();
        if topics.is_empty() && !is_named_at(territory.label_rank, plan.km_per_px) {
            return None;
        }
        let (rank, size, tracking) = match territory.label_rank {
            0 | 1 => (LabelRank::Major, 15.0, 2.0),
            2 => (LabelRank::Middle, 12.5, 0.5),
            _ => (LabelRank::Minor, 11.0, 0.0),
        };
        let text = match rank {
            LabelRank::Major => territory.map_label.to_uppercase(),
            LabelRank::Middle | LabelRank::Minor => territory.map_label.clone(),
        };
        Some(Self {
            territory,
            plan,
            label_width: plan.measure.width(&text, size, tracking),
            label: Label {
                country: area.country,
                text,
                anchor: territory.label_point,
                offset: Offset::default(),
                size,
                tracking,
                rank,
                over: LabelGround::Land(area.shade),
            },
            topics,
        })
    }

    fn origin(&self, room: &Room<'_>) -> Offset {
        room.pixels(self.territory.label_point)
    }

    /// Sets name and marks inside the country; returns what did not fit.
    fn set_inside(mut self, room: &mut Room<'_>, layout: &mut Layout) -> Option<Rest<'a>> {
        let origin = self.origin(room);
        let lift = if self.topics.is_empty() { 0.0 } else { -self.label.size };
        let name = [lift, 0.0, self.label.size, -2.0 * self.label.size]
            .into_iter()
            .map(|down| Offset::new(0.0, down))
            .find(|offset| {
                let slot = self.label_slot(origin.plus(*offset));
                room.is_inside(slot, self.label.country) && room.is_free(&slot)
            });
        if let Some(offset) = name {
            room.take(self.label_slot(origin.plus(offset)));
            self.label.offset = offset;
            layout.labels.push(self.label.clone());
        }
        let marks = if self.topics.is_empty() {
            Some(Vec::new())
        } else {
            self.singles(room, origin).or_else(|| self.stacks_inside(room, origin))
        };
        let rest = (name.is_none(), marks.is_none());
        for (slot, mark) in marks.into_iter().flatten() {
            room.take(slot);
            layout.marks.push(mark);
        }
        (rest.0 || rest.1).then_some(Rest { block: self, name: rest.0, marks: rest.1 })
    }

    fn label_slot(&self, centre: Offset) -> Slot {
        Slot::new(centre, self.label_width + 2.0 * GAP, self.label.size * 1.2)
    }

    /// A mark a claim, on a honeycomb about the label point.
    fn singles(&self, room: &Room<'_>, origin: Offset) -> Option<Vec<(Slot, Mark)>> {
        let claims: Vec<_> = self.topics.iter().flat_map(|(_, claims)| claims.iter()).collect();
        let pitch = 2.0 * MARK_RADIUS + GAP;
        let reach = self.territory.label_radius_km / self.plan.km_per_px * 1.6;
        let mut cells = honeycomb(pitch, reach);
        cells.retain(|cell| {
            let slot = Slot::new(origin.plus(*cell), pitch - 0.5, pitch - 0.5);
            room.is_free(&slot) && room.is_inside(slot, self.label.country)
        });
        if cells.len() < claims.len() {
            return None;
        }
        cells.truncate(claims.len());
        // Reading order, so that a topic's marks stand together.
        cells.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
        let placed = claims.into_iter().zip(cells).map(|(claim, offset)| {
            let slot = Slot::new(origin.plus(offset), pitch, pitch);
            (slot, self.mark(Target::Claim(claim.id.clone()), offset, MarkStyle::of(claim), 1))
        });
        Some(placed.collect())
    }

    fn mark(&self, target: Target, offset: Offset, style: MarkStyle, count: usize) -> Mark {
        let anchor = self.territory.label_point;
        Mark { target, country: self.label.country, anchor, offset, style, count }
    }

    /// A mark a topic, in one to three rows about the label point.
    fn stacks_inside(&self, room: &Room<'_>, origin: Offset) -> Option<Vec<(Slot, Mark)>> {
        let size = self.label.size;
        let fits = |stacks: &Vec<(Slot, Mark)>| {
            let fits =
                |slot: &Slot| room.is_free(slot) && room.is_inside(*slot, self.label.country);
            stacks.iter().all(|(slot, _)| fits(slot))
        };
        let rows = 1..=self.topics.len();
        let downs = [0.0, 0.5 * size, -0.5 * size, size, -size, 1.6 * size];
        rows.flat_map(|rows| downs.map(|down| (rows, down)))
            .map(|(rows, down)| self.stacks(rows, Offset::new(0.0, down), origin))
            .find(fits)
    }

    /// A mark a topic, in so many rows about `middle`.
    fn stacks(&self, rows: usize, middle: Offset, origin: Offset) -> Vec<(Slot, Mark)> {
        let per_row = self.topics.len().div_ceil(rows.max(1)).max(1);
        let height = 2.0 * MARK_RADIUS + GAP;
        let all = self.topics.chunks(per_row);
        let mut top = middle.y - height * (real(all.len()) - 1.0) / 2.0;
        let mut stacks = Vec::new();
        for row in all {
            let widths: Vec<f64> = row.iter().map(|(_, claims)| stack_width(claims)).collect();
            let mut left = middle.x - widths.iter().sum::<f64>() / 2.0;
            for ((topic, claims), width) in row.iter().zip(widths) {
                let centre = origin.plus(Offset::new(left + width / 2.0, top));
                let offset = Offset::new(left + MARK_RADIUS + GAP / 2.0, top);
                stacks.push((Slot::new(centre, width, height), self.stack(*topic, claims, offset)));
                left += width;
            }
            top += height;
        }
        stacks
    }

    fn stack(&self, topic: Topic, claims: &[&Claim], offset: Offset) -> Mark {
        if let [claim] = claims {
            return self.mark(Target::Claim(claim.id.clone()), offset, MarkStyle::of(claim), 1);
        }
        let target = Target::Stack(self.label.country, topic);
        let count = count_once(claims.iter().copied());
        self.mark(target, offset, MarkStyle::of_stack(topic, claims), count)
    }

    fn stacks_width(&self) -> f64 {
        self.topics.iter().map(|(_, claims)| stack_width(claims)).sum()
    }
}

impl<'a> Rest<'a> {
    fn whole(block: Block<'a>) -> Self {
        Self { name: true, marks: !block.topics.is_empty(), block }
    }

    /// Sets what is left beside the country, as near as there is room.
    fn set_beside(mut self, room: &mut Room<'_>, layout: &mut Layout) {
        let origin = self.block.origin(room);
        let row = 2.0 * MARK_RADIUS + GAP;
        let name_width = if self.name { self.block.label_width + 2.0 * GAP } else { 0.0 };
        let marks_width = if self.marks { self.block.stacks_width() } else { 0.0 };
        let name_height = if self.name { self.block.label.size * 1.2 } else { 0.0 };
        let height = name_height + if self.marks { row } else { 0.0 };
        let width = name_width.max(marks_width);
        let Some(offset) = beside(room, origin, width, height) else { return };

        room.take(Slot::new(origin.plus(offset), width, height));
        if self.name {
            let down = (name_height - height) / 2.0;
            self.block.label.offset = offset.plus(Offset::new(0.0, down));
            self.block.label.over = LabelGround::Sea;
            layout.labels.push(self.block.label.clone());
        }
        if self.marks {
            let middle = offset.plus(Offset::new(0.0, (height - row) / 2.0));
            let stacks = self.block.stacks(1, middle, origin);
            layout.marks.extend(stacks.into_iter().map(|(_, mark)| mark));
        }
        layout.leaders.push(Leader {
            country: self.block.label.country,
            anchor: self.block.territory.label_point,
            offset: edge_towards_origin(offset, width, height),
        });
    }
}

/// The nearest free place over the sea for a box beside a point, from there.
fn beside(room: &Room<'_>, origin: Offset, width: f64, height: f64) -> Option<Offset> {
    let mut distance = 10.0;
    while distance < FARTHEST {
        for turn in 0..16_u32 {
            // East and west first: leaders that lie flat are easiest to follow.
            let turn = f64::from(turn * 5 % 16) / 16.0 * std::f64::consts::TAU;
            let (right, down) = (turn.cos(), turn.sin());
            let offset =
                Offset::new(right * (distance + width / 2.0), down * (distance + height / 2.0));
            let slot = Slot::new(origin.plus(offset), width, height);
            if room.is_free(&slot) && room.is_in_region(slot) && room.is_at_sea(slot) {
                return Some(offset);
            }
        }
        distance += 6.0;
    }
    None
}

/// The point on the edge of a box that a leader to the origin leaves from.
fn edge_towards_origin(centre: Offset, width: f64, height: f64) -> Offset {
    Offset::new(
        centre.x - centre.x.clamp(-width / 2.0, width / 2.0),
        centre.y - centre.y.clamp(-height / 2.0, height / 2.0),
    )
}

fn stack_width(claims: &[&Claim]) -> f64 {
    let count = count_once(claims.iter().copied());
    let digits = if claims.len() < 2 { 0.0 } else { real(count.to_string().len()) };
    digits.mul_add(DIGIT, 2.0 * MARK_RADIUS + GAP)
}

/// Whether a territory without marks is named at a scale: the small wait for a closer look.
fn is_named_at(label_rank: u8, km_per_px: f64) -> bool {
    match label_rank {
        0..=2 => true,
        3 => km_per_px < 9.0,
        _ => km_per_px < 4.5,
    }
}

/// The cells of a honeycomb within a radius, nearest first.
fn honeycomb(pitch: f64, reach: f64) -> Vec<Offset> {
    let row_height = pitch * 0.75_f64.sqrt();
    let mut rows = vec![0.0];
    let mut down = row_height;
    while down <= reach {
        rows.extend([down, -down]);
        down += row_height;
    }
    let mut cells = Vec::new();
    for (number, down) in rows.into_iter().enumerate() {
        // Rows were made in the order 0, 1, -1, 2, -2: odd ones are shifted by half a cell.
        let shift = if number.div_ceil(2).is_multiple_of(2) { 0.0 } else { pitch / 2.0 };
        let mut right = -reach - (-reach).rem_euclid(pitch) + shift;
        while right <= reach {
            cells.push(Offset::new(right, down));
            right += pitch;
        }
    }
    cells.retain(|cell| cell.length() <= reach);
    cells.sort_by(|a, b| a.length().total_cmp(&b.length()));
    cells
}

#[expect(clippy::cast_precision_loss, reason = "counts of marks and digits are small")]
const fn real(count: usize) -> f64 {
    count as f64
}
