//! Derives `places-cldr.tsv`, the names of countries in three languages, from Unicode CLDR.
//!
//! `cargo run --example derive-places -- MAIN [FILE]`, where `MAIN` is the folder `main` of npm
//! `cldr-localenames-full`, writes `FILE` (without it: `assets/places-cldr.tsv`).
//! `assets/README.md` tells what is taken and why.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

#[path = "cldr.rs"]
mod cldr;

/// The columns, and the locales that fill each.
const COLUMNS: [(&str, &[&str]); 3] =
    [("en", &["en"]), ("es", &["es", "es-419"]), ("pt", &["pt", "pt-PT"])];

/// Left to `places.tsv`: CLDR tells the two by their capitals, or not at all.
const THE_TWO_CONGOS: [&str; 2] = ["CD", "CG"];

/// Abbreviations of the United Kingdom that are too much else besides.
const TOO_SHORT: [&str; 3] = ["GB", "RU", "R. U."];

type Names = BTreeMap<&'static str, [Vec<String>; 3]>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let folder = arguments.next().ok_or("expected a folder: main")?;
    let file = arguments.next().unwrap_or_else(|| "assets/places-cldr.tsv".into());
    let mut names = Names::new();
    for (column, (_, locales)) in COLUMNS.iter().enumerate() {
        for locale in *locales {
            let all: Vec<(String, String)> = cldr::territories(&folder, locale)?;
            for (code, name) in all {
                add(&mut names, column, &code, &name);
            }
        }
    }
    fs::write(file, table(&names)?)?;
    Ok(())
}

fn add(names: &mut Names, column: usize, key: &str, name: &str) {
    let alpha2 = key.split('-').next().unwrap_or_default();
    let Some(country) = rust_iso3166::from_alpha2(alpha2) else { return };
    // "Hong Kong, RAE da China" is a name in a list, not in a text.
    let is_for_lists = name.contains(", ") || name.contains("SAR ") || name.contains("RAE ");
    if THE_TWO_CONGOS.contains(&alpha2) || is_for_lists || TOO_SHORT.contains(&name) {
        return;
    }
    let Some(forms) = names.entry(country.alpha3).or_default().get_mut(column) else { return };
    for form in forms_of(name) {
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
}

/// "Myanmar (Burma)" is two names; "Cocos (Keeling) Islands" is one with a part to leave out.
fn forms_of(name: &str) -> Vec<String> {
    let bare = |name: &str| name.replace('’', "'");
    match name.split_once(" (").and_then(|(head, rest)| Some((head, rest.split_once(')')?))) {
        None => vec![bare(name)],
        Some((head, (other, ""))) if other != "Keeling" => vec![bare(head), bare(other)],
        Some((head, (_, tail))) => vec![bare(&format!("{head}{tail}"))],
    }
}

fn table(names: &Names) -> Result<String, std::fmt::Error> {
    let mut table = String::from("code\tkind\ten\tes\tpt\n");
    for (code, columns) in names {
        write!(table, "{code}\tname")?;
        for forms in columns {
            write!(table, "\t{}", forms.join("; "))?;
        }
        table.push('\n');
    }
    Ok(table)
}
