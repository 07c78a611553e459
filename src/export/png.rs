//! A plate as PNG, rasterised on the processor: no display, and the same bytes for the same plate.

use png::{BitDepth, ColorType, Encoder, EncodingError, SrgbRenderingIntent};
use skrifa::{
    GlyphId, MetadataProvider as _,
    instance::LocationRef,
    outline::{DrawSettings, OutlinePen},
    prelude::Size,
};
use thiserror::Error;
use vello_cpu::{
    Level, Pixmap, RasterizerSettings, RenderContext, RenderMode, RenderSettings, Resources,
    color::{AlphaColor, Srgb},
    kurbo::{Affine, BezPath, Cap, Join, Shape as _, Stroke as Pen},
    peniko::Fill,
};

use super::plate::{Form, Group, HALO, Ink, Item, Path, Plate, Rect, Stroke, Text};

/// The largest picture, in pixels a side: what a wall of screens has.
pub const MOST_PIXELS: u16 = 16_384;

/// Why there is no picture.
#[derive(Debug, Error)]
pub enum PngError {
    /// It would be too large, or have no pixel at all.
    #[error("{width} by {height} pixels; expected 1 to {MOST_PIXELS} a side")]
    Size {
        /// Pixels across.
        width: f64,
        /// Pixels down.
        height: f64,
    },
    /// The encoder failed.
    #[error(transparent)]
    Encoding(#[from] EncodingError),
}

/// A picture of pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    /// Pixels across.
    pub width: u16,
    /// Pixels down.
    pub height: u16,
    /// Red, green and blue of each pixel, row by row from the top.
    pub rgb: Vec<u8>,
}

/// A plate as pixels, so many a point.
pub fn raster(plate: &Plate, pixels_per_point: f64) -> Result<Raster, PngError> {
    let (across, down) = (plate.width * pixels_per_point, plate.height * pixels_per_point);
    let too_large = PngError::Size { width: across.round(), height: down.round() };
    let Some((width, height)) = pixels(across).zip(pixels(down)) else { return Err(too_large) };
    // The level that all processors of a kind have, and no threads: the same bytes everywhere.
    let settings = RenderSettings { level: Level::baseline(), num_threads: 0 };
    let mut context = RenderContext::new_with(width, height, settings);
    context.set_transform(Affine::scale(pixels_per_point));
    context.set_fill_rule(Fill::EvenOdd);
    let mut brush = Brush { context };
    for item in &plate.items {
        brush.item(item);
    }
    brush.context.flush();
    let mut picture = Pixmap::new(width, height);
    let settings =
        RasterizerSettings { render_mode: RenderMode::OptimizeQuality, ..Default::default() };
    brush.context.render_with(&mut picture, &mut Resources::new(), settings);
    // The paper covers all of it: nothing shines through.
    let rgb = picture.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    Ok(Raster { width, height, rgb })
}

/// A plate as PNG, with so many pixels a point.
pub fn png(plate: &Plate, pixels_per_point: f64) -> Result<Vec<u8>, PngError> {
    let Raster { width, height, rgb } = raster(plate, pixels_per_point)?;
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, u32::from(width), u32::from(height));
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_source_srgb(SrgbRenderingIntent::Perceptual);
    encoder.add_itxt_chunk("Title".to_owned(), plate.title.clone())?;
    encoder.add_itxt_chunk("Description".to_owned(), plate.description.clone())?;
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(bytes)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "in range")]
fn pixels(side: f64) -> Option<u16> {
    let side = side.round();
    (1.0..=f64::from(MOST_PIXELS)).contains(&side).then_some(side as u16)
}

struct Brush {
    context: RenderContext,
}

impl Brush {
    fn item(&mut self, item: &Item) {
        match &item.form {
            Form::Path(path) => self.path(path),
            Form::Text(text) => self.text(text),
            Form::Group(Group { clip, items }) => {
                if let Some(rect) = clip {
                    self.context.push_clip_path(&shape(rect));
                }
                for item in items {
                    self.item(item);
                }
                if clip.is_some() {
                    self.context.pop_clip_path();
                }
            }
        }
    }

