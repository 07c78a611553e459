//! What on a page leads to another place: where it can be clicked, and where it goes.

use std::collections::BTreeMap;

use krilla::{
    annotation::{Annotation, LinkAnnotation, Target},
    destination::{Destination, XyzDestination},
    geom::{self, Point},
};

use super::{
    brush::narrowed,
    volume::{Spot, Volume},
};
use crate::{
    drawing::Offset,
    export::plate::{Form, Item, Meaning, Place, Rect, Text},
};

/// How far letters reach above and below their base line, in ems.
const REACH: [f64; 2] = [0.78, 0.24];

/// The links in an item, in the order in which it is drawn: only what is inside of its clip.
pub(super) fn links<'a>(item: &Item, places: &'a BTreeMap<Place, Spot>) -> Vec<(Rect, &'a Spot)> {
    let mut found = Vec::new();
    let mut open = vec![(item, None)];
    while let Some((item, clip)) = open.pop() {
        let spot = item.meaning.leads_to().and_then(|place| places.get(&place));
        if let Some((rect, spot)) = hot(item).and_then(|rect| cut(rect, clip)).zip(spot) {
            found.push((rect, spot));
            continue;
        }
        if let Form::Group(group) = &item.form {
            let clip =
                group.clip.map_or(clip, |rect| clip.map_or(Some(rect), |it| cut(rect, Some(it))));
            open.extend(group.items.iter().rev().map(|item| (item, clip)));
        }
    }
    found
}

/// The link as a PDF has it.
pub(super) fn annotation((rect, spot): (Rect, &Spot)) -> Option<Annotation> {
    let Rect { min, max } = rect;
    let [left, top, right, bottom] = [min.x, min.y, max.x, max.y].map(narrowed);
    let rect = geom::Rect::from_ltrb(left, top, right, bottom)?;
    let there = Target::Destination(Destination::Xyz(destination(spot.page, spot.at)));
    Some(Annotation::new_link(LinkAnnotation::new(rect, there), Some(spot.label.clone())))
}

/// A place of a page, for links and bookmarks.
pub(super) fn destination(page: usize, at: Offset) -> XyzDestination {
    XyzDestination::new(page, Point::from_xy(narrowed(at.x), narrowed(at.y)))
}

/// The places of all that is led to are on pages that are there.
pub(super) fn is_whole(volume: &Volume) -> bool {
    let pages = volume.plates.len();
    let places = volume.places.values().map(|spot| spot.page);
    places.chain(volume.bookmarks.iter().map(|it| it.page)).all(|page| page < pages)
}

/// Where one points to mean an item: of a link between countries its sign, not its course.
fn hot(item: &Item) -> Option<Rect> {
    match (&item.meaning, &item.form) {
        (Meaning::Link(_), Form::Group(group)) => group.items.last().and_then(bounds),
        _ => bounds(item),
    }
}

fn bounds(item: &Item) -> Option<Rect> {
    match &item.form {
        Form::Path(path) => {
            let points = path.lines.iter().flat_map(|line| &line.points);
            points.map(|point| Rect { min: *point, max: *point }).reduce(joined)
        }
        Form::Text(text) => Some(letters(text)),
        Form::Group(group) => {
            let all = group.items.iter().filter_map(bounds).reduce(joined)?;
            cut(all, group.clip)
        }
    }
}

fn letters(text: &Text) -> Rect {
    let width = text.face.width(text.string.trim_end(), text.size, text.tracking);
    let [above, below] = REACH.map(|ems| ems * text.size);
    let Offset { x, y } = text.at;
    Rect::new(x, y - above, x + width, y + below)
}

fn joined(one: Rect, other: Rect) -> Rect {
    Rect::new(
        one.min.x.min(other.min.x),
        one.min.y.min(other.min.y),
        one.max.x.max(other.max.x),
        one.max.y.max(other.max.y),
    )
}

/// What of a box is inside of another, if anything is.
fn cut(rect: Rect, clip: Option<Rect>) -> Option<Rect> {
    let Some(clip) = clip else { return Some(rect) };
    let cut = Rect::new(
        rect.min.x.max(clip.min.x),
        rect.min.y.max(clip.min.y),
        rect.max.x.min(clip.max.x),
        rect.max.y.min(clip.max.y),
    );
    (cut.width() > 0.0 && cut.height() > 0.0).then_some(cut)
}
