//! The list of parties: states first, the others by what they do; searched, and sorted by facts or
//! by name.

use egui::{FontId, Role, ScrollArea, TextEdit, Ui, WidgetInfo, vec2};

use crate::{
    model::{Action, Choice, Doing, Entity, Target},
    text::{Accents, Folded},
    ui::{
        Scope, panel,
        theme::{size, space, strong, text},
        widgets,
    },
    words::Language,
};

/// Height of a row in points: a name, and what they do.
const ROW: f32 = 42.0;

#[derive(Debug, Default)]
pub(super) struct List {
    search: String,
    by: Order,
    /// The rows, and what they were made for.
    rows: Vec<Row>,
    made_for: Option<(String, Order, Language)>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Order {
    #[default]
    Facts,
    Name,
}

/// Who stands next to somebody.
#[derive(Debug, Clone, Copy)]
pub(super) enum Neighbour {
    Above,
    Below,
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
        let language = scope.words.language();
        let holds = self.made_for.as_ref().is_some_and(|(search, by, spoken)| {
            *search == self.search && (*by, *spoken) == (self.by, language)
        });
        if !holds {
            self.rows = self.rows_of(scope, entities);
            self.made_for = Some((self.search.clone(), self.by, language));
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
                        Row::Entity(at) => entities
                            .get(*at)
                            .into_iter()
                            .for_each(|entity| entity_ui(ui, scope, entity, chosen)),
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
        to: Neighbour,
    ) -> Option<Choice> {
        let listed: Vec<&Choice> = self
            .rows
            .iter()
            .filter_map(|row| if let Row::Entity(at) = row { entities.get(*at) } else { None })
            .map(|entity| &entity.who)
            .collect();
        let at = listed.iter().position(|who| Some(*who) == chosen);
        let next = match (at, to) {
            (None, _) => 0,
            (Some(at), Neighbour::Below) => at + 1,
            (Some(at), Neighbour::Above) => at.checked_sub(1)?,
        };
        listed.get(next).map(|who| (*who).clone())
    }
}

fn heading_ui(ui: &mut Ui, scope: &Scope<'_>, id: &'static str) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), egui::Sense::hover());
    let font = FontId::new(size::SMALL, strong());
    let at = rect.left_bottom() - vec2(0.0, space::S);
    let color = scope.theme.colors.ink_weak;
    let galley = ui.painter().layout_no_wrap(scope.say(id).to_owned(), font, color);
    ui.painter().galley(at - vec2(0.0, galley.size().y), galley, color);
    ui.painter().hline(
        rect.x_range(),
        rect.bottom() - 2.0,
        egui::Stroke::new(1.0, scope.theme.colors.rule),
    );
}

fn entity_ui(ui: &mut Ui, scope: &mut Scope<'_>, entity: &Entity, chosen: Option<&Choice>) {
    let colors = scope.theme.colors;
    let is_chosen = chosen == Some(&entity.who);
    let name = scope.model.party_name(&entity.who);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), ROW), egui::Sense::click());
    let called = format!("{name} {}", entity.facts);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &called));
    if is_chosen {
        ui.painter().rect_filled(rect, 4.0, colors.marker);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 4.0, colors.hover);
    }
    let inside = rect.shrink2(vec2(space::S, space::XS));
    let facts = FontId::new(size::BODY, text());
    let facts =
        widgets::cut_to(ui, &entity.facts.to_string(), (facts, colors.ink_weak), f32::INFINITY);
    let room = inside.width() - facts.size().x - space::S;
    let bold_name = FontId::new(size::BODY, strong());
    let name_galley = widgets::cut_to(ui, &name, (bold_name, colors.ink), room);
    let roles = panel::roles(entity);
    let small = FontId::new(size::SMALL, text());
    let roles_galley = widgets::cut_to(ui, &roles, (small, colors.ink_weak), inside.width());
    let whole = [(name_galley.elided, &name), (roles_galley.elided, &roles)];
    let whole: Vec<&str> =
        whole.into_iter().filter_map(|(is_cut, text)| is_cut.then_some(text.as_str())).collect();
    let below = inside.left_bottom() - vec2(0.0, roles_galley.size().y);
    ui.painter().galley(inside.right_top() - vec2(facts.size().x, 0.0), facts, colors.ink_weak);
    ui.painter().galley(inside.left_top(), name_galley, colors.ink);
    ui.painter().galley(below, roles_galley, colors.ink_weak);
    let whole = whole.join("\n");
    if response.clicked() {
        scope.push(Action::show(Target::Party(entity.who.clone())));
    }
    if !whole.is_empty() {
        response.on_hover_text(whole);
    }
}
