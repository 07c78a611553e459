//! A scene's map and its legend as two pictures of a page, so that the page can set them side by
//! side or below each other. Marks and links of the map are links to what they stand for.

use std::collections::BTreeMap;

use super::{
    book::{Book, claim_id, group_id, slug},
    shapes::{Piece, Shapes},
};
use crate::{
    drawing::{LegendKey, Offset, Shade},
    export::{
        pack::Leaf,
        plate::{Face, Form, Group, HALO, Item, Meaning, Path, Plate, Rect, Text},
        svg::{clip_path, escaped, families, hex, meant, number},
    },
    model::Target,
};

/// What of a line's letters is above the base line, and what below.
const REACH: [f64; 2] = [0.8, 0.3];

/// How everything is drawn that does not say otherwise.
const DRAWN: &str = "fill=\"none\" fill-rule=\"evenodd\" stroke-linejoin=\"round\" \
                     stroke-linecap=\"round\"";

/// A map and its legend, until it is known what they share with others.
#[derive(Debug)]
pub(super) struct Figure {
    pub(super) map: Vec<Piece>,
    pub(super) legend: Vec<Piece>,
}

impl Figure {
    /// That of a leaf; `prefix` goes before ids.
    pub(super) fn of(
        book: &Book<'_>,
        leaf: &Leaf,
        plate: &Plate,
        shapes: &mut Shapes,
        prefix: &str,
    ) -> Self {
        let names = shade_names(plate);
        let mut easel = Easel { book, leaf, shapes, prefix, names, pieces: Vec::new(), clips: 0 };
        let map = easel.map(plate);
        let legend = easel.legend(plate);
        Self { map, legend }
    }
}

struct Easel<'a> {
    book: &'a Book<'a>,
    leaf: &'a Leaf,
    shapes: &'a mut Shapes,
    prefix: &'a str,
    /// What the legend calls the shades.
    names: BTreeMap<Shade, String>,
    pieces: Vec<Piece>,
    clips: usize,
}

