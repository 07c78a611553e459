//! When what is looked at is to be written down: soon after a change, never with each.

use std::time::Duration;

use egui::Context;

use crate::model::{Action, DocumentAction, ViewAction};

/// So long after the first change all of them are written.
const PATIENCE: Duration = Duration::from_secs(3);

/// Whether something is to be written, and from when on.
#[derive(Debug, Default)]
pub(super) struct Keep {
    /// In the toolkit's seconds.
    due: Option<f64>,
}

impl Keep {
    /// Takes note of what was done.
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
    }

    /// Whether it is time to write; only once after each change. Until then each frame asks for
    /// the one that is: of what a frame asks for, the toolkit keeps only the earliest.
    pub(super) fn is_due(&mut self, ctx: &Context) -> bool {
        let now = ctx.input(|input| input.time);
        let is_due = self.due.take_if(|due| *due <= now).is_some();
        let wait = self.due.and_then(|due| Duration::try_from_secs_f64(due - now).ok());
        if let Some(wait) = wait {
            ctx.request_repaint_after(wait);
        }
        is_due
    }
}

/// Whether an action may change what comes back at the next start.
const fn is_kept(action: &Action) -> bool {
    match action {
        Action::View(
            ViewAction::Hover(_)
            | ViewAction::Resize(_)
            | ViewAction::Cover(_)
            | ViewAction::SetDialog(_)
            | ViewAction::Find(_),
        )
        | Action::Present(_)
        | Action::Export(_)
        | Action::Background(_)
        | Action::Notice(_)
        | Action::Effect(_) => false,
        // Those that open a dossier or look at something in it.
        Action::Document(action) => matches!(
            action,
            DocumentAction::Opened { .. }
                | DocumentAction::Begun { .. }
                | DocumentAction::ShowParagraph { .. }
        ),
        Action::View(_)
        | Action::Play(_)
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

    #[test]
    fn a_change_is_written_by_a_window_that_draws_only_what_it_is_asked_for() {
        let (ctx, mut keep) = (Context::default(), Keep::default());
        let (mut time, mut frames) = (1.0, 0);
        let written = loop {
            let mut is_due = false;
            let input = egui::RawInput { time: Some(time), ..egui::RawInput::default() };
            let mut output = ctx.run_ui(input, |ui| {
                if frames == 0 {
                    keep.note(ui.ctx(), &[Action::Navigate(NavigateAction::Clear)]);
                    // As after every action.
                    ui.ctx().request_repaint();
                }
                is_due = keep.is_due(ui.ctx());
            });
            output.textures_delta.clear();
            frames += 1;
            if is_due {
                break Some(time);
            }
            let wait = output.viewport_output[&egui::ViewportId::ROOT].repaint_delay;
            if wait == Duration::MAX {
                break None;
            }
            assert!(frames < 20, "no frame is drawn without a reason");
            time += wait.as_secs_f64();
        };
        assert!(written.is_some_and(|time| time >= 4.0), "{written:?} after {frames} frames");
    }

    #[test]
    fn years_that_play_and_dossiers_that_open_are_written_down() {
        use crate::model::{PlayAction, StateAction};
        let open = "own.json".into();
        assert!(is_kept(&Action::Play(PlayAction::Start)));
        assert!(is_kept(&Action::State(StateAction::Follow(String::new()))));
        assert!(!is_kept(&Action::Document(DocumentAction::Open(open))));
    }
}
