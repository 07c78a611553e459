//! From a page's drawing instructions to fragments of words, each with its place.
//!
//! The interpreter draws glyphs one by one; those that follow each other on one line without a gap
//! are put together at once, since a page has thousands. Coordinates are turned so that each
//! fragment runs from left to right, and down is positive.

use std::borrow::Cow;

use hayro_cmap::{BfString, WritingMode};
use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask,
    font::{Glyph, GlyphRun, PositionedGlyph},
    kurbo::{Affine, BezPath, Point, Rect, Vec2},
};

use super::accents::{self, Span};
use crate::text::marks::is_reserved;

/// A gap this wide, in parts of the font's size, parts words. `pdftotext` takes the same.
pub(super) const WORD_GAP: f64 = 0.1;

/// Glyphs closer than this to where they were drawn before, in parts of the size, are the same
/// ones: bold type is faked so.
const SAME_PLACE: f64 = 0.15;

/// Font weight from which type is bold (OpenType's semi-bold).
const BOLD: u32 = 600;

/// How many glyphs of a run tell whether it is stretched.
const SAMPLE: usize = 16;

/// Units of a glyph's own space in an em.
const EM: f64 = 1000.0;

/// A run of glyphs without a gap: a word or a part of one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fragment {
    pub(super) text: String,
    /// Where it begins and ends, along its line.
    pub(super) left: f64,
    pub(super) right: f64,
    /// Where its line is, from the top.
    pub(super) baseline: f64,
    /// The size of its font.
    pub(super) size: f64,
    pub(super) bold: bool,
    /// A space was drawn before it.
    pub(super) spaced: bool,
    /// Which way it runs: degrees, clockwise from left to right.
    pub(super) angle: i32,
}

/// Takes the glyphs of a page.
#[derive(Debug)]
pub(super) struct Collector {
    pub(super) fragments: Vec<Fragment>,
    /// The page; what is outside is not seen.
    page: Rect,
    spaced: bool,
    /// Where the last filled run began: its outline may be drawn as well.
    filled: Option<Point>,
    /// How many more bytes of text may come.
    left: usize,
    last: Option<Last>,
    /// What glyphs of the run say: asking its font anew for each took half the time.
    known: Vec<Known>,
}

/// The glyph that was drawn last.
#[derive(Debug)]
struct Last {
    span: Span,
    /// The accent that it is.
    accent: Option<char>,
    /// Where the fragment ended to which it was added.
    end: Option<f64>,
}

/// A glyph of a run's font.
#[derive(Debug)]
struct Known {
    code: u32,
    text: String,
    width: f64,
}

impl Collector {
    /// For a page of this size, with room for so many bytes of text.
    pub(super) fn new(page: Rect, left: usize) -> Self {
        let (fragments, known) = (Vec::new(), Vec::new());
        Self { fragments, page, spaced: false, filled: None, left, last: None, known }
    }

    /// How many more bytes of text may come; `None` where more came already.
    pub(super) const fn left(&self) -> Option<usize> {
        if self.left == 0 { None } else { Some(self.left) }
    }

    fn glyph(
        &mut self,
        known: &mut Vec<Known>,
        glyph: &PositionedGlyph<'_>,
        place: Affine,
        look: Look,
    ) {
        let place = place * glyph.transform();
        let origin = place * Point::ZERO;
        let [a, b, c, d, ..] = place.as_coeffs();
        let size = Vec2::new(c, d).hypot() * EM;
        let is_down = look.advance == Advance::Down;
        let along = if is_down { Vec2::new(-c, -d) } else { Vec2::new(a, b) };
        let length = along.hypot();
        let is_visible = self.page.contains(origin) && size > 0.0 && length > 0.0;
        if !is_visible {
            return;
        }
        let (cos, sin) = (along.x / length, along.y / length);
        let (x, y) = (origin.x * cos + origin.y * sin, origin.y * cos - origin.x * sin);
        let angle = degrees(sin.atan2(cos));
        let Some(Known { text, width, .. }) = of(known, glyph) else { return };
        if text.is_empty() {
            self.spaced = true;
            return;
        }
        let width = if is_down { EM } else { *width };
        let length = if look.advance == Advance::Own { length } else { size / EM };
        self.left = self.left.saturating_sub(text.len());
        if self.left == 0 {
            return;
        }
        let (left, right) = (x, x + width * length);
        let span = Span { left, right, baseline: y, size };
        let Some(text) = self.with_accent(text, span) else { return };
        let spaced = std::mem::take(&mut self.spaced);
        let bold = look.bold;
        let glyph =
            Fragment { text: String::new(), left, right, baseline: y, size, bold, spaced, angle };
        self.add(&text, glyph);
    }

