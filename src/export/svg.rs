//! A plate as SVG: text stays text, set in faces that the file brings along.
//!
//! Each text says how long it is (`textLength`), so that it keeps its place also where a reader
//! has to take another face. What an item means is its class, and `data-of` names the claim, the
//! country or the stack that it stands for.

use std::collections::BTreeSet;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use quick_xml::escape::escape;

use super::plate::{Face, Form, Group, HALO, Ink, Item, Meaning, Path, Plate, Rect, Stroke, Text};
use crate::drawing::{Offset, Rgb};

/// Whether a file brings its faces along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Faces {
    /// It does: it stands alone.
    Embedded,
    /// What it is put into has them.
    Elsewhere,
}

/// A plate as an SVG document (UTF-8). `prefix` goes before ids, for several in one page.
pub fn svg(plate: &Plate, faces: Faces, prefix: &str) -> String {
    let mut writer = Writer { out: String::new(), prefix: prefix.to_owned(), clips: 0 };
    writer.document(plate, faces);
    writer.out
}

/// The faces that plates use as CSS rules (`@font-face`), each whole.
#[expect(single_use_lifetimes, reason = "`impl Trait` arguments cannot leave it out")]
pub fn font_faces<'a>(plates: impl IntoIterator<Item = &'a Plate>) -> String {
    let all = plates.into_iter().flat_map(Plate::all);
    let used: BTreeSet<Face> = all.filter_map(|item| face(&item.form)).collect();
    let rule = |face: Face| {
        format!(
            "@font-face{{font-family:\"{}\";font-weight:{};src:url(data:font/otf;base64,{})}}\n",
            face.family(),
            face.weight(),
            STANDARD.encode(face.bytes())
        )
    };
    used.into_iter().map(rule).collect()
}

const fn face(form: &Form) -> Option<Face> {
    match form {
        Form::Text(text) => Some(text.face),
        Form::Path(_) | Form::Group(_) => None,
    }
}

struct Writer {
    out: String,
    prefix: String,
    /// How many boxes things were cut off at.
    clips: usize,
}

impl Writer {
    fn document(&mut self, plate: &Plate, faces: Faces) {
        let (width, height) = (number(plate.width), number(plate.height));
        let prefix = escaped(&self.prefix);
        self.put(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" lang=\"{}\" role=\"img\" \
             aria-labelledby=\"{prefix}title {prefix}desc\">\n",
            plate.language.tag()
        ));
        self.put(&format!("<title id=\"{prefix}title\">{}</title>\n", escaped(&plate.title)));
        self.put(&format!("<desc id=\"{prefix}desc\">{}</desc>\n", escaped(&plate.description)));
        if faces == Faces::Embedded {
            self.put(&format!("<style>\n{}</style>\n", font_faces([plate])));
        }
        self.put("<g fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\">\n");
        for item in &plate.items {
            self.item(item);
        }
        self.put("</g>\n</svg>\n");
    }

    fn put(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn item(&mut self, item: &Item) {
        let meaning = meant(&item.meaning);
        match &item.form {
            Form::Path(path) => self.path(path, &meaning),
            Form::Text(text) => self.text(text, &meaning),
            Form::Group(group) => self.group(group, &meaning),
        }
    }

    fn group(&mut self, group: &Group, meaning: &str) {
        let clip = group.clip.map(|rect| {
            self.clips += 1;
            let id = format!("{}clip{}", escaped(&self.prefix), self.clips);
            self.put(&clip_path(&id, rect));
            format!(" clip-path=\"url(#{id})\"")
        });
        let clip = clip.unwrap_or_default();
        self.put(&format!("<g{meaning}{clip}>\n"));
        for item in &group.items {
            self.item(item);
        }
        self.put("</g>\n");
    }

    fn path(&mut self, path: &Path, meaning: &str) {
        let mut course = String::new();
        for line in &path.lines {
            let mut command = 'M';
            for point in &line.points {
                course.push(command);
                course.push_str(&place(*point));
                command = 'L';
            }
            if line.closed {
                course.push('Z');
            }
        }
        let fill = path.fill.map(fill).unwrap_or_default();
        let stroke = path.stroke.map(stroke).unwrap_or_default();
        self.put(&format!("<path{meaning}{fill}{stroke} d=\"{course}\"/>\n"));
    }

    fn text(&mut self, text: &Text, meaning: &str) {
        let Text { string, face, size, tracking, color, halo, at } = text;
        let halo = halo.map(|halo| {
            let width = number(size * HALO);
            format!(" stroke=\"{}\" stroke-width=\"{width}\" paint-order=\"stroke\"", hex(halo))
        });
        let spacing = if *tracking > 0.0 {
            format!(" letter-spacing=\"{}\"", number(*tracking))
        } else {
            String::new()
        };
        // Readers count a gap after the last letter as well.
        let length = face.width(string, *size, *tracking) + tracking;
        self.put(&format!(
            "<text{meaning} x=\"{}\" y=\"{}\" font-family=\"{}\" font-weight=\"{}\" \
             font-size=\"{}\"{spacing} textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\" \
             fill=\"{}\"{}>{}</text>\n",
            number(at.x),
            number(at.y),
            families(*face),
            face.weight(),
            number(*size),
            number(length),
            hex(*color),
            halo.unwrap_or_default(),
            escaped(string)
        ));
    }
}

