//! Where names and marks go: inside their country where they fit, beside it with a leader where
//! they do not.
//!
//! A country's name and marks are one block about its label point. Marks are tried one by one, then
//! stacked by topic. What does not fit inside is set over the sea near by. Nothing overlaps at the
//! scale that the layout is for, nor closer.

use super::{
    Area, DISC_RADIUS, Link, MARK_RADIUS, Mark, MarkStyle, Offset, Plan, Shade,
    beside::{Leader, Rest},
    grouped::grouped,
    is_disc,
    name::{Label, LabelGround, NameStyle, is_named_at, places},
    room::{Room, Slot},
};
use crate::{
    domain::{Claim, Topic, count_once},
    geo::Territory,
    model::Target,
};

/// Free pixels between neighbours.
pub(super) const GAP: f64 = 2.0;

/// Free pixels about the course of a link.
const LINE_ROOM: f64 = 6.0;

/// Free pixels about an islet's disc.
const DISC_ROOM: f64 = 2.0 * DISC_RADIUS + 1.0;

/// Width in pixels of a digit of a stack's count.
const DIGIT: f64 = 8.0;

/// The farthest from its label point that a name or a stack inside a country may be, in pixels.
pub(super) const WIDEST: f64 = 110.0;

#[derive(Default)]
pub(super) struct Layout {
    pub(super) marks: Vec<Mark>,
    pub(super) labels: Vec<Label>,
    pub(super) leaders: Vec<Leader>,
}

pub(super) fn lay_out(plan: &Plan<'_>, areas: &[Area], links: &[Link]) -> Layout {
    let mut room = Room::new(plan);
    for hidden in plan.hidden {
        let (width, height) = hidden.size_km();
        let centre = room.pixels(hidden.centre());
        room.take(Slot::new(centre, width / plan.km_per_px, height / plan.km_per_px));
    }
    for link in links {
        let side = 2.0 * (MARK_RADIUS + GAP);
        room.take(Slot::new(room.pixels(link.middle), side, side));
        for point in &link.course {
            room.take(Slot::new(room.pixels(*point), LINE_ROOM, LINE_ROOM));
        }
    }
    for territory in plan.atlas.territories.iter().filter(|t| is_disc(t, plan.km_per_px)) {
        room.take(Slot::new(room.pixels(territory.label_point), DISC_ROOM, DISC_ROOM));
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
    left.extend(outside.into_iter().map(Rest::whole));
    // What has marks needs its place more than a bare name does, and what has few places more than
    // what has many.
    left.sort_by_cached_key(|rest| (!rest.marks, rest.freedom(&room)));
    for rest in left {
        rest.set_beside(&mut room, &mut layout);
    }
    layout
}

/// What belongs to one country.
pub(super) struct Block<'a> {
    pub(super) territory: &'a Territory,
    pub(super) plan: &'a Plan<'a>,
    shade: Shade,
    stripes: Option<Shade>,
    /// Claims by topic; only topics that have some.
    pub(super) topics: Vec<(Topic, Vec<&'a Claim>)>,
}

impl<'a> Block<'a> {
    fn new(plan: &'a Plan<'a>, area: &Area, territory: &'a Territory) -> Option<Self> {
        let topics: Vec<_> = Topic::ALL
            .into_iter()
            .filter(|topic| plan.overlays.contains(topic))
            .filter_map(|topic| {
                let claims = plan.shown.claims_of(area.country);
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
    pub(super) fn name(&self, style: NameStyle, offset: Offset) -> (Label, Slot) {
        let NameStyle { capitals, size, tracking } = style;
        let lettered = self.plan.language.words().map_label(self.territory.code);
        let name = lettered.unwrap_or(&self.territory.map_label);
        let text = if capitals { name.to_uppercase() } else { name.to_owned() };
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

    pub(super) fn origin(&self, room: &Room<'_>) -> Offset {
        room.pixels(self.territory.label_point)
    }

    const fn ground(&self) -> LabelGround {
        LabelGround::Land(self.shade, self.stripes)
    }

    /// How far inside the country the label point is, in pixels.
    pub(super) fn reach(&self) -> f64 {
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
        grouped(self, room, origin)
            .or_else(|| self.singles(room, origin))
            .or_else(|| self.stacks_inside(room, origin))
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

    pub(super) fn mark(
        &self,
        target: Target,
        offset: Offset,
        style: MarkStyle,
        count: usize,
    ) -> Mark {
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
    pub(super) fn stacks(&self, rows: usize, middle: Offset, origin: Offset) -> Vec<(Slot, Mark)> {
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

    pub(super) fn stacks_width(&self) -> f64 {
        self.topics.iter().map(|(_, claims)| stack_width(claims)).sum()
    }
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
pub(super) const fn real(count: usize) -> f64 {
    count as f64
}
