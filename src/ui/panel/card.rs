//! A claim as a card: exactly as strong as its sentence.

use egui::{Frame, Margin, Response, RichText, Sense, Stroke, Ui, vec2};

use super::passage;
use crate::{
    domain::{Amount, Claim, Item, Party},
    drawing::MarkStyle,
    model::{Action, Target, ViewAction, Workspace},
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
    let lit = scope.model.session().hovered.as_ref() == Some(&target);
    let is_in = hovers_its_stack(scope, claim);
    let is_lit = lit || is_in || scope.model.lit().targets.contains(&target);
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
            if response.hovered() {
                ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
            }
            if response.clicked() {
                scope.push(Action::show(target.clone()));
            }
            facts_ui(ui, scope, claim);
            for id in &claim.passages {
                passage::passage_ui(ui, scope, id);
            }
        });
    // Lights the claim's marks while the pointer rests on its card.
    if shown.response.contains_pointer() && !lit {
        scope.push(Action::View(ViewAction::Hover(Some(target))));
    }
    shown.response
}

/// Whether the pointer rests on what ties a party to a country, of which the claim is a part.
fn hovers_its_stack(scope: &Scope<'_>, claim: &Claim) -> bool {
    let session = scope.model.session();
    session.workspace == Workspace::Parties
        && match &session.hovered {
            Some(Target::Stack(country, topic)) => {
                claim.topic == *topic && claim.countries.contains(country)
            }
            Some(Target::Country(country)) => claim.countries.contains(country),
            Some(Target::Topic(topic)) => claim.topic == *topic && claim.is_regional(),
            _ => false,
        }
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
            format!("denied · {}", claim.stage.label())
        } else {
            claim.stage.label().to_owned()
        };
        ui.label(RichText::new(stage).family(strong()));
        let basis = format!("· {}", claim.basis.label());
        ui.label(RichText::new(basis).color(colors.ink_weak)).on_hover_text(claim.basis.meaning());
        if let Some(hedge) = &claim.hedge {
            let hedge = format!("· “{hedge}”");
            ui.label(RichText::new(hedge).italics()).on_hover_text("the document's own qualifier");
        }
        if let Some(date) = date_words(claim) {
            ui.label(RichText::new(format!("· {date}")).color(colors.ink_weak));
        }
    });
}

/// What the document says of the date, and what it means.
fn date_words(claim: &Claim) -> Option<String> {
    let date = claim.date.as_ref()?;
    let meant = date.in_words();
    Some(match &claim.date_words {
        Some(words) if *words != meant => format!("{meant} (“{words}”)"),
        _ => meant,
    })
}

/// Items, amount and parties, and what else is known of the claim.
pub(super) fn facts_ui(ui: &mut Ui, scope: &mut Scope<'_>, claim: &Claim) {
    let colors = scope.theme.colors;
    for item in &claim.items {
        ui.label(RichText::new(item_words(item)).family(strong()));
    }
    if let Some(amount) = &claim.amount {
        ui.label(RichText::new(amount_words(amount)).family(strong()));
    }
    if !claim.parties.is_empty() {
        let parties: Vec<String> = claim.parties.iter().map(|p| party_words(scope, p)).collect();
        widgets::note(ui, parties.join(" · "), colors.ink_weak);
    }
    if let Some(name) = &claim.place.name {
        widgets::note(ui, format!("Place: {name}"), colors.ink_weak);
    }
    relations_ui(ui, scope, claim);
    for anomaly in scope.model.dossier().anomalies_of(claim) {
        widgets::anomaly_ui(ui, anomaly, claim.id.as_str(), &colors);
    }
}

/// Which claims tell the same fact, and which contradict it.
fn relations_ui(ui: &mut Ui, scope: &mut Scope<'_>, claim: &Claim) {
    let dossier = scope.model.dossier();
    let group: Vec<_> = dossier.group_of(claim).map(|other| other.id.clone()).collect();
    for (words, ids) in [("Counted once with", &group), ("Contradicted by", &claim.conflicts)] {
        if ids.is_empty() {
            continue;
        }
        ui.horizontal_wrapped(|ui| {
            widgets::note(ui, words, scope.theme.colors.ink_weak);
            for id in ids {
                let response = widgets::link(ui, RichText::new(id.as_str()).size(size::SMALL));
                let summary = scope.model.dossier().claim(id).map(|other| other.summary.as_str());
                if response.on_hover_text(summary.unwrap_or("not in this dossier")).clicked() {
                    scope.push(Action::show(Target::Claim(id.clone())));
                }
            }
        });
    }
}

/// An item with the document's figure, for example `24 × Su-30 fighter`.
fn item_words(item: &Item) -> String {
    let mut words = match (&item.quantity, &item.unit) {
        (Some(quantity), Some(unit)) => {
            format!("{} {unit} of {}", with_thousands(&quantity.to_string()), item.name)
        }
        (Some(quantity), None) => {
            format!("{} × {}", with_thousands(&quantity.to_string()), item.name)
        }
        (None, _) => item.name.clone(),
    };
    if let Some(written) = &item.written {
        words = format!("{words} (written “{written}”)");
    }
    words
}

fn amount_words(amount: &Amount) -> String {
    format!("{} {}", amount.currency, with_thousands(&amount.value.to_string()))
}

fn party_words(scope: &Scope<'_>, party: &Party) -> String {
    let name = match (&party.name, party.code) {
        (Some(name), _) => name.clone(),
        (None, Some(code)) => scope.model.country_name(code),
        (None, None) => "somebody".to_owned(),
    };
    format!("{name} ({})", party.role)
}

/// A figure with a thin space between thousands.
fn with_thousands(figure: &str) -> String {
    let (whole, rest) = figure.find('.').map_or((figure, ""), |at| figure.split_at(at));
    let digits: Vec<char> = whole.chars().collect();
    let groups: Vec<String> = digits.rchunks(3).rev().map(|group| group.iter().collect()).collect();
    groups.join("\u{202f}") + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_the_document_has_them_with_thousands_apart() {
        for (figure, written) in [
            ("24", "24"),
            ("100000", "100\u{202f}000"),
            ("2200000000", "2\u{202f}200\u{202f}000\u{202f}000"),
            ("1234.5", "1\u{202f}234.5"),
        ] {
            assert_eq!(with_thousands(figure), written);
        }
    }
}
