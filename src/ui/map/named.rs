//! What is on the map, for those who do not see it: a list of countries and marks in sight, each with
//! a name, a place and whether it is selected.
//!
//! The map is painted, so there are no widgets that could tell. The nodes are made only where
//! somebody listens, and only for what is in sight.

use std::{collections::BTreeMap, sync::Arc};

use egui::{Id, Rect, Response, Sense, Ui, UiBuilder, accesskit};

use super::on_screen;
use crate::{
    drawing::walk::Feature,
    geo::Atlas,
    model::{Action, Matches, Model, Tabulation, Target},
    ui::{Scope, spoken},
    words::Language,
};

/// The names of what is on the map, kept until what they are made of changes.
#[derive(Debug, Default)]
pub(super) struct Names {
    holds_for: Option<Inputs>,
    /// The node's id beside the name: both are made of texts.
    names: BTreeMap<Target, (Id, String)>,
}

/// What ids and names are made of. Filter and reading are in the matches, the lens is in the counts.
#[derive(Debug)]
struct Inputs {
    matches: Arc<Matches>,
    counts: Arc<Tabulation>,
    atlas: Arc<Atlas>,
    language: Language,
    list: Id,
}

impl Inputs {
    fn are(&self, model: &Model, list: Id) -> bool {
        Arc::ptr_eq(&self.matches, model.matches())
            && Arc::ptr_eq(&self.counts, model.tabulation())
            && Arc::ptr_eq(&self.atlas, model.atlas())
            && self.language == model.session().language
            && self.list == list
    }
}

impl Names {
    /// Forgets all names where others would be made now.
    fn refresh(&mut self, model: &Model, list: Id) {
        if self.holds_for.as_ref().is_some_and(|inputs| inputs.are(model, list)) {
            return;
        }
        self.names.clear();
        self.holds_for = Some(Inputs {
            matches: Arc::clone(model.matches()),
            counts: Arc::clone(model.tabulation()),
            atlas: Arc::clone(model.atlas()),
            language: model.session().language,
            list,
        });
    }

    fn of(&mut self, model: &Model, list: Id, target: &Target) -> Option<&(Id, String)> {
        // Not `entry`: it would want a copy of each target in each frame.
        if !self.names.contains_key(target) {
            let id = list.with(format!("{target:?}"));
            self.names.insert(target.clone(), (id, spoken::name(model, target)));
        }
        self.names.get(target)
    }
}

/// Whether somebody listens: then the map has a node in this frame.
pub(super) fn is_heard(response: &Response) -> bool {
    response.ctx.has_accesskit_node(response.id)
}

/// Makes the nodes, and selects what is chosen through them.
pub(super) fn nodes_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    response: &Response,
    (features, names): (&[Feature], &mut Names),
) {
    let list = UiBuilder::new()
        .id_salt("on the map")
        .max_rect(response.rect)
        .accessibility_parent(response.id)
        .accessibility_role(accesskit::Role::ListBox)
        .accessibility_label(scope.say("spoken-on-the-map"));
    let list = ui.new_child(list);
    let within = list.unique_id();
    names.refresh(scope.model, within);
    let mut present = None;
    for feature in features {
        let called = names.of(scope.model, within, &feature.target);
        let Some((id, called)) = called.map(|(id, called)| (*id, called)) else { continue };
        if feature.target == *scope.model.target() {
            present = Some(id);
        }
        let (min, max) = feature.bounds;
        let bounds =
            Rect::from_min_max(on_screen(response.rect, min), on_screen(response.rect, max));
        let node = list.interact(bounds.intersect(response.rect), id, Sense::hover());
        name(&node, called);
        let is_selected = present == Some(id);
        ui.ctx().accesskit_node_builder(id, |node| node.set_selected(is_selected));
        let is_chosen = |action| ui.input(|input| input.has_accesskit_action_request(id, action));
        if is_chosen(accesskit::Action::Click) {
            choose(scope, &feature.target);
        }
    }
    response.ctx.accesskit_node_builder(response.id, |node| match present {
        Some(present) => node.set_active_descendant(present.accesskit_id()),
        None => node.clear_active_descendant(),
    });
}

fn name(node: &Response, name: &str) {
    let rect = node.rect;
    node.ctx.accesskit_node_builder(node.id, |builder| {
        builder.set_role(accesskit::Role::ListBoxOption);
        builder.set_label(name);
        builder.add_action(accesskit::Action::Click);
        builder.set_bounds(accesskit::Rect {
            x0: rect.min.x.into(),
            y0: rect.min.y.into(),
            x1: rect.max.x.into(),
            y1: rect.max.y.into(),
        });
    });
}

fn choose(scope: &mut Scope<'_>, target: &Target) {
    scope.push(Action::show(target.clone()));
}
