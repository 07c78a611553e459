//! Country codes.

use std::{borrow::Cow, fmt};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// An ISO 3166-1 alpha-3 code that is assigned, for example `VEN`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 3]);

/// A text that is no assigned ISO 3166-1 alpha-3 code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no country code; expected an ISO 3166-1 alpha-3 code such as VEN")]
pub struct UnknownCountry(String);

impl CountryCode {
    /// Reads a code; only assigned ones exist.
    pub fn parse(text: &str) -> Result<Self, UnknownCountry> {
        let unknown = || UnknownCountry(text.chars().take(40).collect());
        let bytes: [u8; 3] = text.as_bytes().try_into().ok().ok_or_else(unknown)?;
        rust_iso3166::from_alpha3(text).ok_or_else(unknown)?;
        Ok(Self(bytes))
    }

    /// The three capital letters.
    pub fn as_str(&self) -> &str {
        // Only ASCII that was checked in `parse` is ever stored.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The name in ISO 3166-1, formal and in English, for example
    /// `Venezuela (Bolivarian Republic of)`.
    pub fn iso_name(self) -> String {
        rust_iso3166::from_alpha3(self.as_str())
            .map_or_else(|| self.as_str().to_owned(), |country| country.name.to_owned())
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CountryCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for CountryCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}

impl JsonSchema for CountryCode {
    fn schema_name() -> Cow<'static, str> {
        "CountryCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": "^[A-Z]{3}$",
            "description": "ISO 3166-1 alpha-3 code"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn assigned_codes_parse_and_others_are_named_in_the_error() {
        assert_eq!(CountryCode::parse("VEN").unwrap().as_str(), "VEN");
        for wrong in ["ven", "XXX", "VE", "VENEZUELA", "", "ÑÑÑ"] {
            let error = CountryCode::parse(wrong).unwrap_err().to_string();
            assert!(error.contains(&format!("\"{wrong}\"")), "{error}");
        }
    }
}
