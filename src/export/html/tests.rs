//! A page says what the pack says, all of it leads to what it rests on, and nothing of it leads out.

use std::{
    ops::ControlFlow,
    sync::{Arc, LazyLock},
};

use super::{
    tree_for_tests::{Element, Tree, squeezed},
    *,
};
use crate::{
    domain::CountryCode,
    export::{
        Progress,
        plate::{Form, Item, Meaning, Plate},
    },
    geo::{Atlas, Plane, Resolution},
    model::{Action, FilterAction, Model, ViewAction},
    store,
    ui::Colors,
    words::Language,
};

fn model_of(dossier: &[u8]) -> Model {
    let (dossier, problems) = store::dossier_from_json(dossier).unwrap();
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    Model::new(Arc::new(dossier), "bundled", problems, Arc::new(atlas))
}

fn bundled() -> String {
    store::dossier_to_json(&store::bundled_dossier().unwrap().0).unwrap().to_string()
}

fn pack_of(model: &Model) -> Pack {
    Pack::of(model, model.briefing().scenes())
}

fn grounds(model: &Model) -> Grounds {
    Grounds::new(Arc::clone(model.atlas()))
}

fn written(pack: &Pack, grounds: &Grounds) -> String {
    html(pack, grounds, &Colors::day().palette(), &mut Watch::nobody()).unwrap()
}

/// The bundled briefing as a page, with what it was made of.
pub(super) struct Bundled {
    pub(super) pack: Pack,
    pub(super) page: String,
    pub(super) tree: Tree,
    pub(super) plates: Vec<Plate>,
}

impl Bundled {
    /// Made once.
    pub(super) fn made() -> &'static Self {
        static MADE: LazyLock<Bundled> = LazyLock::new(Bundled::new);
        &MADE
    }

    fn new() -> Self {
        let model = model_of(bundled().as_bytes());
        let (pack, grounds) = (pack_of(&model), grounds(&model));
        let page = written(&pack, &grounds);
        let palette = Colors::day().palette();
        let plate = |leaf: &crate::export::pack::Leaf| {
            leaf.plate(&grounds, &palette, PLATE, PageWords::Elsewhere)
        };
        let plates = pack.leaves.iter().map(plate).collect();
        Self { tree: Tree::of(&page), plates, pack, page }
    }
}

#[test]
fn the_briefing_is_small_asks_nothing_and_is_the_same_again() {
    let Bundled { pack, page, .. } = Bundled::made();
    assert!(page.len() <= 2_000_000, "{} bytes", page.len());
    let model = model_of(bundled().as_bytes());
    let again = written(&pack_of(&model), &grounds(&model));
    assert!(*page == again, "not the same again");
    assert_eq!(pack.leaves.len(), 12);
    assert!(
        page.starts_with("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")
    );
    for outside in ["http:", "https:", "src=", "srcset", "@import", "href=\"//", "url(//", "<link"]
    {
        assert!(!page.contains(outside), "{outside}");
    }
    for address in page.split("url(").skip(1) {
        let is_own = address.starts_with("data:font/woff;base64,") || address.starts_with('#');
        assert!(is_own, "{}", address.split(')').next().unwrap());
    }
    assert_eq!(page.matches("@font-face").count(), 4);
    let script = page.split_once("<script>").unwrap().1.split_once("</script>").unwrap().0;
    let hash = STANDARD.encode(Sha256::digest(script));
    let policy = page.split_once("Content-Security-Policy\" content=\"").unwrap().1;
    let policy = policy.split_once('"').unwrap().0;
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    assert!(policy.contains(&format!("script-src 'sha256-{hash}'")), "{policy}");
}

#[test]
fn each_scene_is_read_from_its_headline_to_its_credit() {
    let Bundled { pack, tree, .. } = Bundled::made();
    assert_eq!(tree.0.iter().filter(|element| element.name == "h1").count(), 1);
    for (leaf, n) in pack.leaves.iter().zip(1..) {
        let id = scene_id(leaf);
        let section = squeezed(&tree.by_id(&id).unwrap().text);
        let pulled = leaf.pulled.and_then(|number| pack.passage(number)).unwrap();
        let credit = leaf.credit();
        let mut order = vec![leaf.headline.text.as_str(), &leaf.conditions];
        order.extend([pack.words().say("passage-digest"), &pulled.text, &pulled.locator]);
        order.extend(leaf.notes.iter().map(|note| note.text.as_str()));
        order.push(&credit);
        let mut rest = section.as_str();
        for text in order {
            let found = rest.split_once(squeezed(text).as_str());
            rest = found.unwrap_or_else(|| panic!("{id}: {text}")).1;
        }
        // A map has its words, and each note the numbers of what it rests on.
        let inside = tree.within(tree.at(&id));
        let map = inside.iter().find(|element| element.is("map")).unwrap();
        assert_eq!(map.get("aria-labelledby"), format!("s{n}-title"));
        assert_eq!(tree.by_id(&format!("s{n}-title")).unwrap().text, leaf.headline.text);
        let said = &tree.by_id(&format!("s{n}-desc")).unwrap().text;
        assert!(said.starts_with("Map of Latin America") && said.len() > 60, "{said}");
        let described = inside.iter().find(|element| element.get("role") == "img").unwrap();
        assert_eq!(described.get("aria-describedby"), format!("s{n}-desc"));
        for note in &leaf.notes {
            let numbers: String = note.rests_on.iter().map(ToString::to_string).collect();
            let line = squeezed(&format!("{}{numbers}", note.text));
            assert!(inside.iter().any(|it| it.name == "li" && squeezed(&it.text) == line));
        }
    }
    let contents: Vec<&str> = tree
        .0
        .iter()
        .filter(|it| it.name == "a" && it.target().is_some_and(|to| to.starts_with("scene-")))
        .filter(|it| tree.0[it.parent.unwrap()].name == "li" && !it.text.starts_with("Scene "))
        .map(|it| it.text.as_str())
        .collect();
    let headlines: Vec<&str> = pack.leaves.iter().map(|leaf| leaf.headline.text.as_str()).collect();
    assert_eq!(contents, headlines);
}

