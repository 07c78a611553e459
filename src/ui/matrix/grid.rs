//! Where lines and columns of the matrix lie: heads and the first columns stay while the rest
//! scrolls under them.

use std::ops::Range;

use egui::{Pos2, Rect, Vec2, pos2, vec2};

/// Columns that stay at the left: name, class and total.
pub(super) const FROZEN_COLUMNS: usize = 3;

/// Lines that stay on top: heads and totals.
pub(super) const FROZEN_LINES: usize = 2;

/// Heights and widths in points.
const LINE: f32 = 27.0;
const NAME: f32 = 164.0;
const CLASS: f32 = 52.0;
const ALL: f32 = 54.0;
const NARROWEST: f32 = 46.0;
const WIDEST: f32 = 116.0;

/// A place in the table, counted from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// What of the table is drawn over what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pane {
    pub(super) heads: bool,
    pub(super) names: bool,
}

impl Pane {
    /// All panes.
    pub(super) const ALL: [Self; 4] = [
        Self { heads: false, names: false },
        Self { heads: false, names: true },
        Self { heads: true, names: false },
        Self { heads: true, names: true },
    ];
}

/// Sizes of the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grid {
    pub(super) columns: usize,
    pub(super) lines: usize,
    /// Width of a column that scrolls.
    pub(super) width: f32,
    /// Height of the heads.
    pub(super) head: f32,
    /// What slanted heads need right of the last column.
    pub(super) beyond: f32,
}

/// The table as it is scrolled.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scrolled {
    pub(super) grid: Grid,
    /// Where its upper left corner is on screen, seen or not.
    pub(super) origin: Pos2,
    /// What of the screen it has.
    pub(super) window: Rect,
}

/// Width of the columns that stay.
pub(super) const fn frozen_width() -> f32 {
    NAME + CLASS + ALL
}

/// Width of each of `count` columns that share so much room.
pub(super) fn width_of(count: usize, room: f32) -> f32 {
    let count = f32::from(u16::try_from(count.max(1)).unwrap_or(u16::MAX));
    (room / count).clamp(NARROWEST, WIDEST).floor()
}

#[expect(clippy::cast_precision_loss, reason = "tables have fewer lines than 2^24")]
const fn times(count: usize, size: f32) -> f32 {
    count as f32 * size
}

/// The whole steps of `step` in `length`, none if it is negative.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "casts of floats saturate, and few lines are on a screen"
)]
fn steps(length: f32, step: f32) -> usize {
    (length / step).floor() as usize
}

impl Grid {
    /// Width and height of all.
    pub(super) fn size(self) -> Vec2 {
        let free = self.columns.saturating_sub(FROZEN_COLUMNS);
        let width = frozen_width() + times(free, self.width) + self.beyond;
        vec2(width, self.head + times(self.lines.saturating_sub(1), LINE))
    }

    fn left(self, column: usize) -> f32 {
        match column {
            0 => 0.0,
            1 => NAME,
            2 => NAME + CLASS,
            free => frozen_width() + times(free - FROZEN_COLUMNS, self.width),
        }
    }

    const fn width_of(self, column: usize) -> f32 {
        match column {
            0 => NAME,
            1 => CLASS,
            2 => ALL,
            _ => self.width,
        }
    }

    fn top(self, line: usize) -> f32 {
        if line == 0 { 0.0 } else { self.head + times(line - 1, LINE) }
    }

    /// Height of the lines that stay.
    pub(super) fn frozen_height(self) -> f32 {
        self.top(FROZEN_LINES)
    }
}

impl Scrolled {
    /// Where a spot is on screen, seen or not.
    pub(super) fn rect(&self, spot: Spot) -> Rect {
        let from_x = if spot.column < FROZEN_COLUMNS { self.window.left() } else { self.origin.x };
        let from_y = if spot.line < FROZEN_LINES { self.window.top() } else { self.origin.y };
        let corner = pos2(from_x + self.grid.left(spot.column), from_y + self.grid.top(spot.line));
        let height = if spot.line == 0 { self.grid.head } else { LINE };
        Rect::from_min_size(corner, vec2(self.grid.width_of(spot.column), height))
    }

