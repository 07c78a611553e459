//! A tier of what the lens counts: how it is counted, and the countries in it.

use egui::{RichText, Ui};

use super::{heading, title};
use crate::{
    model::{Action, Lens, THIN, ViewAction},
    ui::{Scope, theme::size, widgets},
};

pub(super) fn tier_ui(ui: &mut Ui, scope: &mut Scope<'_>, lens: Lens, tier: Option<usize>) {
    let Some(unit) = lens.unit() else { return };
    if lens != scope.model.session().lens {
        title(ui, format!("{} per country", lens.label()));
        ui.label("The map shows something else now.");
        if ui.button(format!("Shade by {}", lens.label().to_lowercase())).clicked() {
            scope.push(Action::View(ViewAction::SetLens(lens)));
        }
        return;
    }
    let tabulation = scope.model.tabulation();
    let range = tier.map_or_else(|| "No".to_owned(), |tier| tabulation.tiers.range(tier));
    let is_one = tier.is_none() || range == "1";
    title(ui, format!("{range} {} per country", if is_one { unit.one } else { unit.many }));
    ui.label(how(lens));
    let codes = scope.model.territories_in_tier(lens, tier);
    heading(ui, format!("Countries and territories  {}", codes.len()));
    for code in codes {
        ui.horizontal(|ui| {
            if widgets::link(ui, scope.model.country_name(code)).clicked() {
                scope.push(Action::show_country(code));
            }
            let count = unit.counted(scope.model.tabulation().count(code));
            let text = RichText::new(count).size(size::SMALL);
            ui.label(text.color(scope.theme.colors.ink_weak));
        });
    }
}

/// How a lens counts.
fn how(lens: Lens) -> String {
    match lens {
        Lens::Receptivity => String::new(),
        Lens::Claims => "Claims that concern the country, about the topics that are shown in the \
                         legend. Claims that tell the same fact are counted once; claims about \
                         the region as a whole are on no country."
            .to_owned(),
        Lens::Evidence => format!(
            "Passages that the country's class and claims rest on, each counted once. {THIN} or \
             fewer are thin evidence: a picture that one sentence could change."
        ),
        Lens::Mentions => "How often the attached documents name the country, its people or its \
                           government, coded or not."
            .to_owned(),
    }
}
