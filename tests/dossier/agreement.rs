//! Through any filter, all views speak of the same claims: 200 random ones.
//!
//! What passes is said once more here, claim by claim, so that the views are compared with that and
//! not with each other.

#[path = "../support/plain_filter.rs"]
mod plain_filter;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use cartouche::{
    domain::{AnomalyKind, Basis, Dossier, ReadingId, Stage, Standing},
    domain::{Claim, ClaimId, Topic, count_once},
    drawing::{Drawing, Legend, LegendKey, Measure, Plan, View},
    export,
    geo::{Atlas, HitIndex, Plane, Resolution},
    model::{
        Action, Aspect, Choice, Column, Face, Facet, Filter, FilterAction, Framing, Lens, Matrix,
        Model, Rows, Sign, Target, ViewAction, Viewport, Whom, Years, entities,
    },
    model::{Ambiguity, Assertion, Oddity},
    store::{bundled_dossier, dossier_from_json, dossier_to_json},
    text::{Accents, Folded},
};

/// Letters half as wide as high: where a name goes does not matter here.
struct HalfSquare;

impl Measure for HalfSquare {
    fn width(&self, text: &str, size: f64, _: f64) -> f64 {
        f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX)) * size / 2.0
    }
}

/// Numbers that look random and are the same each time (Marsaglia, *Xorshift RNGs*, 2003).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides.max(1)).unwrap()).unwrap()
    }
}

fn random(dice: &mut Dice, all: &BTreeSet<Choice>) -> Filter {
    let mut filter = Filter::default();
    for facet in Facet::ALL {
        let choices: Vec<&Choice> = all.iter().filter(|choice| choice.facet() == facet).collect();
        if !choices.is_empty() && dice.roll(5) == 0 {
            let chosen = (0..=dice.roll(4)).map(|_| choices[dice.roll(choices.len())].clone());
            filter.choices.extend(chosen);
        }
    }
    if dice.roll(5) == 0 {
        let from = Some(2003 + i64::try_from(dice.roll(8)).unwrap());
        filter.years = Some(Years { from, to: None, certain: dice.roll(2) == 0 });
        filter.undated = dice.roll(2) == 0;
    }
    if dice.roll(6) == 0 {
        ["russia", "venez", "may", "aircraft"][dice.roll(4)].clone_into(&mut filter.words);
    }
    filter
}

/// The claims that pass in each facet where something is chosen, claim by claim.
fn passing<'a>(model: &Model, claims: &'a [Claim]) -> Vec<&'a Claim> {
    let has = |claim: &&Claim, facet| has(claim, facet, model);
    claims.iter().filter(|claim| Facet::ALL.into_iter().all(|facet| has(claim, facet))).collect()
}

/// Whether a claim has what is chosen in a facet, said without the model's own answer.
fn has(claim: &Claim, facet: Facet, model: &Model) -> bool {
    let (filter, reading) = (model.filter(), model.session().reading.as_ref());
    if facet == Facet::Date {
        let Some(date) = &claim.date else {
            return filter.undated || filter.years.is_none();
        };
        let is_in = |years: Years| {
            let Years { from, to, certain } = years;
            let span = date.span();
            if certain { span.surely_meets(from, to) } else { span.can_meet(from, to) }
        };
        return filter.years.map_or(!filter.undated, is_in);
    }
    if facet == Facet::Words {
        let claim = folded(&format!(" {}", written(claim)));
        return folded(&filter.words).split(' ').all(|word| claim.contains(&format!(" {word}")));
    }
    let mut chosen = filter.choices.iter().filter(|choice| choice.facet() == facet).peekable();
    chosen.peek().is_none()
        || chosen.any(|choice| plain_filter::is(claim, choice, reading, model.dossier()))
}

/// All that is written in a claim in which words are looked for.
fn written(claim: &Claim) -> String {
    let items = claim.items.iter().flat_map(|it| [Some(&it.name), it.written.as_ref()]);
    let parties = claim.parties.iter().map(|party| party.name.as_ref());
    let own = [&claim.place.name, &claim.hedge, &claim.date_words].map(Option::as_ref);
    let names = claim.countries.iter().map(|code| code.iso_name());
    let texts = items.chain(parties).chain(own).flatten().cloned().chain(names);
    texts.fold(claim.summary.clone(), |all, text| all + " " + &text)
}

/// Words without case and accents, a space between them.
fn folded(text: &str) -> String {
    let folded = Folded::new(text, Accents::Strip);
    folded.text().replace(|c: char| !c.is_alphanumeric(), " ")
}

/// The claims that a drawing has a sign for.
fn drawn(model: &Model, drawing: &Drawing) -> BTreeSet<ClaimId> {
    let of_mark = |target: &Target| -> Vec<ClaimId> {
        match target.sign() {
            Some(Sign::Mark(id)) => vec![id.clone()],
            Some(Sign::Stack(country, topic)) => {
                let claims = model.shown().claims_of(country);
                claims.filter(|claim| claim.topic == topic).map(|claim| claim.id.clone()).collect()
            }
            Some(Sign::Land(_)) | None => panic!("a mark of {target:?}"),
        }
    };
    let marks = drawing.marks.iter().flat_map(|mark| of_mark(&mark.target));
    marks.chain(drawing.links.iter().map(|link| link.claim.clone())).collect()
}

