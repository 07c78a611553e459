//! That the renderer which the other tests look through shows what egui painted.

#[path = "support/cpu_renderer.rs"]
mod cpu_renderer;

use cpu_renderer::{CpuRenderer, Picture};
use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, ColorImage, Pos2, Rect, TextureHandle, TextureOptions, pos2, vec2};
use egui_kittest::Harness;

const RED: [u8; 4] = [255, 0, 0, 255];

/// What a 100 by 100 point canvas shows, on white.
fn painted(scale: f32, mut paint: impl FnMut(&egui::Painter)) -> Picture {
    let renderer = CpuRenderer::default();
    let mut harness = Harness::builder()
        .with_size(vec2(100.0, 100.0))
        .with_pixels_per_point(scale)
        .renderer(renderer.clone())
        .build_ui(move |ui| {
            let canvas = Rect::from_min_size(Pos2::ZERO, vec2(100.0, 100.0));
            let painter = ui.painter().with_clip_rect(canvas);
            painter.rect_filled(canvas, 0.0, Color32::WHITE);
            paint(&painter);
        });
    harness.run();
    renderer.picture(&harness)
}

fn square(from: f32, to: f32) -> Rect {
    Rect::from_min_max(pos2(from, from), pos2(to, to))
}

#[test]
fn a_rectangle_is_red_inside_and_leaves_the_rest_alone() {
    let picture = painted(1.0, |painter| {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(square(20.0, 40.0), Color32::RED);
        painter.add(mesh);
    });
    assert_eq!((picture.width, picture.height), (100, 100));
    assert_eq!(picture.at(20, 20), Some(RED));
    assert_eq!(picture.at(39, 39), Some(RED));
    assert_eq!(picture.at(19, 20), Some([255; 4]));
    assert_eq!(picture.at(40, 39), Some([255; 4]));
    let red = picture.pixels.iter().filter(|&&pixel| pixel == RED).count();
    assert_eq!(red, 400);
}

#[test]
fn two_physical_pixels_a_point_double_the_picture_and_its_clip_rectangle() {
    let picture = painted(2.0, |painter| {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(square(20.0, 70.0), Color32::RED);
        painter.with_clip_rect(square(10.0, 40.0)).add(mesh);
    });
    assert_eq!((picture.width, picture.height), (200, 200));
    let red = picture.pixels.iter().filter(|&&pixel| pixel == RED).count();
    assert_eq!(red, 1600);
}

#[test]
fn triangles_that_share_edges_neither_gap_nor_overlap() {
    let half = Color32::BLACK.gamma_multiply(0.5);
    // Edges straight and slanted, many of them through the middle of pixels.
    let rim = [(10.5, 10.5), (90.5, 10.5), (90.5, 70.3), (50.5, 90.5), (9.4, 80.8)];
    let picture = painted(1.0, |painter| {
        let mut mesh = Mesh::default();
        let corner = |(x, y)| Vertex { pos: pos2(x, y), uv: WHITE_UV, color: half };
        mesh.vertices.push(corner((50.5, 50.5)));
        mesh.vertices.extend(rim.map(corner));
        (1..=5).for_each(|n| mesh.add_triangle(0, n, n % 5 + 1));
        painter.add(mesh);
    });
    let grey = picture.at(40, 50).unwrap();
    assert!((120..136).contains(&grey[0]), "{grey:?}");
    let others = picture.pixels.iter().filter(|&&p| p != grey && p != [255; 4]).count();
    assert_eq!(others, 0, "each pixel is blended once or not at all");
}

#[test]
fn nothing_is_painted_outside_the_clip_rectangle() {
    let picture = painted(1.0, |painter| {
        let clipped = painter.with_clip_rect(square(30.0, 50.0));
        clipped.rect_filled(square(0.0, 100.0), 0.0, Color32::RED);
    });
    let red = picture.pixels.iter().filter(|&&pixel| pixel == RED).count();
    assert_eq!(red, 400);
    assert_eq!(picture.at(29, 40), Some([255; 4]));
}

#[test]
fn text_is_visible_and_the_same_each_time() {
    let draw = || {
        painted(1.0, |painter| {
            let font = egui::FontId::proportional(20.0);
            painter.text(pos2(10.0, 40.0), egui::Align2::LEFT_TOP, "Lima", font, Color32::BLACK);
        })
    };
    let picture = draw();
    let dark = picture.pixels.iter().filter(|pixel| pixel[0] < 100).count();
    assert!((60..600).contains(&dark), "{dark} dark pixels");
    assert!(picture == draw(), "two runs differ");
}

#[derive(Clone, Copy, PartialEq)]
enum Step {
    Send,
    Change,
    Free,
}

#[test]
fn a_texture_is_sent_changed_in_part_and_freed() {
    let pixels = vec![Color32::RED, Color32::GREEN, Color32::BLUE, Color32::WHITE];
    let image = ColorImage::new([2, 2], pixels);
    let mut texture: Option<TextureHandle> = None;
    let show = move |ui: &mut egui::Ui, step: &mut Step| {
        let handle = texture.get_or_insert_with(|| {
            ui.ctx().load_texture("four", image.clone(), TextureOptions::NEAREST)
        });
        if *step == Step::Change {
            let black = ColorImage::filled([1, 1], Color32::BLACK);
            handle.set_partial([1, 0], black, TextureOptions::NEAREST);
        }
        let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        ui.painter().image(handle.id(), square(20.0, 60.0), all, Color32::WHITE);
        if *step == Step::Free {
            texture = None;
        }
    };
    let renderer = CpuRenderer::default();
    let builder = Harness::builder().with_size(vec2(100.0, 100.0)).renderer(renderer.clone());
    let mut harness = builder.build_ui_state(show, Step::Send);
    let mut shown_after = |step| {
        *harness.state_mut() = step;
        harness.step();
        let picture = renderer.picture(&harness);
        [(30, 30), (50, 30), (30, 50)].map(|(x, y)| picture.at(x, y))
    };
    let [green, blue, black] = [[0, 255, 0, 255], [0, 0, 255, 255], [0, 0, 0, 255]].map(Some);
    assert_eq!(shown_after(Step::Send), [Some(RED), green, blue]);
    assert_eq!(shown_after(Step::Change), [Some(RED), black, blue]);
    assert_eq!(shown_after(Step::Free), [Some(RED), black, blue], "the last frame still has it");
    assert_eq!(shown_after(Step::Send), [Some(RED), green, blue]);
}

#[test]
fn linear_textures_are_mixed_between_their_texels() {
    let mut texture: Option<TextureHandle> = None;
    let picture = painted(1.0, move |painter| {
        let two = ColorImage::new([2, 1], vec![Color32::BLACK, Color32::WHITE]);
        let load = || painter.ctx().load_texture("two", two, TextureOptions::LINEAR);
        let handle = texture.get_or_insert_with(load);
        let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        painter.image(handle.id(), square(20.0, 60.0), whole, Color32::WHITE);
    });
    let row: Vec<u8> = (20..60).map(|x| picture.at(x, 40).unwrap()[0]).collect();
    assert!(row.is_sorted(), "{row:?}");
    assert_eq!((row[0], row[39]), (0, 255));
    assert!((118..138).contains(&row[20]), "{row:?}");
}
