//! The cartouche: title, legend and sources in one frame over the map. The legend is the filter.

use egui::{
    Align2, Area, Checkbox, Frame, Id, Margin, Rect, RichText, ScrollArea, Sense, Stroke, Ui, vec2,
};

use super::{
    Scope, symbol,
    theme::{Colors, bold, icon, size, space, strong},
    widgets::{self, icons},
};
use crate::{
    domain::Topic,
    drawing::{Body, Edge, Legend, LegendEntry, LegendKey, MarkShape, MarkStyle, Shade},
    model::{Action, OVERLAYS_AT_FIRST, Target, ViewAction},
};

/// Width of the cartouche in points.
const WIDTH: f32 = 258.0;

/// Points of height from which on the marks are explained without being asked.
const ROOMY: f32 = 900.0;

/// Which parts of the cartouche are open.
#[derive(Debug, Default)]
pub(super) struct Cartouche {
    /// Whether the marks are explained, once the user has said so.
    signs: Option<bool>,
}

impl Cartouche {
    /// Over the lower left of the map: the Pacific. Returns what it covers of the screen.
    pub(super) fn ui(
        &mut self,
        ui: &Ui,
        map: Rect,
        legend: &Legend,
        scope: &mut Scope<'_>,
    ) -> Rect {
        over_the_pacific(ui, map, ("cartouche", WIDTH), &scope.theme.colors, |ui| {
            let most = (map.height() - 60.0).max(80.0);
            ScrollArea::vertical()
                .max_height(most)
                .min_scrolled_height(most)
                .show(ui, |ui| self.contents_ui(ui, legend, map.height(), scope));
        })
    }

    fn contents_ui(&mut self, ui: &mut Ui, legend: &Legend, height: f32, scope: &mut Scope<'_>) {
        title_ui(ui, scope);
        if scope.model.session().legend_is_folded() {
            return;
        }
        ui.separator();
        ui.label(RichText::new(&legend.scale).family(strong()));
        if let Some(note) = &legend.note {
            widgets::note(ui, note, scope.theme.colors.ink_weak);
        }
        for entry in &legend.shades {
            shade_ui(ui, entry, scope);
        }
        ui.separator();
        let is_row = |entry: &&LegendEntry| {
            let first = |topic| OVERLAYS_AT_FIRST.contains(&topic);
            entry.shown || matches!(entry.key, LegendKey::Topic(topic) if first(topic))
        };
        for entry in legend.topics.iter().filter(is_row) {
            topic_ui(ui, entry, scope);
        }
        ui.horizontal_wrapped(|ui| {
            for entry in legend.topics.iter().filter(|entry| !is_row(entry)) {
                topic_chip_ui(ui, entry, scope);
            }
        });
        if !legend.signs.is_empty() {
            let mut signs = self.signs.unwrap_or(height > ROOMY);
            if fold_ui(ui, &mut signs, scope.say("legend-signs")) {
                self.signs = Some(signs);
            }
            if signs {
                for entry in &legend.signs {
                    sign_ui(ui, entry, scope);
                }
            }
        }
    }
}

/// Between a frame and what is in it, in points.
const FRAME: i8 = 10;

/// Width of a frame whose content has this width.
pub(super) fn outer_width(width: f32) -> f32 {
    width + 2.0 * f32::from(FRAME)
}

/// A frame of this width over the lower left of the map. Returns what it covers of the screen.
pub(super) fn over_the_pacific(
    ui: &Ui,
    map: Rect,
    (id, width): (&'static str, f32),
    colors: &Colors,
    content: impl FnOnce(&mut Ui),
) -> Rect {
    let frame = Frame::new()
        .fill(colors.panel)
        .stroke(Stroke::new(1.0, colors.rule))
        .corner_radius(6)
        .inner_margin(Margin::same(FRAME));
    let shown = Area::new(Id::unique(id))
        .pivot(Align2::LEFT_BOTTOM)
        .fixed_pos(map.left_bottom() + vec2(space::M, -space::M))
        .default_size(vec2(width + 24.0, map.height()))
        .constrain_to(map)
        .show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = space::XS;
                content(ui);
            });
        });
    widgets::settle_area(&shown.response);
    shown.response.rect
}

