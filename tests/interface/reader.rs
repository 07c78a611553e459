//! The reader: the whole document, two-way with the map.

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use cartouche::domain::{PassageId, SourceId};
use cartouche::model::{
    Action, Attachment, Coded, Dialog, DocumentAction, FilterAction, Target, ViewAction, Workspace,
};
use cartouche::text::{Block, BlockKind, Document};
use egui::{Align, FontFamily, Galley, Key, Modifiers, Pos2, Role, Shape, vec2};
use egui_kittest::kittest::Queryable as _;

use crate::desk::{WINDOW, Window, claim, country};
use crate::own;
use crate::panel::{attach_report, with_report};

fn passage(id: &str) -> Target {
    Target::Passage(PassageId::new(id))
}

/// The report in a workspace, in a window that has room for all of it.
fn reading(workspace: Workspace) -> Window {
    let mut window = attach_report(Window::of(own::dossier().0, vec2(1280.0, 1300.0)));
    window.apply(Action::View(ViewAction::SetWorkspace(workspace)));
    window
}

/// A point on the first words of a passage, named by its locator.
fn on_passage(window: &Window, locator: &str) -> Pos2 {
    let name = format!("Passage {locator}:");
    window.harness.get_by_label_contains(&name).rect().right_center() + vec2(20.0, 0.0)
}

/// All shapes on screen, out of their groups.
fn shapes(window: &Window) -> Vec<Shape> {
    fn flat(shape: &Shape, all: &mut Vec<Shape>) {
        if let Shape::Vec(shapes) = shape {
            for shape in shapes {
                flat(shape, all);
            }
        } else {
            all.push(shape.clone());
        }
    }
    let mut all = Vec::new();
    for clipped in &window.harness.output().shapes {
        flat(&clipped.shape, &mut all);
    }
    all
}

/// What is set in the reading face.
fn set_in_reading_face(window: &Window) -> Vec<Arc<Galley>> {
    let is_reading = |galley: &Galley| {
        let first = galley.job.sections.first();
        first.is_some_and(|s| s.format.font_id.family == FontFamily::Name("reading".into()))
    };
    let texts = shapes(window)
        .into_iter()
        .filter_map(|shape| if let Shape::Text(text) = shape { Some(text.galley) } else { None });
    texts.filter(|galley| is_reading(galley)).collect()
}

/// How many circles are drawn about marks, and how many boxes about words.
fn lit(window: &Window) -> (usize, usize) {
    let accent = cartouche::ui::Colors::day().accent;
    let shapes = shapes(window);
    let rings = shapes.iter().filter(|s| matches!(s, Shape::Circle(c) if c.stroke.color == accent));
    let boxes = shapes.iter().filter(|s| matches!(s, Shape::Rect(r) if r.stroke.color == accent));
    (rings.count(), boxes.count())
}

#[test]
fn where_nothing_is_attached_the_reader_says_what_to_do() {
    let mut window = Window::own();
    window.press(Key::F3);
    window.must_show(&["No document is attached", "Attach the document"]);
    window.click_on(Role::Button, "Attach document…");
    assert_eq!(window.model().session().dialog, Some(Dialog::Document));
}

#[test]
fn the_document_alone_has_its_paragraphs_with_their_numbers() {
    let mut window = with_report();
    window.press(Key::F3);
    assert_eq!(window.model().session().workspace, Workspace::Read);
    for number in 1..=6 {
        assert!(window.harness.query_by_label(&format!("¶{number}")).is_some(), "¶{number}");
    }
    window.must_show(&["Boats, Steam and Quays", "Iceland has sold Peru twelve patrol boats"]);
    assert!(window.harness.query_by_role(Role::Canvas).is_none(), "the map is there");
    window.press(Key::F2);
    assert!(window.harness.query_by_role(Role::Canvas).is_some(), "the map is not there");
}

