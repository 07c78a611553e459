//! The PDF as other programs read it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use cartouche::export::plate::{Form, Item, Meaning, Place, Plate, Text};
use cartouche::export::{About, Volume, pdf};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object};

use crate::{bundled, layout, texts};

fn written() -> Vec<u8> {
    let (pack, volume) = bundled();
    pdf(volume, About { title: &pack.title, language: pack.language, id: &pack.id }).unwrap()
}

fn bytes() -> &'static Vec<u8> {
    static BYTES: LazyLock<Vec<u8>> = LazyLock::new(written);
    &BYTES
}

/// A link: where it is (from the page's lower left corner), what it says, and where it goes.
#[derive(Debug)]
struct Link {
    rect: [f32; 4],
    says: String,
    page: usize,
    at: [f32; 2],
}

fn links(file: &Pdf) -> Vec<Vec<Link>> {
    let pages: BTreeMap<_, usize> = file
        .pages()
        .iter()
        .enumerate()
        .map(|(n, page)| (page.raw().obj_id().unwrap(), n))
        .collect();
    let link = |dict: Dict<'_>| {
        assert_eq!(dict.get::<Name<'_>>("Subtype").unwrap().as_ref(), b"Link");
        let rect: Vec<f32> = dict.get::<Array<'_>>("Rect").unwrap().iter::<f32>().collect();
        let there = dict.get::<Array<'_>>("Dest").unwrap();
        let place: Vec<_> = there.raw_iter().collect();
        let number = |at: usize| {
            let MaybeRef::NotRef(Object::Number(number)) = &place[at] else {
                panic!("{place:?} has no number at {at}")
            };
            number.as_f32()
        };
        let page = place[0].as_obj_ref().unwrap();
        let says = dict.get::<hayro_syntax::object::String<'_>>("Contents").unwrap();
        Link {
            rect: rect.try_into().unwrap(),
            says: String::from_utf8_lossy(says.as_bytes()).into_owned(),
            page: pages[&page.into()],
            at: [number(2), number(3)],
        }
    };
    let of = |page: &hayro_syntax::page::Page<'_>| {
        let annotations = page.raw().get::<Array<'_>>("Annots");
        annotations.into_iter().flat_map(|all| all.iter::<Dict<'_>>()).map(link).collect()
    };
    file.pages().iter().map(of).collect()
}

fn near(one: f64, other: f32) -> bool {
    (one - f64::from(other)).abs() < 0.1
}

/// The numbers of passages on a page, with where they stand.
fn numbers(plate: &Plate) -> Vec<(Place, f64, f64)> {
    let all = plate.items.iter().flat_map(texts);
    let reference = |(meaning, text): (&Meaning, &Text)| {
        let Meaning::Reference(there) = meaning else { return None };
        Some((there.clone(), text.at.x, text.at.y))
    };
    all.filter_map(reference).collect()
}

#[test]
fn each_number_is_a_link_to_the_page_and_the_place_of_its_passage() {
    let (_, volume) = bundled();
    let file = Pdf::new(bytes().clone()).unwrap();
    let links = links(&file);
    assert_eq!(links.len(), volume.plates.len());
    let mut found = 0;
    for (plate, links) in volume.plates.iter().zip(&links) {
        for (place, x, y) in numbers(plate) {
            let spot = &volume.places[&place];
            let is_here = |link: &&Link| {
                near(x, link.rect[0])
                    && f64::from(link.rect[1]) < plate.height - y
                    && f64::from(link.rect[3]) > plate.height - y
            };
            let link = links.iter().find(is_here).unwrap_or_else(|| panic!("{place:?} at {x} {y}"));
            assert_eq!(link.page, spot.page, "{place:?}");
            let there = near(spot.at.x, link.at[0]) && near(plate.height - spot.at.y, link.at[1]);
            assert!(there, "{link:?} {spot:?}");
            found += 1;
        }
    }
    assert!(found > 500, "{found}");
    // A passage's place is where its number stands.
    for (place, spot) in &volume.places {
        let Place::Passage(number) = place else { continue };
        let entry = volume.plates[spot.page].items.iter();
        let entry = entry.filter(|item| item.meaning == Meaning::Cited(*number)).flat_map(texts);
        let mut label = entry.filter(|(meaning, _)| **meaning == Meaning::Label);
        let (_, label) = label.next().unwrap();
        assert_eq!(label.string.trim(), number.to_string());
        let below = label.at.y - spot.at.y;
        assert!(below > 0.0 && below < 14.0, "{number}: {below}");
    }
}

