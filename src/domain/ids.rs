//! Identifiers, one type each, so that a claim's id cannot be looked up among passages.

use std::{fmt, sync::Arc};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
        )]
        #[serde(transparent)]
        pub struct $name(#[schemars(with = "String")] Arc<str>);

        impl $name {
            /// Wraps an identifier as the dossier writes it.
            pub fn new(id: &str) -> Self {
                Self(Arc::from(id))
            }

            /// The identifier as the dossier writes it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// Names a claim, for example `ven-su-30`.
    ClaimId
);
id!(
    /// Names a class of the scale, for example `most-supportive`.
    ClassId
);
id!(
    /// Names a passage, for example `p26-3`.
    PassageId
);
id!(
    /// Names a reading of the source, for example `A`.
    ReadingId
);
id!(
    /// Names a scene of a briefing, for example `arms-sales`.
    SceneId
);
id!(
    /// Names a source, for example `paper`.
    SourceId
);
