//! What the analyst's tools cost on a dossier of 20,000 claims.
//!
//! `cargo bench --bench analysis`. The dossier is the bundled one over and over, with ids of its own.

#![expect(clippy::unwrap_used, reason = "a bench that cannot begin has nothing to measure")]

use std::sync::Arc;

use cartouche::{
    domain::CountryCode,
    geo::{Atlas, Plane, Resolution},
    model::{Action, CompareAction, Comparison, Face, Matrix, Model},
    store,
};
use divan::{Bencher, black_box};
use serde_json::{Value, json};

const CLAIMS: usize = 20_000;

fn main() {
    divan::main();
}

/// A model of a dossier with [`CLAIMS`] claims.
fn model() -> Model {
    let mut dossier: Value =
        serde_json::from_str(include_str!("../data/russia-latin-america.json")).unwrap();
    let few = dossier.get("claims").and_then(Value::as_array).unwrap().clone();
    let round = |at: usize| format!("{}", at / few.len());
    let claims = few.iter().cycle().take(CLAIMS).enumerate().map(|(at, claim)| {
        let mut claim = claim.clone();
        let fields = claim.as_object_mut().unwrap();
        for field in ["id", "group"] {
            let own =
                fields.get(field).and_then(Value::as_str).map(|id| id.to_owned() + &round(at));
            fields.insert(field.to_owned(), json!(own));
        }
        fields.insert("conflicts".to_owned(), json!([]));
        claim
    });
    let claims: Vec<Value> = claims.collect();
    dossier.as_object_mut().unwrap().insert("claims".to_owned(), claims.into());
    let file = tempfile::NamedTempFile::new().unwrap();
    serde_json::to_writer(&file, &dossier).unwrap();
    let (dossier, problems) = store::load_dossier(file.path()).unwrap();
    let atlas = Arc::new(Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap());
    Model::new(Arc::new(dossier), "many", problems, atlas)
}

#[divan::bench(args = ["topics", "stages"])]
fn matrix(bencher: Bencher<'_, '_>, face: &str) {
    let model = model();
    let face = if face == "topics" { Face::Topics } else { Face::Stages };
    let reading = model.session().reading.as_ref();
    bencher.bench_local(|| Matrix::new(black_box(model.shown()), face, reading));
}

#[divan::bench]
fn comparison_of_three(bencher: Bencher<'_, '_>) {
    let mut model = model();
    for code in ["VEN", "CUB", "BRA"] {
        let country = CountryCode::parse(code).unwrap();
        model.apply(Action::Compare(CompareAction::Toggle(country)));
    }
    bencher.bench_local(|| Comparison::of(black_box(&model)));
}
