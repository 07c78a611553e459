//! The filter: what the claims can be filtered by, with what each choice would leave, beside the
//! map; and what they are filtered by, as chips above it.

mod chips;
mod date;
mod rows;
mod saved;

use std::sync::Arc;

use egui::{CollapsingHeader, Frame, Margin, Panel, RichText, ScrollArea, TextEdit, Ui};

use self::rows::{Row, Section};
pub(super) use self::{
    date::{certain_ui, years_in_words},
    rows::{choice_name, facet_name},
};
use super::{
    Scope,
    theme::{size, space, strong},
    widgets,
};
use crate::{
    model::{Action, Facet, FilterAction, Matches, ViewAction},
    words::Language,
};

/// Width of the panel in points.
const WIDTH: f32 = 248.0;

/// Rows of a facet that are shown before the user asks for all.
const ROWS_AT_FIRST: usize = 8;

/// The view and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Filters {
    sections: Vec<Section>,
    /// What the sections are of.
    of: Option<(Arc<Matches>, Language)>,
    years: date::Typed,
    name: String,
}

impl Filters {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        if scope.model.session().filters_shown {
            self.panel_ui(ui, scope);
        }
        if !scope.model.filter().is_empty() {
            chips::chips_ui(ui, scope);
        }
    }

    fn panel_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        self.refresh(scope);
        let frame =
            Frame::new().fill(scope.theme.colors.panel).inner_margin(Margin::symmetric(12, 10));
        let panel = Panel::left("filters").resizable(false).exact_size(WIDTH).frame(frame);
        panel.show(ui, |ui| {
            title_ui(ui, scope);
            words_ui(ui, scope);
            ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                saved::saved_ui(ui, scope, &mut self.name);
                self.years.ui(ui, scope);
                for section in &self.sections {
                    section_ui(ui, scope, section);
                }
                ui.add_space(space::L);
            });
        });
    }

    /// Counts anew where the claims that are left, or the language, are others.
    fn refresh(&mut self, scope: &Scope<'_>) {
        let (matches, language) = (scope.model.matches(), scope.words.language());
        let holds = self.of.as_ref().is_some_and(|(known, known_language)| {
            Arc::ptr_eq(known, matches) && *known_language == language
        });
        if !holds {
            self.of = Some((Arc::clone(matches), language));
            self.sections = rows::sections(scope);
        }
    }
}

fn title_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    ui.horizontal(|ui| {
        let title = RichText::new(scope.say("filters-title"));
        ui.label(title.family(strong()).size(size::HEADING));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let close = scope.say("filters-close");
            if widgets::icon_button(ui, widgets::icons::CLOSE, close).clicked() {
                scope.push(Action::View(ViewAction::ShowFilters(false)));
            }
        });
    });
}

/// The field for words that the claims must have.
fn words_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let mut words = scope.model.filter().words.clone();
    let label = widgets::note(ui, scope.say("filters-words"), scope.theme.colors.ink_weak);
    let field = TextEdit::singleline(&mut words).desired_width(f32::INFINITY);
    if ui.add(field).labelled_by(label.id).changed() {
        scope.push(Action::Filter(FilterAction::SetWords(words)));
    }
}

fn section_ui(ui: &mut Ui, scope: &mut Scope<'_>, section: &Section) {
    let chosen = section.rows.iter().filter(|row| row.chosen).count();
    let name = rows::facet_label(scope, section.facet);
    let title = if chosen > 0 { format!("{name}  {chosen}") } else { name.to_owned() };
    let title = RichText::new(title).family(strong());
    let open = matches!(section.facet, Facet::Topic | Facet::Stage | Facet::Assertion);
    CollapsingHeader::new(title)
        .id_salt(section.facet.key())
        .default_open(open)
        .show_unindented(ui, |ui| rows_ui(ui, scope, section));
}

/// The rows of a facet: the first ones and all that are chosen, until the user asks for the rest.
fn rows_ui(ui: &mut Ui, scope: &mut Scope<'_>, section: &Section) {
    let id = ui.scope_id().with(section.facet.key());
    let all = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
    let is_shown = |at: usize, row: &Row| all || at < ROWS_AT_FIRST || row.chosen;
    for (at, row) in section.rows.iter().enumerate() {
        if is_shown(at, row) {
            rows::row_ui(ui, scope, row);
        }
    }
    let hidden = section.rows.len().saturating_sub(ROWS_AT_FIRST);
    if hidden == 0 {
        return;
    }
    let text = if all {
        scope.say("filters-fewer").to_owned()
    } else {
        scope.words.say_with("filters-more", &[("count", hidden.into())])
    };
    if widgets::link(ui, RichText::new(text).size(size::SMALL)).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !all));
    }
}
