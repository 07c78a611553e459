//! What is said to a slide, and the passages that it cites, as speaker notes.

use std::collections::BTreeSet;

use super::{
    fit,
    master::same_colors,
    page,
    shape::{NAMESPACES, Paragraph, Part, Run, Stands, TextBox, Tone, tree},
    slides::{Setting, numbers},
    xml::{Xml, clean},
};
use crate::{
    drawing::pen::Weight,
    export::{
        pack::{Cited, Leaf},
        plate::Face,
    },
};

/// The notes of a leaf, after what its slide had to cut off.
pub(super) fn notes(setting: Setting<'_>, leaf: &Leaf, cut_off: Vec<String>) -> Vec<u8> {
    let lines = said(setting, leaf, cut_off);
    let size = size(&lines);
    let paragraphs = lines
        .into_iter()
        .map(|(text, weight)| {
            let run = Run { weight, ..Run::new(text, size, Tone::Ink) };
            Paragraph::of(vec![run], size / 2.0)
        })
        .collect();
    let mut xml = Xml::new();
    xml.element("p:notes", &NAMESPACES, |xml| {
        xml.element("p:cSld", &[], |xml| {
            tree(xml, setting.language, |shapes| {
                shapes.slide_image(setting.words.say("deck-layout-scene"), page::NOTES_SLIDE);
                shapes.text(&TextBox {
                    name: setting.words.say("deck-notes"),
                    part: Part::Body(1),
                    at: page::NOTES,
                    stands: Stands::Top,
                    paragraphs,
                });
            });
        });
        same_colors(xml);
    });
    xml.into_bytes()
}

/// The lines of the notes; a heading is bold.
fn said(setting: Setting<'_>, leaf: &Leaf, cut_off: Vec<String>) -> Vec<(String, Weight)> {
    let plain = |text| (text, Weight::Regular);
    let mut lines: Vec<_> = cut_off.into_iter().map(plain).collect();
    let notes = leaf.notes.iter();
    lines.extend(notes.map(|line| plain(format!("{}{}", clean(&line.text), numbers(line)))));
    let in_notes = leaf.notes.iter().flat_map(|line| &line.rests_on);
    let all: BTreeSet<usize> =
        leaf.headline.rests_on.iter().chain(&leaf.pulled).chain(in_notes).copied().collect();
    let cited: Vec<&Cited> =
        all.into_iter().filter_map(|number| setting.pack.passage(number)).collect();
    if !cited.is_empty() {
        lines.push((setting.words.say("deck-passages").to_owned(), Weight::Bold));
    }
    lines.extend(cited.into_iter().map(|cited| plain(passage(setting, cited))));
    lines
}

/// A passage: its number, where it stands, what it says, and how strong what rests on it is.
fn passage(setting: Setting<'_>, cited: &Cited) -> String {
    let place = clean(&setting.place(cited));
    let label = if cited.is_wording { "" } else { setting.words.say("passage-digest") };
    let label = if label.is_empty() { String::new() } else { format!(" ({label})") };
    let strength = setting.strength(cited).map(|it| format!(" {it}")).unwrap_or_default();
    format!("[{}] {place}: {}{label}{strength}", cited.number, clean(&cited.text))
}

/// Letters as large as all lines fit on a page, or the least ones: nothing is left out.
fn size(lines: &[(String, Weight)]) -> f64 {
    let measured = lines.iter().map(|(text, _)| fit::Measured::new(Face::Regular, text));
    let measured: Vec<_> = measured.collect();
    let needed = |size: f64| -> f64 {
        let count = |it: &fit::Measured<'_>| it.lines(size, page::NOTES.width()).len();
        measured.iter().map(|it| fit::height(count(it), size) + size / 2.0).sum()
    };
    let mut sizes = page::NOTES_SIZES.into_iter();
    sizes.find(|size| needed(*size) <= page::NOTES.height()).unwrap_or(page::NOTES_SIZES[4])
}
