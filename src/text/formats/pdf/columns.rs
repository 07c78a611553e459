//! The order in which a page is read: across, or down one column and then down the other.

use super::glyphs::Fragment;

/// How many rows a column has at least.
const FEW_ROWS: usize = 6;

/// At most one row in so many crosses the gutter: titles, and what stands over both columns.
const CROSSED_SHARE: usize = 2;

/// Where a gutter can be, in parts of the text's width.
const GUTTER_FROM: f64 = 0.3;
const GUTTER_TO: f64 = 0.7;

/// How many rows over and under the columns can stand apart, and how far, in parts of their size.
const MOST_APART: usize = 2;
const APART: f64 = 1.7;

/// Places for a gutter that are tried.
const TRIED: u32 = 80;

/// A gap so wide, in parts of the size, is more than a justified line has between words. TeX's
/// gutters are an em wide, less what stands out of the margin.
const WIDE: f64 = 0.7;

/// Lines of a column fill this part of it; cells of a table do not.
const FILLED: f64 = 0.6;

/// The fragments of a page in regions that are read one after the other.
pub(super) fn regions(fragments: Vec<Fragment>) -> Vec<Vec<Fragment>> {
    let mut angles: Vec<(i32, Vec<Fragment>)> = Vec::new();
    for fragment in fragments {
        match angles.iter_mut().find(|(angle, _)| *angle == fragment.angle) {
            Some((_, same)) => same.push(fragment),
            None => angles.push((fragment.angle, vec![fragment])),
        }
    }
    // What runs along with most of the text first, then what stands beside it.
    angles.sort_by_key(|(_, same)| std::cmp::Reverse(same.len()));
    angles.into_iter().flat_map(|(_, same)| columns(same)).collect()
}

/// One row of the page across all columns, as its outlines alone.
#[derive(Debug, Default)]
struct Outline {
    spans: Vec<(f64, f64)>,
    fragments: Vec<Fragment>,
}

fn columns(fragments: Vec<Fragment>) -> Vec<Vec<Fragment>> {
    let rows = outlines(fragments);
    let Some(gutter) = gutter(&rows) else {
        return vec![rows.into_iter().flat_map(|row| row.fragments).collect()];
    };
    let mut regions = Vec::new();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let Apart { heads, rows, feet } = apart(rows);
    for row in rows {
        if row.spans.iter().any(|&(from, to)| from < gutter && gutter < to) {
            regions.extend([std::mem::take(&mut left), std::mem::take(&mut right), row.fragments]);
            continue;
        }
        for fragment in row.fragments {
            if fragment.left < gutter { left.push(fragment) } else { right.push(fragment) }
        }
    }
    regions.extend([left, right]);
    let mut regions = merged(regions);
    // Each alone: the first and last of a page are compared with those of the next.
    regions.splice(..0, heads.into_iter().map(|row| row.fragments));
    regions.extend(feet.into_iter().map(|row| row.fragments));
    regions
}

/// The rows of a page with columns.
struct Apart {
    heads: Vec<Outline>,
    rows: Vec<Outline>,
    feet: Vec<Outline>,
}

/// Sets aside the rows that stand apart over and under the columns.
fn apart(mut rows: Vec<Outline>) -> Apart {
    let is_apart = |pair: &[Outline]| match pair {
        [above, below] => below.baseline() - above.baseline() > APART * above.size(),
        _ => false,
    };
    let heads = (1..=MOST_APART)
        .rev()
        .find(|&count| rows.get(count - 1..=count).is_some_and(is_apart))
        .unwrap_or_default();
    let feet = (1..=MOST_APART)
        .rev()
        .filter_map(|count| rows.len().checked_sub(count).filter(|&at| at > heads))
        .find(|&at| rows.get(at - 1..=at).is_some_and(is_apart))
        .unwrap_or(rows.len());
    let feet = rows.split_off(feet);
    let middle = rows.split_off(heads);
    Apart { heads: rows, rows: middle, feet }
}

