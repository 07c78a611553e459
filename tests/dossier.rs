//! That dossiers hold together: the bundled one, one of our own, and what is made of them.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails where it stands, and says what it left out"
)]

#[path = "support/own.rs"]
mod own;

#[path = "dossier/agreement.rs"]
mod agreement;
#[path = "dossier/anchors.rs"]
mod anchors;
#[path = "dossier/annotations.rs"]
mod annotations;
#[path = "dossier/changed.rs"]
mod changed;
#[path = "dossier/csv.rs"]
mod csv;
#[path = "dossier/exports.rs"]
mod exports;
#[path = "dossier/hedges.rs"]
mod hedges;
#[path = "dossier/readme.rs"]
mod readme;
#[path = "dossier/saving.rs"]
mod saving;

use cartouche::domain::Dossier;
use cartouche::store::bundled_dossier;

/// Both dossiers with their names.
fn dossiers() -> [(&'static str, Dossier); 2] {
    let (bundled, _) = bundled_dossier().expect("the bundled dossier can be read");
    [("bundled", bundled), ("own", own::dossier().0)]
}

#[test]
fn neither_dossier_has_a_problem() {
    let (_, mut problems) = bundled_dossier().expect("the bundled dossier can be read");
    problems.extend(own::dossier().1);
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(lines, [""; 0]);
}

#[test]
fn no_sentence_of_ours_is_empty() {
    for (name, dossier) in dossiers() {
        let claims = dossier.claims().iter().map(|c| (c.id.as_str(), c.summary.as_str()));
        let digests = dossier.passages().iter().map(|p| (p.id.as_str(), p.digest.as_str()));
        let rules = dossier.scale().classes.iter().map(|c| (c.id.as_str(), c.rule.as_str()));
        let explanations =
            dossier.scale().readings.iter().map(|r| (r.id.as_str(), r.explanation.as_str()));
        let issues = dossier.anomalies().iter().map(|a| (a.id.as_str(), a.issue.as_str()));
        let texts = dossier.framework().iter().map(|f| (f.id.as_str(), f.text.as_str()));
        let all = claims.chain(digests).chain(rules).chain(explanations).chain(issues).chain(texts);
        let empty: Vec<&str> =
            all.filter(|(_, text)| text.trim().is_empty()).map(|(id, _)| id).collect();
        assert_eq!(empty, [""; 0], "of the {name} dossier");
    }
}
