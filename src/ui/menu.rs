//! The bar on top: menus from the command table, the way back, and the reading.

use egui::{Button, ComboBox, MenuBar, Panel, RichText};

use super::{
    Scope,
    command::{COMMANDS, Command, Menu},
    focus,
    theme::{icon, size, strong},
    widgets::icons,
};
use crate::model::{Action, Lens, NavigateAction, ViewAction};

/// Width of the list of lenses in points.
const LENS: f32 = 110.0;

/// The widest list of readings, and the narrowest that still says which one it is.
const READING: (f32, f32) = (260.0, 60.0);

/// What labels and gaps beside the two lists take.
const LABELS: f32 = 140.0;

/// The room at the right of the menus.
#[derive(Debug, Clone, Copy)]
struct Room {
    /// For the list of readings.
    reading: f32,
    /// The lists have labels beside them.
    labelled: bool,
}

impl Room {
    fn of(width: f32) -> Self {
        let (widest, narrowest) = READING;
        let labelled = width >= LENS + widest + LABELS;
        let gaps = if labelled { LABELS } else { 60.0 };
        Self { reading: (width - LENS - gaps).clamp(narrowest, widest), labelled }
    }

    fn label_ui(self, ui: &mut egui::Ui, words: &str) {
        if self.labelled {
            ui.label(RichText::new(words).family(strong()).size(size::SMALL));
        }
    }
}

pub(super) fn menu_ui(ui: &mut egui::Ui, scope: &mut Scope<'_>) {
    Panel::top("menu").show(ui, |ui| {
        MenuBar::new().ui(ui, |ui| {
            for menu in Menu::ALL.into_iter().filter(|menu| *menu != Menu::Language) {
                let shown = ui.menu_button(scope.say(menu.id()), |ui| commands_ui(ui, scope, menu));
                if menu == Menu::File {
                    focus::is_first_menu(&shown.response);
                }
            }
            ui.separator();
            trail_ui(ui, scope);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let room = Room::of(ui.available_width());
                if scope.model.session().lens == Lens::Receptivity {
                    reading_ui(ui, scope, room);
                }
                lens_ui(ui, scope, room);
            });
        });
    });
}

fn commands_ui(ui: &mut egui::Ui, scope: &mut Scope<'_>, menu: Menu) {
    ui.set_min_width(220.0);
    for command in COMMANDS.iter().filter(|command| command.menu == menu) {
        command_ui(ui, scope, command);
    }
    if menu == Menu::View {
        ui.menu_button(scope.say(Menu::Language.id()), |ui| commands_ui(ui, scope, Menu::Language));
    }
}

fn command_ui(ui: &mut egui::Ui, scope: &mut Scope<'_>, command: &Command) {
    let mut button = Button::new(command.title(scope.words));
    if let Some(keys) = command.keys.first() {
        button = button.shortcut_text(ui.ctx().format_shortcut(keys));
    }
    let enabled = (command.enabled)(scope.model);
    if ui.add_enabled(enabled, button).on_hover_text(command.help(scope.words)).clicked() {
        scope.push((command.action)(scope.model));
        ui.close();
    }
}

fn trail_ui(ui: &mut egui::Ui, scope: &mut Scope<'_>) {
    let trail = scope.model.trail();
    let steps = [
        (icons::BACK, scope.say("command-back"), trail.can_go_back(), NavigateAction::Back),
        (
            icons::FORWARD,
            scope.say("command-forward"),
            trail.can_go_forward(),
            NavigateAction::Forward,
        ),
    ];
    for (sign, name, enabled, action) in steps {
        let sign = RichText::new(sign).family(icon()).size(size::HEADING);
        let response = ui.add_enabled(enabled, Button::new(sign));
        super::widgets::name(&response, name);
        if response.on_hover_text(name).clicked() {
            scope.push(Action::Navigate(action));
        }
    }
}

/// What the shades mean.
fn lens_ui(ui: &mut egui::Ui, scope: &mut Scope<'_>, room: Room) {
    let (words, present) = (scope.words, scope.model.session().lens);
    let shown = ComboBox::from_id_salt("lens")
        .selected_text(scope.say(present.id()))
        .width(LENS)
        .show_ui(ui, |ui| {
            for lens in Lens::ALL {
                let response = ui.selectable_label(lens == present, scope.say(lens.id()));
                if response.on_hover_text(scope.words.help(lens.id())).clicked() {
                    scope.push(Action::View(ViewAction::SetLens(lens)));
                }
            }
        });
    shown.response.widget_info(|| {
        let mut info =
            egui::WidgetInfo::labeled(egui::Role::ComboBox, true, words.say("menu-lens"));
        info.current_text_value = Some(words.say(present.id()).to_owned());
        info
    });
    room.label_ui(ui, words.say("menu-lens"));
}

/// Which reading holds; nothing where the scale has but one.
fn reading_ui(ui: &mut egui::Ui, scope: &mut Scope<'_>, room: Room) {
    let dossier = scope.model.dossier();
    let readings = &dossier.scale().readings;
    if readings.len() < 2 {
        return;
    }
    let (words, present) = (scope.words, scope.model.session().reading.clone());
    let label = |id: &str, label: &str| format!("{id}: {label}");
    let selected = present
        .as_ref()
        .and_then(|id| dossier.reading(id))
        .map_or_else(String::new, |reading| label(reading.id.as_str(), &reading.label));
    let shown = ComboBox::from_id_salt("reading")
        .selected_text(egui::WidgetText::from(selected.as_str()))
        .width(room.reading)
        .truncate()
        .show_ui(ui, |ui| {
            for reading in readings {
                let text = label(reading.id.as_str(), &reading.label);
                let chosen = present.as_ref() == Some(&reading.id);
                let response = ui.selectable_label(chosen, text);
                if response.on_hover_text(&reading.explanation).clicked() {
                    let action = ViewAction::SetReading(reading.id.clone());
                    scope.push(Action::View(action));
                }
            }
        });
    shown.response.widget_info(|| {
        let mut info =
            egui::WidgetInfo::labeled(egui::Role::ComboBox, true, words.say("menu-reading"));
        info.current_text_value = Some(selected.clone());
        info
    });
    room.label_ui(ui, words.say("menu-reading"));
}
