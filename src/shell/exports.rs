//! Writing the dossier and its briefing for others: the same bytes from the window and from the
//! command line.

use std::{
    ops::ControlFlow,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    cli::{pretty, told},
    effects::Effects,
    import_child::CancelFlag,
    saving,
};
use crate::{
    export::{
        self, Cancelled, Faces, PdfError, PptxError, Watch, Wording,
        handout::{Press, handout},
        pack::Pack,
        plate::{Grounds, PageWords, Palette, Plate},
    },
    model::{
        Action, Attachment, Column, DocumentAction, Existing, ExportAction, ExportFormat,
        ExportOrder, Extent, Model, Notice, Room,
    },
    ui::Theme,
};

/// Why there is no export.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unmade {
    /// The user stopped it.
    Cancelled,
    /// It failed; why, in one line.
    Failed(String),
}

impl From<Cancelled> for Unmade {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

/// Takes an error by value, to be handed to `map_err`.
fn failed(error: impl ToString) -> Unmade {
    Unmade::Failed(told(error))
}

fn json(value: &impl serde::Serialize) -> Result<String, Unmade> {
    pretty(value).map_err(Unmade::Failed)
}

/// What a model shows, as a file of a format.
pub(super) fn made(
    model: &Model,
    order: ExportOrder,
    watch: &mut Watch<'_>,
) -> Result<Vec<u8>, Unmade> {
    let shown = model.shown();
    let text = |text: String| Ok((text + "\n").into_bytes());
    match order.format {
        ExportFormat::Pdf => {
            let (grounds, palette) = &plain(model);
            let press = Press { grounds, palette, paper: order.paper };
            handout(&pack(model, order), &press, watch).map_err(|error| match error {
                PdfError::Cancelled(stopped) => stopped.into(),
                error @ (PdfError::NoPage
                | PdfError::Size(..)
                | PdfError::Nowhere(_)
                | PdfError::Writing(_)) => failed(error),
            })
        }
        ExportFormat::Html => {
            let (grounds, palette) = plain(model);
            text(export::html(&pack(model, order), &grounds, &palette, watch)?)
        }
        ExportFormat::Pptx => {
            let (grounds, palette) = plain(model);
            let slides = export::pptx(&pack(model, order), &grounds, &palette, watch);
            slides.map_err(|error| match error {
                PptxError::Cancelled(stopped) => stopped.into(),
                error @ (PptxError::Picture(_) | PptxError::Writing(_)) => failed(error),
            })
        }
        ExportFormat::Png => {
            let plate = picture(model, order, watch)?;
            export::png(&plate, 1.0).map_err(failed)
        }
        ExportFormat::Svg => {
            let plate = picture(model, order, watch)?;
            Ok(export::svg(&plate, Faces::Embedded, "").into_bytes())
        }
        ExportFormat::Markdown => text(export::whole_dossier(&export::Account::of(model))),
        ExportFormat::Csv => {
            let (dossier, problems) = (shown.dossier(), model.problems());
            export::csv(dossier, shown.claims(), &Column::ALL, problems).map_err(failed)
        }
        ExportFormat::Geojson => {
            text(json(&export::geojson(shown, model.problems(), model.atlas()))?)
        }
        ExportFormat::Kml => {
            let features = export::geojson(shown, model.problems(), model.atlas());
            text(export::kml(&features, &model.dossier().header().title))
        }
        ExportFormat::Annotations => {
            let documents = model.session().attachments.values();
            let documents: Vec<Attachment> =
                documents.map(|document| Attachment::clone(document)).collect();
            let wording = if order.quoted { Wording::Quoted } else { Wording::LeftOut };
            text(json(&export::annotations(shown, &documents, wording, model.problems()))?)
        }
        ExportFormat::Csl => text(json(&export::csl(model.dossier()))?),
        ExportFormat::Json => Ok(Pack::file(model).map_err(failed)?.into_bytes()),
    }
}

/// The outlines and colours of all pictures: those of a bright room, as paper is.
fn plain(model: &Model) -> (Grounds, Palette) {
    (Grounds::new(Arc::clone(model.atlas())), Theme::of(Room::Day).colors.palette())
}

/// What is asked for of a briefing. Documents that are not to be quoted are put aside.
fn pack(model: &Model, order: ExportOrder) -> Pack {
    let mut model = model.clone();
    if !order.quoted {
        let sources: Vec<_> = model.session().attachments.keys().cloned().collect();
        for source in sources {
            model.apply(Action::Document(DocumentAction::Detach(source)));
        }
    }
    let scenes = match order.extent {
        Extent::Briefing => model.briefing().scenes(),
        Extent::Scene => model.briefing().here().map_or(&[][..], std::slice::from_ref),
        Extent::View => &[],
    };
    Pack::of(&model, scenes)
}

/// The one page of a picture.
fn picture(model: &Model, order: ExportOrder, watch: &mut Watch<'_>) -> Result<Plate, Unmade> {
    watch.at(0, 1)?;
    let (grounds, palette) = plain(model);
    let pack = pack(model, order);
    let leaf = pack.leaves.first().ok_or_else(|| failed(PdfError::NoPage))?;
    let plate = leaf.plate(&grounds, &palette, order.size.map(f64::from), PageWords::All);
    watch.at(1, 1)?;
    Ok(plate)
}

impl Effects {
    /// Lets the user pick where to export to.
    pub(super) fn pick_export(&self, order: ExportOrder, model: &Model) {
        let kind = order.format.extension().to_uppercase();
        self.pick_new(&kind, &order.file_name(model), |path| {
            Action::Export(ExportAction::Start(path, Existing::Replace))
        });
    }