/// The title, which leads to the overview, with the button that folds what is below it.
fn title_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let folded = scope.model.session().legend_is_folded();
    let header = scope.model.dossier().header();
    ui.horizontal_top(|ui| {
        let title = RichText::new(&header.title).family(bold()).size(size::HEADING);
        let width = ui.available_width() - 34.0;
        ui.scope(|ui| {
            ui.set_width(width);
            let label = egui::Label::new(title).wrap().sense(Sense::click());
            let response = ui.add(label);
            response
                .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &header.title));
            if response.clicked() {
                scope.push(Action::show(Target::Overview));
            }
        });
        let (sign, name) = if folded {
            (icons::UP, scope.say("legend-unfold"))
        } else {
            (icons::DOWN, scope.say("legend-fold"))
        };
        let sign = RichText::new(sign).family(icon());
        let response = ui.add(egui::Button::new(sign).frame(false));
        widgets::name(&response, name);
        if response.on_hover_text(name).clicked() {
            scope.push(Action::View(ViewAction::FoldLegend(!folded)));
        }
    });
    if let Some(as_of) = &header.as_of {
        let date = scope.words.when(as_of).into();
        let text = scope.say_with("legend-as-of", &[("date", date)]);
        widgets::note(ui, text, scope.theme.colors.ink_weak);
    }
}

/// A heading that opens and closes what is below it; returns whether it did.
fn fold_ui(ui: &mut Ui, open: &mut bool, title: &str) -> bool {
    let sign = if *open { "▾" } else { "▸" };
    let text = RichText::new(format!("{sign} {title}")).size(size::SMALL);
    let clicked = ui.add(egui::Button::new(text).frame(false)).clicked();
    *open ^= clicked;
    clicked
}

fn shade_ui(ui: &mut Ui, entry: &LegendEntry, scope: &mut Scope<'_>) {
    ui.horizontal(|ui| {
        sample_ui(ui, entry.key, scope);
        entry_ui(ui, entry, scope);
    });
}

/// What an entry explains, as it looks on the map.
pub(super) fn sample_ui(ui: &mut Ui, key: LegendKey, scope: &Scope<'_>) {
    let plain =
        MarkStyle { shape: MarkShape(Topic::Basing), body: Body::Filled, edge: Edge::Crisp };
    let swatch = |ui: &mut Ui| ui.allocate_exact_size(vec2(26.0, 16.0), Sense::hover()).0;
    match key {
        LegendKey::Shade(shade) => {
            let rect = swatch(ui);
            symbol::paint_swatch(ui.painter(), rect, shade, scope.theme);
        }
        LegendKey::Thin => {
            let rect = swatch(ui);
            symbol::paint_thin(ui.painter(), rect, class(0), scope.theme);
        }
        LegendKey::Otherwise => {
            let rect = swatch(ui);
            let (low, high) = (scope.theme.shade(class(0)), scope.theme.shade(class(1)));
            symbol::paint_striped(ui.painter(), rect, low, high);
        }
        LegendKey::Topic(topic) => {
            mark_sample(ui, MarkStyle { shape: MarkShape(topic), ..plain }, scope);
        }
        LegendKey::Body(body) => mark_sample(ui, MarkStyle { body, ..plain }, scope),
        LegendKey::Edge(edge) => mark_sample(ui, MarkStyle { edge, ..plain }, scope),
        LegendKey::Stack => stack_sample(ui, scope),
        LegendKey::Link => link_sample(ui, scope),
        LegendKey::Disc => disc_sample(ui, scope),
    }
}

const fn class(rank: usize) -> Shade {
    Shade::Class { rank, of: 2 }
}

fn topic_ui(ui: &mut Ui, entry: &LegendEntry, scope: &mut Scope<'_>) {
    let LegendKey::Topic(topic) = entry.key else { return };
    ui.horizontal(|ui| {
        let mut shown = entry.shown;
        let response = ui.add(Checkbox::without_text(&mut shown));
        response.widget_info(|| {
            let values = [("topic", entry.label.as_str().into())];
            let label = scope.say_with("legend-show", &values);
            egui::WidgetInfo::selected(egui::Role::CheckBox, true, shown, label)
        });
        // The second click of two undoes the first, so that alone means alone before both.
        if response.changed() {
            scope.push(Action::View(ViewAction::SetOverlay(topic, shown)));
        }
        if response.double_clicked() {
            scope.push(Action::View(ViewAction::SoloOverlay(topic)));
        }
        response.on_hover_text(scope.words.help("legend-show"));
        sample_ui(ui, entry.key, scope);
        entry_ui(ui, entry, scope);
    });
}

