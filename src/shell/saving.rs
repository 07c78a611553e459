//! Saving the dossier under a name.

use std::{path::Path, sync::Arc};

use super::cli;
use crate::{
    domain::Dossier,
    model::{Action, DocumentAction, Existing, Notice, NoticeKind, SaveAction},
    store,
};

/// Writes a dossier as JSON, whole or not at all. A file that is there is replaced only where the
/// user was asked.
pub(super) fn save(dossier: &Arc<Dossier>, path: &Path, existing: Existing) -> Action {
    // With the kind of file that is put to it a name is another: nobody was asked about that.
    let existing = if path.extension().is_some() { existing } else { Existing::Keep };
    let named = path.extension().map_or_else(|| path.with_extension("json"), |_| path.to_owned());
    let json = store::dossier_to_json(dossier).map_err(cli::told);
    let written = json
        .and_then(|json| cli::pretty(&json))
        .map_err(|reason| unwritten(&named, reason))
        .and_then(|text| write(&named, (text + "\n").as_bytes(), existing));
    match written {
        Ok(()) => {
            let saved = Arc::clone(dossier);
            Action::Document(DocumentAction::Save(SaveAction::Done { saved, path: named }))
        }
        Err(notice) => Action::tell(notice),
    }
}

/// Writes a file, whole or not at all; tells why not.
pub(super) fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Notice> {
    is_free(path, existing)?;
    store::write_atomically(path, bytes).map_err(|error| unwritten(path, store::reason(&error)))
}

/// Whether a file may be written there; tells why not.
pub(super) fn is_free(path: &Path, existing: Existing) -> Result<(), Notice> {
    if existing == Existing::Keep && path.exists() {
        let values = vec![("path", path.display().to_string())];
        return Err(Notice::say(NoticeKind::Failure, "notice-file-exists", values));
    }
    Ok(())
}

fn unwritten(path: &Path, reason: String) -> Notice {
    let values = vec![("path", path.display().to_string()), ("reason", reason)];
    Notice::say(NoticeKind::Failure, "notice-not-saved", values)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::{
        model::{Attachment, PlaceAction, Placing, Remembered},
        shell::{documents::read_document, import_child::CancelFlag},
    };

    #[test]
    fn a_file_that_is_there_stays_unless_the_user_was_asked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("claims.csv");
        write(&path, b"first", Existing::Keep).unwrap();
        let refused = write(&path, b"second", Existing::Keep).unwrap_err();
        assert_eq!(fs::read(&path).unwrap(), b"first");
        let told = refused.text;
        let expected = "there is a file already; choose it in the file dialog to replace it";
        assert_eq!(told, format!("{}: {expected}", path.display()));
        write(&path, b"second", Existing::Replace).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
    }

    #[test]
    fn a_dossier_of_a_dropped_document_is_saved_and_opened_again_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let document = folder.path().join("Ferry notes.txt");
        fs::write(&document, "A ferry sails to Peru.\n").unwrap();
        let cancel = CancelFlag::default();
        let (other, _) = store::bundled_dossier().unwrap();
        let asked = read_document(&other, &document, None, None, &cancel);
        let [Action::Document(DocumentAction::Place(PlaceAction::Ask(unplaced)))] = &asked[..]
        else {
            panic!("{asked:?}")
        };
        let begun = unplaced.placed(&Placing::Begin, &other);
        let Action::Document(DocumentAction::Begun { dossier, attachment }) = begun else {
            panic!("{begun:?}")
        };

        let path = folder.path().join("ferries");
        let saved = save(&dossier, &path, Existing::Keep);
        let Action::Document(DocumentAction::Save(SaveAction::Done { path, .. })) = saved else {
            panic!("{saved:?}")
        };
        assert_eq!(path, folder.path().join("ferries.json"));
        assert!(matches!(save(&dossier, &path, Existing::Keep), Action::Notice(_)), "it is there");
        assert!(matches!(save(&dossier, &path, Existing::Replace), Action::Document(_)));
        fs::write(&path, "another's").unwrap();
        let without_kind = folder.path().join("ferries");
        let told = save(&dossier, &without_kind, Existing::Replace);
        assert!(matches!(told, Action::Notice(_)), "nobody was asked about ferries.json: {told:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "another's");
        assert!(matches!(save(&dossier, &path, Existing::Replace), Action::Document(_)));

        let (again, problems) = store::load_dossier(&path).unwrap();
        assert_eq!((again.header(), problems.len()), (dossier.header(), 0));
        let Attachment { source, path, sha256, file_sha256, .. } = Arc::unwrap_or_clone(attachment);
        let known = Remembered { source, path, sha256, file_sha256 };
        let found = read_document(&again, &known.path, Some(&known), None, &cancel);
        assert!(matches!(&found[..], [Action::Document(DocumentAction::Attached(_))]), "{found:?}");
    }
}
