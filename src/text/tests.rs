//! Whole documents of our own, each set in its own way; and the paper, where it is at hand.

use std::ops::Range;

use super::*;

/// Set as a PDF's text often comes: page breaks lost but for a leading space, stray blank lines,
/// lost indentation, bullets of two fonts, roman note numerals fused to words.
const REPORT: &str = " The estuary has silted up for a century, and the port authority knows it \n\
since its first survey.i  This report asks what can be done about it, and by whom. \n \n\
The Silt’s Origin \n \n\n\
Most of the silt comes down the river after rain; the rest is washed in by spring \n\
tides from the sandbanks off the coast.ii  The authority’s engineers have measured \n\
both since 1987.iii  They found that the river brings three quarters of it, of which \n\
 half settles within a mile of the old Mi-17 landing ground.iv \n \n\
The following would help: \n \n\n\
\u{f0b7}Dredging the inner channel each spring, i.e. before the herring boats go out, to a \n\
depth of five metres \n \n\
•A training wall on the north bank, as the U.S. engineers proposed, with a gap for the \n\
fishermen’s boats.v \n\n \n\
None of this is cheap.  The wall alone would cost more than the port earns in ten \n\n\
years, and the dredger would have to be hired from the Dutch, whose price has not \n\
fallen since the war \n \n\n\
Dredging has been tried before.  In 1911 a bucket dredger worked here for one season \n\
and moved as much as came back.vi \n\
 A wall has not been tried, but the pilots of the U.S. vii These men fear for their living \n\
and say that the large-\nscale works will drive the fish away. \n \n\
Lessons from the U.S. \n \n\
The harbour at the mouth of the next river was given up.viii  Its people moved.ix \n";

fn rendered(document: &Document) -> Vec<String> {
    let line = |block: &Block| match block.number {
        Some(number) => format!("{number} {}", block.text),
        None => format!("# {}", block.text),
    };
    document.blocks().iter().map(line).collect()
}

fn imported(text: &str) -> Document {
    import_text(text.as_bytes()).expect("the document is text")
}

