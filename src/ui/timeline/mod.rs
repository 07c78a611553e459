//! The timeline: claims by year below the map, with what is surely and what is possibly dated.
//!
//! Solid bars are certain, open ones possible; what has no date stands in a bin of its own, always
//! in view. The brush is the filter's years, so that all other views follow it, and playing is a
//! change of them at each step (`model::playing`).

mod brush;
mod chart;
mod header;
mod paint;

use std::time::Duration;

use egui::{
    EventFilter, Frame, Id, Key, Margin, Modifiers, Panel, Rect, Response, RichText, Role, Sense,
    Ui, WidgetInfo,
};

use self::{
    brush::{Brush, Grip, Step},
    chart::{Chart, grid},
    paint::Picture,
};
use super::{
    Scope, keys as window_keys,
    theme::{space, strong},
    widgets::Hovering,
};
use crate::model::{Action, FilterAction, Model, PlayAction, Target, Years};

/// Height in points before anybody drags it, and the least and the most.
const HEIGHT: f32 = 132.0;
const HEIGHTS: std::ops::RangeInclusive<f32> = 96.0..=280.0;

/// This near to an end of the brush a drag takes it, in points.
const NEAR: f32 = 6.0;

/// The view and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Timeline {
    /// What a drag has hold of.
    grip: Option<Grip>,
    hovering: Hovering,
}

/// The years that a brush shows, where the filter has any.
fn brush(model: &Model) -> Option<Brush> {
    let axis = model.timeline().axis()?;
    model.filter().years.map(|years| axis.clamped(years))
}

/// Looks at these years, as certainly as before.
fn set_years(scope: &mut Scope<'_>, (from, to): (Option<i64>, Option<i64>)) {
    let before = scope.model.filter().years;
    let years = Years { from, to, certain: before.is_some_and(|years| years.certain) };
    if before != Some(years) {
        scope.push(Action::Filter(FilterAction::SetYears(Some(years))));
    }
}

fn set_brush(scope: &mut Scope<'_>, (from, to): Brush) {
    set_years(scope, (Some(from), Some(to)));
}

