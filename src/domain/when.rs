//! Dates as a document gives them: with spans, open ends and doubt.

use std::{borrow::Cow, fmt};

use edtf_core::Edtf;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::span::{Span, year};

/// A date in EDTF (ISO 8601-2:2019, Annex A), for example `2004/..` or `2008~`.
#[derive(Clone)]
pub struct When {
    text: String,
    edtf: Edtf,
}

/// A text that is no EDTF date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no EDTF date; expected for example 2004, 2008~, 2004/.. or 2011/2013")]
pub struct InvalidDate(String);

impl When {
    /// Reads an EDTF expression of level 0, 1 or 2.
    pub fn parse(text: &str) -> Result<Self, InvalidDate> {
        let edtf =
            Edtf::parse(text).ok().ok_or_else(|| InvalidDate(text.chars().take(40).collect()))?;
        Ok(Self { text: text.to_owned(), edtf })
    }

    /// The expression as written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The first year that the expression can mean, or `None` where it is open at the start.
    pub fn first_year(&self) -> Option<i64> {
        year(&self.edtf.bounds().earliest)
    }

    /// The last year that the expression can mean, or `None` where it is open at the end.
    pub fn last_year(&self) -> Option<i64> {
        year(&self.edtf.bounds().latest)
    }

    /// The years that it covers, surely and possibly.
    pub fn span(&self) -> Span {
        Span::of(&self.edtf)
    }

    /// Whether the expression is marked approximate or uncertain.
    pub fn is_qualified(&self) -> bool {
        self.edtf.is_approximate() || self.edtf.is_uncertain()
    }
}

impl PartialEq for When {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for When {}

impl fmt::Debug for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(de::Error::custom)
    }
}

impl JsonSchema for When {
    fn schema_name() -> Cow<'static, str> {
        "When".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "EDTF date (ISO 8601-2:2019, Annex A)" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_date_says_what_was_expected() {
        let error = When::parse("since 2004").unwrap_err().to_string();
        assert!(error.starts_with("\"since 2004\" is no EDTF date; expected"), "{error}");
    }
}
