//! Anchors in a document of two paragraphs: found, moved, near and missing.

use super::*;
use crate::text::{Block, BlockKind};

const TIDES: &str = "The tide rose. The boats rose with the tide, and “the long pier” — it’s \
                     old — stood dry. The farms sold arms.";
const WINDS: &str = "The wind fell. The boats rose with the tide again.";

fn document() -> Document {
    let block = |text: &str| Block {
        number: None,
        kind: BlockKind::Paragraph,
        text: text.to_owned(),
        notes: Vec::new(),
    };
    Document::new(vec![block(TIDES), block(WINDS)])
}

fn quote<'a>(start: &'a str, end: &'a str) -> Quote<'a> {
    Quote { paragraph: 1, start, end, prefix: None, suffix: None }
}

/// The words that an anchor resolves to, and how.
fn resolved(quote: &Quote<'_>) -> (&'static str, How) {
    let resolution = resolve(&document(), quote);
    let Resolution::Resolved { paragraph, range, how } = resolution else {
        panic!("{quote:?} gave {resolution:?}");
    };
    let text = if paragraph == 1 { TIDES } else { WINDS };
    (text.get(range).expect("the range is in the text"), how)
}

#[test]
fn a_passage_reaches_from_its_first_to_its_last_words() {
    let found = resolved(&quote("The boats", "the tide"));
    assert_eq!(found, ("The boats rose with the tide", How::Exact));
}

#[test]
fn first_and_last_words_may_overlap_or_be_the_same() {
    let overlapping = resolved(&quote("boats rose with", "rose with the tide"));
    assert_eq!(overlapping.0, "boats rose with the tide");
    assert_eq!(resolved(&quote("stood dry", "stood dry")).0, "stood dry");
}

#[test]
fn curly_quotes_dashes_spaces_and_case_may_differ() {
    let found = resolved(&quote("\"The  long pier\"", "It's old - stood"));
    assert_eq!(found, ("“the long pier” — it’s old — stood", How::Folded));
}

#[test]
fn words_that_stand_twice_are_not_taken() {
    let found = resolve(&document(), &quote("The", "stood dry"));
    let places = found.proposals();
    assert!(matches!(found, Resolution::Ambiguous { .. }));
    // The first words stand a third time, but the last ones do not come after that.
    assert_eq!(places.len(), 2);
    for place in &places {
        let text = TIDES.get(place.range.clone()).unwrap();
        assert!(text.to_lowercase().starts_with("the") && text.ends_with("stood dry"), "{text}");
    }
}

#[test]
fn a_prefix_tells_which_first_words_are_meant() {
    let with_prefix = Quote { prefix: Some("rose."), ..quote("The", "stood dry") };
    assert!(resolved(&with_prefix).0.starts_with("The boats"));
}

#[test]
fn a_suffix_tells_which_last_words_are_meant() {
    let found = resolve(&document(), &quote("The tide", "rose"));
    assert!(matches!(found, Resolution::Ambiguous { .. }), "{found:?}");
    let places = found.proposals().into_iter();
    let words: Vec<&str> = places.map(|place| TIDES.get(place.range).unwrap()).collect();
    assert_eq!(words, ["The tide rose", "The tide rose. The boats rose"]);
    let with_suffix = Quote { suffix: Some("with the"), ..quote("The tide", "rose") };
    assert_eq!(resolved(&with_suffix).0, "The tide rose. The boats rose");
}

#[test]
fn of_first_words_that_stand_twice_none_is_taken_even_where_one_alone_has_an_end() {
    let text = "A gull cried. A boat sank. A gull left.";
    let block =
        Block { number: None, kind: BlockKind::Paragraph, text: text.to_owned(), notes: vec![] };
    let found = resolve(&Document::new(vec![block]), &quote("A gull", "sank."));
    assert_eq!(found, Resolution::Ambiguous { candidates: vec![(1, 0..26)] });
}

#[test]
fn a_prefix_that_is_not_there_is_not_overlooked() {
    let wrong = Quote { prefix: Some("slowly"), ..quote("stood", "dry") };
    assert_eq!(resolve(&document(), &wrong), Resolution::Missing { part: Part::Start });
}

#[test]
fn words_inside_other_words_do_not_make_an_anchor_ambiguous() {
    assert_eq!(resolved(&quote("arms", "arms")).0, "arms");
}

#[test]
fn an_anchor_found_only_in_another_paragraph_is_proposed() {
    let found = resolve(&document(), &quote("the wind fell", "tide again"));
    let candidates = vec![(2, 0..WINDS.len() - 1)];
    assert_eq!(found, Resolution::Moved { candidates });
}

