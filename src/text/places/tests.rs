//! Sentences of our own, each with the countries it mentions and those it only seems to.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::*;
use crate::text::import_text;

fn gazetteer() -> &'static Gazetteer {
    static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
    GAZETTEER.get_or_init(|| Gazetteer::bundled().unwrap())
}

/// What is found, as "VEN name Venezuela", joined by "; ".
fn found_in(text: &str) -> String {
    let shown = |FoundPlace { country, kind, bytes }: FoundPlace| {
        let written = text.get(bytes).expect("whole characters");
        format!("{country} {} {written}", kind.as_str())
    };
    gazetteer().find_in(text).map(shown).collect::<Vec<_>>().join("; ")
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(text, expected)| (text, expected, found_in(text)))
        .filter(|(_, expected, found)| *expected != found)
        .collect();
    assert!(wrong.is_empty(), "text, expected, found: {wrong:#?}");
}

/// Asserts that nothing is found in any of these.
#[track_caller]
fn check_nothing_in(texts: &[&str]) {
    let cases: Vec<_> = texts.iter().map(|&text| (text, "")).collect();
    check(&cases);
}

#[test]
fn the_tables_hold_every_country_in_thousands_of_forms() {
    let named: BTreeMap<_, _> =
        gazetteer().forms().map(|(code, _, form)| (code.as_str().to_owned(), form)).collect();
    let missing: Vec<_> =
        rust_iso3166::ALL_ALPHA3.iter().filter(|code| !named.contains_key(**code)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(gazetteer().forms().count() > 3000, "{}", gazetteer().forms().count());
}

#[test]
fn no_form_stands_for_two_countries() {
    let mut owners = BTreeMap::new();
    let mut torn = Vec::new();
    for (code, _, form) in gazetteer().forms() {
        let owner = *owners.entry(form).or_insert(code);
        if owner != code && !SETTLED_AS_NOTHING.contains(&form) {
            torn.push((form, owner, code));
        }
    }
    assert!(torn.is_empty(), "{torn:?}");
}

#[test]
fn every_form_is_found_as_what_it_is_in_the_tables_for() {
    let mut lost = Vec::new();
    for (code, kind, form) in gazetteer().forms().filter(|(_, _, form)| !form.ends_with('-')) {
        let found = found_in(form);
        let is_found = [kind, MentionKind::Name, MentionKind::Demonym]
            .iter()
            .any(|kind| found == format!("{code} {} {form}", kind.as_str()));
        if !is_found && !SETTLED_AS_NOTHING.contains(&form) {
            lost.push((form, code, found));
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

/// Names in CLDR that are more often something else: first names, saints, a verb.
const SETTLED_AS_NOTHING: [&str; 12] = [
    "Gana",
    "Mauricio",
    "Maurício",
    "Reunion",
    "Reunión",
    "Reunião",
    "San Martín",
    "San Bartolomé",
    "São Bartolomeu",
    "São Martinho",
    "Salvador",
    "Santa Elena",
];

#[test]
fn names_demonyms_and_capitals_are_told_apart() {
    check(&[
        ("Venezuela paid.", "VEN name Venezuela"),
        ("the Venezuelans paid", "VEN demonym Venezuelans"),
        ("Caracas paid", "VEN capital Caracas"),
        ("in Panama City, Panama", "PAN capital Panama City; PAN name Panama"),
        ("Mexico City, Guatemala City", "MEX capital Mexico City; GTM capital Guatemala City"),
        ("Kuwait City denied it", "KWT capital Kuwait City"),
        ("La Paz and Sucre", "BOL capital La Paz; BOL capital Sucre"),
        ("Port of Spain; Port-au-Prince", "TTO capital Port of Spain; HTI capital Port-au-Prince"),
        ("St. John's, St John’s", "ATG capital St. John's; ATG capital St John’s"),
        ("San José, Kingston", "CRI capital San José; JAM capital Kingston"),
        ("Washington, D.C. and London", "USA capital Washington, D.C.; GBR capital London"),
    ]);
}

#[test]
fn the_longest_name_of_whole_words_is_taken() {
    check(&[
        ("Guinea-Bissau, Guinea", "GNB name Guinea-Bissau; GIN name Guinea"),
        ("Equatorial Guinea", "GNQ name Equatorial Guinea"),
        ("Papua New Guinea", "PNG name Papua New Guinea"),
        ("Guyana, French Guiana", "GUY name Guyana; GUF name French Guiana"),
        ("British Guiana; Dutch Guiana", "GUY name British Guiana; SUR name Dutch Guiana"),
        ("Niger and Nigeria", "NER name Niger; NGA name Nigeria"),
        ("Nigerien and Nigerian", "NER demonym Nigerien; NGA demonym Nigerian"),
        ("the Republic of the Congo", "COG name Republic of the Congo"),
        ("Democratic Republic of the Congo", "COD name Democratic Republic of the Congo"),
        ("North Korea, South Korean", "PRK name North Korea; KOR demonym South Korean"),
        ("the Dominican Republic", "DOM name Dominican Republic"),
        ("Dominica and Dominicans", "DMA name Dominica; DOM demonym Dominicans"),
        ("República Dominicana", "DOM name República Dominicana"),
        ("the Caribbean Netherlands", "BES name Caribbean Netherlands"),
        ("the U.S. Virgin Islands", "VIR name U.S. Virgin Islands"),
        ("St. Kitts & Nevis", "KNA name St. Kitts & Nevis"),
        ("American Samoa", "ASM name American Samoa"),
        ("The United States of Americanism", "USA name United States"),
    ]);
}

#[test]
fn what_only_holds_a_name_is_no_mention() {
    check_nothing_in(&[
        "Bolivarian ideas, a bolivariano",
        "Latin American, South American, Central American, North American states",
        "the Americas; Latin America; América del Sur",
        "the Organization of American States, an Inter-American treaty",
        "New Mexico, the Gulf of Mexico, the Indian Ocean, the West Indies",
        "the Panama Canal, a Panama hat, a Cuba Libre, Brazil nuts",
        "the Sea of Japan, the Korean Peninsula, Northern Ireland, New Guinea",
        "el golfo de México, el canal de Panamá, o golfo do México, inter-American",
        "the Soviet Union and Soviet arms",
        "Spanish-speaking lands, the Russian language",
        "US$ 20",
        "cubature, Nigerization, Perugia, Omani1, éCuba",
    ]);
}

#[test]
fn a_person_or_another_town_is_no_mention() {
    check_nothing_in(&[
        "Michael Jordan played",
        "he met M. Jordan there",
        "George Washington and Denzel Washington",
        "Washington state, the Washington Post",
        "Santiago de Cuba, Santiago del Estero, San José del Guaviare, San José de los Llanos",
        "Mauricio Funes, Frances, Salvador Allende, Hugo Chávez, Mariscal Sucre",
        "Atlanta, Georgia",
    ]);
    check(&[
        ("In Jordan, since Chad", "JOR name Jordan; TCD name Chad"),
        ("Georgia fought. Recently Washington asked", "GEO name Georgia; USA capital Washington"),
    ]);
}

#[test]
fn a_name_has_the_capitals_that_it_needs() {
    check_nothing_in(&["turkey, chile, jordan, us, Us, u.s., guinea, niger, polish it"]);
    check(&[
        ("VENEZUELA", "VEN name VENEZUELA"),
        ("PERÚ y MÉXICO", "PER name PERÚ; MEX name MÉXICO"),
        ("the US, the U.S. and the USA", "USA name US; USA name U.S.; USA name USA"),
        ("The U.S.-led", "USA name U.S."),
        ("EE. UU., EE.UU. y EUA", "USA name EE. UU.; USA name EE.UU.; USA name EUA"),
    ]);
}

#[test]
fn spanish_and_portuguese_inflect_their_demonyms_in_lower_case() {
    check(&[
        ("el pueblo venezolano y las rusas", "VEN demonym venezolano; RUS demonym rusas"),
        ("os venezuelanos e os ingleses", "VEN demonym venezuelanos"),
        ("la empresa francesa", "FRA demonym francesa"),
        ("relações norte-americanas", "USA demonym norte-americanas"),
        ("Brasília e Moscovo", "BRA capital Brasília; RUS capital Moscovo"),
        ("um navio português", "PRT demonym português"),
        ("latinoamericanos, sudamericanas, sul-americanos", ""),
    ]);
}

#[test]
fn accents_may_be_missing_and_possessives_and_quotes_are_no_part() {
    check(&[
        (
            "Mexico, México; Haiti, Haití",
            "MEX name Mexico; MEX name México; HTI name Haiti; HTI name Haití",
        ),
        ("Bogota and Bogotá", "COL capital Bogota; COL capital Bogotá"),
        ("Venezuela's, Venezuela’s", "VEN name Venezuela; VEN name Venezuela"),
        ("“Cuba”—(Peru)", "CUB name Cuba; PER name Peru"),
        ("Irã, Ira", "IRN name Irã"),
    ]);
}

#[test]
fn each_part_of_a_compound_is_a_mention() {
    check(&[
        ("Russian-Venezuelan", "RUS demonym Russian; VEN demonym Venezuelan"),
        ("US-Mexican", "USA name US; MEX demonym Mexican"),
        ("anti-American", "USA demonym American"),
        (
            "Russo-Cuban; Sino–Russian",
            "RUS demonym Russo; CUB demonym Cuban; CHN demonym Sino; RUS demonym Russian",
        ),
        ("Sino-atrial, Colombo-based", "LKA capital Colombo"),
        ("colombo-venezolano", "COL demonym colombo; VEN demonym venezolano"),
    ]);
}

#[test]
fn mentions_count_characters_in_the_paragraph_and_leave_headings_out() {
    let text = " Él vio el Perú; later Chile’s envoy came, and everybody went on with their work as \n\
before until the evening.\n \nCuba \n \nBrazil paid for the rest of the works, of which there were \n\
many more than had been planned.\n";
    let document = import_text(text.as_bytes()).unwrap();
    let all = mentions(&document, gazetteer());
    let shown: Vec<_> = all
        .iter()
        .map(|m| (m.country.as_str(), m.paragraph, m.chars.clone(), m.bytes.clone()))
        .collect();
    let expected = [("PER", 1, 10..14, 11..16), ("CHL", 1, 22..27, 24..29), ("BRA", 2, 0..6, 0..6)];
    assert_eq!(shown, expected);
}

#[test]
fn a_country_tells_its_names() {
    let names: Vec<_> = gazetteer().names_of(CountryCode::parse("NLD").unwrap()).collect();
    assert!(names.contains(&"Holland") && names.contains(&"Países Bajos"), "{names:?}");
    assert!(!names.contains(&"Dutch"), "{names:?}");
}
