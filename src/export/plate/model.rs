//! The plate of what a model shows.

use std::collections::BTreeSet;

use super::{
    Ground, Grounds, Letters, Page, Palette, Picture, Plate, alt,
    compose::{Arrangement, Pulled, Wording, compose},
    scale::ScaleBar,
};
use crate::{
    domain::{CountryCode, Scene, Source},
    drawing::{Drawing, Inset, Legend, LegendKey, Offset, Plan, View},
    geo::{Plane, PlaneRect},
    model::{Framing, Model, Target, Viewport},
};

/// What is asked of a plate.
#[derive(Debug, Clone, Copy)]
pub struct Order<'a> {
    /// Points across and down.
    pub size: [f64; 2],
    /// The colours.
    pub palette: &'a Palette,
    /// The scene that is shown: its headline is what the page says, else the dossier's title.
    pub scene: Option<&'a Scene>,
    /// Which legend it has.
    pub legend: LegendExtent,
    /// Which words it has about the map and its legend.
    pub words: PageWords,
}

/// Which words a page has about the map and its legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageWords {
    /// A headline, what it holds of, the passage that the scene pulls out, and credits.
    All,
    /// None: what the picture is put into has them.
    Elsewhere,
    /// None either, and the legend larger: the slide that has them is read from afar.
    OnSlide,
}

/// How much of the legend is on a plate. Topics that are off and signs that are not on the map are
/// on none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegendExtent {
    /// None of it.
    Nothing,
    /// All classes.
    Whole,
    /// Only the classes that some country has.
    OnlyShown,
}

/// A page made ready: what is drawn on it, and what its legend says.
#[derive(Debug)]
pub struct Sheet<'a> {
    model: &'a Model,
    order: Order<'a>,
    wording: Wording,
    arrangement: Arrangement,
    scale: ScaleBar,
    map: Drawn<'a>,
    inset: Option<(Inset, Drawn<'a>)>,
    legend: Legend,
}

/// A drawing with its outlines, as it is seen.
#[derive(Debug)]
struct Drawn<'a> {
    ground: &'a Ground,
    view: View,
    drawing: Drawing,
}

impl Drawn<'_> {
    fn picture<'a>(&'a self, outlined: &'a [CountryCode], ringed: &'a [Target]) -> Picture<'a> {
        let Self { ground, view, drawing } = self;
        Picture { ground, view: *view, drawing, outlined, ringed }
    }
}

/// The plate of what a model shows, at the place and scale that its session frames.
pub fn plate_of(model: &Model, grounds: &Grounds, order: Order<'_>) -> Plate {
    Sheet::of(model, grounds, order).plate()
}

