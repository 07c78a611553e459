//! The reader: the whole document, with the passages that claims rest on, in both directions.
//!
//! It shows what is attached and keeps what follows from that ([`Open`]) until it is another. Only what is seen is set ([`sheet`]), so that a long document scrolls like a
//! short one. What the pointer rests on lights up on the map, and the other way round; both go
//! through the model.

mod bar;
mod course;
mod find;
mod highlights;
mod mentions;
mod minimap;
mod open;
mod paint;
mod selection;
mod set;
mod sheet;
mod shown;

use std::{collections::BTreeSet, sync::Arc};

use egui::{Frame, Key, Modifiers, Panel, Rect, Sense, Ui, pos2};

use self::{
    find::Find,
    minimap::Minimap,
    open::Open,
    paint::Page,
    selection::Selection,
    sheet::{Form, Seen, Setter, Sheet},
    shown::Shown,
};
use super::{Scope, keys, theme::space, widgets::Hovering};
use crate::{
    domain::PassageId,
    model::{Action, DocumentKey, Effect, Matches, Model, Target, Workspace, passages_of},
};

/// Width of the reader beside the map in points, before anybody drags it.
const WIDTH: f32 = 620.0;

/// What an arrow key scrolls by, in points.
const ARROW: f32 = 52.0;

/// The part of the height that a page key scrolls by.
const TURN: f32 = 0.9;

/// Bytes whose sentences are told apart in a frame: some 16,000 words, in about 3 ms.
const PART: usize = 100_000;

/// How strongly selected text is tinted: unlike a passage that is looked at.
const SELECTED: f32 = 0.22;

/// How much of its way beyond the edge the pointer scrolls by in a frame while text is selected.
const PULL: f32 = 0.2;

/// The reader and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Reader {
    open: Option<Open>,
    sheet: Sheet,
    find: Find,
    selection: Selection,
    /// What is looked at, as far as the page has gone there.
    followed: Option<Target>,
    selected: BTreeSet<PassageId>,
    /// What these are the passages of, among the claims that are shown.
    selected_of: Option<(Target, Arc<Matches>)>,
    /// What keys ask for: heights of the page, then points.
    turn: [f32; 2],
    hovering: Hovering,
}

