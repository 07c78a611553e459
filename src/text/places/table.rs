//! The tables of names: what stands in `assets/places.tsv` and `assets/places-cldr.tsv`.
//!
//! Two files, because one is derived and written over, and the other is a person's work.

use thiserror::Error;

use crate::domain::CountryCode;

use super::{MentionKind, spelling};

/// The tables that come with the program; `assets/README.md` describes their columns.
pub(super) const BUNDLED: [(&str, &str); 2] = [
    ("places.tsv", include_str!("../../../assets/places.tsv")),
    ("places-cldr.tsv", include_str!("../../../assets/places-cldr.tsv")),
];

const HEADER: &str = "code\tkind\ten\tes\tpt";

/// What is wrong with a table of names.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum GazetteerError {
    /// A line that cannot be read.
    #[error("{file}, line {line}: expected {expected}")]
    Row {
        /// The table's name.
        file: &'static str,
        /// The line, from 1.
        line: usize,
        /// What should have stood there.
        expected: &'static str,
    },
    /// More forms than can be searched for at once.
    #[error("places.tsv: the names cannot be searched for: {0}")]
    TooMany(String),
}

/// One row's forms, inflected.
#[derive(Debug)]
pub(super) enum Row {
    /// Forms of a country.
    Country(CountryCode, MentionKind, Vec<String>),
    /// Wordings that hold a name and mean no country: "New Mexico".
    Nothing(Vec<String>),
    /// Forms that are also people's names.
    People(Vec<String>),
}

/// The rows of a table in the form of `assets/places.tsv`.
pub(super) fn parse(file: &'static str, table: &str) -> Result<Vec<Row>, GazetteerError> {
    let at = |line| move |expected| GazetteerError::Row { file, line, expected };
    let mut rows = (1..).zip(table.lines());
    if rows.next().is_none_or(|(_, header)| header != HEADER) {
        return Err(at(1)("the header code, kind, en, es, pt"));
    }
    rows.map(|(line, row)| parse_row(row).map_err(at(line))).collect()
}

fn parse_row(row: &str) -> Result<Row, &'static str> {
    let columns: Vec<&str> = row.split('\t').collect();
    let [code, kind, languages @ ..] = columns.as_slice() else {
        return Err("five columns with tabs between them");
    };
    if languages.len() != 3 {
        return Err("five columns with tabs between them");
    }
    let forms: Vec<String> = languages
        .iter()
        .flat_map(|forms| forms.split("; "))
        .filter(|form| !form.is_empty())
        .flat_map(spelling::inflected)
        .collect();
    if forms.is_empty() {
        return Err("at least one form");
    }
    let kind = match (*code, *kind) {
        ("-", "none") => return Ok(Row::Nothing(forms)),
        ("-", "person") => return Ok(Row::People(forms)),
        (_, "name") => MentionKind::Name,
        (_, "demonym") => MentionKind::Demonym,
        (_, "capital") => MentionKind::Capital,
        _ => return Err("name, demonym or capital; or '-' as the code with none or person"),
    };
    let code = CountryCode::parse(code).map_err(|_unknown| "an ISO 3166-1 alpha-3 code")?;
    Ok(Row::Country(code, kind, forms))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_rows(rows: &str) -> Result<Vec<Row>, GazetteerError> {
        parse("test.tsv", &format!("{HEADER}\n{rows}"))
    }

    #[test]
    fn the_forms_of_a_row_are_inflected_in_the_order_of_the_languages() {
        let rows = parse_rows("CUB\tdemonym\tCuban*\tcubano*\t\n").unwrap();
        let [Row::Country(code, MentionKind::Demonym, forms)] = rows.as_slice() else {
            panic!("one row of demonyms: {rows:?}");
        };
        assert_eq!(code.as_str(), "CUB");
        assert_eq!(forms, &["Cuban", "Cubans", "cubano", "cubana", "cubanos", "cubanas"]);
    }

    #[test]
    fn a_bad_row_is_named_by_its_line() {
        let good = "BRA\tname\tBrazil\tBrasil\tBrasil\n";
        assert_eq!(parse_rows(good).unwrap().len(), 1);
        let bad = [
            "XQZ\tname\tNowhere\t\t",
            "ARG\tname\tArgentina\t",
            "ARG\tname\tArgentina\t\t\t",
            "ARG\tname\t\t\t",
            "ARG\tnickname\tArgentina\t\t",
            "-\tname\tArgentina\t\t",
        ];
        for row in bad {
            let error = parse_rows(&format!("{good}{row}\n")).unwrap_err().to_string();
            assert!(error.starts_with("test.tsv, line 3: expected "), "{row}: {error}");
        }
        let error = parse("test.tsv", "code\tname\n").unwrap_err().to_string();
        assert!(error.starts_with("test.tsv, line 1: "), "{error}");
    }
}
