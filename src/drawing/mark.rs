//! How a claim looks: shape for its topic, fill and line for its stage, edge for its basis.

use super::{LabelGround, Offset};
use crate::{
    domain::{Basis, Claim, CountryCode, Stage, Topic},
    geo::PlanePoint,
    model::Target,
};

/// A claim, or a stack of them, on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// What a click on it opens.
    pub target: Target,
    /// The country that it is drawn for.
    pub country: CountryCode,
    /// What it is laid out about.
    pub anchor: PlanePoint,
    /// Where it is from there.
    pub offset: Offset,
    /// How it looks.
    pub style: MarkStyle,
    /// How many facts it stands for; 1 for a single claim.
    pub count: usize,
    /// What lies behind its count.
    pub over: LabelGround,
}

/// How a mark looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MarkStyle {
    /// Shape: the topic.
    pub shape: MarkShape,
    /// Fill and line: the stage.
    pub body: Body,
    /// Edge: the basis.
    pub edge: Edge,
}

/// The outline of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MarkShape(pub Topic);

/// Fill, line and cross of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Body {
    /// It is there: filled.
    Filled,
    /// Agreed: long dashes.
    LongDash,
    /// Intended: short dashes.
    ShortDash,
    /// Talked of, wanted or possible: dots.
    Dotted,
    /// Refused or denied: crossed out.
    Crossed,
    /// A judgment: a thin line.
    Thin,
    /// Several stages in one stack.
    Mixed,
}

/// A line's pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// Unbroken.
    Solid,
    /// Dashes and gaps of so many tenths of a mark's radius.
    Dashed(u8, u8),
}

/// The edge of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edge {
    /// The author vouches for it.
    Crisp,
    /// Hedged, inferred, or somebody else's word.
    Fuzzy,
}

impl Body {
    /// The body of a claim.
    pub const fn of(claim: &Claim) -> Self {
        if claim.denies { Self::Crossed } else { Self::of_stage(claim.stage) }
    }

    /// The body of a stage.
    pub const fn of_stage(stage: Stage) -> Self {
        match stage {
            Stage::Delivered | Stage::Occurred | Stage::Ongoing => Self::Filled,
            Stage::Signed => Self::LongDash,
            Stage::Planned => Self::ShortDash,
            Stage::Discussed | Stage::Offered | Stage::Sought | Stage::Possible => Self::Dotted,
            Stage::Refused => Self::Crossed,
            Stage::None => Self::Thin,
        }
    }

    /// Its line.
    pub const fn stroke(self) -> Stroke {
        match self {
            Self::Filled | Self::Crossed | Self::Thin | Self::Mixed => Stroke::Solid,
            Self::LongDash => Stroke::Dashed(9, 4),
            Self::ShortDash => Stroke::Dashed(5, 4),
            Self::Dotted => Stroke::Dashed(2, 3),
        }
    }

    /// What it means, for the legend.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Filled => "delivered, done or under way",
            Self::LongDash => "signed",
            Self::ShortDash => "planned",
            Self::Dotted => "discussed, offered, sought or possible",
            Self::Crossed => "refused or denied",
            Self::Thin => "a judgment, no deal",
            Self::Mixed => "several stages",
        }
    }
}

impl Edge {
    /// The edge of a basis.
    pub const fn of(basis: Basis) -> Self {
        match basis {
            Basis::Flat => Self::Crisp,
            Basis::Hedged
            | Basis::Inferred
            | Basis::Attributed
            | Basis::Reported
            | Basis::Quoted => Self::Fuzzy,
        }
    }

    /// What it means, for the legend.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Crisp => "the author asserts it",
            Self::Fuzzy => "hedged, inferred, reported or quoted",
        }
    }
}

impl MarkStyle {
    /// How a claim looks.
    pub const fn of(claim: &Claim) -> Self {
        Self { shape: MarkShape(claim.topic), body: Body::of(claim), edge: Edge::of(claim.basis) }
    }

