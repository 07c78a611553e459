//! A briefing as one HTML file that stands alone: it asks nothing of anybody, and what it needs is
//! in it. Each scene has a section with its map; each mark is a link to its claims, and each claim
//! has links to the passages it rests on, which are listed at the end.
//!
//! Without its script it is a page of links. With it, what a mark stands for opens beside the map,
//! and the scenes can be presented. The script has no text of its own and no data: it moves what
//! the page has. The page allows that one script, by its hash, and nothing else.

mod back;
mod book;
mod figure;
#[cfg(test)]
mod links_tests;
mod scene;
mod shapes;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tree_for_tests;
mod woff;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

use self::{
    book::{Book, scene_id},
    figure::Figure,
    shapes::Shapes,
};
use super::{
    Cancelled, Watch,
    pack::Pack,
    plate::{Grounds, PageWords, Palette},
    svg::{escaped, hex},
};

/// The plate that a map and its legend are taken from, in points.
const PLATE: [f64; 2] = [1240.0, 740.0];

const STYLE: &str = include_str!("../../../assets/pack/pack.css");
const SCRIPT: &str = include_str!("../../../assets/pack/pack.js");

/// A pack as a page, without a line end at its end.
pub fn html(
    pack: &Pack,
    grounds: &Grounds,
    palette: &Palette,
    watch: &mut Watch<'_>,
) -> Result<String, Cancelled> {
    let book = Book::of(pack);
    let mut shapes = Shapes::default();
    let of = pack.leaves.len();
    let mut figures = Vec::with_capacity(of);
    for (done, leaf) in pack.leaves.iter().enumerate() {
        watch.at(done, of)?;
        let plate = leaf.plate(grounds, palette, PLATE, PageWords::Elsewhere);
        let prefix = format!("s{}-", done + 1);
        figures.push(Figure::of(&book, leaf, &plate, &mut shapes, &prefix));
    }
    watch.at(of, of)?;
    let section = |(n, figure): (usize, &Figure)| {
        let leaf = pack.leaves.get(n)?;
        let (map, legend) = (shapes.written(&figure.map), shapes.written(&figure.legend));
        Some(scene::section(&book, (n, leaf), &map, &legend))
    };
    let scenes: String = figures.iter().enumerate().filter_map(section).collect();
    Ok(format!(
        "<!doctype html>\n<html lang=\"{}\">\n{}<body>\n{}{}<main>\n{scenes}{}</main>\n{}\
         <script>{}</script>\n</body>\n</html>",
        pack.language.tag(),
        head(pack, palette),
        definitions(&shapes),
        front(&book),
        back::back(&book),
        interface(&book),
        script()
    ))
}

/// The script as browsers hash it: with line ends as they read them.
fn script() -> String {
    SCRIPT.replace('\r', "")
}

fn head(pack: &Pack, palette: &Palette) -> String {
    let hash = STANDARD.encode(Sha256::digest(script()));
    let colors = [
        ("page", palette.page),
        ("ink", palette.ink),
        ("weak", palette.ink_weak),
        ("rule", palette.rule),
        ("accent", palette.accent),
        ("link", palette.sea_ink),
    ];
    let colors: String = colors.map(|(name, color)| format!("--{name}:{};", hex(color))).concat();
    format!(
        "<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; script-src 'sha256-{hash}'; font-src data:; img-src data:; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light\">\n\
         <meta name=\"generator\" content=\"Cartouche\">\n\
         <title>{}</title>\n<style>\n:root{{{colors}}}\n{}{}</style>\n</head>\n",
        escaped(&pack.title),
        woff::font_faces(),
        STYLE
    )
}

/// What the maps share.
fn definitions(shapes: &Shapes) -> String {
    let shared = shapes.definitions();
    if shared.is_empty() {
        return shared;
    }
    format!(
        "<svg class=\"shared\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\n{shared}</defs></svg>\n"
    )
}

/// Title, date, fingerprint and contents.
fn front(book: &Book<'_>) -> String {
    let Book { pack, .. } = book;
    let first = pack.leaves.first().map(scene_id).unwrap_or_default();
    let scenes = pack.leaves.iter().map(|leaf| (scene_id(leaf), escaped(&leaf.headline.text)));
    let has_claims = !pack.claims.is_empty();
    let has_passages = !pack.passages.is_empty();
    let behind = [
        (has_claims, "claims", "pack-claims"),
        (has_passages, "passages", "pack-passages"),
        (!pack.sources.is_empty(), "sources", "account-sources"),
        (!pack.rules.is_empty(), "rules", "pack-rules"),
        (!pack.problems.is_empty(), "problems", "account-problems"),
    ];
    let behind = behind.into_iter().filter(|(is_there, ..)| *is_there);
    let behind = behind.map(|(_, id, message)| (id.to_owned(), book.say(message)));
    let line = |(id, name): (String, String)| format!("<li><a href=\"#{id}\">{name}</a></li>\n");
    let as_of = if pack.as_of.is_empty() {
        String::new()
    } else {
        format!("<p class=\"as-of\">{}</p>\n", escaped(&pack.as_of))
    };
    format!(
        "<a class=\"skip\" href=\"#{first}\">{}</a>\n<header class=\"front\">\n<h1>{}</h1>\n{as_of}\
         <p class=\"print\">{} <code>{}</code></p>\n\
         <nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{}</h2>\n<ol>\n{}</ol>\n\
         <ul>\n{}</ul>\n</nav>\n\
         <p class=\"keys\" hidden><button type=\"button\" id=\"present\">{}</button> {}</p>\n\
         </header>\n",
        book.say("pack-skip"),
        escaped(&pack.title),
        book.say("pack-fingerprint"),
        escaped(&pack.sha256),
        book.say("pack-contents"),
        scenes.map(line).collect::<String>(),
        behind.map(line).collect::<String>(),
        book.say("command-present"),
        book.say("pack-keys")
    )
}

/// What the script shows: the panel beside the map, and what is laid over it while presenting.
fn interface(book: &Book<'_>) -> String {
    format!(
        "<dialog id=\"panel\" aria-labelledby=\"panel-title\">\n<header>\
         <h2 id=\"panel-title\" tabindex=\"-1\" data-evidence=\"{}\"></h2>\
         <button type=\"button\" id=\"panel-close\">{}</button></header>\n\
         <div id=\"panel-body\" data-claims=\"{}\" data-passages=\"{}\"></div>\n</dialog>\n\
         <p id=\"place\" class=\"screen\" hidden></p>\n\
         <p id=\"help\" class=\"screen\" hidden>{}</p>\n\
         <div id=\"curtain\" hidden></div>\n",
        book.say("pack-evidence"),
        book.say("dialog-close"),
        book.say("pack-claims"),
        book.say("pack-passages"),
        book.say("pack-keys")
    )
}
