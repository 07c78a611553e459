//! When what is looked at is to be written down: soon after a change, never with each.

use std::time::Duration;

use egui::Context;

use crate::model::{Action, ViewAction};

/// So long after the first change all of them are written.
const PATIENCE: Duration = Duration::from_secs(3);

/// Whether something is to be written, and from when on.
#[derive(Debug, Default)]
pub(super) struct Keep {
    /// In the toolkit's seconds.
    due: Option<f64>,
}

impl Keep {
    /// Takes note of what was done, and asks for a frame once it is to be written.
    pub(super) fn note(&mut self, ctx: &Context, actions: &[Action]) {
        if self.due.is_none() && actions.iter().any(is_kept) {
            self.wait(ctx);
        }
    }

    /// Takes note of what changed without anything being done to the model: the window's size, or the
    /// panel's width.
    pub(super) fn note_change(&mut self, ctx: &Context) {
        if self.due.is_none() {
            self.wait(ctx);
        }
    }

    fn wait(&mut self, ctx: &Context) {
        self.due = Some(ctx.input(|input| input.time) + PATIENCE.as_secs_f64());
        ctx.request_repaint_after(PATIENCE);
    }

    /// Whether it is time to write; only once after each change.
    pub(super) fn is_due(&mut self, ctx: &Context) -> bool {
        let now = ctx.input(|input| input.time);
        self.due.take_if(|due| *due <= now).is_some()
    }
}

/// Whether an action may change what comes back at the next start.
const fn is_kept(action: &Action) -> bool {
    match action {
        Action::View(
            ViewAction::Hover(_)
            | ViewAction::Resize(_)
            | ViewAction::SetDialog(_)
            | ViewAction::Find(_),
        )
        | Action::Document(_)
        | Action::Play(_)
        | Action::Present(_)
        | Action::Background(_)
        | Action::Notice(_)
        | Action::Effect(_) => false,
        Action::View(_)
        | Action::Navigate(_)
        | Action::Filter(_)
        | Action::Matrix(_)
        | Action::Compare(_)
        | Action::Table(_)
        | Action::Brief(_)
        | Action::State(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NavigateAction;

    /// A frame at this time.
    fn at(ctx: &Context, time: f64, mut frame: impl FnMut(&Context)) {
        let input = egui::RawInput { time: Some(time), ..egui::RawInput::default() };
        ctx.run_ui(input, |ui| frame(ui.ctx())).textures_delta.clear();
    }

    #[test]
    fn many_changes_are_written_once_and_what_passes_is_not() {
        let (ctx, mut keep) = (Context::default(), Keep::default());
        let hover = [Action::View(ViewAction::Hover(None))];
        let clear = [Action::Navigate(NavigateAction::Clear)];
        let mut written = Vec::new();
        for tenth in 0..100_u32 {
            let time = f64::from(tenth) / 10.0;
            at(&ctx, time, |ctx| {
                keep.note(ctx, &hover);
                if (10..60).contains(&tenth) {
                    keep.note(ctx, &clear);
                }
                if keep.is_due(ctx) {
                    written.push(tenth);
                }
            });
        }
        assert_eq!(written, [40, 71]);
    }
    #[test]
    fn a_panel_that_is_dragged_is_written_once_some_seconds_later() {
        let (ctx, mut keep) = (Context::default(), Keep::default());
        let mut written = Vec::new();
        for tenth in 0..100_u32 {
            at(&ctx, f64::from(tenth) / 10.0, |ctx| {
                if (20..30).contains(&tenth) {
                    keep.note_change(ctx);
                }
                if keep.is_due(ctx) {
                    written.push(tenth);
                }
            });
        }
        assert_eq!(written, [50]);
    }
}
