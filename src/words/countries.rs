//! How countries are called in Spanish and Portuguese.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{Language, Words};
use crate::domain::CountryCode;

/// From Unicode CLDR; see `assets/README.md`.
const TABLE: &str = include_str!("../../assets/words/countries.tsv");

/// By country: Spanish, Portuguese.
static NAMES: LazyLock<BTreeMap<CountryCode, [&'static str; 2]>> =
    LazyLock::new(|| TABLE.lines().skip(1).filter_map(row).collect());

fn row(line: &'static str) -> Option<(CountryCode, [&'static str; 2])> {
    let mut columns = line.split('\t');
    let code = CountryCode::parse(columns.next()?).ok()?;
    Some((code, [columns.next()?, columns.next()?]))
}

impl Words {
    /// The name of a country; `None` in English, for which the atlas and ISO 3166-1 have it.
    pub fn country(&self, code: CountryCode) -> Option<&'static str> {
        let [spanish, portuguese] = *NAMES.get(&code)?;
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
