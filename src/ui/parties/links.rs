//! What ties somebody to countries: a ribbon a country and topic, as wide as there are facts.

use egui::{
    Mesh, Pos2, Rect, RichText, Role, ScrollArea, Sense, Shape, Ui, WidgetInfo, pos2, vec2,
};

use crate::{
    domain::{CountryCode, Topic},
    model::{Action, Choice, Entity, Facet, FilterAction, Target, Tie},
    ui::{
        Scope, panel,
        theme::{bold, size, space, strong, text},
        widgets::{self, Hovering},
    },
};

/// The least height of a country's row, and what stands between two, in points.
const ROW: f32 = 20.0;
const GAP: f32 = 5.0;

/// How high a fact is, at least and at most.
const FACT: [f32; 2] = [1.2, 9.0];

/// Width of the bars at both ends of the ribbons, and of the names on the right.
const BAR: f32 = 8.0;
const NAMES: f32 = 190.0;

/// Pieces that a ribbon is drawn in.
const PIECES: u8 = 24;

#[derive(Debug, Default)]
pub(super) struct Links {
    hovering: Hovering,
}

/// A band from the party to a country, about one topic.
#[derive(Debug, Clone, Copy)]
struct Ribbon {
    /// The country's place in the list.
    row: usize,
    country: Option<CountryCode>,
    topic: Topic,
    facts: usize,
    /// Its upper ends, left and right, and its width.
    left: f32,
    right: f32,
    width: f32,
}

/// A country's row.
#[derive(Debug, Clone, Copy)]
struct Row {
    top: f32,
    height: f32,
}

struct Layout {
    ribbons: Vec<Ribbon>,
    rows: Vec<Row>,
    height: f32,
}

impl Layout {
    /// From the top of nothing, for a height that is there.
    #[expect(clippy::cast_precision_loss, reason = "counts of facts are small")]
    fn new(links: &[Tie], room: f32) -> Self {
        let sum = |link: &Tie| link.topics.iter().map(|(_, facts)| facts).sum::<usize>();
        let all = links.iter().map(sum).sum::<usize>().max(1) as f32;
        let rows = links.len() as f32;
        let unit = ((room - rows * (GAP + ROW * 0.6)) / all).clamp(FACT[0], FACT[1]);
        let heights: Vec<f32> =
            links.iter().map(|link| (sum(link) as f32 * unit).max(ROW)).collect();
        let height = heights.iter().map(|height| height + GAP).sum::<f32>();
        let mut layout = Self { ribbons: Vec::new(), rows: Vec::new(), height };
        // The party's side is one bar, in the middle.
        let mut left = ((height - all * unit) / 2.0).max(0.0);
        let mut top = 0.0;
        for (row, (link, height)) in links.iter().zip(heights).enumerate() {
            layout.rows.push(Row { top, height });
            let mut right = top + (height - sum(link) as f32 * unit) / 2.0;
            for (topic, facts) in &link.topics {
                let width = *facts as f32 * unit;
                let (country, topic, facts) = (link.country, *topic, *facts);
                layout.ribbons.push(Ribbon { row, country, topic, facts, left, right, width });
                left += width;
                right += width;
            }
            top += height + GAP;
        }
        layout
    }
}

impl Links {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>, entity: &Entity) {
        head_ui(ui, scope, entity);
        let room = ui.available_height() - GAP;
        let layout = Layout::new(&entity.links, room);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let size = vec2(ui.available_width(), layout.height);
            // For the pointer alone: the names beside it do the same by keyboard.
            let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
            response.widget_info(|| {
                let name = scope.model.party_name(&entity.who);
                WidgetInfo::labeled(Role::Group, true, name)
            });
            let ends = [rect.left() + BAR, (rect.right() - NAMES).max(rect.left() + 80.0)];
            let pointer = response.hover_pos();
            let under =
                pointer.and_then(|at| layout.ribbons.iter().find(|it| it.contains(at, rect, ends)));
            let rows = rows_ui(ui, scope, (entity, &layout), (rect, ends[1]));
            let row = rows.hovered.or(rows.focused);
            let is_lit = |ribbon: &Ribbon| {
                let same = |it: &Ribbon| (it.row, it.topic) == (ribbon.row, ribbon.topic);
                if let Some(it) = under { same(it) } else { row == Some(ribbon.row) }
            };
            let any = under.is_some() || row.is_some();
            for ribbon in &layout.ribbons {
                let strength = if is_lit(ribbon) {
                    0.95
                } else if any {
                    0.3
                } else {
                    0.6
                };
                let color = scope.theme.colors.topic(ribbon.topic).gamma_multiply(strength);
                ui.painter().add(Shape::mesh(ribbon.mesh(rect, ends, color)));
            }
            bars(ui, scope, (&layout, rect), ends);
            let lit = under
                .map(Ribbon::target)
                .or_else(|| entity.links.get(rows.hovered?)?.country.map(Target::Country));
            self.hovering.on(scope, lit);
            if let Some(ribbon) = under {
                let clicked = response.clicked();
                ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
                response.on_hover_text_at_pointer(ribbon.told(scope));
                if clicked {
                    filter(scope, &entity.who, ribbon.country);
                }
            }
        });
    }
}

