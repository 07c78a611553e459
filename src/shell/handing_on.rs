//! Effects that write what is handed on: the table as CSV, and the settings.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    cli,
    effects::{Effects, failed, wait},
    links,
    remember::Saving,
    saving,
};
use crate::{
    export,
    model::{Action, Column, Existing, Model, Notice, Rows, StateAction, TableAction},
    words::Words,
};

impl Effects {
    /// Lets the user pick a file with a link.
    pub(super) fn pick_link(&self, words: &Words) {
        let kind = words.say("files-links");
        self.pick(words, (kind, &["cartouche"]), |path| Action::State(StateAction::Open(path)));
    }

    /// Reads the link in a file, and has it followed.
    pub(super) fn read_link(&self, path: PathBuf) {
        self.beside("read link", move || {
            let follow = |link| Action::State(StateAction::Follow(link));
            vec![links::read(&path).map_or_else(failed, follow)]
        });
    }

    /// Lets the user pick a file to write the table to.
    pub(super) fn pick_table(&self) {
        self.pick_new("CSV", "claims.csv", |path| {
            Action::Table(TableAction::Export(path, Existing::Replace))
        });
    }

    /// Lets the user pick a place for a new file, as [`Self::pick`] does for one that is there. The
    /// system's dialog asks before one is replaced.
    pub(super) fn pick_new(&self, kind: &str, name: &str, answer: fn(PathBuf) -> Action) {
        let extension = Path::new(name).extension().and_then(|extension| extension.to_str());
        let dialog = rfd::AsyncFileDialog::new()
            .add_filter(kind, extension.as_slice())
            .set_file_name(name)
            .save_file();
        self.beside("file dialog", move || {
            let picked = wait(dialog);
            picked.map(|file| answer(file.path().to_owned())).into_iter().collect()
        });
    }

    /// Writes the settings.
    pub(super) fn save(&self, saving: Saving) {
        self.beside("settings", move || {
            saving.write().err().map(Action::tell).into_iter().collect()
        });
    }

    /// Writes the rows of the table as they stand there.
    pub(super) fn export_table(&self, path: PathBuf, existing: Existing, model: &Model) {
        let (rows, dossier) = (Rows::of(model, None), Arc::clone(model.dossier()));
        let columns = export::csv_columns(&model.session().table.columns);
        let columns: Vec<Column> = columns.into_iter().collect();
        let (words, problems) = (model.session().words(), model.problems().to_vec());
        self.beside("export table", move || {
            let written = export::csv(&dossier, rows.claims(), &columns, &problems)
                .map_err(|error| Notice::failure(cli::told(error)))
                .and_then(|bytes| saving::write(&path, &bytes, existing));
            let told = written.map(|()| {
                let values =
                    [("count", rows.len().into()), ("path", path.display().to_string().into())];
                Notice::done(words.say_with("table-exported", &values))
            });
            vec![Action::tell(told.unwrap_or_else(|failure| failure))]
        });
    }
}
