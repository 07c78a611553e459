//! The table of claims as data: which columns it has, how wide they are, and how it is sorted.
//!
//! The order is worked out from this by [`Rows`], and what stands in a cell by [`Cells`], so that
//! the view, what is copied and what is exported agree.

mod cells;
mod column;
mod rows;

#[cfg(test)]
mod tests;

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

pub use cells::{Cells, harmless};
pub use column::{Column, SortBy, UnknownColumn};
pub use rows::{Ranked, Rows};

use super::{Effect, Existing, Model};

/// So many columns are sorted by.
const MOST_KEYS: usize = 2;

/// The narrowest and the widest column, in points.
const WIDTHS: [u16; 2] = [36, 900];

/// How the table is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableLayout {
    /// The columns that are shown; they stand in the order of [`Column::ALL`].
    pub columns: BTreeSet<Column>,
    /// The widths that the user gave, in points.
    pub widths: BTreeMap<Column, u16>,
    /// What it is sorted by, the first before the second; the dossier's order without any.
    pub sort: Vec<SortBy>,
}

impl Default for TableLayout {
    fn default() -> Self {
        Self { columns: Column::AT_FIRST.into(), widths: BTreeMap::new(), sort: Vec::new() }
    }
}

/// What can be done with the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableAction {
    /// Show a column or do not. The last one stays.
    Show(Column, bool),
    /// Make a column so many points wide.
    Widen(Column, u16),
    /// Sort by this column, the other way round if it is sorted by it already.
    Sort(Column),
    /// Sort by this where the first column says the same.
    ThenSort(Column),
    /// The columns, widths and order of the first time.
    Reset,
    /// Write the claims that are shown to a CSV file at this path.
    Export(PathBuf, Existing),
}

impl TableLayout {
    /// How wide a column is, in points.
    pub fn width(&self, column: Column) -> u16 {
        self.widths.get(&column).copied().unwrap_or_else(|| column.width())
    }

    /// Takes widths over as far as they can be.
    pub(super) fn set_widths(&mut self, widths: BTreeMap<Column, u16>) {
        let [least, most] = WIDTHS;
        let bounded = |(column, width): (Column, u16)| (column, width.clamp(least, most));
        self.widths = widths.into_iter().map(bounded).collect();
    }

    /// Sorts by these, each column once.
    pub(super) fn set_sort(&mut self, sort: Vec<SortBy>) {
        self.sort.clear();
        for by in sort {
            let is_new = self.sort.iter().all(|other| other.column != by.column);
            if is_new && self.sort.len() < MOST_KEYS {
                self.sort.push(by);
            }
        }
    }

    fn sort(&mut self, column: Column) {
        let turned = match self.sort.as_slice() {
            [only] if only.column == column => !only.descending,
            _ => false,
        };
        self.sort = vec![SortBy { column, descending: turned }];
    }

    fn then_sort(&mut self, column: Column) {
        if let Some(known) = self.sort.iter_mut().find(|by| by.column == column) {
            known.descending = !known.descending;
        } else {
            self.sort.truncate(MOST_KEYS - 1);
            self.sort.push(SortBy { column, descending: false });
        }
    }
}

impl Model {
    pub(super) fn table(&mut self, action: TableAction) -> Vec<Effect> {
        let table = &mut self.session.table;
        match action {
            TableAction::Show(column, true) => {
                table.columns.insert(column);
            }
            TableAction::Show(column, false) => {
                if table.columns.len() > 1 {
                    table.columns.remove(&column);
                }
            }
            TableAction::Widen(column, width) => {
                let [least, most] = WIDTHS;
                table.widths.insert(column, width.clamp(least, most));
            }
            TableAction::Sort(column) => table.sort(column),
            TableAction::ThenSort(column) => table.then_sort(column),
            TableAction::Reset => *table = TableLayout::default(),
            TableAction::Export(path, existing) => {
                self.session.dialog = None;
                return vec![Effect::ExportTable(path, existing)];
            }
        }
        Vec::new()
    }
}
