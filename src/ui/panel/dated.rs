//! A year: the claims that are surely of it and those that can be; or those without a date.

use egui::Ui;

use super::{CardHeights, heading, title};
use crate::{
    domain::{Claim, count_once},
    model::{Action, Sureness, Target},
    ui::{Scope, widgets},
};

pub(super) fn dated_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    cards: &mut CardHeights,
    year: Option<i64>,
) {
    let model = scope.model;
    let Some(year) = year else {
        title(ui, scope.say("dated-none"));
        let claims: Vec<&Claim> = model.claims_dated(None).collect();
        let count = count_once(claims.iter().copied());
        ui.label(scope.words.say_with("n-claims", &[("count", count.into())]));
        cards.list_ui(ui, scope, claims);
        return;
    };
    title(ui, year.to_string());
    ui.horizontal(|ui| {
        for (id, other) in
            [("dated-before", year.checked_sub(1)), ("dated-after", year.checked_add(1))]
        {
            let Some(other) = other else { continue };
            if widgets::link(ui, scope.words.say_with(id, &[("year", other.to_string().into())]))
                .clicked()
            {
                scope.push(Action::show(Target::Dated(Some(other))));
            }
        }
    });
    let all = model.timeline().claims_of(Some(year));
    let of = |sureness: Sureness| -> Vec<&Claim> {
        let places = all.iter().filter(|(at, of)| *of == sureness && model.matches().has(*at));
        places.filter_map(|(at, _)| model.dossier().claims().get(*at)).collect()
    };
    for (id, claims) in
        [("dated-certain", of(Sureness::Certain)), ("dated-possible", of(Sureness::Possible))]
    {
        let count = count_once(claims.iter().copied());
        heading(ui, scope.words.say_with(id, &[("count", count.into())]));
        cards.list_ui(ui, scope, claims);
    }
    let out = all.iter().filter(|(at, _)| !model.matches().has(*at)).count();
    if out > 0 {
        let words = scope.words.say_with("dated-filtered", &[("count", out.into())]);
        widgets::note(ui, words, scope.theme.colors.ink_weak);
    }
}
