//! A country's profile: class and why, what it comes to, when, with whom, and its claims by topic.
//!
//! All of it obeys the filter and says so; only how thin the evidence is does not: a filter that
//! hides passages makes none weaker.

use egui::{CollapsingHeader, RichText, Ui};

use super::{CardHeights, country, heading, party, passage, sparkline, title, why};
use crate::{
    domain::{CountryCode, FrameworkKind, Standing},
    export,
    model::{
        Action, Dialog, Effect, Entity, FilterAction, Profile, THIN, Target, ViewAction, Workspace,
    },
    ui::{
        Scope, compare,
        theme::{size, strong},
        widgets,
    },
};

/// The most parties that are listed; the others are in the view of the parties.
const MOST_PARTIES: usize = 6;

pub(super) fn profile_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    (cards, profile): (&mut CardHeights, &mut Profile),
    code: CountryCode,
) {
    let model = scope.model;
    profile.refresh(model, code);
    title(ui, model.country_name(code));
    why::chip_ui(ui, scope, code);
    class_ui(ui, scope, code);
    filter_ui(ui, scope, profile);
    let groups = country::by_topic(model.shown().claims_of(code));
    if groups.is_empty() {
        nothing_ui(ui, scope, code);
        return;
    }
    let totals = profile.totals.in_words(scope.words);
    let totals = egui::Label::new(RichText::new(totals).family(strong())).wrap();
    ui.add(totals).on_hover_text(scope.say("profile-totals"));
    thin_ui(ui, scope, profile.passages);
    sparkline::sparkline_ui(ui, scope, &profile.years);
    take_away_ui(ui, scope, code);
    parties_ui(ui, scope, &profile.parties);
    framework_ui(ui, scope, &profile.framework);
    for (topic, claims) in groups {
        country::topic_heading(ui, scope, topic, &claims);
        cards.list_ui(ui, scope, claims);
    }
}

/// The rule of the class in a line, where it stands, and how it can be read otherwise.
fn class_ui(ui: &mut Ui, scope: &mut Scope<'_>, code: CountryCode) {
    let model = scope.model;
    let dossier = model.dossier();
    let Some(assessment) = dossier.assessment(code) else { return };
    let here = model.standing(code);
    if matches!(here, Standing::Rated(_)) {
        let rule = RichText::new(why::rule(scope, &here)).size(size::SMALL);
        ui.add(egui::Label::new(rule.color(scope.theme.colors.ink_weak)).wrap());
    }
    passage::locators_ui(ui, scope, &assessment.passages);
    let readings = dossier.scale().readings.iter();
    let others: Vec<String> = readings
        .filter_map(|reading| {
            let standing = dossier.standing(code, Some(&reading.id));
            (standing != here).then(|| {
                let class = model.standing_in_words(&standing);
                let reading = reading.id.as_str().into();
                let values = [("class", class.into()), ("reading", reading)];
                scope.words.say_with("country-under-reading", &values)
            })
        })
        .collect();
    if others.is_empty() {
        return;
    }
    let text = scope.words.say_with("country-otherwise", &[("readings", others.join("; ").into())]);
    ui.horizontal_wrapped(|ui| {
        ui.add(egui::Label::new(text).wrap());
        let present = model.session().reading.clone();
        if let Some(reading) = present
            && widgets::link(ui, scope.say("why-reading")).clicked()
        {
            scope.push(Action::show(Target::Reading(reading)));
        }
    });
}

/// Says that a filter holds, and lets it be cleared.
fn filter_ui(ui: &mut Ui, scope: &mut Scope<'_>, profile: &Profile) {
    if scope.model.matches().is_whole() {
        return;
    }
    let (shown, all) = profile.claims;
    ui.horizontal_wrapped(|ui| {
        let text = scope
            .words
            .say_with("profile-filtered", &[("shown", shown.into()), ("all", all.into())]);
        ui.label(RichText::new(text).color(scope.theme.colors.warning));
        if widgets::link(ui, scope.say("command-clear-the-filter")).clicked() {
            scope.push(Action::Filter(FilterAction::Clear));
        }
    });
}

