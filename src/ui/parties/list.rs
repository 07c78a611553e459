//! The list of parties: states first, the others by what they do; searched, and sorted by facts or
//! by name.

use egui::{
    Button, FontId, Role, ScrollArea, TextEdit, TextFormat, Ui, WidgetInfo, text::LayoutJob,
};

use crate::{
    model::{Action, Choice, Doing, Entity, Target},
    text::{Accents, Folded},
    ui::{
        Scope, panel,
        theme::{size, space, strong, text},
        widgets,
    },
};

/// Height of a row in points: a name, and what they do.
const ROW: f32 = 42.0;

#[derive(Debug, Default)]
pub(super) struct List {
    search: String,
    by: Order,
    /// The rows, and what they were made for.
    rows: Vec<Row>,
    made_for: Option<(String, Order, &'static str)>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Order {
    #[default]
    Facts,
    Name,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    /// States, or what others do.
    Heading(&'static str),
    /// The entity at this place.
    Entity(usize),
}

impl List {
    /// Makes the rows anew: the entities are others.
    pub(super) fn forget(&mut self) {
        self.made_for = None;
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &mut Scope<'_>,
        entities: &[Entity],
        chosen: Option<&Choice>,
    ) {
        self.controls_ui(ui, scope);
        let made_for = Some((self.search.clone(), self.by, scope.words.language().tag()));
        if self.made_for != made_for {
            self.rows = self.rows_of(scope, entities);
            self.made_for = made_for;
        }
        if self.rows.is_empty() {
            ui.label(scope.say("parties-nobody"));
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().auto_shrink(false).show_rows(
            ui,
            ROW,
            self.rows.len(),
            |ui, shown| {
                for row in self.rows.get(shown).unwrap_or_default() {
                    match row {
                        Row::Heading(id) => heading_ui(ui, scope, id),
                        Row::Entity(at) => {
                            if let Some(entity) = entities.get(*at) {
                                entity_ui(ui, scope, entity, chosen == Some(&entity.who));
                            }
                        }
                    }
                }
            },
        );
    }

    fn controls_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let hint = scope.say("parties-search");
        let field = TextEdit::singleline(&mut self.search).hint_text(hint);
        let field = ui.add(field.desired_width(f32::INFINITY));
        field.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::TextInput, true, hint);
            info.current_text_value = Some(self.search.clone());
            info
        });
        ui.horizontal(|ui| {
            widgets::note(ui, scope.say("parties-sort"), scope.theme.colors.ink_weak);
            for (order, id) in
                [(Order::Facts, "parties-by-facts"), (Order::Name, "parties-by-name")]
            {
                if ui.selectable_label(self.by == order, scope.say(id)).clicked() {
                    self.by = order;
                }
            }
        });
        ui.add_space(space::XS);
    }

    fn rows_of(&self, scope: &Scope<'_>, entities: &[Entity]) -> Vec<Row> {
        let folded = |text: &str| Folded::new(text, Accents::Strip).text().to_lowercase();
        let wanted = folded(self.search.trim());
        let mut found: Vec<(usize, &Entity, String)> = entities
            .iter()
            .enumerate()
            .map(|(at, entity)| (at, entity, scope.model.party_name(&entity.who)))
            .filter(|(_, entity, name)| {
                let does = entity.roles.iter().any(|(role, _)| folded(role).contains(&wanted));
                folded(name).contains(&wanted) || does
            })
            .collect();
        if self.by == Order::Name {
            found.sort_by_cached_key(|(_, _, name)| folded(name));
        }
        let mut rows = Vec::with_capacity(found.len() + 5);
        let mut section = |id: &'static str, is_in: &dyn Fn(&Entity) -> bool| {
            let there = found.iter().filter(|(_, entity, _)| is_in(entity));
            let mut entities = there.map(|(at, ..)| Row::Entity(*at)).peekable();
            if entities.peek().is_some() {
                rows.push(Row::Heading(id));
                rows.extend(entities);
            }
        };
        section("parties-states", &Entity::is_state);
        for doing in Doing::ALL {
            section(doing.id(), &|entity| !entity.is_state() && entity.doing == doing);
        }
        rows
    }

    /// Who stands below or above somebody in the list.
    pub(super) fn beside(
        &self,
        entities: &[Entity],
        chosen: Option<&Choice>,
        forward: bool,
    ) -> Option<Choice> {
        let listed: Vec<&Choice> = self
            .rows
            .iter()
            .filter_map(|row| if let Row::Entity(at) = row { entities.get(*at) } else { None })
            .map(|entity| &entity.who)
            .collect();
        let at = listed.iter().position(|who| Some(*who) == chosen);
        let next = match (at, forward) {
            (None, _) => 0,
            (Some(at), true) => at + 1,
            (Some(at), false) => at.checked_sub(1)?,
        };
        listed.get(next).map(|who| (*who).clone())
    }
}

fn heading_ui(ui: &mut Ui, scope: &Scope<'_>, id: &'static str) {
    let (rect, _) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), ROW), egui::Sense::hover());
    let font = FontId::new(size::SMALL, strong());
    let at = rect.left_bottom() - egui::vec2(0.0, space::S);
    let color = scope.theme.colors.ink_weak;
    let galley = ui.painter().layout_no_wrap(scope.say(id).to_owned(), font, color);
    ui.painter().galley(at - egui::vec2(0.0, galley.size().y), galley, color);
    ui.painter().hline(
        rect.x_range(),
        rect.bottom() - 2.0,
        egui::Stroke::new(1.0, scope.theme.colors.rule),
    );
}

fn entity_ui(ui: &mut Ui, scope: &mut Scope<'_>, entity: &Entity, is_chosen: bool) {
    let colors = scope.theme.colors;
    let format = |family, size, color| TextFormat::simple(FontId::new(size, family), color);
    let name = scope.model.party_name(&entity.who);
    let mut job = LayoutJob::default();
    job.wrap.max_rows = 2;
    job.append(&name, 0.0, format(strong(), size::BODY, colors.ink));
    job.append(&format!("  {}", entity.facts), 0.0, format(text(), size::BODY, colors.ink_weak));
    let roles = format!("\n{}", panel::roles(entity));
    job.append(&roles, 0.0, format(text(), size::SMALL, colors.ink_weak));
    let button = Button::selectable(is_chosen, job).truncate();
    let response = ui.add_sized(egui::vec2(ui.available_width(), ROW), button);
    let called = format!("{name} {}", entity.facts);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &called));
    if response.clicked() {
        scope.push(Action::show(Target::Party(entity.who.clone())));
    }
}
