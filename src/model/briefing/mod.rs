//! The briefing: scenes in their order, captured from the view and edited in place.
//!
//! The dossier has the scenes as they were read; here they are as they are now. Each edit puts what
//! was there before on a pile, so that it can be undone. Saving the dossier writes the present ones
//! ([`Model::dossier_to_save`]).

mod capture;
mod presenting;
#[cfg(test)]
mod tests;
mod thumbnails;
mod view_problems;

use std::{collections::BTreeSet, sync::Arc};

pub use presenting::{Aid, PresentAction, Presenting, Screen};
pub(super) use thumbnails::Thumbnails;
pub use thumbnails::{Likeness, Sitting, Thumbnail};
pub use view_problems::view_problems;

use super::Model;
use crate::domain::{Dossier, Line, PassageId, Scene, SceneId, SceneView, Topic};

/// More edits than anybody takes back.
const MOST_UNDONE: usize = 200;

/// Scenes and which one is looked at.
type Scenes = Vec<Arc<Scene>>;

/// The scenes as they are now, and as they were.
#[derive(Debug, Clone, Default)]
pub struct Briefing {
    scenes: Scenes,
    at: usize,
    /// As the file has them.
    saved: Scenes,
    /// Before the edits that can be undone, the last one last.
    past: Vec<(Scenes, usize)>,
    /// Before the undoing of edits, the last one last.
    future: Vec<(Scenes, usize)>,
    /// The text that is being written: what is written on joins the edit before.
    writing: Option<(SceneId, Written)>,
}

/// The texts of a scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    Headline,
    Notes,
}

/// What can be done with scenes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BriefAction {
    /// Make a scene of the present view, after the one that is looked at.
    Capture,
    /// Give the present view to the scene that is looked at.
    Recapture,
    /// Look at a scene as the audience will, all of its topics revealed.
    Show(SceneId),
    /// Say this as its headline, with the passages that it rests on.
    SetHeadline(SceneId, Line),
    /// Say this to it.
    SetNotes(SceneId, Vec<Line>),
    /// Pull this passage out beside the map, or none.
    Pull(SceneId, Option<PassageId>),
    /// Reveal its topics one after the other, or all at once.
    Reveal(SceneId, bool),
    /// Put a copy after it.
    Duplicate(SceneId),
    /// Take it out.
    Remove(SceneId),
    /// Put it at this place, counted from 0 without itself.
    Move(SceneId, usize),
    /// Take the last edit back.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// A small picture was made of it.
    Pictured(Sitting, Thumbnail),
    /// Go on with scenes that were edited at an earlier start and not saved.
    GoOn(Vec<Scene>),
}

impl Briefing {
    /// The briefing of a dossier.
    pub(super) fn of(dossier: &Dossier) -> Self {
        let scenes: Scenes = dossier.scenes().iter().cloned().map(Arc::new).collect();
        Self { saved: scenes.clone(), scenes, ..Self::default() }
    }

    /// The scenes in their order.
    pub fn scenes(&self) -> &[Arc<Scene>] {
        &self.scenes
    }

    /// Which scene is looked at, counted from 0.
    pub const fn at(&self) -> usize {
        self.at
    }

    /// The scene that is looked at; none where there is none at all.
    pub fn here(&self) -> Option<&Arc<Scene>> {
        self.scenes.get(self.at)
    }

    /// The place of a scene, counted from 0.
    pub fn position(&self, id: &SceneId) -> Option<usize> {
        self.scenes.iter().position(|scene| scene.id == *id)
    }

    /// Whether the scenes are others than the dossier's file has.
    pub fn is_changed(&self) -> bool {
        self.scenes != self.saved
    }

    /// Whether an edit can be taken back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether an edit was taken back and nothing was done since.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// These are in the file now.
    pub(super) fn take_saved(&mut self, scenes: &[Scene]) {
        self.saved = scenes.iter().cloned().map(Arc::new).collect();
    }

    /// Takes note of how it is before an edit.
    fn remember(&mut self) {
        self.past.push((self.scenes.clone(), self.at));
        if self.past.len() > MOST_UNDONE {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// Edits a scene; nothing happens where that changes nothing.
    fn edit(&mut self, id: &SceneId, edit: impl FnOnce(&mut Scene)) {
        self.writing = None;
        self.edit_on(id, edit);
    }

    /// Edits a text of a scene. Letter by letter is one edit, until something else is edited.
    fn write(&mut self, id: &SceneId, text: Written, edit: impl FnOnce(&mut Scene)) {
        let (held, future) = (self.past.len(), self.future.len());
        let goes_on = self.writing.as_ref() == Some(&(id.clone(), text)) && future == 0;
        self.edit_on(id, edit);
        if goes_on && self.past.len() > held {
            self.past.pop();
        }
        self.writing = Some((id.clone(), text));
    }

    fn edit_on(&mut self, id: &SceneId, edit: impl FnOnce(&mut Scene)) {
        let Some(at) = self.position(id) else { return };
        let Some(scene) = self.scenes.get(at) else { return };
        let mut edited = Scene::clone(scene);
        edit(&mut edited);
        if edited != **scene {
            self.remember();
            self.at = at;
            if let Some(scene) = self.scenes.get_mut(at) {
                *scene = Arc::new(edited);
            }
        }
    }

    fn insert(&mut self, at: usize, scene: Scene) {
        self.writing = None;
        self.remember();
        self.at = at.min(self.scenes.len());
        self.scenes.insert(self.at, Arc::new(scene));
    }

    fn duplicate(&mut self, id: &SceneId) {
        let Some(at) = self.position(id) else { return };
        let Some(scene) = self.scenes.get(at) else { return };
        let copy = Scene { id: self.fresh_id(), ..Scene::clone(scene) };
        self.insert(at + 1, copy);
    }

    fn remove(&mut self, id: &SceneId) {
        self.writing = None;
        let Some(at) = self.position(id) else { return };
        self.remember();
        self.scenes.remove(at);
        let before = self.at > at;
        self.at = (self.at - usize::from(before)).min(self.scenes.len().saturating_sub(1));
    }

    fn put(&mut self, id: &SceneId, to: usize) {
        self.writing = None;
        let Some(from) = self.position(id) else { return };
        let to = to.min(self.scenes.len() - 1);
        if to == from {
            self.at = from;
            return;
        }
        self.remember();
        let scene = self.scenes.remove(from);
        self.scenes.insert(to, scene);
        self.at = to;
    }

    fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            let after = self.swap(before);
            self.future.push(after);
        }
    }

    fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            let before = self.swap(after);
            self.past.push(before);
        }
    }

    fn swap(&mut self, (scenes, at): (Scenes, usize)) -> (Scenes, usize) {
        self.writing = None;
        (std::mem::replace(&mut self.scenes, scenes), std::mem::replace(&mut self.at, at))
    }

    /// A name that no scene has.
    fn fresh_id(&self) -> SceneId {
        let taken: BTreeSet<&str> = self.scenes.iter().map(|scene| scene.id.as_str()).collect();
        let names = (1..=self.scenes.len() + 1).map(|number| format!("scene-{number}"));
        let fresh = names.into_iter().find(|name| !taken.contains(name.as_str()));
        SceneId::new(&fresh.unwrap_or_default())
    }
}

impl Model {
    /// The scenes of the dossier, as they are now.
    pub const fn briefing(&self) -> &Briefing {
        &self.briefing
    }

    /// The dossier with the scenes as they are now.
    pub fn dossier_to_save(&self) -> Arc<Dossier> {
        let scenes: Vec<Scene> =
            self.briefing.scenes.iter().map(|scene| Scene::clone(scene)).collect();
        if scenes == self.dossier.scenes() {
            return Arc::clone(&self.dossier);
        }
        Arc::new(self.dossier.with_scenes(scenes))
    }

    pub(super) fn brief(&mut self, action: BriefAction) {
        match action {
            BriefAction::Capture => {
                let scene = self.captured(self.briefing.fresh_id());
                let after = self.briefing.at + usize::from(!self.briefing.scenes.is_empty());
                self.briefing.insert(after, scene);
            }
            BriefAction::Recapture => self.recapture(),
            BriefAction::Show(id) => {
                if let Some(at) = self.briefing.position(&id) {
                    self.briefing.at = at;
                    self.show_scene(usize::MAX);
                }
            }
            BriefAction::SetHeadline(id, line) => {
                self.briefing.write(&id, Written::Headline, |scene| {
                    scene.headline = line.text;
                    scene.passages = line.passages;
                });
            }
            BriefAction::SetNotes(id, lines) => self.briefing.write(&id, Written::Notes, |scene| {
                scene.notes = lines;
            }),
            BriefAction::Pull(id, passage) => self.briefing.edit(&id, |scene| {
                scene.pulled = passage;
            }),
            BriefAction::Reveal(id, one_after_the_other) => self.briefing.edit(&id, |scene| {
                scene.steps = if one_after_the_other {
                    one_by_one(scene.view.overlays.as_ref())
                } else {
                    Vec::new()
                };
            }),
            BriefAction::Duplicate(id) => self.briefing.duplicate(&id),
            BriefAction::Remove(id) => self.briefing.remove(&id),
            BriefAction::Move(id, to) => self.briefing.put(&id, to),
            BriefAction::Pictured(sitting, picture) => self.take_picture(&sitting, picture),
            BriefAction::Undo => self.briefing.undo(),
            BriefAction::Redo => self.briefing.redo(),
            BriefAction::GoOn(scenes) => {
                let scenes: Scenes = scenes.into_iter().map(Arc::new).collect();
                if scenes != self.briefing.scenes {
                    self.briefing.remember();
                    self.briefing.scenes = scenes;
                    self.briefing.at = 0;
                }
            }
        }
    }
}

impl Model {
    /// Gives the present view to the scene that is looked at; its steps follow.
    fn recapture(&mut self) {
        let Some(id) = self.briefing.here().map(|scene| scene.id.clone()) else { return };
        let view = self.captured_view();
        self.briefing.edit(&id, |scene| {
            let extra = std::mem::take(&mut scene.view.extra);
            scene.view = SceneView { extra, ..view };
            let steps = one_by_one(scene.view.overlays.as_ref());
            scene.steps = if scene.steps.is_empty() { Vec::new() } else { steps };
        });
    }
}

/// A step for each topic.
fn one_by_one(overlays: Option<&BTreeSet<Topic>>) -> Vec<BTreeSet<Topic>> {
    let in_order =
        Topic::ALL.into_iter().filter(|topic| overlays.is_some_and(|o| o.contains(topic)));
    in_order.map(|topic| [topic].into()).collect()
}
