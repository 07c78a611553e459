//! Small pieces that several views are made of.

use std::ops::Range;

use egui::{
    Button, CollapsingHeader, Color32, Response, RichText, TextFormat, Ui, WidgetInfo,
    text::LayoutJob,
};

use super::{
    Scope,
    theme::{icon, size},
};
use crate::domain::{Anomaly, AnomalyKind};

/// Signs of the icon face, by what they are used for.
pub(super) mod icons {
    pub(crate) const BACK: &str = "\u{E058}";
    pub(crate) const CLOSE: &str = "\u{E4F6}";
    pub(crate) const DONE: &str = "\u{E184}";
    pub(crate) const DOWN: &str = "\u{E136}";
    pub(crate) const FIT: &str = "\u{E626}";
    pub(crate) const FORWARD: &str = "\u{E06C}";
    pub(crate) const MINUS: &str = "\u{E32A}";
    pub(crate) const PAUSE: &str = "\u{E39E}";
    pub(crate) const PLAY: &str = "\u{E3D0}";
    pub(crate) const PLUS: &str = "\u{E3D4}";
    pub(crate) const UP: &str = "\u{E13C}";
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

/// Draws once more where an area's size has changed: the toolkit places one that hangs by another
/// than its upper left corner by its size of the frame before.
pub(super) fn settle_area(area: &Response) {
    let size = area.rect.size();
    let before = area
        .ctx
        .data_mut(|data| std::mem::replace(data.get_temp_mut_or(area.id, egui::Vec2::ZERO), size));
    if before != size {
        area.ctx.request_repaint();
    }
}

/// A text that leads somewhere.
pub(super) fn link(ui: &mut Ui, text: impl Into<RichText>) -> Response {
    ui.link(text.into())
}

/// Weak, small text.
pub(super) fn note(ui: &mut Ui, text: impl Into<String>, color: Color32) -> Response {
    ui.label(RichText::new(text).size(size::SMALL).color(color))
}

/// Something odd in the source, quietly: a line that opens to its explanation. Outside knowledge is
/// marked so.
pub(super) fn anomaly_ui(ui: &mut Ui, scope: &Scope<'_>, anomaly: &Anomaly, beside: &str) {
    let title = match anomaly.kind {
        AnomalyKind::Internal => "claim-odd",
        AnomalyKind::OutsideKnowledge => "claim-outside",
    };
    let title = RichText::new(scope.say(title)).size(size::SMALL);
    let title = title.color(scope.theme.colors.warning);
    CollapsingHeader::new(title).id_salt((&anomaly.id, beside)).show(ui, |ui| {
        anomaly_words_ui(ui, scope, anomaly);
    });
}

/// What is odd, and what the coding does about it.
pub(super) fn anomaly_words_ui(ui: &mut Ui, scope: &Scope<'_>, anomaly: &Anomaly) {
    let issue = match anomaly.kind {
        AnomalyKind::Internal => anomaly.issue.clone(),
        AnomalyKind::OutsideKnowledge => {
            scope.say_with("claim-outside-issue", &[("issue", anomaly.issue.as_str().into())])
        }
    };
    ui.add(egui::Label::new(RichText::new(issue).size(size::SMALL)).wrap());
    let handling = RichText::new(&anomaly.handling).size(size::SMALL);
    let handling = handling.color(scope.theme.colors.ink_weak);
    ui.add(egui::Label::new(handling).wrap());
}

/// Appends a text to a job, with some of its bytes in another format.
pub(super) fn append_marked(
    job: &mut LayoutJob,
    text: &str,
    marks: &[Range<usize>],
    plain: &TextFormat,
    lit: &TextFormat,
) {
    let mut done = 0;
    for mark in marks {
        job.append(text.get(done..mark.start).unwrap_or_default(), 0.0, plain.clone());
        job.append(text.get(mark.clone()).unwrap_or_default(), 0.0, lit.clone());
        done = mark.end;
    }
    job.append(text.get(done..).unwrap_or_default(), 0.0, plain.clone());
}
