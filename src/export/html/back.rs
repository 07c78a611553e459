//! What stands behind the scenes: the claims on the maps, the passages with where they are cited,
//! the sources, the rules and the problems that were found.

use std::collections::BTreeMap;

use super::book::{Book, claim_id, group_id, scene_id, topic_id};
use crate::{
    domain::{CountryCode, Topic},
    export::{
        pack::{Cited, Leaf, Told},
        svg::escaped,
    },
};

/// A country, with its name before it, so that countries are in its order; the region goes first.
type Place = (String, Option<CountryCode>);

/// The claims of a topic by country.
type Groups<'a> = BTreeMap<Place, Vec<&'a Told>>;

/// All of it.
pub(super) fn back(book: &Book<'_>) -> String {
    claims(book) + &passages(book) + &sources(book) + &rules(book) + &problems(book)
}

fn claims(book: &Book<'_>) -> String {
    let topics: String = Topic::ALL.into_iter().map(|topic| of_topic(book, topic)).collect();
    if topics.is_empty() {
        return topics;
    }
    section("claims", &book.say("pack-claims"), &topics)
}

fn of_topic(book: &Book<'_>, topic: Topic) -> String {
    let mut groups = Groups::new();
    for told in book.pack.claims.iter().filter(|told| told.topic == topic) {
        if told.countries.is_empty() {
            groups.entry((String::new(), None)).or_default().push(told);
        }
        for (code, place) in told.countries.iter().zip(&told.places) {
            groups.entry((place.clone(), Some(*code))).or_default().push(told);
        }
    }
    let group = |((place, code), told): (&Place, &Vec<&Told>)| {
        let region = || book.say("claim-regional");
        let place = if code.is_some() { escaped(place) } else { region() };
        let entries: String = told.iter().map(|told| entry(book, told, *code)).collect();
        let id = group_id(topic, *code);
        format!("<h4 id=\"{id}\">{place}</h4>\n<ul class=\"told\">\n{entries}</ul>\n")
    };
    let all: String = groups.iter().map(group).collect();
    if all.is_empty() {
        return all;
    }
    let id = topic_id(topic);
    format!(
        "<section id=\"{id}\"><h3>{}</h3>\n<div class=\"columns\">\n{all}</div></section>\n",
        escaped(book.words.topic(topic))
    )
}

/// A claim, under the first of its countries; under the others, a link to it.
fn entry(book: &Book<'_>, told: &Told, under: Option<CountryCode>) -> String {
    let (id, text) = (claim_id(&told.id), escaped(&told.said.text));
    if told.countries.first().copied() != under {
        let place = told.places.first().map_or("", String::as_str);
        let also = book.say_with("pack-under", &[("country", place.into())]);
        return format!(
            "<li class=\"also\"><a href=\"#{id}\">{text}</a> <small>{also}</small></li>\n"
        );
    }
    format!(
        "<li id=\"{id}\">{text}{} <small class=\"strength\">{}</small></li>\n",
        book.references(&told.said.rests_on),
        escaped(&told.strength)
    )
}

/// Where each passage is cited: the scenes whose words rest on it, and the claims.
#[derive(Debug, Default)]
struct Citing<'a> {
    scenes: Vec<(usize, &'a Leaf)>,
    claims: Vec<&'a Told>,
}

fn citing<'a>(book: &Book<'a>) -> BTreeMap<usize, Citing<'a>> {
    let mut all: BTreeMap<usize, Citing<'a>> = BTreeMap::new();
    for (n, leaf) in book.pack.leaves.iter().enumerate() {
        let notes = leaf.notes.iter().flat_map(|note| &note.rests_on);
        for number in leaf.headline.rests_on.iter().chain(&leaf.pulled).chain(notes) {
            let scenes = &mut all.entry(*number).or_default().scenes;
            if scenes.last().is_none_or(|(last, _)| *last != n + 1) {
                scenes.push((n + 1, leaf));
            }
        }
    }
    for told in &book.pack.claims {
        for number in &told.said.rests_on {
            all.entry(*number).or_default().claims.push(told);
        }
    }
    all
}

fn passages(book: &Book<'_>) -> String {
    let citing = citing(book);
    let nothing = Citing::default();
    let entries: String = book
        .pack
        .passages
        .iter()
        .map(|passage| {
            passage_entry(book, passage, citing.get(&passage.number).unwrap_or(&nothing))
        })
        .collect();
    if entries.is_empty() {
        return entries;
    }
    let list = format!("<ol class=\"passages\">\n{entries}</ol>\n");
    section("passages", &book.say("pack-passages"), &list)
}

fn passage_entry(book: &Book<'_>, passage: &Cited, citing: &Citing<'_>) -> String {
    let Cited { number, id, source, locator, text, is_wording, strengths } = passage;
    let mut about = vec![escaped(locator), format!("<code>{}</code>", escaped(id.as_str()))];
    if book.pack.sources.len() > 1
        && let Some(at) = book.pack.source_ids.iter().position(|known| known == source)
    {
        let name = book.say_with("pack-source", &[("number", (at + 1).into())]);
        about.push(format!("<a href=\"#source-{}\">{name}</a>", at + 1));
    }
    if !is_wording {
        about.push(book.say("passage-digest"));
    }
    let scenes = citing.scenes.iter().map(|(number, leaf)| {
        let name = book.say_with("pack-scene", &[("number", (*number).into())]);
        format!("<a href=\"#{}\">{name}</a>", scene_id(leaf))
    });
    let claims = citing.claims.iter().map(|told| {
        format!("<a href=\"#{}\">{}</a>", claim_id(&told.id), escaped(told.id.as_str()))
    });
    let back: Vec<String> = scenes.chain(claims).collect();
    let strengths = if strengths.is_empty() {
        String::new()
    } else {
        format!("<small class=\"strength\">{}</small>\n", escaped(&strengths.join("; ")))
    };
    let back = if back.is_empty() {
        String::new()
    } else {
        format!("<small class=\"back\">{} {}</small>\n", book.say("pack-cited"), back.join(", "))
    };
    format!(
        "<li id=\"passage-{number}\" value=\"{number}\"><p>{}</p>\n\
         <small class=\"about\">{}</small>\n{strengths}{back}</li>\n",
        escaped(text),
        about.join(" · ")
    )
}

fn sources(book: &Book<'_>) -> String {
    let entry = |(n, line): (usize, &String)| {
        format!("<li id=\"source-{}\">{}</li>\n", n + 1, escaped(line))
    };
    let entries: String = book.pack.sources.iter().enumerate().map(entry).collect();
    listed("sources", &book.say("account-sources"), ("ol", &entries))
}

fn rules(book: &Book<'_>) -> String {
    listed("rules", &book.say("pack-rules"), ("ul", &lines(&book.pack.rules)))
}

fn problems(book: &Book<'_>) -> String {
    listed("problems", &book.say("account-problems"), ("ul", &lines(&book.pack.problems)))
}

fn lines(texts: &[String]) -> String {
    let line = |text: &String| format!("<li>{}</li>\n", escaped(text));
    texts.iter().map(line).collect()
}

fn listed(id: &str, heading: &str, (list, entries): (&str, &str)) -> String {
    if entries.is_empty() {
        return String::new();
    }
    section(id, heading, &format!("<{list}>\n{entries}</{list}>\n"))
}

fn section(id: &str, heading: &str, body: &str) -> String {
    format!(
        "<section class=\"back\" id=\"{id}\" aria-labelledby=\"{id}-heading\">\n\
         <h2 id=\"{id}-heading\">{heading}</h2>\n{body}</section>\n"
    )
}
