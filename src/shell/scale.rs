//! How large everything is: on a screen of very many points, a wall, twice as large and more.

use crate::ui::WALL_HEIGHT;

/// The points across and down of a window in which everything has the size that it is named with.
const REFERENCE: [f32; 2] = [1920.0, 1080.0];

/// Steps of the scale: text stays sharp, and a window that is resized does not flicker.
const STEP: f32 = 0.25;

/// Where the window is looked at from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    /// A desk.
    Nearby,
    /// The back row of a room.
    FromTheBack,
}

/// The scale of the window, apart from what the user zooms by.
#[derive(Debug)]
pub(super) struct WindowScale {
    /// What it is now.
    own: f32,
}

impl Default for WindowScale {
    fn default() -> Self {
        Self { own: 1.0 }
    }
}

impl WindowScale {
    /// Fits everything to the window's size, and keeps what the user has zoomed by. What is
    /// presented is to be read from the back row.
    pub(super) fn fit(&mut self, ctx: &egui::Context, seen: Seen) {
        let zoom = ctx.zoom_factor();
        let size = ctx.content_rect().size() * zoom;
        let (fitting, tolerance) = match seen {
            Seen::Nearby => (fitting(size.into()), STEP / 2.0),
            Seen::FromTheBack => (on_the_wall(size.y), 1e-3),
        };
        if (fitting - self.own).abs() > tolerance {
            ctx.set_zoom_factor(zoom / self.own * fitting);
            self.own = fitting;
        }
    }
}

/// The scale for a window of so many points at scale 1.
fn fitting([width, height]: [f32; 2]) -> f32 {
    let [across, down] = REFERENCE;
    let scale = (width / across).min(height / down);
    // A hair more, for sizes come through a division and back.
    ((scale / STEP + 0.01).floor() * STEP).clamp(1.0, 3.0)
}

/// The scale at which text has a fortieth of so many points at scale 1.
fn on_the_wall(height: f32) -> f32 {
    (height / WALL_HEIGHT).clamp(0.5, 8.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_laptop_is_as_it_is_and_a_wall_is_larger() {
        for (size, scale) in [
            ([1024.0, 640.0], 1.0),
            ([1920.0, 1080.0], 1.0),
            ([2560.0, 1440.0], 1.25),
            ([3840.0, 2160.0], 2.0),
            ([3840.0, 1080.0], 1.0),
            ([30720.0, 17280.0], 3.0),
        ] {
            assert!((fitting(size) - scale).abs() < f32::EPSILON, "{size:?}: {}", fitting(size));
        }
    }

    #[test]
    fn what_the_user_zooms_by_is_kept() {
        let ctx = egui::Context::default();
        let frame = |ctx: &egui::Context, points: [f32; 2]| {
            let zoom = ctx.zoom_factor();
            let rect = egui::Rect::from_min_size(egui::Pos2::ZERO, egui::Vec2::from(points) / zoom);
            let input = egui::RawInput { screen_rect: Some(rect), ..egui::RawInput::default() };
            ctx.run_ui(input, |_| ()).textures_delta.clear();
        };
        let mut scale = WindowScale::default();
        frame(&ctx, [1920.0, 1080.0]);
        ctx.set_zoom_factor(1.1);
        for _ in 0..4 {
            frame(&ctx, [3840.0, 2160.0]);
            scale.fit(&ctx, Seen::Nearby);
        }
        assert!((ctx.zoom_factor() - 2.2).abs() < 1e-4, "{}", ctx.zoom_factor());
        for _ in 0..4 {
            frame(&ctx, [1280.0, 800.0]);
            scale.fit(&ctx, Seen::Nearby);
        }
        assert!((ctx.zoom_factor() - 1.1).abs() < 1e-4, "{}", ctx.zoom_factor());
    }

    #[test]
    fn what_is_presented_has_as_many_points_down_on_any_screen() {
        for (width, height) in [(1920.0, 1080.0), (1024.0, 768.0), (3840.0, 2160.0)] {
            let ctx = egui::Context::default();
            let mut scale = WindowScale::default();
            let mut down = 0.0;
            for seen in [Seen::FromTheBack, Seen::FromTheBack, Seen::Nearby, Seen::Nearby] {
                let size = egui::vec2(width, height) / ctx.zoom_factor();
                let rect = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
                let input = egui::RawInput { screen_rect: Some(rect), ..egui::RawInput::default() };
                ctx.run_ui(input, |_| ()).textures_delta.clear();
                scale.fit(&ctx, seen);
                if seen == Seen::FromTheBack {
                    down = height / ctx.zoom_factor();
                }
            }
            assert!((down - WALL_HEIGHT).abs() < 0.1, "{height}: {down}");
            let after = ctx.zoom_factor();
            assert!((after - fitting([width, height])).abs() < 1e-3, "{height}: {after}");
        }
    }
}
