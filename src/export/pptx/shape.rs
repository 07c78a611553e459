//! Shapes on a slide, one after the other: their order is the order in which they are read.

use super::{package, xml::Xml};
use crate::{drawing::pen::Weight, export::plate::Rect};

/// The namespaces that slides, layouts and masters use.
pub(super) const NAMESPACES: [(&str, &str); 3] = [
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:p", "http://schemas.openxmlformats.org/presentationml/2006/main"),
];

/// Points of 1/72 inch as the format counts lengths, 914,400 an inch.
pub(super) fn emu(points: f64) -> String {
    format!("{:.0}", points * 12_700.0)
}

/// Points as it counts sizes of letters and gaps between lines.
pub(super) fn hundredths(points: f64) -> String {
    format!("{:.0}", points * 100.0)
}

/// The face of texts by its place in the theme: not everything that reads slides looks it up.
pub(super) const FACE: &str = "+mn-lt";

/// A colour by its place in the theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tone {
    Ink,
    Weak,
}

impl Tone {
    pub(super) const fn slot(self) -> &'static str {
        match self {
            Self::Ink => "tx1",
            Self::Weak => "tx2",
        }
    }
}

/// Letters of one kind.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) tone: Tone,
}

impl Run {
    pub(super) fn new(text: impl Into<String>, size: f64, tone: Tone) -> Self {
        Self { text: text.into(), size, weight: Weight::Regular, tone }
    }

    pub(super) fn bold(text: impl Into<String>, size: f64, tone: Tone) -> Self {
        Self { weight: Weight::Bold, ..Self::new(text, size, tone) }
    }
}

/// Runs on lines of their own.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Paragraph {
    pub(super) runs: Vec<Run>,
    /// Points between it and the next.
    pub(super) after: f64,
    /// Points by which its lines after the first begin further right.
    pub(super) hang: f64,
}

impl Paragraph {
    pub(super) fn of(runs: Vec<Run>, after: f64) -> Self {
        Self { runs, after, hang: 0.0 }
    }
}

/// What a box of text is to its layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Its title.
    Title,
    /// One of its texts.
    Body(u8),
    /// The number of the slide, behind what else stands there.
    Number,
    /// Nothing: it is a box of its own.
    Free,
}

/// At which end of its box a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    Top,
    Bottom,
}

/// A box of text.
#[derive(Debug)]
pub(super) struct TextBox<'a> {
    pub(super) name: &'a str,
    pub(super) part: Part,
    pub(super) at: Rect,
    pub(super) stands: Stands,
    pub(super) paragraphs: Vec<Paragraph>,
}

/// The shapes of a slide, a layout or a master.
pub(super) struct Shapes<'a> {
    xml: &'a mut Xml,
    /// The id of the last one.
    last: u32,
    language: &'a str,
}

/// Writes the shapes of a slide, a layout or a master.
pub(super) fn tree(xml: &mut Xml, language: &str, shapes: impl FnOnce(&mut Shapes<'_>)) {
    xml.element("p:spTree", &[], |xml| {
        xml.element("p:nvGrpSpPr", &[], |xml| {
            xml.empty("p:cNvPr", &[("id", "1"), ("name", "")]);
            xml.empty("p:cNvGrpSpPr", &[]);
            xml.empty("p:nvPr", &[]);
        });
        xml.empty("p:grpSpPr", &[]);
        shapes(&mut Shapes { xml, last: 1, language });
    });
}

impl Shapes<'_> {
    fn id(&mut self) -> String {
        self.last += 1;
        self.last.to_string()
    }

    /// A box of text.
    pub(super) fn text(&mut self, shape: &TextBox<'_>) {
        let (id, language) = (self.id(), self.language);
        self.xml.element("p:sp", &[], |xml| {
            xml.element("p:nvSpPr", &[], |xml| {
                xml.empty("p:cNvPr", &[("id", &id), ("name", shape.name)]);
                if shape.part == Part::Free {
                    xml.empty("p:cNvSpPr", &[("txBox", "1")]);
                    xml.empty("p:nvPr", &[]);
                } else {
                    xml.element("p:cNvSpPr", &[], |xml| xml.empty("a:spLocks", &[("noGrp", "1")]));
                    xml.element("p:nvPr", &[], |xml| placeholder(xml, shape.part));
                }
            });
            xml.element("p:spPr", &[], |xml| {
                place(xml, shape.at);
                if shape.part == Part::Free {
                    xml.empty("a:noFill", &[]);
                }
            });
            xml.element("p:txBody", &[], |xml| {
                let anchor = match shape.stands {
                    Stands::Top => "t",
                    Stands::Bottom => "b",
                };
                body(xml, anchor);
                xml.empty("a:lstStyle", &[]);
                for written in &shape.paragraphs {
                    paragraph(xml, written, language, shape.part);
                }
                if shape.paragraphs.is_empty() {
                    xml.empty("a:p", &[]);
                }
            });
        });
    }

    /// A picture, by the number of its relationship, with what is told to those who do not see it.
    pub(super) fn picture(&mut self, [name, told]: [&str; 2], relationship: usize, at: Rect) {
        let (id, embedded) = (self.id(), package::reference(relationship));
        self.xml.element("p:pic", &[], |xml| {
            xml.element("p:nvPicPr", &[], |xml| {
                xml.empty("p:cNvPr", &[("id", &id), ("name", name), ("descr", told)]);
                xml.element("p:cNvPicPr", &[], |xml| {
                    xml.empty("a:picLocks", &[("noChangeAspect", "1")]);
                });
                xml.empty("p:nvPr", &[]);
            });
            xml.element("p:blipFill", &[], |xml| {
                xml.empty("a:blip", &[("r:embed", &embedded)]);
                xml.element("a:stretch", &[], |xml| xml.empty("a:fillRect", &[]));
            });
            xml.element("p:spPr", &[], |xml| place(xml, at));
        });
    }

    /// A line that only parts things; masters and layouts have it, where no reader stops at it.
    pub(super) fn rule(&mut self, at: Rect, color: &str) {
        let (id, width) = (self.id(), emu(at.height().max(at.width().min(1.0)).clamp(0.75, 1.5)));
        self.xml.element("p:cxnSp", &[], |xml| {
            xml.element("p:nvCxnSpPr", &[], |xml| {
                xml.empty("p:cNvPr", &[("id", &id), ("name", "")]);
                xml.empty("p:cNvCxnSpPr", &[]);
                xml.empty("p:nvPr", &[]);
            });
            xml.element("p:spPr", &[], |xml| {
                shaped(xml, at, "line");
                xml.element("a:ln", &[("w", &width)], |xml| filled(xml, color));
            });
        });
    }

    /// The slide on a page of notes.
    pub(super) fn slide_image(&mut self, name: &str, at: Rect) {
        let id = self.id();
        self.xml.element("p:sp", &[], |xml| {
            xml.element("p:nvSpPr", &[], |xml| {
                xml.empty("p:cNvPr", &[("id", &id), ("name", name)]);
                xml.element("p:cNvSpPr", &[], |xml| {
                    let locks = [("noGrp", "1"), ("noRot", "1"), ("noChangeAspect", "1")];
                    xml.empty("a:spLocks", &locks);
                });
                xml.element("p:nvPr", &[], |xml| xml.empty("p:ph", &[("type", "sldImg")]));
            });
            xml.element("p:spPr", &[], |xml| place(xml, at));
        });
    }
}

