//! A small timeline on a country's page: when, at a glance. What is surely of a year is solid, what
//! can be is open, and what has no date is counted beside it.

use egui::{Align2, FontId, Rect, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::{
    model::{YearBars, YearCount},
    ui::{
        Scope,
        theme::{size, text},
        widgets,
    },
};

/// Height of the bars, and of the years below them, in points.
const BARS: f32 = 34.0;
const YEARS: f32 = 16.0;

/// The widest bar, so that two years do not fill the panel.
const WIDEST: f32 = 22.0;

pub(super) fn sparkline_ui(ui: &mut Ui, scope: &Scope<'_>, years: &YearBars) {
    if !years.bars.is_empty() {
        bars_ui(ui, scope, years);
    }
    for note in notes(scope, years) {
        widgets::note(ui, note, scope.theme.colors.ink_weak);
    }
}

/// What no bar shows: facts before and after the axis, and those without a date.
fn notes(scope: &Scope<'_>, years: &YearBars) -> Vec<String> {
    let beside = |id, count: usize, year: i64| {
        let values = [("count", count.into()), ("year", year.to_string().into())];
        (count > 0).then(|| scope.words.say_with(id, &values))
    };
    let undated = (years.undated > 0)
        .then(|| scope.words.say_with("profile-undated", &[("count", years.undated.into())]));
    let earlier = beside("timeline-earlier", years.earlier, years.first);
    let later = beside("timeline-later", years.later, years.last);
    [earlier, later, undated].into_iter().flatten().collect()
}

#[expect(clippy::cast_precision_loss, reason = "a few bars of a few facts")]
fn bars_ui(ui: &mut Ui, scope: &Scope<'_>, years: &YearBars) {
    let colors = scope.theme.colors;
    let count = years.bars.len() as f32;
    let width = (ui.available_width() / count).min(WIDEST);
    let whole = vec2((width * count).max(90.0), BARS + YEARS);
    let (rect, response) = ui.allocate_exact_size(whole, Sense::hover());
    let most = years.bars.iter().map(|bar| bar.all()).max().unwrap_or(1).max(1);
    let unit = BARS / most as f32;
    let base = rect.top() + BARS;
    let column = |at: usize| rect.left() + width * at as f32;
    for (at, bar) in years.bars.iter().enumerate() {
        let (left, right) = (column(at) + 0.75, column(at + 1) - 0.75);
        let solid = base - unit * bar.certain as f32;
        let open = solid - unit * bar.possible as f32;
        let block = |top, bottom| Rect::from_min_max(pos2(left, top), pos2(right, bottom));
        if bar.certain > 0 {
            ui.painter().rect_filled(block(solid, base), 0.0, colors.ink_weak);
        }
        if bar.possible > 0 {
            let line = Stroke::new(1.0, colors.ink_weak);
            let block = block(open, solid).shrink2(vec2(0.0, 0.5));
            ui.painter().rect_stroke(block, 0.0, line, StrokeKind::Inside);
        }
    }
    ui.painter().hline(rect.left()..=column(years.bars.len()), base, Stroke::new(1.0, colors.rule));
    let font = FontId::new(size::SMALL, text());
    let last = pos2(column(years.bars.len()).max(rect.left() + 90.0), base + 2.0);
    let (from, to) = (years.first.to_string(), years.last.to_string());
    ui.painter().text(
        pos2(rect.left(), base + 2.0),
        Align2::LEFT_TOP,
        &from,
        font.clone(),
        colors.ink_weak,
    );
    if from != to {
        ui.painter().text(last, Align2::RIGHT_TOP, &to, font, colors.ink_weak);
    }
    let label = scope.words.say_with("profile-years", &[("from", from.into()), ("to", to.into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &label));
    let under = response.hover_pos().and_then(|at| {
        let over = |place: &usize| at.x < column(*place + 1);
        (0..years.bars.len()).find(over)
    });
    if let Some((at, bar)) = under.and_then(|at| Some((at, *years.bars.get(at)?))) {
        response.on_hover_text(told(scope, years, at, bar));
    }
}

/// A bar in words.
fn told(scope: &Scope<'_>, years: &YearBars, at: usize, bar: YearCount) -> String {
    let (first, last) = years.years(at);
    let span = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let values = [
        ("years", span.into()),
        ("certain", bar.certain.into()),
        ("possible", bar.possible.into()),
    ];
    scope.words.say_with("profile-bar", &values)
}
