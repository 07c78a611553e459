//! Reads the names of countries in Unicode CLDR, for the programs that derive tables from them.

use std::{error::Error, fs, path::Path};

use serde_json::Value;

/// The names of one locale by their keys, as CLDR has them: `MM-alt-short`, "Myanmar". `folder` is
/// the folder `main` of npm `cldr-localenames-full`.
pub(crate) fn territories<Names: FromIterator<(String, String)>>(
    folder: &Path,
    locale: &str,
) -> Result<Names, Box<dyn Error>> {
    let path = folder.join(locale).join("territories.json");
    let json: Value = serde_json::from_slice(&fs::read(&path)?)?;
    let found = json
        .pointer(&format!("/main/{locale}/localeDisplayNames/territories"))
        .and_then(Value::as_object)
        .ok_or_else(|| format!("{}: expected the names of territories", path.display()))?;
    let name = |name: &Value| name.as_str().unwrap_or_default().to_owned();
    Ok(found.iter().map(|(key, value)| (key.clone(), name(value))).collect())
}
