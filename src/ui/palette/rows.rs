//! The rows of the search: sections, chips that narrow, and what was searched for instead.

use std::collections::BTreeSet;

use egui::{Button, RichText, Role, ScrollArea, TextFormat, Ui, WidgetInfo, text::LayoutJob};

use super::results::{Choice, Results, Row};
use crate::{
    domain::{CountryCode, Topic},
    text::Forgiven,
    ui::{
        Scope,
        command::COMMANDS,
        theme::{bold, size, space, strong, text},
        widgets,
    },
};

/// Says which typing errors were forgiven.
pub(super) fn forgiven_ui(ui: &mut Ui, scope: &Scope<'_>, forgiven: &[Forgiven]) {
    for Forgiven { typed, taken } in forgiven {
        let taken = taken.join("”, “").into();
        let values = [("typed", typed.as_str().into()), ("taken", taken)];
        let text = scope.say_with("search-forgiven", &values);
        widgets::note(ui, text, scope.theme.colors.warning);
    }
}

/// Countries and topics of what was found; a click narrows to one, or no more.
pub(super) fn chips_ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    results: &Results,
    countries: &mut BTreeSet<CountryCode>,
    topics: &mut BTreeSet<Topic>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::XS, space::XS);
        for (country, count) in &results.countries {
            let name = scope.model.country_name(*country);
            chip_ui(ui, scope, (&name, *count), *country, countries);
        }
        for (topic, count) in &results.topics {
            chip_ui(ui, scope, (scope.words.topic(*topic), *count), *topic, topics);
        }
    });
}

fn chip_ui<K: Ord>(
    ui: &mut Ui,
    scope: &Scope<'_>,
    (name, count): (&str, usize),
    key: K,
    chosen: &mut BTreeSet<K>,
) {
    let is_chosen = chosen.contains(&key);
    let text = RichText::new(format!("{name} {count}")).size(size::SMALL);
    let chip = ui.add(Button::new(text).selected(is_chosen));
    chip.widget_info(|| {
        let values = [("name", name.into()), ("count", count.into())];
        let name = scope.say_with("search-only", &values);
        WidgetInfo::selected(Role::Button, true, is_chosen, name)
    });
    if chip.clicked() {
        if is_chosen {
            chosen.remove(&key);
        } else {
            chosen.insert(key);
        }
    }
}

/// The row that Enter chooses.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor {
    pub(super) at: usize,
    /// It was moved by a key, and has to be brought in sight.
    pub(super) moved: bool,
}

/// All sections. Returns what was clicked.
pub(super) fn rows_ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    results: &Results,
    cursor: Cursor,
) -> Option<Choice> {
    let colors = scope.theme.colors;
    let mut clicked = None;
    let height = (ui.ctx().content_rect().height() - 260.0).max(120.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        let mut at = 0;
        for section in &results.sections {
            ui.add_space(space::XS);
            let title = RichText::new(&section.title).family(strong()).size(size::SMALL);
            ui.add(egui::Label::new(title.color(colors.ink_weak)).truncate());
            for row in &section.rows {
                let is_chosen = at == cursor.at;
                let response = row_ui(ui, scope, (row, is_chosen));
                if is_chosen && cursor.moved {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    clicked = Some(row.choice.clone());
                }
                at += 1;
            }
            if let Some(more @ 1..) = section.total.checked_sub(section.rows.len()) {
                widgets::note(
                    ui,
                    scope.say_with("search-more", &[("count", more.into())]),
                    colors.ink_weak,
                );
            }
        }
    });
    clicked
}

/// A row, and whether it is the one that Enter chooses.
fn row_ui(ui: &mut Ui, scope: &Scope<'_>, (row, is_chosen): (&Row, bool)) -> egui::Response {
    let colors = scope.theme.colors;
    let format = |family, size, color| TextFormat::simple(egui::FontId::new(size, family), color);
    let plain = format(text(), size::BODY, colors.ink);
    let lit = format(bold(), size::BODY, colors.ink);
    let mut job = LayoutJob::default();
    if !row.place.is_empty() {
        let place = format(strong(), size::SMALL, colors.ink_weak);
        job.append(&format!("{}  ", row.place), 0.0, place);
    }
    for topic in &row.topics {
        job.append("● ", 0.0, format(text(), size::SMALL, colors.topic(*topic)));
    }
    widgets::append_marked(&mut job, &row.text, &row.marks, &plain, &lit);
    let mut button =
        Button::selectable(is_chosen, job).wrap().min_size(egui::vec2(ui.available_width(), 0.0));
    let keys = match row.choice {
        Choice::Command(at) => COMMANDS.get(at).and_then(|command| command.keys.first()),
        Choice::Year(_)
        | Choice::Country(_)
        | Choice::Party(_)
        | Choice::Filter(_)
        | Choice::Saved(_)
        | Choice::Typed(_)
        | Choice::Claim(_)
        | Choice::Passage(_)
        | Choice::Paragraph { .. } => None,
    };
    if let Some(keys) = keys {
        button = button.shortcut_text(ui.ctx().format_shortcut(keys));
    } else if !row.beside.is_empty() {
        let sign = if row.is_on { "● " } else { "" };
        let beside = RichText::new(format!("{sign}{}", row.beside)).size(size::SMALL);
        button = button.right_text(beside.color(colors.ink_weak));
    }
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &row.name));
    if row.topics.is_empty() {
        return response;
    }
    let topics: Vec<&str> = row.topics.iter().map(|topic| scope.words.topic(*topic)).collect();
    response.on_hover_text(topics.join(", "))
}
