//! What the words around a name say about it.
//!
//! Rules that hold for many names; what holds for one ("New Mexico", "Panama hat") is a row in
//! `assets/places.tsv`.

/// Words that stand before a name at the beginning of a sentence without being part of it.
const OPENERS: [&str; 48] = [
    "A",
    "After",
    "All",
    "Although",
    "And",
    "As",
    "At",
    "Because",
    "Before",
    "Between",
    "Both",
    "But",
    "By",
    "Despite",
    "Does",
    "Even",
    "For",
    "From",
    "How",
    "If",
    "In",
    "Is",
    "Like",
    "Meanwhile",
    "Near",
    "Neither",
    "Nor",
    "Now",
    "Of",
    "On",
    "Only",
    "Or",
    "Since",
    "So",
    "Still",
    "That",
    "The",
    "Then",
    "Though",
    "Thus",
    "To",
    "Today",
    "Unlike",
    "Until",
    "When",
    "While",
    "With",
    "Yet",
];

/// Abbreviations that stand before a person's name.
const TITLES: [&str; 8] = ["Col.", "Dr.", "Gen.", "Mr.", "Mrs.", "Ms.", "Sen.", "Sr."];

/// What follows a demonym that is the name of a language.
const LANGUAGE: [&str; 5] = ["-speaking", "-speaker", "-language", " language", " speaking"];

/// Whether the capitalised word directly before a name makes it a person's: "Michael Jordan".
///
/// Within a sentence any capitalised word does; at its beginning, any that is no usual opener
/// ("In Jordan") and no adverb ("Recently Jordan").
pub(super) fn is_after_first_name(before: &str) -> bool {
    let Some(before) = before.strip_suffix(' ') else { return false };
    let word = before.rsplit(|c: char| !c.is_alphabetic() && c != '.').next().unwrap_or_default();
    let is_initial = word.ends_with('.') && word.chars().count() == 2;
    let is_word = !word.contains('.') && word.contains(char::is_lowercase);
    if !word.starts_with(char::is_uppercase) || !(is_initial || is_word) {
        return TITLES.contains(&word);
    }
    let ahead = before.strip_suffix(word).unwrap_or_default().trim_end();
    let begins_sentence = ahead.is_empty() || ahead.ends_with(['.', '?', '!', ':', '“', '"']);
    !(begins_sentence && (OPENERS.contains(&word) || word.ends_with("ly")))
}

/// Whether what follows a demonym makes it a language: "Spanish-speaking".
pub(super) fn is_language(after: &str) -> bool {
    LANGUAGE.iter().any(|what| after.starts_with(what))
}

/// Whether a city's name goes on as another's: "San José" in "San José del Guaviare".
pub(super) fn goes_on(after: &str) -> bool {
    let Some(rest) = after.strip_prefix(" del ").or_else(|| after.strip_prefix(" de ")) else {
        return false;
    };
    let article = ["la ", "las ", "los "].iter().find_map(|article| rest.strip_prefix(article));
    article.unwrap_or(rest).starts_with(char::is_uppercase)
}

/// Whether a text up to a place ends within a word that the place goes on with.
pub(super) fn ends_in_word(before: &str) -> bool {
    before.chars().next_back().is_some_and(is_in_word)
}

/// Whether a text from a place on begins within a word.
pub(super) fn begins_in_word(after: &str) -> bool {
    after.chars().next().is_some_and(is_in_word)
}

fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capitalised_word_before_makes_a_person_but_not_an_opener() {
        for before in [
            "Michael ",
            "with Michael ",
            "J. ",
            "(Michael ",
            "old “Air ",
            "George ",
            "Mr. ",
            "the poet Still ",
        ] {
            assert!(is_after_first_name(before), "{before}");
        }
        for before in ["", "In ", "so. In ", "Recently ", "in ", "Michael, ", "U.S. ", "the US "] {
            assert!(!is_after_first_name(before), "{before}");
        }
    }

    #[test]
    fn a_city_goes_on_where_a_capitalised_word_follows_its_of() {
        assert!(goes_on(" de Cuba") && goes_on(" del Estero") && goes_on(" de los Caballeros"));
        assert!(!goes_on(" de nuevo") && !goes_on(", del Estero") && !goes_on(" denies"));
    }
}