/// What an item says, with its class and subject.
type Said = (String, String, String);

#[test]
fn marks_names_and_legends_are_those_of_the_plates() {
    let Bundled { pack, tree, plates, .. } = Bundled::made();
    let is_compared =
        |item: &&&Item| ["mark", "link", "name", "entry", "land"].contains(&item.meaning.key());
    let mut count = 0;
    for (leaf, plate) in pack.leaves.iter().zip(plates) {
        let all = plate.all();
        let of_item = |item: &&Item| -> Said {
            let (key, of) = (item.meaning.key().to_owned(), item.meaning.subject());
            (key, of.unwrap_or_default(), squeezed(&item.strings().concat()))
        };
        let expected: Vec<Said> = all.iter().filter(is_compared).map(of_item).collect();
        let inside = tree.within(tree.at(&scene_id(leaf)));
        let of_element = |element: &&&Element| -> Option<Said> {
            let is_one = ["mark", "link", "name", "entry", "land"].contains(&element.get("class"));
            let (key, of) = (element.get("class").to_owned(), element.get("data-of").to_owned());
            let text = if element.name == "use" { "" } else { element.text.as_str() };
            let is_shape = ["use", "path"].contains(&element.name.as_str());
            is_one.then(|| (key, of, if is_shape { String::new() } else { squeezed(text) }))
        };
        let found: Vec<Said> = inside.iter().filter_map(|it| of_element(&it)).collect();
        assert_eq!(found, expected, "{}", leaf.id());
        count += expected.len();
    }
    assert!(count > 600, "{count}");
}

#[test]
fn a_country_is_named_where_the_pointer_rests_with_its_class() {
    let Bundled { tree, .. } = Bundled::made();
    let section = tree.within(tree.at("scene-receptivity-five"));
    let title_of = |code: &str| {
        let at = tree.0.iter().position(|land| {
            land.is("land")
                && land.get("data-of") == code
                && section.iter().any(|it| std::ptr::eq(*it, land))
        });
        tree.within(at.unwrap())[0].text.clone()
    };
    assert_eq!(title_of("VEN"), "Venezuela: Most supportive");
    assert_eq!(title_of("PER"), "Peru: Interested in arms");
}

/// A dossier whose every text tries to break out of the page.
fn hostile(text: &str) -> String {
    let mut dossier: serde_json::Value = serde_json::from_str(&bundled()).unwrap();
    let mut put = |at: &str| *dossier.pointer_mut(at).unwrap() = format!("A{text}").into();
    put("/title");
    put("/scenes/0/headline");
    put("/scenes/0/notes/0/text");
    put("/sources/0/note");
    put("/scale/classes/0/label");
    let diplomacy = dossier["claims"]
        .as_array()
        .unwrap()
        .iter()
        .position(|claim| claim["topic"] == "diplomacy" && claim["stage"] == "sought");
    let n = diplomacy.unwrap();
    let mut put = |at: &str| *dossier.pointer_mut(at).unwrap() = format!("A{text}").into();
    put(&format!("/claims/{n}/summary"));
    put(&format!("/claims/{n}/hedge"));
    for passage in dossier["passages"].as_array_mut().unwrap() {
        passage["digest"] = format!("A{text}").into();
    }
    dossier.to_string()
}

#[test]
fn what_a_dossier_says_stays_text() {
    let texts = [
        "</script><img src=x onerror=alert(1)>",
        "\" onclick=\"alert(1)\" x='&amp;<!--",
        "</title></style></svg><script>alert(1)</script>",
        "]]>\u{0}\u{8}<a href=javascript:alert(1)>",
    ];
    let elements = |text: &str| -> Vec<(String, usize)> {
        let model = model_of(hostile(text).as_bytes());
        let first = model.briefing().scenes().get(..1).unwrap();
        let page = written(&Pack::of(&model, first), &grounds(&model));
        assert!(!page.contains('\u{0}') && !page.contains('\u{8}'));
        let tree = Tree::of(&page);
        if !text.contains('\u{0}') {
            assert_eq!(
                tree.0.iter().find(|it| it.name == "title").unwrap().text,
                format!("A{text}")
            );
        }
        // What the words are decides how a legend is broken into lines.
        let counted =
            tree.0.iter().filter(|it| it.name != "text" && it.name != "use" && it.name != "path");
        counted.map(|it| (it.name.clone(), it.attributes.len())).collect()
    };
    let harmless = elements("B");
    assert!(harmless.len() > 300, "{}", harmless.len());
    for text in texts {
        let found = elements(text);
        assert_eq!(found.len(), harmless.len(), "{text}");
        assert!(found == harmless, "{text}");
    }
}

