//! Every mark leads to what it stands for.

use cartouche::drawing::{MARK_RADIUS, Offset};
use cartouche::model::Target;

use crate::desk::{Window, claim, sea};

#[test]
fn a_click_on_each_mark_opens_what_it_stands_for() {
    for mut window in [Window::own(), Window::bundled()] {
        let drawing = window.drawing();
        assert!(drawing.marks.len() > 5);
        for mark in &drawing.marks {
            window.click(window.beside(mark.anchor, mark.offset));
            assert_eq!(window.target(), &mark.target, "in {}", mark.country);
        }
    }
}

#[test]
fn a_click_on_a_link_opens_the_claim_on_both_countries() {
    let mut window = Window::own();
    let [link] = window.drawing().links.try_into().expect("there is one pair claim");
    window.click(sea(&window));
    window.click(window.screen(link.middle));
    assert_eq!(window.target(), &claim("bol-pry-heat-main"));
    window.must_show(&["Between two countries: the link is no route."]);
}

#[test]
fn no_mark_lies_on_another_in_the_fitted_region() {
    for window in [Window::own(), Window::bundled()] {
        let drawing = window.drawing();
        let at =
            |mark: &cartouche::drawing::Mark| window.view().screen_beside(mark.anchor, mark.offset);
        for (index, mark) in drawing.marks.iter().enumerate() {
            for other in drawing.marks.iter().skip(index + 1) {
                let (a, b) = (at(mark), at(other));
                let apart = Offset::new(a.x - b.x, a.y - b.y).length();
                assert!(
                    apart >= 2.0 * MARK_RADIUS,
                    "{:?} and {:?}: {apart} px",
                    mark.target,
                    other.target
                );
            }
        }
    }
}

#[test]
fn every_claim_of_the_three_first_topics_is_on_the_map_or_concerns_the_region() {
    for window in [Window::own(), Window::bundled()] {
        let model = window.model();
        let drawing = window.drawing();
        for claim in model.dossier().claims() {
            if claim.is_regional() || !model.session().overlays.contains(&claim.topic) {
                continue;
            }
            let linked = drawing.links.iter().any(|link| link.claim == claim.id);
            for country in claim.countries.iter().filter(|c| model.atlas().territory(**c).is_some())
            {
                let marked = drawing.marks.iter().any(|mark| {
                    mark.target == Target::Claim(claim.id.clone()) && mark.country == *country
                        || mark.target == Target::Stack(*country, claim.topic)
                });
                assert!(linked || marked, "{} is nowhere in {country}", claim.id);
            }
        }
    }
}
