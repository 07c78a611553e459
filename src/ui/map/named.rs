//! What is on the map, for those who do not see it: a list of countries and marks in sight, each with
//! a name, a place and whether it is selected.
//!
//! The map is painted, so there are no widgets that could tell. The nodes are made only where
//! somebody listens, and only for what is in sight.

use egui::{Rect, Response, Sense, Ui, UiBuilder, accesskit};

use super::on_screen;
use crate::{
    drawing::walk::Feature,
    model::{Action, Target},
    ui::{Scope, spoken},
};

/// Whether somebody listens: then the map has a node in this frame.
pub(super) fn is_heard(response: &Response) -> bool {
    response.ctx.has_accesskit_node(response.id)
}

/// Makes the nodes, and selects what is chosen through them.
pub(super) fn nodes_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    response: &Response,
    features: &[Feature],
) {
    let list = UiBuilder::new()
        .id_salt("on the map")
        .max_rect(response.rect)
        .accessibility_parent(response.id)
        .accessibility_role(accesskit::Role::ListBox)
        .accessibility_label(scope.say("spoken-on-the-map"));
    let list = ui.new_child(list);
    let mut present = None;
    for feature in features {
        let id = list.unique_id().with(format!("{:?}", feature.target));
        if feature.target == *scope.model.target() {
            present = Some(id);
        }
        let (min, max) = feature.bounds;
        let bounds =
            Rect::from_min_max(on_screen(response.rect, min), on_screen(response.rect, max));
        let node = list.interact(bounds.intersect(response.rect), id, Sense::hover());
        name(&node, &spoken::name(scope.model, &feature.target));
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
