//! Every country and territory can be clicked, down to Saint Kitts and Nevis.

use cartouche::domain::CountryCode;
use cartouche::drawing::{Drawing, Inset, Measure, Offset, Plan, View};
use cartouche::geo::{Atlas, HitIndex, LineKind, Plane, PlanePoint, Resolution};
use cartouche::model::{Action, Camera, Framing, NavigateAction, Target, ViewAction, Viewport};

use crate::desk::{Window, country, reduced_motion, sea};

fn codes(window: &Window) -> Vec<CountryCode> {
    window.model().atlas().territories.iter().map(|territory| territory.code).collect()
}

/// A window without marks, so that nothing lies over the countries.
fn bare() -> Window {
    let mut window = Window::own();
    window.apply(reduced_motion());
    for topic in cartouche::model::OVERLAYS_AT_FIRST {
        window.apply(Action::View(ViewAction::SetOverlay(topic, false)));
    }
    window
}

#[test]
fn a_click_at_its_label_point_selects_every_territory_of_the_fitted_region() {
    let mut window = bare();
    let mut missed = Vec::new();
    for code in codes(&window) {
        window.click(window.label_point(code.as_str()));
        let name = window.model().country_name(code);
        if window.target() != &Target::Country(code) || !window.shows(&name) {
            missed.push(format!("{name}: {:?}", window.target()));
        }
    }
    assert_eq!(missed, [""; 0]);
}

/// The label point of a territory in one resolution that lies in it in the other as well: which of
/// them a close look shows depends on whether the fine outlines are ready.
fn common_point(code: CountryCode, globes: &[Globe; 2]) -> Option<PlanePoint> {
    let points = globes.iter().filter_map(|globe| Some(globe.atlas.territory(code)?.label_point));
    let is_common =
        |point: &PlanePoint| globes.iter().all(|g| g.hits.territory_at(*point) == Some(code));
    points.rev().find(is_common)
}

#[test]
fn a_click_selects_every_territory_flown_to() {
    let globes = [Resolution::Medium, Resolution::Fine].map(Globe::new);
    let mut window = bare();
    window.click_on(egui::Role::Button, "Fold the legend");
    let mut missed = Vec::new();
    for code in codes(&window) {
        window.apply(Action::Navigate(NavigateAction::FlyTo(Target::Country(code))));
        window.apply(Action::Navigate(NavigateAction::Clear));
        let at = common_point(code, &globes).map(|point| window.screen(point));
        if let Some(at) = at {
            window.click(at);
        }
        if window.target() != &Target::Country(code) {
            missed.push(format!("{code} at {at:?}: {:?}", window.target()));
        }
    }
    assert_eq!(missed, [""; 0]);
}

#[test]
fn a_click_in_the_inset_selects_each_of_its_islands() {
    let mut window = bare();
    let fitted = window.model().camera().km_per_px;
    let viewport = window.model().session().viewport;
    let inset = Inset::of(&window.view(), viewport, fitted).expect("this map has room for it");
    let mut islands = 0;
    for code in codes(&window) {
        let point = window.model().atlas().territory(code).unwrap().label_point;
        if !Inset::bounds(Plane::EqualArea).contains(point) {
            continue;
        }
        window.click(window.on_screen(inset.corner.plus(inset.view.screen_from_plane(point))));
        assert_eq!(window.target(), &Target::Country(code));
        islands += 1;
    }
    assert!(islands > 15, "{islands} islands are in the inset");
}

#[test]
fn a_click_at_sea_selects_nothing() {
    let mut window = Window::own();
    window.click(window.label_point("BRA"));
    assert_eq!(window.target(), &country("BRA"));
    window.click(sea(&window));
    assert_eq!(window.target(), &Target::Overview);
}

#[test]
fn a_double_click_flies_to_what_is_under_it() {
    let mut window = bare();
    window.double_click(window.label_point("KNA"));
    assert_eq!(window.target(), &country("KNA"));
    let code = CountryCode::parse("KNA").unwrap();
    assert_eq!(window.model().session().framing, Framing::Territory(code));
}

#[test]
fn what_the_pointer_rests_on_is_named() {
    let mut window = bare();
    window.harness.hover_at(window.label_point("BRA"));
    // The name comes after a moment.
    window.harness.run_steps(30);
    assert_eq!(window.model().session().hovered, Some(country("BRA")));
    window.must_show(&["Not named in the source"]);
    window.harness.hover_at(sea(&window));
    window.settle();
    assert_eq!(window.model().session().hovered, None);
}

