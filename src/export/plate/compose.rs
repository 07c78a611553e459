//! A page: the headline on top, the legend beside the map, the inset over the sea, credits below.

use super::{
    Face, Form, Ground, Item, LegendExtent, Meaning, Palette, Path, Plate, Rect, Stroke,
    column::{Column, LINE, Style},
    map::Canvas,
    scale::ScaleBar,
};
use crate::{
    domain::CountryCode,
    drawing::{Drawing, Inset, Legend, Offset, View, pen},
    model::{Target, Viewport},
    words::Language,
};

/// How many letters' heights a page is high, and how many wide, at least.
const BODIES: [f64; 2] = [40.0, 53.0];

/// How much larger the letters of a page are that is read from afar.
const FAR: f64 = 1.3;

/// Sizes of headline, of the line under it and of credits, of the size of text.
const HEADLINE: f64 = 1.75;
const SUBTITLE: f64 = 0.9;
const CREDIT: f64 = 0.68;

/// Width of a legend beside the map, in ems, on a page of 3:2 or wider, and on others.
const LEGEND: [f64; 2] = [15.5, 14.6];

/// A legend stands beside the map where the page is so much wider than high; else below it.
const WIDE: f64 = 1.15;

/// Width of a passage beside the map, in ems, and its letters' size, of the size of text.
const PULLED: f64 = 16.0;
const PULLED_TEXT: f64 = 1.15;

/// What of the page a legend below the map takes.
const BELOW: f64 = 0.3;

/// Points across or down of the smallest page that has room for a passage as well.
const LEAST_WITH_PASSAGE: f64 = 480.0;

/// What of such a page a passage above the map takes.
const ABOVE: f64 = 0.14;

/// How small the legend's letters may become so that all of it fits.
const SMALLER: [f64; 7] = [1.0, 0.93, 0.86, 0.8, 0.72, 0.64, 0.56];

/// What a page says about the map.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Wording {
    pub(super) headline: String,
    pub(super) subtitle: String,
    pub(super) pulled: Option<Pulled>,
    /// Where the facts are from, and where the land is from.
    pub(super) credits: [String; 2],
    /// Whether it is read from afar.
    pub(super) is_far: bool,
}

/// A passage that is pulled out beside the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pulled {
    /// That it is a digest, if it is one.
    pub(super) label: Option<String>,
    pub(super) text: String,
    pub(super) locator: String,
    pub(super) source: String,
}

/// What is where on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arrangement {
    size: Offset,
    /// The size of text.
    pub(super) body: f64,
    /// The map.
    pub map: Rect,
    /// The legend, if there is one.
    pub legend: Option<Rect>,
    /// The passage beside the map, if one is pulled out.
    pulled: Option<Rect>,
    /// Whether credits take a line each.
    stacked: bool,
}

/// A drawing as it is seen.
#[derive(Clone, Copy)]
pub struct Picture<'a> {
    /// The outlines.
    pub ground: &'a Ground,
    /// Which part of the plane is where.
    pub view: View,
    /// What is drawn.
    pub drawing: &'a Drawing,
    /// The countries that are outlined.
    pub outlined: &'a [CountryCode],
    /// The marks that are ringed.
    pub ringed: &'a [Target],
}

/// What a page is composed of.
pub struct Page<'a> {
    pub(super) title: String,
    pub(super) description: String,
    pub(super) language: Language,
    pub(super) wording: Wording,
    pub(super) arrangement: Arrangement,
    pub(super) legend: Option<&'a Legend>,
    /// The heading over the signs of the legend.
    pub(super) signs: &'a str,
    pub(super) map: Picture<'a>,
    pub(super) inset: Option<(Inset, Picture<'a>)>,
    pub(super) scale: ScaleBar,
}

impl std::fmt::Debug for Page<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Page").field("wording", &self.wording).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Picture<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Picture").field("view", &self.view).finish_non_exhaustive()
    }
}