impl Easel<'_> {
    fn map(&mut self, plate: &Plate) -> Vec<Piece> {
        let prefix = self.prefix;
        let frame = plate.items.iter().find_map(|item| {
            if let (Form::Group(group), Meaning::Map) = (&item.form, &item.meaning) {
                group.clip
            } else {
                None
            }
        });
        let frame = frame.unwrap_or_else(|| Rect::new(0.0, 0.0, plate.width, plate.height));
        self.put(format!(
            "<svg class=\"map\" viewBox=\"{}\" preserveAspectRatio=\"xMinYMin\" role=\"group\" \
             aria-labelledby=\"{prefix}title\" {DRAWN}>\n<title id=\"{prefix}title\">{}</title>\n<desc id=\"{prefix}desc\">{}</desc>\n",
            view_box(&grown(frame, 1.0)),
            escaped(&plate.title),
            escaped(&plate.description)
        ));
        for item in &plate.items {
            if item.meaning == Meaning::Map {
                self.described(item);
            } else if !matches!(item.meaning, Meaning::Paper | Meaning::Legend) {
                self.item(item);
            }
        }
        self.put("</svg>\n".to_owned());
        std::mem::take(&mut self.pieces)
    }

    /// The map in two parts: the picture, which its description stands for, and what can be
    /// followed on it, which it may not hide.
    fn described(&mut self, item: &Item) {
        let Form::Group(group) = &item.form else { return self.item(item) };
        let is_link = |item: &Item| matches!(item.meaning, Meaning::Mark(_) | Meaning::Link(_));
        let first = group.items.iter().position(is_link).unwrap_or(group.items.len());
        let (picture, links) = group.items.split_at_checked(first).unwrap_or_default();
        let (clip, prefix) = (self.clip(group), self.prefix);
        self.put(format!(
            "<g{}{clip}>\n<g role=\"img\" aria-labelledby=\"{prefix}title\" \
             aria-describedby=\"{prefix}desc\">\n",
            meant(&item.meaning)
        ));
        for item in picture {
            self.item(item);
        }
        self.put("</g>\n".to_owned());
        for item in links {
            self.item(item);
        }
        self.put("</g>\n".to_owned());
    }

    fn legend(&mut self, plate: &Plate) -> Vec<Piece> {
        let legend = plate.items.iter().find(|item| item.meaning == Meaning::Legend);
        let Some((item, room)) = legend.and_then(|item| Some((item, bounds(item)?))) else {
            return Vec::new();
        };
        let title = self.book.say("pack-legend");
        self.put(format!(
            "<svg class=\"key\" viewBox=\"{}\" preserveAspectRatio=\"xMinYMin\" role=\"group\" \
             aria-label=\"{title}\" {DRAWN}>\n",
            view_box(&grown(room, 1.0))
        ));
        self.item(item);
        self.put("</svg>\n".to_owned());
        std::mem::take(&mut self.pieces)
    }

    fn put(&mut self, markup: String) {
        self.pieces.push(Piece::Markup(markup));
    }

    fn item(&mut self, item: &Item) {
        let link = self.link(item);
        match (&item.form, link) {
            (Form::Group(group), Some((attributes, title))) => {
                let meaning = meant(&item.meaning);
                self.put(format!("<a{meaning}{attributes}><title>{title}</title>\n"));
                self.parts(&group.items);
                self.put("</a>\n".to_owned());
            }
            (Form::Group(group), None) => {
                let clip = self.clip(group);
                self.put(format!("<g{}{clip}>\n", meant(&item.meaning)));
                self.parts(&group.items);
                self.put("</g>\n".to_owned());
            }
            (Form::Path(path), _) => {
                let title = self.title(&item.meaning);
                let piece = self.shapes.path(path, &meant(&item.meaning), title);
                self.pieces.extend(piece);
            }
            (Form::Text(text), _) => self.text(text, &meant(&item.meaning)),
        }
    }

    /// Items, with paths that follow each other as one shape.
    fn parts(&mut self, items: &[Item]) {
        let mut paths: Vec<&Path> = Vec::new();
        for item in items {
            if let (Form::Path(path), Meaning::Part) = (&item.form, &item.meaning) {
                paths.push(path);
            } else {
                self.flush(&mut paths);
                self.item(item);
            }
        }
        self.flush(&mut paths);
    }

    fn flush(&mut self, paths: &mut Vec<&Path>) {
        let piece = match paths.as_slice() {
            [] => None,
            [one] => self.shapes.path(one, "", String::new()),
            several => self.shapes.cluster(several),
        };
        self.pieces.extend(piece);
        paths.clear();
    }

    fn clip(&mut self, group: &Group) -> String {
        let Some(rect) = group.clip else { return String::new() };
        self.clips += 1;
        let id = format!("{}clip{}", self.prefix, self.clips);
        self.put(clip_path(&id, rect));
        format!(" clip-path=\"url(#{id})\"")
    }

    /// Where a mark leads, as attributes, and its name.
    fn link(&self, item: &Item) -> Option<(String, String)> {
        let meaning = &item.meaning;
        if let Meaning::Link(id) | Meaning::Mark(Target::Claim(id)) = meaning {
            let told = self.book.told(id)?;
            return Some((format!(" href=\"#{}\"", claim_id(id)), escaped(&told.said.text)));
        }
        let Meaning::Mark(Target::Stack(country, topic)) = meaning else { return None };
        let target = group_id(*topic, Some(*country));
        let behind = self.leaf.behind(meaning);
        let claims = self.book.words.say_with("n-claims", &[("count", behind.len().into())]);
        // What the map says beside the mark; nothing where it is one fact.
        let facts = item.strings().concat();
        let facts = if facts.is_empty() { "1".to_owned() } else { facts };
        let is_each_counted = facts == behind.len().to_string();
        let id = if is_each_counted { "pack-stack" } else { "pack-stack-counted" };
        let (country, topic) = (self.leaf.country(*country), self.book.words.topic(*topic));
        let mut values =
            vec![("country", country.into()), ("topic", topic.into()), ("claims", claims.into())];
        if !is_each_counted {
            values.push(("facts", facts.into()));
        }
        let name = self.book.say_with(id, &values);
        let slugs: Vec<String> = behind.iter().map(|id| slug(id.as_str())).collect();
        Some((format!(" href=\"#{target}\" data-claims=\"{}\"", slugs.join(" ")), name))
    }

    /// The country that a fill is, and its class.
    fn title(&self, meaning: &Meaning) -> String {
        let (Meaning::Land(country, _) | Meaning::Disc(country)) = meaning else {
            return String::new();
        };
        let name = escaped(&self.leaf.country(*country));
        let shade = if let Meaning::Land(_, shade) = meaning { Some(shade) } else { None };
        let class = shade.and_then(|shade| self.names.get(shade));
        let class = class.map(|class| format!(": {}", escaped(class))).unwrap_or_default();
        format!("<title>{name}{class}</title>")
    }

    fn text(&mut self, text: &Text, meaning: &str) {
        let Text { string, face, size, tracking, color, halo, at } = text;
        // The page sets the plain face, and puts the halo behind the letters.
        let face_of = match face {
            Face::Regular => String::new(),
            Face::Semibold | Face::Bold => format!(" font-weight=\"{}\"", face.weight()),
            Face::Serif => format!(" font-family=\"{}\"", families(*face)),
        };
        let halo = halo.map(|halo| {
            format!(" stroke=\"{}\" stroke-width=\"{}\"", hex(halo), number(size * HALO))
        });
        let spacing = if *tracking > 0.0 {
            format!(" letter-spacing=\"{}\"", number(*tracking))
        } else {
            String::new()
        };
        // Readers count a gap after the last letter as well.
        let length = face.width(string, *size, *tracking) + tracking;
        self.put(format!(
            "<text{meaning} x=\"{}\" y=\"{}\"{face_of} font-size=\"{}\"{spacing} \
             textLength=\"{}\" fill=\"{}\"{}>{}</text>\n",
            number(at.x),
            number(at.y),
            number(*size),
            number(length),
            hex(*color),
            halo.unwrap_or_default(),
            escaped(string)
        ));
    }
}

