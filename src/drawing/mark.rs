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

    /// The message that says what it means, for the legend.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Filled => "sign-filled",
            Self::LongDash => "sign-long-dash",
            Self::ShortDash => "sign-short-dash",
            Self::Dotted => "sign-dotted",
            Self::Crossed => "sign-crossed",
            Self::Thin => "sign-thin",
            Self::Mixed => "sign-mixed",
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

    /// The message that says what it means, for the legend.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Crisp => "sign-crisp",
            Self::Fuzzy => "sign-fuzzy",
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
    /// Corners of the outline about the mark's middle, clockwise on screen, in radii. The whole
    /// outline is seen from the middle.
    ///
    /// Every shape has about the area of a circle of radius 0.9, so that none looks more, and any
    /// two differ by a fifth of that at 12 pixels across.
    pub fn corners(self) -> Vec<[f64; 2]> {
        match self.0 {
            Topic::Arms => regular(4, 0.0, 1.27),
            Topic::Energy => regular(3, -0.25, 1.3),
            Topic::Basing => regular(4, 0.125, 1.24),
            Topic::CovertArms => notched(4, 1.3, 0.5),
            Topic::Finance => regular(20, 0.0, 0.92),
            Topic::Space => notched(5, 1.3, 0.52),
            Topic::Intelligence => eye(),
            Topic::Narcotics => regular(3, 0.25, 1.3),
            Topic::Diplomacy => dome(),
            Topic::Trade => cross(),
            Topic::Organisation => hourglass(),
            Topic::Visit => arrow(),
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

/// Two arcs from corner to corner.
fn eye() -> Vec<[f64; 2]> {
    let (half, high) = (1.4_f64, 0.6_f64);
    let radius = (half * half + high * high) / (2.0 * high);
    let widest = (half / radius).asin();
    let upper = |step: u32| {
        let angle = widest * (f64::from(step) / 4.0 - 1.0);
        [radius * angle.sin(), radius - high - radius * angle.cos()]
    };
    let lower = |step: u32| upper(step).map(|at| -at);
    (0..=8).map(upper).chain((1..8).map(lower)).collect()
}

/// Half a disc on its flat side.
fn dome() -> Vec<[f64; 2]> {
    let (radius, down) = (1.15, 0.62);
    let on_arc = |step: u32| {
        let [x, y] = at(0.5 + f64::from(step) / 24.0, radius);
        [x, y + down]
    };
    (0..=12).map(on_arc).collect()
}

fn hourglass() -> Vec<[f64; 2]> {
    vec![[-1.0, -0.85], [1.0, -0.85], [0.25, 0.0], [1.0, 0.85], [-1.0, 0.85], [-0.25, 0.0]]
}

fn arrow() -> Vec<[f64; 2]> {
    vec![
        [-1.2, -0.45],
        [0.0, -0.45],
        [0.0, -1.0],
        [1.15, 0.0],
        [0.0, 1.0],
        [0.0, 0.45],
        [-1.2, 0.45],
    ]
}

fn cross() -> Vec<[f64; 2]> {
    let (long, short) = (1.1, 0.38);
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

    /// How much of each pixel a mark 12 pixels across covers, on a square of 14 by 14.
    fn coverage(topic: Topic) -> Vec<f64> {
        const PIXELS: u32 = 14;
        const FINE: u32 = 4;
        let corners = MarkShape(topic).corners();
        let inside = |x: f64, y: f64| {
            let next = corners.iter().skip(1).chain(corners.first());
            let crossed = corners.iter().zip(next).filter(|([x1, y1], [x2, y2])| {
                (*y1 > y) != (*y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
            });
            !crossed.count().is_multiple_of(2)
        };
        let radius = 5.0;
        let at = |pixel: u32, part: u32| {
            let fine = f64::from(pixel) + (f64::from(part) + 0.5) / f64::from(FINE);
            (fine - f64::from(PIXELS) / 2.0) / radius
        };
        let pixel = |number: u32| {
            let (column, row) = (number % PIXELS, number / PIXELS);
            let parts = (0..FINE * FINE)
                .filter(|part| inside(at(column, part % FINE), at(row, part / FINE)));
            f64::from(u32::try_from(parts.count()).unwrap()) / f64::from(FINE * FINE)
        };
        (0..PIXELS * PIXELS).map(pixel).collect()
    }

    #[test]
    fn any_two_shapes_are_told_apart_at_12_pixels_without_colour() {
        let shapes = Topic::ALL.map(|topic| (topic, coverage(topic)));
        for (at, (topic, shape)) in shapes.iter().enumerate() {
            let area: f64 = shape.iter().sum();
            // A circle of radius 0.9 has 64 pixels here.
            assert!((44.0..84.0).contains(&area), "{topic} has {area:.0} pixels");
            for (other, twin) in &shapes[at + 1..] {
                let differ: f64 = shape.iter().zip(twin).map(|(a, b)| (a - b).abs()).sum();
                assert!(differ > 12.8, "{topic} and {other} differ by {differ:.1} pixels");
            }
        }
    }

    #[test]
    fn every_outline_is_seen_whole_from_its_middle_and_fits_its_square() {
        for topic in Topic::ALL {
            let corners = MarkShape(topic).corners();
            assert!(corners.iter().all(|[x, y]| x.hypot(*y) <= 1.42), "{topic}");
            let next = corners.iter().skip(1).chain(corners.first());
            for ([x1, y1], [x2, y2]) in corners.iter().zip(next) {
                assert!(x1 * y2 - x2 * y1 > -1e-9, "{topic} turns back at {x1}, {y1}");
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