impl Arrangement {
    /// Where things go on a page of this size.
    pub(super) fn of(size: Offset, wording: &Wording, extent: LegendExtent) -> Self {
        let nearer = if wording.is_far { FAR } else { 1.0 };
        let body = ((size.y / BODIES[0]).min(size.x / BODIES[1]) * nearer).max(1.0);
        let margin = body;
        let width = size.x - 2.0 * margin;
        let mut head = head(wording, Offset::new(margin, margin * 0.8), width, body, None);
        if wording.headline.is_empty() {
            head.top = 0.0;
        } else {
            head.top += body * 0.45;
        }
        let [left, right] = &wording.credits;
        let credit = |text: &str| Face::Regular.width(text, body * CREDIT, 0.0);
        let stacked = credit(left) + credit(right) + 2.0 * body > width;
        let bare = left.is_empty() && right.is_empty();
        let rows: usize = if bare {
            0
        } else if stacked {
            let lines = |text| Face::Regular.lines(text, body * CREDIT, width).len();
            lines(left) + lines(right)
        } else {
            1
        };
        let foot = body * CREDIT * 1.28 * f64::from(u16::try_from(rows).unwrap_or(1));
        let all = if bare {
            // What the page is put into has margins.
            Rect::new(1.0, head.top + 1.0, size.x - 1.0, size.y - 1.0)
        } else {
            Rect::new(margin, head.top, size.x - margin, size.y - margin - foot)
        };
        let is_beside = size.x >= size.y * WIDE;
        let is_room = size.x.min(size.y) >= LEAST_WITH_PASSAGE;
        let (all, pulled) = match wording.pulled.as_ref().filter(|_| is_room) {
            Some(_) if is_beside => {
                let edge = all.max.x - body * PULLED;
                let pulled = Rect { min: Offset::new(edge + margin, all.min.y), ..all };
                (Rect { max: Offset::new(edge, all.max.y), ..all }, Some(pulled))
            }
            Some(_) => {
                let edge = all.min.y + size.y * ABOVE;
                let pulled = Rect { max: Offset::new(all.max.x, edge - margin * 0.6), ..all };
                (Rect { min: Offset::new(all.min.x, edge), ..all }, Some(pulled))
            }
            None => (all, None),
        };
        let (map, legend) = if extent == LegendExtent::Nothing {
            (all, None)
        } else if is_beside {
            let [wide, narrow] = LEGEND;
            let ems = if size.x >= size.y * 1.5 { wide } else { narrow };
            let edge = all.min.x + body * ems;
            let map = Rect { min: Offset::new(edge + margin, all.min.y), ..all };
            (map, Some(Rect { max: Offset::new(edge, all.max.y), ..all }))
        } else {
            let edge = all.max.y - size.y * BELOW;
            let legend = Rect { min: Offset::new(all.min.x, edge + margin * 0.6), ..all };
            (Rect { max: Offset::new(all.max.x, edge), ..all }, Some(legend))
        };
        Self { size, body, map, legend, pulled, stacked }
    }

    /// The size of the map.
    pub fn viewport(&self) -> Viewport {
        Viewport { width: self.map.width(), height: self.map.height() }
    }

    /// What the scale bar takes, from the map's corner.
    pub(super) fn scale_rect(&self, scale: &ScaleBar) -> Rect {
        let (right, bottom) = (self.map.width() - self.body, self.map.height() - self.body);
        Rect::new(right - scale.width, bottom - self.body * 1.3, right, bottom)
    }
}