/// Regions without the empty ones, and rows across all columns put together.
fn merged(regions: Vec<Vec<Fragment>>) -> Vec<Vec<Fragment>> {
    let mut out: Vec<Vec<Fragment>> = Vec::new();
    let mut across = false;
    for (index, region) in regions.into_iter().enumerate().filter(|(_, region)| !region.is_empty())
    {
        let is_across = index % 3 == 2;
        match out.last_mut() {
            Some(last) if across && is_across => last.extend(region),
            _ => out.push(region),
        }
        across = is_across;
    }
    out
}

fn outlines(mut fragments: Vec<Fragment>) -> Vec<Outline> {
    fragments.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut rows: Vec<Outline> = Vec::new();
    let mut baseline = f64::NEG_INFINITY;
    for fragment in fragments {
        if fragment.baseline - baseline > 0.3 * fragment.size {
            rows.push(Outline::default());
            baseline = fragment.baseline;
        }
        if let Some(row) = rows.last_mut() {
            row.fragments.push(fragment);
        }
    }
    for row in &mut rows {
        row.fragments.sort_by(|a, b| a.left.total_cmp(&b.left));
        let mut size = f64::INFINITY;
        for fragment in &row.fragments {
            size = size.min(fragment.size);
            match row.spans.last_mut() {
                Some((_, to)) if fragment.left - *to < WIDE * size => *to = to.max(fragment.right),
                _ => row.spans.push((fragment.left, fragment.right)),
            }
            size = fragment.size;
        }
    }
    rows
}

/// Where a gutter parts the page into two columns of running text.
///
/// Rows of the two need not be level: what counts is that few rows cross the gutter, and that on
/// both sides most of them fill their column, as cells of a table do not.
fn gutter(rows: &[Outline]) -> Option<f64> {
    let spans = || rows.iter().flat_map(|row| &row.spans);
    let left = spans().map(|span| span.0).reduce(f64::min)?;
    let right = spans().map(|span| span.1).reduce(f64::max)?;
    let place = |step: u32| {
        let share = GUTTER_FROM + (GUTTER_TO - GUTTER_FROM) * f64::from(step) / f64::from(TRIED);
        left + (right - left) * share
    };
    let crossing = |x: f64| rows.iter().filter(|row| row.crosses(x)).count();
    let counts: Vec<(f64, usize)> = (0..=TRIED).map(place).map(|x| (x, crossing(x))).collect();
    let fewest = counts.iter().map(|&(_, count)| count).min()?;
    // The middle of the places that fewest rows cross.
    let best: Vec<f64> =
        counts.into_iter().filter(|&(_, count)| count == fewest).map(|(x, _)| x).collect();
    let gutter = best.get(best.len() / 2).copied()?;
    let sides = [(left, gutter), (gutter, right)];
    let few_cross = fewest * CROSSED_SHARE <= rows.len();
    (few_cross && sides.iter().all(|&side| is_column(rows, gutter, side))).then_some(gutter)
}

impl Outline {
    fn baseline(&self) -> f64 {
        self.fragments.first().map_or(0.0, |fragment| fragment.baseline)
    }

    fn size(&self) -> f64 {
        self.fragments.iter().map(|fragment| fragment.size).fold(0.0, f64::max)
    }

    fn crosses(&self, x: f64) -> bool {
        self.spans.iter().any(|&(from, to)| from < x && x < to)
    }
}

/// Whether enough rows stand on one side of the gutter, and most of them fill it.
fn is_column(rows: &[Outline], gutter: f64, (from, to): (f64, f64)) -> bool {
    let extent = |row: &Outline| {
        let inside = || row.spans.iter().filter(|span| span.0 >= from && span.1 <= to);
        let left = inside().map(|span| span.0).reduce(f64::min)?;
        Some(inside().map(|span| span.1).fold(left, f64::max) - left)
    };
    let on_side = rows.iter().filter(|row| !row.crosses(gutter));
    let extents: Vec<f64> = on_side.filter_map(extent).collect();
    let full = extents.iter().filter(|&&extent| extent > FILLED * (to - from)).count();
    extents.len() >= FEW_ROWS && full * 2 > extents.len()
}
