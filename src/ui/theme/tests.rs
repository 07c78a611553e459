//! The palette holds for every eye: told apart, ordered, and read.

use egui::Color32;
use palette::{
    IntoColor as _, Lab, LinSrgb, Srgb, color_difference::Ciede2000 as _,
    color_difference::Wcag21RelativeContrast as _,
};

use super::Colors;
use crate::{domain::Topic, drawing::Shade};

const THEMES: [(&str, Colors); 2] = [("day", Colors::day()), ("projector", Colors::projector())];

/// How a kind of colour blindness mixes linear red, green and blue, at full severity.
type Deficiency = (&'static str, [[f32; 3]; 3]);

/// G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for
/// Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, table 1, severity 1.0.
const DEFICIENCIES: [Deficiency; 4] = [
    ("full colour", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

fn srgb(color: Color32) -> Srgb<f32> {
    Srgb::new(color.r(), color.g(), color.b()).into_format()
}

fn seen(color: Color32, matrix: [[f32; 3]; 3]) -> Lab {
    let linear: LinSrgb<f32> = srgb(color).into_linear();
    let [r, g, b] = matrix
        .map(|[x, y, z]| (x * linear.red + y * linear.green + z * linear.blue).clamp(0.0, 1.0));
    LinSrgb::new(r, g, b).into_color()
}

/// CIEDE2000; 1 is about the least that an eye tells apart side by side.
fn difference(a: Color32, b: Color32, matrix: [[f32; 3]; 3]) -> f32 {
    seen(a, matrix).difference(seen(b, matrix))
}

/// WCAG 2.1 contrast ratio.
fn contrast(a: Color32, b: Color32) -> f32 {
    srgb(a).relative_contrast(srgb(b))
}

fn classes(colors: &Colors, of: usize) -> Vec<Color32> {
    (0..of).map(|rank| colors.shade(Shade::Class { rank, of })).collect()
}

#[test]
fn neighbouring_classes_are_told_apart_by_every_eye_in_both_themes() {
    for (theme, colors) in THEMES {
        for of in 2..=5 {
            let classes = classes(&colors, of);
            for (name, matrix) in DEFICIENCIES {
                for (rank, pair) in classes.windows(2).enumerate() {
                    let difference = difference(pair[0], pair[1], matrix);
                    assert!(
                        difference >= 10.0,
                        "{theme}, {name}: classes {rank} and {} of {of} are {difference:.1} apart",
                        rank + 1
                    );
                }
            }
        }
    }
}

#[test]
fn classes_are_ordered_in_lightness_and_apart_from_land_without_a_class() {
    for (theme, colors) in THEMES {
        for of in 2..=5 {
            let classes = classes(&colors, of);
            let lightness: Vec<f32> =
                classes.iter().map(|c| seen(*c, DEFICIENCIES[0].1).l).collect();
            let falls =
                |pair: &[f32]| if colors.dark { pair[0] < pair[1] } else { pair[0] > pair[1] };
            assert!(lightness.windows(2).all(falls), "{theme}: {lightness:?}");
            for (rank, class) in classes.into_iter().enumerate() {
                apart_from_bare_land(&colors, class, &format!("{theme}: class {rank} of {of}"));
            }
        }
    }
}

fn apart_from_bare_land(colors: &Colors, class: Color32, which: &str) {
    for (name, matrix) in DEFICIENCIES {
        for (what, land) in [("paper", colors.paper), ("context", colors.context)] {
            let difference = difference(class, land, matrix);
            assert!(difference >= 10.0, "{which} and {what}, {name}: {difference:.1}");
        }
    }
}

#[test]
fn text_has_a_contrast_of_4_5_and_marks_one_of_3() {
    for (theme, colors) in THEMES {
        let Colors { ink, ink_weak, link, warning, failure, done, .. } = colors;
        let inks = [ink, ink_weak, link, warning, failure, done];
        for (at, text) in inks.into_iter().enumerate() {
            for ground in [colors.panel, colors.card] {
                let contrast = contrast(text, ground);
                assert!(contrast >= 4.5, "{theme}: ink {at} has {contrast:.2}");
            }
        }
        for (what, text, ground) in [
            ("a marked passage", ink, colors.marker),
            ("a name at sea", colors.sea_ink, colors.sea),
            ("a button", ink, colors.hover),
        ] {
            let contrast = contrast(text, ground);
            assert!(contrast >= 4.5, "{theme}: {what} has {contrast:.2}");
        }
        let mut shades = vec![Shade::Named, Shade::Unmentioned];
        shades.extend((2..=5).flat_map(|of| (0..of).map(move |rank| Shade::Class { rank, of })));
        for shade in shades {
            let ground = colors.shade(shade);
            let letters = contrast(colors.ink_on(shade, shade), ground);
            assert!(letters >= 4.5, "{theme}: names on {shade:?} have {letters:.2}");
        }
        for topic in Topic::ALL {
            let contrast = contrast(colors.topic(topic), colors.panel);
            assert!(contrast >= 3.0, "{theme}: the line of {topic:?} has {contrast:.2}");
        }
        // A mark is ink on a halo of its own; the halo's edge is what it stands out by.
        assert!(contrast(ink, colors.halo) >= 3.0);
        for (what, line) in [("the selection", colors.accent), ("a hatch", colors.hatch)] {
            let contrast = contrast(line, colors.paper).max(contrast(line, colors.halo));
            assert!(contrast >= 3.0, "{theme}: {what} has {contrast:.2}");
        }
    }
}

#[test]
fn the_ring_about_what_has_the_keyboard_is_two_points_wide_with_a_contrast_of_3() {
    const { assert!(super::FOCUS_RING >= 2.0) };
    for (theme, colors) in THEMES {
        let Colors { panel, card, hover, marker, sea, halo, .. } = colors;
        for ground in [panel, card, hover, marker, sea, halo] {
            let contrast = contrast(colors.focus, ground);
            assert!(contrast >= 3.0, "{theme}: {contrast:.2} on {ground:?}");
        }
    }
}
