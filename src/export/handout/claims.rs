//! The claims on the maps: by topic, then by country.

use std::collections::BTreeMap;

use super::{
    flow::{Block, Flow, column},
    rows::{Opens, Run, rows},
    set::Set,
};
use crate::{
    domain::CountryCode,
    export::{
        pack::Told,
        plate::{Face, Meaning, Place},
    },
};

/// In how many columns claims and passages are listed.
pub(super) const COLUMNS: u8 = 2;

/// Claims about a topic that concern the same countries.
struct Group<'a> {
    countries: &'a [CountryCode],
    title: String,
    claims: Vec<&'a Told>,
}

/// Puts the claims, if there are any.
pub(super) fn put(flow: &mut Flow, set: &Set<'_>) {
    let claims = &set.pack.claims;
    if claims.is_empty() {
        return;
    }
    let title = set.words.say("handout-claims");
    flow.begin(title, String::new());
    flow.put(set.part(title, &[set.words.say("account-counted")]));
    flow.split(COLUMNS);
    let width = column(set.width, COLUMNS);
    let mut blocks = Vec::new();
    for of_topic in claims.chunk_by(|a, b| a.topic == b.topic) {
        let Some(first) = of_topic.first() else { continue };
        let bookmark = Opens::Bookmark(2, first.topic_label.clone());
        blocks.push(set.heading(&first.topic_label, 2, width).opening([bookmark]));
        let groups = groups(set, of_topic);
        for group in &groups {
            let others = groups.iter().filter(|it| is_part(group.countries, it.countries));
            let others: Vec<&Group<'_>> = others.collect();
            blocks.push(heading(set, group, width));
            blocks.extend(group.claims.iter().map(|claim| entry(set, claim, width)));
            if !others.is_empty() {
                blocks.push(elsewhere(set, &others, width));
            }
        }
    }
    flow.put(blocks);
}

/// Those of one country by its name, then those of several, then those of none.
fn groups<'a>(set: &Set<'_>, claims: &'a [Told]) -> Vec<Group<'a>> {
    let mut groups: BTreeMap<(usize, String), Group<'a>> = BTreeMap::new();
    for claim in claims {
        let mut places: Vec<&str> = claim.places.iter().map(String::as_str).collect();
        places.sort_unstable();
        let region = set.words.say("parties-region");
        let title = if places.is_empty() { region.to_owned() } else { places.join(", ") };
        let rank = if places.is_empty() { usize::MAX } else { places.len() };
        let group = groups.entry((rank, title.clone())).or_insert_with(|| Group {
            countries: &claim.countries,
            title,
            claims: Vec::new(),
        });
        group.claims.push(claim);
    }
    groups.into_values().collect()
}

/// Whether claims of one country are also among those of several.
fn is_part(one: &[CountryCode], several: &[CountryCode]) -> bool {
    matches!(one, [country] if several.len() > 1 && several.contains(country))
}

/// The heading of a group: what a stack of a country on the map leads to.
fn heading(set: &Set<'_>, group: &Group<'_>, width: f64) -> Block {
    let places = group.claims.first().into_iter().flat_map(|claim| {
        let place = |country: &CountryCode| Place::Claims(*country, claim.topic);
        let values = [
            ("topic", claim.topic_label.as_str().into()),
            ("country", group.title.as_str().into()),
        ];
        let label = set.words.say_with("handout-to-claims", &values);
        group.countries.iter().map(place).map(move |place| Opens::Place(place, label.clone()))
    });
    set.heading(&group.title, 3, width).opening(places)
}

/// A claim as strong as it is, in letters of one size.
fn entry(set: &Set<'_>, claim: &Told, width: f64) -> Block {
    let letters = set.strong(Face::Regular, 8.4, 11.2);
    let mut runs = vec![
        Run::new(&claim.said.text, letters),
        Run::new(format!("({})", claim.strength), letters),
    ];
    runs.extend(Run::references(&claim.said.rests_on, set.number(8.4, 11.2)));
    let rows = rows(&runs, width, &Meaning::Told(claim.id.clone()));
    let place = Opens::Place(Place::Claim(claim.id.clone()), claim.said.text.clone());
    Block::new(rows, 3.5).entry().opening([place])
}

/// That more claims concern a country, and where they are.
fn elsewhere(set: &Set<'_>, groups: &[&Group<'_>], width: f64) -> Block {
    let letters = set.weak(Face::Regular, 7.6, 10.2);
    let titles: Vec<&str> = groups.iter().map(|group| group.title.as_str()).collect();
    let said = set.words.say_with("handout-also", &[("places", titles.join("; ").into())]);
    let leads = groups.first().and_then(|group| group.claims.first());
    let meaning = leads.map(|claim| Meaning::Reference(Place::Claim(claim.id.clone())));
    let run = Run { meaning: meaning.unwrap_or(Meaning::Part), ..Run::new(said, letters) };
    Block::new(rows(&[run], width, &Meaning::Subtitle), 3.5)
}
