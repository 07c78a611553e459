//! The scale bar.

use super::{Face, Form, Item, Line, Meaning, Palette, Path, Stroke, Text};
use crate::{drawing::Offset, geo::round_length, model::Camera, words::Words};

/// The longest bar in points, of the size of letters.
const LONGEST: f64 = 8.0;

/// A bar of a round number of kilometres, true at the middle of the map.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ScaleBar {
    /// Points across.
    pub(super) width: f64,
    /// How long that is.
    pub(super) words: String,
}

impl ScaleBar {
    /// The bar for a camera, next to letters of a size.
    pub(super) fn of(camera: Camera, body: f64, words: &Words) -> Self {
        let km_per_px = camera.true_km_per_px();
        let length = round_length(LONGEST * body * km_per_px);
        let (id, shown) = if length >= 1.0 {
            ("map-kilometres", length)
        } else {
            ("map-metres", length * 1000.0)
        };
        let words = words.say_with(id, &[("length", shown.into())]);
        Self { width: length / km_per_px, words }
    }

    /// The bar with its lower right end at a corner.
    pub(super) fn item(&self, corner: Offset, size: f64, palette: &Palette) -> Item {
        let Offset { x: right, y: bottom } = corner;
        let left = right - self.width;
        let tick = size * 0.3;
        let points = [(left, -tick), (left, 0.0), (right, 0.0), (right, -tick)]
            .map(|(x, up)| Offset::new(x, bottom + up));
        let stroke = Some(Stroke::solid(palette.sea_ink, size * 0.1));
        let lines = vec![Line { points: points.into(), closed: false }];
        let bar = Path { lines, fill: None, stroke };
        let face = Face::Regular;
        let text = Text {
            string: self.words.clone(),
            face,
            size,
            tracking: 0.0,
            color: palette.sea_ink,
            halo: Some(palette.sea),
            at: Offset::new(right - face.width(&self.words, size, 0.0), bottom - size * 0.45),
        };
        let text = Item::new(Meaning::Part, Form::Text(text));
        Item::group(Meaning::Scale, vec![Item::new(Meaning::Part, Form::Path(bar)), text])
    }
}
