//! What is remembered of a dossier when one opens: the one before is noted as it was left, and the
//! one that opens is looked at as it was left.

use super::remember::{Memory, Saving};
use crate::model::{Action, DocumentAction, Effect, Model};

/// Applies an action. Returns what the shell has to do, and the settings to be written where the
/// action opened another dossier.
pub(super) fn apply(
    model: &mut Model,
    memory: &mut Memory,
    action: Action,
) -> (Vec<Effect>, Option<Saving>) {
    let is_found_again = matches!(action, Action::Document(DocumentAction::Opened { .. }));
    let opens = is_found_again || begins(&action);
    let saving = if opens { memory.news(model) } else { None };
    let mut effects = model.apply(action);
    if opens {
        effects.extend(look_again(model, memory));
        if is_found_again {
            let known = memory.documents(&model.dossier().header().id);
            effects.extend(model.apply(Action::Document(DocumentAction::FindAgain(known))));
        }
        memory.note_view(model);
    }
    (effects, saving)
}

/// Looks at the dossier as it was left, and knows what was accepted in its documents.
pub(super) fn look_again(model: &mut Model, memory: &Memory) -> Vec<Effect> {
    let id = &model.dossier().header().id;
    let accepted = DocumentAction::KnowAcceptances(memory.acceptances(id));
    let mut actions = memory.view(id);
    actions.push(Action::Document(accepted));
    actions.into_iter().flat_map(|action| model.apply(action)).collect()
}

/// Whether a dossier begins that has been made of a document.
pub(super) const fn begins(action: &Action) -> bool {
    matches!(action, Action::Document(DocumentAction::Begun { .. }))
}

#[cfg(test)]
mod tests {
    use std::{path::Path, sync::Arc};

    use super::*;
    use crate::{
        domain::{Dossier, PassageId},
        geo::{Atlas, Plane, Resolution},
        model::{Acceptance, Attachment, Lens, NavigateAction, Target, ViewAction},
        store::{Settings, SettingsFile, load_dossier},
        text::{Block, BlockKind, Document, Place},
        words::Language,
    };

    fn own() -> Arc<Dossier> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        Arc::new(load_dossier(&root.join("tests/fixtures/own-dossier.json")).unwrap().0)
    }

    /// A dossier that has been made of a document.
    fn begun() -> (Arc<Dossier>, Arc<Attachment>) {
        let text = "A ferry sails to Peru.".to_owned();
        let block = Block { number: None, kind: BlockKind::Paragraph, text, notes: vec![] };
        let document = Document::new(vec![block]);
        let (dossier, attachment) = Attachment::beginning(document, "/there/ferries.txt".into());
        (Arc::new(dossier), Arc::new(attachment))
    }

    fn model(dossier: Arc<Dossier>) -> Model {
        let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
        Model::new(dossier, "", Vec::new(), Arc::new(atlas))
    }

    #[test]
    fn what_was_accepted_and_looked_at_in_a_dossier_is_there_when_it_begins_anew() {
        let (dossier, attachment) = begun();
        let id = dossier.header().id.clone();
        let accepted = Acceptance {
            source: attachment.source.clone(),
            sha256: attachment.sha256.clone(),
            passage: PassageId::new("p1-1"),
            place: Place { paragraph: 1, range: 0..5 },
        };
        let mut memory = Memory::new(None, Settings::default(), Language::English);
        let mut before = model(Arc::clone(&dossier));
        let known = DocumentAction::KnowAcceptances(vec![accepted.clone()]);
        before.apply(Action::Document(known));
        before.apply(Action::View(ViewAction::SetLens(Lens::Claims)));
        memory.note(&before);
        memory.note_view(&before);

        let mut model = model(own());
        let begun = DocumentAction::Begun { dossier, attachment };
        apply(&mut model, &mut memory, Action::Document(begun));
        memory.note(&model);
        assert_eq!(memory.acceptances(&id), [accepted]);
        assert_eq!(model.session().lens, Lens::Claims);
    }

    #[test]
    fn the_dossier_of_before_is_written_down_as_it_was_left() {
        let folder = tempfile::tempdir().unwrap();
        let file = SettingsFile::new(&folder.path().join("settings.json"));
        let settings = Settings::default();
        let mut memory = Memory::new(Some(file.clone()), settings, Language::English);
        let mut model = model(own());
        let claim = Target::Claim(model.dossier().claims()[1].id.clone());
        let (dossier, attachment) = begun();
        apply(&mut model, &mut memory, Action::Navigate(NavigateAction::Show(claim.clone())));
        let begun = DocumentAction::Begun { dossier, attachment };
        let (_, saving) = apply(&mut model, &mut memory, Action::Document(begun));
        saving.expect("settings to write").write().unwrap();
        let written = file.load().unwrap();
        assert_eq!(written.views["own-report"]["target"], claim.to_string());
    }
}
