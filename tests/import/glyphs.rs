//! What PDFs make of letters: accents apart, ligatures, codes that are told elsewhere.
//!
//! Each is a page as some program writes it, on which words were lost once.

use std::fmt::Write as _;

use cartouche::text::import;

use crate::pdf_writer::{page_with, show, stream};

const PLAIN: &str = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

/// The text of a page's paragraphs.
fn text(pdf: &[u8]) -> String {
    let document = import(pdf, None).unwrap();
    let texts: Vec<&str> = document.blocks().iter().map(|block| block.text.as_str()).collect();
    texts.join("\n")
}

#[test]
fn an_accent_that_is_drawn_over_its_letter_is_on_it() {
    // As TeX draws it in its first encoding: the accent first, over a dotless letter, or after.
    let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding\
                /BaseEncoding/WinAnsiEncoding/Differences[16/dotlessi 17/acute 18/tilde]>>>>";
    let page =
        b"BT /F1 10 Tf 72 700 Td [(Reykjav) -27 (\x11) 305 (\x10) -27 (k waits for a se) 30 \
                 (\x12) 345 (nor there.)] TJ ET\n";
    assert_eq!(text(&page_with(&[font], &[], page)), "Reykjavík waits for a señor there.");
    let after =
        b"BT /F1 10 Tf 72 700 Td [(Fac) 440 (\xb8) 0 (ade of caf) 0 (e) 450 (\xb4) 0 (s.)] TJ ET\n";
    assert_eq!(text(&page_with(&[PLAIN], &[], after)), "Façade of cafés.");
}

#[test]
fn an_accent_beside_letters_stays_what_it_is() {
    let page = b"BT /F1 10 Tf 72 700 Td (A caret ^ or a tilde~ is a sign.) Tj ET\n";
    assert_eq!(text(&page_with(&[PLAIN], &[], page)), "A caret ^ or a tilde~ is a sign.");
}

#[test]
fn words_whose_letters_are_set_apart_are_words() {
    let page = b"BT /F1 10 Tf 72 700 Td 2.5 Tc (LOW WATER AT NOON) Tj 0 Tc 0 -14 Td \
                 (It was dry then.) Tj ET\n";
    assert!(text(&page_with(&[PLAIN], &[], page)).contains("LOW WATER AT NOON"));
}

#[test]
fn ligatures_of_pictures_without_names_are_letters() {
    // As TeX writes fonts that it has as bitmaps: each glyph a procedure called after its code.
    let (mut procedures, mut names) = (String::new(), String::new());
    for code in 28..=122 {
        write!(procedures, "/a{code} 6 0 R").unwrap();
        write!(names, "/a{code}").unwrap();
    }
    let widths = "20 ".repeat(95);
    let font = format!(
        "<</Type/Font/Subtype/Type3/FontMatrix[0.024 0 0 0.024 0 0]/FontBBox[0 0 20 20]\
         /FirstChar 28/LastChar 122/Widths[{widths}]/CharProcs<<{procedures}>>\
         /Encoding<</Type/Encoding/Differences[28{names}]>>>>"
    );
    let picture = stream("", b"20 0 0 0 18 18 d1 0 0 18 18 re f");
    let page = b"BT /F1 10 Tf 72 700 Td [(the) -333 (\x1crst) -333 (o\x1ece)] TJ ET\n";
    assert_eq!(text(&page_with(&[&font], &[picture], page)), "the first office");
}

#[test]
fn a_table_of_codes_that_builds_upon_another_is_read_with_it() {
    let base = b"begincmap /CMapName /Base def 1 begincodespacerange <00> <ff> endcodespacerange \
                 1 beginbfrange <20> <7e> <0020> endbfrange endcmap";
    let upper = b"begincmap /Base usecmap /CMapName /Upper def 1 beginbfchar <80> <00660066> \
                  endbfchar endcmap";
    let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding\
                /ToUnicode 7 0 R>>";
    let page = b"BT /F1 10 Tf 72 700 Td (The sta\x80 waits.) Tj ET\n";
    let tables =
        |upper| vec![stream("/Type/CMap", base), stream("/Type/CMap/UseCMap 6 0 R", upper)];
    assert_eq!(text(&page_with(&[font], &tables(upper), page)), "The staff waits.");
    // What it builds upon is nowhere: what it says itself holds.
    let lost = b"begincmap /Nowhere usecmap 1 beginbfchar <80> <00660066> endbfchar endcmap";
    assert_eq!(text(&page_with(&[font], &tables(lost), page)), "The staff waits.");
}

#[test]
fn codes_of_adobes_collections_are_words_in_tables_that_build_upon_others() {
    let font = |encoding: &str, ordering: &str| {
        format!(
            "<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/{encoding}/DescendantFonts[<</Type\
             /Font/Subtype/CIDFontType0/BaseFont/Own/DW 1000/CIDSystemInfo<</Registry(Adobe)\
             /Ordering({ordering})/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/Own\
             /Flags 4/Ascent 800/Descent -200/ItalicAngle 0/CapHeight 700/StemV 80\
             /FontBBox[0 -200 1000 800]>>>>]>>"
        )
    };
    let fonts = [font("UniJIS-UCS2-HW-H", "Japan1"), font("90ms-RKSJ-H", "Japan1")];
    let fonts: Vec<&str> = fonts.iter().map(String::as_str).collect();
    let page = b"BT /F1 10 Tf 72 700 Td <65E5672C306E> Tj /F2 10 Tf 40 0 Td <93fa967b82cc> Tj ET\n";
    assert_eq!(text(&page_with(&fonts, &[], page)), "日本の 日本の");
}

#[test]
fn a_gutter_of_an_em_parts_columns_though_lines_stand_out_into_it() {
    let mut page = String::new();
    let line = |column: &str, row: u32| format!("{column} {row:02} goes on and on for long");
    for row in 0..12 {
        let y = 740.0 - 12.0 * f64::from(row);
        // In Helvetica of 10 points 135 points wide, so the gutter has 9.4; every third stands out a little.
        let out = if row % 3 == 0 { 1.4 } else { 0.0 };
        page += &show(&line("left", row), 72.0 + out, y, ("F1", 10.0));
        page += &show(&line("right", row), 216.5, y, ("F1", 10.0));
    }
    let text = text(&page_with(&[PLAIN], &[], page.as_bytes()));
    let (left, right) = (text.rfind("left 11").unwrap(), text.find("right 00").unwrap());
    assert!(left < right, "{text}");
}

#[test]
fn words_that_are_not_painted_are_words_as_ocr_leaves_them() {
    let page = b"BT /F1 10 Tf 3 Tr 72 700 Td (A scanned page has words.) Tj ET\n";
    assert_eq!(text(&page_with(&[PLAIN], &[], page)), "A scanned page has words.");
}
