//! Names: how they are set, and where inside a country they are tried.

use super::{Offset, Shade};
use crate::{domain::CountryCode, geo::PlanePoint};

/// A name on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What it names.
    pub country: CountryCode,
    /// The name.
    pub text: String,
    /// What it is laid out about.
    pub anchor: PlanePoint,
    /// Where its middle is from there.
    pub offset: Offset,
    /// Height of the letters' line in pixels.
    pub size: f64,
    /// Pixels between the letters.
    pub tracking: f64,
    /// What lies behind it.
    pub over: LabelGround,
}

/// What lies behind a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelGround {
    /// The country, with this shade and, where another reading shades otherwise, these stripes.
    Land(Shade, Option<Shade>),
    /// The sea.
    Sea,
}

/// How a name is set.
#[derive(Clone, Copy)]
pub(super) struct NameStyle {
    pub(super) capitals: bool,
    /// Height of the line in pixels.
    pub(super) size: f64,
    /// Pixels between the letters.
    pub(super) tracking: f64,
}

impl NameStyle {
    const MAJOR: [Self; 6] = [
        Self::capitals(15.0, 2.0),
        Self::capitals(13.5, 1.0),
        Self::capitals(12.5, 0.2),
        Self::plain(12.0, 0.0),
        Self::plain(11.0, 0.0),
        Self::plain(10.0, 0.0),
    ];
    const MIDDLE: [Self; 2] = [Self::plain(13.0, 0.4), Self::plain(11.0, 0.0)];
    const MINOR: [Self; 1] = [Self::plain(11.0, 0.0)];

    const fn capitals(size: f64, tracking: f64) -> Self {
        Self { capitals: true, size, tracking }
    }

    const fn plain(size: f64, tracking: f64) -> Self {
        Self { capitals: false, size, tracking }
    }

    /// The styles for the name of a territory of a rank inside it, most wanted first.
    pub(super) const fn of_rank(label_rank: u8) -> &'static [Self] {
        match label_rank {
            0 | 1 => &Self::MAJOR,
            2 => &Self::MIDDLE,
            _ => &Self::MINOR,
        }
    }

    /// The style for a name where nothing else fits.
    pub(super) const fn smallest() -> Self {
        Self::plain(10.0, 0.0)
    }

    /// The style for a name beside its territory.
    pub(super) const fn beside(label_rank: u8) -> Self {
        match label_rank {
            0 | 1 => Self::capitals(12.5, 0.6),
            2 => Self::plain(12.5, 0.2),
            _ => Self::plain(11.0, 0.0),
        }
    }
}

/// Offsets for a name within reach of the label point, nearest to `lift` below it first.
pub(super) fn places(reach: f64, lift: f64) -> Vec<Offset> {
    let steps = |pitch: f64| {
        let mut steps = vec![0.0];
        let mut step = pitch;
        while step <= reach {
            steps.extend([step, -step]);
            step += pitch;
        }
        steps
    };
    let across = steps(7.0);
    let mut places: Vec<Offset> = steps(6.0)
        .into_iter()
        .flat_map(|down| across.iter().map(move |right| Offset::new(*right, down + lift)))
        .collect();
    let far = |place: &Offset| place.x.hypot((place.y - lift) * 1.2);
    places.sort_by(|a, b| far(a).total_cmp(&far(b)));
    places
}

/// Whether a territory without marks is named at a scale: the small wait for a closer look.
pub(super) fn is_named_at(label_rank: u8, km_per_px: f64) -> bool {
    match label_rank {
        0..=2 => true,
        3 => km_per_px < 9.0,
        _ => km_per_px < 5.7,
    }
}
