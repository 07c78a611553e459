//! How far an export is, and whether it goes on.

use std::ops::ControlFlow;

use thiserror::Error;

/// How far an export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// The pages that are done.
    pub done: usize,
    /// All pages.
    pub of: usize,
}

/// Whoever waits for an export stopped it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("cancelled")]
pub struct Cancelled;

/// Hears how far an export is, before each page and at the end, and says whether it goes on.
pub struct Watch<'a>(Box<dyn FnMut(Progress) -> ControlFlow<()> + 'a>);

impl std::fmt::Debug for Watch<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watch").finish_non_exhaustive()
    }
}

impl<'a> Watch<'a> {
    /// Hears of progress by this.
    pub fn new(hears: impl FnMut(Progress) -> ControlFlow<()> + 'a) -> Self {
        Self(Box::new(hears))
    }

    /// Nobody waits.
    pub fn nobody() -> Self {
        Self::new(|_| ControlFlow::Continue(()))
    }

    /// So many of all pages are done.
    pub fn at(&mut self, done: usize, of: usize) -> Result<(), Cancelled> {
        match (self.0)(Progress { done, of }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Cancelled),
        }
    }
}
