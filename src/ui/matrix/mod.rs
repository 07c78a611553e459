//! The matrix: countries by topic or by stage.
//!
//! The toolkit's tables keep heads but no first columns in sight, so the table is laid out here: a
//! grid of spots, of which those in sight are drawn, pane by pane. One spot at a time takes the
//! keys, so that Tab leads past the table and not through hundreds of cells.

mod grid;
mod hand;
mod paint;
mod spots;

use egui::{Align, Frame, Layout, Margin, Rect, RichText, ScrollArea, Ui, style::ScrollAnimation};

use self::{
    grid::{FROZEN_COLUMNS, FROZEN_LINES, Grid, Scrolled, Spot},
    hand::Hand,
    paint::Heads,
    spots::{Head, Table},
};
use super::{
    Scope, keys,
    theme::{bold, size, space},
    widgets::{self, Hovering},
};
use crate::{
    model::{self, Action, Face, Filter, MatrixAction, MatrixSort, Model},
    words::Language,
};

/// The view and what it keeps between frames.
#[derive(Debug)]
pub(super) struct Matrix {
    made: model::Matrix,
    order: Vec<usize>,
    /// What the order holds for.
    ordered: Option<(MatrixSort, Language)>,
    /// The spot that takes the keys.
    cursor: Spot,
    /// The filter before a click that may become a double one.
    before: Option<Filter>,
    /// The pass in which it was last drawn.
    drawn: u64,
    hovering: Hovering,
    /// The filter is about to change from here. Rows then stay where they are: the next click is to
    /// meet the same one.
    stays: bool,
}

impl Default for Matrix {
    fn default() -> Self {
        Self {
            made: model::Matrix::default(),
            order: Vec::new(),
            ordered: None,
            cursor: Spot { line: 2, column: FROZEN_COLUMNS },
            before: None,
            drawn: 0,
            hovering: Hovering::default(),
            stays: false,
        }
    }
}

impl Matrix {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        let fill = scope.theme.colors.panel;
        Frame::new().fill(fill).inner_margin(Margin::symmetric(16, 10)).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            title_ui(ui, scope);
            self.refresh(scope.model);
            ui.with_layout(Layout::bottom_up(Align::LEFT), |ui| {
                widgets::note(ui, scope.say("matrix-note"), scope.theme.colors.ink_weak)
                    .on_hover_text(scope.words.help("matrix-note"));
                ui.with_layout(Layout::top_down(Align::LEFT), |ui| self.table_ui(ui, scope));
            });
        });
    }

    fn refresh(&mut self, model: &Model) {
        let fresh = !self.made.holds(model);
        if fresh {
            self.made = model::Matrix::of(model);
        }
        let ordered = Some((model.session().matrix_sort, model.session().language));
        let stays = std::mem::take(&mut self.stays) && self.order.len() == self.made.rows.len();
        if self.ordered != ordered || (fresh && !stays) {
            let name = |place| spots::place_name(model, place);
            let order = self.made.sorted(model.session().matrix_sort, model.dossier(), &name);
            self.follow(&order);
            self.order = order;
            self.ordered = ordered;
        }
    }

    /// Keeps the keys on their row, wherever that goes.
    fn follow(&mut self, order: &[usize]) {
        let row = self.cursor.line.checked_sub(FROZEN_LINES).and_then(|at| self.order.get(at));
        if let Some(at) = row.and_then(|row| order.iter().position(|other| other == row)) {
            self.cursor.line = at + FROZEN_LINES;
        }
    }

    fn table_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        let pass = ui.ctx().cumulative_pass_nr();
        let is_new = self.drawn + 1 < pass;
        self.drawn = pass;
        let table = Table { matrix: &self.made, order: &self.order, model: scope.model };
        let size = table.size();
        self.cursor.line = self.cursor.line.min(size.line.saturating_sub(1));
        self.cursor.column = self.cursor.column.min(size.column.saturating_sub(1));
        let (grid, heads) = laid_out(ui, &table);
        let (cursor, before) = (&mut self.cursor, &mut self.before);
        let mut hand = Hand::new(table, cursor, before, ui.scope_id());
        // The table takes the keys at first, and where nothing else has them, as the map does.
        if is_new || keys::are_free(ui.ctx(), scope.model) {
            hand.take_keys(ui);
        }
        let keys = hand.keys(ui, scope.model);
        ScrollArea::both().auto_shrink(false).show_viewport(ui, |ui, seen| {
            let origin = ui.max_rect().min;
            ui.set_min_size(grid.size());
            let window = Rect::from_min_size(origin + seen.min.to_vec2(), seen.size());
            let scrolled = Scrolled { grid, origin, window };
            if keys.moved {
                let rect = scrolled.with_frozen(hand.cursor());
                ui.scroll_to_rect_animation(rect, None, ScrollAnimation::none());
            }
            hand.panes_ui(ui, scope, &scrolled, &heads);
        });
        hand.do_asked(scope, keys.asked);
        let (hovered, filtered) = hand.done();
        self.stays |= filtered;
        self.hovering.on(scope, hovered);
    }
}

/// How large the table comes out in the room that there is.
fn laid_out(ui: &Ui, table: &Table<'_>) -> (Grid, Heads) {
    let columns = &table.matrix.columns;
    let names: Vec<&str> =
        columns.iter().map(|column| table.head_name(Head::Free(*column))).collect();
    let bar = ui.spacing().scroll.allocated_width();
    let room = ui.available_width() - grid::frozen_width() - bar;
    let straight = grid::width_of(columns.len(), room);
    let heads = Heads::new(ui.painter(), &names, straight);
    let size = table.size();
    let grid = Grid {
        columns: size.column,
        lines: size.line,
        width: grid::width_of(columns.len(), room - heads.beyond),
        head: heads.height,
        beyond: heads.beyond,
    };
    (grid, heads)
}

/// The title, what the columns are, and how much is shown.
fn title_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    ui.horizontal(|ui| {
        let title = RichText::new(scope.say("matrix-title")).family(bold()).size(size::TITLE);
        ui.label(title);
        ui.add_space(space::L);
        for (face, name) in
            [(Face::Topics, scope.say("matrix-topics")), (Face::Stages, scope.say("matrix-stages"))]
        {
            let present = scope.model.session().matrix_face == face;
            if ui.selectable_label(present, name).clicked() && !present {
                scope.push(Action::Matrix(MatrixAction::Turn(face)));
            }
        }
        ui.add_space(space::L);
        let count = scope.model.matches().facts().into();
        let count = scope.words.say_with("n-claims", &[("count", count)]);
        widgets::note(ui, count, scope.theme.colors.ink_weak);
    });
}
