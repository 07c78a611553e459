//! CSV as other programs read it: the claims, no firmer and in the order asked for.

use std::sync::Arc;

use cartouche::domain::{Claim, CountryCode, Dossier, PassageId, Topic};
use cartouche::export;
use cartouche::model::{Column, Filter, Matches, Shown, TableLayout};

use crate::dossiers;

fn read(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
    let mut reader = ::csv::ReaderBuilder::new().from_reader(bytes);
    let head = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
    (head, rows.collect())
}

fn written(dossier: &Dossier, claims: &[&Claim], columns: &[Column]) -> Vec<u8> {
    export::csv(dossier, claims.iter().copied(), columns, &[]).unwrap()
}

#[test]
fn every_claim_is_a_record_with_all_that_says_how_strong_it_is() {
    for (name, dossier) in dossiers() {
        let (head, rows) =
            read(&written(&dossier, &dossier.claims().iter().collect::<Vec<_>>(), &Column::ALL));
        let at = |field: &str| head.iter().position(|h| h == field).expect(field);
        assert_eq!(rows.len(), dossier.claims().len(), "{name}");
        for (claim, row) in dossier.claims().iter().zip(&rows) {
            let is = |field: &str, value: &str| assert_eq!(row[at(field)], value, "{}", claim.id);
            is("id", claim.id.as_str());
            is("topic", claim.topic.key());
            is("stage", claim.stage.key());
            is("denies", &claim.denies.to_string());
            is("basis", claim.basis.label());
            is("hedge", claim.hedge.as_deref().unwrap_or_default());
            is("group", claim.group.as_deref().unwrap_or_default());
            is("summary", &claim.summary);
            is("date", claim.date.as_ref().map_or("", |date| date.as_str()));
            let codes: Vec<&str> = claim.countries.iter().map(CountryCode::as_str).collect();
            is("countries", &codes.join("; "));
            let passages: Vec<&str> = claim.passages.iter().map(PassageId::as_str).collect();
            is("passages", &passages.join("; "));
            let amount = claim.amount.as_ref().map(|amount| amount.value.to_string());
            is("amount", &amount.unwrap_or_default());
        }
        assert!(rows.iter().any(|row| !row[at("group")].is_empty()), "{name} has groups");
    }
}

#[test]
fn columns_order_and_filter_are_obeyed() {
    for (_, dossier) in dossiers() {
        let dossier = Arc::new(dossier);
        let filter: Filter = "topic=arms".parse().unwrap();
        let matches = Matches::of(&dossier, filter);
        let mut claims: Vec<&Claim> = Shown::new(&dossier, &matches).claims().collect();
        claims.reverse();
        let columns = [Column::Summary, Column::Id];
        let (head, rows) = read(&written(&dossier, &claims, &columns));
        assert_eq!(head, ["summary", "id", "problems"]);
        let expected: Vec<&str> = claims.iter().map(|claim| claim.id.as_str()).collect();
        let ids: Vec<&str> = rows.iter().map(|row| row[1].as_str()).collect();
        assert_eq!(ids, expected);
        assert!(!ids.is_empty() && claims.iter().all(|claim| claim.topic == Topic::Arms));
    }
}

#[test]
fn records_end_as_rfc_4180_says_and_fields_keep_breaks_commas_and_quotes() {
    let [(_, dossier), _] = dossiers();
    let mut odd = dossier.claims()[0].clone();
    odd.summary = "He said \"so\",\r\nthen\nleft, São Tomé".to_owned();
    let bytes = written(&dossier, &[&odd], &[Column::Id, Column::Summary]);
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.starts_with("id,summary,problems\r\n") && text.ends_with("\",\r\n"), "{text:?}");
    assert!(text.contains("\"He said \"\"so\"\","), "{text:?}");
    assert_eq!(read(&bytes).1, [[odd.id.to_string(), odd.summary, String::new()]]);
}

#[test]
fn no_field_begins_as_a_formula_does() {
    let [(_, dossier), _] = dossiers();
    for begin in ["=", "+", "-", "@", "\t", "\r"] {
        let mut odd = dossier.claims()[0].clone();
        odd.summary = format!("{begin}HYPERLINK(1)");
        let (_, rows) = read(&written(&dossier, &[&odd], &[Column::Summary]));
        assert_eq!(rows, [[format!("'{begin}HYPERLINK(1)"), String::new()]]);
    }
}

#[test]
fn what_the_table_shows_at_first_is_written_with_all_that_says_how_strong_it_is() {
    let shown = TableLayout::default().columns;
    assert!(!shown.contains(&Column::Hedge) && !shown.contains(&Column::Group));
    let columns: Vec<Column> = export::csv_columns(&shown).into_iter().collect();
    let [(_, dossier), _] = dossiers();
    let (head, _) = read(&written(&dossier, &[], &columns));
    for field in ["stage", "denies", "basis", "hedge", "group", "id"] {
        assert!(head.iter().any(|name| name == field), "{field} is not in {head:?}");
    }
    let alone = export::csv_columns(&[Column::Summary].into());
    assert_eq!(alone, [Column::Group, Column::Summary, Column::Id].into());
}
