//! What the program tells the user beside the work.

/// One line for the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Given when told; 0 before.
    pub number: u64,
    /// How bad it is.
    pub kind: NoticeKind,
    /// What is told, on one line.
    pub text: String,
}

/// How bad a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticeKind {
    /// It went well.
    Done,
    /// Something to know.
    Warning,
    /// It did not go.
    Failure,
}

impl Notice {
    /// It went well.
    pub fn done(text: impl Into<String>) -> Self {
        Self { number: 0, kind: NoticeKind::Done, text: text.into() }
    }

    /// Something to know.
    pub fn warning(text: impl Into<String>) -> Self {
        Self { number: 0, kind: NoticeKind::Warning, text: text.into() }
    }

    /// It did not go.
    pub fn failure(text: impl Into<String>) -> Self {
        Self { number: 0, kind: NoticeKind::Failure, text: text.into() }
    }
}
