//! The look: every colour, size and distance that the views use, named once.

mod colors;
mod fonts;
#[cfg(test)]
mod tests;

use egui::{Color32, CornerRadius, FontId, Margin, Stroke, TextStyle, Theme as Mode, vec2};

pub use colors::Colors;
pub use fonts::install_fonts;
pub(super) use fonts::{bold, icon, reading, strong, text};

use crate::{
    drawing::Shade,
    model::{Room, Session},
};

/// Sizes of type in points, small to large. Nothing is set in another size.
pub(super) mod size {
    /// Notes and locators.
    pub(crate) const SMALL: f32 = 12.5;
    /// Text.
    pub(crate) const BODY: f32 = 14.5;
    /// Passages, in the reading face.
    pub(crate) const READING: f32 = 15.5;
    /// Group headings.
    pub(crate) const HEADING: f32 = 16.0;
    /// The name of what is looked at.
    pub(crate) const TITLE: f32 = 23.0;
}

/// Distances in points. Nothing is set apart by another one.
pub(super) mod space {
    /// Between a sign and its word.
    pub(crate) const XS: f32 = 4.0;
    /// Between lines of a card.
    pub(crate) const S: f32 = 6.0;
    /// Inside cards and between them.
    pub(crate) const M: f32 = 10.0;
    /// Inside panels.
    pub(crate) const L: f32 = 16.0;
}

/// How long a panel slides, in seconds.
const MOTION_SECONDS: f32 = 0.25;

/// A screen that shows nothing.
pub(super) const BLACK: Color32 = Color32::BLACK;

/// And one that lights the room.
pub(super) const WHITE: Color32 = Color32::WHITE;

/// What lies over all that is not in the spotlight.
#[expect(clippy::disallowed_methods, reason = "this is where colours are named")]
pub(super) const DIMMED: Color32 = Color32::from_black_alpha(170);

/// Width in points of the ring about what has the keyboard.
pub(super) const FOCUS_RING: f32 = 2.0;

/// How much of a fill covers the tiles under it.
pub(super) const OVER_TILES: f32 = 0.6;

/// The look of a room: day, or a dark one with a projector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// The colours by their roles.
    pub colors: Colors,
}

impl Default for Theme {
    fn default() -> Self {
        Self::of(Room::Day)
    }
}

impl Theme {
    /// The look for a room.
    pub const fn of(room: Room) -> Self {
        match room {
            Room::Day => Self { colors: Colors::day() },
            Room::Projector => Self { colors: Colors::projector() },
        }
    }

    /// The fill of a shade.
    pub const fn shade(&self, shade: Shade) -> Color32 {
        self.colors.shade(shade)
    }

    /// Makes the toolkit's own widgets look so.
    pub fn install(&self, ctx: &egui::Context) {
        let mode = if self.colors.dark { Mode::Dark } else { Mode::Light };
        ctx.set_theme(mode);
        ctx.style_mut_of(mode, |style| {
            set_type(style);
            self.set_visuals(&mut style.visuals);
            style.spacing.item_spacing = vec2(space::S, space::S);
            style.spacing.button_padding = vec2(space::S, space::XS);
            style.spacing.menu_margin = Margin::same(6);
            style.interaction.tooltip_delay = 0.15;
            style.interaction.selectable_labels = true;
        });
    }

    /// Lets panels slide and widgets change in a moment, or at once.
    pub fn set_motion(&self, ctx: &egui::Context, session: &Session) {
        let mode = if self.colors.dark { Mode::Dark } else { Mode::Light };
        let seconds = if session.reduced_motion { 0.0 } else { MOTION_SECONDS };
        if (ctx.style_of(mode).animation_time - seconds).abs() > f32::EPSILON {
            ctx.style_mut_of(mode, |style| style.animation_time = seconds);
        }
    }

    fn set_visuals(&self, visuals: &mut egui::Visuals) {
        let Colors { ink, ink_weak, panel, card, rule, accent, hover, .. } = self.colors;
        visuals.panel_fill = panel;
        visuals.window_fill = panel;
        visuals.extreme_bg_color = card;
        visuals.faint_bg_color = card;
        visuals.hyperlink_color = self.colors.link;
        visuals.weak_text_color = Some(ink_weak);
        visuals.window_stroke = Stroke::new(1.0, rule);
        visuals.selection.bg_fill = self.colors.marker;
        visuals.selection.stroke = Stroke::new(1.0, ink);
        let widgets = &mut visuals.widgets;
        widgets.noninteractive.bg_stroke = Stroke::new(1.0, rule);
        widgets.noninteractive.fg_stroke = Stroke::new(1.0, ink);
        for (state, fill) in [
            (&mut widgets.inactive, card),
            (&mut widgets.hovered, hover),
            (&mut widgets.active, hover),
            (&mut widgets.open, hover),
        ] {
            state.bg_fill = fill;
            state.weak_bg_fill = fill;
            state.bg_stroke = Stroke::new(1.0, rule);
            state.fg_stroke = Stroke::new(1.0, ink);
            state.corner_radius = CornerRadius::same(4);
            state.expansion = 0.0;
        }
        widgets.hovered.bg_stroke = Stroke::new(1.0, ink_weak);
        widgets.active.bg_stroke = Stroke::new(1.5, accent);
    }
}

fn set_type(style: &mut egui::Style) {
    style.text_styles = [
        (TextStyle::Small, FontId::new(size::SMALL, text())),
        (TextStyle::Body, FontId::new(size::BODY, text())),
        (TextStyle::Button, FontId::new(size::BODY, text())),
        (TextStyle::Heading, FontId::new(size::TITLE, bold())),
        (TextStyle::Monospace, FontId::new(size::BODY, egui::FontFamily::Monospace)),
    ]
    .into();
}
