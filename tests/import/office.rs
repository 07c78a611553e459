//! What office files hold besides paragraphs.

use cartouche::text::{BlockKind, Document, import};

use crate::writers::archive;

fn docx(body: &str, settings: &str) -> Document {
    let document = format!("<w:document><w:body>{body}</w:body></w:document>");
    let bytes = archive(&[("word/document.xml", &document), ("word/settings.xml", settings)]);
    import(&bytes, None).expect("it has words")
}

fn odt(styles: &str, body: &str) -> Document {
    let content = format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let mimetype = "application/vnd.oasis.opendocument.text";
    import(&archive(&[("mimetype", mimetype), ("content.xml", &content)]), None)
        .expect("it has words")
}

fn texts(document: &Document) -> Vec<&str> {
    document.blocks().iter().map(|block| block.text.as_str()).collect()
}

fn numerals(document: &Document) -> Vec<&str> {
    document.numerals().collect()
}

const SETTINGS: &str = "<w:settings/>";

fn run(words: &str) -> String {
    format!("<w:r><w:t>{words}</w:t></w:r>")
}

#[test]
fn docx_notes_are_numbered_as_the_file_asks() {
    let foot = "<w:r><w:footnoteReference w:id='7'/></w:r>";
    let end = "<w:r><w:endnoteReference w:id='9'/></w:r>";
    let body = format!("<w:p>{}{foot}{}{end}{foot}</w:p>", run("Low."), run(" Dry."));
    assert_eq!(numerals(&docx(&body, SETTINGS)), ["1", "i", "2"]);
    let letters = "<w:settings><w:footnotePr><w:numFmt w:val='lowerLetter'/></w:footnotePr>\
                   <w:endnotePr><w:numFmt w:val='decimal'/><w:numStart w:val='5'/></w:endnotePr>\
                   </w:settings>";
    assert_eq!(numerals(&docx(&body, letters)), ["a", "5", "b"]);
    // A section says it after its notes.
    let section = "<w:sectPr><w:endnotePr><w:numFmt w:val='upperRoman'/></w:endnotePr></w:sectPr>";
    assert_eq!(numerals(&docx(&(body + section), SETTINGS)), ["1", "I", "2"]);
}

#[test]
fn docx_raised_runs_that_are_numerals_are_notes_though_they_come_in_parts() {
    let raised = |words: &str| {
        format!("<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>{words}</w:t></w:r>")
    };
    let body = format!(
        "<w:p>{}{}{}{}{}</w:p>",
        run("It fell."),
        raised("x"),
        raised("ii"),
        run(" The 19"),
        raised("th")
    );
    let document = docx(&body, SETTINGS);
    assert_eq!((texts(&document), numerals(&document)), (vec!["It fell. The 19th"], vec!["xii"]));
}

#[test]
fn docx_deleted_words_fields_and_doubles_are_left_out_and_breaks_are_spaces() {
    let body = format!(
        "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr>{}<w:del>{}</w:del>\
         <w:r><w:tab/><w:t>a</w:t><w:br/><w:t>soft</w:t><w:softHyphen/><w:t>ly</w:t>\
         <w:noBreakHyphen/><w:t>set</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
         <mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>\
         </mc:AlternateContent></w:p>",
        run("Low"),
        run("gone"),
        run(" once"),
        run(" twice"),
    );
    assert_eq!(texts(&docx(&body, SETTINGS)), ["Low a softly-set once"]);
}

#[test]
fn docx_text_boxes_and_cells_are_paragraphs_and_their_paragraph_goes_on() {
    let inner = format!("<w:txbxContent><w:p>{}</w:p></w:txbxContent>", run("A box."));
    let body = format!(
        "<w:p>{}<w:r>{inner}</w:r>{}</w:p><w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>",
        run("Low "),
        run("water."),
        run("A cell."),
    );
    assert_eq!(texts(&docx(&body, SETTINGS)), ["A box.", "Low water.", "A cell."]);
}

#[test]
fn docx_headings_are_told_by_level_and_where_no_styles_are_by_words() {
    let styled = format!(
        "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr>{}</w:p><w:p>{}</w:p>",
        run("It is a title."),
        run("Dry")
    );
    let kinds = |document: &Document| -> Vec<BlockKind> {
        document.blocks().iter().map(|block| block.kind).collect()
    };
    assert_eq!(kinds(&docx(&styled, SETTINGS)), [BlockKind::Heading, BlockKind::Paragraph]);
    let typed = format!("<w:p>{}</w:p><w:p>{}</w:p>", run("Low Water"), run("It fell all day."));
    assert_eq!(kinds(&docx(&typed, SETTINGS)), [BlockKind::Heading, BlockKind::Paragraph]);
}

#[test]
fn odt_raised_spans_are_notes_and_what_was_deleted_or_remarked_is_left_out() {
    let styles = "<style:style style:name='T1' style:family='text'><style:text-properties \
                  style:text-position='super 58%'/></style:style><style:style style:name='T2' \
                  style:parent-style-name='T1'/>";
    let body = "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>\
                <text:p>Low<text:s text:c='2'/>water.<text:span text:style-name='T2'>iv\
                </text:span><text:tab/>Dry<office:annotation><text:p>A remark.</text:p>\
                </office:annotation>.</text:p>";
    let document = odt(styles, body);
    assert_eq!((texts(&document), numerals(&document)), (vec!["Low water. Dry."], vec!["iv"]));
}

#[test]
fn odt_items_are_paragraphs_and_titles_are_told_by_style() {
    let styles = "<style:style style:name='P1' style:parent-style-name='Title'/>";
    let body = "<text:p text:style-name='P1'>Tides.</text:p><text:list><text:list-item>\
                <text:p>One.</text:p></text:list-item><text:list-item><text:p>Two.</text:p>\
                </text:list-item></text:list>";
    let document = odt(styles, body);
    assert_eq!(texts(&document), ["Tides.", "One.", "Two."]);
    assert_eq!(document.paragraph_count(), 2);
}

#[test]
fn an_encrypted_odt_is_refused() {
    let manifest = "<manifest:manifest><manifest:file-entry><manifest:encryption-data/>\
                    </manifest:file-entry></manifest:manifest>";
    let bytes = archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", "\u{1}\u{2}"),
    ]);
    let error = import(&bytes, None).expect_err("it is encrypted").to_string();
    assert!(error.starts_with("is encrypted"), "{error}");
}
