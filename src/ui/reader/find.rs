//! Looking for words in the document: what was typed, where it stands, and which place is shown.
//!
//! A document of a few hundred pages is looked through in the frame in which something was typed; a
//! longer one in parts, one a frame, so that the window stays quick.

use std::sync::Arc;

use egui::{Id, Key, Modifiers, TextEdit, Ui};

use crate::{
    model::{Action, Attachment, ViewAction},
    text::{Finding, Found},
    ui::{
        Scope,
        widgets::{self, icons},
    },
    words::Words,
};

/// Bytes that are made comparable in a frame: some 60,000 words, in about 3 ms.
const PART: usize = 400_000;

/// What is looked for, and where it was found.
#[derive(Debug, Default)]
pub(super) struct Find {
    typed: String,
    /// What the hits were looked for in: they hold as long as both are the same.
    looked_in: Option<(String, Arc<Attachment>)>,
    finding: Finding,
    /// The block that was read when the search began, until the place to begin with is found.
    from: Option<usize>,
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
        self.finding.found()
    }

    /// The place that is shown.
    pub(super) fn current(&self) -> Option<&Found> {
        self.hits().get(self.current)
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
        let label = ui.label(scope.say("reader-find"));
        let edit = TextEdit::singleline(&mut self.typed).id(field()).desired_width(160.0);
        let response = ui.add(edit.return_key(None)).labelled_by(label.id);
        if !self.was_open {
            self.was_open = true;
            response.request_focus();
        }
        let is_placed = self.look(attachment, from);
        if !self.is_done(attachment) {
            ui.ctx().request_repaint();
        }
        if widgets::icon_button(ui, icons::UP, scope.say("reader-find-previous")).clicked() {
            step -= 1;
        }
        if widgets::icon_button(ui, icons::DOWN, scope.say("reader-find-next")).clicked() {
            step += 1;
        }
        ui.label(self.count(scope.words, attachment));
        if widgets::icon_button(ui, icons::CLOSE, scope.say("reader-find-close")).clicked() {
            scope.push(Action::View(ViewAction::Find(false)));
        }
        self.step(step);
        self.moved |= is_placed || step != 0;
    }

    fn is_done(&self, attachment: &Attachment) -> bool {
        self.finding.is_done(&attachment.document)
    }

    /// How many places, and which is shown.
    fn count(&self, words: &Words, attachment: &Attachment) -> String {
        let hits = self.hits().len();
        if self.typed.trim().is_empty() {
            String::new()
        } else if !self.is_done(attachment) {
            let percent = self.finding.percent(&attachment.document);
            words.say_with(
                "reader-find-so-far",
                &[("hits", hits.into()), ("percent", percent.into())],
            )
        } else if hits == 0 {
            words.say("reader-find-nowhere").to_owned()
        } else {
            let number = (self.current + 1).into();
            words.say_with("reader-find-of", &[("number", number), ("hits", hits.into())])
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
        i32::from(on && !self.hits().is_empty()) - i32::from(back)
    }

    fn step(&mut self, by: i32) {
        let last = self.hits().len().saturating_sub(1);
        self.current = match by {
            1.. => (self.current + 1) % self.hits().len().max(1),
            0 => self.current,
            _ if self.current == 0 => last,
            _ => self.current - 1,
        };
    }

    /// Begins anew where another thing was typed or is read, or goes on; returns whether the place
    /// to begin with is found: the first from what is read on, or else the first of all.
    fn look(&mut self, attachment: &Arc<Attachment>, from: usize) -> bool {
        let holds = self
            .looked_in
            .as_ref()
            .is_some_and(|(typed, read)| *typed == self.typed && Arc::ptr_eq(read, attachment));
        if !holds {
            self.looked_in = Some((self.typed.clone(), Arc::clone(attachment)));
            self.finding = Finding::new(&self.typed);
            (self.from, self.current) = (Some(from), 0);
        }
        let is_done = self.finding.go_on(&attachment.document, PART);
        let Some(from) = self.from else { return false };
        let first = self.hits().partition_point(|hit| hit.block < from);
        let is_there = first < self.hits().len();
        self.current = if is_there { first } else { 0 };
        self.from.take_if(|_| is_there || is_done).is_some()
    }
}

/// The hits in one block.
pub(super) fn in_block(hits: &[Found], block: usize) -> &[Found] {
    let from = hits.partition_point(|hit| hit.block < block);
    let to = hits.partition_point(|hit| hit.block <= block);
    hits.get(from..to).unwrap_or_default()
}
