//! Plates as a PDF, a page each: vectors, text that can be selected and searched, links, bookmarks,
//! and tags: headings, figures with their descriptions, lists, quotations.
//!
//! It has no clock and no chance in it: the same plates give the same bytes. It conforms to PDF/UA-1
//! as far as a program can tell, unless a text has a letter that no face has.

mod brush;
mod links;
mod reading;
mod volume;

use krilla::{
    Document, SerializeSettings,
    configure::{Accessibility, ConfigurationBuilder},
    error::KrillaError,
    metadata::Metadata,
    outline::{Outline, OutlineNode},
    page::{Page, PageSettings},
    surface::Surface,
    tagging::{Identifier, Node, Tag, TagGroup},
};
use thiserror::Error;

pub use volume::{Bookmark, Spot, Volume};

use super::{
    Cancelled,
    plate::{Form, Item, Meaning, Plate, Role},
};
use crate::words::Language;
use brush::{Brush, narrowed};
use links::{annotation, destination, links};
use reading::{Block, Reading};

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
    /// A link or a bookmark leads to a page that is not there.
    #[error("a link to a page that is not there; expected one of {0}")]
    Nowhere(usize),
    /// It could not be written.
    #[error("the document cannot be written: {0}")]
    Writing(#[from] KrillaError),
    /// Whoever waited for it stopped it.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
}

/// Plates as a PDF.
pub fn pdf(volume: &Volume, about: About<'_>) -> Result<Vec<u8>, PdfError> {
    if volume.plates.is_empty() {
        return Err(PdfError::NoPage);
    }
    if !links::is_whole(volume) {
        return Err(PdfError::Nowhere(volume.plates.len()));
    }
    match document(volume, about, Accessibility::UA1.into()) {
        // A letter that no face has, for one: better a document that is not quite accessible.
        Err(PdfError::Writing(KrillaError::Validation(_))) => document(volume, about, None),
        done => done,
    }
}

fn document(
    volume: &Volume,
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
    let mut writer = Writer { volume, brush: Brush::default(), reading: Reading::default() };
    for plate in &volume.plates {
        let size = PageSettings::from_wh(narrowed(plate.width), narrowed(plate.height));
        let page = document.start_page_with(size.ok_or(PdfError::Size(plate.width, plate.height))?);
        writer.page(page, plate);
    }
    document.set_tag_tree(writer.reading.tree(about.language));
    let mut outline = Outline::new();
    for node in outlined(&mut volume.bookmarks.as_slice(), 1) {
        outline.push_child(node);
    }
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

/// The bookmarks of a level, each with those of higher levels that follow it.
fn outlined(rest: &mut &[Bookmark], level: u16) -> Vec<OutlineNode> {
    let mut nodes = Vec::new();
    while let Some((first, others)) = rest.split_first().filter(|(it, _)| it.level >= level) {
        *rest = others;
        let mut node = OutlineNode::new(first.title.clone(), destination(first.page, first.at));
        for child in outlined(rest, first.level.saturating_add(1)) {
            node.push_child(child);
        }
        nodes.push(node);
    }
    nodes
}

struct Writer<'a> {
    volume: &'a Volume,
    brush: Brush,
    reading: Reading,
}

/// The links of a page, in the order in which their items are drawn.
type Waiting = std::vec::IntoIter<Option<Identifier>>;

impl Writer<'_> {
    fn page(&mut self, mut page: Page<'_>, plate: &Plate) {
        let all = plate.items.iter().flat_map(|item| links(item, &self.volume.places));
        let waiting: Vec<Option<Identifier>> =
            all.map(|link| annotation(link).map(|it| page.add_tagged_annotation(it))).collect();
        let mut waiting = waiting.into_iter();
        let mut surface = page.surface();
        for item in &plate.items {
            self.draw(&mut surface, item, plate, &mut waiting);
        }
        surface.finish();
    }

    /// Draws an item and keeps what it is.
    fn draw(&mut self, to: &mut Surface<'_>, item: &Item, plate: &Plate, waiting: &mut Waiting) {
        let mut block = Block::of(&item.meaning);
        match (item.meaning.role(), &item.form) {
            (Role::Decoration, _) => return self.brush.decoration(to, item),
            (Role::Running, _) => return self.brush.running(to, item),
            (Role::Legend, Form::Group(group)) => {
                for item in &group.items {
                    self.draw(to, item, plate, waiting);
                }
                return self.reading.end_list();
            }
            (Role::Figure | Role::Legend, _) => {
                block.nodes = self.brush.tagged(to, item);
                block.words.clone_from(&plate.description);
                let links = links(item, &self.volume.places).len();
                block.links =
                    waiting.take(links).flatten().map(|it| link(it, Vec::new())).collect();
            }
            (_, Form::Group(group)) if group.clip.is_none() => {
                for item in &group.items {
                    self.words(to, item, waiting, &mut block);
                }
            }
            _ => self.words(to, item, waiting, &mut block),
        }
        self.reading.take(block);
    }

    /// Draws a stretch of a text, which may lead elsewhere.
    fn words(
        &mut self,
        to: &mut Surface<'_>,
        item: &Item,
        waiting: &mut Waiting,
        block: &mut Block,
    ) {
        if item.meaning.role() == Role::Decoration {
            return self.brush.decoration(to, item);
        }
        let mut nodes = self.brush.tagged(to, item);
        let leads = links(item, &self.volume.places).len();
        let ids: Vec<Identifier> = waiting.take(leads).flatten().collect();
        if let [id] = ids[..] {
            nodes = vec![link(id, nodes)];
        } else {
            block.links.extend(ids.into_iter().map(|id| link(id, Vec::new())));
        }
        block.words.extend(item.strings());
        if item.meaning == Meaning::Label {
            block.label.append(&mut nodes);
        } else {
            block.nodes.append(&mut nodes);
        }
    }
}

fn link(id: Identifier, mut content: Vec<Node>) -> Node {
    content.insert(0, id.into());
    TagGroup::with_children(Tag::Link, content).into()
}
