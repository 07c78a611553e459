//! PDF: from glyphs with places to the lines that plain text has, and on by the same rules.
//!
//! `hayro` interprets the file; here its glyphs become rows, rows become lines measured in average
//! characters, and [`reflow_lines`] makes paragraphs of them. What a picture of the page shows
//! besides words is used: raised numerals are note marks, larger or bold rows are headings, gaps
//! part paragraphs, small rows at the foot of a page are notes and go after the text.

mod accents;
mod cmaps;
mod columns;
mod glyphs;
mod measures;
mod page;
mod rows;
mod spaced;

use std::sync::Arc;

use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, interpret_page,
    kurbo::{Affine, Rect},
};
use hayro_syntax::{LoadPdfError, Pdf};

use self::{glyphs::Collector, page::Page};
use crate::text::{
    document::Document,
    import::{ImportError, MAX_BYTES},
};

/// The most pages that are read.
const MAX_PAGES: usize = 20_000;

pub(super) fn import(bytes: &[u8]) -> Result<Document, ImportError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ImportError::Encrypted,
        LoadPdfError::Invalid => ImportError::Broken { kind: "PDF" },
    })?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(ImportError::Broken { kind: "PDF" });
    }
    if pages.len() > MAX_PAGES {
        return Err(ImportError::TooManyPages { pages: pages.len(), most: MAX_PAGES });
    }
    let cache = InterpreterCache::new();
    let cmap_resolver = cmaps::resolver(&pdf);
    let mut left = MAX_BYTES;
    let mut read = Vec::with_capacity(pages.len());
    for page in pages.iter() {
        let (width, height) = page.render_dimensions();
        let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let transform = Affine::new(page.initial_transform(true).as_coeffs());
        let settings =
            InterpreterSettings { cmap_resolver: Arc::clone(&cmap_resolver), ..Default::default() };
        let mut context = Context::new(transform, area, &cache, pdf.xref(), settings);
        let mut collector = Collector::new(area, left);
        interpret_page(page, &mut context, &mut collector);
        left = collector.left().ok_or(ImportError::TooMuchText)?;
        read.push(Page::of(collector.fragments));
    }
    page::document(&read)
}
