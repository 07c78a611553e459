//! The colours by their roles. The one place in the program that names a colour.

#![expect(clippy::disallowed_methods, reason = "colours are named here so that nobody else has to")]

use egui::Color32;

use crate::{
    domain::Topic,
    drawing::{Rgb, Shade, Tints},
    export::plate::Palette,
};

/// Colours by role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colors {
    /// For dark rooms.
    pub dark: bool,
    /// Text, and marks.
    pub ink: Color32,
    /// Text of second rank.
    pub ink_weak: Color32,
    /// Behind marks and letters on the map.
    pub halo: Color32,
    /// Panels.
    pub panel: Color32,
    /// Cards and fields.
    pub card: Color32,
    /// What the pointer rests on.
    pub hover: Color32,
    /// Lines between things.
    pub rule: Color32,
    /// What is selected.
    pub accent: Color32,
    /// The ring about what has the keyboard.
    pub focus: Color32,
    /// Links.
    pub link: Color32,
    /// Behind a passage in its paragraph.
    pub marker: Color32,
    /// What to know.
    pub warning: Color32,
    /// What did not go.
    pub failure: Color32,
    /// What went well.
    pub done: Color32,
    /// The sea.
    pub sea: Color32,
    /// Names at sea.
    pub sea_ink: Color32,
    /// Land that is not a subject.
    pub context: Color32,
    /// Subject land that the document does not name.
    pub paper: Color32,
    /// Hatch lines: named without a rating.
    pub hatch: Color32,
    /// Borders between countries.
    pub border: Color32,
    /// Coasts.
    pub coast: Color32,
    /// Names on shades: dark and light, whichever is read better.
    letters: [Color32; 2],
    ramp: [Color32; 5],
    /// Lines under passages, by topic in the order of `Topic::ALL`.
    topics: [Color32; 12],
}

impl Colors {
    /// For daylight and print.
    ///
    /// The ramp goes from light yellow over green to deep blue (after Brewer's `YlGnBu`, Harrower &
    /// Brewer 2003), moved until neighbours differ by 10 (CIEDE2000) for every kind of eye and
    /// letters of one of two inks can be read on each step: see the tests.
    pub const fn day() -> Self {
        Self {
            dark: false,
            ink: rgb(0x1c_1e_21),
            ink_weak: rgb(0x56_5b_62),
            halo: rgb(0xff_ff_ff),
            panel: rgb(0xff_ff_ff),
            card: rgb(0xf6_f5_f1),
            hover: rgb(0xec_ea_e3),
            rule: rgb(0xd6_d3_ca),
            accent: rgb(0xe0_6c_00),
            focus: rgb(0x0b_5c_8f),
            link: rgb(0x0b_5c_8f),
            marker: rgb(0xff_e8_9c),
            warning: rgb(0x8f_5a_00),
            failure: rgb(0xa3_1d_2b),
            done: rgb(0x1d_6b_41),
            sea: rgb(0xe3_ea_ef),
            sea_ink: rgb(0x3f_50_5c),
            context: rgb(0xde_dc_d8),
            paper: rgb(0xfb_fa_f6),
            hatch: rgb(0x8b_87_7e),
            border: rgb(0x8a_86_7d),
            coast: rgb(0x74_82_8b),
            letters: [rgb(0x11_13_17), rgb(0xff_ff_ff)],
            ramp: [
                rgb(0xf3_e9_99),
                rgb(0x9e_c7_8f),
                rgb(0x56_b0_9a),
                rgb(0x2a_7e_a0),
                rgb(0x17_3f_73),
            ],
            topics: [
                rgb(0xb3_26_1e),
                rgb(0xa8_66_00),
                rgb(0x1f_5f_a8),
                rgb(0x7a_1f_5c),
                rgb(0x2f_7d_33),
                rgb(0x5b_4f_c7),
                rgb(0x45_4f_5b),
                rgb(0x8a_6d_1a),
                rgb(0x0f_7c_86),
                rgb(0x6d_4c_2f),
                rgb(0xc2_3b_7a),
                rgb(0x5f_72_12),
            ],
        }
    }

