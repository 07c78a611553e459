//! A few small pictures, looked at when they were made. `UPDATE_PICTURES=1 cargo test` makes them
//! anew; look at each before it is committed.

use std::path::PathBuf;

use cartouche::model::Action;
use egui::{Key, Rect, Role, pos2, vec2};
use image::RgbaImage;

use crate::desk::{Window, country};
use crate::own;

/// Channels may differ by so much: another processor may round otherwise.
const TOLERANCE: u8 = 8;

/// One pixel in so many may differ by more.
const ONE_IN: usize = 1000;

/// What the window shows inside a rectangle.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small pictures")]
fn picture(window: &Window, part: Rect) -> RgbaImage {
    let whole = window.renderer.picture(&window.harness);
    let (left, top) = (part.left() as u32, part.top() as u32);
    RgbaImage::from_fn(part.width() as u32, part.height() as u32, |x, y| {
        let at = whole.at((left + x) as usize, (top + y) as usize);
        image::Rgba(at.expect("the part lies in the window"))
    })
}

/// Asserts that a picture is the one that was looked at.
fn is_as_looked_at(name: &str, found: &RgbaImage) {
    let path: PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "tests", "pictures", &format!("{name}.png")].iter().collect();
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        found.save(&path).unwrap();
        return;
    }
    let expected = image::open(&path).expect(name).to_rgba8();
    let differs = |a: &image::Rgba<u8>, b: &image::Rgba<u8>| {
        a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > TOLERANCE)
    };
    let same_size = expected.dimensions() == found.dimensions();
    let different = expected.pixels().zip(found.pixels()).filter(|(a, b)| differs(a, b)).count();
    let kept = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
    found.save(&kept).unwrap();
    let few = different * ONE_IN <= found.pixels().len();
    assert!(same_size && few, "{name}: {different} pixels differ; see {}", kept.display());
}

fn small() -> Window {
    Window::of(own::dossier().0, vec2(640.0, 440.0))
}

#[test]
fn the_region_is_shaded_hatched_and_marked() {
    let mut window = small();
    window.press(Key::F9);
    window.harness.remove_cursor();
    window.settle();
    is_as_looked_at("region", &picture(&window, window.map()));
}

#[test]
fn a_selected_country_is_outlined_and_its_claims_are_cards() {
    let mut window = small();
    window.apply(Action::show(country("PER")));
    window.press(Key::Enter);
    window.harness.remove_cursor();
    window.settle();
    is_as_looked_at("peru", &picture(&window, window.harness.ctx.content_rect()));
}

#[test]
fn the_legend_shows_each_shade_topic_and_sign() {
    let mut window = Window::own();
    window.click_on(Role::Button, "▸ How to read the marks");
    window.harness.remove_cursor();
    window.settle();
    let corner = window.map().left_bottom();
    let part = Rect::from_min_max(pos2(corner.x, corner.y - 560.0), corner + vec2(300.0, 0.0));
    is_as_looked_at("legend", &picture(&window, part));
}
