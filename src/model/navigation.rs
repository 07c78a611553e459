//! Looking at things: selection, back and forward, from country to country, flying to them.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use super::{DocumentKey, Framing, Lens, Model, NavigateAction, Target, passages_of};
use crate::{
    domain::{ClaimId, CountryCode, SourceId, Standing},
    store::ContentHash,
};

impl Model {
    pub(super) fn navigate(&mut self, action: NavigateAction) {
        match action {
            NavigateAction::Show(target) => self.look_at(target),
            NavigateAction::FlyTo(target) => {
                self.look_at(target);
                self.approach();
            }
            NavigateAction::Back => {
                self.trail.back();
                self.turn_to_its_source();
            }
            NavigateAction::Forward => {
                self.trail.forward();
                self.turn_to_its_source();
            }
            NavigateAction::Clear => self.look_at(Target::Overview),
            NavigateAction::NextCountry => self.step_country(Step::Next),
            NavigateAction::PreviousCountry => self.step_country(Step::Previous),
            NavigateAction::Approach => self.approach(),
            NavigateAction::Follow => self.follow(),
        }
    }

    pub(super) fn look_at(&mut self, target: Target) {
        self.session.panel_shown = true;
        self.trail.go(target);
        self.turn_to_its_source();
    }

    /// Where what is looked at rests on an attached document, but not on the one that is read, the
    /// reader is to show that one.
    fn turn_to_its_source(&mut self) {
        if !self.target().turns_reader() {
            return;
        }
        let passages = passages_of(self.shown(), self.target());
        let sources = passages.iter().filter_map(|id| self.dossier.passage(id)).map(|p| &p.source);
        let attached: Vec<&SourceId> =
            sources.filter(|source| self.session.attachments.contains_key(source)).collect();
        let is_read = |source: &&SourceId| {
            self.session.reading().is_some_and(|attachment| attachment.source == **source)
        };
        if !attached.iter().any(is_read)
            && let Some(source) = attached.first()
        {
            self.session.reading_source = Some((*source).clone());
        }
    }

    /// The first claim that rests on the passage that is looked at.
    pub fn first_claim(&self) -> Option<&ClaimId> {
        let Target::Passage(id) = self.target() else { return None };
        self.dossier.claims_on(id).next().map(|claim| &claim.id)
    }

    fn follow(&mut self) {
        if let Some(claim) = self.first_claim().cloned() {
            self.look_at(Target::Claim(claim));
        }
    }

    fn approach(&mut self) {
        let country = self.countries_in_view().first().copied();
        self.session.fly(country.map_or(Framing::Region, Framing::Territory));
    }

    /// The countries that what is looked at is about, for outlines and flights.
    pub fn countries_in_view(&self) -> Vec<CountryCode> {
        match self.target() {
            Target::Country(country) | Target::Stack(country, _) | Target::Why(country) => {
                vec![*country]
            }
            Target::Claim(id) => {
                self.dossier.claim(id).map(|claim| claim.countries.clone()).unwrap_or_default()
            }
            Target::Tier(lens, tier) => self.territories_in_tier(*lens, *tier),
            Target::Reading(reading) => self.countries_read_otherwise(reading),
            Target::Overview
            | Target::Standing(_)
            | Target::Topic(_)
            | Target::Dated(_)
            | Target::Passage(_)
            | Target::Paragraph(_)
            | Target::Party(_) => Vec::new(),
        }
    }

    /// The territories that stand so under the present reading, in the atlas's order.
    pub fn territories_standing(&self, standing: &Standing) -> Vec<CountryCode> {
        let codes = self.atlas.territories.iter().map(|territory| territory.code);
        codes.filter(|code| self.standing(*code) == *standing).collect()
    }

    /// The territories in a tier of the present lens, most first; none where another lens is meant.
    pub fn territories_in_tier(&self, lens: Lens, tier: Option<usize>) -> Vec<CountryCode> {
        if lens != self.session.lens {
            return Vec::new();
        }
        let all = self.atlas.territories.iter().map(|territory| territory.code);
        let counted = self.tabulation().countries_of(tier, all);
        counted.into_iter().map(|(country, _)| country).collect()
    }

    /// How a country stands under the present reading.
    pub fn standing(&self, country: CountryCode) -> Standing {
        self.dossier.standing(country, self.session.reading.as_ref())
    }

    fn step_country(&mut self, step: Step) {
        let order = self.countries_by_name();
        let here = self.country_looked_at();
        let at = here.and_then(|here| order.iter().position(|code| *code == here));
        let next = match (step, at) {
            (Step::Next, None) => 0,
            (Step::Next, Some(at)) => (at + 1) % order.len().max(1),
            (Step::Previous, None | Some(0)) => order.len().saturating_sub(1),
            (Step::Previous, Some(at)) => at - 1,
        };
        if let Some(country) = order.get(next) {
            self.look_at(Target::Country(*country));
        }
    }

    fn countries_by_name(&self) -> Vec<CountryCode> {
        let codes = self.atlas.territories.iter().map(|territory| territory.code);
        let mut named: Vec<(String, CountryCode)> =
            codes.map(|code| (without_accents(&self.country_name(code)), code)).collect();
        named.sort_unstable();
        named.into_iter().map(|(_, code)| code).collect()
    }

    /// What a document is called: its source's title, or what the library knows.
    pub fn document_name(&self, document: &DocumentKey) -> String {
        match document {
            DocumentKey::Attached(id) => {
                let source = self.dossier.source(id);
                source.map_or_else(|| id.to_string(), |source| source.title().to_owned())
            }
            DocumentKey::Kept(sha256) => {
                let entry = self.session.library.iter().find(|entry| entry.sha256 == *sha256);
                entry.map_or_else(|| sha256.to_string(), |entry| entry.name().to_owned())
            }
        }
    }

    /// The document that the search index names so: the attached one, or else the library's.
    pub fn document_indexed(&self, id: &str) -> Option<DocumentKey> {
        let mut attached = self.session.attachments.values();
        let attached = attached.find(|attachment| attachment.index_id() == Some(id));
        attached
            .map(|attachment| DocumentKey::Attached(attachment.source.clone()))
            .or_else(|| ContentHash::parse(id).ok().map(DocumentKey::Kept))
    }

    /// The name of a country in the session's language; in English as the atlas has it or,
    /// elsewhere on the globe, as is usual.
    pub fn country_name(&self, code: CountryCode) -> String {
        let in_atlas = self.atlas.territory(code).map(|territory| territory.name.as_str());
        self.session.words().country(code, in_atlas)
    }
}

impl Model {
    /// The country of the atlas that a name means, as far as it is typed: one that begins so, or
    /// else one with a word that does; accents and case aside.
    pub(super) fn country_called(&self, typed: &str) -> Option<CountryCode> {
        let plain = |name: &str| without_accents(name).to_lowercase();
        let typed = plain(typed.trim());
        if typed.is_empty() {
            return None;
        }
        let codes = self.atlas.territories.iter().map(|territory| territory.code);
        let mut names: Vec<_> = codes.map(|code| (plain(&self.country_name(code)), code)).collect();
        names.sort();
        let begins = names.iter().find(|(name, _)| name.starts_with(&typed));
        let has = |name: &str| name.split(' ').any(|word| word.starts_with(&typed));
        begins.or_else(|| names.iter().find(|(name, _)| has(name))).map(|(_, code)| *code)
    }
}

/// As names are sorted: México stands before Montserrat.
fn without_accents(name: &str) -> String {
    name.nfd().filter(|c| !is_combining_mark(*c)).collect()
}

#[derive(Clone, Copy)]
enum Step {
    Next,
    Previous,
}
