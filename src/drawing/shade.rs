//! Which shade a territory has.

use super::Plan;
use crate::domain::{CountryCode, Dossier, Rating, Standing};

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
    /// Not named: plain.
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
}

/// A territory and its shade.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// The territory.
    pub country: CountryCode,
    /// How it stands.
    pub standing: Standing,
    /// Its fill.
    pub shade: Shade,
    /// Its fill under another reading, where that differs.
    pub otherwise: Option<Shade>,
}

pub(super) fn areas(plan: &Plan<'_>) -> Vec<Area> {
    let area = |country: CountryCode| {
        let standing = plan.dossier.standing(country, plan.reading);
        let shade = Shade::of(&standing, plan.dossier);
        Area { country, otherwise: otherwise(plan.dossier, country, shade), standing, shade }
    };
    plan.atlas.territories.iter().map(|territory| area(territory.code)).collect()
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
