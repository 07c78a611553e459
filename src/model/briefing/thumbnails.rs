//! Small pictures of the scenes, made beside the frame and kept until a scene is seen otherwise.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    domain::{Scene, SceneId, SceneView},
    model::{Effect, Model, Room, Workspace},
    words::Language,
};

/// A small picture of a scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thumbnail {
    /// Pixels across and down.
    pub size: [usize; 2],
    /// Red, green and blue of each pixel, row by row from the top.
    pub rgb: Arc<[u8]>,
}

/// What a picture of a scene depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    view: SceneView,
    look: Look,
}

/// What all pictures depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Look {
    language: Language,
    room: Room,
    /// How many documents are attached, and tagged: a lens may count what they mention.
    documents: [usize; 2],
    /// The dossier that it is of, counted as they were opened.
    dossier: u64,
}

/// A picture to be made of a scene.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// The scene.
    pub scene: Arc<Scene>,
    /// How it is seen.
    pub likeness: Likeness,
}

/// The pictures that there are, and those that are being made.
#[derive(Debug, Clone, Default)]
pub(in crate::model) struct Thumbnails {
    made: BTreeMap<SceneId, (Likeness, Thumbnail)>,
    asked: BTreeMap<SceneId, Likeness>,
    dossier: u64,
}

impl Thumbnails {
    /// Another dossier was opened.
    pub(in crate::model) fn begin_again(&mut self) {
        *self = Self { dossier: self.dossier + 1, ..Self::default() };
    }
}

impl Model {
    /// The picture of a scene, as soon as it is made. One of how the scene was seen before stands in
    /// for the one that is being made.
    pub fn thumbnail(&self, scene: &SceneId) -> Option<&Thumbnail> {
        self.thumbnails.made.get(scene).map(|(_, thumbnail)| thumbnail)
    }

    /// Asks for the pictures that are missing where scenes are shown.
    pub(in crate::model) fn picture_scenes(&mut self) -> Option<Effect> {
        let presents = self.presenting.is_some() && self.session.presenter_shown;
        if self.session.workspace != Workspace::Brief && !presents {
            return None;
        }
        let session = &self.session;
        let look = Look {
            language: session.language,
            room: session.room,
            documents: [session.attachments.len(), session.mentions.len()],
            dossier: self.thumbnails.dossier,
        };
        let mut sittings = Vec::new();
        for scene in &self.briefing.scenes {
            let made = self.thumbnails.made.get(&scene.id).map(|(likeness, _)| likeness);
            let latest = self.thumbnails.asked.get(&scene.id).or(made);
            if latest.is_some_and(|latest| latest.look == look && latest.view == scene.view) {
                continue;
            }
            let likeness = Likeness { view: scene.view.clone(), look };
            self.thumbnails.asked.insert(scene.id.clone(), likeness.clone());
            sittings.push(Sitting { scene: Arc::clone(scene), likeness });
        }
        (!sittings.is_empty()).then_some(Effect::PictureScenes(sittings))
    }

    /// Takes a picture over, unless the scene is seen otherwise by now.
    pub(in crate::model) fn take_picture(&mut self, sitting: &Sitting, picture: Thumbnail) {
        let id = &sitting.scene.id;
        if self.thumbnails.asked.get(id) == Some(&sitting.likeness) {
            self.thumbnails.asked.remove(id);
            self.thumbnails.made.insert(id.clone(), (sitting.likeness.clone(), picture));
        }
    }
}
