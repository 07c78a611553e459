//! What stands on each page: of what it is, as of when, and which page of how many.

use super::{
    MARGIN, Paper,
    flow::Leaflet,
    rows::{Run, Type, rows, shortened},
    set::Set,
};
use crate::{
    drawing::Offset,
    export::plate::{Face, Item, Meaning},
};

/// Puts the foot on all pages, and the name of the part on those on which it goes on.
pub(super) fn head_and_foot(pages: &mut [Leaflet], set: &Set<'_>, paper: Paper) {
    let ([_, height], [side, above, below]) = (paper.size(), MARGIN);
    let small = set.weak(Face::Regular, 7.4, 10.0);
    let count = pages.len();
    for (page, number) in pages.iter_mut().zip(1_usize..) {
        if page.goes_on {
            let title = set.words.say_with(
                "handout-continued",
                &[("title", shortened(&page.title, small, set.width * 0.8).into())],
            );
            let at = Offset::new(side, above - 20.0);
            let mut head = line(&title, small, at);
            head.append(&mut page.items);
            page.items = head;
        }
        let top = height - below + 10.0;
        let rule = set.rule(set.width, 8.0).items.into_iter();
        page.items.extend(rule.map(|item| item.moved(Offset::new(side, top))));
        let values = [("page", number.into()), ("pages", count.into())];
        let of = set.words.say_with("handout-page", &values);
        let wide = small.face.width(&of, small.size, 0.0);
        let left = said(set, small, set.width - wide - 20.0);
        page.items.extend(line(&left, small, Offset::new(side, top + 8.0)));
        let at = Offset::new(side + set.width - wide, top + 8.0);
        page.items.extend(line(&of, small, at));
        let hash = [("hash", set.pack.sha256.as_str().into())];
        let hash = set.words.say_with("handout-hash", &hash);
        let tiny = set.weak(Face::Regular, 6.4, 9.0);
        page.items.extend(line(&hash, tiny, Offset::new(side, top + 18.0)));
    }
}

/// Title and date: the title is shortened where both have no room.
fn said(set: &Set<'_>, small: Type, width: f64) -> String {
    let as_of = set.pack.as_of.as_str();
    let rest = if as_of.is_empty() { String::new() } else { format!(" · {as_of}") };
    let room = width - small.face.width(&rest, small.size, 0.0);
    format!("{}{rest}", shortened(&set.pack.title, small, room))
}

fn line(text: &str, set: Type, at: Offset) -> Vec<Item> {
    let rows = rows(&[Run::new(text, set)], f64::INFINITY, &Meaning::Running);
    rows.into_iter().flat_map(|row| row.items).map(|item| item.moved(at)).collect()
}
