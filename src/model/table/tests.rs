//! The table on the bundled dossier.

use std::sync::Arc;

use super::*;
use crate::{
    domain::{Stage, Topic},
    model::{Action, Choice, FilterAction, ViewAction},
    words::Language,
};

fn sorted(model: &mut Model, actions: &[TableAction]) -> Arc<Rows> {
    for action in actions {
        model.apply(Action::Table(action.clone()));
    }
    Rows::of(model, None)
}

fn ids(rows: &Rows) -> Vec<String> {
    rows.claims().map(|claim| claim.id.to_string()).collect()
}

#[test]
fn without_a_column_to_sort_by_the_rows_stand_as_in_the_dossier() {
    let model = Model::bundled();
    let all: Vec<String> = model.dossier().claims().iter().map(|c| c.id.to_string()).collect();
    assert!(all.len() > 5);
    assert_eq!(ids(&Rows::of(&model, None)), all);
}

#[test]
fn stages_and_bases_are_sorted_by_firmness() {
    let mut model = Model::bundled();
    let rows = sorted(&mut model, &[TableAction::Sort(Column::Stage)]);
    let stages: Vec<Stage> = rows.claims().map(|claim| claim.stage).collect();
    assert!(stages.is_sorted(), "{stages:?}");
    assert_ne!(stages.first(), stages.last());
    let rows = sorted(&mut model, &[TableAction::Sort(Column::Basis)]);
    assert!(rows.claims().map(|claim| claim.basis).is_sorted());
    let rows = sorted(&mut model, &[TableAction::Sort(Column::Basis)]);
    let bases: Vec<_> = rows.claims().map(|claim| claim.basis).collect();
    assert!(bases.iter().rev().is_sorted() && bases.first() != bases.last());
}

#[test]
fn dates_are_sorted_by_their_first_year_with_the_undated_last_either_way() {
    let mut model = Model::bundled();
    for turned in [false, true] {
        let rows = sorted(&mut model, &[TableAction::Sort(Column::Date)]);
        assert_eq!(model.session().table.sort[0].descending, turned);
        let years: Vec<Option<i64>> = rows
            .claims()
            .map(|claim| claim.date.as_ref().and_then(crate::domain::When::first_year))
            .collect();
        let dated: Vec<i64> = years.iter().copied().map_while(|year| year).collect();
        assert!(dated.len() > 1 && dated.len() < years.len());
        assert_eq!(years.iter().flatten().count(), dated.len(), "a year after an undated one");
        assert!(if turned { dated.iter().rev().is_sorted() } else { dated.is_sorted() });
    }
}

#[test]
fn the_second_column_decides_where_the_first_says_the_same_and_then_the_dossier() {
    let mut model = Model::bundled();
    let by = [TableAction::Sort(Column::Topic), TableAction::ThenSort(Column::Stage)];
    let rows = sorted(&mut model, &by);
    let cells = Cells::new(&model);
    let keys: Vec<_> = rows
        .claims()
        .map(|claim| {
            let at = model.dossier().position(&claim.id).unwrap();
            (cells.text(claim, Column::Topic), claim.stage, claim.denies, at)
        })
        .collect();
    assert!(keys.is_sorted(), "{keys:?}");
    // Shift on the same column turns it.
    sorted(&mut model, &[TableAction::ThenSort(Column::Stage)]);
    assert_eq!(model.session().table.sort[1].to_string(), "-stage");
}

#[test]
fn names_are_sorted_without_their_accents_and_in_the_language_of_the_session() {
    let mut model = Model::bundled();
    model.apply(Action::View(ViewAction::SetLanguage(Language::Spanish)));
    let rows = sorted(&mut model, &[TableAction::Sort(Column::Countries)]);
    let cells = Cells::new(&model);
    let fold = |text: String| {
        crate::text::Folded::new(&text, crate::text::Accents::Strip).text().to_owned()
    };
    let names: Vec<String> =
        rows.claims().map(|claim| fold(cells.text(claim, Column::Countries))).collect();
    assert!(names.is_sorted(), "{names:?}");
}

#[test]
fn a_filter_takes_rows_out_and_does_not_sort_anew() {
    let mut model = Model::bundled();
    let all = sorted(&mut model, &[TableAction::Sort(Column::Stage)]);
    model.apply(Action::Filter(FilterAction::Toggle(Choice::Topic(Topic::Arms))));
    let left = Rows::of(&model, Some(&all));
    assert!(Arc::ptr_eq(&left.ranked, &all.ranked));
    assert!(!left.is_empty() && left.len() < all.len());
    let expected: Vec<String> =
        all.claims().filter(|c| c.topic == Topic::Arms).map(|c| c.id.to_string()).collect();
    assert_eq!(ids(&left), expected);
    assert!(Arc::ptr_eq(&Rows::of(&model, Some(&left)), &left), "nothing has changed");
}

#[test]
fn the_last_column_stays_and_widths_keep_to_their_bounds() {
    let mut model = Model::bundled();
    for column in Column::ALL {
        model.apply(Action::Table(TableAction::Show(column, false)));
    }
    assert_eq!(model.session().table.columns.len(), 1);
    model.apply(Action::Table(TableAction::Widen(Column::Id, 3)));
    assert_eq!(model.session().table.width(Column::Id), WIDTHS[0]);
    model.apply(Action::Table(TableAction::Reset));
    assert_eq!(model.session().table, TableLayout::default());
}

#[test]
fn what_is_copied_has_a_line_a_row_and_no_tab_or_break_within_a_cell() {
    let model = Model::bundled();
    let mut odd = model.dossier().claims()[0].clone();
    odd.summary = "One\ttwo\r\nthree\u{2028}four".to_owned();
    let columns = [Column::Id, Column::Summary];
    let text = Cells::new(&model).tsv([&odd].into_iter(), &columns);
    assert_eq!(text, format!("Id\tSummary\n{}\tOne two three four\n", odd.id));
}

#[test]
fn columns_and_orders_are_written_and_read() {
    for column in Column::ALL {
        for descending in [false, true] {
            let by = SortBy { column, descending };
            assert_eq!(by.to_string().parse(), Ok(by));
        }
    }
    assert!("colour".parse::<Column>().unwrap_err().to_string().contains("is no column"));
}

#[test]
fn the_columns_of_the_first_time_fit_a_window_of_1280_points_beside_the_panel() {
    let table = TableLayout::default();
    let all: u16 = table.columns.iter().map(|column| table.width(*column)).sum();
    // The panel has 380, the margins 20, the scroll bar 8.
    assert!(all <= 1280 - 380 - 20 - 8, "{all}");
}

#[test]
fn no_cell_that_is_copied_is_a_formula_or_swallows_those_after_it() {
    let model = Model::bundled();
    let mut odd = model.dossier().claims()[0].clone();
    let columns = [Column::Summary, Column::Id];
    for (summary, cell) in [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("@SUM(1)", "'@SUM(1)"),
        ("-1", "'-1"),
        ("\"Soon\", he said", "\"\"\"Soon\"\", he said\""),
        ("He said \"soon\"", "He said \"soon\""),
    ] {
        odd.summary = summary.to_owned();
        let text = Cells::new(&model).tsv([&odd].into_iter(), &columns);
        let expected = format!("{cell}\t{}", odd.id);
        assert_eq!(text.lines().nth(1), Some(expected.as_str()), "{summary}");
    }
}
