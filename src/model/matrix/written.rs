//! How the matrix is looked at, as text: `topics:-total`, `stages:name` or `topics:-arms`, where a
//! dash puts the most first.

use std::{fmt, str::FromStr};

use super::{Aspect, Face, MatrixKey, MatrixSort};
use crate::domain::{Stage, Topic};

/// How the matrix is looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MatrixLook {
    /// What the columns are.
    pub face: Face,
    /// How the rows are sorted.
    pub sort: MatrixSort,
}

/// A text that says no look at the matrix.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no look at the matrix; expected for example topics:-total or stages:name")]
pub struct UnknownLook(String);

impl fmt::Display for MatrixLook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let face = match self.face {
            Face::Topics => "topics",
            Face::Stages => "stages",
        };
        let by = match self.sort.by {
            MatrixKey::Name => "name",
            MatrixKey::Class => "class",
            MatrixKey::Total => "total",
            MatrixKey::Column(Aspect::Topic(topic)) => topic.key(),
            MatrixKey::Column(Aspect::Stage(stage)) => stage.key(),
        };
        write!(f, "{face}:{}{by}", if self.sort.descending { "-" } else { "" })
    }
}

impl FromStr for MatrixLook {
    type Err = UnknownLook;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        look(text).ok_or_else(|| UnknownLook(text.chars().take(60).collect()))
    }
}

fn look(text: &str) -> Option<MatrixLook> {
    let (face, by) = text.split_once(':')?;
    let face = match face {
        "topics" => Face::Topics,
        "stages" => Face::Stages,
        _ => return None,
    };
    let (descending, by) = by.strip_prefix('-').map_or((false, by), |by| (true, by));
    // A matrix of topics has no column that is a stage.
    let column = match face {
        Face::Topics => Topic::ALL.into_iter().find(|topic| topic.key() == by).map(Aspect::Topic),
        Face::Stages => Stage::ALL.into_iter().find(|stage| stage.key() == by).map(Aspect::Stage),
    };
    let by = match by {
        "name" => MatrixKey::Name,
        "class" => MatrixKey::Class,
        "total" => MatrixKey::Total,
        _ => MatrixKey::Column(column?),
    };
    Some(MatrixLook { face, sort: MatrixSort { by, descending } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_is_the_same_after_being_written_and_read() {
        let topics = Topic::ALL.map(|topic| MatrixKey::Column(Aspect::Topic(topic)));
        let stages = Stage::ALL.map(|stage| MatrixKey::Column(Aspect::Stage(stage)));
        let keys = [MatrixKey::Name, MatrixKey::Class, MatrixKey::Total];
        let of_topics = keys.into_iter().chain(topics).map(|by| (Face::Topics, by));
        let of_stages = keys.into_iter().chain(stages).map(|by| (Face::Stages, by));
        for (face, by) in of_topics.chain(of_stages) {
            for descending in [false, true] {
                let look = MatrixLook { face, sort: MatrixSort { by, descending } };
                assert_eq!(look.to_string().parse(), Ok(look), "{look}");
            }
        }
    }

    #[test]
    fn what_is_no_look_says_what_was_expected() {
        for wrong in ["", "topics", "topics:guns", "colours:total"] {
            let error = wrong.parse::<MatrixLook>().unwrap_err().to_string();
            assert!(error.contains("expected for example topics:-total"), "{error}");
        }
    }
}
