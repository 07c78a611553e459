//! Exporting: what is asked for, and how far it has come.

use std::path::PathBuf;

use super::{Dialog, Effect, Existing, Model, Notice, NoticeKind};

/// The formats that a dossier leaves in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExportFormat {
    /// A handout: a page a scene, numbered passages.
    Pdf,
    /// Slides: one a scene, with notes.
    Pptx,
    /// A page for browsers.
    Html,
    /// A picture of pixels.
    Png,
    /// A picture of lines.
    Svg,
    /// A profile of each country.
    Markdown,
    /// Claims in rows.
    Csv,
    /// Countries and claims, for maps.
    Geojson,
    /// The same for globes.
    Kml,
    /// Passages as W3C Web Annotations.
    Annotations,
    /// The sources, for reference managers.
    Csl,
    /// The dossier itself.
    Json,
}

/// What of the map and the briefing leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All scenes.
    Briefing,
    /// The scene that is looked at.
    Scene,
    /// The map as it is seen.
    View,
}

/// What a handout is printed on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

/// What is to be exported, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportOrder {
    /// The format.
    pub format: ExportFormat,
    /// What of it.
    pub extent: Extent,
    /// Whether documents that are attached are quoted.
    pub quoted: bool,
    /// Pixels across and down of a picture.
    pub size: [u16; 2],
    /// What a handout is printed on.
    pub paper: Paper,
}

/// Something that is being exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exporting {
    /// The file.
    pub path: PathBuf,
    /// How many pages are done, of how many; none is known of what has no pages.
    pub pages: Option<(usize, usize)>,
}

/// What happens with exports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportAction {
    /// Export in this way from now on.
    Order(ExportOrder),
    /// Export into this file.
    Start(PathBuf, Existing),
    /// So many pages of it are done.
    Went {
        /// The file.
        path: PathBuf,
        /// The pages that are done.
        done: usize,
        /// All pages.
        of: usize,
    },
    /// It is over, and was stopped if not done.
    Ended {
        /// The file.
        path: PathBuf,
        /// Whether the file is there.
        done: bool,
    },
    /// Stop it.
    Cancel(PathBuf),
}

/// The sizes of pictures to choose from: a wall of 16:9, a projector of 4:3, and fine print.
pub const PICTURE_SIZES: [[u16; 2]; 3] = [[1920, 1080], [1024, 768], [3840, 2160]];

impl ExportFormat {
    /// All of them, those for people first.
    pub const ALL: [Self; 12] = [
        Self::Pdf,
        Self::Pptx,
        Self::Html,
        Self::Png,
        Self::Svg,
        Self::Markdown,
        Self::Csv,
        Self::Geojson,
        Self::Kml,
        Self::Annotations,
        Self::Csl,
        Self::Json,
    ];

    /// Its name in command lines and messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Pptx => "pptx",
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            Self::Geojson => "geojson",
            Self::Kml => "kml",
            Self::Annotations => "annotations",
            Self::Csl => "csl",
            Self::Json => "json",
        }
    }

    /// How a file of it is called at its end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Annotations => "jsonld",
            Self::Csl => "csl.json",
            Self::Pdf
            | Self::Pptx
            | Self::Html
            | Self::Png
            | Self::Svg
            | Self::Csv
            | Self::Geojson
            | Self::Kml
            | Self::Json => self.key(),
        }
    }

    /// What can be chosen of it.
    pub const fn extents(self) -> &'static [Extent] {
        match self {
            Self::Pdf | Self::Pptx | Self::Html => &[Extent::Briefing, Extent::Scene, Extent::View],
            Self::Png | Self::Svg => &[Extent::Scene, Extent::View],
            Self::Markdown
            | Self::Csv
            | Self::Geojson
            | Self::Kml
            | Self::Annotations
            | Self::Csl
            | Self::Json => &[Extent::View],
        }
    }

    /// Whether it is one picture, which has a size.
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Svg)
    }

    /// Whether it is text, as a terminal shows.
    pub const fn is_text(self) -> bool {
        !matches!(self, Self::Pdf | Self::Pptx | Self::Png)
    }

    /// Whether it has only what a filter leaves.
    pub const fn is_filtered(self) -> bool {
        !matches!(self, Self::Csl | Self::Json)
    }

    /// Whether it can hold a document's own wording.
    pub const fn can_quote(self) -> bool {
        matches!(
            self,
            Self::Pdf | Self::Pptx | Self::Html | Self::Png | Self::Svg | Self::Annotations
        )
    }
}

impl Default for ExportOrder {
    fn default() -> Self {
        Self {
            format: ExportFormat::Pdf,
            extent: Extent::Briefing,
            quoted: false,
            size: PICTURE_SIZES[0],
            paper: Paper::default(),
        }
    }
}

impl ExportOrder {
    /// What can be chosen with this format of a model.
    pub fn extents(self, model: &Model) -> &'static [Extent] {
        let all = self.format.extents();
        match (model.briefing().scenes().is_empty(), all) {
            (true, [.., last]) => std::slice::from_ref(last),
            _ => all,
        }
    }

    /// The same, with what cannot be chosen left out.
    #[must_use]
    pub fn possible(self, model: &Model) -> Self {
        let extents = self.extents(model);
        let extent = extents.iter().find(|extent| **extent == self.extent);
        let quoted =
            self.quoted && self.format.can_quote() && !model.session().attachments.is_empty();
        let extent = extent.or_else(|| extents.first()).copied().unwrap_or(Extent::View);
        Self { extent, quoted, ..self }
    }

    /// A name for the file.
    pub fn file_name(self, model: &Model) -> String {
        let id = &model.dossier().header().id;
        let what = match self.extent {
            Extent::Scene if self.format.extents().contains(&Extent::Scene) => {
                let scene = model.briefing().here();
                scene.map(|scene| format!("-{}", scene.id)).unwrap_or_default()
            }
            Extent::Scene | Extent::Briefing | Extent::View => String::new(),
        };
        let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        let stem: String =
            format!("{id}{what}").chars().map(|c| if is_plain(c) { c } else { '-' }).collect();
        format!("{stem}.{}", self.format.extension())
    }
}

