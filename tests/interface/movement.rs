//! Moving the map: by wheel, drag and buttons, and never out of sight.

use cartouche::geo::PlanePoint;
use cartouche::model::{Action, Framing, ViewAction};
use egui::{Key, Pos2, Role, vec2};

use crate::desk::{Window, reduced_motion};

fn scroll(window: &mut Window, at: Pos2, points: f32) {
    window.harness.hover_at(at);
    window.settle();
    window.harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, points),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: egui::Modifiers::NONE,
    });
    window.settle();
}

/// What the map shows at a point of the window.
fn plane(window: &Window, at: Pos2) -> PlanePoint {
    let at = at - window.map().min;
    let at = cartouche::drawing::Offset::new(f64::from(at.x), f64::from(at.y));
    window.view().plane_from_screen(at)
}

fn km_per_px(window: &Window) -> f64 {
    window.model().camera().km_per_px
}

#[test]
fn the_wheel_zooms_about_the_pointer() {
    let mut window = Window::own();
    let at = window.label_point("BOL");
    let (under, before) = (plane(&window, at), km_per_px(&window));
    for (points, nearer) in [(120.0, true), (60.0, true), (-120.0, false)] {
        let scale = km_per_px(&window);
        scroll(&mut window, at, points);
        assert_eq!(km_per_px(&window) < scale, nearer, "{points} points");
        // Half a pixel is what the eye could see.
        let moved = plane(&window, at).distance_km(under) / km_per_px(&window);
        assert!(moved < 0.5, "{moved} pixels");
    }
    assert!(km_per_px(&window) < before);
}

#[test]
fn a_drag_takes_the_map_along() {
    let mut window = Window::own();
    let from = window.label_point("BRA");
    let (to, under) = (from + vec2(-90.0, 60.0), plane(&window, from));
    window.drag(from, to);
    // A toolkit's map may lose the pixels by which it tells a drag from a click.
    let lost = plane(&window, to).distance_km(under) / km_per_px(&window);
    assert!(lost < 8.0, "{lost} pixels");
    assert!(window.actions().iter().any(|a| matches!(a, Action::View(ViewAction::MoveTo(_)))));
    assert_eq!(window.target(), &cartouche::model::Target::Overview, "a drag is no click");
}

#[test]
fn the_buttons_zoom_in_and_out_and_fit_the_region() {
    let mut window = Window::own();
    let fitted = km_per_px(&window);
    window.click_on(Role::Button, "Zoom in");
    assert!(km_per_px(&window) < fitted);
    window.click_on(Role::Button, "Zoom out");
    assert!((km_per_px(&window) / fitted - 1.0).abs() < 1e-9);
    window.click_on(Role::Button, "Zoom in");
    window.click_on(Role::Button, "Fit the region");
    assert_eq!(window.model().session().framing, Framing::Region);
}

#[test]
fn no_way_of_moving_loses_the_region() {
    let mut window = Window::own();
    window.apply(reduced_motion());
    let region_is_seen = |window: &Window, what: &str| {
        let (map, region) = (window.map(), window.model().atlas().region);
        let corners = [region.min, region.max].map(|corner| window.screen(corner));
        let seen = egui::Rect::from_two_pos(corners[0], corners[1]).intersect(map);
        assert!(seen.width() > 100.0 && seen.height() > 100.0, "after {what}: {seen:?}");
    };
    for key in [Key::ArrowLeft, Key::ArrowUp, Key::ArrowRight, Key::ArrowDown] {
        for zoom in [Key::Minus, Key::Plus] {
            for _ in 0..6 {
                window.press_with(egui::Modifiers::SHIFT, key);
                window.press(zoom);
            }
            region_is_seen(&window, &format!("{key:?} and {zoom:?}"));
        }
    }
    let map = window.map();
    for (name, by) in [("north-west", vec2(500.0, 300.0)), ("south-east", vec2(-500.0, -300.0))] {
        window.press(Key::Num0);
        for _ in 0..4 {
            window.drag(map.center(), map.center() + by);
        }
        region_is_seen(&window, &format!("drags to the {name}"));
        scroll(&mut window, map.right_center() - vec2(20.0, 0.0), -4000.0);
        region_is_seen(&window, &format!("zooming out in the {name}"));
    }
}

#[test]
fn a_window_that_changes_its_size_still_shows_the_region() {
    let mut window = Window::own();
    for size in [vec2(640.0, 420.0), vec2(1920.0, 1080.0), vec2(700.0, 1000.0)] {
        window.harness.set_size(size);
        window.settle();
        let map = window.map();
        for territory in &window.model().atlas().territories {
            let at = window.screen(territory.label_point);
            assert!(map.contains(at), "{} at {at} of {map} in {size}", territory.code);
        }
    }
}

#[test]
fn nothing_is_drawn_again_once_all_is_still() {
    // Brazil is too large for a flight there to fetch the fine outlines, which draws when it likes.
    let mut window = Window::bundled();
    window.apply(Action::show(crate::desk::country("BRA")));
    window.press(Key::Enter);
    window.press(Key::Num0);
    window.harness.hover_at(window.label_point("BRA"));
    // Until the tooltip is there, too.
    window.harness.run_steps(60);
    assert_eq!(window.harness.run(), 1);
    let output = &window.harness.output().viewport_output[&egui::ViewportId::ROOT];
    assert_eq!(output.repaint_delay, std::time::Duration::MAX);
    assert!(!window.harness.ctx.has_requested_repaint());
}
