//! The line above the columns: what is looked at in words, the legend, and the controls.

use egui::{Button, Response, RichText, Role, Ui, Vec2, WidgetInfo, vec2};

use super::{
    paint::{self, Kind},
    set_years,
};
use crate::{
    model::{Action, FilterAction, PlayAction, Speed, Timeline},
    ui::{
        Scope, filters,
        theme::{size, space, strong},
        widgets,
    },
};

/// The sign of a bar in the legend, in points.
const SIGN: Vec2 = vec2(14.0, 12.0);

/// What stays in one line.
#[derive(Debug, Hash)]
enum Group {
    Legend,
    Playing,
}

pub(super) fn header_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::XS);
        ui.label(RichText::new(scope.say("timeline-title")).family(strong()));
        ui.label(value(scope));
        beside_ui(ui, scope);
        widgets::group_ui(ui, Group::Legend, |ui| legend_ui(ui, scope));
        filters::certain_ui(ui, scope, small(scope.say("timeline-certain-only")));
        widgets::group_ui(ui, Group::Playing, |ui| {
            play_ui(ui, scope);
            speed_ui(ui, scope);
        });
        let filter = scope.model.filter();
        if filter.years.is_some() || filter.undated {
            clear_ui(ui, scope);
        }
    });
}

/// What is looked at, in words: `2004 to 2008, 23 claims`.
pub(super) fn value(scope: &Scope<'_>) -> String {
    let (words, filter) = (scope.words, scope.model.filter());
    let claims = words.say_with("n-claims", &[("count", scope.model.matches().facts().into())]);
    let years = filter.years.map(|years| filters::years_in_words(words, years));
    let what = match (years, filter.undated) {
        (None, false) => words.say("timeline-all").to_owned(),
        (None, true) => words.say("timeline-only-undated").to_owned(),
        (Some(years), false) => years,
        (Some(years), true) => words.say_with("timeline-and-undated", &[("years", years.into())]),
    };
    words.say_with("timeline-value", &[("what", what.into()), ("claims", claims.into())])
}

/// Facts that are in none of the columns; a click looks at them.
fn beside_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let timeline: &Timeline = scope.model.timeline();
    let Some(axis) = timeline.axis() else { return };
    let (first, last) = (*axis.years.start(), *axis.years.end());
    let values = |count: usize, year: i64| [("count", count.into()), ("year", text(year))];
    if timeline.earlier > 0 {
        let words = scope.words.say_with("timeline-earlier", &values(timeline.earlier, first));
        if widgets::link(ui, small(words)).clicked() {
            set_years(scope, (None, first.checked_sub(1)));
        }
    }
    if timeline.later > 0 {
        let words = scope.words.say_with("timeline-later", &values(timeline.later, last));
        if widgets::link(ui, small(words)).clicked() {
            set_years(scope, (last.checked_add(1), None));
        }
    }
}

fn text(year: i64) -> crate::words::Value<'static> {
    year.to_string().into()
}

fn small(text: impl Into<String>) -> RichText {
    RichText::new(text).size(size::SMALL)
}

/// What solid, open and pale bars mean.
fn legend_ui(ui: &mut Ui, scope: &Scope<'_>) {
    let kinds = [
        (Kind::Certain, scope.say("timeline-certain"), scope.words.help("timeline-certain")),
        (Kind::Possible, scope.say("timeline-possible"), scope.words.help("timeline-possible")),
        (Kind::Undated, scope.say("timeline-undated"), scope.words.help("timeline-undated")),
    ];
    let colors = scope.theme.colors;
    for (kind, word, help) in kinds {
        let word = (word, paint::small(), colors.ink_weak);
        let (sign, response) = widgets::sign_and_word(ui, SIGN, word);
        paint::paint_bar(ui.painter(), sign, kind, colors.link);
        response.on_hover_text(help);
    }
}

fn play_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let is_playing = scope.model.session().playing.is_some();
    let (sign, label, action) = if is_playing {
        (widgets::icons::PAUSE, scope.say("timeline-pause"), PlayAction::Pause)
    } else {
        (widgets::icons::PLAY, scope.say("timeline-play"), PlayAction::Start)
    };
    let enabled = scope.model.timeline().axis().is_some();
    let clicked = ui.add_enabled_ui(enabled, |ui| widgets::icon_button(ui, sign, label).clicked());
    if clicked.inner {
        scope.push(Action::Play(action));
    }
}

fn speed_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let speed = scope.model.session().speed;
    for choice in Speed::ALL {
        let (label, name) = match choice {
            Speed::Half => ("½", scope.say("timeline-speed-half")),
            Speed::One => ("1", scope.say("timeline-speed-one")),
            Speed::Two => ("2", scope.say("timeline-speed-two")),
        };
        if choice_ui(ui, (label, name), choice, speed).clicked() {
            scope.push(Action::Play(PlayAction::SetSpeed(choice)));
        }
        // The three and their unit stand close together.
        ui.add_space(space::XS - ui.spacing().item_spacing.x);
    }
    widgets::note(ui, scope.say("timeline-a-second"), scope.theme.colors.ink_weak);
}

fn choice_ui(ui: &mut Ui, (label, name): (&str, &str), choice: Speed, speed: Speed) -> Response {
    let is_chosen = choice == speed;
    let response = ui.add(Button::new(small(label)).selected(is_chosen));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, is_chosen, name));
    response.on_hover_text(name)
}

fn clear_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    if ui.button(small(scope.say("timeline-clear"))).clicked() {
        scope.push(Action::Filter(FilterAction::Drop(crate::model::Facet::Date)));
    }
}