/// The file with the kind of file put to its name where it has none. It is another file then, and
/// nobody was asked whether that one may be replaced.
fn named(path: PathBuf, format: ExportFormat, existing: Existing) -> (PathBuf, Existing) {
    if path.extension().is_some() {
        return (path, existing);
    }
    (path.with_extension(format.extension()), Existing::Keep)
}

impl Model {
    pub(super) fn export(&mut self, action: ExportAction) -> Vec<Effect> {
        match action {
            ExportAction::Order(order) => self.session.export_order = order,
            ExportAction::Start(path, existing) => {
                let order = self.session.export_order.possible(self);
                let (path, existing) = named(path, order.format, existing);
                if self.session.dialog == Some(Dialog::Export) {
                    self.session.dialog = None;
                }
                if self.session.exporting.iter().any(|other| other.path == path) {
                    let values = vec![("path", path.display().to_string())];
                    let told = Notice::say(NoticeKind::Warning, "notice-exporting", values);
                    self.session.tell(told);
                    return Vec::new();
                }
                self.session.exporting.push(Exporting { path: path.clone(), pages: None });
                return vec![Effect::Export { path, order, existing }];
            }
            ExportAction::Went { path, done, of } => {
                let running = self.session.exporting.iter_mut().find(|it| it.path == path);
                if let Some(running) = running {
                    running.pages = Some((done, of));
                }
            }
            ExportAction::Ended { path, done } => {
                self.session.exporting.retain(|running| running.path != path);
                if done {
                    let values = [("file", path.display().to_string().into())];
                    let told = self.session.words().say_with("save-done", &values);
                    self.session.tell(Notice::done(told));
                }
            }
            ExportAction::Cancel(path) => return vec![Effect::CancelExport(path)],
        }
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        geo::{Atlas, Plane, Resolution},
        model::{Action, BriefAction},
        store,
    };

    fn model() -> Model {
        let (dossier, problems) = store::bundled_dossier().unwrap();
        let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
        Model::new(Arc::new(dossier), "bundled", problems, Arc::new(atlas))
    }

    #[test]
    fn an_order_asks_only_for_what_is_there() {
        let mut model = model();
        let order = ExportOrder { quoted: true, ..ExportOrder::default() };
        let possible = order.possible(&model);
        assert_eq!((possible.extent, possible.quoted), (Extent::Briefing, false));
        let picture = ExportOrder { format: ExportFormat::Png, ..order }.possible(&model);
        assert_eq!(picture.extent, Extent::Scene);
        let scene = model.briefing().here().unwrap().id.to_string();
        assert!(picture.file_name(&model).ends_with(&format!("-{scene}.png")));
        let rows = ExportOrder { format: ExportFormat::Csv, ..order }.possible(&model);
        assert_eq!(rows.extent, Extent::View);
        while let Some(scene) = model.briefing().here() {
            let id = scene.id.clone();
            model.apply(Action::Brief(BriefAction::Remove(id)));
        }
        assert_eq!(order.possible(&model).extent, Extent::View);
    }

    #[test]
    fn an_export_is_told_of_from_its_start_to_its_end() {
        let mut model = model();
        let path = PathBuf::from("brief.pdf");
        let start = || Action::Export(ExportAction::Start(path.clone(), Existing::Keep));
        let effects = model.apply(start());
        let order = ExportOrder::default();
        let expected = Effect::Export { path: path.clone(), order, existing: Existing::Keep };
        assert_eq!(effects, [expected]);
        assert_eq!(model.apply(start()), [], "the same file twice at once");
        assert_eq!(model.session().notices.len(), 1);
        model.apply(Action::Export(ExportAction::Went { path: path.clone(), done: 3, of: 12 }));
        let expected = Exporting { path: path.clone(), pages: Some((3, 12)) };
        assert_eq!(model.session().exporting, [expected]);
        let cancel = model.apply(Action::Export(ExportAction::Cancel(path.clone())));
        assert_eq!(cancel, [Effect::CancelExport(path.clone())]);
        model.apply(Action::Export(ExportAction::Ended { path: path.clone(), done: false }));
        assert_eq!((model.session().exporting.len(), model.session().notices.len()), (0, 1));
        model.apply(Action::Export(ExportAction::Ended { path, done: true }));
        assert_eq!(model.session().notices.len(), 2);
    }

    #[test]
    fn a_name_without_its_kind_gets_it_and_replaces_nothing() {
        let mut model = model();
        let start = ExportAction::Start("brief".into(), Existing::Replace);
        let [Effect::Export { path, existing, .. }] = &model.apply(Action::Export(start))[..]
        else {
            panic!("nothing is exported")
        };
        assert_eq!((path.to_str(), *existing), (Some("brief.pdf"), Existing::Keep));
    }

    #[test]
    fn a_file_is_named_for_any_disk() {
        let model = model();
        for format in ExportFormat::ALL {
            let order = ExportOrder { format, ..ExportOrder::default() };
            let name = order.file_name(&model);
            assert!(name.ends_with(&format!(".{}", format.extension())), "{name}");
            assert!(!name.contains(['/', '\\', ':', ' ']), "{name}");
        }
    }
}
