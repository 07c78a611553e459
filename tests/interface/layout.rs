//! The window holds from a small laptop to a wall, and at every scale of a screen.

use cartouche::domain::Dossier;
use cartouche::model::{Action, Target, ViewAction};
use cartouche::store::bundled_dossier;
use egui::{Rect, Role, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::desk::Window;

/// Sizes in pixels, and how many pixels a point has there.
const SCREENS: [(Vec2, f32); 8] = [
    (vec2(1024.0, 640.0), 1.0),
    (vec2(1280.0, 800.0), 1.0),
    (vec2(1920.0, 1080.0), 1.0),
    (vec2(1920.0, 1080.0), 1.5),
    (vec2(2560.0, 1440.0), 1.0),
    (vec2(2560.0, 1440.0), 2.0),
    (vec2(3840.0, 2160.0), 1.0),
    (vec2(3840.0, 2160.0), 2.0),
];

fn dossier() -> Dossier {
    bundled_dossier().unwrap().0
}

fn window(pixels: Vec2, scale: f32) -> Window {
    let mut window = Window::of(dossier(), pixels / scale);
    window.harness.set_pixels_per_point(scale);
    window.settle();
    window
}

fn rect(window: &Window, role: Role, name: &str) -> Rect {
    window.harness.get_by_role_and_label(role, name).rect()
}

#[test]
fn no_control_leaves_the_window_or_lies_on_another() {
    for (pixels, scale) in SCREENS {
        let mut window = window(pixels, scale);
        let at = format!("{pixels} at {scale}");
        // On a narrow map the legend gives the region its room until it is asked for.
        let is_narrow = window.map().width() < 760.0;
        assert_eq!(is_narrow, window.shows("Unfold the legend"), "{at}");
        if is_narrow {
            window.click_on(Role::Button, "Unfold the legend");
        }
        let screen = Rect::from_min_size(egui::Pos2::ZERO, pixels / scale);
        let names = [
            "Zoom in",
            "Zoom out",
            "Fit the region",
            "Fold the legend",
            "File",
            "Help",
            "Attach document…",
            "Show Arms sales",
            "Show Energy projects",
            "Show Basing talks",
        ];
        let controls: Vec<(&str, Rect)> = names
            .iter()
            .map(|name| {
                let all = window.harness.query_all_by_label(name);
                let node = all.into_iter().find(|n| n.accesskit_node().role() != Role::Label);
                (*name, node.unwrap_or_else(|| panic!("{name} is not there: {at}")).rect())
            })
            .chain([("Reading", rect(&window, Role::ComboBox, "Reading"))])
            .chain([("Lens", rect(&window, Role::ComboBox, "Lens"))])
            .collect();
        for (index, (name, one)) in controls.iter().enumerate() {
            assert!(screen.expand(0.5).contains_rect(*one), "{name} leaves the window: {at}");
            for (other, two) in &controls[index + 1..] {
                assert!(!one.shrink(1.0).intersects(*two), "{name} lies on {other}: {at}");
            }
        }
    }
}

#[test]
fn the_legend_is_shown_whole_from_800_points_of_height_on() {
    for (pixels, scale) in SCREENS {
        let window = window(pixels, scale);
        let map = window.map();
        if map.height() < 740.0 {
            continue;
        }
        let last = window.harness.get_by_label_contains("How to read the marks").rect();
        let first = rect(&window, Role::Button, "Most supportive");
        assert!(map.contains_rect(last) && map.contains_rect(first), "{pixels} at {scale}");
    }
}

#[test]
fn the_panel_slides_away_and_back_and_at_once_with_reduced_motion() {
    let mut window = window(vec2(1280.0, 800.0), 1.0);
    let wide = window.map().width();
    for reduced in [false, true] {
        window.apply(Action::View(ViewAction::ReduceMotion(reduced)));
        let begun = window.harness.ctx.cumulative_frame_nr();
        window.apply(Action::View(ViewAction::ShowPanel(false)));
        let frames = window.harness.ctx.cumulative_frame_nr() - begun;
        assert_eq!(frames >= 12, !reduced, "{frames} frames");
        assert!((window.map().width() - 1280.0).abs() < 1.0);
        window.apply(Action::show(Target::Overview));
        assert!((window.map().width() - wide).abs() < 1.0, "what is looked at is shown again");
    }
}
