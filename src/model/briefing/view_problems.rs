//! What of a scene's view cannot be shown, told in English as all problems of a dossier are.

use std::collections::BTreeSet;

use super::capture::read;
use crate::{
    domain::{Scene, SceneView, Topic},
    model::{Choice, Filter, Lens, Model, Place, Target},
};

/// What of a scene's view is not understood, or is not there, a line each: its field and why.
pub fn view_problems(model: &Model, scene: &Scene) -> Vec<(&'static str, String)> {
    let SceneView { at, lens, filter, target, .. } = &scene.view;
    let mut problems = Vec::new();
    let mut note = |field, problem: Option<String>| {
        problems.extend(problem.map(|message| (field, message)));
    };
    note("view.at", unread::<Place>(at.as_ref()));
    note("view.lens", unread::<Lens>(lens.as_ref()));
    note("view.filter", unread::<Filter>(filter.as_ref()));
    note("view.target", unread::<Target>(target.as_ref()));
    if let Some(target) = read::<Target>(target.as_ref())
        && !model.has(&target)
    {
        note("view.target", Some(format!("there is no \"{target}\"")));
    }
    let is_topical = read::<Filter>(filter.as_ref())
        .is_some_and(|filter| filter.choices.iter().any(|it| matches!(it, Choice::Topic(_))));
    if is_topical && !scene.steps.is_empty() {
        note("steps", Some("view.filter has topics, which are shown at once".to_owned()));
    }
    let topics: BTreeSet<Topic> = scene.steps.iter().flatten().copied().collect();
    if let Some(overlays) = scene.view.overlays.as_ref()
        && let Some(topic) = topics.iter().find(|topic| !overlays.contains(*topic))
    {
        note("steps", Some(format!("\"{topic}\" is none of view.overlays")));
    }
    problems
}

fn unread<T: std::str::FromStr<Err: std::fmt::Display>>(text: Option<&String>) -> Option<String> {
    text.and_then(|text| text.parse::<T>().err()).map(|error| error.to_string())
}