/// The rows that stand out: where the pointer is, and where the keys are. Only the first lights
/// anything elsewhere, or both would want to say what is lit.
#[derive(Debug, Clone, Copy, Default)]
struct Outstanding {
    hovered: Option<usize>,
    focused: Option<usize>,
}

/// Names and counts of the countries.
fn rows_ui(
    ui: &Ui,
    scope: &mut Scope<'_>,
    (entity, layout): (&Entity, &Layout),
    (rect, end): (Rect, f32),
) -> Outstanding {
    let colors = scope.theme.colors;
    let mut rows = Outstanding::default();
    for (at, (link, row)) in entity.links.iter().zip(&layout.rows).enumerate() {
        let place = Rect::from_min_size(
            pos2(end + BAR, rect.top() + row.top),
            vec2(rect.right() - end - BAR, row.height),
        );
        if !ui.is_rect_visible(place) {
            continue;
        }
        let response = ui.interact(place, ui.scope_id().with(("party-row", at)), Sense::click());
        let name = country_name(scope, link.country);
        let topics: Vec<String> = link
            .topics
            .iter()
            .map(|(topic, facts)| format!("{} {facts}", scope.words.topic(*topic)))
            .collect();
        let called = format!("{name} {}: {}", link.facts, topics.join(", "));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &called));
        if response.has_focus() {
            rows.focused = Some(at);
        }
        if response.hovered() {
            rows.hovered = Some(at);
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(place, 4.0, colors.hover);
        }
        let is_cut = name_ui(ui, scope, place, (&name, link.facts));
        if response.clicked() {
            filter(scope, &entity.who, link.country);
        }
        let whole = if is_cut { format!("{name}\n") } else { String::new() };
        let topics = topics.join("\n");
        response.on_hover_text(format!("{whole}{topics}\n{}", scope.say("parties-both")));
    }
    rows
}

/// Paints how many facts and where; tells whether the name had to be cut.
fn name_ui(ui: &Ui, scope: &Scope<'_>, place: Rect, (name, facts): (&str, usize)) -> bool {
    let ink = scope.theme.colors.ink;
    let put = |words: &str, family, from: f32| {
        let font = egui::FontId::new(size::BODY, family);
        let galley = widgets::cut_to(ui, words, (font, ink), place.right() - from - space::XS);
        let (end, is_cut) = (from + galley.size().x, galley.elided);
        ui.painter().galley(pos2(from, place.center().y - galley.size().y / 2.0), galley, ink);
        (end, is_cut)
    };
    let (end, _) = put(&facts.to_string(), strong(), place.left() + space::S);
    let (_, is_cut) = put(name, text(), end.max(place.left() + 30.0) + space::S);
    is_cut
}

/// The name, what they do, and what the colours mean.
fn head_ui(ui: &mut Ui, scope: &mut Scope<'_>, entity: &Entity) {
    let colors = scope.theme.colors;
    ui.horizontal_wrapped(|ui| {
        let name = RichText::new(scope.model.party_name(&entity.who)).family(bold());
        ui.label(name.size(size::TITLE));
        let is_filtered = scope.model.filter().choices.contains(&entity.who);
        let button = egui::Button::new(scope.say("party-filter")).selected(is_filtered);
        if ui.add(button).clicked() {
            scope.push(Action::Filter(FilterAction::Toggle(entity.who.clone())));
        }
    });
    widgets::note(ui, panel::roles(entity), colors.ink_weak);
    ui.horizontal_wrapped(|ui| {
        for topic in Topic::ALL {
            let is_there = |link: &Tie| link.topics.iter().any(|(about, _)| *about == topic);
            if entity.links.iter().any(is_there) {
                let font = egui::FontId::new(size::SMALL, text());
                let word = (scope.words.topic(topic), font, colors.ink);
                let (square, _) = widgets::sign_and_word(ui, vec2(10.0, 10.0), word);
                ui.painter().rect_filled(square, 2.0, colors.topic(topic));
            }
        }
    });
    widgets::note(ui, scope.say("parties-how"), colors.ink_weak);
    ui.add_space(space::S);
}

