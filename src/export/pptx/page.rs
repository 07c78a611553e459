//! Where things are on a slide and on a page of notes, in points of 1/72 inch, and how large letters
//! are.

use crate::export::plate::Rect;

/// Points across and down of a slide of 16:9.
pub(super) const SLIDE: [f64; 2] = [960.0, 540.0];

/// Points across and down of a page of notes.
pub(super) const NOTES_PAGE: [f64; 2] = [540.0, 720.0];

const LEFT: f64 = 32.0;
const RIGHT: f64 = 928.0;

/// Points between a map and what stands beside it, and between columns.
const GAP: f64 = 24.0;

/// The headline of a scene: two lines.
pub(super) const TITLE: Rect = Rect::new(LEFT, 16.0, RIGHT, 83.0);

/// The title of other slides: one line.
const PLAIN_TITLE: Rect = Rect::new(LEFT, 24.0, RIGHT, 60.0);

/// What a scene holds of: one line, or two if it must.
pub(super) const CONDITIONS: Rect = Rect::new(LEFT, 88.0, RIGHT, 121.0);

/// Points between what a scene holds of and its map.
pub(super) const BELOW_CONDITIONS: f64 = 8.0;

/// Where map, passage and columns end.
const BOTTOM: f64 = 500.0;

/// Where the passage beside a map begins.
const PASSAGE: f64 = 688.0;

/// Where columns begin.
const COLUMNS: f64 = 76.0;

/// The line over the foot.
pub(super) const RULE: Rect = Rect::new(LEFT, 506.0, RIGHT, 506.0);

/// Where facts are from.
pub(super) const CREDIT: Rect = Rect::new(LEFT, 511.0, 730.0, 533.0);

/// Which dossier it is, and the number of the slide.
pub(super) const NUMBER: Rect = Rect::new(750.0, 511.0, RIGHT, 533.0);

/// The slide on a page of notes, and the notes.
pub(super) const NOTES_SLIDE: Rect = Rect::new(126.0, 40.0, 414.0, 202.0);
pub(super) const NOTES: Rect = Rect::new(54.0, 220.0, 486.0, 690.0);

/// Sizes of letters: those of a headline from the one that is wanted to the least, and so on.
pub(super) const HEADLINES: [f64; 11] =
    [30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0, 12.0, 10.0];
pub(super) const CONDITIONS_SIZES: [f64; 5] = [14.0, 13.0, 12.0, 11.0, 10.0];
pub(super) const PASSAGES: [f64; 10] = [24.0, 22.0, 20.0, 18.0, 16.0, 15.0, 14.0, 12.0, 11.0, 10.0];
/// What stands about a passage.
pub(super) const ABOUTS: [f64; 3] = [12.0, 11.0, 10.0];
pub(super) const CREDITS: [f64; 2] = [10.0, 9.0];
pub(super) const TEXTS: [f64; 4] = [16.0, 14.0, 13.0, 12.0];
pub(super) const NOTES_SIZES: [f64; 5] = [12.0, 11.0, 10.0, 9.0, 8.0];
pub(super) const HEADLINE: f64 = 28.0;
pub(super) const BODY: f64 = 14.0;
pub(super) const FOOT: f64 = 10.0;

/// How a slide is arranged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// A headline and a map.
    Scene,
    /// A title and two columns.
    Text,
}

impl Layout {
    pub(super) const ALL: [Self; 2] = [Self::Scene, Self::Text];

    /// Its number among the layouts, from 1.
    pub(super) const fn number(self) -> usize {
        match self {
            Self::Scene => 1,
            Self::Text => 2,
        }
    }

    pub(super) const fn title(self) -> Rect {
        match self {
            Self::Scene => TITLE,
            Self::Text => PLAIN_TITLE,
        }
    }
}

/// The map from here down.
pub(super) const fn map(top: f64) -> Rect {
    Rect::new(LEFT, top, RIGHT, BOTTOM)
}

/// The same with room for a passage beside it.
pub(super) const fn map_beside_passage(top: f64) -> Rect {
    Rect::new(LEFT, top, PASSAGE - GAP, BOTTOM)
}

/// The passage beside it.
pub(super) const fn passage(top: f64) -> Rect {
    Rect::new(PASSAGE, top, RIGHT, BOTTOM)
}

/// The columns of a slide without a map.
pub(super) const fn columns() -> [Rect; 2] {
    let middle = f64::midpoint(LEFT, RIGHT);
    [
        Rect::new(LEFT, COLUMNS, middle - GAP / 2.0, BOTTOM),
        Rect::new(middle + GAP / 2.0, COLUMNS, RIGHT, BOTTOM),
    ]
}