impl<'a> Sheet<'a> {
    /// Works out what is on the page.
    pub fn of(model: &'a Model, grounds: &'a Grounds, order: Order<'a>) -> Self {
        let words = model.session().words();
        let atlas = &grounds.medium().atlas;
        let wording = match order.words {
            PageWords::All => Wording::of(model, order.scene),
            PageWords::Elsewhere => Wording::default(),
            PageWords::OnSlide => Wording { is_far: true, ..Wording::default() },
        };
        let [width, height] = order.size.map(|side| side.max(1.0));
        let arrangement = Arrangement::of(Offset::new(width, height), &wording, order.legend);
        let viewport = arrangement.viewport();
        let camera = model.session().framing.camera(viewport, atlas);
        let view = View::new(camera, viewport);
        let fitted = Framing::Region.camera(viewport, atlas).km_per_px;
        let inset = Inset::printed(&view, viewport, fitted);
        let scale = ScaleBar::of(camera, arrangement.body * 0.75, words);

        let bar = arrangement.scale_rect(&scale);
        let inset_corners = inset.map(|inset| (inset.corner, inset.corner.plus(inset.size)));
        let on_plane = |(a, b): (Offset, Offset)| {
            PlaneRect::from_corners(view.plane_from_screen(a), view.plane_from_screen(b))
        };
        let hidden: Vec<PlaneRect> =
            inset_corners.into_iter().chain([(bar.min, bar.max)]).map(on_plane).collect();
        let plan = |ground: &'a Ground| {
            let plan = Plan::of(model, &ground.atlas, &ground.hits, view.sign_km(), &Letters);
            Plan { km_per_px: view.sign_km(), frame: view.bounds(viewport), ..plan }
        };
        let ground = grounds.at(view.km_per_px());
        let drawing = Drawing::new(&plan(ground).hiding(&hidden));
        let drawing = in_sight(drawing, &view, viewport);
        let legend = legend(model, ground, &drawing, (&view, viewport), order.legend);
        let inset = inset.map(|inset| {
            let ground = grounds.at(inset.view.km_per_px());
            let drawing = Drawing::new(&plan(ground).for_inset(inset.view.sign_km()));
            (inset, Drawn { ground, view: inset.view, drawing })
        });
        let map = Drawn { ground, view, drawing };
        Self { model, order, wording, arrangement, scale, map, inset, legend }
    }

    /// What is drawn on the map.
    pub const fn drawing(&self) -> &Drawing {
        &self.map.drawing
    }

    /// What is drawn on the inset, if there is one.
    pub fn inset_drawing(&self) -> Option<&Drawing> {
        self.inset.as_ref().map(|(_, inset)| &inset.drawing)
    }

    /// What the legend says; it is on the page unless the order wants none.
    pub const fn legend(&self) -> &Legend {
        &self.legend
    }

    /// The page.
    pub fn plate(&self) -> Plate {
        let Self { model, order, wording, arrangement, scale, map, inset, legend } = self;
        let outlined = if *model.target() == Target::Overview {
            Vec::new()
        } else {
            model.countries_in_view()
        };
        let ringed = [model.target().clone()];
        let title =
            order.scene.map_or_else(|| &model.dossier().header().title, |scene| &scene.headline);
        let page = Page {
            title: title.clone(),
            description: alt::description(model, &map.drawing, legend),
            language: model.session().language,
            wording: wording.clone(),
            arrangement: *arrangement,
            legend: arrangement.legend.map(|_| legend),
            signs: model.session().words().say("legend-signs"),
            map: map.picture(&outlined, &ringed),
            inset: inset.as_ref().map(|(inset, drawn)| (*inset, drawn.picture(&outlined, &ringed))),
            scale: scale.clone(),
        };
        compose(&page, order.palette)
    }
}

/// The drawing without the names and marks that the edge would cut.
fn in_sight(mut drawing: Drawing, view: &View, viewport: Viewport) -> Drawing {
    let inside = |at: Offset, half: Offset| {
        at.x >= half.x
            && at.y >= half.y
            && at.x <= viewport.width - half.x
            && at.y <= viewport.height - half.y
    };
    let scaled = |size: f64| size * view.sign_scale() / 2.0;
    drawing.labels.retain(|label| {
        let width =
            crate::drawing::Measure::width(&Letters, &label.text, label.size, label.tracking);
        let half = Offset::new(scaled(width), scaled(label.size));
        inside(view.screen_beside(label.anchor, label.offset), half)
    });
    drawing.marks.retain(|mark| {
        let radius = 2.0 * scaled(crate::drawing::MARK_RADIUS);
        inside(view.screen_beside(mark.anchor, mark.offset), Offset::new(radius, radius))
    });
    // A leader leads to a name or to marks.
    let labels = drawing.labels.iter().map(|label| label.country);
    let kept: BTreeSet<_> = labels.chain(drawing.marks.iter().map(|mark| mark.country)).collect();
    drawing.leaders.retain(|leader| kept.contains(&leader.country));
    drawing
}

/// The legend of what is in sight, as it is printed.
fn legend(
    model: &Model,
    ground: &Ground,
    drawing: &Drawing,
    (view, viewport): (&View, Viewport),
    extent: LegendExtent,
) -> Legend {
    let words = model.session().words();
    let mut legend = Legend::new(model, drawing);
    let signs = drawing.signs(&ground.atlas, view.bounds(viewport), view.sign_km());
    legend.explain(words, &signs);
    legend.topics.retain(|entry| entry.shown);
    if extent == LegendExtent::OnlyShown {
        legend.shades.retain(|entry| entry.count != Some(0));
    }
    for sign in legend.signs.iter_mut().filter(|sign| sign.key == LegendKey::Stack) {
        // Nobody can click on it.
        words.say("plate-stack").clone_into(&mut sign.label);
    }
    legend
}

