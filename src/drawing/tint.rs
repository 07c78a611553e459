//! Which colour a shade has, in the colours that a theme names: arithmetic on bytes, so that the
//! window and every export have the very same.

use super::Shade;

/// Red, green and blue, 0 to 255 each (sRGB).
pub type Rgb = [u8; 3];

/// The colours of land and of the letters on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tints {
    /// Land that is not rated.
    pub bare: Rgb,
    /// The stops of the ramp of classes, least first.
    pub ramp: [Rgb; 5],
    /// Letters on land: dark and light, whichever is read better.
    pub letters: [Rgb; 2],
}

impl Tints {
    /// The fill of a shade.
    pub const fn shade(&self, shade: Shade) -> Rgb {
        match shade {
            Shade::Class { rank, of } => self.step(rank, of),
            Shade::Named | Shade::Unmentioned => self.bare,
        }
    }

    /// Ink that is read on a shade with stripes of another: the one with more contrast (WCAG 2.1)
    /// on whichever is worse for it.
    pub fn ink_on(&self, shade: Shade, stripes: Shade) -> Rgb {
        let grounds = [shade, stripes].map(|ground| luminance(self.shade(ground)));
        let contrast = |ink: Rgb| {
            let ink = luminance(ink);
            let on = |ground: f64| (ink.max(ground) + 0.05) / (ink.min(ground) + 0.05);
            on(grounds[0]).min(on(grounds[1]))
        };
        let [dark, light] = self.letters;
        if contrast(dark) >= contrast(light) { dark } else { light }
    }

    /// Hatch lines on a shade that little is behind: its ink, half through.
    pub fn thin_on(&self, shade: Shade) -> Rgb {
        mixed(self.shade(shade), self.ink_on(shade, shade), 38)
    }

    /// Step `rank` of a ramp of `of` steps, whose ends are those of the full ramp.
    const fn step(&self, rank: usize, of: usize) -> Rgb {
        let last = if of < 2 { 1 } else { of - 1 };
        let rank = if of < 2 {
            1
        } else if rank > last {
            last
        } else {
            rank
        };
        // In 64ths of the way along the 5 stops.
        let along = rank * 4 * 64 / last;
        let (at, part) = (along / 64, along % 64);
        let [a, b, c, d, e] = self.ramp;
        match at {
            0 => mixed(a, b, part),
            1 => mixed(b, c, part),
            2 => mixed(c, d, part),
            3 => mixed(d, e, part),
            _ => e,
        }
    }
}

/// Relative luminance of a colour, 0 to 1 (WCAG 2.1).
fn luminance(color: Rgb) -> f64 {
    let [r, g, b] = color.map(|channel| {
        let part = f64::from(channel) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

/// So many 64ths of the way from one colour to another.
const fn mixed(from: Rgb, to: Rgb, part: usize) -> Rgb {
    const fn channel(from: u8, to: u8, part: usize) -> u8 {
        let mix = from as usize * (64 - part) + to as usize * part;
        #[expect(clippy::cast_possible_truncation, reason = "a mean of bytes is a byte")]
        {
            (mix / 64) as u8
        }
    }
    let ([r, g, b], [red, green, blue]) = (from, to);
    [channel(r, red, part), channel(g, green, part), channel(b, blue, part)]
}
