//! Small pieces that several views are made of.

use std::{fmt::Debug, hash::Hash, ops::Range, sync::Arc};

use egui::{
    Button, CollapsingHeader, Color32, FontId, Galley, Rect, Response, RichText, Sense, TextFormat,
    TextStyle, TextWrapMode, Ui, Vec2, WidgetInfo, WidgetText,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::{
    Scope,
    theme::{icon, size, space},
};
use crate::{
    domain::{Anomaly, AnomalyKind},
    model::{Action, Target, ViewAction},
};

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

/// Whether what the pointer rests on was found in a view: each that lights something has one.
#[derive(Debug, Default)]
pub(super) struct Hovering {
    was_here: bool,
}

impl Hovering {
    /// The pointer is in the view: lights this, or nothing.
    pub(super) fn here(&mut self, scope: &mut Scope<'_>, hovered: Option<Target>) {
        self.was_here = true;
        light(scope, hovered);
    }

    /// The pointer is not in the view: nothing is lit once it has left. Elsewhere it is for others
    /// to say what is, also in the frame in which it comes to them.
    pub(super) fn elsewhere(&mut self, scope: &mut Scope<'_>) {
        let is_told = |action: &Action| matches!(action, Action::View(ViewAction::Hover(_)));
        if std::mem::take(&mut self.was_here) && !scope.actions.iter().any(is_told) {
            light(scope, None);
        }
    }

    /// The pointer is on this part of the view, or elsewhere.
    pub(super) fn on(&mut self, scope: &mut Scope<'_>, hovered: Option<Target>) {
        if hovered.is_some() {
            self.here(scope, hovered);
        } else {
            self.elsewhere(scope);
        }
    }
}

fn light(scope: &mut Scope<'_>, hovered: Option<Target>) {
    if hovered != scope.model.session().hovered {
        scope.push(Action::View(ViewAction::Hover(hovered)));
    }
}

/// Gives a button that shows a sign alone a name for screen readers and tests.
pub(super) fn name(response: &Response, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, response.enabled(), name));
}

/// Width and height of a button that shows a sign alone, in points.
pub(super) const ICON_BUTTON: f32 = 28.0;

/// A button that shows a sign alone.
pub(super) fn icon_button(ui: &mut Ui, sign: &str, label: &str) -> Response {
    let text = RichText::new(sign).family(icon()).size(size::HEADING);
    let response = ui.add(Button::new(text).min_size(Vec2::splat(ICON_BUTTON)));
    name(&response, label);
    response.on_hover_text(label)
}

/// Draws once more where an area's size has changed: the toolkit places one that hangs by another
/// than its upper left corner by its size of the frame before.
pub(super) fn settle_area(area: &Response) {
    let size = area.rect.size();
    let before = area
        .ctx
        .data_mut(|data| std::mem::replace(data.get_temp_mut_or(area.id, Vec2::ZERO), size));
    if before != size {
        area.ctx.request_repaint();
    }
}

/// A text that leads somewhere.
///
/// Among other words that flow, the toolkit breaks a link into one a line, of which only the first
/// has a name; so a link that does not fit goes to the next line as a whole.
pub(super) fn link(ui: &mut Ui, text: impl Into<RichText>) -> Response {
    let text: RichText = text.into();
    if !(ui.layout().main_wrap && ui.layout().is_horizontal()) {
        return ui.link(text);
    }
    let whole = WidgetText::from(text.clone());
    let whole = whole.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Body);
    if whole.size().x > ui.max_rect().width() {
        let name = text.text().to_owned();
        let color = ui.visuals().hyperlink_color;
        let response = ui.add(Button::new(text.color(color)).frame(false).wrap());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Link, true, &name));
        return response;
    }
    let wrap = ui.style_mut().wrap_mode.replace(TextWrapMode::Extend);
    let response = ui.link(text);
    ui.style_mut().wrap_mode = wrap;
    response
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

/// A text on one line, with an ellipsis where it does not fit.
pub(super) fn cut_to(
    ui: &Ui,
    words: &str,
    (font, ink): (FontId, Color32),
    width: f32,
) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(words.to_owned(), font, ink);
    job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Room for a sign and its word, which stay together where a line breaks. The caller paints the sign
/// into the rectangle that is returned first.
pub(super) fn sign_and_word(
    ui: &mut Ui,
    sign: Vec2,
    (word, font, ink): (&str, FontId, Color32),
) -> (Rect, Response) {
    let galley = ui.painter().layout_no_wrap(word.to_owned(), font, ink);
    let size = vec2(sign.x + space::XS + galley.size().x, galley.size().y.max(sign.y));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let at = rect.right_center() - vec2(galley.size().x, galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, word));
    (Rect::from_min_size(rect.left_center() - vec2(0.0, sign.y / 2.0), sign), response)
}

/// Widgets in a row that wraps, which go to the next line together if they do not fit. The room that
/// they take is known from the frame before.
pub(super) fn group_ui(ui: &mut Ui, which: impl Hash + Debug, add: impl FnOnce(&mut Ui)) {
    let id = ui.scope_id().with(which);
    let before: Option<f32> = ui.data(|data| data.get_temp(id));
    let rest = ui.available_size_before_wrap().x;
    let is_begun = ui.cursor().left() > ui.max_rect().left() + 1.0;
    if is_begun && before.is_some_and(|width| width > rest) {
        ui.end_row();
    }
    let shown = ui.horizontal(add);
    let width = shown.response.rect.width();
    if before != Some(width) {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx().request_repaint();
    }
}