/// The bars at both ends.
fn bars(ui: &Ui, scope: &Scope<'_>, (layout, rect): (&Layout, Rect), [start, end]: [f32; 2]) {
    let ink = scope.theme.colors.ink;
    let bar = |x: f32, top: f32, bottom: f32| {
        let place =
            Rect::from_min_max(pos2(x, rect.top() + top), pos2(x + BAR * 0.5, rect.top() + bottom));
        ui.painter().rect_filled(place, 1.0, ink);
    };
    if let (Some(first), Some(last)) = (layout.ribbons.first(), layout.ribbons.last()) {
        bar(start - BAR * 0.5, first.left, last.left + last.width);
    }
    for (at, row) in layout.rows.iter().enumerate() {
        let of_row = || layout.ribbons.iter().filter(|ribbon| ribbon.row == at);
        let top = of_row().map(|it| it.right).fold(row.top + row.height, f32::min);
        let bottom = of_row().map(|it| it.right + it.width).fold(row.top, f32::max);
        bar(end, top, bottom);
    }
}

impl Ribbon {
    /// How far its upper edge has come down, from 0 on the left to 1 on the right: flat at both ends.
    fn top(&self, part: f32) -> f32 {
        let eased = part * part * 2.0_f32.mul_add(-part, 3.0);
        self.left + (self.right - self.left) * eased
    }

    /// Whether a point of the screen is on it.
    fn contains(&self, at: Pos2, rect: Rect, [start, end]: [f32; 2]) -> bool {
        let part = (at.x - start) / (end - start);
        let top = rect.top() + self.top(part.clamp(0.0, 1.0));
        (0.0..=1.0).contains(&part) && (top..=top + self.width).contains(&at.y)
    }

    fn mesh(&self, rect: Rect, [start, end]: [f32; 2], color: egui::Color32) -> Mesh {
        let mut mesh = Mesh::default();
        for piece in 0..=PIECES {
            let part = f32::from(piece) / f32::from(PIECES);
            let (x, y) = (start + (end - start) * part, rect.top() + self.top(part));
            mesh.colored_vertex(pos2(x, y), color);
            mesh.colored_vertex(pos2(x, y + self.width), color);
        }
        for piece in 0..u32::from(PIECES) {
            let corner = piece * 2;
            mesh.add_triangle(corner, corner + 1, corner + 2);
            mesh.add_triangle(corner + 1, corner + 3, corner + 2);
        }
        mesh
    }

    /// What it stands for: a country's claims about its topic, or the region's.
    fn target(&self) -> Target {
        self.country.map_or(Target::Topic(self.topic), |code| Target::Stack(code, self.topic))
    }

    fn told(&self, scope: &Scope<'_>) -> String {
        let name = country_name(scope, self.country);
        let both = scope.say("parties-both");
        format!("{name} · {}  {}\n{both}", scope.words.topic(self.topic), self.facts)
    }
}

fn country_name(scope: &Scope<'_>, country: Option<CountryCode>) -> String {
    let region = || scope.say("parties-region").to_owned();
    country.map_or_else(region, |code| scope.model.country_name(code))
}

/// Filters by somebody and a country alone in their facets; if they are already, by neither.
fn filter(scope: &mut Scope<'_>, who: &Choice, country: Option<CountryCode>) {
    let there = country.map_or(Choice::Region, Choice::Country);
    let mut filter = scope.model.filter().clone();
    let is_so = filter.of(Facet::Party).eq([who]) && filter.of(Facet::Country).eq([&there]);
    filter.drop(Facet::Party);
    filter.drop(Facet::Country);
    if !is_so {
        filter.choices.extend([who.clone(), there]);
    }
    scope.push(Action::show(Target::Party(who.clone())));
    scope.push(Action::Filter(FilterAction::Set(filter)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(code: &str, facts: usize) -> Tie {
        let country = CountryCode::parse(code).ok();
        Tie { country, facts, topics: vec![(Topic::Arms, facts)] }
    }

    #[test]
    fn ribbons_are_as_wide_as_their_facts_and_rows_never_overlap() {
        let links = [link("VEN", 60), link("CUB", 3), link("NIC", 1)];
        for room in [100.0, 400.0, 2000.0] {
            let layout = Layout::new(&links, room);
            let unit = layout.ribbons[0].width / 60.0;
            for (ribbon, link) in layout.ribbons.iter().zip(&links) {
                #[expect(clippy::cast_precision_loss, reason = "three facts")]
                let expected = unit * link.facts as f32;
                assert!((ribbon.width - expected).abs() < 1e-3);
                let row = layout.rows[ribbon.row];
                assert!(ribbon.right >= row.top - 1e-3);
                assert!(ribbon.right + ribbon.width <= row.top + row.height + 1e-3);
            }
            for pair in layout.rows.windows(2) {
                assert!(pair[0].top + pair[0].height < pair[1].top);
            }
        }
    }
}
