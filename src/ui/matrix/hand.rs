//! Pointer and keys on the table: what they filter, sort, open and light.

use egui::{EventFilter, Id, Key, Modifiers, Response, RichText, Sense, Ui, UiBuilder, WidgetInfo};

use super::{
    Scrolled, Spot,
    grid::{FROZEN_COLUMNS, FROZEN_LINES, Pane},
    paint::{Brush, Heads, Marks},
    spots::{Head, Line, Table},
};
use crate::{
    model::{
        Action, Aspect, CompareAction, Face, Filter, FilterAction, MatrixAction, Model,
        NavigateAction, Row, Sign, Target, ViewAction, Whom, Workspace,
    },
    ui::{Scope, gist, keys as window_keys, theme::strong, widgets},
};

/// What of the table is in hand during a frame.
pub(super) struct Hand<'a> {
    table: Table<'a>,
    cursor: &'a mut Spot,
    before: &'a mut Option<Filter>,
    id: Id,
    hovered: Option<Target>,
    /// The filter is to change.
    filtered: bool,
}

/// What the keys did.
pub(super) struct Keys {
    /// The cursor moved.
    pub(super) moved: bool,
    pub(super) asked: Option<Asked>,
}

/// What the keys ask for at the cursor.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Filter,
    Open,
    OpenOnMap,
}

/// What is lit: these places, or all, in this column, or in all.
struct Lit {
    places: Option<Vec<Whom>>,
    column: Option<Aspect>,
}

impl<'a> Hand<'a> {
    pub(super) const fn new(
        table: Table<'a>,
        cursor: &'a mut Spot,
        before: &'a mut Option<Filter>,
        id: Id,
    ) -> Self {
        Self { table, cursor, before, id, hovered: None, filtered: false }
    }

    pub(super) const fn cursor(&self) -> Spot {
        *self.cursor
    }

    /// What the pointer rests on, and whether the filter is to change.
    pub(super) fn done(self) -> (Option<Target>, bool) {
        (self.hovered, self.filtered)
    }

    /// The same for a country's row wherever it is sorted to.
    fn id_of(&self, spot: Spot) -> Id {
        match self.table.line(spot.line) {
            Some(Line::Of(row)) => self.id.with(("row", row.place, spot.column)),
            Some(Line::Heads | Line::Totals) | None => {
                self.id.with(("line", spot.line, spot.column))
            }
        }
    }

    /// Lets the table have the keys: when it comes on screen, and where nothing has them.
    pub(super) fn take_keys(&self, ui: &Ui) {
        let id = self.id_of(*self.cursor);
        ui.memory_mut(|memory| memory.request_focus(id));
    }

