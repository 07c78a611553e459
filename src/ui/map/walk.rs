//! Keys on the map: arrows go from country to country, and within one from mark to mark.
//!
//! What they go among follows from what is looked at and where the map is; nothing else is kept. At
//! first that is the countries. Once the map has flown to the country that is selected (Enter), it
//! is that country's marks, stacks and links; on a claim of a stack that is fanned out, it is the
//! claims of the fan. Enter goes in, Escape comes out again.

use egui::{Key, Modifiers, Rect, Ui};

use super::MapView;
use crate::{
    domain::CountryCode,
    drawing::{
        Fan, Offset, View,
        walk::{self, Direction, Feature, nearest, towards},
    },
    model::{Action, Framing, Model, Sign, Target, ViewAction},
    ui::{Scope, keys},
};

/// What is nearer to an edge than this part of the map's size is brought to the middle.
const RIM: f64 = 0.06;

const ARROWS: [(Key, Direction); 4] = [
    (Key::ArrowLeft, Direction::Left),
    (Key::ArrowRight, Direction::Right),
    (Key::ArrowUp, Direction::Up),
    (Key::ArrowDown, Direction::Down),
];

/// What arrows go among.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Among {
    Countries,
    /// The marks, stacks and links of these.
    Marks(Vec<CountryCode>),
    /// The claims of the fan that is open.
    Fan,
}

