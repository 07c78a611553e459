//! Pointer and wheel: what the toolkit's map leaves to us.

use egui::{Pos2, Response, RichText, Ui};

use crate::{
    model::{Action, CompareAction, Model, NavigateAction, Sign, Target, ViewAction},
    ui::{Scope, present, spoken, theme::strong, widgets::Hovering},
};

/// How many times larger the map gets by a wheel's scroll of one point.
const WHEEL: f64 = 1.0035;

/// Selects what is clicked, flies to what is double-clicked, compares a country that is clicked with
/// Ctrl.
pub(super) fn pointer(
    response: &Response,
    scope: &mut Scope<'_>,
    under: &dyn Fn(Pos2) -> Option<Target>,
) {
    if let Some(at) = response.interact_pointer_pos() {
        if response.double_clicked() {
            if let Some(target) = under(at) {
                scope.push(Action::Navigate(NavigateAction::FlyTo(target)));
            }
        } else if response.clicked() {
            let with_ctrl = response.ctx.input(|input| input.modifiers.command);
            if let (true, Some(Target::Country(code) | Target::Stack(code, _))) =
                (with_ctrl, under(at))
            {
                scope.push(Action::Compare(CompareAction::Toggle(code)));
                return;
            }
            scope.push(match under(at) {
                Some(target) => Action::show(target),
                None => Action::Navigate(NavigateAction::Clear),
            });
        }
    }
}

/// Lights what the pointer rests on, and names it.
pub(super) fn hover(
    response: &Response,
    hovering: &mut Hovering,
    scope: &mut Scope<'_>,
    under: &dyn Fn(Pos2) -> Option<Target>,
) {
    let rests = scope.model.presenting().is_some() && present::pointer_rests(&response.ctx);
    let pointer = response.hover_pos().filter(|_| !rests);
    let hovered = pointer.and_then(under);
    if pointer.is_some() {
        hovering.here(scope, hovered.clone());
    } else {
        hovering.elsewhere(scope);
    }
    // Over a picture that an audience looks at nothing is told, and the pointer is hidden.
    if let Some(target) = hovered.filter(|_| scope.model.presenting().is_none()) {
        response.ctx.set_cursor_icon(egui::CursorIcon::PointingHand);
        let (name, words) = described(scope.model, &target);
        response.clone().on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(320.0);
            ui.label(RichText::new(name).family(strong()));
            ui.label(words);
        });
    }
}

/// A target in a name and a few words.
fn described(model: &Model, target: &Target) -> (String, String) {
    let words = model.session().words();
    match target.sign() {
        Some(Sign::Land(code)) => (model.country_name(code), spoken::standing(model, code)),
        Some(Sign::Stack(code, topic)) => (model.country_name(code), words.topic(topic).to_owned()),
        Some(Sign::Mark(id)) => model.dossier().claim(id).map_or_else(
            || (id.to_string(), String::new()),
            |claim| {
                let head = format!(
                    "{} · {} · {}",
                    words.topic(claim.topic),
                    words.stage(claim.stage),
                    words.basis(claim.basis)
                );
                (head, claim.summary.clone())
            },
        ),
        None => (String::new(), String::new()),
    }
}

/// Zooms by wheel and pinch about the pointer.
pub(super) fn wheel(ui: &Ui, response: &Response, scope: &mut Scope<'_>) {
    let Some(pointer) = response.hover_pos() else { return };
    let factor = ui.input_mut(|input| {
        let scrolled = f64::from(input.smooth_scroll_delta.y);
        input.smooth_scroll_delta = egui::Vec2::ZERO;
        WHEEL.powf(scrolled) * f64::from(input.zoom_delta())
    });
    if (factor - 1.0).abs() > 1e-6 {
        let about = pointer - response.rect.center();
        let about = [f64::from(about.x), f64::from(about.y)];
        scope.push(Action::View(ViewAction::Zoom { factor, about }));
    }
}