/// Composes a page.
pub fn compose(page: &Page<'_>, palette: &Palette) -> Plate {
    let Arrangement { size, body, map, legend: room, .. } = page.arrangement;
    let whole = Rect { min: Offset::default(), max: size };
    let mut items = vec![Item::new(
        Meaning::Paper,
        Form::Path(Path::filled(vec![whole.outline()], palette.page)),
    )];
    items.extend(
        head(
            &page.wording,
            Offset::new(body, body * 0.8),
            size.x - 2.0 * body,
            body,
            Some(palette),
        )
        .items,
    );
    items.push(Canvas::new(&page.map, palette, map).items(Meaning::Map));
    if let Some((inset, picture)) = &page.inset {
        items.extend(inset_items(page, inset, picture, palette));
    }
    let corner = map.max.plus(Offset::new(-body, -body));
    items.push(page.scale.item(corner, body * 0.75, palette));
    items.push(frame(map, palette.sea_ink, 1.0, Meaning::Ornament));
    if let Some((legend, room)) = page.legend.zip(room) {
        items.push(legend_item(page, legend, room, palette));
    }
    if let Some((pulled, room)) = page.wording.pulled.as_ref().zip(page.arrangement.pulled) {
        items.push(pulled_item(pulled, room, body, palette));
    }
    items.extend(credits(page, palette));
    Plate {
        width: size.x,
        height: size.y,
        title: page.title.clone(),
        description: page.description.clone(),
        language: page.language,
        items,
    }
}

/// Headline and subtitle. Without a palette they are only measured.
fn head<'a>(
    wording: &Wording,
    at: Offset,
    width: f64,
    body: f64,
    palette: Option<&'a Palette>,
) -> Column<'a> {
    const MEASURED: Palette = Palette::NONE;
    let palette = palette.unwrap_or(&MEASURED);
    let mut column = Column::new(at, width, body, palette);
    let fits =
        |part: &f64| Face::Bold.lines(&wording.headline, body * HEADLINE * part, width).len() <= 2;
    let part = SMALLER.into_iter().find(fits).unwrap_or(SMALLER[6]);
    let style = Style { face: Face::Bold, size: body * HEADLINE * part, color: palette.ink };
    column.text(&Meaning::Headline, &wording.headline, style);
    let style = Style { face: Face::Regular, size: body * SUBTITLE, color: palette.ink_weak };
    column.text(&Meaning::Subtitle, &wording.subtitle, style);
    column
}

/// The inset in its frame, and the frame about what it shows on the map.
fn inset_items(
    page: &Page<'_>,
    inset: &Inset,
    picture: &Picture<'_>,
    palette: &Palette,
) -> [Item; 3] {
    let map = page.arrangement.map;
    let canvas = Canvas::new(&page.map, palette, map);
    let bounds = Inset::bounds(inset.view.plane());
    let (a, b) = (canvas.at(bounds.min), canvas.at(bounds.max));
    let there = Rect::new(a.x.min(b.x), a.y.min(b.y), a.x.max(b.x), a.y.max(b.y));
    let corner = map.min.plus(inset.corner);
    let rect = Rect { min: corner, max: corner.plus(inset.size) };
    let [outer, inner] = pen::INSET;
    [
        frame(there, palette.sea_ink, inner, Meaning::InsetFrame),
        Canvas::new(picture, palette, rect).items(Meaning::Inset),
        frame(rect, palette.sea_ink, outer, Meaning::InsetFrame),
    ]
}

fn frame(rect: Rect, color: [u8; 3], width: f64, meaning: Meaning) -> Item {
    let stroke = Some(Stroke::solid(color, width));
    Item::new(meaning, Form::Path(Path { lines: vec![rect.outline()], fill: None, stroke }))
}

/// The legend in its room, as large as it fits: in one column beside the map, or in three below.
fn legend_item(page: &Page<'_>, legend: &Legend, room: Rect, palette: &Palette) -> Item {
    let body = page.arrangement.body;
    let is_below = room.min.y > page.arrangement.map.max.y;
    let set = |part: f64| {
        let columns = if is_below {
            spread(page, legend, room, body * part, palette)
        } else {
            let mut column = Column::new(room.min, room.width(), body * part, palette);
            column.legend(legend, page.signs);
            vec![column]
        };
        let bottom = columns.iter().map(|column| column.top).fold(0.0, f64::max);
        let items: Vec<Item> = columns.into_iter().flat_map(|column| column.items).collect();
        (bottom <= room.max.y, items)
    };
    let mut found = Vec::new();
    for part in SMALLER {
        let (fits, items) = set(part);
        found = items;
        if fits {
            break;
        }
    }
    Item::group(Meaning::Legend, found)
}