/// The marks on a page, and those of them that are cut off by the map's edge.
fn marks(plate: &Plate) -> usize {
    let is_mark = |item: &&&Item| matches!(item.meaning, Meaning::Mark(_) | Meaning::Link(_));
    plate.all().iter().filter(is_mark).count()
}

#[test]
fn each_mark_is_a_link_inside_of_its_map() {
    let (pack, volume) = bundled();
    let file = Pdf::new(bytes().clone()).unwrap();
    let mut found = 0;
    for (plate, links) in volume.plates.iter().zip(links(&file)) {
        assert_eq!(links.len(), marks(plate) + numbers(plate).len(), "{}", plate.title);
        let Some(map) = plate.items.iter().find(|item| item.meaning == Meaning::Map) else {
            continue;
        };
        let Form::Group(map) = &map.form else { panic!("a map of one piece") };
        let map = map.clip.unwrap();
        // What is on the map leads to claims: behind the scenes, and before the passages.
        let claims = volume.bookmarks.iter().find(|it| it.title == "Claims on the maps").unwrap();
        for link in links.iter().filter(|link| link.at[1] > 0.0) {
            let middle = f64::from(f32::midpoint(link.rect[1], link.rect[3]));
            if plate.height - middle > map.max.y || plate.height - middle < map.min.y {
                continue;
            }
            let is_inside = f64::from(link.rect[0]) >= map.min.x - 0.1
                && f64::from(link.rect[2]) <= map.max.x + 0.1;
            assert!(is_inside, "{link:?}");
            assert!(link.page >= claims.page && !link.says.is_empty(), "{link:?}");
            // No larger than a mark with its count.
            let [across, high] = [0, 1].map(|side| link.rect[side + 2] - link.rect[side]);
            assert!(across < 40.0 && high < 24.0, "{link:?}");
            found += 1;
        }
    }
    assert!(found > 60 && !pack.claims.is_empty(), "{found}");
}

#[test]
fn bookmarks_lead_to_scenes_claims_passages_and_sources() {
    let (pack, volume) = bundled();
    let titles = |level| {
        let of = volume.bookmarks.iter().filter(move |it| it.level == level);
        of.map(|it| it.title.as_str()).collect::<Vec<_>>()
    };
    let mut expected: Vec<&str> = pack.leaves.iter().map(|it| it.headline.text.as_str()).collect();
    expected.extend(["Claims on the maps", "Passages", "Sources"]);
    assert_eq!(titles(1), expected);
    assert!(titles(2).contains(&"Arms sales") && titles(2).contains(&"How to read this"));
    let raw = String::from_utf8_lossy(bytes());
    let outlined = raw.matches("/Title").count();
    assert!(outlined >= volume.bookmarks.len(), "{outlined}");
    for parts in [["/Outlines", "/StructTreeRoot", "/BlockQuote"], ["/Figure", "/Lang", "/H3"]] {
        for part in parts {
            assert!(raw.contains(part), "{part}");
        }
    }
    assert!(raw.contains("pdfuaid:part"), "it is not accessible");
}

#[test]
fn the_same_briefing_gives_the_same_bytes_and_not_too_many() {
    assert!(written() == *bytes());
    assert!(bytes().len() <= 2_000_000, "{} bytes", bytes().len());
    let (model, pack) = crate::own();
    let about = About { title: &pack.title, language: pack.language, id: &pack.id };
    let again = crate::printed(&model, &pack, cartouche::model::Paper::Letter);
    let twice = [layout::named("own, Letter"), &again].map(|volume| pdf(volume, about).unwrap());
    assert!(twice[0] == twice[1]);
    let file = Pdf::new(twice[0].clone()).unwrap();
    assert_eq!(file.pages()[0].base_dimensions(), (612.0, 792.0));
}

#[test]
fn a_link_to_a_page_that_is_not_there_is_refused() {
    let mut volume = Volume::of_plates(vec![bundled().1.plates[0].clone()]);
    volume.bookmarks[0].page = 1;
    let about = About { title: "One page", language: bundled().0.language, id: "one" };
    let refused = pdf(&volume, about);
    assert!(matches!(refused, Err(cartouche::export::PdfError::Nowhere(1))), "{refused:?}");
}
