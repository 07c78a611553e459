//! A claim as a card: exactly as strong as its sentence.

use egui::{Frame, Margin, Response, RichText, Sense, Stroke, Ui, vec2};

use super::passage;
use crate::{
    domain::{Amount, Claim, Item, Party},
    drawing::MarkStyle,
    model::{Action, Sign, Target, Workspace},
    ui::{
        Scope, symbol,
        theme::{size, space, strong},
        widgets,
    },
};

/// A claim among others; a click on its summary opens it.
pub(super) fn card_ui(ui: &mut Ui, scope: &mut Scope<'_>, claim: &Claim) -> Response {
    let colors = scope.theme.colors;
    let target = Target::Claim(claim.id.clone());
    let is_in = hovers_its_stack(scope, claim);
    let is_lit = scope.model.session().hovered.as_ref() == Some(&target)
        || is_in
        || scope.model.lit().targets.contains(&target);
    let edge = if is_lit { Stroke::new(2.0, colors.accent) } else { Stroke::new(1.0, colors.rule) };
    let shown = Frame::new()
        .fill(colors.card)
        .stroke(edge)
        .corner_radius(6)
        .inner_margin(Margin::same(10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::XS;
            head_ui(ui, scope, claim);
            let summary = egui::Label::new(&claim.summary).wrap().sense(Sense::click());
            let response = ui.add(summary);
            response
                .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &claim.summary));
            if response.hovered() {
                ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
            }
            if response.clicked() {
                scope.push(Action::show(target));
            }
            facts_ui(ui, scope, claim);
            for id in &claim.passages {
                passage::passage_ui(ui, scope, id);
            }
        });
    shown.response
}

/// Whether the pointer rests on what ties a party to a country, of which the claim is a part.
fn hovers_its_stack(scope: &Scope<'_>, claim: &Claim) -> bool {
    let session = scope.model.session();
    let Some(hovered) = &session.hovered else { return false };
    let is_part = match (hovered, hovered.sign()) {
        (Target::Topic(topic), _) => claim.topic == *topic && claim.is_regional(),
        (_, Some(Sign::Land(country))) => claim.countries.contains(&country),
        (_, Some(Sign::Stack(country, topic))) => {
            claim.topic == topic && claim.countries.contains(&country)
        }
        (_, Some(Sign::Mark(_)) | None) => false,
    };
    is_part && session.workspace == Workspace::Parties
}

/// Sign, stage, basis and date.
pub(super) fn head_ui(ui: &mut Ui, scope: &Scope<'_>, claim: &Claim) {
    let colors = scope.theme.colors;
    ui.horizontal_wrapped(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
        let mut shapes = Vec::new();
        symbol::paint_mark(&mut shapes, rect.center(), 6.5, MarkStyle::of(claim), &colors);
        ui.painter().extend(shapes);
        let stage = if claim.denies {
            let stage = scope.words.stage(claim.stage);
            scope.say_with("claim-denied", &[("stage", stage.into())])
        } else {
            scope.words.stage(claim.stage).to_owned()
        };
        ui.label(RichText::new(stage).family(strong()));
        let basis = format!("· {}", scope.words.basis(claim.basis));
        ui.label(RichText::new(basis).color(colors.ink_weak))
            .on_hover_text(scope.words.basis_meaning(claim.basis));
        if let Some(hedge) = &claim.hedge {
            let hedge = format!("· “{hedge}”");
            ui.label(RichText::new(hedge).italics()).on_hover_text(scope.say("claim-hedge"));
        }
        if let Some(date) = date_words(scope, claim) {
            ui.label(RichText::new(format!("· {date}")).color(colors.ink_weak));
        }
    });
}

/// What the document says of the date, and what it means.
fn date_words(scope: &Scope<'_>, claim: &Claim) -> Option<String> {
    let date = claim.date.as_ref()?;
    let meant = scope.words.when(date);
    Some(match &claim.date_words {
        Some(words) if *words != meant => format!("{meant} (“{words}”)"),
        _ => meant,
    })
}

/// Items, amount and parties, and what else is known of the claim.
pub(super) fn facts_ui(ui: &mut Ui, scope: &mut Scope<'_>, claim: &Claim) {
    let colors = scope.theme.colors;
    for item in &claim.items {
        ui.label(RichText::new(item_words(scope, item)).family(strong()));
    }
    if let Some(amount) = &claim.amount {
        ui.label(RichText::new(amount_words(scope, amount)).family(strong()));
    }
    if !claim.parties.is_empty() {
        let parties: Vec<String> = claim.parties.iter().map(|p| party_words(scope, p)).collect();
        widgets::note(ui, parties.join(" · "), colors.ink_weak);
    }
    if let Some(name) = &claim.place.name {
        widgets::note(
            ui,
            scope.say_with("claim-place", &[("place", name.as_str().into())]),
            colors.ink_weak,
        );
    }
    relations_ui(ui, scope, claim);
    for anomaly in scope.model.dossier().anomalies_of(claim) {
        widgets::anomaly_ui(ui, scope, anomaly, claim.id.as_str());
    }
}

/// Which claims tell the same fact, and which contradict it.
fn relations_ui(ui: &mut Ui, scope: &mut Scope<'_>, claim: &Claim) {
    let (dossier, elsewhere) = (scope.model.dossier(), scope.say("claim-elsewhere"));
    let group: Vec<_> = dossier.group_of(claim).map(|other| other.id.clone()).collect();
    let relations = [("claim-counted-with", &group), ("claim-contradicted", &claim.conflicts)];
    for (id, ids) in relations {
        if ids.is_empty() {
            continue;
        }
        ui.horizontal_wrapped(|ui| {
            widgets::note(ui, scope.say(id), scope.theme.colors.ink_weak);
            for id in ids {
                let response = widgets::link(ui, RichText::new(id.as_str()).size(size::SMALL));
                let summary = scope.model.dossier().claim(id).map(|other| other.summary.as_str());
                if response.on_hover_text(summary.unwrap_or(elsewhere)).clicked() {
                    scope.push(Action::show(Target::Claim(id.clone())));
                }
            }
        });
    }
}

/// An item with the document's figure, for example `24 × Su-30 fighter`.
fn item_words(scope: &Scope<'_>, item: &Item) -> String {
    let name = item.name.as_str();
    let figure = item.quantity.as_ref().map(|quantity| scope.words.figure(&quantity.to_string()));
    let counted = match (figure, &item.unit) {
        (Some(figure), Some(unit)) => {
            let unit = unit.as_str().into();
            let values = [("quantity", figure.into()), ("unit", unit), ("item", name.into())];
            scope.say_with("claim-item", &values)
        }
        (Some(figure), None) => format!("{figure} × {name}"),
        (None, _) => name.to_owned(),
    };
    match &item.written {
        Some(written) => {
            let values = [("item", counted.into()), ("written", written.as_str().into())];
            scope.say_with("claim-item-written", &values)
        }
        None => counted,
    }
}

fn amount_words(scope: &Scope<'_>, amount: &Amount) -> String {
    format!("{} {}", amount.currency, scope.words.figure(&amount.value.to_string()))
}

fn party_words(scope: &Scope<'_>, party: &Party) -> String {
    let name = match (&party.name, party.code) {
        (Some(name), _) => name.clone(),
        (None, Some(code)) => scope.model.country_name(code),
        (None, None) => scope.say("claim-somebody").to_owned(),
    };
    format!("{name} ({})", party.role)
}