    fn path(&mut self, path: &Path) {
        let mut course = BezPath::new();
        for line in &path.lines {
            for (n, point) in line.points.iter().enumerate() {
                if n == 0 {
                    course.move_to((point.x, point.y));
                } else {
                    course.line_to((point.x, point.y));
                }
            }
            if line.closed && !line.points.is_empty() {
                course.close_path();
            }
        }
        if let Some(ink) = path.fill {
            self.context.set_paint(color(ink));
            self.context.fill_path(&course);
        }
        if let Some(stroke) = path.stroke {
            self.context.set_paint(color(stroke.ink));
            self.context.set_stroke(pen(stroke));
            self.context.stroke_path(&course);
        }
    }

    fn text(&mut self, text: &Text) {
        let letters = letters(text);
        if let Some(halo) = text.halo {
            self.context.set_paint(color(Ink::solid(halo)));
            self.context.set_stroke(Pen::new(text.size * HALO).with_join(Join::Round));
            self.context.stroke_path(&letters);
        }
        self.context.set_paint(color(Ink::solid(text.color)));
        // Letters overlap themselves where they are drawn of several pieces.
        self.context.set_fill_rule(Fill::NonZero);
        self.context.fill_path(&letters);
        self.context.set_fill_rule(Fill::EvenOdd);
    }
}

fn shape(rect: &Rect) -> BezPath {
    vello_cpu::kurbo::Rect::new(rect.min.x, rect.min.y, rect.max.x, rect.max.y).to_path(0.1)
}

fn pen(stroke: Stroke) -> Pen {
    let pen = Pen::new(stroke.width).with_join(Join::Round);
    match stroke.dashes {
        Some(dashes) => pen.with_caps(Cap::Butt).with_dashes(0.0, dashes),
        None => pen.with_caps(Cap::Round),
    }
}

fn color(ink: Ink) -> AlphaColor<Srgb> {
    let [r, g, b] = ink.color;
    AlphaColor::from_rgb8(r, g, b).with_alpha(narrowed(ink.opacity))
}

#[expect(clippy::cast_possible_truncation, reason = "sizes on a page fit f32")]
const fn narrowed(value: f64) -> f32 {
    value as f32
}

/// The outlines of a text's letters, where they are on the plate.
fn letters(text: &Text) -> BezPath {
    let mut pen = Outline { path: BezPath::new(), right: 0.0, base: 0.0 };
    let Some(font) = text.face.font() else { return pen.path };
    let outlines = font.outline_glyphs();
    let size = Size::new(narrowed(text.size));
    for glyph in text.face.glyphs(&text.string) {
        let Some(outline) = outlines.get(GlyphId::new(glyph.id)) else { continue };
        pen.right =
            f64::from(glyph.letters).mul_add(text.tracking, text.at.x + glyph.x * text.size);
        pen.base = text.at.y - glyph.lift * text.size;
        // A glyph that cannot be drawn leaves its room free.
        let drawn = outline.draw(DrawSettings::unhinted(size, LocationRef::default()), &mut pen);
        drawn.map(|_| ()).unwrap_or_default();
    }
    pen.path
}

/// Outlines have their y upward.
struct Outline {
    path: BezPath,
    right: f64,
    base: f64,
}

impl Outline {
    fn at(&self, x: f32, y: f32) -> (f64, f64) {
        (self.right + f64::from(x), self.base - f64::from(y))
    }
}

impl OutlinePen for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.path.move_to(self.at(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.path.line_to(self.at(x, y));
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.path.quad_to(self.at(cx0, cy0), self.at(x, y));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.path.curve_to(self.at(cx0, cy0), self.at(cx1, cy1), self.at(x, y));
    }

    fn close(&mut self) {
        self.path.close_path();
    }
}