    /// Adds a glyph that says this to the fragment that it continues, or as one of its own.
    fn add(&mut self, text: &str, mut glyph: Fragment) {
        match self.fragments.last_mut() {
            Some(last) if !glyph.spaced && last.continues(&glyph) => {
                last.text.push_str(text);
                last.right = glyph.right;
            }
            _ => {
                glyph.text.push_str(text);
                self.fragments.push(glyph);
            }
        }
    }

    /// What a glyph says with the accent that was drawn where it is; nothing if it is itself an
    /// accent of the letter before, which then has it.
    fn with_accent<'a>(&mut self, text: &'a str, span: Span) -> Option<Cow<'a, str>> {
        let accent = accents::combining(text);
        let end = self.fragments.last().map(|fragment| fragment.right);
        let last = self.last.replace(Last { span, accent, end });
        let Some(Last { span: before, accent: on_it, end }) = last else {
            return Some(text.into());
        };
        if let Some(accent) = on_it
            && before.is_on(&span)
            && let Some(letter) = accents::accented(text, accent)
        {
            self.take_back(end);
            return Some(letter.into());
        }
        if let Some(accent) = accent
            && span.is_on(&before)
            && let Some(fragment) = self.fragments.last_mut()
            && fragment.text.ends_with(char::is_alphabetic)
        {
            fragment.text.push(accent);
            return None;
        }
        Some(text.into())
    }

    /// Takes back an accent, the last glyph, from a fragment that ended here: its letter has come.
    fn take_back(&mut self, end: Option<f64>) {
        let Some(fragment) = self.fragments.last_mut() else { return };
        fragment.text.pop();
        fragment.right = end.unwrap_or(fragment.left);
        if fragment.text.is_empty() {
            self.spaced |= fragment.spaced;
            self.fragments.pop();
        }
    }
}

/// How a run is drawn.
#[derive(Debug, Clone, Copy)]
struct Look {
    bold: bool,
    advance: Advance,
}

/// How far the next glyph of a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Advance {
    /// Its own width, in its own matrix.
    Own,
    /// Its own width, but in an upright matrix: a font that is not in the file is stretched, glyph
    /// by glyph, to the widths that the file says.
    Unstretched,
    /// An em, downwards.
    Down,
}

impl Fragment {
    /// Whether another, one glyph, goes on right after this one.
    fn continues(&self, next: &Self) -> bool {
        let gap = next.left - self.right;
        next.angle == self.angle
            && next.bold == self.bold
            && (next.size - self.size).abs() < 0.05 * self.size
            && (next.baseline - self.baseline).abs() < 0.05 * self.size
            && (-0.3 * next.size..WORD_GAP * next.size).contains(&gap)
    }

    /// Whether this is the same as another, drawn once more.
    pub(super) fn repeats(&self, other: &Self) -> bool {
        let near = |a: f64, b: f64| (a - b).abs() < SAME_PLACE * self.size;
        self.text == other.text
            && near(self.left, other.left)
            && near(self.right, other.right)
            && near(self.baseline, other.baseline)
    }
}

/// What is known of a glyph, asked of its font where that is nothing yet.
fn of<'a>(known: &'a mut Vec<Known>, glyph: &Glyph<'_>) -> Option<&'a Known> {
    let code = glyph.char_code();
    let index = known.iter().position(|known| known.code == code).unwrap_or_else(|| {
        let width = advance(glyph).unwrap_or(EM / 2.0);
        known.push(Known { code, text: said(glyph), width });
        known.len() - 1
    });
    known.get(index)
}

/// What a glyph says, without ligatures; nothing where it is a space.
fn said(glyph: &Glyph<'_>) -> String {
    let text = match glyph.as_unicode() {
        Some(BfString::Char(c)) => c.to_string(),
        Some(BfString::String(text)) => text,
        None => guessed(glyph),
    };
    let is_plain = |c: char| !is_reserved(c) && !matches!(c, '\u{fb00}'..='\u{fb06}' | '\0');
    if text.trim().is_empty() {
        String::new()
    } else if text.chars().all(is_plain) {
        text
    } else {
        apart(&text)
    }
}

