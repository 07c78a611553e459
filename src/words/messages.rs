//! The messages of one language.
//!
//! A message without variables is made once and then looked up; one with variables is made each time
//! it is said. An id that a language lacks is said in English, and one that English lacks as it is:
//! a gap is a fault for the tests to find, and no reason to stop.

use std::{collections::BTreeMap, fmt};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use fluent_syntax::ast::Entry;
use unic_langid::LanguageIdentifier;

use super::{Language, Value, numbers};

/// What a language says.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// What is said without variables, by id.
    said: BTreeMap<String, Said>,
}

/// A message, and what is said beside it.
#[derive(Debug, Default)]
struct Said {
    text: String,
    /// The attribute `help`; empty without it.
    help: String,
}

impl Words {
    pub(super) fn of(language: Language) -> Self {
        let source = match language {
            Language::English => include_str!("../../assets/words/en.ftl"),
            Language::Spanish => include_str!("../../assets/words/es.ftl"),
            Language::Portuguese => include_str!("../../assets/words/pt.ftl"),
        };
        Self::read(language, source)
    }

    /// Messages that cannot be read are left out, as if they were not there.
    fn read(language: Language, source: &str) -> Self {
        let tag = language.tag().parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks about what is put in would be drawn as boxes, and all three run left to right.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(numbers::formatter(language)));
        let resource = FluentResource::try_new(source.to_owned());
        let resource = resource.unwrap_or_else(|(readable, _)| readable);
        let mut said: BTreeMap<String, Said> =
            resource.entries().filter_map(id).map(|id| (id, Said::default())).collect();
        bundle.add_resource_overriding(resource);
        for (id, said) in &mut said {
            *said = Said::of(&bundle, id);
        }
        Self { language, bundle, said }
    }

    /// The language.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The message with this id, which has no variables.
    pub fn say(&self, id: &'static str) -> &str {
        let text = self.said.get(id).map(|said| said.text.as_str());
        match text.filter(|text| !text.is_empty()) {
            Some(text) => text,
            None if self.language == Language::English => id,
            None => Language::English.words().say(id),
        }
    }

    /// What the message with this id says beside itself, as a tooltip does.
    pub fn help(&self, id: &'static str) -> &str {
        let help = self.said.get(id).map(|said| said.help.as_str());
        match help.filter(|help| !help.is_empty()) {
            Some(help) => help,
            None if self.language == Language::English => id,
            None => Language::English.words().help(id),
        }
    }

    /// The message with this id, with its variables filled in.
    pub fn say_with(&self, id: &'static str, values: &[(&'static str, Value<'_>)]) -> String {
        let pattern = self.bundle.get_message(id).and_then(|message| message.value());
        match pattern {
            Some(pattern) => {
                let values: FluentArgs<'_> = values.iter().cloned().collect();
                // A variable that is not given is written as its name.
                self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
            }
            None if self.language == Language::English => id.to_owned(),
            None => Language::English.words().say_with(id, values),
        }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

fn id(entry: &Entry<&str>) -> Option<String> {
    if let Entry::Message(message) = entry { Some(message.id.name.to_owned()) } else { None }
}

impl Said {
    fn of(bundle: &FluentBundle<FluentResource>, id: &str) -> Self {
        let Some(message) = bundle.get_message(id) else { return Self::default() };
        let say = |pattern| {
            let mut gaps = Vec::new();
            let text = bundle.format_pattern(pattern, None, &mut gaps).into_owned();
            if gaps.is_empty() { text } else { String::new() }
        };
        let help = message.get_attribute("help").map(|attribute| attribute.value());
        Self {
            text: message.value().map(say).unwrap_or_default(),
            help: help.map(say).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_that_a_language_lacks_is_said_in_english_and_else_as_it_is() {
        let empty = Words::read(Language::Spanish, "");
        assert_eq!(empty.say("menu-file"), "File");
        assert_eq!(empty.say_with("n-claims", &[("count", 2.into())]), "2 claims");
        assert_eq!(empty.say("no-such-id"), "no-such-id");
        assert_eq!(empty.say_with("no-such-id", &[]), "no-such-id");
    }

    #[test]
    fn a_message_that_cannot_be_read_costs_no_other() {
        let broken = Words::read(Language::Spanish, "one = { $\ntwo = dos\n");
        assert_eq!(broken.say("two"), "dos");
    }

    #[test]
    fn counts_have_the_forms_of_each_language() {
        let say = |language: Language, count: u32| {
            language.words().say_with("n-claims", &[("count", count.into())])
        };
        assert_eq!(say(Language::English, 1), "1 claim");
        assert_eq!(say(Language::English, 2), "2 claims");
        assert_eq!(say(Language::Spanish, 1), "1 afirmación");
        assert_eq!(say(Language::Spanish, 2), "2 afirmaciones");
        assert_eq!(say(Language::Portuguese, 1), "1 afirmação");
        assert_eq!(say(Language::Portuguese, 2), "2 afirmações");
    }

    #[test]
    fn nothing_is_written_about_what_is_filled_in() {
        let said = Language::Spanish.words().say_with("n-claims", &[("count", 3.into())]);
        assert!(!said.contains(['\u{2068}', '\u{2069}']), "{said:?}");
    }
}