#[test]
fn without_a_scene_the_page_has_the_map_and_a_filter_is_told() {
    let mut model = model_of(bundled().as_bytes());
    model.apply(Action::Filter(FilterAction::Set("topic=energy".parse().unwrap())));
    let page = written(&Pack::of(&model, &[]), &grounds(&model));
    let tree = Tree::of(&page);
    let section = tree.by_id("scene-map").unwrap();
    assert!(section.text.contains("topic=energy"));
    assert_eq!(tree.0.iter().filter(|element| element.is("scene")).count(), 1);
    let marks: Vec<&Element> = tree.0.iter().filter(|element| element.is("mark")).collect();
    assert!(marks.len() > 5 && marks.iter().all(|it| !it.get("data-of").contains("arms")));
}

#[test]
fn problems_that_were_found_are_told() {
    let mut dossier: serde_json::Value = serde_json::from_str(&bundled()).unwrap();
    dossier["claims"][0]["topic"] = "weather".into();
    let model = model_of(dossier.to_string().as_bytes());
    assert!(!model.problems().is_empty());
    let tree = Tree::of(&written(&Pack::of(&model, &[]), &grounds(&model)));
    let told = &tree.by_id("problems").unwrap().text;
    for problem in model.problems() {
        assert!(squeezed(told).contains(&squeezed(&problem.to_string())), "{told}");
    }
    assert!(Bundled::made().tree.by_id("problems").is_none());
}

#[test]
fn the_page_speaks_the_language_of_the_session() {
    let mut model = model_of(bundled().as_bytes());
    for (language, tag, contents) in
        [(Language::Spanish, "es", "Contenido"), (Language::Portuguese, "pt", "Conteúdo")]
    {
        model.apply(Action::View(ViewAction::SetLanguage(language)));
        let tree = Tree::of(&written(&Pack::of(&model, &[]), &grounds(&model)));
        assert_eq!(tree.0[0].get("lang"), tag);
        assert_eq!(tree.by_id("contents").unwrap().text, contents);
    }
}

#[test]
fn whoever_waits_hears_of_each_scene_and_can_stop() {
    let model = model_of(bundled().as_bytes());
    let (pack, grounds, palette) = (pack_of(&model), grounds(&model), Colors::day().palette());
    let mut heard = Vec::new();
    let mut watch = Watch::new(|Progress { done, of }| {
        heard.push((done, of));
        if done == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(html(&pack, &grounds, &palette, &mut watch), Err(Cancelled));
    drop(watch);
    assert_eq!(heard, [(0, 12), (1, 12), (2, 12)]);
}

/// How far a colour stands out from another (WCAG 2.1).
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let luminance = |color: [u8; 3]| {
        let [r, g, b] = color.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_text_stands_out_from_what_it_is_on() {
    let palette = Colors::day().palette();
    for ink in [palette.ink, palette.ink_weak, palette.sea_ink] {
        assert!(contrast(ink, palette.page) >= 4.5, "{ink:?}");
    }
    // What only marks a place or a border has to be seen, not read.
    assert!(contrast(palette.accent, palette.page) >= 3.0);
    assert!(contrast([255; 3], [118; 3]) > 4.5 && contrast([255; 3], [120; 3]) < 4.5);
    let Bundled { plates, .. } = Bundled::made();
    let texts = plates.iter().flat_map(Plate::all).filter_map(|item| match &item.form {
        Form::Text(text) => Some((text, item.meaning.clone())),
        Form::Path(_) | Form::Group(_) => None,
    });
    let mut on_maps = 0;
    for (text, meaning) in texts {
        let ground = text.halo.unwrap_or(palette.page);
        // On land with stripes no ink stands out as far from both colours; the better one is taken.
        let is_on_land = text.halo.is_some_and(|halo| halo != palette.sea);
        let least = if is_on_land { 3.0 } else { 4.5 };
        let found = contrast(text.color, ground);
        assert!(found >= least, "{}: {found} on {ground:?}", text.string);
        on_maps += usize::from(matches!(meaning, Meaning::Name(_)));
    }
    assert!(on_maps > 300, "{on_maps}");
}

#[test]
fn countries_have_their_names_in_the_lists() {
    let Bundled { pack, tree, .. } = Bundled::made();
    let venezuela: CountryCode = CountryCode::parse("VEN").unwrap();
    let name = pack.leaves[0].country(venezuela);
    assert_eq!(tree.by_id("claims-arms-VEN").unwrap().text, name);
}