/// A box that things are cut off at.
pub(super) fn clip_path(id: &str, rect: Rect) -> String {
    format!(
        "<clipPath id=\"{id}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\n",
        number(rect.min.x),
        number(rect.min.y),
        number(rect.width()),
        number(rect.height())
    )
}

/// The class and the subject of an item, as attributes.
pub(super) fn meant(meaning: &Meaning) -> String {
    if *meaning == Meaning::Part {
        return String::new();
    }
    let subject = meaning.subject().map(|of| format!(" data-of=\"{}\"", escaped(&of)));
    format!(" class=\"{}\"{}", meaning.key(), subject.unwrap_or_default())
}

/// The face, and what to take where it is not to be had.
pub(super) const fn families(face: Face) -> &'static str {
    match face {
        Face::Regular | Face::Semibold | Face::Bold => {
            "'Cartouche Sans', 'Source Sans 3', 'Noto Sans', Arial, sans-serif"
        }
        Face::Serif => "'Cartouche Serif', 'Source Serif 4', 'Noto Serif', Georgia, serif",
    }
}

fn fill(ink: Ink) -> String {
    let opacity = faint("fill-opacity", ink);
    format!(" fill=\"{}\" fill-rule=\"evenodd\"{opacity}", hex(ink.color))
}

pub(super) fn stroke(stroke: Stroke) -> String {
    let Stroke { ink, width, dashes } = stroke;
    let opacity = faint("stroke-opacity", ink);
    let dashes = dashes.map(|[dash, gap]| {
        let (dash, gap) = (number(dash), number(gap));
        format!(" stroke-dasharray=\"{dash} {gap}\" stroke-linecap=\"butt\"")
    });
    let dashes = dashes.unwrap_or_default();
    format!(" stroke=\"{}\" stroke-width=\"{}\"{opacity}{dashes}", hex(ink.color), number(width))
}

pub(super) fn faint(name: &str, ink: Ink) -> String {
    if ink.opacity < 1.0 { format!(" {name}=\"{}\"", number(ink.opacity)) } else { String::new() }
}

pub(super) fn hex([r, g, b]: Rgb) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn place(point: Offset) -> String {
    format!("{} {}", number(point.x), number(point.y))
}

/// A hundredth of a point is nothing that anybody sees.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A text as XML has it, without what no XML may hold.
pub(super) fn escaped(text: &str) -> String {
    let is_text = |c: &char| !c.is_control() || matches!(c, '\t' | '\n' | '\r');
    let clean: String = text.chars().filter(is_text).collect();
    escape(&clean).into_owned()
}
