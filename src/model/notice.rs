//! What the program tells the user beside the work.

use super::{NoticeAction, Session};
use crate::words::{Language, Value, Words};

/// One line for the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Given when told; 0 before.
    pub number: u64,
    /// How bad it is.
    pub kind: NoticeKind,
    /// What is told, on one line; a message is in English until it is told.
    pub text: String,
    /// What is to be told in the language of the session.
    message: Option<Message>,
}

/// A message to be said, by its id, with its variables.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Message {
    id: &'static str,
    values: Vec<(&'static str, String)>,
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
        Self::new(NoticeKind::Done, text.into(), None)
    }

    /// Something to know.
    pub fn warning(text: impl Into<String>) -> Self {
        Self::new(NoticeKind::Warning, text.into(), None)
    }

    /// It did not go.
    pub fn failure(text: impl Into<String>) -> Self {
        Self::new(NoticeKind::Failure, text.into(), None)
    }

    /// A message of `assets/words`, from where the language of the session is not known.
    pub fn say(kind: NoticeKind, id: &'static str, values: Vec<(&'static str, String)>) -> Self {
        let notice = Self::new(kind, String::new(), Some(Message { id, values }));
        notice.said(Language::English.words())
    }

    const fn new(kind: NoticeKind, text: String, message: Option<Message>) -> Self {
        Self { number: 0, kind, text, message }
    }

    /// The notice as it is told in a language.
    #[must_use]
    pub fn said(self, words: &Words) -> Self {
        let Some(Message { id, values }) = &self.message else { return self };
        let values: Vec<_> =
            values.iter().map(|(name, value)| (*name, Value::from(value.as_str()))).collect();
        Self { text: words.say_with(id, &values), ..self }
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
        let mut notice = notice.said(self.words());
        // The same line twice is one line.
        self.notices.retain(|other| other.text != notice.text);
        self.notices_told += 1;
        notice.number = self.notices_told;
        self.notices.push(notice);
    }
}
