//! Every mark leads to its claims, every claim to its passages, and every link somewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    book::{claim_id, scene_id, slug},
    tests::Bundled,
    tree_for_tests::{Element, Tree, squeezed},
};
use crate::{
    domain::{ClaimId, count_once},
    export::plate::{Item, Meaning},
    model::Target,
    store,
};

#[test]
fn every_id_is_there_once_and_every_reference_leads_to_one() {
    let Bundled { tree, .. } = Bundled::made();
    let mut ids = BTreeSet::new();
    for element in tree.0.iter().filter(|element| element.attributes.contains_key("id")) {
        assert!(ids.insert(element.get("id")), "{} stands twice", element.get("id"));
    }
    assert!(ids.len() > 800, "{}", ids.len());
    let mut followed: BTreeMap<&str, usize> = BTreeMap::new();
    for element in &tree.0 {
        for (attribute, value) in &element.attributes {
            let referred: Vec<&str> = match attribute.as_str() {
                "href" => {
                    vec![value.strip_prefix('#').unwrap_or_else(|| panic!("{value} leads out"))]
                }
                "aria-labelledby" | "aria-describedby" => value.split(' ').collect(),
                "clip-path" => {
                    vec![value.strip_prefix("url(#").and_then(|it| it.strip_suffix(')')).unwrap()]
                }
                _ => Vec::new(),
            };
            for id in referred {
                assert!(ids.contains(id), "<{}> refers to {id}", element.name);
                *followed.entry(element.name.as_str()).or_default() += 1;
            }
        }
    }
    assert!(followed["a"] > 1000 && followed["use"] > 1000, "{followed:?}");
}

/// The ids of claims under a country's heading.
fn listed(tree: &Tree, heading: &str) -> BTreeSet<String> {
    let list = tree.after(tree.at(heading)).unwrap();
    assert_eq!(tree.0[list].name, "ul");
    let entries = tree.within(list);
    let own = entries.iter().map(|it| it.get("id")).filter(|id| !id.is_empty());
    let told_elsewhere =
        entries.iter().filter_map(|it| it.target()).filter(|to| to.starts_with("claim-"));
    own.chain(told_elsewhere).map(str::to_owned).collect()
}

/// A mark of a plate, the link that it is on the page, and the title in that.
struct Marked<'a> {
    item: &'a Item,
    link: &'a Element,
    title: &'a Element,
    claims: Vec<ClaimId>,
}

fn marked() -> Vec<Marked<'static>> {
    let Bundled { pack, tree, plates, .. } = Bundled::made();
    let mut marked = Vec::new();
    for (leaf, plate) in pack.leaves.iter().zip(plates) {
        let is_mark = |item: &&Item| matches!(item.meaning, Meaning::Mark(_) | Meaning::Link(_));
        let marks: Vec<&Item> = plate.all().into_iter().filter(is_mark).collect();
        let inside = tree.within(tree.at(&scene_id(leaf)));
        let mut links = Vec::new();
        for (link, title) in inside.iter().zip(&inside[1..]) {
            if link.is("mark") || link.is("link") {
                links.push((*link, *title));
            }
        }
        assert_eq!(links.len(), marks.len(), "{}", leaf.id());
        marked.extend(marks.into_iter().zip(links).map(|(item, (link, title))| {
            let claims = leaf.behind(&item.meaning);
            assert!(!claims.is_empty() && claims.iter().all(|id| leaf.claims.contains(id)));
            assert_eq!((link.name.as_str(), title.name.as_str()), ("a", "title"));
            Marked { item, link, title, claims }
        }));
    }
    marked
}

#[test]
fn a_mark_of_a_claim_is_a_link_to_it_by_its_summary() {
    let Bundled { pack, .. } = Bundled::made();
    let mut single = 0;
    for Marked { item, link, title, claims } in marked() {
        if matches!(item.meaning, Meaning::Mark(Target::Stack(..))) {
            continue;
        }
        let [claim] = &claims[..] else { panic!("{claims:?}") };
        assert_eq!(link.target(), Some(claim_id(claim).as_str()));
        let told = pack.claims.iter().find(|told| told.id == *claim).unwrap();
        assert_eq!(title.text, told.said.text);
        single += 1;
    }
    assert!(single > 50, "{single}");
}

