//! What the parts of a page refer to each other by.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::{
    domain::{ClaimId, CountryCode, Topic},
    export::{
        pack::{Leaf, Pack, Said, Told},
        svg::escaped,
    },
    words::{Value, Words},
};

/// A pack with its claims by id.
#[derive(Debug)]
pub(super) struct Book<'a> {
    pub(super) pack: &'a Pack,
    pub(super) words: &'static Words,
    told: BTreeMap<&'a ClaimId, &'a Told>,
}

impl<'a> Book<'a> {
    pub(super) fn of(pack: &'a Pack) -> Self {
        let told = pack.claims.iter().map(|told| (&told.id, told)).collect();
        Self { pack, words: pack.words(), told }
    }

    pub(super) fn told(&self, id: &ClaimId) -> Option<&'a Told> {
        self.told.get(id).copied()
    }

    /// A message, as markup.
    pub(super) fn say(&self, id: &'static str) -> String {
        escaped(self.words.say(id))
    }

    /// A message with its variables, as markup.
    pub(super) fn say_with(
        &self,
        id: &'static str,
        values: &[(&'static str, Value<'_>)],
    ) -> String {
        escaped(&self.words.say_with(id, values))
    }

    /// The words, and links to what they rest on.
    pub(super) fn said(&self, said: &Said) -> String {
        escaped(&said.text) + &self.references(&said.rests_on)
    }

    /// Links to passages, by their numbers.
    pub(super) fn references(&self, numbers: &[usize]) -> String {
        if numbers.is_empty() {
            return String::new();
        }
        let mut out = " <span class=\"refs\">".to_owned();
        for (n, number) in numbers.iter().enumerate() {
            let blank = if n > 0 { " " } else { "" };
            let name = self.say_with("pack-passage", &[("number", (*number).into())]);
            let _written = write!(
                out,
                "{blank}<a href=\"#passage-{number}\" aria-label=\"{name}\">{number}</a>"
            );
        }
        out + "</span>"
    }
}

/// The id of a scene's section.
pub(super) fn scene_id(leaf: &Leaf) -> String {
    format!("scene-{}", slug(leaf.id()))
}

/// The id of a claim's entry.
pub(super) fn claim_id(id: &ClaimId) -> String {
    format!("claim-{}", slug(id.as_str()))
}

/// The id of the claims about a topic.
pub(super) fn topic_id(topic: Topic) -> String {
    format!("claims-{}", slug(topic.key()))
}

/// The id of a country's claims about a topic, or of those about the region.
pub(super) fn group_id(topic: Topic, country: Option<CountryCode>) -> String {
    let place = country.map_or_else(|| "region".to_owned(), |code| code.to_string());
    format!("{}-{place}", topic_id(topic))
}

/// The same as an id and as an address: letters, digits, `-` and `_` as they are, all else by its
/// bytes, so that no two are alike.
pub(super) fn slug(id: &str) -> String {
    let mut out = String::new();
    for byte in id.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_') {
            out.push(char::from(byte));
        } else {
            let _written = write!(out, ".{byte:02x}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_a_dossier_stay_apart_whatever_is_in_them() {
        let ids = ["ven-su_30", "a.b", "a b", "a.20b", "ñ", "n", "\"><script>", "a#b"];
        let slugs: Vec<String> = ids.map(slug).into();
        assert_eq!(slugs[0], ids[0]);
        for (n, one) in slugs.iter().enumerate() {
            assert!(one.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)), "{one}");
            assert!(!slugs[n + 1..].contains(one), "{one}");
        }
    }
}
