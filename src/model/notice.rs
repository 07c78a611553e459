//! What the program tells the user beside the work.

use super::{NoticeAction, Session};

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

impl Session {
    pub(super) fn notice(&mut self, action: NoticeAction) {
        match action {
            NoticeAction::Tell(notice) => self.tell(notice),
            NoticeAction::Dismiss(number) => self.notices.retain(|n| n.number != number),
            NoticeAction::DismissAll => self.notices.clear(),
        }
    }

    pub(super) fn tell(&mut self, notice: Notice) {
        // The same line twice is one line.
        self.notices.retain(|other| other.text != notice.text);
        self.notices_told += 1;
        self.notices.push(Notice { number: self.notices_told, ..notice });
    }
}