impl Timeline {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        if !scope.model.session().timeline_shown {
            return;
        }
        tick(ui, scope);
        let frame =
            Frame::new().fill(scope.theme.colors.panel).inner_margin(Margin::symmetric(16, 6));
        Panel::bottom("timeline")
            .resizable(true)
            .default_size(HEIGHT)
            .size_range(HEIGHTS)
            .frame(frame)
            .show(ui, |ui| {
                let width = ui.available_width();
                header::header_ui(ui, scope);
                ui.add_space(space::XS);
                let size = egui::vec2(width, ui.available_height().max(44.0));
                let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
                self.chart_ui(ui, rect, scope);
            });
    }

    fn chart_ui(&mut self, ui: &Ui, rect: Rect, scope: &mut Scope<'_>) {
        let model = scope.model;
        let timeline = model.timeline();
        let Some(axis) = timeline.axis() else {
            let (at, ink) = (rect.center(), scope.theme.colors.ink_weak);
            let words = scope.say("timeline-no-dates");
            ui.painter().text(at, egui::Align2::CENTER_CENTER, words, paint::small(), ink);
            return;
        };
        let top = grid(timeline.most()).last().copied().unwrap_or_default();
        let unit = scope.words.say_with("n-claims", &[("count", top.into())]);
        let ink = scope.theme.colors.ink;
        let gutter = ui.painter().layout_no_wrap(unit.clone(), paint::small(), ink).size().x;
        let chart = Chart::new(rect, gutter + space::M, axis);
        let filter = model.filter();
        let picture = Picture {
            painter: &ui.painter().with_clip_rect(rect.expand(4.0)),
            colors: &scope.theme.colors,
            chart: &chart,
            timeline,
            brush: brush(model),
            undated: filter.undated,
            is_chosen: filter.years.is_some() || filter.undated,
            lit: model.session().hovered.as_ref(),
            unit: &unit,
            below_bin: scope.say("timeline-undated"),
        };
        picture.paint();
        let columns = Rect::from_min_max(chart.plot.min, chart.plot.max + egui::vec2(0.0, 18.0));
        let years = ui.interact(columns, chart_id(), Sense::click_and_drag());
        let bin = ui.interact(chart.bin, chart_id().with("bin"), Sense::click());
        self.pointer(&years, &chart, scope);
        bin_clicked(&bin, scope);
        self.hover(&years, &bin, &chart, scope);
        describe(ui, &years, &bin, scope);
    }

    /// Brushes by drag and chooses by click.
    fn pointer(&mut self, response: &Response, chart: &Chart, scope: &mut Scope<'_>) {
        let Some(axis) = scope.model.timeline().axis() else { return };
        let Some(at) = response.interact_pointer_pos() else {
            self.grip = None;
            return;
        };
        let year = chart.year_at(at.x);
        if response.drag_started() {
            let origin = response.ctx.input(|input| input.pointer.press_origin()).unwrap_or(at);
            self.grip = Some(grip(chart, brush(scope.model), origin.x));
        }
        if let Some(grip) = self.grip.filter(|_| response.dragged()) {
            set_brush(scope, grip.at(year, axis));
        }
        if response.drag_stopped() {
            self.grip = None;
        }
        if response.double_clicked() {
            scope.push(Action::Filter(FilterAction::SetYears(None)));
        } else if response.clicked() {
            response.request_focus();
            if response.ctx.input(|input| input.modifiers.command) {
                scope.push(Action::show(Target::Dated(Some(year))));
            } else if brush(scope.model) == Some((year, year)) {
                scope.push(Action::Filter(FilterAction::SetYears(None)));
            } else {
                set_brush(scope, (year, year));
            }
        }
    }

    /// Lights the claims of the year under the pointer, and says how many there are.
    fn hover(&mut self, years: &Response, bin: &Response, chart: &Chart, scope: &mut Scope<'_>) {
        let year = years.hover_pos().map(|at| Some(chart.year_at(at.x)));
        let dated = year.or_else(|| bin.hovered().then_some(None));
        self.hovering.on(scope, dated.map(Target::Dated));
        if let Some(Some(year)) = dated {
            let near_end = brush(scope.model).is_some_and(|brush| {
                years.hover_pos().is_some_and(|at| end_near(chart, brush, at.x).is_some())
            });
            let icon = if near_end {
                egui::CursorIcon::ResizeHorizontal
            } else {
                egui::CursorIcon::PointingHand
            };
            years.ctx.set_cursor_icon(icon);
            tooltip(years, year, scope);
        }
    }
}

/// The keys of the timeline, while it has the focus.
pub(super) fn keys(ui: &Ui, scope: &mut Scope<'_>) {
    let session = scope.model.session();
    let has_focus = ui.memory(|memory| memory.has_focus(chart_id()));
    if !session.timeline_shown || !has_focus || window_keys::are_taken(ui.ctx(), scope.model) {
        return;
    }
    let Some(axis) = scope.model.timeline().axis() else { return };
    // With others than these held, such as Alt, a key means something to the window.
    let pressed = |modifiers, key| {
        ui.input_mut(|input| {
            input.modifiers.matches_exact(modifiers) && input.consume_key(modifiers, key)
        })
    };
    for (modifiers, key, step) in [
        (Modifiers::SHIFT, Key::ArrowLeft, Step::Grow(-1)),
        (Modifiers::SHIFT, Key::ArrowRight, Step::Grow(1)),
        (Modifiers::NONE, Key::ArrowLeft, Step::Move(-1)),
        (Modifiers::NONE, Key::ArrowRight, Step::Move(1)),
        (Modifiers::NONE, Key::Home, Step::Home),
        (Modifiers::NONE, Key::End, Step::End),
    ] {
        if pressed(modifiers, key) {
            set_brush(scope, step.after(brush(scope.model), axis));
        }
    }
    if pressed(Modifiers::NONE, Key::Delete) || pressed(Modifiers::NONE, Key::Backspace) {
        scope.push(Action::Filter(FilterAction::SetYears(None)));
    }
    if pressed(Modifiers::NONE, Key::Space) {
        scope.push(Action::Play(PlayAction::toggled(scope.model)));
    }
    if pressed(Modifiers::NONE, Key::Enter)
        && let Some((year, _)) = brush(scope.model)
    {
        scope.push(Action::show(Target::Dated(Some(year))));
    }
}

