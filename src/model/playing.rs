//! Playing the timeline: the years that are looked at move on by themselves, one at a time.
//!
//! It is data like all else: [`Session::playing`] says since when, the view tells the time when a
//! step is due, and each step is a change of the filter that everything follows.

use super::{Model, Session, Years};

/// That the timeline plays.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Playing {
    /// When the years moved last, in the toolkit's seconds; `None` before it was first told.
    pub since: Option<f64>,
}

/// How fast it plays.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Speed {
    /// A year in two seconds.
    Half,
    /// A year a second.
    #[default]
    One,
    /// Two years a second.
    Two,
}

impl Speed {
    /// All, the slowest first.
    pub const ALL: [Self; 3] = [Self::Half, Self::One, Self::Two];

    /// Seconds from a year to the next.
    pub const fn seconds(self) -> f64 {
        match self {
            Self::Half => 2.0,
            Self::One => 1.0,
            Self::Two => 0.5,
        }
    }
}

/// What can be done about playing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PlayAction {
    /// Play from the years that are looked at, or from the first one.
    Start,
    /// Stay at the years that are looked at.
    Pause,
    /// It is this time now, in the toolkit's seconds.
    Tick(f64),
    /// Play this fast.
    SetSpeed(Speed),
}

impl PlayAction {
    /// Plays, or pauses where it does.
    pub const fn toggled(model: &Model) -> Self {
        if model.session.playing.is_some() { Self::Pause } else { Self::Start }
    }
}

impl Session {
    /// When the years move next, in the toolkit's seconds, if they do; at once where no time was
    /// told yet.
    pub fn next_step(&self) -> Option<f64> {
        let since = self.playing?.since;
        Some(since.map_or(f64::NEG_INFINITY, |since| since + self.speed.seconds()))
    }
}

impl Model {
    pub(super) fn play(&mut self, action: PlayAction) {
        match action {
            PlayAction::Start => self.start(),
            PlayAction::Pause => self.session.playing = None,
            PlayAction::Tick(now) => self.tick(now),
            PlayAction::SetSpeed(speed) => self.session.speed = speed,
        }
    }

    /// Starts over where there is no year after those that are looked at.
    fn start(&mut self) {
        let Some(axis) = self.timeline.axis() else { return };
        let (first, last) = (*axis.years.start(), *axis.years.end());
        let certain = self.session.filter.years.is_some_and(|years| years.certain);
        let (from, to) = match self.session.filter.years {
            Some(years) => axis.clamped(years),
            None => (first, first),
        };
        let (from, to) =
            if to < last { (from, to) } else { (first, first.saturating_add(to - from).min(last)) };
        self.session.filter.years = Some(Years { from: Some(from), to: Some(to), certain });
        self.session.playing = Some(Playing::default());
    }

    fn tick(&mut self, now: f64) {
        let Some(due) = self.session.next_step() else { return };
        if due > now {
            return;
        }
        // Steps keep their beat, unless the window was asleep.
        let beat = self.session.speed.seconds();
        let told = self.session.playing.is_some_and(|playing| playing.since.is_some());
        let since = if told && now - due < beat { due } else { now };
        self.session.playing = Some(Playing { since: Some(since) });
        if told && !self.step() {
            self.session.playing = None;
        }
    }

    /// Moves on by a year; tells whether there is another to come.
    fn step(&mut self) -> bool {
        let years = self.session.filter.years;
        let Some((axis, years)) = self.timeline.axis().zip(years) else { return false };
        let last = *axis.years.end();
        let (from, to) = axis.clamped(years);
        if to >= last {
            return false;
        }
        let moved = Years { from: Some(from + 1), to: Some(to + 1), ..years };
        self.session.filter.years = Some(moved);
        to + 1 < last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Action, FilterAction, ViewAction};

    fn do_all(model: &mut Model, actions: &[PlayAction]) {
        for action in actions {
            model.apply(Action::Play(*action));
        }
    }

    fn years(model: &Model) -> Option<(i64, i64)> {
        model.filter().years.and_then(|years| years.from.zip(years.to))
    }

    #[test]
    fn a_window_of_years_moves_at_its_speed_and_stops_at_the_last_year() {
        let mut model = Model::bundled();
        let window = Years { from: Some(2008), to: Some(2010), certain: true };
        model.apply(Action::Filter(FilterAction::SetYears(Some(window))));
        do_all(&mut model, &[PlayAction::Start, PlayAction::Tick(10.0), PlayAction::Tick(10.9)]);
        assert_eq!(years(&model), Some((2008, 2010)), "the first second is not over");
        do_all(&mut model, &[PlayAction::Tick(11.1), PlayAction::Tick(11.9)]);
        assert_eq!(years(&model), Some((2009, 2011)));
        do_all(&mut model, &[PlayAction::Tick(12.0)]);
        assert_eq!(years(&model), Some((2010, 2012)), "a late frame costs no beat");
        assert!(model.filter().years.unwrap().certain);
        do_all(&mut model, &[PlayAction::SetSpeed(Speed::Two), PlayAction::Tick(12.5)]);
        assert_eq!(years(&model), Some((2011, 2013)));
        do_all(&mut model, &[PlayAction::Tick(60.0), PlayAction::Tick(61.0)]);
        assert_eq!(years(&model), Some((2012, 2014)), "a window asleep misses steps");
        assert_eq!(model.session().playing, None);
    }

    #[test]
    fn without_years_it_starts_at_the_first_and_at_the_end_it_starts_over() {
        let mut model = Model::bundled();
        do_all(&mut model, &[PlayAction::Start]);
        assert_eq!(years(&model), Some((2003, 2003)));
        let last = Years { from: Some(2012), to: None, certain: false };
        model.apply(Action::Filter(FilterAction::SetYears(Some(last))));
        do_all(&mut model, &[PlayAction::Start]);
        assert_eq!(years(&model), Some((2003, 2005)));
        model.apply(Action::Filter(FilterAction::Clear));
        do_all(&mut model, &[PlayAction::Tick(1.0), PlayAction::Tick(2.0)]);
        assert_eq!((years(&model), model.session().playing), (None, None), "cleared: stopped");
    }

    #[test]
    fn a_timeline_out_of_sight_does_not_play() {
        let mut model = Model::bundled();
        do_all(&mut model, &[PlayAction::Start]);
        model.apply(Action::View(ViewAction::ShowTimeline(false)));
        assert_eq!(model.session().next_step(), None);
    }
}
