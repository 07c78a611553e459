//! The theme: colours by their roles, and a face that all offices have.

use super::{shape::NAMESPACES, xml::Xml};
use crate::{drawing::Rgb, export::plate::Palette};

/// Metric twins of it stand in where it is not there.
const FACE: &str = "Arial";

/// The theme in these colours.
pub(super) fn theme(palette: &Palette) -> Vec<u8> {
    let mut xml = Xml::new();
    let [drawing, ..] = NAMESPACES;
    xml.element("a:theme", &[drawing, ("name", "Cartouche")], |xml| {
        xml.element("a:themeElements", &[], |xml| {
            xml.element("a:clrScheme", &[("name", "Cartouche")], |xml| colors(xml, palette));
            xml.element("a:fontScheme", &[("name", "Cartouche")], |xml| {
                for fonts in ["a:majorFont", "a:minorFont"] {
                    xml.element(fonts, &[], faces);
                }
            });
            xml.element("a:fmtScheme", &[("name", "Cartouche")], formats);
        });
    });
    xml.into_bytes()
}

fn faces(xml: &mut Xml) {
    for (script, face) in [("a:latin", FACE), ("a:ea", ""), ("a:cs", "")] {
        xml.empty(script, &[("typeface", face)]);
    }
}

fn colors(xml: &mut Xml, palette: &Palette) {
    let [first, second, third, fourth, fifth] = palette.tints.ramp;
    let slots = [
        ("a:dk1", palette.ink),
        ("a:lt1", palette.page),
        ("a:dk2", palette.ink_weak),
        ("a:lt2", palette.rule),
        ("a:accent1", palette.accent),
        ("a:accent2", first),
        ("a:accent3", second),
        ("a:accent4", third),
        ("a:accent5", fourth),
        ("a:accent6", fifth),
        ("a:hlink", palette.sea_ink),
        ("a:folHlink", palette.ink_weak),
    ];
    for (slot, color) in slots {
        xml.element(slot, &[], |xml| xml.empty("a:srgbClr", &[("val", &hex(color))]));
    }
}

fn hex([red, green, blue]: Rgb) -> String {
    format!("{red:02X}{green:02X}{blue:02X}")
}

/// Plain fills, thin lines and no effects, three of each as the format asks.
fn formats(xml: &mut Xml) {
    let own = |xml: &mut Xml| {
        xml.element("a:solidFill", &[], |xml| xml.empty("a:schemeClr", &[("val", "phClr")]));
    };
    xml.element("a:fillStyleLst", &[], |xml| (0..3).for_each(|_| own(xml)));
    xml.element("a:lnStyleLst", &[], |xml| {
        for width in ["6350", "12700", "19050"] {
            xml.element("a:ln", &[("w", width)], own);
        }
    });
    xml.element("a:effectStyleLst", &[], |xml| {
        for _ in 0..3 {
            xml.element("a:effectStyle", &[], |xml| xml.empty("a:effectLst", &[]));
        }
    });
    xml.element("a:bgFillStyleLst", &[], |xml| (0..3).for_each(|_| own(xml)));
}
