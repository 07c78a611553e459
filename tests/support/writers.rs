//! A document written in each format that is read, so that its words never are in a file here.
//!
//! The writers are simple, but use what real ones use: styles, note references, raised type,
//! running heads, page breaks inside paragraphs.

use std::io::{Cursor, Write as _};

use cartouche::text::{Block, BlockKind, Document};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A document as a file.
pub(crate) struct Written {
    pub(crate) name: &'static str,
    pub(crate) bytes: Vec<u8>,
}

/// A document in all formats but plain text.
pub(crate) fn all(document: &Document) -> Vec<Written> {
    let written = |name, bytes| Written { name, bytes };
    vec![
        written("document.md", markdown(document).into_bytes()),
        written("document.html", html(document).into_bytes()),
        written("document.docx", docx(document)),
        written("document.odt", odt(document)),
        written("document.pdf", super::pdf_writer::pdf(document)),
    ]
}

/// A block's words with its marks put in by `mark`, and the words between them by `escape`.
pub(crate) fn inline(
    block: &Block,
    escape: impl Fn(&str) -> String,
    mark: impl Fn(&str) -> String,
) -> String {
    let (mut out, mut from) = (String::new(), 0);
    for note in &block.notes {
        out += &escape(&block.text[from..note.at]);
        out += &mark(&note.numeral);
        from = note.at;
    }
    out + &escape(&block.text[from..])
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

pub(crate) fn markdown(document: &Document) -> String {
    let escape = |text: &str| text.replace('*', "\\*").replace('_', "\\_").replace('[', "\\[");
    let block = |block: &Block| {
        let words = inline(block, escape, |numeral| format!("[^{numeral}]"));
        let hashes = if block.kind == BlockKind::Heading { "## " } else { "" };
        format!("{hashes}{words}\n\n")
    };
    let notes = document.numerals().map(|numeral| format!("[^{numeral}]: A note's own text.\n\n"));
    document.blocks().iter().map(block).chain(notes).collect()
}

pub(crate) fn html(document: &Document) -> String {
    let block = |block: &Block| {
        let tag = if block.kind == BlockKind::Heading { "h2" } else { "p" };
        let words = inline(block, xml, |numeral| format!("<sup><a href=#n>{numeral}</a></sup>"));
        format!("<{tag}>{}</{tag}>\n", words.replace(". ", ".\n"))
    };
    let blocks: String = document.blocks().iter().map(block).collect();
    format!(
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>Not text</title>\
         <style>p {{ margin: 0 }}</style></head><body><nav><p>Home</p></nav>{blocks}\
         <script>if (1 < 2) '<p>no text'</script></body></html>"
    )
}

/// Files in an archive.
pub(crate) fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

pub(crate) fn docx(document: &Document) -> Vec<u8> {
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", xml(text));
    let note = |_: &str| {
        "<w:r><w:rPr><w:rStyle w:val=\"Anchor\"/></w:rPr><w:endnoteReference w:id=\"2\"/></w:r>"
            .to_owned()
    };
    let block = |block: &Block| {
        let heading = "<w:pPr><w:pStyle w:val=\"Own\"/></w:pPr>";
        let style = if block.kind == BlockKind::Heading { heading } else { "" };
        format!("<w:p>{style}{}</w:p>", inline(block, run, note))
    };
    let blocks: String = document.blocks().iter().map(block).collect();
    let body = format!(
        "<w:document xmlns:w=\"{WORD}\"><w:body>{blocks}<w:p><w:del><w:r><w:delText>Deleted.\
         </w:delText></w:r></w:del></w:p></w:body></w:document>"
    );
    let styles = format!(
        "<w:styles xmlns:w=\"{WORD}\"><w:style w:styleId=\"Title1\"><w:name w:val=\"heading 1\"/>\
         </w:style><w:style w:styleId=\"Own\"><w:basedOn w:val=\"Title1\"/></w:style></w:styles>"
    );
    archive(&[("word/document.xml", &body), ("word/styles.xml", &styles)])
}

pub(crate) fn odt(document: &Document) -> Vec<u8> {
    let block = |block: &Block| {
        let words = inline(block, xml, |numeral| {
            format!(
                "<text:note><text:note-citation>{numeral}</text:note-citation><text:note-body>\
                 <text:p>A note's own text.</text:p></text:note-body></text:note>"
            )
        });
        let tag = if block.kind == BlockKind::Heading { "text:h" } else { "text:p" };
        format!("<{tag}>{}</{tag}>", words.replace(". ", ".<text:s/>"))
    };
    let blocks: String = document.blocks().iter().map(block).collect();
    let content = format!(
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>\
         {blocks}</office:text></office:body></office:document-content>"
    );
    archive(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &content)])
}
