//! Texts that no slide was made for.

use cartouche::model::{Action, ViewAction};
use cartouche::store;
use cartouche::words::Language;
use serde_json::{Value, json};

use crate::xml_tree::Element;
use crate::{Deck, lines, model, name, place, shape, shapes, sizes, squeezed};

/// A deck of the bundled briefing's first scene with something changed in the file.
fn changed(change: impl FnOnce(&mut Value)) -> Deck {
    let mut file = store::dossier_to_json(&store::bundled_dossier().unwrap().0).unwrap();
    change(&mut file);
    let read = store::dossier_from_json(&serde_json::to_vec(&file).unwrap()).unwrap();
    Deck::of(model(read), 0..1)
}

fn pulled(file: &mut Value) -> &mut Value {
    let id = file["scenes"][0]["pulled"].clone();
    let passages = file["passages"].as_array_mut().unwrap();
    passages.iter_mut().find(|passage| passage["id"] == id).unwrap()
}

/// A sentence repeated to so many characters.
fn long(characters: usize) -> String {
    "All of it was planned and none of it was done so far. "
        .chars()
        .cycle()
        .take(characters)
        .collect()
}

#[test]
fn long_texts_stay_in_their_boxes_and_what_is_cut_off_is_in_the_notes() {
    let (headline, note, digest) = (long(600), long(5000), long(3000));
    let endless = "x".repeat(900);
    let deck = changed(|file| {
        file["scenes"][0]["headline"] = json!(headline);
        file["scenes"][0]["notes"][0]["text"] = json!(note);
        file["scenes"][0]["notes"][1]["text"] = json!(endless);
        pulled(file)["digest"] = json!(digest);
    });
    let (slide, notes) = (deck.slide(1), deck.notes(1));
    let title = shapes(&slide)[0];
    assert!(lines(title)[0].starts_with(headline.trim_end()), "all of it is there");
    assert!(sizes(title)[0] < 28.0 && sizes(title)[1] >= 9.0, "{:?}", sizes(title));
    let passage = shape(&slide, "Passage").unwrap();
    let said = lines(passage);
    assert!(said[1].ends_with('…') && digest.starts_with(said[1].trim_end_matches('…')));
    let [_, top, _, bottom] = place(passage);
    let needed: f64 = said
        .iter()
        .zip(sizes(passage))
        .map(|(line, size)| {
            // Letters are a little less than half as wide as they are high.
            (f64::from(u32::try_from(line.len()).unwrap()) * size * 0.47 / 240.0).ceil()
                * size
                * 1.17
        })
        .sum();
    assert!(needed <= bottom - top, "{needed} of {}", bottom - top);
    let said = squeezed(&shapes(&notes)[1].text());
    for text in [&note, &endless, &digest] {
        assert!(said.contains(&squeezed(text)), "{} characters", text.len());
    }

    let headline = long(6000);
    let deck = changed(|file| file["scenes"][0]["headline"] = json!(headline));
    let title = lines(shapes(&deck.slide(1))[0]).concat();
    assert!(title.contains("… [") && title.len() < 2000, "{title}");
    assert!(squeezed(&shapes(&deck.notes(1))[1].text()).contains(&squeezed(&headline)));
}

#[test]
fn markup_and_control_characters_do_no_harm() {
    let odd = "A <b> & \"c\" 'd' ]]> \u{0}\u{1b}[31m\u{ffff}\r\ne\u{2028}f";
    let deck = changed(|file| {
        file["title"] = json!(odd);
        file["scenes"][0]["headline"] = json!(odd);
        file["scenes"][0]["notes"][0]["text"] = json!(odd);
        pulled(file)["digest"] = json!(odd);
        file["sources"][0]["note"] = json!(odd);
    });
    for (path, part) in deck.parts.iter().filter(|(path, _)| !path.ends_with("png")) {
        let text = std::str::from_utf8(part).unwrap();
        let is_held = |c: char| !(c.is_control() && c != '\n') && c != '\u{ffff}';
        assert!(text.chars().all(is_held), "{path}");
        Element::parse(path, part);
    }
    let clean = "A <b> & \"c\" 'd' ]]> [31m e f";
    let slide = deck.slide(1);
    assert!(lines(shapes(&slide)[0])[0].starts_with(clean));
    assert_eq!(lines(shape(&slide, "Passage").unwrap())[1], clean);
    assert!(lines(shapes(&deck.notes(1))[1])[0].starts_with(clean));
}

#[test]
fn all_problems_of_a_dossier_are_told_on_as_many_slides_as_that_takes() {
    let deck = changed(|file| {
        let claims = file["claims"].as_array_mut().unwrap();
        for claim in claims.iter_mut().skip(1).take(120) {
            claim["stage"] = json!("nearly");
        }
        file["sources"].as_array_mut().unwrap().push(json!({"id": "more", "title": "Another"}));
    });
    assert!(deck.pack.problems.len() >= 120, "{}", deck.pack.problems.len());
    let after = deck.after_scenes();
    let said: String = after.iter().map(|slide| squeezed(&slide.text())).collect();
    for problem in &deck.pack.problems {
        assert!(said.contains(&squeezed(problem)), "{problem}");
    }
    let of = |slide: &&Element| lines(shapes(slide)[0]).concat().starts_with("Sources (");
    assert!(after.iter().filter(of).count() > 1);
    // Where there are several sources, a passage says which it is of.
    let passage = lines(shape(&deck.slide(1), "Passage").unwrap())[2].clone();
    let cited = deck.pack.passage(deck.pack.leaves[0].pulled.unwrap()).unwrap();
    assert_eq!(passage, format!("[{}] {}, {}", cited.number, cited.source, cited.locator));
}

#[test]
fn slides_speak_the_language_of_the_window_and_a_dossier_without_scenes_has_one_of_its_map() {
    let mut model = model(store::bundled_dossier().unwrap());
    model.apply(Action::View(ViewAction::SetLanguage(Language::Spanish)));
    let deck = Deck::of(model, 0..0);
    assert_eq!((deck.pack.leaves.len(), deck.slides()), (1, 2));
    let slide = deck.slide(1);
    assert_eq!(lines(shapes(&slide)[0]).concat(), deck.pack.title);
    let names: Vec<&str> = shapes(&slide).into_iter().map(name).collect();
    assert_eq!(names[..3], ["Título", "Condiciones", "Mapa"]);
    let [left, _, right, _] = place(shape(&slide, "Mapa").unwrap());
    assert!(right - left > 890.0, "the map has all of the width");
    assert!(slide.named("a:rPr").iter().all(|run| run.attribute("lang") == "es"));
    assert_eq!(lines(shapes(&deck.slide(2))[0]).concat(), "Fuentes");
}
