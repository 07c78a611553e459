//! What is said aloud when something changes: what was selected, and what a filter leaves.
//!
//! The lines stand in the window without being seen, as live regions: a screen reader says such a
//! line when it changes, politely after what it is saying. Before anything has changed they are
//! silent.

use std::sync::Arc;

use egui::{Id, Rect, Response, Sense, Ui, accesskit, vec2};

use super::{Scope, spoken};
use crate::{
    domain::ReadingId,
    model::{Filter, Matches, Model, Target},
};

/// The lines, and what they were said of.
#[derive(Debug, Default)]
pub(super) struct Announcer {
    selection: Said<(Target, Option<ReadingId>)>,
    filter: Said<(Filter, usize)>,
    /// What the filter's line was last compared with.
    matches: Option<Arc<Matches>>,
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

impl<K> Said<K> {
    /// Says something else where it is of something else. What is there at first is not said.
    fn refresh(
        &mut self,
        is_same: impl FnOnce(&K) -> bool,
        of: impl FnOnce() -> K,
        text: impl FnOnce() -> String,
    ) {
        match &self.of {
            None => self.of = Some(of()),
            Some(known) if is_same(known) => {}
            Some(_) => {
                self.text = text();
                self.of = Some(of());
            }
        }
    }
}

impl Announcer {
    pub(super) fn ui(&mut self, ui: &Ui, scope: &Scope<'_>) {
        let model = scope.model;
        let (target, reading) = (model.target(), &model.session().reading);
        self.selection.refresh(
            |(of, read)| of == target && read == reading,
            || (target.clone(), reading.clone()),
            || spoken::selected(model, target),
        );
        self.filtered(model);
        line_ui(ui, Id::unique("said of the selection"), &self.selection.text);
        line_ui(ui, Id::unique("said of the filter"), &self.filter.text);
    }

    /// The filter's line. The same matches are the same filter and the same facts; other ones may
    /// still be, under another reading.
    fn filtered(&mut self, model: &Model) {
        let matches = model.matches();
        if self.matches.as_ref().is_some_and(|known| Arc::ptr_eq(known, matches)) {
            return;
        }
        self.matches = Some(Arc::clone(matches));
        let (filter, facts) = (model.filter(), matches.facts());
        self.filter.refresh(
            |(of, counted)| of == filter && *counted == facts,
            || (filter.clone(), facts),
            || spoken::tally(model),
        );
    }
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
