//! Small pieces that several views are made of.

use egui::{Button, Color32, Response, RichText, Ui, WidgetInfo};

use super::theme::{icon, size};

/// Signs of the icon face, by what they are used for.
pub(super) mod icons {
    pub(crate) const BACK: &str = "\u{E058}";
    pub(crate) const CLOSE: &str = "\u{E4F6}";
    pub(crate) const DONE: &str = "\u{E184}";
    pub(crate) const FIT: &str = "\u{E626}";
    pub(crate) const FORWARD: &str = "\u{E06C}";
    pub(crate) const MINUS: &str = "\u{E32A}";
    pub(crate) const PLUS: &str = "\u{E3D4}";
    pub(crate) const WARNING: &str = "\u{E4E0}";
}

/// Gives a button that shows a sign alone a name for screen readers and tests.
pub(super) fn name(response: &Response, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, response.enabled(), name));
}

/// A button that shows a sign alone.
pub(super) fn icon_button(ui: &mut Ui, sign: &str, label: &str) -> Response {
    let text = RichText::new(sign).family(icon()).size(size::HEADING);
    let response = ui.add(Button::new(text).min_size(egui::vec2(28.0, 28.0)));
    name(&response, label);
    response.on_hover_text(label)
}

/// A text that leads somewhere.
pub(super) fn link(ui: &mut Ui, text: impl Into<RichText>) -> Response {
    ui.link(text.into())
}

/// Weak, small text.
pub(super) fn note(ui: &mut Ui, text: impl Into<String>, color: Color32) -> Response {
    ui.label(RichText::new(text).size(size::SMALL).color(color))
}

/// Something odd in the source, quietly, with its explanation; outside knowledge is marked so.
pub(super) fn anomaly_note(
    ui: &mut Ui,
    anomaly: &crate::domain::Anomaly,
    colors: &super::theme::Colors,
) {
    let kind = match anomaly.kind {
        crate::domain::AnomalyKind::Internal => "In the source",
        crate::domain::AnomalyKind::OutsideKnowledge => "Outside knowledge",
    };
    ui.horizontal_top(|ui| {
        ui.label(RichText::new(icons::WARNING).family(icon()).color(colors.warning));
        let text = format!("{kind}: {}", anomaly.issue);
        let text = RichText::new(text).size(size::SMALL).color(colors.ink_weak);
        ui.add(egui::Label::new(text).wrap()).on_hover_text(&anomaly.handling);
    });
}
