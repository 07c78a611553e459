//! Which letters of a name have to be capitals.
//!
//! "Turkey" is a state and "turkey" a bird; "US" is a state and "us" a word; "venezolano" is
//! written small in Spanish and "Venezuelan" large in English. The table writes each form as it
//! stands within a sentence, and that is the rule.

/// What a form in the table asks of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Case {
    /// All letters are capitals in the text as they are in the table: "US".
    Capitals,
    /// The first letter is a capital, the others as may be: "Cuba", "CUBA".
    Initial,
    /// As may be: "cubano", "Cubano".
    Any,
}

impl Case {
    /// The rule that a form of the table stands for.
    pub(super) fn of(form: &str) -> Self {
        match form.chars().find(|c| c.is_alphabetic()) {
            Some(first) if first.is_lowercase() => Self::Any,
            _ if form.chars().any(char::is_lowercase) => Self::Initial,
            _ => Self::Capitals,
        }
    }

    /// Whether a text that has a form's letters has them in the right case.
    pub(super) fn allows(self, written: &str) -> bool {
        match self {
            Self::Any => true,
            Self::Initial => written.starts_with(char::is_uppercase),
            Self::Capitals => !written.contains(char::is_lowercase),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_asks_for_the_capitals_that_it_has() {
        let allowed = [("US", "US"), ("Cuba", "CUBA"), ("Cuba", "Cuba"), ("cubano", "Cubano")];
        for (form, written) in allowed {
            assert!(Case::of(form).allows(written), "{form} {written}");
        }
        for (form, written) in [("US", "Us"), ("US", "us"), ("Cuba", "cuba"), ("U.S.", "u.s.")] {
            assert!(!Case::of(form).allows(written), "{form} {written}");
        }
    }
}
