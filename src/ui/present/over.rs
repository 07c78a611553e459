//! What lies over the picture: the spotlight, the magnifier's frame, what is being typed.

use egui::{
    Align2, Area, Color32, Frame, Id, Label, Mesh, Pos2, Rect, RichText, Shape, Stroke, Ui, Vec2,
    vec2,
};

use crate::{
    model::{Aid, Presenting},
    ui::{
        Scope,
        theme::{DIMMED, size, space, strong},
    },
};

/// Radius of the spotlight, as a part of the picture's height.
const SPOT: f32 = 0.2;

/// Corners of what looks like a circle.
const STEPS: u16 = 96;

pub(super) fn over_ui(ui: &Ui, rect: Rect, scope: &Scope<'_>, presenting: &Presenting) {
    if presenting.aid == Some(Aid::Spotlight)
        && let Some(at) = ui.input(|input| input.pointer.latest_pos())
    {
        let around = around(at, rect.height() * SPOT, rect.width() + rect.height(), DIMMED);
        ui.painter().with_clip_rect(rect).add(around);
    }
    let typed = match &presenting.country {
        Some(name) => {
            let found = scope.model.country_typed().map(|code| scope.model.country_name(code));
            let found = found.unwrap_or_else(|| scope.say("present-no-country").to_owned());
            Some(format!("{name} → {found}"))
        }
        None if presenting.number.is_empty() => None,
        None => {
            let number = presenting.number.as_str().into();
            Some(scope.say_with("present-number", &[("number", number)]))
        }
    };
    if let Some(words) = typed {
        typed_ui(ui, rect, scope, &words);
    }
}

fn typed_ui(ui: &Ui, rect: Rect, scope: &Scope<'_>, words: &str) {
    let colors = scope.theme.colors;
    Area::new(Id::unique("typed while presenting"))
        .pivot(Align2::CENTER_TOP)
        .fixed_pos(rect.center_top() + vec2(0.0, space::L))
        .interactable(false)
        .show(ui.ctx(), |ui| {
            let frame = Frame::new().fill(colors.panel).stroke(Stroke::new(1.0, colors.rule));
            frame.corner_radius(6).inner_margin(space::L).show(ui, |ui| {
                let text = RichText::new(words).size(size::TITLE).family(strong());
                ui.add(Label::new(text.color(colors.ink)).extend().selectable(false));
            });
        });
}

/// All but a disc, as far as `reach` from its middle.
fn around(at: Pos2, radius: f32, reach: f32, color: Color32) -> Shape {
    let mut ring = Mesh::default();
    for step in 0..=STEPS {
        let angle = std::f32::consts::TAU * f32::from(step) / f32::from(STEPS);
        let way = Vec2::angled(angle);
        ring.colored_vertex(at + way * radius, color);
        ring.colored_vertex(at + way * reach, color);
        if step > 0 {
            let last = u32::from(step) * 2;
            ring.add_triangle(last - 2, last - 1, last);
            ring.add_triangle(last - 1, last, last + 1);
        }
    }
    Shape::mesh(ring)
}
