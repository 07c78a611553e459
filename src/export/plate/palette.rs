//! The colours of a plate by their roles. The theme names them and hands them in.

use crate::drawing::{HatchKind, LabelGround, Rgb, Tints};

/// Colours by role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// The page.
    pub page: Rgb,
    /// Text, and marks.
    pub ink: Rgb,
    /// Text of second rank.
    pub ink_weak: Rgb,
    /// Behind marks.
    pub halo: Rgb,
    /// Lines between things.
    pub rule: Rgb,
    /// What is selected.
    pub accent: Rgb,
    /// The sea.
    pub sea: Rgb,
    /// Names at sea.
    pub sea_ink: Rgb,
    /// Land that is not a subject.
    pub context: Rgb,
    /// Hatch lines: named without a rating.
    pub hatch: Rgb,
    /// Borders between countries.
    pub border: Rgb,
    /// Coasts.
    pub coast: Rgb,
    /// Land by its shades.
    pub tints: Tints,
}

impl Palette {
    /// No colours, for what is only measured.
    pub(super) const NONE: Self = Self {
        page: [0; 3],
        ink: [0; 3],
        ink_weak: [0; 3],
        halo: [0; 3],
        rule: [0; 3],
        accent: [0; 3],
        sea: [0; 3],
        sea_ink: [0; 3],
        context: [0; 3],
        hatch: [0; 3],
        border: [0; 3],
        coast: [0; 3],
        tints: Tints { bare: [0; 3], ramp: [[0; 3]; 5], letters: [[0; 3]; 2] },
    };

    /// Ink and halo of letters on a ground.
    pub(super) fn letters_on(&self, ground: LabelGround) -> (Rgb, Rgb) {
        match ground {
            LabelGround::Sea => (self.sea_ink, self.sea),
            LabelGround::Land(shade, stripes) => {
                (self.tints.ink_on(shade, stripes.unwrap_or(shade)), self.tints.shade(shade))
            }
        }
    }

    /// The lines of a hatch.
    pub(super) fn hatch(&self, kind: HatchKind) -> Rgb {
        match kind {
            HatchKind::Named => self.hatch,
            HatchKind::Thin(shade) => self.tints.thin_on(shade),
            HatchKind::Otherwise(shade) => self.tints.shade(shade),
        }
    }
}
