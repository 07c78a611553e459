//! The filter against a slow one that looks at one claim and one facet at a time, and its written
//! form.

#[path = "../../../tests/support/plain_filter.rs"]
mod plain_filter;

use std::{collections::BTreeSet, sync::Arc};

use super::{Ambiguity, Assertion, Choice, Facet, Facets, Filter, Matches, Oddity, Years};
use crate::{
    domain::{
        AnomalyKind, Basis, Claim, CountryCode, Dossier, ReadingId, Stage, Standing, Topic, When,
        count_once,
    },
    model::Session,
    store::{bundled_dossier, dossier_from_json, dossier_to_json},
    words::Language,
};

/// Numbers that look random and are the same each time (Marsaglia, *Xorshift RNGs*, 2003).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides.max(1)).unwrap()).unwrap()
    }
}

fn dossier() -> Arc<Dossier> {
    Arc::new(plain_filter::of_two_sources(&bundled_dossier().unwrap().0))
}

fn random(dice: &mut Dice, all: &BTreeSet<Choice>) -> Filter {
    let mut filter = Filter::default();
    for facet in Facet::ALL {
        let choices: Vec<&Choice> = all.iter().filter(|choice| choice.facet() == facet).collect();
        if !choices.is_empty() && dice.roll(4) == 0 {
            let chosen = (0..=dice.roll(3)).map(|_| choices[dice.roll(choices.len())].clone());
            filter.choices.extend(chosen);
        }
    }
    if dice.roll(4) == 0 {
        let mut year = || (dice.roll(3) > 0).then(|| 2002 + i64::try_from(dice.roll(12)).unwrap());
        let (from, to) = (year(), year());
        filter.years = Some(Years { from, to, certain: dice.roll(2) == 0 });
    }
    filter.undated = dice.roll(6) == 0;
    if dice.roll(5) == 0 {
        filter.words =
            ["russia", "arms venez", "may", "TANK", "no-such-word"][dice.roll(5)].to_owned();
    }
    filter
}

/// Whether a claim has what is chosen in a facet, said in the plainest way.
fn has(claim: &Claim, facet: Facet, session: &Session, facets: &Facets) -> bool {
    let (filter, dossier) = (&session.filter, facets.dossier.as_ref().unwrap());
    if !filter.has(facet) {
        return true;
    }
    match facet {
        Facet::Date => claim.date.as_ref().map_or(filter.undated, |date: &When| {
            let span = date.span();
            filter.years.is_some_and(|Years { from, to, certain }| {
                if certain { span.surely_meets(from, to) } else { span.can_meet(from, to) }
            })
        }),
        Facet::Words => {
            let items = claim.items.iter().flat_map(|it| [Some(&it.name), it.written.as_ref()]);
            let parties = claim.parties.iter().map(|party| party.name.as_ref());
            let own = [&claim.place.name, &claim.hedge, &claim.date_words].map(Option::as_ref);
            let all: Vec<&str> =
                items.chain(parties).chain(own).flatten().map(String::as_str).collect();
            let usual = |code: &CountryCode| Language::English.words().country(*code, None);
            let called = |code: &CountryCode| format!("{} {}", code.iso_name(), usual(code));
            let countries: Vec<String> = claim.countries.iter().map(called).collect();
            let all = format!("{} {} {}", claim.summary, all.join(" "), countries.join(" "));
            let all = super::facets::folded_words(&all);
            super::facets::folded_words(&filter.words)
                .split(' ')
                .skip(1)
                .all(|word| all.contains(&format!(" {word}")))
        }
        Facet::Standing => filter.of(facet).any(|choice| {
            claim.countries.iter().any(|code| {
                let standing = dossier.standing(*code, session.reading.as_ref());
                *choice == Choice::Standing(standing)
            })
        }),
        Facet::Topic
        | Facet::Stage
        | Facet::Basis
        | Facet::Assertion
        | Facet::Country
        | Facet::Reading
        | Facet::Party
        | Facet::Source
        | Facet::Anomaly => {
            let reading = session.reading.as_ref();
            filter.of(facet).any(|choice| plain_filter::is(claim, choice, reading, dossier))
        }
    }
}

#[test]
fn the_choices_of_a_dossier_are_those_that_its_claims_have() {
    let dossier = dossier();
    let facets = Facets::new(&dossier);
    let listed: BTreeSet<Choice> =
        Facet::ALL.into_iter().flat_map(|facet| facets.of(facet)).cloned().collect();
    assert_eq!(listed, plain_filter::choices(&dossier));
    assert!(listed.contains(&Choice::Region) && facets.of(Facet::Source).count() == 2);
}

