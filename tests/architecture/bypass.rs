//! What the window says and no message says: text that stands in the code.
//!
//! Looked for in the views and where the model tells the user something. A string is text if it has
//! a word in it and begins like a sentence, has a blank, or goes straight to a widget.

use super::files;
use super::rust_source::{Kind, Source, Token};

/// Files of the model that speak to the user; the views are all looked at.
const SPEAKING: [&str; 6] = [
    "src/model/attachment.rs",
    "src/model/background.rs",
    "src/model/document_actions.rs",
    "src/model/lens.rs",
    "src/model/notice.rs",
    "src/model/saving.rs",
];

/// What takes a string that nobody reads on screen: ids, names of threads and the like.
const SILENT: [&str; 8] =
    ["debug_struct", "env", "expect", "from_id_salt", "id_salt", "name", "say", "unique"];

/// What draws the string that it is given.
const DRAWN: [&str; 6] =
    ["button", "heading", "label", "monospace", "on_disabled_hover_text", "on_hover_text"];

/// Types of the toolkit whose `new` takes what they draw.
const WIDGETS: [&str; 4] = ["Button", "Label", "RichText", "WidgetText"];

/// The same in every language, and why.
const NAMES: [(&str, &str); 3] = [
    ("src/ui/mod.rs", "Cartouche"), // the program's name
    ("src/ui/map/controls.rs", "© OpenStreetMap contributors"), // as its licence asks
    ("src/ui/reader/set.rs", "the harbour was quiet"), // is measured, never shown
];

fn bypasses(source: &Source) -> Vec<String> {
    let is_view = source.path.starts_with("src/ui/") && !source.path.starts_with("src/ui/theme/");
    if !is_view && !SPEAKING.contains(&source.path.as_str()) {
        return Vec::new();
    }
    let is_text = |at: &usize| {
        let (before, rest) = source.tokens.split_at_checked(*at).unwrap_or_default();
        rest.split_first().is_some_and(|(token, after)| speaks(before, token, after))
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

/// Whether a token is text that is shown, by what stands before and after it.
fn speaks(before: &[Token], token: &Token, after: &[Token]) -> bool {
    let written = written(&token.text);
    if token.kind != Kind::Text || !has_word(&written) || written.contains("://") {
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
    let is_like_text = written.contains(' ') || first.is_some_and(char::is_uppercase);
    let is_owned = after.first().is_some_and(|next| next.is("."))
        && after.get(1).is_some_and(|next| next.is("to_owned"));
    let is_drawn = is_given_to(&DRAWN)
        || ends_with(&["(", "ui", ","])
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
    assert!(bypasses(&Source::new("src/store/read.rs", "let a = \"Not a view\";")).is_empty());
    assert_eq!(bypasses(&Source::new("src/model/notice.rs", "let a = \"Not a view\";")).len(), 1);
}
