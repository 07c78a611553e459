//! The languages of the interface.

use std::sync::LazyLock;

use super::Words;

/// A language that the interface speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// English, British spelling.
    #[default]
    English,
    /// Spanish as it is written in Latin America.
    Spanish,
    /// Portuguese as it is written in Brazil.
    Portuguese,
}

static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::of(Language::English));
static SPANISH: LazyLock<Words> = LazyLock::new(|| Words::of(Language::Spanish));
static PORTUGUESE: LazyLock<Words> = LazyLock::new(|| Words::of(Language::Portuguese));

impl Language {
    /// All languages, in the order in which they are listed.
    pub const ALL: [Self; 3] = [Self::English, Self::Spanish, Self::Portuguese];

    /// Its tag (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
            Self::Portuguese => "pt",
        }
    }

    /// What it calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
            Self::Portuguese => "Português",
        }
    }

    /// The language of a tag or of a locale of the environment, for example `es`, `pt-BR` or
    /// `es_PE.UTF-8`; `None` where the interface does not speak it.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|known| known.tag().eq_ignore_ascii_case(language))
    }

    /// Its messages, read when they are first asked for.
    pub fn words(self) -> &'static Words {
        match self {
            Self::English => &ENGLISH,
            Self::Spanish => &SPANISH,
            Self::Portuguese => &PORTUGUESE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_of_the_environment_name_a_language_or_none() {
        for (locale, language) in [
            ("es_PE.UTF-8", Some(Language::Spanish)),
            ("pt-BR", Some(Language::Portuguese)),
            ("en", Some(Language::English)),
            ("ES_419@euro", Some(Language::Spanish)),
            ("est_EE", None),
            ("C.UTF-8", None),
            ("", None),
        ] {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
    }
}
