//! A country's profile: class and why, and its claims by topic.

use egui::{RichText, Sense, Ui, vec2};

use super::{CardHeights, heading, passage, title};
use crate::{
    domain::{Claim, CountryCode, Rating, Standing, Topic, count_once},
    drawing::Shade,
    model::{Action, Target},
    ui::{
        Scope, compare, symbol,
        theme::{size, space, strong},
        widgets,
    },
};

pub(super) fn country_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    cards: &mut CardHeights,
    code: CountryCode,
) {
    let model = scope.model;
    title(ui, model.country_name(code));
    compare::button_ui(ui, scope, code);
    if !model.dossier().scale().classes.is_empty() {
        standing_line(ui, scope, &model.standing(code));
    }
    assessment_ui(ui, scope, code);
    let groups = by_topic(model.shown().claims_of(code));
    if groups.is_empty() {
        heading(ui, scope.say("country-claims"));
        let country = model.country_name(code).into();
        ui.label(scope.say_with("country-no-claim", &[("country", country)]));
        if model.shown().regional_claims().next().is_some() {
            ui.label(scope.say("country-regional"));
            if widgets::link(ui, scope.say("command-overview")).clicked() {
                scope.push(Action::show(Target::Overview));
            }
        }
        return;
    }
    let summary: Vec<String> = groups
        .iter()
        .map(|(topic, claims)| {
            format!(
                "{} {}",
                scope.words.topic(*topic).to_lowercase(),
                count_once(claims.iter().copied())
            )
        })
        .collect();
    widgets::note(ui, summary.join(" · "), scope.theme.colors.ink_weak);
    for (topic, claims) in groups {
        topic_heading(ui, scope, topic, &claims);
        cards.list_ui(ui, scope, claims);
    }
}

/// A country's claims about one topic: what a stack of marks stands for.
pub(super) fn stack_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    cards: &mut CardHeights,
    code: CountryCode,
    topic: Topic,
) {
    let model = scope.model;
    title(ui, scope.words.topic(topic));
    ui.horizontal(|ui| {
        if widgets::link(ui, model.country_name(code)).clicked() {
            scope.push(Action::show_country(code));
        }
    });
    standing_line(ui, scope, &model.standing(code));
    let claims = sorted(model.shown().claims_of(code).filter(|claim| claim.topic == topic));
    topic_heading(ui, scope, topic, &claims);
    cards.list_ui(ui, scope, claims);
}

fn topic_heading(ui: &mut Ui, scope: &Scope<'_>, topic: Topic, claims: &[&Claim]) {
    let facts = count_once(claims.iter().copied());
    let topic = scope.words.topic(topic);
    let counted = if facts == claims.len() {
        format!("{topic}  {facts}")
    } else {
        let (facts, claims) = (facts.into(), claims.len().into());
        let values = [("topic", topic.into()), ("facts", facts), ("claims", claims)];
        scope.say_with("topic-groups", &values)
    };
    heading(ui, counted);
}

/// Claims by topic in the order of the topics; within one, firmest first.
pub(super) fn by_topic<'a>(
    claims: impl Iterator<Item = &'a Claim>,
) -> Vec<(Topic, Vec<&'a Claim>)> {
    let claims = sorted(claims);
    Topic::ALL
        .into_iter()
        .map(|topic| {
            (topic, claims.iter().copied().filter(|claim| claim.topic == topic).collect::<Vec<_>>())
        })
        .filter(|(_, claims)| !claims.is_empty())
        .collect()
}

/// Claims firmest first, then oldest first, the undated last.
fn sorted<'a>(claims: impl Iterator<Item = &'a Claim>) -> Vec<&'a Claim> {
    let mut claims: Vec<&Claim> = claims.collect();
    claims.sort_by_key(|claim| {
        let year = claim.date.as_ref().and_then(crate::domain::When::first_year);
        (claim.denies, claim.stage, year.is_none(), year)
    });
    claims
}

/// The class, as the map shows it, and the way to its rule.
pub(super) fn standing_line(ui: &mut Ui, scope: &mut Scope<'_>, standing: &Standing) {
    let dossier = scope.model.dossier();
    let (label, why) = match standing {
        Standing::Rated(id) => {
            (dossier.class(id).map_or(id.as_str(), |class| class.label.as_str()), "country-why")
        }
        Standing::Named => (scope.say("standing-named"), "country-what"),
        Standing::Unmentioned => (scope.say("standing-unmentioned"), "country-what"),
    };
    let shade = Shade::of(standing, dossier);
    ui.horizontal_wrapped(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(26.0, 16.0), Sense::hover());
        symbol::paint_swatch(ui.painter(), rect, shade, scope.theme);
        ui.label(RichText::new(label).family(strong()));
        if widgets::link(ui, scope.say(why)).clicked() {
            scope.push(Action::show(Target::Standing(standing.clone())));
        }
    });
}

/// What else the source can be taken to say of the country, and on what it rests.
fn assessment_ui(ui: &mut Ui, scope: &mut Scope<'_>, code: CountryCode) {
    let dossier = scope.model.dossier();
    let Some(assessment) = dossier.assessment(code) else { return };
    let present = scope.model.session().reading.as_ref();
    let here = present.and_then(|id| assessment.classes.get(id));
    let name = |rating: &Rating| match rating {
        Rating::Class(id) => dossier.class(id).map_or(id.as_str(), |c| c.label.as_str()).to_owned(),
        Rating::Named => scope.say("country-rating-named").to_owned(),
    };
    let others: Vec<String> = assessment
        .classes
        .iter()
        .filter(|(_, rating)| Some(*rating) != here)
        .map(|(reading, rating)| {
            let values = [("class", name(rating).into()), ("reading", reading.as_str().into())];
            scope.say_with("country-under-reading", &values)
        })
        .collect();
    let colors = scope.theme.colors;
    if !others.is_empty() {
        let text = scope.say_with("country-otherwise", &[("readings", others.join("; ").into())]);
        ui.add(egui::Label::new(text).wrap());
    }
    if let Some(note) = &assessment.note {
        let text = scope.say_with("country-note", &[("note", note.as_str().into())]);
        let text = RichText::new(text).size(size::SMALL);
        ui.add(egui::Label::new(text.color(colors.ink_weak)).wrap());
    }
    for id in &assessment.passages {
        passage::passage_ui(ui, scope, id);
        ui.add_space(space::XS);
    }
}