/// Letters of one width: what is under a point does not depend on a font.
struct Even;

impl Measure for Even {
    fn width(&self, text: &str, size: f64, tracking: f64) -> f64 {
        text.chars().map(|_| size * 0.5 + tracking).sum()
    }
}

/// What a click means, at any scale and on the outlines of either resolution.
struct Globe {
    atlas: Atlas,
    hits: HitIndex,
}

impl Globe {
    fn new(resolution: Resolution) -> Self {
        let atlas = Atlas::bundled(resolution, Plane::EqualArea).unwrap();
        Self { hits: HitIndex::new(&atlas), atlas }
    }

    /// What a click `right` and `below` of a point means, seen at a scale from right above it.
    fn pick(
        &self,
        drawing: &Drawing,
        point: PlanePoint,
        km_per_px: f64,
        off: Offset,
    ) -> Option<CountryCode> {
        let viewport = Viewport { width: 900.0, height: 700.0 };
        let view = View::new(Camera::at(point, km_per_px, self.atlas.plane), viewport);
        let at = view.screen_from_plane(point).plus(off);
        match drawing.pick(&view, &self.hits, &self.atlas, at) {
            Some(Target::Country(code)) => Some(code),
            _ => None,
        }
    }

    /// A drawing without marks.
    fn drawing(&self, window: &Window, km_per_px: f64) -> Drawing {
        Drawing::new(&Plan::of(window.model(), &self.atlas, &self.hits, km_per_px, &Even))
    }
}

#[test]
fn a_click_at_its_label_point_means_every_territory_at_each_scale_and_resolution() {
    let window = bare();
    let mut missed = Vec::new();
    for resolution in [Resolution::Medium, Resolution::Fine] {
        let globe = Globe::new(resolution);
        for km_per_px in [15.0, 4.0, 1.0, 0.2] {
            let drawing = globe.drawing(&window, km_per_px);
            for territory in &globe.atlas.territories {
                let point = territory.label_point;
                let picked = globe.pick(&drawing, point, km_per_px, Offset::default());
                if picked != Some(territory.code) {
                    let code = territory.code;
                    missed.push(format!("{code}, {resolution:?}, {km_per_px} km: {picked:?}"));
                }
            }
        }
    }
    assert_eq!(missed, [""; 0]);
}

#[test]
fn three_pixels_beside_a_border_lie_its_two_neighbours() {
    let window = bare();
    let mut borders = 0;
    for resolution in [Resolution::Medium, Resolution::Fine] {
        let globe = Globe::new(resolution);
        let drawing = globe.drawing(&window, 1.0);
        let between = |line: &cartouche::geo::Line| match (line.kind, line.between) {
            (LineKind::Border, (Some(a), Some(b))) => Some((a, b)),
            _ => None,
        };
        let is_territory = |code| globe.atlas.territory(code).is_some();
        for line in &globe.atlas.lines {
            let Some((a, b)) = between(line).filter(|(a, b)| is_territory(*a) && is_territory(*b))
            else {
                continue;
            };
            let (from, to) = longest(&line.points);
            let middle =
                PlanePoint { x: f64::midpoint(from.x, to.x), y: f64::midpoint(from.y, to.y) };
            let length = from.distance_km(to);
            // Beside a short piece one stays closer than it is long.
            let km_per_px = (length / 10.0).min(1.0);
            let (right, down) = ((to.y - from.y) / length, (to.x - from.x) / length);
            let side = |way: f64| {
                let off = Offset::new(right * 3.0 * way, down * 3.0 * way);
                globe.pick(&drawing, middle, km_per_px, off)
            };
            let mut found = [side(1.0), side(-1.0)];
            found.sort_unstable();
            let mut expected = [Some(a), Some(b)];
            expected.sort_unstable();
            assert_eq!(found, expected, "between {a} and {b}, {resolution:?}");
            borders += 1;
        }
    }
    assert!(borders > 60, "{borders} borders were tried");
}

/// The longest straight piece of a line.
fn longest(points: &[PlanePoint]) -> (PlanePoint, PlanePoint) {
    let pieces = points.windows(2).map(|pair| (pair[0], pair[1]));
    pieces.max_by(|(a, b), (c, d)| a.distance_km(*b).total_cmp(&c.distance_km(*d))).unwrap()
}
