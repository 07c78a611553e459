//! The library as its folder shows it, sound and broken.

use std::{fs, time::SystemTime};

use tempfile::TempDir;

use super::{About, ContentHash, Library, STRANDED};
use crate::text;

fn library() -> (TempDir, Library) {
    let folder = tempfile::tempdir().unwrap();
    let library = Library::open(&folder.path().join("library"));
    (folder, library)
}

/// The names below the documents' folder, sorted.
fn names(library: &Library) -> Vec<String> {
    let listed = fs::read_dir(library.documents()).into_iter().flatten();
    let mut names: Vec<_> =
        listed.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The complaints, without the folder that they name.
fn complaints(library: &Library) -> Vec<String> {
    let root = format!("{}/", library.documents().display());
    library.list().1.iter().map(|error| error.to_string().replace(&root, "")).collect()
}

#[test]
fn a_document_comes_back_byte_for_byte_with_what_is_known_of_it() {
    let (_folder, library) = library();
    let bytes = "THE OLD PIER\n\nThe tide rose at noon.\n\nIt fell again.\n".as_bytes();
    let about = About::of(&text::import_text(bytes).unwrap());
    let entry = library.add("C:\\papers\\Pier.TXT", bytes, about.clone()).unwrap();
    assert_eq!((entry.meta.name.as_str(), entry.meta.bytes), ("Pier.TXT", 53));
    assert_eq!((about.title.as_deref(), about.words), (Some("THE OLD PIER"), 11));
    assert_eq!(library.list(), (vec![entry.clone()], Vec::new()));
    assert_eq!(library.load(&entry.sha256).unwrap(), bytes);
    assert!(library.folder(&entry.sha256).join("original.txt").is_file());
    let now = SystemTime::UNIX_EPOCH.elapsed().unwrap().as_secs();
    assert!((now - 60..=now).contains(&entry.meta.added));
}

#[test]
fn the_same_bytes_are_stored_once_under_their_first_name() {
    let (_folder, library) = library();
    let first = library.add("first.txt", b"ebb and flow", About::default()).unwrap();
    let again = library.add("second.pdf", b"ebb and flow", About::default()).unwrap();
    assert_eq!(again, first);
    library.add("first.txt", b"tide", About::default()).unwrap();
    assert_eq!(library.list().0.len(), 2);
}

#[test]
fn an_empty_library_has_no_documents_no_index_and_no_complaints() {
    let (_folder, library) = library();
    assert_eq!(library.list(), (Vec::new(), Vec::new()));
    assert_eq!(library.load_index(), Ok(None));
    assert_eq!(library.remove(&ContentHash::of(b"x")), Ok(false));
    library.load(&ContentHash::of(b"x")).unwrap_err();
    assert!(!library.root.exists(), "looking makes no folder");
}

#[test]
fn a_removed_document_leaves_nothing_behind() {
    let (_folder, library) = library();
    let entry = library.add("a.txt", b"ebb", About::default()).unwrap();
    assert_eq!(library.remove(&entry.sha256), Ok(true));
    assert_eq!(library.remove(&entry.sha256), Ok(false));
    assert_eq!(names(&library), [""; 0]);
}

#[test]
fn broken_documents_are_told_of_and_the_others_are_listed() {
    let (_folder, library) = library();
    let add = |bytes: &[u8]| library.add("a.txt", bytes, About::default()).unwrap();
    let [good, short, bare, odd] = [b"good", b"shrt", b"bare", b"oddd"].map(|bytes| add(bytes));
    fs::write(library.original(&short), b"sh").unwrap();
    fs::remove_file(library.folder(&bare.sha256).join("meta.json")).unwrap();
    fs::write(library.folder(&odd.sha256).join("meta.json"), b"{ half").unwrap();
    fs::create_dir(library.documents().join("holiday")).unwrap();
    fs::write(library.documents().join("notes.txt"), b"not ours").unwrap();
    assert_eq!(library.list().0, [good]);
    let mut expected = [
        format!("{}/original.txt: has 2 bytes; expected 4", short.sha256),
        format!("{}/meta.json: cannot be read: no such file or directory", bare.sha256),
        format!(
            "{}/meta.json: is not understood: key must be a string at line 1 column 3",
            odd.sha256
        ),
        "holiday: \"holiday\" is no hash; expected 64 hexadecimal digits in lower case".to_owned(),
    ];
    expected.sort();
    assert_eq!(complaints(&library), expected);
}

#[test]
fn a_changed_document_is_not_given_out_and_adding_it_again_mends_it() {
    let (_folder, library) = library();
    let entry = library.add("a.txt", b"ebb", About::default()).unwrap();
    fs::write(library.original(&entry), b"ebB").unwrap();
    let error = library.load(&entry.sha256).unwrap_err().to_string();
    assert!(error.contains("original.txt: has changed since it was added"), "{error}");
    library.add("b.md", b"ebb", About::default()).unwrap();
    assert_eq!(library.load(&entry.sha256).unwrap(), b"ebb");
    assert_eq!(names(&library), [entry.sha256.as_str()]);
    assert_eq!(library.list().0[0].meta.name, "b.md");
}

#[test]
fn what_cannot_be_written_is_one_line_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, b"not a folder").unwrap();
    let library = Library::open(&file);
    let error = library.add("a.txt", b"ebb", About::default()).unwrap_err().to_string();
    assert!(error.contains(": cannot be written: ") && !error.contains('\n'), "{error}");
    assert!(library.save_index(b"index").is_err());
    assert_eq!(
        library.add("a.txt", b" \n", About::default()).unwrap_err().to_string(),
        "a.txt: is empty; expected a document with text"
    );
    assert_eq!(fs::read(&file).unwrap(), b"not a folder");
}

#[test]
fn what_a_crash_left_is_out_of_sight_and_cleared_away_after_a_day() {
    let (_folder, library) = library();
    library.add("a.txt", b"ebb", About::default()).unwrap();
    for (name, age) in [(".passing-old", STRANDED * 2), (".passing-new", STRANDED / 2)] {
        let path = library.documents().join(name);
        fs::create_dir(&path).unwrap();
        fs::write(path.join("original.txt"), b"half").unwrap();
        let then = SystemTime::now() - age;
        fs::File::open(&path).unwrap().set_modified(then).unwrap();
    }
    assert_eq!((library.list().0.len(), complaints(&library)), (1, Vec::new()));
    let library = Library::open(&library.root);
    assert_eq!(names(&library).len(), 2, "{:?}", names(&library));
    assert!(library.documents().join(".passing-new").is_dir());
}

#[test]
fn odd_names_never_leave_the_folder() {
    let (_folder, library) = library();
    for (at, name) in ["../../x", "a.b/..", "..", "", "x.t\u{e4}", "x.averylongone", "C:\\"]
        .into_iter()
        .enumerate()
    {
        let bytes = format!("text {at}");
        let entry = library.add(name, bytes.as_bytes(), About::default()).unwrap();
        assert_eq!(library.original(&entry).file_name().unwrap(), "original", "{name}");
        assert_eq!(library.load(&entry.sha256).unwrap(), bytes.as_bytes());
    }
    assert_eq!(library.list().0.len(), 7);
}

#[test]
fn the_index_is_kept_with_the_documents_and_is_none_of_them() {
    let (_folder, library) = library();
    library.save_index(b"first").unwrap();
    library.save_index(b"second").unwrap();
    assert_eq!(library.load_index(), Ok(Some(b"second".to_vec())));
    assert_eq!(library.list(), (Vec::new(), Vec::new()));
}
