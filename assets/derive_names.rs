//! Derives `words/countries.tsv`, how the interface calls countries in English, Spanish and
//! Portuguese, from Unicode CLDR.
//!
//! `cargo run --example derive-names -- MAIN [FILE]`, where `MAIN` is the folder `main` of npm
//! `cldr-localenames-full`, writes `FILE` (without it: `assets/words/countries.tsv`).
//! `assets/README.md` tells what is taken and why.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::PathBuf;

#[path = "cldr.rs"]
mod cldr;

/// The columns, and the locale of each: English, that of Latin America, and that of Brazil.
const COLUMNS: [(&str, &str); 3] = [("en", "en"), ("es", "es-419"), ("pt", "pt")];

/// Where CLDR's other name is taken: the first one is for lists ("RAE de Hong Kong"), tells a country
/// by its capital ("Congo - Kinshasa") or is the name that one side gives ("Ilhas Malvinas").
const OTHERWISE: [(&str, &str); 13] = [
    ("en", "CD-alt-variant"),
    ("en", "CG-alt-variant"),
    ("en", "FK-alt-variant"),
    ("en", "HK-alt-short"),
    ("en", "MM-alt-short"),
    ("en", "MO-alt-short"),
    ("es-419", "FK-alt-variant"),
    ("es-419", "HK-alt-short"),
    ("es-419", "MO-alt-short"),
    ("pt", "CD-alt-variant"),
    ("pt", "FK-alt-variant"),
    ("pt", "HK-alt-short"),
    ("pt", "MO-alt-short"),
];

/// Names by key.
type Names = BTreeMap<String, String>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let folder = arguments.next().ok_or("expected a folder: main")?;
    let file = arguments.next().unwrap_or_else(|| "assets/words/countries.tsv".into());
    let mut rows: BTreeMap<&str, String> = BTreeMap::new();
    for (_, locale) in COLUMNS {
        let names: Names = cldr::territories(&folder, locale)?;
        for country in rust_iso3166::ALL {
            let name = name_of(&names, locale, country.alpha2)
                .ok_or_else(|| format!("{locale}: expected a name for {}", country.alpha2))?;
            let row = rows.entry(country.alpha3).or_default();
            row.push('\t');
            row.push_str(&name);
        }
    }
    let mut table = String::from("code");
    for (column, _) in COLUMNS {
        table.push('\t');
        table.push_str(column);
    }
    for (code, names) in rows {
        table.push('\n');
        table.push_str(code);
        table.push_str(&names);
    }
    table.push('\n');
    fs::write(file, table)?;
    Ok(())
}

/// The name by which a country is called in a sentence.
fn name_of(names: &Names, locale: &str, alpha2: &str) -> Option<String> {
    let is_of = |key: &str| key.split_once('-').is_some_and(|(code, _)| code == alpha2);
    let otherwise = OTHERWISE.iter().find(|(of, key)| *of == locale && is_of(key));
    let name = names.get(otherwise.map_or(alpha2, |(_, key)| key));
    name.map(|name| name.replace('’', "'"))
}
