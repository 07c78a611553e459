//! For those who use the keyboard alone, and for those who do not see the window.

mod controls;
mod focus;
mod spoken;
mod walking;

use cartouche::model::{Action, FilterAction, ViewAction, Workspace};
use egui::accesskit;
use egui_kittest::kittest::{AccessKitNode, NodeT as _};

use crate::desk::Window;

pub(super) const WORKSPACES: [Workspace; 8] = [
    Workspace::Explore,
    Workspace::Read,
    Workspace::Both,
    Workspace::Matrix,
    Workspace::Table,
    Workspace::Compare,
    Workspace::Parties,
    Workspace::Brief,
];

/// A window in a workspace, with all that can be shown around it.
pub(super) fn full(workspace: Workspace) -> Window {
    filled(Window::bundled(), workspace)
}

/// Shows in a window all that can be shown around a workspace.
pub(super) fn filled(mut window: Window, workspace: Workspace) -> Window {
    window.apply(Action::View(ViewAction::SetWorkspace(workspace)));
    window.apply(Action::View(ViewAction::ShowFilters(true)));
    window.apply(Action::View(ViewAction::ShowTimeline(true)));
    window.apply(Action::Filter(FilterAction::Set("topic=arms".parse().unwrap())));
    window
}

/// All nodes of the window.
pub(super) fn nodes(window: &Window) -> impl Iterator<Item = AccessKitNode<'_>> {
    window.harness.root().children_recursive().map(|node| node.accesskit_node())
}

pub(super) fn can(node: &AccessKitNode<'_>, action: accesskit::Action) -> bool {
    node.data().supports_action(action) && !node.is_hidden() && !node.is_disabled()
}

/// What a node is called, as a screen reader would say it.
pub(super) fn name(node: &AccessKitNode<'_>) -> String {
    let label = node.label().filter(|label| !label.trim().is_empty());
    // The words of a text are its value.
    let label = label.or_else(|| node.value().filter(|_| node.role() == accesskit::Role::Label));
    label.or_else(|| node.data().placeholder().map(str::to_owned)).unwrap_or_default()
}

/// A node in words, for a failing test.
pub(super) fn described(node: &AccessKitNode<'_>) -> String {
    let mut around = std::iter::successors(node.parent(), AccessKitNode::parent);
    let within = around.find_map(|node| node.label()).unwrap_or_default();
    format!("{:?} “{}” at {:?} in “{within}”", node.role(), name(node), node.raw_bounds())
}
