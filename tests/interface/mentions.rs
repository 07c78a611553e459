//! Countries in the reader: dots under each mention, its name under the pointer, a click to its page.

use std::sync::Arc;

use cartouche::domain::SourceId;
use cartouche::model::{Action, DocumentAction, Target, ViewAction, Workspace};
use cartouche::text::{Gazetteer, mentions};
use egui::{Rect, Role, Shape, pos2};
use egui_kittest::kittest::Queryable as _;

use crate::desk::{Window, country};
use crate::own;
use crate::panel::attach_report;

/// Tags the report, as the shell does once it is attached.
fn tag(window: &mut Window) {
    let attachment = Arc::clone(&window.model().session().attachments[&SourceId::new("report")]);
    let mentions = mentions(&attachment.document, &Gazetteer::bundled().unwrap()).into();
    window.apply(Action::Document(DocumentAction::Tagged { attachment, mentions }));
}

/// The tagged report beside the map.
fn tagged() -> Window {
    let mut window = attach_report(Window::of(own::dossier().0, egui::vec2(1280.0, 1300.0)));
    window.apply(Action::View(ViewAction::SetWorkspace(Workspace::Both)));
    tag(&mut window);
    window
}

fn mention(window: &Window, name: &'static str) -> Rect {
    window.harness.query_all_by_role_and_label(Role::Link, name).next().expect(name).rect()
}

#[test]
fn each_mention_is_named_with_its_kind() {
    let mut window = attach_report(Window::of(own::dossier().0, egui::vec2(1280.0, 1300.0)));
    window.apply(Action::View(ViewAction::SetWorkspace(Workspace::Read)));
    assert!(!window.shows(", by name"));
    tag(&mut window);
    window.must_show(&["Peru, by name", "Jamaica, by demonym", "Peru, by capital"]);
    let peru = window.harness.query_all_by_role_and_label(Role::Link, "Peru, by name").count();
    assert_eq!(peru, 3);
}

#[test]
fn a_click_on_a_mention_goes_to_its_country_and_beside_it_to_the_passage() {
    let mut window = tagged();
    let at = mention(&window, "Uruguay, by name");
    window.click(at.center());
    assert_eq!(window.target(), &country("URY"));
    window.pause();
    window.click(pos2(at.right() + 30.0, at.center().y));
    assert!(matches!(window.target(), Target::Passage(_)), "{:?}", window.target());
}

#[test]
fn the_pointer_on_a_mention_lights_its_country_and_says_what_it_is() {
    let mut window = tagged();
    let at = mention(&window, "Jamaica, by demonym");
    window.harness.hover_at(at.center());
    window.settle();
    assert_eq!(window.model().session().hovered, Some(country("JAM")));
    window.pause();
    window.must_show(&["Mentioned by what its people and things are called"]);
    window.harness.hover_at(pos2(at.right() + 30.0, at.center().y));
    window.settle();
    assert_ne!(window.model().session().hovered, Some(country("JAM")));
}

/// The heights of the dots and of the lines in topic colours below a piece of text.
fn below(window: &Window, text: Rect) -> (Vec<f32>, Vec<f32>) {
    let (mut dots, mut lines) = (Vec::new(), Vec::new());
    for clipped in &window.harness.output().shapes {
        if let Shape::Mesh(mesh) = &clipped.shape {
            let at = mesh.vertices.iter().map(|vertex| vertex.pos);
            dots.extend(at.filter(|at| text.expand(3.0).contains(*at)).map(|at| at.y));
        }
        if let Shape::LineSegment { points: [from, to], .. } = &clipped.shape {
            let is_below = from.x <= text.left() && to.x >= text.right();
            if is_below && text.expand(3.0).y_range().contains(from.y) {
                lines.push(from.y);
            }
        }
    }
    (dots, lines)
}

#[test]
fn dots_lie_under_the_word_alone_and_on_no_line_of_a_passage() {
    let window = tagged();
    for name in ["Uruguay, by name", "Jamaica, by demonym", "Belize, by name"] {
        let text = mention(&window, name);
        let (dots, lines) = below(&window, text);
        assert!(dots.len() > 20, "{name} has no dots");
        let beside = text.translate(egui::vec2(-text.width() - 8.0, 0.0));
        assert!(below(&window, beside).0.len() < dots.len() / 2, "{name}: dots beside it");
        for line in lines {
            let meets = dots.iter().any(|dot| (dot - line).abs() < 0.9);
            assert!(!meets, "{name}: dots on a line at {line}: {dots:?}");
        }
    }
}