    /// Exports beside the frame, and tells how far it is.
    pub(super) fn export(
        &mut self,
        path: PathBuf,
        order: ExportOrder,
        existing: Existing,
        model: &Model,
    ) {
        let cancel = CancelFlag::default();
        // Of those that are over nobody can stop any.
        let running = &model.session().exporting;
        self.exporting.retain(|path, _| running.iter().any(|it| it.path == *path));
        self.exporting.insert(path.clone(), cancel.clone());
        let (model, tell) = (model.clone(), self.teller());
        self.beside("export", move || {
            let mut watch = Watch::new(|progress| {
                if cancel.is_cancelled() {
                    return ControlFlow::Break(());
                }
                let (path, done, of) = (path.clone(), progress.done, progress.of);
                tell(Action::Export(ExportAction::Went { path, done, of }));
                ControlFlow::Continue(())
            });
            let unmade = written(&model, (&path, order, existing), &mut watch).err();
            drop(watch);
            let ended = ExportAction::Ended { path, done: unmade.is_none() };
            let told = unmade.flatten().map(Action::tell);
            [Action::Export(ended)].into_iter().chain(told).collect()
        });
    }
}

/// Makes an export and writes it, whole or not at all; tells why not, unless it was stopped.
fn written(
    model: &Model,
    (path, order, existing): (&Path, ExportOrder, Existing),
    watch: &mut Watch<'_>,
) -> Result<(), Option<Notice>> {
    saving::is_free(path, existing)?;
    let bytes = made(model, order, watch).map_err(|unmade| match unmade {
        Unmade::Cancelled => None,
        Unmade::Failed(reason) => Some(Notice::failure(format!("{}: {reason}", path.display()))),
    })?;
    Ok(saving::write(path, &bytes, existing)?)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{
        geo::{Atlas, Plane, Resolution},
        store,
    };

    fn model() -> Model {
        let (dossier, problems) = store::bundled_dossier().unwrap();
        let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
        Model::new(Arc::new(dossier), "bundled", problems, Arc::new(atlas))
    }

    fn small(format: ExportFormat) -> ExportOrder {
        ExportOrder { format, size: [640, 480], ..ExportOrder::default() }
    }

    #[test]
    fn each_format_begins_as_such_a_file_does() {
        let model = model();
        for format in ExportFormat::ALL {
            let begins: &[u8] = match format {
                ExportFormat::Pdf => b"%PDF-",
                ExportFormat::Html => b"<!doctype html>",
                ExportFormat::Pptx => b"PK\x03\x04",
                ExportFormat::Png => b"\x89PNG",
                ExportFormat::Svg => b"<svg ",
                ExportFormat::Markdown => b"# ",
                ExportFormat::Csv => b"countries,",
                ExportFormat::Kml => b"<?xml ",
                ExportFormat::Csl => b"[",
                ExportFormat::Geojson | ExportFormat::Annotations | ExportFormat::Json => b"{",
            };
            let order = ExportOrder { extent: Extent::View, ..small(format) }.possible(&model);
            let bytes = made(&model, order, &mut Watch::nobody()).unwrap();
            assert!(bytes.starts_with(begins), "{format:?}");
        }
    }

    #[test]
    fn an_export_is_told_of_page_by_page_and_stops_without_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("brief.pdf");
        let model = model();
        let order = small(ExportFormat::Pdf);
        let scenes = model.briefing().scenes().len();
        let mut told = Vec::new();
        let mut watch = Watch::new(|progress| {
            told.push((progress.done, progress.of));
            if progress.done == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        let stopped = written(&model, (&path, order, Existing::Keep), &mut watch);
        assert_eq!(stopped, Err(None));
        drop(watch);
        assert_eq!(told, [(0, scenes), (1, scenes), (2, scenes)]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_file_that_is_there_is_left_before_anything_is_made() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("claims.csv");
        fs::write(&path, "another's").unwrap();
        let order = small(ExportFormat::Csv);
        let mut watch = Watch::new(|_| panic!("something is made"));
        let refused = written(&model(), (&path, order, Existing::Keep), &mut watch);
        assert!(matches!(refused, Err(Some(_))), "{refused:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "another's");
        let replaced = written(&model(), (&path, order, Existing::Replace), &mut Watch::nobody());
        assert_eq!(replaced, Ok(()));
        assert!(fs::read_to_string(&path).unwrap().starts_with("countries,"));
    }
}
