//! What the analyst's tools cost on a large dossier, in CPU time of one core.
//!
//! `cargo bench --bench analysis`. The dossier is the bundled one, told again with other ids until
//! it has 20,000 claims, with dates of every form spread over sixty years.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a bench that cannot begin has nothing to measure"
)]

use std::sync::Arc;

use cartouche::{
    domain::CountryCode,
    geo::{Atlas, Plane, Resolution},
    model::{
        Action, Column, CompareAction, Comparison, Face, FilterAction, Matrix, Model, Rows,
        TableAction, Years,
    },
    store,
};
use divan::{Bencher, black_box};
use serde_json::{Value, json};

const CLAIMS: usize = 20_000;

fn main() {
    divan::main();
}

fn model() -> Model {
    let (bundled, _) = store::bundled_dossier().unwrap();
    let mut all = store::dossier_to_json(&bundled).unwrap();
    let told = all["claims"].as_array().unwrap().clone();
    let claims: Vec<Value> = told.iter().cycle().take(CLAIMS).enumerate().map(again).collect();
    all["claims"] = claims.into();
    let (dossier, _) = store::dossier_from_json(all.to_string().as_bytes()).unwrap();
    assert_eq!(dossier.claims().len(), CLAIMS);
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    Model::new(Arc::new(dossier), "large", Vec::new(), Arc::new(atlas))
}

fn again((at, claim): (usize, &Value)) -> Value {
    let (mut claim, year) = (claim.clone(), 1955 + at % 60);
    claim["id"] = json!(format!("claim-{at}"));
    claim["conflicts"] = json!([]);
    if claim["group"].is_string() {
        claim["group"] = json!(format!("group-{}", at / 3));
    }
    claim["date"] = match at % 6 {
        0 => Value::Null,
        1 => json!(format!("{year}")),
        2 => json!(format!("{year}~")),
        3 => json!(format!("{year}/..")),
        4 => json!(format!("{year}/{}", year + 4)),
        _ => json!(format!("{year}~/{}", year + 9)),
    };
    claim
}

/// A topic is chosen and given up: everything that depends on the filter is made twice.
#[divan::bench]
fn filter_changed_twice(bencher: Bencher<'_, '_>) {
    let mut model = model();
    let change = |model: &mut Model, filter: &str| {
        model.apply(Action::Filter(FilterAction::Set(filter.parse().unwrap())));
    };
    bencher.bench_local(|| {
        change(&mut model, "topic=arms");
        change(&mut model, "");
        black_box(model.timeline().most());
    });
}

/// The brush moves by a year: the filter sifts, and the timeline stays.
#[divan::bench]
fn brush_moved(bencher: Bencher<'_, '_>) {
    let mut model = model();
    let mut year = 1955;
    bencher.bench_local(|| {
        year = 1955 + (year - 1954) % 50;
        let years = Years { from: Some(year), to: Some(year + 5), certain: false };
        model.apply(Action::Filter(FilterAction::SetYears(Some(years))));
        black_box(model.matches().facts());
    });
}

/// The timeline is made anew from all claims, each with years to count.
#[divan::bench]
fn timeline_made(bencher: Bencher<'_, '_>) {
    let model = model();
    bencher.bench_local(|| black_box(model.timeline_made_anew().most()));
}

/// The matrix is made anew: all its cells and totals in one pass.
#[divan::bench(args = ["topics", "stages"])]
fn matrix_made(bencher: Bencher<'_, '_>, face: &str) {
    let model = model();
    let face = if face == "topics" { Face::Topics } else { Face::Stages };
    let reading = model.session().reading.as_ref();
    bencher.bench_local(|| black_box(Matrix::new(model.shown(), face, reading).most()));
}

/// Three countries are put side by side.
#[divan::bench]
fn comparison_made(bencher: Bencher<'_, '_>) {
    let mut model = model();
    for code in ["VEN", "CUB", "BRA"] {
        let country = CountryCode::parse(code).unwrap();
        model.apply(Action::Compare(CompareAction::Toggle(country)));
    }
    bencher.bench_local(|| black_box(Comparison::of(&model).bands.len()));
}

/// The table takes its rows from the order that it has: what a filter change costs it.
#[divan::bench]
fn rows_taken(bencher: Bencher<'_, '_>) {
    let mut model = model();
    let ranked = Rows::of(&model, None);
    model.apply(Action::Filter(FilterAction::Set("topic=arms".parse().unwrap())));
    bencher.bench_local(|| black_box(Rows::of(&model, Some(&ranked)).claims().count()));
}

/// All claims are put in another order: what a click on a head of the table costs.
#[divan::bench]
fn rows_sorted(bencher: Bencher<'_, '_>) {
    let mut model = model();
    model.apply(Action::Table(TableAction::Sort(Column::Summary)));
    bencher.bench_local(|| black_box(Rows::of(&model, None).claims().count()));
}