/// A topic that is off at first: one click shows it, and it gets a row of its own.
fn topic_chip_ui(ui: &mut Ui, entry: &LegendEntry, scope: &mut Scope<'_>) {
    let LegendKey::Topic(topic) = entry.key else { return };
    let (label, count) = (entry.label.as_str().into(), entry.count.unwrap_or(0).into());
    let text = scope.say_with("legend-add", &[("topic", label), ("count", count)]);
    let text = RichText::new(text).size(size::SMALL).color(scope.theme.colors.ink_weak);
    let button = egui::Button::new(text).small();
    if ui.add(button).on_hover_text(scope.words.help("legend-add")).clicked() {
        scope.push(Action::View(ViewAction::SetOverlay(topic, true)));
    }
}

fn sign_ui(ui: &mut Ui, entry: &LegendEntry, scope: &Scope<'_>) {
    ui.horizontal(|ui| {
        sample_ui(ui, entry.key, scope);
        let text = RichText::new(&entry.label).size(size::SMALL);
        ui.add(egui::Label::new(text).wrap());
    });
}

fn mark_sample(ui: &mut Ui, style: MarkStyle, scope: &Scope<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(20.0, 18.0), Sense::hover());
    let mut shapes = Vec::new();
    symbol::paint_mark(&mut shapes, rect.center(), 6.5, style, &scope.theme.colors);
    ui.painter().extend(shapes);
}

fn stack_sample(ui: &mut Ui, scope: &Scope<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(20.0, 18.0), Sense::hover());
    let colors = &scope.theme.colors;
    let at = rect.center() - vec2(7.0, 0.0);
    let count = symbol::paint_count(ui.painter(), at, 6.5, 8, (colors.ink, colors.halo));
    ui.painter().add(count);
}

fn disc_sample(ui: &mut Ui, scope: &Scope<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(20.0, 18.0), Sense::hover());
    let colors = &scope.theme.colors;
    ui.painter().circle(rect.center(), 4.0, colors.paper, Stroke::new(1.0, colors.coast));
}

fn link_sample(ui: &mut Ui, scope: &Scope<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(20.0, 18.0), Sense::hover());
    let stroke = Stroke::new(2.0, scope.theme.colors.ink);
    let (from, to) = (rect.left_center(), rect.right_center());
    let shape = egui::epaint::QuadraticBezierShape::from_points_stroke(
        [from, rect.center_top(), to],
        false,
        egui::Color32::TRANSPARENT,
        stroke,
    );
    ui.painter().add(shape);
}

/// The words of an entry, which lead to what it stands for, and its count on the right.
fn entry_ui(ui: &mut Ui, entry: &LegendEntry, scope: &mut Scope<'_>) {
    let colors = scope.theme.colors;
    let selected = entry.target.as_ref() == Some(scope.model.target());
    let lit = entry.target.as_ref().is_some_and(|t| scope.model.lit().targets.contains(t));
    let mut text = RichText::new(&entry.label).color(colors.ink);
    if lit {
        text = text.background_color(colors.marker);
    }
    if selected {
        text = text.family(strong()).underline();
    }
    let count_width = 30.0;
    let width = ui.available_width() - count_width;
    ui.allocate_ui(vec2(width, 18.0), |ui| {
        ui.set_min_width(width);
        let label = egui::Label::new(text).wrap();
        let Some(target) = &entry.target else {
            ui.add(label);
            return;
        };
        let response = ui.add(label.sense(Sense::click()));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &entry.label));
        if response.hovered() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        if response.clicked() {
            scope.push(Action::show(target.clone()));
        }
    });
    if let Some(count) = entry.count {
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.label(RichText::new(count.to_string()).color(colors.ink_weak));
        });
    }
}