/// What the glyph of a font that does not say is likely to be: most are made for ASCII, and glyphs
/// that are pictures without a name are TeX's, in its encoding T1 or OT1.
fn guessed(glyph: &Glyph<'_>) -> String {
    const LIGATURES: [&str; 5] = ["ff", "fi", "fl", "ffi", "ffl"];
    let code = glyph.char_code();
    let is_picture = matches!(glyph, Glyph::Type3(_));
    let first = if is_picture {
        [11, 27].into_iter().find(|&from| (from..from + 5).contains(&code))
    } else {
        None
    };
    let ligature = first.and_then(|from| LIGATURES.get(usize::try_from(code - from).ok()?));
    let is_likely = |c: &char| c.is_ascii_graphic() || is_picture && matches!(c, 'À'..='ÿ');
    let letter = || char::from_u32(code).filter(is_likely).map(String::from);
    ligature.map(|&letters| letters.to_owned()).or_else(letter).unwrap_or_default()
}

fn apart(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().filter(|&c| !is_reserved(c) && c != '\0') {
        match c {
            '\u{fb00}' => out.push_str("ff"),
            '\u{fb01}' => out.push_str("fi"),
            '\u{fb02}' => out.push_str("fl"),
            '\u{fb03}' => out.push_str("ffi"),
            '\u{fb04}' => out.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => out.push_str("st"),
            other => out.push(other),
        }
    }
    out
}

fn advance(glyph: &Glyph<'_>) -> Option<f64> {
    match glyph {
        Glyph::Outline(outline) => outline.advance_width().map(f64::from),
        Glyph::Type3(picture) => picture.advance_width().map(f64::from),
    }
}

/// Whether glyphs are as far from each other as their heights, not their widths, foretell.
fn is_stretched(run: &GlyphRun<'_, '_>) -> bool {
    let (mut by_width, mut by_height) = (0, 0);
    for pair in run.glyphs().windows(2).take(SAMPLE) {
        let [one, next] = pair else { continue };
        let [a, b, c, d, ..] = one.transform().as_coeffs();
        let (width, height) = (Vec2::new(a, b).hypot(), Vec2::new(c, d).hypot());
        if (width - height).abs() < 0.01 * height {
            continue;
        }
        let moved = (next.transform() * Point::ZERO - one.transform() * Point::ZERO).hypot();
        let advance = advance(one).unwrap_or_default();
        if (moved - advance * width).abs() > (moved - advance * height).abs() {
            by_height += 1;
        } else {
            by_width += 1;
        }
    }
    by_height > by_width
}

fn is_bold(glyph: &Glyph<'_>) -> bool {
    let Glyph::Outline(outline) = glyph else { return false };
    let Some(font) = outline.font_data() else { return false };
    font.weight.is_some_and(|weight| weight >= BOLD)
        || font.postscript_name.is_some_and(|name| name.to_ascii_lowercase().contains("bold"))
}

#[expect(clippy::cast_possible_truncation, reason = "at most 180 either way")]
fn degrees(radians: f64) -> i32 {
    radians.to_degrees().round() as i32
}

impl<'a> Device<'a> for Collector {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        let Some(first) = run.glyphs().first() else { return };
        let origin = props.transform * first.transform() * Point::ZERO;
        let is_stroke = matches!(mode, DrawMode::Stroke(_));
        if is_stroke && self.filled == Some(origin) {
            return;
        }
        self.filled = (!is_stroke).then_some(origin);
        let advance = match run.writing_mode() {
            WritingMode::Vertical => Advance::Down,
            WritingMode::Horizontal if is_stretched(run) => Advance::Unstretched,
            WritingMode::Horizontal => Advance::Own,
        };
        let look = Look { bold: is_bold(first), advance };
        let mut known = std::mem::take(&mut self.known);
        known.clear();
        for glyph in run.glyphs() {
            self.glyph(&mut known, glyph, props.transform, look);
        }
        self.known = known;
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {}
    fn draw_rect(&mut self, _: &Rect, _: DrawProps<'a>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_clip_rect(&mut self, _: &Rect) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
