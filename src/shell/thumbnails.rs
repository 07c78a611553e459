//! Small pictures of scenes, made beside the frame one after the other.

use std::sync::Arc;

use super::effects::Effects;
use crate::{
    export::{
        self,
        plate::{Grounds, LegendExtent, Order, PageWords, plate_of},
    },
    model::{Action, BriefAction, Model, Sitting, Thumbnail},
    ui::Theme,
};

/// The page that is pictured: 16:9, with names large enough to be seen in small.
const PAGE: [f64; 2] = [640.0, 360.0];

/// How much smaller the picture is.
const SCALE: f64 = 0.5;

impl Effects {
    /// Makes the pictures; each is handed on as soon as it is there.
    pub(super) fn picture_scenes(&self, sittings: Vec<Sitting>, model: &Model) {
        let (model, tell) = (model.clone(), self.teller());
        self.beside("thumbnails", move || {
            let grounds = Grounds::new(Arc::clone(model.atlas()));
            for sitting in sittings {
                if let Some(picture) = picture(&model, &grounds, &sitting) {
                    tell(Action::Brief(BriefAction::Pictured(sitting, picture)));
                }
            }
            Vec::new()
        });
    }
}

/// The scene as the audience sees its map. There is none only where a page has no size.
fn picture(model: &Model, grounds: &Grounds, sitting: &Sitting) -> Option<Thumbnail> {
    let scene = &sitting.scene;
    let mut seen = model.clone();
    seen.apply(Action::Brief(BriefAction::Show(scene.id.clone())));
    let palette = Theme::of(model.session().room).colors.palette();
    let (legend, words) = (LegendExtent::Nothing, PageWords::Elsewhere);
    let order = Order { size: PAGE, palette: &palette, scene: Some(scene), legend, words };
    let raster = export::raster(&plate_of(&seen, grounds, order), SCALE).ok()?;
    let size = [usize::from(raster.width), usize::from(raster.height)];
    Some(Thumbnail { size, rgb: raster.rgb.into() })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{
        geo::{Atlas, Plane, Resolution},
        model::{Effect, ViewAction, Workspace},
        store,
    };

    #[test]
    fn each_scene_is_pictured_as_it_is_seen() {
        let (dossier, problems) = store::bundled_dossier().unwrap();
        let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
        let mut model = Model::new(Arc::new(dossier), "bundled", problems, Arc::new(atlas));
        let effects = model.apply(Action::View(ViewAction::SetWorkspace(Workspace::Brief)));
        let [Effect::PictureScenes(sittings)] = &effects[..] else { panic!("{effects:?}") };
        assert_eq!(sittings.len(), model.briefing().scenes().len());
        let grounds = Grounds::new(Arc::clone(model.atlas()));
        let mut seen = BTreeSet::new();
        let mut views = BTreeSet::new();
        for sitting in sittings.iter().take(3) {
            let thumbnail = picture(&model, &grounds, sitting).unwrap();
            assert_eq!((thumbnail.size, thumbnail.rgb.len()), ([320, 180], 320 * 180 * 3));
            views.insert(format!("{:?}", sitting.scene.view));
            seen.insert(thumbnail.rgb.to_vec());
            let again = picture(&model, &grounds, sitting).unwrap();
            assert!(again == thumbnail, "{} is not the same twice", sitting.scene.id);
        }
        assert_eq!(seen.len(), views.len());
        assert!(seen.len() > 1);
    }
}