fn of_drawing(model: &Model, hits: &HitIndex, passing: &[&Claim]) {
    let viewport = model.session().viewport;
    let view = View::new(Framing::Region.camera(viewport, model.atlas()), viewport);
    let plan = Plan::of(model, model.atlas(), hits, view.sign_km(), &HalfSquare);
    let drawing = Drawing::new(&plan);
    let on_map = |claim: &&&Claim| {
        model.topics_drawn().contains(&claim.topic)
            && claim.countries.iter().any(|code| model.atlas().territory(*code).is_some())
    };
    let expected: BTreeSet<ClaimId> =
        passing.iter().filter(on_map).map(|claim| claim.id.clone()).collect();
    assert_eq!(drawn(model, &drawing), expected, "the map through {}", model.filter());

    let legend = Legend::new(model, &drawing);
    for topic in Topic::ALL {
        let entry = legend.topics.iter().find(|entry| entry.key == LegendKey::Topic(topic));
        let counted = entry.and_then(|entry| entry.count).unwrap_or_default();
        let of_topic = passing.iter().copied().filter(|claim| claim.topic == topic);
        assert_eq!(counted, count_once(of_topic), "{topic} in the legend of {}", model.filter());
    }
}

fn of_panel_lens_and_timeline(model: &Model, passing: &[&Claim]) {
    let filter = model.filter();
    for territory in &model.atlas().territories {
        let code = territory.code;
        let here = passing.iter().copied().filter(|claim| claim.countries.contains(&code));
        let facts = count_once(here.clone());
        assert_eq!(count_once(model.shown().claims_of(code)), facts, "{code} through {filter}");
        let drawn = here.filter(|claim| model.topics_drawn().contains(&claim.topic));
        assert_eq!(model.tabulation().count(code), count_once(drawn), "{code} through {filter}");
    }
    let dated: BTreeSet<&ClaimId> = model
        .timeline()
        .years()
        .map(|(year, _)| Some(year))
        .chain([None])
        .flat_map(|year| model.claims_dated(year))
        .filter(|claim| model.shown().has(&claim.id))
        .map(|claim| &claim.id)
        .collect();
    let expected: BTreeSet<&ClaimId> = passing.iter().map(|claim| &claim.id).collect();
    assert_eq!(dated, expected, "the timeline through {filter}");
}

fn of_matrix_table_parties_and_export(model: &Model, passing: &[&Claim]) {
    let filter = model.filter();
    for face in [Face::Topics, Face::Stages] {
        let matrix = Matrix::new(model.shown(), face, model.session().reading.as_ref());
        assert_eq!(matrix.all.facts, count_once(passing.iter().copied()), "{filter}");
        assert_eq!(matrix.all.claims, passing.len(), "{filter}");
        for (at, aspect) in matrix.columns.iter().enumerate() {
            let here = passing.iter().copied().filter(|claim| Aspect::of(claim, face) == *aspect);
            assert_eq!(matrix.totals[at].facts, count_once(here), "{aspect:?} through {filter}");
        }
        for row in &matrix.rows {
            let is_here = |claim: &&Claim| match row.place {
                Whom::Country(code) => claim.countries.contains(&code),
                Whom::Region => claim.countries.is_empty(),
            };
            let here = passing.iter().copied().filter(is_here);
            assert_eq!(row.total.facts, count_once(here), "{:?} through {filter}", row.place);
        }
    }
    let expected: BTreeSet<&ClaimId> = passing.iter().map(|claim| &claim.id).collect();
    let rows = Rows::of(model, None);
    let listed: Vec<&ClaimId> = rows.claims().map(|claim| &claim.id).collect();
    assert_eq!(listed.len(), expected.len(), "rows through {filter}");
    assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), expected, "rows through {filter}");
    let csv = export::csv(model.dossier(), model.shown().claims(), &[Column::Id], &[]).unwrap();
    let lines = String::from_utf8(csv).unwrap().lines().count();
    assert_eq!(lines, passing.len() + 1, "CSV through {filter}");
    let facts: BTreeMap<Choice, usize> = entities(model.shown().claims())
        .into_iter()
        .map(|entity| (entity.who, entity.facts))
        .collect();
    for (who, facts) in facts {
        let is_in = |claim: &&Claim| {
            claim.parties.iter().filter_map(Choice::of_party).any(|party| party == who)
        };
        let here = passing.iter().copied().filter(is_in);
        assert_eq!(facts, count_once(here), "{who} through {filter}");
    }
}

#[test]
fn all_views_agree_through_200_random_filters() {
    let (dossier, problems) = bundled_dossier().unwrap();
    let dossier = plain_filter::of_two_sources(&dossier);
    let choices = plain_filter::choices(&dossier);
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    let mut model = Model::new(Arc::new(dossier), "bundled", problems, Arc::new(atlas));
    let hits = HitIndex::new(model.atlas());
    model.apply(Action::View(ViewAction::Resize(Viewport { width: 1280.0, height: 776.0 })));
    model.apply(Action::View(ViewAction::SetLens(Lens::Claims)));
    for topic in Topic::ALL {
        model.apply(Action::View(ViewAction::SetOverlay(topic, true)));
    }
    let (mut dice, mut some) = (Dice(0x005e_ed0f_ca27), 0);
    for _ in 0..200 {
        let filter = random(&mut dice, &choices);
        model.apply(Action::Filter(FilterAction::Set(filter)));
        let dossier = Arc::clone(model.dossier());
        let passing = passing(&model, dossier.claims());
        some += usize::from(!passing.is_empty());
        assert_eq!(model.matches().facts(), count_once(passing.iter().copied()));
        of_drawing(&model, &hits, &passing);
        of_panel_lens_and_timeline(&model, &passing);
        of_matrix_table_parties_and_export(&model, &passing);
    }
    assert!(some > 60, "{some} filters leave anything");
}
