//! The order in which a page is read: across, or down one column and then down the other.

use super::glyphs::Fragment;

/// How many rows must be parted by a gutter, and which share of all rows.
const MOST_FEW_ROWS: usize = 6;
const PARTED_SHARE: usize = 2;

/// Where a gutter can be, in parts of the text's width.
const GUTTER_FROM: f64 = 0.3;
const GUTTER_TO: f64 = 0.7;

/// Places for a gutter that are tried.
const TRIED: u32 = 80;

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
    merged(regions)
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
        for fragment in &row.fragments {
            match row.spans.last_mut() {
                Some((_, to)) if fragment.left - *to < fragment.size => {
                    *to = to.max(fragment.right);
                }
                _ => row.spans.push((fragment.left, fragment.right)),
            }
        }
    }
    rows
}

/// Where a gutter parts the page into two columns of running text.
fn gutter(rows: &[Outline]) -> Option<f64> {
    let spans = || rows.iter().flat_map(|row| &row.spans);
    let left = spans().map(|span| span.0).reduce(f64::min)?;
    let right = spans().map(|span| span.1).reduce(f64::max)?;
    let place = |step: u32| {
        let share = GUTTER_FROM + (GUTTER_TO - GUTTER_FROM) * f64::from(step) / f64::from(TRIED);
        left + (right - left) * share
    };
    let parted = |x: f64| rows.iter().filter(|row| row.is_parted(x)).count();
    let counts: Vec<(f64, usize)> = (0..=TRIED).map(place).map(|x| (x, parted(x))).collect();
    let most = counts.iter().map(|&(_, count)| count).max()?;
    // The middle of the places that part most rows.
    let best: Vec<f64> =
        counts.into_iter().filter(|&(_, count)| count == most).map(|(x, _)| x).collect();
    let gutter = best.get(best.len() / 2).copied()?;
    let enough = most >= MOST_FEW_ROWS && most * PARTED_SHARE >= rows.len();
    let sides = [(left, gutter), (gutter, right)];
    (enough && sides.iter().all(|&(from, to)| are_filled(rows, gutter, (from, to))))
        .then_some(gutter)
}

impl Outline {
    fn is_parted(&self, x: f64) -> bool {
        self.spans.windows(2).any(|pair| match pair {
            [(_, to), (from, _)] => *to <= x && x <= *from,
            _ => false,
        })
    }
}

/// Whether most parted rows fill the column on one side.
fn are_filled(rows: &[Outline], gutter: f64, (from, to): (f64, f64)) -> bool {
    let parted = || rows.iter().filter(|row| row.is_parted(gutter));
    let width = |row: &Outline| -> f64 {
        let inside = row.spans.iter().filter(|span| span.0 >= from && span.1 <= to);
        inside.map(|span| span.1 - span.0).sum()
    };
    let full = parted().filter(|row| width(row) > FILLED * (to - from)).count();
    full * 2 > parted().count()
}
