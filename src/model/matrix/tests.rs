//! Totals against the plain count, and the order of the rows.

use super::*;
use crate::{
    domain::count_once,
    model::{Action, FilterAction},
    store::bundled_dossier,
};

fn code(code: &str) -> CountryCode {
    CountryCode::parse(code).unwrap()
}

fn row<'a>(matrix: &'a Matrix, code: &str) -> &'a Row {
    let place = Whom::Country(self::code(code));
    matrix.rows.iter().find(|row| row.place == place).unwrap()
}

fn names(model: &Model, matrix: &Matrix, sort: MatrixSort) -> Vec<String> {
    let name = |place| match place {
        Whom::Country(code) => model.country_name(code),
        Whom::Region => "the region".to_owned(),
    };
    let order = matrix.sorted(sort, model.dossier(), &name);
    order.into_iter().map(|at| name(matrix.rows[at].place)).collect()
}

/// Each cell and total against `count_once` over just its claims.
fn must_count_once(model: &Model) {
    let shown = model.shown();
    for face in [Face::Topics, Face::Stages] {
        let matrix = Matrix::new(shown, face, model.session().reading.as_ref());
        assert_eq!(matrix.all.facts, model.matches().facts());
        assert_eq!(matrix.all.claims, model.matches().claims());
        for (column, total) in matrix.columns.iter().zip(&matrix.totals) {
            let claims = shown.claims().filter(|claim| Aspect::of(claim, face) == *column);
            assert_eq!(total.facts, count_once(claims), "{column:?}");
        }
        for row in &matrix.rows {
            let of_row = || shown.claims().filter(|c| Whom::of(c).any(|p| p == row.place));
            assert_eq!(row.total.facts, count_once(of_row()), "{:?}", row.place);
            for (column, cell) in matrix.columns.iter().zip(&row.cells) {
                let claims = of_row().filter(|claim| Aspect::of(claim, face) == *column);
                assert_eq!(cell.facts, count_once(claims), "{:?}, {column:?}", row.place);
            }
        }
    }
}

#[test]
fn every_cell_and_total_counts_each_fact_once_whatever_the_filter() {
    let mut model = Model::bundled();
    must_count_once(&model);
    for choice in [Choice::Topic(Topic::Arms), Choice::Country(code("VEN")), Choice::Region] {
        model.apply(Action::Filter(FilterAction::Toggle(choice)));
        must_count_once(&model);
    }
}

#[test]
fn a_group_that_spans_cells_and_a_claim_with_two_countries_are_one_in_the_totals() {
    let dossier = bundled_dossier().unwrap().0;
    // One group with claims on arms and on finance in Venezuela.
    let group = dossier.claims().iter().filter(|claim| claim.group.as_deref() == Some("ven-loan"));
    let topics: BTreeSet<Topic> = group.map(|claim| claim.topic).collect();
    assert_eq!(topics, [Topic::Arms, Topic::Finance].into());
    let matrix = Matrix::of(&Model::bundled());
    let venezuela = row(&matrix, "VEN");
    let sum: usize = venezuela.cells.iter().map(|cell| cell.facts).sum();
    assert!(venezuela.total.facts < sum, "{} of {sum}", venezuela.total.facts);
    let rows: usize = matrix.rows.iter().map(|row| row.total.facts).sum();
    let columns: usize = matrix.totals.iter().map(|total| total.facts).sum();
    assert!(matrix.all.facts < rows.min(columns));
}

#[test]
fn the_table_keeps_its_rows_and_columns_while_it_is_filtered() {
    let mut model = Model::bundled();
    let whole = Matrix::of(&model);
    assert!(whole.holds(&model));
    model.apply(Action::Filter(FilterAction::Toggle(Choice::Country(code("BRA")))));
    assert!(!whole.holds(&model));
    let filtered = Matrix::of(&model);
    assert_eq!(filtered.columns, whole.columns);
    let places = |matrix: &Matrix| matrix.rows.iter().map(|row| row.place).collect::<Vec<_>>();
    assert_eq!(places(&filtered), places(&whole));
    assert_eq!(row(&filtered, "BRA").total, row(&whole, "BRA").total);
    // Argentina is left where a claim is about both.
    assert!(row(&filtered, "ARG").total.facts < row(&whole, "ARG").total.facts);
}

