//! The numbers that the README names, against the dossier.

use std::sync::Arc;

use cartouche::model::{Filter, Matches};
use cartouche::store::bundled_dossier;

#[test]
fn the_first_question_of_the_readme_names_the_numbers_that_the_window_shows() {
    let readme = include_str!("../../README.md").replace('\n', " ");
    let written = "stage=delivered&country=VEN&assertion=asserted";
    assert!(readme.contains(&format!("`{written}`")));
    let dossier = Arc::new(bundled_dossier().unwrap().0);
    let left = |text: &str| {
        let matches = Matches::of(&dossier, text.parse::<Filter>().unwrap());
        (matches.facts(), matches.claims())
    };
    let all = Matches::of(&dossier, Filter::default()).facts();
    let (facts, claims) = left(written);
    assert_eq!(claims, 7);
    assert!(readme.contains("The table has seven rows"));
    assert!(readme.contains(&format!("*{facts} of {all} claims*")), "{facts} of {all}");
    assert_eq!(left(&format!("{written}&topic=arms")), (facts, claims), "all about arms");
    assert_eq!(left("stage=delivered&country=VEN").1, claims + 1, "one more is hedged");
}
