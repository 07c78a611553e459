//! Plates as a PDF, a page each: vectors, text that can be selected and searched, bookmarks, and
//! tags: a heading, a figure with its description, the legend as a list.
//!
//! It has no clock and no chance in it: the same plates give the same bytes. It conforms to PDF/UA-1
//! as far as a program can tell, unless a text has a letter that no face has.

mod brush;

use std::num::NonZeroU16;

use krilla::{
    Document, SerializeSettings,
    configure::{Accessibility, ConfigurationBuilder},
    destination::XyzDestination,
    error::KrillaError,
    geom::{Point, Transform},
    metadata::Metadata,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    surface::Surface,
    tagging::{ListNumbering, Node, Tag, TagGroup, TagTree},
};
use thiserror::Error;

use super::plate::{Form, Item, Plate, Role};
use crate::words::Language;
use brush::{Brush, narrowed};

/// How long a plate's point is on paper, in points of 1/72 inch: a plate is as large as a screen.
const ON_PAPER: f32 = 0.5;

/// What a PDF says of itself.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// The document's title.
    pub title: &'a str,
    /// Its language.
    pub language: Language,
    /// What tells it from other documents, whenever they are made.
    pub id: &'a str,
}

/// Why there is no PDF.
#[derive(Debug, Error)]
pub enum PdfError {
    /// There would be no page in it.
    #[error("a document without a page; expected at least one")]
    NoPage,
    /// A page has no size.
    #[error("a page of {0} by {1} points; expected more than nothing")]
    Size(f64, f64),
    /// It could not be written.
    #[error("the document cannot be written: {0}")]
    Writing(#[from] KrillaError),
}

/// Plates as a PDF, with their titles as bookmarks.
pub fn pdf(plates: &[Plate], about: About<'_>) -> Result<Vec<u8>, PdfError> {
    if plates.is_empty() {
        return Err(PdfError::NoPage);
    }
    match document(plates, about, Accessibility::UA1.into()) {
        // A letter that no face has, for one: better a document that is not quite accessible.
        Err(PdfError::Writing(KrillaError::Validation(_))) => document(plates, about, None),
        done => done,
    }
}

fn document(
    plates: &[Plate],
    about: About<'_>,
    standard: Option<Accessibility>,
) -> Result<Vec<u8>, PdfError> {
    let configuration = standard.and_then(|standard| {
        ConfigurationBuilder::new().with_accessibility_validator(standard).finish().ok()
    });
    let mut document = Document::new_with(SerializeSettings {
        configuration: configuration.unwrap_or_default(),
        ..SerializeSettings::default()
    });
    let mut brush = Brush::default();
    let mut tags = TagTree::new().with_lang(Some(about.language.tag().to_owned()));
    let mut outline = Outline::new();
    for (number, plate) in plates.iter().enumerate() {
        let size = PageSettings::from_wh(on_paper(plate.width), on_paper(plate.height));
        let mut page =
            document.start_page_with(size.ok_or(PdfError::Size(plate.width, plate.height))?);
        let mut surface = page.surface();
        surface.push_transform(&Transform::from_scale(ON_PAPER, ON_PAPER));
        let mut contents = Contents::default();
        for item in &plate.items {
            contents.draw(&mut surface, &mut brush, item);
        }
        surface.pop();
        surface.finish();
        page.finish();
        tags.push(contents.section(plate));
        let top = XyzDestination::new(number, Point::from_xy(0.0, 0.0));
        outline.push_child(OutlineNode::new(plate.title.clone(), top));
    }
    document.set_tag_tree(tags);
    document.set_outline(outline);
    document.set_metadata(
        Metadata::new()
            .title(about.title.to_owned())
            .language(about.language.tag().to_owned())
            .creator("Cartouche".to_owned())
            .document_id(about.id.to_owned()),
    );
    Ok(document.finish()?)
}

fn on_paper(points: f64) -> f32 {
    narrowed(points) * ON_PAPER
}

/// What is on a page, by what it is to a reader who does not see it.
#[derive(Default)]
struct Contents {
    headline: Vec<Node>,
    subtitle: Vec<Node>,
    figure: Vec<Node>,
    legend: Vec<TagGroup>,
    /// The lines of the legend since the last heading.
    list: Vec<TagGroup>,
    passage: Vec<Node>,
    credits: Vec<Node>,
}

impl Contents {
    /// Draws an item and keeps what it is.
    fn draw(&mut self, surface: &mut Surface<'_>, brush: &mut Brush, item: &Item) {
        if let (Role::Legend, Form::Group(group)) = (item.meaning.role(), &item.form) {
            for item in &group.items {
                self.draw(surface, brush, item);
            }
            self.end_list();
            return;
        }
        if item.meaning.role() == Role::Decoration {
            brush.decoration(surface, item);
            return;
        }
        let mut nodes = brush.tagged(surface, item);
        match item.meaning.role() {
            Role::Headline => self.headline.append(&mut nodes),
            Role::Subtitle => self.subtitle.append(&mut nodes),
            Role::Passage => self.passage.append(&mut nodes),
            Role::Credit => self.credits.append(&mut nodes),
            Role::Entry => {
                let body = TagGroup::with_children(Tag::LBody, nodes);
                self.list.push(TagGroup::with_children(Tag::LI, vec![body.into()]));
            }
            Role::Heading => {
                self.end_list();
                self.legend.push(TagGroup::with_children(Tag::P, nodes));
            }
            Role::Figure | Role::Legend | Role::Decoration => self.figure.append(&mut nodes),
        }
    }

    fn end_list(&mut self) {
        let entries: Vec<Node> =
            std::mem::take(&mut self.list).into_iter().map(Node::from).collect();
        if !entries.is_empty() {
            self.legend.push(TagGroup::with_children(Tag::L(ListNumbering::None), entries));
        }
    }

    /// The page in the order in which it is read.
    fn section(self, plate: &Plate) -> TagGroup {
        let heading = Tag::Hn(NonZeroU16::MIN, Some(plate.title.clone()));
        let figure = Tag::Figure(Some(plate.description.clone()));
        let mut section = TagGroup::new(Tag::Section);
        section.push(TagGroup::with_children(heading, self.headline));
        section.push(TagGroup::with_children(Tag::P, self.subtitle));
        section.push(TagGroup::with_children(figure, self.figure));
        for part in self.legend {
            section.push(part);
        }
        if !self.passage.is_empty() {
            section.push(TagGroup::with_children(Tag::BlockQuote, self.passage));
        }
        section.push(TagGroup::with_children(Tag::P, self.credits));
        section
    }
}
