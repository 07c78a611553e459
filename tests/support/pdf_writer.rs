//! A document as a PDF of several pages, with running heads, page numbers and raised numerals.

use std::fmt::Write as _;

use cartouche::text::{Block, BlockKind, Document};

use super::writers::inline;

/// Characters in a line, and lines on a page.
const LINE: usize = 78;
const PAGE: usize = 24;

const SIZE: f64 = 11.0;
const LEADING: f64 = 14.0;

/// How far first lines are set in. Where a page ends without a stop, nothing else tells.
const INDENT: f64 = 18.0;

/// Around a raised numeral.
pub(crate) const UP: char = '\u{1}';
pub(crate) const DOWN: char = '\u{2}';

/// One line of a block: its words with marked numerals.
struct Line {
    words: String,
    kind: BlockKind,
    begins: bool,
}

/// A document as a PDF.
pub(crate) fn pdf(document: &Document) -> Vec<u8> {
    let lines: Vec<Line> = document.blocks().iter().flat_map(lines).collect();
    let pages: Vec<String> =
        lines.chunks(PAGE).enumerate().map(|(index, lines)| page(lines, index + 1)).collect();
    file(&pages)
}

/// A PDF of pages that have these instructions. The fonts are `/F1`, and `/F2` for bold type.
pub(crate) fn file(pages: &[String]) -> Vec<u8> {
    let kids: Vec<String> =
        (0..pages.len()).map(|index| format!("{} 0 R", 5 + 2 * index)).collect();
    let kids = kids.join(" ");
    let font = |name: &str| {
        format!("<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>")
            .into_bytes()
    };
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        format!("<</Type/Pages/Kids[{kids}]/Count {}>>", pages.len()).into_bytes(),
        font("Helvetica"),
        font("Helvetica-Bold"),
    ];
    for (index, page) in pages.iter().enumerate() {
        let (content, _, _) = encoding_rs::WINDOWS_1252.encode(page);
        objects.push(
            format!(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {} 0 R\
                 /Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>",
                6 + 2 * index
            )
            .into_bytes(),
        );
        objects.push(stream("", &content));
    }
    with_table(&objects)
}

/// A PDF of one page with fonts of its own, `/F1` and on, which are the objects 5 and on; what they
/// refer to follows them.
pub(crate) fn page_with(fonts: &[&str], more: &[Vec<u8>], instructions: &[u8]) -> Vec<u8> {
    let mut names = String::new();
    for index in 0..fonts.len() {
        write!(names, "/F{} {} 0 R", index + 1, index + 5).unwrap();
    }
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
             /Resources<</Font<<{names}>>>>>>"
        )
        .into_bytes(),
        stream("", instructions),
    ];
    objects.extend(fonts.iter().map(|font| font.as_bytes().to_vec()));
    objects.extend_from_slice(more);
    with_table(&objects)
}

/// A stream with these entries in its dictionary.
pub(crate) fn stream(entries: &str, content: &[u8]) -> Vec<u8> {
    let mut out = format!("<<{entries}/Length {}>>stream\n", content.len()).into_bytes();
    out.extend_from_slice(content);
    out.extend_from_slice(b"\nendstream");
    out
}

fn with_table(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let count = objects.len() + 1;
    let mut table = format!("xref\n0 {count}\n0000000000 65535 f \n");
    for (index, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", out.len()).unwrap();
        out.extend_from_slice(format!("{} 0 obj\n", index + 1).as_bytes());
        out.extend_from_slice(object);
        out.extend_from_slice(b"\nendobj\n");
    }
    let at = out.len();
    let trailer = format!("trailer\n<</Size {count}/Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n");
    out.extend_from_slice((table + &trailer).as_bytes());
    out
}

fn lines(block: &Block) -> Vec<Line> {
    let words = inline(block, str::to_owned, |numeral| format!("{UP}{numeral}{DOWN}"));
    let mut lines: Vec<Line> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            // No line ends with a hyphen: nobody could tell whether the space after it was real.
            Some(line)
                if line.words.len() + word.len() < LINE
                    || line.words.ends_with(['-', '–', '—']) =>
            {
                line.words.push(' ');
                line.words.push_str(word);
            }
            _ => {
                let begins = lines.is_empty();
                lines.push(Line { words: word.to_owned(), kind: block.kind, begins });
            }
        }
    }
    lines
}

fn page(lines: &[Line], number: usize) -> String {
    let mut out = show("A Report with a Running Head", 72.0, 800.0, ("F1", 9.0));
    let mut y = 760.0;
    for (index, line) in lines.iter().enumerate() {
        let heading = line.kind == BlockKind::Heading;
        y -= if line.begins && index > 0 { LEADING * 1.6 } else { LEADING };
        let x = if line.begins && !heading { 72.0 + INDENT } else { 72.0 };
        out += &show(&line.words, x, y, if heading { ("F2", 14.0) } else { ("F1", SIZE) });
    }
    out + &show(&number.to_string(), 290.0, 40.0, ("F1", 9.0))
}

/// Words at a place, numerals raised and smaller.
pub(crate) fn show(words: &str, x: f64, y: f64, (font, size): (&str, f64)) -> String {
    let escaped = words.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
    let (up, down) = (
        format!(") Tj /{font} {} Tf {} Ts (", size * 0.6, size * 0.35),
        format!(") Tj /{font} {size} Tf 0 Ts ("),
    );
    let words = escaped.replace(UP, &up).replace(DOWN, &down);
    format!("BT /{font} {size} Tf {x} {y} Td ({words}) Tj ET\n")
}
