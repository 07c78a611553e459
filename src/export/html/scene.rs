//! A scene: its headline, what it holds of, the map with its legend, the passage beside it, its
//! notes and its credit, in the order in which they are read.

use super::book::{Book, scene_id, slug};
use crate::export::{
    pack::{Cited, Leaf},
    svg::escaped,
};

/// The section of a leaf.
pub(super) fn section(
    book: &Book<'_>,
    (n, leaf): (usize, &Leaf),
    map: &str,
    legend: &str,
) -> String {
    let (number, count) = (n + 1, book.pack.leaves.len());
    let (id, heading) = (scene_id(leaf), format!("headline-{}", slug(leaf.id())));
    let claims: Vec<String> = leaf.claims.iter().map(|id| slug(id.as_str())).collect();
    let kicker = leaf.scene.is_some().then(|| {
        let values = [("number", number.into()), ("count", count.into())];
        format!("<p class=\"kicker\">{}</p>\n", book.say_with("pack-scene-of", &values))
    });
    let conditions = paragraph("conditions", &leaf.conditions);
    let pulled = leaf.pulled.and_then(|number| book.pack.passage(number));
    let note = |note| format!("<li>{}</li>\n", book.said(note));
    let notes = leaf.notes.iter().map(note).collect::<Vec<String>>().concat();
    let notes =
        if notes.is_empty() { notes } else { format!("<ul class=\"notes\">\n{notes}</ul>\n") };
    format!(
        "<section class=\"scene\" id=\"{id}\" aria-labelledby=\"{heading}\" \
         data-claims=\"{}\">\n<header>\n{}<h2 id=\"{heading}\" tabindex=\"-1\">{}</h2>\n\
         {conditions}</header>\n<figure>\n<div class=\"sheet\">\n{map}</div>\n{legend}</figure>\n\
         {}{notes}{}</section>\n",
        claims.join(" "),
        kicker.unwrap_or_default(),
        book.said(&leaf.headline),
        pulled.map(|passage| quoted(book, passage)).unwrap_or_default(),
        paragraph("credit", &leaf.credit()),
    )
}

fn paragraph(class: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    format!("<p class=\"{class}\">{}</p>\n", escaped(text))
}

/// The passage that a scene pulls out; a digest says that it is one.
fn quoted(book: &Book<'_>, passage: &Cited) -> String {
    let Cited { number, locator, text, is_wording, source, .. } = passage;
    let label = if *is_wording {
        String::new()
    } else {
        format!("<p class=\"label\">{}</p>\n", book.say("passage-digest"))
    };
    let sources = book.pack.source_ids.iter().zip(&book.pack.sources);
    let cited = sources.filter(|(id, _)| *id == source).map(|(_, line)| line.as_str()).next();
    let cited = cited.filter(|_| book.pack.sources.len() > 1);
    format!(
        "<blockquote class=\"pulled\">\n{label}<p>{}</p>\n<footer>{}{}{}</footer>\n</blockquote>\n",
        escaped(text),
        escaped(locator),
        book.references(&[*number]),
        cited.map(|line| format!(" <cite>{}</cite>", escaped(line))).unwrap_or_default()
    )
}