    /// How a stack looks: what all its claims share, and what is mixed is shown as mixed, so that a
    /// stack is never firmer than its claims.
    pub fn of_stack(topic: Topic, claims: &[&Claim]) -> Self {
        let mut styles = claims.iter().map(|claim| Self::of(claim));
        let first = styles.next();
        let body = first.map_or(Body::Mixed, |style| style.body);
        let crisp = claims.iter().all(|claim| claim.basis == Basis::Flat);
        Self {
            shape: MarkShape(topic),
            body: if styles.all(|style| style.body == body) { body } else { Body::Mixed },
            edge: if crisp { Edge::Crisp } else { Edge::Fuzzy },
        }
    }
}

impl MarkShape {
    /// Corners of the outline about the mark's middle, clockwise on screen, in radii.
    ///
    /// Every shape has about the area of a circle of radius 0.9, so that none looks more.
    pub fn corners(self) -> Vec<[f64; 2]> {
        match self.0 {
            Topic::Arms => regular(4, 0.0, 1.15),
            Topic::Energy => regular(3, -0.25, 1.3),
            Topic::Basing => regular(4, 0.125, 1.15),
            Topic::CovertArms => notched(4, 1.2, 0.55),
            Topic::Finance => regular(16, 0.0, 0.95),
            Topic::Space => notched(5, 1.25, 0.55),
            Topic::Intelligence => regular(6, 0.0, 1.05),
            Topic::Narcotics => regular(3, 0.25, 1.3),
            Topic::Diplomacy => regular(5, -0.25, 1.1),
            Topic::Trade => cross(),
            Topic::Organisation => regular(8, 0.0625, 1.0),
            Topic::Visit => vec![[-1.0, -0.7], [0.3, -0.7], [1.1, 0.0], [0.3, 0.7], [-1.0, 0.7]],
        }
    }
}

fn at(turn: f64, radius: f64) -> [f64; 2] {
    let angle = turn * std::f64::consts::TAU;
    [radius * angle.cos(), radius * angle.sin()]
}

fn regular(corners: u32, turn: f64, radius: f64) -> Vec<[f64; 2]> {
    let step = 1.0 / f64::from(corners);
    (0..corners).map(|corner| at(f64::from(corner).mul_add(step, turn), radius)).collect()
}

fn notched(points: u32, outer: f64, inner: f64) -> Vec<[f64; 2]> {
    let step = 0.5 / f64::from(points);
    let corner = |n: u32| {
        at(f64::from(n).mul_add(step, -0.25), if n.is_multiple_of(2) { outer } else { inner })
    };
    (0..points * 2).map(corner).collect()
}

fn cross() -> Vec<[f64; 2]> {
    let (long, short) = (1.05, 0.4);
    let arm = [[short, -long], [short, -short], [long, -short]];
    let turn = |[x, y]: [f64; 2], quarter: usize| match quarter {
        0 => [x, y],
        1 => [-y, x],
        2 => [-x, -y],
        _ => [y, -x],
    };
    (0..4).flat_map(|quarter| arm.map(|corner| turn(corner, quarter))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_topics_share_a_shape_and_all_fit_their_square() {
        for topic in Topic::ALL {
            let corners = MarkShape(topic).corners();
            assert!(corners.iter().all(|[x, y]| x.hypot(*y) <= 1.31), "{topic}");
            for other in Topic::ALL.into_iter().filter(|other| *other != topic) {
                assert_ne!(corners, MarkShape(other).corners(), "{topic} and {other}");
            }
        }
    }

    #[test]
    fn a_denial_is_crossed_whatever_its_stage_and_only_flat_claims_are_crisp() {
        let claim = |stage: Stage| -> Claim {
            serde_json::from_value(serde_json::json!({
                "id": "a", "topic": "basing", "stage": stage, "basis": "flat", "denies": true,
                "passages": ["p1-1"], "summary": "A denial."
            }))
            .unwrap()
        };
        for stage in Stage::ALL {
            assert_eq!(Body::of(&claim(stage)), Body::Crossed);
        }
        let crisp = Basis::ALL.into_iter().filter(|basis| Edge::of(*basis) == Edge::Crisp);
        assert_eq!(crisp.collect::<Vec<_>>(), [Basis::Flat]);
    }
}
