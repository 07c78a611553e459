//! Filtering by date: two years, whether they are meant surely, and what has no date.

use egui::{CollapsingHeader, RichText, TextEdit, Ui};

use super::rows::facet_label;
use crate::{
    model::{Action, Facet, FilterAction, Years},
    ui::{Scope, theme::strong},
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
            let years = filter.years.unwrap_or_default();
            let mut certain = years.certain;
            if ui.checkbox(&mut certain, scope.say("filters-certain")).changed() {
                let open = !certain && years.from.is_none() && years.to.is_none();
                let years = (!open).then_some(Years { certain, ..years });
                scope.push(Action::Filter(FilterAction::SetYears(years)));
            }
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
        let any = from.is_some() || to.is_some() || certain;
        self.years = any.then_some(Years { from, to, certain });
        scope.push(Action::Filter(FilterAction::SetYears(self.years)));
    }
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
