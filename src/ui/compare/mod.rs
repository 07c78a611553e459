//! Two or three countries side by side: topic by topic, with gaps told and differences marked.

mod card;
mod picker;

use egui::{Frame, Margin, RichText, ScrollArea, Sense, Ui, vec2};

pub(super) use picker::button_ui;

use self::{card::Cards, picker::Picker};
use super::{
    Scope, gist, symbol,
    theme::{bold, size, space, strong},
    widgets::{self, icons},
};
use crate::{
    domain::{Stage, Topic},
    drawing::{Body, Edge, MarkShape, MarkStyle, Shade},
    model::{
        Action, Band, BandCell, CompareAction, Compared, Comparison, MOST_COMPARED, Model,
        StageCount, StageLine, Target,
    },
};

/// Radius of signs in points.
const SIGN: f32 = 6.0;

/// Points between two columns.
const BETWEEN: f32 = 20.0;

/// The view and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Compare {
    comparison: Comparison,
    cards: Cards,
    picker: Picker,
    /// What was looked at when the view came on screen, until something is opened.
    entered: Option<Target>,
    /// The pass in which it was last drawn.
    drawn: u64,
}

impl Compare {
    /// Whether the side panel is to show a page: of a claim, say, that was clicked here. What was
    /// looked at before is no reason to take the room.
    pub(super) fn has_page(&mut self, ui: &Ui, model: &Model) -> bool {
        let pass = ui.ctx().cumulative_pass_nr();
        if self.drawn + 1 < pass {
            self.entered = Some(model.target().clone());
        } else if self.entered.as_ref() != Some(model.target()) {
            self.entered = None;
        }
        self.drawn = pass;
        *model.target() != Target::Overview && self.entered.as_ref() != Some(model.target())
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        if !self.comparison.holds(scope.model) {
            self.comparison = Comparison::of(scope.model);
        }
        let before = scope.actions.len();
        let fill = scope.theme.colors.panel;
        Frame::new().fill(fill).inner_margin(Margin::symmetric(16, 10)).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.spacing_mut().item_spacing.y = space::S;
            self.title_ui(ui, scope);
            if self.comparison.columns.is_empty() {
                empty_ui(ui, scope);
                return;
            }
            self.heads_ui(ui, scope);
            ui.separator();
            if self.comparison.columns.len() < 2 {
                empty_ui(ui, scope);
            }
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                classes_ui(ui, scope, &self.comparison);
                stages_ui(ui, scope, &self.comparison);
                self.cards.refresh(ui, scope);
                for band in &self.comparison.bands {
                    band_ui(ui, scope, &self.comparison.columns, band, &mut self.cards);
                }
            });
        });
        self.cards.light(scope);
        self.picker.settle();
        // What is opened here gets its page, also where it was looked at before.
        let mut done = scope.actions.iter().skip(before);
        if done.any(|action| matches!(action, Action::Navigate(_))) {
            self.entered = None;
        }
    }

    fn title_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        ui.horizontal(|ui| {
            let title = RichText::new(scope.say("compare-title")).family(bold()).size(size::TITLE);
            ui.label(title);
            ui.add_space(space::L);
            let count = scope.model.session().compared.len();
            if count < MOST_COMPARED {
                self.picker.add_ui(ui, scope, count);
            }
        });
    }

    /// Who stands in the columns, to be changed there.
    fn heads_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        let Self { comparison, picker, .. } = self;
        columns_ui(ui, comparison.columns.len(), |uis| {
            for (at, (ui, column)) in uis.iter_mut().zip(&comparison.columns).enumerate() {
                column_head_ui(ui, scope, picker, (at, column));
            }
        });
    }
}

/// Columns that stand apart as what is in one of them does not.
fn columns_ui(ui: &mut Ui, count: usize, add: impl FnOnce(&mut [Ui])) {
    let within = ui.spacing().item_spacing;
    ui.spacing_mut().item_spacing.x = BETWEEN;
    ui.columns(count, |uis| {
        for ui in &mut *uis {
            ui.spacing_mut().item_spacing = within;
        }
        add(uis);
    });
    ui.spacing_mut().item_spacing = within;
}

fn column_head_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    picker: &mut Picker,
    (at, column): (usize, &Compared),
) {
    ui.horizontal(|ui| {
        picker.change_ui(ui, scope, at, column.country);
        let name = scope.model.country_name(column.country);
        let label = scope.words.say_with("compare-remove", &[("country", name.into())]);
        if widgets::icon_button(ui, icons::CLOSE, &label).clicked() {
            scope.push(Action::Compare(CompareAction::Remove(column.country)));
        }
    });
    let words = gist::words_of(&column.gist, scope.words);
    widgets::note(ui, words, scope.theme.colors.ink_weak);
}

fn empty_ui(ui: &mut Ui, scope: &Scope<'_>) {
    ui.add_space(space::L);
    ui.vertical_centered(|ui| {
        let text = RichText::new(scope.say("compare-empty")).family(strong()).size(size::HEADING);
        ui.label(text);
        ui.label(scope.say("compare-how"));
    });
    ui.add_space(space::L);
}

/// The name of a band, and what differs in it.
fn band_head(
    ui: &mut Ui,
    scope: &Scope<'_>,
    name: &str,
    sign: Option<MarkStyle>,
    marks: &[String],
) {
    let colors = scope.theme.colors;
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        if let Some(style) = sign {
            paint_sign(ui, scope, style);
        }
        ui.label(RichText::new(name).family(strong()).size(size::HEADING));
        for mark in marks {
            let text = RichText::new(format!("≠ {mark}")).size(size::SMALL).family(strong());
            ui.label(text.color(colors.warning));
        }
    });
    let line = egui::Stroke::new(1.0, colors.rule);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, line);
}

