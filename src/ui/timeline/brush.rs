//! The years that are looked at, as a brush on the axis: dragged, grown and moved by key.

use crate::model::Axis;

/// The first and the last year of the brush.
pub(super) type Brush = (i64, i64);

/// What a drag has hold of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grip {
    /// One end; the other stays at this year.
    End(i64),
    /// The whole, taken at this year.
    Whole(Brush, i64),
}

/// What a key does with the brush.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Moves it by so many years.
    Move(i64),
    /// Moves its end by so many years.
    Grow(i64),
    /// Moves it to the first year.
    Home,
    /// Moves it to the last year.
    End,
}

impl Grip {
    /// The brush when the pointer is at a year.
    pub(super) fn at(self, year: i64, axis: &Axis) -> Brush {
        match self {
            Self::End(fixed) => (fixed.min(year), fixed.max(year)),
            Self::Whole(brush, taken) => moved(brush, year - taken, axis),
        }
    }
}

impl Step {
    /// The brush after the key; without one it begins at the end that it would come from.
    pub(super) fn after(self, brush: Option<Brush>, axis: &Axis) -> Brush {
        let (first, last) = (*axis.years.start(), *axis.years.end());
        let Some((from, to)) = brush else {
            let at_the_end = matches!(self, Self::End | Self::Move(i64::MIN..0));
            let year = if at_the_end { last } else { first };
            return (year, year);
        };
        match self {
            Self::Move(years) => moved((from, to), years, axis),
            Self::Grow(years) => (from, (to + years).clamp(from, last)),
            Self::Home => (first, first + (to - from)),
            Self::End => (last - (to - from), last),
        }
    }
}

/// Moved as far as the axis goes, without a change of width.
fn moved((from, to): Brush, years: i64, axis: &Axis) -> Brush {
    let years = years.clamp(*axis.years.start() - from, *axis.years.end() - to);
    (from + years, to + years)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn axis() -> Axis {
        Axis { years: 2003..=2014, open_until: 2014 }
    }

    #[test]
    fn an_end_goes_past_the_other_and_the_whole_stays_on_the_axis() {
        assert_eq!(Grip::End(2008).at(2010, &axis()), (2008, 2010));
        assert_eq!(Grip::End(2008).at(2005, &axis()), (2005, 2008));
        let whole = Grip::Whole((2008, 2010), 2009);
        assert_eq!(whole.at(2011, &axis()), (2010, 2012));
        assert_eq!(whole.at(2003, &axis()), (2003, 2005));
        assert_eq!(whole.at(2014, &axis()), (2012, 2014));
    }

    #[test]
    fn keys_move_and_grow_the_brush_within_the_axis() {
        let after = |step: Step, brush| step.after(brush, &axis());
        assert_eq!(after(Step::Move(1), Some((2008, 2010))), (2009, 2011));
        assert_eq!(after(Step::Move(1), Some((2012, 2014))), (2012, 2014));
        assert_eq!(after(Step::Grow(1), Some((2008, 2010))), (2008, 2011));
        assert_eq!(after(Step::Grow(-1), Some((2008, 2008))), (2008, 2008));
        assert_eq!(after(Step::Home, Some((2008, 2010))), (2003, 2005));
        assert_eq!(after(Step::End, Some((2008, 2010))), (2012, 2014));
        assert_eq!(after(Step::Move(1), None), (2003, 2003));
        assert_eq!(after(Step::Move(-1), None), (2014, 2014));
    }
}
