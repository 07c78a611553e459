//! The library: the documents that were attached, to attach them again or take them out.

use egui::{Button, Id, Modal, RichText, ScrollArea, Ui};

use super::{
    Scope,
    theme::{bold, size, space, strong},
    widgets,
};
use crate::{
    model::{Action, Dialog, DocumentAction, KeptAction, ViewAction},
    store::Entry,
    words::Words,
};

/// Seconds of a day.
const DAY: u64 = 86_400;

pub(super) fn library_ui(ctx: &egui::Context, scope: &mut Scope<'_>) {
    if scope.model.session().dialog != Some(Dialog::Library) {
        return;
    }
    let modal = Modal::new(Id::unique("library")).show(ctx, |ui| {
        ui.set_width(560.0);
        ui.label(RichText::new(scope.say("library-title")).family(bold()).size(size::TITLE));
        ui.label(scope.say("library-about"));
        ui.add_space(space::M);
        let model = scope.model;
        if model.session().library.is_empty() {
            ui.label(scope.say("library-empty"));
        }
        let height = (ui.ctx().content_rect().height() - 220.0).max(120.0);
        ScrollArea::vertical().max_height(height).show(ui, |ui| {
            for entry in model.session().library.iter().rev() {
                entry_ui(ui, scope, entry);
                ui.separator();
            }
        });
        ui.add_space(space::M);
        ui.button(scope.say("dialog-close")).clicked()
    });
    if modal.inner || modal.should_close() {
        scope.push(Action::View(ViewAction::SetDialog(None)));
    }
}

fn entry_ui(ui: &mut Ui, scope: &mut Scope<'_>, entry: &Entry) {
    let name = entry.name();
    ui.add(egui::Label::new(RichText::new(name).family(strong())).wrap());
    widgets::note(ui, described(scope.words, entry), scope.theme.colors.ink_weak);
    ui.horizontal(|ui| {
        for (id, action) in [
            ("library-attach", KeptAction::Attach),
            ("library-begin", KeptAction::Begin),
            ("library-remove", KeptAction::Remove),
        ] {
            let label = scope.say(id);
            let button = ui.add(Button::new(RichText::new(label).size(size::SMALL)));
            widgets::name(&button, &format!("{label}: {name}"));
            if button.clicked() {
                let kept = DocumentAction::Kept(entry.sha256.clone(), action);
                scope.push(Action::Document(kept));
            }
        }
    });
}

/// The file's name, its words, its size and when it was added.
fn described(words: &Words, entry: &Entry) -> String {
    let meta = &entry.meta;
    let values = [
        ("file", meta.name.as_str().into()),
        ("count", meta.about.words.into()),
        ("size", sized(words, meta.bytes).into()),
        ("day", day(meta.added).into()),
    ];
    words.say_with("library-entry", &values)
}

fn sized(words: &Words, bytes: u64) -> String {
    let (id, count) = match bytes {
        0..1_000 => ("library-bytes", bytes),
        1_000..1_000_000 => ("library-kilobytes", bytes.div_ceil(1_000)),
        _ => ("library-megabytes", bytes.div_ceil(1_000_000)),
    };
    words.say_with(id, &[("count", count.into())])
}

/// The day in UTC, as `2026-02-28`, of a time in seconds since 1970 began.
///
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`: years
/// begin in March, so that the leap day is their last.
fn day(seconds: u64) -> String {
    let days = seconds / DAY + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let leaps = day_of_era / 1_460;
    let year_of_era = (day_of_era + day_of_era / 36_524 - leaps - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn days_are_those_of_other_tools() {
        // date -u -d @0 +%F, and so on.
        for (seconds, expected) in [
            (0, "1970-01-01"),
            (951_782_399, "2000-02-28"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_767_225_599, "2025-12-31"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(day(seconds), expected, "{seconds}");
        }
    }

    #[test]
    fn sizes_are_said_in_the_unit_that_suits() {
        let sized = |bytes| sized(Language::English.words(), bytes);
        assert_eq!([sized(999), sized(1_001), sized(2_500_000)], ["999 bytes", "2 kB", "3 MB"]);
    }
}
