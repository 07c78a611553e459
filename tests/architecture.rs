//! The rules that ARCHITECTURE.md states as absences, held over `src/`.
//!
//! Each offence is named as `file:line`. Comments, strings and items under `#[cfg(test)]` are left
//! out, and so are files called `tests.rs`; hex colours are looked for in strings.

#[path = "architecture/bypass.rs"]
mod bypass;
#[path = "support/rust_source.rs"]
mod rust_source;
#[path = "architecture/words.rs"]
mod words;

use std::path::{Path, PathBuf};
use std::{fs, io};

use rust_source::{Kind, Source, Token, after_marks};

/// Lowest first: a module names only those before it, and itself.
const MODULES: [&str; 10] =
    ["domain", "words", "geo", "text", "store", "model", "drawing", "export", "ui", "shell"];
const MOST_LINES: usize = 400;

#[test]
fn the_source_keeps_every_rule() {
    let files = files().unwrap();
    assert!(files.iter().any(|(path, _)| path == "src/lib.rs"), "no sources found");
    let offences: Vec<String> =
        files.iter().flat_map(|(path, text)| offences(path, text)).collect();
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

/// The files of `src/`: paths from the package's root with forward slashes, and their text.
fn files() -> io::Result<Vec<(String, String)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(&root.join("src"), &mut files)?;
    files.sort();
    let read = |file: &PathBuf| {
        let path = file.strip_prefix(root).unwrap_or(file);
        Ok((path.to_string_lossy().replace('\\', "/"), fs::read_to_string(file)?))
    };
    files.iter().map(read).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

fn offences(path: &str, text: &str) -> Vec<String> {
    let source = Source::new(path, text);
    let mut all = names_only_lower_modules(&source);
    all.extend(draws_only_in_the_views(&source));
    all.extend(touches_files_only_in_the_store(&source));
    all.extend(has_colours_only_in_the_theme(&source));
    all.extend(keeps_everything_in_order(&source));
    let lines = text.lines().count();
    if lines > MOST_LINES {
        let rule = format!("a file has at most {MOST_LINES}");
        all.push(source.offence(MOST_LINES + 1, &format!("{lines} lines"), &rule));
    }
    all
}

fn names_only_lower_modules(source: &Source) -> Vec<String> {
    let allowed: &[&str] = match source.module.as_str() {
        "lib" => return Vec::new(),
        "main" => &["shell"],
        own => match MODULES.iter().position(|&module| module == own) {
            Some(at) => MODULES.get(..=at).unwrap_or_default(),
            None => return vec![source.offence(1, own, "not a module that the order knows")],
        },
    };
    let up = ["super", "::"].repeat(source.depth);
    let roots =
        [("crate", vec!["crate", "::"]), ("cartouche", vec!["cartouche", "::"]), ("super", up)];
    let rule = format!("{} may name only {}", source.module, allowed.join(", "));
    let mut all = Vec::new();
    for (name, root) in roots.iter().filter(|(_, root)| !root.is_empty()) {
        for below in source.names_below(root) {
            let is_known = *name != "super" || MODULES.contains(&below.text.as_str());
            if is_known && !allowed.contains(&below.text.as_str()) {
                all.push(source.offence(below.line, &format!("{name}::{}", below.text), &rule));
            }
        }
    }
    all
}

fn draws_only_in_the_views(source: &Source) -> Vec<String> {
    let toolkit = ["eframe", "egui", "epaint", "walkers"];
    let is_toolkit = |t: &Token| toolkit.contains(&t.text.as_str()) || t.text.starts_with("egui_");
    let words = || source.tokens.iter().filter(|token| token.kind == Kind::Word);
    let mut all = Vec::new();
    if !source.is_in(&["ui", "shell"]) {
        let named = words().filter(|token| is_toolkit(token));
        all.extend(named.map(|t| source.offence(t.line, &t.text, "only in ui and shell")));
    }
    if !source.is_in(&["shell"]) {
        let named = words().filter(|token| token.is("rfd"));
        all.extend(named.map(|t| source.offence(t.line, &t.text, "only in shell")));
    }
    all
}

fn touches_files_only_in_the_store(source: &Source) -> Vec<String> {
    if source.is_in(&["store", "shell"]) {
        return Vec::new();
    }
    let rule = "only in store and shell";
    let below_std = source.names_below(&["std", "::"]);
    let modules = below_std.iter().filter(|name| name.is("fs"));
    let mut all: Vec<String> =
        modules.map(|name| source.offence(name.line, "std::fs", rule)).collect();
    for (token, after) in source.places() {
        let is_call = token.is("File") && after.first().is_some_and(|next| next.is("::"));
        if is_call || token.is("OpenOptions") {
            all.push(source.offence(token.line, &token.text, rule));
        }
    }
    all
}

fn has_colours_only_in_the_theme(source: &Source) -> Vec<String> {
    if source.path.starts_with("src/ui/theme") {
        return Vec::new();
    }
    let rule = "colours are named in ui::theme";
    let mut all = Vec::new();
    for (token, after) in source.places() {
        let name = after_marks(after, &["::"]).and_then(<[Token]>::first);
        let literal = name.filter(|name| token.is("Color32") && makes_a_colour(&name.text));
        if let Some(name) = literal {
            all.push(source.offence(name.line, &format!("Color32::{}", name.text), rule));
        } else if token.is("hex_color") || (token.kind == Kind::Text && has_hex_colour(&token.text))
        {
            all.push(source.offence(token.line, &token.text, rule));
        }
    }
    all
}

/// Two constants stand for no colour at all.
fn makes_a_colour(name: &str) -> bool {
    let is_none = matches!(name, "TRANSPARENT" | "PLACEHOLDER");
    !is_none && (name.starts_with("from_") || name.starts_with(char::is_uppercase))
}

/// Whether a string holds `#` and three, six or eight hexadecimal digits; `&#123;` is a character.
fn has_hex_colour(text: &str) -> bool {
    let is_before = |before: &str| !before.ends_with('&');
    let mut parts =
        text.split('#').scan("", |before, part| Some((std::mem::replace(before, part), part)));
    parts.next();
    parts.any(|(before, part)| {
        let word =
            part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        is_before(before)
            && [3, 6, 8].contains(&word.len())
            && word.chars().all(|c| c.is_ascii_hexdigit())
    })
}

fn keeps_everything_in_order(source: &Source) -> Vec<String> {
    let unordered = source.tokens.iter().filter(|t| t.is("HashMap") || t.is("HashSet"));
    unordered
        .map(|t| source.offence(t.line, &t.text, "BTreeMap and BTreeSet keep one order"))
        .collect()
}

/// The offences, without the rules.
fn found(path: &str, text: &str) -> Vec<String> {
    let all = offences(path, text);
    all.iter().filter_map(|offence| Some(offence.rsplit_once(": ")?.0.to_owned())).collect()
}

#[test]
fn a_module_that_names_a_later_one_is_reported() {
    let text = "use crate::domain::Claim;\nuse crate::ui::map;\nfn f() { cartouche::shell::run() }";
    let both = ["src/geo/hit.rs:2: `crate::ui`", "src/geo/hit.rs:3: `cartouche::shell`"];
    assert_eq!(found("src/geo/hit.rs", text), both);
    assert_eq!(found("src/shell/mod.rs", text), [""; 0]);
}

#[test]
fn grouped_broken_and_relative_paths_are_seen_through() {
    let group = "use crate::{\n    domain::{Claim, ui},\n    store,\n    model::*,\n};";
    assert_eq!(found("src/store.rs", group), ["src/store.rs:4: `crate::model`"]);
    assert_eq!(found("src/geo.rs", "use crate::\n  ui;"), ["src/geo.rs:2: `crate::ui`"]);
    assert_eq!(found("src/geo.rs", "use super::ui;"), ["src/geo.rs:1: `super::ui`"]);
    assert_eq!(found("src/geo/mod.rs", "use super::ui;"), ["src/geo/mod.rs:1: `super::ui`"]);
    assert_eq!(found("src/geo/a.rs", "use super::super::ui;"), ["src/geo/a.rs:1: `super::ui`"]);
    assert_eq!(found("src/geo/a.rs", "use super::text;"), [""; 0], "a submodule of geo");
    assert_eq!(found("src/geo.rs", "use crate::*;"), ["src/geo.rs:1: `crate::*`"]);
}

#[test]
fn the_program_names_only_the_shell() {
    let text = "fn main() {\n    cartouche::shell::run();\n    cartouche::store::open();\n}";
    assert_eq!(found("src/main.rs", text), ["src/main.rs:3: `cartouche::store`"]);
    assert_eq!(found("src/lib.rs", "pub mod shell;\npub use crate::shell::run;"), [""; 0]);
}

#[test]
fn a_module_that_is_not_in_the_order_is_reported() {
    assert_eq!(found("src/utils.rs", ""), ["src/utils.rs:1: `utils`"]);
}

#[test]
fn the_toolkit_below_the_views_is_reported() {
    for name in ["egui", "eframe", "walkers", "egui_extras"] {
        let text = format!("\nuse {name}::Thing;");
        assert_eq!(
            found("src/drawing/marks.rs", &text),
            [format!("src/drawing/marks.rs:2: `{name}`")]
        );
        assert_eq!(found("src/ui/map.rs", &text), [""; 0]);
        assert_eq!(found("src/shell/app.rs", &text), [""; 0]);
    }
}

#[test]
fn dialogs_outside_the_shell_are_reported() {
    let text = "fn f() { rfd::FileDialog::new() }";
    assert_eq!(found("src/ui/menu.rs", text), ["src/ui/menu.rs:1: `rfd`"]);
    assert_eq!(found("src/shell/dialogs.rs", text), [""; 0]);
}

#[test]
fn files_outside_store_and_shell_are_reported() {
    for text in ["use std::fs;", "use std::{io, fs::read};", "fn f() { std::fs::read(p) }"] {
        assert_eq!(found("src/export/svg.rs", text), ["src/export/svg.rs:1: `std::fs`"], "{text}");
        assert_eq!(found("src/store/save.rs", text), [""; 0], "{text}");
    }
    let calls = "fn f() { File::open(p); }\nfn g() { OpenOptions::new(); }";
    let both = ["src/text.rs:1: `File`", "src/text.rs:2: `OpenOptions`"];
    assert_eq!(found("src/text.rs", calls), both);
    assert_eq!(found("src/text.rs", "use std::io; struct File;"), [""; 0]);
}

#[test]
fn colours_outside_the_theme_are_reported() {
    let text = "const A: Color32 = Color32::from_rgb(1, 2, 3);\nlet b = egui::Color32::WHITE;";
    let both = ["src/ui/map.rs:1: `Color32::from_rgb`", "src/ui/map.rs:2: `Color32::WHITE`"];
    assert_eq!(found("src/ui/map.rs", text), both);
    assert_eq!(found("src/ui/theme.rs", text), [""; 0]);
    assert_eq!(found("src/ui/theme/dark.rs", text), [""; 0]);
    assert_eq!(found("src/ui/map.rs", "let a = Color32::TRANSPARENT;"), [""; 0]);
    for text in ["\"#fff\"", "\"#00aaFF\"", "r##\"fill=\"#12345678\"\"##", "\"x#y #abc;\""] {
        assert_eq!(found("src/export/svg.rs", text).len(), 1, "{text}");
    }
    for text in ["\"#\"", "\"&#123;\"", "\"#fade\"", "\"#article\"", "r#\"abc\"#", "#[cfg(x)]"] {
        assert_eq!(found("src/export/svg.rs", text), [""; 0], "{text}");
    }
}

#[test]
fn a_file_of_more_than_400_lines_is_reported() {
    assert_eq!(found("src/geo.rs", &"\n".repeat(401)), ["src/geo.rs:401: `401 lines`"]);
    assert_eq!(found("src/geo.rs", &"\n".repeat(400)), [""; 0]);
}

#[test]
fn unordered_collections_are_reported() {
    let text = "use std::collections::{BTreeMap, HashMap};\nlet a: HashSet<u8>;";
    let both = ["src/model.rs:1: `HashMap`", "src/model.rs:2: `HashSet`"];
    assert_eq!(found("src/model.rs", text), both);
}

#[test]
fn comments_strings_and_test_items_are_left_out() {
    let text = r##"
        // crate::ui, egui, HashMap
        /* std::fs /* rfd */ egui */
        /// `crate::shell`
        const A: &str = "egui \" HashMap";
        const B: &str = r#"rfd " HashMap"#;
        const C: (char, char) = ('"', '\'');
        fn f<'egui>(a: &'egui str) {}
        #[cfg(test)]
        #[path = "x.rs"]
        mod tests { use egui::Color32; fn g() -> [u8; 4] { std::fs::read("}") } }
        #[cfg(test)]
        use std::collections::HashMap;
        use std::collections::HashSet;
    "##;
    assert_eq!(found("src/geo.rs", text), ["src/geo.rs:14: `HashSet`"]);
    assert_eq!(found("src/geo/tests.rs", "use egui::Color32;"), [""; 0]);
}
