//! The lens: what the shades mean, and where that leads.

use std::collections::BTreeMap;
use std::sync::Arc;

use cartouche::domain::CountryCode;
use cartouche::model::{Action, Attachment, DocumentAction, Effect, Lens, Target};
use cartouche::store::load_document;
use cartouche::text::{Gazetteer, mentions};
use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;

use crate::desk::Window;
use crate::own;

#[test]
fn each_lens_has_its_key_its_legend_and_its_tiers() {
    let mut window = Window::own();
    let lenses = [
        (
            Key::Num6,
            Lens::Claims,
            "Claims per country",
            "Arms sales, Energy projects, Basing talks",
        ),
        (Key::Num7, Lens::Evidence, "Passages per country", "Behind class and claims"),
        (Key::Num8, Lens::Mentions, "Mentions per country", "Attach a document to count in it"),
    ];
    for (key, lens, scale, note) in lenses {
        window.press(key);
        assert_eq!(window.model().session().lens, lens);
        window.must_show(&[scale, note]);
        let none = lens.counted(window.model().session().words(), 0).replacen('n', "N", 1);
        window.click_on(Role::Button, &none);
        assert_eq!(window.target(), &Target::Tier(lens, None));
        window.must_show(&[&format!("{none} per country"), "Countries and territories"]);
        assert!(!window.shows("Reading"), "a reading matters to receptivity alone");
    }
    window.press(Key::Num5);
    window.must_show(&["The map shows something else now."]);
    window.click_on(Role::Button, "Shade by mentions");
    assert_eq!(window.model().session().lens, Lens::Mentions);
}

#[test]
fn a_tier_leads_to_its_countries_with_their_counts() {
    let mut window = Window::bundled();
    window.press(Key::Num7);
    let tabulation = Arc::clone(window.model().tabulation());
    let highest = tabulation.tiers.len() - 1;
    let label = format!("{} passages", tabulation.tiers.range(highest));
    window.click_on(Role::Button, &label);
    let all = window.model().atlas().territories.iter().map(|land| land.code);
    let countries = tabulation.countries_of(Some(highest), all);
    assert!(!countries.is_empty());
    for (country, count) in countries {
        window.harness.get_by_role_and_label(Role::Link, &window.model().country_name(country));
        window.must_show(&[&format!("{count} passages")]);
    }
}

#[test]
fn the_lens_on_mentions_counts_in_the_attached_document_until_it_is_detached() {
    let mut window = Window::own();
    window.press(Key::Num8);
    let document = load_document(&own::report()).unwrap();
    let attachment =
        Attachment::identified(window.model().dossier(), document, &own::report()).unwrap();
    let attachment = Arc::new(attachment);
    window.apply(Action::Document(DocumentAction::Attached(Arc::clone(&attachment))));
    let (tag, keep) = (Arc::clone(&attachment), Arc::clone(&attachment));
    assert_eq!(window.effects(), [Effect::TagPlaces(tag), Effect::KeepDocument(keep)]);
    assert!(window.model().tabulation().counts.is_empty(), "nothing is tagged yet");

    let tagged: Arc<[_]> = mentions(&attachment.document, &Gazetteer::bundled().unwrap()).into();
    let mut expected: BTreeMap<CountryCode, usize> = BTreeMap::new();
    for mention in tagged.iter() {
        *expected.entry(mention.country).or_default() += 1;
    }
    let action = DocumentAction::Tagged { attachment: Arc::clone(&attachment), mentions: tagged };
    window.apply(Action::Document(action.clone()));
    assert_eq!(window.model().tabulation().counts, expected);
    window.must_show(&["In report"]);

    let source = attachment.source.clone();
    window.apply(Action::Document(DocumentAction::Detach(source)));
    assert!(window.model().tabulation().counts.is_empty());
    window.apply(Action::Document(action));
    assert!(window.model().tabulation().counts.is_empty(), "it comes too late");
}
