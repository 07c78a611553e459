//! A row of the table: a claim, cell by cell.

use egui::{Color32, FontId, Rect, Response, Ui, pos2};

use super::{PAD, Slot};
use crate::{
    domain::Claim,
    drawing::MarkStyle,
    model::{Cells, Column, Target},
    ui::{
        Scope, symbol,
        theme::{size, strong, text},
        widgets::cut_to,
    },
};

/// Radius of a mark before its topic, and the room that it takes, in points.
const MARK: f32 = 5.5;
const MARK_ROOM: f32 = 18.0;

/// What a row has that its claim does not tell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Looks {
    pub(super) is_marked: bool,
    pub(super) is_odd: bool,
}

/// Paints a row into its place.
pub(super) fn row_ui(
    ui: &Ui,
    scope: &Scope<'_>,
    claim: &Claim,
    (rect, slots): (Rect, &[Slot]),
    (response, looks): (&Response, Looks),
) {
    let colors = scope.theme.colors;
    let target = Target::Claim(claim.id.clone());
    let is_selected = *scope.model.target() == target;
    let is_lit = scope.model.session().hovered.as_ref() == Some(&target)
        || scope.model.lit().targets.contains(&target);
    let fill = match (is_selected || looks.is_marked, is_lit, looks.is_odd) {
        (true, ..) => colors.marker,
        (_, true, _) => colors.hover,
        (_, _, true) => colors.card,
        _ => colors.panel,
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    if is_selected {
        let bar = Rect::from_min_max(rect.min, pos2(rect.left() + 3.0, rect.bottom()));
        ui.painter().rect_filled(bar, 0.0, colors.accent);
    }
    let cells = Cells::new(scope.model);
    let mut cut = None;
    for slot in slots {
        let place = Rect::from_min_max(
            pos2(rect.left() + slot.left, rect.top()),
            pos2(rect.left() + slot.left + slot.width, rect.bottom()),
        );
        let words = cells.text(claim, slot.column);
        if cell_ui(ui, scope, claim, (slot.column, &words), place) && response.hovered() {
            let pointer = ui.input(|input| input.pointer.hover_pos());
            if pointer.is_some_and(|at| place.x_range().contains(at.x)) {
                cut = Some(words);
            }
        }
    }
    response.widget_info(|| {
        let spoken: Vec<String> = slots
            .iter()
            .map(|slot| cells.text(claim, slot.column))
            .filter(|cell| !cell.is_empty())
            .collect();
        egui::WidgetInfo::selected(egui::Role::Row, true, is_selected, spoken.join(", "))
    });
    if let Some(words) = cut {
        response.clone().on_hover_text(words);
    }
}

/// Paints a cell; tells whether its words had to be cut.
fn cell_ui(
    ui: &Ui,
    scope: &Scope<'_>,
    claim: &Claim,
    (column, words): (Column, &str),
    place: Rect,
) -> bool {
    let colors = scope.theme.colors;
    let mut left = place.left() + PAD;
    if column == Column::Topic {
        let mut shapes = Vec::new();
        let at = pos2(left + MARK, place.center().y);
        symbol::paint_mark(&mut shapes, at, MARK, MarkStyle::of(claim), &colors);
        ui.painter().with_clip_rect(place.intersect(ui.clip_rect())).extend(shapes);
        left += MARK_ROOM;
    }
    if words.is_empty() {
        return false;
    }
    let family = if column == Column::Stage { strong() } else { text() };
    let font = FontId::new(size::BODY, family);
    let galley = cut_to(ui, words, (font, ink(column, scope)), place.right() - left - PAD);
    let is_cut = galley.elided;
    let at = pos2(left, place.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colors.ink);
    is_cut
}

fn ink(column: Column, scope: &Scope<'_>) -> Color32 {
    let colors = &scope.theme.colors;
    match column {
        Column::Basis | Column::Date | Column::Passages | Column::Group | Column::Id => {
            colors.ink_weak
        }
        Column::Countries
        | Column::Topic
        | Column::Stage
        | Column::Hedge
        | Column::Parties
        | Column::Items
        | Column::Amount
        | Column::Place
        | Column::Summary => colors.ink,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        geo::{Atlas, Plane, Resolution},
        model::{Action, Model, TableLayout, ViewAction},
        ui::install_fonts,
        words::Language,
    };

    #[test]
    fn no_stage_is_cut_in_a_column_of_the_first_width() {
        let atlas = Arc::new(Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap());
        let dossier = Arc::new(crate::store::bundled_dossier().unwrap().0);
        let mut model = Model::new(dossier, "bundled", Vec::new(), atlas);
        let room = f32::from(TableLayout::default().width(Column::Stage)) - 2.0 * PAD;
        let ctx = egui::Context::default();
        install_fonts(&ctx);
        let mut cut = std::collections::BTreeSet::new();
        for language in Language::ALL {
            model.apply(Action::View(ViewAction::SetLanguage(language)));
            ctx.run_ui(egui::RawInput::default(), |ui| {
                let font = (FontId::new(size::BODY, strong()), Color32::BLACK);
                let all = model.dossier().claims().iter();
                let stages = all.map(|claim| Cells::new(&model).text(claim, Column::Stage));
                cut.extend(stages.filter(|it| cut_to(ui, it, font.clone(), room).elided));
            })
            .textures_delta
            .clear();
        }
        assert!(cut.is_empty(), "{cut:?} at {room}");
    }
}
