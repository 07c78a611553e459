//! The drawing and its legend, kept until one of their inputs changes.

use std::{collections::BTreeSet, sync::Arc};

use super::Geometry;
use crate::{
    domain::{Dossier, ReadingId, Topic},
    drawing::{Drawing, Fan, Legend, Measure, Plan, View, quantised},
    geo::{Atlas, PlaneRect},
    model::{Matches, Model, Tabulation, Target},
    words::Language,
};

/// A drawing, its legend, and what they were made from.
#[derive(Default)]
pub(super) struct Layers {
    key: Option<Key>,
    drawing: Drawing,
    legend: Legend,
    scope: Scope,
    hidden: Vec<PlaneRect>,
    /// What was seen of the drawing when the legend's signs were looked for.
    seen: Option<(PlaneRect, f64)>,
    fan: Option<Fan>,
    /// What was looked at when the fan was looked for.
    fanned: Option<Target>,
}

/// What layers are for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Scope {
    #[default]
    Region,
    Inset,
}

/// All that a drawing depends on.
struct Key {
    dossier: Arc<Dossier>,
    tabulation: Arc<Tabulation>,
    matches: Arc<Matches>,
    reading: Option<ReadingId>,
    graticule: bool,
    overlays: BTreeSet<Topic>,
    /// What of the plane inset and legend hide.
    hidden: Vec<PlaneRect>,
    /// The scale that it is laid out for.
    step: f64,
    geometry: Arc<Geometry>,
    /// What names and legend are in.
    language: Language,
}

impl Layers {
    /// Layers of the inset.
    pub(super) fn of_inset() -> Self {
        Self { scope: Scope::Inset, ..Self::default() }
    }

    /// Tells what inset and legend hide of the fitted map; returns whether that is news.
    pub(super) fn hide(&mut self, hidden: Vec<PlaneRect>) -> bool {
        let news = self.hidden != hidden;
        self.hidden = hidden;
        news
    }

    pub(super) const fn drawing(&self) -> &Drawing {
        &self.drawing
    }

    pub(super) const fn legend(&self) -> &Legend {
        &self.legend
    }

    /// The stack that is fanned out, since it or a claim of it is looked at.
    pub(super) const fn fan(&self) -> Option<&Fan> {
        self.fan.as_ref()
    }

    /// Looks for the stack to fan out, where something else is looked at now.
    pub(super) fn fan_out(&mut self, model: &Model) {
        if self.fanned.as_ref() != Some(model.target()) {
            self.fanned = Some(model.target().clone());
            self.fan = Fan::of(&self.drawing, model.shown(), model.target());
        }
    }

    /// Looks for the signs that are on screen, where that is another part of the drawing now.
    pub(super) fn explain(&mut self, model: &Model, atlas: &Atlas, view: &View) {
        let (words, viewport) = (model.session().words(), model.session().viewport);
        let seen = (view.bounds(viewport), view.sign_km());
        if self.seen != Some(seen) {
            self.seen = Some(seen);
            let signs = self.drawing.signs(atlas, seen.0, seen.1);
            self.legend.explain(words, &signs);
        }
    }

    pub(super) fn refresh(
        &mut self,
        model: &Model,
        geometry: &Arc<Geometry>,
        measure: &dyn Measure,
        sign_km: f64,
    ) {
        let step = match self.scope {
            Scope::Region => quantised(sign_km),
            Scope::Inset => sign_km,
        };
        if self
            .key
            .as_ref()
            .is_some_and(|key| key.holds(model, geometry, step) && key.hidden == self.hidden)
        {
            return;
        }
        let plan = Plan::of(model, geometry.atlas(), geometry.hits(), sign_km, measure);
        let plan = plan.hiding(&self.hidden);
        let plan = if self.scope == Scope::Inset { plan.for_inset(sign_km) } else { plan };
        self.drawing = Drawing::new(&plan);
        self.legend = Legend::new(model, &self.drawing);
        self.seen = None;
        self.fanned = None;
        self.key = Some(Key {
            dossier: Arc::clone(model.dossier()),
            tabulation: Arc::clone(model.tabulation()),
            matches: Arc::clone(model.matches()),
            reading: model.session().reading.clone(),
            graticule: model.session().graticule,
            overlays: model.topics_drawn().clone(),
            hidden: self.hidden.clone(),
            step,
            geometry: Arc::clone(geometry),
            language: model.session().language,
        });
    }
}

impl Key {
    fn holds(&self, model: &Model, geometry: &Arc<Geometry>, step: f64) -> bool {
        let same_scale = (self.step / step - 1.0).abs() < 1e-9;
        same_scale
            && Arc::ptr_eq(&self.dossier, model.dossier())
            && Arc::ptr_eq(&self.geometry, geometry)
            && Arc::ptr_eq(&self.matches, model.matches())
            && Arc::ptr_eq(&self.tabulation, model.tabulation())
            && self.graticule == model.session().graticule
            && self.language == model.session().language
            && self.reading == model.session().reading
            && self.overlays == *model.topics_drawn()
    }
}
