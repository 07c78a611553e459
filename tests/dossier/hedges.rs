//! That a claim which the author does not vouch for says so in its summary.

use cartouche::domain::{Basis, Claim};

use crate::dossiers;

/// Beginnings of words by which a sentence leaves a thing open or to somebody else. A heuristic: it
/// finds the summary that lost its hedge altogether.
const HEDGES: &[&str] = &[
    // left open
    "allege",
    "apparent",
    "appear",
    "could",
    "expect",
    "likely",
    "may",
    "might",
    "perhaps",
    "possib",
    "potential",
    "presum",
    "probab",
    "seem",
    "suggest",
    "suppos",
    "unclear",
    "would",
    // left to somebody
    "accord",
    "accus",
    "admit",
    "announc",
    "argu",
    "author",
    "believ",
    "claim",
    "conclu",
    "declar",
    "denie",
    "describ",
    "estimat",
    "insist",
    "names",
    "predict",
    "propos",
    "quot",
    "regard",
    "report",
    "rumo",
    "said",
    "say",
    "sees",
    "states",
    "told",
    "want",
    "warn",
    "write",
    "wrote",
];

/// Whether a summary keeps a claim's hedge: one of its own longer words, or any word for one.
fn keeps_its_hedge(claim: &Claim) -> bool {
    let summary = claim.summary.to_lowercase();
    let hedge = claim.hedge.clone().unwrap_or_default().to_lowercase();
    let mut own =
        hedge.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 3);
    own.any(|word| summary.contains(word)) || HEDGES.iter().any(|word| begins(&summary, word))
}

/// Whether a word of a text begins so.
fn begins(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric))
    })
}

#[test]
fn a_claim_that_is_not_flat_says_so_in_its_summary() {
    for (name, dossier) in dossiers() {
        let bare: Vec<String> = dossier
            .claims()
            .iter()
            .filter(|claim| claim.basis != Basis::Flat && !keeps_its_hedge(claim))
            .map(|claim| format!("{} ({}): {}", claim.id, claim.basis, claim.summary))
            .collect();
        assert_eq!(bare, [""; 0], "of the {name} dossier");
    }
}

#[test]
fn a_summary_without_any_hedge_is_noticed() {
    let (_, own) = dossiers().into_iter().next_back().unwrap();
    let claim = own.claims().iter().find(|claim| claim.id.as_str() == "jam-quay").unwrap();
    assert!(keeps_its_hedge(claim));
    let bare = Claim { summary: "Trawlers built a quay in Kingston.".into(), ..claim.clone() };
    assert!(!keeps_its_hedge(&bare));
}
