//! A briefing as slides: what is in the file against the pack that it is written from, the package
//! against the rules that programs for slides hold it to, and what such a program makes of it.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails where it stands, and says what it left out"
)]

#[path = "slides/content.rs"]
mod content;
#[path = "slides/hostile.rs"]
mod hostile;
#[path = "slides/office.rs"]
mod office;
#[path = "slides/package.rs"]
mod package;
#[path = "support/xml_tree.rs"]
mod xml_tree;

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::sync::{Arc, LazyLock};

use cartouche::domain::{Dossier, Problem};
use cartouche::export::pack::Pack;
use cartouche::export::plate::Grounds;
use cartouche::export::{Watch, pptx};
use cartouche::geo::{Atlas, Plane, Resolution};
use cartouche::model::Model;
use cartouche::store;
use cartouche::ui::Colors;
use xml_tree::Element;

/// A deck with what it was made from.
struct Deck {
    model: Model,
    pack: Pack,
    bytes: Vec<u8>,
    parts: BTreeMap<String, Vec<u8>>,
}

fn model((dossier, problems): (Dossier, Vec<Problem>)) -> Model {
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    Model::new(Arc::new(dossier), "bundled", problems, Arc::new(atlas))
}

fn written(pack: &Pack, model: &Model) -> Vec<u8> {
    let grounds = Grounds::new(Arc::clone(model.atlas()));
    pptx(pack, &grounds, &Colors::day().palette(), &mut Watch::nobody()).unwrap()
}

impl Deck {
    /// A deck of these scenes, by their places.
    fn of(model: Model, scenes: std::ops::Range<usize>) -> Self {
        let pack = Pack::of(&model, &model.briefing().scenes()[scenes]);
        let bytes = written(&pack, &model);
        let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            let mut part = Vec::new();
            file.read_to_end(&mut part).unwrap();
            let name = file.name().unwrap().into_owned();
            let earlier = parts.insert(name.clone(), part);
            assert!(earlier.is_none(), "{name} is there twice");
        }
        Self { model, pack, bytes, parts }
    }

    fn xml(&self, path: &str) -> Element {
        let part = self.parts.get(path).unwrap_or_else(|| panic!("{path} is not there"));
        Element::parse(path, part)
    }

    fn slides(&self) -> usize {
        let is_slide = |path: &&String| path.starts_with("ppt/slides/slide");
        self.parts.keys().filter(is_slide).count()
    }

    fn slide(&self, number: usize) -> Element {
        self.xml(&format!("ppt/slides/slide{number}.xml"))
    }

    fn notes(&self, number: usize) -> Element {
        self.xml(&format!("ppt/notesSlides/notesSlide{number}.xml"))
    }

    /// The slides of text, after those of the scenes.
    fn after_scenes(&self) -> Vec<Element> {
        (self.pack.leaves.len() + 1..=self.slides()).map(|number| self.slide(number)).collect()
    }
}

/// The deck of the bundled briefing, made once.
fn deck() -> &'static Deck {
    static DECK: LazyLock<Deck> = LazyLock::new(|| {
        let model = model(store::bundled_dossier().unwrap());
        let all = 0..model.briefing().scenes().len();
        Deck::of(model, all)
    });
    &DECK
}

/// The shapes of a slide in their order.
fn shapes(slide: &Element) -> Vec<&Element> {
    let is_shape = |it: &&Element| ["p:sp", "p:pic", "p:cxnSp"].contains(&it.name.as_str());
    slide.first("p:spTree").children.iter().filter(is_shape).collect()
}

fn name(shape: &Element) -> &str {
    shape.first("p:cNvPr").attribute("name")
}

/// The shape of this name.
#[track_caller]
fn shape<'a>(slide: &'a Element, wanted: &str) -> Option<&'a Element> {
    shapes(slide).into_iter().find(|shape| name(shape) == wanted)
}

/// A text without what parts its words: lines are broken anywhere.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The paragraphs of a shape, a line each.
fn lines(shape: &Element) -> Vec<String> {
    shape.named("a:p").into_iter().map(Element::text).collect()
}

/// Left, top, right and bottom of a shape, in points.
fn place(shape: &Element) -> [f64; 4] {
    let (from, size) = (shape.first("a:off"), shape.first("a:ext"));
    let [x, y, width, height] =
        [from.number("x"), from.number("y"), size.number("cx"), size.number("cy")]
            .map(|emu| emu / 12_700.0);
    [x, y, x + width, y + height]
}

/// The sizes of its letters, in points.
fn sizes(shape: &Element) -> Vec<f64> {
    shape.named("a:rPr").into_iter().map(|run| run.number("sz") / 100.0).collect()
}