/// Shades, topics and signs side by side.
fn spread<'a>(
    page: &Page<'_>,
    legend: &Legend,
    room: Rect,
    body: f64,
    palette: &'a Palette,
) -> Vec<Column<'a>> {
    let gap = body * 1.5;
    let width = (room.width() - 2.0 * gap) / 3.0;
    let column = |n: f64| {
        let at = Offset::new(room.min.x + n * (width + gap), room.min.y);
        Column::new(at, width, body, palette)
    };
    let [mut shades, mut topics, mut signs] = [column(0.0), column(1.0), column(2.0)];
    shades.shades(legend);
    topics.topics(legend);
    signs.signs(legend, page.signs);
    vec![shades, topics, signs]
}

/// The passage beside the map, as large as it fits; what does not fit at all is cut off and said
/// to be.
fn pulled_item(pulled: &Pulled, room: Rect, body: f64, palette: &Palette) -> Item {
    let Palette { ink, ink_weak, .. } = *palette;
    let style = |face, size, color| Style { face, size, color };
    let set = |part: f64, most: usize| {
        let body = body * part;
        let mut column = Column::new(room.min, room.width(), body, palette);
        if let Some(label) = &pulled.label {
            column.text(&Meaning::Passage, label, style(Face::Regular, body * 0.85, ink_weak));
            column.top += body * 0.3;
        }
        let size = body * PULLED_TEXT;
        column.some_lines(&Meaning::Passage, &pulled.text, style(Face::Serif, size, ink), most);
        column.top += body * 0.5;
        column.text(&Meaning::Passage, &pulled.locator, style(Face::Semibold, body * 0.85, ink));
        column.text(&Meaning::Passage, &pulled.source, style(Face::Regular, body * 0.7, ink_weak));
        column
    };
    let whole = SMALLER.into_iter().map(|part| set(part, usize::MAX));
    let fitting = whole.into_iter().find(|column| column.top <= room.max.y);
    let column = fitting.unwrap_or_else(|| {
        let least = SMALLER[6];
        let line = body * least * PULLED_TEXT * LINE;
        let over = (set(least, usize::MAX).top - room.max.y) / line;
        let lines = Face::Serif.lines(&pulled.text, body * least * PULLED_TEXT, room.width()).len();
        set(least, (1..lines).rev().find(|left| lines_below(lines, *left, over)).unwrap_or(1))
    });
    Item::group(Meaning::Passage, column.items)
}

/// Whether so many lines are left out of all that what hangs over fits.
fn lines_below(all: usize, left: usize, over: f64) -> bool {
    u32::try_from(all - left).is_ok_and(|less| f64::from(less) >= over)
}

fn credits(page: &Page<'_>, palette: &Palette) -> Vec<Item> {
    let Arrangement { size, body, map, legend, stacked, .. } = page.arrangement;
    let below = legend.map_or(map.max.y, |legend| legend.max.y.max(map.max.y));
    let at = Offset::new(body, below + body * 0.3);
    let style = Style { face: Face::Regular, size: body * CREDIT, color: palette.ink_weak };
    let mut column = Column::new(at, size.x - 2.0 * body, body, palette);
    let [left, right] = &page.wording.credits;
    column.text(&Meaning::Credit, left, style);
    if !stacked {
        column.top = at.y;
        column.indent(size.x - 2.0 * body - style.face.width(right, style.size, 0.0));
    }
    column.text(&Meaning::Credit, right, style);
    column.items
}
