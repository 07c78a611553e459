//! The handout says all that the briefing says, each number in it leads to its passage, and nothing
//! is cut off, covered or left alone.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails where it stands, and says what it left out"
)]

#[path = "handout/file.rs"]
mod file;
#[path = "handout/layout.rs"]
mod layout;

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use cartouche::domain::Scene;
use cartouche::export::handout::{Press, handout, pages};
use cartouche::export::pack::Pack;
use cartouche::export::plate::{Form, Grounds, Item, Meaning, Place, Plate, Text};
use cartouche::export::{PdfError, Volume, Watch};
use cartouche::geo::{Atlas, Plane, Resolution};
use cartouche::model::{Model, Paper, Target};
use cartouche::store;
use cartouche::ui::Colors;

fn model_of(read: (cartouche::domain::Dossier, Vec<cartouche::domain::Problem>)) -> Model {
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    Model::new(Arc::new(read.0), "a dossier", read.1, Arc::new(atlas))
}

/// The bundled dossier, and the handout of its briefing.
fn bundled() -> &'static (Pack, Volume) {
    static MADE: LazyLock<(Pack, Volume)> = LazyLock::new(|| {
        let model = model_of(store::bundled_dossier().unwrap());
        let pack = Pack::of(&model, model.briefing().scenes());
        let volume = printed(&model, &pack, Paper::A4);
        (pack, volume)
    });
    &MADE
}

fn printed(model: &Model, pack: &Pack, paper: Paper) -> Volume {
    let (grounds, palette) = (Grounds::new(Arc::clone(model.atlas())), Colors::day().palette());
    pages(pack, &Press { grounds: &grounds, palette: &palette, paper }, &mut Watch::nobody())
        .unwrap()
}

/// A scene of the bundled dossier with more to say than a page has room for, and a word that no
/// line has room for.
fn long() -> (Model, Pack) {
    let model = model_of(store::bundled_dossier().unwrap());
    let mut scene = Scene::clone(&model.briefing().scenes()[3]);
    let line = scene.notes[0].clone();
    for n in 0..40 {
        let text =
            format!("Note {n} says {}", "what there is to be said of it, ".repeat(n % 9 + 1));
        scene.notes.push(cartouche::domain::Line { text, ..line.clone() });
    }
    scene.notes[2].text = "endless".repeat(60);
    scene.headline = format!("{} {}", scene.headline.repeat(4), "w".repeat(400));
    let pack = Pack::of(&model, &[Arc::new(scene)]);
    (model, pack)
}

fn own_model() -> Model {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/own-dossier.json");
    model_of(store::load_dossier(Path::new(file)).unwrap())
}

/// A dossier without scenes.
fn own() -> (Model, Pack) {
    let model = own_model();
    let pack = Pack::of(&model, &[]);
    (model, pack)
}

/// The texts of an item.
fn texts(item: &Item) -> Vec<(&Meaning, &Text)> {
    match &item.form {
        Form::Path(_) => Vec::new(),
        Form::Text(text) => vec![(&item.meaning, text)],
        Form::Group(group) => group.items.iter().flat_map(texts).collect(),
    }
}

/// What is said with a meaning on some pages: its words, and the numbers behind them.
fn said(plates: &[Plate], meaning: &Meaning) -> (String, Vec<usize>) {
    let items = plates.iter().flat_map(|plate| &plate.items);
    let (mut words, mut numbers) = (Vec::new(), Vec::new());
    for (meaning, text) in items.filter(|item| item.meaning == *meaning).flat_map(texts) {
        if let Meaning::Reference(Place::Passage(number)) = meaning {
            assert!(text.string.contains(&number.to_string()), "{}", text.string);
            numbers.push(*number);
        } else if *meaning != Meaning::Label {
            words.push(text.string.trim_end());
        }
    }
    (words.join(" "), numbers)
}

/// The pages of each part: from its bookmark to the next of the first level.
fn parts(volume: &Volume) -> Vec<&[Plate]> {
    let begins = volume.bookmarks.iter().filter(|it| it.level == 1).map(|it| it.page);
    let mut begins: Vec<usize> = begins.collect();
    begins.push(volume.plates.len());
    begins.windows(2).map(|pair| &volume.plates[pair[0]..pair[1]]).collect()
}

#[test]
fn each_scene_has_a_page_with_its_headline_its_conditions_its_passage_and_its_notes() {
    let (pack, volume) = bundled();
    let parts = parts(volume);
    assert_eq!(parts.len(), pack.leaves.len() + 3);
    for (leaf, pages) in pack.leaves.iter().zip(parts) {
        assert_eq!(pages.len(), 1, "{}", leaf.headline.text);
        let headline = (leaf.headline.text.clone(), leaf.headline.rests_on.clone());
        assert_eq!(said(pages, &Meaning::Headline), headline);
        assert_eq!(said(pages, &Meaning::Subtitle).0, leaf.conditions);
        assert_eq!(said(pages, &Meaning::Credit).0, format!("{} {}", leaf.credit(), leaf.land()));
        for (n, note) in leaf.notes.iter().enumerate() {
            let expected = (note.text.clone(), note.rests_on.clone());
            assert_eq!(said(pages, &Meaning::Note(n)), expected);
        }
        let (quoted, number) = said(pages, &Meaning::Passage);
        let passage = pack.passage(leaf.pulled.unwrap()).unwrap();
        assert_eq!(number[0], passage.number);
        assert!(quoted.contains(&passage.text) && quoted.contains(&passage.locator), "{quoted}");
        assert!(quoted.contains("Digest, in our words"), "{quoted}");
        let map = pages[0].items.iter().find(|item| item.meaning == Meaning::Map);
        assert!(map.is_some() && pages[0].items.iter().any(|it| it.meaning == Meaning::Legend));
        assert!(pages[0].description.contains("Latin America"));
    }
}

