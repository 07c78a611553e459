//! What the slides and their notes say.

use std::ops::ControlFlow;
use std::sync::Arc;

use cartouche::export::pack::{Pack, Said};
use cartouche::export::plate::{Grounds, PageWords};
use cartouche::export::{PptxError, Progress, Watch, pptx};
use cartouche::ui::Colors;

use crate::xml_tree::Element;
use crate::{deck, lines, name, place, shape, shapes, sizes, squeezed};

/// The numbers behind words.
fn numbers(said: &Said) -> String {
    let numbers: Vec<String> = said.rests_on.iter().map(ToString::to_string).collect();
    if numbers.is_empty() { String::new() } else { format!(" [{}]", numbers.join(", ")) }
}

#[test]
fn each_scene_has_a_slide_whose_title_is_its_headline() {
    let deck = deck();
    assert_eq!(deck.pack.leaves.len(), deck.model.dossier().scenes().len());
    for (number, leaf) in (1..).zip(&deck.pack.leaves) {
        let slide = deck.slide(number);
        let title = shapes(&slide)[0];
        assert_eq!(title.first("p:ph").attribute("type"), "title");
        let runs: Vec<String> = title.named("a:t").into_iter().map(Element::text).collect();
        assert_eq!(runs, [leaf.headline.text.clone(), numbers(&leaf.headline)]);
        assert!(sizes(title)[0] >= 28.0, "{number}: {:?}", sizes(title));
        let conditions = shape(&slide, "Conditions").unwrap();
        assert_eq!(lines(conditions).concat(), leaf.conditions);
        let foot = shapes(&slide);
        let [.., source, dossier] = &foot[..] else { panic!("{number}") };
        assert_eq!(lines(source).concat(), leaf.credit());
        assert!(lines(dossier)[0].contains(deck.pack.sha256.split_at(12).0));
        assert_eq!(dossier.first("a:fld").attribute("type"), "slidenum");
        assert!(sizes(source).iter().chain(&sizes(dossier)).all(|size| *size >= 9.0));
    }
}

#[test]
fn shapes_are_read_in_order_and_none_lies_over_another() {
    let deck = deck();
    let scene = ["Title", "Conditions", "Map", "Passage", "Source", "Dossier and slide number"];
    for number in 1..=deck.slides() {
        let slide = deck.slide(number);
        let shapes = shapes(&slide);
        let names: Vec<&str> = shapes.iter().map(|it| name(it)).collect();
        if number <= deck.pack.leaves.len() {
            assert_eq!(names, scene, "{number}");
        } else {
            assert_eq!((names[0], *names.last().unwrap()), (scene[0], scene[5]), "{number}");
        }
        let places: Vec<[f64; 4]> = shapes.iter().map(|it| place(it)).collect();
        for (at, [left, top, right, bottom]) in places.iter().enumerate() {
            assert!(*left >= 0.0 && *top >= 0.0 && *right <= 960.0 && *bottom <= 540.0);
            for (other, [x, y, to_x, to_y]) in places.iter().enumerate().skip(at + 1) {
                let is_apart = to_x <= left || x >= right || to_y <= top || y >= bottom;
                assert!(is_apart, "{number}: {} and {}", names[at], names[other]);
            }
        }
        for run in slide.named("a:rPr") {
            assert_eq!(run.attribute("lang"), "en");
        }
    }
}

#[test]
fn a_map_is_told_in_the_words_of_its_plate_and_keeps_its_shape() {
    let deck = deck();
    let grounds = Grounds::new(Arc::clone(deck.model.atlas()));
    for (number, leaf) in (1..).zip(&deck.pack.leaves).step_by(4) {
        let slide = deck.slide(number);
        let map = shape(&slide, "Map").unwrap();
        let [left, top, right, bottom] = place(map);
        let size = [right - left, bottom - top].map(|side| side * 1.25);
        let plate = leaf.plate(&grounds, &Colors::day().palette(), size, PageWords::OnSlide);
        let told = map.first("p:cNvPr").attribute("descr");
        assert!(told.len() > 50 && told == plate.description, "{told}");
        let picture = &deck.parts[&format!("ppt/media/image{number}.png")];
        let picture = image::load_from_memory(picture).unwrap();
        let [across, down] = [picture.width(), picture.height()].map(f64::from);
        assert!((1400.0..2000.0).contains(&across), "{across}");
        let shape = (right - left) / (bottom - top);
        assert!((across / down / shape - 1.0).abs() < 0.002, "{across} by {down}");
        // The paper covers the last row and column.
        let last = picture.to_rgb8().get_pixel(picture.width() - 1, 0).0;
        assert_eq!(last, Colors::day().palette().page);
    }
}

#[test]
fn the_passage_beside_a_map_is_large_and_said_to_be_a_digest() {
    let deck = deck();
    for (number, leaf) in (1..).zip(&deck.pack.leaves) {
        let slide = deck.slide(number);
        let cited = deck.pack.passage(leaf.pulled.unwrap()).unwrap();
        let passage = shape(&slide, "Passage").unwrap();
        let said = lines(passage);
        let place = format!("[{}] {}", cited.number, cited.locator);
        assert_eq!(said[..3], ["Digest, in our words".to_owned(), cited.text.clone(), place]);
        for strength in &cited.strengths {
            assert!(said[3].contains(strength), "{number}: {strength}");
        }
        assert!(sizes(passage)[1] >= 16.0, "{number}: {:?}", sizes(passage));
    }
}

