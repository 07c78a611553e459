//! A plate as PNG of at most 256 colours: a third of the bytes, for what is sent by mail.
//!
//! A plate has few colours, and many between them along its edges. The most frequent are kept as they
//! are, so that shades on the map are those of the legend. All others become one that is kept and
//! nearly the same: no further away than is needed so that 256 do.

use std::collections::BTreeMap;

use png::{BitDepth, ColorType, Compression, Encoder, Filter, SrgbRenderingIntent};

use super::{
    plate::Plate,
    png::{PngError, Raster, raster},
};
use crate::drawing::Rgb;

/// How many colours a palette has room for.
const ROOM: usize = 256;

/// How many of the most frequent are kept whatever is near them: all shades, inks and grounds.
const KEPT: usize = 64;

/// By how much more a colour may differ, each time that the palette has no room.
const STEP: u32 = 2;

/// A plate as PNG with a palette, with so many pixels a point.
pub(super) fn indexed_png(plate: &Plate, pixels_per_point: f64) -> Result<Vec<u8>, PngError> {
    let Raster { width, height, rgb } = raster(plate, pixels_per_point)?;
    let (pixels, _) = rgb.as_chunks();
    let (palette, numbers) = reduced(pixels);
    let mut lines: Vec<u8> = Vec::with_capacity(pixels.len());
    for (color, count) in runs(pixels) {
        let number = numbers.get(&color).copied().unwrap_or_default();
        lines.extend(std::iter::repeat_n(number, count));
    }
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, u32::from(width), u32::from(height));
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.as_flattened());
    encoder.set_source_srgb(SrgbRenderingIntent::Perceptual);
    encoder.set_compression(Compression::High);
    // Numbers of colours have no order that a filter could use.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&lines)?;
    writer.finish()?;
    Ok(bytes)
}

/// Colours with how many pixels in a row have them: a plate is mostly flat.
fn runs(pixels: &[Rgb]) -> impl Iterator<Item = (Rgb, usize)> {
    let runs = pixels.chunk_by(|one, next| one == next);
    runs.filter_map(|run| Some((*run.first()?, run.len())))
}

/// At most 256 colours, the most frequent first, and which of them each colour becomes.
fn reduced(pixels: &[Rgb]) -> (Vec<Rgb>, BTreeMap<Rgb, u8>) {
    let mut counts: BTreeMap<Rgb, usize> = BTreeMap::new();
    for (color, count) in runs(pixels) {
        *counts.entry(color).or_default() += count;
    }
    let mut colors: Vec<Rgb> = counts.keys().copied().collect();
    colors.sort_by_key(|color| std::cmp::Reverse(counts.get(color).copied()));
    let mut apart = 0;
    let palette = loop {
        if let Some(palette) = chosen(&colors, apart) {
            break palette;
        }
        apart += STEP;
    };
    let places = colors.iter().map(|color| (*color, nearest(&palette, *color))).collect();
    (palette, places)
}

/// The most frequent colours, and of the rest those that are further than this from each one before
/// them; `None` where they are too many.
fn chosen(colors: &[Rgb], apart: u32) -> Option<Vec<Rgb>> {
    let mut palette: Vec<Rgb> = Vec::new();
    for color in colors {
        let is_new = |known: &Rgb| distance(*known, *color) > 3 * apart * apart;
        if palette.len() < KEPT || palette.iter().all(is_new) {
            if palette.len() == ROOM {
                return None;
            }
            palette.push(*color);
        }
    }
    Some(palette)
}

fn nearest(palette: &[Rgb], color: Rgb) -> u8 {
    let numbered = (0..=u8::MAX).zip(palette);
    numbered.min_by_key(|(_, known)| distance(**known, color)).map_or(0, |(at, _)| at)
}

/// Three times the square of how far two colours are apart, each channel weighed as eyes do.
fn distance(a: Rgb, b: Rgb) -> u32 {
    let [red, green, blue] = [0, 1, 2].map(|channel: usize| {
        let of = |color: Rgb| color.get(channel).copied().unwrap_or_default();
        u32::from(of(a).abs_diff(of(b)))
    });
    2 * red * red + 4 * green * green + 3 * blue * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_colours_stay_as_they_are() {
        let pixels = [[9, 8, 7], [1, 2, 3], [9, 8, 7], [9, 8, 6]];
        let (palette, places) = reduced(&pixels);
        assert_eq!(palette, [[9, 8, 7], [1, 2, 3], [9, 8, 6]]);
        assert!(pixels.iter().all(|color| palette[usize::from(places[color])] == *color));
    }

    #[test]
    fn of_many_colours_the_frequent_ones_are_exact_and_none_is_far_off() {
        // Two grounds that are nearly the same, and everything between black and white and red.
        let mut pixels = vec![[250, 250, 246]; 5000];
        pixels.extend([[251, 250, 246]; 4000]);
        for gray in 0..=255 {
            pixels.extend((0..=255).step_by(5).map(|red| [red, gray, gray]));
        }
        let (palette, places) = reduced(&pixels);
        assert!((100..=256).contains(&palette.len()), "{}", palette.len());
        let became = |color: &Rgb| palette[usize::from(places[color])];
        assert_eq!(became(&[250, 250, 246]), [250, 250, 246]);
        assert_eq!(became(&[251, 250, 246]), [251, 250, 246]);
        let worst = pixels.iter().map(|color| distance(became(color), *color)).max().unwrap();
        assert!((1..=3 * 22 * 22).contains(&worst), "{worst}");
        assert_eq!(reduced(&pixels).0, palette);
    }
}