#[test]
fn what_is_left_and_every_count_are_those_of_a_slow_filter() {
    let dossier = dossier();
    let facets = Arc::new(Facets::new(&dossier));
    let choices = plain_filter::choices(&dossier);
    assert_eq!(facets.facts(), count_once(dossier.claims()));
    let mut session = Session::new(&dossier);
    let mut dice = Dice(0x1234_5678_9abc_def1);
    let readings: Vec<_> = dossier.scale().readings.iter().map(|r| r.id.clone()).collect();
    for _ in 0..40 {
        session.filter = random(&mut dice, &choices);
        session.reading = readings.get(dice.roll(readings.len())).cloned();
        let matches = Matches::new(&dossier, &facets, &session);
        let filter = &session.filter;
        let passing: Vec<&Claim> = dossier
            .claims()
            .iter()
            .filter(|claim| Facet::ALL.into_iter().all(|f| has(claim, f, &session, &facets)))
            .collect();
        let left: Vec<&Claim> =
            matches.positions().iter().map(|at| &dossier.claims()[*at]).collect();
        assert_eq!(left.len(), passing.len(), "{filter}");
        assert!(left.iter().zip(&passing).all(|(a, b)| a.id == b.id), "{filter}");
        assert_eq!(matches.facts(), count_once(passing), "{filter}");
        let facet = Facet::ALL[dice.roll(10)];
        let choices: Vec<Choice> = facets.of(facet).cloned().collect();
        if let Some(choice) = choices.get(dice.roll(choices.len())) {
            let mut alone = session.clone();
            alone.filter.drop(facet);
            alone.filter.choices.insert(choice.clone());
            let alone = Matches::new(&dossier, &facets, &alone).facts();
            assert_eq!(matches.count(choice), alone, "{choice} with {filter}");
        }
        let mut without = session.clone();
        without.filter.drop(facet);
        let without = Matches::new(&dossier, &facets, &without).facts();
        assert_eq!(matches.without(facet), without, "without {facet:?}: {filter}");
    }
}

#[test]
fn words_without_a_letter_are_no_filter() {
    let dossier = dossier();
    for words in ["", " ", "—", " - … "] {
        let filter = Filter { words: words.to_owned(), ..Filter::default() };
        assert!(filter.is_empty() && !filter.has(Facet::Words), "{words:?}");
        let matches = Matches::of(&dossier, filter);
        assert!(matches.is_whole(), "{words:?}");
        assert_eq!(matches.claims(), dossier.claims().len());
    }
    let filter = Filter { words: " ñandú ".to_owned(), ..Filter::default() };
    assert!(!filter.is_empty() && !Matches::of(&dossier, filter).is_whole());
}

#[test]
fn a_filter_is_the_same_after_being_written_and_read() {
    let dossier = dossier();
    let choices = plain_filter::choices(&dossier);
    let mut dice = Dice(77);
    for _ in 0..200 {
        let filter = random(&mut dice, &choices);
        assert_eq!(filter.to_string().parse(), Ok(filter.clone()), "{filter}");
    }
    let odd = Filter {
        choices: [Choice::Party("Ñandú & Söhne = 100 %".to_owned())].into(),
        words: "a=b&c".to_owned(),
        ..Filter::default()
    };
    assert_eq!(odd.to_string().parse(), Ok(odd));
}

#[test]
fn a_part_that_is_no_filter_is_named_with_what_was_expected() {
    for wrong in ["topic=guns", "colour=red", "years=2004", "country=Venezuela", "stage"] {
        let error = wrong.parse::<Filter>().unwrap_err().to_string();
        assert!(error.starts_with(&format!("\"{wrong}\" is no part of a filter;")), "{error}");
    }
}

#[test]
fn where_nothing_is_left_the_facet_to_drop_is_named() {
    let dossier = dossier();
    let facets = Arc::new(Facets::new(&dossier));
    let mut session = Session::new(&dossier);
    session.filter = "topic=space&country=HTI".parse().unwrap();
    let matches = Matches::new(&dossier, &facets, &session);
    assert_eq!(matches.facts(), 0);
    let drop = matches.to_drop().unwrap();
    assert!(matches.without(drop) > 0);
    session.filter.drop(drop);
    assert_eq!(Matches::new(&dossier, &facets, &session).facts(), matches.without(drop));
}