#[test]
fn an_assessed_country_without_a_claim_has_a_row() {
    let (model, matrix) = (Model::bundled(), Matrix::of(&Model::bundled()));
    for assessment in model.dossier().assessments() {
        let place = Whom::Country(assessment.country);
        assert!(matrix.rows.iter().any(|row| row.place == place), "{}", assessment.country);
    }
    assert_eq!(matrix.rows.last().map(|row| row.place), Some(Whom::Region));
}

#[test]
fn rows_are_sorted_by_name_class_total_or_a_column_and_the_region_stays_last() {
    let (model, matrix) = (Model::bundled(), Matrix::of(&Model::bundled()));
    let sorted = |by, descending| names(&model, &matrix, MatrixSort { by, descending });
    let by_name = sorted(MatrixKey::Name, false);
    assert_eq!(by_name.first().map(String::as_str), Some("Algeria"));
    assert_eq!(sorted(MatrixKey::Name, true).first().map(String::as_str), Some("Venezuela"));
    let by_total = sorted(MatrixKey::Total, true);
    assert_eq!(by_total[..2], ["Venezuela", "Cuba"]);
    let by_class = sorted(MatrixKey::Class, true);
    let top = &model.dossier().classes_from_top()[0].id;
    let first = matrix.rows.iter().filter(|row| row.standing == Some(Standing::Rated(top.clone())));
    let mut first: Vec<String> = first
        .map(|row| match row.place {
            Whom::Country(code) => model.country_name(code),
            Whom::Region => String::new(),
        })
        .collect();
    first.sort_unstable();
    assert_eq!(by_class[..first.len()], first);
    for by in [MatrixKey::Name, MatrixKey::Class, MatrixKey::Total] {
        for descending in [false, true] {
            assert_eq!(sorted(by, descending).last().map(String::as_str), Some("the region"));
        }
    }
    let narcotics = MatrixKey::Column(Aspect::Topic(Topic::Narcotics));
    let at = matrix.columns.iter().position(|c| *c == Aspect::Topic(Topic::Narcotics)).unwrap();
    let best = matrix.rows.iter().filter(|row| row.place != Whom::Region);
    let best = best.max_by_key(|row| row.cells[at].facts).unwrap();
    assert_eq!(Whom::Country(code("VEN")), best.place);
    assert_eq!(sorted(narcotics, true)[0], "Venezuela");
}

#[test]
fn a_click_on_a_head_turns_the_order_and_another_face_forgets_its_columns() {
    let mut model = Model::bundled();
    let arms = MatrixKey::Column(Aspect::Topic(Topic::Arms));
    model.apply(Action::Matrix(MatrixAction::Sort(arms)));
    assert_eq!(model.session().matrix_sort, MatrixSort { by: arms, descending: true });
    model.apply(Action::Matrix(MatrixAction::Sort(arms)));
    assert_eq!(model.session().matrix_sort, MatrixSort { by: arms, descending: false });
    model.apply(Action::Matrix(MatrixAction::Turn(Face::Stages)));
    assert_eq!(model.session().matrix_sort, MatrixSort::default());
    model.apply(Action::Matrix(MatrixAction::Sort(MatrixKey::Name)));
    assert_eq!(model.session().matrix_sort, MatrixSort { by: MatrixKey::Name, descending: false });
}

#[test]
fn a_cell_is_filtered_by_alone_and_again_no_more() {
    let cell = [Choice::Country(code("VEN")), Choice::Topic(Topic::Arms)];
    let basis = Choice::Basis(crate::domain::Basis::Flat);
    let other = Choice::Topic(Topic::Energy);
    let before = Filter { choices: [basis.clone(), other].into(), ..Filter::default() };
    let turned = before.turned_to(&cell);
    let [country, topic] = cell.clone();
    assert_eq!(turned.choices, [basis.clone(), country, topic].into());
    assert!(turned.is_turned_to(&cell) && !before.is_turned_to(&cell));
    assert_eq!(turned.turned_to(&cell).choices, [basis].into());
}
