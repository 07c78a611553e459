//! A block with what is painted on it, answering the pointer: passages, and the countries in them.

use egui::{CursorIcon, Rect, RichText, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::{bar, highlights::Highlight, mentions::Mentioned, paint::Page, sheet::Seen};
use crate::{
    model::{Action, Model, Target},
    text::{Block, MentionKind},
    ui::{Scope, theme::strong},
    words::Words,
};

/// A block on screen.
pub(super) struct Shown<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) seen: &'a Seen,
    pub(super) highlights: &'a [Highlight],
    pub(super) mentioned: &'a [Mentioned],
    pub(super) block: &'a Block,
}

impl Shown<'_> {
    /// Gives the block's parts names and answers clicks; returns what the pointer is on: a country
    /// that is mentioned, or else a passage.
    pub(super) fn ui(&self, ui: &Ui, scope: &mut Scope<'_>, clip: Rect) -> Option<Target> {
        let Self { page, seen, highlights, block, .. } = self;
        let corner = page.corner + vec2(0.0, seen.top);
        let rect = Rect::from_min_size(corner, seen.set.galley.size()).intersect(clip);
        let id = ui.scope_id().with(("block", seen.block));
        let words = ui.interact(rect, id, Sense::click());
        words.widget_info(|| WidgetInfo::labeled(Role::Label, true, &block.text));
        if let Some(number) = block.number {
            let rect = page.number_box(seen).intersect(clip);
            let response = ui.interact(rect, id.with("number"), Sense::hover());
            let name = format!("¶{number}");
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
        }
        let pointer = words.hover_pos();
        let mut under: Option<(&Highlight, usize)> = None;
        for highlight in *highlights {
            let boxes = page.boxes(block, seen, &highlight.range);
            let is_here = pointer.is_some_and(|at| boxes.iter().any(|rect| rect.contains(at)));
            let length = highlight.range.len();
            if is_here && under.is_none_or(|(_, other)| length < other) {
                under = Some((highlight, length));
            }
            self.link_ui(ui, scope, highlight, (&boxes, clip));
        }
        let country = self.mentions_ui(ui, scope, id, clip);
        if country.is_some() {
            return country;
        }
        if words.hovered() {
            let on_passage = under.is_some();
            let cursor = if on_passage { CursorIcon::PointingHand } else { CursorIcon::Text };
            words.ctx.set_cursor_icon(cursor);
        }
        let (highlight, _) = under?;
        if words.clicked() {
            scope.push(Action::show(Target::Passage(highlight.passage.clone())));
        }
        words.on_hover_ui_at_pointer(|ui| bar::resting_ui(ui, scope.model, &highlight.passage));
        Some(Target::Passage(highlight.passage.clone()))
    }

    /// The countries: each names itself under the pointer and leads to its page.
    fn mentions_ui(
        &self,
        ui: &Ui,
        scope: &mut Scope<'_>,
        id: egui::Id,
        clip: Rect,
    ) -> Option<Target> {
        let corner = (self.page.corner + vec2(0.0, self.seen.top)).to_vec2();
        let mut under = None;
        for (mention, boxes) in self.mentioned.iter().zip(&self.seen.set.mentions) {
            for (row, rect) in boxes.iter().enumerate() {
                let rect = rect.translate(corner).intersect(clip);
                if !rect.is_positive() {
                    continue;
                }
                let id = id.with(("mention", mention.range.start, row));
                // Not for the focus: Tab would stop at each of dozens.
                let response = ui.interact(rect, id, Sense::CLICK);
                let name = scope.model.country_name(mention.country);
                response.widget_info(|| {
                    WidgetInfo::labeled(Role::Link, true, named(scope.words, &name, mention))
                });
                let target = Target::Country(mention.country);
                if response.clicked() {
                    scope.push(Action::show(target.clone()));
                }
                if response.hovered() {
                    under = Some(target);
                    ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
                }
                response.on_hover_ui(|ui| self.country_ui(ui, scope.model, mention));
            }
        }
        under
    }

    /// Which country it is and what it is mentioned by, with the passage about it.
    fn country_ui(&self, ui: &mut Ui, model: &Model, mention: &Mentioned) {
        ui.set_max_width(360.0);
        ui.label(RichText::new(model.country_name(mention.country)).family(strong()));
        let by = match mention.kind {
            MentionKind::Name => "reader-by-name",
            MentionKind::Demonym => "reader-by-demonym",
            MentionKind::Capital => "reader-by-capital",
        };
        ui.label(model.session().words().say(by));
        let about = self.highlights.iter().filter(|highlight| highlight.meets(&mention.range));
        if let Some(passage) = about.min_by_key(|highlight| highlight.range.len()) {
            ui.separator();
            bar::resting_ui(ui, model, &passage.passage);
        }
    }

    /// A passage for the keyboard and for screen readers: at its first letter, under the pointer's
    /// own way to it.
    fn link_ui(
        &self,
        ui: &Ui,
        scope: &mut Scope<'_>,
        highlight: &Highlight,
        (boxes, clip): (&[Rect], Rect),
    ) {
        let Some(first) = boxes.first() else { return };
        let Some(passage) = scope.model.dossier().passage(&highlight.passage) else { return };
        let rect = Rect::from_min_size(first.min, vec2(2.0, first.height())).intersect(clip);
        if !rect.is_positive() {
            return;
        }
        let id = ui.scope_id().with(("passage", passage.id.as_str()));
        let response = ui.interact(rect, id, Sense::click());
        let place = scope.words.locator(passage).into();
        let values = [("place", place), ("digest", passage.digest.as_str().into())];
        let name = scope.say_with("reader-passage", &values);
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        if response.has_focus() {
            let stroke = Stroke::new(1.5, self.page.colors.accent);
            for rect in boxes {
                self.page.painter.rect_stroke(*rect, 2.0, stroke, StrokeKind::Outside);
            }
        }
        if response.clicked() {
            scope.push(Action::show(Target::Passage(passage.id.clone())));
        }
    }
}

fn named(words: &Words, country: &str, mention: &Mentioned) -> String {
    let id = match mention.kind {
        MentionKind::Name => "reader-mention-name",
        MentionKind::Demonym => "reader-mention-demonym",
        MentionKind::Capital => "reader-mention-capital",
    };
    words.say_with(id, &[("country", country.into())])
}