#[test]
fn a_report_out_of_a_pdf_has_its_paragraphs_headings_and_notes() {
    let document = imported(REPORT);
    let begins: Vec<String> =
        rendered(&document).iter().map(|text| text.chars().take(24).collect()).collect();
    let expected = [
        "1 The estuary has silted",
        "# The Silt’s Origin",
        "2 Most of the silt comes",
        "3 The following would he",
        "4 Dredging the inner cha",
        "5 A training wall on the",
        "6 None of this is cheap.",
        "7 Dredging has been trie",
        "8 A wall has not been tr",
        "# Lessons from the U.S.",
        "9 The harbour at the mou",
    ];
    assert_eq!(begins, expected);
    let numerals: Vec<_> = document.numerals().collect();
    assert_eq!(numerals, ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"]);
}

#[test]
fn a_blank_line_a_page_and_a_hyphen_inside_a_sentence_leave_it_whole() {
    let document = imported(REPORT);
    let text = |number| document.paragraph(number).map_or("", |block| block.text.as_str());
    assert!(text(2).contains("of which half settles within a mile of the old Mi-17 landing"));
    assert!(text(6).contains("more than the port earns in ten years, and"));
    assert!(text(8).ends_with("pilots of the U.S. These men fear for their living and say that the large-scale works will drive the fish away."));
}

#[test]
fn a_note_is_remembered_where_it_stood() {
    let document = imported(REPORT);
    let marks = |number| document.paragraph(number).map(|block| (&block.text, &block.notes));
    let (text, notes) = marks(8).expect("there is a paragraph 8");
    assert_eq!(notes.len(), 1);
    assert!(text.split_at(notes[0].at).0.ends_with("pilots of the U.S."));
}

#[test]
fn hanging_notes_are_one_paragraph_each() {
    let text = "\
Notes

1   Survey of the estuary, made in the summer of 1911 by the
    port authority and printed two years later.
2   The same, second part. It was never printed, or is lost.
    The only copy known of a draft is kept at the pilots’ house
3   Letters of a pilot to his brother.
4   Conversation with the harbour master; he asked not to be
    named. His predecessor had said the same.
";
    let begins: Vec<String> =
        rendered(&imported(text)).iter().map(|text| text.chars().take(12).collect()).collect();
    assert_eq!(begins, ["# Notes", "1 1 Survey o", "2 2 The same", "3 3 Letters ", "4 4 Conversa"]);
}

#[test]
fn pages_with_running_heads_and_numbers_read_as_one_text() {
    let text = "\
                      The Old Pier

    The pier was built for the mail boats when the railway came,
and it has carried nothing but anglers since they stopped. It
is longer than it looks.
    Its piles are of oak. The council has them looked at every

                           1
\u{c}                    THE OLD PIER

spring, and replaces two or three.

Who Pays for It

    The anglers pay a penny a day, which buys the tar. The rest
comes from the county, as it has since the mail boats stopped.

                           2
\u{c}                    THE OLD PIER

    Nobody knows what it would cost to take it down. The county
asked once and did not like the answer.

                           3
";
    let expected = [
        "# The Old Pier",
        "1 The pier was built for the mail boats when the railway came, and it has carried nothing \
         but anglers since they stopped. It is longer than it looks.",
        "2 Its piles are of oak. The council has them looked at every spring, and replaces two or \
         three.",
        "# Who Pays for It",
        "3 The anglers pay a penny a day, which buys the tar. The rest comes from the county, as \
         it has since the mail boats stopped.",
        "4 Nobody knows what it would cost to take it down. The county asked once and did not \
         like the answer.",
    ];
    assert_eq!(rendered(&imported(text)), expected);
}

#[test]
fn blank_lines_and_marks_as_in_markdown_part_the_text() {
    let text = "\
# Tide Tables

How to read them: times are local, and heights are in metres
above the lowest tide that was ever measured here. Ask
the harbour master for the rest.

Before you start
----------------

- Find the page of the month.
- Find the day; if it is not there,
  look at the month before.
  - Spring tides are in bold.
* Add an hour in summer

1. Read the first time.
2. Read the second.

***

iPhones show another time.
";
    let expected = [
        "# Tide Tables",
        "1 How to read them: times are local, and heights are in metres above the lowest tide \
         that was ever measured here. Ask the harbour master for the rest.",
        "# Before you start",
        "2 Find the page of the month.",
        "3 Find the day; if it is not there, look at the month before.",
        "4 Spring tides are in bold.",
        "5 Add an hour in summer",
        "6 1. Read the first time.",
        "7 2. Read the second.",
        "8 iPhones show another time.",
    ];
    assert_eq!(rendered(&imported(text)), expected);
}

#[test]
fn one_line_a_paragraph_in_windows_1252_is_read() {
    let long = "El puerto es pequeño, y la marea — “viva”, dicen — lo vacía. ".repeat(4);
    let text = format!("La marea\r\n{long}\r\nNo hay más.\r\n{long}\r\n{long}");
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    let long = long.trim();
    let expected = [
        "# La marea".to_owned(),
        format!("1 {long}"),
        "2 No hay más.".to_owned(),
        format!("3 {long}"),
        format!("4 {long}"),
    ];
    assert_eq!(rendered(&import_text(&bytes).expect("it is text")), expected);
}

#[test]
fn the_same_words_set_otherwise_are_the_same_document() {
    let paragraphs = [
        "The tide was out, and the boats lay on the mud with their masts all ways.",
        "Nobody was on the pier. The harbour master had gone home to eat, and the anglers with him.",
        "It would be dark before the water came back, and then it would be too late to sail.",
    ];
    let one_line = imported(&paragraphs.join("\n\n"));
    for width in [30, 40, 55, 72] {
        let wrapped: Vec<String> = paragraphs.iter().map(|text| wrap(text, width)).collect();
        assert_eq!(imported(&wrapped.join("\n\n")).sha256(), one_line.sha256(), "{width}");
        let paged = wrapped.join("\n\n").replacen('\n', "\n\u{c}", 1);
        assert_eq!(imported(&paged).sha256(), one_line.sha256(), "{width}, with a page break");
    }
}

fn wrap(text: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}

#[test]
fn no_bytes_make_the_import_fail_otherwise_than_with_an_error() {
    // A linear congruential generator: the same bytes each time.
    let mut state = 7_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as usize
    };
    let pieces = [
        "i", "ii", ".", "\n", "\n\n", "\u{c}", "-", "•", "—", "U.S.", "The", "pier", " ", "  ",
        "\t", "12", "¹", "²", "#", "===", "1.", "ñ", "\u{ad}", "\u{301}", "”", "\u{f0b7}", ":",
        "xii", "\r", "İ",
    ];
    for _ in 0..3000 {
        let text: String = (0..60).map(|_| pieces[next() % pieces.len()]).collect();
        let Ok(document) = import_text(text.as_bytes()) else { continue };
        for block in document.blocks() {
            assert!(!block.text.is_empty() && !block.text.contains("  "), "{text:?}");
            assert!(
                block.notes.iter().all(|note| block.text.is_char_boundary(note.at)),
                "{text:?}"
            );
        }
    }
}

