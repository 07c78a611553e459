//! What slides and pages of notes are made after: the master, its layouts, and the master of notes.

use super::{
    package,
    page::{self, Layout},
    shape::{
        FACE, NAMESPACES, Paragraph, Part, Run, Shapes, Stands, TextBox, Tone, bold, emu, filled,
        hundredths, tree,
    },
    xml::Xml,
};
use crate::{drawing::pen::Weight, export::plate::Rect, words::Words};

/// The first id of masters and layouts; all are different.
pub(super) const FIRST_ID: u32 = 2_147_483_648;

/// The master of slides. Its relationships are the layouts, then the theme.
pub(super) fn master(words: &Words, language: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("p:sldMaster", &NAMESPACES, |xml| {
        xml.element("p:cSld", &[], |xml| {
            background(xml);
            tree(xml, language, |shapes| {
                title(shapes, words, page::TITLE);
                let at = page::columns()[0];
                let prompt = words.say("deck-text");
                shapes.text(&text(words.say("deck-text"), Part::Body(1), at, prompt));
                number(shapes, words);
                shapes.rule(page::RULE, "bg2");
            });
        });
        colors(xml);
        xml.element("p:sldLayoutIdLst", &[], |xml| {
            for (nth, id) in (1..=Layout::ALL.len()).zip(FIRST_ID + 1..) {
                let relationship = package::reference(nth);
                let attributes = [("id", id.to_string()), ("r:id", relationship)];
                let [id, relationship] = &attributes;
                xml.empty("p:sldLayoutId", &[(id.0, &id.1), (relationship.0, &relationship.1)]);
            }
        });
        xml.element("p:txStyles", &[], |xml| {
            for (style, size, weight) in [
                ("p:titleStyle", page::HEADLINE, Weight::Bold),
                ("p:bodyStyle", page::BODY, Weight::Regular),
                ("p:otherStyle", page::BODY, Weight::Regular),
            ] {
                xml.element(style, &[], |xml| level(xml, size, weight));
            }
        });
    });
    xml.into_bytes()
}

/// A layout. Its one relationship is the master.
pub(super) fn layout(layout: Layout, words: &Words, language: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    let attributes: Vec<_> = NAMESPACES.into_iter().chain([("preserve", "1")]).collect();
    xml.element("p:sldLayout", &attributes, |xml| {
        let name = match layout {
            Layout::Scene => words.say("deck-layout-scene"),
            Layout::Text => words.say("deck-layout-text"),
        };
        xml.element("p:cSld", &[("name", name)], |xml| {
            tree(xml, language, |shapes| {
                title(shapes, words, layout.title());
                let columns = (1..).zip(page::columns()).filter(|_| layout == Layout::Text);
                for (index, at) in columns {
                    let prompt = words.say("deck-text");
                    shapes.text(&text(words.say("deck-text"), Part::Body(index), at, prompt));
                }
                number(shapes, words);
            });
        });
        same_colors(xml);
    });
    xml.into_bytes()
}

/// The master of notes. Its one relationship is a theme of its own.
pub(super) fn notes_master(words: &Words, language: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("p:notesMaster", &NAMESPACES, |xml| {
        xml.element("p:cSld", &[], |xml| {
            background(xml);
            tree(xml, language, |shapes| {
                shapes.slide_image(words.say("deck-layout-scene"), page::NOTES_SLIDE);
                let prompt = words.say("deck-text");
                let name = words.say("deck-notes");
                shapes.text(&text(name, Part::Body(1), page::NOTES, prompt));
            });
        });
        colors(xml);
        xml.element("p:notesStyle", &[], |xml| level(xml, page::NOTES_SIZES[0], Weight::Regular));
    });
    xml.into_bytes()
}

/// That a slide has the colours of its master.
pub(super) fn same_colors(xml: &mut Xml) {
    xml.element("p:clrMapOvr", &[], |xml| xml.empty("a:masterClrMapping", &[]));
}

fn title(shapes: &mut Shapes<'_>, words: &Words, at: Rect) {
    let run = Run::bold(words.say("deck-text"), page::HEADLINE, Tone::Ink);
    shapes.text(&TextBox {
        name: words.say("deck-title"),
        part: Part::Title,
        at,
        stands: Stands::Bottom,
        paragraphs: vec![Paragraph::of(vec![run], 0.0)],
    });
}

fn text<'a>(name: &'a str, part: Part, at: Rect, prompt: &str) -> TextBox<'a> {
    let run = Run::new(prompt, page::BODY, Tone::Ink);
    let paragraphs = vec![Paragraph::of(vec![run], 0.0)];
    TextBox { name, part, at, stands: Stands::Top, paragraphs }
}

fn number(shapes: &mut Shapes<'_>, words: &Words) {
    let run = Run::new("", page::FOOT, Tone::Weak);
    shapes.text(&TextBox {
        name: words.say("deck-number"),
        part: Part::Number,
        at: page::NUMBER,
        stands: Stands::Top,
        paragraphs: vec![Paragraph::of(vec![run], 0.0)],
    });
}

fn background(xml: &mut Xml) {
    xml.element("p:bg", &[], |xml| {
        xml.element("p:bgPr", &[], |xml| {
            filled(xml, "bg1");
            xml.empty("a:effectLst", &[]);
        });
    });
}

/// Which colour of the theme is what.
fn colors(xml: &mut Xml) {
    let places = [("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2")];
    let accents: Vec<String> = (1..=6).map(|n| format!("accent{n}")).collect();
    let same = accents.iter().map(String::as_str).chain(["hlink", "folHlink"]);
    let all: Vec<(&str, &str)> = places.into_iter().chain(same.map(|it| (it, it))).collect();
    xml.empty("p:clrMap", &all);
}

/// How paragraphs are set: flush left, without bullets.
fn level(xml: &mut Xml, size: f64, weight: Weight) {
    let nothing = emu(0.0);
    let attributes = [("marL", nothing.as_str()), ("indent", "0"), ("algn", "l")];
    xml.element("a:lvl1pPr", &attributes, |xml| {
        xml.empty("a:buNone", &[]);
        xml.element("a:defRPr", &[("sz", &hundredths(size)), ("b", bold(weight))], |xml| {
            filled(xml, Tone::Ink.slot());
            xml.empty("a:latin", &[("typeface", FACE)]);
        });
    });
}