/// Warns where one sentence could change the picture.
fn thin_ui(ui: &mut Ui, scope: &Scope<'_>, passages: usize) {
    if passages > THIN {
        return;
    }
    let color = scope.theme.colors.warning;
    ui.horizontal_wrapped(|ui| {
        let sign = RichText::new(widgets::icons::WARNING).family(crate::ui::theme::icon());
        ui.label(sign.color(color));
        let text = scope.words.say_with("profile-thin", &[("count", passages.into())]);
        ui.add(egui::Label::new(RichText::new(text).color(color)).wrap());
    });
}

fn nothing_ui(ui: &mut Ui, scope: &mut Scope<'_>, code: CountryCode) {
    heading(ui, scope.say("country-claims"));
    let country = scope.model.country_name(code).into();
    let is_whole = scope.model.matches().is_whole();
    let id = if is_whole { "country-no-claim" } else { "profile-no-claim-left" };
    ui.label(scope.words.say_with(id, &[("country", country)]));
    if scope.model.shown().regional_claims().next().is_some() {
        ui.label(scope.say("country-regional"));
        if widgets::link(ui, scope.say("command-overview")).clicked() {
            scope.push(Action::show(Target::Overview));
        }
    }
}

/// The profile as text, to paste or to keep.
fn take_away_ui(ui: &mut Ui, scope: &mut Scope<'_>, code: CountryCode) {
    ui.horizontal_wrapped(|ui| {
        let copy = ui.button(scope.say("command-copy-profile"));
        if copy.on_hover_text(scope.words.help("command-copy-profile")).clicked() {
            let text = export::profile_as_text(&export::Account::of(scope.model), code);
            scope.push(Action::Effect(Effect::Copy(text)));
        }
        let export = ui.button(scope.say("command-export-profile"));
        if export.on_hover_text(scope.words.help("command-export-profile")).clicked() {
            scope.push(Action::View(ViewAction::SetDialog(Some(Dialog::Profile(code)))));
        }
        compare::button_ui(ui, scope, code);
    });
}

/// Who else is in the claims, and what they do.
fn parties_ui(ui: &mut Ui, scope: &mut Scope<'_>, parties: &[Entity]) {
    if parties.is_empty() {
        return;
    }
    heading(ui, scope.say("parties-title"));
    for entity in parties.iter().take(MOST_PARTIES) {
        ui.horizontal_wrapped(|ui| {
            if widgets::link(ui, scope.model.party_name(&entity.who)).clicked() {
                scope.push(Action::show(Target::Party(entity.who.clone())));
            }
            widgets::note(ui, party::roles(entity), scope.theme.colors.ink_weak);
        });
    }
    if let Some(more @ 1..) = parties.len().checked_sub(MOST_PARTIES) {
        let text = scope.words.say_with("profile-more-parties", &[("count", more.into())]);
        if widgets::link(ui, text).clicked() {
            scope.push(Action::View(ViewAction::SetWorkspace(Workspace::Parties)));
        }
    }
}

/// The entries of the framework that the country's claims or passages belong to.
fn framework_ui(ui: &mut Ui, scope: &mut Scope<'_>, entries: &[usize]) {
    if entries.is_empty() {
        return;
    }
    let values = [("count", entries.len().into())];
    let text = RichText::new(scope.words.say_with("profile-framework", &values)).family(strong());
    CollapsingHeader::new(text).id_salt("profile framework").show(ui, |ui| {
        for at in entries {
            let Some(entry) = scope.model.dossier().framework().get(*at) else { continue };
            let kind = scope.say(framework_kind(entry.kind));
            widgets::note(ui, kind, scope.theme.colors.ink_weak);
            ui.add(egui::Label::new(&entry.text).wrap());
            passage::locators_ui(ui, scope, &entry.passages);
        }
    });
}

const fn framework_kind(kind: FrameworkKind) -> &'static str {
    match kind {
        FrameworkKind::Objective => "framework-objective",
        FrameworkKind::Instrument => "framework-instrument",
        FrameworkKind::Recommendation => "framework-recommendation",
    }
}
