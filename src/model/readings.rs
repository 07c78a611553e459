//! What another reading of the source changes: the countries whose standing differs.

use super::{Action, Model, Session, ViewAction};
use crate::{
    domain::{CountryCode, Dossier, ReadingId, Standing},
    words::Words,
};

/// A country that stands otherwise under another reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The country.
    pub country: CountryCode,
    /// How it stands under the first reading.
    pub from: Standing,
    /// How under the second.
    pub to: Standing,
}

/// What changes when the source is read in one way instead of another, in the order of the
/// assessments. A reading that the dossier does not have says nothing of any country.
pub fn changes(dossier: &Dossier, from: &ReadingId, to: &ReadingId) -> Vec<Change> {
    let change = |country: CountryCode| Change {
        country,
        from: dossier.standing(country, Some(from)),
        to: dossier.standing(country, Some(to)),
    };
    let countries = dossier.assessments().iter().map(|assessment| assessment.country);
    countries.map(change).filter(|change| change.from != change.to).collect()
}

/// What a standing is called: the label of its class, or which kind of absence it is.
pub fn standing_in_words(dossier: &Dossier, words: &Words, standing: &Standing) -> String {
    match standing {
        Standing::Rated(id) => {
            dossier.class(id).map_or_else(|| id.to_string(), |class| class.label.clone())
        }
        Standing::Named => words.say("standing-named").to_owned(),
        Standing::Unmentioned => words.say("standing-unmentioned").to_owned(),
    }
}

impl Session {
    /// Reads the source in another way, and remembers which way was before. While that is news it
    /// stays the first one: who goes on from reading to reading compares with where they began.
    pub(super) fn read_as(&mut self, reading: ReadingId) {
        if self.reading.as_ref() == Some(&reading) {
            return;
        }
        let before = self.reading.replace(reading);
        let first = self.reading_before.take().or(before);
        self.reading_before = first.filter(|first| self.reading.as_ref() != Some(first));
    }

    /// Ends the news of another reading with the next thing that is done. To look about on the map
    /// is not yet that, nor to go on to one more reading.
    pub(super) fn outdate_reading(&mut self, action: &Action) {
        let goes_on = match action {
            Action::View(action) => {
                is_looking_about(action) || matches!(action, ViewAction::SetReading(_))
            }
            Action::Notice(_)
            | Action::Export(_)
            | Action::Background(_)
            | Action::Matrix(_)
            | Action::Compare(_)
            | Action::Table(_)
            | Action::State(_)
            | Action::Effect(_) => true,
            Action::Navigate(_)
            | Action::Filter(_)
            | Action::Brief(_)
            | Action::Present(_)
            | Action::Play(_)
            | Action::Document(_) => false,
        };
        if !goes_on {
            self.reading_before = None;
        }
    }
}

const fn is_looking_about(action: &ViewAction) -> bool {
    matches!(
        action,
        ViewAction::Resize(_)
            | ViewAction::Cover(_)
            | ViewAction::MoveTo(_)
            | ViewAction::Zoom { .. }
            | ViewAction::StepZoom { .. }
            | ViewAction::Pan { .. }
            | ViewAction::Fit
            | ViewAction::Hover(_)
    )
}

impl Model {
    /// The reading that held before the present one, while that is news.
    pub const fn reading_before(&self) -> Option<&ReadingId> {
        self.session.reading_before.as_ref()
    }

    /// What a standing is called in the session's language.
    pub fn standing_in_words(&self, standing: &Standing) -> String {
        standing_in_words(&self.dossier, self.session.words(), standing)
    }

    /// The country whose page, class or stack of claims is looked at.
    pub fn country_looked_at(&self) -> Option<CountryCode> {
        self.target().country()
    }

    /// The countries that stand otherwise under any other reading, in the assessments' order.
    pub(super) fn countries_read_otherwise(&self, reading: &ReadingId) -> Vec<CountryCode> {
        let readings = &self.dossier.scale().readings;
        let depends = |country: &CountryCode| {
            let here = self.dossier.standing(*country, Some(reading));
            readings.iter().any(|it| self.dossier.standing(*country, Some(&it.id)) != here)
        };
        let countries = self.dossier.assessments().iter().map(|assessment| assessment.country);
        countries.filter(depends).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        model::{FilterAction, NavigateAction},
        store::bundled_dossier,
    };

    fn told(from: &str, to: &str) -> Vec<String> {
        let (dossier, _) = bundled_dossier().unwrap();
        let name = |standing: &Standing| match standing {
            Standing::Rated(class) => class.to_string(),
            Standing::Named => "named".to_owned(),
            Standing::Unmentioned => "unmentioned".to_owned(),
        };
        changes(&dossier, &ReadingId::new(from), &ReadingId::new(to))
            .iter()
            .map(|it| format!("{} {} → {}", it.country, name(&it.from), name(&it.to)))
            .collect()
    }

    #[test]
    fn the_changes_are_the_countries_whose_class_differs() {
        assert_eq!(told("A", "B"), ["BOL most-supportive → increasingly-receptive"]);
        assert_eq!(
            told("D", "C"),
            [
                "ECU most-supportive → increasingly-receptive",
                "BOL most-supportive → increasingly-receptive",
                "ARG most-supportive → increasingly-receptive",
            ]
        );
        assert_eq!(told("B", "A"), ["BOL increasingly-receptive → most-supportive"]);
    }

    #[test]
    fn nothing_changes_from_a_reading_to_itself() {
        for reading in ["A", "B", "C", "D"] {
            assert!(told(reading, reading).is_empty(), "{reading}");
        }
    }

    #[test]
    fn from_reading_to_reading_the_first_stays_the_one_before() {
        let mut model = Model::bundled();
        let mut read = |reading: &str| {
            model.apply(Action::View(ViewAction::SetReading(ReadingId::new(reading))));
            model.reading_before().map(ToString::to_string)
        };
        assert_eq!(read("A"), None);
        assert_eq!(read("B").as_deref(), Some("A"));
        assert_eq!(read("B").as_deref(), Some("A"));
        assert_eq!(read("C").as_deref(), Some("A"));
        assert_eq!(read("A"), None, "back where it began");
        assert_eq!(read("D").as_deref(), Some("A"));
        assert_eq!(read("C").as_deref(), Some("A"));
    }

    #[test]
    fn what_was_news_is_forgotten_with_the_next_thing_that_is_done() {
        for done in [
            Action::Navigate(NavigateAction::Clear),
            Action::Filter(FilterAction::Clear),
            Action::View(ViewAction::ForgetReadingBefore),
        ] {
            let mut model = Model::bundled();
            let read = |id| Action::View(ViewAction::SetReading(ReadingId::new(id)));
            model.apply(read("B"));
            model.apply(Action::View(ViewAction::Fit));
            assert!(model.reading_before().is_some());
            model.apply(done);
            model.apply(read("C"));
            assert_eq!(model.reading_before(), Some(&ReadingId::new("B")));
        }
    }
}
