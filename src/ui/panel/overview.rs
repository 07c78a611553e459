//! The overview: what this dossier is, what it rests on, its classes, and its claims by topic.

use egui::{Grid, RichText, Sense, Ui, vec2};

use super::{heading, passage, standing, title};
use crate::{
    domain::{ClaimId, FrameworkKind, Mode, Source, Standing, Topic, count_once},
    drawing::Shade,
    model::{Action, Target},
    ui::{
        Scope, symbol,
        theme::{size, space, strong},
        widgets,
    },
};

pub(super) fn overview_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let model = scope.model;
    let header = model.dossier().header();
    title(ui, &header.title);
    let mut about = Vec::new();
    if let Some(subject) = header.subject {
        let subject = model.country_name(subject).into();
        about.push(scope.say_with("overview-about", &[("subject", subject)]));
    }
    if let Some(as_of) = &header.as_of {
        let date = scope.words.when(as_of).into();
        about.push(scope.say_with("overview-as-of", &[("date", date)]));
    }
    about.push(model.dossier_name().to_owned());
    widgets::note(ui, about.join(" · "), scope.theme.colors.ink_weak);
    ui.label(scope.say("overview-hint"));
    problems_ui(ui, scope);
    sources_ui(ui, scope);
    classes_ui(ui, scope);
    topics_ui(ui, scope);
    standing::readings_ui(ui, scope);
    framework_ui(ui, scope);
    anomalies_ui(ui, scope);
}

fn problems_ui(ui: &mut Ui, scope: &Scope<'_>) {
    let problems = scope.model.problems();
    if problems.is_empty() {
        return;
    }
    heading(ui, scope.say_with("overview-problems", &[("count", problems.len().into())]));
    for problem in problems {
        let text = RichText::new(problem.to_string()).size(size::SMALL);
        ui.add(egui::Label::new(text.color(scope.theme.colors.failure)).wrap());
    }
}

fn sources_ui(ui: &mut Ui, scope: &Scope<'_>) {
    let dossier = scope.model.dossier();
    let count = dossier.sources().len();
    heading(ui, scope.say_with("overview-sources", &[("count", count.into())]));
    for source in dossier.sources() {
        ui.label(RichText::new(source.title()).family(strong()));
        widgets::note(ui, source_words(scope, source), scope.theme.colors.ink_weak);
    }
}

fn source_words(scope: &Scope<'_>, source: &Source) -> String {
    let dossier = scope.model.dossier();
    let passages = dossier.passages().iter().filter(|p| p.source == source.id).count();
    let mut words = vec![scope.say_with("overview-passages", &[("count", passages.into())])];
    if let Some(paragraphs) = source.paragraphs {
        words.push(scope.say_with("overview-paragraphs", &[("count", paragraphs.into())]));
    }
    if let Some(note) = &source.note {
        words.push(note.clone());
    }
    words.join(" · ")
}

fn classes_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let model = scope.model;
    let dossier = model.dossier();
    heading(ui, scope.say("overview-classes"));
    for class in dossier.classes_from_top() {
        let standing = Standing::Rated(class.id.clone());
        let count = model.territories_standing(&standing).len();
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(26.0, 16.0), Sense::hover());
            let shade = Shade::of(&standing, dossier);
            symbol::paint_swatch(ui.painter(), rect, shade, scope.theme);
            let text = RichText::new(&class.label).family(strong());
            if widgets::link(ui, text).clicked() {
                scope.push(Action::show(Target::Standing(standing.clone())));
            }
            widgets::note(ui, format!("{count}"), scope.theme.colors.ink_weak);
        });
        let rule = RichText::new(&class.rule).size(size::SMALL);
        ui.add(egui::Label::new(rule.color(scope.theme.colors.ink_weak)).wrap());
    }
}

fn topics_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    heading(ui, scope.say("overview-topics"));
    Grid::new("topics").num_columns(3).spacing([space::L, space::XS]).show(ui, |ui| {
        for topic in Topic::ALL {
            let claims: Vec<_> = scope.model.shown().claims_about(topic).collect();
            if claims.is_empty() {
                continue;
            }
            if widgets::link(ui, scope.words.topic(topic)).clicked() {
                scope.push(Action::show(Target::Topic(topic)));
            }
            ui.label(
                RichText::new(count_once(claims.iter().copied()).to_string()).family(strong()),
            );
            let regional = count_once(claims.into_iter().filter(|claim| claim.is_regional()));
            let regional = scope.say_with("overview-regional", &[("count", regional.into())]);
            widgets::note(ui, regional, scope.theme.colors.ink_weak);
            ui.end_row();
        }
    });
}

fn framework_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let dossier = scope.model.dossier();
    for (kind, name) in [
        (FrameworkKind::Objective, "overview-objectives"),
        (FrameworkKind::Instrument, "overview-instruments"),
        (FrameworkKind::Recommendation, "overview-recommendations"),
    ] {
        let entries: Vec<_> = dossier.framework().iter().filter(|e| e.kind == kind).collect();
        if entries.is_empty() {
            continue;
        }
        heading(ui, scope.say(name));
        for entry in entries {
            let values = [("entry", entry.text.as_str().into())];
            let text = match entry.mode {
                Some(Mode::Overt) => scope.say_with("overview-overt", &values),
                Some(Mode::Covert) => scope.say_with("overview-covert", &values),
                None => entry.text.clone(),
            };
            ui.add(egui::Label::new(text).wrap());
            passage::locators_ui(ui, scope, &entry.passages);
            illustrations_ui(ui, scope, &entry.claims);
        }
    }
}

/// The claims that illustrate an entry of the framework.
fn illustrations_ui(ui: &mut Ui, scope: &mut Scope<'_>, claims: &[ClaimId]) {
    if claims.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        widgets::note(ui, scope.say("overview-illustrated"), scope.theme.colors.ink_weak);
        for id in claims {
            let Some(claim) = scope.model.dossier().claim(id) else { continue };
            let text = RichText::new(id.as_str()).size(size::SMALL);
            if widgets::link(ui, text).on_hover_text(&claim.summary).clicked() {
                scope.push(Action::show(Target::Claim(id.clone())));
            }
        }
    });
}

fn anomalies_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let dossier = scope.model.dossier();
    if dossier.anomalies().is_empty() {
        return;
    }
    let count = dossier.anomalies().len();
    heading(ui, scope.say_with("overview-oddities", &[("count", count.into())]));
    for anomaly in dossier.anomalies() {
        widgets::anomaly_words_ui(ui, scope, anomaly);
        passage::locators_ui(ui, scope, &anomaly.passages);
    }
}
