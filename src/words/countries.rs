//! How countries are called in English, Spanish and Portuguese.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{Language, Words};
use crate::domain::CountryCode;

/// From Unicode CLDR; see `assets/README.md`.
const TABLE: &str = include_str!("../../assets/words/countries.tsv");

/// Shorter ones for the map, where they are long: our own.
const LABELS: &str = include_str!("../../assets/words/labels.tsv");

/// By country, as many as the table has columns: English, Spanish, Portuguese; or the latter two.
type Names<const COLUMNS: usize> = BTreeMap<CountryCode, [&'static str; COLUMNS]>;

static NAMES: LazyLock<Names<3>> = LazyLock::new(|| read(TABLE));
static SHORTER: LazyLock<Names<2>> = LazyLock::new(|| read(LABELS));

fn read<const COLUMNS: usize>(table: &'static str) -> Names<COLUMNS> {
    let row = |line: &'static str| {
        let (code, names) = line.split_once('\t')?;
        let names: Vec<&'static str> = names.split('\t').collect();
        Some((CountryCode::parse(code).ok()?, names.try_into().ok()?))
    };
    table.lines().skip(1).filter_map(row).collect()
}

impl Words {
    /// The usual name of a country. In English that of the atlas goes before, where it has one, so
    /// that pages call a country as the map does; where there is no other name, that of ISO 3166-1.
    pub fn country(&self, code: CountryCode, in_atlas: Option<&str>) -> String {
        let usual = || {
            let [english, spanish, portuguese] = *NAMES.get(&code)?;
            Some(match self.language() {
                Language::English => in_atlas.unwrap_or(english),
                Language::Spanish => spanish,
                Language::Portuguese => portuguese,
            })
        };
        usual().map_or_else(|| code.iso_name(), ToOwned::to_owned)
    }

    /// The name of a country as the map letters it; `None` in English, for which the atlas has it.
    pub fn map_label(&self, code: CountryCode) -> Option<&'static str> {
        let shorter = SHORTER.get(&code).copied();
        let [_, spanish, portuguese] = *NAMES.get(&code)?;
        let [spanish, portuguese] = shorter.unwrap_or([spanish, portuguese]);
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

    fn code(code: &str) -> CountryCode {
        CountryCode::parse(code).unwrap()
    }

    #[test]
    fn every_country_has_a_name_in_each_language() {
        for code in rust_iso3166::ALL_ALPHA3 {
            for name in NAMES[&self::code(code)] {
                assert!(name.chars().count() >= 3, "{code}: {name:?}");
            }
        }
    }

    #[test]
    fn a_label_is_shorter_than_the_name() {
        assert_eq!(SHORTER.len(), LABELS.lines().count() - 1);
        for (code, labels) in &*SHORTER {
            let [_, names @ ..] = NAMES[code];
            for (label, name) in labels.iter().zip(names) {
                assert!(label.chars().count() < name.chars().count(), "{label}, {name}");
            }
        }
        assert_eq!(Language::Spanish.words().map_label(code("PER")), Some("Perú"));
        assert_eq!(Language::English.words().map_label(code("PER")), None);
    }

    #[test]
    fn countries_are_called_as_their_languages_call_them() {
        for (code, names) in [
            ("BRA", ["Brazil", "Brasil", "Brasil"]),
            ("DOM", ["Dominican Republic", "República Dominicana", "República Dominicana"]),
            ("HTI", ["Haiti", "Haití", "Haiti"]),
            ("IRN", ["Iran", "Irán", "Irã"]),
            ("RUS", ["Russia", "Rusia", "Rússia"]),
            (
                "FLK",
                [
                    "Falkland Islands (Islas Malvinas)",
                    "Islas Malvinas (Islas Falkland)",
                    "Ilhas Malvinas (Ilhas Falkland)",
                ],
            ),
            (
                "COD",
                [
                    "Congo (DRC)",
                    "República Democrática del Congo",
                    "República Democrática do Congo",
                ],
            ),
        ] {
            let languages = [Language::English, Language::Spanish, Language::Portuguese];
            let called = languages.map(|language| language.words().country(self::code(code), None));
            assert_eq!(called, names);
        }
    }

    #[test]
    fn the_name_on_the_map_goes_before_in_english_alone() {
        let called =
            |language: Language| language.words().country(code("FLK"), Some("Falkland Islands"));
        assert_eq!(called(Language::English), "Falkland Islands");
        assert_eq!(called(Language::Spanish), "Islas Malvinas (Islas Falkland)");
    }
}
