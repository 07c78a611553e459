//! The territories that the map is about: their names and standing, from `assets/territories.tsv`.
//!
//! A table of ours beside the outlines, because Natural Earth abbreviates names to fit its own maps
//! ("St. Vin. and Gren.") and a name is corrected more often than a coast.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::domain::CountryCode;

/// The table that comes with the program; `assets/README.md` describes its columns.
const BUNDLED: &str = include_str!("../../assets/territories.tsv");

const HEADER: &str = "code\tname\tmap_label\tstatus\tadministered_by\tlabel_rank";

/// The names and standing of one territory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its ISO 3166-1 alpha-3 code.
    pub code: CountryCode,
    /// English short name, with its accents.
    pub name: String,
    /// The name as lettered on the map, shorter where there is little room.
    pub map_label: String,
    /// The state it belongs to or is administered by; `None` for a sovereign state.
    pub administered_by: Option<CountryCode>,
    /// Which labels come first when there is no room for all: 1 (largest states) to 4 (islets).
    pub label_rank: u8,
}

impl Entry {
    /// Whether this is a state of its own.
    pub const fn is_sovereign(&self) -> bool {
        self.administered_by.is_none()
    }
}

/// What is wrong with a table of territories.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("territories.tsv, line {line}: expected {expected}")]
pub struct GazetteerError {
    /// The line, from 1.
    pub line: usize,
    /// What should have stood there.
    pub expected: &'static str,
}

/// The entries of the bundled table, by code.
pub fn bundled() -> Result<BTreeMap<CountryCode, Entry>, GazetteerError> {
    parse(BUNDLED)
}

/// The entries of a table in the form of `assets/territories.tsv`, by code.
pub fn parse(table: &str) -> Result<BTreeMap<CountryCode, Entry>, GazetteerError> {
    let mut entries = BTreeMap::new();
    for (line, row) in (1..).zip(table.lines()) {
        let at_line = |expected| GazetteerError { line, expected };
        if line == 1 {
            if row != HEADER {
                return Err(at_line("the header code, name, map_label, …"));
            }
            continue;
        }
        let entry = parse_row(row).map_err(at_line)?;
        if entries.insert(entry.code, entry).is_some() {
            return Err(at_line("each code once"));
        }
    }
    Ok(entries)
}

fn parse_row(row: &str) -> Result<Entry, &'static str> {
    let columns: Vec<&str> = row.split('\t').collect();
    let [code, name, map_label, status, administered_by, label_rank] = columns[..] else {
        return Err("six columns with tabs between them");
    };
    if name.is_empty() || map_label.is_empty() {
        return Err("a name and a map label");
    }
    let administered_by = match (status, administered_by) {
        ("sovereign", "") => None,
        ("dependent", state) => Some(parse_code(state)?),
        _ => return Err("'sovereign' alone, or 'dependent' and the code of a state"),
    };
    let label_rank = label_rank
        .parse()
        .ok()
        .filter(|rank| (1..=4).contains(rank))
        .ok_or("a label rank from 1 to 4")?;
    Ok(Entry {
        code: parse_code(code)?,
        name: name.to_owned(),
        map_label: map_label.to_owned(),
        administered_by,
        label_rank,
    })
}

fn parse_code(code: &str) -> Result<CountryCode, &'static str> {
    CountryCode::parse(code).map_err(|_unknown| "an ISO 3166-1 alpha-3 code")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse_rows(rows: &str) -> Result<BTreeMap<CountryCode, Entry>, GazetteerError> {
        parse(&format!("{HEADER}\n{rows}"))
    }

    #[test]
    fn the_bundled_table_has_every_territory_with_its_accents() {
        let entries = bundled().unwrap();
        assert_eq!(entries.len(), 50);
        let curacao = &entries[&CountryCode::parse("CUW").unwrap()];
        assert_eq!(curacao.name, "Curaçao");
        assert_eq!(curacao.administered_by, CountryCode::parse("NLD").ok());
        assert_eq!(entries.values().filter(|entry| entry.is_sovereign()).count(), 33);
    }

    #[test]
    fn a_map_label_is_never_longer_than_the_name() {
        for entry in bundled().unwrap().values() {
            let lengths = [&entry.map_label, &entry.name].map(|text| text.chars().count());
            assert!(lengths[0] <= lengths[1], "{entry:?}");
        }
    }

    #[test]
    fn a_bad_row_is_named_by_its_line() {
        let good = "BRA\tBrazil\tBrazil\tsovereign\t\t1\n";
        assert_eq!(parse_rows(good).unwrap().len(), 1);
        let bad = [
            "XQZ\tNowhere\tNowhere\tsovereign\t\t1",
            "ARG\tArgentina\tArgentina\tsovereign\t1",
            "ARG\tArgentina\tArgentina\tsovereign\t\t5",
            "ARG\tArgentina\t\tsovereign\t\t1",
            "ARG\tArgentina\tArgentina\tdependent\t\t1",
            "BRA\tBrazil\tBrazil\tsovereign\t\t1",
        ];
        for row in bad {
            let error = parse_rows(&format!("{good}{row}\n")).unwrap_err();
            assert_eq!(error.line, 3, "{row}: {error}");
        }
        assert_eq!(parse("code\tname\n").unwrap_err().line, 1);
    }
}
