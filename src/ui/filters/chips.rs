//! What the claims are filtered by: a chip each, to be taken away, and what that leaves.

use egui::{Button, Frame, Margin, Panel, RichText, Role, Ui, WidgetInfo};

use super::{
    date::years_in_words,
    rows::{choice_label, facet_label},
};
use crate::{
    model::{Action, Choice, Facet, FilterAction},
    ui::{
        Scope,
        theme::{icon, size, space, strong},
        widgets::icons,
    },
};

/// The chips, in a bar above what is filtered.
pub(super) fn chips_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let colors = scope.theme.colors;
    let frame = Frame::new().fill(colors.panel).inner_margin(Margin::symmetric(12, 6));
    Panel::top("chips").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::S, space::XS);
            tally_ui(ui, scope);
            let filter = scope.model.filter();
            for facet in Facet::ALL {
                for choice in filter.of(facet) {
                    choice_ui(ui, scope, choice);
                }
            }
            if let Some(years) = filter.years {
                let text = years_in_words(scope.words, years);
                chip_ui(ui, scope, Facet::Date, &text, FilterAction::SetYears(None));
            }
            if filter.undated {
                let text = scope.say("filters-undated");
                chip_ui(ui, scope, Facet::Date, text, FilterAction::SetUndated(false));
            }
            if filter.has(Facet::Words) {
                let text = format!("“{}”", filter.words.trim());
                chip_ui(ui, scope, Facet::Words, &text, FilterAction::Drop(Facet::Words));
            }
            if ui.button(scope.say("filters-clear")).clicked() {
                scope.push(Action::Filter(FilterAction::Clear));
            }
        });
        if scope.model.matches().facts() == 0 {
            nothing_ui(ui, scope);
        }
    });
}

/// How much is left of how much.
fn tally_ui(ui: &mut Ui, scope: &Scope<'_>) {
    let shown = scope.model.matches().facts();
    let all = scope.model.facets().facts();
    let values = [("shown", shown.into()), ("all", all.into())];
    let text = RichText::new(scope.words.say_with("filters-tally", &values));
    ui.label(text.family(strong()));
}

fn choice_ui(ui: &mut Ui, scope: &mut Scope<'_>, choice: &Choice) {
    let text = choice_label(scope, choice);
    chip_ui(ui, scope, choice.facet(), &text, FilterAction::Toggle(choice.clone()));
}

fn chip_ui(ui: &mut Ui, scope: &mut Scope<'_>, facet: Facet, text: &str, taken: FilterAction) {
    let colors = scope.theme.colors;
    let facet = facet_label(scope, facet);
    let text = format!("{facet}: {text}");
    let cross = RichText::new(icons::CLOSE).family(icon()).size(size::SMALL);
    let button = Button::new((RichText::new(&text).size(size::SMALL), cross));
    let response = ui.add(button.fill(colors.card).corner_radius(10));
    response.widget_info(|| {
        let name = scope.words.say_with("filters-take-away", &[("choice", text.as_str().into())]);
        WidgetInfo::labeled(Role::Button, true, name)
    });
    if response.clicked() {
        scope.push(Action::Filter(taken));
    }
}

/// Which filter to drop where nothing is left.
fn nothing_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    ui.horizontal_wrapped(|ui| {
        let matches = scope.model.matches();
        let Some(facet) = matches.to_drop() else {
            ui.colored_label(scope.theme.colors.warning, scope.say("filters-nothing-at-all"));
            return;
        };
        ui.colored_label(scope.theme.colors.warning, scope.say("filters-nothing"));
        let name = facet_label(scope, facet);
        let values = [("facet", name.into()), ("count", matches.without(facet).into())];
        if ui.button(scope.words.say_with("filters-drop", &values)).clicked() {
            scope.push(Action::Filter(FilterAction::Drop(facet)));
        }
    });
}
