//! What a PDF's pages show besides words: columns, notes at the foot, type, hyphens.

use cartouche::text::{Block, BlockKind, import};

use crate::pdf_writer::{DOWN, UP, file, show};

const BODY: (&str, f64) = ("F1", 10.0);
const SMALL: (&str, f64) = ("F1", 7.5);

/// Lines under each other, from a height down.
fn column(lines: &[&str], x: f64, y: f64, font: (&str, f64)) -> String {
    let place = |(index, line): (usize, &&str)| {
        let down = u32::try_from(index).map_or(0.0, f64::from) * font.1 * 1.2;
        show(line, x, y - down, font)
    };
    lines.iter().enumerate().map(place).collect()
}

fn blocks(pages: &[String]) -> Vec<String> {
    let block = |block: &Block| {
        let hash = if block.kind == BlockKind::Heading { "# " } else { "" };
        format!("{hash}{}", block.text)
    };
    import(&file(pages), None).expect("it has words").blocks().iter().map(block).collect()
}

const LEFT: [&str; 7] = [
    "The tide was out that day and all of the",
    "boats of the harbour lay on their sides in",
    "the mud, with ropes that led to the old",
    "pier, where nobody was to be seen but a",
    "man who mended nets and sang, and a dog",
    "that slept beside him in the cold sun of",
    "the first days of a year that would be",
];

const RIGHT: [&str; 7] = [
    "long and dry. When the water came back",
    "in the evening the man had gone home to",
    "eat, and the dog with him, so that there",
    "was nobody who could have said when the",
    "largest of the boats had left, or who was",
    "on it, or what they wanted at sea in the",
    "dark of a night without a moon at all.",
];

#[test]
fn two_columns_are_read_one_after_the_other_even_where_their_rows_are_not_level() {
    for (right, shift) in [(330.0, 0.0), (320.0, 5.0)] {
        let page = show("A Title Over Both of the Columns of Text", 150.0, 780.0, ("F2", 16.0))
            + &column(&LEFT, 72.0, 740.0, BODY)
            + &column(&RIGHT, right, 740.0 - shift, BODY);
        let expected = [
            "# A Title Over Both of the Columns of Text".to_owned(),
            format!("{} {}", LEFT.join(" "), RIGHT.join(" ")),
        ];
        assert_eq!(blocks(&[page]), expected, "{shift}");
    }
}

#[test]
fn a_table_is_read_across() {
    let rows = ["Name", "Mary", "Jane", "Anne", "Lucy", "Rose", "Kate", "Emma"];
    let page: String = rows
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let y = 740.0 - 12.0 * u32::try_from(index).map_or(0.0, f64::from);
            show(name, 72.0, y, BODY) + &show(&format!("{index} tons."), 330.0, y, BODY)
        })
        .collect();
    let text = blocks(&[page]).join(" ");
    assert!(text.contains("Mary 1 tons. Jane 2 tons."), "{text}");
}

#[test]
fn notes_at_the_foot_follow_the_text_that_they_would_interrupt() {
    let marked = |line: &str| format!("{line}{UP}1{DOWN}");
    let first = column(&LEFT[..5], 72.0, 740.0, BODY)
        + &show(&marked("that slept beside him in the cold sun"), 72.0, 680.0, BODY)
        + &column(
            &[&format!("{UP}1{DOWN} It was a black dog of no name."), "Nobody knew its age."],
            72.0,
            80.0,
            SMALL,
        );
    let second =
        column(&["of January, as all of them did.", "Then the water rose."], 72.0, 740.0, BODY);
    let document = import(&file(&[first, second]), None).unwrap();
    let texts: Vec<_> = document.blocks().iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts.len(), 2, "{texts:?}");
    assert!(
        texts[0].ends_with("in the cold sun of January, as all of them did. Then the water rose.")
    );
    assert_eq!(texts[1], "1 It was a black dog of no name. Nobody knew its age.");
    assert_eq!(document.numerals().collect::<Vec<_>>(), ["1"]);
}

#[test]
fn a_running_head_is_left_out_on_the_first_page_too_and_a_title_is_not() {
    let page = |number: u32, lines: &[&str]| {
        show("THE HARBOUR IN WINTER", 72.0, 800.0, SMALL)
            + &column(lines, 72.0, 740.0, BODY)
            + &show(&format!("– {number} –"), 280.0, 40.0, SMALL)
    };
    let title = show("The Harbour in Winter", 72.0, 770.0, ("F2", 18.0));
    let found = blocks(&[title + &page(1, &LEFT), page(2, &RIGHT)]);
    let text = format!("{} {}", LEFT.join(" "), RIGHT.join(" "));
    assert_eq!(found, ["# The Harbour in Winter".to_owned(), text]);
}

#[test]
fn a_title_that_later_pages_repeat_at_their_heads_stays() {
    let head = show("The Harbour in Winter", 72.0, 800.0, SMALL);
    let title = show("The Harbour in Winter", 72.0, 770.0, ("F2", 18.0));
    let found = blocks(&[
        title + &column(&LEFT, 72.0, 740.0, BODY),
        head.clone() + &column(&RIGHT, 72.0, 740.0, BODY),
        head + &column(&["Nobody was there."], 72.0, 740.0, BODY),
    ]);
    assert_eq!(found[0], "# The Harbour in Winter");
    assert_eq!(found.join(" ").matches("The Harbour in Winter").count(), 1, "{found:?}");
}

#[test]
fn bold_lines_are_headings_and_bold_words_are_not() {
    let page = show("Low Water", 72.0, 760.0, ("F2", 10.0))
        + &column(&LEFT, 72.0, 740.0, BODY)
        + "BT /F1 10 Tf 72 640 Td (It was ) Tj /F2 10 Tf (dry) Tj /F1 10 Tf (.) Tj ET\n";
    let found = blocks(&[page]);
    // Type that comes with every reader says nothing of its weight, so the words decide.
    assert_eq!(found[0], "# Low Water");
    assert!(found.last().is_some_and(|text| text.ends_with("It was dry.")), "{found:?}");
}

#[test]
fn letters_set_apart_or_twice_are_words_once() {
    let twice = show("Harbour", 72.0, 740.0, BODY) + &show("Harbour", 72.3, 740.0, BODY);
    let kerned =
        "BT /F1 10 Tf 72 700 Td [(W) 80 (ater, ) -20 (wa) 30 (ter) -400 (and) -300 (mud.)] TJ ET\n";
    let found = blocks(&[twice + kerned]).join(" ");
    assert_eq!(found, "# Harbour Water, water and mud.");
}

#[test]
fn text_that_runs_up_the_margin_follows_the_page() {
    let beside = "BT /F1 10 Tf 0 1 -1 0 40 300 Tm (Printed in the year of the flood.) Tj ET\n";
    let found = blocks(&[beside.to_owned() + &column(&LEFT, 72.0, 740.0, BODY)]);
    assert_eq!(found, [LEFT.join(" "), "Printed in the year of the flood.".to_owned()]);
}