/// What the legend of a plate calls the shades on its map.
fn shade_names(plate: &Plate) -> BTreeMap<Shade, String> {
    let name = |item: &Item| {
        let Meaning::Entry(LegendKey::Shade(shade)) = item.meaning else { return None };
        let mut lines = item.strings();
        // How many countries have it stands last.
        if lines.last().is_some_and(|last| last.parse::<usize>().is_ok()) && lines.len() > 1 {
            lines.pop();
        }
        Some((shade, lines.join(" ")))
    };
    plate.all().into_iter().filter_map(name).collect()
}

/// The box about an item.
fn bounds(item: &Item) -> Option<Rect> {
    let of_points = |points: &mut dyn Iterator<Item = Offset>| {
        points.map(|at| Rect { min: at, max: at }).reduce(around)
    };
    match &item.form {
        Form::Path(path) => {
            of_points(&mut path.lines.iter().flat_map(|line| line.points.iter().copied()))
        }
        Form::Text(Text { string, face, size, tracking, at, .. }) => {
            let right = at.x + face.width(string, *size, *tracking);
            let [above, below] = REACH.map(|part| part * size);
            Some(Rect::new(at.x, at.y - above, right, at.y + below))
        }
        Form::Group(Group { clip: Some(clip), .. }) => Some(*clip),
        Form::Group(group) => group.items.iter().filter_map(bounds).reduce(around),
    }
}

const fn around(one: Rect, other: Rect) -> Rect {
    Rect {
        min: Offset::new(one.min.x.min(other.min.x), one.min.y.min(other.min.y)),
        max: Offset::new(one.max.x.max(other.max.x), one.max.y.max(other.max.y)),
    }
}

fn grown(rect: Rect, by: f64) -> Rect {
    Rect::new(rect.min.x - by, rect.min.y - by, rect.max.x + by, rect.max.y + by)
}

fn view_box(rect: &Rect) -> String {
    let all = [rect.min.x, rect.min.y, rect.width(), rect.height()];
    all.map(number).join(" ")
}
