//! What a user would miss: how the window was left, to be remembered and to be handed on.
//!
//! A [`ViewState`] is data with a written form for each part, in settings (JSON) and in links
//! ([`Link`]). It is made from a model and applied by [`Model::apply`], which drops what the dossier
//! does not have any more.

mod link;
#[cfg(test)]
mod opening_tests;
mod salvage;
mod view_state;
mod written;

#[cfg(test)]
mod tests;

use std::{collections::BTreeSet, path::PathBuf};

pub use link::{BadLink, Link};
pub use view_state::{Place, ViewState};
pub use written::UnknownWord;

use super::{Effect, Facet, Framing, MOST_COMPARED, Model, Notice, Target, Workspace};

/// What happens with the state of the window as a whole.
#[derive(Debug, Clone, PartialEq)]
pub enum StateAction {
    /// Look as it was left.
    Restore(Box<ViewState>),
    /// Look as a link says.
    Follow(String),
    /// Look as the link in the file at this path says.
    Open(PathBuf),
}

/// The dossiers that are being read, and the links that wait for them.
#[derive(Debug, Clone, Default)]
pub(super) struct Opening {
    /// How many there are.
    pub(super) dossiers: usize,
    links: Vec<String>,
}

impl Model {
    pub(super) fn state(&mut self, action: StateAction) -> Vec<Effect> {
        match action {
            StateAction::Restore(state) => {
                // What is gone since is not asked for: the rest is as it was.
                self.restore(*state);
            }
            StateAction::Follow(text) => {
                self.session.dialog = None;
                self.follow_link(&text);
            }
            StateAction::Open(path) => {
                self.session.dialog = None;
                return vec![Effect::ReadLink(path)];
            }
        }
        Vec::new()
    }

    fn follow_link(&mut self, text: &str) {
        let words = self.session.words();
        let link = match Link::parse(text) {
            Ok(link) => link,
            Err(bad) => {
                let told = words.say_with("link-bad", &[("reason", bad.to_string().into())]);
                return self.session.tell(Notice::failure(told));
            }
        };
        let open = &self.dossier.header().id;
        // One that names no dossier may have come with that which is being read.
        if self.session.opening.dossiers > 0 && link.dossier.as_ref() != Some(open) {
            return self.session.opening.links.push(text.to_owned());
        }
        if let Some(other) = link.dossier.filter(|id| id != open) {
            let values = [("other", other.into()), ("open", open.clone().into())];
            let told = words.say_with("link-other-dossier", &values);
            return self.session.tell(Notice::warning(told));
        }
        let mut unknown = link.unknown;
        unknown.extend(self.restore(link.state));
        if !unknown.is_empty() {
            let parts = [("parts", unknown.join(", ").into())];
            self.session.tell(Notice::warning(words.say_with("link-unknown", &parts)));
        }
    }

    /// A dossier has been read, or could not be: follows the links that waited for it.
    pub(super) fn end_opening(&mut self) {
        let opening = &mut self.session.opening;
        opening.dossiers = opening.dossiers.saturating_sub(1);
        if opening.dossiers == 0 {
            for link in std::mem::take(&mut opening.links) {
                self.follow_link(&link);
            }
        }
    }

    /// Looks as a state says; returns the parts that this dossier does not have.
    pub(super) fn restore(&mut self, state: ViewState) -> Vec<String> {
        let mut gone = Vec::new();
        let session = &mut self.session;
        session.lens = state.lens.unwrap_or(session.lens);
        if let Some(reading) = state.reading {
            if self.dossier.reading(&reading).is_some() {
                session.reading = Some(reading);
                session.reading_before = None;
            } else {
                gone.push(format!("reading={reading}"));
            }
        }
        if let Some(overlays) = state.overlays {
            session.overlays = overlays;
        }
        if let Some(look) = state.matrix {
            (session.matrix_face, session.matrix_sort) = (look.face, look.sort);
        }
        if let Some(saved) = state.saved {
            session.saved_filters = saved;
        }
        session.workspace = state.workspace.unwrap_or(session.workspace);
        if session.workspace == Workspace::Compare {
            session.take_back_compared();
        }
        session.filters_shown = state.filters.unwrap_or(session.filters_shown);
        session.timeline_shown = state.timeline.unwrap_or(session.timeline_shown);
        session.graticule = state.graticule.unwrap_or(session.graticule);
        session.uncoded_shown = state.uncoded.unwrap_or(session.uncoded_shown);
        if let Some(columns) = state.columns.filter(|columns| !columns.is_empty()) {
            session.table.columns = columns;
        }
        if let Some(widths) = state.widths {
            session.table.set_widths(widths);
        }
        if let Some(sort) = state.sort {
            session.table.set_sort(sort);
        }
        gone.extend(state.compared.into_iter().flat_map(|them| self.restore_compared(them)));
        gone.extend(state.filter.into_iter().flat_map(|filter| self.restore_filter(filter)));
        gone.extend(state.at.and_then(|at| self.restore_place(at)));
        gone.extend(state.target.and_then(|target| self.restore_target(target)));
        gone
    }

    /// Each country once; returns those that are nowhere.
    fn restore_compared(&mut self, countries: Vec<crate::domain::CountryCode>) -> Vec<String> {
        let (known, gone): (Vec<_>, Vec<_>) =
            countries.into_iter().partition(|code| self.has(&Target::Country(*code)));
        let compared = &mut self.session.compared;
        compared.clear();
        for country in known {
            if !compared.contains(&country) && compared.len() < MOST_COMPARED {
                compared.push(country);
            }
        }
        gone.into_iter().map(|country| format!("compared={country}")).collect()
    }

    /// Filters by what the claims can have; returns what none has.
    fn restore_filter(&mut self, mut filter: super::Filter) -> Vec<String> {
        let is_known =
            |choice: &super::Choice| self.facets.of(choice.facet()).any(|known| known == choice);
        let (known, gone): (BTreeSet<_>, BTreeSet<_>) =
            filter.choices.into_iter().partition(is_known);
        filter.choices = known;
        self.session.filter = filter;
        gone.iter().map(ToString::to_string).collect()
    }

    fn restore_place(&mut self, place: Place) -> Option<String> {
        let framing = place.framing();
        if let Framing::Territory(code) = framing
            && self.atlas.territory(code).is_none()
        {
            return Some(format!("at={place}"));
        }
        self.session.framing = framing;
        None
    }

    fn restore_target(&mut self, target: Target) -> Option<String> {
        if !self.has(&target) {
            return Some(format!("target={target}"));
        }
        let panel_shown = self.session.panel_shown;
        self.look_at(target);
        // Looking at something opens the panel; here it stays as it was left.
        self.session.panel_shown = panel_shown;
        None
    }

    /// Whether there is such a thing to look at.
    pub(super) fn has(&self, target: &Target) -> bool {
        match target {
            Target::Claim(id) => self.dossier.claim(id).is_some(),
            Target::Passage(id) => self.dossier.passage(id).is_some(),
            Target::Country(code) | Target::Stack(code, _) | Target::Why(code) => {
                self.atlas.territory(*code).is_some()
                    || self.dossier.claims_of(*code).next().is_some()
            }
            Target::Standing(crate::domain::Standing::Rated(class)) => {
                self.dossier.class(class).is_some()
            }
            Target::Reading(id) => self.dossier.reading(id).is_some(),
            Target::Party(who) => self.facets.of(Facet::Party).any(|known| known == who),
            Target::Overview
            | Target::Standing(_)
            | Target::Tier(..)
            | Target::Topic(_)
            | Target::Dated(_)
            | Target::Paragraph(_) => true,
        }
    }
}
