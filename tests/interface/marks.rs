//! Every mark leads to what it stands for.

use cartouche::drawing::{MARK_RADIUS, Offset};
use cartouche::model::{Action, Target, ViewAction};

use crate::desk::{Window, claim, sea};
use cartouche::drawing::{Fan, fan};
use egui::Key;

#[test]
fn a_click_on_each_mark_opens_what_it_stands_for() {
    for mut window in [Window::own(), Window::bundled()] {
        let drawing = window.drawing();
        assert!(drawing.marks.len() > 5);
        for mark in &drawing.marks {
            window.click(window.beside(mark.anchor, mark.offset));
            assert_eq!(window.target(), &mark.target, "in {}", mark.country);
            // A stack lies open over its neighbours until something else is looked at.
            window.press(Key::Escape);
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

#[test]
fn a_stack_that_is_clicked_fans_out_and_each_claim_in_it_can_be_clicked() {
    let mut window = Window::bundled();
    let drawing = window.drawing();
    let stacks = drawing.marks.iter().filter(|mark| mark.count > 1);
    let stack = stacks.max_by_key(|mark| mark.count).expect("the region is seen in stacks");
    window.click(window.beside(stack.anchor, stack.offset));
    let fan =
        Fan::of(&drawing, window.model().shown(), window.target()).expect("a stack is looked at");
    assert!(fan.marks.len() >= stack.count);
    for mark in fan.marks.iter().step_by(7) {
        let (view, viewport) = (window.view(), window.model().session().viewport);
        let at = fan::place(mark, fan.middle(&view, viewport), &view, 1.0);
        window.click(window.on_screen(at));
        assert_eq!(window.target(), &mark.target, "it stays open while its claims are looked at");
    }
}

#[test]
fn a_fan_opens_in_a_moment_and_at_once_with_reduced_motion() {
    for reduced in [false, true] {
        let mut window = Window::bundled();
        window.apply(Action::View(ViewAction::ReduceMotion(reduced)));
        let drawing = window.drawing();
        let stack = drawing.marks.iter().find(|mark| mark.count > 1).unwrap();
        let begun = window.harness.ctx.cumulative_frame_nr();
        window.apply(Action::show(stack.target.clone()));
        let frames = window.harness.ctx.cumulative_frame_nr() - begun;
        // A quarter of a second at 60 frames a second, or what a click costs in any case.
        assert_eq!(frames >= 15, !reduced, "{frames} frames");
        assert!(frames < 30, "{frames} frames");
    }
}