impl Wording {
    fn of(model: &Model, scene: Option<&Scene>) -> Self {
        let dossier = model.dossier();
        let title = &dossier.header().title;
        let titled = scene.map(|_| format!("{}.", title.trim_end_matches('.')));
        let subtitle: Vec<String> = titled
            .into_iter()
            .chain([conditions(model, scene)])
            .filter(|it| !it.is_empty())
            .collect();
        Self {
            headline: scene.map_or(title, |scene| &scene.headline).clone(),
            subtitle: subtitle.join(" "),
            pulled: scene.and_then(|scene| pulled(model, scene)),
            credits: [sources(model), land(model)],
            is_far: false,
        }
    }
}

/// As of when a page holds, how the source is read, and which claims a filter leaves: a sentence
/// each.
pub(in crate::export) fn conditions(model: &Model, scene: Option<&Scene>) -> String {
    let (dossier, words) = (model.dossier(), model.session().words());
    let of_scene = scene.and_then(|scene| scene.as_of.as_ref());
    let as_of = of_scene.or_else(|| dossier.header().as_of.as_ref()).map(|date| {
        let date = words.when(date).into();
        words.say_with("account-as-of", &[("date", date)])
    });
    let reading = model.session().reading.as_ref().and_then(|id| dossier.reading(id)).map(|it| {
        let (id, label) = (it.id.as_str().into(), it.label.as_str().into());
        words.say_with("account-reading", &[("id", id), ("label", label)])
    });
    let filter = (!model.matches().is_whole()).then(|| {
        let filter = model.filter().to_string();
        words.say_with("account-filter", &[("filter", filter.into())])
    });
    let all: Vec<String> = as_of.into_iter().chain(reading).chain(filter).collect();
    all.join(" ")
}

/// The passage that a scene pulls out, in its wording where the document is attached.
fn pulled(model: &Model, scene: &Scene) -> Option<Pulled> {
    let (dossier, words) = (model.dossier(), model.session().words());
    let passage = dossier.passage(scene.pulled.as_ref()?)?;
    let wording = model.session().wording(passage);
    Some(Pulled {
        label: wording.is_none().then(|| words.say("passage-digest").to_owned()),
        text: wording.map_or_else(|| passage.digest.clone(), |wording| format!("“{wording}”")),
        locator: words.locator(passage),
        source: dossier.source(&passage.source).map(citation).unwrap_or_default(),
    })
}

/// Where the land is from, and how it is projected.
pub(in crate::export) fn land(model: &Model) -> String {
    let words = model.session().words();
    let land = match model.atlas().plane {
        Plane::EqualArea => words.say("map-equal-area"),
        Plane::Mercator => words.say("map-mercator"),
    };
    land.to_owned()
}

/// What the facts are from, and how many records were left out.
pub(in crate::export) fn sources(model: &Model) -> String {
    let words = model.session().words();
    let cited: Vec<String> = model.dossier().sources().iter().map(citation).collect();
    let values = [("count", cited.len().into()), ("sources", cited.join("; ").into())];
    let mut all = vec![words.say_with("plate-sources", &values)];
    all.push(words.say("account-own-words").to_owned());
    if !model.problems().is_empty() {
        all.push(words.say_with("plate-problems", &[("count", model.problems().len().into())]));
    }
    all.join(" ")
}

/// Authors, title and year, as far as they are known.
pub(in crate::export) fn citation(source: &Source) -> String {
    let text = |value: &serde_json::Value, key: &str| {
        value.get(key).and_then(serde_json::Value::as_str).map(str::to_owned)
    };
    let authors = source.csl.get("author").and_then(serde_json::Value::as_array);
    let authors: Vec<String> = authors
        .into_iter()
        .flatten()
        .filter_map(|author| text(author, "family").or_else(|| text(author, "literal")))
        .collect();
    let year = source
        .csl
        .get("issued")
        .and_then(|issued| issued.pointer("/date-parts/0/0"))
        .map(|year| year.to_string().trim_matches('"').to_owned());
    let authors = (!authors.is_empty()).then(|| format!("{}: ", authors.join(", ")));
    let year = year.map(|year| format!(", {year}"));
    format!("{}{}{}", authors.unwrap_or_default(), source.title(), year.unwrap_or_default())
}