#[test]
fn beside_the_map_the_reader_takes_the_place_of_the_panel() {
    let mut window = with_report();
    assert!(window.shows("Detach"));
    window.press(Key::F4);
    assert!(window.harness.query_by_role(Role::Canvas).is_some());
    assert!(window.harness.query_by_label("¶1").is_some());
    assert!(!window.shows("Detach"));
}

#[test]
fn note_numerals_are_small_and_raised_where_they_stand() {
    let window = reading(Workspace::Read);
    let mut seen = Vec::new();
    for galley in set_in_reading_face(&window) {
        for section in &galley.job.sections {
            if section.format.valign != Align::TOP {
                continue;
            }
            let at = section.byte_range.start.0;
            let (before, from) = galley.job.text.split_at(at);
            let numeral = galley.job.text.get(at..section.byte_range.end.0).unwrap();
            let letter = before.chars().count();
            let glyphs: Vec<_> = galley.rows.iter().flat_map(|row| &row.glyphs).collect();
            let (word, raised) = (glyphs[letter - 1], glyphs[letter]);
            assert_eq!(raised.chr, from.chars().next().unwrap());
            assert!(raised.font_height < word.font_height * 0.8, "{numeral} is large");
            // Where the line breaks between them they stand on different lines.
            if raised.pos.x > word.pos.x {
                assert!(raised.pos.y < word.pos.y - 4.0, "{numeral} is not raised");
            }
            seen.push(numeral.to_owned());
        }
    }
    assert_eq!(seen, ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]);
}

#[test]
fn a_line_holds_60_to_75_characters() {
    for size in [WINDOW, vec2(2200.0, 1200.0)] {
        let mut window = attach_report(Window::of(own::dossier().0, size));
        window.press(Key::F3);
        let galleys = set_in_reading_face(&window);
        let full = galleys.iter().flat_map(|galley| galley.rows.split_last().unwrap().1);
        let lengths: Vec<usize> = full.map(|row| row.glyphs.len()).collect();
        assert!(lengths.len() > 5);
        let mean = lengths.iter().sum::<usize>() / lengths.len();
        assert!((60..=75).contains(&mean), "{mean}: {lengths:?}");
        assert!(lengths.iter().all(|length| *length <= 78), "{lengths:?}");
    }
}

#[test]
fn a_click_on_a_passage_opens_it_enter_follows_and_alt_left_returns() {
    let mut window = reading(Workspace::Both);
    window.click(on_passage(&window, "¶2, note iii"));
    assert_eq!(window.target(), &passage("p2-1"));
    window.press(Key::Enter);
    assert_eq!(window.target(), &claim("per-boats"));
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(window.target(), &passage("p2-1"));
    assert_eq!(window.model().session().workspace, Workspace::Both);
}

#[test]
fn the_pointer_on_a_passage_lights_what_rests_on_it_and_leaves_it_dark_again() {
    let mut window = reading(Workspace::Both);
    assert_eq!(lit(&window).0, 0);
    let at = on_passage(&window, "¶4, note v");
    window.harness.hover_at(at);
    window.settle();
    assert_eq!(window.model().session().hovered, Some(passage("p4-1")));
    assert!(window.model().lit().targets.contains(&claim("cri-steam-plant")));
    assert!(lit(&window).0 > 0, "no mark is lit");
    window.harness.hover_at(at - vec2(140.0, 0.0));
    window.settle();
    assert_eq!(window.model().session().hovered, None);
    assert_eq!(lit(&window).0, 0);
}

#[test]
fn nothing_stays_lit_when_the_reader_is_put_away() {
    let mut window = reading(Workspace::Both);
    // Where the side panel will be, which says nothing of the pointer.
    window.harness.hover_at(on_passage(&window, "¶4, note v") + vec2(250.0, 0.0));
    window.settle();
    assert_eq!(window.model().session().hovered, Some(passage("p4-1")));
    window.press(Key::F2);
    assert_ne!(window.model().session().hovered, Some(passage("p4-1")));
    assert!(window.model().lit().targets.is_empty());
}

