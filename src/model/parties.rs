//! Who else is in the claims: sellers, companies, officials, armed groups as entities.
//!
//! A state is one entity by its code; everybody else is one by the name that the dossier gives. What
//! kind of entity it is, is told by the roles that the claims give it and by nothing else: a name
//! that sounds like a company is none until a claim has it sell.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet},
};

use super::{Choice, Model};
use crate::domain::{Claim, CountryCode, Topic, count_once};

/// Somebody who is in claims, beside the countries that they concern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Who: a [`Choice::State`] or a [`Choice::Party`].
    pub who: Choice,
    /// How many facts they are in. Facts, here and below: claims of one group count once.
    pub facts: usize,
    /// What they do, with the facts in which they do it, most first.
    pub roles: Vec<(String, usize)>,
    /// What they do most.
    pub doing: Doing,
    /// Whom it concerns, about what: most facts first.
    pub links: Vec<Tie>,
}

/// The facts that tie somebody to a country, or to the region as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// The country; `None` for the region.
    pub country: Option<CountryCode>,
    /// How many facts.
    pub facts: usize,
    /// About what, in the order of the topics. A fact has one topic in most groups, not in all.
    pub topics: Vec<(Topic, usize)>,
}

/// What somebody does, as far as the words of their roles tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doing {
    /// Sells, supplies, lends or builds.
    Supplies,
    /// Buys, receives, asks or uses.
    Receives,
    /// Says, writes or reports.
    Speaks,
    /// Anything else.
    Else,
}

impl Doing {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 4] = [Self::Supplies, Self::Receives, Self::Speaks, Self::Else];

    /// What a role says that somebody does.
    pub fn of_role(role: &str) -> Self {
        const SUPPLIES: [&str; 14] = [
            "seller",
            "supplier",
            "lender",
            "offers",
            "broker",
            "developer",
            "builder",
            "funder",
            "sponsor",
            "exporter",
            "explorer",
            "producer",
            "investor",
            "sender",
        ];
        const RECEIVES: [&str; 10] = [
            "recipient",
            "buyer",
            "seeker",
            "asks",
            "asked",
            "user",
            "gets access",
            "borrower",
            "importer",
            "tenant",
        ];
        const SPEAKS: [&str; 7] =
            ["speaker", "source", "author", "reporter", "advocate", "analyst", "witness"];
        let role = role.trim().to_lowercase();
        let is_one = |words: &[&str]| words.contains(&role.as_str());
        if is_one(&SUPPLIES) {
            Self::Supplies
        } else if is_one(&RECEIVES) {
            Self::Receives
        } else if is_one(&SPEAKS) {
            Self::Speaks
        } else {
            Self::Else
        }
    }

    /// The message that names it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Supplies => "parties-supply",
            Self::Receives => "parties-receive",
            Self::Speaks => "parties-speak",
            Self::Else => "parties-else",
        }
    }
}

/// The claims that somebody is in, and those by role.
#[derive(Default)]
struct Ledger<'a> {
    claims: Vec<&'a Claim>,
    roles: BTreeMap<&'a str, Vec<&'a Claim>>,
}

/// Who is in some claims, most facts first, then by name or code.
pub fn entities<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Vec<Entity> {
    let mut ledgers: BTreeMap<Choice, Ledger<'a>> = BTreeMap::new();
    for claim in claims {
        let mut there = BTreeSet::new();
        for party in &claim.parties {
            let Some(who) = Choice::of_party(party) else { continue };
            let ledger = ledgers.entry(who.clone()).or_default();
            ledger.roles.entry(party.role.as_str()).or_default().push(claim);
            // A party may have two roles in a claim.
            if there.insert(who) {
                ledger.claims.push(claim);
            }
        }
    }
    let mut all: Vec<Entity> = ledgers.into_iter().map(|(who, it)| Entity::of(who, &it)).collect();
    all.sort_by_key(|entity| Reverse(entity.facts));
    all
}

