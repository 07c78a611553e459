//! Filtering by date: two years, whether they are meant surely, and what has no date.

use egui::{CollapsingHeader, RichText, TextEdit, Ui};

use super::rows::facet_label;
use crate::{
    model::{Action, Facet, FilterAction, Years},
    ui::{Scope, theme::strong},
    words::Words,
};

/// What is typed as years, while it is typed.
#[derive(Debug, Default)]
pub(super) struct Typed {
    from: String,
    to: String,
    /// What the fields were last set from.
    years: Option<Years>,
}

impl Typed {
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        let filter = scope.model.filter();
        if self.years != filter.years {
            self.years = filter.years;
            let year = |year: Option<i64>| year.map(|year| year.to_string()).unwrap_or_default();
            let Years { from, to, .. } = filter.years.unwrap_or_default();
            (self.from, self.to) = (year(from), year(to));
        }
        let title = RichText::new(facet_label(scope, Facet::Date)).family(strong());
        CollapsingHeader::new(title).id_salt("date").default_open(true).show_unindented(ui, |ui| {
            self.years_ui(ui, scope);
            certain_ui(ui, scope, scope.say("filters-certain"));
            let mut undated = filter.undated;
            if ui.checkbox(&mut undated, scope.say("filters-undated")).changed() {
                scope.push(Action::Filter(FilterAction::SetUndated(undated)));
            }
        });
    }

    fn years_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        let mut changed = false;
        ui.horizontal(|ui| {
            for (typed, id) in [(&mut self.from, "filters-from"), (&mut self.to, "filters-to")] {
                let label = ui.label(scope.say(id));
                let field = TextEdit::singleline(typed).desired_width(52.0);
                changed |= ui.add(field).labelled_by(label.id).changed();
            }
        });
        if !changed {
            return;
        }
        // Half a year number is no year; one filters once what is typed is one or nothing.
        let (Ok(from), Ok(to)) = (year(&self.from), year(&self.to)) else { return };
        let certain = self.years.is_some_and(|years| years.certain);
        self.years = Years { from, to, certain }.chosen();
        scope.push(Action::Filter(FilterAction::SetYears(self.years)));
    }
}

/// The box that asks whether the years are meant surely.
pub(in crate::ui) fn certain_ui(
    ui: &mut Ui,
    scope: &mut Scope<'_>,
    label: impl Into<egui::WidgetText>,
) {
    let years = scope.model.filter().years;
    let mut certain = years.is_some_and(|years| years.certain);
    if ui.checkbox(&mut certain, label.into()).changed() {
        let years = Years { certain, ..years.unwrap_or_default() };
        scope.push(Action::Filter(FilterAction::SetYears(years.chosen())));
    }
}

/// Years in words: `2004 to 2008, certain only`.
pub(in crate::ui) fn years_in_words(words: &Words, years: Years) -> String {
    let Years { from, to, certain } = years;
    // Years are names, not numbers: no language sets points in them.
    let year = |year: i64| year.to_string();
    let text = match (from.map(year), to.map(year)) {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => {
            words.say_with("filters-years", &[("from", from.into()), ("to", to.into())])
        }
        (Some(from), None) => words.say_with("filters-since", &[("from", from.into())]),
        (None, Some(to)) => words.say_with("filters-until", &[("to", to.into())]),
        (None, None) => words.say("filters-any-year").to_owned(),
    };
    if certain { words.say_with("filters-certainly", &[("years", text.into())]) } else { text }
}

/// What is typed is no year, or not yet.
#[derive(Debug, PartialEq, Eq)]
struct Unfinished;

/// The year that is typed, or none where nothing is.
fn year(typed: &str) -> Result<Option<i64>, Unfinished> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let whole = typed.trim_start_matches('-').len() >= 3;
    typed.parse().ok().filter(|_| whole).map(Some).ok_or(Unfinished)
}

#[cfg(test)]
mod tests {
    use super::{Unfinished, year};

    #[test]
    fn a_year_counts_once_it_is_typed_whole() {
        assert_eq!(year(""), Ok(None));
        assert_eq!(year(" 2004 "), Ok(Some(2004)));
        assert_eq!(year("-500"), Ok(Some(-500)));
        for unfinished in ["2", "20", "20x4", "-"] {
            assert_eq!(year(unfinished), Err(Unfinished), "{unfinished}");
        }
    }
}
