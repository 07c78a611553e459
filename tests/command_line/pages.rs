//! The briefing as a page, as browsers read it.

use std::fs;
use std::process::Command;

use tempfile::TempDir;

use crate::{folder, run};

/// What an installed browser of this family may be called.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

#[test]
fn a_page_goes_to_a_file_or_into_a_pipe_with_all_scenes_one_or_none() {
    let folder = folder();
    let scenes = |file: &str| file.matches("<section class=\"scene\"").count();
    let whole = run(&folder, &["export", "--format", "html", "-o", "brief.html"]);
    assert_eq!((whole.code, whole.out.as_str(), whole.err.as_str()), (Some(0), "", ""));
    let whole = fs::read_to_string(folder.path().join("brief.html")).unwrap();
    let dossier = cartouche::store::bundled_dossier().unwrap().0;
    assert_eq!(scenes(&whole), dossier.scenes().len());
    assert!(whole.ends_with("</html>\n") && whole.len() <= 2_000_000, "{}", whole.len());

    let one = run(&folder, &["export", "--format", "html", "--scene", "4"]);
    assert_eq!((one.code, one.err.as_str(), scenes(&one.out)), (Some(0), "", 1));
    assert!(one.out.contains(&format!("id=\"scene-{}\"", dossier.scenes()[3].id)));
    let filtered = run(&folder, &["export", "--format", "html", "--filter", "topic=energy"]);
    assert_eq!((filtered.code, filtered.err.as_str(), scenes(&filtered.out)), (Some(0), "", 1));
    assert!(filtered.out.contains("id=\"scene-map\"") && filtered.out.contains("topic=energy"));
    let own = run(&folder, &["export", "own.json", "--format", "html"]);
    assert_eq!((own.code, own.err.as_str(), scenes(&own.out)), (Some(0), "", 1));
    let refused = run(&folder, &["export", "--format", "html", "--size", "640x480"]);
    refused.is_refused_with("--size: only pictures have one; expected the format png or svg");
}

/// The page as a browser has it when its scripts have run; `None` where no browser is installed.
fn browsed(folder: &TempDir, address: &str) -> Option<String> {
    for browser in BROWSERS {
        let done = Command::new(browser)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000"])
            .arg(format!("--user-data-dir={}", folder.path().join("browser").display()))
            .args(["--window-size=1280,800", "--dump-dom"])
            .arg(format!("file://{}/{address}", folder.path().display()))
            .output();
        if let Ok(done) = done {
            assert!(done.status.success(), "{browser}: {}", String::from_utf8_lossy(&done.stderr));
            return Some(String::from_utf8(done.stdout).unwrap());
        }
    }
    let required = std::env::var("CARTOUCHE_READERS").is_ok_and(|it| it == "required");
    assert!(!required, "no browser is installed");
    println!("left out: no browser is installed");
    None
}

/// What is done on the page, key by key, and what came of it.
const ON_THE_PAGE: &str = include_str!("on_the_page.js");

#[test]
fn a_browser_runs_the_page_by_keyboard_without_an_error() {
    let folder = folder();
    let done = run(&folder, &["export", "--format", "html", "-o", "brief.html"]);
    assert_eq!((done.code, done.err.as_str()), (Some(0), ""));
    let Some(page) = browsed(&folder, "brief.html#present-3") else { return };
    // The policy lets the script run.
    let root =
        |page: &str| page.split_once("<html").unwrap().1.split_once('>').unwrap().0.to_owned();
    let began = root(&page);
    assert!(began.contains("data-script=\"ready\""), "{began}");
    assert!(began.contains("data-presenting=\"3\"") && !began.contains("data-error"), "{began}");
    let dossier = cartouche::store::bundled_dossier().unwrap().0;
    assert!(page.contains(&format!("<title>{}</title>", dossier.header().title)));
    for scene in dossier.scenes() {
        assert!(
            page.contains(&format!("<section class=\"scene\" id=\"scene-{}\"", scene.id))
                || page.contains(&format!(
                    "<section class=\"scene current\" id=\"scene-{}\"",
                    scene.id
                ))
        );
    }

    // The same page with a script beside its own, which it would not run.
    let written = fs::read_to_string(folder.path().join("brief.html")).unwrap();
    let (before, rest) = written.split_once("script-src 'sha256-").unwrap();
    let (_, after) = rest.split_once('\'').unwrap();
    let open = format!("{before}script-src 'unsafe-inline'{after}");
    let with =
        |page: &str| page.replace("</body>", &format!("<script>{ON_THE_PAGE}</script></body>"));
    fs::write(folder.path().join("done.html"), with(&open)).unwrap();
    let page = root(&browsed(&folder, "done.html").unwrap());
    let told = |name: &str| {
        let value = page.split_once(&format!("data-{name}=\"")).map(|(_, rest)| rest);
        value.and_then(|value| value.split_once('"')).map(|(value, _)| value.to_owned())
    };
    assert_eq!(told("error"), None, "{page}");
    let expected = [
        "mark  4 true panel-title",
        "closed   true mark",
        "present 9  true headline-bases",
        "third 3  true headline-receptivity-three",
        "eleventh 11  true headline-advice",
        "evidence 11 11 true panel-title",
        "without 11  true headline-advice",
        "black 12  false headline-how-firm",
        "left   true headline-how-firm",
    ];
    let all = told("told").unwrap_or_default();
    let found: Vec<&str> = all.split("; ").collect();
    assert_eq!(found.len(), expected.len(), "{all}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(expected), "{found}; expected {expected}");
    }
    assert_eq!(told("listed"), told("asked"));
    assert!(told("cited").is_some_and(|count| count.parse::<usize>().unwrap() > 3), "{page}");
    assert_eq!(told("twice").as_deref(), Some("0"), "an id stands twice");

    // And left as it is, the page does not run what is put into it.
    fs::write(folder.path().join("foreign.html"), with(&written)).unwrap();
    let page = root(&browsed(&folder, "foreign.html").unwrap());
    assert!(page.contains("data-script=\"ready\"") && !page.contains("data-told"), "{page}");
}
