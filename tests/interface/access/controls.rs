//! Every control has a role, a name and a state, and no two are called the same.

use std::collections::BTreeMap;

use cartouche::model::{Action, Dialog, Notice, NoticeAction, ViewAction, Workspace};
use egui::accesskit::{Action as Does, Role};

use super::{WORKSPACES, can, described, full, name, nodes};
use crate::desk::{Window, country};

/// Names that several controls next to each other may have: the toolkit calls the edge of every
/// panel so, and tells them apart by their orientation alone.
const SAME: [&str; 1] = ["Resize panel"];

/// What is wrong with the controls of a window, one line each.
fn faults(window: &Window) -> Vec<String> {
    let mut faults = Vec::new();
    let mut siblings: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for node in nodes(window) {
        // Text that can be marked and copied can be clicked, but is no control.
        let (clicks, focuses) = (can(&node, Does::Click), can(&node, Does::Focus));
        let clicks = clicks && node.role() != Role::Label;
        // The toolkit's own, beside what it scrolls; keys scroll without it.
        if node.role() == Role::ScrollBar {
            continue;
        }
        if (clicks || focuses) && name(&node).is_empty() {
            faults.push(format!("no name: {}", described(&node)));
        }
        if (clicks || focuses) && matches!(node.role(), Role::Unknown | Role::GenericContainer) {
            faults.push(format!("no role: {}", described(&node)));
        }
        let has_state = matches!(
            node.role(),
            Role::CheckBox | Role::RadioButton | Role::Switch | Role::MenuItemCheckBox
        );
        if has_state && node.toggled().is_none() {
            faults.push(format!("no state: {}", described(&node)));
        }
        if clicks && !SAME.contains(&name(&node).as_str()) {
            let parent = node.parent().map(|parent| format!("{:?}", parent.id()));
            let key = (parent, format!("{:?}", node.role()), name(&node));
            siblings.entry(key).or_default().push(described(&node));
        }
    }
    let twins = siblings.into_values().filter(|alike| alike.len() > 1);
    faults.extend(twins.map(|alike| format!("alike: {}", alike.join(" and "))));
    faults
}

#[track_caller]
fn has_no_fault(window: &Window, place: &str) {
    let faults = faults(window);
    assert!(faults.is_empty(), "{place}:\n{}", faults.join("\n"));
}

#[test]
fn every_control_of_every_workspace_has_a_name_a_role_and_a_state() {
    for workspace in WORKSPACES {
        has_no_fault(&full(workspace), &format!("{workspace:?}"));
    }
}

#[test]
fn every_control_of_every_page_has_a_name_a_role_and_a_state() {
    let mut window = full(Workspace::Explore);
    window.apply(Action::Filter(cartouche::model::FilterAction::Clear));
    window.apply(Action::Notice(NoticeAction::Tell(Notice::warning("A word."))));
    let dossier = std::sync::Arc::clone(window.model().dossier());
    let claim = dossier.claims()[0].clone();
    let targets = [
        country("VEN"),
        cartouche::model::Target::Stack(claim.countries[0], claim.topic),
        cartouche::model::Target::Claim(claim.id.clone()),
        cartouche::model::Target::Passage(claim.passages[0].clone()),
        cartouche::model::Target::Topic(claim.topic),
    ];
    for target in targets {
        window.apply(Action::show(target.clone()));
        has_no_fault(&window, &format!("{target:?}"));
    }
}

#[test]
fn every_control_of_every_dialog_has_a_name_a_role_and_a_state() {
    for dialog in [
        Dialog::Document,
        Dialog::Dossier,
        Dialog::Tiles,
        Dialog::Beginning,
        Dialog::Library,
        Dialog::Palette,
        Dialog::Help,
    ] {
        let mut window = full(Workspace::Explore);
        window.apply(Action::View(ViewAction::SetDialog(Some(dialog))));
        has_no_fault(&window, &format!("{dialog:?}"));
    }
}
