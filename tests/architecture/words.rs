//! The messages of `assets/words`, held against each other and against what `src/` says.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{fs, io};

use fluent_syntax::ast::{Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::files;
use super::rust_source::{Kind, Source, Token, after_marks};

const LANGUAGES: [&str; 3] = ["en", "es", "pt"];

/// What says a message, with the id in the first place.
const SAYS: [&str; 3] = ["say", "say_with", "help"];

/// The variables of each message of a language, by id; of an attribute by `id.attribute`.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn file(language: &str) -> io::Result<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(root.join(format!("assets/words/{language}.ftl")))
}

fn messages(text: &str) -> Messages {
    let mut all = Messages::new();
    let mut add = |id: String, pattern: &Pattern<&str>| {
        let mut variables = BTreeSet::new();
        gather(pattern, &mut variables);
        assert!(all.insert(id.clone(), variables).is_none(), "{id} stands twice");
    };
    let readable = parser::parse(text).unwrap_or_else(|(readable, _)| readable);
    for entry in readable.body {
        let Entry::Message(message) = entry else { continue };
        let id = message.id.name;
        if let Some(value) = &message.value {
            add(id.to_owned(), value);
        }
        for Attribute { id: attribute, value } in &message.attributes {
            add(format!("{id}.{}", attribute.name), value);
        }
    }
    all
}

fn gather(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (inline, variants) = match expression {
            Expression::Inline(inline) => (inline, [].as_slice()),
            Expression::Select { selector, variants } => (selector, variants.as_slice()),
        };
        if let InlineExpression::VariableReference { id } = inline {
            variables.insert(id.name.to_owned());
        }
        for variant in variants {
            gather(&variant.value, variables);
        }
    }
}

/// The strings of a source that say a message or could.
fn strings(source: &Source) -> impl Iterator<Item = &Token> {
    source.tokens.iter().filter(|token| token.kind == Kind::Text)
}

/// The ids that a source says, as far as they are written where they are said.
fn said(source: &Source) -> Vec<&Token> {
    let id_in = |token: &Token, after| {
        let is_say = SAYS.iter().any(|say| token.is(say));
        let inside = after_marks(after, &["("]).filter(|_| is_say);
        inside.and_then(<[Token]>::first).filter(|id| id.kind == Kind::Text)
    };
    source.places().filter_map(|(token, after)| id_in(token, after)).collect()
}

/// What `source` says that no message says, and the ids with variables that it does not fill in.
fn unsaid(source: &Source, known: &Messages) -> Vec<String> {
    let is_known = |id: &Token| {
        known.contains_key(&id.text) || known.contains_key(&format!("{}.help", id.text))
    };
    let unknown = said(source).into_iter().filter(|id| !is_known(id));
    unknown.map(|id| source.offence(id.line, &id.text, "no message has this id")).collect()
}

#[test]
fn every_message_can_be_read_and_says_something() {
    for language in LANGUAGES {
        let text = file(language).unwrap();
        let errors = parser::parse(text.as_str()).err().map(|(_, errors)| errors);
        assert!(errors.is_none(), "{language}: {errors:?}");
        assert!(messages(&text).len() > 50, "{language}");
    }
}

#[test]
fn the_languages_have_the_same_messages_with_the_same_variables() {
    let english = messages(&file("en").unwrap());
    for language in LANGUAGES {
        let other = messages(&file(language).unwrap());
        for (id, variables) in &english {
            assert_eq!(other.get(id), Some(variables), "{language}: {id}");
        }
        let more: Vec<_> = other.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(more.is_empty(), "{language} alone has {more:?}");
    }
}

#[test]
fn the_languages_have_their_messages_in_the_same_order() {
    let order = |language| -> Vec<String> {
        let text = file(language).unwrap();
        let lines = text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase() || c == '#'));
        let ids = lines.skip_while(|line| !line.starts_with("##"));
        ids.map(|line| line.split(" =").next().unwrap_or_default().to_owned()).collect()
    };
    for language in LANGUAGES {
        assert_eq!(order(language), order("en"), "{language}");
    }
}

#[test]
fn every_message_is_said_and_everything_said_is_a_message() {
    let english = messages(&file("en").unwrap());
    let sources: Vec<Source> =
        files().unwrap().iter().map(|(path, text)| Source::new(path, text)).collect();
    let unsaid: Vec<String> = sources.iter().flat_map(|source| unsaid(source, &english)).collect();
    assert!(unsaid.is_empty(), "\n{}\n", unsaid.join("\n"));
    let used: BTreeSet<&str> =
        sources.iter().flat_map(strings).map(|token| token.text.as_str()).collect();
    let base = |id: &String| id.split('.').next().unwrap_or_default().to_owned();
    let unused: Vec<String> =
        english.keys().map(base).filter(|id| !used.contains(id.as_str())).collect();
    assert!(unused.is_empty(), "nothing says {unused:?}");
}

#[test]
fn an_id_without_a_message_is_reported() {
    let known = messages("menu-file = File\nrow =\n    .help = What it does\n");
    let text = "fn f() {\n  scope.say(\"menu-file\");\n  scope.say(\"menu-fiel\");\n  words.help(\"row\");\n}";
    let source = Source::new("src/ui/menu.rs", text);
    assert_eq!(unsaid(&source, &known).len(), 1);
    assert!(unsaid(&source, &known)[0].starts_with("src/ui/menu.rs:3: `menu-fiel`"));
}

#[test]
fn variables_are_found_in_every_variant() {
    let text = "a = { $count ->\n    [one] { $name }\n   *[other] { $count } { $more }\n}\n";
    let all = messages(text);
    let expected = ["count", "more", "name"].map(str::to_owned);
    assert_eq!(all.get("a"), Some(&BTreeSet::from(expected)));
}
