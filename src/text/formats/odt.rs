//! ODT (OASIS Open Document, part 3): the paragraphs of `content.xml`.
//!
//! A note's citation is its mark and its body is left out; so are comments and what tracked changes
//! keep of deleted words. Styles tell what is raised and which paragraphs are titles.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    flow::{Flow, Place},
    xml::{Element, Visitor},
    zip::Archive,
};
use crate::text::{
    document::{BlockKind, Document},
    import::ImportError,
};

/// How far a style is followed to its parents.
const MAX_PARENTS: usize = 16;

pub(super) fn import(archive: &mut Archive<'_>) -> Result<Document, ImportError> {
    let mut manifest = Manifest::default();
    archive.read("META-INF/manifest.xml", &mut manifest)?;
    if manifest.encrypted {
        return Err(ImportError::Encrypted);
    }
    let mut body = Body::default();
    archive.read("styles.xml", &mut body)?;
    archive.read_main("content.xml", &mut body)?;
    body.flow.finish()
}

/// Whether parts are encrypted.
#[derive(Debug, Default)]
struct Manifest {
    encrypted: bool,
}

impl Visitor for Manifest {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportError> {
        self.encrypted |= element.name == "encryption-data";
        Ok(())
    }

    fn close(&mut self, _: &str) -> Result<(), ImportError> {
        Ok(())
    }

    fn words(&mut self, _: &str) -> Result<(), ImportError> {
        Ok(())
    }
}

#[derive(Debug, Default)]
struct Styles {
    parents: BTreeMap<String, String>,
    raised: BTreeSet<String>,
    /// The style that is being read.
    current: String,
}

impl Styles {
    fn any(&self, style: &str, is: impl Fn(&str) -> bool) -> bool {
        std::iter::successors(Some(style), |style| self.parents.get(*style).map(String::as_str))
            .take(MAX_PARENTS)
            .any(is)
    }

    fn is_raised(&self, style: &str) -> bool {
        self.any(style, |style| self.raised.contains(style))
    }

    fn is_heading(&self, style: &str) -> bool {
        self.any(style, |style| matches!(style, "Heading" | "Title" | "Subtitle"))
    }

    fn open(&mut self, element: &Element<'_>) {
        match element.name {
            "style" => {
                self.current = element.get("name").unwrap_or_default();
                if let Some(parent) = element.get("parent-style-name") {
                    self.parents.insert(self.current.clone(), parent);
                }
            }
            "text-properties" => {
                let position = element.get("text-position").unwrap_or_default();
                let share = position.split(' ').next().unwrap_or_default().trim_end_matches('%');
                if share == "super" || share.parse().is_ok_and(|share: f32| share > 0.0) {
                    self.raised.insert(self.current.clone());
                }
            }
            _ => {}
        }
    }
}

#[derive(Debug, Default)]
struct Body {
    flow: Flow,
    styles: Styles,
    inside: bool,
    /// How many elements are open since one that is left out, with it.
    skipped: usize,
    paragraphs: usize,
    /// Lists and cells that are open.
    listed: usize,
    /// Whether each open span is raised.
    spans: Vec<bool>,
    citation: Option<String>,
}

impl Body {
    fn begin_paragraph(&mut self, element: &Element<'_>) -> Result<(), ImportError> {
        self.paragraphs += 1;
        if self.paragraphs > 1 {
            self.flow.begin_inside()?;
        }
        let style = element.get("style-name").unwrap_or_default();
        let heading = element.name == "h" || self.styles.is_heading(&style);
        let kind = if heading { BlockKind::Heading } else { BlockKind::Paragraph };
        self.flow.begin(kind, Place::inside(self.listed));
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

    fn in_paragraph(&mut self, words: &str) -> Result<(), ImportError> {
        if let Some(citation) = &mut self.citation {
            citation.push_str(words);
            return Ok(());
        }
        if self.paragraphs == 0 {
            return Ok(());
        }
        if self.spans.contains(&true) { self.flow.raised(words) } else { self.flow.text(words) }
    }
}

fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "note-body"
            | "annotation"
            | "tracked-changes"
            | "title"
            | "desc"
            | "forms"
            | "sequence-decls"
            | "variable-decls"
            | "user-field-decls"
            | "scripts"
            | "event-listeners"
    )
}

impl Visitor for Body {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportError> {
        if !self.inside {
            self.inside = element.name == "body";
            self.styles.open(element);
            return Ok(());
        }
        if self.skipped > 0 || is_left_out(element.name) {
            self.skipped += 1;
            return Ok(());
        }
        match element.name {
            "p" | "h" => self.begin_paragraph(element)?,
            "list" | "table-cell" => self.listed += 1,
            "span" => {
                let style = element.get("style-name").unwrap_or_default();
                self.spans.push(self.styles.is_raised(&style));
            }
            "note-citation" => self.citation = Some(String::new()),
            "s" | "tab" | "line-break" => self.in_paragraph(" ")?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ImportError> {
        if self.skipped > 0 {
            self.skipped -= 1;
            return Ok(());
        }
        match name {
            "p" | "h" if self.paragraphs > 0 => self.end_paragraph(),
            "list" | "table-cell" => self.listed = self.listed.saturating_sub(1),
            "span" => {
                self.spans.pop();
            }
            "note-citation" => {
                let citation = self.citation.take().unwrap_or_default();
                self.flow.note(&citation)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn words(&mut self, words: &str) -> Result<(), ImportError> {
        if self.skipped == 0 && self.inside { self.in_paragraph(words) } else { Ok(()) }
    }
}
