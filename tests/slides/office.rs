//! What a program for slides makes of the deck. Where it is not installed this is left out, as in
//! `tests/readers.rs`.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use cartouche::text;

use crate::{deck, squeezed};

/// Has `LibreOffice` turn a file into a PDF beside it, and says whether it is installed.
fn converts(folder: &Path, name: &str) -> bool {
    let settings = format!("-env:UserInstallation=file://{}/settings", folder.display());
    let arguments = [&settings, "--headless", "--convert-to", "pdf", name];
    let office =
        Command::new("soffice").args(arguments).current_dir(folder).stdin(Stdio::null()).output();
    match office {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{said}");
            true
        }
        Err(error) => {
            let required = std::env::var("CARTOUCHE_READERS").is_ok_and(|it| it == "required");
            assert!(!required, "soffice: {error}");
            println!("left out: soffice is not installed");
            false
        }
    }
}

#[test]
fn an_office_opens_the_deck_with_a_page_for_each_slide_and_the_titles_in_order() {
    let (deck, folder) = (deck(), tempfile::tempdir().unwrap());
    fs::write(folder.path().join("deck.pptx"), &deck.bytes).unwrap();
    if !converts(folder.path(), "deck.pptx") {
        return;
    }
    let pdf = fs::read(folder.path().join("deck.pdf")).unwrap();
    let raw = String::from_utf8_lossy(&pdf);
    let is_page = |rest: &&str| !rest.starts_with('s');
    assert_eq!(raw.split("/Type/Page").skip(1).filter(is_page).count(), deck.slides());
    let read = text::import(&pdf, Some("deck.pdf")).unwrap();
    let said: String = read.blocks().iter().map(|block| squeezed(&block.text)).collect();
    let mut rest = said.as_str();
    // What stands at the head of several pages, as on those of passages, is left out by readers.
    let headlines = deck.pack.leaves.iter().map(|leaf| leaf.headline.text.as_str());
    for title in headlines.chain(["Sources"]) {
        let found = rest.split_once(&squeezed(title));
        rest = found.unwrap_or_else(|| panic!("{title} is not there, in order")).1;
    }
}