#[test]
fn each_claim_is_told_once_with_its_whole_strength_and_each_passage_stands_once_by_its_number() {
    let (_, own) = own();
    for (pack, volume) in [(&bundled().0, &bundled().1), (&own, layout::named("own, A4"))] {
        for claim in &pack.claims {
            let (words, numbers) = said(&volume.plates, &Meaning::Told(claim.id.clone()));
            assert_eq!(words, format!("{} ({})", claim.said.text, claim.strength));
            assert_eq!(numbers, claim.said.rests_on);
        }
        let all = || volume.plates.iter().flat_map(|plate| &plate.items);
        for passage in &pack.passages {
            let meaning = Meaning::Cited(passage.number);
            let (words, _) = said(&volume.plates, &meaning);
            let strengths = passage.strengths.join("; ");
            assert_eq!(words, format!("{} {} {strengths}", passage.locator, passage.text).trim());
            let labels = all().filter(|item| item.meaning == meaning).flat_map(texts);
            let labels = labels.filter(|(meaning, _)| **meaning == Meaning::Label);
            let labels: Vec<&str> = labels.map(|(_, text)| text.string.trim()).collect();
            assert_eq!(labels, [passage.number.to_string()]);
        }
        let listed: BTreeSet<usize> = all()
            .filter_map(|item| if let Meaning::Cited(n) = item.meaning { Some(n) } else { None })
            .collect();
        assert_eq!(listed.len(), pack.passages.len());
        let last = parts(volume).pop().unwrap();
        let lines: String =
            last.iter().flat_map(|plate| &plate.items).flat_map(Item::strings).collect();
        for line in pack.sources.iter().chain(&pack.rules).chain(&pack.problems) {
            assert!(lines.contains(line.as_str()), "{line}");
        }
    }
}

#[test]
fn each_mark_leads_to_claims_of_its_country_and_topic() {
    let (pack, volume) = bundled();
    let mut marks = 0;
    let maps = volume.plates.iter().flat_map(Plate::all);
    for item in maps.filter(|it| matches!(it.meaning, Meaning::Mark(_) | Meaning::Link(_))) {
        let place = item.meaning.leads_to().expect("a mark leads somewhere");
        let spot = volume.places.get(&place).unwrap_or_else(|| panic!("{place:?} is nowhere"));
        marks += 1;
        let there = volume.plates[spot.page].items.iter().flat_map(texts);
        let heading = there.filter(|(_, text)| (text.at.y - spot.at.y - 7.0).abs() < 7.0);
        let heading: Vec<&str> = heading.map(|(_, text)| text.string.trim()).collect();
        if let Meaning::Mark(Target::Stack(country, topic)) = &item.meaning {
            let of = |told: &&cartouche::export::pack::Told| {
                told.topic == *topic && told.countries.contains(country)
            };
            let name = pack.leaves[0].country(*country);
            assert!(heading.iter().any(|it| it.contains(&name)), "{heading:?}: {name}");
            assert!(pack.claims.iter().find(of).is_some(), "{place:?}");
        }
    }
    assert!(marks > 60, "{marks}");
}

#[test]
fn each_page_says_of_what_it_is_as_of_when_and_which_of_how_many() {
    for volume in [&bundled().1, layout::named("long, A4")] {
        let pack = &bundled().0;
        for (plate, number) in volume.plates.iter().zip(1..) {
            let foot = plate.items.iter().filter(|item| item.meaning == Meaning::Running);
            let foot: Vec<&str> = foot.flat_map(Item::strings).collect();
            let foot = foot.join(" ");
            let page = format!("Page {number} of {}", volume.plates.len());
            for part in [pack.sha256.as_str(), &pack.as_of, &pack.title, &page] {
                assert!(foot.contains(part), "{part} in {foot}");
            }
            assert!(!pack.as_of.is_empty() && pack.sha256.len() == 64);
        }
    }
}

#[test]
fn who_waits_hears_of_each_scene_and_can_stop() {
    let model = own_model();
    let scene = Scene::clone(&bundled_scenes()[1]);
    let (first, second) = (Arc::new(scene.clone()), Arc::new(scene));
    let pack = Pack::of(&model, &[first, second]);
    let (grounds, palette) = (Grounds::new(Arc::clone(model.atlas())), Colors::day().palette());
    let press = Press { grounds: &grounds, palette: &palette, paper: Paper::A4 };
    let mut heard = Vec::new();
    let mut listener = Watch::new(|progress| {
        heard.push((progress.done, progress.of));
        ControlFlow::Continue(())
    });
    handout(&pack, &press, &mut listener).unwrap();
    drop(listener);
    assert_eq!(heard, [(0, 2), (1, 2), (2, 2)]);
    let mut stops = Watch::new(|progress| {
        if progress.done == 1 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    let stopped = handout(&pack, &press, &mut stops);
    assert!(matches!(stopped, Err(PdfError::Cancelled(_))), "{stopped:?}");
}

fn bundled_scenes() -> Vec<Arc<Scene>> {
    model_of(store::bundled_dossier().unwrap()).briefing().scenes().to_vec()
}
