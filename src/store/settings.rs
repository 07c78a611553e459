//! What the program remembers between starts: the window, the panels and where documents were.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::write_atomically;
use crate::{
    domain::{Extra, PassageId, SourceId},
    text::Place,
};

#[expect(
    clippy::struct_excessive_bools,
    reason = "switches that have nothing to do with each other"
)]
/// What is remembered. A field that is missing or odd has its default.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Inner size of the window in points.
    pub window: Option<[f32; 2]>,
    /// The window filled the screen.
    pub maximized: bool,
    /// The dark theme is in use.
    pub projector: bool,
    /// Flights are jumps.
    pub reduced_motion: bool,
    /// The language of the interface, once the user has chosen one: `en`, `es` or `pt`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The side panel is closed.
    pub panel_closed: bool,
    /// Whether only the title of the legend is shown, once the user has said so.
    pub legend_folded: Option<bool>,
    /// Width of the side panel in points.
    pub panel_width: Option<f32>,
    /// Where the tiles of OpenStreetMap are fetched from, with `{z}`, `{x}` and `{y}` where zoom,
    /// column and row go; its own server if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tiles_url: Option<String>,
    /// The documents that were attached, by dossier id.
    pub documents: BTreeMap<String, Vec<KnownDocument>>,
    /// The places that the user accepted for passages, by dossier id.
    pub accepted: BTreeMap<String, Vec<AcceptedPlace>>,
    /// How the window was left, whatever the dossier. As it was written: what is not understood any
    /// more costs nothing else.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layout: Option<serde_json::Value>,
    /// How each dossier was left, by its id.
    pub views: BTreeMap<String, serde_json::Value>,
    /// The scenes of briefings that were changed and not saved, by the dossier's id; each as it is
    /// in a dossier.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub briefings: BTreeMap<String, Vec<serde_json::Value>>,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A document that was attached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownDocument {
    /// The source that it is.
    pub source: SourceId,
    /// Where it was.
    pub path: PathBuf,
    /// SHA-256 of its reflowed text when it was attached.
    pub sha256: String,
    /// SHA-256 of its bytes then, by which the library has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_sha256: Option<String>,
}

/// A place that the user accepted for a passage whose anchor is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptedPlace {
    /// The source of the passage.
    pub source: SourceId,
    /// SHA-256 of the document's reflowed text.
    pub sha256: String,
    /// The passage.
    pub passage: PassageId,
    /// Where in the document it stands.
    #[serde(flatten)]
    pub place: Place,
}

/// The file that settings live in.
#[derive(Debug, Clone)]
pub struct SettingsFile {
    path: PathBuf,
}

impl SettingsFile {
    /// Settings in a file of this path; it need not be there yet.
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned() }
    }

    /// Reads the settings; none are remembered where there is no file.
    ///
    /// A file that cannot be understood is told of, moved aside by the next [`Self::save`], never
    /// silently overwritten.
    pub fn load(&self) -> Result<Settings, String> {
        let told = |reason: String| format!("{}: {reason}", self.path.display());
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(Settings::default());
            }
            Err(error) => return Err(told(format!("cannot be read: {error}"))),
        };
        serde_json::from_slice(&bytes)
            .map_err(|error| told(format!("is not understood ({error}); starting afresh")))
    }

    /// Writes the settings, keeping an unreadable file of before beside them.
    pub fn save(&self, settings: &Settings) -> io::Result<()> {
        if self.path.exists() && self.load().is_err() {
            fs::rename(&self.path, self.path.with_extension("json.unreadable"))?;
        }
        write_atomically(&self.path, &serde_json::to_vec_pretty(settings)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_with_the_fields_of_other_versions() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        fs::write(&path, r#"{ "window": [1280.0, 800.0], "later": { "theme": "dark" } }"#).unwrap();
        let file = SettingsFile::new(&path);
        let mut settings = file.load().unwrap();
        settings.maximized = true;
        file.save(&settings).unwrap();
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains("\"theme\": \"dark\"") && text.contains("\"maximized\": true"));
    }

    #[test]
    fn accepted_places_come_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = SettingsFile::new(&folder.path().join("settings.json"));
        let accepted = AcceptedPlace {
            source: SourceId::new("report"),
            sha256: "ab".to_owned(),
            passage: PassageId::new("p2-1"),
            place: Place { paragraph: 2, range: 0..20 },
        };
        let accepted = BTreeMap::from([("own".to_owned(), vec![accepted])]);
        let settings = Settings { accepted, ..Settings::default() };
        file.save(&settings).unwrap();
        assert_eq!(file.load().unwrap(), settings);
    }

    #[test]
    fn unreadable_settings_are_kept_beside_the_new_ones() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        fs::write(&path, "{ half a file").unwrap();
        let file = SettingsFile::new(&path);
        assert!(file.load().unwrap_err().contains("is not understood"));
        file.save(&Settings::default()).unwrap();
        assert_eq!(file.load().unwrap(), Settings::default());
        let kept = fs::read_to_string(path.with_extension("json.unreadable")).unwrap();
        assert_eq!(kept, "{ half a file");
    }
}
