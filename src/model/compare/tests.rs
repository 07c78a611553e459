//! Who is compared, and what is found to differ.

use super::*;
use crate::{
    domain::{Basis, count_once},
    model::{Action, Choice, FilterAction},
};

fn code(code: &str) -> CountryCode {
    CountryCode::parse(code).unwrap()
}

fn comparing(codes: &[&str]) -> Model {
    let mut model = Model::bundled();
    for code in codes {
        model.apply(Action::Compare(CompareAction::Toggle(self::code(code))));
    }
    model
}

fn compared(model: &Model) -> Vec<&str> {
    model.session().compared.iter().map(CountryCode::as_str).collect()
}

#[test]
fn a_fourth_country_takes_the_place_of_the_oldest() {
    let mut model = comparing(&["VEN", "CUB", "NIC", "BRA"]);
    assert_eq!(compared(&model), ["CUB", "NIC", "BRA"]);
    model.apply(Action::Compare(CompareAction::Toggle(code("NIC"))));
    assert_eq!(compared(&model), ["CUB", "BRA"]);
}

#[test]
fn a_column_takes_another_country_and_none_stands_twice() {
    let mut model = comparing(&["VEN", "CUB"]);
    let mut put = |at, country: &str| {
        model.apply(Action::Compare(CompareAction::Put { at, country: code(country) }));
        compared(&model).join(" ")
    };
    assert_eq!(put(0, "BRA"), "BRA CUB");
    assert_eq!(put(0, "CUB"), "CUB BRA");
    assert_eq!(put(2, "CUB"), "CUB BRA");
    assert_eq!(put(2, "PER"), "CUB BRA PER");
    assert_eq!(put(3, "ARG"), "CUB BRA PER");
    model.apply(Action::Compare(CompareAction::Remove(code("BRA"))));
    assert_eq!(compared(&model), ["CUB", "PER"]);
}

#[test]
fn who_is_compared_is_told_in_one_line_where_it_is_not_seen() {
    let mut model = comparing(&["VEN", "CUB"]);
    let texts: Vec<&str> = model.session().notices.iter().map(|n| n.text.as_str()).collect();
    assert_eq!(texts.len(), 1);
    assert!(texts[0].contains("Venezuela · Cuba"), "{texts:?}");
    model.apply(Action::Compare(CompareAction::Toggle(code("VEN"))));
    model.apply(Action::Compare(CompareAction::Toggle(code("CUB"))));
    assert!(model.session().notices.is_empty());
}

#[test]
fn every_claim_of_each_country_stands_in_its_topic_and_counts_as_in_the_dossier() {
    let model = comparing(&["VEN", "BRA", "ECU"]);
    let comparison = Comparison::of(&model);
    assert!(comparison.holds(&model));
    for (at, column) in comparison.columns.iter().enumerate() {
        let of_country = || model.shown().claims_of(column.country);
        assert_eq!(column.gist.facts, count_once(of_country()));
        let listed: usize = comparison.bands.iter().map(|band| band.cells[at].claims.len()).sum();
        assert_eq!(listed, of_country().count());
        for band in &comparison.bands {
            let claims = of_country().filter(|claim| claim.topic == band.topic);
            assert_eq!(band.cells[at].gist.facts, count_once(claims), "{}", band.topic);
        }
    }
    assert!(comparison.classes_differ && comparison.columns[2].depends);
    assert!(!comparison.columns[0].depends);
}

#[test]
fn a_topic_that_one_alone_has_and_stages_that_differ_are_marked() {
    let comparison = Comparison::of(&comparing(&["VEN", "BRA"]));
    let only = comparison.bands.iter().filter(|band| band.only.is_some());
    assert!(only.clone().count() > 0);
    for band in only {
        let having = band.cells.iter().filter(|cell| !cell.gist.is_empty());
        assert_eq!(having.count(), 1, "{}", band.topic);
        assert!(!band.firmest_differs, "{}", band.topic);
    }
    let twice = Comparison::of(&comparing(&["VEN"]));
    assert!(twice.bands.iter().all(|band| band.only.is_none() && !band.firmest_differs));
    for band in comparison.bands.iter().filter(|band| band.only.is_none()) {
        let [first, second] = [0, 1].map(|at| band.cells[at].gist.firmest);
        assert_eq!(band.firmest_differs, first != second, "{}", band.topic);
    }
}

#[test]
fn denials_stand_apart_from_the_stages_and_hedges_are_told() {
    let model = comparing(&["ECU", "VEN"]);
    let comparison = Comparison::of(&model);
    assert!(comparison.stages.iter().all(|line| line.stage != Some(Stage::Refused)));
    for line in &comparison.stages {
        for (column, count) in comparison.columns.iter().zip(&line.counts) {
            let claims = || {
                model.shown().claims_of(column.country).filter(|claim| {
                    let denied = claim.denies || claim.stage == Stage::Refused;
                    line.stage.map_or(denied, |stage| !denied && claim.stage == stage)
                })
            };
            assert_eq!(count.facts, count_once(claims()), "{:?}", line.stage);
            let flat = claims().any(|claim| claim.basis == Basis::Flat && claim.hedge.is_none());
            assert!(flat || line.stage.is_none() || count.hedged == count.facts);
        }
    }
}

#[test]
fn the_comparison_obeys_the_filter() {
    let mut model = comparing(&["VEN", "BRA"]);
    let whole = Comparison::of(&model);
    model.apply(Action::Filter(FilterAction::Toggle(Choice::Topic(Topic::Energy))));
    assert!(!whole.holds(&model));
    let filtered = Comparison::of(&model);
    assert_eq!(filtered.bands.len(), 1);
    assert_eq!(filtered.bands[0].topic, Topic::Energy);
}