fn paint_sign(ui: &mut Ui, scope: &Scope<'_>, style: MarkStyle) {
    let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
    let mut shapes = Vec::new();
    symbol::paint_mark(&mut shapes, rect.center(), SIGN, style, &scope.theme.colors);
    ui.painter().extend(shapes);
}

fn classes_ui(ui: &mut Ui, scope: &mut Scope<'_>, comparison: &Comparison) {
    if scope.model.dossier().scale().classes.is_empty() {
        return;
    }
    let differs = scope.say("compare-classes-differ").to_owned();
    let marks = if comparison.classes_differ { vec![differs] } else { Vec::new() };
    band_head(ui, scope, scope.say("compare-class"), None, &marks);
    columns_ui(ui, comparison.columns.len(), |uis| {
        for (ui, column) in uis.iter_mut().zip(&comparison.columns) {
            class_ui(ui, scope, column);
        }
    });
}

fn class_ui(ui: &mut Ui, scope: &mut Scope<'_>, column: &Compared) {
    let label = scope.model.standing_in_words(&column.standing);
    let shade = Shade::of(&column.standing, scope.model.dossier());
    ui.horizontal_wrapped(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(26.0, 16.0), Sense::hover());
        symbol::paint_swatch(ui.painter(), rect, shade, scope.theme);
        if widgets::link(ui, RichText::new(label).family(strong())).clicked() {
            scope.push(Action::show(Target::Standing(column.standing.clone())));
        }
        if column.depends {
            widgets::note(ui, scope.say("compare-depends"), scope.theme.colors.warning);
        }
    });
}

fn stages_ui(ui: &mut Ui, scope: &Scope<'_>, comparison: &Comparison) {
    if comparison.stages.is_empty() {
        return;
    }
    band_head(ui, scope, scope.say("compare-stages"), None, &[]);
    ui.spacing_mut().item_spacing.y = space::XS;
    for line in &comparison.stages {
        columns_ui(ui, line.counts.len(), |uis| {
            for (ui, count) in uis.iter_mut().zip(&line.counts) {
                ui.horizontal(|ui| stage_ui(ui, scope, line, *count));
            }
        });
    }
    ui.spacing_mut().item_spacing.y = space::S;
}

/// How many facts at a stage: `2 delivered · 1 hedged or reported`.
fn stage_ui(ui: &mut Ui, scope: &Scope<'_>, line: &StageLine, count: StageCount) {
    let colors = scope.theme.colors;
    let body = line.stage.map_or(Body::Crossed, Body::of_stage);
    let edge = if count.facts > count.hedged { Edge::Crisp } else { Edge::Fuzzy };
    if count.facts == 0 {
        let word = line
            .stage
            .map_or_else(|| scope.say("compare-denied"), |stage: Stage| scope.words.stage(stage));
        ui.add_space(18.0 + ui.spacing().item_spacing.x);
        widgets::note(ui, format!("– {word}"), colors.ink_weak);
        return;
    }
    paint_sign(ui, scope, MarkStyle { shape: MarkShape(Topic::Basing), body, edge });
    let counted = scope.words.at_stage(line.stage, count.facts);
    ui.label(RichText::new(counted).family(strong()));
    if count.hedged > 0 {
        let values = [("count", count.hedged.into())];
        let text = scope.words.say_with("compare-hedged", &values);
        widgets::note(ui, format!("· {text}"), colors.ink_weak);
    }
}

fn band_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    columns: &[Compared],
    band: &Band,
    cards: &mut Cards,
) {
    let mut marks = Vec::new();
    if let Some(column) = band.only.and_then(|at| columns.get(at)) {
        let name = scope.model.country_name(column.country);
        marks.push(scope.words.say_with("compare-only", &[("country", name.into())]));
    }
    if band.firmest_differs {
        marks.push(scope.say("compare-firmest-differs").to_owned());
    }
    let sign = MarkStyle { shape: MarkShape(band.topic), body: Body::Filled, edge: Edge::Crisp };
    band_head(ui, scope, scope.words.topic(band.topic), Some(sign), &marks);
    columns_ui(ui, columns.len(), |uis| {
        for (ui, (column, cell)) in uis.iter_mut().zip(columns.iter().zip(&band.cells)) {
            cell_ui(ui, scope, (column, band.topic), cell, cards);
        }
    });
}

/// What a country has of a topic, or that it has nothing.
fn cell_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    (column, topic): (&Compared, Topic),
    cell: &BandCell,
    cards: &mut Cards,
) {
    let colors = scope.theme.colors;
    if cell.gist.is_empty() {
        let mut all = scope.model.dossier().claims_of(column.country);
        let is_hidden = all.any(|claim| claim.topic == topic);
        let gap = scope.say(if is_hidden { "compare-filtered" } else { "compare-nothing" });
        ui.label(RichText::new(gap).italics().color(colors.ink_weak));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        paint_sign(ui, scope, gist::style_of(&cell.gist, MarkShape(topic)));
        let words = gist::words_of(&cell.gist, scope.words);
        ui.label(RichText::new(words).size(size::SMALL).family(strong()));
        if let Some(grouped) = gist::grouped(&cell.gist, scope.words) {
            widgets::note(ui, grouped, colors.ink_weak);
        }
    });
    cards.list_ui(ui, scope, column.country, &cell.claims);
}
