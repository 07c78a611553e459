//! DOCX (ECMA-376, part 1): the paragraphs of the main part, with the styles that make headings.
//!
//! Page heads and feet, notes and comments are parts of their own and are not read; what a tracked
//! change deleted is not text any more. Automatic note numbers are not in the file at all: they are
//! counted here, in the format that the file asks for.

use super::{
    docx_styles::{NoteFormats, NoteKind, Styles},
    flow::{Flow, Place},
    xml::{Element, Visitor},
    zip::Archive,
};
use crate::text::{
    document::{BlockKind, Document},
    import::ImportError,
};

pub(super) fn import(archive: &mut Archive<'_>, main: &str) -> Result<Document, ImportError> {
    let (mut styles, mut formats) = (Styles::default(), NoteFormats::default());
    archive.read("word/styles.xml", &mut styles)?;
    archive.read("word/settings.xml", &mut formats)?;
    let mut body = Body { styles, formats, ..Body::default() };
    archive.read_main(main, &mut body)?;
    let Body { flow, formats, .. } = body;
    // Only now: a section may set the format after the notes that it is for.
    flow.finish_with(|numeral| formats.written(numeral).unwrap_or_else(|| numeral.to_owned()))
}

#[derive(Debug, Default)]
struct Body {
    flow: Flow,
    styles: Styles,
    formats: NoteFormats,
    /// How many elements are open since one that is left out, with it.
    skipped: usize,
    paragraphs: usize,
    cells: usize,
    run: Option<Run>,
    /// Inside an element whose words are text.
    in_text: bool,
    /// How many notes there were, by kind.
    footnotes: usize,
    endnotes: usize,
}

/// A run of text with one look.
#[derive(Debug, Clone, Copy, Default)]
struct Run {
    raised: bool,
    hidden: bool,
}

impl Body {
    fn begin_paragraph(&mut self) -> Result<(), ImportError> {
        self.paragraphs += 1;
        if self.paragraphs > 1 {
            self.flow.begin_inside()?;
        }
        self.flow.begin(BlockKind::Paragraph, Place::inside(self.cells));
        Ok(())
    }

    fn end_paragraph(&mut self) {
        if self.paragraphs > 1 {
            self.flow.end_inside();
        } else {
            self.flow.end();
        }
        self.paragraphs = self.paragraphs.saturating_sub(1);
    }

    /// What a paragraph's properties say.
    fn paragraph_property(&mut self, element: &Element<'_>) {
        let value = element.get("val").unwrap_or_default();
        match element.name {
            "pStyle" if self.styles.is_heading(&value) => self.flow.set(BlockKind::Heading),
            // Level 9 is the body text.
            "outlineLvl" if value.parse().is_ok_and(|level: u8| level < 9) => {
                self.flow.set(BlockKind::Heading);
            }
            "numPr" => self.flow.list(),
            _ => {}
        }
    }

    fn in_run(&mut self, run: Run, element: &Element<'_>) -> Result<(), ImportError> {
        let value = || element.get("val").unwrap_or_default();
        match element.name {
            "vertAlign" if value() == "superscript" => self.run = Some(Run { raised: true, ..run }),
            "rStyle" if self.styles.is_raised(&value()) => {
                self.run = Some(Run { raised: true, ..run });
            }
            "vanish" => self.run = Some(Run { hidden: element.get("val").is_none(), ..run }),
            "t" => self.in_text = !run.hidden,
            "tab" | "br" | "cr" => return self.text(" "),
            "noBreakHyphen" => return self.text("-"),
            "sym" => return self.text(&symbol(element).to_string()),
            "footnoteReference" => return self.note(NoteKind::Footnote, element),
            "endnoteReference" => return self.note(NoteKind::Endnote, element),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, words: &str) -> Result<(), ImportError> {
        if self.run.is_some_and(|run| run.raised) {
            self.flow.raised(words)
        } else {
            self.flow.text(words)
        }
    }

    fn note(&mut self, kind: NoteKind, element: &Element<'_>) -> Result<(), ImportError> {
        // The writer's own mark follows, raised like any.
        if element.is_on("customMarkFollows") {
            return Ok(());
        }
        let count = match kind {
            NoteKind::Footnote => &mut self.footnotes,
            NoteKind::Endnote => &mut self.endnotes,
        };
        *count += 1;
        let number = NoteFormats::counted(kind, *count);
        self.flow.note(&number)
    }
}

/// A character of a symbol font: bullets, mostly.
fn symbol(element: &Element<'_>) -> char {
    let code = element.get("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
    code.and_then(char::from_u32).unwrap_or(' ')
}

fn is_left_out(name: &str) -> bool {
    // `Fallback` is the same once more for older programs.
    matches!(
        name,
        "del" | "moveFrom" | "Fallback" | "instrText" | "delText" | "pPrChange" | "rPrChange"
    )
}

impl Visitor for Body {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportError> {
        if self.skipped > 0 || is_left_out(element.name) {
            self.skipped += 1;
            return Ok(());
        }
        match element.name {
            "p" => return self.begin_paragraph(),
            "tc" => self.cells += 1,
            "r" => self.run = Some(Run::default()),
            "footnotePr" | "endnotePr" | "numFmt" | "numStart" => {
                return self.formats.open(element);
            }
            _ => {}
        }
        match self.run {
            Some(run) => self.in_run(run, element)?,
            None if self.paragraphs > 0 => self.paragraph_property(element),
            None => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ImportError> {
        if self.skipped > 0 {
            self.skipped -= 1;
            return Ok(());
        }
        match name {
            "p" => self.end_paragraph(),
            "tc" => self.cells = self.cells.saturating_sub(1),
            "r" => self.run = None,
            "t" => self.in_text = false,
            "footnotePr" | "endnotePr" => return self.formats.close(name),
            _ => {}
        }
        Ok(())
    }

    fn words(&mut self, words: &str) -> Result<(), ImportError> {
        if self.in_text && self.skipped == 0 { self.text(words) } else { Ok(()) }
    }
}
