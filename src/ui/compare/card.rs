//! A claim as a small card: its sign, how far it has come, who says so, when, and what.

use std::{collections::BTreeMap, sync::Arc};

use egui::{
    Align, Frame, Id, Layout, Margin, Rect, Response, RichText, Sense, Stroke, Ui, WidgetInfo, vec2,
};

use super::paint_sign;
use crate::{
    domain::{Claim, CountryCode, Dossier},
    drawing::MarkStyle,
    model::{Action, Target},
    ui::{
        Scope,
        theme::{size, strong},
        widgets::{self, Hovering},
    },
    words::Language,
};

/// How high each card came out, so that cards out of sight cost nothing.
#[derive(Debug, Default)]
pub(super) struct Cards {
    /// What the heights hold for: the width of all columns, the language and the dossier.
    holds_for: Option<(u32, usize, Language)>,
    dossier: Option<Arc<Dossier>>,
    /// By country and the claim's place in the dossier.
    heights: BTreeMap<(CountryCode, usize), f32>,
    hovering: Hovering,
    /// The claim whose card the pointer is on.
    hovered: Option<Target>,
}

impl Cards {
    pub(super) fn refresh(&mut self, ui: &Ui, scope: &Scope<'_>) {
        let session = scope.model.session();
        let width = ui.available_width().to_bits();
        let holds_for = Some((width, session.compared.len(), session.language));
        let dossier = scope.model.dossier();
        let is_same = self.dossier.as_ref().is_some_and(|known| Arc::ptr_eq(known, dossier));
        if self.holds_for != holds_for || !is_same {
            self.heights.clear();
            (self.holds_for, self.dossier) = (holds_for, Some(Arc::clone(dossier)));
        }
    }

    /// Lights the claim whose card the pointer is on, once all are drawn.
    pub(super) fn light(&mut self, scope: &mut Scope<'_>) {
        let hovered = self.hovered.take();
        self.hovering.on(scope, hovered);
    }

    /// Lists claims by their places in the dossier.
    pub(super) fn list_ui(
        &mut self,
        ui: &mut Ui,
        scope: &mut Scope<'_>,
        country: CountryCode,
        claims: &[usize],
    ) {
        let dossier = scope.model.dossier();
        for (at, claim) in claims.iter().filter_map(|at| Some((*at, dossier.claims().get(*at)?))) {
            if let Some(height) = self.heights.get(&(country, at)) {
                let size = vec2(ui.available_width(), *height);
                if !ui.is_rect_visible(Rect::from_min_size(ui.cursor().min, size)) {
                    ui.allocate_space(size);
                    continue;
                }
            }
            let id = ui.scope_id().with((country, at));
            let response = card_ui(ui, scope, claim, id);
            self.heights.insert((country, at), response.rect.height());
            if response.hovered() {
                self.hovered = Some(Target::Claim(claim.id.clone()));
            }
        }
    }
}

fn card_ui(ui: &mut Ui, scope: &mut Scope<'_>, claim: &Claim, id: Id) -> Response {
    let colors = scope.theme.colors;
    let target = Target::Claim(claim.id.clone());
    let is_lit = scope.model.session().hovered.as_ref() == Some(&target)
        || scope.model.lit().targets.contains(&target)
        || *scope.model.target() == target;
    let edge = if is_lit { Stroke::new(2.0, colors.accent) } else { Stroke::new(1.0, colors.rule) };
    let shown = Frame::new()
        .fill(colors.card)
        .stroke(edge)
        .corner_radius(5)
        .inner_margin(Margin::symmetric(8, 5))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            head_ui(ui, scope, claim);
            // Columns justify what is in them, and small cards are no place for that.
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                ui.add(egui::Label::new(&claim.summary).wrap().selectable(false));
            });
        });
    let response = ui.interact(shown.response.rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &claim.summary));
    if response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if response.clicked() {
        scope.push(Action::show(target));
    }
    response
}

/// Sign, stage, basis and date.
fn head_ui(ui: &mut Ui, scope: &Scope<'_>, claim: &Claim) {
    let (words, colors) = (scope.words, scope.theme.colors);
    ui.horizontal_wrapped(|ui| {
        paint_sign(ui, scope, MarkStyle::of(claim));
        let stage = words.stage(claim.stage);
        let stage = if claim.denies {
            words.say_with("compare-card-denied", &[("stage", stage.into())])
        } else {
            stage.to_owned()
        };
        ui.label(RichText::new(stage).family(strong()).size(size::SMALL));
        widgets::note(ui, format!("· {}", words.basis(claim.basis)), colors.ink_weak)
            .on_hover_text(words.basis_meaning(claim.basis));
        if let Some(hedge) = &claim.hedge {
            let hedge = RichText::new(format!("· “{hedge}”")).italics().size(size::SMALL);
            ui.label(hedge);
        }
        if let Some(date) = &claim.date {
            widgets::note(ui, format!("· {}", words.when(date)), colors.ink_weak);
        }
    });
}
