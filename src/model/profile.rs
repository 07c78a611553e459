//! All that stands behind the page of a country but the claims themselves: worked out once for what
//! the filter leaves, since a page is drawn many times.

use std::{collections::BTreeSet, sync::Arc};

pub use super::timeline::YearBars;
use super::{Axis, Entity, Matches, Model, Shown, Totals, entities};
use crate::domain::{Claim, CountryCode, Dossier, PassageId};

/// A country, as far as the filter shows it.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// The facts by what the document says of them.
    pub totals: Totals,
    /// The claims that the filter leaves, and all that the dossier has.
    pub claims: (usize, usize),
    /// How many passages class and claims rest on, whatever the filter.
    pub passages: usize,
    /// Who else is in the claims, most facts first.
    pub parties: Vec<Entity>,
    /// The entries of the framework that its claims illustrate or share a passage with, by their
    /// places in the dossier's list.
    pub framework: Vec<usize>,
    /// When.
    pub years: YearBars,
    matches: Arc<Matches>,
    country: Option<CountryCode>,
}

impl Profile {
    /// The profile of a country in what is shown, with its years on the axis of the dossier; without
    /// years where there is none.
    pub fn of(shown: Shown<'_>, country: CountryCode, axis: Option<&Axis>) -> Self {
        let dossier = shown.dossier();
        let claims: Vec<&Claim> = shown.claims_of(country).collect();
        Self {
            totals: Totals::of(claims.iter().copied()),
            claims: (claims.len(), dossier.claims_of(country).count()),
            passages: evidence(dossier, country).len(),
            parties: entities(claims.iter().copied()),
            framework: framework(dossier, &claims),
            years: YearBars::of(axis, &claims),
            matches: Arc::default(),
            country: Some(country),
        }
    }

    /// Brings it up to date with what a model shows of a country; works only where that changed.
    pub fn refresh(&mut self, model: &Model, country: CountryCode) {
        let holds = self.country == Some(country) && Arc::ptr_eq(&self.matches, model.matches());
        if !holds {
            *self = Self::of(model.shown(), country, model.timeline().axis());
            self.matches = Arc::clone(model.matches());
        }
    }
}

/// The passages that a country's class and claims rest on.
fn evidence(dossier: &Dossier, country: CountryCode) -> BTreeSet<&PassageId> {
    let assessed = dossier.assessment(country).into_iter().flat_map(|it| &it.passages);
    dossier.claims_of(country).flat_map(|claim| &claim.passages).chain(assessed).collect()
}

fn framework(dossier: &Dossier, claims: &[&Claim]) -> Vec<usize> {
    let ids: BTreeSet<_> = claims.iter().map(|claim| &claim.id).collect();
    let passages: BTreeSet<_> = claims.iter().flat_map(|claim| &claim.passages).collect();
    let entries = dossier.framework().iter().enumerate();
    entries
        .filter(|(_, entry)| {
            entry.claims.iter().any(|id| ids.contains(id))
                || entry.passages.iter().any(|id| passages.contains(id))
        })
        .map(|(at, _)| at)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::bundled_dossier;

    #[test]
    fn the_filter_narrows_claims_and_totals_but_not_what_the_evidence_is() {
        let (dossier, _) = bundled_dossier().unwrap();
        let venezuela = CountryCode::parse("VEN").unwrap();
        let model = |filter: &str| {
            let atlas = crate::geo::Atlas::bundled(
                crate::geo::Resolution::Medium,
                crate::geo::Plane::EqualArea,
            );
            let dossier = Arc::new(dossier.clone());
            let mut model = Model::new(dossier, "", Vec::new(), Arc::new(atlas.unwrap()));
            let filter = filter.parse().unwrap();
            model.apply(super::super::Action::Filter(super::super::FilterAction::Set(filter)));
            let mut profile = Profile::default();
            profile.refresh(&model, venezuela);
            profile
        };
        let (whole, arms) = (model(""), model("topic=arms"));
        assert_eq!(whole.claims.0, whole.claims.1);
        assert!(arms.claims.0 < arms.claims.1 && arms.claims.0 > 0);
        assert_eq!(whole.passages, arms.passages);
        assert!(arms.totals.facts() < whole.totals.facts());
        assert!(!whole.framework.is_empty() && !whole.parties.is_empty());
    }
}
