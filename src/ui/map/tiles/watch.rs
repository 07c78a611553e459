//! Whether tiles come, from what was asked for and what is on its way.

use walkers::TileId;

/// After so many seconds tiles of which none came, and none is on its way, are not to be had.
const PATIENCE: f64 = 4.0;

/// After so many seconds they are not to be had although some are still said to be on their way:
/// a network that swallows what is sent.
const LAST_PATIENCE: f64 = 20.0;

/// How often to look while tiles are on their way, in seconds. One that does not come asks for no
/// frame, and the toolkit's queue is short: without another frame others would never be asked for.
const LOOK_EVERY: f64 = 0.15;

/// The toolkit asks for at least so many tiles in a frame.
const QUEUE: usize = 6;

/// What is known of the tiles of a source.
#[derive(Debug, Default)]
pub(super) struct Watch {
    /// Any tile ever came.
    pub(super) arrived: bool,
    /// When one was first asked for and not there, in seconds.
    asked: Option<f64>,
    missing: Vec<TileId>,
    /// How many more times to look for what is missing.
    looks: usize,
}

/// What to do about it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Verdict {
    /// Nothing.
    Fine,
    /// Look again in so many seconds.
    LookAgain(f64),
    /// Stop asking.
    GiveUp,
}

impl Watch {
    /// `missing` is what this frame lacks, `loading` how many tiles are on their way.
    pub(super) fn verdict(&mut self, now: f64, missing: &[TileId], loading: usize) -> Verdict {
        if self.missing != missing {
            missing.clone_into(&mut self.missing);
            self.looks = missing.len().div_ceil(QUEUE) + 1;
        }
        if missing.is_empty() {
            return Verdict::Fine;
        }
        let waited = now - *self.asked.get_or_insert(now);
        let patience = if loading == 0 { PATIENCE } else { LAST_PATIENCE };
        if !self.arrived && waited >= patience {
            return Verdict::GiveUp;
        }
        if loading == 0 && self.looks == 0 {
            let left = PATIENCE - waited;
            return if self.arrived { Verdict::Fine } else { Verdict::LookAgain(left) };
        }
        if loading == 0 {
            self.looks -= 1;
        }
        Verdict::LookAgain(LOOK_EVERY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MISSING: [TileId; 2] = [TileId { x: 0, y: 0, zoom: 1 }, TileId { x: 1, y: 0, zoom: 1 }];

    #[test]
    fn tiles_that_fail_at_once_are_given_up_after_a_few_seconds_and_few_looks() {
        let mut watch = Watch::default();
        let (mut now, mut looks) = (100.0, 0);
        while let Verdict::LookAgain(seconds) = watch.verdict(now, &MISSING, 0) {
            now += seconds;
            looks += 1;
            assert!(looks < 10, "that is a storm");
        }
        assert_eq!(watch.verdict(now, &MISSING, 0), Verdict::GiveUp);
        assert!((now - 104.0).abs() < 0.5, "{now}");
    }

    #[test]
    fn tiles_on_their_way_are_given_more_time_but_not_for_ever() {
        let mut watch = Watch::default();
        assert_ne!(watch.verdict(0.0, &MISSING, 2), Verdict::GiveUp);
        assert_ne!(watch.verdict(10.0, &MISSING, 2), Verdict::GiveUp);
        assert_eq!(watch.verdict(21.0, &MISSING, 2), Verdict::GiveUp);
    }

    #[test]
    fn once_a_tile_came_holes_are_looked_at_a_few_times_and_left() {
        let mut watch = Watch { arrived: true, ..Watch::default() };
        let answers: Vec<_> = (0..5).map(|at| watch.verdict(f64::from(at), &MISSING, 0)).collect();
        assert_eq!(answers.first(), Some(&Verdict::LookAgain(LOOK_EVERY)));
        assert_eq!(answers.last(), Some(&Verdict::Fine));
        assert_eq!(watch.verdict(99.0, &[], 0), Verdict::Fine);
    }
}
