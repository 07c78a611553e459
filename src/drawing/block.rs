//! Where names and marks go: inside their country where they fit, beside it with a leader where
//! they do not.
//!
//! A country's name and marks are one block about its label point. Marks are tried one by one, then
//! stacked by topic. What does not fit inside is set over the sea near by. Nothing overlaps at the
//! scale that the layout is for, nor closer.

use super::{
    Area, Link, MARK_RADIUS, Mark, MarkStyle, Offset, Plan, Shade,
    name::{Label, LabelGround, NameStyle, is_named_at, places},
    room::{Room, Slot},
};
use crate::{
    domain::{Claim, CountryCode, Topic, count_once},
    geo::{PlanePoint, Territory},
    model::Target,
};

/// Free pixels between neighbours.
const GAP: f64 = 2.0;

/// Free pixels about the course of a link.
const LINE_ROOM: f64 = 6.0;

/// Width in pixels of a digit of a stack's count.
const DIGIT: f64 = 8.0;

/// The farthest from its label point that a name or a stack inside a country may be, in pixels.
const WIDEST: f64 = 110.0;

/// The farthest that a block beside its country may be, in pixels.
const FARTHEST: f64 = 130.0;

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
        for point in &link.course {
            room.take(Slot::new(room.pixels(*point), LINE_ROOM, LINE_ROOM));
        }
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
    shade: Shade,
    stripes: Option<Shade>,
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
        if !plan.frame.contains(territory.label_point) {
            return None;
        }
        if topics.is_empty() && !is_named_at(territory.label_rank, plan.km_per_px) {
            return None;
        }
        Some(Self { territory, plan, shade: area.shade, stripes: area.otherwise, topics })
    }

    /// The name in a style, and its slot, about the label point.
    fn name(&self, style: NameStyle, offset: Offset) -> (Label, Slot) {
        let NameStyle { capitals, size, tracking } = style;
        let name = &self.territory.map_label;
        let text = if capitals { name.to_uppercase() } else { name.clone() };
        let width = self.plan.measure.width(&text, size, tracking) + 2.0 * GAP;
        let label = Label {
            country: self.territory.code,
            text,
            anchor: self.territory.label_point,
            offset,
            size,
            tracking,
            over: self.ground(),
        };
        (label, Slot::new(offset, width, size * 1.2))
    }

    fn origin(&self, room: &Room<'_>) -> Offset {
        room.pixels(self.territory.label_point)
    }

    const fn ground(&self) -> LabelGround {
        LabelGround::Land(self.shade, self.stripes)
    }

    /// How far inside the country the label point is, in pixels.
    fn reach(&self) -> f64 {
        self.territory.label_radius_km / self.plan.km_per_px
    }

    /// Sets name and marks inside the country; returns what did not fit.
    fn set_inside(self, room: &mut Room<'_>, layout: &mut Layout) -> Option<Rest<'a>> {
        let origin = self.origin(room);
        let bare = room.len();
        let mut name = self.name_inside(room, origin);
        if let Some((_, slot)) = &name {
            room.take(slot.moved(origin));
        }
        let mut marks = self.marks_inside(room, origin);
        if marks.is_none() && name.is_some() {
            // Marks belong inside before a name does.
            room.clear_to(bare);
            marks = self.marks_inside(room, origin);
            for (slot, _) in marks.iter().flatten() {
                room.take(*slot);
            }
            name = self.name_inside(room, origin);
            if let Some((_, slot)) = &name {
                room.take(slot.moved(origin));
            }
        } else {
            for (slot, _) in marks.iter().flatten() {
                room.take(*slot);
            }
        }
        let (name_fits, marks_fit) = (name.is_some(), marks.is_some());
        layout.labels.extend(name.map(|(label, _)| label));
        layout.marks.extend(marks.into_iter().flatten().map(|(_, mark)| mark));
        let all = name_fits && marks_fit;
        (!all).then_some(Rest { block: self, name: !name_fits, marks: !marks_fit })
    }

    /// The marks one by one, or else stacked.
    fn marks_inside(&self, room: &Room<'_>, origin: Offset) -> Option<Vec<(Slot, Mark)>> {
        if self.topics.is_empty() {
            return Some(Vec::new());
        }
        self.singles(room, origin).or_else(|| self.stacks_inside(room, origin))
    }

    /// The name in the largest style that fits, as near to the label point as it fits, or above it
    /// where marks go below.
    fn name_inside(&self, room: &Room<'_>, origin: Offset) -> Option<(Label, Slot)> {
        let styles = NameStyle::of_rank(self.territory.label_rank);
        styles.iter().find_map(|style| {
            let lift = if self.topics.is_empty() { 0.0 } else { -style.size * 0.9 };
            places(self.reach().min(WIDEST) * 1.3, lift).into_iter().find_map(|offset| {
                let (label, slot) = self.name(*style, offset);
                let there = slot.moved(origin);
                let fits = room.is_free(&there) && room.is_inside(there.letters(), label.country);
                fits.then_some((label, slot))
            })
        })
    }

    /// A mark a claim, on a honeycomb about the label point.
    fn singles(&self, room: &Room<'_>, origin: Offset) -> Option<Vec<(Slot, Mark)>> {
        let claims: Vec<_> = self.topics.iter().flat_map(|(_, claims)| claims.iter()).collect();
        let pitch = 2.0 * MARK_RADIUS + GAP;
        let free = |cell: &Offset| {
            let slot = Slot::new(origin.plus(*cell), pitch - 0.5, pitch - 0.5);
            room.is_free(&slot) && room.is_inside(slot, self.territory.code)
        };
        // As many rings as the marks need if all is free, then twice as many, and so on: in a
        // country that fills the screen nearly all is.
        let most = self.reach() * 1.6;
        let mut reach = pitch * (1.0 + real(claims.len()).sqrt());
        let mut cells;
        loop {
            cells = honeycomb(pitch, reach.min(most));
            cells.retain(free);
            if cells.len() >= claims.len() || reach >= most {
                break;
            }
            reach *= 2.0;
        }
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
        let over = self.ground();
        Mark { target, country: self.territory.code, anchor, offset, style, count, over }
    }

    /// A mark a topic, in one to three rows about the label point.
    fn stacks_inside(&self, room: &Room<'_>, origin: Offset) -> Option<Vec<(Slot, Mark)>> {
        let fits = |stacks: &Vec<(Slot, Mark)>| {
            let fits =
                |slot: &Slot| room.is_free(slot) && room.is_inside(*slot, self.territory.code);
            stacks.iter().all(|(slot, _)| fits(slot))
        };
        let rows = 1..=self.topics.len();
        rows.flat_map(|rows| {
            places(self.reach().min(WIDEST), 0.0).into_iter().map(move |place| (rows, place))
        })
        .map(|(rows, place)| self.stacks(rows, place, origin))
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
        let target = Target::Stack(self.territory.code, topic);
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
    fn set_beside(self, room: &mut Room<'_>, layout: &mut Layout) {
        let Self { block, name, marks } = self;
        let origin = block.origin(room);
        let row = 2.0 * MARK_RADIUS + GAP;
        let style = NameStyle::beside(block.territory.label_rank);
        let (mut label, slot) = block.name(style, Offset::default());
        let (name_width, name_height) =
            if name { (slot.half.x * 2.0, slot.half.y * 2.0) } else { (0.0, 0.0) };
        let marks_width = if marks { block.stacks_width() } else { 0.0 };
        let height = name_height + if marks { row } else { 0.0 };
        let width = name_width.max(marks_width);
        let Some(offset) = beside(room, origin, width, height) else { return };

        room.take(Slot::new(origin.plus(offset), width, height));
        if name {
            let down = (name_height - height) / 2.0;
            label.offset = offset.plus(Offset::new(0.0, down));
            label.over = LabelGround::Sea;
            layout.labels.push(label);
        }
        if marks {
            let middle = offset.plus(Offset::new(0.0, (height - row) / 2.0));
            let stacks = block.stacks(1, middle, origin);
            let at_sea = |mark| Mark { over: LabelGround::Sea, ..mark };
            layout.marks.extend(stacks.into_iter().map(|(_, mark)| at_sea(mark)));
        }
        layout.leaders.push(Leader {
            country: block.territory.code,
            anchor: block.territory.label_point,
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
            if room.is_free(&slot) && room.is_in_frame(slot) && room.is_at_sea(slot) {
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
    digits.mul_add(DIGIT, 2.0 * MARK_RADIUS + 2.0 * GAP)
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
