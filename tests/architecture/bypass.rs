//! What the window says and no message says: text that stands in the code.
//!
//! Looked for in the views and wherever else the window may have its words from, in every file but
//! those that are named with a reason. A string is text if it has a word in it and begins like a
//! sentence, has a blank, or goes straight to a widget or a notice. Why something failed is told in
//! English, as an error has it; the message around it is one of `assets/words`.

use super::files;
use super::rust_source::{Kind, Source, Token};

/// What the window says is said here: every string is looked at.
const SPEAKING: [&str; 6] = [
    "src/drawing/",
    "src/export/pptx/",
    "src/export/profile/",
    "src/model/",
    "src/shell/",
    "src/ui/",
];

/// What stands there and is left out, and why.
const ELSEWHERE: [&str; 16] = [
    "src/drawing/tests/",                  // speaks to us
    "src/export/pptx/document.rs",         // names of the format's elements
    "src/export/pptx/package.rs",          // the same
    "src/export/pptx/theme.rs",            // names of the theme and its face
    "src/export/pptx/xml.rs",              // how any XML begins
    "src/model/briefing/tests/",           // speaks to us
    "src/model/briefing/view_problems.rs", // problems of a dossier, in English as all are
    "src/model/state/opening_tests.rs",    // speaks to us
    "src/model/state/salvage.rs",          // why a part is none, in English as errors are
    "src/model/state/written.rs",          // why a word is none, in English as errors are
    "src/shell/cli.rs",                    // prints on a terminal, in English
    "src/shell/command_line.rs",           // the same
    "src/shell/import_child/",             // why a document cannot be read, as the errors of `text`
    "src/shell/export_command.rs",         // prints on a terminal, in English
    "src/shell/links.rs",                  // is told on a terminal, or as a reason
    "src/ui/theme/",                       // names of faces and colours
];

/// What takes a string that nobody reads on screen: ids, names of threads and the like.
const SILENT: [&str; 10] = [
    "beside",
    "debug_struct",
    "env",
    "error",
    "expect",
    "from_id_salt",
    "id_salt",
    "name",
    "say",
    "unique",
];

/// What draws the string that it is given.
const DRAWN: [&str; 6] =
    ["button", "heading", "label", "monospace", "on_disabled_hover_text", "on_hover_text"];

/// Types of the toolkit whose `new` takes what they draw.
const WIDGETS: [&str; 4] = ["Button", "Label", "RichText", "WidgetText"];

/// What tells the string that it is given.
const TELLS: [&str; 3] = ["done", "failure", "warning"];

/// The same in every language, and why.
const NAMES: [(&str, &str); 7] = [
    ("src/model/parties.rs", "gets access"), // a role, as dossiers have it
    ("src/shell/app.rs", "Cartouche"),
    ("src/shell/app.rs", "no window can be opened"), // is told on a terminal
    ("src/shell/effects.rs", "Markdown"),            // a format's name
    ("src/ui/mod.rs", "Cartouche"),                  // the program's name
    ("src/ui/map/controls.rs", "© OpenStreetMap contributors"), // as its licence asks
    ("src/ui/reader/set.rs", "the harbour was quiet"), // is measured, never shown
];

fn is_looked_at(path: &str) -> bool {
    let is_in = |places: &[&str]| places.iter().any(|place| path.starts_with(place));
    is_in(&SPEAKING) && !is_in(&ELSEWHERE)
}

fn bypasses(source: &Source) -> Vec<String> {
    if !is_looked_at(&source.path) {
        return Vec::new();
    }
    let is_text = |at: &usize| {
        let (before, rest) = source.tokens.split_at_checked(*at).unwrap_or_default();
        rest.split_first().is_some_and(|rest| speaks(&source.path, before, rest))
    };
    let found = (0..source.tokens.len()).filter(is_text).filter_map(|at| source.tokens.get(at));
    let is_name = |token: &Token| {
        NAMES.iter().any(|(path, name)| source.path == *path && token.text.starts_with(name))
    };
    found
        .filter(|token| !is_name(token))
        .map(|token| source.offence(token.line, &token.text, "say a message of assets/words"))
        .collect()
}