#[test]
fn a_passage_lights_the_countries_that_are_assessed_by_it() {
    let mut window = reading(Workspace::Both);
    window.harness.hover_at(on_passage(&window, "¶8, note ix"));
    window.settle();
    let countries: Vec<_> =
        window.model().lit().countries.iter().map(|code| code.as_str().to_owned()).collect();
    assert_eq!(countries, ["PER", "CRI", "JAM", "URY", "BOL"]);
}

#[test]
fn the_pointer_on_a_country_lights_its_sentences() {
    let mut window = reading(Workspace::Both);
    assert_eq!(lit(&window).1, 0);
    window.harness.hover_at(window.label_point("BRA"));
    window.settle();
    assert_eq!(lit(&window).1, 0);
    window.harness.hover_at(window.label_point("PER"));
    window.settle();
    assert!(lit(&window).1 >= 3, "{:?}", lit(&window));
}

#[test]
fn a_passage_in_the_panel_opens_in_the_reader() {
    let mut window = with_report();
    window.apply(Action::show(claim("ury-boats")));
    window.click_on(Role::Link, "Open in reader");
    assert_eq!(window.target(), &passage("p2-3"));
    assert_eq!(window.model().session().workspace, Workspace::Both);
    assert!(window.harness.query_by_label("¶2").is_some());
}

#[test]
fn what_is_looked_at_elsewhere_comes_into_view() {
    let mut window = attach_report(Window::of(own::dossier().0, vec2(1280.0, 420.0)));
    window.press(Key::F4);
    let shows = |window: &Window, number: &str| window.harness.query_by_label(number).is_some();
    assert!(shows(&window, "¶1") && !shows(&window, "¶9"));
    window.apply(Action::show(claim("per-boats-largest")));
    assert!(shows(&window, "¶9") && !shows(&window, "¶1"));
    window.apply(Action::show(passage("p1-2")));
    assert!(shows(&window, "¶1"));
}

#[test]
fn what_is_looked_at_is_marked_as_far_as_the_filter_shows_it() {
    let mut window = reading(Workspace::Read);
    let marked = |window: &Window| {
        let marker = cartouche::ui::Colors::day().marker;
        shapes(window).iter().filter(|s| matches!(s, Shape::Rect(r) if r.fill == marker)).count()
    };
    window.apply(Action::show(country("PER")));
    let all = marked(&window);
    window.apply(Action::show(Target::Overview));
    window.apply(Action::Filter(FilterAction::Set("topic=energy".parse().unwrap())));
    window.apply(Action::show(country("PER")));
    let some = marked(&window);
    assert!(some < all, "{some} of {all}");
    window.apply(Action::Filter(FilterAction::Clear));
    assert_eq!(marked(&window), all);
}

#[test]
fn find_counts_goes_round_and_closes() {
    let mut window = reading(Workspace::Read);
    window.press_with(Modifiers::COMMAND, Key::F);
    let field = window.harness.get_by_role_and_label(Role::TextInput, "Find in document");
    field.type_text("boats");
    window.settle();
    window.must_show(&["1 of 4"]);
    window.press(Key::Enter);
    window.must_show(&["2 of 4"]);
    window.press_with(Modifiers::SHIFT, Key::Enter);
    window.press_with(Modifiers::SHIFT, Key::Enter);
    window.must_show(&["4 of 4"]);
    window.press(Key::Enter);
    window.must_show(&["1 of 4"]);
    window.press(Key::Escape);
    assert!(!window.model().session().finding);
    assert!(window.harness.query_by_role(Role::TextInput).is_none());
}