/// What the codebook says of the paper, and the hash of its text as coded.
const PAPER_SHA256: &str = "dc642d7e676f3522cf919edc0ede645e0add938bb2b42dce33af113f8e11bf6d";

#[expect(clippy::print_stdout, reason = "says that nothing was tested, and why")]
fn paper() -> Option<Document> {
    let Ok(path) = std::env::var("CARTOUCHE_PAPER") else {
        println!("skipped: CARTOUCHE_PAPER does not name the paper");
        return None;
    };
    let bytes = std::fs::read(path).expect("CARTOUCHE_PAPER names a file");
    Some(import_text(&bytes).expect("the paper is text"))
}

#[test]
fn the_paper_has_35_paragraphs_3_headings_and_60_notes_in_order() {
    let Some(document) = paper() else { return };
    assert_eq!(document.paragraph_count(), 35);
    assert_eq!(document.blocks().len(), 38);
    let values: Vec<_> = document.numerals().filter_map(notes::roman_value).collect();
    assert_eq!(values, (1..=60).collect::<Vec<_>>());
    assert_eq!(document.sha256(), PAPER_SHA256);
}

/// A paragraph's number, first words, last words, and the bytes between.
type Sentence = (u32, String, String, Range<usize>);

/// Anchors as a dossier would have them: the first and last four words of each sentence.
fn anchors(document: &Document) -> Vec<Sentence> {
    let mut anchors = Vec::new();
    for block in document.paragraphs() {
        let mut from = 0;
        for sentence in block.text.split_inclusive(". ") {
            let range = from..from + sentence.trim_end().len();
            from += sentence.len();
            let words: Vec<&str> = sentence.split_whitespace().collect();
            let (head, tail) = (words.len().min(4), words.len().saturating_sub(4));
            if let Some(number) = block.number {
                anchors.push((number, words[..head].join(" "), words[tail..].join(" "), range));
            }
        }
    }
    anchors
}

fn check_anchors(document: &Document) {
    let anchors = anchors(document);
    let mut resolved = 0;
    for (paragraph, start, end, range) in &anchors {
        let quote = Quote { paragraph: *paragraph, start, end, prefix: None, suffix: None };
        let resolution = resolve(document, &quote);
        if let Resolution::Resolved { range: found, how, .. } = &resolution {
            assert_eq!((found, *how), (range, How::Exact), "{quote:?}");
            resolved += 1;
        } else {
            let twice = matches!(resolution, Resolution::Ambiguous { .. });
            assert!(twice, "{quote:?} gave {resolution:?}");
        }
        let loud = (start.to_uppercase(), end.replace('’', "'"));
        let folded = Quote { start: &loud.0, end: &loud.1, ..quote };
        assert!(!matches!(resolve(document, &folded), Resolution::Missing { .. }), "{folded:?}");
    }
    assert!(resolved * 10 > anchors.len() * 9, "{resolved} of {}", anchors.len());
}

#[test]
fn the_sentences_of_a_document_are_found_by_their_first_and_last_words() {
    check_anchors(&imported(REPORT));
}

#[test]
fn the_sentences_of_the_paper_are_found_by_their_first_and_last_words() {
    if let Some(document) = paper() {
        check_anchors(&document);
    }
}
