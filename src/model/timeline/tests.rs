//! Counts by year from dates made by hand, and against the filter.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{Sureness, Timeline};
use crate::{
    domain::{Dossier, count_once},
    geo::{Atlas, Plane, Resolution},
    model::{Action, FilterAction, Model, Years},
    store::{bundled_dossier, dossier_from_json},
};

/// A dossier as of 2014 of claims with these dates and groups; `""` is none.
fn dossier(dates: &[(&str, &str)]) -> Dossier {
    let text = |text: &str| if text.is_empty() { Value::Null } else { json!(text) };
    let claims: Vec<Value> = dates
        .iter()
        .enumerate()
        .map(|(at, (date, group))| {
            json!({
                "id": format!("c{at}"), "topic": "arms", "stage": "signed", "basis": "flat",
                "countries": ["PER"], "date": text(date), "group": text(group),
                "place": { "precision": "country" }, "passages": ["p"], "summary": "A sale.",
            })
        })
        .collect();
    let own: Value =
        serde_json::from_str(include_str!("../../../tests/fixtures/own-dossier.json")).unwrap();
    let mut passage = own["passages"][0].clone();
    passage["id"] = json!("p");
    let all = json!({
        "format": own["format"], "id": "dates", "title": "Dates", "as_of": "2014~",
        "sources": own["sources"], "passages": [passage], "claims": claims,
        "scale": { "title": "Scale", "classes": [], "readings": [] }, "assessments": [],
    });
    let (dossier, problems) = dossier_from_json(all.to_string().as_bytes()).unwrap();
    assert_eq!(dossier.claims().len(), dates.len(), "{problems:?}");
    dossier
}

fn model(dossier: Dossier) -> Model {
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    Model::new(Arc::new(dossier), "dates", Vec::new(), Arc::new(atlas))
}

/// The years with any fact: the year, how many surely and how many possibly.
fn counts(timeline: &Timeline) -> Vec<(i64, usize, usize)> {
    let years = timeline.years().filter(|(_, count)| count.all() > 0);
    years.map(|(year, count)| (year, count.certain, count.possible)).collect()
}

#[test]
fn each_form_of_date_is_counted_where_it_is_sure_and_where_it_is_possible() {
    for (date, expected) in [
        ("2009", vec![(2009, 1, 0)]),
        ("2009-03", vec![(2009, 1, 0)]),
        ("2008~", vec![(2008, 0, 1)]),
        ("2008?", vec![(2008, 0, 1)]),
        ("2011/2013", vec![(2011, 1, 0), (2012, 1, 0), (2013, 1, 0)]),
        ("2012/..", vec![(2012, 1, 0), (2013, 0, 1), (2014, 0, 1)]),
        ("2012~/..", vec![(2012, 0, 1), (2013, 0, 1), (2014, 0, 1)]),
        ("2008/2009~", vec![(2008, 1, 0), (2009, 0, 1)]),
        ("[2004,2006]", vec![(2004, 0, 1), (2005, 0, 1), (2006, 0, 1)]),
        ("../2005", vec![(2005, 1, 0)]),
    ] {
        let model = model(dossier(&[(date, ""), ("", "")]));
        assert_eq!(counts(model.timeline()), expected, "{date}");
        assert_eq!(model.timeline().undated_facts, 1);
    }
    let model = model(dossier(&[("2003", ""), ("../2005", "")]));
    assert_eq!(counts(model.timeline()), [(2003, 1, 1), (2004, 0, 1), (2005, 1, 0)]);
}

#[test]
fn claims_of_a_group_count_once_a_year_and_surely_where_any_of_them_is_sure() {
    let model = model(dossier(&[
        ("2004~", "a"),
        ("2004", "a"),
        ("2004/2005~", "a"),
        ("2004", ""),
        ("", "b"),
        ("", "b"),
    ]));
    let timeline = model.timeline();
    assert_eq!(counts(timeline), [(2004, 2, 0), (2005, 0, 1)]);
    assert_eq!(timeline.undated_facts, 1);
    assert_eq!(timeline.most(), 2);
    let sureness = timeline.claims_of(Some(2004));
    let expected =
        [Sureness::Possible, Sureness::Certain, Sureness::Certain, Sureness::Certain].into_iter();
    assert_eq!(sureness, (0..4).zip(expected).collect::<Vec<_>>());
    assert_eq!(timeline.claims_of(None).len(), 2);
}

#[test]
fn facts_outside_of_the_axis_are_told() {
    let model = model(dossier(&[("-0500", ""), ("2004", ""), ("2005", ""), ("9999", "")]));
    let timeline = model.timeline();
    assert_eq!(timeline.axis().unwrap().years, 2004..=2005);
    assert_eq!((timeline.earlier, timeline.later), (1, 1));
}

#[test]
fn choosing_a_year_leaves_what_its_column_shows_and_changes_no_column() {
    let mut model = model(bundled_dossier().unwrap().0);
    assert!(model.timeline().most() > 10 && model.timeline().undated_facts > 100);
    choosing_leaves_what_is_shown(&mut model);
}

#[test]
fn so_it_is_where_dates_lie_after_that_of_the_dossier_and_others_are_open() {
    let dates = [("2012/..", ""), ("2015", ""), ("../2010", ""), ("", ""), ("2011/..", "a")];
    choosing_leaves_what_is_shown(&mut model(dossier(&dates)));
}

fn choosing_leaves_what_is_shown(model: &mut Model) {
    let timeline = Arc::clone(model.timeline());
    for (year, count) in timeline.years() {
        for (certain, expected) in [(false, count.all()), (true, count.certain)] {
            let years = Years { from: Some(year), to: Some(year), certain };
            model.apply(Action::Filter(FilterAction::SetYears(Some(years))));
            assert_eq!(model.matches().facts(), expected, "{year}");
        }
        let left = timeline.claims_of(Some(year)).into_iter();
        let left = left.filter_map(|(at, _)| model.dossier().claims().get(at));
        assert_eq!(count_once(left), count.all(), "{year}");
        assert!(Arc::ptr_eq(model.timeline(), &timeline), "brushing counts nothing anew");
    }
    model.apply(Action::Filter(FilterAction::SetYears(None)));
    model.apply(Action::Filter(FilterAction::SetUndated(true)));
    assert_eq!(model.matches().facts(), timeline.undated_facts);
}

#[test]
fn the_axis_stays_while_the_filter_narrows_what_is_on_it() {
    let mut model = model(bundled_dossier().unwrap().0);
    let before = Arc::clone(model.timeline());
    model.apply(Action::Filter(FilterAction::Set("topic=energy".parse().unwrap())));
    assert_eq!(model.timeline().axis(), before.axis());
    assert!(model.timeline().most() < before.most());
}
