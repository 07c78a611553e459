//! From the view to a scene, and back.

use std::collections::BTreeSet;

use crate::{
    domain::{PassageId, Scene, SceneId, SceneView},
    model::{Framing, Model, OVERLAYS_AT_FIRST, Place, Target, passages_of},
};

/// More passages than a headline rests on at first: the user says which.
const MOST_PASSAGES: usize = 3;

impl Model {
    /// A scene of the present view: headed by what is looked at, resting on its passages.
    pub(super) fn captured(&self, id: SceneId) -> Scene {
        let target = self.target();
        let in_order = self.rests_in_order(target);
        let is_one = matches!(target, Target::Passage(_) | Target::Claim(_));
        let pulled = in_order.first().filter(|_| is_one).cloned();
        Scene {
            id,
            headline: self.headline(),
            passages: if in_order.len() <= MOST_PASSAGES { in_order } else { Vec::new() },
            view: self.captured_view(),
            steps: Vec::new(),
            pulled,
            notes: Vec::new(),
            as_of: None,
            extra: crate::domain::Extra::new(),
        }
    }

    /// What something rests on: a claim's passages as its coder ordered them, else in the dossier's
    /// order.
    pub(super) fn rests_in_order(&self, target: &Target) -> Vec<PassageId> {
        if let Target::Claim(id) = target {
            return self.dossier.claim(id).map(|claim| claim.passages.clone()).unwrap_or_default();
        }
        let rests = passages_of(self.shown(), target);
        let all = self.dossier.passages().iter().map(|passage| &passage.id);
        all.filter(|id| rests.contains(*id)).cloned().collect()
    }

    /// What is looked at, as a headline: what a scene is headed by until the user says it, and while
    /// something else than the scene is looked at.
    pub fn headline(&self) -> String {
        match self.target() {
            Target::Country(code) | Target::Why(code) => self.country_name(*code),
            Target::Stack(code, topic) => {
                let (country, topic) =
                    (self.country_name(*code), self.session.words().topic(*topic));
                format!("{country}: {topic}")
            }
            Target::Claim(id) => {
                self.dossier.claim(id).map(|claim| claim.summary.clone()).unwrap_or_default()
            }
            Target::Passage(id) => {
                self.dossier.passage(id).map(|passage| passage.digest.clone()).unwrap_or_default()
            }
            Target::Topic(topic) => self.session.words().topic(*topic).to_owned(),
            Target::Overview
            | Target::Standing(_)
            | Target::Tier(..)
            | Target::Dated(_)
            | Target::Paragraph(_)
            | Target::Reading(_)
            | Target::Party(_) => self.dossier.header().title.clone(),
        }
    }

    /// The present view, whole: what is not said in it is as when a dossier opens.
    pub(super) fn captured_view(&self) -> SceneView {
        let session = &self.session;
        let target = self.target();
        SceneView {
            at: Some(Place::of_scene(session.framing, session.viewport).to_string()),
            lens: Some(session.lens.to_string()),
            reading: session.reading.clone(),
            overlays: Some(session.overlays.clone()),
            filter: (!session.filter.is_empty()).then(|| session.filter.to_string()),
            target: (*target != Target::Overview).then(|| target.to_string()),
            graticule: session.graticule.then_some(true),
            extra: crate::domain::Extra::new(),
        }
    }

    /// Sees the map as the scene that is looked at says, with what is revealed up to a step; flies
    /// there. What cannot be read is as when a dossier opens.
    pub(super) fn show_scene(&mut self, step: usize) {
        let Some(scene) = self.briefing.here().cloned() else { return };
        let SceneView { at, lens, reading, overlays, filter, target, graticule, .. } = &scene.view;
        let session = &mut self.session;
        session.lens = read(lens.as_ref()).unwrap_or_default();
        let reading = reading.clone().filter(|id| self.dossier.reading(id).is_some());
        session.reading = reading.or_else(|| self.dossier.default_reading().cloned());
        let at_once = || overlays.clone().unwrap_or_else(|| BTreeSet::from(OVERLAYS_AT_FIRST));
        session.overlays = scene.revealed(step).unwrap_or_else(at_once);
        session.filter = read(filter.as_ref()).unwrap_or_default();
        session.graticule = graticule.unwrap_or(false);
        session.hovered = None;
        let framing = read(at.as_ref()).map_or(Framing::Region, Place::framing);
        let is_there = match framing {
            Framing::Territory(code) => self.atlas.territory(code).is_some(),
            Framing::Region | Framing::At(_) | Framing::Around { .. } => true,
        };
        session.fly(if is_there { framing } else { Framing::Region });
        let target = read(target.as_ref()).filter(|target| self.has(target)).unwrap_or_default();
        if *self.target() != target {
            let panel_shown = self.session.panel_shown;
            self.look_at(target);
            self.session.panel_shown = panel_shown;
        }
    }
}

/// A part of a view; none where it is missing or not understood.
pub(super) fn read<T: std::str::FromStr>(text: Option<&String>) -> Option<T> {
    text.and_then(|text| text.parse().ok())
}
