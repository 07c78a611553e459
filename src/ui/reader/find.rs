//! Looking for words in the document: what was typed, where it stands, and which place is shown.

use std::sync::Arc;

use egui::{Id, Key, Modifiers, TextEdit, Ui};

use crate::{
    model::{Action, Attachment, ViewAction},
    text::{Found, find_in},
    ui::{
        Scope,
        widgets::{self, icons},
    },
};

/// What is looked for, and where it was found.
#[derive(Debug, Default)]
pub(super) struct Find {
    typed: String,
    /// What the hits were looked for in: they hold as long as both are the same.
    looked_in: Option<(String, Arc<Attachment>)>,
    hits: Vec<Found>,
    current: usize,
    was_open: bool,
    /// Another place is to be shown.
    moved: bool,
}

/// The field's id, so that keys can bring one back to it.
pub(super) fn field() -> Id {
    Id::unique("find in document")
}

impl Find {
    /// Where it stands, in reading order.
    pub(super) fn hits(&self) -> &[Found] {
        &self.hits
    }

    /// The place that is shown.
    pub(super) fn current(&self) -> Option<&Found> {
        self.hits.get(self.current)
    }

    /// Nothing is looked for any more.
    pub(super) fn close(&mut self) {
        if self.was_open {
            *self = Self::default();
        }
    }

    /// The place to be shown now, once.
    pub(super) fn take_moved(&mut self) -> Option<Found> {
        std::mem::take(&mut self.moved).then(|| self.current().cloned())?
    }

    /// The field. `from` is the block that is read.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &mut Scope<'_>,
        attachment: &Arc<Attachment>,
        from: usize,
    ) {
        let has_focus = ui.memory(|memory| memory.has_focus(field()));
        let mut step = if has_focus { self.keys(ui, scope) } else { 0 };
        let label = ui.label("Find in document");
        let edit = TextEdit::singleline(&mut self.typed).id(field()).desired_width(160.0);
        let response = ui.add(edit.return_key(None)).labelled_by(label.id);
        if !self.was_open {
            self.was_open = true;
            response.request_focus();
        }
        let is_new = self.look(attachment, from);
        if widgets::icon_button(ui, icons::UP, "Previous place").clicked() {
            step -= 1;
        }
        if widgets::icon_button(ui, icons::DOWN, "Next place").clicked() {
            step += 1;
        }
        ui.label(self.count());
        if widgets::icon_button(ui, icons::CLOSE, "Close the search").clicked() {
            scope.push(Action::View(ViewAction::Find(false)));
        }
        self.step(step);
        self.moved |= is_new || step != 0;
    }

    /// How many places, and which is shown.
    fn count(&self) -> String {
        if self.typed.trim().is_empty() {
            String::new()
        } else if self.hits.is_empty() {
            "nowhere".to_owned()
        } else {
            format!("{} of {}", self.current + 1, self.hits.len())
        }
    }

    fn keys(&self, ui: &Ui, scope: &mut Scope<'_>) -> i32 {
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::NONE, Key::Escape) {
            scope.push(Action::View(ViewAction::Find(false)));
        }
        // A plain key is also pressed where Shift is held.
        let back = pressed(Modifiers::SHIFT, Key::Enter);
        let on = pressed(Modifiers::NONE, Key::Enter);
        i32::from(on && !self.hits.is_empty()) - i32::from(back)
    }

    fn step(&mut self, by: i32) {
        let last = self.hits.len().saturating_sub(1);
        self.current = match by {
            1.. => (self.current + 1) % self.hits.len().max(1),
            0 => self.current,
            _ if self.current == 0 => last,
            _ => self.current - 1,
        };
    }

    /// Looks again where another thing was typed or is read; returns whether it did.
    fn look(&mut self, attachment: &Arc<Attachment>, from: usize) -> bool {
        let holds = self
            .looked_in
            .as_ref()
            .is_some_and(|(typed, read)| *typed == self.typed && Arc::ptr_eq(read, attachment));
        if holds {
            return false;
        }
        self.looked_in = Some((self.typed.clone(), Arc::clone(attachment)));
        self.hits = find_in(&attachment.document, &self.typed);
        self.current = self.hits.partition_point(|hit| hit.block < from);
        if self.current == self.hits.len() {
            self.current = 0;
        }
        true
    }
}

/// The hits in one block.
pub(super) fn in_block(hits: &[Found], block: usize) -> &[Found] {
    let from = hits.partition_point(|hit| hit.block < block);
    let to = hits.partition_point(|hit| hit.block <= block);
    hits.get(from..to).unwrap_or_default()
}
