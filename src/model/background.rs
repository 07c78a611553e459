//! What the map is drawn on: its own plain land, or tiles of a street map.
//!
//! Tiles lie on another plane, so the atlas is projected anew before they are shown. The session
//! says what is wanted; the atlas's plane says what can be drawn now, and a frame keeps to that.

use std::sync::Arc;

use super::{Effect, Model, Notice};
use crate::{
    geo::{Atlas, Plane},
    store::TileFile,
};

/// What lies under the drawing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Background {
    /// Sea and land in plain colours, with true areas. Nothing leaves this computer.
    #[default]
    None,
    /// Tiles of OpenStreetMap, fetched over the network.
    OpenStreetMap,
    /// Tiles of a file.
    File(Arc<TileFile>),
}

impl Background {
    /// The plane that it is drawn on.
    pub const fn plane(&self) -> Plane {
        match self {
            Self::None => Plane::EqualArea,
            Self::OpenStreetMap | Self::File(_) => Plane::Mercator,
        }
    }
}

/// What happens with the background.
#[derive(Debug, Clone, PartialEq)]
pub enum BackgroundAction {
    /// Draw on this.
    Set(Background),
    /// Draw on the tiles of the file at this path, once it is checked.
    Open(std::path::PathBuf),
    /// The atlas is there on another plane.
    Projected(Arc<Atlas>),
    /// The tiles cannot be had, for this reason: draw without them until they are asked for again.
    GiveUp(String),
}

impl Model {
    pub(super) fn background(&mut self, action: BackgroundAction) -> Vec<Effect> {
        match action {
            BackgroundAction::Set(background) => self.set_background(background),
            BackgroundAction::Open(path) => {
                self.session.dialog = None;
                vec![Effect::CheckTiles(path)]
            }
            BackgroundAction::Projected(atlas) => {
                // The user may have changed their mind while it was projected.
                if atlas.plane == self.session.background.plane() {
                    self.atlas = atlas;
                }
                Vec::new()
            }
            BackgroundAction::GiveUp(reason) => {
                self.session.tell(Notice::warning(reason));
                self.set_background(Background::None)
            }
        }
    }

    fn set_background(&mut self, background: Background) -> Vec<Effect> {
        let plane = background.plane();
        self.session.background = background;
        if plane == self.atlas.plane { Vec::new() } else { vec![Effect::ProjectAtlas(plane)] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{geo::Resolution, model::Action, store::bundled_dossier};

    fn atlas(plane: Plane) -> Arc<Atlas> {
        Arc::new(Atlas::bundled(Resolution::Medium, plane).unwrap())
    }

    fn model() -> Model {
        let (dossier, problems) = bundled_dossier().unwrap();
        Model::new(Arc::new(dossier), "bundled", problems, atlas(Plane::EqualArea))
    }

    fn set(model: &mut Model, background: Background) -> Vec<Effect> {
        model.apply(Action::Background(BackgroundAction::Set(background)))
    }

    #[test]
    fn the_map_changes_its_plane_only_when_the_atlas_is_there() {
        let mut model = model();
        let effects = set(&mut model, Background::OpenStreetMap);
        assert_eq!(effects, [Effect::ProjectAtlas(Plane::Mercator)]);
        assert_eq!(model.camera().plane, Plane::EqualArea);
        let mercator = atlas(Plane::Mercator);
        let effects = model.apply(Action::Background(BackgroundAction::Projected(mercator)));
        assert_eq!(effects, []);
        assert_eq!(model.camera().plane, Plane::Mercator);
        let effects = set(&mut model, Background::None);
        assert_eq!(effects, [Effect::ProjectAtlas(Plane::EqualArea)]);
    }

    #[test]
    fn an_atlas_that_is_no_longer_wanted_is_not_taken() {
        let mut model = model();
        set(&mut model, Background::OpenStreetMap);
        assert_eq!(set(&mut model, Background::None), []);
        let mercator = atlas(Plane::Mercator);
        model.apply(Action::Background(BackgroundAction::Projected(mercator)));
        assert_eq!(model.atlas().plane, Plane::EqualArea);
    }

    #[test]
    fn giving_up_tells_why_and_returns_to_the_plain_map() {
        let mut model = model();
        set(&mut model, Background::OpenStreetMap);
        model.apply(Action::Background(BackgroundAction::GiveUp("no network".to_owned())));
        assert_eq!(model.session().background, Background::None);
        let told: Vec<_> = model.session().notices.iter().map(|n| n.text.as_str()).collect();
        assert_eq!(told, ["no network"]);
    }
}
