//! What is said aloud when something changes: what was selected, and what a filter leaves.
//!
//! The lines stand in the window without being seen, as live regions: a screen reader says such a
//! line when it changes, politely after what it is saying. Before anything has changed they are
//! silent.

use egui::{Id, Rect, Response, Sense, Ui, accesskit, vec2};

use super::{Scope, spoken};
use crate::{
    domain::ReadingId,
    model::{Filter, Model, Target},
};

/// The lines, and what they were said of.
#[derive(Debug, Default)]
pub(super) struct Announcer {
    selection: Said<(Target, Option<ReadingId>)>,
    filter: Said<(Filter, usize)>,
}

/// A line and what it is of.
#[derive(Debug)]
struct Said<K> {
    of: Option<K>,
    text: String,
}

impl<K> Default for Said<K> {
    fn default() -> Self {
        Self { of: None, text: String::new() }
    }
}

impl<K: PartialEq> Said<K> {
    /// Says something else where it is of something else. What is there at first is not said.
    fn refresh(&mut self, of: K, text: impl FnOnce() -> String) {
        match &self.of {
            None => self.of = Some(of),
            Some(known) if *known == of => {}
            Some(_) => {
                self.text = text();
                self.of = Some(of);
            }
        }
    }
}

impl Announcer {
    pub(super) fn ui(&mut self, ui: &Ui, scope: &Scope<'_>) {
        let model = scope.model;
        let of = (model.target().clone(), model.session().reading.clone());
        self.selection.refresh(of, || spoken::selected(model, model.target()));
        self.filter.refresh(filtered(model), || spoken::tally(model));
        line_ui(ui, Id::unique("said of the selection"), &self.selection.text);
        line_ui(ui, Id::unique("said of the filter"), &self.filter.text);
    }
}

fn filtered(model: &Model) -> (Filter, usize) {
    (model.filter().clone(), model.matches().facts())
}

fn line_ui(ui: &Ui, id: Id, text: &str) {
    let corner = Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
    ui.interact(corner, id, Sense::hover());
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(accesskit::Role::Status);
        node.set_live(accesskit::Live::Polite);
        node.set_live_atomic();
        node.set_label(text);
    });
}

/// Lets a line that is shown be said when it appears.
pub(super) fn say_aloud(response: &Response, live: accesskit::Live) {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_live(live));
}
