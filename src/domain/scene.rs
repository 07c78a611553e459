//! Scenes of a briefing: one picture at a time, each line of it with what it rests on.

use std::{collections::BTreeSet, convert::Infallible, fmt, str::FromStr};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Extra, PassageId, ReadingId, SceneId, Topic, When};

/// A scene: what is shown, and what is said to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Scene {
    /// Unique in the dossier.
    pub id: SceneId,
    /// What the picture says, in one sentence.
    #[serde(default)]
    pub headline: String,
    /// The passages that the headline rests on.
    #[serde(default)]
    pub passages: Vec<PassageId>,
    /// How the map is seen.
    #[serde(default)]
    pub view: SceneView,
    /// The topics whose marks are revealed one step after the other, on top of those before; empty
    /// where all are there at once.
    #[serde(default)]
    pub steps: Vec<BTreeSet<Topic>>,
    /// The passage that is pulled out beside the map.
    #[serde(default)]
    pub pulled: Option<PassageId>,
    /// What the briefer says, line by line.
    #[serde(default)]
    pub notes: Vec<Line>,
    /// As of when the scene holds, where that is not the dossier's date.
    #[serde(default)]
    pub as_of: Option<When>,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How the map is seen, each part as links and settings write it. A part that is missing is as when
/// a dossier opens.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct SceneView {
    /// What the map shows: `region`, a country's code, or longitude, latitude and the kilometres
    /// that are seen at least: `-66.5,7.1,1200km`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// What the shades mean: `receptivity`, `claims`, `evidence` or `mentions`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lens: Option<String>,
    /// How the source is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<ReadingId>,
    /// The topics whose marks are shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overlays: Option<BTreeSet<Topic>>,
    /// What claims must have to be shown: `topic=arms&stage=delivered`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter: Option<String>,
    /// What is looked at: `country:VEN`, `claim:ven-su-30` …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// Meridians and parallels are drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub graticule: Option<bool>,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A line that is said, with the passages that it rests on.
///
/// As text the passages stand behind it in brackets: `Nothing was delivered. [p9-1, p9-2]`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Line {
    /// What is said.
    pub text: String,
    /// What it rests on; empty for a line that asserts nothing.
    #[serde(default)]
    pub passages: Vec<PassageId>,
    /// Fields that the format does not name.
    #[serde(flatten)]
    pub extra: Extra,
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)?;
        let Some((first, others)) = self.passages.split_first() else { return Ok(()) };
        write!(f, " [{first}")?;
        others.iter().try_for_each(|id| write!(f, ", {id}"))?;
        f.write_str("]")
    }
}

impl FromStr for Line {
    type Err = Infallible;

    fn from_str(written: &str) -> Result<Self, Infallible> {
        let written = written.trim();
        let cited = written.strip_suffix(']').and_then(|rest| rest.rsplit_once('['));
        let Some((text, ids)) = cited else {
            return Ok(Self { text: written.to_owned(), ..Self::default() });
        };
        let ids = ids.split(',').map(str::trim).filter(|id| !id.is_empty());
        let passages = ids.map(PassageId::new).collect();
        Ok(Self { text: text.trim_end().to_owned(), passages, ..Self::default() })
    }
}

impl Scene {
    /// All passages that the scene rests on, each once: the headline's, the pulled one, the notes'.
    pub fn rests_on(&self) -> Vec<&PassageId> {
        let mut seen = BTreeSet::new();
        let notes = self.notes.iter().flat_map(|line| &line.passages);
        let all = self.passages.iter().chain(&self.pulled).chain(notes);
        all.filter(|id| seen.insert(*id)).collect()
    }

    /// The topics whose marks are revealed at a step, counted from 0; `None` where the scene has no
    /// steps.
    pub fn revealed(&self, step: usize) -> Option<BTreeSet<Topic>> {
        if self.steps.is_empty() {
            return None;
        }
        Some(self.steps.iter().take(step.saturating_add(1)).flatten().copied().collect())
    }

    /// The last step, counted from 0.
    pub fn last_step(&self) -> usize {
        self.steps.len().saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_carries_its_passages_in_brackets() {
        for written in ["Said. [p1-1, p2-3]", "Said.", "A list [of two] things", ""] {
            let line: Line = written.parse().unwrap();
            assert_eq!(line.to_string(), written);
        }
        let line: Line = "  Said.   [p1-1,p2-3 ]".parse().unwrap();
        assert_eq!(line.to_string(), "Said. [p1-1, p2-3]");
        assert_eq!(line.text, "Said.");
        let none: Line = "Said. []".parse().unwrap();
        assert_eq!((none.text.as_str(), none.passages.len()), ("Said.", 0));
    }

    #[test]
    fn steps_reveal_one_topic_after_the_other() {
        let mut scene: Scene = serde_json::from_value(serde_json::json!({
            "id": "s", "steps": [["arms"], ["energy", "basing"]], "passages": ["p1", "p2"],
            "pulled": "p2", "notes": [{ "text": "x", "passages": ["p3", "p1"] }]
        }))
        .unwrap();
        assert_eq!(scene.revealed(0), Some([Topic::Arms].into()));
        let all = BTreeSet::from([Topic::Arms, Topic::Energy, Topic::Basing]);
        assert_eq!(scene.revealed(1), Some(all.clone()));
        assert_eq!((scene.revealed(9), scene.last_step()), (Some(all), 1));
        let rests: Vec<_> = scene.rests_on().into_iter().map(PassageId::as_str).collect();
        assert_eq!(rests, ["p1", "p2", "p3"]);
        scene.steps.clear();
        assert_eq!((scene.revealed(0), scene.last_step()), (None, 0));
    }
}
