//! The name of a document in the library: the hash of its bytes.

use std::{borrow::Cow, fmt};

use serde::{Deserialize, Deserializer, Serialize, de};
use sha2::{Digest as _, Sha256};

/// SHA-256 of a file's bytes, as 64 lower-case hexadecimal digits.
///
/// Nothing else can be in it, so that it is safe as a folder's name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ContentHash(String);

/// A text that is no hash.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no hash; expected 64 hexadecimal digits in lower case")]
pub struct NoHash(String);

impl ContentHash {
    /// The hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
        let digest = Sha256::digest(bytes);
        Self(digest.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0xf)]).collect())
    }

    /// Reads a hash.
    pub fn parse(text: &str) -> Result<Self, NoHash> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() == 64 && text.bytes().all(is_digit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NoHash(text.chars().take(80).collect()))
        }
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ContentHash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&Cow::<'de, str>::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_other_tools() {
        // printf abc | sha256sum
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(ContentHash::of(b"abc").as_str(), expected);
        assert_eq!(ContentHash::parse(expected), Ok(ContentHash::of(b"abc")));
    }

    #[test]
    fn nothing_but_a_hash_is_read() {
        let digits = "a".repeat(64);
        for text in
            ["", "..", digits.split_at(1).1, &digits.to_uppercase(), &digits.replace("aaa", "../")]
        {
            assert!(ContentHash::parse(text).is_err(), "{text}");
        }
    }
}