/// Whether a token is text that is shown, by its file and by what stands before and after it.
fn speaks(path: &str, before: &[Token], (token, after): (&Token, &[Token])) -> bool {
    let written = written(&token.text);
    if token.kind != Kind::Text
        || !has_word(&written)
        || written.contains("::")
        || written.contains("://")
    {
        return false;
    }
    let ends_with = |marks: &[&str]| {
        let start = before.len().checked_sub(marks.len());
        let end = start.and_then(|start| before.get(start..)).unwrap_or_default();
        end.len() == marks.len() && end.iter().zip(marks).all(|(token, mark)| token.is(mark))
    };
    let is_given_to = |names: &[&str]| names.iter().any(|name| ends_with(&[name, "("]));
    if is_given_to(&SILENT) || ends_with(&["env", "!", "("]) || ends_with(&["reason", "="]) {
        return false;
    }
    let first = written.trim_start().chars().next();
    // All capitals are an abbreviation, or a variable of the system.
    let is_sentence = first.is_some_and(char::is_uppercase) && written.contains(char::is_lowercase);
    let is_like_text = written.contains(' ') || is_sentence;
    // Elsewhere than in a view that is a key.
    let is_owned = path.starts_with("src/ui/")
        && after.first().is_some_and(|next| next.is("."))
        && after.get(1).is_some_and(|next| next.is("to_owned"));
    let is_drawn = is_given_to(&DRAWN)
        || ends_with(&["(", "ui", ","])
        || TELLS.iter().any(|tells| ends_with(&["Notice", "::", tells, "("]))
        || WIDGETS.iter().any(|widget| ends_with(&[widget, "::", "new", "("]));
    is_like_text || is_owned || is_drawn
}

/// A string without what is filled in and without escapes.
fn written(text: &str) -> String {
    let (mut written, mut depth, mut chars) = (String::new(), 0_usize, text.chars().peekable());
    while let Some(c) = chars.next() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '\\' => {
                // `\u{…}` is skipped as something in braces.
                chars.next();
            }
            _ if depth == 0 => written.push(c),
            _ => {}
        }
    }
    written
}

/// Two letters side by side.
fn has_word(text: &str) -> bool {
    text.chars().zip(text.chars().skip(1)).any(|(a, b)| a.is_alphabetic() && b.is_alphabetic())
}

#[test]
fn no_text_of_the_interface_stands_in_the_code() {
    let files = files().unwrap();
    let offences: Vec<String> =
        files.iter().flat_map(|(path, text)| bypasses(&Source::new(path, text))).collect();
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

#[test]
fn text_in_the_code_of_a_view_is_reported() {
    let found = |text: &str| bypasses(&Source::new("src/ui/panel/card.rs", text)).len();
    for text in [
        "ui.label(\"Countries\")",
        "ui.label(\"nowhere\")",
        "let text = \"the class of it\";",
        "let text = format!(\"{count} claims\");",
        "title(ui, \"none\");",
        "RichText::new(\"none\")",
        "let none = \"none\".to_owned();",
        "widgets::icon_button(ui, icons::UP, \"Next place\")",
    ] {
        assert_eq!(found(text), 1, "{text}");
    }
    for text in [
        "scope.say(\"panel-detach\")",
        "Id::unique(\"path dialog\")",
        "ComboBox::from_id_salt(\"reading source\")",
        "let text = format!(\"{name}: {count} · {}\", a);",
        "const UP: &str = \"\\u{E13C}\";",
        "#[expect(dead_code, reason = \"It is used later\")] fn f() {}",
        "// ui.label(\"Countries\")",
        "#[cfg(test)] mod tests { fn f() { ui.label(\"Countries\") } }",
    ] {
        assert_eq!(found(text), 0, "{text}");
    }
}

#[test]
fn text_is_reported_wherever_the_window_may_have_it_from() {
    let found = |path: &str, text: &str| bypasses(&Source::new(path, text)).len();
    let text = "let a = \"Not a view\";";
    for path in ["src/drawing/legend.rs", "src/model/any_new.rs", "src/shell/effects.rs"] {
        assert_eq!(found(path, text), 1, "{path}");
    }
    for path in ["src/store/read.rs", "src/export/csv.rs", "src/shell/cli.rs"] {
        assert_eq!(found(path, text), 0, "{path}");
    }
    assert_eq!(found("src/model/notice.rs", "Notice::done(\"saved\")"), 1);
    for text in [
        "#[error(\"it has {0} bytes; expected less\")] struct Bad;",
        "#[serde(skip_serializing_if = \"Option::is_none\")] struct A;",
        "let key = \"asserted\".to_owned();",
        "self.beside(\"read dossier\", work);",
        "const SET: &str = \"LC_ALL\";",
    ] {
        assert_eq!(found("src/model/any_new.rs", text), 0, "{text}");
    }
}

/// A file that has been moved, or speaks no more, is not to be left out for ever.
#[test]
fn every_place_that_is_named_is_there_and_has_text() {
    let files = files().unwrap();
    for place in SPEAKING {
        assert!(files.iter().any(|(path, _)| path.starts_with(place)), "{place} is not there");
    }
    for place in ELSEWHERE {
        let mut texts = files.iter().filter(|(path, _)| path.starts_with(place));
        let speaks = |text: &str| !bypasses(&Source::new("src/model/any.rs", text)).is_empty();
        assert!(texts.any(|(_, text)| speaks(text)), "{place} is not there, or says nothing");
    }
    for (place, name) in NAMES {
        let text = files.iter().find(|(path, _)| path == place).map(|(_, text)| text);
        assert!(text.is_some_and(|text| text.contains(name)), "{place} has no {name}");
    }
}
