//! The package: its parts, their types, relationships and ids.

use std::collections::{BTreeMap, BTreeSet};

use crate::xml_tree::Element;
use crate::{Deck, deck, model, shapes, written};
use cartouche::export::pack::Pack;
use cartouche::store;

/// Where a part's relationships are.
fn relationships_of(path: &str) -> String {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    format!("{folder}_rels/{name}.rels")
}

/// A path that is written from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        if step == ".." {
            steps.pop().unwrap();
        } else {
            steps.push(step);
        }
    }
    steps.join("/")
}

/// The parts that a part needs, by the ids of the relationships, with their types.
fn related(deck: &Deck, path: &str) -> BTreeMap<String, (String, String)> {
    let written = relationships_of(path);
    if !deck.parts.contains_key(&written) {
        return BTreeMap::new();
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut all = BTreeMap::new();
    for it in deck.xml(&written).named("Relationship") {
        let target = resolved(folder, it.attribute("Target"));
        assert!(deck.parts.contains_key(&target), "{path}: {target} is not there");
        let kind = it.attribute("Type").rsplit('/').next().unwrap().to_owned();
        let earlier = all.insert(it.attribute("Id").to_owned(), (kind, target));
        assert!(earlier.is_none(), "{path}: {} twice", it.attribute("Id"));
    }
    all
}

fn is_xml(path: &str) -> bool {
    !path.ends_with("png")
}

#[test]
fn every_part_is_well_formed_has_a_type_and_is_needed_by_another() {
    let deck = deck();
    let types = deck.xml("[Content_Types].xml");
    let extensions: BTreeSet<&str> =
        types.named("Default").iter().map(|it| it.attribute("Extension")).collect();
    let overrides: BTreeMap<&str, &str> = types
        .named("Override")
        .iter()
        .map(|it| (it.attribute("PartName").trim_start_matches('/'), it.attribute("ContentType")))
        .collect();
    for path in overrides.keys() {
        assert!(deck.parts.contains_key(*path), "{path} has a type and is not there");
    }
    let mut needed: BTreeSet<String> = BTreeSet::from(["[Content_Types].xml".to_owned()]);
    let mut open = vec![String::new()];
    while let Some(path) = open.pop() {
        needed.insert(relationships_of(&path));
        let below = related(deck, &path).into_values().map(|(_, target)| target);
        open.extend(below.filter(|target| needed.insert(target.clone())));
    }
    for (path, part) in &deck.parts {
        assert!(needed.contains(path), "nothing needs {path}");
        let extension = path.rsplit('.').next().unwrap();
        assert!(extensions.contains(extension), "{path}");
        let is_plain = extension != "xml" || path == "[Content_Types].xml";
        assert_eq!(overrides.contains_key(path.as_str()), !is_plain, "{path}");
        if is_xml(path) {
            Element::parse(path, part);
        }
    }
    let of = |path: &str| overrides[path].rsplit('.').next().unwrap();
    assert_eq!(of("ppt/slides/slide1.xml"), "slide+xml");
    assert_eq!(of("ppt/notesSlides/notesSlide1.xml"), "notesSlide+xml");
    assert_eq!(of("ppt/presentation.xml"), "main+xml");
}

#[test]
fn what_a_part_refers_to_is_among_its_relationships_and_ids_are_unique() {
    let deck = deck();
    for path in deck.parts.keys().filter(|path| is_xml(path) && path.starts_with("ppt/")) {
        let (root, related) = (deck.xml(path), related(deck, path));
        for element in root.all() {
            let named = element.attributes.iter().filter(|(key, _)| key.starts_with("r:"));
            for (_, id) in named {
                assert!(related.contains_key(id), "{path}: {} {id}", element.name);
            }
        }
        let ids: Vec<&str> =
            root.named("p:cNvPr").iter().map(|shape| shape.attribute("id")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path}: {ids:?}");
    }
    let presentation = deck.xml("ppt/presentation.xml");
    let ids = |root: &Element, name: &str| -> Vec<u64> {
        root.named(name).iter().map(|it| it.attribute("id").parse().unwrap()).collect()
    };
    let slides = ids(&presentation, "p:sldId");
    assert_eq!(slides.len(), deck.slides());
    assert!(slides.windows(2).all(|pair| pair[0] < pair[1]) && slides[0] >= 256);
    let masters = ids(&presentation, "p:sldMasterId");
    let layouts = ids(&deck.xml("ppt/slideMasters/slideMaster1.xml"), "p:sldLayoutId");
    let all: BTreeSet<_> = masters.iter().chain(&layouts).collect();
    assert_eq!((all.len(), layouts.len()), (3, 2));
    assert!(all.iter().all(|id| (2_147_483_648..4_294_967_296).contains(*id)));
    let size = presentation.first("p:sldSz");
    assert_eq!((size.attribute("cx"), size.attribute("cy")), ("12192000", "6858000"));
}

#[test]
fn slides_stand_in_their_order_and_know_their_layout_picture_and_notes() {
    let deck = deck();
    let related_to =
        |path: &str| -> Vec<(String, String)> { related(deck, path).into_values().collect() };
    let of_presentation = related(deck, "ppt/presentation.xml");
    let listed = deck.xml("ppt/presentation.xml");
    for (number, slide) in (1..).zip(listed.named("p:sldId")) {
        let (_, path) = &of_presentation[slide.attribute("r:id")];
        assert_eq!(*path, format!("ppt/slides/slide{number}.xml"));
        let of_kind = |kind: &str| -> Vec<String> {
            let all = related_to(path).into_iter().filter(|(it, _)| it == kind);
            all.map(|(_, target)| target).collect()
        };
        let is_scene = number <= deck.pack.leaves.len();
        let layout = if is_scene { 1 } else { 2 };
        let expected = format!("ppt/slideLayouts/slideLayout{layout}.xml");
        assert_eq!(of_kind("slideLayout"), [expected], "{path}");
        assert_eq!(of_kind("image").len(), usize::from(is_scene), "{path}");
        assert_eq!(of_kind("notesSlide").len(), usize::from(is_scene), "{path}");
        for notes in of_kind("notesSlide") {
            let mut of_notes = related_to(&notes);
            of_notes.sort();
            let master = "ppt/notesMasters/notesMaster1.xml".to_owned();
            let both = [("notesMaster".to_owned(), master), ("slide".to_owned(), path.clone())];
            assert_eq!(of_notes, both);
        }
    }
    let shared: BTreeSet<String> =
        ["ppt/slideMasters/slideMaster1.xml", "ppt/notesMasters/notesMaster1.xml"]
            .iter()
            .flat_map(|path| related_to(path))
            .filter(|(kind, _)| kind == "theme")
            .map(|(_, target)| target)
            .collect();
    assert_eq!(shared.len(), 2, "each master has a theme of its own");
}

#[test]
fn the_bundled_briefing_is_small_and_its_pictures_have_a_palette() {
    let deck = deck();
    assert!(deck.bytes.len() <= 2_000_000, "{} bytes", deck.bytes.len());
    let pictures: Vec<_> =
        deck.parts.iter().filter(|(path, _)| path.starts_with("ppt/media/")).collect();
    assert_eq!(pictures.len(), deck.pack.leaves.len());
    for (path, bytes) in pictures {
        // The colour type of the header: with a palette.
        assert!(bytes.starts_with(b"\x89PNG") && bytes[25] == 3, "{path}");
        image::load_from_memory(bytes).unwrap();
    }
}

#[test]
fn the_same_pack_gives_the_same_bytes() {
    let model = model(store::bundled_dossier().unwrap());
    let scenes = &model.briefing().scenes()[..1];
    let [one, two] = [(); 2].map(|()| written(&Pack::of(&model, scenes), &model));
    assert!(one == two);
    let deck = deck();
    let core = deck.xml("docProps/core.xml");
    assert_eq!(core.first("dc:title").text(), deck.pack.title);
    assert_eq!(core.first("dc:language").text(), "en");
    assert!(core.named("dcterms:created").is_empty() && core.named("dcterms:modified").is_empty());
    assert!(!shapes(&deck.slide(1)).is_empty());
}