impl Entity {
    fn of(who: Choice, ledger: &Ledger<'_>) -> Self {
        let mut roles: Vec<(String, usize)> = ledger
            .roles
            .iter()
            .map(|(role, claims)| ((*role).to_owned(), count_once(claims.iter().copied())))
            .collect();
        roles.sort_by_key(|(_, facts)| Reverse(*facts));
        Self {
            who,
            facts: count_once(ledger.claims.iter().copied()),
            doing: doing(&roles),
            roles,
            links: links(&ledger.claims),
        }
    }

    /// Whether it is a state.
    pub const fn is_state(&self) -> bool {
        matches!(self.who, Choice::State(_))
    }

    /// Whether somebody is in a claim.
    pub fn has(who: &Choice, claim: &Claim) -> bool {
        claim.parties.iter().any(|party| Choice::of_party(party).as_ref() == Some(who))
    }
}

/// What most facts say that somebody does; of two with as many, the first in their order.
fn doing(roles: &[(String, usize)]) -> Doing {
    let mut sums: BTreeMap<Doing, usize> = BTreeMap::new();
    for (role, facts) in roles {
        *sums.entry(Doing::of_role(role)).or_default() += facts;
    }
    let most = sums.into_iter().max_by_key(|(doing, facts)| (*facts, Reverse(*doing)));
    most.map_or(Doing::Else, |(doing, _)| doing)
}

fn links(claims: &[&Claim]) -> Vec<Tie> {
    let mut about: BTreeMap<Option<CountryCode>, Vec<&Claim>> = BTreeMap::new();
    for claim in claims {
        let countries: BTreeSet<CountryCode> = claim.countries.iter().copied().collect();
        for country in countries {
            about.entry(Some(country)).or_default().push(claim);
        }
        if claim.is_regional() {
            about.entry(None).or_default().push(claim);
        }
    }
    let mut links: Vec<Tie> =
        about.into_iter().map(|(country, claims)| link(country, &claims)).collect();
    links.sort_by_key(|link| Reverse(link.facts));
    links
}

fn link(country: Option<CountryCode>, claims: &[&Claim]) -> Tie {
    let mut topics: BTreeMap<Topic, Vec<&Claim>> = BTreeMap::new();
    for claim in claims {
        topics.entry(claim.topic).or_default().push(claim);
    }
    let counted = Topic::ALL.into_iter().filter_map(|topic| {
        let claims = topics.get(&topic)?;
        Some((topic, count_once(claims.iter().copied())))
    });
    Tie { country, facts: count_once(claims.iter().copied()), topics: counted.collect() }
}

impl Model {
    /// What a party is called in the session's language.
    pub fn party_name(&self, who: &Choice) -> String {
        who.party_named(|code| self.country_name(code))
    }
}

