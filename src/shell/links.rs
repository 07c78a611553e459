//! Links to views as they come: typed on the command line, or in a file that holds one.

use std::{
    fs::File,
    io::Read as _,
    path::{Path, PathBuf},
};

use crate::{model::Link, store};

/// More bytes than a file with a link has.
const LONGEST: u64 = 16_384;

/// Links, and files that are none.
type Given = (Vec<String>, Vec<PathBuf>);

/// The links among what was given on the command line, and the rest. A link that could not be
/// followed is refused before a window opens.
pub(super) fn given(files: &[PathBuf]) -> Result<Given, String> {
    let (mut links, mut rest) = (Vec::new(), Vec::new());
    for path in files {
        let typed = path.to_str().filter(|text| Link::is_meant(text));
        if let Some(text) = typed {
            Link::parse(text).map_err(|bad| format!("link: {bad}"))?;
            links.push(text.to_owned());
        } else if is_link_file(path) {
            links.push(read(path)?);
        } else {
            rest.push(path.clone());
        }
    }
    Ok((links, rest))
}

/// Whether a file is one that holds a link, by its name.
pub(super) fn is_link_file(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("cartouche"))
}

/// The link in a file: its first line that has any letters.
pub(super) fn read(path: &Path) -> Result<String, String> {
    let told = |reason: &str| format!("{}: {reason}", path.display());
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(LONGEST).read_to_end(&mut bytes))
        .map_err(|error| told(&format!("cannot be read: {}", store::reason(&error))))?;
    let text = String::from_utf8(bytes)
        .map_err(|error| told(&format!("is no text ({error}); expected a link to a view")))?;
    let line = text.trim_start_matches('\u{feff}').lines().find(|line| !line.trim().is_empty());
    let line = line.unwrap_or_default().trim().to_owned();
    Link::parse(&line).map_err(|bad| told(&bad.to_string()))?;
    Ok(line)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn links_and_files_with_links_are_told_from_dossiers_and_documents() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("view.Cartouche");
        fs::write(&file, "\u{feff}\r\n cartouche://view?at=VEN\r\nmore\n").unwrap();
        let link = "cartouche://view?lens=claims";
        let files = [PathBuf::from("own.json"), PathBuf::from(link), file];
        let (links, rest) = given(&files).unwrap();
        assert_eq!(links, [link, "cartouche://view?at=VEN"]);
        assert_eq!(rest, [PathBuf::from("own.json")]);
    }

    #[test]
    fn what_could_not_be_followed_is_refused_on_one_line() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("view.cartouche");
        let refused = |bytes: &[u8]| {
            fs::write(&file, bytes).unwrap();
            given(std::slice::from_ref(&file)).unwrap_err()
        };
        for (bytes, part) in [
            (&b""[..], "is no link to a view"),
            (b"\xff\xfe", "is no text"),
            (b"cartouche://view?at=NaN,1,1", "is no place"),
            (b"cartouche://view?lens=%zz", "broken percent code"),
        ] {
            let line = refused(bytes);
            assert!(line.contains(part) && line.lines().count() == 1, "{line}");
        }
        assert!(refused(&vec![b'a'; 20_000]).contains("16384 bytes"));
        let typed = PathBuf::from("cartouche://view?at=999,0,1");
        assert!(given(&[typed]).unwrap_err().starts_with("link: \"at=999,0,1\" is no place"));
    }
}