    /// For dark rooms: more is lighter.
    pub const fn projector() -> Self {
        Self {
            dark: true,
            ink: rgb(0xf2_f1_ec),
            ink_weak: rgb(0xb4_b6_b8),
            halo: rgb(0x0f_13_17),
            panel: rgb(0x18_1b_1f),
            card: rgb(0x22_26_2b),
            hover: rgb(0x2f_34_3a),
            rule: rgb(0x3a_40_46),
            accent: rgb(0xff_a0_3c),
            focus: rgb(0x7c_c4_f0),
            link: rgb(0x7c_c4_f0),
            marker: rgb(0x5c_4b_12),
            warning: rgb(0xf0_c0_60),
            failure: rgb(0xff_8f_8f),
            done: rgb(0x7f_d6_a4),
            sea: rgb(0x0f_13_17),
            sea_ink: rgb(0x9f_b0_bc),
            context: rgb(0x26_29_2c),
            paper: rgb(0x3a_3d_40),
            hatch: rgb(0x8c_8a_84),
            border: rgb(0x6a_6c_6e),
            coast: rgb(0x5c_66_6e),
            letters: [rgb(0x0b_0d_11), rgb(0xf2_f1_ec)],
            ramp: [
                rgb(0x2d_4d_7a),
                rgb(0x2f_85_96),
                rgb(0x58_aa_97),
                rgb(0xa5_cf_8e),
                rgb(0xf2_fa_a8),
            ],
            topics: [
                rgb(0xff_8a_80),
                rgb(0xff_b7_4d),
                rgb(0x7c_b8_ff),
                rgb(0xe0_8f_d0),
                rgb(0x81_d6_86),
                rgb(0xb3_a8_ff),
                rgb(0xb8_c4_d0),
                rgb(0xe0_c8_6a),
                rgb(0x6f_d9_e0),
                rgb(0xd2_b0_90),
                rgb(0xff_8f_c4),
                rgb(0xc3_d8_5c),
            ],
        }
    }

    /// The fill of a shade.
    pub const fn shade(&self, shade: Shade) -> Color32 {
        color(self.tints().shade(shade))
    }

    /// The line under passages that claims of a topic rest on.
    pub fn topic(&self, topic: Topic) -> Color32 {
        let inks = Topic::ALL.iter().zip(self.topics);
        inks.into_iter().find(|(of, _)| **of == topic).map_or(self.ink_weak, |(_, ink)| ink)
    }

    /// Ink that is read on a shade with stripes of another.
    pub fn ink_on(&self, shade: Shade, stripes: Shade) -> Color32 {
        color(self.tints().ink_on(shade, stripes))
    }

    /// Hatch lines on a shade that little is behind: its ink, half through.
    pub fn thin_on(&self, shade: Shade) -> Color32 {
        color(self.tints().thin_on(shade))
    }

    /// The same colours for what is printed.
    pub const fn palette(&self) -> Palette {
        Palette {
            page: bytes(self.panel),
            ink: bytes(self.ink),
            ink_weak: bytes(self.ink_weak),
            halo: bytes(self.halo),
            rule: bytes(self.rule),
            accent: bytes(self.accent),
            sea: bytes(self.sea),
            sea_ink: bytes(self.sea_ink),
            context: bytes(self.context),
            hatch: bytes(self.hatch),
            border: bytes(self.border),
            coast: bytes(self.coast),
            tints: self.tints(),
        }
    }

    /// The colours of land and of the letters on it.
    pub const fn tints(&self) -> Tints {
        let [a, b, c, d, e] = self.ramp;
        let [dark, light] = self.letters;
        Tints {
            bare: bytes(self.paper),
            ramp: [bytes(a), bytes(b), bytes(c), bytes(d), bytes(e)],
            letters: [bytes(dark), bytes(light)],
        }
    }
}

const fn color([r, g, b]: Rgb) -> Color32 {
    Color32::from_rgb(r, g, b)
}

const fn bytes(color: Color32) -> Rgb {
    [color.r(), color.g(), color.b()]
}

#[expect(clippy::cast_possible_truncation, reason = "each is masked to a byte")]
const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8 & 0xff) as u8, (hex & 0xff) as u8)
}
