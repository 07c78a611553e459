//! The small pictures of scenes on the processor that paints them.

use std::{collections::BTreeMap, fmt, sync::Arc};

use egui::{
    ColorImage, Context, CornerRadius, Painter, Rect, Stroke, StrokeKind, TextureHandle,
    TextureOptions, pos2,
};

use super::theme::{Colors, WHITE};
use crate::{domain::SceneId, model::Thumbnail};

/// The whole of a picture.
const WHOLE: Rect = Rect { min: pos2(0.0, 0.0), max: pos2(1.0, 1.0) };

/// Height of a picture, of its width.
pub(super) const PROPORTION: f32 = 9.0 / 16.0;

/// The pictures that were shown, as they were handed over.
#[derive(Default)]
pub(super) struct Pictures(BTreeMap<SceneId, Held>);

/// Pixels as they were handed over, and where they are painted from.
type Held = (Arc<[u8]>, TextureHandle);

impl fmt::Debug for Pictures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Pictures {
    /// Paints the picture of a scene in its frame; the sea alone where it is not made yet.
    pub(super) fn paint(
        &mut self,
        painter: &Painter,
        rect: Rect,
        (scene, thumbnail): (&SceneId, Option<&Thumbnail>),
        colors: &Colors,
    ) {
        match thumbnail.map(|thumbnail| self.texture(painter.ctx(), scene, thumbnail)) {
            Some(texture) => {
                painter.image(texture.id(), rect, WHOLE, WHITE);
            }
            None => {
                painter.rect_filled(rect, CornerRadius::ZERO, colors.sea);
            }
        }
        let frame = Stroke::new(1.0, colors.rule);
        painter.rect_stroke(rect, CornerRadius::ZERO, frame, StrokeKind::Outside);
    }

    fn texture(&mut self, ctx: &Context, scene: &SceneId, thumbnail: &Thumbnail) -> &TextureHandle {
        let load = || {
            let image = ColorImage::from_rgb(thumbnail.size, &thumbnail.rgb);
            let texture = ctx.load_texture(scene.as_str(), image, TextureOptions::LINEAR);
            (Arc::clone(&thumbnail.rgb), texture)
        };
        let held = self.0.entry(scene.clone()).or_insert_with(load);
        if !Arc::ptr_eq(&held.0, &thumbnail.rgb) {
            *held = load();
        }
        &held.1
    }

    /// Lets go of the pictures of scenes that are gone.
    pub(super) fn keep(&mut self, is_there: impl Fn(&SceneId) -> bool) {
        self.0.retain(|scene, _| is_there(scene));
    }
}