/// What the columns are called by the toolkit.
fn chart_id() -> Id {
    Id::unique("timeline years")
}

/// Tells the time when the years are to move, and wakes for that alone.
fn tick(ui: &Ui, scope: &mut Scope<'_>) {
    let Some(due) = scope.model.session().next_step() else { return };
    let now = ui.input(|input| input.time);
    if due <= now {
        scope.push(Action::Play(PlayAction::Tick(now)));
    } else {
        ui.ctx().request_repaint_after(Duration::from_secs_f64(due - now));
    }
}

/// What a drag that begins there takes.
fn grip(chart: &Chart, brush: Option<Brush>, x: f32) -> Grip {
    let year = chart.year_at(x);
    let Some((from, to)) = brush else { return Grip::End(year) };
    if let Some(fixed) = end_near(chart, (from, to), x) {
        Grip::End(fixed)
    } else if (from..=to).contains(&year) {
        Grip::Whole((from, to), year)
    } else {
        Grip::End(year)
    }
}

/// The other end of the brush, where one is near.
fn end_near(chart: &Chart, (from, to): Brush, x: f32) -> Option<i64> {
    let ends = [(chart.column(to).right(), from), (chart.column(from).left(), to)];
    ends.into_iter().find(|(end, _)| (end - x).abs() <= NEAR).map(|(_, fixed)| fixed)
}

fn bin_clicked(bin: &Response, scope: &mut Scope<'_>) {
    if !bin.clicked() {
        return;
    }
    if bin.ctx.input(|input| input.modifiers.command) {
        scope.push(Action::show(Target::Dated(None)));
    } else {
        let undated = !scope.model.filter().undated;
        scope.push(Action::Filter(FilterAction::SetUndated(undated)));
    }
}

fn tooltip(response: &Response, year: i64, scope: &Scope<'_>) {
    let count = scope.model.timeline().count_of(year);
    let values = [("certain", count.certain.into()), ("possible", count.possible.into())];
    let words = scope.words.say_with("timeline-of-year", &values);
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.label(RichText::new(year.to_string()).family(strong()));
        ui.label(words);
        ui.label(scope.say("timeline-how"));
    });
}

/// Says what the columns and the bin are.
fn describe(ui: &Ui, years: &Response, bin: &Response, scope: &Scope<'_>) {
    let first = brush(scope.model).map_or(0.0, |(from, _)| number(from));
    let (label, value) = (scope.say("timeline-years"), header::value(scope));
    years.widget_info(|| {
        let mut info = WidgetInfo::slider(true, first, label);
        info.current_text_value = Some(value.clone());
        info
    });
    let (is_on, facts) = (scope.model.filter().undated, scope.model.timeline().undated_facts);
    let claims = scope.words.say_with("n-claims", &[("count", facts.into())]);
    let name = scope.words.say_with("timeline-bin", &[("claims", claims.into())]);
    bin.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_on, &name));
    bin.clone().on_hover_text(scope.words.help("timeline-undated"));
    if years.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(years.id, filter));
    }
}

/// A year as screen readers count.
#[expect(clippy::cast_precision_loss, reason = "years of a dossier are below 2^53")]
const fn number(year: i64) -> f64 {
    year as f64
}