#[test]
fn an_anchor_in_its_own_paragraph_is_not_looked_for_in_others() {
    let second = Quote { paragraph: 2, ..quote("The boats", "the tide") };
    assert_eq!(resolved(&second).0, "The boats rose with the tide");
}

#[test]
fn what_is_missing_is_named() {
    let missing = |quote: &Quote<'_>| {
        let resolution = resolve(&document(), quote);
        let Resolution::Missing { part } = resolution else {
            panic!("{quote:?} gave {resolution:?}");
        };
        part
    };
    assert_eq!(missing(&quote("No such words", "the tide")), Part::Start);
    assert_eq!(missing(&quote("stood dry", "The tide rose")), Part::End);
    assert_eq!(missing(&quote("stood dry", " ")), Part::End);
    assert_eq!(missing(&quote("The farms sold arms", "boats")), Part::End);
    let nowhere = Quote { paragraph: 9, ..quote("No such words", "the tide") };
    assert_eq!(missing(&nowhere), Part::Paragraph);
}

#[test]
fn an_anchor_in_decomposed_letters_is_found() {
    let document = Document::new(vec![Block {
        number: None,
        kind: BlockKind::Paragraph,
        text: "El ñandú corre.".to_owned(),
        notes: Vec::new(),
    }]);
    let found = resolve(&document, &quote("n\u{303}andu\u{301}", "corre"));
    let expected = Resolution::Resolved { paragraph: 1, range: 3..16, how: How::Folded };
    assert_eq!(found, expected);
}

/// A paragraph, the passage there, the distance, and the anchor's words with what differs.
type Seen = (u32, &'static str, usize, String);

/// What a passage nearly stands as, with `-word` for a deleted and `+word` for an inserted one.
fn near(quote: &Quote<'_>) -> Vec<Seen> {
    let Resolution::Near { candidates } = resolve(&document(), quote) else { return Vec::new() };
    let mark = |change: &crate::text::Change| match change {
        crate::text::Change::Kept(word) => word.clone(),
        crate::text::Change::Deleted(word) => format!("-{word}"),
        crate::text::Change::Inserted(word) => format!("+{word}"),
    };
    candidates
        .into_iter()
        .map(|place| {
            let text = if place.paragraph == 1 { TIDES } else { WINDS };
            let marked: Vec<String> = place.start.iter().chain(&place.end).map(mark).collect();
            (place.paragraph, text.get(place.range).unwrap(), place.distance, marked.join(" "))
        })
        .collect()
}

#[test]
fn changed_words_are_proposed_with_what_differs() {
    let found = near(&quote("The boots rose", "stood dry"));
    let passage = "The boats rose with the tide, and “the long pier” — it’s old — stood dry";
    assert_eq!(found, [(1, passage, 1, "The -boots +boats rose stood dry".to_owned())]);
}

#[test]
fn another_paragraph_is_only_proposed_where_the_own_one_holds_nothing_near() {
    let elsewhere = near(&quote("The wind fall", "tide again"));
    assert_eq!(elsewhere.len(), 1);
    assert_eq!((elsewhere[0].0, elsewhere[0].2), (2, 1));
    let own = near(&quote("The boats rise", "with the tides"));
    assert_eq!((own.len(), own[0].0), (1, 1), "{own:?}");
}

#[test]
fn places_that_are_equally_near_are_all_listed() {
    let block = |text: &str| Block {
        number: None,
        kind: BlockKind::Paragraph,
        text: text.to_owned(),
        notes: Vec::new(),
    };
    let document =
        Document::new(vec![block("Nothing."), block("A red boat."), block("A bed boat.")]);
    let found = resolve(&document, &quote("A led boat", "led boat"));
    let paragraphs: Vec<u32> = found.proposals().iter().map(|place| place.paragraph).collect();
    assert_eq!(paragraphs, [2, 3]);
}

#[test]
fn what_differs_too_much_is_missing_and_not_near() {
    for far in [quote("The barns burnt", "stood dry"), quote("Boats and sails", "high and dry")] {
        let found = resolve(&document(), &far);
        assert!(matches!(found, Resolution::Missing { .. }), "{far:?} gave {found:?}");
    }
}

#[test]
fn words_around_a_near_place_count() {
    let with_prefix = Quote { prefix: Some("The tide rise."), ..quote("The boats", "the tide") };
    let found = near(&with_prefix);
    assert_eq!((found.len(), found[0].2), (1, 1), "{found:?}");
}