#[test]
fn notes_hold_each_line_with_its_numbers_and_each_passage_with_its_hedges() {
    let deck = deck();
    let mut hedged = 0;
    for (number, leaf) in (1..).zip(&deck.pack.leaves) {
        let notes = deck.notes(number);
        let body = shapes(&notes)[1];
        assert_eq!(body.first("p:ph").attribute("type"), "body");
        let said = lines(body);
        for (note, line) in leaf.notes.iter().zip(&said) {
            assert_eq!(*line, format!("{}{}", note.text, numbers(note)));
        }
        let cited = leaf.notes.iter().flat_map(|note| &note.rests_on);
        for passage in cited.chain(&leaf.headline.rests_on).chain(&leaf.pulled) {
            let passage = deck.pack.passage(*passage).unwrap();
            let begins = format!("[{}] {}: {}", passage.number, passage.locator, passage.text);
            let found: Vec<_> = said.iter().filter(|line| line.starts_with(&begins)).collect();
            let [line] = found[..] else { panic!("{number}: {begins}") };
            assert!(line.contains("(Digest, in our words)"), "{line}");
            for claim in deck.model.dossier().claims_on(&passage.id) {
                hedged += usize::from(claim.hedge.is_some());
                assert!(claim.hedge.iter().all(|hedge| line.contains(hedge)), "{line}");
            }
        }
    }
    assert!(hedged > 20, "{hedged}");
}

#[test]
fn after_the_scenes_come_the_passages_that_words_rest_on_and_the_sources() {
    let deck = deck();
    let after = deck.after_scenes();
    let titles: Vec<String> = after.iter().map(|slide| lines(shapes(slide)[0]).concat()).collect();
    let (sources, passages) = titles.split_last().unwrap();
    assert_eq!(sources, "Sources");
    for (nth, title) in (1..).zip(passages) {
        assert_eq!(*title, format!("Passages ({nth} of {})", passages.len()));
    }
    let text = |slides: &[Element]| -> String {
        let bodies = slides.iter().flat_map(|slide| shapes(slide).into_iter().skip(1));
        squeezed(&bodies.map(Element::text).collect::<String>())
    };
    let said = text(&after[..passages.len()]);
    let mut rest = said.as_str();
    for cited in &deck.pack.passages[..deck.pack.said] {
        let entry = format!("[{}] {} {}", cited.number, cited.locator, cited.text);
        rest = rest.split_once(&squeezed(&entry)).unwrap_or_else(|| panic!("{entry}")).1;
        assert!(
            rest.starts_with(&squeezed(&format!("Rests on it: {}.", cited.strengths.join("; "))))
        );
    }
    assert!(!said.contains(&format!("[{}]", deck.pack.said + 1)), "only those of words");
    let said = text(&after[passages.len()..]);
    for line in deck.pack.sources.iter().chain(&deck.pack.rules).chain([&deck.pack.sha256]) {
        assert!(said.contains(&squeezed(line)), "{line}");
    }
    let bodies = after.iter().flat_map(|slide| shapes(slide)).filter(|it| name(it) == "Text");
    assert!(bodies.flat_map(sizes).all(|size| size >= 12.0));
}

#[test]
fn letters_stand_out_from_the_page() {
    let theme = deck().xml("ppt/theme/theme1.xml");
    let luminance = |slot: &str| -> f64 {
        let written = theme.first(slot).first("a:srgbClr").attribute("val");
        let [_, red, green, blue] = u32::from_str_radix(written, 16).unwrap().to_be_bytes();
        let [red, green, blue] = [red, green, blue].map(|it| (f64::from(it) / 255.0).powf(2.2));
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    for ink in ["a:dk1", "a:dk2"] {
        let contrast = (luminance("a:lt1") + 0.05) / (luminance(ink) + 0.05);
        assert!(contrast > 4.5, "{ink}: {contrast}");
    }
    let palette = Colors::day().palette();
    let hex = |color: [u8; 3]| color.map(|channel| format!("{channel:02X}")).concat();
    assert_eq!(theme.first("a:dk1").first("a:srgbClr").attribute("val"), hex(palette.ink));
    assert_eq!(theme.first("a:accent1").first("a:srgbClr").attribute("val"), hex(palette.accent));
}

#[test]
fn who_waits_hears_of_each_page_and_can_stop() {
    let deck = deck();
    let pack = Pack::of(&deck.model, &deck.model.briefing().scenes()[..2]);
    let grounds = Grounds::new(Arc::clone(deck.model.atlas()));
    let mut heard = Vec::new();
    let mut watch = Watch::new(|progress: Progress| {
        heard.push((progress.done, progress.of));
        if progress.done == 1 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    let stopped = pptx(&pack, &grounds, &Colors::day().palette(), &mut watch);
    assert!(matches!(stopped, Err(PptxError::Cancelled(_))), "{stopped:?}");
    drop(watch);
    assert_eq!(heard, [(0, 2), (1, 2)]);
}
