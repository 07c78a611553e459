//! A tier of what the lens counts: how it is counted, and the countries in it.

use egui::{RichText, Ui};

use super::{heading, title};
use crate::{
    model::{Action, Lens, THIN, ViewAction},
    ui::{Scope, theme::size, widgets},
    words::{Words, sentence_case},
};

pub(super) fn tier_ui(ui: &mut Ui, scope: &mut Scope<'_>, lens: Lens, tier: Option<usize>) {
    if !lens.counts() {
        return;
    }
    let words = scope.words;
    if lens != scope.model.session().lens {
        title(ui, words.say_with("tier-title", &[("what", words.say(lens.id()).into())]));
        ui.label(words.say("tier-elsewhere"));
        if ui.button(words.say(shade_by(lens))).clicked() {
            scope.push(Action::View(ViewAction::SetLens(lens)));
        }
        return;
    }
    let tabulation = scope.model.tabulation();
    let what = tier.map_or_else(
        || sentence_case(&lens.counted(words, 0)),
        |tier| lens.ranged(words, &tabulation.tiers.range(tier)),
    );
    title(ui, words.say_with("tier-title", &[("what", what.into())]));
    ui.label(how(words, lens));
    let codes = scope.model.territories_in_tier(lens, tier);
    heading(ui, words.say_with("panel-countries", &[("count", codes.len().into())]));
    for code in codes {
        ui.horizontal(|ui| {
            if widgets::link(ui, scope.model.country_name(code)).clicked() {
                scope.push(Action::show_country(code));
            }
            let count = lens.counted(words, scope.model.tabulation().count(code));
            let text = RichText::new(count).size(size::SMALL);
            ui.label(text.color(scope.theme.colors.ink_weak));
        });
    }
}

/// The command that lets the map show a lens.
const fn shade_by(lens: Lens) -> &'static str {
    match lens {
        Lens::Receptivity => "command-shade-by-receptivity",
        Lens::Claims => "command-shade-by-claims",
        Lens::Evidence => "command-shade-by-evidence",
        Lens::Mentions => "command-shade-by-mentions",
    }
}

/// How a lens counts.
fn how(words: &Words, lens: Lens) -> String {
    match lens {
        Lens::Receptivity => String::new(),
        Lens::Claims => words.say("tier-how-claims").to_owned(),
        Lens::Evidence => words.say_with("tier-how-evidence", &[("most", THIN.into())]),
        Lens::Mentions => words.say("tier-how-mentions").to_owned(),
    }
}
