//! What can be chosen in a facet, each with what it would leave.

use std::cmp::Reverse;

use egui::{Align, Layout, RichText, Role, Sense, Ui, WidgetInfo, vec2};

use crate::{
    drawing::{Body, Edge, MarkShape, MarkStyle, Shade},
    model::{Action, Ambiguity, Assertion, Choice, Facet, FilterAction, Model, Oddity},
    ui::{Scope, symbol, theme::size},
    words::{Words, sentence_case},
};

/// The facets that have choices, in the order in which they are listed: what is asked most comes
/// first.
const FACETS: [Facet; 10] = [
    Facet::Topic,
    Facet::Stage,
    Facet::Assertion,
    Facet::Country,
    Facet::Basis,
    Facet::Party,
    Facet::Standing,
    Facet::Reading,
    Facet::Source,
    Facet::Anomaly,
];

/// A facet with its choices.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) facet: Facet,
    pub(super) rows: Vec<Row>,
}

/// A choice and what it would leave.
#[derive(Debug)]
pub(super) struct Row {
    choice: Choice,
    label: String,
    count: usize,
    pub(super) chosen: bool,
}

/// All facets in which there is something to choose.
pub(super) fn sections(scope: &Scope<'_>) -> Vec<Section> {
    let (facets, matches, filter) =
        (scope.model.facets(), scope.model.matches(), scope.model.filter());
    let section = |facet: Facet| {
        let row = |choice: &Choice| Row {
            choice: choice.clone(),
            label: choice_label(scope, choice),
            count: matches.count(choice),
            chosen: filter.choices.contains(choice),
        };
        let mut rows: Vec<Row> = facets.of(facet).map(row).collect();
        match facet {
            Facet::Party => rows.sort_by_cached_key(|row| (Reverse(row.count), row.label.clone())),
            Facet::Country => rows.sort_by_cached_key(|row| row.label.clone()),
            Facet::Topic
            | Facet::Stage
            | Facet::Basis
            | Facet::Assertion
            | Facet::Standing
            | Facet::Reading
            | Facet::Source
            | Facet::Anomaly
            | Facet::Date
            | Facet::Words => {}
        }
        Section { facet, rows }
    };
    // Where there is but one choice there is nothing to choose.
    FACETS.into_iter().map(section).filter(|section| section.rows.len() > 1).collect()
}

pub(super) fn row_ui(ui: &mut Ui, scope: &mut Scope<'_>, row: &Row) {
    let weak = row.count == 0 && !row.chosen;
    let colors = scope.theme.colors;
    let ink = if weak { colors.ink_weak } else { colors.ink };
    ui.horizontal(|ui| {
        let mut chosen = row.chosen;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let count = RichText::new(row.count.to_string()).size(size::SMALL);
            ui.label(count.color(colors.ink_weak));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let check = ui.add(egui::Checkbox::without_text(&mut chosen));
                sign_ui(ui, scope, &row.choice);
                let text = RichText::new(&row.label).color(ink);
                let label = egui::Label::new(text).truncate().selectable(false);
                // Not a stop for Tab: the box beside it is.
                let label = ui.add(label.sense(Sense::CLICK));
                check.widget_info(|| {
                    let facet = facet_label(scope, row.choice.facet());
                    let name = format!("{facet}: {}, {}", row.label, row.count);
                    WidgetInfo::selected(Role::CheckBox, true, chosen, name)
                });
                let (clicked, twice) = (
                    check.changed() || label.clicked(),
                    check.double_clicked() || label.double_clicked(),
                );
                // The second click of two undoes the first, so that alone means alone before both.
                if clicked {
                    scope.push(Action::Filter(FilterAction::Toggle(row.choice.clone())));
                }
                if twice {
                    scope.push(Action::Filter(FilterAction::Only(row.choice.clone())));
                }
                check.on_hover_text(scope.say("filters-how"));
            });
        });
    });
}

/// The sign that the map has for a choice, where it has one.
fn sign_ui(ui: &mut Ui, scope: &Scope<'_>, choice: &Choice) {
    let style = match choice {
        Choice::Topic(topic) => {
            MarkStyle { shape: MarkShape(*topic), body: Body::Filled, edge: Edge::Crisp }
        }
        Choice::Standing(standing) => {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 14.0), Sense::hover());
            let shade = Shade::of(standing, scope.model.dossier());
            symbol::paint_swatch(ui.painter(), rect, shade, scope.theme);
            return;
        }
        Choice::Stage(_)
        | Choice::Basis(_)
        | Choice::Assertion(_)
        | Choice::Country(_)
        | Choice::Region
        | Choice::Reading(_)
        | Choice::State(_)
        | Choice::Party(_)
        | Choice::Source(_)
        | Choice::Anomaly(_) => return,
    };
    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 16.0), Sense::hover());
    let mut shapes = Vec::new();
    symbol::paint_mark(&mut shapes, rect.center(), 5.5, style, &scope.theme.colors);
    ui.painter().extend(shapes);
}

/// The name of a facet.
pub(in crate::ui) fn facet_label(scope: &Scope<'_>, facet: Facet) -> &'static str {
    facet_name(scope.words, facet)
}

/// The name of a choice.
pub(in crate::ui) fn choice_label(scope: &Scope<'_>, choice: &Choice) -> String {
    choice_name(scope.model, choice)
}

/// The name of a facet, in these words.
pub(in crate::ui) fn facet_name(words: &'static Words, facet: Facet) -> &'static str {
    words.say(match facet {
        Facet::Topic => "facet-topic",
        Facet::Stage => "facet-stage",
        Facet::Basis => "facet-basis",
        Facet::Assertion => "facet-assertion",
        Facet::Country => "facet-country",
        Facet::Standing => "facet-class",
        Facet::Reading => "facet-reading",
        Facet::Party => "facet-party",
        Facet::Source => "facet-source",
        Facet::Anomaly => "facet-anomaly",
        Facet::Date => "facet-date",
        Facet::Words => "facet-words",
    })
}

/// The name of a choice, in the language of the session.
pub(in crate::ui) fn choice_name(model: &Model, choice: &Choice) -> String {
    let words = model.session().words();
    match choice {
        Choice::Topic(topic) => words.topic(*topic).to_owned(),
        Choice::Stage(stage) => sentence_case(words.stage(*stage)),
        Choice::Basis(basis) => sentence_case(words.basis(*basis)),
        Choice::Assertion(Assertion::Asserted) => words.say("assertion-asserted").to_owned(),
        Choice::Assertion(Assertion::Hedged) => words.say("assertion-hedged").to_owned(),
        Choice::Assertion(Assertion::Denied) => words.say("assertion-denied").to_owned(),
        Choice::Country(code) | Choice::State(code) => model.country_name(*code),
        Choice::Region => words.say("filters-region").to_owned(),
        Choice::Standing(standing) => model.standing_in_words(standing),
        Choice::Reading(Ambiguity::Depends) => words.say("reading-depends").to_owned(),
        Choice::Reading(Ambiguity::Settled) => words.say("reading-settled").to_owned(),
        Choice::Party(name) => name.clone(),
        Choice::Source(id) => {
            let source = model.dossier().source(id);
            source.map_or_else(|| id.to_string(), |source| source.title().to_owned())
        }
        Choice::Anomaly(Oddity::Internal) => words.say("oddity-internal").to_owned(),
        Choice::Anomaly(Oddity::Outside) => words.say("oddity-outside").to_owned(),
        Choice::Anomaly(Oddity::Nothing) => words.say("oddity-nothing").to_owned(),
    }
}
