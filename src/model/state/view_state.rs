//! The parts of a state, and taking them from a model.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::written::as_text;
use crate::{
    domain::{CountryCode, Extra, LonLat, ReadingId, Topic},
    geo::Plane,
    model::{
        Camera, Column, Filter, Framing, Lens, MatrixLook, Model, SortBy, Target, Viewport,
        Workspace,
    },
};

/// Filters by the names under which they are kept.
type Saved = BTreeMap<String, Filter>;

/// How the window was left. A part that is missing is left as it is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewState {
    /// What the map shows.
    #[serde(with = "as_text", skip_serializing_if = "Option::is_none")]
    pub at: Option<Place>,
    /// What the shades mean.
    #[serde(with = "as_text", skip_serializing_if = "Option::is_none")]
    pub lens: Option<Lens>,
    /// How the source is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<ReadingId>,
    /// How the matrix is looked at.
    #[serde(with = "as_text", skip_serializing_if = "Option::is_none")]
    pub matrix: Option<MatrixLook>,
    /// The countries that are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compared: Option<Vec<CountryCode>>,
    /// The topics whose marks are shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overlays: Option<BTreeSet<Topic>>,
    /// What claims must have to be looked at.
    #[serde(with = "as_text", skip_serializing_if = "Option::is_none")]
    pub filter: Option<Filter>,
    /// What is looked at.
    #[serde(with = "as_text", skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// What the window is for.
    #[serde(with = "as_text", skip_serializing_if = "Option::is_none")]
    pub workspace: Option<Workspace>,
    /// Filters that are kept, by name.
    #[serde(
        serialize_with = "write_saved",
        deserialize_with = "read_saved",
        skip_serializing_if = "Option::is_none"
    )]
    pub saved: Option<Saved>,
    /// The facets to filter by are shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filters: Option<bool>,
    /// The timeline is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeline: Option<bool>,
    /// Meridians and parallels are drawn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub graticule: Option<bool>,
    /// What no passage covers is tinted in the reader.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uncoded: Option<bool>,
    /// The columns of the table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns: Option<BTreeSet<Column>>,
    /// How wide they are, in points, where the user gave them a width.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub widths: Option<BTreeMap<Column, u16>>,
    /// What the table is sorted by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<Vec<SortBy>>,
    /// Parts of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl ViewState {
    /// What belongs to the dossier: where one is in it, and how it is looked at.
    pub fn of_dossier(model: &Model) -> Self {
        let session = model.session();
        Self {
            at: Some(Place::of(session.framing)),
            lens: Some(session.lens),
            reading: session.reading.clone(),
            overlays: Some(session.overlays.clone()),
            compared: Some(session.compared.clone()).filter(|countries| !countries.is_empty()),
            filter: Some(session.filter.clone()),
            target: Some(model.target().clone()),
            ..Self::default()
        }
    }

    /// What belongs to the window, whatever the dossier.
    pub fn of_window(model: &Model) -> Self {
        let session = model.session();
        let look = MatrixLook { face: session.matrix_face, sort: session.matrix_sort };
        Self {
            workspace: Some(session.workspace),
            saved: Some(session.saved_filters.clone()),
            filters: Some(session.filters_shown),
            timeline: Some(session.timeline_shown),
            graticule: Some(session.graticule),
            uncoded: Some(session.uncoded_shown),
            matrix: Some(look),
            columns: Some(session.table.columns.clone()),
            widths: Some(session.table.widths.clone()),
            sort: Some(session.table.sort.clone()),
            ..Self::default()
        }
    }

    /// What a colleague needs to see the same.
    pub fn to_hand_on(model: &Model) -> Self {
        let session = model.session();
        let is_table = session.workspace == Workspace::Table;
        let look = MatrixLook { face: session.matrix_face, sort: session.matrix_sort };
        Self {
            workspace: Some(session.workspace),
            timeline: session.timeline_shown.then_some(true),
            matrix: (session.workspace == Workspace::Matrix).then_some(look),
            columns: is_table.then(|| session.table.columns.clone()),
            sort: (is_table && !session.table.sort.is_empty()).then(|| session.table.sort.clone()),
            ..Self::of_dossier(model)
        }
    }
}

/// What the map shows, written `region`, a country's code, or longitude, latitude and the
/// kilometres that a pixel has, or those that are seen at least: `-66.5,7.1,3.2`,
/// `-66.5,7.1,1200km`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Place {
    /// The whole region.
    Region,
    /// A country or territory.
    Territory(CountryCode),
    /// A place at a scale on the equal-area plane.
    At {
        /// What is in the middle.
        centre: LonLat,
        /// Kilometres a pixel.
        km_per_px: f64,
    },
    /// A place with so much about it, on whatever screen.
    Around {
        /// What is in the middle.
        centre: LonLat,
        /// Kilometres of the equal-area plane across the map or down it, whichever is less.
        km: f64,
    },
}

impl Place {
    /// Of a framing, to a millionth of a degree (0.1 m) and of a kilometre a pixel.
    pub fn of(framing: Framing) -> Self {
        match framing {
            Framing::Region => Self::Region,
            Framing::Territory(code) => Self::Territory(code),
            Framing::At(camera) => {
                let Camera { centre, km_per_px, .. } = camera.on(Plane::EqualArea);
                Self::At { centre: place(centre), km_per_px: rounded(km_per_px) }
            }
            Framing::Around { centre, km } => {
                Self::Around { centre: place(centre), km: rounded(km) }
            }
        }
    }

    /// Of a framing in a map of this size, so that on another screen as much is seen.
    pub fn of_scene(framing: Framing, viewport: Viewport) -> Self {
        match Self::of(framing) {
            Self::At { centre, km_per_px } => {
                let km = rounded(km_per_px * viewport.width.min(viewport.height));
                Self::Around { centre, km }
            }
            same @ (Self::Region | Self::Territory(_) | Self::Around { .. }) => same,
        }
    }

    /// The framing that it is.
    pub const fn framing(self) -> Framing {
        match self {
            Self::Region => Framing::Region,
            Self::Territory(code) => Framing::Territory(code),
            Self::At { centre, km_per_px } => {
                Framing::At(Camera { centre, km_per_px, plane: Plane::EqualArea })
            }
            Self::Around { centre, km } => Framing::Around { centre, km },
        }
    }
}

fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

fn place(centre: LonLat) -> LonLat {
    LonLat::new(rounded(centre.lon), rounded(centre.lat))
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Region => f.write_str("region"),
            Self::Territory(code) => write!(f, "{code}"),
            Self::At { centre, km_per_px } => {
                write!(f, "{},{},{km_per_px}", centre.lon, centre.lat)
            }
            Self::Around { centre, km } => write!(f, "{},{},{km}km", centre.lon, centre.lat),
        }
    }
}

#[expect(clippy::ref_option, reason = "serde hands the field over by reference")]
fn write_saved<S: Serializer>(saved: &Option<Saved>, serializer: S) -> Result<S::Ok, S::Error> {
    let saved = saved.iter().flatten();
    serializer.collect_map(saved.map(|(name, filter)| (name, filter.to_string())))
}

fn read_saved<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Saved>, D::Error> {
    let saved = BTreeMap::<String, String>::deserialize(deserializer)?;
    let read =
        |(name, text): (String, String)| Ok((name, text.parse().map_err(de::Error::custom)?));
    saved.into_iter().map(read).collect::<Result<_, D::Error>>().map(Some)
}