#[test]
fn a_stack_is_a_link_to_its_claims_under_their_country_and_says_how_many() {
    let Bundled { tree, .. } = Bundled::made();
    let dossier = store::bundled_dossier().unwrap().0;
    let mut grouped = [0, 0];
    for Marked { item, link, title, claims } in marked() {
        if !matches!(item.meaning, Meaning::Mark(Target::Stack(..))) {
            continue;
        }
        let slugs: Vec<String> = claims.iter().map(|id| slug(id.as_str())).collect();
        assert_eq!(link.get("data-claims"), slugs.join(" "));
        let facts = count_once(claims.iter().filter_map(|id| dossier.claim(id)));
        let on_map = if facts > 1 { facts.to_string() } else { String::new() };
        assert_eq!(item.strings().concat(), on_map, "{}", title.text);
        let named = if facts == claims.len() {
            format!(": {facts} claims")
        } else {
            format!(": {facts} ({} claims, groups counted once)", claims.len())
        };
        assert!(title.text.ends_with(&named), "{}", title.text);
        grouped[usize::from(facts < claims.len())] += 1;
        let there = listed(tree, link.target().unwrap());
        let missing: Vec<&ClaimId> =
            claims.iter().filter(|claim| !there.contains(&claim_id(claim))).collect();
        assert!(missing.is_empty(), "{:?} lacks {missing:?}", link.target());
    }
    assert!(grouped[0] > 10 && grouped[1] > 2, "{grouped:?}");
}

#[test]
fn every_claim_is_told_once_as_strongly_with_links_to_its_passages_and_back() {
    let Bundled { pack, tree, .. } = Bundled::made();
    let dossier = store::bundled_dossier().unwrap().0;
    let mut hedged = 0;
    let mut denied = 0;
    for told in &pack.claims {
        let at = tree.at(&claim_id(&told.id));
        let (entry, inside) = (&tree.0[at], tree.within(at));
        assert!(squeezed(&entry.text).contains(&squeezed(&told.said.text)), "{}", told.id);
        assert!(squeezed(&entry.text).contains(&squeezed(&told.strength)), "{}", told.id);
        let claim = dossier.claim(&told.id).unwrap();
        if let Some(hedge) = &claim.hedge {
            assert!(entry.text.contains(hedge.as_str()), "{}: {hedge}", told.id);
            hedged += 1;
        }
        if claim.denies {
            assert!(entry.text.contains("denied"), "{}", told.id);
            denied += 1;
        }
        let links: Vec<&str> = inside.iter().filter_map(|it| it.target()).collect();
        let expected: Vec<String> =
            told.said.rests_on.iter().map(|number| format!("passage-{number}")).collect();
        assert_eq!(links, expected, "{}", told.id);
        for id in links {
            let back = tree.within(tree.at(id));
            assert!(back.iter().any(|it| it.target() == Some(&claim_id(&told.id))), "{id}");
        }
    }
    assert!(hedged > 50 && denied > 0, "{hedged} hedged, {denied} denied");
}

#[test]
fn every_passage_has_its_number_its_words_its_place_and_its_strengths() {
    let Bundled { pack, tree, .. } = Bundled::made();
    for passage in &pack.passages {
        let entry = tree.by_id(&format!("passage-{}", passage.number)).unwrap();
        assert_eq!(entry.get("value"), passage.number.to_string());
        let said = squeezed(&entry.text);
        let mut expected = vec![passage.text.as_str(), &passage.locator, passage.id.as_str()];
        expected.extend(passage.strengths.iter().map(String::as_str));
        for text in expected {
            assert!(said.contains(&squeezed(text)), "{}: {text}", passage.number);
        }
        assert_eq!(said.contains("Digest,inourwords"), !passage.is_wording);
    }
    let cited = |leaf: &crate::export::pack::Leaf| -> BTreeSet<usize> {
        let notes = leaf.notes.iter().flat_map(|note| &note.rests_on);
        leaf.headline.rests_on.iter().chain(&leaf.pulled).chain(notes).copied().collect()
    };
    for leaf in &pack.leaves {
        for number in cited(leaf) {
            let entry = tree.within(tree.at(&format!("passage-{number}")));
            assert!(entry.iter().any(|it| it.target() == Some(&scene_id(leaf))), "{number}");
        }
    }
}