impl Choice {
    /// What a party is called: a state as countries are, others as the dossier calls them. Any other
    /// choice is nobody.
    pub fn party_named(&self, country: impl FnOnce(CountryCode) -> String) -> String {
        match self {
            Self::State(code) => country(*code),
            Self::Party(name) => name.clone(),
            Self::Topic(_)
            | Self::Stage(_)
            | Self::Basis(_)
            | Self::Assertion(_)
            | Self::Country(_)
            | Self::Region
            | Self::Standing(_)
            | Self::Reading(_)
            | Self::Source(_)
            | Self::Anomaly(_) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::store::bundled_dossier;

    fn claims(all: Vec<Value>) -> Vec<Claim> {
        let claim = |(at, mut fields): (usize, Value)| {
            fields["id"] = json!(format!("c{at}"));
            for (key, value) in [("topic", "arms"), ("stage", "signed"), ("basis", "flat")] {
                if fields.get(key).is_none() {
                    fields[key] = json!(value);
                }
            }
            fields["passages"] = json!(["p"]);
            fields["summary"] = json!("It is so.");
            serde_json::from_value(fields).unwrap()
        };
        all.into_iter().enumerate().map(claim).collect()
    }

    fn state(code: &str) -> Choice {
        Choice::State(CountryCode::parse(code).unwrap())
    }

    #[test]
    fn a_state_is_one_entity_by_its_code_and_others_by_their_names() {
        let claims = claims(vec![
            json!({ "countries": ["PER"], "parties": [
                { "code": "ISL", "name": "Reykjavik", "role": "seller" },
                { "name": "Lava Ltd", "role": "builder" } ] }),
            json!({ "countries": ["URY"], "parties": [{ "code": "ISL", "role": "lender" }] }),
        ]);
        let all = entities(&claims);
        let who: Vec<&Choice> = all.iter().map(|entity| &entity.who).collect();
        assert_eq!(who, [&state("ISL"), &Choice::Party("Lava Ltd".to_owned())]);
        assert_eq!(all[0].roles, [("lender".to_owned(), 1), ("seller".to_owned(), 1)]);
        assert!(all[0].is_state() && !all[1].is_state());
    }

    #[test]
    fn a_fact_that_is_told_twice_counts_once_in_every_count() {
        let telling = |topic: &str| {
            json!({ "topic": topic, "group": "g", "countries": ["PER"],
                    "parties": [{ "code": "ISL", "role": "seller" }] })
        };
        let claims = claims(vec![telling("arms"), telling("arms"), telling("finance")]);
        let [entity] = &entities(&claims)[..] else { panic!("one entity") };
        assert_eq!((entity.facts, entity.roles[0].1), (1, 1));
        let [link] = &entity.links[..] else { panic!("one link") };
        assert_eq!(link.facts, 1);
        assert_eq!(link.topics, [(Topic::Arms, 1), (Topic::Finance, 1)]);
    }

    #[test]
    fn two_roles_in_a_claim_are_one_fact_and_the_region_is_no_country() {
        let party = |role: &str| json!({ "name": "Lava Ltd", "role": role });
        let claims = claims(vec![
            json!({ "countries": [], "parties": [party("seller"), party("lender")] }),
            json!({ "countries": ["PER", "PER", "URY"], "parties": [party("seller")] }),
        ]);
        let [entity] = &entities(&claims)[..] else { panic!("one entity") };
        assert_eq!(entity.facts, 2);
        let facts = |code: Option<&str>| {
            let code = code.map(|code| CountryCode::parse(code).unwrap());
            entity.links.iter().find(|link| link.country == code).map(|link| link.facts)
        };
        assert_eq!([facts(None), facts(Some("PER")), facts(Some("URY"))], [Some(1); 3]);
    }

    #[test]
    fn what_somebody_does_is_what_most_of_their_roles_say_and_nothing_is_made_up() {
        let role = |role: &str| json!({ "parties": [{ "name": "Lava Ltd", "role": role }] });
        let of = |roles: &[&str]| {
            let claims = claims(roles.iter().map(|it| role(it)).collect());
            entities(&claims)[0].doing
        };
        assert_eq!(of(&["seller", "Lender", "speaker"]), Doing::Supplies);
        assert_eq!(of(&["speaker", "source", "actor"]), Doing::Speaks);
        assert_eq!(of(&["recipient"]), Doing::Receives);
        assert_eq!(of(&["armed group"]), Doing::Else, "a word that no list has");
    }

    #[test]
    fn the_entities_of_the_bundled_dossier_are_those_that_can_be_filtered_by() {
        let (dossier, _) = bundled_dossier().unwrap();
        let all = entities(dossier.claims());
        assert_eq!(all[0].who, state("RUS"));
        assert!(all.is_sorted_by_key(|entity| Reverse(entity.facts)));
        for entity in &all {
            let claims = dossier.claims().iter().filter(|claim| Entity::has(&entity.who, claim));
            assert_eq!(count_once(claims), entity.facts, "{}", entity.who);
        }
        let parties = dossier.claims().iter().flat_map(|claim| &claim.parties);
        let who: BTreeSet<Choice> = parties.filter_map(Choice::of_party).collect();
        assert_eq!(all.len(), who.len());
    }
}