    /// Reads the keys, if the table has them.
    pub(super) fn keys(&mut self, ui: &Ui, model: &Model) -> Keys {
        let mut keys = Keys { moved: false, asked: None };
        let id = self.id_of(*self.cursor);
        if !ui.memory(|memory| memory.has_focus(id)) || window_keys::are_taken(ui.ctx(), model) {
            return keys;
        }
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            escape: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let before = *self.cursor;
        ui.input_mut(|input| {
            let mut pressed = |modifiers, key| input.consume_key(modifiers, key);
            self.go(&mut |key| pressed(Modifiers::NONE, key));
            keys.asked = if pressed(Modifiers::COMMAND, Key::Enter) {
                Some(Asked::OpenOnMap)
            } else if pressed(Modifiers::NONE, Key::Enter) {
                Some(Asked::Open)
            } else {
                pressed(Modifiers::NONE, Key::Space).then_some(Asked::Filter)
            };
        });
        keys.moved = *self.cursor != before;
        if keys.moved {
            let id = self.id_of(*self.cursor);
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        keys
    }

    /// Moves the cursor as the arrows say, past spots with nothing to them.
    fn go(&mut self, pressed: &mut dyn FnMut(Key) -> bool) {
        let size = self.table.size();
        for (key, line, column) in [
            (Key::ArrowUp, -1, 0),
            (Key::ArrowDown, 1, 0),
            (Key::ArrowLeft, 0, -1),
            (Key::ArrowRight, 0, 1),
        ] {
            if !pressed(key) {
                continue;
            }
            let step = |from: Spot| Spot {
                line: from.line.saturating_add_signed(line).min(size.line.saturating_sub(1)),
                column: from
                    .column
                    .saturating_add_signed(column)
                    .min(size.column.saturating_sub(1)),
            };
            let mut to = step(*self.cursor);
            if !self.is_something(to) {
                to = step(to);
            }
            if self.is_something(to) {
                *self.cursor = to;
            }
        }
    }

    /// Whether anything stands at a spot; not where a class would stand that the line has not.
    fn is_something(&self, spot: Spot) -> bool {
        let class = matches!(self.table.head(spot.column), Some(Head::Class));
        !class || spot.line == 0 || self.table.standing(spot).is_some()
    }

    /// Draws what is in sight, and what has the keys in any case.
    pub(super) fn panes_ui(
        &mut self,
        ui: &mut Ui,
        scope: &mut Scope<'_>,
        scrolled: &Scrolled,
        heads: &Heads,
    ) {
        let session = scope.model.session();
        let brush = Brush {
            table: self.table,
            theme: scope.theme,
            sort: session.matrix_sort,
            heads,
            most: self.table.matrix.most(),
        };
        let lit = Lit::of(scope.model);
        for pane in Pane::ALL {
            let clip = scrolled.clip(pane).intersect(ui.clip_rect());
            let mut inside = ui.new_child(UiBuilder::new().max_rect(scrolled.window));
            inside.set_clip_rect(clip);
            let (lines, columns) = (scrolled.lines(pane), scrolled.columns(pane));
            let cursor = *self.cursor;
            let is_mine = pane.heads == (cursor.line < FROZEN_LINES)
                && pane.names == (cursor.column < FROZEN_COLUMNS);
            let is_drawn = lines.contains(&cursor.line) && columns.contains(&cursor.column);
            let spots = lines
                .flat_map(|line| columns.clone().map(move |column| Spot { line, column }))
                .chain((is_mine && !is_drawn).then_some(cursor));
            for spot in spots {
                if self.is_something(spot) {
                    let rect = scrolled.rect(spot);
                    let response = inside.interact(rect, self.id_of(spot), self.sense(spot));
                    let marks = self.marks(scope.model, spot, &response, lit.as_ref());
                    brush.spot(inside.painter(), rect, spot, marks);
                    self.answer(scope, spot, &response, marks);
                } else {
                    brush.spot(inside.painter(), scrolled.rect(spot), spot, Marks::default());
                }
            }
        }
    }

    fn sense(&self, spot: Spot) -> Sense {
        if spot == *self.cursor { Sense::click() } else { Sense::CLICK }
    }

    fn marks(&self, model: &Model, spot: Spot, response: &Response, lit: Option<&Lit>) -> Marks {
        let choices = self.table.choices(spot);
        let target = self.table.target(spot);
        let is_named = spot.column == 0;
        let is_page = spot.line >= FROZEN_LINES
            && (is_named || (spot.column >= FROZEN_COLUMNS && !self.table.opens_filtered(spot)));
        let is_here = target.as_ref() == Some(model.target());
        Marks {
            focused: response.has_focus(),
            chosen: !choices.is_empty() && model.filter().is_turned_to(&choices),
            lit: response.hovered() || lit.is_some_and(|lit| lit.has(&self.table, spot)),
            open: is_page && is_here && *model.target() != Target::Overview,
        }
    }

    /// Names a spot and does what a click on it asks for.
    fn answer(&mut self, scope: &mut Scope<'_>, spot: Spot, response: &Response, marks: Marks) {
        let role = match (spot.line, spot.column) {
            (0, _) => egui::Role::ColumnHeader,
            (_, 0) => egui::Role::RowHeader,
            _ => egui::Role::Cell,
        };
        response.widget_info(|| {
            WidgetInfo::selected(role, true, marks.chosen, self.table.name(spot, scope))
        });
        if response.hovered() {
            response.ctx.set_cursor_icon(egui::CursorIcon::PointingHand);
            let target = self.table.target(spot);
            self.hovered = target.filter(|target| *target != Target::Overview);
        }
        if response.clicked() {
            *self.cursor = spot;
            response.request_focus();
            let with_ctrl = response.ctx.input(|input| input.modifiers.command);
            if response.double_clicked() && spot.line > 0 {
                self.open_clicked(scope, spot);
            } else if with_ctrl {
                self.click_with_ctrl(scope, spot);
            } else {
                *self.before = Some(scope.model.filter().clone());
                self.click(scope, spot);
            }
        }
        self.tooltip(scope, spot, response);
    }

    fn tooltip(&self, scope: &Scope<'_>, spot: Spot, response: &Response) {
        response.clone().on_hover_ui(|ui| {
            ui.set_max_width(340.0);
            ui.label(RichText::new(self.table.name(spot, scope)).family(strong()));
            let gist = self.table.gist(spot);
            let weak = scope.theme.colors.ink_weak;
            if let Some(grouped) = gist.and_then(|gist| gist::grouped(gist, scope.words)) {
                widgets::note(ui, grouped, weak);
            }
            let keys = if spot.line == 0 { "matrix-head" } else { "matrix-cell-keys" };
            widgets::note(ui, scope.say(keys), weak);
        });
    }

    fn click(&mut self, scope: &mut Scope<'_>, spot: Spot) {
        match self.table.head(spot.column) {
            Some(head) if spot.line == 0 => {
                scope.push(Action::Matrix(MatrixAction::Sort(head.sorts_by())));
            }
            _ => self.filter(scope, spot),
        }
    }

    /// On a country's name compares it, as on the map; elsewhere filters.
    fn click_with_ctrl(&mut self, scope: &mut Scope<'_>, spot: Spot) {
        match (self.table.line(spot.line), self.table.head(spot.column)) {
            (Some(Line::Of(Row { place: Whom::Country(code), .. })), Some(Head::Name)) => {
                scope.push(Action::Compare(CompareAction::Toggle(*code)));
            }
            _ => self.filter(scope, spot),
        }
    }

    /// Opens a spot; the first of the two clicks has filtered by it, which is taken back where the
    /// page needs no filter.
    fn open_clicked(&mut self, scope: &mut Scope<'_>, spot: Spot) {
        let before = self.before.take().filter(|_| !self.table.opens_filtered(spot));
        if let Some(before) = before {
            self.filtered = true;
            scope.push(Action::Filter(FilterAction::Set(before)));
        }
        self.open(scope, spot);
    }

    fn filter(&mut self, scope: &mut Scope<'_>, spot: Spot) {
        let choices = self.table.choices(spot);
        if !choices.is_empty() {
            let turned = scope.model.filter().turned_to(&choices);
            self.filtered = true;
            scope.push(Action::Filter(FilterAction::Set(turned)));
        }
    }

    /// Opens a spot in the side panel. Where no page is as narrow, the filter makes it so.
    fn open(&mut self, scope: &mut Scope<'_>, spot: Spot) {
        let Some(target) = self.table.target(spot) else { return };
        let choices = self.table.choices(spot);
        if self.table.opens_filtered(spot) && !scope.model.filter().is_turned_to(&choices) {
            self.filter(scope, spot);
        }
        scope.push(Action::show(target));
    }

    /// Does what the keys asked for.
    pub(super) fn do_asked(&mut self, scope: &mut Scope<'_>, asked: Option<Asked>) {
        let spot = *self.cursor;
        match asked {
            None => {}
            Some(Asked::Filter) => self.filter(scope, spot),
            Some(Asked::Open | Asked::OpenOnMap) if spot.line == 0 => self.click(scope, spot),
            Some(Asked::Open) => self.open(scope, spot),
            Some(Asked::OpenOnMap) => {
                self.open(scope, spot);
                scope.push(Action::View(ViewAction::SetWorkspace(Workspace::Explore)));
                scope.push(Action::Navigate(NavigateAction::Approach));
            }
        }
    }
}

impl Lit {
    /// What has to do with what the pointer rests on, here or elsewhere.
    fn of(model: &Model) -> Option<Self> {
        let face = model.session().matrix_face;
        let of_topic = |topic| (face == Face::Topics).then_some(Aspect::Topic(topic));
        let hovered = model.session().hovered.as_ref()?;
        if let Target::Topic(topic) = hovered {
            return Some(Self { places: None, column: Some(of_topic(*topic)?) });
        }
        match hovered.sign()? {
            Sign::Land(code) => {
                Some(Self { places: Some(vec![Whom::Country(code)]), column: None })
            }
            Sign::Stack(code, topic) => {
                Some(Self { places: Some(vec![Whom::Country(code)]), column: of_topic(topic) })
            }
            Sign::Mark(id) => {
                let claim = model.dossier().claim(id)?;
                let places = Some(Whom::of(claim).collect());
                Some(Self { places, column: Some(Aspect::of(claim, face)) })
            }
        }
    }

    fn has(&self, table: &Table<'_>, spot: Spot) -> bool {
        let head = table.head(spot.column);
        let in_column = match head {
            Some(Head::Free(column)) => self.column.is_none_or(|lit| lit == column),
            Some(Head::Name) => self.places.is_some(),
            Some(Head::Class | Head::All) => self.places.is_some() && self.column.is_none(),
            None => false,
        };
        in_column
            && match table.line(spot.line) {
                Some(Line::Of(row)) => {
                    self.places.as_ref().is_none_or(|places| places.contains(&row.place))
                }
                Some(Line::Heads | Line::Totals) => self.column.is_some() && spot.column > 0,
                None => false,
            }
    }
}
