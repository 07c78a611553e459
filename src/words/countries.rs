//! How countries are called in Spanish and Portuguese.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{Language, Words};
use crate::domain::CountryCode;

/// From Unicode CLDR; see `assets/README.md`.
const TABLE: &str = include_str!("../../assets/words/countries.tsv");

/// Shorter ones for the map, where they are long: our own.
const LABELS: &str = include_str!("../../assets/words/labels.tsv");

/// By country: Spanish, Portuguese.
type Names = BTreeMap<CountryCode, [&'static str; 2]>;

static NAMES: LazyLock<Names> = LazyLock::new(|| read(TABLE));
static SHORTER: LazyLock<Names> = LazyLock::new(|| read(LABELS));

fn read(table: &'static str) -> Names {
    table.lines().skip(1).filter_map(row).collect()
}

fn row(line: &'static str) -> Option<(CountryCode, [&'static str; 2])> {
    let mut columns = line.split('\t');
    let code = CountryCode::parse(columns.next()?).ok()?;
    Some((code, [columns.next()?, columns.next()?]))
}

impl Words {
    /// The name of a country; `None` in English, for which the atlas and ISO 3166-1 have it.
    pub fn country(&self, code: CountryCode) -> Option<&'static str> {
        self.of_table(&NAMES, code)
    }

    /// The name of a country as the map letters it; `None` in English, for which the atlas has it.
    pub fn map_label(&self, code: CountryCode) -> Option<&'static str> {
        self.of_table(&SHORTER, code).or_else(|| self.country(code))
    }

    fn of_table(&self, names: &Names, code: CountryCode) -> Option<&'static str> {
        let [spanish, portuguese] = *names.get(&code)?;
        match self.language() {
            Language::English => None,
            Language::Spanish => Some(spanish),
            Language::Portuguese => Some(portuguese),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_a_name_in_both_languages() {
        for code in rust_iso3166::ALL_ALPHA3 {
            let code = CountryCode::parse(code).unwrap();
            for language in [Language::Spanish, Language::Portuguese] {
                let name = language.words().country(code).unwrap_or_default();
                assert!(name.chars().count() >= 3, "{code}: {name:?}");
            }
        }
    }

    #[test]
    fn a_label_is_shorter_than_the_name() {
        assert_eq!(SHORTER.len(), LABELS.lines().count() - 1);
        for (code, labels) in &*SHORTER {
            for (label, name) in labels.iter().zip(NAMES[code]) {
                assert!(label.chars().count() < name.chars().count(), "{label}, {name}");
            }
        }
        let peru = CountryCode::parse("PER").unwrap();
        assert_eq!(Language::Spanish.words().map_label(peru), Some("Perú"));
    }

    #[test]
    fn countries_are_called_as_their_languages_call_them() {
        for (code, spanish, portuguese) in [
            ("BRA", "Brasil", "Brasil"),
            ("DOM", "República Dominicana", "República Dominicana"),
            ("HTI", "Haití", "Haiti"),
            ("FLK", "Islas Malvinas (Islas Falkland)", "Ilhas Malvinas (Ilhas Falkland)"),
            ("COD", "República Democrática del Congo", "República Democrática do Congo"),
        ] {
            let code = CountryCode::parse(code).unwrap();
            assert_eq!(Language::Spanish.words().country(code), Some(spanish));
            assert_eq!(Language::Portuguese.words().country(code), Some(portuguese));
            assert_eq!(Language::English.words().country(code), None);
        }
    }
}
