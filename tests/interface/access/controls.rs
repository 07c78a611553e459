//! Every control has a role, a name and a state, and no two are called the same.

use std::collections::BTreeMap;

use cartouche::domain::{Claim, CountryCode, ReadingId, SourceId, Standing};
use cartouche::model::{
    Action, Choice, Dialog, DocumentKey, Lens, Notice, NoticeAction, ShownParagraph, Target,
    ViewAction, Workspace,
};
use egui::accesskit::{Action as Does, Role};
use egui_kittest::kittest::AccessKitNode;

use super::{WORKSPACES, can, described, full, name, nodes};
use crate::desk::{Window, country};

/// Names that several controls next to each other may have: the toolkit calls the edge of every
/// panel so, and tells them apart by their orientation alone.
const SAME: [&str; 1] = ["Resize panel"];

/// What is wrong with the controls of a window, one line each.
fn faults(window: &Window) -> Vec<String> {
    let mut faults = Vec::new();
    let mut alike: BTreeMap<_, Vec<String>> = BTreeMap::new();
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
            let key = (surroundings(&node), format!("{:?}", node.role()), name(&node));
            alike.entry(key).or_default().push(described(&node));
        }
    }
    let twins = alike.into_values().filter(|alike| alike.len() > 1);
    faults.extend(twins.map(|alike| format!("alike: {}", alike.join(" and "))));
    faults
}

/// A page after each: a new kind of target has to be given its place here.
fn page_after(page: &Target, claim: &Claim) -> Option<Target> {
    Some(match page {
        Target::Overview => country("VEN"),
        Target::Country(code) => Target::Stack(*code, claim.topic),
        Target::Stack(..) => Target::Claim(claim.id.clone()),
        Target::Claim(_) => Target::Standing(Standing::Unmentioned),
        Target::Standing(_) => Target::Tier(Lens::Claims, None),
        Target::Tier(..) => Target::Topic(claim.topic),
        Target::Topic(_) => Target::Passage(claim.passages[0].clone()),
        Target::Passage(_) => Target::Dated(Some(2008)),
        Target::Dated(_) => Target::Paragraph(ShownParagraph {
            document: DocumentKey::Attached(SourceId::new("none")),
            paragraph: 1,
        }),
        Target::Paragraph(_) => Target::Why(CountryCode::parse("VEN").unwrap()),
        Target::Why(_) => Target::Reading(ReadingId::new("none")),
        Target::Reading(_) => Target::Party(Choice::State(CountryCode::parse("RUS").unwrap())),
        Target::Party(_) => return None,
    })
}

/// A dialog after each, likewise.
fn dialog_after(dialog: Dialog) -> Option<Dialog> {
    Some(match dialog {
        Dialog::Document => Dialog::Dossier,
        Dialog::Dossier => Dialog::Tiles,
        Dialog::Tiles => Dialog::Beginning,
        Dialog::Beginning => Dialog::Table,
        Dialog::Table => Dialog::Link,
        Dialog::Link => Dialog::Unplaced,
        Dialog::Unplaced => Dialog::Saving,
        Dialog::Saving => Dialog::Export,
        Dialog::Export => Dialog::Library,
        Dialog::Library => Dialog::Profile(CountryCode::parse("VEN").unwrap()),
        Dialog::Profile(_) => Dialog::Palette,
        Dialog::Palette => Dialog::Help,
        Dialog::Help => return None,
    })
}

/// Within what no other control may be called the same: the panel or dialog. Each row in it is a
/// parent of its own, so that equal controls of two rows are no siblings, but they are heard one
/// after the other. Links to one claim, and the folds of what is odd in it, stand in all cards that
/// they belong to, but once in each.
fn surroundings(node: &AccessKitNode<'_>) -> String {
    if matches!(node.role(), Role::Link | Role::DisclosureTriangle) {
        return format!("{:?}", node.parent().map(|parent| parent.id()));
    }
    let mut around = std::iter::successors(node.parent(), AccessKitNode::parent);
    let place = around.find(|node| matches!(node.role(), Role::Pane | Role::Dialog | Role::Window));
    format!("{:?}", place.map(|place| place.id()))
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
    let pages = std::iter::successors(Some(Target::Overview), |page| page_after(page, &claim));
    for target in pages {
        window.apply(Action::show(target.clone()));
        assert_eq!(window.target(), &target, "it was looked at");
        has_no_fault(&window, &format!("{target:?}"));
    }
}

#[test]
fn every_control_of_every_dialog_has_a_name_a_role_and_a_state() {
    for dialog in std::iter::successors(Some(Dialog::Document), |dialog| dialog_after(*dialog)) {
        let mut window = full(Workspace::Explore);
        window.apply(Action::View(ViewAction::SetDialog(Some(dialog))));
        has_no_fault(&window, &format!("{dialog:?}"));
    }
}