impl Reader {
    /// Takes the keys that turn pages, before the window's own.
    pub(super) fn keys(&mut self, ui: &Ui, scope: &mut Scope<'_>) {
        let session = scope.model.session();
        if !session.workspace.has_reader() || keys::are_taken(ui.ctx(), scope.model) {
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let signed = |on, back| f32::from(i8::from(on) - i8::from(back));
        self.turn[0] += signed(pressed(Key::PageDown), pressed(Key::PageUp)) * TURN;
        if session.workspace == Workspace::Read && !super::map::focus_is_elsewhere(ui.ctx()) {
            self.turn[1] += signed(pressed(Key::ArrowDown), pressed(Key::ArrowUp)) * ARROW;
        }
        self.copy_keys(ui, scope);
        if session.finding && ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::F)) {
            ui.memory_mut(|memory| memory.request_focus(find::field()));
        }
    }

    /// Copies what is selected, or lets go of it.
    fn copy_keys(&mut self, ui: &Ui, scope: &mut Scope<'_>) {
        if self.selection.is_empty() {
            return;
        }
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.selection = Selection::default();
        } else if let Some(open) = &self.open
            && keys::take_copy(ui)
        {
            let words = self.selection.words(open.attachment.document.blocks());
            scope.push(Action::Effect(Effect::Copy(words)));
        }
    }

    /// The reader in place of the side panel.
    pub(super) fn beside_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        let most = (ui.available_width() * 0.7).max(320.0);
        Panel::right("reader")
            .resizable(true)
            .default_size(WIDTH.min(ui.available_width() * 0.55))
            .size_range(320.0..=most)
            .frame(Frame::new().fill(scope.theme.colors.panel))
            .show(ui, |ui| self.alone_ui(ui, scope));
    }

    /// The reader, in all the room that there is. Returns where the document is.
    pub(super) fn alone_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) -> Rect {
        let area = ui.max_rect();
        ui.painter().rect_filled(area, 0.0, scope.theme.colors.panel);
        self.refresh(scope.model);
        let Some(mut open) = self.open.take() else {
            bar::empty_ui(ui, scope);
            return area;
        };
        if !open.go_on(PART) {
            ui.ctx().request_repaint();
        }
        bar::bar_ui(ui, scope, &open, &mut self.find, self.sheet.place().block);
        let rect = ui.available_rect_before_wrap();
        self.document_ui(ui, scope, &open);
        ui.advance_cursor_after_rect(rect);
        self.open = Some(open);
        rect
    }

    /// Makes anew what follows from the document and the dossier, where one of them is another.
    fn refresh(&mut self, model: &Model) {
        let Some(attachment) = model.session().reading() else {
            *self = Self::default();
            return;
        };
        let tagged = model.session().mentions.get(&attachment.source);
        let same_text = self
            .open
            .as_ref()
            .is_some_and(|open| Arc::ptr_eq(&open.attachment.document, &attachment.document));
        if !same_text {
            (self.sheet, self.selection) = (Sheet::default(), Selection::default());
        }
        let same_coding =
            self.open.as_ref().is_some_and(|open| Arc::ptr_eq(&open.attachment, attachment));
        let mut open = self.open.take().filter(|_| same_coding).unwrap_or_else(|| {
            self.followed = None;
            self.sheet.set_anew();
            Open::of(Arc::clone(attachment), model)
        });
        // Through another filter one reads on where one is.
        let has_other_lines = open.take_matches(model);
        if open.take_mentions(tagged) || has_other_lines {
            self.sheet.set_anew();
        }
        self.open = Some(open);
    }

    fn document_ui(&mut self, ui: &Ui, scope: &mut Scope<'_>, open: &Open) {
        let rect = ui.available_rect_before_wrap();
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        let sample = set::sample(&painter);
        let column = column(&sample, rect);
        let form = Form {
            width: column.width(),
            colors: scope.theme.colors,
            pixels_per_point: ui.ctx().pixels_per_point(),
        };
        self.sheet.take_form(form, sample);
        let blocks = open.attachment.document.blocks();
        let mentions = &open.mentions;
        let height = column.height();
        let setter = Setter { painter: &painter, blocks, mentions, form, height };
        let map = Rect::from_min_max(pos2(rect.right() - minimap::WIDTH, rect.top()), rect.max);
        let page = rect.with_max_x(map.left());
        let response = ui.interact(page, ui.scope_id().with("page"), Sense::click_and_drag());
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Document, true, scope.say("reader-text"))
        });
        self.follow(scope.model, open, &setter);
        if let Some(hit) = self.find.take_moved() {
            self.sheet.aim(&setter, hit.block, hit.range.start);
        }
        self.scroll(ui, rect, &setter);

        let seen = self.sheet.seen(&setter);
        self.select(ui, &response, |at| selection::spot_at(&seen, blocks, column.min, at));
        let lit = Arc::clone(scope.model.lit());
        let page = Page {
            painter: &painter,
            colors: &scope.theme.colors,
            corner: column.min,
            selected: &self.selected,
            lit: &lit.passages,
            copied: (&self.selection, scope.theme.colors.link.gamma_multiply(SELECTED)),
            hits: self.find.hits(),
            current: self.find.current(),
        };
        let mut under = None;
        for seen in &seen {
            let Some(block) = blocks.get(seen.block) else { continue };
            let tints = scope.model.session().uncoded_shown;
            let gaps = if tints { open.left_out(seen.block) } else { &[] };
            let highlights = open.highlights.in_block(seen.block);
            page.paint(block, seen, highlights, gaps);
            let mentioned = mentions.in_block(seen.block);
            let shown = Shown { page: &page, seen, highlights, mentioned, block };
            under = shown.ui(ui, scope, rect).or(under);
        }
        let boxes = page.boxes_copied(blocks, &seen, rect);
        self.tools_ui(ui, scope, open, &boxes);
        self.hover(&response, scope, under);
        self.minimap_ui(ui, scope, open, (map, &seen, &lit.passages));
    }

    /// Selects what the pointer is dragged over; a click lets go of it.
    fn select(
        &mut self,
        ui: &Ui,
        page: &egui::Response,
        spot_at: impl Fn(egui::Pos2) -> Option<selection::Spot>,
    ) {
        let pointer = ui.input(|input| input.pointer.clone());
        if page.drag_started_by(egui::PointerButton::Primary)
            && let Some(origin) = pointer.press_origin().and_then(&spot_at)
        {
            keys::clear_selected_text(ui);
            self.selection.begin(origin);
        } else if pointer.primary_clicked() && page.contains_pointer() {
            self.selection = Selection::default();
        }
        if !self.selection.is_dragged {
            return;
        }
        if let Some(at) = pointer.latest_pos() {
            if let Some(spot) = spot_at(at) {
                self.selection.drag_to(spot);
            }
            let edges = page.rect.y_range();
            let beyond = at.y - edges.clamp(at.y);
            if beyond != 0.0 {
                self.turn[1] += beyond * PULL;
                ui.ctx().request_repaint();
            }
        }
        self.selection.is_dragged = pointer.primary_down();
    }

    /// The buttons that copy, once it is clear what.
    fn tools_ui(&self, ui: &Ui, scope: &mut Scope<'_>, open: &Open, boxes: &[Rect]) {
        if self.selection.is_dragged || self.selection.is_empty() {
            return;
        }
        let page = ui.available_rect_before_wrap();
        let Some(way) = selection::tools_ui(ui, scope.words, page, boxes) else { return };
        let blocks = open.attachment.document.blocks();
        let source = scope.model.dossier().source(&open.attachment.source);
        let title = source.map_or("", |source| source.title());
        let words = match way {
            selection::Way::Words => self.selection.words(blocks),
            selection::Way::Cited => self.selection.cited(blocks, title),
        };
        scope.push(Action::Effect(Effect::Copy(words)));
    }

    /// Takes the passages of what is looked at, of those that are shown.
    fn select_passages(&mut self, model: &Model) {
        let (target, matches) = (model.target(), model.matches());
        let holds =
            |(of, among): &(Target, Arc<Matches>)| of == target && Arc::ptr_eq(among, matches);
        if !self.selected_of.as_ref().is_some_and(holds) {
            self.selected = passages_of(model.shown(), target);
            self.selected_of = Some((target.clone(), Arc::clone(matches)));
        }
    }

    /// Goes to what is looked at, where that is a claim or passage of this document out of view.
    fn follow(&mut self, model: &Model, open: &Open, setter: &Setter<'_>) {
        self.select_passages(model);
        if self.followed.as_ref() == Some(model.target()) {
            return;
        }
        self.followed = Some(model.target().clone());
        if let Target::Paragraph(shown) = model.target() {
            let read = model.session().reading().map(|read| &read.source);
            let is_read = matches!(&shown.document, DocumentKey::Attached(s) if Some(s) == read);
            let block = setter.blocks.iter().position(|b| b.number == Some(shown.paragraph));
            if let Some(block) = block.filter(|_| is_read) {
                self.sheet.aim(setter, block, 0);
            }
        }
        if !model.target().turns_reader() {
            return;
        }
        let found = self.selected.iter().filter_map(|id| open.highlights.find(id));
        let found: Vec<_> = found.map(|(block, highlight)| (block, &highlight.range)).collect();
        let seen = self.sheet.seen(setter);
        let is_seen = |(block, range): &(usize, &std::ops::Range<usize>)| {
            let seen = seen.iter().find(|seen| seen.block == *block);
            let text = setter.blocks.get(*block).map_or("", |block| block.text.as_str());
            seen.is_some_and(|seen| {
                let inside = |y: f32| (0.0..=setter.height).contains(&(y + seen.top));
                let boxes = seen.set.boxes(text, range);
                boxes.iter().all(|(_, rect)| inside(rect.top()) && inside(rect.bottom()))
            })
        };
        let first = found.iter().min_by_key(|(block, range)| (*block, range.start));
        if let Some((block, range)) = first
            && !found.iter().any(is_seen)
        {
            self.sheet.aim(setter, *block, range.start);
        }
    }

    /// By wheel and by key.
    fn scroll(&mut self, ui: &Ui, rect: Rect, setter: &Setter<'_>) {
        let [pages, points] = std::mem::take(&mut self.turn);
        let mut down = pages * setter.height + points;
        if ui.rect_contains_pointer(rect) {
            down -= ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta.y));
        }
        // Also where nothing moves: the page may have become higher than what is left.
        self.sheet.scroll(setter, down);
    }

    /// Lights what the passage or country under the pointer has to do with, as long as it is there.
    fn hover(&mut self, response: &egui::Response, scope: &mut Scope<'_>, hovered: Option<Target>) {
        if response.contains_pointer() {
            self.hovering.here(scope, hovered);
        } else {
            self.hovering.elsewhere(scope);
        }
    }

    fn minimap_ui(
        &mut self,
        ui: &Ui,
        scope: &Scope<'_>,
        open: &Open,
        (rect, seen, lit): (Rect, &[Seen], &BTreeSet<PassageId>),
    ) {
        let shown = lit.iter().chain(&self.selected);
        let blocks: Vec<usize> =
            shown.filter_map(|id| open.highlights.find(id)).map(|(block, _)| block).collect();
        let first = self.sheet.place();
        let last = seen.last().map_or(first, |last| {
            let below = (rect.height() - last.top) / last.set.height.max(1.0);
            course::Place { block: last.block, part: below.clamp(0.0, 1.0) }
        });
        let minimap = Minimap {
            course: &open.course,
            highlights: &open.highlights,
            hits: self.find.hits(),
            seen: [first, last],
            lit: &blocks,
            colors: &scope.theme.colors,
        };
        if let Some(part) = minimap.ui(ui, scope.say("reader-minimap"), rect) {
            self.sheet.go(open.course.place_at(part));
            ui.ctx().request_repaint();
        }
    }
}

/// The column of text: as wide as the measure where there is room, in the middle with its margin.
fn column(sample: &egui::Galley, rect: Rect) -> Rect {
    let room = rect.width() - paint::MARGIN - minimap::WIDTH - space::L * 2.0;
    let width = set::measure(sample).min(room).max(120.0).round();
    let spare = (room - width).max(0.0) / 2.0;
    let left = (rect.left() + space::L + paint::MARGIN + spare).round();
    // Less than the space between blocks, so that no line ends in it.
    let top = rect.top() + space::M;
    Rect::from_min_max(pos2(left, top), pos2(left + width, rect.bottom()))
}
