//! How a form of the table can be written: its inflections, and each of these with other accents,
//! dashes and quotes.
//!
//! The text is searched as it is, for folding it costs more than the search: so that what is folded
//! are the names, once, into every spelling that a text in NFC may have.

use std::collections::BTreeSet;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Above this many spellings, a form's accents are varied together instead of one by one.
const MOST: usize = 48;

/// A form that ends in `*` with its genders and numbers, others as they are.
///
/// By the rules of Spanish and Portuguese for lower case (`cubano*`, `francés*`, `alemán*`,
/// `iraní*`, `belga*`), and by the plural in -s for what begins with a capital (`Cuban*`).
pub(super) fn inflected(form: &str) -> Vec<String> {
    /// Endings of words in lower case, and what stands in their place.
    const ENDINGS: [(&str, &[&str]); 9] = [
        ("o", &["o", "a", "os", "as"]),
        ("és", &["és", "esa", "eses", "esas"]),
        ("ís", &["ís", "isa", "ises", "isas"]),
        ("ês", &["ês", "esa", "eses", "esas"]),
        ("án", &["án", "ana", "anes", "anas"]),
        ("ón", &["ón", "ona", "ones", "onas"]),
        ("ol", &["ol", "ola", "oles", "olas"]),
        ("í", &["í", "íes", "ís"]),
        ("ú", &["ú", "úes", "ús"]),
    ];
    let Some(stem) = form.strip_suffix('*') else { return vec![form.to_owned()] };
    let is_capitalised = stem.starts_with(char::is_uppercase);
    let ending = ENDINGS
        .iter()
        .filter(|_| !is_capitalised)
        .find_map(|(ending, all)| Some((stem.strip_suffix(ending)?, *all)));
    match ending {
        Some((stem, endings)) => endings.iter().map(|ending| format!("{stem}{ending}")).collect(),
        None => vec![stem.to_owned(), format!("{stem}s")],
    }
}

/// Every way to write a form, in NFC, ASCII letters as they are in the form.
pub(super) fn spellings(form: &str) -> BTreeSet<String> {
    wordings(form).iter().flat_map(|wording| lettered(wording)).collect()
}

/// "Saint" abbreviated and in full, "and" as a sign and in full.
fn wordings(form: &str) -> Vec<String> {
    let mut all = vec![form.to_owned()];
    for variants in [&["Saint ", "St. ", "St ", "Saint-"][..], &[" and ", " & "]] {
        let begun = all.clone();
        for (wording, part) in begun.iter().flat_map(|w| variants.iter().map(move |v| (w, v))) {
            if wording.contains(part) {
                all.extend(variants.iter().map(|other| wording.replace(part, other)));
            }
        }
    }
    all
}

/// A wording with other accents, capitals with accents, dashes and quotes.
fn lettered(wording: &str) -> Vec<String> {
    let mut choices: Vec<Vec<String>> = wording.chars().map(ways_to_write).collect();
    // The first half of a compound keeps its hyphen: "Sino-" is not "Sino ".
    if wording.ends_with('-')
        && let Some(last) = choices.last_mut()
    {
        last.retain(|way| way != " ");
    }
    let count = choices.iter().fold(1_usize, |count, ways| count.saturating_mul(ways.len()));
    if count > MOST {
        let most = choices.iter().map(Vec::len).max().unwrap_or(0);
        let way = |ways: &[String], n| ways.get(n).or_else(|| ways.first()).cloned();
        return (0..most)
            .map(|n| choices.iter().filter_map(|ways| way(ways, n)).collect())
            .collect();
    }
    choices.iter().fold(vec![String::new()], |begun, ways| {
        begun.iter().flat_map(|start| ways.iter().map(move |way| format!("{start}{way}"))).collect()
    })
}

fn ways_to_write(c: char) -> Vec<String> {
    match c {
        '\'' => vec!["'".to_owned(), "’".to_owned()],
        '-' => ["-", "‐", "‑", "–", " "].map(str::to_owned).to_vec(),
        _ if c.is_ascii() => vec![c.to_string()],
        _ => vec![c.to_lowercase().to_string(), c.to_uppercase().to_string(), bare(c)],
    }
}

/// A letter without its accents.
fn bare(c: char) -> String {
    let mut bare = String::new();
    decompose_canonical(c, |part| {
        if !is_combining_mark(part) {
            bare.push(part);
        }
    });
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_starred_form_has_its_genders_and_numbers() {
        let expected = [
            ("Cuban*", "Cuban Cubans"),
            ("cubano*", "cubano cubana cubanos cubanas"),
            ("francés*", "francés francesa franceses francesas"),
            ("português*", "português portuguesa portugueses portuguesas"),
            ("alemán*", "alemán alemana alemanes alemanas"),
            ("español*", "español española españoles españolas"),
            ("iraní*", "iraní iraníes iranís"),
            ("canadiense*", "canadiense canadienses"),
            ("Filipino*", "Filipino Filipinos"),
            ("Swiss", "Swiss"),
        ];
        for (form, forms) in expected {
            assert_eq!(inflected(form).join(" "), forms);
        }
    }

    #[test]
    fn accents_may_be_left_out_one_by_one_or_be_on_capitals() {
        let all = spellings("São Tomé");
        for spelling in ["São Tomé", "Sao Tomé", "São Tome", "Sao Tome", "SÃo TomÉ"] {
            assert!(all.contains(spelling), "{spelling} is not in {all:?}");
        }
        let many = spellings("São Cristóvão e Névis");
        for spelling in ["São Cristóvão e Névis", "Sao Cristovao e Nevis"] {
            assert!(many.contains(spelling), "{spelling} is not in {many:?}");
        }
    }

    #[test]
    fn saints_conjunctions_quotes_and_dashes_are_written_in_every_way() {
        let all = spellings("Saint Kitts and Nevis");
        for spelling in ["St. Kitts & Nevis", "St Kitts and Nevis", "Saint Kitts & Nevis"] {
            assert!(all.contains(spelling), "{spelling} is not in {all:?}");
        }
        assert!(spellings("Côte d'Ivoire").contains("Cote d’Ivoire"));
        assert!(spellings("Guinea-Bissau").contains("Guinea Bissau"));
        assert!(!spellings("Sino-").contains("Sino "));
    }
}
