//! Nothing leaves a page, lies on something else or is left alone, whatever a dossier has to say.

use std::sync::LazyLock;

use cartouche::drawing::Offset;
use cartouche::export::Volume;
use cartouche::export::pack::Pack;
use cartouche::export::plate::{Item, Meaning, Plate, Rect, Text};
use cartouche::model::Paper;
use cartouche::model::Paper::Letter;

use crate::{bundled, long, own, printed, said, texts};

/// Capitals and digits, a little less than their box.
fn letters(text: &Text) -> Rect {
    let width = text.face.width(text.string.trim_end(), text.size, text.tracking);
    let Offset { x, y } = text.at;
    Rect::new(x, y - text.size * 0.6, x + width, y)
}

/// Handouts of several dossiers on both papers.
fn all() -> &'static [(&'static str, Volume)] {
    static ALL: LazyLock<Vec<(&'static str, Volume)>> = LazyLock::new(made);
    &ALL
}

pub(crate) fn named(name: &str) -> &'static Volume {
    &all().iter().find(|(it, _)| *it == name).unwrap().1
}

fn made() -> Vec<(&'static str, Volume)> {
    let (long, own) = (long(), own());
    let model = &long.0;
    let some = Pack::of(model, &model.briefing().scenes()[6..9]);
    vec![
        ("bundled, Letter", printed(model, &some, Letter)),
        ("long, A4", printed(model, &long.1, Paper::A4)),
        ("long, Letter", printed(model, &long.1, Letter)),
        ("own, A4", printed(&own.0, &own.1, Paper::A4)),
        ("own, Letter", printed(&own.0, &own.1, Letter)),
    ]
}

#[test]
fn no_text_leaves_its_page_and_none_lies_on_another() {
    check("bundled, A4", &bundled().1);
    for (name, volume) in all() {
        check(name, volume);
    }
}

fn check(name: &str, volume: &Volume) {
    for (number, plate) in volume.plates.iter().enumerate() {
        let all = || {
            plate.items.iter().flat_map(|item| texts(item).into_iter().map(move |it| (item, it.1)))
        };
        let texts: Vec<&Text> = all().map(|(_, text)| text).collect();
        let is_running: Vec<bool> =
            all().map(|(item, _)| item.meaning == Meaning::Running).collect();
        let feet = all().filter(|(item, _)| item.meaning == Meaning::Running);
        let feet = feet.map(|(_, text)| text.at.y).filter(|y| *y > plate.height / 2.0);
        let foot = feet.fold(f64::INFINITY, f64::min) - 16.0;
        let boxes: Vec<Rect> = texts.iter().map(|text| letters(text)).collect();
        for (n, (text, rect)) in texts.iter().zip(&boxes).enumerate() {
            // As far from the edge as any printer prints.
            let inside = rect.min.x >= 30.0
                && rect.min.y >= 30.0
                && rect.max.x <= plate.width - 30.0
                && rect.max.y <= plate.height - 30.0;
            assert!(inside, "{name}, page {number}: {} at {rect:?}", text.string);
            assert!(is_running[n] || rect.max.y < foot, "{name}, page {number}: {}", text.string);
            for (other, there) in texts.iter().zip(&boxes).skip(n + 1) {
                let apart = rect.max.x <= there.min.x
                    || there.max.x <= rect.min.x
                    || rect.max.y <= there.min.y
                    || there.max.y <= rect.min.y;
                assert!(apart, "{name}, page {number}: {} on {}", text.string, other.string);
            }
        }
    }
}

/// The last items of the columns of a page, without those that are on each.
fn last_of_columns(plate: &Plate) -> Vec<&Item> {
    let is_text = |item: &&Item| {
        !matches!(item.meaning, Meaning::Running | Meaning::Ornament) && !texts(item).is_empty()
    };
    let items: Vec<&Item> = plate.items.iter().filter(is_text).collect();
    let top = |item: &Item| texts(item).first().map_or(0.0, |(_, text)| text.at.y);
    let breaks = items.windows(2).filter(|pair| top(pair[1]) < top(pair[0]) - 100.0);
    breaks.map(|pair| pair[0]).chain(items.last().copied()).collect()
}

#[test]
fn no_heading_is_left_alone_at_the_end_of_a_column() {
    let mut columns = 0;
    // A headline of a page's height has no room for a map below it.
    let others = all().iter().filter(|(name, _)| !name.contains("long"));
    let volumes = others.map(|(_, volume)| volume).chain([&bundled().1]);
    for plate in volumes.flat_map(|volume| &volume.plates) {
        for item in last_of_columns(plate) {
            columns += 1;
            let is_heading = matches!(item.meaning, Meaning::Title(_) | Meaning::Headline);
            assert!(!is_heading, "{:?} is alone", item.strings());
        }
    }
    assert!(columns > 60, "{columns}");
}

#[test]
fn what_has_no_room_goes_on_on_the_next_page_under_its_name() {
    let (_, pack) = long();
    let volume = named("long, A4");
    let notes = &pack.leaves[0].notes;
    for (n, note) in notes.iter().enumerate() {
        let (words, numbers) = said(&volume.plates, &Meaning::Note(n));
        let without = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(without(&words), without(&note.text));
        assert_eq!(numbers, note.rests_on);
    }
    let of_scene = volume.bookmarks.iter().find(|it| it.page > 0).unwrap().page;
    assert!(of_scene > 2, "{of_scene} pages");
    for plate in &volume.plates[1..of_scene] {
        let head = plate.items.first().unwrap();
        assert_eq!(head.meaning, Meaning::Running);
        assert!(head.strings().concat().ends_with("… (continued)"), "{:?}", head.strings());
    }
    // The map is there once, and whole.
    let maps = volume.plates.iter().flat_map(|plate| &plate.items);
    assert_eq!(maps.filter(|item| item.meaning == Meaning::Map).count(), 1);
}
