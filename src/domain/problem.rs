//! What is wrong with a dossier, in one line that says where and what was expected.

use std::fmt;

/// Something in a dossier that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Where: the record, for example `claims[3] "ven-su-30"`.
    pub record: String,
    /// The field in it, for example `date`.
    pub field: Option<String>,
    /// What is wrong and what was expected.
    pub message: String,
    /// What it costs.
    pub severity: Severity,
}

/// What a problem costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The record is set aside.
    Dropped,
    /// The record is kept, and shown as broken where it shows.
    Kept,
}

impl Problem {
    /// A problem that costs its record.
    pub fn dropped(record: &str, field: Option<&str>, message: String) -> Self {
        Self {
            record: record.to_owned(),
            field: field.map(str::to_owned),
            message,
            severity: Severity::Dropped,
        }
    }

    /// A problem with a record that is kept.
    pub fn kept(record: &str, field: Option<&str>, message: String) -> Self {
        Self { severity: Severity::Kept, ..Self::dropped(record, field, message) }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { record, field, message, severity } = self;
        write!(f, "{record}: ")?;
        if let Some(field) = field {
            write!(f, "{field}: ")?;
        }
        write!(f, "{message}")?;
        match severity {
            Severity::Dropped => write!(f, " (record left out)"),
            Severity::Kept => Ok(()),
        }
    }
}