fn placeholder(xml: &mut Xml, part: Part) {
    match part {
        Part::Title => xml.empty("p:ph", &[("type", "title")]),
        Part::Body(index) => {
            xml.empty("p:ph", &[("type", "body"), ("idx", &index.to_string())]);
        }
        Part::Number => {
            xml.empty("p:ph", &[("type", "sldNum"), ("sz", "quarter"), ("idx", "12")]);
        }
        Part::Free => {}
    }
}

/// Where a shape is: a box.
fn place(xml: &mut Xml, at: Rect) {
    shaped(xml, at, "rect");
}

fn shaped(xml: &mut Xml, at: Rect, shape: &str) {
    xml.element("a:xfrm", &[], |xml| {
        xml.empty("a:off", &[("x", &emu(at.min.x)), ("y", &emu(at.min.y))]);
        xml.empty("a:ext", &[("cx", &emu(at.width())), ("cy", &emu(at.height()))]);
    });
    xml.element("a:prstGeom", &[("prst", shape)], |xml| xml.empty("a:avLst", &[]));
}

/// A box without margins. Texts are set as large as they fit; who edits them has them shrink.
fn body(xml: &mut Xml, anchor: &str) {
    let sides = ["lIns", "tIns", "rIns", "bIns"].map(|side| (side, "0"));
    let others = [("wrap", "square"), ("rtlCol", "0"), ("anchor", anchor)];
    let all: Vec<(&str, &str)> = sides.into_iter().chain(others).collect();
    xml.element("a:bodyPr", &all, |xml| xml.empty("a:normAutofit", &[]));
}

/// A fill in a colour of the theme.
pub(super) fn filled(xml: &mut Xml, slot: &str) {
    xml.element("a:solidFill", &[], |xml| xml.empty("a:schemeClr", &[("val", slot)]));
}

fn paragraph(xml: &mut Xml, paragraph: &Paragraph, language: &str, part: Part) {
    let is_number = part == Part::Number;
    xml.element("a:p", &[], |xml| {
        let (hang, back) = (emu(paragraph.hang), emu(-paragraph.hang));
        let margins = [("marL", hang.as_str()), ("indent", back.as_str())];
        let to_right = [("algn", "r")];
        let attributes: &[(&str, &str)] = if is_number { &to_right } else { &margins };
        xml.element("a:pPr", attributes, |xml| {
            for (side, points) in [("a:spcBef", 0.0), ("a:spcAft", paragraph.after)] {
                xml.element(side, &[], |xml| {
                    xml.empty("a:spcPts", &[("val", &hundredths(points))]);
                });
            }
            xml.empty("a:buNone", &[]);
        });
        for run in &paragraph.runs {
            xml.element("a:r", &[], |xml| {
                letters(xml, run, language);
                xml.text("a:t", &[], &run.text);
            });
        }
        if let Some(last) = paragraph.runs.last().filter(|_| is_number) {
            // An id that is the same each time: there is one such field a slide.
            let id = "{C0A97C6E-5D0B-4C1E-9C52-5A1DE0000001}";
            xml.element("a:fld", &[("id", id), ("type", "slidenum")], |xml| {
                letters(xml, last, language);
                xml.text("a:t", &[], "‹#›");
            });
        }
    });
}

fn letters(xml: &mut Xml, run: &Run, language: &str) {
    let size = hundredths(run.size);
    xml.element("a:rPr", &[("lang", language), ("sz", &size), ("b", bold(run.weight))], |xml| {
        filled(xml, run.tone.slot());
        xml.empty("a:latin", &[("typeface", FACE)]);
    });
}

/// Whether letters of a weight are bold, as the format says it.
pub(super) const fn bold(weight: Weight) -> &'static str {
    match weight {
        Weight::Bold => "1",
        Weight::Regular | Weight::Semibold => "0",
    }
}