#[test]
fn the_share_that_is_coded_is_told_and_what_is_not_can_be_tinted() {
    let mut window = reading(Workspace::Read);
    let attachment = &window.model().session().attachments[&SourceId::new("report")];
    let percent = Coded::of(attachment).percent().unwrap();
    assert!((50..100).contains(&percent), "{percent}");
    window.must_show(&[&format!("{percent} % of the sentences are coded")]);
    let hover = cartouche::ui::Colors::day().hover;
    let tinted = |window: &Window| {
        let shapes = shapes(window);
        shapes.iter().filter(|s| matches!(s, Shape::Rect(r) if r.fill == hover)).count()
    };
    let before = tinted(&window);
    window.click_on(Role::CheckBox, "Uncoded");
    assert!(window.model().session().uncoded_shown);
    // Two sentences are not touched: one of a line or two, and the last but one.
    assert!(tinted(&window) >= before + 2);
}

/// A document of so many paragraphs of a hundred words.
fn long(paragraphs: usize) -> Arc<Attachment> {
    let block = |number: usize| Block {
        number: None,
        kind: BlockKind::Paragraph,
        text: format!("{number} {}", "pier ".repeat(99).trim_end()),
        notes: Vec::new(),
    };
    Arc::new(Attachment {
        source: SourceId::new("report"),
        path: PathBuf::from("long.txt"),
        sha256: String::new(),
        file_sha256: None,
        document: Arc::new(Document::new((0..paragraphs).map(block).collect())),
        resolutions: BTreeMap::new(),
        changed: false,
    })
}

#[test]
fn of_a_million_words_only_what_is_seen_is_set_wherever_one_goes() {
    let mut window = Window::own();
    window.apply(Action::Document(DocumentAction::Attached(long(10_000))));
    window.press(Key::F3);
    let minimap = window.harness.get_by_role(Role::ScrollBar).rect();
    for (part, number) in [(0.5, 5_000_u32), (0.999, 10_000), (0.001, 1)] {
        window.click(minimap.left_top() + vec2(8.0, minimap.height() * part));
        window.pause();
        let shown: Vec<u32> = (number.saturating_sub(25).max(1)..=(number + 25))
            .filter(|number| window.harness.query_by_label(&format!("¶{number}")).is_some())
            .collect();
        assert!(!shown.is_empty() && shown.len() < 12, "about {number}: {shown:?}");
        assert!(set_in_reading_face(&window).len() < 12);
    }
}

#[test]
fn another_filter_counts_no_sentence_anew() {
    let mut window = Window::own();
    window.apply(Action::Document(DocumentAction::Attached(long(10_000))));
    window.press(Key::F3);
    window.must_show(&["% of the sentences are coded"]);
    let begun = window.harness.ctx.cumulative_frame_nr();
    window.apply(Action::Filter(FilterAction::Set("topic=energy".parse().unwrap())));
    let frames = window.harness.ctx.cumulative_frame_nr() - begun;
    assert!(frames < 15, "{frames} frames");
    window.must_show(&["% of the sentences are coded"]);
}

/// Whether two pictures are the same but for the rounding of letters that were drawn elsewhere.
fn alike(one: &[[u8; 4]], other: &[[u8; 4]]) -> bool {
    let differ = one.iter().zip(other).filter(|(one, other)| one != other).count();
    one.len() == other.len() && differ * 2_000 < one.len()
}

#[test]
fn the_text_is_the_same_after_another_theme_and_back() {
    let mut window = reading(Workspace::Read);
    let page = window.harness.get_by_role(Role::Document).rect();
    let day = window.pixels(page);
    window.press(Key::F8);
    let dark = window.pixels(page);
    assert!(!alike(&day, &dark));
    window.press(Key::F8);
    assert!(alike(&window.pixels(page), &day), "other letters are shown");
    // In the dark too it is what is shown where nothing was set before.
    let mut fresh = Window::of(own::dossier().0, vec2(1280.0, 1300.0));
    fresh.press(Key::F8);
    let mut fresh = attach_report(fresh);
    fresh.apply(Action::View(ViewAction::SetWorkspace(Workspace::Read)));
    assert!(alike(&fresh.pixels(page), &dark), "other letters are shown in the dark");
}
