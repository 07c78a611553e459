//! The faces of plates, compiled in: how wide a text is, and which glyphs it has where.
//!
//! Texts are shaped by the same crate and from the same files as in the window, so that a layout
//! that fits there fits here.

use std::sync::LazyLock;

use harfrust::{ShapeOptions, ShaperData, UnicodeBuffer};
use skrifa::{FontRef, MetadataProvider as _, instance::LocationRef, prelude::Size};

use crate::drawing::{Measure, pen::Weight};

/// A face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    /// For text.
    Regular,
    /// Stronger.
    Semibold,
    /// Strongest.
    Bold,
    /// For reading.
    Serif,
}

/// A glyph of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u32,
    /// Where it begins, in ems right of where the text begins, without tracking.
    pub x: f64,
    /// How far above the base line it is lifted, in ems.
    pub lift: f64,
    /// How far it goes on, in ems.
    pub advance: f64,
    /// How many letters stand before it: so many times the tracking is added.
    pub letters: u32,
    /// The bytes of the text that it stands for.
    pub bytes: std::ops::Range<usize>,
}

/// What a face is made ready for.
struct Ready {
    font: FontRef<'static>,
    shaper: ShaperData,
    em: f64,
    /// How far the face reaches above the base line and below it, in ems.
    reach: [f64; 2],
}

static READY: LazyLock<Vec<(Face, Ready)>> = LazyLock::new(|| {
    let ready = |face: Face| {
        let font = FontRef::new(face.bytes()).ok()?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let em = f64::from(metrics.units_per_em).max(1.0);
        let reach = [f64::from(metrics.ascent) / em, -f64::from(metrics.descent) / em];
        let shaper = ShaperData::new(&font);
        Some((face, Ready { font, shaper, em, reach }))
    };
    Face::ALL.into_iter().filter_map(ready).collect()
});

impl Face {
    /// All faces.
    pub const ALL: [Self; 4] = [Self::Regular, Self::Semibold, Self::Bold, Self::Serif];

    /// Its file: OpenType with CFF outlines.
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../assets/fonts/CartoucheSans-Regular.otf"),
            Self::Semibold => include_bytes!("../../../assets/fonts/CartoucheSans-Semibold.otf"),
            Self::Bold => include_bytes!("../../../assets/fonts/CartoucheSans-Bold.otf"),
            Self::Serif => include_bytes!("../../../assets/fonts/CartoucheSerif-Regular.otf"),
        }
    }

    /// The name of its family.
    pub const fn family(self) -> &'static str {
        match self {
            Self::Regular | Self::Semibold | Self::Bold => "Cartouche Sans",
            Self::Serif => "Cartouche Serif",
        }
    }

    /// Its weight, as CSS counts.
    pub const fn weight(self) -> u16 {
        match self {
            Self::Regular | Self::Serif => 400,
            Self::Semibold => 600,
            Self::Bold => 700,
        }
    }

    /// That of a name on the map.
    pub(super) const fn of_weight(weight: Weight) -> Self {
        match weight {
            Weight::Regular => Self::Regular,
            Weight::Semibold => Self::Semibold,
            Weight::Bold => Self::Bold,
        }
    }

    fn ready(self) -> Option<&'static Ready> {
        READY.iter().find(|(face, _)| *face == self).map(|(_, ready)| ready)
    }

    /// The face for those who draw its glyphs themselves.
    pub fn font(self) -> Option<FontRef<'static>> {
        self.ready().map(|ready| ready.font.clone())
    }

    /// How far below its middle the base line of a line of text is, in ems.
    pub(in crate::export) fn drop(self) -> f64 {
        self.ready().map_or(0.35, |ready| (ready.reach[0] - ready.reach[1]) / 2.0)
    }

    /// The glyphs of a text, from left to right.
    pub fn glyphs(self, text: &str) -> Vec<Glyph> {
        let Some(Ready { font, shaper, em, .. }) = self.ready() else { return Vec::new() };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = shaper.shaper(font).build().shape(buffer, ShapeOptions::new());
        let starts: Vec<usize> =
            shaped.glyph_infos().iter().map(|info| byte(info.cluster)).collect();
        let (mut x, mut letters) = (0.0, 0);
        let mut glyphs: Vec<Glyph> = Vec::new();
        for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
            let start = byte(info.cluster);
            let end = starts.iter().copied().filter(|other| *other > start).min();
            if glyphs.last().is_some_and(|last| last.bytes.start != start) {
                letters += 1;
            }
            let advance = f64::from(position.x_advance) / em;
            glyphs.push(Glyph {
                id: info.glyph_id,
                x: x + f64::from(position.x_offset) / em,
                lift: f64::from(position.y_offset) / em,
                advance,
                letters,
                bytes: start..end.unwrap_or(text.len()),
            });
            x += advance;
        }
        glyphs
    }

    /// How wide a text is, in points: without tracking after its last letter.
    pub fn width(self, text: &str, size: f64, tracking: f64) -> f64 {
        let glyphs = self.glyphs(text);
        let advances: f64 = glyphs.iter().map(|glyph| glyph.advance).sum();
        let gaps = glyphs.last().map_or(0, |last| last.letters);
        advances * size + f64::from(gaps) * tracking
    }

    /// A text in lines no wider than this, broken between words; a longer word has its own.
    pub(super) fn lines(self, text: &str, size: f64, width: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            match lines.last_mut() {
                Some(line) if self.width(&format!("{line} {word}"), size, 0.0) <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }
}

fn byte(cluster: u32) -> usize {
    usize::try_from(cluster).unwrap_or(usize::MAX)
}

/// Measures names on the map with the faces of plates.
#[derive(Debug, Clone, Copy, Default)]
pub struct Letters;

impl Measure for Letters {
    fn width(&self, text: &str, size: f64, tracking: f64) -> f64 {
        // A gap after the last letter as well, as the window counts.
        Face::of_weight(Weight::of_name(size)).width(text, size, tracking) + tracking
    }
}