impl MapView {
    /// Takes the map's own keys, before the window's.
    pub(in crate::ui) fn keys(&self, ui: &Ui, scope: &mut Scope<'_>) {
        let session = scope.model.session();
        let (Some(view), true) = (self.seen, session.workspace.has_map()) else { return };
        let is_busy = session.finding || !keys::are_for(ui.ctx(), scope.model, None);
        if is_busy || !ui.input(|input| input.modifiers.is_none()) {
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        for (key, direction) in ARROWS {
            if pressed(key) {
                self.step(scope, &view, direction);
            }
        }
        let inner =
            ui.input(|input| input.key_pressed(Key::Enter)).then(|| self.inner(scope.model));
        if let Some(target) = inner.flatten()
            && pressed(Key::Enter)
        {
            scope.push(Action::show(target));
        }
        if let Some(target) = self.outer(scope.model)
            && pressed(Key::Escape)
        {
            scope.push(Action::show(target));
        }
    }

    fn fan(&self) -> Option<&Fan> {
        self.layers.fan()
    }

    fn among(&self, model: &Model) -> Among {
        let in_fan =
            self.fan().is_some_and(|fan| fan.marks.iter().any(|m| m.target == *model.target()));
        match model.target().sign() {
            Some(Sign::Mark(_)) if in_fan => Among::Fan,
            Some(Sign::Mark(_) | Sign::Stack(..)) => {
                let countries = model.countries_in_view();
                if countries.is_empty() { Among::Countries } else { Among::Marks(countries) }
            }
            Some(Sign::Land(code)) if is_inside(model, code) => Among::Marks(vec![code]),
            Some(Sign::Land(_)) | None => Among::Countries,
        }
    }

    fn features(&self, model: &Model, view: &View, among: &Among) -> Vec<Feature> {
        match (among, self.fan()) {
            (Among::Fan, Some(fan)) => fan.features(view, model.session().viewport),
            (Among::Marks(countries), _) => self.layers.drawing().features(view, countries),
            (Among::Countries | Among::Fan, _) => walk::countries(model.atlas(), view),
        }
    }

    /// Selects what an arrow means, and brings it in sight.
    fn step(&self, scope: &mut Scope<'_>, view: &View, direction: Direction) {
        let model = scope.model;
        let mut among = self.among(model);
        let mut features = self.features(model, view, &among);
        if features.is_empty() {
            // A country without any mark is left by the same keys.
            among = Among::Countries;
            features = self.features(model, view, &among);
        }
        let is_here = |feature: &&Feature| feature.target == *model.target();
        let here = features.iter().find(is_here).map(|feature| feature.at);
        let here = here.or_else(|| middle_of(model, view));
        let places: Vec<Offset> = features.iter().map(|feature| feature.at).collect();
        let viewport = model.session().viewport;
        let next = match here {
            Some(here) => towards(here, direction, &places),
            // From nothing, any arrow leads to what the middle of the map shows.
            None => nearest(Offset::new(viewport.width / 2.0, viewport.height / 2.0), &places),
        };
        let Some(next) = next.and_then(|at| features.get(at)) else { return };
        scope.push(Action::show(next.target.clone()));
        let (x, y) = (next.at.x / viewport.width, next.at.y / viewport.height);
        let is_seen = |part: f64| (RIM..=1.0 - RIM).contains(&part);
        if among != Among::Fan && !(is_seen(x) && is_seen(y)) {
            scope.push(Action::View(ViewAction::Pan { right: x - 0.5, down: y - 0.5 }));
        }
    }

    /// What Enter goes into from what is looked at: the first claim of a fan, the first mark of a
    /// country that the map is at.
    fn inner(&self, model: &Model) -> Option<Target> {
        let view = self.seen?;
        match model.target().sign()? {
            Sign::Stack(..) => self.fan()?.marks.first().map(|mark| mark.target.clone()),
            Sign::Land(code) if is_inside(model, code) => {
                let features = self.layers.drawing().features(&view, &[code]);
                let places: Vec<Offset> = features.iter().map(|feature| feature.at).collect();
                let next = nearest(middle_of(model, &view)?, &places)?;
                features.get(next).map(|feature| feature.target.clone())
            }
            Sign::Land(_) | Sign::Mark(_) => None,
        }
    }

    /// What Escape comes out to: from a fan its stack, from a mark of the country that the map is at
    /// that country.
    fn outer(&self, model: &Model) -> Option<Target> {
        // A fan opens wherever the map is; only the way to a country depends on that.
        if self.among(model) == Among::Fan
            && let Some(stack) = self.stack_gone_into(model)
        {
            return Some(stack);
        }
        let Framing::Territory(at) = model.session().framing else { return None };
        if !model.countries_in_view().contains(&at) {
            return None;
        }
        match model.target().sign()? {
            Sign::Stack(..) | Sign::Mark(_) => Some(Target::Country(at)),
            Sign::Land(_) => None,
        }
    }

    /// The stack that is fanned out, where its claims were gone into from it: a claim that was
    /// clicked elsewhere may be in a stack as well.
    fn stack_gone_into(&self, model: &Model) -> Option<Target> {
        let fan = self.fan()?;
        let is_stack = |mark: &&crate::drawing::Mark| {
            matches!(mark.target, Target::Stack(..))
                && (mark.anchor, mark.offset, mark.style) == (fan.anchor, fan.offset, fan.style)
        };
        let stack = self.layers.drawing().marks.iter().find(is_stack)?;
        let is_in_fan = |target: &&Target| fan.marks.iter().any(|mark| mark.target == **target);
        let before = model.trail().steps_back().find(|target| !is_in_fan(target));
        (before == Some(&stack.target)).then(|| stack.target.clone())
    }

    /// All that can be gone to and is in sight, for those who do not see it: countries, then marks
    /// and links, then the fan.
    pub(super) fn in_sight(&self, model: &Model, view: &View, rect: Rect) -> Vec<Feature> {
        let fan = self.fan().map(|fan| fan.features(view, model.session().viewport));
        let mut all = walk::countries(model.atlas(), view);
        all.extend(self.layers.drawing().features(view, &[]));
        all.extend(fan.unwrap_or_default());
        let room = Rect::from_min_size(egui::Pos2::ZERO, rect.size());
        all.retain(|feature| {
            let (min, max) = feature.bounds;
            room.intersects(Rect::from_min_max(
                super::on_screen(room, min),
                super::on_screen(room, max),
            ))
        });
        all
    }
}

/// Whether the map has flown to a country and is still there.
fn is_inside(model: &Model, code: CountryCode) -> bool {
    model.session().framing == Framing::Territory(code)
}

/// Where the first country of what is looked at is on screen.
fn middle_of(model: &Model, view: &View) -> Option<Offset> {
    let country = model.countries_in_view().first().copied()?;
    Some(view.screen_from_plane(model.atlas().territory(country)?.label_point))
}