    /// What has to be in sight for a spot not to lie under what stays.
    pub(super) fn with_frozen(&self, spot: Spot) -> Rect {
        let rect = self.rect(spot);
        let over = |frozen, by| if frozen { 0.0 } else { by };
        let left = over(spot.column < FROZEN_COLUMNS, frozen_width());
        let top = over(spot.line < FROZEN_LINES, self.grid.frozen_height());
        Rect::from_min_max(rect.min - vec2(left, top), rect.max)
    }

    /// What of the screen a pane has.
    pub(super) fn clip(&self, pane: Pane) -> Rect {
        let middle = self.window.min + vec2(frozen_width(), self.grid.frozen_height());
        let (left, right) = if pane.names {
            (self.window.left(), middle.x)
        } else {
            (middle.x, self.window.right())
        };
        let (top, bottom) = if pane.heads {
            (self.window.top(), middle.y)
        } else {
            (middle.y, self.window.bottom())
        };
        Rect::from_min_max(pos2(left, top), pos2(right, bottom))
    }

    /// The lines of a pane that are in sight.
    pub(super) fn lines(&self, pane: Pane) -> Range<usize> {
        if pane.heads {
            return 0..FROZEN_LINES.min(self.grid.lines);
        }
        let first = self.origin.y + self.grid.frozen_height();
        let clip = self.clip(pane);
        let from = FROZEN_LINES + steps(clip.top() - first, LINE);
        let to = FROZEN_LINES + 1 + steps(clip.bottom() - first, LINE);
        from.min(self.grid.lines)..to.min(self.grid.lines)
    }

    /// The columns of a pane that are in sight.
    pub(super) fn columns(&self, pane: Pane) -> Range<usize> {
        if pane.names {
            return 0..FROZEN_COLUMNS;
        }
        let first = self.origin.x + frozen_width();
        let clip = self.clip(pane);
        // One more at the left: its slanted head reaches in.
        let from = FROZEN_COLUMNS + steps(clip.left() - first - self.grid.beyond, self.grid.width);
        let to = FROZEN_COLUMNS + 1 + steps(clip.right() - first, self.grid.width);
        from.min(self.grid.columns)..to.min(self.grid.columns)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scrolled(by: Vec2) -> Scrolled {
        let grid = Grid { columns: 15, lines: 22, width: 60.0, head: 90.0, beyond: 0.0 };
        let window = Rect::from_min_size(pos2(10.0, 20.0), vec2(600.0, 400.0));
        Scrolled { grid, origin: window.min - by, window }
    }

    #[test]
    fn what_stays_does_not_move_and_the_rest_does() {
        let (rest, moved) = (scrolled(Vec2::ZERO), scrolled(vec2(120.0, 81.0)));
        let at = |line, column| Spot { line, column };
        for stays in [at(0, 0), at(1, 2)] {
            assert_eq!(rest.rect(stays), moved.rect(stays));
        }
        let by = |spot| rest.rect(spot).min - moved.rect(spot).min;
        assert_eq!(by(at(0, 5)), vec2(120.0, 0.0));
        assert_eq!(by(at(7, 1)), vec2(0.0, 81.0));
        assert_eq!(by(at(7, 5)), vec2(120.0, 81.0));
    }

    #[test]
    fn exactly_the_spots_that_are_in_sight_are_drawn() {
        for by in [Vec2::ZERO, vec2(33.0, 40.0), vec2(390.0, 270.0)] {
            for pane in Pane::ALL {
                must_draw_what_is_in_sight(&scrolled(by), pane);
            }
        }
    }

    fn must_draw_what_is_in_sight(table: &Scrolled, pane: Pane) {
        let clip = table.clip(pane).shrink(0.1);
        let (lines, columns) = (table.lines(pane), table.columns(pane));
        let spots = (0..table.grid.lines)
            .flat_map(|line| (0..table.grid.columns).map(move |column| Spot { line, column }));
        for spot in spots {
            let is_here = (spot.line < FROZEN_LINES) == pane.heads
                && (spot.column < FROZEN_COLUMNS) == pane.names;
            let seen = is_here && table.rect(spot).intersects(clip);
            let drawn = lines.contains(&spot.line) && columns.contains(&spot.column);
            assert!(drawn || !seen, "{spot:?} in {pane:?}");
        }
        assert!(lines.len() <= 15 && columns.len() <= 8, "{pane:?}");
    }
}
