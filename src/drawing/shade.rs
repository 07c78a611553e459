//! Which shade a territory has.

use super::Plan;
use crate::{
    domain::{CountryCode, Dossier, Rating, Standing},
    model::{Lens, Tabulation},
};

/// The fill of an area, as a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shade {
    /// A class: `rank` counts from 0 for the least of `of` classes.
    Class {
        /// Place in the order of the classes.
        rank: usize,
        /// How many classes there are.
        of: usize,
    },
    /// Named without a rating: hatched.
    Named,
    /// Not named, or nothing to count: plain.
    Unmentioned,
}

impl Shade {
    /// The shade of a standing.
    pub fn of(standing: &Standing, dossier: &Dossier) -> Self {
        match standing {
            Standing::Rated(class) => {
                let classes = dossier.classes_from_top();
                let of = classes.len();
                let from_top = classes.iter().position(|known| known.id == *class);
                from_top.map_or(Self::Named, |at| Self::Class { rank: of - 1 - at, of })
            }
            Standing::Named => Self::Named,
            Standing::Unmentioned => Self::Unmentioned,
        }
    }

    /// The shade of what a lens counts in a country.
    fn of_count(tabulation: &Tabulation, country: CountryCode) -> Self {
        let of = tabulation.tiers.len();
        let tier = tabulation.tiers.of(tabulation.count(country));
        tier.map_or(Self::Unmentioned, |rank| Self::Class { rank, of })
    }
}

/// A territory and its shade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    /// The territory.
    pub country: CountryCode,
    /// Its fill.
    pub shade: Shade,
    /// Its fill under another reading, where that differs.
    pub otherwise: Option<Shade>,
    /// Little is behind its fill.
    pub thin: bool,
}

pub(super) fn areas(plan: &Plan<'_>) -> Vec<Area> {
    let territories = plan.atlas.territories.iter();
    territories.map(|territory| area(plan, territory.code)).collect()
}

fn area(plan: &Plan<'_>, country: CountryCode) -> Area {
    let tabulation = plan.tabulation;
    if tabulation.lens != Lens::Receptivity {
        let shade = Shade::of_count(tabulation, country);
        return Area { country, shade, otherwise: None, thin: tabulation.is_thin(country) };
    }
    let standing = plan.dossier.standing(country, plan.reading);
    let shade = Shade::of(&standing, plan.dossier);
    Area { country, shade, otherwise: otherwise(plan.dossier, country, shade), thin: false }
}

/// The first other shade that a country has under any reading.
fn otherwise(dossier: &Dossier, country: CountryCode, shade: Shade) -> Option<Shade> {
    let assessment = dossier.assessment(country)?;
    let standing = |rating: &Rating| match rating {
        Rating::Class(id) => Standing::Rated(id.clone()),
        Rating::Named => Standing::Named,
    };
    let mut shades = assessment.classes.values().map(|r| Shade::of(&standing(r), dossier));
    shades.find(|other| *other != shade)
}
